"""Scenes of one article → who speaks each quotation, and who spoke last before each sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.code.quotes import Quote
from dragoman.code.voices import Voices
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import NOMINAL

LONG = 5
"""Words from which a quotation without a speech verb is taken for somebody's words."""
WRITTEN = word_list("code.discourse.written")
"""Nouns of what is written or asked of everybody."""
CLOSE = 60
"""Characters between a quotation and the speech verb that introduces it."""


class Floor:
    """Whom a text was about when a sentence ends: who spoke `last`, else the subject of the
    sentence, else whom it was about before. Hardly ever asked for, so found only then."""

    def __init__(self, voices: Voices, last: tuple[Mention, ...], before: Floor | None) -> None:
        self._voices, self._last, self._before = voices, last, before
        self._found: tuple[Mention, ...] | None = None

    def whom(self) -> tuple[Mention, ...]:
        """The one whom it was about."""
        passed: list[Floor] = []
        floor: Floor | None = self
        found: tuple[Mention, ...] = ()
        while floor is not None and not found:
            found = floor._own() if floor._found is None else floor._found
            passed.append(floor)
            floor = floor._before if not found and floor._found is None else None
        for each in passed:
            each._found = found
        return found

    def _own(self) -> tuple[Mention, ...]:
        return self._last or _main_subject(self._voices)[:1]


@dataclass
class Discourse:
    """`verbs` says which speech verb brings a quotation: (number of the scene, token)."""

    speakers: dict[Quote, tuple[Mention, ...]] = field(default_factory=dict)
    verbs: dict[Quote, tuple[int, int]] = field(default_factory=dict)


def discourse_of(scenes: list[Voices]) -> Discourse:
    """Sets who spoke and who was spoken of before each scene, and `spoken`, in text order; returns
    what it learned."""
    discourse = Discourse()
    last: tuple[Mention, ...] = ()
    floor: Floor | None = None
    for number, voices in enumerate(scenes):
        voices.follow(last, floor.whom if floor is not None else tuple)
        for quote in voices.quotes:
            if quote not in discourse.speakers:
                _attribute(quote, number, scenes, discourse)
        last = _last_speaker(voices, discourse) or (last if _all_quoted(voices) else ())
        floor = Floor(voices, last, floor)
    for voices in scenes:
        voices.spoken = discourse.speakers
    return discourse


def _last_speaker(voices: Voices, discourse: Discourse) -> tuple[Mention, ...]:
    """Who has the last word in a sentence: not who is only said to have said something, nor the
    paper that passes it on ("«…», dijo X, según informó Y")."""
    told = [verb for verb in reversed(voices.verbs) if voices.tells(verb)]
    inner = [verb for verb in told if told[1:] and _within_another(verb, told, voices)]
    spoke = [voices.speakers_of(v) for v in [*(v for v in told if v not in inner), *inner]]
    outlets = voices.naming.world.outlets
    if said := [found for found in spoke if found]:
        return min(said, key=lambda found: found[0].id in outlets)[:1]
    for quote in reversed(voices.quotes):
        if discourse.speakers.get(quote) and length(quote, voices) >= LONG:
            return discourse.speakers[quote]
    return ()


def _within_another(verb: int, told: list[int], voices: Voices) -> bool:
    """Whether a speech verb stands below another that it is not joined to."""
    above = voices.tree.ancestors(voices.tree.first_conjunct(verb))
    return not set(told).isdisjoint(above)


def _attribute(quote: Quote, number: int, scenes: list[Voices], discourse: Discourse) -> None:
    """The speech verb nearest to the quotation in its own sentences, else the words around."""
    if _posed(quote, scenes[number]):
        discourse.speakers[quote] = ()
        return
    here = [n for n in range(number, len(scenes)) if quote in scenes[n].quotes]
    near = sorted(
        (
            not _finite(scenes[n], v),
            0 if _introduces(quote, scenes[n], v) else _distance(quote, scenes[n], v),
            n,
            v,
        )
        for n in here
        for v in scenes[n].verbs
        if not _beside(quote, scenes[n], v)
    )
    fronted = [a for n in here for a in scenes[n].accounts if a.opinion and a.governor is None]
    for n in here[1:]:
        scenes[n].lean_on(scenes[number])
    for loose, distance, n, verb in near:
        if loose and fronted:
            break
        if distance > CLOSE and len(here) > 1:
            break
        found = scenes[n].speakers_of(verb)
        if found:
            discourse.speakers[quote] = found[:1]
            discourse.verbs[quote] = (n, verb)
            return
    if any(_of_a_stranger(quote, scenes[n], verb) for _, _, n, verb in near):
        return
    found = _around(quote, here, scenes)
    if found:
        discourse.speakers[quote] = found[:1]


def _posed(quote: Quote, voices: Voices) -> bool:
    """ "En la papeleta se planteaba la pregunta: «…»": what is written, and said by nobody."""
    tokens = voices.tree.tokens
    opening = next((i for i, t in enumerate(tokens) if quote.holds(t.start, t.end)), 0)
    colon = next(
        (i for i in range(opening - 1, max(opening - 3, -1), -1) if tokens[i].text == ":"), 0
    )
    return bool(colon) and any(
        voices.tree.lemmas[i] in WRITTEN for i in range(max(colon - 3, 0), colon)
    )


