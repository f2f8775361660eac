"""Where an act took place, not every place that its sentence names."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.code.triggers import Match, preposition
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.measures import Measures
from dragoman.records import Type, Where
from dragoman.tree import NOMINAL, Scene

LOCATIVE = word_list("code.places.locative")
REACHED: dict[Type, frozenset[str]] = {
    "PROTEST": frozenset({"a", "ante", "hasta", "hacia", "por", "to", "through", "into"}),
    "ASSAULT": frozenset({"contra", "sobre", "a", "against", "on", "into"}),
    "MOBILIZE": frozenset({"a", "hacia", "to", "into"}),
    "AID": frozenset({"into"}),
    "COERCE": frozenset({"into"}),
}
"""Further prepositions that tell where acts of a type take place."""
BEFORE_NAMES = word_list("code.places.before_names")
FROM = frozenset({"desde"})
VISITED = frozenset({"a", "to"})
LEFT = frozenset({"de", "from"})
"""What stands before the place of a withdrawal."""
TAKING: frozenset[Type] = frozenset(
    {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "COOPERATE", "RETREAT"}
)
"""Types of acts that are where that stands to which they are done."""
LOCAL = word_list("code.places.local")
"""Those who act in the town whose they are."""
NAMED = word_list("code.places.taking")
HELD = word_list("code.places.held")
"""What one takes of a place ("se hicieron con el control de Kunduz")."""
SPEAKING: frozenset[Type] = frozenset(
    {"ACCUSE", "AGREE", "CONCEDE", "CONSULT", "REJECT", "REQUEST", "STATE", "SUPPORT", "THREATEN"}
)
"""Types of acts that are done by speaking."""
ABROAD = word_list("code.places.abroad")
GENITIVE = frozenset({"", "de", "of"})
STRIKING = frozenset({"ASSAULT", "PROTEST", "COERCE"})
"""Acts whose noun takes its place with "de" ("la matanza de El Salado")."""
FURTHEST = 9
"""Tokens behind a settlement's name within which what it lies in is named."""
DEEPEST = 4
"""Nouns between a place and its preposition ("en el sur de la provincia de Alepo")."""


