"""What is taken for granted, whatever becomes of the words around it: "la guerra podría
extenderse", "tras tres días de combates", "la investigación del asesinato"."""

from __future__ import annotations

from dragoman.code.aims import BEFALLEN
from dragoman.code.conditions import YEAR
from dragoman.code.endings import ONCE
from dragoman.code.forms import SPANS
from dragoman.code.lemmas import participle_of
from dragoman.code.shows import Shows
from dragoman.code.triggers import preposition
from dragoman.code.walk import FORCE, WEAK, Own, Walk
from dragoman.knowledge.frames import MATERIAL
from dragoman.knowledge.lists import word_list
from dragoman.records import Status

LASTING = FORCE | {"SANCTION", "PROTEST"}
"""Types of what goes on till somebody or something ends it."""
KEPT = LASTING | {"SUPPORT"}
"""Those, and the backing that somebody may take back."""
WARS = frozenset({"guerra", "war"})
MASSACRES = word_list("code.granted.massacres")
ORDERING = frozenset({"ordenar", "order"})
OVER = frozenset({"over", "finished", "terminada", "terminado", "acabada", "acabado"})
RA = ("ra", "ran", "ramos")
OF = frozenset({"de", "of"})
GOING_ON = word_list("code.granted.going_on")
INQUIRIES = word_list("code.granted.inquiries")
PHRASAL = word_list("code.granted.phrasal")
DOING = word_list("code.granted.doing")
BY = frozenset({"by", "por"})
FOREMOST = word_list("code.granted.foremost")
MOST = frozenset({"más", "menos"})


