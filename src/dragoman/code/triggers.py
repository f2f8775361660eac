"""Scene → the frames whose triggers stand in it, the most specific for each word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import simplemma

from dragoman.code.beside import arguments, dependents, particle, preposition
from dragoman.code.fiction import told_in_fiction
from dragoman.code.forms import masculine
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import MATERIAL, Condition, Frame, Trigger, Words
from dragoman.knowledge.grammar import Grammar
from dragoman.tree import CONTRACTED, Scene, Tree

DEGREES = frozenset(
    {"más", "menos", "muy", "tan", "poco", "bastante", "more", "most", "very", "so"}
)
__all__ = ["CONTRACTED", "Match", "infinitive", "matches_of", "participle_of", "preposition"]

NEAR = frozenset(
    {"", "a", "contra", "de", "con", "sobre", "hacia", "to", "against", "of", "with", "on"}
)
"""Prepositions of what an act is done to or with, not of when, where or why."""
FORMS = frozenset({"future", "infinitive"})
"""Kinds of what stands below a trigger that are the form of a verb."""
REACH = 9
"""Tokens after a trigger in which the words of a fixed phrase may stand."""

REASONS = frozenset({"por", "ante", "about", "by"})
"""What parts an adjective from that which makes somebody so."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame's trigger found at token `head`; `covered` are its words and what it required. Where
    it is `refusing`, the frame is that of the refusal that "no" makes of the trigger."""

    trigger: Trigger
    frame: Frame
    head: int
    covered: frozenset[int]
    refusing: bool = False

    @property
    def weight(self) -> tuple[int, int]:
        """How specific the trigger is."""
        wanted = sum(1 for c in self.trigger.conditions if c.wanted)
        unwanted = len(self.trigger.conditions) - wanted
        return len(self.trigger.words) + wanted, unwanted


def matches_of(scene: Scene, knowledge: Knowledge, language: str) -> list[Match]:
    """Scene → the best match of each word, left to right."""
    found: dict[int, list[Match]] = {}
    grammar = knowledge.grammar[language]
    fiction = told_in_fiction(scene.tree, grammar.fiction)
    for index in range(len(scene.tree.tokens)):
        if index in fiction or _manner(scene.tree, index, grammar.manner):
            continue
        for match in _matches_at(scene, index, knowledge, language):
            found.setdefault(match.head, []).append(match)

    def rank(match: Match) -> tuple[tuple[int, int], int, str]:
        """The most specific; then what holds the fewest words that belong to an adjective."""
        felt = sum(_felt(scene.tree, i, grammar.reasons) for i in match.covered)
        return match.weight, -felt, match.frame.id

    best = (max(each, key=rank) for each in found.values())
    chosen = sorted(best, key=lambda m: m.head)
    return [m for m in chosen if not _swallowed(m, chosen)]


def _felt(tree: Tree, index: int, reasons: frozenset[str]) -> bool:
    """Whether a noun only says why somebody feels so: "se mostró inquieto por el apoyo"."""
    marks = tree.children(index, "case")
    behind = bool(marks and marks[0]) and tree.tokens[marks[0] - 1].pos == "ADJ"
    return behind and tree.prepositions[index] in reasons


def _manner(tree: Tree, index: int, nouns: frozenset[str]) -> bool:
    """Whether a noun only says in what spirit something else is done ("en protesta por")."""
    bare = tree.tokens[index].lemma in nouns and tree.prepositions[index] in {"en", "in"}
    return bare and not tree.children(index, "determiner")


def _swallowed(match: Match, all_matches: list[Match]) -> bool:
    """Whether the word is part of another trigger of the same type ("lanzar un ataque")."""
    return any(
        other is not match
        and match.head in other.covered
        and (other.frame.type == match.frame.type or len(other.trigger.words) > 1)
        for other in all_matches
    )


def _matches_at(scene: Scene, index: int, knowledge: Knowledge, language: str) -> Iterator[Match]:
    triggers, forms = knowledge.triggers[language], forms_in(scene.tree).all
    known = [
        trigger
        for kind, keys in _readings(scene.tree, index)
        for key in keys
        for trigger in triggers[kind].get(key, ())
        if trigger.may_hold(forms)
    ]
    if known:
        places: dict[int, _Place] = {}
        for trigger in known:
            head = _head(scene.tree, index, trigger)
            if head not in places:
                places[head] = _Place(scene, head, knowledge.grammar[language])
            frame = knowledge.frames[trigger.frame]
            covered = places[head].covers(trigger, index, told=frame.type not in MATERIAL)
            if covered is not None:
                yield Match(trigger, frame, head, covered)


def _head(tree: Tree, index: int, trigger: Trigger) -> int:
    """The head of the words of a trigger that begin here: the "strike" of "missile strike"."""
    last = index + len(trigger.words) - 1
    if trigger.kind != "noun" or last == index or last >= len(tree.tokens):
        return index
    return tree.top(index, last)


def _readings(tree: Tree, index: int) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """The kinds of word that this token may be, with the lemmas under which to look it up."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.pos in {"VERB", "AUX"}:
        yield "verb", (lemma,)
        if "VerbForm=Part" in token.morph:
            yield "adjective", (masculine(token.text.lower()),)
    elif token.pos == "ADJ":
        yield "adjective", (lemma, masculine(token.text.lower()))
        if "VerbForm=Part" in token.morph and _acts(tree, index):
            yield "verb", participle_of(token.text.lower())
    elif token.pos in {"NOUN", "PROPN"}:
        yield (
            "noun",
            tuple(dict.fromkeys((lemma, token.text.lower(), _singular(token.text.lower())))),
        )


