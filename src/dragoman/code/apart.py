"""Acts of which the word above tells neither that they are nor that they are not."""

from __future__ import annotations

from dragoman.code.aims import BLOWS, Aims
from dragoman.code.blamed import REPLIES, REPLYING
from dragoman.code.fates import Fates
from dragoman.code.granted import Granted
from dragoman.code.prospects import DISPUTING
from dragoman.code.shows import RESULTING, Shows
from dragoman.code.triggers import preposition
from dragoman.code.walk import LATER, WEAK, Walk
from dragoman.knowledge.stance import Cue
from dragoman.tree import BEHEST


class Apart:
    """Tells the acts of one sentence that only stand beside the word above them."""

    def __init__(self, own: Shows, aims: Aims, granted: Granted, fates: Fates) -> None:
        self.own, self.aims, self.granted, self.fates = own, aims, granted, fates
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def apart(self, current: int, head: int, walk: Walk) -> bool:
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
            self.fates.passed(head, walk)
            return True
        if self._answered_before(current, walk):
            walk.settled = walk.settled or not walk.soft
            return True
        befallen = current == walk.match.head and self.aims.befallen(current, head)
        if befallen or self.aims.taken_as_known(current, head, walk.match.frame.type):
            walk.settled = walk.settled or not walk.soft
            return True
        if self._blamed(current, head) or self.aims.answered(current, head, walk.match.frame.type):
            walk.settled = True
            return True
        return self._closed(head, walk)

    def said_beside(self, current: int) -> bool:
        """ "Renunció, presionado por las protestas": a participle behind a comma, of which the verb
        tells nothing."""
        token, first = self.tree.tokens[current], min(self.tree.subtree(current))
        parted = current and self.tree.lower[current - 1] == "," and first >= current - 1
        participle = token.pos == "ADJ" and self.forms.lower(current).endswith(RESULTING)
        below = self.tree.children(current, "oblique", "object", "nominal")
        return (
            bool(parted) and participle and any(self.tree.prepositions[i] == "por" for i in below)
        )

    def _answered_before(self, current: int, walk: Walk) -> bool:
        """ "Will recall its envoy in response to the recognition", "talks may fail over the
        kidnapping": whatever the verb tells, that to which it answers was there."""
        act, lemmas = walk.match.head, self.tree.lemmas
        if current == act:
            return lemmas[act] in BLOWS and self.reason(act) and not self._backed_off(act)
        answer = lemmas[current] in REPLIES and preposition(self.tree, current) in REPLYING
        return answer and self.tree.head(act) == current and self.own.definite(act)

    def _backed_off(self, act: int) -> bool:
        """ "Backed away from the bombing", "preparations for the assault": what its preposition
        belongs to is the verb, or a noun that looks ahead to it."""
        head = self.tree.head(act)
        if head is None or self.cues.fixed(head, "noun", preposition(self.tree, act)):
            return head is not None
        cue = None if self.forms.verbal(head) else self.stance.nouns.get(self.tree.lemmas[head])
        return cue is not None and cue.effect == "planned"

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

    def accompanies(self, current: int, head: int, cue: Cue) -> bool:
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

    def taken_part(self, current: int, head: int) -> bool:
        """ "No participaban en combates", "participará en el ataque": the act is as real as the
        part taken in it, unless it is known ("no participó en el atentado")."""
        if not self.cues.fixed(head, "noun", preposition(self.tree, current)):
            return False
        own = self.own.of(head, None, affirmed=True)
        return not self.own.definite(current) or (own is not None and own.status in WEAK)

    def refuted(self, noun: int) -> bool:
        """ "Negó la reunión en la que pactaron una tregua": whether somebody denies the noun."""
        verb = self.tree.head(noun)
        denied = verb is not None and self.tree.lemmas[verb] in DISPUTING
        return denied and self.tree.tokens[noun].role == "object"

    def no_chance(self, noun: int) -> bool:
        """ "There is no way (that) it will withdraw"."""
        cue = self.stance.nouns.get(self.tree.tokens[noun].lemma.lower())
        open_still = cue is not None and cue.effect == "possible"
        return open_still and self.tree.tokens[noun].pos == "NOUN" and self.forms.negated(noun)

    def reason(self, current: int) -> bool:
        """ "No lograron acordarlo por el veto de Hungría": known, whatever it is the reason of."""
        cause = preposition(self.tree, current) in self.stance.grammar.cause
        return cause and not self.forms.verbal(current) and self.own.definite(current)

    def by_means(self, current: int, head: int, walk: Walk) -> bool:
        """ "Responderá con la expulsión de dos cónsules": what is still to come is done by it, but
        for the wars amid which something will be done ("viajará con la ofensiva en marcha")."""
        own = self.own.of(head, None, affirmed=True) if self.forms.verbal(head) else None
        ahead = own is not None and own.status in WEAK
        means = preposition(self.tree, current) in {"con", "with", "mediante", "through"}
        return ahead and means and walk.match.frame.type != "ASSAULT"

    def held(self, current: int, head: int, walk: Walk) -> bool:
        """ "Llamó a retomar el diálogo auspiciado por Egipto": talks that somebody holds or
        mediates are held as far as they are told to be."""
        mine = walk.match.head == current and head in walk.match.covered
        return mine and walk.match.frame.type == "CONSULT" and self.forms.participle(current)
