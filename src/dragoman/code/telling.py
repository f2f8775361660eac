"""What becomes of an act by being told: announced, talked of, asserted without proof."""

from __future__ import annotations

from dragoman.code.beside import impersonal_se, reflexive
from dragoman.code.cues import UNCONFIRMED
from dragoman.code.phrases import QUOTING
from dragoman.code.shows import Shows
from dragoman.code.triggers import preposition
from dragoman.code.walk import DONE, FORCE, UNDONE, Walk
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Act, Cue

BROKEN = frozenset({"discontinue", "expel"})
"""Modes of acts that are done by announcing them: "anunció la ruptura de relaciones"."""
ANNOUNCING = frozenset({"anunciar", "announce"})
CAMPAIGNS = word_list("code.telling.campaigns")
PRESENT = word_list("code.telling.present")
SLOW = frozenset({"AID", "MOBILIZE", "RETREAT"})
"""Types of act that are not done by telling of them."""
REPORTING = word_list("code.telling.reporting")
DENOUNCING = frozenset({"denunciar"})
SHOWN = frozenset({"MOBILIZE", "COOPERATE"})
CONCERN = "accuse.concern"
WORRYING = SHOWN | FORCE | {"AID", "SANCTION"}
"""Types of acts that are there when somebody is concerned about them by their name."""
HEARSAY = word_list("code.telling.hearsay")
WHOEVER = frozenset({"quien", "quienes", "nadie", "alguien"})
LYING = word_list("code.telling.lying")
TOO = frozenset({"too", "demasiado"})
FALSE = word_list("code.telling.false")
RUMOURING = word_list("code.telling.rumouring")
WAGED = word_list("code.telling.waged")
WELCOMED = frozenset({"planned", "possible"})
PACTS = frozenset({"agree.treaty", "agree.reach"})
BETWEEN = frozenset({"entre", "between"})
DECISIONS = frozenset({"decisión", "decision"})
REACTING = frozenset({"ACCUSE", "SUPPORT"})
REACTIONS = word_list("code.telling.reactions")
TRENDS = word_list("code.telling.trends")
WORRIED = word_list("code.telling.worried")
CONTRADICTING = word_list("code.telling.contradicting")
EXPLAINING = frozenset({"explicar"})
THINGS = word_list("code.telling.things")
NEAR = 2
"""How far from a verb of saying "por error" belongs to it, and not to what is said."""


