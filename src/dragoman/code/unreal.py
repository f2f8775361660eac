"""What clauses in the indicative only wish for, plan, play or say of anybody: "It is time Russia
withdrew", "under the plan, Israel withdraws", "a drill in which commandos stormed the airport",
"whoever attacks Poland"."""

from __future__ import annotations

import re

from dragoman.code.disclaimed import disclaimed
from dragoman.code.forms import Forms
from dragoman.code.walk import FORCE
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Stance
from dragoman.records import Status
from dragoman.tree import Tree

OVERDUE = word_list("code.unreal.overdue")
BEING = frozenset({"is", "'s", "’s", "was"})
UNDER = word_list("code.unreal.under")
KEEPING = word_list("code.unreal.keeping")
FOUNDED = word_list("code.unreal.founded")
ANYBODY = word_list("code.unreal.anybody")
THOSE = ANYBODY | {"those", "everyone", "everybody"}
"""Of whom all that is said is said in general."""
SAYING = word_list("code.unreal.saying")
DRILLS = word_list("code.unreal.drills")
REHEARSING = word_list("code.unreal.rehearsing")
IMAGINARY = word_list("code.unreal.imaginary")
IMAGINING = word_list("code.unreal.imagining")
MISHAPS = word_list("code.unreal.mishaps")
RECORDS = word_list("code.unreal.records")
FAKED = word_list("code.unreal.faked")
INSIDE = frozenset({"en", "in", "durante", "during"})
CONTRACTED = frozenset({"del", "al"})
THOUGHT = word_list("code.unreal.thought")
GIVING = frozenset({"dar", "dado", "tener"})
KNOWN = re.compile("Definite=Def|Poss=Yes")
WHICH = frozenset({"que", "cual", "which"})
WHO = frozenset({"quien", "quienes"})
THOSE_WHO = frozenset({("el", "que"), ("los", "que"), ("las", "que")})
DAYS = frozenset({"day", "moment", "minute", "hour", "week", "month", "year"})
WHERE = frozenset({"donde", "where"})
LEVEL = frozenset({"conjunct", "clause", "open_clause", "root", "parataxis", "subject_clause"})
"""Roles of clauses that are no asides of another."""


