"""Who acts and who is acted upon in a clause, corrected where the parser is known to be wrong."""

from __future__ import annotations

from dragoman.code.agents import Agents
from dragoman.code.beside import brought_into, meanwhile, preposition, reflexive
from dragoman.code.guilt import judged, named_guilty, said_guilty
from dragoman.code.lemmas import participle_of
from dragoman.code.once import once
from dragoman.code.pressed import pressed
from dragoman.code.verbforms import ADVERBIAL, PLEADING
from dragoman.knowledge.lists import word_list
from dragoman.tree import NOMINAL

ANSWERING = word_list("code.clauses.answering")
BEFALLING = word_list("code.clauses.befalling")
DYING = word_list("code.clauses.dying")
FORCING = word_list("code.clauses.forcing")
SUMMONING = word_list("code.clauses.summoning")
PROTESTING = word_list("code.clauses.protesting")
FACING = word_list("code.clauses.facing")
ALONGSIDE = word_list("code.clauses.alongside")
UTTERING = word_list("code.clauses.uttering")
EMBEDDED = frozenset({"open_clause", "clause", "adverbial", "oblique", "object", "relative"})
AMONG = frozenset({"entre", "among"})
JUDGED = frozenset({"por", "for", "over"})
"""Before what somebody is praised or blamed for."""
BANDS = frozenset({"REB", "INS", "UAF", "CRM"})
"""Armed men of whom no more is told."""
HE_OR_SHE = frozenset({"he", "she"})
JOINED = word_list("code.clauses.joined")
JOINING = frozenset({"y", "e", "como", "ni", "and", "nor"})


