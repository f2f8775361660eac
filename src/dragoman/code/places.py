"""Where an act took place, not every place that its sentence names."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.code.triggers import Match, preposition
from dragoman.knowledge.measures import Measures
from dragoman.records import Type, Where
from dragoman.tree import Scene

LOCATIVE = frozenset(
    {
        "en",
        "cerca de",
        "junto a",
        "frente a",
        "desde",
        "alrededor de",
        "dentro de",
        "a las afueras de",
        "al norte de",
        "al sur de",
        "al este de",
        "al oeste de",
        "en las afueras de",
        "in",
        "at",
        "near",
        "off",
        "outside",
    }
)
REACHED: dict[Type, frozenset[str]] = {
    "PROTEST": frozenset({"ante", "hasta", "hacia", "por", "outside", "to"}),
    "ASSAULT": frozenset({"contra", "sobre", "a", "against", "on"}),
    "MOBILIZE": frozenset({"a", "hacia", "to"}),
}
"""Further prepositions that tell where acts of a type take place."""
VISITED = frozenset({"a", "to"})
LEFT = frozenset({"de", "from"})
"""What stands before the place of a withdrawal."""
GENITIVE = frozenset({"", "de", "of"})
STRIKING = frozenset({"ASSAULT", "PROTEST", "COERCE"})
"""Acts whose noun takes its place with "de" ("la matanza de El Salado")."""
DEEPEST = 3
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
            words = preposition(self.tree, self.tree.first_conjunct(anchor))
            if words in LOCATIVE:
                yield anchor, 0, place
            elif self._reached(match, anchor, words, place) or self._genitive(match, index, place):
                yield anchor, 1, place

    def _anchor(self, index: int) -> int:
        """ "En el sur de Bombay": the noun whose preposition tells how the whole stands."""
        current = index
        for _ in range(DEEPEST):
            head = self.tree.head(current)
            words = preposition(self.tree, current)
            if (
                head is None
                or words not in GENITIVE
                or self.tree.tokens[head].pos not in {"NOUN", "PROPN"}
            ):
                break
            if self.tree.tokens[current].role == "conjunct":
                current = head
                continue
            if not self._holds_places(head):
                break
            current = head
        return current

    def _holds_places(self, noun: int) -> bool:
        """Whether this noun with "de" and a place is itself a place ("las calles de Bucha")."""
        token = self.tree.tokens[noun]
        if token.lemma.lower() in self.measures.localities.words or noun in self.scene.places:
            return True
        if noun in self.scene.by_token and self.scene.by_token[noun].kind not in {
            "polity",
            "place",
        }:
            return False
        return (
            bool(self.tree.children(noun, "determiner"))
            and preposition(self.tree, noun) in LOCATIVE
        )

    def _reached(self, match: Match, anchor: int, words: str, place: Where) -> bool:
        frame = match.frame
        if words in REACHED.get(frame.type, ()):
            return words not in {"a", "contra", "sobre", "on"} or not self._country(place)
        if frame.type == "RETREAT" and words in LEFT:
            return anchor in match.covered or self.tree.head(anchor) == match.head
        if frame.mode == "visit" and words in VISITED:
            return True
        struck = frame.type == "ASSAULT" and match.trigger.kind != "noun"
        return struck and self._object(anchor, match.head) and not self._country(place)

    def _object(self, anchor: int, head: int) -> bool:
        """Whether it is what was struck ("bombardeó Járkov", "atacaron la ciudad de Mitú")."""
        if preposition(self.tree, anchor) not in {"", "a"}:
            return False
        return self.tree.tokens[anchor].role == "object" and self.tree.head(anchor) == head

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
        words = preposition(self.tree, index)
        if words in {"en", "cerca de", "sobre", "in", "near"}:
            return True
        head = self.tree.head(index)
        return (
            words in GENITIVE
            and head is not None
            and head < index
            and self.tree.tokens[head].lemma.lower() in self.measures.localities.words
            and head not in self.scene.by_token
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
        if near is None:
            return Where(text, None, None, None, text)
        return Where(text, near.country, near.latitude, near.longitude, text)