class Granted:
    """Reads one sentence for it."""

    def __init__(self, own: Shows) -> None:
        self.own = own
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def taken(self, current: int, head: int, walk: Walk) -> bool:
        """Whether the act in a noun is there, whatever the word above it tells; notes so."""
        if current != walk.match.head or walk.settled or self.forms.verbal(current):
            return False
        kind = walk.match.frame.type
        lasting = self._lasts(current, head) if kind in LASTING else None
        if lasting is not None:
            walk.reading.status = lasting
        elif not (
            (kind in LASTING and self._in_span(current, head))
            or (kind in FORCE and (self._inquired(current, head) or self._brings(current, head)))
            or self._of_war(current, head)
            or self._brought_about(current, walk)
            or self._ordered(current, head)
        ):
            return False
        walk.settled, walk.soft, walk.open = True, False, False
        return True

    def _lasts(self, noun: int, verb: int) -> Status | None:
        """ "La guerra podría extenderse", "no ha terminado", "the siege must end": how long what
        is there will last is open, asked or denied; what "is over" was there."""
        if self.tree.tokens[noun].role != "subject" or not self.own.definite(noun):
            return None
        over = any(self.tree.lower[i] in OVER for i in (verb, *self.tree.children(verb, "adverb")))
        being = bool(self.tree.children(verb, "copula")) or self.tree.lemmas[verb] == "be"
        if self.cues.name(verb) not in GOING_ON and not (over and being):
            return None
        own = self.own.of(verb, None)
        if own is None:
            return "ongoing" if self.forms.verbal(verb) else None
        if own.status in WEAK:
            return "ongoing"
        return "happened" if over and being else None

    def _ordered(self, noun: int, head: int) -> bool:
        """ "Sospechoso de haber ordenado la matanza": nobody says so of one that was not done."""
        known = self.tree.lemmas[noun] in MASSACRES and self.own.definite(noun)
        ordered = known and self.tree.lemmas[head] in ORDERING
        return ordered and (self.forms.past(head) or bool(self.tree.children(head, "auxiliary")))

    def _in_span(self, noun: int, head: int) -> bool:
        """ "Tras tres días de combates", "in three weeks of strikes"."""
        span = self.tree.lemmas[head] in SPANS and preposition(self.tree, noun) in OF
        return span and bool(self.tree.children(head, "case"))

    def _brought_about(self, noun: int, walk: Walk) -> bool:
        """ "Promised not to attack the aid convoys *sent by Australia*": what somebody is told to
        have done."""
        if walk.match.frame.type not in MATERIAL or walk.match.trigger.kind != "noun":
            return False
        for verb in self.tree.children(noun, "modifier", "relative"):
            by = [i for i in self.tree.children(verb) if self.tree.marks[i] in BY and i > verb]
            done = not DOING.isdisjoint(
                {self.tree.lemmas[verb], *participle_of(self.tree.lower[verb])}
            )
            if by and done and noun < verb and self.forms.participle(verb):
                return self.own.definite(noun) and self.own.of(verb, None) == Own("happened")
        return False

    def _inquired(self, noun: int, head: int) -> bool:
        """ "La investigación del asesinato del alcalde", "un sospechoso del atentado": whoever did
        it, it was done."""
        known = self.tree.lemmas[noun] in BEFALLEN and self.own.definite(noun)
        return known and self.tree.lemmas[head] in INQUIRIES

    def _of_war(self, noun: int, head: int) -> bool:
        """ "Las presiones de la guerra comercial podrían ayudar a China": whose pressures may."""
        known = self.tree.lemmas[noun] in WARS and self.own.definite(noun)
        plain = self.tree.tokens[head].pos == "NOUN" and head not in self.cues.frames
        cue = self.stance.nouns.get(self.tree.lemmas[head])
        return known and plain and cue is None and preposition(self.tree, noun) in OF

    def _brings(self, noun: int, verb: int) -> bool:
        """ "El bombardeo no causó víctimas", "the raid failed to free them": an attack that is told
        to have brought nothing."""
        if self.tree.tokens[noun].role != "subject" or not self.own.definite(noun):
            return False
        cue = self.cues.governor(verb, "noun", noun)
        if cue is not None and cue.subject:  # "nunca vio la luz", "no pasó de ser un amago"
            return False
        below = self.tree.children(verb, "object", "open_clause")
        below = [i for i in below if not self._comes_about(i)]
        object_ = [i for i in below if i > verb and self.tree.lemmas[i] not in PHRASAL]
        if not object_ or self.forms.passive(verb) or not self.forms.past(verb):
            return False
        own = self.own.of(verb, None)
        return own is not None and (own.status == "negated" or self.tree.lemmas[verb] == "fail")

    def _comes_about(self, verb: int) -> bool:
        """ "No llegó a materializarse": a verb of coming about itself."""
        cue = self.stance.verbs.get((self.cues.name(verb), "noun"))
        return cue is not None and cue.subject and cue.effect == "pass"

    def long_ago(self, clause: int, noun: int) -> bool:
        """ "El hombre que secuestrara a tres ingenieros en 2003": a subjunctive in "-ra" that tells
        the past, as a year shows; "el peor ataque que haya sufrido Israel"."""
        if self._foremost(clause, noun):
            return True
        told = "Tense=Imp" in self.forms.form(clause) and self.tree.lower[clause].endswith(RA)
        below = self.tree.children(clause, "oblique", "nominal") if told else []
        dated = any(YEAR.fullmatch(self.tree.tokens[i].text) for i in below)
        return dated and self.own.definite(noun)

    def _foremost(self, clause: int, noun: int) -> bool:
        """ "La mayor ofensiva que haya lanzado Rusia", "las maniobras más grandes que China haya
        realizado": the first or greatest of what was done."""
        having = self.tree.children(clause, "auxiliary")
        perfect = any(self.tree.lemmas[i] in self.stance.tenses.perfect for i in having)
        if not perfect or not self.forms.subjunctive(clause) or not self.own.definite(noun):
            return False
        return any(
            self.tree.lemmas[i] in FOREMOST
            or any(self.tree.lower[a] in MOST for a in (i - 1, *self.tree.children(i, "adverb")))
            for i in self.tree.children(noun, "modifier", "number")
        )

    def kept(self, current: int, head: int, walk: Walk, *, begun: bool) -> bool:
        """ "Podría levantar el bloqueo", "se niega a retirar su apoyo": what somebody only may or
        will put an end to is there till then."""
        if current != walk.match.head:
            return False
        kind, weak = walk.match.frame.type, WEAK
        if self.forms.verbal(current):  # "pidió que deje de bombardear"
            weak = frozenset({"requested"})
            known = kind in LASTING and not self.forms.finite(current)
        else:
            named = kind in KEPT and walk.match.trigger.kind == "noun"
            once = self.tree.lemmas[current] in ONCE and not begun  # "suspend the execution"
            known = named and self.own.definite(current) and not once
        own = self.own.of(head, None) if known else None
        doubted = own is not None and own.status in weak
        return known and (doubted or (own is None and self._wanted(head, weak)))

    def _wanted(self, head: int, weak: frozenset[str]) -> bool:
        """ "Estudia levantar", "pidió el fin": whether the end itself is only wanted or weighed."""
        above, how = self.tree.head(head), self.cues.complement(head)
        cue = self.cues.governor(above, how, head) if above is not None and how else None
        return cue is not None and cue.effect in weak