class Clauses(Agents):
    """Finds the subjects and objects of the verbs of one scene."""

    # Subjects

    @once
    def subjects(self, verb: int) -> list[int]:
        """The tokens that act: subjects, agents of passives, controllers of infinitives."""
        if self.passive(verb):
            return self.agents(verb)
        own = [i for i in self.tree.children(verb, "subject") if not self.relative_pronoun(i)]
        own = own or self.undergoers(verb) or self.doer_behind(verb)
        if own:
            return self._with_company(verb, own)
        done = self.equated(verb)
        if done is not None:
            return self.subjects(done)
        slot, antecedent = self.relative(verb)
        call = self.tree.tokens[verb].head
        if "Mood=Sub" in self.form(verb) and self.called_for(verb):
            return self._called_to_act(call)
        if self.risen(verb):
            return [call]
        if antecedent is not None and self.tree.tokens[verb].role != "open_clause":
            makers = self._makers(self._identified(antecedent)) if slot == "subject" else []
            return makers or self._author(slot, antecedent)
        told = self.pronouns(verb) and "VerbForm=Fin" in self.form(verb)
        return [] if told else self._controller(verb)

    def grammatical(self, verb: int) -> list[int]:
        """The subject that the verb agrees with: of a passive, who is acted upon."""
        return self._patients(verb) if self.passive(verb) else self.subjects(verb)

    def undergoers(self, verb: int) -> list[int]:
        """ "Si continúa el juicio", "al estallar dos bombas": the subject behind a verb that
        mostly has no object, where the parser calls it one and nobody else is named."""
        reflexive_infinitive = self.tree.tokens[verb].text.lower().endswith("rse")
        if self.tree.tokens[verb].lemma not in self.grammar.unaccusative and not (
            reflexive_infinitive and preposition(self.tree, verb)
        ):
            return []
        if self.bidden(verb) and self.addressees(self.tree.tokens[verb].head):
            return []  # "exigió a los grupos armados que cesen los ataques"
        if self._ordered(verb):
            return []
        plural = "Number=Plur" in self.form(verb) or "VerbForm=Inf" in self.form(verb)
        return [
            i
            for i in self.tree.children(verb, "object", "nominal", "apposition")
            if i > verb
            and self._thing(i)
            and not preposition(self.tree, i)
            and not self.temporal(i)
            and (plural or "Number=Plur" not in self.tree.tokens[i].morph)
        ]

    def _ordered(self, verb: int) -> bool:
        """ "Pidió al ELN liberar a los rehenes y cesar los ataques": an infinitive of which is said
        who is to do it."""
        head = self.tree.head(self.tree.first_conjunct(verb))
        if "VerbForm=Inf" not in self.form(verb) or head is None:
            return False
        asked = self.tree.tokens[head].lemma in self.grammar.object_control
        bidden = any(head < i < verb for i in self.tree.children(head, "object"))
        bidden = bidden and self.naming.language == "en"  # "ordered the army to disperse the crowd"
        return asked and (bidden or bool(self.addressees(head)))

    def _thing(self, index: int) -> bool:
        """A noun, a number of them ("protestaron miles de iraquíes"), or an adjective with an
        article: "entró en vigor el alto al fuego"."""
        pos = self.tree.tokens[index].pos
        told = pos == "ADJ" and bool(self.tree.children(index, "determiner"))
        counted = pos == "NUM" and bool(self.tree.children(index, "nominal"))
        return told or counted or pos in NOMINAL

    def _identified(self, noun: int) -> list[int]:
        """ "Polonia fue el primer país que …", "es uno de los que …", "se convirtió en el país que
        …": the subject of which the noun is said; the noun itself where it is said of none."""
        verb = self.tree.head(noun)
        one = verb if verb is not None and self.tree.lemmas[verb] in {"one", "uno"} else noun
        if self.tree.children(one, "copula"):
            return self.tree.children(one, "subject") or [noun]
        if verb is not None and self.tree.tokens[noun].role == "apposition":
            kinds = [r.kind if (r := self.scene.by_token.get(i)) else "" for i in (verb, noun)]
            if kinds[0] == "person" != kinds[1]:
                return [verb]  # "Puigdemont, the sacked leader, who …"
            if kinds[0] == "polity" and self._deed(noun):  # "reached Kyiv, a move that …"
                above = next((i for i in self.tree.ancestors(verb) if self.verbal(i)), None)
                return [noun] if above is None else self.subjects(above) or [noun]
            if kinds[0] == "polity" and (not kinds[1] or self._band(noun)):
                return [verb]  # "Sudáfrica, el país que …", "el EZLN, la guerrilla que …"
        if verb is None:
            return [noun]
        if self.tree.tokens[noun].role == "parataxis" and self.verbal(verb) and verb < noun:
            return self.subjects(verb) or [noun]  # "…, un gesto que resolvería el conflicto"
        lemma = self.tree.tokens[verb].lemma
        if self.tree.marks[noun] in AMONG and lemma in self.grammar.figuring:
            return self._figuring(verb) or [noun]
        if lemma not in self.grammar.becoming:
            return [noun]
        return self.tree.children(verb, "subject") or [noun]

    def _deed(self, noun: int) -> bool:
        """Whether a noun tells what somebody did."""
        return self.naming.names_act(noun) or self.tree.lemmas[noun] in self.grammar.decisions

    def _band(self, noun: int) -> bool:
        """ "El grupo rebelde de Darfur": armed men of whom no more is told."""
        named = r.mentions if (r := self.scene.by_token.get(noun)) else ()
        return bool(named) and {m.id for m in named} <= BANDS

    def _figuring(self, verb: int) -> list[int]:
        """Who is named among others; "figuran los de Alemania" names hers."""
        articles = [i for i in self.tree.children(verb, "determiner") if i > verb]
        bare = (i for i in self.tree.children(verb, "object") if not self.tree.marks[i])
        named = self.tree.children(verb, "subject") or [i for i in bare if i > verb]
        return named or [i for a in articles for i in self.tree.children(a, "nominal")]

    def _makers(self, subjects: list[int]) -> list[int]:
        """ "Aprobó una resolución que exige": whoever made the text speaks through it."""
        noun = subjects[0]
        verb = self.tree.head(noun)
        text = self.tree.tokens[noun].lemma in self.grammar.texts and not self.naming.actors(noun)
        if not text or verb is None or self.tree.tokens[noun].role != "object":
            return subjects
        if not self.verbal(verb) or self.passive(verb):
            return subjects
        if self.tree.lemmas[verb] in ANSWERING:  # "aceptó la resolución que pide una tregua"
            return []
        return [] if self._stopped(noun, verb) else self.subjects(verb) or subjects

    def _author(self, slot: str, noun: int) -> list[int]:
        """ "Leyó la carta de Ford en la que acusaba a Kavanaugh", "hizo unas declaraciones en las
        que lo acusaba": who wrote or said it."""
        if self.tree.tokens[noun].lemma not in self.grammar.utterances or slot != "en":
            return []
        holders = self.naming.noun_fillers(noun).get("de", [])
        named = [h for h in holders if self.naming.actors(h)]
        verb = self.tree.head(noun)
        if named or verb is None or self.tree.lemmas[verb] not in UTTERING:
            return named
        return self.subjects(verb)

    def _stopped(self, noun: int, verb: int) -> bool:
        """ "Blocked a statement condemning the coup": a text that its subject did not make."""
        text = self.tree.tokens[noun].lemma in self.grammar.texts
        return text and self.tree.tokens[verb].lemma in self.grammar.denying

    def _with_company(self, verb: int, subjects: list[int]) -> list[int]:
        """ "Tanto Rutte como Lee", "Rusia, junto a China": the parser hangs the second on the
        first, or on the verb."""
        roles = ("nominal", "oblique", "apposition", "other")
        below = [child for one in subjects for child in self.tree.children(one, *roles)]
        between = [i for i in self.tree.children(verb, *roles) if subjects[-1] < i < verb]
        between += [i for i in self.tree.children(verb, "oblique") if i < subjects[0]]
        between += [i for i in self.tree.children(verb, "oblique") if self._alongside(verb, i)]
        beside = [
            i for i in (*below, *between) if preposition(self.tree, i) in self.grammar.company
        ]
        told = (v for one in subjects for v in self.tree.children(one, "relative", "modifier"))
        joined = [v for v in told if self._joined(v)]
        joiners = (i for v in joined for i in self.tree.children(v, "oblique", "object"))
        return [*subjects, *beside, *(i for i in joiners if self.naming.slot(i) == "por")]

    def _joined(self, participle: int) -> bool:
        """ "Canada, joined by Australia, urged": whether others do it with whom it tells of."""
        token = self.tree.tokens[participle]
        forms = {token.lemma, *participle_of(self.tree.lower[participle])}
        return "VerbForm=Part" in token.morph and not forms.isdisjoint(JOINED)

    def _alongside(self, verb: int, index: int) -> bool:
        """ "Impuso, junto con Canadá, sanciones": another who does it, between commas."""
        marks = self.tree.children(index, "case", "mark")
        parted = bool(marks) and self.tree.lower[min(marks) - 1] == ","
        return index > verb and parted and preposition(self.tree, index) in ALONGSIDE

    def _controller(self, verb: int) -> list[int]:
        head, token = self.tree.head(verb), self.tree.tokens[verb]
        if head is None:
            return self._beside(verb)
        if token.role == "conjunct":
            if self.verbal(head) and self.passive(head) and not self.passive(verb):
                return self._patients(head)
            copular = self.tree.children(head, "copula") and not self.verbal(head)
            own = self.tree.children(head, "subject") if copular else []
            own = [i for i in own if not self.relative_pronoun(i)]
            shared = self.subjects(head) if self.verbal(head) else own
            return [] if self._too_few(shared, head, verb) else shared
        unbound = "VerbForm=Inf" in self.form(verb) or "VerbForm=Ger" in self.form(verb)
        if token.role in EMBEDDED and unbound:
            told = pressed(self.tree, head, verb) or self._one_another(head, verb)
            return told or self._unbound(head, verb)
        if self.bidden(verb):
            patients = (*self._patients(head), *self.addressees(head))
            asked = [i for i in patients if i < verb and self.naming.actors(i)]
            if asked:
                return asked
        return self._beside(verb)

    def _too_few(self, shared: list[int], head: int, verb: int) -> bool:
        """ "Dijo que Chávez seguía allí y que lo tenían preso": one whom no plural means."""
        fewer = "Number=Sing" in self.form(head) and "Number=Plur" in self.form(verb)
        words = [i for one in shared for i in self.tree.subtree(one)] if fewer else []
        return bool(words) and not any("Number=Plur" in self.tree.tokens[i].morph for i in words)

    def _unbound(self, head: int, verb: int) -> list[int]:
        """Whose act an infinitive or a gerund below a verb or a noun is."""
        token = self.tree.tokens[verb]
        aside = meanwhile(self.tree, verb) or preposition(self.tree, verb) in self.grammar.adjuncts
        leave = None if aside else self._leave(head)
        if leave is not None:
            return self._permitted(leave)
        judge = self.judge_of(verb)
        if judge is not None:
            return self._judged(judge, verb)
        if self.answers_for(verb, head) or brought_into(self.tree, verb):
            return [i for i in self._patients(head) if i < verb]
        guilty = said_guilty(self.tree, verb, head)
        if guilty is not None:
            return self._guilty(*guilty)
        above = self.tree.head(head)
        if self.tree.tokens[head].pos == "ADJ" and self.tree.tokens[head].role == "object":
            return self.subjects(above) if above is not None and self.verbal(above) else []
        if self._quality(head) and above is not None:
            return [above]
        if not self.verbal(head):
            doing = token.role == "relative" and "VerbForm=Ger" in self.form(verb)
            if doing and self.naming.language == "en" and not self._telling(head):
                return self._identified(head)  # "demonstrators trying to storm it"
            if self.called_for(verb):
                return self._called_to_act(head)
            return self.holder_of(head)
        bids = self.tree.tokens[head].lemma in self.grammar.object_control
        bids = bids and not aside and not self._forced_for(head, verb)
        bids = bids and not self._thing_for(head, verb)
        if bids and "VerbForm=Inf" in self.form(verb) and not self._to_address(head, verb):
            patients = (i for i in self._patients(head) if i != verb)
            controlled = [i for i in patients if not self._said_of_act(i)]
            controlled = controlled or self._called_on(head, verb)
            if controlled or self.urged(verb) or self.asked_of_others(head, verb):
                return controlled
        if self.passive(head):  # "Orbán is expected to travel"
            return [i for i in self._patients(head) if i != verb]
        return self.subjects(head)

    def befalls_subject(self, verb: int) -> bool:
        """ "Five soldiers were killed", "murieron cinco": whether the subject suffers or dies."""
        lemma = self.tree.lemmas[verb]
        return lemma in DYING or (lemma in BEFALLING and self.passive(verb))

    def _one_another(self, head: int, verb: int) -> list[int]:
        """ "Ambos se acusaron de violar la tregua": several who do something to each other."""
        aside = meanwhile(self.tree, verb) or preposition(self.tree, verb) in self.grammar.adjuncts
        bids = not aside and self.tree.lemmas[head] in self.grammar.object_control
        several = bids and "Number=Plur" in self.form(head) and reflexive(self.tree, head)
        return self.subjects(head) if several else []

    def _guilty(self, told: int, finding: int) -> list[int]:
        """Whom a court finds guilty, or who says that he is."""
        found = [*named_guilty(self.tree, told), *self._patients(finding)]
        named = [i for i in found if i != told]
        another = not reflexive(self.tree, finding) and self.clitic(finding)
        return named if named or another else self.grammatical(finding)

    def _telling(self, noun: int) -> bool:
        """ "An accord ending the war", "an attack killing ten": what others do something by."""
        return self.naming.names_act(noun) or self.tree.lemmas[noun] in self.grammar.texts

    def answers_for(self, verb: int, head: int) -> bool:
        """ "Extradited him to face charges", "brought them home to stand trial": whoever is moved
        is to do that, and not who moves him."""
        bare = "VerbForm=Inf" in self.form(verb) and self.tree.lemmas[verb] in FACING
        moved = bare and self.verbal(head) and not self.passive(head)
        return moved and any(i < verb for i in self.tree.children(head, "object"))

    def _forced_for(self, head: int, verb: int) -> bool:
        """ "Obligó a un avión a aterrizar para detener a un periodista": what for, and not what he
        who is forced does."""
        aimed = preposition(self.tree, verb) == "para" and self.tree.lemmas[head] in FORCING
        return aimed and any(i < verb for i in self.tree.children(head, "open_clause"))

    def _thing_for(self, head: int, verb: int) -> bool:
        """ "Pidió armas a Putin para combatir a los rebeldes": what he who asks for a thing will do
        with it."""
        objects = [i for i in self.tree.children(head, "object") if i < verb]
        things = (
            i for i in objects
            if self.tree.tokens[i].pos == "NOUN"
            and not preposition(self.tree, i)
            and i not in self.naming.scene.by_token
        )  # fmt: skip
        return preposition(self.tree, verb) == "para" and any(things)

    def _called_to_act(self, call: int) -> list[int]:
        """ "Los llamamientos a Rusia para retirarse", "rechazó los llamamientos a retirarse": who
        is called upon, and not who calls."""
        above = self.tree.head(call)
        if above is not None and self.tree.lemmas[above] in self.grammar.heeding:
            return self.subjects(above)
        beside = self.tree.children(call, "nominal")
        beside = [i for i in beside if preposition(self.tree, i) in {"a", "on", "to"}]
        if beside or above is None or not self.verbal(above):
            return beside
        return self.addressees(above)

    def _said_of_act(self, index: int) -> bool:
        """ "Ve *necesario* enviar tropas": what is told of an act, and nobody who does it."""
        return self.tree.tokens[index].pos == "ADJ" and not self.tree.children(index, "determiner")

    def _quality(self, index: int) -> bool:
        """ "Soldados sospechosos de haber matado": what is told of a noun beside it."""
        token = self.tree.tokens[index]
        return token.pos == "ADJ" and token.role == "modifier" and not self.verbal(index)

    def _to_address(self, head: int, verb: int) -> bool:
        """ "Llamó a Lavrov para pedir una tregua", "citó a Lavrov para pedirle": he who is called
        does not ask himself, nor does who is summoned protest."""
        protests = self.tree.lemmas[head] in SUMMONING and self.tree.lemmas[verb] in PROTESTING
        if protests and not self._called_on(head, verb):
            return True
        called = self.tree.tokens[head].lemma in self.grammar.calling
        told = called or self.clitic(verb) in self.grammar.datives
        mark = preposition(self.tree, verb)
        phoned = mark == "to" and self.tree.lemmas[verb] in PROTESTING
        return told and (mark == "para" or (phoned and bool(self.tree.children(head, "object"))))

    def _judged(self, head: int, verb: int) -> list[int]:
        """ "Sancionó a Venezuela por financiar a las FARC", "rompió relaciones con Panamá por haber
        pedido la cita": who is told to have done it."""
        patients = self._patients(head)
        within = [c for i in (head, *patients) for c in self.tree.children(i, "oblique", "nominal")]
        parted = [i for i in within if preposition(self.tree, i) in {"con", "with"}]
        named = [i for i in patients if self.naming.actors(i, deep=False)] or parted
        return [i for i in named if i < verb]

    def _called_on(self, head: int, verb: int) -> list[int]:
        """ "Called on Assad to step down", "pleaded with lawmakers to help"."""
        beside = self.tree.children(head, "oblique", "indirect")
        return [
            i for i in beside if i < verb and preposition(self.tree, i) in self.grammar.addressing
        ]

    def bidden(self, verb: int) -> bool:
        """ "Pidió a Rusia que retire": whether the verb tells what somebody else is asked to do."""
        head = self.tree.head(verb)
        return (
            head is not None
            and self.tree.tokens[verb].role in {"clause", "open_clause"}
            and "Mood=Sub" in self.form(verb)
            and self.tree.tokens[head].lemma in self.grammar.object_control | PLEADING
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

    def _leave(self, above: int) -> int | None:
        """The noun of leave above an infinitive, or beside it under the same verb."""
        beside = [above, *self.tree.children(above, "object")]
        nouns = (i for i in beside if self.tree.tokens[i].lemma in self.grammar.permitting)
        return next(nouns, None)

    def _permitted(self, leave: int) -> list[int]:
        """ "Aguardan la autorización de Damasco para visitar", "dio permiso a Ankara para atacar":
        who may do what follows."""
        verb = self.tree.head(leave)
        if verb is None or not self.verbal(verb):
            return []
        asked = self.tree.tokens[verb].lemma in self.grammar.object_control
        beside = (*self.addressees(verb), *self.tree.children(verb, "indirect"))
        given = [] if asked else [i for i in dict.fromkeys(beside) if i != leave]
        return given or self.subjects(verb)

    def holder_of(self, noun: int) -> list[int]:
        """ "El compromiso de Rusia de enviar": who holds the noun."""
        identified = self._identified(noun)
        if identified != [noun]:
            return identified
        fillers = self.naming.noun_fillers(noun)
        holders = fillers.get("de", []) + fillers.get("adjective", [])
        if self.tree.lemmas[noun] in self.grammar.utterances:  # "a letter from Ford accusing him"
            holders += fillers.get("desde", []) + fillers.get("por", [])
        agents = (i for i in fillers.get("por", ()) if self.tree.head(i) == noun)
        holders = holders or list(agents)  # "the vow by Iran to bomb Israel"
        between = self.naming.of_all(fillers.get("entre", ()), deep=False)
        holders = fillers["entre"] if between else holders  # "un acuerdo entre A y B para …"
        if holders:
            return [h for h in holders if self.naming.actors(h)]
        head = self.tree.head(noun)
        if head is not None and self.tree.tokens[noun].role == "fixed":
            head = self.tree.head(head)  # "con el objetivo de"
        if head is None or not self.verbal(head) or self._stopped(noun, head):
            return []
        return self._judged_for(noun, head) or self.subjects(head)

    def _judged_for(self, noun: int, verb: int) -> list[int]:
        """ "Praised Moscow for its decision to withdraw", "lo criticó por su plan de atacar": the
        decision is of those who are praised or blamed."""
        if not self.theirs(noun) or preposition(self.tree, noun) not in JUDGED:
            return []
        return [i for i in self._patients(verb) if self.naming.actors(i, deep=False)]

    # Objects

    def objects(self, verb: int) -> list[int]:
        """The tokens acted upon: objects, subjects of passives, the noun of a participle."""
        patients = self._patients(verb)
        return [i for i in patients if self.tree.tokens[i].pos != "PRON" or self._some(i)]

    def _undergone_before(self, verb: int) -> list[int]:
        """ "Fue derrocado y encarcelado": the second participle's are the first one's."""
        head, token = self.tree.head(verb), self.tree.tokens[verb]
        second = token.role == "conjunct" and "VerbForm=Part" in token.morph
        return self._patients(head) if second and head is not None and self.verbal(head) else []

    def _some(self, index: int) -> bool:
        """ "Varios de sus ministros", "uno" of those told before: a pronoun that names people."""
        return index in self.scene.by_token or bool(self.tree.children(index, "nominal"))

    @once
    def _patients(self, verb: int) -> list[int]:
        token = self.tree.tokens[verb]
        if self.passive(verb):
            subjects = [
                i for i in self.tree.children(verb, "subject") if not self.relative_pronoun(i)
            ]
            head = self.tree.head(verb)
            if subjects or head is None:
                return subjects or self._postposed(verb)
            elsewhere = self._elsewhere(verb)
            if elsewhere is not None:
                return self._he(verb, elsewhere) or self.grammatical(elsewhere)
            if token.role in {"relative", "modifier"}:
                return self._said_to_be(head) or [head]
            opening = token.role == "clause" and verb < head and not self.form_words(verb)
            if "VerbForm=Part" in token.morph and (
                opening or token.role in {"adverbial", "adverb", "open_clause"}
            ):
                head = head if self.tree.tokens[head].pos != "ADV" else self.tree.tokens[head].head
                if not self.verbal(head):
                    return self.raised(verb, head)
                told, held = self.grammatical(head), self._postposed(verb)
                return told or held if self.tree.children(verb, "mark") else held or told
            before = self._joined_patients(verb) or self._beside(verb)
            return self._postposed(verb) or before or self._undergone_before(verb)
        found = [
            i
            for i in self.tree.children(verb, "object", "indirect", "oblique", "nominal")
            if preposition(self.tree, i) in {"", "a"}
            and self.tree.tokens[i].pos != "PRON"
            and not self.temporal(i)
            and i not in self.doer_behind(verb)
        ]
        slot, antecedent = self.relative(verb)
        if slot == "object" and antecedent is not None:
            found.append(antecedent)
        found += judged(self.tree, verb)
        if not found and token.role == "conjunct":
            return self._shared_objects(verb)
        return found

    def _said_to_be(self, noun: int) -> list[int]:
        """ "Macron is a leader praised by many": who is said to be what the participle describes,
        where he has a name."""
        if not self.tree.children(noun, "copula"):
            return []
        doers = self.tree.children(noun, "subject")
        return [i for i in doers if (r := self.scene.by_token.get(i)) and r.kind == "person"]

    def _he(self, verb: int, above: int) -> list[int]:
        """ "Guards drove Castillo to a station, where he was detained": the one by name."""
        if HE_OR_SHE.isdisjoint(self.tree.lower[i] for i in self.pronouns(verb)):
            return []
        told = [*self.grammatical(above), *self._patients(above)]
        named = (i for i in told if (r := self.scene.by_token.get(i)) and r.kind == "person")
        return list(named)[:1]

    def _elsewhere(self, verb: int) -> int | None:
        """ "Llegó a Riad, donde fue recibido": the verb above the noun that only tells where or
        when, of whose subject the clause is told."""
        noun = self.tree.head(verb)
        relative = self.tree.tokens[verb].role == "relative" and "VerbForm=Fin" in self.form(verb)
        if not relative or noun is None:
            return None
        opening = [i for i in self.tree.children(verb) if noun < i < verb]
        told = any(self.tree.lemmas[i] in ADVERBIAL - {"cuyo", "whose"} for i in opening)
        if not told and self.relative(verb)[0] != "en":
            return None
        above = next((i for i in self.tree.ancestors(noun) if self.verbal(i)), None)
        return above if above is not None and above < noun else None

    def _joined_patients(self, verb: int) -> list[int]:
        """ "Cuyas tropas combaten y han sido acusadas": those of whom the verb before is told."""
        head = self.tree.head(verb)
        finite = "VerbForm=Fin" in self.form(verb)
        if head is None or self.tree.tokens[verb].role != "conjunct" or not finite or verb < head:
            return []
        return self.grammatical(head) if self.verbal(head) else []

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
