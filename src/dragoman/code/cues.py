"""Words around an act → what they do to it: governors, markers, adverbs, adjectives."""

from __future__ import annotations

from dragoman.code.beside import NAMING, begun_again, particle, reflexive
from dragoman.code.forms import NOUNLIKE, Forms, masculine
from dragoman.code.once import once
from dragoman.code.phrases import QUOTING
from dragoman.code.triggers import CONTRACTED, Match, infinitive, preposition
from dragoman.code.walk import UNDONE
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Complement, Cue, Stance
from dragoman.records import Status
from dragoman.tree import NOMINAL, VERBAL, Tree

OF_ADJECTIVES = ("ly", "mente")
"""Endings of adverbs that may tell of a whole clause from before another adverb."""
NOUN_ROLES = frozenset({
    "object", "oblique", "nominal", "subject", "indirect", "apposition", "compound", "other",
    "flat", "root", "parataxis",
})  # fmt: skip
CLAUSE_ROLES = frozenset({
    "clause", "open_clause", "subject_clause", "object", "subject", "oblique", "nominal",
    "parataxis",
})  # fmt: skip
PHRASE = 4
"""Tokens after a governor within which the rest of its phrase stands ("puso ayer fin a")."""
CONCLUDING = word_list("code.cues.concluding")
BRINGING = word_list("code.cues.bringing")
MEANING = word_list("code.cues.meaning")
SOUGHT = frozenset({"planned", "promised", "requested", "possible", "hypothetical"})
SCENES = word_list("code.cues.scenes")
ARRANGED = frozenset({"CONSULT", "AGREE"})
WEEKDAYS = word_list("code.cues.weekdays")
BEGINNING = word_list("code.cues.beginning")
"""Acts that are fixed beforehand, so that a present tense of the same day looks ahead."""
TOWARDS = frozenset({"for", "to", "para", "a"})
"""Prepositions of what is permitted or ordered."""
LEFT = 3
"""Tokens before a phrase in which its connector may begin ("antes | de que")."""

ALMOST = frozenset({"casi", "almost", "nearly"})
ALL = word_list("code.cues.all")
WOULD_BE = ("would", "-", "be")
WIDE = 4
"""Tokens before a noun within which "would-be" is said of it ("a would-be Turkish attack")."""
NEW = word_list("code.cues.new")
LEAVING_ONLY = word_list("code.cues.leaving_only")
UNCONFIRMED = word_list("code.cues.unconfirmed")
CONFIRMING = word_list("code.cues.confirming")
EVERY = word_list("code.cues.every")
WITHOUT = frozenset({"sin"})


