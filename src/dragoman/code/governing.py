"""What a governing word does to the act below it: weakens it, asserts it, shares its own fate."""

from __future__ import annotations

from dragoman.code.aims import Aims
from dragoman.code.beside import named_so
from dragoman.code.endings import Endings
from dragoman.code.granted import Granted
from dragoman.code.provoked import CHARGED
from dragoman.code.shows import RESULTING, Shows
from dragoman.code.suppositions import Suppositions
from dragoman.code.telling import Telling
from dragoman.code.triggers import participle_of, preposition
from dragoman.code.walk import FORCE, SCENE, UNDONE, WEAK, Walk
from dragoman.knowledge.frames import MATERIAL
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Act, Complement, Cue
from dragoman.tree import BEHEST

SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "PROTEST", "STATE"})
LATER = frozenset({"planned", "promised", "announced"})
"""What governors do to acts still to come."""
AUTHORSHIP = word_list("code.governing.authorship")
SAYING = word_list("code.governing.saying")
HERALDING = word_list("code.governing.heralding")
LASTING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of acts that go on where nobody ends them."""
SOUGHT = frozenset({"requested", "planned", "promised"})
OPEN = SOUGHT | {"possible"}
DENIED: dict[Act, Act] = {
    "asserted": "possible", "possible": "possible", "planned": "negated", "promised": "negated",
    "requested": "possible", "negated": "possible", "announced": "possible",
    "discussed": "possible",
}  # fmt: skip
"""What a governor does when it is itself negated, unless stance.toml says otherwise of it."""

DISPUTING = word_list("code.governing.disputing")
REMAINING = word_list("code.governing.remaining")
GOALS = word_list("code.governing.goals")
BREAKING = frozenset({"sanction.relations", "sanction.suspend", "sanction.aid"})
"""Frames of what puts an end to what looked ahead to something."""
HAVING = word_list("code.governing.having")
CONVICTED = word_list("code.governing.convicted")
MEANS = word_list("code.governing.means")
ACCEPTING = frozenset({"aceptar", "accept"})


class Governing:
    """Applies governors to the walks of one sentence."""

    def __init__(self, own: Shows, suppositions: Suppositions) -> None:
        self.own, self.suppositions = own, suppositions
        self.aims, self.endings, self.telling = Aims(own), Endings(own), Telling(own)
        self.granted = Granted(own)
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def disputed(self, walk: Walk) -> None:
        """ "Un ataque químico que Damasco niega haber cometido": a deed that somebody denies."""
        act = walk.match.head
        if walk.match.frame.type not in FORCE or self.forms.verbal(act):
            return
        for verb in self.tree.children(act, "relative"):
            if self.tree.lemmas[verb] in DISPUTING and not self.forms.negated(verb):
                walk.weaken("possible", f"“{self.tree.tokens[verb].text}” by another")

    def charged(self, walk: Walk) -> None:
        """ "Acusó a fuerzas financiadas desde el extranjero de …": how an accuser describes those
        whom he accuses."""
        act = walk.match.head
        if walk.match.frame.type not in MATERIAL or not self.forms.participle(act):
            return
        beside = self.tree.tokens[act].role in {"modifier", "relative"}
        accused = self.tree.head(act) if beside else None
        verb = self.tree.head(accused) if accused is not None else None
        if verb is None or self.tree.lemmas[verb] not in CHARGED or act < verb:
            return
        if self.tree.tokens[accused or 0].role in {"object", "indirect", "oblique"}:
            walk.weaken("possible", f"so described by who “{self.tree.tokens[verb].text}”")

    def prospective(self, walk: Walk) -> None:
        """A trigger whose verb only looks ahead to the act in its noun ("convocó una huelga")."""
        head = walk.match.head
        if walk.match.frame.type not in MATERIAL or walk.match.frame.governs:
            return
        if self.aims.occasion(head):
            return
        if any(self.tree.tokens[i].lemma in AUTHORSHIP for i in walk.match.covered):
            return  # "reclamaron la autoría del ataque"
        heralded = HERALDING if walk.match.frame.type == "PROTEST" else frozenset()
        ahead = self.stance.grammar.prospective | heralded
        lemmas = [self.cues.name(head)]
        if self.forms.participle(head):  # "la huelga convocada"
            lemmas += [v for v in participle_of(self.forms.lower(head)) if v in ahead]
        for lemma in lemmas:
            complements: tuple[tuple[str, Complement], ...] = (
                (lemma, "noun"), (f"{lemma} a", "noun"), (lemma, "infinitive"),
            )  # fmt: skip
            cue = next((c for key in complements if (c := self.stance.verbs.get(key))), None)
            trained = cue is not None and walk.match.frame.durative  # "advising Kurdish forces"
            asked = cue is not None and cue.effect == "requested" and not trained
            if cue is not None and (asked or lemma in ahead):
                effect = "planned" if lemma in heralded else cue.effect
                walk.weaken(effect, f"“{self.tree.tokens[head].text}” looks ahead")
                return

    def between(self, walk: Walk) -> None:
        """ "Hizo un llamamiento a la huelga": a noun that stands between the verb and what the
        trigger requires of it tells how far the act has got."""
        match = walk.match
        if match.trigger.kind == "noun" or match.frame.type not in MATERIAL:
            return
        if match.frame.id in BREAKING:
            return  # "rompió las negociaciones con las FARC"
        for index in sorted(match.covered - {match.head}):
            for current, above in self._up_to(match.covered, index):
                cue = self.cues.governor(above, "noun", current)
                if preposition(self.tree, above) in self.stance.grammar.cause:
                    continue  # "retiró sus tropas por exigencia de los generales"
                if cue is not None and cue.effect in UNDONE and not self.forms.verbal(above):
                    walk.weaken(cue.effect, f"under “{self.tree.tokens[above].text}”")

    def _up_to(self, covered: frozenset[int], index: int) -> list[tuple[int, int]]:
        """The words between one word of a trigger and the next above, each with the one below it;
        none if no other stands above ("las sanciones impuestas"), nor those beside which the word
        only stands ("anunció el cierre de la frontera y una tregua")."""
        between, current = list[tuple[int, int]](), index
        while (above := self.tree.head(current)) is not None and above not in covered:
            if self.tree.tokens[current].role != "conjunct":
                between.append((current, above))
            current = above
        return between if above is not None else []

    def identified(self, walk: Walk) -> None:
        """ "El objetivo es la expulsión", "la clave es la retirada", "su misión es capturar X": an
        act that an aim is said to be."""
        act = walk.match.head
        infinitive = self._said_to_be(act)
        if infinitive is not None:
            subjects, past = self.tree.children(infinitive, "subject"), self.forms.past(infinitive)
            if subjects and not past:
                walk.weaken("planned", f"what the “{self.tree.tokens[subjects[0]].text}” is")
                return
        elif walk.match.trigger.kind == "noun" and self._goal(act) is not None:
            walk.weaken("planned", f"what is a “{self._goal(act)}”")
            return
        elif walk.match.trigger.kind != "noun" or not self.forms.copular(act):
            return
        else:
            subjects = self.tree.children(act, "subject")
        for subject in subjects:
            cue = self.cues.governor(subject, "noun", act)
            aim = cue is not None and cue.effect in UNDONE
            if aim or self.tree.tokens[subject].lemma in self.stance.grammar.keys:
                walk.weaken("planned", f"what the “{self.tree.tokens[subject].text}” is")

    def _goal(self, act: int) -> str | None:
        """ "The release of Suu Kyi is the key", "the withdrawal remains its main demand"."""
        head = self.tree.head(act)
        if head is None or self.tree.tokens[act].role != "subject":
            return None
        copulas = self.tree.children(head, "copula")
        being = [*copulas, head]
        if not any(self.tree.lemmas[i] in REMAINING and self.forms.present(i) for i in being):
            return None
        said = [head] if copulas else self.tree.children(head, "object", "open_clause")
        return next((self.tree.lower[i] for i in said if self.tree.lemmas[i] in GOALS), None)

    def _said_to_be(self, act: int) -> int | None:
        """The "es" whose predicate is the infinitive of an act."""
        head, token = self.tree.head(act), self.tree.tokens[act]
        bare = "VerbForm=Inf" in token.morph and not self.tree.children(act, "mark", "case")
        if not bare or head is None or token.role not in {"clause", "open_clause", "object"}:
            return None
        return head if self.tree.tokens[head].lemma == "ser" else None

    def complement(self, current: int, head: int, complement: Complement, walk: Walk) -> None:
        """What the word above does to the act that is its complement."""
        if complement == "infinitive" and self._told_as_done(current, head):
            complement, walk.open = "clause", False
        if complement == "noun" and self._beside_it(current, head, walk):
            return
        if complement == "infinitive" and self._done_thereby(current, head, walk):
            return
        cue = self.telling.denounced(
            current, head, self.cues.governor(head, complement, current), walk
        )
        beside = complement == "gerund" and not self._under(current, head, cue)
        if cue is not None and beside and cue.effect not in {"pass", "affirmed"}:
            cue = None  # "saludó el plan, elogiando a Rusia": beside the verb, not under it
        self._voiced(current, head, complement, cue, walk)
        if self._english(current, head, complement, walk):
            return
        frame = self.cues.frames.get(head)
        if frame is not None and frame.governs and complement != "gerund":
            walk.reading.governors.append(head)
        if complement == "clause" and self._inquired(current, walk):
            return
        if complement == "infinitive" and cue is None and self.aims.hearsay(head):
            walk.weaken("possible", f"hearsay under “{self.tree.tokens[head].text}”")
            return
        if complement == "infinitive" and self.aims.purpose(current, head, cue):
            own = self.own.of(head, None)
            doubted = own is not None and own.status in {"possible", "hypothetical"}
            aimed = "possible" if doubted else "planned"  # "allegedly used a truck to attack"
            effect = "negated" if self._denied(head) else aimed
            walk.weaken(effect, f"the aim of “{self.tree.tokens[head].text}”")
            return
        if complement == "infinitive" and self.aims.foremost(current, head):
            late = not self.forms.future(head)  # "no fue el primero en reconocerlo"
            self._passed(head, walk, affirmed=late)
            walk.open = walk.open and self.forms.verbal(head)
            return
        if (
            complement == "infinitive"
            and preposition(self.tree, current) in self.stance.grammar.cause
            and not self.aims.for_somebody(current)
        ):
            self._caused(current, head, cue, walk)
        elif complement == "infinitive" or not self._weighed(current, head, walk):
            self._governed(current, head, complement, cue, walk)

    def _beside_it(self, current: int, head: int, walk: Walk) -> bool:
        """Whether a noun is no more governed by the word above than that word itself is."""
        if self.telling.identified(current, head):
            own = self.own.of(head, None)
            if own is not None and own.status in WEAK:
                self._passed(head, walk, affirmed=True)
            else:
                walk.settled, walk.soft, walk.open = not walk.soft, False, False
            return True
        if self._said_beside(current):
            walk.settled, walk.soft, walk.open = not walk.soft, False, False
            return True
        return self._apart(current, head, walk)

    def _said_beside(self, current: int) -> bool:
        """ "Renunció, presionado por las protestas": a participle behind a comma, of which the verb
        tells nothing."""
        token, first = self.tree.tokens[current], min(self.tree.subtree(current))
        parted = current and self.tree.lower[current - 1] == "," and first >= current - 1
        participle = token.pos == "ADJ" and self.forms.lower(current).endswith(RESULTING)
        below = self.tree.children(current, "oblique", "object", "nominal")
        return (
            bool(parted) and participle and any(self.tree.prepositions[i] == "por" for i in below)
        )

    def _done_thereby(self, current: int, head: int, walk: Walk) -> bool:
        """ "Used drones to attack it", "only for Israel to attack it": no mere aim."""
        if self.aims.outcome(current):
            walk.settled, walk.soft, walk.open = True, False, False
            return True
        if not self.aims.by_using(current, head):
            return False
        self._passed(head, walk)
        walk.open = walk.open and self.forms.verbal(head)
        return True

    def _joined_to_charge(self, current: int, walk: Walk) -> bool:
        """ "Arrested for planning and carrying out attacks": a gerund beside one taken for a
        noun."""
        act = walk.match.head
        joined = self.tree.tokens[act].role == "conjunct" and self.forms.gerund(act)
        charged = preposition(self.tree, current) in self.stance.grammar.cause
        return joined and charged and self.tree.first_conjunct(act) == current

    def _under(self, gerund: int, head: int, cue: Cue | None) -> bool:
        """ "Stopped Turkey attacking", "imagines Russia invading Estonia": what a verb does to what
        somebody named right before it does; and "the prospect of Russia annexing Crimea": what the
        noun is about, whose doer stands before it as the noun's own genitive."""
        doer = gerund - 1
        named = self.tree.tokens[doer].pos in {"PROPN", "PRON"}
        if named and doer in self.tree.children(head, "object"):
            return cue is not None and cue.effect in WEAK
        own = self.tree.head(doer) == head and self.tree.marks[doer] == "of"
        return own and self.tree.tokens[head].pos == "NOUN"

    def _voiced(
        self, current: int, head: int, complement: Complement, cue: Cue | None, walk: Walk
    ) -> None:
        """Notes whether the word above says the act, or expressly does not."""
        if complement == "noun" and self._unsaid(head):
            walk.reading.unsaid.append(head)
        elif cue is not None and cue.speaker and not self._scene_of(current, head, complement):
            walk.reading.speakers.append(head)

    def _unsaid(self, head: int) -> bool:
        """ "No condenó la invasión", "se abstuvo de condenar la invasión"."""
        above, complement = self.tree.head(head), self.cues.complement(head)
        if self.forms.negated(head) or above is None or complement is None:
            return self.forms.negated(head)
        cue = self.cues.governor(above, complement, head)
        return cue is not None and cue.effect == "negated"

    def _scene_of(self, current: int, head: int, complement: Complement) -> bool:
        """ "En la cumbre de la OCS, Putin elogió …": where it is said is not what is said."""
        words = preposition(self.tree, current)
        within = complement == "noun" and words in SCENE
        return within and not self.cues.fixed(head, complement, words)

    def _governed(
        self, current: int, head: int, complement: Complement, cue: Cue | None, walk: Walk
    ) -> None:
        told = cue is None or cue.effect in {"asserted", "presupposed"}
        beside = told and self._by_means(current, head, walk)
        beside = beside or (cue is not None and self._accompanies(current, head, cue))
        if complement == "noun" and beside:
            self._passed(head, walk, affirmed=True)
        elif cue is None:
            self._ungoverned(current, head, complement, walk)
        elif self.telling.of_known(current, cue, walk):
            walk.settled, walk.open = True, False
        elif self._reaches(current, head, complement, cue, walk):
            self._apply(current, head, cue, walk)
        elif preposition(self.tree, current) in self.stance.grammar.topical:
            self._unreal(current, head, walk)
        elif self._reason(current):
            walk.settled = walk.settled or not walk.soft

    def _reason(self, current: int) -> bool:
        """ "No lograron acordarlo por el veto de Hungría": known, whatever it is the reason of."""
        cause = preposition(self.tree, current) in self.stance.grammar.cause
        return cause and not self.forms.verbal(current) and self.own.definite(current)

    def _weighed(self, current: int, head: int, walk: Walk) -> bool:
        """Whether it is only what a plan comprises, or what it would lead to is told."""
        text = self.tree.tokens[head].text
        if self._comprised(current, head) and not self.forms.finite(current):
            walk.weaken("planned", f"comprised by what “{text}”")
        elif self.tree.tokens[current].role != "subject":
            return False
        elif self.aims.would(head):
            walk.weaken("possible", f"what “{text}” weighs")
        elif self.telling.outcome(current, head, walk):
            walk.weaken("hypothetical", f"what “{text}” foretells")
        elif self.forms.conditional(head) and self.suppositions.condition(head) is not None:
            walk.weaken("hypothetical", f"what “{text}” supposes")
        else:
            return False
        return True

    def _english(self, current: int, head: int, complement: Complement, walk: Walk) -> bool:
        """Whether it hangs as only English hangs it: the subject of hearsay, a means, a topic."""
        if complement == "noun" and self._hearsay(current, head):
            walk.weaken("possible", f"hearsay under “{self.tree.tokens[head].text}”")
        elif complement == "noun" and self._joined_to_charge(current, walk):
            self._caused(current, head, None, walk)
        elif complement == "infinitive" and self._means(current):
            self._passed(head, walk)
        elif self._at_it(current, walk):
            walk.settled = True
        elif self._in_general(current, head):
            walk.weaken("possible", f"what “{self.tree.tokens[head].text}” is said of in general")
        else:
            return False
        return True

    def _hearsay(self, current: int, head: int) -> bool:
        """ "Discrimination is said to be rife": what is only said to be, unless it is known."""
        subject = self.tree.tokens[current].role == "subject"
        told = subject and bool(self.tree.children(head, "open_clause"))
        return told and self.aims.hearsay(head) and not self.own.definite(current)

    def _at_it(self, current: int, walk: Walk) -> bool:
        """ "Used tear gas to disperse people protesting": they did, whatever was aimed at."""
        own = walk.match.head == current and walk.match.frame.type == "PROTEST" and not walk.settled
        crowd = own and self.tree.tokens[current].role == "relative" and self.forms.gerund(current)
        return crowd and any(self.forms.past(i) for i in self.tree.ancestors(current))

    def _means(self, current: int) -> bool:
        """ "Fired the first shot by taxing imports": it is done in doing the other."""
        by = preposition(self.tree, current) in {"by", "through"}
        return by and self.forms.lower(current).endswith("ing")

    def _in_general(self, current: int, head: int) -> bool:
        """ "Getting them to back down means talks": what is said of doing so, done or not."""
        token = self.tree.tokens[current]
        if token.role != "subject_clause" or self.forms.finite(current):
            return False
        return self.forms.present(head) or self.aims.would(head)

    def _told_as_done(self, current: int, head: int) -> bool:
        """ "Dice haber matado a cinco" asserts as "dice que mató a cinco" does, "dijo aceptar" as
        "dijo que acepta" does."""
        auxiliaries = {self.tree.tokens[i].lemma for i in self.tree.children(current, "auxiliary")}
        says = self.tree.tokens[head].lemma in SAYING and self.tree.prepositions[current] == ""
        if not (says or auxiliaries & set(self.stance.tenses.perfect)):
            return False
        told = self.cues.governor(head, "infinitive", current)
        if (told is not None and told.effect != "planned") or self.aims.hearsay(head):
            return False
        cue = self.cues.governor(head, "clause", current)
        return cue is not None and cue.effect == "asserted"

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
        mark = preposition(self.tree, current)
        keen = noun or self.tree.tokens[head].pos == "ADJ"  # "ansioso por atacar"
        if cue is not None and (keen or self.cues.fixed(head, "infinitive", mark)):
            self._apply(current, head, cue, walk)
            return
        perfect = bool(self.tree.children(current, "auxiliary"))
        if noun and self.tree.lemmas[head] in CONVICTED:
            walk.settled, walk.soft, walk.open = True, False, False
            return  # "indultará a los condenados por asaltar el Congreso"
        if noun and not perfect:
            return  # "la lucha por llegar a un acuerdo"
        if self.aims.charged(current, head) or self.aims.sought_penalty(head):
            walk.reading.speakers.append(head)
            walk.weaken("possible", f"the charge of “{self.tree.tokens[head].text}”")
        walk.open = False
        known = self.stance.verbs.get((self.tree.tokens[head].lemma, "noun"))
        done = perfect and not walk.soft and walk.reading.status == "happened"
        if done or (known is not None and known.effect == "presupposed"):
            walk.settled = walk.settled or not walk.soft

    def _reaches(
        self, current: int, head: int, complement: Complement, cue: Cue, walk: Walk
    ) -> bool:
        """Whether this complement is what the governor is about: "abogó por la retirada" is,
        "detenido por el ataque" is not; nor is the subject of an active verb."""
        if complement != "noun":
            return True
        if cue.effect == "negated" and cue.speaker and walk.match.frame.type in SPOKEN:
            heard = self.own.definite(current) and not walk.soft  # "para negar las acusaciones"
            walk.settled = walk.settled or heard
            return False
        words = preposition(self.tree, current)
        if words == "a" and named_so(self.tree, head, current):
            return False
        if words in self.stance.grammar.cause:
            if cue.effect == "presupposed" and self.tree.tokens[head].pos == "NOUN":
                return True  # "exigió disculpas por el bombardeo"
            noun = self.tree.tokens[head].pos == "NOUN" and cue.effect in SOUGHT
            if noun and any(preposition(self.tree, i) == "de" for i in self.tree.children(head)):
                walk.weaken("possible", f"the reason of “{self.tree.tokens[head].text}”")
                return False  # "una orden de arresto por la deportación"
            carried = cue.effect in SOUGHT and self.cues.carried(head, current) is not None
            promised = cue.effect == "promised"  # "suspendió las garantías por los saqueos"
            fixed = self.cues.fixed(head, complement, words)
            return (noun and not promised) or carried or fixed
        if words in self.stance.grammar.topical:
            topic = cue.effect == "discussed" or self.tree.tokens[head].pos == "NOUN"
            asked = cue.effect not in {"pass", "affirmed"}  # "insistió en la retirada"
            fixed = asked and self.cues.fixed(head, complement, words)
            return topic or fixed or self._taken_part(current, head)
        if self.tree.tokens[current].role == "subject":
            passive = self.forms.passive(head) or self.forms.copular(head)
            return cue.subject or cue.effect == "pass" or passive
        return True

    def _apply(self, current: int, head: int, cue: Cue, walk: Walk) -> None:
        effect: Act = cue.effect
        if cue.preterite is not None and "Tense=Past" in self.forms.form(self._finite(head)):
            effect = cue.effect if self._backshifted(head) else cue.preterite
        if cue.ends and self._ended(current, head, cue, walk):
            return
        if cue.told and not self.telling.told_in_past(current):
            effect = "possible"
        fixed = effect in {"pass", "presupposed", "hypothetical"} and cue.denied is None
        if self._denied(head) and not fixed:
            effect = cue.denied or DENIED.get(effect, effect)
        if effect == "promised" and (
            self.telling.past(current) or self.telling.would(current, head)
        ):
            effect = "possible"
        effect = self._unsure(effect, head, walk)
        if effect in {"announced", "discussed"}:
            effect = self.telling.told(current, head, effect, walk)
        if effect == "asserted":
            self._asserted(current, head, walk)
        elif effect == "presupposed":
            self._presupposed(current, head, walk)
        elif effect in {"pass", "affirmed"}:
            self._passed(head, walk, affirmed=effect == "affirmed")
        else:
            ahead = walk.reading.status in OPEN
            if ahead and effect == "negated" and cue.speaker and self._near(current, walk):
                if walk.reading.status == "requested":  # "niega que ordenara el ataque"
                    walk.reading.speakers[:] = walk.reading.speakers[-1:]
                walk.settled = False  # "niega que pretenda atacar" is no plan
            walk.weaken(effect, f"under “{self.tree.tokens[head].text}”")

    def _ended(self, current: int, head: int, cue: Cue, walk: Walk) -> bool:
        """Whether what something puts an end to was there; notes how far."""
        goes_on = self._denied(head) and self.own.definite(current)
        if goes_on and walk.match.frame.type in LASTING and not walk.settled:
            walk.settled, walk.soft, walk.open = True, False, False
            return True  # "no suspenderá la ofensiva"
        if not walk.settled and self.granted.kept(current, head, walk):
            walk.reading.status = "ongoing"
            walk.settled, walk.soft, walk.open = True, False, False
            return True
        if self.endings.was_there(current, head, walk, begun=cue.begun):
            walk.settled, walk.soft, walk.open = not walk.soft, False, False
            return True
        return False

    def _unsure(self, effect: Act, head: int, walk: Walk) -> Act:
        """The effect of a word that itself is only asked or may be ("no ha decidido si autoriza el
        envío", "podría evitar una guerra")."""
        if effect == "promised" and self._accepted(head, walk):
            return "presupposed"  # "aceptó la dimisión del ministro", but not "aceptó dimitir"
        if effect in LATER and self.aims.disowned(head):
            return "negated"
        asked = effect in LATER and self.suppositions.indirect(head)
        unsure = effect in LATER | {"negated"} and self.aims.unsure(head)
        return "possible" if asked or unsure else effect

    def _accepted(self, head: int, walk: Walk) -> bool:
        named = walk.match.trigger.kind == "noun" and not self.forms.verbal(walk.match.head)
        accepting = self.tree.lemmas[head] in ACCEPTING and not self.forms.future(head)
        return walk.match.frame.mode == "resign" and named and accepting

    def _near(self, current: int, walk: Walk) -> bool:
        """Whether the word is the act, what holds it, or has what holds it: "tiene planes de
        atacar"."""
        holder = self.tree.head(walk.match.head)
        act = walk.match.head
        told = preposition(self.tree, act) in self.stance.grammar.content
        if self.tree.tokens[act].role == "relative" and self.forms.finite(act) and not told:
            return False  # "se niega a publicar las cartas en las que prometió ayuda"
        if current in {walk.match.head, holder}:
            return True
        if holder is None or self.tree.tokens[holder].pos != "NOUN":
            return False
        return self.tree.head(holder) == current and self._has(current)

    def _has(self, verb: int) -> bool:
        return self.tree.tokens[verb].lemma in HAVING

    def _backshifted(self, verb: int) -> bool:
        """ "Ruled that the army had to withdraw": that it must, told in the past."""
        above = self.tree.head(verb)
        if above is None or self.tree.tokens[verb].role != "clause":
            return False
        cue = self.stance.verbs.get((self.tree.lemmas[above], "clause"))
        said = cue is not None and cue.effect == "asserted" and self.forms.past(above)
        return said and self.tree.lemmas[verb] == "have"

    def _denied(self, head: int) -> bool:
        """Whether "no" stands with the word, or with what says that there is such a thing ("no hay
        posibilidad de que se retire", "no tiene necesidad de negociar"), or it was only nearly done
        ("sin que aceptara disparar", "estuvo a punto de acordar")."""
        if self.forms.negated(head) or self.forms.verbal(head):
            marked = self.stance.markers.get(self.cues.connector(head)) == "negated"
            verge = self.forms.verge(head)
            missed = verge is not None and verge[0] == "negated"
            return marked or missed or self.forms.negated(head)
        verb = self.tree.head(head)
        return verb is not None and self._has(verb) and self.forms.negated(verb)

    def _presupposed(self, current: int, head: int, walk: Walk) -> None:
        """ "Repelió un ataque" tells of one; "responderá a un ataque" of none yet, and "ayudó a
        repeler un ataque" as much as the verb above."""
        own = self.own.of(head, None, affirmed=True)
        known = self.forms.verbal(current) or self.own.definite(current)
        if own is None and not known:
            self._passed(head, walk, affirmed=True)
            return
        open_still = not known or self._wished(current, head)
        weak = own is not None and own.status in WEAK and open_still
        if weak:
            walk.weaken("hypothetical", f"“{self.tree.tokens[head].text}” is still to come")
        walk.settled, walk.soft, walk.open = weak or not walk.soft, False, False

    def _wished(self, current: int, head: int) -> bool:
        """ "Celebraría que enviara tanques": the parser tells only half of such subjunctives."""
        told_if = self.forms.verbal(current) and "Mood=Cnd" in self.forms.form(self._finite(head))
        return told_if or self.forms.subjunctive(current)

    def _finite(self, head: int) -> int:
        """The verb of "se vio obligada a"; the word itself where it has its own."""
        above = self.tree.head(head)
        adjective = self.tree.tokens[head].pos == "ADJ" and not self.forms.copular(head)
        return above if adjective and above is not None and self.forms.finite(above) else head

    def _asserted(self, current: int, head: int, walk: Walk) -> None:
        """What is said with a subjunctive is asked for; a conditional after a past is to come."""
        if walk.settled:
            return
        beside = (self.forms.lower(i) for i in self.tree.children(head))
        if not self.stance.grammar.untruly.isdisjoint(beside):
            walk.weaken("negated", f"“{self.tree.tokens[head].text}” untruly")
            return
        if self.telling.without_proof(head):
            walk.weaken("possible", f"“{self.tree.tokens[head].text}” without proof")
        elif walk.open and self.forms.subjunctive(current) and self.telling.explained(head):
            walk.settled, walk.soft, walk.open = True, False, False
        elif walk.open and self.forms.subjunctive(current):
            asks = self.tree.tokens[head].lemma in self.stance.grammar.telling
            walk.weaken(
                "requested" if asks else "possible",
                f"subjunctive under “{self.tree.tokens[head].text}”",
            )
        elif self.telling.ahead(current, head, walk):
            walk.weaken("planned", f"only “{self.tree.tokens[head].text}”")
        elif self.telling.unproven(head):
            walk.weaken("possible", f"“{self.tree.tokens[head].text}” is itself open")
        elif walk.soft:
            told = not self.telling.quoted(current, head)
            if walk.reading.status == "possible" and self._told_in_past(head) and told:
                walk.reading.status = "planned"
            walk.soft, walk.settled = False, True

    def _told_in_past(self, verb: int) -> bool:
        """ "Emitió un comunicado informando de que enviaría tropas": as the verb of a gerund."""
        above = self.tree.head(verb)
        beside = above is not None and self.forms.gerund(verb) and self.forms.past(above)
        return self.forms.past(verb) or beside

    def _passed(self, head: int, walk: Walk, *, affirmed: bool = False) -> None:
        """The act shares the fate of the verb above it."""
        if walk.settled or walk.soft or (not walk.open and walk.reading.status != "happened"):
            return
        if not self.forms.verbal(head):
            return
        own = self.own.of(head, walk.match, affirmed=affirmed)
        if own is None:
            walk.open = walk.through = True
        else:
            walk.take(own)

    def _ungoverned(self, current: int, head: int, complement: Complement, walk: Walk) -> None:
        """No known governor: a gerund shares the fate of its verb; an infinitive stays open; a
        definite noun is a fact ("el ataque"), another as real as its verb ("un ataque")."""
        if self._forced(head, walk):
            return
        if complement == "gerund" or (
            preposition(self.tree, current) in self.stance.grammar.exchanged
        ):
            self._passed(self.aims.doing(current, head), walk)
        if complement != "noun" or (
            self.forms.verbal(walk.match.head) and walk.match.head != current
        ):
            return
        force = walk.match.frame.type in FORCE
        if not self.forms.verbal(head):
            walk.settled = walk.settled or (force and self.own.definite(current))
        elif force and self._amid(current, head):
            self._passed(head, walk)
        elif preposition(self.tree, current) in self.stance.grammar.topical:
            self._unreal(current, head, walk)
            walk.settled = walk.settled or not walk.soft
        elif not self.own.definite(current):
            self._passed(head, walk)
        elif not force and self.tree.tokens[current].role in {"subject", "object"}:
            own = self.own.of(head, None, affirmed=True)
            if own is not None and own.status in WEAK:
                self._passed(head, walk, affirmed=True)

    def _amid(self, current: int, head: int) -> bool:
        """ "Accused it of killing five in a raid": an attack of which only that tells."""
        tried = self.tree.head(head)  # "of trying to kill him in a raid"
        frame = self.cues.frames.get(head) or self.cues.frames.get(-1 if tried is None else tried)
        return frame is not None and frame.type in FORCE and not self.own.definite(current)

    def of_any(self, current: int, head: int, walk: Walk) -> None:
        """ "Vetaría cualquier resolución que condene a Israel", "any resolution condemning": what
        is said of any such thing is said of none; so is what somebody is said not to have done."""
        if self.forms.not_who(current, head):
            walk.weaken("negated", f"not “{self.tree.tokens[head].text}”")
        role, noun = self.tree.tokens[current].role, self.tree.tokens[head].pos == "NOUN"
        if role not in {"relative", "modifier"} or not noun or not self.forms.verbal(current):
            return
        found = self.cues.modifiers(head)
        if found is not None and found[0] == "hypothetical":
            walk.weaken("hypothetical", f"of {found[1]} “{self.tree.tokens[head].text}”")

    def _comprised(self, current: int, head: int) -> bool:
        """ "La propuesta incluye la retirada": what a plan, a draft or a pact comprises."""
        if self.tree.tokens[head].lemma not in self.stance.grammar.comprising:
            return False
        subjects = [i for i in self.tree.children(head, "subject") if i != current]
        return any(self.tree.tokens[i].lemma in self.stance.grammar.schemes for i in subjects)

    def _unreal(self, current: int, head: int, walk: Walk) -> None:
        """ "No nos verán en una guerra": an act that nobody knows, in what is not or not yet so."""
        own = self.own.of(head, None)
        if own is not None and own.status in WEAK and not self.own.definite(current):
            walk.weaken("possible", f"“{self.tree.tokens[head].text}” is not so, or not yet")

    def _forced(self, head: int, walk: Walk) -> bool:
        """ "No tuvo más remedio que firmar": whether who had no choice did it."""
        forced = self.aims.forced(head)
        if forced is None or walk.settled:
            return False
        walk.take(forced)
        walk.settled = True
        return True

    def free(self, current: int, head: int, walk: Walk) -> None:
        """A relative or adverbial clause asserts on its own; a means shares the fate of its end."""
        role = self.tree.tokens[current].role
        if preposition(self.tree, current) in MEANS and self.forms.verbal(head):
            self._passed(head, walk, affirmed=True)
            walk.open = walk.open and walk.through
            return
        if role == "modifier" and self._held(current, head, walk):
            return
        if self.aims.topic_among(current, head) and walk.match.frame.type not in FORCE:
            walk.weaken("possible", f"one of “{self.tree.tokens[head].text}”")
            return
        bare = not self.forms.finite(current) and self.forms.verbal(current)
        if bare and role == "adverbial" and self._forced(head, walk):
            return
        wished = walk.match.head != current and self.forms.subjunctive(walk.match.head)
        if walk.open and role == "adverbial" and bare and not wished:
            marked = self.stance.markers.get(self.cues.connector(current)) == "happened"
            if self.forms.gerund(current) or marked:
                self._passed(head, walk)
            return
        if role == "relative" and self._refuted(head) and walk.match.frame.type not in FORCE:
            walk.weaken("possible", f"of a denied “{self.tree.tokens[head].text}”")
            return
        if role == "relative" and self._no_chance(head):
            walk.weaken("negated", f"no “{self.tree.tokens[head].text}”")
            return
        if self.aims.protested(current, head):
            walk.weaken("possible", f"what “{self.tree.tokens[head].text}” is against")
            return
        if self.aims.faced(current, head):
            walk.weaken("hypothetical", f"what “{self.tree.tokens[head].text}” would meet")
            return
        among = self.aims.among(current, head)
        if among is not None:
            walk.weaken(among.status, among.why)
            return
        if role in {"relative", "adverbial", "oblique", "nominal", "apposition", "modifier"}:
            walk.settled, walk.soft = True, False
            told = role == "relative" and self.granted.long_ago(current, head)
            walk.open = walk.open and walk.through and not told

    def _held(self, current: int, head: int, walk: Walk) -> bool:
        """ "Llamó a retomar el diálogo auspiciado por Egipto": talks that somebody holds or
        mediates are held as far as they are told to be."""
        mine = walk.match.head == current and head in walk.match.covered
        return mine and walk.match.frame.type == "CONSULT" and self.forms.participle(current)

    def _by_means(self, current: int, head: int, walk: Walk) -> bool:
        """ "Responderá con la expulsión de dos cónsules": what is still to come is done by it, but
        for the wars amid which something will be done ("viajará con la ofensiva en marcha")."""
        own = self.own.of(head, None, affirmed=True) if self.forms.verbal(head) else None
        ahead = own is not None and own.status in WEAK
        means = preposition(self.tree, current) in {"con", "with", "mediante", "through"}
        return ahead and means and walk.match.frame.type != "ASSAULT"

    def _apart(self, current: int, head: int, walk: Walk) -> bool:
        """What a noun is of which the word above tells neither that it is nor that it is not."""
        if current == walk.match.head and self._already_asked(current, head, walk):
            walk.settled, walk.open = True, False
            return True
        if self.granted.taken(current, head, walk):
            return True
        if self.aims.charge_for(current, head):
            walk.weaken("possible", f"the charge of “{self.tree.tokens[head].text}”")
            return True
        if self.aims.rewarded(current, head):
            walk.weaken("requested", f"a reward under “{self.tree.tokens[head].text}”")
            return True
        ready = self.aims.in_place_for(current, head)
        if ready is not None:
            walk.weaken(ready[0], f"for what “{ready[1]}”")
            return True
        if self.aims.used_for(current, head):
            self._passed(head, walk)
            return True
        befallen = current == walk.match.head and self.aims.befallen(current, head)
        if befallen or self.aims.taken_as_known(current, head, walk.match.frame.type):
            walk.settled = walk.settled or not walk.soft
            return True
        if self._blamed(current, head) or self.aims.answered(current, head, walk.match.frame.type):
            walk.settled = True
            return True
        return self._closed(head, walk)

    def _blamed(self, noun: int, head: int) -> bool:
        """ "Culpó a las sanciones del estancamiento": what is blamed is there."""
        if self.tree.tokens[head].lemma not in self.stance.grammar.blaming:
            return False
        frame = self.cues.frames.get(head)
        named = preposition(self.tree, noun) in {"", "a"} and self.own.definite(noun)
        return named and frame is not None and frame.id == "accuse.allege"

    def _already_asked(self, noun: int, head: int, walk: Walk) -> bool:
        """ "A petición de Rusia", "accedió a la petición": what was asked before, whatever came of
        it."""
        if preposition(self.tree, noun) == BEHEST:
            return True
        cue = self.cues.governor(head, "noun", noun)
        granted = cue is not None and cue.effect == "promised" and self.own.definite(noun)
        return granted and walk.match.frame.type == "REQUEST"

    def _closed(self, noun: int, walk: Walk) -> bool:
        """ "Firmaron al término de la cumbre": what has come to its own end when the verb's act is
        done."""
        words = f"{preposition(self.tree, noun)} {self.tree.tokens[noun].lemma}"
        if words not in self.stance.grammar.closing:
            return False
        verb = next((i for i in self.tree.ancestors(noun) if self.forms.verbal(i)), None)
        own = self.own.of(verb, None, affirmed=True) if verb is not None else None
        if own is not None and not walk.settled:
            walk.take(own)
            walk.settled, walk.open = not walk.soft, False
        return True

    def _accompanies(self, current: int, head: int, cue: Cue) -> bool:
        """ "Acordaron, con la mediación de China, restablecer …", "exigió con el respaldo de Rusia
        la retirada": what goes with the verb, which asks for or promises something else."""
        words = preposition(self.tree, current)
        if words not in {"con", "with"} or cue.effect not in LATER | {"requested", "negated"}:
            return False
        if self.cues.fixed(head, "noun", words):
            return False
        if self.forms.participle(head) and self.tree.tokens[head].role == "modifier":
            return True  # "la tregua pactada con la mediación de Omán"
        below = self.tree.children(head, "object", "clause", "open_clause", "adverbial")
        below += self.tree.children(head, "subject") if self.forms.passive(head) else []
        return any(i != current and preposition(self.tree, i) != "a" for i in below)

    def _taken_part(self, current: int, head: int) -> bool:
        """ "No participaban en combates", "participará en el ataque": the act is as real as the
        part taken in it, unless it is known ("no participó en el atentado")."""
        if not self.cues.fixed(head, "noun", preposition(self.tree, current)):
            return False
        own = self.own.of(head, None, affirmed=True)
        return not self.own.definite(current) or (own is not None and own.status in WEAK)

    def _refuted(self, noun: int) -> bool:
        """ "Negó la reunión en la que pactaron una tregua": whether somebody denies the noun."""
        verb = self.tree.head(noun)
        denied = verb is not None and self.tree.lemmas[verb] in DISPUTING
        return denied and self.tree.tokens[noun].role == "object"

    def _no_chance(self, noun: int) -> bool:
        """ "There is no way (that) it will withdraw"."""
        cue = self.stance.nouns.get(self.tree.tokens[noun].lemma.lower())
        open_still = cue is not None and cue.effect == "possible"
        return open_still and self.tree.tokens[noun].pos == "NOUN" and self.forms.negated(noun)
