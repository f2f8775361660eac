"""Who else tells a sentence: "según Reuters", "a juicio de Rutte", "…, dijo Lavrov a la CNN"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.code.beside import LIKENING
from dragoman.code.speech import Speech, by_first_word
from dragoman.code.triggers import CONTRACTED, participle_of, preposition
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import NOMINAL, VERBAL

NEAR = 4
"""Tokens after "según" within which its voice is named where the parser lost it."""
NOUNLIKE = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})
BEFORE_AS = frozenset({",", "«", "“", "(", "—", "que", "that"})
OPENING = frozenset({"“", "«", '"', "‘"})
"""Marks that open a quotation."""
VIEWS = word_list("code.accounts.views")
LIKENESS = LIKENING - {"según"}
TRAILING = frozenset({"person", "group", "voice", "polity"})
"""Kinds of who may be named behind the colon of a headline as the one who says it."""
LEAD = 8
"""Words at the start of a headline within which its speaker and colon stand."""


@dataclass(frozen=True, slots=True)
class Account:
    """Voices that vouch for a part of a sentence.

    `governor` is the verb whose clause they tell, None for all within `first` to `last`;
    `own` are the words that tell of the voice itself ("según Rutte, que visitó Kiev").
    `outer` orders the chain: 0 who speaks, 1 the outlet that heard him, 2 one that cites it.
    """

    voices: tuple[Mention, ...]
    cue: int
    governor: int | None
    first: int
    last: int
    outer: int = 0
    opinion: bool = False
    own: frozenset[int] = frozenset()


class Accounts:
    """Collects the accounts of one scene."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.tree = speech.tree
        self.cues = speech.cues
        self.telling: dict[int, Account] = {}
        self.cuts = self._outside(";")

    def found(self) -> list[Account]:
        """The accounts of the sentence, in no order."""
        accounts = [*self._cited(), *self._viewed(), *self._fronted()]
        accounts += [*self._asides(), *self._headed()]
        return [a for a in (*accounts, *self._outlets()) if a.voices]

    def _outside(self, mark: str) -> list[int]:
        """Where this mark stands outside quotations."""
        words = self.tree.words
        if mark not in words:
            return []
        found = (i for i, word in enumerate(words) if word == mark)
        return [i for i in found if self.speech.quote_at(i) is None]

    def _segment(self, index: int) -> tuple[int, int]:
        """The part of the sentence between semicolons in which the token stands."""
        first = max((c + 1 for c in self.cuts if c < index), default=0)
        last = min((c - 1 for c in self.cuts if c > index), default=len(self.tree.tokens) - 1)
        return first, last

    def _account(
        self,
        voices: tuple[Mention, ...],
        cue: int,
        head: int,
        *,
        outer: int = 0,
        opinion: bool = False,
    ) -> Account:
        """At an edge of the sentence it tells all of it; in its midst, or after "como", only its
        own clause."""
        first, last = self._segment(cue)
        before = [
            t for t in self.tree.tokens[first:cue] if t.pos not in {"PUNCT", "CCONJ", "SCONJ"}
        ]
        below = set(self.tree.subtree(head))
        after = [
            i for i in range(cue, last + 1)
            if i not in below and i != cue and self.tree.tokens[i].pos in VERBAL
        ]  # fmt: skip
        likeness = self.tree.lower[cue] in LIKENESS
        edge = not before or not (after or likeness or self._within(head, last))
        governor = None if edge else self._clause_above(head)
        return Account(voices, cue, governor, first, last, outer, opinion, self._own(head))

    def _within(self, head: int, last: int) -> bool:
        """ "Y que tendrá, según advirtió, «graves consecuencias»": whether the aside parts a verb
        from its object."""
        clause = self._clause_above(head)
        below = self.tree.subtree(head)
        end = max(i for i in below if self.tree.tokens[i].pos != "PUNCT")
        closed = end < last and self.tree.lower[end + 1] == ","
        if clause is None or not closed or clause >= head:
            return False
        return any(i > end for i in self.tree.children(clause, "object", "open_clause", "clause"))

    def _own(self, head: int) -> frozenset[int]:
        """The words below a voice: below the noun, or the subject of the speech verb and what only
        says when or why it spoke ("…, dijo Chirac tras reunirse con Schröder")."""
        tops = [head]
        if self.speech.is_speech(head):
            tops = [i for i in self.tree.children(head, "subject", "object") if i > head]
            beside = self.tree.children(head, "adverbial", "oblique", "adverb")
            adjuncts = self.speech.clauses.grammar.adjuncts
            tops += [i for i in beside if i > head and preposition(self.tree, i) in adjuncts]
        return frozenset(i for top in tops for i in self.tree.subtree(top))

    def _clause_above(self, index: int) -> int | None:
        for ancestor in self.tree.ancestors(index):
            if (
                self.tree.tokens[ancestor].pos in VERBAL
                or self.tree.tokens[ancestor].role == "root"
            ):
                return ancestor
        return index

    # "Según …"

    def _cited(self) -> Iterator[Account]:
        present, citing = (
            {*self.tree.lower, *CONTRACTED.values()},
            by_first_word(self.cues.prepositions),
        )
        openers = {
            first: held
            for first in citing.keys() & present
            if (held := [p for p in citing[first] if present.issuperset(p)])
        }
        if not openers:
            return
        for index, word in enumerate(self.tree.lower):
            phrases = openers.get(CONTRACTED.get(word, word))
            length = self._phrase_at(index, phrases) if phrases else 0
            target = self._target(index, length) if length else None
            if target is None or self.speech.quote_at(index) is not None:
                continue
            if word not in LIKENESS or self._vouches(target):
                yield self._told(index, target)

    def _viewed(self) -> Iterator[Account]:
        """ "In Zelensky's view, …", "in the minister's words": whose view it is."""
        for noun, word in enumerate(self.tree.lower):
            if word not in VIEWS or self.tree.prepositions[noun] != "in":
                continue
            for holder in self.tree.children(noun, "nominal", "determiner"):
                voices = self.speech.voice(holder) if holder == noun - 2 else ()
                if voices and self.speech.quote_at(noun) is None:
                    first = self.tree.subtree(noun)[0]
                    yield self._account(voices, first, noun, opinion=True)

    def _vouches(self, verb: int) -> bool:
        """ "Atacó, como afirmó Kiev", but not "rechaza atacar, como pidió Kiev" nor "niega que
        atacara, como afirmó Kiev"."""
        above = (self.tree.lemmas[i] for i in self.tree.ancestors(verb))
        denying = self.speech.clauses.grammar.denying | self.speech.clauses.grammar.barring
        reports = self.tree.lemmas[verb] in self.cues.reporting
        told = reports or self.speech.tells(verb)
        return told and not self._has_clause(verb) and denying.isdisjoint(above)

    def _phrase_at(self, index: int, phrases: list[list[str]]) -> int:
        """The number of words of the citing phrase that begins here; 0 if none does."""
        for words in phrases:
            have = list(self.tree.lower[index : index + len(words)])
            have[-1:] = [CONTRACTED.get(w, w) for w in have[-1:]]
            if have != words:
                continue
            if (
                " ".join(words) in self.cues.agreeing
                and index
                and self.tree.tokens[index - 1].text not in BEFORE_AS
            ):
                return 0
            return len(words)
        return 0

    def _target(self, index: int, length: int) -> int | None:
        """The noun or speech verb that a citing phrase governs."""
        tokens = self.tree.tokens
        start, alone = index + length, length == 1
        likeness = tokens[index].text.lower() in LIKENESS
        head = self.tree.head(index)
        if (
            alone
            and head is not None
            and head > index
            and (tokens[head].pos in NOUNLIKE or self.speech.is_speech(head))
        ):
            return head if not likeness or self.speech.is_speech(head) else None
        for at in range(start, min(len(tokens), start + NEAR)):
            if tokens[at].text in {",", ";", "."}:
                break
            if self.speech.is_speech(at):
                return at
            if not likeness and (tokens[at].pos in NOMINAL or at in self.speech.scene.by_token):
                return self._head_of_phrase(at)
        return None

    def _head_of_phrase(self, index: int) -> int:
        """ "According to an Israeli *military* spokesman": the noun of whose voice the word only
        tells more."""
        head, token = index, self.tree.tokens[index]
        while token.role in {"modifier", "compound"} and token.head > head:
            head = token.head
            token = self.tree.tokens[head]
        return head if any(m.id.isupper() for m in self.speech.voice(head)) else index

    def _told(self, cue: int, target: int) -> Account:
        if self.speech.is_speech(target):
            voices = self.speech.speakers_of(target) or self._agents(target)
        else:
            voices = self.speech.voice(target) or self._misread(cue, target)
        outlets = {
            m.start for r in self.speech.scene.references if r.kind == "voice" for m in r.mentions
        }
        outer = 2 if voices and all(m.start in outlets for m in voices) else 0
        account = self._account(voices, cue, target, outer=outer, opinion=True)
        self.telling[target] = account
        return account

    def _misread(self, cue: int, target: int) -> tuple[Mention, ...]:
        """ "Según consignó Reuters": the parser takes a rare verb for a noun."""
        named = target == cue + 1 and target + 1 in self.speech.scene.by_token
        return self.speech.voice(target + 1) if named else ()

    def _agents(self, verb: int) -> tuple[Mention, ...]:
        """ "Según se desprende de un informe", "según consta en el auto"."""
        for child in self.tree.children(verb, "oblique", "object", "nominal"):
            found = self.speech.voice(child)
            if found and not all(self._company(m) for m in found):  # "escribió en Facebook"
                return found
        return ()

    def _company(self, mention: Mention) -> bool:
        actor = self.speech.naming.world.actors.get(mention.id)
        return actor is not None and actor.kind == "company"

    def _fronted(self) -> Iterator[Account]:
        """ "Para Rutte, la vinculación exige …": an opinion's holder."""
        holder = self.speech.fronted()
        if holder:
            yield Account(holder, 0, None, *self._segment(0), opinion=True)

    # "…, dijo Lavrov, …"

    def _asides(self) -> Iterator[Account]:
        """Speech verbs set off by a comma or dash, with no clause of their own."""
        for verb in self.speech.verbs:
            first = min(
                [verb, *self.tree.children(verb, "auxiliary", "object", "indirect", "other")]
            )
            first = first if first >= verb - 2 else verb
            before = self.tree.tokens[first - 1].text if first else ""
            if before not in {",", "—", "–", "-"} or self._has_clause(verb):
                continue
            voices = self._resumed(verb) or self._named_after(verb)
            if not voices:
                continue
            account = self._account(voices, first, verb)
            self.telling[verb] = account
            yield account

    def _named_after(self, verb: int) -> tuple[Mention, ...]:
        """The speakers, where one stands right after the verb ("…, dijo Lavrov") and none before it
        ("el ministro, Fulano, cifró en 42 los muertos")."""
        if self.tree.tokens[verb].role in {"relative", "conjunct"}:
            return ()
        if any(i < verb for i in self.tree.children(verb, "subject")):
            return ()
        found = self.speech.speakers_of(verb)
        return found if any(m.start > self.tree.tokens[verb].start for m in found) else ()

    def _resumed(self, verb: int) -> tuple[Mention, ...]:
        """Who spoke last, where the verb ends the sentence without a subject: "Rusia impide la
        entrada de ayuda, agregó ayer."."""
        bare = self.tree.tokens[verb].role in {"conjunct", "parataxis", "root"}
        alone = not self.tree.children(verb, "coordinator", "subject")
        after = range(verb + 1, len(self.tree.tokens))
        ends = all(self.tree.tokens[i].pos in {"PUNCT", "ADV"} for i in after)
        finite = "VerbForm=Fin" in self.tree.tokens[verb].morph
        return self.speech.last if bare and alone and ends and finite else ()

    def _has_clause(self, verb: int) -> bool:
        """Whether what is said follows the verb as its clause or object."""
        below = self.tree.children(verb, "clause", "open_clause", "object")
        by_token = self.speech.scene.by_token
        return any(
            i > verb
            and (
                preposition(self.tree, i) in {"que", "that"}
                or (self.tree.tokens[i].role == "object" and i not in by_token)
            )
            for i in below
        )

    def _headed(self) -> Iterator[Account]:
        """Headlines: "Putin: Rusia no atacará", "Rusia no atacará: Putin"."""
        tokens = self.tree.tokens
        colons = self._outside(":")
        if len(colons) != 1:
            return
        colon, by_token = colons[0], self.speech.scene.by_token
        led, trailed = by_token.get(colon - 1), by_token.get(colon + 1)
        verbal = any(t.pos in VERBAL for t in tokens[:colon])
        quoted = colon + 1 < len(tokens) and tokens[colon + 1].text in OPENING
        speaks = led is not None and (led.kind in {"person", "group"} or quoted)
        if led is not None and not verbal and colon <= LEAD and speaks:
            yield Account(led.mentions, led.first, None, colon + 1, len(tokens) - 1)
        ends = trailed is not None and all(t.pos == "PUNCT" for t in tokens[trailed.last + 1 :])
        if trailed is not None and ends and verbal and trailed.kind in TRAILING:
            yield Account(trailed.mentions, trailed.first, None, 0, colon - 1)

    # "… a la CNN"

    def _outlets(self) -> Iterator[Account]:
        """Outlets that heard a speaker or passed his words on."""
        for reference in self.speech.scene.references:
            if reference.kind == "voice" and self._passes_on(reference.head, reference.first):
                governor = self._clause_above(reference.head)
                first, last = self._segment(reference.head)
                if governor in self.telling:
                    told = self.telling[governor]
                    governor, first, last = told.governor, told.first, told.last
                level = 2 if self._cites(reference.head) else 1
                yield Account(
                    reference.mentions, reference.first, governor, first, last, outer=level
                )

    def _cites(self, head: int) -> bool:
        """Whether the outlet tells it ("según recoge Reuters", "citado por TASS"), not hears it."""
        top = self._whole(head)
        by = preposition(self.tree, top) in {"por", "by"}
        return by or self.tree.tokens[top].role == "subject"

    def _whole(self, head: int) -> int:
        """The noun of "la agencia Bloomberg", or the first of several."""
        top = self.tree.first_conjunct(head)
        noun = self.tree.head(top)
        named = noun is not None and self.tree.tokens[top].role in {"apposition", "flat"}
        return noun if named and noun is not None and noun < top else top

    def _told_by(self, index: int) -> bool:
        """ "Fuentes citadas por la BBC": a participle of a speech verb."""
        token = self.tree.tokens[index]
        if "VerbForm=Part" not in token.morph:
            return False
        known = {*self.cues.reporting, *(v for v, on in self.speech.stance.verbs if on == "clause")}
        return bool(known & set(participle_of(token.text.lower())))

    def _passes_on(self, head: int, first: int) -> bool:
        top = self._whole(head)
        above = list(self.tree.ancestors(top))[:4]
        speech = [
            a
            for a in above
            if self.speech.is_speech(a)
            or self.tree.tokens[a].lemma in self.cues.statements
            or self._told_by(a)
        ]
        near = [i for i in range(max(0, first - 4), first) if self.speech.is_speech(i)]
        if not speech and not near:
            return False
        marks = {
            preposition(self.tree, top),
            *(self.tree.tokens[i].text.lower() for i in range(max(0, first - 2), first)),
        }
        return (
            self.tree.tokens[top].role == "subject"
            or bool(near)
            or not self.cues.hearing.isdisjoint(marks)
        )
