"""Conditions and questions: what hangs on an "if", and what is only asked."""

from __future__ import annotations

from dragoman.code.cues import Cues
from dragoman.code.forms import SPANS, Forms
from dragoman.code.once import once
from dragoman.code.walk import Own
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Stance
from dragoman.tree import VERBAL, Tree

FRAMING = frozenset({"en", "bajo", "según", "in", "under"})
"""Prepositions of the scenario in which something happens."""
COMING = word_list("code.suppositions.coming")
DEMANDS = word_list("code.suppositions.demands")
TERMS = word_list("code.suppositions.terms")
INCLUDING = word_list("code.suppositions.including")
THEM = word_list("code.suppositions.them")
AMONG = frozenset({"among", "entre"})
NEARBY = 6
"""Tokens between the words that name one of several and its noun."""
ONLY = ("only after", "solo ", "sólo ", "únicamente ")
"""How what is done on one condition begins, in the past no condition any more."""
CASES = frozenset({"case", "event"})
BACKSHIFTED = frozenset({"until", "till"})
HOLDING_UP = word_list("code.suppositions.holding_up")
SOUGHT = frozenset({"planned", "promised", "requested", "negated", "hypothetical"})
FALLING = frozenset({"caer", "morir", "perecer", "sucumbir", "suicidar", "inmolar"})
"""What befalls somebody, as a verb tells it that needs no passive."""
ESCAPING = word_list("code.suppositions.escaping")
INVARIABLE = word_list("code.suppositions.invariable")
PASSING = word_list("code.suppositions.passing")
BOUNDARIES = frozenset({"relative", "adverbial", "apposition"})


