"""Which slots the dependents of a noun fill: its genitives, adjectives, agents, the towns in it."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.beside import manner, preposition
from dragoman.code.lemmas import participle_of
from dragoman.code.once import once
from dragoman.code.phrases import forms_in, opens
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Trigger
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold, origin
from dragoman.records import Mention
from dragoman.tree import Scene, Tree

Fillers = dict[str, list[int]]
"""Slot → the tokens that stand in it."""
TOLD_BY = word_list("code.nounslots.told_by")
SITES = word_list("code.nounslots.sites")
AIMED = frozenset({"contra", "sobre", "a", "on", "against", "at"})
UNDERGOING = frozenset({"BUS", "CVL", "EDU", "JUD", "LAB", "MED", "REF", "REL"})
"""Codes of people before an English noun of what is done to them ("the tourist killings")."""
SCENE = word_list("code.nounslots.scene")
WHOSE = word_list("code.nounslots.whose")
WITH = word_list("code.nounslots.with")
AGAINST = frozenset({"contra", "por"})
"""Slots that belong to the act however low the parser hung them."""


class NounSlots:
    """Reads the nouns of one scene for their slots."""

    def __init__(self, scene: Scene, knowledge: Knowledge, language: str) -> None:
        self.scene = scene
        self.tree: Tree = scene.tree
        self.world, self.language = knowledge.world, language
        self.grammar = knowledge.grammar[language]
        self.acts = knowledge.triggers[language]["noun"]
        self.demonyms = knowledge.world.demonyms[language]

    def slot(self, index: int) -> str:
        """The slot in which a token stands by its preposition; "" without one. "Iran-backed" is
        "backed by Iran"."""
        words = preposition(self.tree, index)
        return self.canonical("by" if not words and self._joined(index) else words)

    def _joined(self, index: int) -> bool:
        """Whether a hyphen joins the word to the participle on which it hangs."""
        verb = self.tree.tokens[index].head
        joined = verb == index + 2 and self.tree.tokens[index + 1].text == "-"
        return joined and "VerbForm=Part" in self.tree.tokens[verb].morph

    def canonical(self, words: str) -> str:
        """The slot that a preposition marks: "by", "a manos de" and "por" are one."""
        return self.grammar.joined.get(words, words)

    def is_state(self, mention: Mention) -> bool:
        """Whether it is a state itself, none of its forces."""
        actor = self.world.actors.get(mention.id)
        return actor is not None and actor.kind == "state"

    def names_act(self, index: int) -> bool:
        """Whether the word may name an act, and no actor."""
        return index not in self.scene.by_token and bool(self.acts_at(index))

    @once
    def acts_at(self, index: int) -> list[Trigger]:
        """The nouns of acts that begin with the word: "drone" alone is none, "drone attack" is."""
        known = self.acts.get(self.tree.tokens[index].lemma.lower(), ())
        if not known:
            return []
        forms = forms_in(self.tree).of
        return [t for t in known if len(t.words) == 1 or opens(forms, index, t.words)]

    @once
    def demonym(self, index: int) -> Mention | None:
        """The polity of a demonym ("rusa"), if the token is one."""
        if self.language == "en" and not self.tree.words[index][:1].isupper():
            return None
        polity = origin(self.tree.words, index, self.demonyms)
        for_or_against = index > 1 and self.tree.lower[index - 2] in {"pro", "anti"}
        if for_or_against and self.tree.words[index - 1] == "-":
            return None  # "a pro-Iranian group"
        if polity is None or self._of_region(index, polity):
            return None
        return self.polity(polity, index)

    @once
    def of_two(self, index: int) -> tuple[Mention, ...]:
        """The polities of "ruso-chino", "Franco-German": an adjective that names one by each of
        its parts."""
        token, words = self.tree.tokens[index], self.tree.words
        if self.language == "en":
            tied = index > 1 and words[index - 1] == "-" and words[index - 2][:1].isupper()
            own = self._by_part(words[index - 2]) if tied else None
            other = self.demonym(index) if own else None
            return (self.polity(own, index - 2), other) if own and other else ()
        parts = token.text.split("-")
        found, start = list[Mention](), token.start
        for part in parts if parts[1:] else ():
            own = self._by_part(part)
            if own is None:
                return ()
            named = self.polity(own, index)
            found.append(replace(named, text=part, start=start, end=start + len(part)))
            start += len(part) + 1
        return tuple(found)

    def _by_part(self, word: str) -> str | None:
        """The polity of a part of such an adjective: the "Franco" of "Franco-German"."""
        return self.demonyms.get(fold(f"{word}-")) or self.demonyms.get(fold(word))

    def _of_region(self, index: int, polity: str) -> bool:
        """ "La ciudad occidental de Leópolis", "África Occidental": a bloc's adjective of a region
        says where."""
        actor, head = self.world.actors.get(polity), self.tree.head(index)
        if actor is None or actor.kind != "bloc" or head is None:
            return False
        if self.tree.tokens[head].pos == "PROPN":
            return True
        nouns = self.world.nouns[self.language].get(self.tree.known[head].folded_lemma, ())
        return any(noun.kind == "region" for noun in nouns)

    def polity(self, actor: str, index: int) -> Mention:
        token = self.tree.tokens[index]
        known = self.world.actors.get(actor)
        name = known.name if known else actor
        return Mention(actor, name, known.of if known else None, token.text, token.start, token.end)

    def noun_fillers(self, head: int) -> Fillers:
        """A noun → what stands in its slots, its genitives and adjectives among them."""
        found: Fillers = {}
        for child in self.tree.children(
            head, "nominal", "oblique", "object", "other", "apposition", "compound", "flat"
        ):
            slot = self._before(head, child) or self.slot(child)
            if not slot or manner(self.tree, child, self.grammar.manner):
                continue
            found.setdefault(slot, []).append(child)
            if slot in {"como", "as"}:
                continue  # "los bombardeos como respuesta a los atentados contra …"
            for inner in self.tree.children(child, "nominal"):
                below = self.slot(inner)
                own = below != "de" or self._means(child) or self._agent_told(child, inner)
                own = own or self.own_force(child)
                if below and own and not (below == "por" and self._suffered(child, slot)):
                    found.setdefault(below, []).append(inner)
                for lowest in self.tree.children(inner, "nominal"):
                    if self.slot(lowest) in AGAINST:
                        found.setdefault(self.slot(lowest), []).append(lowest)
        self._beside_participles(head, found)
        self._behind_adjectives(head, found)
        means = (c for c in self.tree.children(head, "nominal") if self._means(c))
        adjectives = [
            c
            for told in (head, *means)
            for c in self.tree.children(told, "modifier", "flat")
            if (self.demonym(c) or self.of_two(c) or self._group_adjective(c))
            and self._agrees(told, c)
        ]
        if adjectives:
            origins = [a for one in adjectives for a in self.tree.conjuncts(one)]
            found["adjective"] = [*found.get("adjective", []), *origins]
        if self.tree.possessed(head):
            found["possessive"] = [head]
        return found

    def _behind_adjectives(self, head: int, found: Fillers) -> None:
        """ "Un conflicto armado *con Pakistán*", "la India, *cuyo* conflicto": what hangs on an
        adjective of the noun, and whose it is."""
        owner = self.whose(head)
        if owner is not None:
            found.setdefault("de", []).append(owner)
        for child in self.tree.children(head):
            plain = self.tree.tokens[child].role == "modifier" and child > head
            if not plain or self.tree.tokens[child].pos != "ADJ":
                continue
            if self.tree.lemmas[child] in WITH or "VerbForm" in self.tree.tokens[child].morph:
                continue
            for inner in self.tree.children(child, "oblique", "nominal"):
                if self.slot(inner) in {"con", "contra"}:
                    found.setdefault(self.slot(inner), []).append(inner)

    def whose(self, thing: int) -> int | None:
        """ "Catar, cuyo papel alabó la ONU": of whom the clause with "cuyo" is told."""
        if not any(self.tree.lower[i] in WHOSE for i in self.tree.children(thing)):
            return None
        above = (i for i in self.tree.ancestors(thing) if self.tree.tokens[i].role == "relative")
        verb = next(above, None)
        owner = None if verb is None else self.tree.tokens[verb].head
        return owner if owner is not None and owner < thing else None

    def towns_of(self, act: int) -> list[int]:
        """ "El ataque de Niza", "los atentados de Bruselas": the towns in which an attack was; a
        capital may act as well ("el ataque de Kiev contra su flota")."""
        lemma = self.tree.tokens[act].lemma.lower()
        if lemma not in self.grammar.struck_towns:
            return []
        called = {self.tree.lemmas[i] for i in self.tree.children(act, "modifier")}
        acting = lemma not in self.grammar.struck and called.isdisjoint(self.grammar.terror)
        held = [i for i in self.tree.children(act, "nominal") if self.slot(i) == "de"]
        held += [i for one in held if self.tree.lemmas[one] in self.grammar.localities
                 for i in (one, *self.tree.children(one, "nominal"))]  # fmt: skip
        return [i for i in held if self._town(i, acting=acting)]

    def _town(self, index: int, *, acting: bool) -> bool:
        """A town, or a word for one; a capital may act as well."""
        where = self.scene.places.get(index)
        named = where is not None and where.latitude is not None
        may_act = acting and index in self.scene.by_token
        return self.tree.lemmas[index] in self.grammar.localities or (named and not may_act)

    def _suffered(self, act: int, slot: str) -> bool:
        """ "Outrage at the killing of monks by militias": an act with its own genitive, which its
        agent stands beside."""
        genitives = any(self.slot(i) == "de" for i in self.tree.children(act, "nominal"))
        return slot != "de" and genitives and self.names_act(act)

    def _agent_told(self, agent: int, genitive: int) -> bool:
        """ "El derribo por las defensas rusas de un avión": whose the agent is stands before the
        genitive, which is then the act's."""
        if self.slot(agent) != "por":
            return False
        named = self.scene.by_token.get(agent)
        state = named is not None and named.kind == "polity" and named.last < genitive
        if state and self.tree.tokens[agent].pos == "PROPN":
            return True  # "the recognition by France of Palestine"
        origins = (i for i in self.tree.children(agent, "modifier") if agent < i < genitive)
        return any(self.demonym(i) is not None for i in origins)

    def force(self, index: int) -> bool:
        """ "Tropas", "el Ejército": those who attack and are not told for what they are hit."""
        nouns = self.world.nouns[self.language].get(self.tree.known[index].folded_lemma, ())
        return any(noun.kind == "force" for noun in nouns)

    def own_force(self, index: int) -> bool:
        """ "Retiró sus tropas de Malí": those who leave what stands behind them."""
        return self.force(index) and self.tree.possessed(index)

    def _agrees(self, noun: int, adjective: int) -> bool:
        """Whether a plural may be the noun's own, not "la prohibición de importar gas y petróleo
        *rusos*"."""
        single = "Number=Sing" in self.tree.tokens[noun].morph and not self.tree.children(
            noun, "conjunct"
        )
        return not (single and "Number=Plur" in self.tree.tokens[adjective].morph)

    def _group_adjective(self, index: int) -> bool:
        """ "Un ataque talibán": the name of a band, beside the noun as an adjective is."""
        reference = self.scene.by_token.get(index)
        bare = reference is not None and reference.first == reference.last == index
        return (
            bare
            and reference is not None
            and reference.kind in {"group", "polity"}
            and (self.tree.tokens[index].pos == "ADJ" and not preposition(self.tree, index))
        )

    def _means(self, index: int) -> bool:
        """ "Un ataque con coche bomba de los talibanes", "con misiles rusos": a bare means, whose
        genitive or adjective tells whose act it is."""
        bare = not self.tree.children(index, "determiner", "number")
        return self.slot(index) == "con" and bare and index not in self.scene.by_token

    def _before(self, head: int, child: int) -> str:
        """The slot of what stands before an English noun: "Russia's invasion" and "a US missile
        strike" tell who acts, "Navalny's arrest" and "the Ukraine war" what is acted on."""
        if self.language != "en" or child > head:
            return ""
        reference = self.scene.by_token.get(child)
        if self.tree.prepositions[child] == "of":
            behind = [i for i in self.tree.children(head, "nominal") if i > head]
            other = any(self.slot(i) == "de" for i in behind)
            person = reference is not None and reference.kind in {"person", "group"}
            return "de" if person and not other else "adjective"
        if self.tree.tokens[child].role != "compound" or reference is None:
            return ""
        mention, act = reference.mentions[0], self.tree.tokens[head].lemma
        state = self.tree.tokens[child].text == mention.name and self.is_state(mention)
        if self.scene_of(head, child):
            return "en"
        weak = mention.id in UNDERGOING or reference.kind == "person"
        undergo = weak and act in self.grammar.undergone
        return "de" if state or undergo or self._capital(child) else "adjective"

    def scene_of(self, act: int, place: int) -> bool:
        """ "The Beirut attack", "an embassy bombing", unlike "the Kyiv attack on the fleet": where
        it was."""
        if self.tree.marks[place] in SCENE and self.names_act(act):
            return True  # "a blast at a Russian embassy"
        struck = self.tree.tokens[act].lemma in self.grammar.struck_towns
        site = self._capital(place) or self.tree.tokens[place].lemma in SITES
        if not struck or self.tree.tokens[place].role != "compound" or not site:
            return False
        return not any(self.slot(i) in AIMED for i in self.tree.children(act, "nominal"))

    def _capital(self, index: int) -> bool:
        """ "Baghdad airstrike": a capital, where it happens or whose act it is."""
        names = self.world.names[self.language].get(fold(self.tree.words[index]), ())
        return any(name.form == "capital" and len(name.words) == 1 for name in names)

    def _perfect(self, participle: int) -> bool:
        """ "La acusación de que había herido a Macron": a tense of a verb with its own sides."""
        lemmas = {self.tree.lemmas[i] for i in self.tree.children(participle, "auxiliary")}
        told = bool(self.tree.children(participle, "mark"))  # not "la represión que hemos visto"
        return told and not lemmas.isdisjoint({"haber", "have"})

    def _beside_participles(self, head: int, found: Fillers) -> None:
        """ "El apoyo brindado por Corea": what the participle holds is the noun's."""
        below = self.tree.children(head, "relative", "modifier")
        for means in self.tree.children(head, "nominal"):  # "el ataque con drones perpetrado por"
            if self._means(means):
                below += self.tree.children(means, "relative", "modifier")
        for child in below:
            if "VerbForm=Part" not in self.tree.tokens[child].morph or self._perfect(child):
                continue
            verbs = {self.tree.lemmas[child], *participle_of(self.tree.lower[child])}
            told = not TOLD_BY.isdisjoint(verbs)
            suffered = not self.grammar.receiving.isdisjoint(verbs)
            for inner in self.tree.children(child, "oblique", "object", "nominal"):
                slot = self.slot(inner)
                apart = preposition(self.tree, inner) in self.grammar.company  # "junto a diez"
                apart = apart or manner(self.tree, inner, self.grammar.manner)
                if slot == "por" and suffered:  # "el atentado sufrido por una legación"
                    found.setdefault("contra", []).append(inner)
                elif slot and not apart and not (told and slot == "por"):
                    found.setdefault(slot, []).append(inner)
