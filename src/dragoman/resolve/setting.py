"""One sentence as the resolver sees it: its tree, the known names in it, the article's memory."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun, World, fold, fold_all
from dragoman.records import Mention, Reference
from dragoman.resolve.memory import Memory
from dragoman.resolve.names import Hit
from dragoman.resolve.nouns import NOUNLIKE, nouns_of
from dragoman.resolve.trust import trusted
from dragoman.tree import VERBAL, Tree

RUN = frozenset({"party", "org", "company", "armed"})
"""Kinds of actors whose heads act for them alone, and for no government; their name stands in
apposition to what they are ("la guerrilla ELN")."""
Kind = Literal["polity", "person", "group", "place", "voice"]
PAIRED = re.compile(
    r"\b(?:(?:l[oa]s|the) (dos|tres|cuatro|two|three|four)|ambos|ambas|both|each|either)$",
    re.IGNORECASE,
)
PAIRING = ("dos", "tres", "cuatro", "two", "three", "four", "ambos", "ambas", "both", "each",
           "either")  # fmt: skip
"""How a word ends with which the pattern may: most do not, and it is tried at nearly every word."""
MANY = {"tres": 3, "three": 3, "cuatro": 4, "four": 4}
WHOSE = word_list("resolve.setting.whose")
HOUSES = word_list("resolve.setting.houses")
REACHED = word_list("resolve.setting.reached")
HOSTING = word_list("resolve.setting.hosting")
BETWEEN = frozenset({"entre", "between"})
LEAVING = word_list("resolve.setting.leaving")
GOING = word_list("resolve.setting.going")
DEMANDING = word_list("resolve.setting.demanding")
OF = frozenset({"de", "del", "of"})
FORMER = word_list("resolve.setting.former")


@dataclass
class Setting:
    """What every rule about who is meant looks at; feeds on the article's memory."""

    tree: Tree
    memory: Memory
    language: str
    found: dict[int, Reference] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = self.memory.finder.read(self.tree)
        hits, self._origins = named.hits, named.origins
        self._ends = {hit.first: hit.last for hit in hits}
        self.nouns = self._nouns()
        self.hits = trusted(hits, self.tree, self.memory, self.nouns)
        self.hit_at = {i: hit for hit in self.hits for i in range(hit.first, hit.last + 1)}

    @property
    def world(self) -> World:
        """Who is who, as the article's memory has it."""
        return self.memory.world

    # Words

    def text(self, index: int) -> str:
        """The token's word in lower case; empty outside the sentence."""
        lower = self.tree.lower
        return lower[index] if 0 <= index < len(lower) else ""

    def stem(self, index: int) -> str:
        """The word folded, as a masculine singular."""
        known = self.tree.known
        return stem(known[index].folded) if 0 <= index < len(known) else ""

    def demonym(self, index: int) -> str | None:
        """The polity that an adjective of origin names ("ruso"), or calls by what it is
        ("isleño")."""
        polity, token = self._origins.get(index), self.tree.tokens[index]
        if polity is None and token.pos == "ADJ":
            called = self.world.titles.called.get(self.tree.known[index].folded_lemma)
            return self.memory.last_state(called) if called else None
        if polity is None or token.pos not in NOUNLIKE:
            return None
        if self.language == "en" and not token.text[:1].isupper():
            return None  # "a pole", "to polish"
        if self.text(index - 1) == "-" and self.text(index - 2) in {"pro", "anti"}:
            return None  # "a pro-Iranian group"
        return polity

    def adjectives(self) -> set[str]:
        """The polities that adjectives of origin name in the sentence."""
        return {p for i, p in self._origins.items() if self.tree.tokens[i].pos == "ADJ"}

    def noun_at(self, index: int) -> tuple[Noun, int] | None:
        """The longest known common noun that begins here, and its last token."""
        return self.nouns.get(index)

    def _nouns(self) -> dict[int, tuple[Noun, int]]:
        """For each token at which a known common noun begins, the longest such and its end."""
        world = self.memory.world
        plain, named = (nouns_of(world, self.language, named=name) for name in (False, True))
        found: dict[int, tuple[Noun, int]] = {}
        for index, word in enumerate(self.tree.known):
            name = word.pos == "PROPN" and (not index or word.plural)
            nouns = named[word] if name else plain[word]
            longest = self._longest(nouns, index) if nouns else None
            if longest is not None:
                found[index] = longest
        return found

    def _longest(self, nouns: tuple[Noun, ...], index: int) -> tuple[Noun, int] | None:
        if self.text(index + 1) == "non":
            return None  # "persona non grata"
        longest: tuple[Noun, int] | None = None
        for noun in nouns:
            last = self._end(noun, index) if noun.words[1:] else index
            if (longest is not None and last <= longest[1]) or self._unknown_band(noun):
                continue
            if self._spells(noun, index, last):
                longest = noun, last
        return longest

    def _unknown_band(self, noun: Noun) -> bool:
        """ "Los rebeldes yemeníes" where the article names no such band: rebels of that country."""
        band = self.world.actors.get(noun.post) if noun.kind == "polity" else None
        armed = band is not None and band.kind == "armed" and len(noun.words) > 1
        return armed and noun.post not in self.memory.supported

    def _end(self, noun: Noun, index: int) -> int:
        """Where the noun ends if it begins here; English cuts it at its hyphens
        ("President-elect")."""
        at = index
        for _ in noun.words[1:]:
            at += 2 if self.text(at + 1) == "-" else 1
        return at

    def _spells(self, noun: Noun, index: int, last: int) -> bool:
        known = self.tree.known
        if last >= len(known) or (noun.proper and not known[index].capital):
            return False
        if last == index:
            return True
        second = known[index + 1]
        if noun.words[1] not in (second.folded, second.folded_lemma) and second.text != "-":
            return False
        behind = [i for i in range(index + 1, last + 1) if self.text(i) != "-"]
        spelt = all(
            word in (known[i].folded, known[i].folded_lemma)
            for i, word in zip(behind, noun.words[1:], strict=True)
        )
        longer = (self._ends.get(i, last) > last for i in range(index + 1, last + 1))
        # "presidente del Consejo" is not in "presidente del Consejo Europeo"
        return spelt and not any(longer)

    def former(self, index: int) -> bool:
        """Whether the post is one that was held before: "ex ministro", "exministro"."""
        if FORMER & {self.text(index).rstrip("-"), self.text(index - 1).rstrip("-")}:
            return True
        word = fold(self.text(index))
        return (
            word.startswith("ex")
            and word not in {"exterior", "experto", "extremista"}
            and (
                word[2:].strip() in self.world.nouns[self.language]
                or self.tree.known[index].folded_lemma[2:].strip()
                in self.world.nouns[self.language]
            )
        )

    def core(self, index: int) -> int:
        """The head of the common noun that begins here: the "ministro" of "primer ministro"."""
        noun = self.nouns.get(index)
        return self.tree.top(index, noun[1]) if noun is not None else index

    def gender(self, index: int) -> str:
        """The gender of a noun, as its article or its own form says it; "" if neither does."""
        core = self.core(index)
        told = [self.tree.tokens[i].morph for i in (*self.tree.children(core, "determiner"), core)]
        return next((g for m in told for g in ("Masc", "Fem") if f"Gender={g}" in m), "")

    def plural(self, index: int) -> bool:
        """Whether the word is a plural; of a word with a capital, as its adjectives tell."""
        core = self.core(index)
        if self.tree.tokens[core].pos == "PROPN" and self.text(core).endswith("s"):
            below = self.tree.children(core, "modifier", "relative")
            if any("Number=Plur" in self.tree.tokens[i].morph for i in below):
                return True
        return self.tree.known[core].plural

    # Determiners

    def determined(self, index: int) -> bool:
        """Whether a determiner or a number stands right before."""
        if not index:
            return False
        return self.tree.tokens[index - 1].pos in {"DET", "NUM"} or self.text(index - 1) in {
            "al",
            "del",
        }

    def definite(self, index: int) -> bool:
        """Whether the noun is a particular one: "el presidente", not "un presidente"."""
        determiners = self.tree.children(self.core(index), "determiner")
        morphs = [self.tree.tokens[i].morph for i in determiners]
        return not any("Definite=Ind" in m or "PronType=Neg" in m for m in morphs)

    def possessive(self, index: int) -> bool:
        """Whether it is somebody's: "su presidente", "Irán, cuyo presidente"."""
        return self._relates(index) or self.tree.possessed(self.core(index))

    def paired(self, index: int) -> int:
        """How many of them there are, if the text spoke of them: "ambos líderes"; else 0. The word
        may be the one behind the last, where "ambos" ends the sentence."""
        noun, index = index, self.opening(index)
        both = self.text(index - 1) == "both" and noun < len(self.tree.tokens)
        if both and self.tree.children(self.core(noun), "conjunct"):
            return 0  # "both Kurdish forces and Arabs"
        if not self.text(index - 1).endswith(PAIRING):
            return 0
        before = " ".join(t.text for t in self.tree.tokens[max(0, index - 2) : index])
        found = PAIRED.search(before)
        return MANY.get((found[1] or "").lower(), 2) if found else 0

    def opening(self, index: int) -> int:
        """ "The two *Asian* giants", "both *nuclear-armed* neighbours": the first of the English
        adjectives before a noun."""
        tokens = self.tree.tokens
        while self.language == "en" and index:
            before = tokens[index - 1]
            tied = before.text == "-" or self.text(index - 2) == "-" or self.text(index) == "-"
            if not tied and (before.pos != "ADJ" or before.text.lower().endswith(PAIRING)):
                break
            index -= 1
        return index

    # References

    def reference(  # noqa: PLR0913 - the fields of the record that it makes
        self, first: int, last: int, head: int, kind: Kind, actor: str, name: str,
        of: str | None = None, *, sure: bool = True,
    ) -> Reference:  # fmt: skip
        """A reference to one actor in these words."""
        span = self.tree.span(first, last)
        mention = Mention(actor, name, of, span.text, span.start, span.end)
        return Reference(first, last, head, kind, (mention,), sure)

    def polity(self, first: int, last: int, polity: str, *, sure: bool = True) -> Reference:
        """A reference to a polity in the words of a noun phrase headed by its first token."""
        name = self.memory.polity_name(polity)
        return self.reference(first, last, first, "polity", polity, name, sure=sure)

    def group(  # noqa: PLR0913 - the fields of the record that it makes
        self,
        first: int,
        last: int,
        code: str,
        of: str | None,
        *,
        end: int | None = None,
        sure: bool = True,
    ) -> Reference:
        """A reference to a group of people, named by the words from `first` to `last`; whoever
        runs a party, a company or a body is that itself ("un alto cargo del partido")."""
        actor = self.world.actors.get(of or "")
        if code == "GOV" and actor is not None and actor.kind in RUN:
            return self.reference(first, last if end is None else end, first, "polity", actor.id,
                                  actor.name, actor.of, sure=sure)  # fmt: skip
        name = self.tree.span(first, last).text.lower()
        end = last if end is None else end
        return self.reference(first, end, first, "group", code, name, of, sure=sure)

    def named(self, index: int, hit: Hit) -> Reference:
        """A reference to the actor whose name ends the noun phrase that begins here."""
        actor = self.world.actors[hit.names[0].actor]
        return self.reference(index, hit.last, index, "polity", actor.id, actor.name, actor.of)

    def again(self, index: int, last: int, mention: Mention) -> Reference:
        """A reference to a person already mentioned, by other words."""
        return self.reference(
            index, last, index, "person", mention.id, mention.name, mention.of, sure=False
        )

    def pair(
        self, index: int, last: int, *, persons: bool, states: bool = False, sides: bool = False
    ) -> Reference | None:
        """Those of whom the text speaks: "ambos líderes", "los dos países", "los tres"; the
        `sides` of a conflict are no organisations."""
        many = self.paired(index) or self.paired(index + 1) or max(2, len(self.memory.topic))
        core = self.core(index)
        reached = self._reached(core) and not self._done_by_thing(core)
        acting = self.acting(core) if reached else None  # "Washington pidió a ambos países"
        but = frozenset({acting.of or acting.id}) if acting is not None else frozenset[str]()
        but |= self.memory.bodies if sides else frozenset()
        rivals = () if persons or many > 2 else self._rivals(but, states=states)
        two = (
            (rivals if acting is not None and (sides or not self.topical(many, but)) else ())
            or (self.memory.leading(but) if acting is not None and many == 2 else ())
            or self._acting_together(core, many, reached=reached)
            or (self._met_beside(core) if many == 2 else ())
            or (rivals if sides else ())
            or (self._named_here(index, but) if states and many == 2 else ())
            or self.topical(many, but)
            or (self.memory.opposed(but) if sides and many == 2 else ())
            or self._jointly(many, but)
            or (self._together(many, but) if not states else ())
            or rivals
            or (self.memory.opposed(but) if sides and many == 2 else ())
            or (self._states(many, but) if states else ())
            or self.memory.pair(persons=persons, many=many, but=but)
            or self.memory.pair(persons=False, many=many, but=but)
            or (self.memory.opposed(but) if many == 2 else ())
        )
        if states:
            two = tuple(self.memory.as_state(m) for m in two)
        return self.both(index, last, two)

    def _reached(self, core: int) -> bool:
        """Whether the act goes to them or to theirs: "llamó a los líderes de ambos países", "urged
        both sides to stop"."""
        above = self.tree.head(core)
        if self.tree.prepositions[core] in BETWEEN:
            lemmas = {self.tree.lemmas[i] for i in self.tree.ancestors(core)}
            return not HOSTING.isdisjoint(lemmas)
        theirs = self.tree.prepositions[core] in {"de", "of"} and above is not None
        reached = above if theirs and above is not None else core
        return self.tree.prepositions[reached] in REACHED or self._done_to(reached)

    def _done_by_thing(self, core: int) -> bool:
        """ "Signed a pact that binds both countries": whether what acts on them is no actor."""
        verbs = (i for i in self.tree.ancestors(core) if self.tree.tokens[i].pos in VERBAL)
        doers = next((d for v in verbs if (d := [i for i in self._doers(v) if i != core])), [])
        return bool(doers) and not any(
            i in self.found or self._owned(i) or self._called(i) for i in doers
        )

    def _done_to(self, core: int) -> bool:
        """Whether it is what a verb acts on, or who is to do the infinitive behind it."""
        role, verb = self.tree.tokens[core].role, self.tree.head(core)
        told = verb is not None and self.tree.tokens[verb].role in {"clause", "open_clause"}
        infinitive = verb is not None and "VerbForm=Inf" in self.tree.tokens[verb].morph
        return role in {"object", "indirect"} or (role == "subject" and told and infinitive)

    def _rivals(self, but: frozenset[str], *, states: bool) -> tuple[Mention, ...]:
        """The two who fight or talk with one another; states, where the word means them."""
        two = self.memory.rivals(but)
        known = (self.memory.is_state(m.of or m.id) for m in two)
        return two if not states or all(known) else ()

    def opposed(self, index: int, last: int) -> Reference | None:
        """ "Las partes", "los contendientes": the two sides of whom the text tells."""
        acting = self.acting(self.core(index))
        but = frozenset({acting.of or acting.id}) if acting is not None else frozenset[str]()
        rivals = self.memory.rivals(but) or self.memory.opposed(but)
        return self.both(index, last, self._met_above(index) or rivals)

    def _met_above(self, index: int) -> tuple[Mention, ...]:
        """ "Mantuvo con B una reunión en la que las partes …": those who meet in a clause above."""
        for verb in (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL):
            held = self.tree.children(verb, "object", "oblique", "nominal")
            beside = [*held, *(i for one in held for i in self.tree.children(one, "nominal"))]
            met = [i for i in beside if self.tree.prepositions[i] in {"con", "with"}]
            heads = [*self.tree.children(verb, "subject"), *met]
            found = [self.found.get(i) for head in heads for i in self.tree.conjuncts(head)]
            named = [m for r in found if r is not None and r.last < index for m in r.mentions]
            sides = {m.of or m.id: m for m in named}
            if met and len(sides) == 2 and all(self.memory.is_polity(s) for s in sides):
                return tuple(sides.values())
        return ()

    def both(self, index: int, last: int, two: tuple[Mention, ...]) -> Reference | None:
        """A reference to several in these words."""
        if not two:
            return None
        span = self.tree.span(index, last)
        mentions = tuple(Mention(m.id, m.name, m.of, span.text, span.start, span.end) for m in two)
        return Reference(index, last, index, "polity", mentions, False)

    def topical(self, many: int, but: frozenset[str] = frozenset()) -> tuple[Mention, ...]:
        """Whom the text before was about, if they are so many, of as many polities."""
        topic = self.memory.topic
        polities = {m.of or m.id for m in topic}
        fits = len(topic) == many and len(polities) == many and polities.isdisjoint(but)
        return topic if fits and all(self.memory.is_polity(p) for p in polities) else ()

    def _acting_together(self, index: int, many: int, *, reached: bool) -> tuple[Mention, ...]:
        """So many who are together the subject of a clause above: "Mali y Burkina dijeron que un
        ataque sería una guerra contra ambos"; of the word's own clause only where nobody acts on
        them."""
        verbs = [i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL]
        for verb in verbs[reached:]:
            for subject in self.tree.children(verb, "subject"):
                listed = [self.found.get(i) for i in self.tree.conjuncts(subject)]
                named = [m for r in listed if r is not None and r.last < index for m in r.mentions]
                if len({m.of or m.id for m in named}) == len(named) == many:
                    return tuple(named)
        return ()

    def _met_beside(self, core: int) -> tuple[Mention, ...]:
        """ "Xi received Putin, and the two agreed": those of whom alone the clause joined to this
        one tells, the one as acting on the other."""
        verb = self.tree.tokens[core].head
        first = self.tree.first_conjunct(verb)
        if first == verb or self.tree.tokens[core].role != "subject":
            return ()
        doers = self.tree.children(first, "subject")
        others = self.tree.children(first, "object", "indirect", "oblique")
        told = [self.found.get(i) for i in (*doers, *others) if i < core]
        named = {m.of or m.id: m for r in told if r is not None for m in r.mentions}
        return tuple(named.values()) if len(named) == 2 and doers else ()

    def _together(self, many: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """So many persons, be they of one state, whom the sentence before names in one breath."""
        both = self.memory.together
        return both if len(both) == many and not but & {m.of or m.id for m in both} else ()

    def _states(self, many: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """So many states: those that the sentence before names in one breath ("Tailandia y
        Camboya"), else those of whom most was said lately."""
        joined = self.memory.joined
        states = {m.id for m in joined if self.memory.is_state(m.id)}
        if len(joined) == len(states) == many and states.isdisjoint(but):
            return joined
        return self.memory.pair(persons=False, many=many, but=but, states=True)

    def listed(self, index: int) -> tuple[Mention, ...]:
        """The two whom this sentence names in one breath before the word."""
        before = {head: r for head, r in self.found.items() if r.last < index}
        return two_in_a_row(self.tree, before)

    def _jointly(self, many: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """Three or more who last did something together ("China acusó a los tres países")."""
        together = self.memory.jointly
        polities = {m.of or m.id for m in together}
        several = many > 2 and len(together) == len(polities) == many
        return together if several and polities.isdisjoint(but) else ()

    def _named_here(self, index: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """ "Acusó a A y B de traición, después de que ambos países …": two states whom this
        sentence names in one breath."""
        both = self.listed(index)
        states = {m.id for m in both if self.memory.is_state(m.id)}
        return both if len(both) == len(states) and states.isdisjoint(but) else ()

    def owner(self, index: int) -> Mention | None:
        """Whose "su" is: the subject of the nearest clause before, else whom the text was about.
        "Cuyo" is of what stands right before."""
        if self._relates(index):
            told = self._last_listed(index) or self._antecedent(index)
            if told is not None:
                return told
            near = [r for r in self.found.values() if index - 5 < r.last < index]
            last = max(near, key=lambda r: r.last, default=None)
            return last.mentions[0] if last is not None and len(last.mentions) == 1 else None
        acting = self.acting(index) or self._told_of(index)
        if acting is not None or self._of_stranger(index):
            return acting
        if self._of_several(index):
            return None
        before = self.memory.topic
        return before[0] if len(before) == 1 else None

    def _last_listed(self, index: int) -> Mention | None:
        """ "La tregua entre Israel y Hezbolá, cuyos combatientes …": the last of several, right
        before the comma."""
        comma = next((i for i in range(index - 1, max(0, index - 4), -1) if self.text(i) == ","), 0)
        near = [r for r in self.found.values() if r.last == comma - 1 and comma]
        listed = [r for r in near if self.tree.tokens[r.head].role == "conjunct"]
        return listed[0].mentions[0] if listed and len(listed[0].mentions) == 1 else None

    def _told_of(self, index: int) -> Mention | None:
        """ "La OEA se reunirá, informó su secretario general", "Pakistan shot down a jet, its army
        said": who acts in what is told before the verb of whom "su" introduces."""
        verb = next((i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos == "VERB"), 0)
        told = [i for i in self.tree.children(verb, "clause", "parataxis") if i < min(verb, index)]
        noun = self.nouns.get(index)
        force = noun is not None and noun[0].kind == "force"
        if not force and any(
            fold(self.tree.tokens[i].lemma) in self.world.titles.force for i in told
        ):
            return None  # "Rusia bombardeó Kiev, dijo su alcalde"
        doers = [self.found.get(i) for one in told for i in self._doers(one)]
        if len(doers) != 1 or doers[0] is None or len(doers[0].mentions) != 1:
            return None
        return doers[0].mentions[0]

    def _relates(self, index: int) -> bool:
        """ "Cuyo líder", "cuyo máximo líder"."""
        quality = index > 1 and self.tree.tokens[index - 1].pos == "ADJ"
        return self.text(index - 1 - quality) in WHOSE

    def _antecedent(self, index: int) -> Mention | None:
        """The one of whom the relative clause is told in which "cuyo" stands."""
        verbs = (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL)
        verb = self.tree.first_conjunct(next(verbs, index))
        if self.tree.tokens[verb].role != "relative":
            return None
        told = self.found.get(self.tree.tokens[verb].head)
        return told.mentions[0] if told is not None and len(told.mentions) == 1 else None

    def _of_stranger(self, index: int) -> bool:
        """Whether the clause has a subject before the word whom nobody knows."""
        verb = next(
            (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL), None
        )
        subjects = self._doers(verb) if verb is not None else []
        below = {i for i in subjects if index not in self.tree.subtree(i)}
        known = {*self.found, *self.nouns}
        return any(
            i < index and self.tree.tokens[i].pos == "NOUN" and i not in known for i in below
        )

    def _of_several(self, index: int) -> bool:
        """ "Los dos países reabrirán sus embajadas": theirs, and nobody's of whom the text told."""
        above = next(
            (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL), None
        )
        subjects = self.tree.children(above, "subject") if above is not None else []
        found = [r for i in subjects if i < index and (r := self.found.get(i)) is not None]
        return any(len(r.mentions) > 1 for r in found)

    def acting(self, index: int) -> Mention | None:
        """The one who is the subject of the nearest clause above, named before the word; a crowd
        has no embassies."""
        house = self.tree.known[index].folded_lemma in HOUSES
        for ancestor in self.tree.ancestors(index):
            if self.tree.tokens[ancestor].pos not in VERBAL:
                continue
            for child in self._doers(ancestor) or self._asked(ancestor):
                reference = self.found.get(child) or self._owned(child) or self._called(child)
                if (
                    reference is not None
                    and reference.last < index
                    and len(reference.mentions) == 1
                    and not (house and reference.kind == "group")
                ):
                    return reference.mentions[0]
        return None

    def _doers(self, verb: int) -> list[int]:
        """The subjects of a verb; for the "que" of a relative clause, the noun before it."""
        subjects = self.tree.children(verb, "subject")
        if self.tree.tokens[verb].role != "relative":  # "pidió que retire", with "que" as subject
            return [i for i in subjects if "Rel" not in self.tree.tokens[i].morph]
        relative = [i for i in subjects if "Rel" in self.tree.tokens[i].morph]
        return [self.tree.tokens[verb].head] if relative and len(subjects) == 1 else subjects

    def _asked(self, verb: int) -> list[int]:
        """ "Pidió a Rusia que retire sus tropas": whom the verb above asks to do it."""
        token = self.tree.tokens[verb]
        if token.role not in {"clause", "open_clause"} or "Mood=Sub" not in token.morph:
            return []
        beside = self.tree.children(token.head, "object", "indirect", "oblique")
        return [i for i in beside if i < verb and self.tree.prepositions[i] == "a"]

    def _owned(self, index: int) -> Reference | None:
        """ "Un avión de la Fuerza Aérea": whose the thing is, if nobody else stands in it."""
        below = self.tree.children(index, "nominal")
        owners = [self.found[i] for i in below if i in self.found]
        return (
            owners[0] if len(owners) == 1 and self.tree.prepositions[owners[0].head] in OF else None
        )

    def _called(self, index: int) -> Reference | None:
        """ "El colombiano *Gustavo Petro*": the person whose name stands right behind a noun."""
        below = self.tree.children(index, "apposition", "flat")
        named = [self.found[i] for i in below if i in self.found]
        return next((r for r in named if r.kind == "person" and r.first == index + 1), None)

    def above(self, index: int) -> frozenset[str]:
        """The polities of every subject of the clauses above a word: those who act in them."""
        subjects = (
            self.found.get(child)
            for ancestor in self.tree.ancestors(index)
            for child in self.tree.children(ancestor, "subject")
        )
        return frozenset(m.of or m.id for r in subjects if r is not None for m in r.mentions)

    def _to_leave(self, index: int) -> bool:
        """ "Exigió la retirada de sus tropas", "exigió que sus tropas se retiren": another's,
        who is to withdraw them."""
        noun = self.tree.head(index)
        clause = noun is not None and self.tree.tokens[noun].role in {"clause", "open_clause"}
        if noun is not None and clause and self.tree.tokens[index].role == "subject":
            above = self.tree.head(noun)
            goes = self.tree.known[noun].folded_lemma in GOING
            return goes and above is not None and self.tree.tokens[above].lemma in DEMANDING
        verb = self.tree.head(noun) if noun is not None else None
        if noun is None or verb is None or self.tree.tokens[noun].lemma not in LEAVING:
            return False
        return self.tree.tokens[verb].lemma in DEMANDING

    def _other_here(self, index: int, owner: Mention) -> str | None:
        """The only other state that the sentence names before the word ("exigió a Nom Pen que sus
        tropas se retiren")."""
        told = {m.of or m.id for r in self.found.values() if r.last < index for m in r.mentions}
        told |= {p for i, p in self._origins.items() if i < index}
        others = {one for one in told if self.memory.is_state(one)} - {owner.of, owner.id}
        return others.pop() if len(others) == 1 else None

    def owning_polity(self, index: int) -> str | None:
        """The polity whose "su" is, if it is one's."""
        owner = self.owner(index)
        if owner is None:
            return None
        if self._to_leave(index):
            return self._other_here(index, owner) or self.memory.only_other(owner)
        polity = owner.of or owner.id
        return polity if self.memory.is_polity(polity) else None


def stem(folded: str) -> str:
    """A folded word as a masculine singular: "republicanas" is "republicano"."""
    word = folded.removesuffix("s")
    return word[:-1] + "o" if word.endswith(("ana", "oa")) else word


def two_in_a_row(tree: Tree, at: dict[int, Reference]) -> tuple[Mention, ...]:
    """The last two, by their heads, whom the sentence names in one breath ("el monarca y
    Chávez"); nobody where it lists more."""
    meant = {i: r.mentions[0] for i, r in at.items() if r.kind not in {"place", "voice"}}
    lists = [[i for i in tree.conjuncts(head) if i in meant] for head in sorted(meant)]
    return next((tuple(meant[i] for i in two) for two in reversed(lists) if len(two) == 2), ())


def folded(setting: Setting, first: int, last: int) -> tuple[str, ...]:
    """The folded words from token `first` to token `last`."""
    return fold_all(setting.tree.text(first, last))
