"""Who says it: speech verbs, "según", quotation marks, and the outlets that the words credit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.code.arguments import Arguments, _distinct
from dragoman.code.stance import Reading
from dragoman.code.triggers import preposition
from dragoman.knowledge.stance import Stance
from dragoman.knowledge.tables import fold
from dragoman.records import Mention
from dragoman.tree import Scene, Tree

_QUOTES = re.compile(
    r"«[^«»]{1,2000}»|“[^“”]{1,2000}[”\"]|„[^„“”]{1,2000}[“”]|(?<!\w)\"[^\"\n]{1,2000}\"(?!\w)"
    r"|(?<!\w)[‘'](?![^‘’'\n]{0,3}\s)[^‘’'\n]{3,300}[’'](?!\w)"
)
NEAR = 8
"""Tokens after "según" within which its voice is named."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage in quotation marks; offsets count in the article."""

    start: int
    end: int


def quotes_of(text: str, offset: int = 0) -> tuple[Quote, ...]:
    """Text → its passages in quotation marks of any Spanish or English style."""
    return tuple(Quote(offset + m.start(), offset + m.end()) for m in _QUOTES.finditer(text))


class Voices:
    """Finds the speakers of the claims of one scene."""

    def __init__(self, scene: Scene, arguments: Arguments, stance: Stance, quotes: tuple[Quote, ...]) -> None:
        self.scene = scene
        self.tree: Tree = scene.tree
        self.arguments = arguments
        self.stance = stance
        self.quotes = quotes
        self.credited = self._credited()

    def said_by(self, head: int, reading: Reading) -> tuple[tuple[Mention, ...], bool]:
        """(the chain of voices from the nearest outwards, whether the words are a quotation)."""
        quote = self.quote_at(head)
        chain: list[Mention] = []
        for speaker in reading.speakers:
            chain += self.speakers_of(speaker)
        according = self.according()
        if quote is not None and not chain and not according:
            chain += self._quoted(quote, head)
        chain += according
        chain += [m for m in self.credited if m.start not in {c.start for c in chain}]
        return _distinct(chain), quote is not None

    def speakers_of(self, token: int) -> tuple[Mention, ...]:
        """The subject of a speech verb, or whose statement the noun is."""
        if self.tree.tokens[token].pos in {"VERB", "AUX"} or "VerbForm=Part" in self.tree.tokens[token].morph:
            found = [m for i in self.arguments.subjects(token) for m in self._voice(i)]
            return _distinct(found) or self.arguments._implied_subject(token)
        found = [m for i in self.arguments._holder_of(token) for m in self._voice(i)]
        return _distinct(found)

    def _voice(self, index: int) -> tuple[Mention, ...]:
        reference = self.scene.by_token.get(index)
        if reference is not None and reference.kind == "voice":
            return reference.mentions
        found = self.arguments._actors(index)
        if found:
            return found
        if self.tree.tokens[index].lemma.lower() in self.stance.voices.nouns:
            return (self._unnamed(index),)
        return ()

    def _unnamed(self, index: int) -> Mention:
        """A voice without a name: "fuentes militares", "testigos"."""
        inside = [i for i in self.tree.subtree(index, within_clause=True) if i >= index]
        last = index
        for one in inside:
            if one == last or one == last + 1:
                last = one
        span = self.tree.span(index, last)
        return Mention(fold(self.tree.tokens[index].lemma), span.text, None, span.text, span.start, span.end)

    def quote_at(self, index: int) -> Quote | None:
        """The quotation in which the token stands."""
        token = self.tree.tokens[index]
        for quote in self.quotes:
            if quote.start <= token.start and token.end <= quote.end:
                return quote
        return None

    def _quoted(self, quote: Quote, head: int) -> tuple[Mention, ...]:
        """Who speaks a quotation: the subject of the speech verb nearest to it, outside it."""
        for index in self._speech_verbs(quote):
            found = self.speakers_of(index)
            if found:
                return found
        for ancestor in self.tree.ancestors(head):
            if self.quote_at(ancestor) is None and self.tree.tokens[ancestor].pos == "VERB":
                found = self.speakers_of(ancestor)
                if found:
                    return found
        return self.scene.topic[:1] if self._whole(quote) else ()

    def _whole(self, quote: Quote) -> bool:
        """Whether the sentence is all quotation, its speaker named before or after."""
        sentence = self.tree.sentence
        return quote.start <= sentence.start + 2 and quote.end >= sentence.end - 2

    def _speech_verbs(self, quote: Quote) -> list[int]:
        """Speech verbs outside the quotation, the nearest first."""
        found = []
        for index, token in enumerate(self.tree.tokens):
            if token.pos != "VERB" or quote.start <= token.start < quote.end:
                continue
            if self.is_speech(index):
                distance = min(abs(token.start - quote.end), abs(quote.start - token.end))
                found.append((distance, index))
        return [index for _, index in sorted(found)]

    def is_speech(self, index: int) -> bool:
        """Whether the token is a verb that introduces what somebody says."""
        return self.stance.verbs.get((self.tree.tokens[index].lemma, "clause"), ("", False))[1]

    def according(self) -> tuple[Mention, ...]:
        """ "Según Reuters", "a juicio de Rutte", and a fronted "Para Moscú,"."""
        found: list[Mention] = []
        prepositions = self.stance.voices.prepositions
        for index in range(len(self.tree.tokens)):
            if not self._heads_voice(index, prepositions):
                continue
            found += self._named_after(index)
        found += self._fronted()
        return _distinct(found)

    def _heads_voice(self, index: int, prepositions: tuple[str, ...]) -> bool:
        tokens = self.tree.tokens
        for phrase in prepositions:
            words = phrase.split(" ")
            if len(words) == 1 and words[0] == "como":
                continue
            have = [t.text.lower() for t in tokens[index : index + len(words)]]
            have = have[:-1] + ["de" if have[-1] == "del" else have[-1]] if have else have
            if have == words:
                return True
        return False

    def _named_after(self, index: int) -> tuple[Mention, ...]:
        tokens = self.tree.tokens
        for at in range(index + 1, min(len(tokens), index + NEAR)):
            reference = self.scene.by_token.get(at)
            if reference is not None:
                return reference.mentions
            if tokens[at].lemma.lower() in self.stance.voices.nouns and tokens[at].pos in {"NOUN", "PROPN"}:
                inside = self.arguments._actors(at)
                return inside or (self._unnamed(at),)
            if tokens[at].text in {",", ";", "."}:
                break
        return ()

    def _fronted(self) -> tuple[Mention, ...]:
        """ "Para Rutte, citado por …, la vinculación exige …": an opinion's holder."""
        tokens = self.tree.tokens
        if not tokens or tokens[0].text.lower() not in self.stance.voices.fronted:
            return ()
        for at in range(1, min(len(tokens), 6)):
            reference = self.scene.by_token.get(at)
            if reference is not None and reference.kind in {"person", "polity"}:
                after = reference.last + 1
                if after < len(tokens) and tokens[after].text == ",":
                    return reference.mentions
                return ()
        return ()

    def _credited(self) -> tuple[Mention, ...]:
        """Outlets that the sentence itself credits: "…, relató Europa Press, …"."""
        found = []
        for reference in self.scene.references:
            if reference.kind != "voice":
                continue
            head = self.tree.head(self.tree.first_conjunct(reference.head))
            role = self.tree.tokens[reference.head].role
            around = {t.text.lower() for t in self.tree.tokens[max(0, reference.first - 4) : reference.first]}
            speech = head is not None and self.is_speech(head) or any(
                self.is_speech(i) for i in range(max(0, reference.first - 3), reference.first) if self.tree.tokens[i].pos == "VERB"
            )
            by = "por" in around or preposition(self.tree, reference.head) in {"por", "a", "con"}
            if role == "subject" or speech or by:
                found += reference.mentions
        return tuple(found)
