"""Sentence → references: noun phrases that stand for actors, in text order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.knowledge.tables import Name, Noun, World, fold
from dragoman.records import Mention, Reference
from dragoman.resolve.memory import LEADERS, Memory
from dragoman.resolve.names import Hit, hits_of
from dragoman.tree import Tree

LOCATIVE = frozenset({"en", "desde", "hasta", "in", "at", "from", "near"})
PAIRED = re.compile(r"\b(ambos|ambas|los dos|las dos|both|the two)$", re.IGNORECASE)
GROUP_OF_POST = {
    "military-chief": "MIL", "legislator": "LEG", "judge": "JUD", "opposition-leader": "OPP",
    "leader": "CVL", "head": "CVL", "": "CVL", "spokesperson": "CVL",
}  # fmt: skip
"""PLOVER's code for somebody who is named by a post alone; all other posts are of a government."""
ALLIES = frozenset({"aliado", "socio", "ally", "partner"})
FORMER = frozenset({"ex", "exp", "antiguo", "former", "entonces"})
PEOPLE_ROLES = frozenset({"subject", "object", "indirect", "oblique", "nominal", "apposition",
                          "conjunct", "root", "flat", "parataxis", "other", "compound"})  # fmt: skip


@dataclass
class Phrases:
    """Finds the references of one sentence; reads and feeds the article's memory."""

    tree: Tree
    memory: Memory
    language: str

    def __post_init__(self) -> None:
        self.taken: set[int] = set()
        self.hits = self._trusted(hits_of(self.tree, self.memory.world, self.language))
        self.hit_at = {i: hit for hit in self.hits for i in range(hit.first, hit.last + 1)}

    @property
    def world(self) -> World:
        return self.memory.world

    def references(self) -> tuple[Reference, ...]:
        """The references, left to right; each enters the memory as it is met."""
        found: list[Reference] = []
        for index in range(len(self.tree.tokens)):
            if index in self.taken:
                continue
            reference = self._at(index)
            if reference is None:
                continue
            self.taken.update(range(reference.first, reference.last + 1))
            found.append(reference)
            for mention in reference.mentions:
                self.memory.remember(mention, self._salience(reference.head))
        return tuple(found)

    def _at(self, index: int) -> Reference | None:
        hit = self.hit_at.get(index)
        if hit is not None:
            return self._named(hit) if hit.first == index else None
        noun = self._noun(index)
        if noun is not None:
            return self._common(index, noun)
        return self._demonym_noun(index) or self._unknown_person(index)

    def _salience(self, index: int) -> float:
        """Subjects of main clauses are what a text is about, then its other arguments."""
        first = self.tree.first_conjunct(index)
        role, head = self.tree.tokens[first].role, self.tree.tokens[first].head
        main = self.tree.tokens[head].role in {"root", "clause"}
        if role == "subject":
            return 3.0 if main else 1.5
        return 1.5 if main and role in {"object", "indirect", "oblique"} else 1.0

    # Names

    def _trusted(self, hits: list[Hit]) -> list[Hit]:
        kept: list[Hit] = []
        for hit in hits:
            names = tuple(n for n in hit.names if self._believed(n, hit))
            if names:
                kept.append(Hit(hit.first, hit.last, names))
        return kept

    def _believed(self, name: Name, hit: Hit) -> bool:
        """A strong name always; a weak one where the article supports it elsewhere."""
        if name.form == "outlet" and len(name.words) == 1 and self._beside_capital(hit):
            return False
        if name.form == "surname":
            if name.words in self.memory.known_as:
                return self.memory.known_as[name.words] == name.actor
            if self._inside_longer_name(hit):
                return False
            return name.strong or name.actor == self.memory.leader_called(hit.names)
        return name.strong or name.actor in self.memory.supported

    def _beside_capital(self, hit: Hit) -> bool:
        """Whether the word stands in a longer proper name or opens the sentence."""
        tokens = self.tree.tokens
        around = [tokens[i] for i in (hit.first - 1, hit.last + 1) if 0 <= i < len(tokens)]
        return hit.first == 0 or any(t.pos == "PROPN" or t.text[:1].isupper() for t in around)

    def _inside_longer_name(self, hit: Hit) -> bool:
        """Whether a given name stands right before: then this is somebody else."""
        before = hit.first - 1
        if before < 0 or self.tree.tokens[before].pos != "PROPN":
            return False
        text = self.tree.tokens[before].text
        return text[:1].isupper() and before > 0 and fold(text) not in self.world.names[self.language]

    def _named(self, hit: Hit) -> Reference | None:
        name = hit.names[0]
        head = self._head(hit.first, hit.last)
        if name.form in {"person", "surname"}:
            return self._person(self._pick(hit), hit.first, hit.last, head)
        if name.form == "outlet":
            return self._reference(hit.first, hit.last, head, "voice", name.actor, name.actor, None)
        actor = self.world.actors[name.actor]
        place = name.form == "capital" and self.tree.prepositions[head] in LOCATIVE
        kind = "place" if place else "polity"
        return self._reference(hit.first, hit.last, head, kind, actor.id, actor.name, actor.of)

    def _pick(self, hit: Hit) -> str:
        """Among those who share the name, whom the article or the day speaks for."""
        candidates = [n.actor for n in hit.names]
        introduced = [c for c in candidates if c in self.memory.persons]
        in_post = [c for c in candidates if self.memory.held_on_day(c)]
        return (introduced or in_post or candidates)[0]

    def _person(self, person: str, first: int, last: int, head: int) -> Reference:
        name = self.memory.name_of(person)
        self.memory.introduce(person, name, None, None)
        of = self.memory.polity_of(person)
        return self._reference(first, last, head, "person", person, name, of)

    # Common nouns: titles, institutions, people, countries

    def _noun(self, index: int) -> tuple[Noun, int] | None:
        """The longest known common noun that begins here, and its last token."""
        tokens = self.tree.tokens
        if tokens[index].pos not in {"NOUN", "PROPN", "ADJ", "VERB"}:
            return None
        table = self.world.nouns[self.language]
        for key in dict.fromkeys((fold(tokens[index].lemma), fold(tokens[index].text))):
            for noun in table.get(key, ()):
                last = index + len(noun.words) - 1
                if last >= len(tokens):
                    continue
                if noun.proper and not tokens[index].text[:1].isupper():
                    continue
                rest = range(index + 1, last + 1)
                if all(w in (fold(tokens[i].text), fold(tokens[i].lemma))
                       for i, w in zip(rest, noun.words[1:], strict=True)):  # fmt: skip
                    return noun, last
        return None

    def _common(self, index: int, found: tuple[Noun, int]) -> Reference | None:
        noun, last = found
        if self.tree.tokens[index].pos in {"ADJ", "VERB"} and not self._nominal(index):
            return None
        if self.tree.tokens[index].lemma.lower() in ALLIES and self._possessive(index):
            return self._reference(index, last, index, "polity", "ALLIES", "allies", None)
        if noun.kind == "title" or noun.kind == "person":
            return self._title(index, last, noun)
        if noun.kind in {"country", "side"}:
            return self._country(index, last)
        return self._collective(index, last, noun)

    def _nominal(self, index: int) -> bool:
        """Whether an adjective or participle stands as a noun ("los detenidos")."""
        return bool(self.tree.children(index, "determiner", "number")) and (
            self.tree.tokens[index].role != "modifier"
        )

    def _title(self, index: int, last: int, noun: Noun) -> Reference | None:
        polity, end = self._polity_after(index, last)
        named = self._name_after(index, end)
        former = self._former(index)
        plural = "Number=Plur" in self.tree.tokens[index].morph
        if named is not None:
            return self._titled_person(index, named, noun, polity, former)
        if plural:
            return self._plural(index, end, noun, polity)
        if self._possessive(index):
            return None
        return self._holder(index, end, noun, polity, former)

    def _titled_person(
        self, index: int, named: tuple[int, int], noun: Noun, polity: str | None, former: bool
    ) -> Reference:
        first, last = named
        hit = self.hit_at.get(first)
        text = self.tree.span(first, last).text
        if hit is not None and hit.form in {"person", "surname"}:
            person = self._titled_pick(hit, polity)
        else:
            person = self.memory.known_as.get(tuple(fold(text).split()), _slug(text))
        name = self.memory.name_of(person) if self.memory.is_person(person) else text
        stated = None if former else polity
        self.memory.introduce(person, name, stated, None if former else noun.post or None)
        of = stated or self.memory.polity_of(person)
        return self._reference(index, last, index, "person", person, name, of)

    def _titled_pick(self, hit: Hit, polity: str | None) -> str:
        """A surname after a title: who acted for the polity that the title names."""
        for name in hit.names:
            if polity and polity in self.memory.nationality(name.actor):
                return name.actor
        return self._pick(hit)

    def _holder(
        self, index: int, last: int, noun: Noun, polity: str | None, former: bool
    ) -> Reference | None:
        if polity is None:
            return self._office_before(index, last, noun) or self._somebody(index, last, noun)
        if former:
            return self._former_holder(index, last, noun, polity)
        person = self.memory.holder(noun.post, polity) if noun.post else None
        if person is not None and self._definite(index):
            name = self.memory.name_of(person)
            return self._reference(index, last, index, "person", person, name, polity)
        name = self.memory.polity_name(polity)
        return self._reference(index, last, index, "polity", polity, name, None)

    def _somebody(self, index: int, last: int, noun: Noun) -> Reference | None:
        """Somebody without a name or a state: "un líder social", "tres detenidos"."""
        if self.tree.tokens[index].pos not in {"NOUN", "ADJ", "PROPN"}:
            return None
        code = noun.code or GROUP_OF_POST.get(noun.post, "GOV")
        name = self.tree.span(index, last).text.lower()
        return self._reference(index, last, index, "group", code, name, None)

    def _former_holder(self, index: int, last: int, noun: Noun, polity: str) -> Reference | None:
        """ "El ex primer ministro neerlandés": a person of the article who once was that."""
        for mention, _ in reversed(self.memory.recent):
            if self.memory.is_person(mention.id) and polity in self.memory.nationality(mention.id):
                return self._again(index, last, mention)
        return None

    def _office_before(self, index: int, last: int, noun: Noun) -> Reference | None:
        """ "El presidente", "el mandatario": whoever of the article holds such a post."""
        if not self._definite(index) or noun.kind == "person" and not noun.post:
            return None
        mention = self.memory.last_person(post=noun.post or None)
        if mention is None and noun.post in LEADERS and noun.kind == "person":
            mention = self.memory.last_person()
        return self._again(index, last, mention) if mention else None

    def _plural(self, index: int, last: int, noun: Noun, polity: str | None) -> Reference | None:
        if polity is not None:
            name = self.memory.polity_name(polity)
            return self._reference(index, last, index, "polity", polity, name, None)
        pair = None
        if not self._possessive(index) and (self._paired(index) or self._definite(index)):
            pair = self._pair(index, last, persons=True) if self._paired(index) or noun.post in LEADERS else None
        return pair or self._somebody(index, last, noun)

    def _country(self, index: int, last: int) -> Reference | None:
        if self._paired(index):
            return self._pair(index, last, persons=False)
        if self._possessive(index):
            person = self.memory.last_person()
            if person is not None and person.of:
                name = self.memory.polity_name(person.of)
                return self._reference(index, last, index, "polity", person.of, name, None, False)
        polity, end = self._polity_after(index, last)
        if polity is not None:
            return self._reference(
                index, end, index, "polity", polity, self.memory.polity_name(polity), None
            )
        return None

    def _collective(self, index: int, last: int, noun: Noun) -> Reference | None:
        """Institutions and forces act for their polity; people are a group of it."""
        if noun.kind in {"institution", "force"} and self._paired(index):
            return self._pair(index, last, persons=False)
        polity, end = self._polity_after(index, last)
        if polity is not None and noun.kind in {"institution", "force"}:
            name = self.memory.polity_name(polity)
            return self._reference(index, end, index, "polity", polity, name, None)
        if not noun.code or noun.kind == "institution" and not self._instituted(index, noun):
            return None
        name = self.tree.span(index, last).text.lower()
        return self._reference(index, end, index, "group", noun.code, name, polity)

    def _instituted(self, index: int, noun: Noun) -> bool:
        """Whether an institution without its polity is one that acts: "el Ejecutivo", not "una
        agencia" nor "la asociación" between two states."""
        return noun.code in {"GOV", "MIL", "COP", "LEG", "JUD", "LAB", "OPP"} and (
            self.tree.tokens[index].text[:1].isupper() or bool(self.tree.children(index, "determiner"))
        ) and self._definite(index)

    # Demonyms and unknown names

    def _demonym(self, index: int) -> str | None:
        token = self.tree.tokens[index]
        if token.pos not in {"ADJ", "NOUN", "PROPN", "VERB"}:
            return None
        return self.world.demonyms[self.language].get(fold(token.text))

    def _demonym_noun(self, index: int) -> Reference | None:
        """ "Los rusos", "el neerlandés"."""
        polity = self._demonym(index)
        token = self.tree.tokens[index]
        if polity is None or token.role == "modifier" or not self._determined(index):
            return None
        if "Number=Sing" in token.morph:
            person = self.memory.last_person(of=polity)
            return self._again(index, index, person) if person else None
        name = self.memory.polity_name(polity)
        return self._reference(index, index, index, "polity", polity, name, None)

    def _unknown_person(self, index: int) -> Reference | None:
        """A name that the article itself introduced ("... el juez Juan Mora ... Mora")."""
        token = self.tree.tokens[index]
        if token.pos != "PROPN" or not token.text[:1].isupper():
            return None
        last = self._proper_end(index)
        for end in range(last, index - 1, -1):
            words = tuple(fold(self.tree.span(index, end).text).split())
            person = self.memory.known_as.get(words)
            if person is not None:
                head = self._head(index, end)
                return self._person(person, index, end, head)
        return None

    # Looking around

    def _polity_after(self, index: int, last: int) -> tuple[str | None, int]:
        """The polity that modifies this noun ("ruso", "de Rusia", "del Gobierno ruso")."""
        tokens = self.tree.tokens
        end, polity, at = last, None, last + 1
        while at < len(tokens) and at <= last + 8:
            token = tokens[at]
            hit = self.hit_at.get(at)
            if hit is not None and hit.form not in {"person", "surname", "outlet"}:
                if not self._linked(last, at):
                    break
                actor = self.world.actors[hit.names[0].actor]
                return polity or actor.id, max(end, hit.last)
            if hit is not None:
                if polity is None and self._linked(last, at) and at > last + 1:
                    of = self.memory.polity_of(self._pick(hit)) if hit.form != "outlet" else None
                    return of, hit.last if of else end
                break
            demonym = self._demonym(at)
            if demonym is not None:
                polity, end = polity or demonym, at
            elif not self._bridge(at):
                break
            at += 1
        return polity, end

    def _linked(self, last: int, at: int) -> bool:
        """Whether "de" or nothing stands between the noun and the name."""
        between = [t.text.lower() for t in self.tree.tokens[last + 1 : at]]
        preposition = [w for w in between if w in _PREPOSITIONS]
        return bool(preposition) and all(w in _GENITIVE for w in preposition)

    def _bridge(self, at: int) -> bool:
        """Words that may stand between a title and the polity: "de", articles, adjectives, offices."""
        token = self.tree.tokens[at]
        if token.text.lower() in _GENITIVE | {"la", "el", "los", "las", "y", "the", "'s"}:
            return True
        if token.pos == "ADJ" and token.role in {"modifier", "flat", "fixed"}:
            return True
        return token.pos in {"NOUN", "PROPN"} and self.tree.tokens[at - 1].text.lower() in (
            _GENITIVE | {"la", "el", "los", "las", "y", "the"}
        ) and at not in self.hit_at

    def _name_after(self, index: int, last: int) -> tuple[int, int] | None:
        """A proper name in apposition: "…, Vladimir Putin," or "… Lavrov"."""
        tokens = self.tree.tokens
        at = last + 1
        if at < len(tokens) and tokens[at].text in {",", "(", "—"}:
            at += 1
            if at < len(tokens) and tokens[at].role not in {"apposition", "flat"} and not (
                at in self.hit_at and self.hit_at[at].form in {"person", "surname"}
            ):
                return None
            if tokens[at - 1].text == "," and not self._closes(at):
                return None
        if at >= len(tokens) or tokens[at].pos != "PROPN" and at not in self.hit_at:
            return None
        hit = self.hit_at.get(at)
        if hit is not None:
            return (hit.first, hit.last) if hit.form in {"person", "surname"} else None
        if not tokens[at].text[:1].isupper() or self._demonym(at):
            return None
        return at, self._proper_end(at)

    def _closes(self, at: int) -> bool:
        """After a comma a name is an apposition if a comma, a bracket or the end follows it."""
        hit = self.hit_at.get(at)
        end = (hit.last if hit else self._proper_end(at)) + 1
        return end >= len(self.tree.tokens) or self.tree.tokens[end].pos in {"PUNCT", "CCONJ", "VERB", "AUX", "ADP", "PRON", "ADV"}

    def _proper_end(self, index: int) -> int:
        tokens = self.tree.tokens
        last = index
        while last + 1 < len(tokens) and (
            (tokens[last + 1].pos == "PROPN" and tokens[last + 1].text[:1].isupper()
             and last + 1 not in self.hit_at)
            or (tokens[last + 1].text in _PARTICLES and last + 2 < len(tokens)
                and tokens[last + 2].pos == "PROPN" and last + 2 not in self.hit_at)
        ):  # fmt: skip
            last += 1
        return last

    def _former(self, index: int) -> bool:
        before = self.tree.tokens[index - 1].text.lower().rstrip("-") if index else ""
        text = self.tree.tokens[index].text.lower()
        return before in FORMER or text.startswith(("ex-", "expresident", "exministr", "excancill", "exjef", "exmandatari", "exprimer", "exsecretari", "exgobernador", "exguerriller", "exvicepresident", "exembajador", "exdirector", "exgeneral", "exportavoz", "exlíder"))

    def _determined(self, index: int) -> bool:
        before = self.tree.tokens[index - 1] if index else None
        return before is not None and before.pos in {"DET", "NUM"} or (
            before is not None and before.text.lower() in {"al", "del"}
        )

    def _definite(self, index: int) -> bool:
        """Whether the noun is a particular one: "el presidente", not "un presidente"."""
        for child in self.tree.children(index, "determiner"):
            if "Definite=Ind" in self.tree.tokens[child].morph:
                return False
        return True

    def _possessive(self, index: int) -> bool:
        return any("Poss=Yes" in self.tree.tokens[c].morph for c in self.tree.children(index, "determiner"))

    def _paired(self, index: int) -> bool:
        before = " ".join(t.text for t in self.tree.tokens[max(0, index - 2) : index])
        return bool(PAIRED.search(before))

    def _pair(self, index: int, last: int, *, persons: bool) -> Reference | None:
        two = self.memory.pair(persons=persons) or self.memory.pair(persons=False)
        if len(two) < 2:
            return None
        span = self.tree.span(index, last)
        mentions = tuple(Mention(m.id, m.name, m.of, span.text, span.start, span.end) for m in two)
        return Reference(index, last, index, "polity", mentions, False)

    def _again(self, index: int, last: int, mention: Mention) -> Reference:
        return self._reference(index, last, index, "person", mention.id, mention.name, mention.of, False)

    def _head(self, first: int, last: int) -> int:
        """The token of the span that the rest of the sentence governs."""
        for index in range(first, last + 1):
            head = self.tree.tokens[index].head
            if head < first or head > last or head == index:
                return index
        return first

    def _reference(
        self, first: int, last: int, head: int, kind: str, actor: str, name: str,
        of: str | None, sure: bool = True,
    ) -> Reference:  # fmt: skip
        span = self.tree.span(first, last)
        mention = Mention(actor, name, of, span.text, span.start, span.end)
        return Reference(first, last, head, kind, (mention,), sure)  # type: ignore[arg-type]


_GENITIVE = frozenset({"de", "del", "of"})
_PREPOSITIONS = _GENITIVE | {"a", "al", "en", "con", "contra", "por", "para", "sobre", "entre", "hacia", "ante", "desde", "hasta", "tras", "in", "to", "at", "with", "by", "for", "on", "from"}  # fmt: skip
_PARTICLES = frozenset({"de", "del", "la", "los", "al", "von", "van", "bin", "ben", "el"})


def _slug(name: str) -> str:
    return "-".join(fold(name).split())
