"""Bare statements: what a state, organisation or leader says that no other claim carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.code.beside import ends_in_se, reflexive
from dragoman.code.discourse import LONG, Discourse, length
from dragoman.code.forms import Forms
from dragoman.code.mentions import but_for, distinct
from dragoman.code.quotes import Quote
from dragoman.code.saidalone import act_of
from dragoman.code.saidwhom import whom
from dragoman.code.stance import Reading
from dragoman.code.triggers import Match
from dragoman.code.voices import Voices
from dragoman.knowledge import Knowledge
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention, Span, content_id
from dragoman.tree import VERBAL

FEWEST = 4
"""Words of a noun phrase below which "mencionó X" says too little to keep."""
SHOWN = 12
"""Words of a quotation that are shown as its trigger."""
SCORE = 0.7
"""Of a statement: its content is not understood, only its speaker."""

SAID = frozenset({"clause", "open_clause"})
"""Roles of what is said below the verb that brings it."""

SHOWING = word_list("code.statements.showing")
ASKING = word_list("code.statements.asking")


@dataclass(frozen=True)
class Told:
    """What the other claims carry already: where their triggers stand, and who says them."""

    claim: Claim
    vague: bool

    def by(self, speakers: tuple[Mention, ...]) -> bool:
        """Whether one of the speakers says it, or does it."""
        own = {m.id for m in (*self.claim.said_by, *self.claim.source)}
        return not self.vague and any(m.id in own for m in speakers)

    def within(self, start: int, end: int) -> bool:
        """Whether its trigger stands between these characters."""
        return (
            not self.vague and start <= self.claim.trigger.start and self.claim.trigger.end <= end
        )

    def touches(self, quote: Quote) -> bool:
        """Whether its trigger reaches into the quotation."""
        trigger = self.claim.trigger
        return not self.vague and trigger.start < quote.end and quote.start < trigger.end


@dataclass(frozen=True)
class Bare:
    """A statement found: the words that show it, its head, who says it."""

    trigger: Span
    head: int
    speakers: tuple[Mention, ...]
    quoted: bool
    why: str
    act: Match | None = None
    """What it does by what it says, where no verb of speech tells that."""


class Statements:
    """Finds the statements of one scene of an article."""

    def __init__(
        self,
        voices: Voices,
        number: int,
        discourse: Discourse,
        told: list[Told],
        knowledge: Knowledge,
    ) -> None:
        self.voices, self.number, self.discourse, self.told = voices, number, discourse, told
        self.tree, self.world = voices.tree, knowledge.world
        self.knowledge = knowledge
        self.forms = Forms(voices.tree, voices.stance)

    def found(self, taken: set[int], article: str, maker: str) -> Iterator[Claim]:
        """The statements of the scene, but for the triggers in `taken`."""
        sentence = self.tree.sentence
        for bare in self._made(taken):
            span, frame = bare.trigger, bare.act.frame if bare.act else None
            yield Claim(
                id=content_id(article, span.start, span.end, frame.id if frame else "state"),
                article=article, start=sentence.start, end=sentence.end, text=sentence.text,
                trigger=span, type=frame.type if frame else "STATE",
                mode=frame.mode if frame else None, status="happened", quote=bare.quoted,
                about=None, source=bare.speakers, target=self._of_whom(bare),
                said_by=self._chain(bare), when=None,
                where=None, amounts=(), obligations=(), score=SCORE, why=bare.why, maker=maker,
            )  # fmt: skip

    def _of_whom(self, bare: Bare) -> tuple[Mention, ...]:
        """Who is blamed, asked, praised or turned down in what is said."""
        if bare.act is None:
            return ()
        naming, clauses = self.voices.naming, self.voices.clauses
        of = whom(clauses, bare.act, sorted(bare.act.covered))
        return but_for(naming.of_all(of), bare.speakers)

    def _act(self, head: int) -> Match | None:
        return act_of(self.voices.scene, head, self.knowledge, self.voices.naming.language)

    def spoken(self, claim: Claim) -> bool:
        """Whether words tell that it was said: "según la agencia, el seísmo golpeó la isla" gives
        only the source of what happened."""
        start = claim.trigger.start
        verbs = {self.tree.tokens[i].start for i in self.voices.verbs}
        return claim.quote or start in verbs

    def _chain(self, bare: Bare) -> tuple[Mention, ...]:
        """The speaker first, then whoever tells of the statement."""
        outer = self.voices.said_by(bare.head, Reading("happened"))
        return distinct((*bare.speakers, *outer))

    def _made(self, taken: set[int]) -> Iterator[Bare]:
        said: list[Quote] = []
        for verb in self.voices.verbs:
            quotes = [q for q, at in self.discourse.verbs.items() if at == (self.number, verb)]
            speakers = self._known(self.voices.speakers_of(verb))
            if speakers and verb not in taken and self._bare(verb, quotes, speakers):
                said += quotes
                quoted = bool(quotes) or self.voices.quoted(self.tree.subtree(verb))
                yield self._bare_verb(verb, speakers, quoted)
        for verb, quote in self._labels(taken):
            said.append(quote)
            subjects = self.voices.clauses.subjects(verb)
            named = self.voices.naming.of_all(subjects, deep=False)
            speakers = self._known(named or self.voices.implied.subject(verb))
            if speakers:
                yield self._bare_verb(verb, speakers, quoted=True)
        yield from self._quotations(said)
        yield from self._opinions(taken)

    def _labels(self, taken: set[int]) -> Iterator[tuple[int, Quote]]:
        """ "Calificó la medida de «ayuda fraternal»": verbs that say in somebody's own words what a
        thing is, of which no claim tells, with the quotation."""
        grammar = self.voices.clauses.grammar
        labelling = grammar.labelling - grammar.naming  # "called Kim a «rocket man»" is abuse
        for verb, token in enumerate(self.tree.tokens):
            oneself = token.lemma in SHOWING and reflexive(self.tree, verb)
            if not (token.lemma in labelling or oneself) or verb in taken:
                continue
            if "VerbForm=Fin" not in self.voices.clauses.form(verb) or self.voices.quoted([verb]):
                continue
            within = self.tree.subtree(verb)
            behind = (q for q in self.voices.quotes if q.start > token.end)
            inside = [i for i in within if i > verb]
            quote = next((q for q in behind if self._holds(q, inside)), None)
            if quote is not None and not any(t.touches(quote) for t in self.told):
                yield verb, quote

    def _holds(self, quote: Quote, indices: list[int]) -> bool:
        return any(quote.holds(self.tree.tokens[i].start, self.tree.tokens[i].end) for i in indices)

    def _bare_verb(self, verb: int, speakers: tuple[Mention, ...], quoted: bool) -> Bare:
        why = f"STATE by “{self.tree.tokens[verb].text}”"
        return Bare(self.tree.span(verb, verb), verb, speakers, quoted, why)

    def _known(self, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The speakers of weight: states, organisations and those who act for one; no outlet."""
        return tuple(
            m
            for m in mentions
            if m.id not in self.world.outlets
            and (m.of not in {None, "CVL"} or m.id in self.world.actors)  # "el entrenador, X,"
        )

    def _somebody(self, mention: Mention) -> bool:
        """Whether it is an actor, and no thing that is called by its own word."""
        unknown = mention.id.islower() and mention.id not in self.world.held
        return not unknown or mention.name[:1].isupper()

    # Speech verbs

    def _finite(self, verb: int) -> bool:
        return "VerbForm=Fin" in self.voices.clauses.form(verb)

    def _bare(self, verb: int, quotes: list[Quote], speakers: tuple[Mention, ...]) -> bool:
        """Whether the verb brings something said, and no claim carries it."""
        form = self.voices.clauses.form(verb)
        if "Mood=Sub" in form and "Tense=Pres" in form:
            return False  # "es probable que lo comente"
        if "Mood=Sub" in form and self._bidden(verb):
            return False  # "ordenó a su enviado que alertara a Doha"
        if "VerbForm=Inf" in form and (self._aim(verb) or ends_in_se(self.tree, verb)):
            return False  # "dio un mes para informar de lo que haga"
        long = [q for q in quotes if self._words(q) >= LONG or self._whole(q)]
        content = [
            i
            for i in self.tree.children(verb, "clause", "parataxis", "open_clause")
            if self._clausal(i)
        ]
        if not long and self._unsaid(verb, content):
            return False
        if long and self.voices.is_speech(verb):
            if any(t.within(q.start, q.end) for t in self.told for q in long):
                return False
        elif not self.voices.tells(verb) or (not content and not self._names(verb)):
            return False
        if "VerbForm=Inf" in form and not long and not any(map(self._finite, content)):
            return False  # "amenazó con responder cerrando sus oleoductos"
        if content and self.tree.tokens[verb].lemma in self.voices.stance.grammar.proving:
            content = [i for i in content if self._finite(i)]
            if not content or not all(self._somebody(m) for m in speakers):
                return False  # "found himself facing", "the testimony proves that …"
        denying = self.tree.tokens[verb].lemma in self.voices.clauses.grammar.denying
        if (
            denying
            and content
            and all("VerbForm=Inf" in self.voices.clauses.form(i) for i in content)
        ):
            return False  # "rechazó comentar los detalles"
        spans = [self._extent(i) for i in content] or [self._extent(verb)]
        return not any(t.within(*s) and t.by(speakers) for t in self.told for s in spans)

    def _unsaid(self, verb: int, content: list[int]) -> bool:
        """ "Anunciará mañana que …", "no aclaró qué hará": what is yet to be said, and what nobody
        is told."""
        if self.forms.future(verb):
            return True
        told = [*content, *self.tree.children(verb, "object")]
        asked = any(self.tree.lower[self.tree.subtree(i)[0]] in ASKING for i in told)
        return asked and self.forms.negated(verb)

    def _aim(self, verb: int) -> bool:
        """Whether it is only what something is done for, and not what one calls or writes for."""
        above = self.tree.head(verb)
        uttering = self.voices.stance.grammar.uttering
        aimed = self.tree.prepositions[verb] in {"para", "to"}
        return aimed and above is not None and self.tree.lemmas[above] not in uttering

    def _bidden(self, verb: int) -> bool:
        """Whether the clause above asks that it be said."""
        above = self.tree.head(verb)
        if above is None or self.tree.tokens[verb].role != "clause":
            return False
        cue = self.voices.stance.verbs.get((self.tree.tokens[above].lemma, "clause"))
        return cue is not None and cue.effect == "requested"

    def _clausal(self, index: int) -> bool:
        """Whether it says something itself, and does not only bring what another says."""
        brings = self.voices.is_speech(index) and bool(self.tree.children(index, "clause"))
        brings = brings and bool(self.voices.speakers_of(index))  # "the testimony proved that …"
        return self.tree.tokens[index].pos in {"VERB", "AUX", "ADJ", "NOUN"} and not brings

    def _names(self, verb: int) -> bool:
        """Whether it says something in a noun phrase of some length ("destacó las …")."""
        token = self.tree.tokens[verb]
        if (
            token.lemma not in self.voices.cues.mentioning
            or "VerbForm=Fin" not in self.voices.clauses.form(verb)
        ):
            return False
        phrases = [self.tree.subtree(i) for i in self.tree.children(verb, "object")]
        return any(len(p) >= FEWEST for p in phrases)

    def _extent(self, index: int) -> tuple[int, int]:
        below = self.tree.subtree(index)
        return self.tree.tokens[below[0]].start, self.tree.tokens[below[-1]].end

    # Quotations and opinions without a speech verb

    def _quotations(self, said: list[Quote]) -> Iterator[Bare]:
        for quote in self.voices.quotes:
            speakers = self._known(self.discourse.speakers.get(quote, ()))
            inside = self._inside(quote)
            if not speakers or quote in said or not inside:
                continue
            act = None if self._here(quote) else self._act(self.tree.top(inside[0], inside[-1]))
            if act is not None and not self._carried(act, speakers):
                yield self._bare_act(act, speakers, quoted=True)
            elif act is None and self._bare_quote(quote, inside):
                span = self.tree.span(inside[0], inside[min(SHOWN, len(inside)) - 1])
                yield Bare(span, inside[0], speakers, True, "STATE by quotation marks")

    def _inside(self, quote: Quote) -> list[int]:
        """The words of the sentence within the quotation."""
        tokens = enumerate(self.tree.tokens)
        return [i for i, t in tokens if quote.holds(t.start, t.end) and t.pos != "PUNCT"]

    def _here(self, quote: Quote) -> bool:
        """Whether words of this sentence bring the quotation, so that their own claims tell."""
        number, _ = self.discourse.verbs.get(quote, (-1, 0))
        return number == self.number or bool(self._above(quote))

    def _bare_quote(self, quote: Quote, inside: list[int]) -> bool:
        """Whether a quotation that no verb of the sentence brings, and no claim, is to be kept."""
        begins = quote.start >= self.tree.sentence.start
        if not begins or self._words(quote) < LONG or self._brought(quote):
            return False
        if any(t.touches(quote) for t in self.told):
            return False  # below: a title, a name, words that somebody picked out
        return any(self.tree.tokens[i].pos in VERBAL for i in inside)

    def _carried(self, act: Match, speakers: tuple[Mention, ...]) -> bool:
        """Whether another claim by the same speakers tells that act."""
        span = self.tree.span(min(act.covered), max(act.covered))
        same = (t for t in self.told if t.claim.type == act.frame.type and t.by(speakers))
        words = (t.claim.trigger for t in same)
        return any(w.start < span.end and span.start < w.end for w in words)

    def _bare_act(self, act: Match, speakers: tuple[Mention, ...], quoted: bool) -> Bare:
        words = sorted(act.covered)
        close = words[-1] - words[0] <= SHOWN
        span = self.tree.span(words[0], words[-1]) if close else self.tree.span(act.head, act.head)
        by = " ".join(self.tree.lemmas[i] for i in words)
        return Bare(span, act.head, speakers, quoted, f"{act.frame.type} by “{by}”, said", act)

    def _brought(self, quote: Quote) -> bool:
        """Whether the verb that brings the quotation is the trigger of another claim."""
        number, verb = self.discourse.verbs.get(quote, (-1, 0))
        if number not in {-1, self.number}:
            return True
        brings = self._above(quote) if number < 0 else [verb]  # "…», continuó"
        starts = [self.tree.tokens[i].start for i in brings]
        triggers = [t.claim.trigger for t in self.told]
        return any(t.start <= start < t.end for t in triggers for start in starts)

    def _above(self, quote: Quote) -> list[int]:
        """The words outside a quotation below which its clauses hang."""
        tokens = self.tree.tokens
        inside = [i for i, t in enumerate(tokens) if quote.holds(t.start, t.end)]
        above = {self.tree.head(i) for i in inside if tokens[i].role in SAID}
        return [i for i in above if i is not None and i not in inside]

    def _opinions(self, taken: set[int]) -> Iterator[Bare]:
        """ "Para Rutte, la vinculación exige …", "a juicio de Kiev, …"."""
        for account in self.voices.accounts:
            speakers = self._known(account.voices)
            if not account.opinion or not speakers:
                continue
            verb = self._main_verb(account.first, account.last, account.governor)
            act = self._act(self._predicate(verb)) if verb is not None else None
            if act is not None and not self._carried(act, speakers):
                yield self._bare_act(act, speakers, self.voices.quoted([act.head]))
                continue
            first, last = self.tree.tokens[account.first].start, self.tree.tokens[account.last].end
            if any(t.within(first, last) and t.by(speakers) for t in self.told):
                continue
            if verb is not None and verb not in taken and not self.voices.tells(verb):
                yield self._bare_verb(verb, speakers, self.voices.quoted([verb]))

    def _main_verb(self, first: int, last: int, governor: int | None) -> int | None:
        if governor is not None:
            says = self.voices.clauses.verbal(governor) or self.tree.children(governor, "copula")
            return governor if says else None
        verbs = [i for i in range(first, last + 1) if self.voices.clauses.verbal(i)]
        return min(verbs, key=lambda i: len(list(self.tree.ancestors(i))), default=None)

    def _predicate(self, verb: int) -> int:
        """What the verb says of somebody: of "to be" what stands beside it."""
        token = self.tree.tokens[verb]
        return token.head if token.role in {"copula", "auxiliary"} else verb

    def _words(self, quote: Quote) -> int:
        return length(quote, self.voices)

    def _whole(self, quote: Quote) -> bool:
        """Whether the quotation began before this sentence, so that more of it was said."""
        return quote.start < self.tree.sentence.start or quote.end > self.tree.sentence.end
