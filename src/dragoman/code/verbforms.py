"""What the form of a verb tells of who does what: passives, relative clauses, moods."""

from __future__ import annotations

from dragoman.code.beside import charged_with, ends_in_se, preposition, reflexive
from dragoman.code.forms import HEADLESS
from dragoman.code.naming import Naming
from dragoman.code.once import once
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.tree import VERBAL, Tree

PASSIVE = frozenset({"ser", "be", "get"})
ASKING = word_list("code.verbforms.asking")
BIDDING = word_list("code.verbforms.bidding")
PARTAKING = word_list("code.verbforms.partaking")
BESIDE = frozenset({"oblique", "adverbial"})
PERFECT = word_list("code.verbforms.perfect")
STANDING = word_list("code.verbforms.standing")
CONVEYING = word_list("code.verbforms.conveying")
HOLDING = word_list("code.verbforms.holding")
KEEPING = word_list("code.verbforms.keeping")
HELD = word_list("code.verbforms.held")
RELATIVES = word_list("code.verbforms.relatives")
DEADLY = word_list("code.verbforms.deadly")
WHO = frozenset({"who", "quien", "quienes"})
PLACED = frozenset({"de", "contra", "a", "en", "sobre", "at", "near"})
"""Slots of what a deed is done to, or where."""
REASONS = frozenset({"por", "for", "de", "of"})
OF = frozenset({"de", "of", "to"})
ADVERBIAL = word_list("code.verbforms.adverbial")
CARRYING = word_list("code.verbforms.carrying")
FOR_ONESELF = word_list("code.verbforms.for_oneself")
THINGS = frozenset({"lo", "la", "los", "las"})
AGAIN = frozenset({"volver"})
PLEADING = word_list("code.verbforms.pleading")
EQUATING = word_list("code.verbforms.equating")

NOMINATIVE = frozenset({"he", "she", "it", "they", "we", "i"})
"""English pronouns, of which the verb's ending tells after parsing."""


