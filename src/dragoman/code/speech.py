"""Speech verbs of one scene and whose words they bring; voices that nobody names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from dragoman.code.beside import impersonal_se, particle, reflexive
from dragoman.code.implied import Implied
from dragoman.code.mentions import distinct
from dragoman.code.quotes import Quote
from dragoman.code.triggers import CONTRACTED, preposition
from dragoman.knowledge import Knowledge
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.known import cached_property
from dragoman.records import Mention
from dragoman.tree import NOMINAL, VERBAL, Tree

LEAD = 6
"""Tokens at the head of a sentence within which "para X," names its voice."""
SET_OFF = frozenset({",", "—", "–", "-", "”", "»", '"'})
SAID = frozenset({"asserted", "possible", "negated"})
"""What a verb that tells an opinion or a fact does to its clause; a request or promise differs."""

NEUTER = word_list("code.speech.neuter")
BLURTING = word_list("code.speech.blurting")
TEXTS = word_list("code.speech.texts")
CITING = frozenset({"citar", "cite", "quote"})
MADE = frozenset({"by", "from", "de", "por"})
CLOSING = frozenset("»”\"'’")
FINDING = word_list("code.speech.finding")
IMPERSONAL = word_list("code.speech.impersonal")


class Speech:
    """Finds speech verbs and their speakers. `last` is who spoke last in the text before."""

    def __init__(
        self, implied: Implied, knowledge: Knowledge, language: str, quotes: tuple[Quote, ...]
    ) -> None:
        self.implied, self.clauses, self.naming = implied, implied.clauses, implied.naming
        self.scene = implied.scene
        self.tree: Tree = implied.tree
        self.stance = knowledge.stance[language]
        self.cues = self.stance.voices
        self.follow((), tuple)
        self.all_quotes = quotes
        sentence = self.tree.sentence
        self.quotes = tuple(q for q in quotes if q.start < sentence.end and sentence.start < q.end)

    def follow(self, last: tuple[Mention, ...], whom: Callable[[], tuple[Mention, ...]]) -> None:
        """Who spoke last in the text before, and, to be asked, whom its last sentence outside
        quotations was about."""
        self.last, self._whom = last, whom
        self._heard: dict[int, tuple[Mention, ...]] = {}

    def lean_on(self, before: Speech) -> None:
        """Where it is not known yet, who spoke last and so on is as in a sentence before."""
        own = self._whom
        self.follow(self.last or before.last, lambda: own() or before.floor)

    @property
    def floor(self) -> tuple[Mention, ...]:
        """Whom the last sentence before was about."""
        return self._whom()

    def quote_at(self, index: int) -> Quote | None:
        """The quotation in which the token stands."""
        if not self.quotes:
            return None
        token = self.tree.tokens[index]
        return next((q for q in self.quotes if q.holds(token.start, token.end)), None)

    @cached_property
    def verbs(self) -> list[int]:
        """The speech verbs outside quotations, in text order."""
        return [i for i in sorted(self._speaking) if self.quote_at(i) is None]

    def is_speech(self, index: int) -> bool:
        """Whether the token is a verb that introduces what somebody says."""
        return index in self._speaking

    @cached_property
    def _speaking(self) -> frozenset[int]:
        known, lemmas = self.stance.speech_verbs, self.tree.lemmas
        may = [
            i for i, token in enumerate(self.tree.tokens)
            if token.pos in VERBAL and (token.lemma in known or lemmas[i] in BLURTING)
        ]  # fmt: skip
        return frozenset(i for i in may if self._introduces(i))

    def _introduces(self, index: int) -> bool:
        token = self.tree.tokens[index]
        if token.lemma in self.cues.silent:
            return False
        cue = self.stance.verbs.get((token.lemma, "clause"))
        passes_on = token.lemma in self.cues.reporting and not particle(self.tree, index)
        known = (cue is not None and cue.speaker) or passes_on or self.blurts(index)
        return known and not (token.lemma in self.cues.reflexive and reflexive(self.tree, index))

    def blurts(self, index: int) -> bool:
        """ "«Basta», disparó el ministro": whether a verb of blows right behind a quotation, before
        its subject, only tells that somebody says it."""
        if self.tree.lemmas[index] not in BLURTING or self.quote_at(index) is not None:
            return False
        before = [t.text for t in self.tree.tokens[: self._begin(index)][-2:]]
        quoted = CLOSING.intersection(before) and before[-1] in CLOSING | {","}
        behind = self.tree.children(index, "subject", "object")
        bare = [i for i in behind if not preposition(self.tree, i)]
        who = len(bare) == 1 and bare[0] > index and bare[0] in self.scene.by_token
        return bool(quoted) and who

    def tells(self, index: int) -> bool:
        """Whether the speech verb gives out its content as fact or opinion."""
        cue = self.stance.verbs.get((self.tree.tokens[index].lemma, "clause"))
        return self.is_speech(index) and cue is not None and cue.effect in SAID

    def speakers_of(self, index: int) -> tuple[Mention, ...]:
        """The subject of a speech verb, or whose statement the noun is."""
        if index not in self._heard:
            self._heard[index] = self._speakers_of(index)
        return self._heard[index]

    def _speakers_of(self, index: int) -> tuple[Mention, ...]:
        if not self.clauses.verbal(index):
            return distinct(m for i in self.clauses.holder_of(index) for m in self.voice(i))
        postposed = self._postposed(index)
        if postposed is not None:
            return self.voice(postposed, speaks=True)
        subjects = [] if self._said_of(index) else self.clauses.subjects(self._predicated(index))
        found = distinct(m for i in subjects for m in self.voice(i, speaks=True))
        if found:
            return found
        if not subjects and self.naming.language == "en" and self.clauses.passive(index):
            return ()  # "is expected to": nobody is told to say it
        if any(self._thing(i) for i in subjects):
            shared = self.tree.tokens[index].role == "conjunct" and not self.tree.children(
                index, "subject"
            )
            return self.fronted() if shared else ()
        return self._dropped(index)

    def _thing(self, subject: int) -> bool:
        """Whether a subject tells of somebody or something, and is not left out."""
        named = self.tree.tokens[subject].pos in NOMINAL
        named = named or self.tree.lower[subject] in NEUTER  # "esto supondría un retraso"
        return named or bool(self.tree.children(subject, "determiner"))  # "lo ocurrido confirma"

    def _said_of(self, index: int) -> bool:
        """ "The navy is believed to be weak": of whom others say something."""
        bid = {"be"} & {self.tree.tokens[i].lemma for i in self.tree.children(index, "auxiliary")}
        below = self.tree.children(index, "open_clause")
        return bool(bid) and "VerbForm=Part" in self.tree.tokens[index].morph and bool(below)

    def _predicated(self, index: int) -> int:
        """The verb of "se mostró convencido de que …"; the word itself where it is a verb."""
        above = self.tree.head(index)
        adjective = (
            self.tree.tokens[index].pos == "ADJ" and self.tree.tokens[index].role == "object"
        )
        return above if adjective and above is not None else index

    def _postposed(self, index: int) -> int | None:
        """ "…, relató Europa Press, …", "…, dijo a Reuters un funcionario": the noun after the
        verb, which the parser takes for an object or an apposition."""
        if not self.is_speech(index) or not self.set_off(index):
            return None
        if any(i > index for i in self.tree.children(index, "subject")):
            return None
        if self.naming.language == "en" and not self._inverted(index):
            return None
        for child in self.tree.children(index, "object", "apposition", "flat"):
            near = child <= index + 2 or self._between(index, child)
            named = child in self.scene.by_token or self._voiced(child)
            if index < child and near and named and preposition(self.tree, child) == "":
                return child
        return None

    def _inverted(self, index: int) -> bool:
        """English puts its speaker behind a verb that opens its clause ("…, said Lee"), but not
        behind one that has a subject ("Trump, who …, accused Brazil", "he told reporters") or
        shares it."""
        finite = "VerbForm=Fin" in self.clauses.form(index)
        shared = self.tree.tokens[index].role == "conjunct"
        pronouns = (i for i in self.tree.children(index) if i < index)
        named = any("Case=Nom" in self.tree.tokens[i].morph for i in pronouns)
        return finite and not (shared or named or self.tree.children(index, "subject"))

    def _voiced(self, index: int) -> bool:
        """Whether the noun is one that speaks though nobody names it."""
        return self.tree.tokens[index].lemma.lower() in self.cues.nouns

    def _between(self, index: int, child: int) -> bool:
        """Whether only the noun's own words stand between, or those of one who hears it, and of
        when ("dijo el lunes a la prensa Putin")."""
        inside = set(self.tree.subtree(child))
        for when in self.tree.children(index, "oblique", "adverb", "indirect"):
            inside |= set(self.tree.subtree(when)) if index < when < child else set()
        between = [i for i in range(index + 1, child) if i not in inside]
        return not between or self.tree.lower[between[0]] in {"a", "al", "to"}

    def set_off(self, index: int) -> bool:
        """Whether a speech verb follows a comma, a dash or the end of a quotation, with what
        belongs to it: "…, ha dicho", "…, se limitó a decir"."""
        begin = self._begin(index)
        return begin > 0 and self.tree.lower[begin - 1] in SET_OFF

    def _begin(self, index: int) -> int:
        """The first token of the verb group."""
        above = self.tree.head(index)
        if self.tree.tokens[index].role == "open_clause" and above in range(index - 2, index):
            return self._begin(index - 2)
        clitics = self.tree.children(index, "auxiliary", "object", "indirect", "other")
        before = [i for i in clitics if i < index and self.tree.tokens[i].pos in {"AUX", "PRON"}]
        return min([index, *(i for i in before if i >= index - 2)])

    def fronted(self) -> tuple[Mention, ...]:
        """ "Para Rutte, la vinculación exige …": an opinion's holder at the head of a sentence."""
        tokens = self.tree.tokens
        if not tokens or tokens[0].text.lower() not in self.cues.fronted:
            return ()
        for at in range(1, min(len(tokens), LEAD)):
            reference = self.scene.by_token.get(at)
            if reference is not None:
                after = reference.last + 1
                closed = after < len(tokens) and tokens[after].text == ","
                return reference.mentions if closed and reference.kind != "voice" else ()
        return ()

    def reported(self, index: int) -> int | None:
        """The speech verb of a finite clause in "sostuvo, según Fox, que no hay …", where the
        parser takes the clause for a relative one of the voice in between."""
        tokens = self.tree.tokens
        if tokens[index].role != "relative":
            return None
        marks = [
            i
            for i in self.tree.children(index)
            if i < index and self.tree.lower[i] in {"que", "that"}
        ]
        if not marks or not marks[0] or tokens[marks[0] - 1].text != ",":
            return None
        verbs = (a for a in self.tree.ancestors(index) if self.is_speech(a) and a < marks[0])
        return next((v for v in verbs if tokens[v + 1].text in {",", "(", "—"}), None)

    def _dropped(self, index: int) -> tuple[Mention, ...]:
        """ "Añadió que …": who spoke last, unless the sentence or the text before names another."""
        if self.implied.impersonal(index) or self.implied.of_others(index):
            return ()
        if self.tree.lemmas[index] in FINDING:
            return ()  # "quedó perplejo cuando descubrió …"
        if self.tree.lemmas[index] in IMPERSONAL and reflexive(self.tree, index):
            return ()  # "en una encuesta se aseguraba que …"
        form = self.clauses.form(index)
        implied = self.implied.subject(index)
        if (
            any(q.holds(m.start, m.end) for m in implied for q in self.all_quotes)
            and self.quote_at(index) is None
        ):
            return self.last or self.floor
        here = any(m.start >= self.tree.sentence.start for m in implied)
        if not here and "VerbForm=Fin" in form and "Person=3" in form and self.fronted():
            return self.fronted()
        if here or not self.last or "Person=1" in form or "Number=Plur" in form:
            return implied
        if impersonal_se(self.tree, index):
            return ()
        return self.last if "VerbForm=Fin" in form else implied

    def voice(self, index: int, *, speaks: bool = False) -> tuple[Mention, ...]:
        """The voices of a noun phrase: outlets, actors, else the words of one without a name.
        `speaks`: it is the subject of a speech verb, so that any noun is a voice."""
        reference = self.scene.by_token.get(index)
        token = self.tree.tokens[index]
        lemma = token.lemma.lower()
        if reference is not None and reference.kind == "voice" and reference.head == index:
            return reference.mentions
        if reference is not None and reference.kind == "group":
            outlet = self._named_outlet(index)  # "la agencia KCNA"
            if outlet is not None:
                return (outlet,)
        vague = lemma in self.cues.nouns and reference is not None and _nobody(reference.mentions)
        named = (
            reference is not None
            and not vague
            and (reference.head == index or reference.kind in {"person", "group"})
        )
        if reference is not None and reference.kind != "voice" and named:
            return self.naming.actors(index) or reference.mentions
        makers = self._makers(index) if lemma in self.cues.nouns else ()
        if makers:
            return makers
        if lemma in self.cues.nouns and token.pos in {"NOUN", "ADJ"}:
            unnamed = tuple(self._unnamed(i) for i in self.tree.conjuncts(index))
            return (*self._quoted_by(index), *unnamed)
        found = self.naming.actors(index, deep=False)
        if found or not speaks:
            return found
        if reference is not None:
            return reference.mentions
        return (self._unnamed(index),) if token.pos == "PROPN" and token.text[:1].isalpha() else ()

    def _makers(self, noun: int) -> tuple[Mention, ...]:
        """ "A statement *from the UN*", "un comunicado *de la ministra*": who wrote a text."""
        if self.tree.lemmas[noun] not in TEXTS:
            return ()
        below = self.tree.children(noun, "nominal", "oblique")
        made = [i for i in below if preposition(self.tree, i) in MADE]
        return distinct(m for i in made for m in self.naming.actors(i, deep=False))

    def _quoted_by(self, noun: int) -> tuple[Mention, ...]:
        """ "Un diario que cita *a la ministra*": who says it to the voice."""
        verbs = (v for v in self.tree.children(noun, "relative") if self.tree.lemmas[v] in CITING)
        cited = (i for v in verbs for i in self.tree.children(v, "object", "indirect", "oblique"))
        return distinct(m for i in cited for m in self.naming.actors(i, deep=False))

    def _unnamed(self, index: int) -> Mention:
        """A voice without a name, with its words and for whom it speaks: "fuentes militares",
        "funcionarios de Washington" (of USA)."""
        token = self.tree.tokens[index]
        last = index
        while last + 1 < len(self.tree.tokens) and self._continues(index, last + 1):
            last += 1
        span = self.tree.span(index, last)
        of = None if token.lemma.lower() in self.cues.independent else self._polity(index)
        outlet = self._named_outlet(index)
        if outlet is not None:
            return replace(outlet, text=span.text, start=span.start, end=span.end)
        words = span.text if token.pos == "PROPN" else token.lemma
        return Mention(
            "-".join(fold(words).split()),
            span.text,
            of,
            span.text,
            span.start,
            span.end,
        )

    def _named_outlet(self, index: int) -> Mention | None:
        """ "La agencia Yonhap": the noun only tells what the outlet is."""
        for child in self.tree.children(index, "apposition", "flat", "compound", "nominal"):
            reference = self.scene.by_token.get(child)
            if reference is not None and reference.kind == "voice":
                return reference.mentions[0]
        return None

    def _continues(self, head: int, index: int) -> bool:
        token = self.tree.tokens[index]
        inside = any(a == head for a in self.tree.ancestors(index))
        return inside and token.pos not in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"}

    def _polity(self, index: int) -> str | None:
        for child in self.tree.children(index, "modifier", "nominal", "flat", "compound"):
            if preposition(self.tree, child) not in {"", "de", "en", "of", "in"}:
                continue
            for mention in self.naming.actors(child):
                return mention.of or (mention.id if mention.id.isupper() else None)
        return None


def _nobody(mentions: tuple[Mention, ...]) -> bool:
    """Whether it only means people of no state ("fuentes humanitarias"): their words tell more."""
    return bool(mentions) and all(m.id == "CVL" and m.of is None for m in mentions)


@lru_cache(maxsize=4)
def by_first_word(phrases: frozenset[str]) -> dict[str, list[list[str]]]:
    """Phrases as words under their first, the longest first. Contracted words are written out."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        words = phrase.split(" ")
        found.setdefault(CONTRACTED.get(words[0], words[0]), []).append(words)
    return found