class Places:
    """The places of one scene, each with how it hangs on what governs it."""

    def __init__(
        self, scene: Scene, measures: Measures, language: str, dated: frozenset[int]
    ) -> None:
        self.scene, self.tree, self.measures = scene, scene.tree, measures
        self.language, self.dated = language, dated
        self.found = {**self._unlisted(), **scene.places}

    def candidates(self, match: Match) -> Iterator[tuple[int, int, Where]]:
        """(anchor, rank, place) for each place that stands as one for this act; best rank first."""
        for index, place in self.found.items():
            anchor = self._anchor(index)
            words = self._marked(self.tree.first_conjunct(anchor))
            if self._antecedent(match) in {anchor, self.tree.head(anchor)}:
                yield match.head, 2, place
            elif self._struck_before(match, index):
                yield anchor, 0, place
            elif words in LOCATIVE:
                if not self._spoken_of(match, anchor):
                    yield anchor, 0, place
            elif self._reached(match, anchor, words, place) or self._genitive(match, index, place):
                visited = match.frame.mode == "visit" and not self._country(place)
                yield anchor, -1 if visited else 1, place
            elif words in FROM:
                yield anchor, 2, place
            elif self._struck(match, index) and (not self._country(place) or self._part(index)):
                yield match.head, 0, place
            elif self._of_court(match, index) and not self._country(place):
                yield match.head, 3, place

    def _spoken_of(self, match: Match, anchor: int) -> bool:
        """ "Abordaron la situación en Yemen": where that is of which somebody speaks."""
        noun = self.tree.head(anchor)
        if match.frame.type not in SPEAKING or noun is None or noun == match.head:
            return False
        told = self.tree.tokens[noun]
        return told.pos == "NOUN" and told.lemma.lower() in self.measures.topics.words

    def _of_court(self, match: Match, index: int) -> bool:
        """ "La policía de Hong Kong dispersó …", "un tribunal de Estambul condenó …": who acts
        where they are."""
        head = self.tree.head(index)
        acting = head is not None and head in self.tree.children(match.head, "subject")
        return acting and self.tree.lemmas[head or 0] in LOCAL

    def _marked(self, index: int) -> str:
        """The preposition of a token, with the adverb on which it may hang ("cerca de")."""
        words, head = preposition(self.tree, index), self.tree.head(index)
        if words in {"de", "a", "of"} and head is not None and self.tree.tokens[head].pos == "ADV":
            return f"{self.tree.tokens[head].text.lower()} {words}"
        return words

    def _antecedent(self, match: Match) -> int | None:
        """ "La ciudad en la que …", "una plaza donde …": the noun in which the act takes place."""
        verb = self.tree.first_conjunct(match.head)
        if self.tree.tokens[verb].role != "relative":
            return None
        inside = {self._pronoun(i) for i in self.tree.children(verb) if i < verb}
        return self.tree.head(verb) if inside & {"donde", "en", "in", "where"} else None

    def _pronoun(self, index: int) -> str:
        """ "donde", or the preposition of a relative pronoun."""
        token = self.tree.tokens[index]
        if token.lemma.lower() in {"donde", "where"}:
            return token.lemma.lower()
        return preposition(self.tree, index) if token.pos == "PRON" else ""

    def _anchor(self, index: int) -> int:
        """ "En el sur de Bombay": the noun whose preposition tells how the whole stands."""
        current = index
        for _ in range(DEEPEST):
            head = self.tree.head(current)
            words = preposition(self.tree, current)
            if head is None or words not in GENITIVE or self.tree.tokens[head].pos not in NOMINAL:
                break
            if self.tree.tokens[current].role == "conjunct" or self._names_thing(current, head):
                current = head
                continue
            if not self._holds_places(head):
                break
            current = head
        return current

    def _names_thing(self, index: int, noun: int) -> bool:
        """ "At Prague castle", "in a Nairobi mall": a town that says which thing it is."""
        token, place = self.tree.tokens[index], self.found.get(index)
        told = token.role == "compound" and index < noun and place is not None
        listed = place is not None and not self._country(place)
        return told and (listed or index not in self.scene.places)

    def _holds_places(self, noun: int) -> bool:
        """Whether this noun with "de" and a place is itself a place ("las calles de Bucha")."""
        token = self.tree.tokens[noun]
        if token.lemma.lower() in self.measures.localities.words or noun in self.scene.places:
            return True
        if self._kind(noun) not in {"", "polity", "place"}:
            return False
        words, head = self._marked(noun), self.tree.head(noun)
        if words in LEFT and head is not None and self.tree.tokens[head].pos == "NOUN":
            return self._holds_places(head)  # "en una estación de las afueras de Abuya"
        return bool(self.tree.children(noun, "determiner")) and words in LOCATIVE

    def _kind(self, index: int) -> str:
        """What a token refers to ("" if to no actor)."""
        reference = self.scene.by_token.get(index)
        return reference.kind if reference is not None else ""

    def _reached(self, match: Match, anchor: int, words: str, place: Where) -> bool:
        frame = match.frame
        if words in REACHED.get(frame.type, ()):
            return words not in {"a", "contra", "sobre", "on"} or not self._country(place)
        if (frame.type == "RETREAT" or frame.mode in {"expel", "deport"}) and words in LEFT:
            return anchor in match.covered or self.tree.head(anchor) == match.head
        return frame.mode == "visit" and words in VISITED

    def _struck(self, match: Match, index: int) -> bool:
        """Whether it is what was struck, or where that stands ("bombardeó Járkov", "atacaron la
        ciudad de Mitú", "contra un mercado de Quetta")."""
        taken = match.frame.mode == "visit" or match.frame.type in TAKING
        if not taken or match.trigger.kind == "noun":
            return False
        told = self._struck_by(match.head, index) or self._struck_in_relative(match.head, index)
        return told or self._struck_in_participle(match.head, index)

    def _struck_by(self, verb: int, index: int) -> bool:
        """Whether the place, or what stands there, is what a verb is done to."""
        for noun in self._thing(index):
            words, token = preposition(self.tree, noun), self.tree.tokens[noun]
            undergoes = token.role == "subject" and self.tree.with_be(verb)
            given = words == "a" and token.role in {"oblique", "indirect"} and not self._aside(noun)
            gained = words == "con" and self.tree.lemmas[noun] in HELD
            beside = words in {"", "a"} and (token.role == "object" or undergoes or given)
            against = words in {"contra", "against"}
            if self.tree.head(noun) == verb and (beside or against or gained):
                return True
        return False

    def _aside(self, noun: int) -> bool:
        """ "A las afueras de Islamabad", "al norte de Mosul"."""
        marks = self.tree.children(noun, "case")
        return bool(marks) and f"{' '.join(self.tree.lower[marks[0] : noun + 1])} de" in LOCATIVE

    def _struck_in_relative(self, verb: int, index: int) -> bool:
        """ "Dili, ciudad que había sido incendiada": the town of which a clause tells that it was
        struck."""
        first = self.tree.first_conjunct(verb)
        if self.tree.tokens[first].role != "relative":
            return False
        told = self.tree.head(first)
        places = {index, *self.tree.children(index, "apposition")}
        pronouns = (i for i in self.tree.children(first) if self.tree.lower[i] in {"que", "which"})
        roles = {self.tree.tokens[i].role for i in pronouns}
        undergoes = "object" in roles or ("subject" in roles and self.tree.with_be(first))
        return told in places and undergoes

    def _struck_in_participle(self, verb: int, index: int) -> bool:
        """ "La fábrica de Jartum arrasada por los misiles": where that stands which was struck."""
        token = self.tree.tokens[verb]
        told = token.role == "modifier" and "VerbForm=Part" in token.morph
        noun = self.tree.head(verb)
        return told and any(noun == i for i in self._thing(index))

    def _struck_before(self, match: Match, index: int) -> bool:
        """ "Bombardearon el mercado de Jersón y mataron a cuatro": what the same doer struck by the
        verb before."""
        verb = self.tree.first_conjunct(match.head)
        follows = verb < match.head and not self.tree.children(match.head, "subject")
        if not follows or match.frame.type != "ASSAULT" or match.trigger.kind == "noun":
            return False
        return not self._country(self.found[index]) and self._struck_by(verb, index)

    def _thing(self, index: int) -> Iterator[int]:
        """The place and the things that stand there, outwards, as far as nobody's name."""
        for _ in range(DEEPEST):
            yield index
            head = self.tree.head(index)
            if head is None or preposition(self.tree, index) not in GENITIVE:
                return
            if self.tree.tokens[head].pos not in NOMINAL:
                return
            if self.tree.lemmas[head] in ABROAD:
                return
            placed = self.tree.lemmas[head] in self.measures.localities.words
            if self._kind(head) not in {"", "polity", "place"} and not placed:
                return
            index = head

    def _genitive(self, match: Match, index: int, place: Where) -> bool:
        """ "Los atentados de Bali"; not "los ataques de Rusia"."""
        if match.trigger.kind != "noun" or match.frame.type not in STRIKING or self._country(place):
            return False
        if preposition(self.tree, index) not in LEFT:
            return False
        reference = self.scene.by_token.get(index)
        polity = reference is not None and reference.kind == "polity"
        acting = polity and match.frame.part(self.language).of == "source"
        return self.tree.head(index) == match.head and not acting

    def _part(self, index: int) -> bool:
        """ "El sur del Líbano": a part of the country, and so a place."""
        head = self.tree.head(index)
        held = head is not None and preposition(self.tree, index) in LEFT
        return held and self.tree.tokens[head or 0].lemma.lower() in self.measures.localities.words

    def _country(self, place: Where) -> bool:
        """Whether it is a whole state: who suffers, rather than where."""
        return place.latitude is None and place.country is not None

    # Places that no gazetteer lists

    def _unlisted(self) -> dict[int, Where]:
        """ "En Subirats", "en la vereda El Placer": known as places by the words before them."""
        return {i: self._named(i) for i in range(len(self.tree.tokens)) if self._is_name(i)}

    def _is_name(self, index: int) -> bool:
        token = self.tree.tokens[index]
        if token.pos != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
            return False
        taken = index in self.scene.by_token or index in self.scene.places or index in self.dated
        if taken or token.text.lower() in self.measures.nowhere.words or token.role == "flat":
            return False
        words = self._marked(index)
        if words in BEFORE_NAMES or self._told_where(index) or self._taken(index, words):
            return True
        head = self.tree.head(index)
        if token.role == "compound" and head is not None and head > index:  # "in the Galwan valley"
            told = self.tree.tokens[head].lemma.lower() in self.measures.localities.words
            return told and self._marked(head) in BEFORE_NAMES
        return (
            words in GENITIVE
            and head is not None
            and head < index
            and self.tree.tokens[head].lemma.lower() in self.measures.localities.words
            and self._kind(head) in {"", "polity", "place"}
        )

    def _taken(self, index: int, words: str) -> bool:
        """ "Ocuparon Mitú": a bare name to which is done what is done to places; persons have "a",
        ships and things an article."""
        token, head = self.tree.tokens[index], self.tree.head(index)
        if words or token.role != "object" or head is None or self.tree.lemmas[head] not in NAMED:
            return False
        return head < index and not self.tree.children(index, "determiner", "case", "number")

    def _told_where(self, index: int) -> bool:
        """ "Al Qaa, donde …"."""
        return any(
            self.tree.lower[i] in {"donde", "where"}
            for verb in self.tree.children(index, "relative")
            for i in self.tree.children(verb)
        )

    def _named(self, index: int) -> Where:
        """The name with its further parts ("Puerta del Sol de Madrid"), placed where a listed
        place within it or beside it lies."""
        within, last = set(self.tree.subtree(index, within_clause=True)), index
        for at in range(index + 1, max(within) + 1):
            token = self.tree.tokens[at]
            if at not in within or token.pos not in {"PROPN", "ADP", "DET"}:
                break
            if token.pos == "ADP" and token.text.lower() not in {"de", "del", "of"}:
                break
            last = at if token.pos == "PROPN" else last
        text = self.tree.span(index, last).text
        near = next((self.scene.places[i] for i in sorted(within) if i in self.scene.places), None)
        near = near or self._around(index, last)
        if near is None:
            return Where(text, None, None, None, text)
        return Where(text, near.country, near.latitude, near.longitude, text)

    def _around(self, index: int, last: int) -> Where | None:
        """ "La aldea de Tangaza, en el estado de Sokoto": the listed place in which a settlement is
        said to lie."""
        head = self.tree.head(index)
        told = head is not None and self.tree.tokens[head].lemma.lower()
        if told not in self.measures.settlements.words:
            return None
        behind = range(last + 1, min(len(self.tree.tokens), last + FURTHEST))
        listed = (self.scene.places[i] for i in behind if i in self.scene.places)
        return next((place for place in listed if not self._country(place)), None)
