"""What clauses in the indicative only wish for, plan or say of anybody: "It is time Russia
withdrew", "under the plan, Israel withdraws", "whoever attacks Poland"."""

from __future__ import annotations

from dragoman.code.forms import Forms
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Stance
from dragoman.records import Status
from dragoman.tree import Tree

OVERDUE = word_list("code.unreal.overdue")
BEING = frozenset({"is", "'s", "’s", "was"})
UNDER = word_list("code.unreal.under")
ANYBODY = word_list("code.unreal.anybody")
THOSE = ANYBODY | {"those", "everyone", "everybody"}
"""Of whom all that is said is said in general."""
LEVEL = frozenset({"conjunct", "clause", "open_clause", "root", "parataxis", "subject_clause"})
"""Roles of clauses that are no asides of another."""


class Unreal:
    """Reads one sentence for them."""

    def __init__(self, tree: Tree, forms: Forms, stance: Stance) -> None:
        self.tree, self.forms, self.stance = tree, forms, stance

    def of(self, index: int) -> tuple[Status, str] | None:
        """What becomes of an act that the words alone would tell as done, and by which words."""
        overdue = self._overdue(index)
        if overdue:
            return "requested", "it is time"
        planned = self._planned(index)
        if planned is not None:
            return "planned", f"under the “{self.tree.tokens[planned].text}”"
        general = self._anybody(index) or self._of_some(index)
        return ("hypothetical", "whoever it may be") if general else None

    def _overdue(self, index: int) -> bool:
        """ "It is (high) time that Russia withdrew"."""
        lower = self.tree.lower
        if "time" not in lower:
            return False
        for verb in (index, *self.tree.ancestors(index)):
            for at in (i for i in range(2, verb) if lower[i] == "time"):
                before = at - 1
                while before and lower[before] in OVERDUE:
                    before -= 1
                between = range(at + 1, verb)
                apart = any(
                    self.tree.tokens[i].pos == "PUNCT" or self.forms.finite(i) for i in between
                )
                if lower[before] in BEING and lower[before - 1] == "it" and not apart:
                    return True
        return False

    def _planned(self, index: int) -> int | None:
        """ "Under the plan, Israel withdraws and Hamas disarms": the plan, if the clause is in the
        plain present."""
        nouns = self.stance.grammar.arrangements
        if not nouns & set(self.tree.lemmas):
            return None
        verb: int | None = index
        while verb is not None and self._plainly_present(verb):
            for child in self.tree.children(verb, "oblique", "nominal", "adverb"):
                if self.tree.lemmas[child] in nouns and self.tree.marks[child] in UNDER:
                    return child
            verb = self.tree.head(verb) if self.tree.tokens[verb].role in LEVEL else None
        return None

    def _anybody(self, index: int) -> bool:
        """ "Whoever attacks Poland attacks NATO", "anyone who kills a diplomat"."""
        verb: int | None = index
        while verb is not None and self._plainly_present(verb):
            head = self.tree.head(verb)
            told = self.tree.children(verb, "subject")
            told += [i for c in self.tree.children(verb, "subject_clause")
                     for i in self.tree.children(c, "subject")]  # fmt: skip
            if any(self.tree.lower[i] in ANYBODY for i in told):
                return True
            if self.tree.tokens[verb].role == "relative" and head is not None:
                return self.tree.lower[head] in THOSE
            verb = head if self.tree.tokens[verb].role in LEVEL else None
        return False

    def _of_some(self, index: int) -> bool:
        """ "Said that soldiers who laid down their arms would not be harmed": nobody has yet."""
        verb = self.tree.first_conjunct(index)
        noun = self.tree.head(verb) if self.tree.tokens[verb].role == "relative" else None
        if noun is None or self.tree.children(index, "auxiliary") or not self.forms.past(index):
            return False
        bare = not self.tree.children(noun, "determiner", "number", "modifier")
        several = "Number=Plur" in self.tree.tokens[noun].morph or self.tree.lower[noun] in THOSE
        above = self.tree.head(self.tree.first_conjunct(noun))
        apart = "," in self.tree.lower[noun + 1 : verb]
        if above is None or not (bare and several) or apart:
            return False
        subject = self.tree.tokens[self.tree.first_conjunct(noun)].role == "subject"
        return subject and "Mood=Cnd" in self.forms.form(above)

    def _plainly_present(self, verb: int) -> bool:
        """ "Withdraws", "withdraw", not "has withdrawn" nor "is withdrawing"."""
        token = self.tree.tokens[verb]
        if self.tree.children(verb, "auxiliary") or self.forms.subjunctive(verb):
            return False
        return token.pos == "VERB" and self.forms.finite(verb) and self.forms.present(verb)
