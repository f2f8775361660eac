"""Did it happen, or was it only promised, asked for, supposed or denied; and who says so?

From the trigger upwards through the words that govern it: each may weaken the status or add a
speaker. When the words do not decide, the weaker status stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.code.triggers import Match, infinitive, preposition
from dragoman.knowledge.frames import Effect
from dragoman.knowledge.stance import Complement, Stance
from dragoman.records import Status
from dragoman.tree import Scene, Tree

WEAK: frozenset[str] = frozenset({"planned", "promised", "requested", "possible", "hypothetical", "negated"})
FACTIVE_MARKS = frozenset({"tras", "después de", "luego de", "a raíz de", "al", "por", "desde", "tras de"})
GOVERNED = frozenset({"", "a", "de", "con", "para", "por"})
NOUN_ROLES = frozenset({"object", "oblique", "nominal", "subject", "indirect", "apposition", "compound", "other", "flat", "root", "parataxis"})  # fmt: skip


@dataclass
class Reading:
    """What the words around a trigger do to it.

    `speakers` are the tokens of the verbs or nouns whose subjects say it, the nearest first;
    `governors` the tokens of the matches that govern it, the nearest first.
    """

    status: Status
    why: list[str] = field(default_factory=list)
    speakers: list[int] = field(default_factory=list)
    governors: list[int] = field(default_factory=list)
    condition: int | None = None


class StanceReader:
    """Reads the status of the triggers of one scene."""

    def __init__(self, scene: Scene, stance: Stance, matches: list[Match]) -> None:
        self.scene = scene
        self.tree: Tree = scene.tree
        self.stance = stance
        self.frames = {m.head: m.frame for m in matches}

    def read(self, match: Match) -> Reading:
        """The status of this trigger, the reasons, and who says it."""
        own, reason = self._own(match.head, match)
        reading = Reading(own or "happened", [reason] if reason else [])
        settled = own in WEAK
        open_form = own is None
        current = match.head
        for _ in range(len(self.tree.tokens)):
            head = self.tree.head(current)
            if head is None:
                break
            if self.tree.tokens[current].role == "conjunct":
                settled, open_form = self._marker(current, reading, settled, open_form)
                current = self._through(current, head)
                continue
            settled, open_form = self._marker(current, reading, settled, open_form)
            settled, open_form = self._govern(current, head, match, reading, settled, open_form)
            current = head
        if open_form and not settled:
            self._default(match, reading)
        self._conditions(match, reading)
        return self._framed(match, reading)

    # One step up

    def _through(self, current: int, head: int) -> int:
        """A conjunct hangs where the first of its kind hangs."""
        return head

    def _marker(self, current: int, reading: Reading, settled: bool, open_form: bool) -> tuple[bool, bool]:
        words = preposition(self.tree, current)
        effect = self.stance.markers.get(words) or self.stance.markers.get(words.split(" ")[0] if words.startswith(("si ", "sin ")) else "")
        if effect is None or settled:
            return settled, open_form
        if effect == "happened":
            return settled, False
        noun = self.tree.tokens[current].pos in {"NOUN", "PROPN"}
        if noun and words == "para" and self._definite(current):
            return settled, open_form
        reading.status = effect  # type: ignore[assignment]
        reading.why.append(f"“{words}”")
        if effect == "hypothetical":
            reading.condition = current
        return True, False

    def _govern(
        self, current: int, head: int, match: Match, reading: Reading, settled: bool, open_form: bool
    ) -> tuple[bool, bool]:
        complement = self._complement(current, head)
        if complement is None:
            return self._free(current, head, reading, settled, open_form)
        effect, speaker = self._effect(head, complement)
        if speaker:
            reading.speakers.append(head)
        if head in self.frames and self.frames[head].governs:
            reading.governors.append(head)
        if effect is None:
            return self._ungoverned(current, head, complement, reading, settled, open_form)
        if effect == "negated" and complement == "noun" and self._is_speech(match):
            return settled, open_form
        if complement == "noun" and not self._reaches(current, head, effect):
            return settled, open_form
        if effect in {"asserted", "presupposed"}:
            return self._asserted(head, effect, reading, settled, open_form)
        if effect == "pass":
            return self._passed(head, reading, settled, open_form)
        if not settled:
            reading.status = effect  # type: ignore[assignment]
            reading.why.append(f"under “{self.tree.tokens[head].text}”")
        return True, False

    def _reaches(self, current: int, head: int, effect: Effect) -> bool:
        """Whether this complement is what the governor is about: "abogó por la retirada" is,
        "detenido por el ataque" is not; nor is the subject of an active verb."""
        words = preposition(self.tree, current)
        if words == "por":
            return effect in {"requested", "planned", "promised"}
        if self.tree.tokens[current].role == "subject":
            return effect == "pass" or self._is_passive(head)
        return True

    def _is_passive(self, index: int) -> bool:
        auxiliaries = {self.tree.tokens[i].lemma for i in self.tree.children(index, "auxiliary")}
        reflexive = any(self.tree.tokens[i].text.lower() == "se" for i in self.tree.children(index))
        return "ser" in auxiliaries or reflexive or "VerbForm=Part" in self.tree.tokens[index].morph and not auxiliaries

    def _asserted(
        self, head: int, effect: Effect, reading: Reading, settled: bool, open_form: bool
    ) -> tuple[bool, bool]:
        if effect == "asserted" and not settled and self._negated(head):
            reading.status = "possible"
            reading.why.append(f"not “{self.tree.tokens[head].text}”")
            return True, False
        return settled, open_form and effect != "presupposed"

    def _passed(self, head: int, reading: Reading, settled: bool, open_form: bool) -> tuple[bool, bool]:
        if settled or not self._verbal(head):
            return settled, open_form
        own, reason = self._own(head, None)
        if own is not None:
            reading.status = own
            if reason:
                reading.why.append(reason)
            return own in WEAK, False
        return settled, True

    def _ungoverned(
        self, current: int, head: int, complement: Complement, reading: Reading, settled: bool, open_form: bool
    ) -> tuple[bool, bool]:
        """No known governor: an infinitive or gerund shares the fate of its verb; a definite noun
        is a fact ("el ataque"), an indefinite one as real as its verb ("un ataque")."""
        if complement == "noun" and (self._definite(current) or not self._verbal(head)):
            return settled, open_form
        if complement == "clause":
            return settled, open_form
        return self._passed(head, reading, settled, open_form)

    def _free(
        self, current: int, head: int, reading: Reading, settled: bool, open_form: bool
    ) -> tuple[bool, bool]:
        """A relative or adverbial clause asserts on its own."""
        role = self.tree.tokens[current].role
        if open_form and role == "adverbial" and not self._finite(current):
            return self._passed(head, reading, settled, open_form)
        if role in {"relative", "adverbial", "oblique", "nominal", "apposition", "modifier"}:
            return True, open_form and self._verbal(current)
        return settled, open_form

    def _complement(self, current: int, head: int) -> Complement | None:
        token = self.tree.tokens[current]
        if token.pos in {"NOUN", "PROPN", "ADJ", "NUM", "PRON"} and token.role in NOUN_ROLES and not self._copular(current):
            return "noun" if preposition(self.tree, current) in GOVERNED else None
        finite = self._finite(current)
        if token.role in {"clause", "open_clause", "subject_clause", "object", "subject", "oblique", "nominal", "parataxis"}:
            if token.role == "parataxis" and not finite:
                return None
            return "clause" if finite else self._nonfinite(current)
        if token.role in {"relative", "adverbial"} and not finite and token.pos in {"VERB", "AUX"}:
            if "VerbForm=Part" in token.morph and not self.tree.children(current, "auxiliary"):
                return None
            return self._nonfinite(current)
        return None

    def _nonfinite(self, index: int) -> Complement:
        return "gerund" if "VerbForm=Ger" in self._form(index) else "infinitive"

    def _copular(self, index: int) -> bool:
        return bool(self.tree.children(index, "copula"))

    def _effect(self, head: int, complement: Complement) -> tuple[Effect | None, bool]:
        frame = self.frames.get(head)
        token = self.tree.tokens[head]
        if frame is not None and frame.governs:
            return frame.governs, frame.governs not in {"presupposed", "planned"}
        if token.pos in {"VERB", "AUX"}:
            return self.stance.verbs.get((token.lemma, complement), (None, False))
        if token.pos == "ADJ" and "VerbForm=Part" in token.morph:
            return self.stance.verbs.get((infinitive(token.text.lower()), complement), (None, False))
        if token.pos in {"NOUN", "PROPN"}:
            return self.stance.nouns.get(token.lemma, (None, False))
        return None, False

    # The trigger's own form

    def _own(self, index: int, match: Match | None) -> tuple[Status | None, str]:
        """The status that the word itself shows, None where its form leaves it open."""
        if self._negated(index):
            return "negated", "negated"
        for child in [*self.tree.children(index, "modifier", "adverb"), *self._participles(index)]:
            effect = self._modifier_effect(child)
            if effect is not None and effect != "vanished":
                return effect, f"“{self.tree.tokens[child].text}”"
        if not self._verbal(index):
            return (None if match else "happened"), ""
        return self._tense(index, match)

    def _participles(self, index: int) -> list[int]:
        return [i for i in self.tree.children(index, "relative") if "VerbForm=Part" in self.tree.tokens[i].morph]

    def _modifier_effect(self, child: int) -> Status | None:
        token = self.tree.tokens[child]
        if token.role == "adverb" and token.pos != "ADJ":
            words = " ".join([token.text.lower(), *(self.tree.tokens[i].text.lower() for i in self.tree.children(child, "fixed"))])
            effect = self.stance.adverbs.get(words) or self.stance.adverbs.get(token.text.lower())
            return effect if effect != "negated" else None  # type: ignore[return-value]
        lemma = token.lemma.lower()
        for form in (lemma, _masculine(token.text.lower())):
            if form in self.stance.adjectives:
                return self.stance.adjectives[form]  # type: ignore[return-value]
        return None

    def _tense(self, index: int, match: Match | None) -> tuple[Status | None, str]:
        for child in self.tree.children(index, "auxiliary"):
            effect = self.stance.auxiliaries.get(self.tree.tokens[child].lemma)
            if effect is not None:
                return effect, f"“{self.tree.tokens[child].text}”"  # type: ignore[return-value]
        form = self._form(index)
        text = self._finite_text(index)
        if "Mood=Cnd" in form or text.endswith(self.stance.tenses.conditional_endings) and "Tense=Imp" not in form:
            return "possible", f"conditional “{text}”"
        if "Tense=Fut" in form or (
            text.endswith(self.stance.tenses.future_endings) and "Tense=Past" not in form
        ):
            return "planned", f"future “{text}”"
        if "Mood=Imp" in form:
            return "requested", "imperative"
        if "Mood=Sub" in form:
            return None, ""
        if "VerbForm=Fin" in form:
            present = "Tense=Pres" in form and not self.tree.children(index, "auxiliary")
            durative = match is not None and match.frame.durative
            if "Tense=Pres" in form and self._passive_only(index):
                present = True
            return ("ongoing" if present and durative else "happened"), ""
        if "VerbForm=Part" in form and not self.tree.children(index, "auxiliary"):
            return "happened", ""
        return None, ""

    def _passive_only(self, index: int) -> bool:
        auxiliaries = [self.tree.tokens[i].lemma for i in self.tree.children(index, "auxiliary")]
        return auxiliaries == ["ser"]

    def _form(self, index: int) -> str:
        """The morphology of the finite word of the verb group, else of the verb itself."""
        group = [*self.tree.children(index, "auxiliary", "copula"), index]
        for one in group:
            if "VerbForm=Fin" in self.tree.tokens[one].morph:
                return self.tree.tokens[one].morph
        for one in group:
            if "VerbForm=Inf" in self.tree.tokens[one].morph or "VerbForm=Ger" in self.tree.tokens[one].morph:
                return self.tree.tokens[one].morph
        return self.tree.tokens[index].morph

    def _finite_text(self, index: int) -> str:
        for one in [*self.tree.children(index, "auxiliary", "copula"), index]:
            if "VerbForm=Fin" in self.tree.tokens[one].morph:
                return self.tree.tokens[one].text.lower()
        return self.tree.tokens[index].text.lower() if self.tree.tokens[index].pos == "VERB" else ""

    def _finite(self, index: int) -> bool:
        return "VerbForm=Fin" in self._form(index)

    def _verbal(self, index: int) -> bool:
        token = self.tree.tokens[index]
        return token.pos in {"VERB", "AUX"} or "VerbForm=Part" in token.morph or self._copular(index)

    def _negated(self, index: int) -> bool:
        for child in self.tree.children(index):
            token = self.tree.tokens[child]
            if token.role in {"adverb", "coordinator", "determiner", "other", "case", "mark"}:
                if self.stance.adverbs.get(token.text.lower()) == "negated":
                    return True
        subject = self.tree.children(index, "subject") if self._verbal(index) else []
        for one in subject:
            for word in [one, *self.tree.children(one, "determiner", "adverb")]:
                if self.stance.adverbs.get(self.tree.tokens[word].text.lower()) == "negated" and (
                    self.tree.tokens[word].text.lower() not in {"no", "ni"} or word == one
                ):
                    return True
        return False

    def _definite(self, index: int) -> bool:
        """Whether a noun is presented as known: an article, a demonstrative, a possessive."""
        for child in self.tree.children(index, "determiner"):
            morph = self.tree.tokens[child].morph
            if "Definite=Ind" in morph or "PronType=Ind" in morph or "PronType=Neg" in morph:
                return False
            return True
        return self.tree.tokens[index].text[:1].isupper() or preposition(self.tree, index) != "" and any(
            t.text.lower() in {"del", "al"} for t in (self.tree.tokens[c] for c in self.tree.children(index, "case"))
        )

    def _is_speech(self, match: Match) -> bool:
        return match.frame.type in {"ACCUSE", "REQUEST", "THREATEN", "REJECT", "PROTEST", "STATE"}

    # At the end

    def _default(self, match: Match, reading: Reading) -> None:
        """Nothing decided: a noun is a fact as it stands; an infinitive or subjunctive is not."""
        if not self._verbal(match.head):
            return
        mark = preposition(self.tree, match.head)
        form = self._form(match.head)
        if mark in FACTIVE_MARKS or "VerbForm=Ger" in form:
            return
        reading.status = "possible"
        reading.why.append("form leaves it open")

    def _conditions(self, match: Match, reading: Reading) -> None:
        """A main clause with an "if" is itself hypothetical."""
        if reading.status in {"happened", "negated", "requested"}:
            return
        clause = self.tree.clause(match.head)
        for index in {match.head, clause}:
            for child in self.tree.children(index, "adverbial", "oblique", "nominal"):
                words = preposition(self.tree, child)
                if self.stance.markers.get(words) == "hypothetical":
                    reading.status = "hypothetical"
                    reading.condition = child
                    reading.why.append(f"“{words}”")
                    return

    def _framed(self, match: Match, reading: Reading) -> Reading:
        """A frame's own status holds where the words around are no weaker."""
        own = match.frame.status
        if own and reading.status in {"happened", "ongoing"}:
            reading.status = own
            reading.why.append(f"{match.frame.id} is {own}")
        elif own == "promised" and reading.status == "planned":
            reading.status = own
        return reading


def _masculine(form: str) -> str:
    for ending in ("os", "as", "a"):
        if form.endswith(ending) and len(form) > 4:
            return form[: -len(ending)] + "o"
    return form
