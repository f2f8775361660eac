"""Which date, place and amount of a sentence belong to which act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dragoman.code.amounts import OTHERS, amounts_of, singles_of
from dragoman.code.counting import Counting
from dragoman.code.forms import masculine
from dragoman.code.nearness import BEFORE, BESIDE, CLAUSE, OWN, PHYSICAL, Nearness
from dragoman.code.places import Places
from dragoman.code.times import TimeExpression, times_of
from dragoman.code.triggers import Match
from dragoman.code.walk import FORCE
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.measures import Measures
from dragoman.known import cached_property
from dragoman.records import Amount, Status, When, Where
from dragoman.tree import NOMINAL, VERBAL, Scene

FORWARD: frozenset[Status] = frozenset({"planned", "promised", "requested", "hypothetical"})
DEATHS = frozenset({"assault.kill", "assault.deaths", "assault.wound"})
"""Frames that count people."""
OPEN: frozenset[Status] = frozenset({"possible", "negated"})
"""Statuses that leave open whether the act lies ahead: the form of the verb tells."""


COUNTRY = 2
"""How little a whole country tells of where."""
WHILE = word_list("code.attach.while")
MEANWHILE = WHILE | {"as"}
HAD = frozenset({"had", "'d", "había", "habían"})
LATER = word_list("code.attach.later")
"""What tells that something was done at another time than what stands before it."""
MOMENTARY = frozenset({"AGREE", "CONSULT", "CONCEDE", "REQUEST", "REJECT", "THREATEN"})
"""Types of acts that happen at once: they do not go on since a day."""


class Circumstances(Nearness):
    """The dates, places and amounts of one scene, and whose they are; read on first use, since
    most sentences tell of no act."""

    def __init__(  # noqa: PLR0913 - the scene, and by what its words of time are read
        self,
        scene: Scene,
        language: str,
        today: date | None,
        measures: Measures,
        matches: list[Match],
        before: str = "",
    ) -> None:
        super().__init__(scene, measures, matches)
        self.language, self.today, self.before = language, today, before

    @cached_property
    def times(self) -> list[tuple[TimeExpression, list[int]]]:
        """The expressions of time with the tokens of each."""
        found = times_of(self.tree.sentence.text, self.today, self.measures, self.language)
        return [(e, inside) for e in found if (inside := self._inside(e))]

    @cached_property
    def counting(self) -> Counting:
        """What days that are counted from others are."""
        return Counting(self.before, self.tree.sentence, self.today, self.measures, self.language)

    @cached_property
    def amounts(self) -> dict[int, Amount]:
        """The amounts, each at the token of the thing counted."""
        return amounts_of(self.tree, self.measures, self.language, self._dated)

    @cached_property
    def places(self) -> Places:
        """The places, with how each hangs."""
        return Places(self.scene, self.measures, self.language, self._dated)

    @cached_property
    def _dated(self) -> frozenset[int]:
        return frozenset(i for _, inside in self.times for i in inside)

    def _inside(self, expression: TimeExpression) -> list[int]:
        base = self.tree.sentence.start
        return [
            i
            for i, t in enumerate(self.tree.tokens)
            if t.start - base < expression.end and t.end - base > expression.start
        ]

    # Time

    def when(self, match: Match, status: Status) -> When | None:
        """The time of the act: told of the act itself, else of its clause."""
        forward = self._forward(match, status)
        ranked = [
            (distance, number, expression)
            for number, (expression, inside) in enumerate(self.times)
            if (distance := self._time_distance(match, expression, inside, forward)) is not None
        ]
        counted = self._counted_back(match)
        if not ranked or (counted is not None and match.trigger.kind == "noun"):
            return counted
        nearest = min(ranked)[0]
        promised_on = self._promised_on(match) if forward else None
        told = [
            self.counting.resolved(e)
            if e.counted
            else (
                replace(e, bound="") if self._relative_of(match, self.times[number][1]) else e
            ).resolve(
                forward and not self._given(match, self.times[number][1]),
                promised_on if e.of_calendar else None,
            )
            for distance, number, e in ranked
            if distance == nearest
        ]
        return next((when for when in told if when is not None and when.start), told[0])

    def _counted_back(self, match: Match) -> When | None:
        """ "Rompió hoy sus relaciones, dos días después de que la bombardearan": the day of the
        clause, from that of the act that it stands under."""
        for expression, inside in self.times:
            if expression.counted_back and self._stands_behind(match, inside[-1]):
                return self.counting.resolved(expression)
        return None

    def _stands_behind(self, match: Match, last: int) -> bool:
        """Whether the act is what a time is counted from: the clause, the noun or what a relative
        clause tells of the noun ("un día después de un asalto en el que murieron doce")."""
        if self.tree.lower[last] == "que":
            return self.tree.head(last) == match.head
        behind = range(last + 1, min(last + 4, len(self.tree.tokens)))
        noun = next((i for i in behind if self.tree.tokens[i].pos == "NOUN"), None)
        told = self.tree.tokens[match.head].role == "relative"
        return noun is not None and noun in {match.head, self.tree.head(match.head) if told else -1}

    def _promised_on(self, match: Match) -> date | None:
        """ "Se había comprometido en enero a entregarlos en marzo": the day from which the act
        lay ahead, where the past verb that governs it is dated."""
        above = [i for i in self.tree.ancestors(match.head) if self.tree.tokens[i].pos in VERBAL]
        for expression, inside in self.times:
            verb = self.tree.head(self._anchor(inside))
            if verb in above and expression.of_calendar and self._past(verb):
                start = expression.resolve(forward=False).start
                return date.fromisoformat(start) if start else None
        return None

    def _past(self, verb: int) -> bool:
        group = [verb, *self.tree.children(verb, "auxiliary")]
        return any("Tense=Past" in self.tree.tokens[i].morph for i in group) or any(
            "Tense=Imp" in self.tree.tokens[i].morph for i in group
        )

    def _given(self, match: Match, inside: list[int]) -> bool:
        """Whether the date is that of a past verb, on which the word was given, and not the one
        for which: "se comprometió el 20 de marzo", "prometieron en julio"."""
        head = self.tree.tokens[match.head]
        before = inside[0] and self.tree.tokens[inside[0] - 1].lemma
        done = "Tense=Past" in head.morph and head.pos in VERBAL
        hung = self.tree.head(self._anchor(inside)) == match.head
        return done and hung and before not in {"para", "for"}

    def _forward(self, match: Match, status: Status) -> bool:
        """Whether the act lies ahead, so that "el lunes" is the next one."""
        if status in FORWARD or "Tense=Fut" in self.tree.tokens[match.head].morph:
            return True
        head = self.tree.tokens[match.head]
        bare = "VerbForm=Inf" in head.morph and not head.text.endswith("ing")  # "of shooting down"
        perfect = any(
            self.tree.tokens[c].lemma == "haber"
            for c in self.tree.children(match.head, "auxiliary")
        )
        return status in OPEN and bare and not perfect

    def _time_distance(
        self, match: Match, expression: TimeExpression, inside: list[int], forward: bool
    ) -> int | None:
        if self._relative_of(match, inside):
            return OWN
        scheduled = self._scheduled(inside)
        if scheduled is not None:
            ahead = forward and scheduled in match.covered
            return OWN if scheduled == match.head or ahead else None
        noun = self._noun_dated(inside)
        if noun is not None:
            return self._noun_distance(match, noun)
        distance = self._distance(match, self._anchor(inside))
        if distance is None and (
            self._meanwhile(match, self._anchor(inside))
            or self._goes_on(match, inside)
            or self._alongside(match, self._anchor(inside))
        ):
            distance = BEFORE
        if distance != OWN and self._beside(match, inside):
            distance = BESIDE
        momentary = match.frame.type in MOMENTARY and not match.frame.durative
        if expression.bound == "since" and (
            distance != OWN or momentary or self._aside(match, inside)
        ):
            return None  # "se alcanzó en la primera visita desde julio de 2000" dates no act
        return distance

    def _aside(self, match: Match, inside: list[int]) -> bool:
        """Whether the words stand in a phrase between commas with something else ("a Mugabe, en
        el poder desde 1980,"), and so tell of that."""
        commas = [i for i, t in enumerate(self.tree.tokens) if t.text == ","]
        before = [i for i in commas if i < inside[0]]
        within = bool(before) and inside[0] - before[-1] > 2
        if inside[0] > match.head:
            return within and before[-1] > match.head
        return within and any(inside[-1] < i < match.head for i in commas)

    def _meanwhile(self, match: Match, anchor: int) -> bool:
        """ "Killed two and wounded ten on Monday", "was shot while campaigning on Monday": the
        time of what the same doer did at its end, or of what he was doing, is the act's too."""
        verb = self.tree.clause(anchor)
        if match.frame.type not in FORCE:
            return False
        if self.tree.head(verb) != match.head:
            verb = self._during(verb)
        elif self.tree.tokens[verb].role == "adverbial":
            return self._during(verb) != verb
        if self.tree.head(verb) != match.head:
            return False
        other = self.matches.get(verb)
        subjects = self.tree.children(verb, "subject", "auxiliary")
        alone = not any(self.tree.lower[i - 1] not in OTHERS for i in subjects)
        same = other is not None and other.frame.type == match.frame.type
        return self.tree.tokens[verb].role == "conjunct" and alone and same

    def _alongside(self, match: Match, anchor: int) -> bool:
        """ "Took off on Monday, completing the pullout", "met on Monday as crowds marched": what is
        told of the same moment."""
        verb, head = self.tree.clause(anchor), match.head
        told = self.tree.tokens[head].role == "adverbial" and self.tree.head(head) == verb
        if not told or not verb < anchor < head:
            return False
        marks = {self.tree.lower[i] for i in self.tree.children(head, "mark")}
        before = any(self.tree.lower[i] in HAD for i in self.tree.children(head, "auxiliary"))
        meanwhile = bool(MEANWHILE & marks) and self._preterite(head) and not before
        return meanwhile if marks else self._going(head)

    def _going(self, verb: int) -> bool:
        token = self.tree.tokens[verb]
        return token.text.endswith("ing") or "VerbForm=Ger" in token.morph

    def _goes_on(self, match: Match, inside: list[int]) -> bool:
        """ "Declaró ayer el estado de excepción y ordenó …": what the same doer did next, told in
        the same tense, and not that it was later; two attacks may be of two days."""
        verb, head = self.tree.head(self._anchor(inside)), match.head
        if verb is None or not verb < inside[0] < head or self.tree.lower[inside[0]] in LATER:
            return False
        chain = [verb, *(i for i in self.tree.conjuncts(verb) if verb < i <= head)]
        if head not in chain or any(self.tree.children(i, "subject") for i in chain[1:]):
            return False
        first = self.matches.get(verb)
        if first is not None and first.frame.type == match.frame.type == "ASSAULT":
            return False
        past = self._preterite(verb) and self._preterite(head)
        told = {self.tree.lower[i] for i in self.tree.children(head)}
        dated = any(self.tree.head(self._anchor(other)) == head for _, other in self.times)
        return past and not dated and told.isdisjoint(LATER)

    def _preterite(self, verb: int) -> bool:
        """ "Ordenó", "fue detenido"."""
        group = (verb, *self.tree.children(verb, "auxiliary"))
        return any("Tense=Past|VerbForm=Fin" in self.tree.tokens[i].morph for i in group)

    def _during(self, verb: int) -> int:
        """The verb of what happened when another did ("otros 400 murieron al estallar")."""
        marks = {self.tree.lower[i] for i in self.tree.children(verb, "mark")}
        above = self.tree.head(verb)
        during = self.tree.tokens[verb].role == "adverbial" and bool(WHILE & marks)
        return above if during and above is not None else verb

    def _relative_of(self, match: Match, inside: list[int]) -> bool:
        """ "En abril, cuando Kiev lanzó …", "el domingo, día en que …": the clause of the date."""
        after = inside[-1] + 1
        words = range(after, min(after + 3, len(self.tree.tokens)))
        when = next((i for i in words if self.tree.lower[i] in {"cuando", "when"}), None)
        if when is None or any(self.tree.tokens[i].text != "," for i in range(after, when)):
            return False
        verb = self.tree.head(when)
        return verb is not None and verb in {match.head, self.tree.head(match.head)} and verb > when

    def _anchor(self, inside: list[int]) -> int:
        """The token by which the expression hangs in the sentence."""
        for index in inside:
            head = self.tree.tokens[index].head
            if head not in inside or head == index:
                return index
        return inside[0]

    def _scheduled(self, inside: list[int]) -> int | None:
        """ "Desconvocaron la huelga prevista para el jueves": the noun of what was to be then."""
        participle = self.tree.head(self._anchor(inside))
        if participle is None or self.tree.tokens[participle].role not in {"modifier", "relative"}:
            return None
        words = self.measures.scheduled.words
        form = self.tree.tokens[participle]
        ahead = inside[0] > participle and masculine(form.lemma.lower()) in words
        return self.tree.head(participle) if ahead and "VerbForm=Fin" not in form.morph else None

    def _noun_dated(self, inside: list[int]) -> int | None:
        """ "Los acuerdos de 2014", "el ataque del lunes": the noun to which alone the date
        belongs, whatever the parser hung it on."""
        of = inside[0] if self._of(inside[0]) else inside[0] - 1
        before = of - 1
        if before < 0 or not self._of(of):
            return None
        while before and self.tree.tokens[before].pos == "ADJ":
            before -= 1
        return before if self.tree.tokens[before].pos in NOMINAL else None

    def _of(self, index: int) -> bool:
        return self.tree.tokens[index].text.lower() in {"de", "del", "of"}

    def _noun_distance(self, match: Match, noun: int) -> int | None:
        for one in (noun, *self.tree.ancestors(noun)):
            if self.tree.tokens[one].pos in VERBAL:
                return None
            if one in match.covered:
                return OWN if self._of_the_act(match, one) else None
            if one in self.owner:
                return OWN if self.owner[one] == match.head else None
        return None

    def _of_the_act(self, match: Match, noun: int) -> bool:
        """Whether a noun that the act requires is what is done, and not whom it befalls: "sacaron
        de sus casas a firmantes del acuerdo de 2016"."""
        if match.trigger.kind != "verb":
            return True
        chain = (noun, *self.tree.ancestors(noun))
        beside = next((i for i in chain if self.tree.head(i) == match.head), match.head)
        return self.tree.marks[beside] not in {"a", "de"}

    def _beside(self, match: Match, inside: list[int]) -> bool:
        """Whether the words stand right behind the act's, wherever the parser hung them."""
        return max(inside[0] - 1, 0) == match.head and self.tree.tokens[match.head].pos in VERBAL

    # Place

    def where(self, match: Match) -> Where | None:
        """Where the act took place, not every place named."""
        found = [
            (
                max(rank, 1) if _vague(place) == COUNTRY else rank,
                distance,
                _vague(place),
                anchor,
                place,
            )
            for anchor, rank, place in self.places.candidates(match)
            if (distance := self._place_distance(match, anchor)) is not None
        ]
        if found:
            return min(found, key=lambda one: one[:4])[4]
        told = next((m for i in self.tree.children(match.head, "subject")
                     if (m := self.matches.get(i)) and m.frame.type in PHYSICAL), None)  # fmt: skip
        blow = told is not None and match.frame.type in FORCE  # "el ataque al hotel mató a dos"
        if told is not None and blow:
            return self.where(told)
        met = self._met_by(match)
        return self.where(met) if met is not None else None

    def _met_by(self, match: Match) -> Match | None:
        """ "En Oruro, la policía dispersó una marcha": the deed by which others meet a protest is
        where it is."""
        verb = self.tree.head(match.head)
        met = self.matches.get(verb) if verb is not None else None
        held = match.trigger.kind == "noun" and self.tree.tokens[match.head].role == "object"
        if met is None or not held or match.frame.type != "PROTEST":
            return None
        return met if met.trigger.kind == "verb" and met.frame.type in PHYSICAL else None

    def _place_distance(self, match: Match, anchor: int) -> int | None:
        """ "Irrumpieron en un hotel de Kabul y mataron a …": one doer stays in one place; "murió
        cuando salía de un acto en Michoacán"."""
        distance, head = self._distance(match, anchor), match.head
        if self._of_another(match, anchor):
            return None
        told = self._told_of(anchor) if anchor != head else None
        if told is not None:
            return CLAUSE if told == head else None
        if distance is None and match.frame.type == "CONSULT" and self._alongside(match, anchor):
            return BEFORE
        if distance is not None or match.frame.type not in PHYSICAL:
            return distance
        verb = self.tree.clause(anchor)
        above = self.tree.head(verb)
        if self._there(match, verb):
            return BEFORE
        if self.tree.tokens[verb].role == "adverbial" and above in {head, *match.covered}:
            inside = self.tree.children(verb, "mark", "adverb")
            return BEFORE if any(self.tree.lower[i] in WHILE for i in inside) else None
        if above is not None and "VerbForm=Ger" in self.tree.tokens[verb].morph:
            verb = above  # "entraron disparando en un hotel y mataron a …"
        together = self.tree.first_conjunct(head) == self.tree.first_conjunct(verb)
        follows = together and verb < head and not self.tree.children(head, "subject")
        return BEFORE if follows and self.tree.tokens[head].pos in VERBAL else None

    def _there(self, match: Match, verb: int) -> bool:
        """ "Mató a doce personas que rezaban en una mezquita": where those were who were struck."""
        struck = self.tree.head(verb)
        token = self.tree.tokens[verb]
        lasting = token.role == "relative" and "Tense=Imp" in token.morph
        hurt = match.frame.type in FORCE and struck is not None
        return hurt and lasting and self.tree.head(struck or 0) == match.head

    def _told_of(self, anchor: int) -> int | None:
        """ "Condenó el ataque contra Israel en Tel Aviv": the act of which the verb tells and which
        stands between the verb and the place."""
        verb = self.tree.head(anchor)
        other = self.matches.get(verb) if verb is not None else None
        if verb is None or other is None or other.frame.type in PHYSICAL or anchor < verb:
            return None
        below = self.tree.children(verb, "object", "oblique", "nominal")
        nouns = [i for i in below if verb < i < anchor]
        return next(
            (i for i in nouns if i in self.matches and self.matches[i].frame.type in PHYSICAL), None
        )

    def _of_another(self, match: Match, anchor: int) -> bool:
        """Whether another act stands between: "se reunieron para tratar de la guerra en Sudán"."""
        for one in self.tree.ancestors(anchor):
            if one in {match.head, *match.covered} or self.tree.tokens[one].pos in VERBAL:
                return False
            if one in self.matches:
                return True
        return False

    # Amount

    def how_much(self, match: Match, held: Iterable[int]) -> tuple[Amount, ...]:
        """The amounts of what the act moves, pays or hits; not those of another act."""
        taken = set(held)
        hurting = match.frame.type in FORCE
        found = {**self._singles, **self.amounts} if hurting else self.amounts
        mine = [found[i] for i in sorted(found) if i in taken or self._counted(i, match)]
        return tuple(_person(a) if hurting and match.frame.id in DEATHS else a for a in mine)

    @cached_property
    def _singles(self) -> dict[int, Amount]:
        return singles_of(self.tree, self.measures)

    def _counted(self, index: int, match: Match) -> bool:
        """Whether the thing counted hangs on the act before it hangs on any other."""
        for one in (index, *self.tree.ancestors(index)):
            if one in self.owner:
                return self.owner[one] == match.head
            if self.tree.tokens[one].pos in VERBAL and one != index:
                noun = self.tree.tokens[match.head]  # "el ataque dejó diez muertos"
                carried = noun.head == one and noun.role in {"subject", "object"}
                return carried and self._happens(one)
        return False


def _person(amount: Amount) -> Amount:
    """ "Más de un centenar resultaron heridas": a bare number of those hurt counts persons."""
    bare = amount.unit == "item" and amount.of is None
    return replace(amount, unit="person") if bare else amount


def _vague(place: Where) -> int:
    """How little a place tells of where: least of all a whole country; a name that no gazetteer
    lists may be a building's ("en el hotel Taj Mahal, en Bombay")."""
    if place.latitude is not None:
        return 0
    return 1 if place.country is None else COUNTRY
