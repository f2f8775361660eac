"""By whom something is done, where a verb tells what befell somebody."""

from __future__ import annotations

from dragoman.code.verbforms import VerbForms
from dragoman.knowledge.lists import word_list

AT_THEIR_HANDS = word_list("code.agents.at_their_hands")
GATHERINGS = word_list("code.agents.gatherings")


class Agents(VerbForms):
    """Finds those by whom the verbs of one scene are done."""

    def agents(self, verb: int) -> list[int]:
        roles = ("oblique", "object", "nominal", "indirect", "other")
        beside = self.tree.children(verb, *roles)
        agents = [i for i in beside if self.agent(i)]
        agents = agents or self._next_agents(verb) or self._agents_below(verb)
        agents = agents or self._agents_before(verb)
        if any(self.relative_pronoun(i) for i in agents):  # "the militia by which he was held"
            agents = [a for a in (self.relative(verb)[1],) if a is not None] or agents
        others = self.tree.children(verb, "subject", "conjunct")
        behind = [*beside, *(i for i in others if i > verb and not self.verbal(i))]
        return agents or [
            i
            for child in behind
            for i in self.tree.children(child, "nominal")
            if self.agent(i) and not self.gathered_by(child, i)
        ]

    def _next_agents(self, verb: int) -> list[int]:
        """ "Was captured and killed by rebels": by whom the next participle is done as well."""
        joined = [i for i in self.tree.children(verb, "conjunct") if i in {verb + 2, verb + 3}]
        bare = (i for i in joined if self.verbal(i) and not self.form_words(i))
        beside = (c for i in bare for c in self.tree.children(i, "oblique", "object", "nominal"))
        return [i for i in beside if self.agent(i)]

    def _agents_before(self, verb: int) -> list[int]:
        """ "Was beaten by soldiers and held", "fue secuestrado por rebeldes y asesinado": violence
        that goes on is done by those who began it."""
        tokens, first = self.tree.tokens, self.tree.tokens[verb].head
        joined = tokens[verb].role == "conjunct" and {tokens[verb].lemma, tokens[first].lemma}
        if not joined or not joined <= AT_THEIR_HANDS or self.form_words(verb):
            return []
        beside = self.tree.children(first, "oblique", "object", "nominal")
        return [i for i in beside if i < verb and self.agent(i)]

    def _agents_below(self, verb: int) -> list[int]:
        """ "Fue instado a dejar el poder por la OEA": by whom, behind what he is to do."""
        asked = (i for i in self.tree.children(verb, "open_clause") if not self.passive(i))
        held = [i for i in asked if "VerbForm=Inf" in self.form(i)]
        held += [o for i in held for o in self.tree.children(i, "object", "oblique")]
        beside = (c for i in held for c in self.tree.children(i, "oblique", "object", "nominal"))
        return [i for i in beside if self.agent(i)]

    def gathered_by(self, gathering: int, index: int) -> bool:
        """ "People were killed during a march by his opponents": who only marches, unlike armed
        men whom the parser hangs there."""
        called = self.tree.lemmas[gathering] in GATHERINGS
        return called and self.naming.slot(index) == "por" and not self.naming.force(index)

    def agent(self, index: int) -> bool:
        return self.naming.slot(index) == "por" and self.naming.agentive(index)
