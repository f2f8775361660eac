"""Did it happen, or was it only promised, asked for, supposed or denied; and who says so?

From the trigger upwards through the words that govern it: each may weaken the status or add a
speaker. When the words do not decide, the weaker status stands.
"""

from __future__ import annotations

from dragoman.code.beside import likening, limits, preposition
from dragoman.code.cues import Cues
from dragoman.code.forms import Forms
from dragoman.code.governing import Governing
from dragoman.code.prospects import HERALDING
from dragoman.code.shows import Shows
from dragoman.code.suppositions import Suppositions
from dragoman.code.texts import Texts
from dragoman.code.triggers import OWED, Match
from dragoman.code.unreal import Unreal
from dragoman.code.walk import DONE, FORCE, UTTERED, WEAK, Own, Reading, Walk
from dragoman.knowledge.frames import MATERIAL
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Stance
from dragoman.tree import Scene, Tree

__all__ = ["Reading", "StanceReader"]

CONCEDING = word_list("code.stance.conceding")
MEETING = word_list("code.stance.meeting")
WIELDING = word_list("code.stance.wielding")
PRESSING = word_list("code.stance.pressing")
DUTIES = word_list("code.stance.duties")
PENDING = word_list("code.stance.pending")
BESIDE = frozenset({"oblique", "adverbial", "object", "nominal", "fixed", "case"})
RUMOURED_WITH = word_list("code.stance.rumoured_with")
ASKED = "indirect question"
SUPPOSABLE = frozenset({"planned", "promised", "possible", "ongoing"})
LOOKED_FOR = frozenset({"planned", "promised", "requested"})
AHEAD = frozenset({"planned", "promised", "requested", "negated"})


