"""What is told of an act that a noun names: whether it came about, and how far.

"The release is non-negotiable", "the raid failed to materialise", "the news of the raid was false".
"""

from __future__ import annotations

from dragoman.code.cues import Cues
from dragoman.code.shows import Shows
from dragoman.code.triggers import preposition
from dragoman.code.walk import DONE, WEAK, Walk
from dragoman.knowledge.lists import word_list
from dragoman.tree import Tree

ACCOMPLISHED = word_list("code.predicated.accomplished")
FALTERING = word_list("code.predicated.faltering")
PROVING = word_list("code.predicated.proving")
LEFT = word_list("code.predicated.left")
NEWS = word_list("code.predicated.news")
REFUTING = word_list("code.predicated.refuting")
ASCRIBING = word_list("code.predicated.ascribing")
MISTAKES = word_list("code.predicated.mistakes")
REQUIRING = word_list("code.predicated.requiring")
LEAVE = word_list("code.predicated.leave")
DEPENDING = frozenset({"depender", "depend", "hinge"})
CONCEDED = frozenset({"RETREAT", "CONCEDE"})
"""Types of what is more talked of than done: of another's release or withdrawal one says in the
present what it would be."""
LACKING = frozenset({"carecer", "lack"})
HAVING = frozenset({"tener", "have"})
BEING = frozenset({"ser", "estar", "seguir", "be", "remain"})
CONTROLLED = frozenset({"open_clause", "adverbial"})