def _acts(tree: Tree, index: int) -> bool:
    """Whether an adjective in -do tells an act ("los rehenes secuestrados", "detenido ayer"),
    not a quality ("un reconocido activista", "el más destacado")."""
    if any(tree.tokens[c].lemma.lower() in DEGREES for c in tree.children(index)):
        return False
    if any(tree.prepositions[c] for c in tree.children(index, "oblique", "nominal", "object")):
        return True
    beside = tree.children(index, "auxiliary", "copula")
    if any(tree.tokens[c].lemma in {"ser", "be"} for c in beside):
        return True
    head = tree.head(index)
    if head is None or tree.tokens[head].pos not in {"NOUN", "PROPN"}:
        return head is None or tree.tokens[index].role in {"adverbial", "adverb"}
    if index < head or tree.tokens[index].role not in {"modifier", "relative"}:
        return False
    return not any(
        "Definite=Ind" in tree.tokens[c].morph for c in tree.children(head, "determiner")
    )


@lru_cache(maxsize=20_000)
def infinitive(form: str) -> str:
    """The infinitive of a Spanish verb form, or "" if the dictionary has none."""
    found = simplemma.lemmatize(form, "es")
    return found if found.endswith(("ar", "er", "ir", "ír")) else ""


@lru_cache(maxsize=20_000)
def _singular(form: str) -> str:
    return simplemma.lemmatize(form, "es")


@lru_cache(maxsize=20_000)
def participle_of(form: str) -> tuple[str, ...]:
    """A participle → the infinitives of which it may be a form."""
    plain = masculine(form)
    found = [infinitive(form), infinitive(plain)]
    if plain.endswith("ado"):
        found.append(plain[:-3] + "ar")
    if plain.endswith(("ido", "ído")):
        found += [plain[:-3] + ending for ending in ("er", "ir", "ír")]
    return tuple(dict.fromkeys(word for word in found if word))


