"""Did it happen, or was it only promised, asked for, supposed or denied; and who says so?

From the trigger upwards through the words that govern it: each may weaken the status or add a
speaker. When the words do not decide, the weaker status stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.code.cues import Cues
from dragoman.code.forms import Forms
from dragoman.code.suppositions import Suppositions
from dragoman.code.triggers import Match, preposition
from dragoman.knowledge.stance import Act, Complement, Cue, Stance
from dragoman.records import Status
from dragoman.tree import Scene, Tree

WEAK: frozenset[str] = frozenset({"planned", "promised", "requested", "possible", "hypothetical", "negated"})
SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "PROTEST", "STATE"})
FORCE = frozenset({"ASSAULT", "COERCE"})
"""Acts that are told after the fact: "anunció el arresto", but "anunció la visita"."""
MATERIAL = frozenset({"COOPERATE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
DENIED: dict[Act, Act] = {
    "asserted": "possible", "possible": "possible", "planned": "negated", "promised": "negated",
    "requested": "possible", "negated": "possible", "announced": "possible", "discussed": "possible",
}  # fmt: skip
"""What a governor does when it is itself negated, unless stance.toml says otherwise of it."""


@dataclass
class Reading:
    """What the words around a trigger do to it.

    `speakers` are the tokens of the verbs or nouns whose subjects say it, the nearest first;
    `governors` the tokens of the matches that govern it, the nearest first.
    """

    status: Status
    why: list[str] = field(default_factory=list)
    speakers: list[int] = field(default_factory=list)
    governors: list[int] = field(default_factory=list)
    condition: int | None = None


@dataclass(frozen=True)
class Own:
    """The status that a word's own form shows. `soft` if it comes from tense alone, so that a
    governor may say more ("prometió que enviará"); `present` if it may be general."""

    status: Status
    why: str = ""
    soft: bool = False
    present: bool = False


@dataclass
class Walk:
    """One way up the tree. `settled`: no governor changes the status any more; `open`: the forms
    so far leave it undecided; `through` whether an undecided verb stands on the way."""

    match: Match
    reading: Reading
    settled: bool = False
    soft: bool = False
    open: bool = True
    through: bool = False
    present: bool = False

    def weaken(self, status: Status, why: str) -> None:
        """The status for good, unless one stands already."""
        if self.settled:
            return
        self.reading.status = status
        self.reading.why.append(why)
        self.settled, self.soft, self.open = True, False, False

    def take(self, own: Own) -> None:
        """The status of a form."""
        self.reading.status, self.open, self.present = own.status, False, own.present
        if own.why:
            self.reading.why.append(own.why)
        weak = own.status in WEAK
        self.soft, self.settled = weak and own.soft, weak and not own.soft


class StanceReader:
    """Reads the status of the triggers of one scene."""

    def __init__(self, scene: Scene, stance: Stance, matches: list[Match]) -> None:
        self.tree: Tree = scene.tree
        self.stance = stance
        self.forms = Forms(self.tree, stance)
        self.cues = Cues(self.tree, self.forms, stance, matches)
        self.suppositions = Suppositions(self.tree, self.forms, self.cues, stance)

    def read(self, match: Match) -> Reading:
        """The status of this trigger, the reasons, and who says it."""
        walk = Walk(match, Reading("happened"), through=self.forms.verbal(match.head))
        own = self._own(match.head, match)
        if own is not None:
            walk.take(own)
        self._prospective(walk)
        current = match.head
        while (head := self.tree.head(current)) is not None:
            self._marker(current, walk)
            if self.tree.tokens[current].role == "conjunct" and not self.cues.periphrasis(current):
                walk.settled = walk.settled or self._breaks_away(current, head, walk)
                current = head
                continue
            current = self._govern(current, head, walk)
        self._marker(current, walk)
        self._default(current, walk)
        self._supposed(walk)
        return self._framed(walk)

    def _prospective(self, walk: Walk) -> None:
        """A trigger whose verb only looks ahead to the act in its noun ("convocó una huelga")."""
        head = walk.match.head
        lemma = self.tree.tokens[head].lemma
        cue = self.stance.verbs.get((lemma, "noun")) or self.stance.verbs.get((lemma, "infinitive"))
        if cue is None or walk.match.frame.type not in MATERIAL or walk.match.frame.governs:
            return
        if cue.effect == "requested" or lemma in self.stance.grammar.prospective:
            walk.weaken(cue.effect, f"“{self.tree.tokens[head].text}” looks ahead")  # type: ignore[arg-type]

    # One step up

    def _marker(self, current: int, walk: Walk) -> None:
        found = self.suppositions.marker(current)
        if found is None or walk.settled:
            return
        effect, words = found
        if effect == "happened":
            walk.open = walk.open and self._awaits(current)
            return
        if not self.forms.verbal(current) and effect == "planned" and self._definite(current):
            if words in self.stance.grammar.factive_before or walk.match.frame.type in FORCE:
                return
        walk.weaken(effect, f"“{words}”")  # type: ignore[arg-type]
        if effect == "hypothetical":
            walk.reading.condition = current

    def _awaits(self, current: int) -> bool:
        """Whether an infinitive after "tras" or "al" hangs on something still to come."""
        head = self.tree.head(current)
        if head is None or self.forms.finite(current) or self.tree.children(current, "auxiliary"):
            return False
        own = self._own(head, None) if self.forms.verbal(head) else None
        return self.forms.verbal(current) and own is not None and own.status in WEAK

    def _breaks_away(self, current: int, head: int, walk: Walk) -> bool:
        """Whether a past indicative stands beside a subjunctive or infinitive, as the parser has it:
        what governs these does not govern it ("pidió que empiece …, y ellos reclamaron …")."""
        told = self.forms.past(current) and not self.forms.subjunctive(current)
        bound = self.forms.subjunctive(head) or not self.forms.finite(head)
        return told and bound and not walk.soft and self.forms.verbal(head)

    def _govern(self, current: int, head: int, walk: Walk) -> int:
        """What the next word up does to the act; its index, from which the walk goes on."""
        asker = self.cues.asked_through(current)
        if asker is not None:
            head = asker
        complement = "clause" if asker is not None else self.cues.complement(current, head)
        if complement is None:
            self._free(current, head, walk)
        else:
            self._complement(current, head, complement, walk)
        return head

    def _complement(self, current: int, head: int, complement: Complement, walk: Walk) -> None:
        cue = self.cues.governor(head, complement, current)
        if cue is not None and cue.speaker:
            walk.reading.speakers.append(head)
        frame = self.cues.frames.get(head)
        if frame is not None and frame.governs:
            walk.reading.governors.append(head)
        if complement == "clause" and self._inquired(current, walk):
            return
        if complement == "infinitive" and preposition(self.tree, current) in self.stance.grammar.cause:
            self._caused(current, head, cue, walk)
        elif cue is None:
            self._ungoverned(current, head, complement, walk)
        elif self._reaches(current, head, complement, cue, walk):
            self._apply(current, head, cue, walk)

    def _inquired(self, current: int, walk: Walk) -> bool:
        """Indirect questions: "si atacó" is open, "quién atacó" takes it for granted."""
        if self.suppositions.indirect(current):
            walk.weaken("possible", "indirect question")
            return True
        if self.suppositions.asks_how(current) and not walk.soft and not walk.open:
            walk.settled = True
            return True
        return False

    def _caused(self, current: int, head: int, cue: Cue | None, walk: Walk) -> None:
        """ "Acabó por firmar" and "detenido por atacar", but "lo felicitó por firmar"."""
        noun = self.tree.tokens[head].pos == "NOUN"
        if cue is not None and (noun or self.cues.fixed(head, "infinitive", preposition(self.tree, current))):
            self._apply(current, head, cue, walk)
            return
        if self.tree.tokens[head].lemma in self.stance.grammar.alleging:
            walk.weaken("possible", f"the charge of “{self.tree.tokens[head].text}”")
        walk.open = False

    def _reaches(self, current: int, head: int, complement: Complement, cue: Cue, walk: Walk) -> bool:
        """Whether this complement is what the governor is about: "abogó por la retirada" is,
        "detenido por el ataque" is not; nor is the subject of an active verb."""
        if complement != "noun":
            return True
        if cue.effect == "negated" and cue.speaker and walk.match.frame.type in SPOKEN:
            return False
        words = preposition(self.tree, current)
        if words in self.stance.grammar.cause:
            noun = self.tree.tokens[head].pos == "NOUN" and cue.effect in {"requested", "planned", "promised"}
            return noun or self.cues.fixed(head, complement, words)
        if words in self.stance.grammar.topical:
            return cue.effect == "discussed" or self.tree.tokens[head].pos == "NOUN"
        if self.tree.tokens[current].role == "subject":
            return cue.effect == "pass" or self.forms.passive(head) or self.forms.copular(head)
        return True

    def _apply(self, current: int, head: int, cue: Cue, walk: Walk) -> None:
        effect: Act = cue.effect
        if self.forms.negated(head) and effect not in {"pass", "presupposed", "hypothetical"}:
            effect = cue.denied or DENIED.get(effect, effect)
        if effect in {"announced", "discussed"}:
            effect = self._told(current, effect, walk)
        if effect == "asserted":
            self._asserted(current, head, walk)
        elif effect == "presupposed":
            walk.settled, walk.soft = not walk.soft, False
            walk.open = False
        elif effect in {"pass", "affirmed"}:
            self._passed(head, walk, affirmed=effect == "affirmed")
        else:
            walk.weaken(effect, f"under “{self.tree.tokens[head].text}”")  # type: ignore[arg-type]

    def _told(self, current: int, effect: Act, walk: Walk) -> Act:
        """What is announced or talked of is a fact if it is force, else still to come."""
        nominal = not self.forms.verbal(current)
        if effect == "announced" and self.forms.finite(current) and not nominal:
            return "asserted"
        if walk.match.frame.type in FORCE and nominal and (effect == "announced" or self._definite(current)):
            return "presupposed"
        return "planned" if effect == "announced" else "possible"

    def _asserted(self, current: int, head: int, walk: Walk) -> None:
        """What is said with a subjunctive is asked for; a conditional told in the past is to come."""
        if walk.settled:
            return
        if walk.open and self.forms.subjunctive(current):
            asks = self.tree.tokens[head].lemma in self.stance.grammar.telling
            walk.weaken("requested" if asks else "possible", f"subjunctive under “{self.tree.tokens[head].text}”")
        elif walk.soft:
            if walk.reading.status == "possible" and self.forms.past(head):
                walk.reading.status = "planned"
            walk.soft, walk.settled = False, True

    def _passed(self, head: int, walk: Walk, *, affirmed: bool = False) -> None:
        """The act shares the fate of the verb above it."""
        if walk.settled or walk.soft or not walk.open and walk.reading.status != "happened":
            return
        if not self.forms.verbal(head):
            return
        own = self._own(head, walk.match, affirmed=affirmed)
        if own is None:
            walk.open = walk.through = True
        else:
            walk.take(own)

    def _ungoverned(self, current: int, head: int, complement: Complement, walk: Walk) -> None:
        """No known governor: a gerund shares the fate of its verb; an infinitive stays open; a
        definite noun is a fact ("el ataque"), an indefinite one as real as its verb ("un ataque")."""
        if complement == "gerund":
            self._passed(head, walk)
        if complement != "noun" or self.forms.verbal(walk.match.head) and walk.match.head != current:
            return
        force = walk.match.frame.type in FORCE
        if not self.forms.verbal(head):
            walk.settled = walk.settled or force and self._definite(current)
        elif preposition(self.tree, current) in self.stance.grammar.topical:
            walk.settled = walk.settled or not walk.soft
        elif not self._definite(current):
            self._passed(head, walk)
        elif not force and self.tree.tokens[current].role in {"subject", "object"}:
            own = self._own(head, None, affirmed=True)
            if own is not None and own.status in WEAK:
                self._passed(head, walk, affirmed=True)

    def _free(self, current: int, head: int, walk: Walk) -> None:
        """A relative or adverbial clause asserts on its own."""
        role = self.tree.tokens[current].role
        bare = not self.forms.finite(current) and self.forms.verbal(current)
        if walk.open and role == "adverbial" and bare:
            marked = self.stance.markers.get(self.cues.connector(current)) == "happened"
            if self.forms.gerund(current) or marked:
                self._passed(head, walk)
            return
        if role in {"relative", "adverbial", "oblique", "nominal", "apposition", "modifier"}:
            walk.settled, walk.soft = True, False
            walk.open = walk.open and walk.through

    # The trigger's own form

    def _own(self, index: int, match: Match | None, *, affirmed: bool = False) -> Own | None:
        """The status that the word itself shows, None where its form leaves it open."""
        if not affirmed and self.forms.negated(index):
            return Own("negated", "negated")
        own_words = [index]
        if match is not None and match.head == index and match.frame.type in MATERIAL:
            own_words += [i for i in match.covered if self.tree.tokens[i].pos == "NOUN" and i != index]
        for word in own_words:
            found = self.cues.modifiers(word)
            if found is not None:
                return Own(found[0], f"“{found[1]}”")
        if not self.forms.verbal(index):
            return None if match is not None and match.head == index else Own("happened")
        if self.cues.rumoured(index):
            return Own("possible", "rumour")
        if affirmed and self.forms.past(index):
            return Own("happened")  # "no pudo impedir que atacaran"
        return self._shared(index, match) or self._tense(index, match)

    def _shared(self, index: int, match: Match | None) -> Own | None:
        """ "Podría atacar y ocupar", "será detenido y deportado": the auxiliary serves both."""
        head = self.tree.head(index)
        if self.tree.tokens[index].role != "conjunct" or head is None or self.forms.finite(index):
            return None
        contrast = {self.forms.lower(i) for i in self.tree.children(index, "coordinator")}
        if not self.forms.verbal(head):
            return None
        return self._own(head, match, affirmed=bool(contrast & set(self.stance.grammar.contrast)))

    def _tense(self, index: int, match: Match | None) -> Own | None:
        modal = self.forms.auxiliary_effect(index)
        text = self.tree.tokens[self.forms.group(index)[0]].text
        if modal is not None:
            return Own(modal[0], f"“{modal[1]}”", soft=modal[0] == "planned")
        if self.forms.subjunctive(index):
            return None
        if self.forms.conditional(index):
            bare = not self.tree.children(index, "auxiliary")
            return Own("possible", f"conditional “{text}”", soft=bare)
        if self.forms.future(index):
            return Own("planned", f"future “{text}”", soft=True)
        if "Mood=Imp" in self.forms.form(index):
            return Own("requested", "imperative")
        if self.forms.finite(index):
            return self._indicative(index, match)
        return Own("happened") if self.forms.participle(index) else None

    def _indicative(self, index: int, match: Match | None) -> Own:
        if not self.forms.present(index):
            return Own("happened")
        if self.cues.scheduled(index):
            return Own("planned", "present with a time to come", soft=True)
        progressive = self.forms.gerund(index) or "VerbForm=Ger" in self.tree.tokens[index].morph
        durative = match is not None and match.frame.durative
        return Own("ongoing" if durative or progressive else "happened", present=True)

    def _definite(self, index: int) -> bool:
        """Whether a noun is presented as known: an article, a demonstrative, a possessive."""
        for child in self.tree.children(index, "determiner"):
            morph = self.tree.tokens[child].morph
            return not any(f in morph for f in ("Definite=Ind", "PronType=Ind", "PronType=Neg"))
        contracted = any(
            self.forms.lower(c) in self.stance.grammar.contractions for c in self.tree.children(index, "case")
        )
        return contracted or self.tree.tokens[index].text[:1].isupper() and index > 0

    # At the end

    def _default(self, root: int, walk: Walk) -> None:
        """Nothing decided: a noun is a fact as it stands; an infinitive or subjunctive is not."""
        if not walk.open or walk.settled and not walk.through:
            return
        head = walk.match.head
        if not walk.through or self.forms.gerund(head) and self.forms.verbal(head):
            return
        wish = head == root and self.forms.subjunctive(root) and self.forms.lower(0) in self.stance.grammar.wishes
        walk.reading.status = "requested" if wish else "possible"
        walk.reading.why.append("wish" if wish else "form leaves it open")

    def _supposed(self, walk: Walk) -> None:
        """What is asked is not told; a main clause with an "if" is itself hypothetical."""
        reading, match = walk.reading, walk.match
        if reading.status != "negated" and self.suppositions.questioned(match.head):
            reading.status = "possible"
            reading.why.append("question")
            return
        general = walk.present and match.frame.type in MATERIAL and reading.status == "happened"
        if reading.status in {"planned", "promised", "possible", "ongoing"} or general:
            found = self.suppositions.condition(match.head)
            if found is not None:
                reading.status = "hypothetical"
                reading.condition = found[0]
                reading.why.append(f"“{found[1]}”")

    def _framed(self, walk: Walk) -> Reading:
        """A frame's own status holds where the words around are no weaker."""
        own, reading = walk.match.frame.status, walk.reading
        if own and reading.status in {"happened", "ongoing"}:
            reading.status = own
            reading.why.append(f"{walk.match.frame.id} is {own}")
        elif own == "promised" and reading.status == "planned":
            reading.status = own
        return reading