class Predicated:
    """Reads the predicates of the acts that nouns of one sentence name."""

    def __init__(self, own: Shows) -> None:
        self.own, self.forms, self.stance = own, own.forms, own.stance
        self.tree: Tree = own.tree
        self.cues: Cues = own.cues

    def told(self, noun: int, head: int, walk: Walk) -> bool:
        """Whether what is told of the noun tells that the act is not, or not yet; notes so."""
        if walk.settled:
            return False
        if self.forms.verbal(noun) and self.forms.finite(noun):
            return self._news(head, walk)
        if noun != walk.match.head or self.forms.verbal(noun):
            return False
        return (
            self._news(head, walk)
            or self._raised(noun, head, walk)
            or self._called(noun, head, walk)
            or self._faltering(noun, head, walk)
            or self._hanging(noun, head, walk)
            or self._wanted(noun, head, walk)
            or self._with_it(noun, head, walk)
            or self._left(noun, head, walk)
            or self._as_possible(noun, head, walk)
        )

    def _news(self, news: int, walk: Walk) -> bool:
        """ "La noticia del bombardeo era falsa", "reports of the raid proved untrue"."""
        above = self.tree.head(news)
        if self.tree.lemmas[news] not in NEWS or above is None:
            return False
        if self._mistaken(news, above):
            walk.weaken("negated", f"“{self.tree.tokens[above].text}” to a mistake")
            return True
        if self.tree.tokens[news].role != "subject":
            return False
        if self._baseless(above):
            walk.weaken("negated", f"“{self.tree.tokens[above].text}” a basis")
            return True
        if self.tree.lemmas[above] in REFUTING and self.forms.passive(above):
            walk.weaken("possible", f"“{self.tree.tokens[above].text}” news")
            return True
        proved = self.tree.lemmas[above] in PROVING
        below = self.tree.children(above, "open_clause", "object", "modifier") if proved else []
        false = next((i for i in (above, *below) if self.cues.denies(i)), None)
        if false is None or self.forms.negated(above):
            return False
        walk.weaken("negated", f"“{self.tree.tokens[false].text}” news")
        return True

    def _mistaken(self, news: int, verb: int) -> bool:
        """ "Atribuyó a un error la noticia de que atacó", "put the report down to a mix-up"."""
        if self.tree.lemmas[verb] not in ASCRIBING or self.tree.tokens[news].role != "object":
            return False
        held = self.tree.children(verb, "object", "oblique", "indirect", "nominal")
        return any(self.tree.lemmas[i] in MISTAKES and self.tree.marks[i] for i in held)

    def _baseless(self, verb: int) -> bool:
        """ "Carece de fundamento", "no tiene base", "lacks foundation"."""
        lacking = self.tree.lemmas[verb] in LACKING
        having = self.tree.lemmas[verb] in HAVING and self._without(verb)
        if not (lacking and not self.forms.negated(verb)) and not having:
            return False
        held = self.tree.children(verb, "object", "oblique")
        return any(self.tree.lemmas[i] in self.stance.grammar.unproven for i in held)

    def _without(self, verb: int) -> bool:
        none = (c for i in self.tree.children(verb, "object") for c in self.tree.children(i))
        return self.forms.negated(verb) or any(self.tree.lower[i] == "no" for i in none)

    def _raised(self, noun: int, verb: int, walk: Walk) -> bool:
        """ "The raid failed to materialise", "no llegó a producirse": what becomes of its coming
        about becomes of it."""
        if self.tree.tokens[noun].role != "subject":
            return False
        for clause in self.tree.children(verb, *CONTROLLED):
            comes = self.cues.governor(clause, "noun", noun)
            cue = self.cues.governor(verb, "infinitive", clause)
            if comes is None or comes.effect != "pass" or self.tree.children(clause, "object"):
                continue
            if self.forms.negated(verb):
                walk.weaken("negated", f"not “{self.tree.tokens[clause].text}”")
                return True
            if cue is not None and cue.effect in WEAK:
                walk.weaken(cue.effect, f"under “{self.tree.tokens[verb].text}”")
                return True
        return False

    def _called(self, noun: int, predicate: int, walk: Walk) -> bool:
        """ "El bombardeo era una noticia falsa": what the adjective of its predicate says."""
        subject = self.tree.tokens[noun].role == "subject" and self.forms.copular(predicate)
        if not subject or self.tree.lemmas[predicate] not in NEWS:
            return False
        found = self.cues.modifiers(predicate)
        if found is None or found[0] in DONE:
            return False
        walk.weaken(found[0], f"“{found[1]}”")
        return True

    def _faltering(self, noun: int, verb: int, walk: Walk) -> bool:
        """ "La liberación se complica", "the release has stalled": what is not done yet."""
        if self.tree.tokens[noun].role != "subject" or self.tree.lemmas[verb] not in FALTERING:
            return False
        if any(self.tree.lower[i] != "se" for i in self.tree.children(verb, "object")):
            return False
        walk.weaken("possible", f"“{self.tree.tokens[verb].text}”")
        return True

    def _hanging(self, noun: int, verb: int, walk: Walk) -> bool:
        """ "The withdrawal depends on Moscow", "requires parliament's approval": what is not done
        before another lets it."""
        if self.tree.tokens[noun].role != "subject" or not self.forms.present(verb):
            return False
        held = self.tree.children(verb, "object", "oblique")
        needs = self.tree.lemmas[verb] in REQUIRING
        leave = needs and any(self.tree.lemmas[i] in LEAVE for i in held)
        if not leave and self.tree.lemmas[verb] not in DEPENDING:
            return False
        walk.weaken("possible" if leave else "hypothetical", f"“{self.tree.tokens[verb].text}”")
        return True

    def _wanted(self, noun: int, predicate: int, walk: Walk) -> bool:
        """ "La retirada es innegociable", "the release remains uncertain": no more than talked of,
        if the predicate does not tell that it is done."""
        if walk.match.frame.type not in CONCEDED or self.tree.tokens[noun].role != "subject":
            return False
        cue = self.cues.governor(predicate, "noun", noun)
        if cue is not None and cue.effect in WEAK:
            return False  # "es una de las condiciones": as that noun has it
        being = [i for i in self.tree.children(predicate, "copula") if self._is(i)]
        if not being and not self._is(predicate):
            return False
        said = [predicate, *self.tree.children(predicate, "open_clause", "adverb", "oblique",
                                               "nominal", "clause", "object")]  # fmt: skip
        if any(self.tree.lemmas[i] in ACCOMPLISHED for i in said) or self._dated(noun):
            return False
        walk.weaken("possible", "only what it is is told")
        return True

    def _is(self, verb: int) -> bool:
        """ "Es", "está", "remains"."""
        return self.tree.lemmas[verb] in BEING and "Tense=Pres" in self.tree.tokens[verb].morph

    def _dated(self, noun: int) -> bool:
        """ "La retirada del lunes", "la liberación, ocurrida ayer": one that is known."""
        below = [i for i in self.tree.subtree(noun, within_clause=True) if i != noun]
        dated = any("AdvType=Tim" in self.tree.tokens[i].morph or
                    self.tree.tokens[i].text.isdigit() for i in below)  # fmt: skip
        return dated or any(self.tree.tokens[i].pos == "VERB" for i in below)

    def _with_it(self, noun: int, verb: int, walk: Walk) -> bool:
        """ "Con la toma de Goma controlarían el lago": what would bring about what is told."""
        first = preposition(self.tree, noun) in {"con", "with"} and noun < verb
        if not first or not self.forms.verbal(verb) or not self.forms.conditional(verb):
            return False
        walk.weaken("hypothetical", f"what “{self.tree.tokens[verb].text}” would take")
        return True

    def _as_possible(self, noun: int, verb: int, walk: Walk) -> bool:
        """ "Mencionó la retirada como posible salida", "as a possible way out"."""
        below = self.tree.children(noun, "nominal", "oblique", "adverbial", "clause")
        below += self.tree.children(verb, "nominal", "oblique", "adverbial")
        for role in (i for i in below if i > noun and self._first_mark(i) in {"como", "as"}):
            found = self.cues.modifiers(role)
            if found is not None and found[0] == "possible":
                walk.weaken("possible", f"“{found[1]} {self.tree.tokens[role].text}”")
                return True
        return False

    def _first_mark(self, word: int) -> str:
        marks = self.tree.children(word, "mark", "case")
        return self.tree.lower[marks[0]] if marks else ""

    def _left(self, noun: int, verb: int, walk: Walk) -> bool:
        """ "La visita quedó cancelada", "the talks remain suspended": as its participle has it."""
        if self.tree.tokens[noun].role != "subject" or self.tree.lemmas[verb] not in LEFT:
            return False
        below = self.tree.children(verb, "object", "open_clause", "modifier")
        for told in (i for i in below if "VerbForm=Part" in self.tree.tokens[i].morph):
            cue = self.cues.governor(told, "noun", noun)
            if cue is not None and cue.effect in WEAK and not self.forms.negated(verb):
                walk.weaken(cue.effect, f"under “{self.tree.tokens[told].text}”")
                return True
        return False