class StanceReader:
    """Reads the status of the triggers of one scene."""

    def __init__(self, scene: Scene, stance: Stance, matches: list[Match]) -> None:
        self.tree: Tree = scene.tree
        self.stance = stance
        self.forms = Forms(self.tree, stance)
        self.cues = Cues(self.tree, self.forms, stance, matches)
        self.suppositions = Suppositions(self.tree, self.forms, self.cues, stance)
        self.own = Shows(self.tree, self.forms, self.cues, stance)
        self.governing = Governing(self.own, self.suppositions)
        self.texts = Texts(self.own)
        self.unreal = Unreal(self.tree, self.forms, stance)

    def read(self, match: Match) -> Reading:
        """The status of this trigger, the reasons, and who says it."""
        walk = Walk(match, Reading("happened"), through=self.forms.verbal(match.head))
        own = self.own.of(match.head, match)
        if own is not None and not self.suppositions.inverted(match.head):
            walk.take(own)
        if self.forms.is_to(match.head):
            walk.weaken("planned", "“to”")
        self.governing.prospects.read(walk)
        current = match.head
        while (head := self.tree.head(current)) is not None:
            self._marker(current, walk)
            apart = self._parted(current, head) or likening(self.tree, current)
            if apart or self._strung(current, head):
                break
            if self.tree.tokens[current].role == "conjunct" and not self.cues.periphrasis(current):
                current = self._level(current, head, walk)
                continue
            undecided = walk.settled and walk.open and walk.through
            current = self._govern(current, head, walk)
            walk.open = walk.open or undecided  # "condenó a quienes envíen armas"
        self._marker(current, walk)
        self._default(current, walk)
        self._listed(walk)
        self._told_with_it(walk)
        self._supposed(walk)
        return self._framed(walk)

    # One step up

    def _marker(self, current: int, walk: Walk) -> None:
        beside = self.tree.tokens[current].role in {"conjunct", "root", "adverbial"}
        if beside and not walk.settled and self.suppositions.indirect(current):
            walk.weaken("possible", ASKED)
            return
        if self._conceded(current):
            walk.open = False
            return
        found = self.suppositions.marker(current)
        if found is not None and found[0] == "hypothetical" and walk.reading.status in AHEAD:
            walk.settled = False  # "si decide atacar" tells of no plan
        if found is None or walk.settled:
            return
        effect, words = found
        first = self.tree.first_conjunct(walk.match.head)
        if effect == "happened":
            if self.forms.subjunctive(current) and "Tense=Pres" in self.forms.form(current):
                walk.weaken("possible", f"“{words}” with a subjunctive")  # "después de que retire"
            elif current == first or self._passing(first, current, walk):
                walk.open = walk.open and self._awaits(current, walk)
            return
        if words == "para" and (self._uttered(current, walk) or self._done_with(current, walk)):
            return
        known = not self.forms.verbal(current) and self.own.definite(current)
        known = known and not self.cues.prepared(current)
        factive = words in self.stance.grammar.factive_before or walk.match.frame.type in FORCE
        factive = factive and words not in PENDING
        if known and factive and effect == "planned":
            return
        if effect == "planned":
            effect = self._meant(current, words)
        walk.weaken(effect, f"“{words}”")
        if effect == "hypothetical":
            walk.reading.condition = current

    def _conceded(self, clause: int) -> bool:
        """ "A pesar de que haya retirado sus tropas": granted as done, whatever the mood."""
        having = self.tree.children(clause, "auxiliary")
        perfect = any(self.tree.lemmas[i] in self.stance.tenses.perfect for i in having)
        subjunctive = perfect and self.forms.subjunctive(clause)
        return (
            subjunctive
            and "Tense=Pres" in self.forms.form(clause)
            and any(
                words in CONCEDING for words in (self.cues.connector(clause), self._first(clause))
            )
        )

    def _passing(self, first: int, above: int, walk: Walk) -> bool:
        """Whether a clause is as done as the one above it: "después de que lograra que aceptaran",
        not "al no hallar pruebas de que torturaran"."""
        if not self.forms.subjunctive(walk.match.head):
            return True
        how = self.cues.complement(first) if self.tree.head(first) == above else None
        cue = self.cues.governor(above, how, first) if how is not None else None
        return cue is not None and cue.effect == "pass" and not self.forms.negated(above)

    def _first(self, clause: int) -> str:
        """The words that mark a clause, as they stand."""
        return " ".join(self.forms.lower(i) for i in self.tree.children(clause, "mark"))

    def _meant(self, current: int, words: str) -> str:
        """What is meant by what was not done is not done ("nunca usó al ejército para reprimir a
        la población"), and by what may be done only may be ("podría aprovecharlo para atacar")."""
        above = next((i for i in self.tree.ancestors(current) if self.forms.verbal(i)), None)
        if above is None:
            return "planned"
        if words == "para" and self.forms.negated(above):
            return "negated"
        pressed = words == "para que" and any(
            self.tree.lemmas[i] in PRESSING for i in (above, *self.tree.children(above, "object"))
        )
        if pressed or (words == "para" and limits(self.tree, above)):
            return "requested"
        own = self.own.of(above, None, affirmed=True)
        if words == "para que" and own is not None and own.status == "requested":
            return "hypothetical"  # "deberá romper con Irán para que Washington levante el embargo"
        return "possible" if own is not None and own.status == "possible" else "planned"

    def _parted(self, current: int, head: int) -> bool:
        """Whether a semicolon parts a clause of its own from the one before ("advirtió al Kremlin;
        tres meses después, Rusia invadió …"), so that nothing there governs it."""
        if head > current or not self.forms.finite(current) or self.forms.subjunctive(current):
            return False
        between = self.tree.tokens[head:current]
        told = any(t.text in {":", "«", "“", '"'} for t in between)
        marked = any(self.forms.lower(i) == "que" for i in self.tree.children(current, "mark"))
        return any(t.text == ";" for t in between) and not told and not marked

    def _strung(self, current: int, head: int) -> bool:
        """Headlines: "el Ejército derroca a Mursi, suspende la Constitución": a clause of its own
        before its head, unless the head brings it ("atacará, teme Kiev")."""
        token = self.tree.tokens[current]
        if current > head or token.role != "clause" or "Mood=Ind" not in self.forms.form(current):
            return False
        cue = self.cues.governor(head, "clause", current)
        marked = bool(self.tree.children(current, "mark"))
        comma = any(t.text == "," for t in self.tree.tokens[current:head])
        return comma and not marked and (cue is None or not cue.speaker)

    def _done_with(self, current: int, walk: Walk) -> bool:
        """ "Usó drones para atacar": what is done with what one used."""
        verb = self.tree.head(self.tree.first_conjunct(current))
        if verb is not None and self.tree.tokens[verb].role in {"object", "oblique"}:
            verb = self.tree.head(verb)  # "usó *drones para atacar*"
        if verb is None or self.tree.lemmas[verb] not in WIELDING:
            return False
        things = any(i < current for i in self.tree.children(verb, "object", "oblique"))
        own = self.own.of(verb, None) if things and self.forms.verbal(verb) else None
        told = own is not None and own.status == "happened" and self._past(verb)
        if own is None or not told or self.forms.negated(verb):
            return False
        walk.take(own)
        return True

    def _past(self, verb: int) -> bool:
        """Whether the verb tells, under no condition, what somebody did."""
        words = (verb, *self.tree.children(verb, "auxiliary"))
        past = any("Mood=Ind" in self.tree.tokens[i].morph for i in words)
        past = past and any("Tense=Past" in self.tree.tokens[i].morph for i in words)
        return past and not any(self.forms.lower(i) == "si" for i in self.tree.children(verb))

    def _uttered(self, current: int, walk: Walk) -> bool:
        """ "Llamó a Putin para pedirle ayuda", "marcharon para exigir su dimisión": what is said
        by doing what the verb above tells shares its fate; what is told of there has its own
        ("compareció para anunciar que ha ordenado su expulsión")."""
        above = self.tree.ancestors(self.tree.first_conjunct(current))
        verb = next((i for i in above if self.forms.verbal(i)), None)
        if verb is None:
            return False
        lemma, kind = self.tree.tokens[verb].lemma, walk.match.frame.type
        talks = kind == "CONSULT" and lemma in MEETING  # "se reunieron para dialogar"
        frame = self.cues.frames.get(verb)
        protests = frame is not None and frame.type == "PROTEST"  # "pararon para pedir comida"
        if not (talks or protests or lemma in self.stance.grammar.uttering):
            return False
        own = self.own.of(verb, None)
        if own is None:
            return False
        held = talks and self.tree.head(walk.match.head) == current  # "para tener conversaciones"
        if self.tree.first_conjunct(walk.match.head) != current and not held:
            said = self.stance.verbs.get((self.tree.tokens[current].lemma, "clause"))
            told = said is not None and said.speaker and said.effect == "asserted"
            return told and own.status not in WEAK
        gathered = protests and kind == "PROTEST" and not self._calls(lemma)
        if not (talks or gathered or kind in UTTERED):
            return False  # "se concentraron para protestar": they did
        walk.take(own)
        walk.settled = True
        return True

    def _calls(self, lemma: str) -> bool:
        """ "Convocaron un paro": whether a verb only looks ahead to what is held."""
        cue = self.stance.verbs.get((lemma, "noun"))
        asked = cue is not None and cue.effect in {"requested", "planned"}
        return asked or lemma in HERALDING | self.stance.grammar.prospective

    def _awaits(self, current: int, walk: Walk) -> bool:
        """Whether an infinitive after "tras" or "al" hangs on something still to come, or is how
        somebody would do what is only told of him ("acusado de violarlo al enviar tropas")."""
        head = self.tree.head(current)
        if head is not None and self.tree.tokens[head].pos == "ADV":
            head = self.tree.head(head)  # "*después* de firmar"
        if head is None or self.forms.finite(current) or self.tree.children(current, "auxiliary"):
            return False
        if not (self.forms.verbal(head) and self.forms.verbal(current)):
            return False
        if self.forms.conditional(head) and not self.forms.negated(head):
            return True  # "se equivocaría al atacar"
        own = self.own.of(head, None, affirmed=True)
        if own is not None:
            return own.status in WEAK
        above, how = self.tree.head(head), self.cues.complement(head)
        cue = self.cues.governor(above, how, head) if above is not None and how else None
        amid = self.cues.connector(current) == "al"
        if walk.match.frame.type in UTTERED and not amid:
            return False  # "instó a garantizarlo, tras denunciar en marzo su muerte"
        return cue is not None and (cue.effect in LOOKED_FOR or (amid and cue.effect in WEAK))

    def _level(self, current: int, head: int, walk: Walk) -> int:
        """Where a conjunct hangs: beside its head, or above it where their moods tell that the
        parser tied it too low ("niega que pretenda atacar, y acusa a …")."""
        told = self.forms.finite(current) and not self.forms.subjunctive(current)
        bound = self.forms.subjunctive(head) or not self.forms.finite(head)
        if not (told and bound and self.forms.verbal(head)):
            return head
        above = self.tree.head(head)
        if above is not None and self.forms.verbal(above) and self.forms.finite(above):
            return above
        walk.settled = walk.settled or not walk.soft
        return head

    def _govern(self, current: int, head: int, walk: Walk) -> int:
        """What the next word up does to the act; its index, from which the walk goes on."""
        self.governing.of_any(current, head, walk)
        if self.texts.tells(current, head, walk):
            return head
        asker = self.cues.asked_through(current)
        if asker is not None:
            head = asker
        complement = "clause" if asker is not None else self.cues.complement(current)
        if complement is None:
            self.governing.free(current, head, walk)
        elif not (self._aim(current) and self._uttered(current, walk)):
            self.governing.complement(current, head, complement, walk)
        return head

    def _aim(self, current: int) -> bool:
        """ "Marched to demand his resignation", "phoned Macron to ask for help": an English
        infinitive that says what for."""
        if preposition(self.tree, current) != "to" or not self.forms.verbal(current):
            return False
        role, head = self.tree.tokens[current].role, self.tree.tokens[current].head
        uttered = self.tree.lemmas[head] in self.stance.grammar.uttering
        held = role == "open_clause" and uttered and bool(self.tree.children(head, "object"))
        return role == "adverbial" or held

    # At the end

    def _default(self, root: int, walk: Walk) -> None:
        """Nothing decided: a noun is a fact as it stands; an infinitive or subjunctive is not."""
        if not walk.open or (walk.settled and not walk.through):
            return
        head = walk.match.head
        beside = self._amid(head)
        if beside is not None:
            walk.reading.status = beside.status
            return
        if not walk.through or (self.forms.gerund(head) and self.forms.verbal(head)):
            return
        wish = (
            head == root
            and self.forms.subjunctive(root)
            and self.forms.lower(0) in self.stance.grammar.wishes
        )
        walk.reading.status = "requested" if wish else "possible"
        walk.reading.why.append("wish" if wish else "form leaves it open")

    def _amid(self, head: int) -> Own | None:
        """ "Clashes broke out, with police using batons": what one's own doing beside a told act
        is as done as that."""
        above = self.tree.head(head)
        marks = {self.forms.lower(i) for i in self.tree.children(head, "mark", "case")}
        alone = above is None or not self.forms.verbal(above) or not marks & {"with", "con"}
        doing = self.forms.gerund(head) or self.tree.lower[head].endswith("ing")
        if alone or not doing or not self.tree.children(head, "subject"):
            return None
        own = self.own.of(above, None) if above is not None else None
        return own if own is not None and own.status in DONE else None

    def _listed(self, walk: Walk) -> None:
        """ "Its conditions, among them the withdrawal": one of several that are still to come."""
        if walk.match.trigger.kind == "noun" and walk.reading.status in DONE:
            listed = self.suppositions.listed(walk.match.head)
            if listed is not None:
                walk.reading.status = listed.status
                walk.reading.why.append(listed.why)

    def _told_with_it(self, walk: Walk) -> None:
        """ "Habría enviado tropas a petición de Malí", "tras una reunión": what is only rumoured
        with the act that it is told of."""
        noun = walk.match.head
        if walk.match.trigger.kind != "noun" or walk.reading.status not in DONE:
            return
        above = self.tree.ancestors(noun)
        head = next((i for i in above if self.forms.verbal(i)), None)
        if head is None or not self.forms.conditional(head):
            return
        if not self.tree.children(head, "auxiliary") or self.suppositions.condition(head):
            return
        words = preposition(self.tree, noun) or self.tree.lower[noun - 1]
        beside = words in RUMOURED_WITH and not self.own.definite(noun)
        if beside and self.tree.tokens[noun].role in BESIDE:
            walk.reading.status = "possible"
            walk.reading.why.append(f"with the rumoured “{self.tree.tokens[head].text}”")

    def _supposed(self, walk: Walk) -> None:
        """What is asked is not told; a main clause with an "if" is itself hypothetical."""
        reading, match = walk.reading, walk.match
        asked = self.suppositions.questioned(match.head) and not self._known_in_question(walk)
        if reading.status != "negated" and asked:
            reading.status = "possible"
            reading.why.append("question")
            return
        imagined = self.suppositions.imagined(match.head) or self.suppositions.coming(match.head)
        if imagined is not None and reading.status in {"happened", "ongoing", "planned"}:
            reading.status = "hypothetical"
            reading.why.append(f"“{imagined}”")
            return
        unreal = self.unreal.of(match.head, match.frame) if reading.status in DONE else None
        if unreal is not None and match.trigger.kind != "noun":
            reading.status = unreal[0]
            reading.why.append(unreal[1])
            return
        general = walk.present and match.frame.type in MATERIAL and reading.status == "happened"
        due = match.frame.id in OWED and self.tree.lemmas[match.head] in DUTIES
        if ASKED not in reading.why and not due and (reading.status in SUPPOSABLE or general):
            found = self.suppositions.condition(match.head)
            if found is not None:
                reading.status = "hypothetical"
                reading.condition = found[0]
                reading.why.append(f"“{found[1]}”")

    def _known_in_question(self, walk: Walk) -> bool:
        """ "¿Quién mató al alcalde?", "will the soldiers who shot them be tried?", "¿cómo
        responderá al ataque?": of what a question does not ask whether it is so."""
        if walk.reading.status not in DONE:
            return False
        head = walk.match.head
        supposed = "if" in self.tree.lower  # "what if Turkey sent troops?"
        how = self.suppositions.asks_how(head) and self.forms.past(head) and not supposed
        return how or walk.settled

    def _framed(self, walk: Walk) -> Reading:
        """A frame's own status holds where the words around are no weaker."""
        own, reading = walk.match.frame.status, walk.reading
        if own and reading.status in DONE:
            reading.status = own
            reading.why.append(f"{walk.match.frame.id} is {own}")
        elif own == "promised" and reading.status == "planned":
            reading.status = own
        return reading