class VerbForms:
    """Reads the forms of the verbs of one scene."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.scene = naming.scene
        self.tree: Tree = naming.tree
        self.grammar = naming.grammar

    @once
    def passive(self, verb: int) -> bool:
        """Whether the verb's subject is acted upon ("fue firmado", "se firmó", "firmado por")."""
        token = self.tree.tokens[verb]
        if token.lemma in STANDING and self._stands(verb):
            return False
        if "VerbForm=Part" in token.morph:
            auxiliaries = self.form_words(verb)
            if not auxiliaries and token.role == "conjunct":  # "había cerrado … y expulsado a 24"
                auxiliaries = self.form_words(token.head)
            rising = not auxiliaries and token.lemma in self.grammar.rising
            return bool(auxiliaries & PASSIVE) or not (auxiliaries & PERFECT or rising)
        return self._reflexive_passive(verb)

    def _stands(self, verb: int) -> bool:
        """ "Rebels opposed to the president", "is opposed to the deal"."""
        beside = self.tree.children(verb, "oblique", "object", "nominal", "indirect")
        return any(self.naming.slot(i) == "a" for i in beside)

    def form_words(self, verb: int) -> set[str]:
        """The lemmas of its auxiliaries and copulas."""
        beside = self.tree.children(verb, "auxiliary", "copula")
        return {self.tree.tokens[i].lemma for i in beside}

    def _reflexive_passive(self, verb: int) -> bool:
        """ "Se firmó un acuerdo": a thing that "se" marks as acted upon."""
        if not reflexive(self.tree, verb):
            return False
        subjects = self.tree.children(verb, "subject")
        return bool(subjects) and all(
            not self.naming.actors(i, deep=False) and i > verb and i not in self.scene.by_token
            for i in subjects
        )

    def verbal(self, index: int) -> bool:
        """Whether the token is a verb or a participle."""
        token = self.tree.tokens[index]
        return token.pos in VERBAL or "VerbForm=Part" in token.morph

    @once
    def form(self, index: int) -> str:
        """The morphology that tells mood, person and number: the auxiliary's if there is one."""
        for child in self.tree.children(index, "auxiliary"):
            morph = self.tree.tokens[child].morph
            if any(f"VerbForm={form}" in morph for form in ("Fin", "Inf", "Ger")):
                return morph
        return self.tree.tokens[index].morph

    @once
    def clitic(self, verb: int) -> str | None:
        """The object pronoun of a verb, before it or grown together with it."""
        if self._given(verb):
            return "le"
        for child in self.tree.children(verb, "object", "indirect", "other", "determiner"):
            token = self.tree.tokens[child]
            if token.role == "determiner" and child + 1 != verb:
                continue  # "lo que estaba pidiendo"
            article = token.pos == "DET" and token.role == "object" and child + 1 == verb
            if (token.pos == "PRON" or article) and token.text.lower() in self.grammar.clitics:
                return token.text.lower()
            if self.tree.lower[child] == "it" and child > verb and token.role != "other":
                return "it"
        for child in self.tree.children(verb, "oblique"):  # "called on him to quit"
            if preposition(self.tree, child) in self.grammar.addressing and self.tree.lower[
                child
            ] in (*self.grammar.clitics, "it"):
                return self.tree.lower[child]
        again = self.tree.children(verb, "open_clause") if self.tree.lemmas[verb] in AGAIN else []
        spanish = self.naming.language == "es"
        again += self.tree.children(verb, "auxiliary") if spanish else []
        for act in (verb, *again):  # "volvió a bombardearlo", "haberla acusado"
            for pronoun in self.grammar.clitics:
                for ending in ("r", "ndo"):
                    token = self.tree.tokens[act]
                    if token.pos in VERBAL and fold(token.text).endswith(ending + pronoun):
                        return pronoun
        return None

    def _given(self, verb: int) -> bool:
        """ "Japón se las impuso": whether "se" tells to whom the thing of a second pronoun is
        given, asked or done."""
        things = (i for i in self.tree.children(verb, "object", "determiner") if 0 < i < verb)
        both = any(self.tree.lower[i] in THINGS and self.tree.lower[i - 1] == "se" for i in things)
        return both and self.tree.lemmas[verb] not in FOR_ONESELF

    def done_to_actors(self, verb: int) -> bool:
        """ "Accused it of lying", "asked it to leave": verbs whose "it" is no thing."""
        if self.tree.lemmas[verb] in self.grammar.object_control:
            beside = self.tree.children(verb, "open_clause")
            return any("VerbForm=Inf" in self.tree.tokens[i].morph for i in beside)
        judged = self.tree.tokens[verb].lemma in self.grammar.judging
        below = self.tree.children(verb, "adverbial", "open_clause", "clause")
        return judged and any("VerbForm=Fin" not in self.tree.tokens[i].morph for i in below)

    def urged(self, verb: int) -> bool:
        """ "Le pidió dejar el cargo": an infinitive that tells what "le" is to do; who proposes to
        send something may send it himself."""
        head = self.tree.head(verb)
        sent = self.tree.lemmas[verb] in self.grammar.sending
        return (
            head is not None
            and not (sent and self.tree.lemmas[head] == "proponer")
            and self.tree.tokens[verb].role in {"open_clause", "clause", "object"}
            and "VerbForm=Inf" in self.form(verb)
            and self.tree.tokens[head].lemma in self.grammar.object_control
            and self.clitic(head) is not None
        )

    def asked_of_others(self, head: int, verb: int) -> bool:
        """ "Exigió derogar el decreto", "llamó a apoyar a Ucrania": what others are to do, who are
        not told, unless it is what one wishes to do oneself ("pidió reunirse con los rebeldes")."""
        lemma, role = self.tree.lemmas[verb], self.tree.tokens[verb].role
        if role not in {"open_clause", "clause", "object", "oblique", "adverbial"}:
            return False
        if preposition(self.tree, verb):
            return self.tree.lemmas[head] in BIDDING and preposition(self.tree, verb) == "a"
        wished = lemma in self.grammar.wished_oneself | PARTAKING or ends_in_se(self.tree, verb)
        return self.tree.lemmas[head] in ASKING and not wished and role not in BESIDE

    def called_for(self, verb: int) -> bool:
        """ "Un llamamiento para retirar las tropas", "su exigencia de que las retire": what others
        are called upon to do."""
        noun, lemma, form = self.tree.head(verb), self.tree.lemmas[verb], self.form(verb)
        if noun is None or self.tree.lemmas[noun] not in self.grammar.calls:
            return False
        if "Mood=Sub" in form:
            return self.tree.tokens[noun].pos == "NOUN"
        return "VerbForm=Inf" in form and lemma not in self.grammar.wished_oneself

    def judge_of(self, verb: int) -> int | None:
        """ "Sanctioned five firms for helping Russia", "lo criticó por atacar": the verb that
        judges for this one those whose act it is, never his who judges."""
        head = self.tree.head(verb)
        words = preposition(self.tree, verb)
        if head is None or words not in REASONS | {"with", "in"}:
            return None
        if words in OF and not self.verbal(head) and head not in self.scene.by_token:
            return None  # "criticó la decisión francesa de retirar sus tropas"
        judge = head if self.verbal(head) else self.tree.head(head)
        if judge is None or self.tree.tokens[judge].lemma not in self.grammar.judging:
            return None
        if (words in REASONS) == (self.tree.lemmas[judge] == "credit"):
            return None  # "credited the army with freeing them"
        beside = self.tree.children(judge, "object", "indirect", "oblique", "nominal")
        judged = [i for i in beside if i < verb and preposition(self.tree, i) in {"", "a"}]
        if judge == head:
            return judge if judged or self.clitic(judge) is not None else None
        return judge if head in judged else None

    def temporal(self, index: int) -> bool:
        """Whether a noun phrase tells only when."""
        token = self.tree.tokens[index]
        return "AdvType=Tim" in token.morph or token.lemma in self.grammar.times

    def headless(self, verb: int) -> bool:
        """ "Con quien bombardea": a relative clause of nobody in particular."""
        if self.tree.tokens[verb].role == "relative":
            return False
        return any(self.tree.lower[i] in HEADLESS and i < verb for i in self.tree.children(verb))

    @once
    def risen(self, verb: int) -> bool:
        """ "Soldados amotinados": a participle of what those did whom it describes."""
        token = self.tree.tokens[verb]
        below = token.role in {"modifier", "relative"} and "VerbForm=Part" in token.morph
        return below and token.lemma in self.grammar.rising and not self.passive(verb)

    def addressees(self, verb: int) -> list[int]:
        """ "Pidió a Macron", "le dijo a Putin": the persons and polities to whom it is said."""
        return [i for i in self.told_to(verb) if i in self.scene.by_token]

    def told_to(self, verb: int) -> list[int]:
        """All who are addressed, known or not ("ordenó a los suyos salir a combatir")."""
        beside = self.tree.children(verb, "object", "indirect", "oblique")
        pleading = self.tree.lemmas[verb] in PLEADING  # "insistió ante Bruselas en que …"
        marks = {"a", "ante"} if pleading else {"a"}
        return [i for i in beside if preposition(self.tree, i) in marks]

    def raised(self, verb: int, quality: int) -> list[int]:
        """ "Sanctions are likely to be lifted": the subject of the quality above an infinitive."""
        bare = not self.tree.children(quality, "copula")
        infinitive = bool(self.tree.children(verb, "mark"))
        return [] if bare or not infinitive else self.tree.children(quality, "subject")

    def equated(self, verb: int) -> int | None:
        """ "What Poland did was condemn Iran": the clause of whose subject an infinitive tells what
        was done or wished."""
        above = self.tree.head(verb)
        told = self.tree.children(verb, "subject_clause")
        if above is not None and self.tree.lemmas[above] == "be":
            told += self.tree.children(above, "subject_clause")
        infinitive = "VerbForm=Inf" in self.tree.tokens[verb].morph
        equating = (i for i in told if infinitive and self.tree.lemmas[i] in EQUATING)
        return next(equating, None)

    def relative(self, verb: int) -> tuple[str, int | None]:
        """A verb of a relative clause → (the slot of its pronoun, the noun it stands for)."""
        first = self.tree.first_conjunct(verb)
        carried = self._carried(verb) or self._through_others(first) or self._charged(verb)
        if carried is not None:
            return carried
        noun = self._deadly(first, self.tree.head(first))
        token = self.tree.tokens[verb]
        if (
            self.tree.tokens[first].role != "relative"
            or noun is None
            or "VerbForm=Fin" not in self.form(verb)
        ):
            return "", None
        pronouns = [i for i in self.tree.children(verb) if self.relative_pronoun(i)]
        if self.alleged(first):
            return "", None
        if not pronouns:
            if any(
                self.tree.tokens[i].lemma.lower() in ADVERBIAL for i in self.tree.children(verb)
            ):
                return "", None
            if self._contact(verb, noun):
                return "object", noun
            if any(i < verb and self._of_whom(i) for i in self.tree.children(verb)):
                return "", None  # "Washington, a cuyos diplomáticos dio tres días"
            own = [*self.tree.children(verb, "subject"), *self.pronouns(verb)]
            subjectless = verb == first and not own
            return ("subject", noun) if subjectless and token.role == "relative" else ("", None)
        pronoun = pronouns[0]
        words = preposition(self.tree, pronoun)
        if words:
            struck = words == "a" and not self._has_thing(verb)
            return ("object" if struck else self.naming.slot(pronoun)), noun
        told = bool(self.pronouns(verb))  # "the group, which he accused"
        return ("object" if told or self._is_object(verb, pronoun, noun) else "subject"), noun

    def _carried(self, verb: int) -> tuple[str, int | None] | None:
        """ "Al que Ecuador acababa de conceder asilo", "a quien sigue acusando": what the pronoun
        is to the verb below one that only says how far it is done or wished."""
        above, form = self.tree.head(verb), self.tree.tokens[verb].morph
        if above is None or self.tree.tokens[verb].role != "open_clause" or above > verb:
            return None
        below = "VerbForm=Inf" in form or "VerbForm=Ger" in form
        noun = self.tree.head(above)
        carrying = self.tree.lemmas[above] in CARRYING
        if not (below and carrying and self.tree.tokens[above].role == "relative") or noun is None:
            return None
        beside = (*self.tree.children(above), *self.tree.children(verb))
        pronoun = next((i for i in beside if i < verb and self.relative_pronoun(i)), None)
        if pronoun is None:
            return None
        words = preposition(self.tree, pronoun)
        if words:
            struck = words == "a" and not self._has_thing(verb)
            return ("object" if struck else self.naming.slot(pronoun)), noun
        others = any(i != pronoun for i in self.tree.children(above, "subject"))
        return ("object", noun) if others and self._bare(verb, pronoun) else None

    def _charged(self, verb: int) -> tuple[str, int | None] | None:
        """ "A los que acusa a Irán de armar", "whom it accuses Iran of arming": what the pronoun is
        to the deed with which another is charged."""
        above = self.tree.head(verb)
        if above is None or above > verb or not charged_with(self.tree, verb, above):
            return None
        own = (i for i in self.tree.children(verb) if i < above and self.relative_pronoun(i))
        pronoun = next(own, None)
        if pronoun is None:
            return None
        struck = self.tree.tokens[pronoun].role == "object"
        return ("object" if struck else "a"), self.tree.head(above)

    def _through_others(self, verb: int) -> tuple[str, int] | None:
        """ "Iran, which Riyadh says supplies them": of whom that is told which a relative clause
        only says."""
        says = self.tree.head(verb)
        if says is None or self.tree.tokens[verb].role != "clause":
            return None
        told = any(self.relative_pronoun(i) for i in self.tree.children(verb, "subject"))
        noun = self.tree.head(says) if self.tree.tokens[says].role == "relative" else None
        return ("subject", noun) if told and noun is not None else None

    def _deadly(self, verb: int, noun: int | None) -> int | None:
        """ "The bombing of a discotheque that killed two": of a deed and a place it is the deed
        that kills."""
        deed = None if noun is None else self.tree.head(noun)
        if noun is not None and deed is not None and self.tree.tokens[deed].pos in VERBAL:
            held = [i for i in self.tree.children(deed, "object", "subject") if i < noun]
            deed = held[-1] if held else deed
        if noun is None or deed is None or self.tree.lemmas[verb] not in DEADLY:
            return noun
        who = any(self.tree.lower[i] in WHO for i in self.tree.children(verb))
        placed = self.naming.slot(noun) in PLACED and not self.naming.force(noun)
        named = self.scene.by_token.get(noun)
        people = named is not None and named.kind != "polity"
        placed = placed and not self.naming.names_act(noun)  # "in a raid that killed two"
        told = placed and not (who or people) and self.naming.names_act(deed)
        return deed if told else noun

    def _of_whom(self, noun: int) -> bool:
        return any(self.tree.lemmas[i] == "cuyo" for i in self.tree.children(noun))

    def theirs(self, noun: int) -> bool:
        """ "Critics of her plans to leave the EU": whether a pronoun tells whose the noun is."""
        return self.tree.tokens[noun].pos == "NOUN" and self.tree.possessed(noun)

    def alleged(self, verb: int) -> bool:
        """ "La acusación de Ford de que la había agredido": what is told of whoever is accused,
        and no relative clause of the accuser."""
        noun = self.tree.head(verb)
        marks = {self.tree.lower[i] for i in self.tree.children(verb, "mark")}
        return (
            noun is not None
            and self.tree.lemmas[noun] in self.grammar.accusations
            and {"de", "que"} <= marks
        )

    def _has_thing(self, verb: int) -> bool:
        """ "Moscú, a la que ha suministrado proyectiles": what is given, so that "a" says to
        whom; not "al que hizo objeto de un boicot"."""
        objects = (i for i in self.tree.children(verb, "object") if i > verb)
        bare = (self.tree.tokens[i] for i in objects if not preposition(self.tree, i))
        return any(t.pos == "NOUN" and t.lemma not in self.grammar.victims for t in bare)

    def pronouns(self, verb: int) -> list[int]:
        """The English pronouns that are the verb's subject."""
        return [i for i in self.tree.children(verb, "other") if self.tree.lower[i] in NOMINATIVE]

    def _contact(self, verb: int, noun: int) -> bool:
        """ "An attack the government blamed on ETA": a clause right behind its object."""
        if self.naming.language != "en" or "VerbForm=Fin" not in self.form(verb):
            return False
        own = self.tree.children(verb, "object", "clause", "open_clause", "mark")
        subjects = [*self.tree.children(verb, "subject"), *self.pronouns(verb)]
        return not own and any(noun < i < verb for i in subjects)

    def _is_object(self, verb: int, pronoun: int, noun: int) -> bool:
        """Whether "que" is the object: the clause has another subject, or its verb is plural
        where the noun is not or the other way ("Catar, al que reprochan", "el dron que derribaron",
        "los soldados que envió")."""
        if any(i != pronoun for i in self.tree.children(verb, "subject")):
            return True
        if self.naming.language == "en":
            return bool(self.pronouns(verb))
        if self.doer_behind(verb):
            return True
        if self.tree.tokens[verb].lemma in self.grammar.labelling and self._bare(verb, pronoun):
            return True  # "las maniobras con Seúl, que tachó de provocadoras"
        if self._lacks_object(verb, pronoun) and noun not in self.scene.by_token:
            return True
        if self._holds(verb, pronoun, noun):
            return True
        if "Number=Plur" not in self.form(verb):
            many = "Number=Plur" in self.tree.tokens[noun].morph
            one = "Number=Sing" in self.form(verb) and "Person=3" in self.form(verb)
            below = (
                self.tree.tokens[noun].role == "nominal"
            )  # "la consulta de las propuestas que …"
            return one and many and not below and self.tree.tokens[noun].pos == "NOUN"
        alone = (
            "Number=Sing" in self.tree.tokens[noun].morph and len(self.tree.conjuncts(noun)) == 1
        )
        return (
            alone
            and not self.tree.children(noun, "nominal")
            and self.tree.tokens[noun].role != "conjunct"
        )

    @once
    def doer_behind(self, verb: int) -> list[int]:
        """ "El atentado, que reivindicó Hamás": the actor, without "a", behind a verb of what is
        done to things, where "que" stands for a thing."""
        noun = self.tree.tokens[verb].head
        relative = self.tree.tokens[verb].role == "relative" and noun not in self.scene.by_token
        if not relative or self.tree.tokens[verb].lemma not in self.grammar.done_to_things:
            return []
        bare = [
            i for i in self.tree.children(verb, "object")
            if i > verb and not preposition(self.tree, i)
        ]  # fmt: skip
        kinds = {r.kind for i in bare if (r := self.scene.by_token.get(i)) is not None}
        agrees = len(bare) == 1 and self.agrees(bare[0], verb)
        return bare if agrees and kinds & {"polity", "person", "group"} else []

    def agrees(self, noun: int, verb: int) -> bool:
        """Whether a noun is of the number of a finite verb; names are of any."""
        told = self.tree.tokens[noun].morph
        many = "Number=Plur" in self.form(verb)
        return "Number=Sing" not in told if many else "Number=Plur" not in told

    def _lacks_object(self, verb: int, pronoun: int) -> bool:
        """ "El acuerdo que firmó con Rusia": a verb that always has an object, without any."""
        return self.tree.tokens[verb].lemma in self.grammar.transitive and self._bare(verb, pronoun)

    def _holds(self, verb: int, pronoun: int, noun: int) -> bool:
        """ "Los policías que retenían como rehenes", "al industrial que mantenía secuestrado": a
        verb of catching or holding somebody, with nobody but "que"."""
        if self.tree.tokens[verb].lemma in HOLDING:
            return "," not in self.tree.lower[noun:pronoun] and self._bare(verb, pronoun)
        if self.tree.tokens[verb].lemma not in KEEPING or reflexive(self.tree, verb):
            return False
        told = [i for i in self.tree.children(verb, "object", "open_clause") if i != pronoun]
        held = [i for i in told if self.tree.lower[i].removesuffix("s")[:-1] in HELD]
        return bool(held) and told == held

    def _bare(self, verb: int, pronoun: int) -> bool:
        """Whether an active verb has no object but perhaps the pronoun."""
        heard = "" if self.tree.lemmas[verb] in CONVEYING else "a"
        below = [
            i
            for i in self.tree.children(verb, "object", "clause", "open_clause")
            if preposition(self.tree, i) in {"", heard}
        ]
        active = not reflexive(self.tree, verb) and not self.passive(verb)
        return active and below in ([], [pronoun])

    def relative_pronoun(self, index: int) -> bool:
        token = self.tree.tokens[index]
        return (
            "Rel" in token.morph and "PronType" in token.morph and token.text.lower() in RELATIVES
        )