class Unreal:
    """Reads one sentence for them."""

    def __init__(self, tree: Tree, forms: Forms, stance: Stance) -> None:
        self.tree, self.forms, self.stance = tree, forms, stance

    def of(self, index: int, frame: Frame) -> tuple[Status, str] | None:
        """What becomes of an act that the words alone would tell as done, and by which words."""
        untold = disclaimed(self.tree, self.forms, index)
        if untold is not None:
            return untold
        thought = self._only_thought(index)
        if thought is not None:
            return "possible", f"“{self.tree.tokens[thought].text}”"
        overdue = self._overdue(index)
        if overdue:
            return "requested", "it is time"
        played = self._played(index, frame)
        if played is not None:
            return "hypothetical", f"in what “{self.tree.tokens[played].text}” tells"
        faked = self._faked(index)
        if faked is not None:
            return "hypothetical", f"what a faked “{self.tree.tokens[faked].text}” shows"
        rehearsed = self._rehearsed(index) if frame.type in FORCE else None
        if rehearsed is not None:
            return "hypothetical", f"what “{self.tree.tokens[rehearsed].text}” plays through"
        planned = self._planned(index)
        if planned is not None:
            return "planned", f"under the “{self.tree.tokens[planned].text}”"
        if self._some_day(index):
            return "planned", "on the day that it may come"
        if self._imaginary(index):
            return "hypothetical", "done by what is made up"
        general = self._whoever(index) or self._anybody(index) or self._of_some(index)
        return ("hypothetical", "whoever it may be") if general else None

    def _only_thought(self, index: int) -> int | None:
        """ "Presumed killed", "was believed murdered", "se daba por asesinado"."""
        if "VerbForm=Part" not in self.tree.tokens[index].morph or index < 2:
            return None
        if self.tree.lower[index - 1] in THOUGHT:
            return index - 1
        given = self.tree.lower[index - 1] == "por" and self.tree.lemmas[index - 2] in GIVING
        return index - 2 if given else None

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
        if not (nouns | DRILLS) & set(self.tree.lemmas):
            return None
        if not self.forms.finite(index):
            return self._laid_down(self.tree.first_conjunct(index))
        verb: int | None = index
        while verb is not None and self._plainly_present(verb):
            keeps = self.tree.lemmas[verb] in KEEPING
            for child in self.tree.children(verb, "oblique", "nominal", "adverb"):
                founded = keeps and self.tree.marks[child] in FOUNDED
                if self.tree.lemmas[child] not in nouns or founded:
                    continue  # "mantiene tropas en virtud de un acuerdo" does so already
                if self.tree.marks[child] in UNDER:
                    return child
            found = self._laid_down(verb)
            if found is not None:
                return found
            verb = self.tree.head(verb) if self.tree.tokens[verb].role in LEVEL else None
        return None

    def _laid_down(self, verb: int) -> int | None:
        """ "The draft says that Israel withdraws", "the plan has Israel withdrawing": the plan that
        lays down what is told in the plain present or, behind "has", without a tense."""
        head = self.tree.head(verb)
        if head is None or self.tree.tokens[verb].role != "clause":
            return None
        has = self.tree.lemmas[head] == "have" and not self.forms.finite(verb)
        if not has and self.tree.lemmas[head] not in SAYING:
            return None
        nouns = self.stance.grammar.arrangements | (DRILLS if has else frozenset())
        return next((i for i in self._acting(head) if self.tree.lemmas[i] in nouns), None)

    def _some_day(self, index: int) -> bool:
        """ "Will leave the day Iran withdraws": a present that tells what is to come, or nobody
        knows."""
        verb = self.tree.first_conjunct(index)
        noun = self.tree.head(verb) if self.tree.tokens[verb].role == "relative" else None
        if noun is None or self.tree.lemmas[noun] not in DAYS or not self._plainly_present(index):
            return False
        pronouns = self.tree.children(verb, "subject", "object")
        return not any(self.tree.lower[i] in WHICH for i in pronouns if i < verb)

    def _acting(self, verb: int) -> list[int]:
        told = [] if self.forms.passive(verb) else self.tree.children(verb, "subject")
        return [n for i in told for n in (i, *self.tree.conjuncts(i))]

    def _played(self, index: int, frame: Frame) -> int | None:
        """ "A drill in which commandos stormed the airport", "imagines a Europe where it rules":
        the noun of what is only played or imagined. What somebody suffered or did by mistake in a
        drill was no part of it."""
        verb = self.tree.first_conjunct(index)
        noun = self.tree.head(verb) if self.tree.tokens[verb].role == "relative" else None
        if noun is None or not self._inside(verb):
            return None
        above = self.tree.head(noun)
        if above is not None and self.tree.lemmas[above] in IMAGINING:
            return above
        planned = self._plainly_present(index)
        part = self.tree.lemmas[noun] in DRILLS and (frame.type in FORCE or planned)
        mishap = (
            frame.id == "assault.deaths"
            or self.forms.passive(index)
            or any(self.tree.lower[i] in MISHAPS for i in self.tree.subtree(verb))
        )
        return noun if part and not mishap else None

    def _faked(self, index: int) -> int | None:
        """ "A doctored video showed soldiers shooting civilians", "una foto falsa que muestra …":
        the record of what never was."""
        if RECORDS.isdisjoint(self.tree.lemmas):
            return None
        for above in self.tree.ancestors(index):
            for noun in (above, *self.tree.children(above, "subject")):
                if noun == index or self.tree.lemmas[noun] not in RECORDS:
                    continue
                beside = self.tree.children(noun, "modifier", "compound", "nominal")
                told = (noun, *(c for i in beside for c in self.tree.subtree(i)))
                if any(self.tree.lower[i] in FAKED or self.tree.lemmas[i] in FAKED for i in told):
                    return noun
        return None

    def _rehearsed(self, index: int) -> int | None:
        """ "Rehearsed evacuating a school attacked by a gunman": what befell somebody or something
        that nobody knows, in what is only played through."""
        token, noun = self.tree.tokens[index], self.tree.head(index)
        if noun is None or token.role not in {"modifier", "relative"}:
            return None
        articles = self.tree.children(noun, "determiner", "case")
        if any(
            self.tree.lower[i] in CONTRACTED or KNOWN.search(self.tree.tokens[i].morph)
            for i in articles
        ):
            return None
        above = (i for i in self.tree.ancestors(noun) if self.tree.tokens[i].pos == "VERB")
        return next((i for i in above if self.tree.lemmas[i] in REHEARSING), None)

    def _inside(self, clause: int) -> bool:
        """Whether a relative clause begins with "in which", "where"."""
        below = self.tree.children(clause, "oblique", "adverb", "object", "mark", "other")
        return any(
            self.tree.lower[i] in WHERE
            or (self.tree.lower[i] in WHICH and self.tree.prepositions[i] in INSIDE)
            for i in below if i < clause
        )  # fmt: skip

    def _imaginary(self, index: int) -> bool:
        """ "A fictitious country invades its neighbour": nobody does so."""
        told = self.tree.children(self.tree.first_conjunct(index), "subject")
        beside = (self.tree.lemmas[i] for one in told for i in self.tree.children(one, "modifier"))
        return not IMAGINARY.isdisjoint(beside)

    def _whoever(self, index: int) -> bool:
        """ "Castiga a quienes ataquen a la policía", "los que vendan armas": whoever may do so."""
        verb = self.tree.first_conjunct(index)
        above = self.tree.head(verb)
        if above is not None and self.tree.lower[above] in ANYBODY:
            return True
        if not (self.forms.subjunctive(index) and self.forms.subjunctive(verb)):
            return False
        told = [i for i in self.tree.children(verb, "subject", "object", "mark") if i < verb]
        lower = self.tree.lower
        return any(lower[i] in WHO or lower[i - 1 : i + 1] in THOSE_WHO for i in told if i)

    def _anybody(self, index: int) -> bool:
        """ "Whoever attacks Poland attacks NATO", "anyone who kills a diplomat"."""
        verb: int | None = index
        while verb is not None and self._plainly_present(verb):
            head = self.tree.head(verb)
            told = self.tree.children(verb, "subject")
            told += [i for c in self.tree.children(verb, "subject_clause")
                     for i in self.tree.children(c, "subject")]  # fmt: skip
            if any(self.tree.lower[i] in ANYBODY or self._headless(i, verb) for i in told):
                return True
            if self.tree.tokens[verb].role == "relative" and head is not None:
                return self.tree.lower[head] in THOSE
            verb = head if self.tree.tokens[verb].role in LEVEL else None
        return False

    def _headless(self, pronoun: int, verb: int) -> bool:
        """ "Quien mata a un niño no tiene perdón", "el que invade paga": whoever does so; of
        somebody named before it only tells more."""
        lower, token = self.tree.lower, self.tree.tokens[verb]
        if pronoun > verb or token.role == "relative" or token.head < verb:
            return False
        if lower[pronoun] in WHO:
            return pronoun == 0 or lower[pronoun - 1] != ","
        return pronoun > 0 and tuple(lower[pronoun - 1 : pronoun + 1]) in THOSE_WHO

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
        token, helpers = self.tree.tokens[verb], self.tree.children(verb, "auxiliary")
        if helpers and self.forms.passive(verb):
            return len(helpers) == 1 and "Tense=Pres" in self.tree.tokens[helpers[0]].morph
        if helpers or self.forms.subjunctive(verb):
            return False
        return token.pos == "VERB" and self.forms.finite(verb) and self.forms.present(verb)
