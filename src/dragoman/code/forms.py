"""The shape of a word group: finite or not, which tense and mood, negated or not."""

from __future__ import annotations

from dragoman.code.beside import reflexive
from dragoman.code.once import once
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Stance
from dragoman.records import Status
from dragoman.tree import VERBAL, Tree

NOUNLIKE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})
NEGATORS = ("adverb", "coordinator", "determiner", "other", "case", "mark")
ARGUMENTS = ("subject", "object", "oblique", "indirect", "nominal")

SPANS = word_list("code.forms.spans")
WE = ("áramos", "éramos", "ásemos", "ésemos")
"""Endings of the subjunctive by which "we" ask, where the model tells only a past."""
SHALL, SHORTENED = ("aremos", "eremos", "iremos"), frozenset({"haremos", "diremos"})
"""Endings of what "we" will do behind a whole infinitive, and forms that have lost a part of it."""
HEADLESS = frozenset({"quien", "quienes"})
NEARBY = 5
"""Tokens before a name within which "si fue" stands."""

DUE = word_list("code.forms.due")
VERGES = tuple(tuple(words.split()) for words in sorted(word_list("code.forms.verges")))
HARDLY = frozenset({"hardly", "scarcely", "barely"})
MISSED = frozenset({"estuvo", "estuvieron", "estado"})
"""Forms of "estar" that tell of what did not come."""


