"""Acts that are only aimed at, weighed, feared or hearsay by the way they hang on what governs
them."""

from __future__ import annotations

from dragoman.code.forms import SPANS
from dragoman.code.lemmas import participle_of
from dragoman.code.shows import Shows
from dragoman.code.triggers import Match, preposition
from dragoman.code.walk import FORCE, UTTERED, WEAK, Own
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Cue

REASONS = frozenset({"por", "over"})
ANSWERING = frozenset({"PROTEST", "ACCUSE", "SANCTION"})
"""Prepositions of what is answered, and types of act that answer it."""
USING = word_list("code.aims.using")
PLACED = word_list("code.aims.placed")
COMPARING = word_list("code.aims.comparing")
MATTERS = word_list("code.aims.matters")
NAMING = word_list("code.aims.naming")
TEXTS = word_list("code.aims.texts")
CROWDS = "assault.crowd-control"
"""The frame of what is done to those who protest."""
GOING = word_list("code.aims.going")
BECOMING = frozenset({"become", "convertir"})
AMID = word_list("code.aims.amid")
BEFALLEN = word_list("code.aims.befallen")
INQUIRING = word_list("code.aims.inquiring")
INSISTING = word_list("code.aims.insisting")
INTO = frozenset({"en", "in"})
TAKING = frozenset({"take", "tardar", "demorar"})
"""Verbs whose object is how long something took."""
BLOWS = BEFALLEN | word_list("code.aims.blows")
GUARDING = word_list("code.aims.guarding")
DOERS = frozenset({"", "by", "de", "from", "of", "por"})
"""What marks those whose act a noun names."""
WARNING = word_list("code.aims.warning")
AT = word_list("code.aims.at")
AFTER = word_list("code.aims.after")
YIELDING = frozenset({"AGREE", "CONCEDE", "RETREAT"})
"""Types of acts on which others wait."""
GATHERED = frozenset({"CONSULT", "COOPERATE", "AGREE"})
"""Types of acts at which others take place."""


