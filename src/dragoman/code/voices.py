"""Who says it: the chain of voices of an act, from the nearest outwards."""

from __future__ import annotations

from dragoman.code.accounts import Account, Accounts
from dragoman.code.beside import absolute, likening, reflexive
from dragoman.code.implied import Implied
from dragoman.code.mentions import distinct
from dragoman.code.quotes import Quote
from dragoman.code.speech import Speech
from dragoman.code.stance import Reading
from dragoman.code.triggers import preposition
from dragoman.code.walk import SCENE
from dragoman.knowledge import Knowledge
from dragoman.knowledge.lists import word_list
from dragoman.known import cached_property
from dragoman.records import Mention

Rank = tuple[float, int]
"""Where a voice stands in the chain: how far up the tree, and outlets after persons."""
REMARKS = word_list("code.voices.remarks")
JUDGED = word_list("code.voices.judged")
SOME = frozenset({"a", "an", "un", "una"})
OUTSIDE = float("inf")
CLAUSES = frozenset({"clause", "open_clause", "parataxis", "subject_clause"})


class Voices(Speech):
    """Finds the speakers of the acts of one scene.

    `spoken` says who speaks each quotation; the article as a whole tells (`discourse`).
    """

    def __init__(
        self, implied: Implied, knowledge: Knowledge, language: str, quotes: tuple[Quote, ...]
    ) -> None:
        super().__init__(implied, knowledge, language, quotes)
        self.spoken: dict[Quote, tuple[Mention, ...]] = {}
        self._accounts: list[Account] | None = None

    @property
    def accounts(self) -> list[Account]:
        """The accounts of the sentence; first asked for when `last` is known."""
        if self._accounts is None:
            self._accounts = Accounts(self).found()
        return self._accounts

    @cached_property
    def first_person(self) -> bool:
        """Whether anything in the sentence is told in the first person of the plural ("aseguró que
        no cederemos")."""
        forms = (t.morph for t in self.tree.tokens)
        return any("Person=1" in m and "Number=Plur" in m for m in forms)

    def said_by(self, head: int, reading: Reading) -> tuple[Mention, ...]:
        """The voices that tell the act at `head`, from the nearest outwards."""
        path = self._path(head)
        ranked = self._climbed(head, reading, path)
        quote = self.quote_at(head)
        if quote is not None and not any(self.quote_at(path_at) is None for _, path_at in ranked):
            depth = max((d for d, i in enumerate(path) if self.quote_at(i) == quote), default=0)
            voices: list[tuple[Rank, tuple[Mention, ...]]] = [
                ((depth + 0.5, 0), self.spoken.get(quote, ()))
            ]
        else:
            voices = []
        voices += [((float(path.index(at)), 0), self.speakers_of(at)) for _, at in ranked]
        voices += [
            (self._rank(a, path), a.voices) for a in self.accounts if self._tells(a, head, path)
        ]
        return distinct(m for _, mentions in sorted(voices, key=lambda v: v[0]) for m in mentions)

    def _path(self, head: int) -> list[int]:
        """The act and what governs it; of coordinated clauses only its own."""
        path: list[int] = [head]
        current: int | None = head
        seen: set[int] = set()
        while current is not None and current not in seen:
            seen.add(current)
            if likening(self.tree, current) or self._remark(current):
                break
            above = self.reported(current)
            above = self.tree.head(current) if above is None else above
            if above is not None and self.tree.tokens[current].role != "conjunct":
                path.append(above)
            current = above
        return path

    def _remark(self, index: int) -> bool:
        """ "…, algo que Islamabad niega", "…, a step that Paris condemned": what the outlet adds
        about all that was told."""
        some = index > 1 and self.tree.lower[index - 1] in SOME
        if some and self.tree.lower[index - 2] == "," and self.tree.lemmas[index] in JUDGED:
            return True
        loose = index > 0 and self.tree.lower[index - 1] == ","
        return loose and self.tree.lower[index] in REMARKS

    def _climbed(self, head: int, reading: Reading, path: list[int]) -> list[tuple[int, int]]:
        """The governors whose subject thereby says the act: (depth, token)."""
        found, relative, below = [], False, head
        for depth, index in enumerate(path[1:], start=1):
            role = self.tree.tokens[self.tree.first_conjunct(below)].role
            content = self._content(below, index, role)
            if self._cut(below, index) or self._aside(below, role):
                break
            relative = relative or (
                not content and role in {"relative", "modifier"} and self._describes(below)
            )
            mark = preposition(self.tree, below)
            told = index in reading.speakers or mark not in SCENE
            nominal = told and mark in self.stance.grammar.governed
            if self._says(index, content, reading) and (content or (nominal and not relative)):
                found.append((depth, index))
            relative = relative and not content
            below = index
        return found

    def _aside(self, below: int, role: str) -> bool:
        """Whether a clause says by whose account the upper one is told ("según denunció Quito"), or
        what had befallen before."""
        if absolute(self.tree, below):
            return True
        echo = preposition(self.tree, below) in self.clauses.grammar.echoing
        return role == "adverbial" and echo and "VerbForm=Fin" in self.clauses.form(below)

    def _content(self, below: int, index: int, role: str) -> bool:
        """Whether the lower word heads a clause that tells what the upper one says."""
        if role == "parataxis" and below > index:
            return any(t.text == ":" for t in self.tree.tokens[index:below])
        stated = self.tree.tokens[index].lemma.lower() in self.cues.statements
        if (
            role == "relative"
            and stated
            and preposition(self.tree, below) in {"de", "que", "de que", "of", "that"}
        ):
            return True
        return role in CLAUSES or self.reported(below) == index

    def _cut(self, below: int, index: int) -> bool:
        """Whether a semicolon parts them, so that the upper one says nothing of the lower."""
        between = range(min(below, index), max(below, index))
        return any(self.tree.tokens[i].text == ";" and self.quote_at(i) is None for i in between)

    def _describes(self, index: int) -> bool:
        """Whether a clause only tells more of its noun, unlike "la posibilidad de atacar"."""
        return "VerbForm=Inf" not in self.clauses.form(index)

    def _says(self, index: int, content: bool, reading: Reading) -> bool:
        token = self.tree.tokens[index]
        if token.lemma in self.cues.silent or index in reading.unsaid:
            return False
        if index in reading.speakers:
            return token.lemma not in self.cues.reflexive or not reflexive(self.tree, index)
        if content:
            return self.is_speech(index) or token.lemma.lower() in self.cues.statements
        return (
            token.pos == "VERB"
            and token.lemma in self.cues.mentioning
            and not reflexive(self.tree, index)
        )

    def _tells(self, account: Account, head: int, path: list[int]) -> bool:
        """Whether the account covers the act; a voice tells nothing of its own telling."""
        if not account.first <= head <= account.last:
            return False
        if not account.outer and self._remarked(account, path):
            return False
        if head in account.own and not any(self.reported(i) is not None for i in path):
            return False
        return account.governor is None or account.governor in path

    def _remarked(self, account: Account, path: list[int]) -> bool:
        """ "…, en palabras de Takaichi, …, declaraciones que Pekín condenó": what the outlet says
        of words, and not who spoke them."""
        grammar = self.clauses.grammar
        spoken = grammar.utterances | grammar.decisions | {"palabra", "afirmación", "comentario"}
        bare = (i for i in path if i > account.cue and self.tree.lemmas[i] in spoken)
        return any(
            self.tree.tokens[i - 1].text == "," and not self.tree.children(i, "determiner", "case")
            for i in bare
        )

    def _rank(self, account: Account, path: list[int]) -> Rank:
        if account.governor is None or account.outer:
            return OUTSIDE, account.outer
        return float(path.index(account.governor)), 1

    def quoted(self, indices: list[int]) -> bool:
        """Whether any of the words stands in quotation marks."""
        return any(self.quote_at(i) is not None for i in indices)