class Suppositions:
    """Finds the conditions and questions of one sentence."""

    def __init__(self, tree: Tree, forms: Forms, cues: Cues, stance: Stance) -> None:
        self.tree, self.forms, self.cues, self.stance = tree, forms, cues, stance

    @once
    def marker(self, current: int) -> tuple[str, str] | None:
        """(effect, connector) of the connector on this word, where it holds here."""
        words = self.cues.connector(current)
        head = self.tree.head(current)
        inverted = self.inverted(current)
        if inverted:
            return "hypothetical", inverted
        if self._looked_into(current):
            return "possible", "whether"
        if self._refused(current):
            return "negated", "no"
        if self._in_case(current, head):
            return "hypothetical", "in case"
        if self._awaited(current, words) or self._days_away(current):
            waited = words not in self.stance.grammar.until or self._waited_for(head)
            waited = waited or self._counted_down(current)
            return "planned" if waited else "hypothetical", words
        if words.startswith(ONLY) and head is not None and self.forms.past(head):
            return "happened", words  # "only after the withdrawal did it halt its bombing"
        if words == "hasta" and self._not_before(current, head):
            return "happened", words
        effect = self.stance.markers.get(words)
        if effect is None:
            return self._infinitive_condition(current)
        if (
            effect == "planned"
            and head is not None
            and self._sequel(words, current, self._above(head))
        ):
            return "happened", words
        if effect in {"hypothetical", "planned"} and self._real(words, current):
            return None
        if effect == "planned" and self._called_for(current):
            return "requested", words
        if words in self.stance.grammar.until and not self._waited_for(head):
            return "hypothetical", words
        return effect, words

    def _not_before(self, current: int, head: int | None) -> bool:
        """ "No descansó hasta imponer sanciones": what something was not done before is done."""
        if head is None or "VerbForm=Inf" not in self.tree.tokens[current].morph:
            return False
        denied = any(self.tree.lower[i] in {"no", "nunca"} for i in self.tree.children(head))
        return denied and self.forms.past(head)

    def _called_for(self, current: int) -> bool:
        """ "Un llamamiento para levantar las sanciones": what the noun asks for."""
        head = self.tree.head(current)
        cue = self.stance.nouns.get(self.tree.lemmas[head]) if head is not None else None
        hung = self.tree.tokens[current].role == "relative" and not self.forms.finite(current)
        return hung and cue is not None and cue.effect == "requested"

    def _until(self, found: tuple[str, str]) -> bool:
        """ "Seguirá hasta que se retiren": what is done until then hangs on no condition."""
        return found[1] in self.stance.grammar.until

    def _waited_for(self, head: int | None) -> bool:
        """ "Esperará hasta que se retiren": what is waited for is expected; "no cederá hasta que se
        retiren" only says on what condition."""
        return head is not None and self.tree.lemmas[head] in self.stance.grammar.waiting

    def _refused(self, noun: int) -> bool:
        """Headlines: "No al bombardeo de Alepo", "No to the deportation"."""
        begins = self.tree.lower[0] == "no" and self.tree.tokens[noun].pos == "NOUN"
        return (
            begins and self.tree.lower[1] in {"a", "al", "to"} and min(self.tree.subtree(noun)) < 3
        )

    def _looked_into(self, current: int) -> bool:
        """ "Looking into whether Iran bombed it": a question behind a preposition."""
        marks = [self.forms.lower(i) for i in self.tree.children(current, "mark", "case")]
        return len(marks) > 1 and marks[-1] == "whether"

    def _in_case(self, current: int, head: int | None) -> bool:
        """ "Scrambled jets in case Russia attacked": what the parser takes for a clause of the
        noun."""
        if head is None or self.tree.tokens[current].role != "relative":
            return False
        described = self.tree.children(head, "modifier", "determiner")  # "in a case that"
        bare = self.tree.lemmas[head] in CASES and not described
        return bare and self.tree.prepositions[head] == "in" and self.forms.finite(current)

    def inverted(self, current: int) -> str:
        """ "Had Russia invaded, …", "should it attack, …": the auxiliary before its subject puts a
        condition; the auxiliary, or nothing."""
        if self.tree.tokens[current].role != "adverbial":
            return ""
        for at in (current, *self.tree.children(current, "auxiliary")):
            if self.forms.lower(at) in self.stance.grammar.inverted:
                below = self.tree.children(current, "subject", "clause", "other")
                bare = not self.tree.children(current, "mark")
                if bare and below and at < below[0]:
                    return self.forms.lower(at)
        return ""

    def _awaited(self, current: int, words: str) -> bool:
        """English puts what is to come into the present ("until the army leaves", "once they have
        been freed", "will withdraw as the army deploys")."""
        if self.tree.tokens[-1].pos != "PUNCT" or not self.forms.finite(current):
            return False  # a headline tells the past in the present
        head, present = self.tree.head(current), "Tense=Pres" in self.forms.form(current)
        bare = not self.tree.children(current, "auxiliary")
        if bare and self.tree.lower[current] in INVARIABLE:
            present = not self._done_before(head)
        if not (present or (self._would(head) and self.forms.past(current))):
            return False
        last = words.rpartition(" ")[2]  # "only once"
        adverbs = self.tree.children(current, "adverb")
        marks = {words, last, *(self.forms.lower(i) for i in adverbs)}
        if head is not None and self.tree.lower[head] == "soon":
            marks.add("as soon as")
        if last == "after" and head is not None and self.forms.negated(head):
            return False  # "said he would not sign after 22 people were killed"
        future = head is not None and self.forms.future(head)
        beside = last == "as" and future and present
        return beside or not marks.isdisjoint(self.stance.grammar.awaiting)

    def _done_before(self, head: int | None) -> bool:
        """Whether a clause, or the "soon" of "as soon as", hangs on what was done."""
        if head is not None and self.tree.tokens[head].pos == "ADV":
            head = self.tree.head(head)
        return head is not None and self.forms.past(head) and not self.forms.future(head)

    def _would(self, head: int | None) -> bool:
        """ "Would go once it came", "opening the border before they withdrew would hurt": whether
        the word above is a conditional, or a gerund of which one tells."""
        if head is not None and self.tree.tokens[head].role == "subject_clause":
            head = self.tree.head(head)
        return head is not None and "Mood=Cnd" in self.forms.form(head)

    def _counted_down(self, current: int) -> bool:
        """ "Six months to go until the UK leaves": it is only a matter of time."""
        mark = next(iter(self.tree.children(current, "mark")), current)
        return any(self.tree.lemmas[i] in SPANS for i in range(max(0, mark - 4), mark))

    def _days_away(self, current: int) -> bool:
        """ "A tres días de que Rusia firme": a span of time is to pass before that."""
        head = self.tree.head(current)
        return (
            head is not None
            and self.tree.tokens[head].lemma in SPANS
            and self.tree.prepositions[head] == "a"
            and self.tree.prepositions[current] == "de"
            and self.forms.subjunctive(current)
        )

    def _real(self, words: str, current: int) -> bool:
        """ "Hasta que firmó" and "si bien" tell what is so."""
        if words in self.stance.grammar.conditional_only:
            return self._embedded(current) or self._conceding(current)
        above = self.tree.head(current)
        if self._would(above):
            return False  # "would strike until he stepped down"
        if words in BACKSHIFTED and (self._bidden(above) or self._withheld(above)):
            return False  # "refused to end it until …", "ruled out talks until …"
        return (
            self.forms.past(current)
            and not self.forms.subjunctive(current)
            and self.forms.verbal(current)
        )

    def _withheld(self, verb: int | None) -> bool:
        """Whether a verb refuses something or takes it away, which awaits what another does."""
        frame = self.cues.frames.get(verb) if verb is not None else None
        if frame is None or verb is None or self.tree.lemmas[verb] in HOLDING_UP:
            return False  # "blocked the sanctions until its partners gave in"
        return frame.type in {"REJECT", "SANCTION"}

    def _bidden(self, verb: int | None) -> bool:
        """Whether an infinitive is what somebody promises, plans, asks for or refuses to do."""
        above = self.tree.head(verb) if verb is not None else None
        how = self.cues.complement(verb) if verb is not None else None
        if verb is None or above is None or how != "infinitive":
            return False
        cue = self.cues.governor(above, how, verb)
        return cue is not None and cue.effect in SOUGHT

    def _above(self, head: int) -> int:
        """The verb that "antes" tells of."""
        above = self.tree.head(head)
        return above if above is not None and self.tree.tokens[head].pos == "ADV" else head

    def _sequel(self, words: str, current: int, head: int) -> bool:
        """ "Shelled the town before being driven out", "took hostages before killing them": what
        befell or did next who had acted; but "spoke before flying to Rome", "fled before being
        arrested", "asked for guarantees before signing"."""
        if not (self.forms.past(head) and self.forms.finite(head)) or self.forms.negated(head):
            return False
        lemma = self.tree.lemmas[head]
        helpers = {self.forms.lower(i) for i in self.tree.children(current, "auxiliary")}
        fallen = self.tree.lemmas[current] in FALLING  # "antes de caer bajo las balas"
        if "being" in helpers or (words == "antes de" and ("ser" in helpers or fallen)):
            return lemma not in ESCAPING
        if words != "before" or not self.forms.lower(current).endswith("ing"):
            return False
        cues = (
            self.stance.verbs.get((lemma, "clause")),
            self.stance.verbs.get((lemma, "infinitive")),
        )
        governs = any(c is not None and c.effect not in {"pass", "asserted"} for c in cues)
        return not governs and lemma not in ESCAPING | PASSING

    def _conceding(self, current: int) -> bool:
        marks = self.tree.children(current, "mark")
        after = [self.forms.lower(m + 1) for m in marks if m + 1 < current]
        return any(word in self.stance.grammar.conceding for word in after)

    def _embedded(self, current: int) -> bool:
        """An indirect question ("preguntó si …") is no condition ("responderá si …")."""
        first = self.tree.first_conjunct(current)
        head = self.tree.head(first)
        if self._asked_before(current) or self._asked_before(first):
            return True
        if head is None or self.tree.tokens[first].role not in {"clause", "subject_clause"}:
            return False
        asks = self.tree.tokens[head].lemma.lower() in self.stance.grammar.inquiring
        said = self.tree.children(head, "open_clause")  # "it remains unclear whether he left"
        open_to = any(self.tree.tokens[i].pos == "ADJ" and i < first for i in said)
        return asks or open_to or self.tree.tokens[head].pos not in VERBAL

    def _asked_before(self, clause: int) -> bool:
        """ "Falta por saber si entregará a los agentes": whether a word of asking stands right
        before the clause, wherever the parser hangs it."""
        mark = next(iter(self.tree.children(clause, "mark")), 0)
        before = self.tree.tokens[mark - 1] if mark else None
        bare = before is not None and "VerbForm=Inf" in before.morph
        return bare and self.tree.lemmas[mark - 1] in self.stance.grammar.inquiring

    def _infinitive_condition(self, current: int) -> tuple[str, str] | None:
        """ "De confirmarse el ataque, …"."""
        mark = self.tree.prepositions[current].split(" ")[0]
        adverbial = self.tree.tokens[current].role == "adverbial" and not self.forms.finite(current)
        fronted = (self.tree.head(current) or 0) > current
        if mark in self.stance.grammar.infinitive_conditions and adverbial and fronted:
            return "hypothetical", mark
        return None

    def indirect(self, current: int) -> bool:
        """Whether the clause is an indirect question of yes or no."""
        mark = self.tree.prepositions[current].split(" ")[0]
        return (
            self._embedded(current)
            and mark in self.stance.grammar.conditional_only
            and not self._conceding(current)
        )

    def asks_how(self, current: int) -> bool:
        """Whether a clause asks for a circumstance and so takes the act for granted
        ("preguntó quién atacó")."""
        inside = self.tree.children(current)
        return any(
            self.forms.lower(i) in self.stance.grammar.interrogatives and i < current
            for i in inside
        )

    def questioned(self, index: int) -> bool:
        """Whether the word stands in a direct question."""
        tokens = self.tree.tokens
        for at in range(index + 1, len(tokens)):
            if tokens[at].text.startswith("?"):
                return self._asked_from(index)
            if tokens[at].text.startswith(("¿", ".", "!")) or tokens[at].text == ":":
                return False
        return False

    def _asked_from(self, index: int) -> bool:
        """Spanish marks where the question begins; English asks from the sentence's start."""
        marks = [t.text[:1] for t in self.tree.tokens[: index + 1] if t.text[:1] in {"¿", "?"}]
        return (bool(marks) and marks[-1] == "¿") or not self.stance.grammar.opens_questions

    def imagined(self, index: int) -> str | None:
        """ "En el escenario que dibuja el informe, Rusia ataca", "in the war game, it attacked":
        the noun in which it only is."""
        nouns = self.stance.grammar.scenarios
        if not nouns & set(self.tree.lemmas) and "game" not in self.tree.lemmas:
            return None
        for verb in (index, *self.tree.ancestors(index)):
            for child in self.tree.children(verb, "oblique", "nominal"):
                inside = self.tree.prepositions[child] in FRAMING
                names = {self.tree.lemmas[child]}
                names.add(f"{self.tree.lower[child - 1]} {self.tree.lemmas[child]}")
                if inside and not names.isdisjoint(nouns):
                    return self.tree.tokens[child].text
        return None

    def coming(self, noun: int) -> str | None:
        """ "El ataque, si se produce, será un error": an "if" that it may come about."""
        head = self.tree.head(noun) if self.tree.tokens[noun].pos == "NOUN" else None
        if head is None or self.tree.tokens[noun].role not in {"subject", "object"}:
            return None
        for clause in (*self.tree.children(head, "adverbial"), *self.tree.children(noun)):
            bare = not self.tree.children(clause, "subject") or self._it(clause)
            if not (bare and clause > noun and self.tree.lemmas[clause] in COMING):
                continue
            found = self.marker(clause)
            if found is not None and found[0] == "hypothetical":
                return found[1]
        return None

    def listed(self, noun: int) -> Own | None:
        """ "Set out its conditions, among them the withdrawal", "exigencias, incluida la
        liberación": what is one of several that are asked for or laid down."""
        lower = self.tree.lower
        for at in range(max(1, noun - NEARBY), noun):
            among = lower[at] in THEM and lower[at - 1] in AMONG
            if not among and lower[at] not in INCLUDING:
                continue
            words = self.tree.lemmas[max(0, at - 2 * NEARBY) : at]
            if not DEMANDS.isdisjoint(words):
                return Own("requested", "one of several demands")
            if not TERMS.isdisjoint(words):
                return Own("planned", "one of several terms")
        return None

    def _it(self, clause: int) -> bool:
        """Whether no more than "it" is the subject."""
        subjects = self.tree.children(clause, "subject")
        return all(self.tree.lower[i] in {"it", "they"} for i in subjects)

    def condition(self, index: int) -> tuple[int, str] | None:
        """The "if" clause on which the act's own clause hangs: (its head, its connector)."""
        current: int | None = index
        while current is not None:
            for child in self.tree.children(
                current, "adverbial", "oblique", "nominal", "adverb", "clause"
            ):
                apart = self._told(child) or self._joined(child)
                below = [] if apart else self.tree.children(child, "adverbial")
                for one in (child, *below):
                    found = self.marker(one)
                    if found is None or found[0] != "hypothetical" or self._until(found):
                        continue
                    if not self._parted(one, index):
                        return one, found[1]
            if self.tree.tokens[current].role in BOUNDARIES and self.forms.verbal(current):
                return None
            current = self.tree.head(current)
        return None

    def _parted(self, one: int, other: int) -> bool:
        """ "Acusó a Seúl; el Norte responderá si es castigado": whether a semicolon parts them."""
        between = self.tree.tokens[min(one, other) : max(one, other)]
        return any(t.text == ";" for t in between)

    def _joined(self, clause: int) -> bool:
        """ "Lo retiene y el Ejército atacará si no lo libera": a clause of its own, with its own
        subject, wherever the parser hangs it."""
        subjects = self.tree.children(clause, "subject")
        linked = [c for i in (clause, *subjects) for c in self.tree.children(i, "coordinator")]
        return self.forms.finite(clause) and bool(subjects) and bool(linked)

    def _told(self, clause: int) -> bool:
        """ "Advirtió de que, si estalla la guerra, …": a clause that tells, whose conditions are
        its own."""
        marks = self.tree.children(clause, "mark")
        return self.tree.tokens[clause].role == "clause" and any(
            self.forms.lower(i) == "que" for i in marks
        )
