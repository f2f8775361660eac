"""The words of a sentence as the resolver sees them, and the common nouns that begin there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun, World, fold
from dragoman.records import Reference
from dragoman.resolve.memory import Memory
from dragoman.resolve.nouns import NOUNLIKE, nouns_of
from dragoman.resolve.trust import trusted
from dragoman.tree import Tree
from dragoman.words import Word

PAIRED = re.compile(
    r"\b(?:(?:l[oa]s|the) (dos|tres|cuatro|cinco|seis|two|three|four|five|six)"
    r"|ambos|ambas|both|each|either)$",
    re.IGNORECASE,
)
PAIRING = ("dos", "tres", "cuatro", "cinco", "seis", "two", "three", "four", "five", "six", "ambos",
           "ambas", "both", "each", "either")  # fmt: skip
"""How a word ends with which the pattern may: most do not, and it is tried at nearly every word."""
MANY = {"tres": 3, "three": 3, "cuatro": 4, "four": 4, "cinco": 5, "five": 5, "seis": 6, "six": 6}
WHOSE = word_list("resolve.wording.whose")
CUT = frozenset({"-", "."})
"""What parts the words of one noun."""
SHORT = frozenset({"sens", "reps", "messrs"})
"""Shortened titles of several."""
FORMER = word_list("resolve.wording.former")
THEN = frozenset({"entonces", "then"})
QUALITIES = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})
PACTS = word_list("resolve.wording.pacts")


@dataclass
class Wording:
    """The words of one sentence, with the names and common nouns that are known in it."""

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

    def stranger(self, index: int) -> int | None:
        """Where the name ends that begins here and that the article tells to be a person's."""
        for name in self.memory.strangers:
            known = self.tree.known[index : index + len(name)]
            if tuple(k.folded for k in known) == name and self.tree.words[index][:1].isupper():
                return index + len(name) - 1
        return None

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
            called = self._within_title(index, found) or self._of_a_pact(index)
            if longest is not None and not called:
                found[index] = longest
        return found

    def _of_a_pact(self, index: int) -> bool:
        """ "El Tratado de *Defensa* Mutua", "the Visiting *Forces* Agreement": a word that only
        tells what a pact is called."""
        words = self.tree.words
        if not words[index][:1].isupper():
            return False
        if self.language == "en":
            behind = words[index + 1] if index + 1 < len(words) else ""
            return behind.istitle() and behind.lower() in PACTS
        return self.text(index - 1) == "de" and self.text(index - 2) in PACTS

    def _within_title(self, index: int, found: dict[int, tuple[Noun, int]]) -> bool:
        """ "La Confederación General de Trabajadores": a word of a body's name, and no officer;
        "el Teniente General Ruiz" is one."""
        words = self.tree.words
        named = words[index] == "General" and index > 0 and words[index - 1].istitle()
        return named and (index - 1 not in found or found[index - 1][0].kind != "title")

    def _longest(self, nouns: tuple[Noun, ...], index: int) -> tuple[Noun, int] | None:
        if self.text(index + 1) in {"no", "non"} and self.text(index + 2).startswith("grat"):
            return None  # "persona no grata"
        longest: tuple[Noun, int] | None = None
        for noun in nouns:
            last = self._end(noun, index) if noun.words[1:] else index
            if (longest is not None and last <= longest[1]) or self._unknown_band(noun):
                continue
            if self._spells(noun, index, last):
                longest = noun, last
        return longest

    def _unknown_band(self, noun: Noun) -> bool:
        """ "Los rebeldes yemeníes" where the article names no such band: rebels of that country;
        "los milicianos hema" are always of theirs, as their code tells."""
        band = self.world.actors.get(noun.post) if noun.kind == "polity" else None
        armed = band is not None and band.kind == "armed" and len(noun.words) > 1 and not noun.code
        return armed and noun.post not in self.memory.supported

    def _end(self, noun: Noun, index: int) -> int:
        """Where the noun ends if it begins here; English cuts it at its hyphens
        and full stops ("President-elect", "Lt. Gen.")."""
        at = index
        for _ in noun.words[1:]:
            at += 2 if self.text(at + 1) in CUT else 1
        return at

    def _spells(self, noun: Noun, index: int, last: int) -> bool:
        known = self.tree.known
        if last >= len(known) or (noun.proper and not known[index].capital):
            return False
        if last == index:
            return True
        second = known[index + 1]
        follows = _is(second, noun.words[1]) or second.text in CUT
        if not (follows or self._titles(second, noun.words[1])):
            return False
        behind = [i for i in range(index + 1, last + 1) if self.text(i) not in CUT]
        spelt = all(
            _is(known[i], word) or self._titles(known[i], word)
            for i, word in zip(behind, noun.words[1:], strict=True)
        )
        longer = (self._ends.get(i, last) > last for i in range(index + 1, last + 1))
        # "presidente del Consejo" is not in "presidente del Consejo Europeo"
        return spelt and not any(longer)

    def _titles(self, last: Word, word: str) -> bool:
        """ "*Foreign Ministers* Wang and Lavrov": the name of a post, of which the model makes no
        plural."""
        return self.language == "en" and last.pos == "PROPN" and last.folded == word + "s"

    def former(self, index: int) -> bool:
        """Whether the post is one that was held before: "ex ministro", "exministro", "former Dutch
        prime minister"."""
        if FORMER & {self.text(i).rstrip("-") for i in (index, *self._qualities(index))}:
            return True
        word = fold(self.text(index))
        return (
            word.startswith("ex")
            and word not in {"exterior", "experto", "extremista"}
            and (
                word[2:].strip() in self.world.nouns[self.language]
                or self.tree.known[index].folded_lemma[2:].strip()
                in self.world.nouns[self.language]
                or (self.language == "es" and _masculine(word[2:]) in self.world.nouns["es"])
            )
        )

    def then(self, index: int) -> bool:
        """Whether the post was held when what is told happened: "el *entonces* presidente"."""
        return not THEN.isdisjoint(self.text(i).rstrip("-") for i in self._qualities(index))

    def _qualities(self, index: int) -> Iterator[int]:
        """The word before a noun; in English all that tell of it: "former *US* soldier"."""
        yield index - 1
        while self.language == "en" and index and self.tree.tokens[index - 1].pos in QUALITIES:
            index -= 1
            yield index

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
        if self._shared_title(index):
            return True
        if self.tree.tokens[core].pos == "PROPN" and self.text(core).endswith("s"):
            below = self.tree.children(core, "modifier", "relative")
            if any("Number=Plur" in self.tree.tokens[i].morph for i in below):
                return True
        return self.tree.known[core].plural

    def _shared_title(self, index: int) -> bool:
        """ "*Lawmakers* Lee and Chan", "*Foreign Ministers* Wang and Lavrov", "*Sens.* Lee and
        Chan": a title with a capital and an s."""
        noun = self.nouns.get(index)
        if noun is None or self.tree.tokens[noun[1]].pos != "PROPN":
            return False
        word = self.text(noun[1])
        titled = word.endswith("s") and word.removesuffix("s") == noun[0].words[-1]
        return titled or word in SHORT

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

    def relates(self, index: int) -> bool:
        """ "Cuyo líder", "cuyo máximo líder"."""
        quality = index > 1 and self.tree.tokens[index - 1].pos == "ADJ"
        return self.text(index - 1 - quality) in WHOSE

    def possessive(self, index: int) -> bool:
        """Whether it is somebody's: "su presidente", "Irán, cuyo presidente"."""
        return self.relates(index) or self.tree.possessed(self.core(index))

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


def _is(known: Word, word: str) -> bool:
    """Whether it is the word, also as the plural of an adjective: "organizaciones *armadas*"."""
    many = known.pos == "ADJ" and word.endswith("a") and known.folded == f"{word}s"
    return many or word in (known.folded, known.folded_lemma)


def _masculine(folded: str) -> str:
    """ "Mandataria" as "mandatario", "senadora" as "senador"."""
    word = folded.removesuffix("s")
    return word[:-1] if word.endswith("ora") else word[:-1] + "o"


def stem(folded: str) -> str:
    """A folded word as a masculine singular: "republicanas" is "republicano"."""
    word = folded.removesuffix("s")
    return word[:-1] + "o" if word.endswith(("ana", "oa")) else word
