"""What a governing word does to the act below it: weakens it, asserts it, shares its own fate."""

from __future__ import annotations

from dragoman.code.aims import Aims
from dragoman.code.apart import Apart
from dragoman.code.beside import named_so
from dragoman.code.endings import Endings
from dragoman.code.english_governing import EnglishGoverning
from dragoman.code.fates import Fates
from dragoman.code.granted import Granted
from dragoman.code.predicated import Predicated
from dragoman.code.prospects import Prospects
from dragoman.code.shows import Shows
from dragoman.code.suppositions import Suppositions
from dragoman.code.telling import Telling
from dragoman.code.triggers import preposition
from dragoman.code.walk import DONE, FORCE, LATER, SCENE, WEAK, Walk
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Act, Complement, Cue

SPANS = word_list("code.governing.spans")
EXCLUDING = word_list("code.governing.excluding")
SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "PROTEST", "STATE"})
SAYING = word_list("code.governing.saying")
LASTING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of acts that go on where nobody ends them."""
SOUGHT = frozenset({"requested", "planned", "promised"})
OPEN = SOUGHT | {"possible"}
TOLD = frozenset({"asserted", "announced", "discussed", "possible"})
DENIED: dict[Act, Act] = {
    "asserted": "possible", "possible": "possible", "planned": "negated", "promised": "negated",
    "requested": "possible", "negated": "possible", "announced": "possible",
    "discussed": "discussed",
}  # fmt: skip
"""What a governor does when it is itself negated, unless stance.toml says otherwise of it."""

CONVICTED = word_list("code.governing.convicted")
MEANS = word_list("code.governing.means")
NOTHING = frozenset({"nothing"})
PARTS = word_list("code.governing.parts")
REPORTS = word_list("code.governing.reports")
INSIDE = frozenset({"in", "with", "en"})
NO = frozenset({"no"})
BELOW = frozenset({"clause", "open_clause"})
ACCEPTING = frozenset({"aceptar", "accept"})


class Governing:
    """Applies governors to the walks of one sentence."""

    def __init__(self, own: Shows, suppositions: Suppositions) -> None:
        self.own, self.suppositions = own, suppositions
        self.aims, self.endings, self.telling = Aims(own), Endings(own), Telling(own)
        self.granted, self.prospects = Granted(own), Prospects(own, self.aims)
        self.fates, self.english = Fates(own, self.aims), EnglishGoverning(own, self.aims)
        self.aside = Apart(own, self.aims, self.granted, self.fates)
        self.predicated = Predicated(own)
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def complement(self, current: int, head: int, complement: Complement, walk: Walk) -> None:
        """What the word above does to the act that is its complement."""
        if complement == "infinitive" and self._told_as_done(current, head):
            complement, walk.open = "clause", False
        if self._admitted(current, head, complement, walk) or (
            complement == "noun" and self._beside_it(current, head, walk)
        ):
            return
        if complement == "infinitive" and (
            self._only_how(current, walk) or self._done_thereby(current, head, walk)
        ):
            return
        cue = self.telling.denounced(
            current, head, self.cues.governor(head, complement, current), walk
        )
        beside = complement == "gerund" and not self.english.under(current, head, cue)
        spoken = complement == "gerund" and self._spoken_on(current, head, walk)
        shared = cue is not None and cue.effect in {"pass", "affirmed"}
        if spoken or (beside and not shared):
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
            none = self.tree.lower[head] in NOTHING  # "had nothing to do with the attack"
            effect = "negated" if none or self.fates.denied(head) else aimed
            walk.weaken(effect, f"the aim of “{self.tree.tokens[head].text}”")
            return
        if complement == "infinitive" and self.aims.foremost(current, head):
            late = not self.forms.future(head)  # "no fue el primero en reconocerlo"
            self.fates.passed(head, walk, affirmed=late)
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

    def _admitted(self, current: int, head: int, complement: Complement, walk: Walk) -> bool:
        """ "Reconocerían haber matado": words that nobody has confirmed."""
        says = self.tree.lemmas[head] in SAYING and complement in {"clause", "infinitive"}
        perfect = any(self.tree.lemmas[i] == "haber" for i in self.tree.children(current))
        if not (says and perfect) or self.forms.finite(current) or not self.forms.verbal(head):
            return False
        if not self.forms.conditional(self.fates.finite(head)):
            return False
        walk.weaken("possible", f"“{self.tree.tokens[head].text}” is itself open")
        return True

    def _no_part(self, current: int, head: int) -> bool:
        """ "Had no part in the attack", "had no hand in it": the act is none of theirs."""
        if self.tree.lemmas[head] not in PARTS or preposition(self.tree, current) not in INSIDE:
            return False
        return any(self.tree.lower[i] in NO for i in self.tree.children(head, "determiner"))

    def _beside_it(self, current: int, head: int, walk: Walk) -> bool:
        """Whether a noun is no more governed by the word above than that word itself is, or none
        of theirs."""
        if self._no_part(current, head):
            walk.weaken("negated", f"no “{self.tree.tokens[head].text}” in it")
            return True
        if self.telling.identified(current, head):
            own = self.own.of(head, None)
            if own is not None and own.status in WEAK:
                self.fates.passed(head, walk, affirmed=True)
            else:
                walk.settled, walk.soft, walk.open = not walk.soft, False, False
            return True
        if self.aside.said_beside(current):
            walk.settled, walk.soft, walk.open = not walk.soft, False, False
            return True
        return self.aside.apart(current, head, walk)

    def _only_how(self, current: int, walk: Walk) -> bool:
        """ "Notas sobre cómo volarla": how it might be done."""
        if self.forms.finite(current) or not self.suppositions.asks_how(current):
            return False
        walk.weaken("possible", "how it might be done")
        return True

    def _done_thereby(self, current: int, head: int, walk: Walk) -> bool:
        """ "Used drones to attack it", "only for Israel to attack it": no mere aim."""
        if self.aims.outcome(current):
            walk.settled, walk.soft, walk.open = True, False, False
            return True
        if not self.aims.thereby(current, head):
            return False
        self.fates.passed(head, walk)
        walk.open = walk.open and self.forms.verbal(head)
        return True

    def _voiced(
        self, current: int, head: int, complement: Complement, cue: Cue | None, walk: Walk
    ) -> None:
        """Notes whether the word above says the act, or expressly does not."""
        known = walk.settled and not walk.open and walk.reading.status in DONE
        apart = known and cue is not None and cue.effect not in TOLD
        if apart or (complement == "noun" and self._unsaid(head)):
            walk.reading.unsaid.append(head)  # "refused to return the aid sent by Poland"
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
        beside = told and self.aside.by_means(current, head, walk)
        beside = beside or (cue is not None and self.aside.accompanies(current, head, cue))
        if complement == "noun" and beside:
            self.fates.passed(head, walk, affirmed=True)
        elif cue is None:
            self._ungoverned(current, head, complement, walk)
        elif self.telling.of_known(current, cue, walk):
            walk.settled, walk.open = True, False
        elif current != walk.match.head and self._not_excluded(current):
            return  # as much as its not being ruled out left of it
        elif self._reaches(current, head, complement, cue, walk):
            self._apply(current, head, cue, walk)
        elif preposition(self.tree, current) in self.stance.grammar.topical:
            self.fates.unreal(current, head, walk)
        elif self.aside.reason(current):
            walk.settled = walk.settled or not walk.soft

    def _weighed(self, current: int, head: int, walk: Walk) -> bool:
        """Whether it is only what a plan comprises, or what it would lead to is told."""
        text = self.tree.tokens[head].text
        if self.predicated.told(current, head, walk):
            return True
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
        if complement == "noun" and self.english.hearsay(current, head):
            walk.weaken("possible", f"hearsay under “{self.tree.tokens[head].text}”")
        elif complement == "noun" and self.english.joined_to_charge(current, walk):
            self._caused(current, head, None, walk)
        elif complement == "infinitive" and self.english.means(current):
            self.fates.passed(head, walk)
        elif self.english.at_it(current, walk):
            walk.settled = True
        elif (said := self.english.said_to_be(current, head)) is not None:
            walk.weaken(said, f"what “{self.tree.tokens[head].text}” says")
        elif self.english.in_general(current, head):
            walk.weaken("possible", f"what “{self.tree.tokens[head].text}” is said of in general")
        else:
            return False
        return True

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
        if self.aims.rewarded(current, head):
            walk.weaken("requested", f"a reward under “{self.tree.tokens[head].text}”")
            return  # "ofreció un millón por matar al juez"
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
        if cue.effect == "negated" and cue.speaker and self._uttered_before(current, head, walk):
            heard = self.own.definite(current) and not walk.soft  # "para negar las acusaciones"
            walk.settled = walk.settled or heard
            return False
        words = preposition(self.tree, current)
        if words == "a" and named_so(self.tree, head, current):
            return False
        if words in self.stance.grammar.cause:
            if words == "for" and self._prepared_for(head, cue, walk):
                return True
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
            return topic or fixed or self.aside.taken_part(current, head)
        if self.tree.tokens[current].role == "subject":
            passive = self.forms.passive(head) or self.forms.copular(head)
            undone = cue.effect in WEAK and not (cue.speaker or cue.ends)
            undone = undone and self.english.postponed(head)
            return cue.subject or cue.effect == "pass" or passive or undone
        return True

    def _prepared_for(self, noun: int, cue: Cue, walk: Walk) -> bool:
        """ "The timetable for the withdrawal", "a condition for the release": what an English noun
        that looks ahead is for, but for attacks and arrests, which may be its cause."""
        ahead = self.tree.tokens[noun].pos == "NOUN" and cue.effect in OPEN
        return ahead and walk.match.frame.type not in FORCE

    def _uttered_before(self, current: int, head: int, walk: Walk) -> bool:
        """ "Rejected an appeal", "denied the accusations": words that were said; but "ruled out a
        strike" and "ruled out a condemnation" tell what nobody will say or do."""
        if walk.match.frame.type not in SPOKEN or current != walk.match.head:
            return False
        known = self.own.definite(current)
        if walk.match.frame.type == "PROTEST":  # "rejected the protests", not "the strike"
            return known and "Number=Plur" in self.tree.tokens[current].morph
        return known or self.tree.lemmas[head] not in EXCLUDING

    def _apply(self, current: int, head: int, cue: Cue, walk: Walk) -> None:
        effect: Act = cue.effect
        if cue.preterite is not None and "Tense=Past" in self.forms.form(self.fates.finite(head)):
            effect = cue.effect if self._backshifted(head) else cue.preterite
        if cue.ends and self._ended(current, head, cue, walk):
            return
        if cue.told and not self.telling.told_in_past(current):
            effect = "possible"
        effect = self._turned(cue, effect, head)
        if effect == "promised" and (
            self.telling.past(current) or self.telling.would(current, head)
        ):
            effect = "possible"
        effect = self._unsure(effect, head, walk)
        if effect in {"announced", "asserted"} and self.telling.contradicted(head):
            effect = "possible"
        if effect in {"announced", "discussed"}:
            effect = self.telling.told(current, head, effect, walk)
        if effect == "asserted":
            self._asserted(current, head, walk)
            undoubted = cue.effect == "possible" and not walk.open
            walk.settled = walk.settled or undoubted  # "no cabe duda de que atacó"
        elif effect == "presupposed":
            self._presupposed(current, head, walk)
        elif effect in {"pass", "affirmed"}:
            self.fates.passed(head, walk, affirmed=effect == "affirmed")
        else:
            ahead = walk.reading.status in OPEN
            if ahead and effect == "negated" and cue.speaker and self._near(current, walk):
                if walk.reading.status == "requested":  # "niega que ordenara el ataque"
                    walk.reading.speakers[:] = walk.reading.speakers[-1:]
                walk.settled = False  # "niega que pretenda atacar" is no plan
            walk.weaken(effect, f"under “{self.tree.tokens[head].text}”")

    def _turned(self, cue: Cue, effect: Act, head: int) -> Act:
        """The effect of a governor that is itself denied, or refused ("se negó a descartar")."""
        fixed = effect in {"pass", "presupposed", "hypothetical"} and cue.denied is None
        if self.fates.denied(head) and not fixed:
            return self._denied(cue, effect, head)
        return "possible" if effect == "negated" and self._not_excluded(head) else effect

    def _denied(self, cue: Cue, effect: Act, head: int) -> Act:
        """What a governor does that is itself negated: "nadie impidió el ataque" tells of one,
        "nada impide atacar" of none."""
        if cue.denied == "affirmed" and cue.effect == "negated" and not cue.begun:
            return "affirmed" if self.forms.past(head) else "possible"
        return cue.denied or DENIED.get(effect, effect)

    def _not_excluded(self, verb: int) -> bool:
        """ "Refused to rule out a strike", "se negó a descartar un ataque"."""
        above = self.tree.head(verb)
        cue = (
            None
            if above is None
            else self.stance.verbs.get((self.tree.lemmas[above], "infinitive"))
        )
        bare = "VerbForm=Inf" in self.tree.tokens[verb].morph
        refused = bare and cue is not None and cue.effect == "negated"
        return refused and self.tree.lemmas[verb] in EXCLUDING

    def _ended(self, current: int, head: int, cue: Cue, walk: Walk) -> bool:
        """Whether what something puts an end to was there; notes how far."""
        goes_on = self.fates.denied(head) and self.own.definite(current)
        if goes_on and walk.match.frame.type in LASTING and not walk.settled:
            walk.settled, walk.soft, walk.open = True, False, False
            return True  # "no suspenderá la ofensiva"
        if self.tree.lemmas[current] in SPANS and current != walk.match.head and not walk.soft:
            walk.settled, walk.open = True, False
            return True  # "ended a day of shelling"
        if not walk.settled and self.granted.kept(current, head, walk, begun=cue.begun):
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
        act, holder = walk.match.head, self.tree.head(walk.match.head)
        told = preposition(self.tree, act) in self.stance.grammar.content
        if self.tree.tokens[act].role == "relative" and self.forms.finite(act) and not told:
            return False  # "se niega a publicar las cartas en las que prometió ayuda"
        if holder is None or current in {act, holder} or self.tree.head(holder) != current:
            return current in {act, holder}
        noun = self.tree.tokens[holder].pos == "NOUN" and self.fates.has(current)
        return noun or self.tree.lemmas[current] in REPORTS  # "reports that it plans to attack"

    def _backshifted(self, verb: int) -> bool:
        """ "Ruled that the army had to withdraw": that it must, told in the past."""
        above = self.tree.head(verb)
        if above is None or self.tree.tokens[verb].role != "clause":
            return False
        cue = self.stance.verbs.get((self.tree.lemmas[above], "clause"))
        said = cue is not None and cue.effect == "asserted" and self.forms.past(above)
        return said and self.tree.lemmas[verb] == "have"

    def _presupposed(self, current: int, head: int, walk: Walk) -> None:
        """ "Repelió un ataque" tells of one; "responderá a un ataque" of none yet, and "ayudó a
        repeler un ataque" as much as the verb above."""
        own = self.own.of(head, None, affirmed=True)
        known = self.forms.verbal(current) or self.own.definite(current)
        told = own is not None and own.status in DONE and self.forms.verbal(head)
        if not known and (own is None or told):  # "denies that it repelled an assault"
            self.fates.passed(head, walk, affirmed=True)
            return
        open_still = not known or self._wished(current, head, walk)
        weak = own is not None and own.status in WEAK and open_still
        if weak:
            walk.weaken("hypothetical", f"“{self.tree.tokens[head].text}” is still to come")
        walk.settled, walk.soft, walk.open = weak or not walk.soft, False, False

    def _wished(self, current: int, head: int, walk: Walk) -> bool:
        """ "Celebraría que enviara tanques": the parser tells only half of such subjunctives; nor
        has the release come that "would be welcome"."""
        form = self.forms.form(self.fates.finite(head))
        helping = {self.tree.lemmas[i] for i in self.tree.children(head, "auxiliary")}
        heard = "would" not in helping and helping & set(self.stance.tenses.perfect)
        still = walk.match.frame.type not in FORCE | {"ACCUSE", "REQUEST"} and not heard
        told_if = (self.forms.verbal(current) or still) and "Mood=Cnd" in form
        return told_if or self.forms.subjunctive(current)

    def _asserted(self, current: int, head: int, walk: Walk) -> None:
        """What is said with a subjunctive is asked for; a conditional after a past is to come."""
        if walk.settled:
            return
        if self.telling.untrue(head):
            walk.weaken("negated", f"“{self.tree.tokens[head].text}” untruly")
            return
        if self.telling.without_proof(head):
            walk.weaken("possible", f"“{self.tree.tokens[head].text}” without proof")
        elif self.telling.hearsay(head):
            walk.weaken("possible", f"hearsay under “{self.tree.tokens[head].text}”")
        elif walk.open and self.forms.subjunctive(current) and self.telling.explained(head):
            walk.settled, walk.soft, walk.open = True, False, False
        elif walk.open and self.forms.subjunctive(current):
            asks = self.tree.tokens[head].lemma in self.stance.grammar.telling
            walk.weaken(
                "requested" if asks else "possible",
                f"subjunctive under “{self.tree.tokens[head].text}”",
            )
        elif self.telling.whoever_says(head):
            walk.weaken("possible", f"whoever may “{self.tree.tokens[head].text}”")
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

    def _ungoverned(self, current: int, head: int, complement: Complement, walk: Walk) -> None:
        """No known governor: a gerund shares the fate of its verb; an infinitive stays open; a
        definite noun is a fact ("el ataque"), another as real as its verb ("un ataque")."""
        if self.fates.forced(head, walk):
            return
        if complement == "gerund" or (
            preposition(self.tree, current) in self.stance.grammar.exchanged
        ):
            spoken = self._spoken_on(current, head, walk)
            verb = self._teller(head) if spoken else self.aims.doing(current, head)
            self.fates.passed(verb, walk, affirmed=spoken)
            walk.settled = walk.settled or (spoken and verb != head)
        if complement != "noun" or (
            self.forms.verbal(walk.match.head) and walk.match.head != current
        ):
            return
        force = walk.match.frame.type in FORCE
        if not self.forms.verbal(head):
            walk.settled = walk.settled or (force and self.own.definite(current))
        elif force and self._amid(current, head):
            self.fates.passed(head, walk)
        elif preposition(self.tree, current) in self.stance.grammar.topical:
            self.fates.unreal(current, head, walk)
            walk.settled = walk.settled or not walk.soft
        elif not self.own.definite(current):
            self.fates.passed(head, walk)
        elif not force and self.tree.tokens[current].role in {"subject", "object"}:
            own = self.own.of(head, None, affirmed=True)
            if own is not None and own.status in WEAK:
                self.fates.passed(head, walk, affirmed=True)

    def _spoken_on(self, gerund: int, head: int, walk: Walk) -> bool:
        """ "Did not respond, rejecting all calls": what is said besides, behind a comma."""
        spoken = walk.match.frame.type in SPOKEN and self.forms.gerund(gerund)
        return spoken and head < gerund and self.tree.lower[gerund - 1] == ","

    def _teller(self, head: int) -> int:
        """ "Said it would not sign, accusing Washington", "refused to sign, accusing it": the verb
        of whoever tells the rest."""
        above = self.tree.head(head)
        while above is not None and above < head and self.tree.tokens[head].role in BELOW:
            head, above = above, self.tree.head(above)
        return head

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
        if self.forms.asked_who(current, head):
            walk.weaken("possible", f"whether it was “{self.tree.tokens[head].text}”")
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

    def free(self, current: int, head: int, walk: Walk) -> None:
        """A relative or adverbial clause asserts on its own; a means shares the fate of its end,
        and an occasion that of what is done there ("will speak at a summit")."""
        role = self.tree.tokens[current].role
        mark = preposition(self.tree, current)
        if (mark in MEANS or self.aims.held_at(current, walk.match)) and self.forms.verbal(head):
            self.fates.passed(head, walk, affirmed=True)
            walk.open = walk.open and walk.through
            return
        if self.aims.awaited(current, head, walk.match):
            walk.weaken("planned", f"before “{self.tree.tokens[head].text}”, still to come")
            return
        if role == "modifier" and self.aside.held(current, head, walk):
            return
        if self.aims.topic_among(current, head) and walk.match.frame.type not in FORCE:
            walk.weaken("possible", f"one of “{self.tree.tokens[head].text}”")
            return
        bare = not self.forms.finite(current) and self.forms.verbal(current)
        if bare and role == "adverbial" and self.fates.forced(head, walk):
            return
        wished = walk.match.head != current and self.forms.subjunctive(walk.match.head)
        if walk.open and role == "adverbial" and bare and not wished:
            marked = self.stance.markers.get(self.cues.connector(current)) == "happened"
            if self.forms.gerund(current) or marked:
                self.fates.passed(head, walk)
            return
        if role == "relative" and self.aside.refuted(head) and walk.match.frame.type not in FORCE:
            walk.weaken("possible", f"of a denied “{self.tree.tokens[head].text}”")
            return
        if role == "relative" and self.aside.no_chance(head):
            walk.weaken("negated", f"no “{self.tree.tokens[head].text}”")
            return
        if self._open_beside(current, head, walk):
            return
        if role in {"relative", "adverbial", "oblique", "nominal", "apposition", "modifier"}:
            walk.settled, walk.soft = True, False
            told = role == "relative" and self.granted.long_ago(current, head)
            walk.open = walk.open and walk.through and not told

    def _open_beside(self, current: int, head: int, walk: Walk) -> bool:
        """Whether what stands beside a word is only feared, resisted or one of what may be."""
        text = self.tree.tokens[head].text
        among = self.aims.among(current, head)
        if self.aims.protested(current, head):
            walk.weaken("possible", f"what “{text}” is against")
        elif self.aims.faced(current, head):
            walk.weaken("hypothetical", f"what “{text}” would meet")
        elif self.english.presumed(current, head):
            walk.weaken("possible", f"only “{text}”")
        elif among is not None:
            walk.weaken(among.status, among.why)
        else:
            return False
        return True
