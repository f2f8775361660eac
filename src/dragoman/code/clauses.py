"""Who acts and who is acted upon in a clause, corrected where the parser is known to be wrong."""

from __future__ import annotations

from dragoman.code.beside import preposition, reflexive
from dragoman.code.naming import Naming
from dragoman.tree import Tree

RELATIVES = frozenset({"que", "quien", "quienes", "cual", "cuales", "who", "whom", "which", "that"})
ADVERBIAL = frozenset(
    {"donde", "adonde", "cuando", "como", "cuyo", "where", "when", "why", "whose"}
)
"""What opens a relative clause in which the noun before it does nothing: "Hanói, donde …"."""
EMBEDDED = frozenset({"open_clause", "clause", "adverbial", "oblique", "object", "relative"})
JOINING = frozenset({"y", "e", "como", "ni", "and", "nor"})
PASSIVE = frozenset({"ser", "be", "get"})
PERFECT = frozenset({"haber", "tener", "estar", "have"})


class Clauses:
    """Finds the subjects and objects of the verbs of one scene."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.scene = naming.scene
        self.tree: Tree = naming.tree
        self.grammar = naming.grammar

    # Subjects

    def subjects(self, verb: int) -> list[int]:
        """The tokens that act: subjects, agents of passives, controllers of infinitives."""
        if self.passive(verb):
            return self._agents(verb)
        own = [i for i in self.tree.children(verb, "subject") if not self._relative_pronoun(i)]
        if own:
            return self._with_company(verb, own)
        slot, antecedent = self.relative(verb)
        if antecedent is not None:
            return self._identified(antecedent) if slot == "subject" else []
        return self._controller(verb)

    def relative(self, verb: int) -> tuple[str, int | None]:
        """A verb of a relative clause → (the slot of its pronoun, the noun it stands for)."""
        first = self.tree.first_conjunct(verb)
        noun = self.tree.head(first)
        token = self.tree.tokens[verb]
        if (
            self.tree.tokens[first].role != "relative"
            or noun is None
            or "VerbForm=Fin" not in self.form(verb)
        ):
            return "", None
        pronouns = [i for i in self.tree.children(verb) if self._relative_pronoun(i)]
        if not pronouns:
            if any(
                self.tree.tokens[i].lemma.lower() in ADVERBIAL for i in self.tree.children(verb)
            ):
                return "", None
            subjectless = verb == first and not self.tree.children(verb, "subject")
            return ("subject", noun) if subjectless and token.role == "relative" else ("", None)
        pronoun = pronouns[0]
        words = preposition(self.tree, pronoun)
        if words:
            return ("object" if words == "a" else self.naming.slot(pronoun)), noun
        return ("object" if self._is_object(verb, pronoun, noun) else "subject"), noun

    def _is_object(self, verb: int, pronoun: int, noun: int) -> bool:
        """Whether "que" is the object: the clause has another subject, or its verb is plural
        where the noun is not ("Catar, al que reprochan", "el dron que derribaron")."""
        if any(i != pronoun for i in self.tree.children(verb, "subject")):
            return True
        if "Number=Plur" not in self.form(verb):
            return False
        alone = (
            "Number=Sing" in self.tree.tokens[noun].morph and len(self.tree.conjuncts(noun)) == 1
        )
        return (
            alone
            and not self.tree.children(noun, "nominal")
            and self.tree.tokens[noun].role != "conjunct"
        )

    def _identified(self, noun: int) -> list[int]:
        """ "Polonia fue el primer país que …", "se convirtió en el país que …": the subject of
        which the noun is said; the noun itself where it is said of none."""
        if self.tree.children(noun, "copula"):
            return self.tree.children(noun, "subject") or [noun]
        verb = self.tree.head(noun)
        if verb is None or self.tree.tokens[verb].lemma not in self.grammar.becoming:
            return [noun]
        return self.tree.children(verb, "subject") or [noun]

    def _with_company(self, verb: int, subjects: list[int]) -> list[int]:
        """ "Tanto Rutte como Lee", "Rusia, junto a China": the parser hangs the second on the
        first, or on the verb."""
        roles = ("nominal", "oblique", "apposition", "other")
        below = [child for one in subjects for child in self.tree.children(one, *roles)]
        between = [i for i in self.tree.children(verb, *roles) if subjects[-1] < i < verb]
        return [
            *subjects,
            *(i for i in (*below, *between) if preposition(self.tree, i) in self.grammar.company),
        ]

    def _controller(self, verb: int) -> list[int]:
        head, token = self.tree.head(verb), self.tree.tokens[verb]
        if head is None:
            return self._beside(verb)
        if token.role == "conjunct":
            return self.subjects(head) if self.verbal(head) else []
        unbound = "VerbForm=Inf" in self.form(verb) or "VerbForm=Ger" in self.form(verb)
        if token.role in EMBEDDED and unbound:
            if not self.verbal(head):
                return self.holder_of(head)
            if self.tree.tokens[
                head
            ].lemma in self.grammar.object_control and "VerbForm=Inf" in self.form(verb):
                controlled = [i for i in self._patients(head) if i != verb]
                if controlled:
                    return controlled
            return self.subjects(head)
        if self.bidden(verb):
            asked = [i for i in self._patients(head) if i < verb and self.naming.actors(i)]
            if asked:
                return asked
        return self._beside(verb)

    def bidden(self, verb: int) -> bool:
        """ "Pidió a Rusia que retire": whether the verb tells what somebody else is asked to do."""
        head = self.tree.head(verb)
        return (
            head is not None
            and self.tree.tokens[verb].role in {"clause", "open_clause"}
            and "Mood=Sub" in self.form(verb)
            and self.tree.tokens[head].lemma in self.grammar.object_control
        )

    def _beside(self, verb: int) -> list[int]:
        """The actor right before a finite verb that the parser left without a subject
        ("A pesar de …, tanto Moscú como Pyongyang han negado")."""
        if "VerbForm=Fin" not in self.form(verb):
            return []
        first = min([verb, *self.tree.children(verb, "auxiliary", "adverb", "object", "other")])
        reference = self.scene.by_token.get(first - 1)
        if reference is None or reference.kind == "voice":
            return []
        head = self.tree.first_conjunct(reference.head)
        marked = preposition(self.tree, head) not in {"", "como", "as"}
        if marked or self.tree.tokens[head].role in {
            "subject",
            "object",
        }:
            return []
        before = self.scene.by_token.get(reference.first - 2)
        paired = self.tree.lower[reference.first - 1] in JOINING
        return [before.head, reference.head] if before is not None and paired else [reference.head]

    def holder_of(self, noun: int) -> list[int]:
        """ "El compromiso de Rusia de enviar": who holds the noun."""
        identified = self._identified(noun)
        if identified != [noun]:
            return identified
        fillers = self.naming.noun_fillers(noun)
        holders = fillers.get("de", []) + fillers.get("adjective", [])
        if holders:
            return [h for h in holders if self.naming.actors(h)]
        head = self.tree.head(noun)
        return self.subjects(head) if head is not None and self.verbal(head) else []

    # Objects

    def objects(self, verb: int) -> list[int]:
        """The tokens acted upon: objects, subjects of passives, the noun of a participle."""
        return [i for i in self._patients(verb) if self.tree.tokens[i].pos != "PRON"]

    def _patients(self, verb: int) -> list[int]:
        token = self.tree.tokens[verb]
        if self.passive(verb):
            subjects = [
                i for i in self.tree.children(verb, "subject") if not self._relative_pronoun(i)
            ]
            head = self.tree.head(verb)
            if subjects or head is None:
                return subjects or self._postposed(verb)
            if token.role in {"relative", "modifier"}:
                return [head]
            if (
                token.role in {"adverbial", "adverb", "open_clause"}
                and "VerbForm=Part" in token.morph
            ):
                return self._postposed(verb) or self.subjects(head) if self.verbal(head) else []
            return self._postposed(verb)
        found = [
            i
            for i in self.tree.children(verb, "object", "indirect", "oblique", "nominal")
            if preposition(self.tree, i) in {"", "a"}
            and self.tree.tokens[i].pos != "PRON"
            and not self.temporal(i)
        ]
        slot, antecedent = self.relative(verb)
        if slot == "object" and antecedent is not None:
            found.append(antecedent)
        if not found and token.role == "conjunct":
            return self._shared_objects(verb)
        return found

    def _postposed(self, verb: int) -> list[int]:
        """ "Fueron detenidos once opositores": the parser calls the subject an object."""
        return [
            i
            for i in self.tree.children(verb, "object", "nominal", "apposition")
            if i > verb and not preposition(self.tree, i) and not self.temporal(i)
        ]

    def _shared_objects(self, verb: int) -> list[int]:
        """ "Detuvo y deportó a los opositores": the object may hang on the first verb."""
        head = self.tree.head(verb)
        if head is None or not self.verbal(head) or verb < head:
            return []
        if self.tree.children(verb, "clause", "open_clause"):
            return []
        return [i for i in self._patients(head) if i > verb]

    def _agents(self, verb: int) -> list[int]:
        roles = ("oblique", "object", "nominal", "indirect", "other")
        beside = self.tree.children(verb, *roles)
        agents = [i for i in beside if self.naming.slot(i) == "por"]
        return agents or [
            i
            for child in beside
            for i in self.tree.children(child, "nominal")
            if self.naming.slot(i) == "por"
        ]

    # Forms

    def passive(self, verb: int) -> bool:
        """Whether the verb's subject is acted upon ("fue firmado", "se firmó", "firmado por")."""
        token = self.tree.tokens[verb]
        if "VerbForm=Part" in token.morph:
            auxiliaries = {
                self.tree.tokens[i].lemma for i in self.tree.children(verb, "auxiliary", "copula")
            }
            return bool(auxiliaries & PASSIVE) or not auxiliaries & PERFECT
        return self._reflexive_passive(verb)

    def _reflexive_passive(self, verb: int) -> bool:
        """ "Se firmó un acuerdo": a thing that "se" marks as acted upon."""
        if not reflexive(self.tree, verb):
            return False
        subjects = self.tree.children(verb, "subject")
        return bool(subjects) and all(
            not self.naming.actors(i) and i > verb and i not in self.scene.by_token
            for i in subjects
        )

    def verbal(self, index: int) -> bool:
        """Whether the token is a verb or a participle."""
        token = self.tree.tokens[index]
        return token.pos in {"VERB", "AUX"} or "VerbForm=Part" in token.morph

    def form(self, index: int) -> str:
        """The morphology that tells mood, person and number: the auxiliary's if there is one."""
        for child in self.tree.children(index, "auxiliary"):
            morph = self.tree.tokens[child].morph
            if any(f"VerbForm={form}" in morph for form in ("Fin", "Inf", "Ger")):
                return morph
        return self.tree.tokens[index].morph

    def temporal(self, index: int) -> bool:
        """Whether a noun phrase tells only when."""
        token = self.tree.tokens[index]
        return "AdvType=Tim" in token.morph or token.lemma in self.grammar.times

    def _relative_pronoun(self, index: int) -> bool:
        token = self.tree.tokens[index]
        return (
            "Rel" in token.morph and "PronType" in token.morph and token.text.lower() in RELATIVES
        )
