"""What hangs on a governing word as only English hangs it: hearsay, means, gerunds."""

from __future__ import annotations

from dragoman.code.aims import Aims
from dragoman.code.shows import Shows
from dragoman.code.triggers import preposition
from dragoman.code.walk import WEAK, Walk
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Cue
from dragoman.records import Status

PRESUMING = word_list("code.english_governing.presuming")
OF = frozenset({"of", "on", "over", "about"})
ENDS = frozenset({".", "?", "!"})


class EnglishGoverning:
    """Reads one English sentence for it."""

    def __init__(self, own: Shows, aims: Aims) -> None:
        self.own, self.aims = own, aims
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def hearsay(self, current: int, head: int) -> bool:
        """ "Discrimination is said to be rife": what is only said to be, unless it is known."""
        subject = self.tree.tokens[current].role == "subject"
        told = subject and bool(self.tree.children(head, "open_clause"))
        return told and self.aims.hearsay(head) and not self.own.definite(current)

    def at_it(self, current: int, walk: Walk) -> bool:
        """ "Used tear gas to disperse people protesting": they did, whatever was aimed at."""
        own = walk.match.head == current and walk.match.frame.type == "PROTEST" and not walk.settled
        crowd = own and self.tree.tokens[current].role == "relative" and self.forms.gerund(current)
        return crowd and any(self.forms.past(i) for i in self.tree.ancestors(current))

    def means(self, current: int) -> bool:
        """ "Fired the first shot by taxing imports": it is done in doing the other."""
        mark = preposition(self.tree, current)
        by = mark in {"by", "through"} or (mark == "in" and self._opens(current))
        return by and self.forms.lower(current).endswith("ing")

    def _opens(self, clause: int) -> bool:
        """ "*In bombing Minsk*, Poland angered Russia"."""
        head = self.tree.head(clause)
        return head is not None and clause < head and "," in self.tree.lower[clause:head]

    def in_general(self, current: int, head: int) -> bool:
        """ "Getting them to back down means talks", "sending tanks was unthinkable": what is said
        of doing so, done or not."""
        token = self.tree.tokens[current]
        if token.role != "subject_clause" or self.forms.finite(current):
            return False
        judged = self.stance.predicates.get((self.tree.lemmas[head], "gerund"))
        open_still = judged is not None and judged.effect in WEAK
        return open_still or self.forms.present(head) or self.aims.would(head)

    def postponed(self, verb: int) -> bool:
        """ "Xi visit to Moscow postponed": a headline's participle that is a passive."""
        token = self.tree.tokens[verb]
        bare = token.role == "root" and not self.tree.children(verb, "auxiliary", "object")
        ended = self.tree.lower[-1] in ENDS
        return bare and not ended and "Tense=Past" in token.morph and token.pos == "VERB"

    def said_to_be(self, current: int, head: int) -> Status | None:
        """What "be" does to what it says that something is: "its price is that Washington lift the
        embargo" asks for it, "it is not that Paris has cut ties" leaves it open, and "what Tehran
        did not do was attack" tells that it did not."""
        if self.tree.lemmas[head] != "be":
            return None
        told = self.tree.children(current, "mark")
        if any(self.tree.lower[i] == "that" for i in told):
            bare = "VerbForm=Inf" in self.tree.tokens[current].morph
            if bare and not self.tree.children(current, "auxiliary"):
                return "requested"
            return "possible" if self.forms.negated(head) else None
        doing = self.tree.children(head, "subject_clause")
        return "negated" if any(self.forms.negated(i) for i in doing) else None

    def joined_to_charge(self, current: int, walk: Walk) -> bool:
        """ "Arrested for planning and carrying out attacks": a gerund beside one taken for a
        noun."""
        act = walk.match.head
        joined = self.tree.tokens[act].role == "conjunct" and self.forms.gerund(act)
        charged = preposition(self.tree, current) in self.stance.grammar.cause
        return joined and charged and self.tree.first_conjunct(act) == current

    def presumed(self, participle: int, head: int) -> bool:
        """ "Forty miners are feared killed", "were believed kidnapped": what is only thought."""
        bare = self.tree.tokens[participle].role in {"adverbial", "open_clause"}
        bare = (
            bare
            and self.forms.participle(participle)
            and not self.tree.children(participle, "mark")
        )
        return bare and self.tree.lemmas[head] in PRESUMING and self.forms.passive(head)

    def _held(self, gerund: int, head: int) -> bool:
        """ "Feared being shot", "baulked at bombing it", "stopped just short of bombing it": a
        gerund that the verb holds, by itself or by a preposition of its own."""
        if "being" in (self.tree.lower[i] for i in self.tree.children(gerund, "auxiliary")):
            return self.tree.tokens[gerund].role == "open_clause"
        mark = preposition(self.tree, gerund)
        if mark and self.tree.tokens[head].pos == "ADV":
            return True
        beside = self.tree.tokens[head].pos == "VERB" and gerund in {head + 1, head + 2}
        if not mark and beside:  # "risks bombing it", "gave up bombing it"
            return all(self.tree.tokens[i].role == "particle" for i in range(head + 1, gerund))
        return bool(mark) and self.cues.fixed(head, "gerund", mark)

    def under(self, gerund: int, head: int, cue: Cue | None) -> bool:
        """ "Stopped Turkey attacking", "imagines Russia invading Estonia": what a verb does to what
        somebody named right before it does; and "the prospect of Russia annexing Crimea", "talks on
        Russia leaving it": what the noun is about ("of Russia having annexed it"), whose doer
        stands before it as the noun's own genitive, perhaps with an aside."""
        if cue is not None and cue.effect in WEAK and self._held(gerund, head):
            return True
        doer = min([gerund, *self.tree.children(gerund, "auxiliary")]) - 1
        named = self.tree.tokens[doer].pos in {"PROPN", "PRON"}
        if named and doer in self.tree.children(head, "object"):
            return cue is not None and cue.effect in WEAK
        own = self.tree.children(head, "nominal")
        if self.tree.lower[doer] == ",":
            own = [i for i in own if "," in self.tree.lower[i:doer]]
        else:
            own = [i for i in own if i == doer]
        return self.tree.tokens[head].pos == "NOUN" and any(self.tree.marks[i] in OF for i in own)