class _Place:
    """One token, against which triggers are held; what stands beside it is found only once."""

    def __init__(self, scene: Scene, index: int, grammar: Grammar) -> None:
        self.scene, self.tree, self.index, self.grammar = scene, scene.tree, index, grammar

    @cached_property
    def _beside(self) -> list[int]:
        return dependents(self.tree, self.index)

    @cached_property
    def _marked(self) -> list[int]:
        """What a required preposition may mark: no day or month ("a strike on Tuesday")."""
        tokens, times = self.tree.tokens, self.grammar.times
        return [i for i in self._beside if tokens[i].lemma not in times]

    @cached_property
    def _within(self) -> list[int]:
        """What stands beside the token without what only says when or why ("tras la reunión")."""
        tree = self.tree
        outer = [
            c for c in tree.children(self.index) if preposition(tree, c) in self.grammar.adjuncts
        ]
        below = tree.children(self.index)
        moved = [i for i in below if tree.tokens[i].pos == "ADJ" and i > self.index]
        if moved:  # "se declaró inquieto por el apoyo de …"
            below = [*below, *tree.children(moved[0])]
            outer += [c for c in below if c > moved[0] and preposition(tree, c) in REASONS]
        apart = {i for c in outer for i in tree.subtree(c)}
        return [i for i in self._beside if i not in apart]

    @cached_property
    def _direct(self) -> list[int]:
        return arguments(self.tree, self.index)

    def covers(self, trigger: Trigger, first: int, *, told: bool) -> frozenset[int] | None:
        """The tokens that the trigger takes if its words, from token `first` on, and its
        conditions hold, else None. Only where the act is `told` may a phrase that it requires
        stand in a clause of its own ("advirtió que habrá graves consecuencias", not "anunció que
        levantará el bloqueo")."""
        forms = forms_in(self.tree)
        last = first + len(trigger.words)
        if last > len(self.tree.tokens):
            return None
        following = zip(trigger.words[1:], forms.of[first + 1 : last], strict=True)
        if not all(word in have for word, have in following):
            return None
        if trigger.kind == "verb" and not self._phrasal(trigger):
            return None
        covered = set(range(first, last))
        for condition in trigger.conditions:
            wanted = self._marked if condition.prepositions else self._within
            found = self._holds(wanted if condition.wanted else self._direct, condition)
            if found and condition.wanted and not told:
                found = {i for i in found if not self._in_clause(i)}
            if bool(found) != condition.wanted:
                return None
            if condition.wanted and not condition.kinds:
                covered |= found
        return None if self._figurative(trigger, covered) else frozenset(covered)

    def _shared_subject(self) -> list[int]:
        """Of a gerund, the subject of its verb: "un cerdo atacó a dos, dejando a uno herido"."""
        head = self.tree.head(self.index)
        gerund = "VerbForm=Ger" in self.tree.tokens[self.index].morph
        return self.tree.children(head, "subject") if gerund and head is not None else []

    def _in_clause(self, word: int) -> bool:
        """Whether the word stands below another finite verb in what the token introduces."""
        for above in self.tree.ancestors(word):
            if above == self.index:
                return False
            token = self.tree.tokens[above]
            if token.role == "clause" and "VerbForm=Fin" in token.morph:
                return True
        return False

    def _figurative(self, trigger: Trigger, covered: set[int]) -> bool:
        """Whether the sentence tells of a match, or what the act is done to or by belongs to none
        such: "una ofensiva contra la pobreza", "la guerra de precios"."""
        if trigger.unless is None:
            return False
        if not self.grammar.contest.isdisjoint(forms_in(self.tree).all):
            return True
        nouns = [i for i in covered if i != self.index and self.tree.tokens[i].pos == "NOUN"]
        held = [*self._direct, *(a for noun in nouns for a in arguments(self.tree, noun))]
        held += self._shared_subject()
        near = [self.index, *(i for i in held if preposition(self.tree, i) in NEAR)]
        forms, unless = forms_in(self.tree).of, trigger.unless
        return any(
            not unless.words.isdisjoint(forms[i])
            or any(_opens(forms, i, p) for p in unless.phrases)
            for i in near
        )

    def _phrasal(self, trigger: Trigger) -> bool:
        """Whether the trigger knows the verb's particle: "took off" is not "took"."""
        word = particle(self.tree, self.index)
        named = (*trigger.words[1:], *(w for c in trigger.conditions if c.wanted for w in c.all))
        return not word or word in named

    def _holds(self, beside: list[int], condition: Condition) -> set[int]:
        """The tokens that meet the condition."""
        if condition.prepositions:
            return {i for i in beside if preposition(self.tree, i) in condition.prepositions}
        forms = forms_in(self.tree)
        found: set[int] = set()
        if not condition.words.isdisjoint(forms.all):
            found = {i for i in beside if not condition.words.isdisjoint(forms.of[i])}
        if condition.kinds:
            found |= {i for i in beside if _of_kind(self.scene, i, condition.kinds)}
        for phrase in condition.phrases:
            if phrase[0] in forms.all:
                found |= _phrase_near(forms.of, self.index, phrase)
        return found


def _of_kind(scene: Scene, index: int, kinds: frozenset[str]) -> bool:
    if "place" in kinds and index in scene.places:
        return True
    if kinds & FORMS:
        return _of_form(scene.tree, index, kinds)
    reference = scene.by_token.get(index)
    if reference is None:
        return False
    if reference.kind == "voice":
        return "outlet" in kinds
    if "actor" in kinds or reference.kind in kinds:
        return True
    return reference.kind == "polity" and bool(kinds & {"state", "org"})


def _of_form(tree: Tree, index: int, kinds: frozenset[str]) -> bool:
    """Whether a verb below is an infinitive, or tells what the one above will do: in the future
    tense, without a subject of its own ("advirtió de que responderá")."""
    token = tree.tokens[index]
    if token.pos != "VERB" or token.role not in {"clause", "open_clause", "object", "oblique"}:
        return False
    if "infinitive" in kinds:
        return "VerbForm=Inf" in token.morph
    return "Tense=Fut" in token.morph and not tree.children(index, "subject", "copula")


def _phrase_near(
    forms: tuple[frozenset[str], ...], index: int, phrase: tuple[str, ...]
) -> set[int]:
    last = min(len(forms) - len(phrase), index + REACH)
    for at in range(max(0, index - 3), last + 1):
        if phrase[0] not in forms[at] or at <= index < at + len(phrase):
            continue
        if _opens(forms, at, phrase):
            return set(range(at, at + len(phrase)))
    return set()


def _opens(forms: tuple[frozenset[str], ...], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether the phrase stands from this token on."""
    return at + len(phrase) <= len(forms) and all(
        word in forms[at + k] for k, word in enumerate(phrase)
    )


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms under which the words of a sentence may be asked for: of each token, and all."""

    of: tuple[frozenset[str], ...]
    all: frozenset[str]


@lru_cache(maxsize=4)
def forms_in(tree: Tree) -> Forms:
    """The forms of a sentence, read once for all the triggers held against it."""
    of = tuple(_forms_of(t.text.lower(), t.lemma.lower(), t.pos) for t in tree.tokens)
    return Forms(of, frozenset().union(*of))


@lru_cache(maxsize=50_000)
def _forms_of(lower: str, lemma: str, pos: str) -> frozenset[str]:
    nominal = (_singular(lower),) if pos in {"NOUN", "PROPN", "ADJ"} else ()
    return frozenset({lemma, lower, CONTRACTED.get(lower, lower), *nominal})
