"""What an act's own words tell of how far it has got: looked ahead to, aimed at, disputed."""

from __future__ import annotations

from dragoman.code.aims import Aims
from dragoman.code.lemmas import participle_of
from dragoman.code.provoked import CHARGED
from dragoman.code.shows import Shows
from dragoman.code.triggers import EXPULSION, ORDERING, preposition
from dragoman.code.walk import FORCE, UNDONE, Walk
from dragoman.knowledge.frames import MATERIAL
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Complement

AUTHORSHIP = word_list("code.prospects.authorship")
HERALDING = word_list("code.prospects.heralding")
DISPUTING = word_list("code.prospects.disputing")
FELT = word_list("code.prospects.felt")
REMAINING = word_list("code.prospects.remaining")
GOALS = word_list("code.prospects.goals")
BREAKING = frozenset({"sanction.relations", "sanction.suspend", "sanction.aid"})
"""Frames of what puts an end to what looked ahead to something."""


class Prospects:
    """Reads the acts of one sentence for it, before what governs them is asked."""

    def __init__(self, own: Shows, aims: Aims) -> None:
        self.aims = aims
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def read(self, walk: Walk) -> None:
        """Weakens the act as far as its own words do."""
        self._prospective(walk)
        self._disputed(walk)
        self._charged(walk)
        self._between(walk)
        self._identified(walk)

    def _disputed(self, walk: Walk) -> None:
        """ "Un ataque químico que Damasco niega haber cometido", "un crimen que no cometió": a deed
        that somebody denies."""
        act = walk.match.head
        if walk.match.frame.type not in FORCE or self.forms.verbal(act):
            return
        for verb in self.tree.children(act, "relative"):
            denied, lemma = self.forms.negated(verb), self.tree.lemmas[verb]
            disowned = denied and lemma in self.stance.grammar.committing
            if disowned or (lemma in DISPUTING and not denied):
                walk.weaken("possible", f"“{self.tree.tokens[verb].text}” by another")

    def _charged(self, walk: Walk) -> None:
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

    def _prospective(self, walk: Walk) -> None:
        """A trigger whose verb only looks ahead to the act in its noun ("convocó una huelga")."""
        head = walk.match.head
        if walk.match.frame.type not in MATERIAL or walk.match.frame.governs:
            return
        if self.aims.occasion(head) or self._felt(head):
            return
        if walk.match.frame.id == EXPULSION and self.tree.lemmas[head] in ORDERING:
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

    def _felt(self, called: int) -> bool:
        """ "Una huelga convocada por los sindicatos cerró los puertos": what is called was held if
        it had an effect."""
        noun = self.tree.head(called) if self.forms.participle(called) else None
        if noun is None or self.tree.tokens[noun].role != "subject":
            return False
        verb = self.tree.head(noun)
        if verb is None or self.tree.lemmas[verb] not in FELT:
            return False
        suffered = self.tree.with_be(verb) or self.forms.negated(verb)
        return self.forms.past(verb) and not suffered

    def _between(self, walk: Walk) -> None:
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

    def _identified(self, walk: Walk) -> None:
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