class Aims:
    """Reads one sentence for them."""

    def __init__(self, own: Shows) -> None:
        self.own = own
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def purpose(self, current: int, head: int, cue: Cue | None) -> bool:
        """ "Launched an operation to seize Kiev", "struck to kill": only aimed at; but "only to"
        tells what came of it."""
        tree, token = self.tree, self.tree.tokens[head]
        aimed = preposition(tree, current) == "to" or self.for_somebody(current)
        if not aimed or token.pos in {"ADJ", "ADV"}:
            return False
        beside = {self.forms.lower(i) for i in tree.children(current, "adverb")}
        if token.lemma in BECOMING and self.foremost(current, head):
            return False
        held = any(head < i < current for i in tree.children(head, "object"))
        apart = held and tree.tokens[current].role == "adverbial"
        barred = cue is not None and cue.effect == "negated" and apart  # "blocked roads to protest"
        if "only" in beside or (cue is not None and cue.effect != "pass" and not barred):
            return False
        if not self.forms.verbal(head):
            return cue is None and not self.foremost(current, head)
        if tree.tokens[current].role == "adverbial":
            return True
        return held and cue is not None and token.lemma not in self.stance.grammar.causing

    def foremost(self, current: int, head: int) -> bool:
        """ "The first country to recognise it", "fue el primero en reconocerlo": who did it, not
        what for."""
        if preposition(self.tree, current) not in {"", "to", "en"}:
            return False
        if self.tree.tokens[head].lemma in BECOMING:  # "became the first to set foot"
            said = self.tree.children(head, "object", "open_clause", "oblique")
            head = next((i for i in said if head < i < current and self._noun(i)), head)
        ranked = {self.forms.lower(i) for i in (head, *self.tree.children(head, "modifier"))}
        noun = (
            self._noun(head) and self.tree.lemmas[head] not in TEXTS
        )  # "the first accord to cut arsenals"
        return noun and not ranked.isdisjoint(self.stance.grammar.foremost)

    def _noun(self, index: int) -> bool:
        return self.tree.tokens[index].pos in {"NOUN", "ADJ"}

    def doing(self, gerund: int, head: int) -> int:
        """ "Sent doctors to fight Ebola, earning praise": what a gerund behind a comma is done in
        doing, which is not the aim before it but the verb whose aim that is."""
        bare = "VerbForm=Inf" in self.tree.tokens[head].morph and not self.forms.finite(head)
        above = self.tree.head(head)
        if not bare or above is None or self.tree.lower[gerund - 1] != "," or gerund < head:
            return head
        aim = preposition(self.tree, head) in {"to", "para"}
        aim = aim and self.tree.tokens[head].role in {"adverbial", "open_clause"}
        return above if aim and self.forms.past(above) else head

    def outcome(self, current: int) -> bool:
        """ "The talks resumed, only for Israel to bomb Rafah": told as what came of it."""
        marks, token = self.tree.children(current, "mark"), self.tree.tokens[current]
        if not marks or not marks[0] or token.role == "open_clause":
            return False  # "served only to obtain their release"
        beside = self.tree.children(token.head, "oblique")
        doer = any(self.tree.marks[i] == "for" and self._only_before(i) for i in beside)
        return doer or self.forms.lower(marks[0] - 1) == "only"

    def _only_before(self, doer: int) -> bool:
        first = min(self.tree.subtree(doer))
        lower = self.tree.lower
        return lower[first] == "only" or (first > 0 and lower[first - 1] == "only")

    def thereby(self, current: int, head: int) -> bool:
        """Whether what an infinitive tells is done by what its verb tells, as that is."""
        done = self._by_using(current, head) or self._took_time(current, head)
        return done or self._said_again(current, head)

    def _said_again(self, current: int, head: int) -> bool:
        """ "Insistió en reclamar aviones": who goes on asking, blaming or refusing does so."""
        said = self.cues.frames.get(current)
        uttered = said is not None and said.type in UTTERED
        again = self.tree.lemmas[head] in INSISTING and preposition(self.tree, current) in INTO
        return uttered and again and not self.tree.children(current, "subject")

    def _by_using(self, current: int, head: int) -> bool:
        """ "Used drones to attack the base": done by what is used, and so done as that is."""
        tree = self.tree
        force = self.cues.frames.get(current)
        done = force is not None and (force.type in FORCE or self.forms.past(head))
        used = any(head < i < current for i in tree.children(head, "object"))
        marked = preposition(tree, current) in {"to", "para"}
        return marked and done and used and tree.lemmas[head] in USING

    def _took_time(self, current: int, head: int) -> bool:
        """ "Took a month to withdraw", "tardó tres días en retirarse": late, but done."""
        spans = [i for i in self.tree.children(head, "object", "oblique") if i < current]
        long_ = any(self.tree.lemmas[i] in SPANS for i in spans)
        return long_ and self.tree.lemmas[head] in TAKING and self.forms.past(head)

    def used_for(self, noun: int, head: int) -> bool:
        """ "Could use its navy for a blockade": done by what is used, and so done as that is."""
        marked = preposition(self.tree, noun) in {"for", "para"} and not self.own.definite(noun)
        return marked and self.tree.lemmas[head] in USING and self.forms.verbal(head)

    def awaited(self, noun: int, verb: int, match: Match) -> bool:
        """ "Levantará las sanciones *tras la retirada*": what others yield or sign, of which
        nothing tells that it is done, before what is still to come."""
        yields = match.frame.type in YIELDING and match.head == noun
        if not yields or preposition(self.tree, noun) not in AFTER or not self.forms.verbal(verb):
            return False
        told = self.tree.children(noun, "relative", "modifier")
        done = any(
            "VerbForm=Part" in self.tree.tokens[i].morph or self.forms.finite(i) for i in told
        )
        own = self.own.of(verb, None, affirmed=True)
        return not done and own is not None and own.status in {"planned", "promised"}

    def held_at(self, noun: int, match: Match) -> bool:
        """ "Will speak *at a summit*": whether it is where the verb above takes place; not "…,
        durante una videoconferencia celebrada ayer"."""
        gathered = match.frame.type in GATHERED and match.head == noun
        if not gathered or preposition(self.tree, noun) not in AT:
            return False
        opening = min(self.tree.children(noun, "case"), default=0)
        return opening == 0 or self.tree.tokens[opening - 1].text != ","

    def topic_among(self, noun: int, head: int) -> bool:
        """ "Issues including Turkey's accession": one of the matters that are talked of."""
        named = preposition(self.tree, noun) in NAMING
        return named and self.tree.lemmas[head] in MATTERS

    def taken_as_known(self, noun: int, head: int, kind: str) -> bool:
        """ "Seemed to compare her criticism to a threat", "the inquiry could change their minds",
        "stay away from the pacts": what is told of something known leaves it so."""
        tree = self.tree
        if not self.own.definite(noun):
            return False
        apart = {tree.lower[i] for i in tree.children(head, "particle", "adverb")}
        own = self.cues.fixed(head, "noun", preposition(tree, noun))  # "backed away from"
        if own and tree.tokens[noun].role == "oblique":
            return False
        if tree.lemmas[head] in COMPARING or not apart.isdisjoint({"away", "clear"}):
            return tree.tokens[noun].role != "subject"
        moved = tree.tokens[noun].role == "subject" and bool(tree.children(head, "object"))
        inquired = self.tree.lemmas[head] in INQUIRING and self.tree.lemmas[noun] in BLOWS
        if inquired and (tree.tokens[noun].role == "object" or self.forms.passive(head)):
            return True  # "descartó investigar el asalto a la escuela"
        return kind == "ACCUSE" and moved and not self.forms.passive(head)

    def befallen(self, noun: int, head: int) -> bool:
        """ "El asesinato del ministro podría desatar una guerra", "la guerra comercial podría
        beneficiar a Europa": a known blow of which it is only open what it will bring."""
        known = self.tree.lemmas[noun] in BEFALLEN and self.own.definite(noun)
        own = self.own.of(head, None) if known else None
        moved = self.tree.tokens[noun].role == "subject" and not self.forms.passive(head)
        brings = bool(self.tree.children(head, "object", "indirect", "copula"))
        return moved and brings and own is not None and own.status == "possible"

    def in_place_for(self, noun: int, head: int) -> tuple[str, str] | None:
        """ "Conditions are in place for the return of refugees": what the subject, of which no more
        than that it is there is told, leaves open; the effect and the subject."""
        if preposition(self.tree, noun) not in {"for", "para"}:
            return None
        there = self.forms.copular(head) or self.tree.lemmas[head] in PLACED
        above = self.tree.head(head)
        if not there and above is not None and self.tree.lemmas[above] == "be":
            head, there = above, True  # "are in place for"
        for subject in self.tree.children(head, "subject") if there else ():
            cue = self.stance.nouns.get(self.tree.lemmas[subject])
            if cue is not None and cue.effect in WEAK:
                return cue.effect, self.tree.lemmas[subject]
        return None

    def for_somebody(self, current: int) -> bool:
        """ "Called for Israel to withdraw", "a chance for both to talk"."""
        marked = preposition(self.tree, current) == "for"
        return marked and bool(self.tree.children(current, "subject"))

    def hearsay(self, head: int) -> bool:
        """ "Is said to have sent", but "was found to have sent"."""
        cue = self.stance.verbs.get((self.tree.tokens[head].lemma, "clause"))
        told = cue is not None and cue.effect == "asserted" and self.forms.verbal(head)
        proven = self.tree.tokens[head].lemma in self.stance.grammar.proving
        return told and not proven and self.forms.passive(head)

    def would(self, head: int) -> bool:
        """ "The bombing of Rafah would be a mistake", "su detención obligaría a Roma": an act whose
        outcome is weighed; but "el atentado sería obra de ETA" is hearsay about a known one."""
        below = self.tree.children(head, "auxiliary", "copula")
        group = [self.forms.lower(i) for i in below]
        if "would" in group:
            return "have" not in group
        auxiliaries = {self.tree.lemmas[i] for i in self.tree.children(head, "auxiliary")}
        plain = self.forms.conditional(head) and auxiliaries <= {"ser"}
        if not plain or "Mood=Cnd" not in self.forms.form(head):
            return False
        return not self.forms.copular(head) or self._judged(head)

    def _judged(self, predicate: int) -> bool:
        """ "Un error", "inaceptable": a predicate that judges, and does not tell who or what it
        was."""
        if self.tree.tokens[predicate].pos == "ADJ":
            return True
        articles = self.tree.children(predicate, "determiner")
        return any("Definite=Ind" in self.tree.tokens[i].morph for i in articles)

    def charged(self, current: int, head: int) -> bool:
        """ "Detenido por matar", "sancionó a la empresa por financiar": so says who does it; but
        "sancionó a Rusia por haber invadido" tells what is known."""
        grammar = self.stance.grammar
        lemmas = {self.tree.tokens[head].lemma, *participle_of(self.tree.lower[head])}
        punished = not lemmas.isdisjoint(grammar.punishing)
        punished = punished and not self.tree.children(current, "auxiliary")
        return punished or not lemmas.isdisjoint(grammar.alleging)

    def occasion(self, participle: int) -> bool:
        """ "Murieron durante una marcha convocada por X": what was called has taken place where
        something is told of it that was done, and so has "la huelga convocada" that began."""
        noun = self.tree.head(participle)
        if noun is None or not self.forms.participle(participle) or self.forms.finite(participle):
            return False
        verb = next((i for i in self.tree.ancestors(noun) if self.forms.verbal(i)), None)
        words = f"{preposition(self.tree, noun)} {self.tree.lemmas[noun]}"
        held = {preposition(self.tree, i) for i in (noun, *self.tree.ancestors(noun))}
        amid = not held.isdisjoint(AMID) or preposition(self.tree, noun) in {"en", "in"}
        amid = amid or words in self.stance.grammar.closing
        amid = amid or (verb is not None and self.tree.lemmas[verb] in GOING)
        return amid and verb is not None and self.forms.past(verb)

    def answered(self, current: int, head: int, kind: str) -> bool:
        """ "Llamó a protestar por el asesinato de X": force that the act above answers is a fact,
        whatever becomes of that act."""
        frame = self.cues.frames.get(head)
        quelling = frame is not None and frame.id == CROWDS and kind == "PROTEST"
        if quelling and not preposition(self.tree, current):  # "para sofocar las protestas"
            return self.own.definite(current)
        answering = frame is not None and frame.type in ANSWERING and kind in FORCE
        reason = preposition(self.tree, current) in REASONS
        theirs = self.tree.possessed(current) and self.forms.verbal(head)  # "por su apoyo a China"
        return reason and ((answering and self.own.definite(current)) or theirs)

    def charge_for(self, current: int, head: int) -> bool:
        """ "Los delitos de tortura por el asesinato", "a warrant over the killing": not yet
        proven."""
        grammar = self.stance.grammar
        cause = self.tree.prepositions[current] in {*grammar.cause, "over"}
        held = [head, *self.tree.children(head, "object")]
        return cause and any(self.tree.lemmas[i] in grammar.charges for i in held)

    def sought_penalty(self, head: int) -> bool:
        """ "Pidió 20 años de cárcel por torturar", "faces the death penalty for killing": not yet
        found guilty."""
        cue = self.stance.verbs.get((self.tree.tokens[head].lemma, "noun"))
        asked = cue is not None and cue.effect in {"requested", "possible", "planned"}
        if not asked and self.tree.tokens[head].lemma not in self.stance.grammar.facing:
            return False
        held = self.tree.children(head, "object", "oblique", "nominal", "indirect")
        words = (self.tree.lemmas[i] for one in held for i in self.tree.subtree(one))
        return not self.stance.grammar.penalties.isdisjoint(words)

    def protested(self, current: int, head: int) -> bool:
        """ "Marched against a war on Iraq": who protests against what is not yet known fears it."""
        frame = self.cues.frames.get(head)
        against = preposition(self.tree, current) in {"contra", "against"}
        return (
            against
            and frame is not None
            and frame.type == "PROTEST"
            and not self.own.definite(current)
        )

    def among(self, current: int, head: int) -> Own | None:
        """ "Was reportedly among ten people killed", "estaría entre los muertos": as open as it is
        whether he is one of them."""
        verb = self.tree.head(head)
        if verb is None or preposition(self.tree, head) not in {"entre", "among"}:
            return None
        own = self.own.of(verb, None) if self.forms.participle(current) else None
        return own if own is not None and own.status in WEAK else None

    def rewarded(self, current: int, head: int) -> bool:
        """ "Ofrece una recompensa por la captura": what the verb's object would pay for."""
        if preposition(self.tree, current) not in self.stance.grammar.cause:
            return False
        grammar, lemmas, verb = self.stance.grammar, self.tree.lemmas, head
        if self.tree.tokens[head].role == "object":  # "un millón de recompensa por su captura"
            verb = self.tree.tokens[head].head
        objects = [i for i in self.tree.children(verb, "object") if verb < i < current]
        if objects and self.cues.name(verb) in grammar.bidding:
            return True
        paid = [*objects, *(i for o in objects for i in self.tree.children(o, "nominal"))]
        return any(lemmas[i] in grammar.rewards for i in paid)

    def unsure(self, head: int) -> bool:
        """Whether the governor itself only may be so ("podría aprobar el envío")."""
        own = self.own.of(head, None) if self.forms.verbal(head) else None
        return own is not None and own.status == "possible" and not own.soft

    def disowned(self, head: int) -> bool:
        """ "No tiene intención de atacar", "no hay planes de retirarse"."""
        above = self.tree.head(head)
        if above is None or self.tree.tokens[head].pos != "NOUN":
            return False
        having = self.tree.tokens[above].lemma in {"tener", "haber", "existir", "have", "be"}
        return having and self.forms.negated(above)

    def faced(self, current: int, head: int) -> bool:
        """ "Defenderá a Polonia frente a un ataque", "advirtió contra un ataque": none is known
        yet."""
        words = preposition(self.tree, current)
        if words not in {"ante", "frente a", "contra", "against"} or self.own.definite(current):
            return False
        if not self.forms.verbal(current) and self._any_such(current):
            return True
        if self.forms.verbal(current) or not self.forms.verbal(head):
            return False
        if words in {"contra", "against"} and self.tree.tokens[head].lemma in WARNING:
            return True
        if self.tree.tokens[head].lemma in GUARDING:
            return True
        own = self.own.of(head, None)
        return own is not None and own.status in WEAK

    def _any_such(self, noun: int) -> bool:
        """ "Will act against armed *attack*": one without an article is any there may be."""
        told = self.tree.children(noun, "determiner", "number", "relative")
        beside = (self.tree.marks[i] for i in self.tree.children(noun, "nominal"))
        bare = not told and DOERS.isdisjoint(beside)  # "armed attack in the Pacific"
        return bare and "Number=Sing" in self.tree.tokens[noun].morph

    def forced(self, head: int) -> Own | None:
        """ "No tuvo más remedio que retirarse": what was done without a choice."""
        above = self.tree.head(head)
        if above is None or self.tree.tokens[head].lemma not in {"remedio", "choice"}:
            return None
        negated = self.forms.negated(above) or self.forms.negated(head)
        if not self.forms.verbal(above) or not negated:
            return None
        told = self.tree.tokens[above].role == "clause" and self.tree.tokens[head].lemma == "choice"
        if told:  # "said he had no choice but to impose sanctions"
            return Own("planned", f"“{self.tree.tokens[head].text}” told by who makes it")
        return self.own.of(above, None, affirmed=True)