class Forms:
    """Answers questions about the verb groups of one sentence."""

    def __init__(self, tree: Tree, stance: Stance) -> None:
        self.tree = tree
        self.stance = stance

    def lower(self, index: int) -> str:
        """The word in lower case."""
        return self.tree.lower[index]

    @once
    def group(self, index: int) -> list[int]:
        """The verb with its auxiliaries and copula, the finite one first where there is one."""
        group = [*self.tree.children(index, "auxiliary", "copula"), index]
        return sorted(group, key=lambda i: "VerbForm=Fin" not in self.tree.tokens[i].morph)

    @once
    def form(self, index: int) -> str:
        """The morphology of the finite word of the verb group, else of its infinitive or gerund."""
        first = self.group(index)[0]
        if "VerbForm=Fin" in self.tree.tokens[first].morph:
            return self.tree.tokens[first].morph
        for one in self.group(index):
            if any(f"VerbForm={f}" in self.tree.tokens[one].morph for f in ("Inf", "Ger")):
                return self.tree.tokens[one].morph
        return self.tree.tokens[index].morph

    def finite(self, index: int) -> bool:
        """Whether the group holds a finite verb."""
        return "VerbForm=Fin" in self.form(index)

    def gerund(self, index: int) -> bool:
        """Whether the group is a gerund or an English participle in -ing without auxiliary."""
        form = self.form(index)
        return "VerbForm=Ger" in form or ("VerbForm=Part" in form and "Tense=Pres" in form)

    def participle(self, index: int) -> bool:
        """Whether the word is a past participle that stands without auxiliary."""
        bare = not self.tree.children(index, "auxiliary", "copula")
        return "VerbForm=Part" in self.tree.tokens[index].morph and bare and not self.gerund(index)

    def copular(self, index: int) -> bool:
        """Whether the word is a predicate ("es una amenaza")."""
        return bool(self.tree.children(index, "copula"))

    def verbal(self, index: int) -> bool:
        """Whether the word heads a clause or could."""
        token = self.tree.tokens[index]
        return token.pos in VERBAL or "VerbForm=Part" in token.morph or self.copular(index)

    def passive(self, index: int) -> bool:
        """Whether the subject undergoes: with "ser", "se", or a bare participle."""
        auxiliaries = [self.tree.tokens[i] for i in self.tree.children(index, "auxiliary")]
        if any(a.lemma in self.stance.tenses.passive for a in auxiliaries):
            return True
        return reflexive(self.tree, index) or (
            "VerbForm=Part" in self.tree.tokens[index].morph and not auxiliaries
        )

    def subjunctive(self, index: int) -> bool:
        """Whether the mood is subjunctive, by the tag or by an ending against its conjugation."""
        first = self.group(index)[0]
        token, text = self.tree.tokens[first], self.lower(first)
        if "Mood=Sub" in token.morph:
            return True
        imperfect = self.stance.tenses.imperfect_endings
        if "Tense=Imp" in token.morph and imperfect:  # "que prohíban" is none, nor "exigimos"
            return text.endswith(WE) if text.endswith("mos") else not text.endswith(imperfect)
        if "Tense=Pres" not in token.morph or "Mood=Imp" in token.morph:
            return False
        endings = self.stance.tenses.subjunctive.get(token.lemma[-2:], ())
        return token.lemma not in self.stance.tenses.irregular and text.endswith(endings)

    def is_to(self, index: int) -> bool:
        """ "Fifty hostages are (due) to be freed", of a trigger that begins with that "are"."""
        lower, being = self.tree.lower, self.tree.lemmas[index] == "be"
        if not (being or self.tree.children(index, "copula")):
            return False
        to = index + being
        while to < len(lower) and lower[to] in DUE:
            to += 1
        return lower[to : to + 2] == ("to", "be")

    def past(self, index: int) -> bool:
        """Whether the finite verb tells the past."""
        form = self.form(index)
        auxiliaries = self.tree.children(index, "auxiliary")
        perfect = any(self.tree.tokens[i].lemma in self.stance.tenses.perfect for i in auxiliaries)
        return (
            "Mood=Ind" in form and ("Tense=Past" in form or "Tense=Imp" in form or perfect)
        ) or ("Tense=Past" in form and "Mood" not in form)

    def conditional(self, index: int) -> bool:
        """Whether the group stands in the conditional ("enviaría", "habría enviado")."""
        form, text = self.form(index), self._finite_text(index)
        if "Mood=Cnd" in form:
            return True
        whole = text.startswith(self.tree.tokens[self.group(index)[0]].lemma)  # "refutar-ían"
        ending = text.endswith(self.stance.tenses.conditional_endings)
        return ending and (whole or "Tense=Imp" not in form)

    def future(self, index: int) -> bool:
        """Whether the group stands in the future."""
        form, text = self.form(index), self._finite_text(index)
        if "Tense=Fut" in form:
            return True
        if text.endswith(SHALL) and text not in SHORTENED:  # not "queremos" nor "que declaremos"
            return text.startswith(self.tree.tokens[self.group(index)[0]].lemma)
        return text.endswith(self.stance.tenses.future_endings) and "Tense=Past" not in form

    def present(self, index: int) -> bool:
        """Whether the verb is in the present, passive included, perfect excluded."""
        auxiliaries = [self.tree.tokens[i].lemma for i in self.tree.children(index, "auxiliary")]
        progressive = all(a in self.stance.tenses.simple for a in auxiliaries)
        return "Tense=Pres" in self.form(index) and self.finite(index) and progressive

    def _finite_text(self, index: int) -> str:
        first = self.group(index)[0]
        finite = "VerbForm=Fin" in self.tree.tokens[first].morph
        return self.lower(first) if finite or self.tree.tokens[index].pos == "VERB" else ""

    def auxiliary_effect(self, index: int) -> tuple[Status, str] | None:
        """What a modal does to its verb ("podría", "debe", "will"), with the word."""
        for child in self.tree.children(index, "auxiliary"):
            if self.tree.lemmas[child] == "ir" and "VerbForm=Ger" in self.tree.tokens[index].morph:
                continue  # "ha ido reduciendo"
            lemma, word = self.tree.tokens[child].lemma.lower(), self.lower(child)
            bound = f"{lemma} {self.lower(child + 1)}"  # "ha de enviar", unlike "hubo de enviar"
            past = "Tense=Past" in self.tree.tokens[child].morph
            beside = f"{word} {self.lower(child + 1)}"  # "had better leave"
            for key in (lemma, word, "" if past else bound, beside):
                effect = self.stance.auxiliaries.get(key)
                if effect is not None:
                    return effect, self.tree.tokens[child].text
        return None

    def verge(self, index: int) -> tuple[Status, str] | None:
        """What "a punto de", "a un paso de" do to their infinitive: "está a punto de firmar" will,
        "estuvo a punto de firmar" did not."""
        lower = self.tree.lower
        if index > 2 and lower[index - 1] == "de" and lower[index - 2].removesuffix("s") in SPANS:
            first = next((i for i in (index - 3, index - 4) if i > 0 and lower[i] == "a"), 0)
            if first:  # "estuvo a horas de atacar", "está a dos días de firmar"
                missed = lower[first - 1] in MISSED
                return ("negated" if missed else "planned"), " ".join(lower[first:index])
        if index > 1 and lower[index - 1] == "por" and self.tree.lemmas[index - 2] == "estar":
            return ("negated" if lower[index - 2] in MISSED else "planned"), "estar por"
        for words in VERGES:
            first = index - len(words)
            if first < 0:
                continue
            if words[:-1] == tuple(lower[first - 1 : index - 2]) and lower[index - 2] in MISSED:
                return "negated", " ".join(words)  # "a punto estuvo de firmar"
            if tuple(lower[first:index]) != words:
                continue
            missed = any(lower[i] in MISSED for i in range(max(0, first - 2), first))
            return ("negated" if missed else "planned"), " ".join(words)
        return None

    # Negation

    @once
    def negated(self, index: int) -> bool:
        """Whether a negative word stands with the word itself, or before its verb, and does not
        only bar all else ("no hizo más que bombardear", "no liberó sino a dos")."""
        behind = self.tree.lower[index + 1 : index + 3]
        if behind == ("más", "que") or (behind[:1] == ("sino",) and behind[1:] != ("que",)):
            return False
        copula = self.tree.tokens[index].pos == "AUX" or self.tree.lemmas[index] == "be"
        # "was not behind the attack", "there was never an attack"
        before = index + 1 + copula
        if any(self._negates(i) for i in self.tree.children(index, *NEGATORS) if i < before):
            return True
        if not self.verbal(index):
            return False
        return any(
            self._negative_phrase(i) for i in self.tree.children(index, *ARGUMENTS) if i < index
        )

    def not_who(self, clause: int, who: int) -> bool:
        """Whether a clause tells what the one before it is said not to have done ("no fue Rusia
        quien rompió el acuerdo", "it was not Russia that broke it"); where another did it instead
        ("sino Ucrania"), it does not."""
        copula, above = self.tree.children(who, "copula"), self.tree.head(who)
        said = who if copula else above
        if said is None or not (copula or self.tree.tokens[said].pos == "AUX"):
            return False
        others = self.tree.children(who, "conjunct")
        instead = {self.lower(c) for i in others for c in self.tree.children(i, "coordinator")}
        if not self.negated(said) or not instead.isdisjoint(self.stance.grammar.contrast):
            return False
        words = self.tree.children(clause, "subject", "object")
        pronoun = next((i for i in words if who < i < clause), None)
        if pronoun is None or self.lower(pronoun) not in self.stance.grammar.cleaving:
            return False
        expletive, article = self.tree.children(who, "other"), self.tree.tokens[pronoun - 1]
        return bool(expletive) or self.lower(pronoun) in HEADLESS or article.pos == "DET"

    def asked_who(self, clause: int, who: int) -> bool:
        """Whether it is asked if somebody is the one who did what a clause tells ("se ignora si fue
        Rusia quien bombardeó")."""
        begins = max(0, who - NEARBY)
        asked = (i for i in range(begins, who) if self.lower(i) == "si")
        being = any("ser" in self.tree.lemmas[i + 1 : min(i + NEARBY, who)] for i in asked)
        words = self.tree.children(clause, "subject", "object")
        return being and any(
            who < i < clause and self.lower(i) in self.stance.grammar.cleaving for i in words
        )

    def nothing(self, index: int) -> bool:
        """Whether its object is said to be none ("accepted no deal"), or what it says of somebody
        not to be so ("lo halló no culpable")."""
        objects = [i for i in self.tree.children(index, "object") if i > index]
        said = [i for i in objects if self.tree.tokens[i].pos == "ADJ"]
        words = [d for i in objects for d in self.tree.children(i, "determiner")]
        words += [d for i in said for d in self.tree.children(i, "adverb")]
        return any(map(self._negates, words))

    def pending(self, index: int) -> bool:
        """Whether what has not happened may still ("aún", "todavía")."""
        beside = self.tree.children(index, "adverb", "oblique")
        return any(self.lower(i) in self.stance.negation.pending for i in beside)

    def _negative_phrase(self, index: int) -> bool:
        """ "Nadie", "ningún país", "ni Rusia", "en ningún caso"."""
        words = [index, *self.tree.children(index, "determiner", "coordinator", "adverb", "case")]
        return (
            self._few(index)
            or self._not_even(index)
            or any(
                self._negates(i) and self.lower(i) not in self.stance.negation.clausal
                for i in words
            )
        )

    def _not_even(self, index: int) -> bool:
        """ "Not even Belarus has sent troops", "not one state", "hardly any state"."""
        first = min(self.tree.subtree(index))
        behind = self.tree.lower[first + 1 : first + 3]
        if self.tree.lower[first] in HARDLY:
            subject = self.tree.tokens[index].role == "subject"
            return subject and behind[:1] in (("any",), ("a",))
        return self.tree.lower[first] == "not" and (
            behind[:1] in (("even",), ("one",)) or behind == ("a", "single")
        )

    def _few(self, index: int) -> bool:
        """ "Few states have recognised it": hardly any did; not "a few", "the few"."""
        many = self.tree.children(index, "modifier", "number")
        bare = not self.tree.children(index, "determiner")
        few = [i for i in many if self.lower(i) in {"few", "pocos", "pocas"}]
        return bare and any(not i or self.lower(i - 1) not in {"a", "unos", "unas"} for i in few)

    def _negates(self, index: int) -> bool:
        negation = self.stance.negation
        if self.lower(index) not in negation.words:
            return False
        after = self.lower(index + 1) if index + 1 < len(self.tree.tokens) else ""
        return after not in negation.undone_by


def masculine(form: str) -> str:
    """A Spanish adjective or participle in its masculine singular, as far as its ending tells."""
    for ending in ("os", "as", "a"):
        if form.endswith(ending) and len(form) > 4:
            return form[: -len(ending)] + "o"
    return form