def _beside(quote: Quote, voices: Voices, verb: int) -> bool:
    """ "Francia «deploró» el ataque, mientras que España dijo …": whether the verb only opens a
    clause beside what the quotation says."""
    tree = voices.tree
    if tree.tokens[verb].role != "adverbial" or not tree.children(verb, "mark"):
        return False
    above = tree.ancestors(verb)
    return any(quote.holds(tree.tokens[i].start, tree.tokens[i].end) for i in above)


def _of_a_stranger(quote: Quote, voices: Voices, verb: int) -> bool:
    """Whether the quotation is said by somebody of whom only a noun tells, which names nobody that
    we know, or by several where one spoke last: nobody else said it."""
    tokens = voices.tree.tokens
    inside = [i for i, t in enumerate(tokens) if quote.holds(t.start, t.end) and t.pos != "PUNCT"]
    governs = any(verb in voices.tree.ancestors(i) for i in inside)
    subjects = voices.clauses.subjects(verb)
    if not subjects:  # "«…», corean en la plaza"
        several = "Number=Plur" in voices.clauses.form(verb) and verb not in inside
        bound = governs or voices.tree.head(verb) in inside
        return bound and several and len(voices.last or voices.floor) == 1
    return governs and any(tokens[i].pos in NOMINAL for i in subjects)


def _introduces(quote: Quote, voices: Voices, verb: int) -> bool:
    """ "X dijo: «…», informó Y": whether the verb stands before the colon of the quotation."""
    tokens = voices.tree.tokens
    opening = next((i for i, t in enumerate(tokens) if quote.holds(t.start, t.end)), 0)
    return verb < opening and _after_colon(opening, voices)


def _finite(voices: Voices, verb: int) -> bool:
    return "VerbForm=Fin" in voices.clauses.form(verb)


def _distance(quote: Quote, voices: Voices, verb: int) -> int:
    token = voices.tree.tokens[verb]
    return min(abs(token.start - quote.end), abs(quote.start - token.end))


def _around(quote: Quote, here: list[int], scenes: list[Voices]) -> tuple[Mention, ...]:
    """Who speaks where no speech verb says so: a headline's name, the subject before a colon,
    the sentence after ("Así lo afirmó …"), else who spoke last."""
    first, own = here[0], scenes[here[0]]
    if own.accounts:
        return own.accounts[0].voices
    if length(quote, own) < LONG and not _all_quoted(own):
        return _governing(quote, own)
    if before := _governing(quote, own):
        return before
    if first and scenes[first - 1].tree.sentence.text.rstrip().endswith(":"):
        return _main_subject(scenes[first - 1])
    after = here[-1] + 1
    if after < len(scenes) and _resumes(scenes[after]):
        verbs = scenes[after].verbs
        found = scenes[after].speakers_of(verbs[0]) if verbs else ()
        if found:
            return found
    return own.last or own.floor


def _governing(quote: Quote, voices: Voices) -> tuple[Mention, ...]:
    """The subject of the verb above a quotation in the same sentence ("fue al grano: “…”")."""
    inside = [i for i, t in enumerate(voices.tree.tokens) if quote.holds(t.start, t.end)]
    for index in inside[:1]:
        top = next((a for a in voices.tree.ancestors(index) if voices.quote_at(a) != quote), None)
        if top is not None:
            above = [top, *voices.tree.ancestors(top)]
            for verb in (a for a in above if voices.clauses.verbal(a)):
                found = voices.naming.of_all(voices.clauses.subjects(verb), deep=False)
                if found:
                    return found
    return _main_subject(voices) if inside and _after_colon(inside[0], voices) else ()


def _after_colon(first: int, voices: Voices) -> bool:
    return ":" in {t.text for t in voices.tree.tokens[max(0, first - 2) : first + 1]}


def _main_subject(voices: Voices) -> tuple[Mention, ...]:
    """The speaker or the first subject outside quotations."""
    for verb in voices.verbs:
        if found := voices.speakers_of(verb):
            return found
    for index, token in enumerate(voices.tree.tokens):
        copula = voices.tree.children(index, "copula")  # "fue tajante: «…»"
        if (copula or token.pos == "VERB") and voices.quote_at(index) is None:
            found = voices.naming.of_all(voices.clauses.subjects(index), deep=False)
            if found:
                return found
    return ()


def _resumes(voices: Voices) -> bool:
    """Whether the sentence goes on from a quotation: "dijo X", "Así lo afirmó X"."""
    words = [t for t in voices.tree.tokens if t.pos != "PUNCT"]
    return bool(words) and (
        words[0].text[:1].islower() or words[0].text.lower() in voices.cues.resuming
    )


def _all_quoted(voices: Voices) -> bool:
    """Whether hardly a word of the sentence stands outside quotations."""
    return bool(voices.quotes) and not any(
        token.pos != "PUNCT" and voices.quote_at(index) is None
        for index, token in enumerate(voices.tree.tokens)
    )


def length(quote: Quote, voices: Voices) -> int:
    """The words of the quotation in this sentence."""
    return sum(t.text[:1].isalnum() and quote.holds(t.start, t.end) for t in voices.tree.tokens)