class Telling:
    """Reads the verbs and nouns of one sentence that tell of acts."""

    def __init__(self, own: Shows) -> None:
        self.own = own
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def told(self, current: int, head: int, effect: Act, walk: Walk) -> Act:
        """What is announced or talked of is a fact if it is force, else still to come."""
        nominal = not self.forms.verbal(current)
        if effect == "announced" and self._done_by_telling(current, head, walk):
            return "presupposed"
        if effect == "announced" and self.forms.finite(current) and not nominal:
            return "asserted"
        if self.tree.tokens[current].lemma in PRESENT:
            return "presupposed"
        if effect == "announced" and walk.match.frame.mode == "restrict":
            return "planned"  # "anunció el cierre de la frontera"
        if effect == "announced" and self._ahead(current, head):
            return "planned"
        if (
            walk.match.frame.type in FORCE
            and nominal
            and (effect == "announced" or self.own.definite(current))
        ):
            return "presupposed"
        return "planned" if effect == "announced" else "possible"

    def identified(self, current: int, head: int) -> bool:
        """ "Se trata del primer ataque": what something is, and no talk of it."""
        about = preposition(self.tree, current) == "de"
        return about and self.tree.lemmas[head] == "tratar" and reflexive(self.tree, head)

    def past(self, current: int) -> bool:
        """ "Agreed that the launch had violated a resolution": an opinion, and no promise."""
        told = "Tense=Past" in self.forms.form(current) and self.forms.verbal(current)
        finite = self.forms.finite(current) or bool(self.tree.children(current, "auxiliary"))
        clause = self.tree.tokens[current].role == "clause"
        return told and finite and clause and not self.forms.subjunctive(current)

    def denounced(self, current: int, verb: int, cue: Cue | None, walk: Walk) -> Cue | None:
        """ "Denunció que bombardeó una escuela" tells so as "dijo que" does; "denunció la ofensiva
        israelí", "alertó del despliegue de tropas", "expresó su inquietud por las maniobras" tell
        of what is there."""
        if cue is not None and cue.effect == "planned" and self._decided(current, verb, walk):
            return cue._replace(effect="presupposed")
        if cue is not None and cue.effect in WELCOMED and self._backs(current, verb, walk):
            return cue._replace(effect="presupposed")
        if cue is None or cue.effect != "possible" or walk.settled:
            return cue
        act, worries = walk.match.head, self._worries(current, verb, walk.match.head)
        if not worries and self.tree.lemmas[verb] not in REPORTING:
            return cue
        clause = self.forms.verbal(current) and self.forms.finite(current)
        loud = self.tree.lemmas[verb] in DENOUNCING
        if clause:
            told = loud and self.forms.past(current) and not self.forms.subjunctive(current)
            return cue._replace(effect="asserted") if told else cue
        kinds = WORRYING if worries else SHOWN | FORCE if loud else SHOWN
        mine = (current == act or worries) and walk.match.trigger.kind == "noun"
        shared = worries and walk.match.frame.type == "COOPERATE"  # "over ties between the two"
        known = shared or (self.own.definite(act) and self.tree.lemmas[act] not in TRENDS)
        known = known and mine and walk.match.frame.type in kinds
        return cue._replace(effect="presupposed") if known else cue

    def _worries(self, current: int, head: int, act: int) -> bool:
        """ "Expresó su inquietud por las maniobras": whether it is concern about the act."""
        frame = self.cues.frames.get(head)
        about = preposition(self.tree, act) in WORRIED and self.tree.head(act) in {current, head}
        return about and frame is not None and frame.id == CONCERN

    def _decided(self, current: int, noun: int, walk: Walk) -> bool:
        """ "Protestó por la decisión de Suecia de expulsar a dos diplomáticos": whether it is done
        by deciding so, of somebody who is told to have done it."""
        act = walk.match.head
        done = walk.match.frame.mode in BROKEN and current == act
        if not done or self.tree.lemmas[noun] not in DECISIONS or not self.own.definite(noun):
            return False
        above = self.tree.head(noun)
        if above is None or not any(i < act for i in self.tree.children(noun, "nominal")):
            return False
        frame, own = self.cues.frames.get(above), self.own.of(above, None)
        reacts = frame is not None and frame.type in REACTING and own is not None
        told = reacts and own is not None and own.status in DONE
        return told or self.tree.lemmas[above] in REACTIONS

    def _backs(self, current: int, verb: int, walk: Walk) -> bool:
        """ "Respaldó los ataques de Hamás", "celebró el acuerdo entre A y B": whether it is
        somebody's attack or war that is backed, which goes on, or a pact that two have."""
        frame = self.cues.frames.get(verb)
        if walk.settled or frame is None or frame.type != "SUPPORT" or walk.match.head != current:
            return False
        between = any(self.tree.marks[i] in BETWEEN for i in self.tree.children(current, "nominal"))
        pact = walk.match.frame.id in PACTS and between
        waged = (pact or self.tree.lemmas[current] in WAGED) and self.own.definite(current)
        own = self.own.of(verb, None) if waged else None
        whose = self.tree.children(current, "modifier", "nominal", "compound")
        return bool(whose) and own is not None and own.status in DONE

    def explained(self, head: int) -> bool:
        """ "Eso explica que bombardeara los puertos": a fact in the subjunctive, of which a thing
        and nobody who speaks tells why."""
        subjects = self.tree.children(head, "subject")
        things = any(self.tree.lower[i] in THINGS for i in subjects)
        return self.tree.lemmas[head] in EXPLAINING and things

    def told_in_past(self, clause: int) -> bool:
        """ "Que vetara", "que haya vetado", "que vetó", not "que vete"."""
        form = self.forms.form(clause)
        perfect = any(
            self.tree.lemmas[i] in self.stance.tenses.perfect
            for i in self.tree.children(clause, "auxiliary")
        )
        return perfect or "Tense=Imp" in form or "Tense=Past" in form

    def would(self, current: int, head: int) -> bool:
        """ "Aceptaría liberarlos": who only would promise it."""
        if "VerbForm=Inf" not in self.tree.tokens[current].morph:
            return False
        above = self.tree.tokens[head].role in {"root", "conjunct"}
        return above and self.forms.verbal(head) and self.forms.conditional(head)

    def outcome(self, current: int, head: int, walk: Walk) -> bool:
        """ "Un ataque contra Crimea desatará la guerra": what would follow on one of which nobody
        knows."""
        some = walk.match.frame.type in FORCE and not self.own.definite(current)
        active = self.forms.future(head) and not self.forms.passive(head)
        return some and active and bool(self.tree.children(head, "object"))

    def _ahead(self, current: int, head: int) -> bool:
        """ "Anunció una ofensiva": one of which nobody knew before."""
        tokens = self.tree.tokens
        new = tokens[current].lemma in CAMPAIGNS and not self.own.definite(current)
        return new and tokens[head].lemma in {*ANNOUNCING, "anuncio", "announcement"}

    def _done_by_telling(self, current: int, head: int, walk: Walk) -> bool:
        """ "Anunció la ruptura de relaciones" breaks them, but "anunciará la ruptura" or "anunció
        la ruptura si …" does not."""
        if walk.match.frame.mode not in BROKEN or not self.own.definite(current):
            return False
        shown = self.own.of(head, None)
        clauses = [*self.tree.children(head, "adverbial"), *self.tree.children(current)]
        bound = any(self.stance.markers.get(self.cues.connector(c)) in UNDONE for c in clauses)
        return shown is not None and shown.status == "happened" and not bound

    def ahead(self, current: int, head: int, walk: Walk) -> bool:
        """ "Anunció que se retira de Goma": what takes its time is only announced."""
        announced = self.tree.tokens[head].lemma in ANNOUNCING and self.forms.past(head)
        return announced and walk.match.frame.type in SLOW and self.forms.present(current)

    def quoted(self, current: int, head: int) -> bool:
        """Whether a quotation mark stands between, so that no past shifts the tense in it."""
        first, last = sorted((current, head))
        return any(t.text in QUOTING for t in self.tree.tokens[first:last])

    def whoever_says(self, head: int) -> bool:
        """ "Tildó de mentiroso a quien diga que …": nobody is told to have said so."""
        form = self.tree.tokens[head].morph
        open_still = self.forms.subjunctive(head) and "Tense=Pres" in form
        below = self.tree.children(head, "subject", "object")
        return open_still and any(self.tree.lower[i] in WHOEVER for i in below)

    def unproven(self, head: int) -> bool:
        """Whether the statement itself is possible or asked for ("deberán probar que mató")."""
        own = self.own.of(head, None)
        if self._in_rumour(head) or self._too_early(head):
            return True
        if own is None:
            done = self.stance.markers.get(self.cues.connector(head)) == "happened"  # "tras probar"
            return not done and self.tree.tokens[head].lemma in self.stance.grammar.proving
        return own.status in {"possible", "requested", "hypothetical"} and not own.present

    def _too_early(self, saying: int) -> bool:
        """ "It is too early to say that it invaded": what nobody says yet."""
        above = self.tree.head(saying)
        if above is None or "VerbForm=Inf" not in self.tree.tokens[saying].morph:
            return False
        return any(self.tree.lower[i] in TOO for i in self.tree.children(above, "adverb"))

    def _in_rumour(self, clause: int) -> bool:
        """ "Tendría grabaciones que prueban que …": evidence that somebody is rumoured to have."""
        noun = self.tree.head(clause) if self.tree.tokens[clause].role == "relative" else None
        verb = None if noun is None else self.tree.head(noun)
        return verb is not None and self.forms.verbal(verb) and self.forms.conditional(verb)

    def hearsay(self, head: int) -> bool:
        """ "Se dice que …", "cuenta la leyenda que …", "unconfirmed reports said …": of what nobody
        says that he knows it."""
        subjects = self.tree.children(head, "subject", "object")
        if self.tree.lemmas[head] in RUMOURING and impersonal_se(self.tree, head):
            return not any(i < head for i in subjects)
        return any(
            self.tree.lemmas[i] in HEARSAY
            or any(self.tree.lemmas[m] in UNCONFIRMED for m in self.tree.subtree(i))
            for i in subjects
        )

    def untrue(self, head: int) -> bool:
        """ "Afirmó falsamente que …", "lied when he said that …", "el mensaje, falso, decía que …":
        what is told to be no truth."""
        beside = {self.tree.lower[i] for i in self.tree.children(head)}
        near = (i for i in self.tree.children(head, "oblique") if abs(i - head) <= NEAR)
        beside |= {f"{preposition(self.tree, i)} {self.tree.lower[i]}" for i in near}
        above, role = self.tree.head(head), self.tree.tokens[head].role
        lying = role == "adverbial" and above is not None and self.tree.lemmas[above] in LYING
        texts = self.tree.children(head, "subject")
        told = (
            i for n in texts for i in self.tree.children(n, "modifier", "apposition", "relative")
        )
        faked = any(self._false(i) for i in told)
        return faked or lying or not self.stance.grammar.untruly.isdisjoint(beside)

    def _false(self, word: int) -> bool:
        """ "Falso", "que era falso", "which turned out to be fake"."""
        words = (word, *self.tree.children(word, "open_clause", "object"))
        return not self.forms.negated(word) and any(self.tree.lower[i] in FALSE for i in words)

    def contradicted(self, verb: int) -> bool:
        """ "Contradijo a la agencia que anunció la captura", "retracted a statement saying that it
        attacked": what is told by somebody whose word is not let stand."""
        noun = self.tree.head(verb) if self.tree.tokens[verb].role == "relative" else None
        above = None if noun is None else self.tree.head(noun)
        if noun is None or above is None or self.tree.tokens[noun].role != "object":
            return False
        return self.tree.lemmas[above] in CONTRADICTING and not self.forms.negated(above)

    def without_proof(self, head: int) -> bool:
        """ "Afirmó sin pruebas que atacó", "claimed, without offering evidence, that …"."""
        without = (
            i for i in self.tree.children(head, "oblique", "nominal", "adverbial", "object")
            if self.stance.markers.get(preposition(self.tree, i)) == "negated"
        )  # fmt: skip
        held = (n for i in without for n in (i, *self.tree.children(i, "object")))
        return any(self.tree.tokens[n].lemma in self.stance.grammar.unproven for n in held)

    def of_known(self, verb: int, cue: Cue, walk: Walk) -> bool:
        """ "Negó que el ataque causara víctimas": an attack of which something else is denied, not
        that it was made ("negó que el ataque se produjera")."""
        act, denied = walk.match.head, cue.effect == "negated" and cue.speaker
        ahead = "Tense=Pres" in self.forms.form(verb) and not self.tree.children(verb, "auxiliary")
        told = self.forms.finite(verb) and not ahead and self.tree.tokens[act].role == "subject"
        if not denied or walk.match.frame.type not in FORCE or not told or self.forms.verbal(act):
            return False
        mine = self.tree.head(act) == verb and self.own.definite(act)
        above = self.cues.governor(verb, "noun", act)
        acts = above is None or (
            above.effect == "pass" and bool(self.tree.children(verb, "object"))
        )
        return mine and acts and not self.forms.passive(verb)