class Cues:
    """Looks up, in one sentence, what stance.toml says of the words around an act."""

    def __init__(self, tree: Tree, forms: Forms, stance: Stance, matches: list[Match]) -> None:
        self.tree, self.forms, self.stance = tree, forms, stance
        self.frames = {m.head: m.frame for m in matches}

    def complement(self, current: int) -> Complement | None:
        """How the word hangs on its governor; None where it is no complement."""
        token = self.tree.tokens[current]
        nominal = token.pos in NOUNLIKE and not self.forms.copular(current)
        role = "object" if nominal and self._called(current) else token.role
        if nominal and role in NOUN_ROLES and not self.forms.gerund(current):
            return "noun" if self._governable(current) else None
        finite = self.forms.finite(current)
        if token.role == "conjunct":
            return "infinitive"
        if token.role in CLAUSE_ROLES and (finite or token.role != "parataxis"):
            return "clause" if finite else self._nonfinite(current)
        if token.role == "relative" and finite and self._tells(current):
            return "clause"
        told = token.role == "adverbial" and finite
        if told and (self._told_with(current) or self._of_adjective(current)):
            return "clause"
        free = token.role in {"relative", "adverbial"} and token.pos in VERBAL
        if not free or finite or self.forms.participle(current):
            return None
        return None if self.connector(current) in self.stance.markers else self._nonfinite(current)

    def _called(self, current: int) -> bool:
        """ "What it called the murder of its general": a noun by which a verb names something."""
        head = self.tree.head(current)
        named = head is not None and self.tree.tokens[head].lemma in NAMING
        return named and self.tree.tokens[current].role == "open_clause"

    def _governable(self, current: int) -> bool:
        """Whether its preposition is one of complements, or the governor's own ("argued against
        a war")."""
        mark, head = preposition(self.tree, current), self.tree.head(current)
        own = head is not None and self.fixed(head, "noun", mark)
        return mark in self.stance.grammar.governed or own

    def _tells(self, current: int) -> bool:
        """Whether a clause tells what its noun says ("el rumor de que …", "tachó de mentira que
        atacara") and not which one is meant."""
        words, noun = preposition(self.tree, current), self.tree.head(current)
        if noun is not None and self._concluded(current):
            return False
        if noun is not None and (
            self._according(current) or self._of_verb(current, noun) or self._to_noun(current, noun)
        ):
            return True
        if words in self.stance.grammar.content or noun is None:
            return words in self.stance.grammar.content
        cue = self.stance.nouns.get(self.tree.tokens[noun].lemma.lower())
        first = next((i for i in self.tree.children(current) if i < current), current)
        lemma = self.tree.tokens[noun].lemma.lower()
        if self.forms.copular(noun) and self.forms.lower(first) == "que":
            judged = (lemma, "clause") in self.stance.predicates
            if judged and self.forms.subjunctive(current):
                return True  # "es una vergüenza que enviara"
            return cue is not None and self._complete(current, first)
        own = self.tree.children(current, "subject")
        if self.forms.lower(first) == "that" and own and first not in own:
            # "the lie that it sent troops", not "the lie that it told"
            gap = self.tree.tokens[first].role == "object" and not self._complete(current, first)
            return cue is not None and not gap
        if self.tree.tokens[first].pos == "SCONJ" and cue is not None:
            return self.forms.lower(first) in self.stance.grammar.content
        denied = cue is not None and cue.effect == "negated" and self.forms.lower(first) == "que"
        return denied and self.forms.subjunctive(current)

    def _of_verb(self, clause: int, verb: int) -> bool:
        """ "Soñó *que* atacaba a Irán": no verb has a relative clause, whatever the parser says."""
        marks = [self.forms.lower(i) for i in self.tree.children(clause, "mark")]
        finite = self.tree.tokens[verb].pos == "VERB" and self.forms.finite(verb)
        return finite and marks == ["que"] and clause > verb

    def _to_noun(self, clause: int, noun: int) -> bool:
        """ "El temor *a que* ataque": what a noun that takes "a" is of."""
        marks = [self.forms.lower(i) for i in self.tree.children(clause, "mark")]
        return marks == ["a", "que"] and self.tree.lemmas[noun] in self.stance.nouns

    def _complete(self, clause: int, first: int) -> bool:
        """ "Es un rumor que China criticó a Japón", "the theory that it was admitted to NATO": a
        clause in which nothing is missing that its noun could be."""
        below = [i for i in self.tree.children(clause) if i not in {first, clause}]
        roles = {self.tree.tokens[i].role for i in below}
        return "subject" in roles and bool(
            roles & {"object", "clause", "open_clause"} or self.forms.passive(clause)
        )

    def _according(self, clause: int) -> bool:
        """ "Los informes según los cuales atacó", "reports according to which it attacked"."""
        below = self.tree.children(clause, "oblique", "nominal", "object")
        return any(
            self.tree.prepositions[i] in {"según", "according to"}
            and self.tree.lemmas[i] in {"cual", "which"}
            for i in below if i < clause
        )  # fmt: skip

    def _concluded(self, current: int) -> bool:
        """ "An accord that Brussels and Beijing concluded": what is done to the noun itself."""
        held = self.tree.children(current, "object", "clause", "open_clause")
        return self.tree.tokens[current].lemma in CONCLUDING and not held

    def _told_with(self, current: int) -> bool:
        """ "Se especula con que suministra drones", "avisó de que …": the parser takes for a
        circumstance what the verb takes by a preposition of its own."""
        marks, head = self.tree.children(current, "mark"), self.tree.head(current)
        known = head is not None and (self.tree.tokens[head].lemma, "clause") in self.stance.verbs
        words = [self.forms.lower(i) for i in marks[:2]]
        plain = words[-1:] == ["que"] and words[:-1] in (["con"], ["de"], ["en"], ["a"])
        return known and plain and self.connector(current) not in self.stance.markers

    def _of_adjective(self, current: int) -> bool:
        """ "Thinks it unlikely that it bombed Donetsk": what an adjective is said of."""
        head, marks = self.tree.head(current), self.tree.children(current, "mark")
        plain = [self.forms.lower(i) for i in marks] in (["that"], ["que"])
        return plain and head is not None and self.tree.tokens[head].pos == "ADJ"

    def _nonfinite(self, index: int) -> Complement:
        return "gerund" if self.forms.gerund(index) else "infinitive"

    def periphrasis(self, current: int) -> bool:
        """Whether the parser coordinates what is one verb group ("tiene que retirar")."""
        linked = {self.forms.lower(i) for i in self.tree.children(current, "coordinator")}
        return bool(linked & self.stance.grammar.linking) and not self.forms.finite(current)

    def prepared(self, current: int) -> bool:
        """ "Detectó preparativos para el lanzamiento": the noun before the preposition tells that
        what follows is to come, wherever the parser hangs it."""
        marks = self.tree.children(current, "case")
        before = self.tree.lemmas[marks[0] - 1] if marks and marks[0] else ""
        cue = self.stance.nouns.get(before)
        return cue is not None and cue.effect in {"planned", "possible"}

    def fixed(self, head: int, complement: Complement, mark: str) -> bool:
        """Whether the verb, perhaps with its object, takes this preposition of its own ("abogar
        por", "hacer hincapié en")."""
        lemma = self.tree.tokens[head].lemma
        if (f"{lemma} {mark}", complement) in self.stance.verbs:
            return True
        objects = (
            self.tree.tokens[i].lemma for i in self.tree.children(head, "object", "compound")
        )
        if any((f"{lemma} {o} {mark}", complement) in self.stance.verbs for o in objects):
            return True
        phrases = self.stance.phrases.get((lemma, complement), ())
        ending = (words for words in phrases if len(words) > 1 and words[-1] == mark)
        return any(self._follows(head, words) for words in ending)  # "put the brakes on"

    def asked_through(self, current: int) -> int | None:
        """The verb of request in "pide a sus socios que acuerden", where the parser sees a
        relative clause of the one who is asked."""
        if self.tree.tokens[current].role != "relative" or not self.forms.subjunctive(current):
            return None
        noun = self.tree.head(current)
        verb = None if noun is None else self.tree.head(self.tree.first_conjunct(noun))
        if (
            noun is None
            or verb is None
            or preposition(self.tree, noun) not in self.stance.grammar.addressee
        ):
            return None
        cue = self.governor(verb, "clause", current)
        return (
            verb if cue is not None and cue.effect in {"requested", "promised", "planned"} else None
        )

    def governor(self, head: int, complement: Complement, current: int) -> Cue | None:
        """What the governing word does to acts in this complement, the phrase before the word."""
        cue = self._governor(head, complement, current)
        spared = cue is not None and self.tree.tokens[current].lemma.lower() in cue.unless
        if cue is not None and cue.subject and self._new(current):
            return cue  # "nuevas sanciones están sobre la mesa": none that are there
        return None if spared else cue

    def _new(self, noun: int) -> bool:
        """ "New sanctions", "otra guerra": one of which nobody knew before."""
        before = (i for i in self.tree.children(noun, "modifier", "determiner") if i < noun)
        return any(self.tree.lower[i] in NEW for i in before)

    def _governor(self, head: int, complement: Complement, current: int) -> Cue | None:
        token = self.tree.tokens[head]
        frame = self.frames.get(head)
        owned = token.lemma == "have" and complement == "infinitive"
        if owned and any(head < i < current for i in self.tree.children(head, "object")):
            return None  # "has the means, if necessary, to blockade it"
        phrase = self._phrase(head, complement, current)
        whole = [self.tree.lower[i] for i in (head, *self.tree.children(head, "fixed"))]
        marked = self.stance.nouns.get(f"{preposition(self.tree, head)} {token.lemma.lower()}")
        marked = marked or (self.stance.nouns.get(" ".join(whole)) if whole[1:] else None)
        if phrase is not None or marked is not None:  # "en condiciones de"
            return phrase or marked
        if frame is not None and frame.governs:
            known = self.stance.verbs.get((token.lemma, complement))
            known = known or self.stance.nouns.get(token.lemma.lower()) or Cue("pass", False)
            asked = known.effect == "requested" and frame.governs == "promised"
            fact = known.effect == "presupposed" and complement == "noun"  # "blamed the sanctions"
            effect = known.effect if asked or fact else frame.governs  # "invited him to visit" asks
            speaker = effect not in {"presupposed", "planned"}
            bound = effect == "promised" and reflexive(self.tree, head)  # "se obligó a repartir"
            past = None if bound else known.preterite
            return known._replace(
                effect=effect, preterite=past, speaker=speaker, unless=(), subject=False
            )
        if token.pos in VERBAL:
            meant = complement == "infinitive" and token.lemma in MEANING
            if meant and reflexive(self.tree, head):  # "se propone romper con Taipéi"
                return Cue("planned", True)
            said = self._said_of(head, complement)
            if said is not None:
                return said
            known = self._through(head, complement, current)
            known = known or self.stance.verbs.get((self.name(head), complement))
            plain = known is not None and known.effect != "pass"
            return known if plain else self.carried(head, current) or known
        if token.pos == "ADJ":
            verb = self.stance.verbs.get((infinitive(token.text.lower()), complement))
            return self.stance.predicates.get((masculine(token.text.lower()), complement)) or verb
        if token.pos in NOMINAL:
            said = self.stance.predicates.get((token.lemma.lower(), complement))
            if token.lemma.lower() in SCENES and self.forms.copular(head):
                return Cue("pass", False)  # "la plaza fue escenario de una protesta"
            noun = self.stance.nouns.get(token.lemma.lower())
            return noun or (said if self.forms.copular(head) else None)  # "no es verdad que …"
        above = self.tree.head(head) if token.pos == "ADV" else None
        if above is not None:  # "stopped short of an attack"
            return self._phrase(above, complement, current)
        return self._one_of(head)

    def _said_of(self, verb: int, complement: Complement) -> Cue | None:
        """ "The idea is that France sends troops", "the plan was for both to withdraw": what the
        noun does to what it is said to be."""
        if complement == "noun" or self.tree.lemmas[verb] not in {"be", "ser"}:
            return None
        subjects = self.tree.children(verb, "subject")
        cue = self.stance.nouns.get(self.tree.lemmas[subjects[0]]) if subjects else None
        if cue is not None and cue.effect in UNDONE:
            return cue
        return self._all_there_is(verb) if complement == "infinitive" else None

    def _all_there_is(self, verb: int) -> Cue | None:
        """ "Lo único que le queda es retirarse", "all it can do is withdraw": what may be done."""
        whats = self.tree.children(verb, "subject_clause")
        whats += [c for i in self.tree.children(verb, "subject")
                  for c in self.tree.children(i, "relative")]  # fmt: skip
        for what in whats:
            auxiliaries = (self.tree.lemmas[i] for i in self.tree.children(what, "auxiliary"))
            able = any(a in self.stance.auxiliaries for a in auxiliaries)
            if self.tree.lemmas[what] in LEAVING_ONLY or able:
                return Cue("possible", False)
        return None

    def denies(self, predicate: int) -> bool:
        """Whether an adjective or noun says of something that it is not so ("falsa", "a hoax")."""
        text, lemma = self.forms.lower(predicate), self.tree.tokens[predicate].lemma.lower()
        found = self.stance.predicates.get((masculine(text), "clause"))
        found = found or self.stance.predicates.get((lemma, "clause"))
        if found is None and self.tree.tokens[predicate].pos == "NOUN":
            found = self.stance.nouns.get(lemma)
        return found is not None and found.effect == "negated"

    def _through(self, verb: int, complement: Complement, current: int) -> Cue | None:
        """ "Hace temer una guerra", with "guerra" under "hace": what the infinitive between them
        does to it."""
        between = [i for i in self.tree.children(verb, "open_clause") if verb < i < current]
        if complement != "noun" or self.tree.tokens[current].role != "object" or not between:
            return None
        cue = self.stance.verbs.get((self.tree.tokens[between[-1]].lemma, "noun"))
        return cue if cue is not None and cue.effect in {"possible", "planned", "negated"} else None

    def carried(self, head: int, current: int) -> Cue | None:
        """ "Gave the go-ahead for the delivery": what a noun that a light verb carries does to the
        act that hangs on the verb."""
        phrase = self._phrase(head, "noun", current)
        light = self.stance.verbs.get((self.tree.tokens[head].lemma, "noun"))
        marked = preposition(self.tree, current) in TOWARDS
        if phrase is not None or light is None or light.effect != "pass" or not marked:
            return phrase
        objects = [i for i in self.tree.children(head, "object") if i < current]
        found = (self.stance.nouns.get(self.tree.tokens[i].lemma.lower()) for i in objects)
        return next((cue for cue in found if cue is not None), None)

    def _one_of(self, head: int) -> Cue | None:
        """ "Es una de las condiciones": the noun of which the word is one."""
        below = self.tree.children(head, "nominal", "oblique")
        nouns = [i for i in below if preposition(self.tree, i) == "de" and self.forms.copular(head)]
        return self.stance.nouns.get(self.tree.tokens[nouns[0]].lemma.lower()) if nouns else None

    def name(self, verb: int) -> str:
        """The verb's lemma, with the particle that makes another verb of it ("call off")."""
        return f"{self.tree.tokens[verb].lemma} {particle(self.tree, verb)}".rstrip()

    def _phrase(self, head: int, complement: Complement, current: int) -> Cue | None:
        """ "Poner fin", "dejar de" + infinitive, "estar a punto de"."""
        lemma, mark = self.tree.lemmas[head], preposition(self.tree, current)
        for words in self.stance.phrases.get((lemma, complement), ()):
            if len(words) == 1 and words[0] in self.stance.grammar.governed:
                continue
            these = self._follows(head, words) or self._closes(current, words)
            if these and current not in these:
                return self.stance.verbs[(" ".join((lemma, *words)), complement)]
        if mark and (lemma, complement) in self.stance.phrases:
            return self.stance.verbs.get((f"{lemma} {mark}", complement))
        return None

    def _follows(self, head: int, words: tuple[str, ...]) -> list[int]:
        """The words of a phrase where they stand soon behind its first one."""
        after = self._behind(head)
        for at in range(PHRASE):
            these = after[at : at + len(words)]
            if tuple(self.forms.lower(i) for i in these) == words:
                return these
        return []

    @once
    def _behind(self, index: int) -> list[int]:
        """The words behind one but for quotation marks."""
        return [i for i in range(index + 1, len(self.tree.tokens)) if not self._mark(i)]

    def _closes(self, act: int, words: tuple[str, ...]) -> list[int]:
        """ "Put the deportation of three men on hold", "guarda una huelga en la recámara": those of
        a phrase whose object stands within it."""
        tokens = self.tree.tokens
        if tokens[act].role != "object" or len(words) == 1:
            return []
        for at in range(act + 1, len(tokens) - len(words) + 1):
            if tokens[at].pos == "PUNCT" or self.forms.finite(at):
                return []
            these = list(range(at, at + len(words)))
            if tokens[at].pos == "ADP" and tuple(self.tree.lower[i] for i in these) == words:
                return these
        return []

    def _mark(self, index: int) -> bool:
        """Quotation marks do not part a phrase (tachó de «mentira» …)."""
        return self.tree.tokens[index].text in QUOTING

    @once
    def connector(self, current: int) -> str:
        """The longest known connector that hangs on this word ("siempre que", "a no ser que")."""
        mark = preposition(self.tree, current)
        best = self._raw_mark(current) if self._raw_mark(current) in self.stance.markers else mark
        marks = [i for i in self.tree.children(current, "mark", "case") if i < current]
        marks += [i for i in self.tree.children(current, "adverb") if i < current and self._bare(i)]
        first = min([*marks, *self._inner(marks)], default=current)
        for start in range(max(0, first - LEFT), first + 1):
            word = self.forms.lower(start)
            for phrase in self.stance.connectors.get(CONTRACTED.get(word, word), ()):
                end = start + len(phrase)
                if len(phrase) > len(best.split()) and first < end <= current + 1:
                    have = [self.forms.lower(i) for i in range(start, end)]
                    if [CONTRACTED.get(w, w) for w in have] == list(phrase):
                        best = " ".join(phrase)
        return best

    def _bare(self, adverb: int) -> bool:
        """Whether neither a clause nor a place hangs on the adverb, as in "lejos de retirarse,
        negocia", "far from the capital, they withdrew"."""
        placed = self.tree.children(adverb, "oblique", "nominal")
        return not placed and not any(self.forms.verbal(i) for i in self.tree.children(adverb))

    def _inner(self, marks: list[int]) -> list[int]:
        return [i for m in marks for i in self.tree.children(m, "fixed")]

    def _raw_mark(self, current: int) -> str:
        return self.tree.prepositions[current]

    def modifiers(self, index: int) -> tuple[Status, str] | None:
        """What adverbs, adjectives and participles beside the word do to it, with the word."""
        beside = self.tree.children(index, "modifier", "adverb", "determiner")
        beside += [
            i for i in self.tree.children(index, "oblique") if self.tree.tokens[i].pos == "ADV"
        ]
        beside += self._participles(index)
        for child in [*beside, *self._adjacent(index), *self._opening(index)]:
            if self._of_number(child) or self._of_itself(child):
                continue
            effect = self._modifier(child)
            if effect is not None:
                return effect, self.tree.tokens[child].text
        for child in (i for i in beside if self.tree.tokens[i].pos == "ADV"):
            for before in self.tree.children(child, "adverb", "modifier"):
                word = self.tree.tokens[before].text
                told = word.lower().endswith(OF_ADJECTIVES)  # "almost" is of the next word alone
                if told and self._modifier(before) == "possible":
                    return "possible", word  # "he allegedly brutally beat her"
        reach = len(WOULD_BE) if self.forms.verbal(index) else WIDE
        near = range(max(0, index - reach), index - 2)
        if any(self.tree.lower[i : i + 3] == WOULD_BE for i in near):
            return "possible", "would-be"
        return self._prepared_in(index)

    def _of_itself(self, adjective: int) -> bool:
        """ "El petrolero, sospechoso de llevar crudo a Siria": of what the thing is suspected;
        "left as soon as they came"."""
        below = self.tree.children(adjective, "open_clause", "clause", "adverbial", "relative")
        return self.tree.tokens[adjective].pos in {"ADJ", "ADV"} and bool(below)

    def _prepared_in(self, noun: int) -> tuple[Status, str] | None:
        """ "La ofensiva que preparaba el Ejército": what it only looks ahead to; "las sanciones que
        se dispone a imponer": what it is only about to bring about."""
        for clause in self.tree.children(noun, "relative"):
            found = self._to_be_brought(clause)
            if found is not None:
                return found
            form, token = self.forms.form(clause), self.tree.tokens[clause]
            going_on = "Tense=Imp" in form or "Tense=Pres" in form
            going_on = going_on or self.tree.lower[clause].endswith("ing")  # "was preparing"
            ahead = token.lemma in self.stance.grammar.prospective and going_on
            if ahead and not any(
                self.forms.lower(i) == "que" for i in self.tree.children(clause, "subject")
            ):
                return "planned", token.text
        return None

    def _to_be_brought(self, clause: int) -> tuple[Status, str] | None:
        if any(self.forms.lower(i) == "que" for i in self.tree.children(clause, "subject")):
            return None
        for verb in self.tree.children(clause, "open_clause"):
            cue = self.stance.verbs.get((self.tree.lemmas[clause], "infinitive"))
            objects = self.tree.children(verb, "object", "clause")
            named = any(i > verb and not self.forms.finite(i) and not self.tree.marks[i]
                        for i in objects)  # fmt: skip
            brings = self.tree.lemmas[verb] in BRINGING and not named
            if (
                brings
                and cue is not None
                and cue.effect in SOUGHT
                and not self.forms.negated(clause)
            ):
                return "planned", self.tree.tokens[clause].text
        return None

    def _of_number(self, adverb: int) -> bool:
        """ "Reclama *casi* la totalidad", "*casi* a la vez": how much, and not how sure it is."""
        if self.forms.lower(adverb) not in ALMOST or adverb + 1 >= len(self.tree.tokens):
            return False
        after = self.tree.tokens[adverb + 1]
        return after.pos in {"DET", "NUM", "ADP"} or after.lemma.lower() in ALL

    def _adjacent(self, index: int) -> list[int]:
        """Adverbs right beside a verb, which the parser may hang on the next noun or, between
        commas, on the one before ("Rusia, presuntamente, atacó …"); and the participle before a
        noun, which it may take for the head ("el frustrado ataque")."""
        if not self.forms.verbal(index):
            hung = index > 0 and self.tree.tokens[index].head == index - 1
            apart = hung and self.tree.tokens[index].role in {"modifier", "flat", "apposition"}
            return [index - 1] if apart and self.tree.marks[index] == "" else []
        before = self.forms.group(index)[0] - 1
        before -= before > 0 and self.tree.tokens[before].text == ","
        near = [i for i in (before, index + 1) if 0 <= i < len(self.tree.tokens)]
        return [i for i in near if self.tree.tokens[i].pos == "ADV" and not self._of_word(i)]

    def _opening(self, verb: int) -> list[int]:
        """ "*Maybe* Donald Tusk attacked", "*tal vez* Polonia envió": an adverb of the whole clause
        that the parser hangs on the subject which it precedes."""
        found = []
        for subject in self.tree.children(verb, "subject") if self.forms.verbal(verb) else ():
            for adverb in self.tree.children(subject, "adverb"):
                first = adverb < subject and adverb == min(self.tree.subtree(subject))
                if first and self._modifier(adverb) == "possible":
                    found.append(adverb)
        return found

    def _of_word(self, adverb: int) -> bool:
        """Whether an adverb belongs to the word behind it ("casi simultáneamente")."""
        head = self.tree.head(adverb)
        return head == adverb + 1 and self.tree.tokens[head].pos in {"ADV", "ADJ", "NUM"}

    def _participles(self, index: int) -> list[int]:
        """Those of the word, or after the names that follow it: "cumbre de Trump y Putin
        prevista para agosto"."""
        nominals = self.tree.children(index, "nominal")
        names = [
            n
            for i in nominals
            for n in self.tree.conjuncts(i)
            if self.tree.tokens[n].pos == "PROPN"
        ]
        after = [i for n in names for i in self.tree.children(n, "modifier", "relative")]
        own = self.tree.children(index, "relative")
        told = [i for i in [*own, *after] if self.forms.participle(i)]
        return [*told, *self._behind_comma(index)]

    def _behind_comma(self, index: int) -> list[int]:
        """ "La venta de cazas a Taiwán, pendiente del Congreso, …": an adjective behind a comma
        belongs to the whole phrase, wherever in it the parser hangs it."""
        phrase = self.tree.children(index, "nominal")
        phrase += [n for i in phrase for n in self.tree.children(i, "nominal")]
        behind = [
            i for n in phrase for i in self.tree.children(n, "modifier", "relative", "apposition")
            if self.tree.lower[i - 1] == "," and not self.tree.children(i, "determiner", "subject")
        ]  # fmt: skip
        number = "Number=Plur" in self.tree.tokens[index].morph
        return [i for i in behind if ("Number=Plur" in self.tree.tokens[i].morph) == number]

    def _modifier(self, child: int) -> Status | None:
        token, text = self.tree.tokens[child], self.forms.lower(child)
        fixed = bool(self.tree.children(child, "fixed"))  # "rara vez"
        if (token.role == "adverb" and (token.pos != "ADJ" or fixed)) or token.pos == "ADV":
            words = " ".join(
                [text, *(self.forms.lower(i) for i in self.tree.children(child, "fixed"))]
            )
            marked = f"{preposition(self.tree, child)} {text}"  # "por poco"
            found = (self.stance.adverbs.get(key) for key in (words, marked, text))
            return next((effect for effect in found if effect is not None), None)
        if text in EVERY and self._of_any_kind(child):
            return "hypothetical"
        whole = "".join(self.tree.lower[max(0, child - 2) : child + 1])  # "so-called"
        for form in (token.lemma.lower(), masculine(text), text, whole):
            effect = self.stance.adjectives.get(form)
            if effect is not None:
                again = effect == "negated" and begun_again(self.tree, child)
                return None if again else effect
        return None

    def _of_any_kind(self, every: int) -> bool:
        """ "*Toda* agresión será respondida", "*every* attack will be answered"; not "toda la
        ayuda", "every attack failed"."""
        noun = self.tree.tokens[every].head
        if self.forms.lower(every) != "every":
            return noun == every + 1
        return self.forms.future(self.tree.clause(noun))

    def scheduled(self, index: int, frame: Frame | None = None) -> bool:
        """Whether words beside the verb put it into the future ("viaja mañana"); a meeting, even
        those of this very day ("se reúne hoy") or of a weekday ("meet in Paris on Monday"), and
        what begins then ("the offensive begins on Monday")."""
        soon = self.stance.tenses.same_day if frame and frame.type in ARRANGED else ()
        then = WEEKDAYS if soon or self._begins(index) else ()
        later = (*self.stance.tenses.later, *soon, *then)
        for child in self.tree.children(index, "adverb", "oblique", "nominal", "object"):
            inside = self.tree.subtree(child, within_clause=True)
            words = [self.forms.lower(i) for i in inside]
            alone = self.tree.tokens[child].role == "adverb" or len(words) == 1
            if alone and words[0] in later:
                return True
            text = f" {' '.join(words)} "
            if len(words) > 1 and any(f" {phrase} " in text for phrase in later if " " in phrase):
                return True
        return False

    def _begins(self, verb: int) -> bool:
        """ "Comienza", "takes effect", "entra en vigor"."""
        lemmas = self.tree.lemmas[verb : verb + 3]
        return lemmas[0] in BEGINNING or any(
            " ".join(lemmas[:length]) in BEGINNING for length in (2, 3)
        )

    def rumoured(self, index: int) -> bool:
        """Whether the clause rests on rumours ("según versiones no confirmadas")."""
        opening = (
            i for s in self.tree.children(index, "subject")
            for i in self.tree.children(s, "oblique", "nominal") if i < s
        )  # fmt: skip
        for child in (*self.tree.children(index, "oblique", "nominal", "adverb"), *opening):
            source = preposition(self.tree, child) in self.stance.voices.prepositions
            if source and self._unconfirmed(child):
                return True
            if source and self._somebodys(child):
                continue
            beside = self.tree.children(child, "modifier", "compound") if source else []
            names = {self.tree.tokens[i].lemma.lower() for i in (child, *beside)}
            if source and not names.isdisjoint(self.stance.grammar.rumour):
                return True
        return False

    def _unconfirmed(self, source: int) -> bool:
        """ "Según información sin confirmar", "no confirmada", "an unconfirmed report"."""
        below = self.tree.children(source, "modifier", "relative", "adverbial")
        return any(
            self.tree.lower[i] in UNCONFIRMED
            or (
                self.tree.lemmas[i] in CONFIRMING
                and (self.tree.prepositions[i] in WITHOUT or self.tree.lower[i - 1] == "no")
            )
            for i in below
        )

    def _somebodys(self, noun: int) -> bool:
        """ "Según la versión de Moscú": no rumour, since it is known whose it is."""
        known = any(
            "Definite=Def" in self.tree.tokens[i].morph
            for i in self.tree.children(noun, "determiner")
        )
        return known and any(
            self.tree.tokens[i].pos == "PROPN" or self.tree.children(i, "determiner")
            for i in self.tree.children(noun, "nominal")
        )
