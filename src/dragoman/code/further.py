"""Actors who stand farther off: whose a thing is that acts, in whose land, whose the plan is, whom
"lo" means where it is an act."""

from __future__ import annotations

from dragoman.code.advances import Advances
from dragoman.code.lemmas import participle_of
from dragoman.code.mentions import but_for
from dragoman.code.naming import LAND
from dragoman.code.nounslots import Fillers
from dragoman.code.parties import Parties, Slots
from dragoman.code.resumed import judged_so, owned_thing
from dragoman.code.sent import Sent
from dragoman.code.summed import JUDGING, at_behest, doing, regretted, summed_up
from dragoman.code.triggers import Match
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import NOMINAL

GIVEN = frozenset({"SUPPORT", "AID"})
"""Types of acts for which one is thanked."""
MEANS = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE"})
"""Types of act that arms, ships and aircraft do."""
BEGINNING = word_list("code.further.beginning")
TALKS = word_list("code.further.talks")
BEGGING = word_list("code.further.begging")
SEEKING = word_list("code.further.seeking")
BRINGING = word_list("code.further.bringing")
OWN = frozenset({"agree.accession", "concede.apologise"})
"""Frames of what one asks for oneself, or does by asking ("pidió disculpas")."""
SENDING = word_list("code.further.sending")
INFINITIVE = ("open_clause", "relative", "clause", "adverbial")
"""Roles of what somebody is ready to do."""
WITH, JOINTLY = ("nominal", "oblique"), frozenset({"con", "entre", "with", "between"})
AWAY = word_list("code.further.away")
GROUNDS = word_list("code.further.grounds")
HANDING = frozenset({"entregar"})
ORDERING = word_list("code.further.ordering")
OF_PEOPLE = word_list("code.further.of_people")
TYING = word_list("code.further.tying")
TAKEN_BACK = frozenset({"COERCE", "RETREAT", "SANCTION"})
ABUSES = word_list("code.further.abuses")
SUFFERED = word_list("code.further.suffered")
POWERS = frozenset({"COP", "MIL", "GOV", "SPY", "LAB", "REB", "INS", "UAF"})
"""Codes of those who may abuse others; a land is mostly where it is done."""
VIOLATION = word_list("code.further.violation")
SOVEREIGN = word_list("code.further.sovereign")
BEARING = word_list("code.further.bearing")
UPON = frozenset({"a", "al", "contra", "sobre", "against", "on", "to", "upon"})
ARTICLES = frozenset({"el", "la", "los", "las"})
TIED_TO = frozenset({"a", "con", "to", "with"})
ACCUSATIVE = frozenset({"lo", "la", "los", "las", "him", "her", "them"})
BESIDE = ("object", "oblique", "indirect", "nominal")

SPENDING = "mobilize.spending"
"""The frame of money for arms, which nobody spends on those in whose land that is decided."""

AIMED = frozenset({"a", "contra", "sobre"})
"""Slots of whom an act reaches, beside which its genitive is who does it."""


class Further(Sent):
    """Finds the actors of a trigger that fill none of its slots."""

    def __init__(self, parties: Parties, knowledge: Knowledge, language: str) -> None:
        super().__init__(parties, knowledge, language)
        self.parties, self.implied = parties, parties.implied
        self.light = parties.light
        self.advances = Advances(parties)
        self.frames, self.language = knowledge.frames, language

    def told(self, match: Match) -> tuple[Mention, ...]:
        """Who is acted upon as another clause tells it."""
        found = self.described(match) or self.others(match) or self.doer_told(match)
        found = found or at_behest(match.head, match.frame.type, self.naming)
        found = found or summed_up(match.head, match.frame.type, self.clauses, self.naming)
        found = found or judged_so(match, self.clauses, self.naming) or self._condemned(match)
        own = None if found else owned_thing(match, self.clauses, self.naming)
        return found if own is None else self.implied.possessor(own)

    def _condemned(self, match: Match) -> tuple[Mention, ...]:
        """ "Russia's seizure of a bank, condemned by Denmark": who does what is judged behind the
        comma, where the participle hangs on a noun within it."""
        verb, tree = match.head, self.tree
        token = tree.tokens[verb]
        described = token.role == "relative" and "VerbForm=Part" in token.morph
        if match.frame.type not in JUDGING or not described or tree.words[verb - 1] != ",":
            return ()
        above = [i for i in tree.ancestors(verb) if i < verb]
        held = (i for i in above[1:] if tree.tokens[i].pos == "NOUN" and self.naming.names_act(i))
        act = next(held, None)
        return () if act is None else self.doers(act)

    def tied(self, match: Match) -> tuple[Mention, ...]:
        """ "Rompió el tratado que lo unía a Francia", "levantó las sanciones que pesaban sobre
        Eritrea", "sobre el petróleo de Eritrea": to whom a pact tied whoever breaks it off, or upon
        whom or whose goods a measure lies."""
        if match.frame.type not in TAKEN_BACK:
            return ()
        papers = [
            i for i in match.covered if self.tree.tokens[i].pos in NOMINAL and i != match.head
        ]
        verbs = [v for paper in papers for v in self.tree.children(paper, "relative", "modifier")]
        held = [i for v in verbs for i in self._tied_to(v)]
        return self.naming.of_all(held, deep=False) or self.naming.of_all(held)

    def _tied_to(self, verb: int) -> list[int]:
        """What stands behind a verb of tying or of lying upon."""
        forms = {self.tree.lemmas[verb], *participle_of(self.tree.lower[verb])}
        slots = TIED_TO if forms & TYING else UPON if forms & BEARING else frozenset[str]()
        beside = self.tree.children(verb, "oblique", "indirect", "object", "nominal")
        ques = [i for i in self.tree.children(verb) if self.tree.lower[i] == "que"]
        if any(self.tree.lower[i - 1] in ARTICLES for i in ques if i < verb):
            return []  # "sanciones similares a las que pesan sobre la India"
        return [i for i in beside if self.tree.marks[i] in slots]

    def violated(self, noun: int) -> bool:
        """ "Lo calificó de violación de la soberanía de Qatar": whose that is did not do it."""
        above = self.tree.head(noun)
        own = self.tree.lemmas[noun] in SOVEREIGN
        return own and above is not None and self.tree.lemmas[above] in VIOLATION

    def abused(self, noun: int) -> bool:
        """ "Denunció torturas del Ejército sirio": whether those in power whose the abuse is did
        it, and were not its victims."""
        fillers = self.naming.noun_fillers(noun)
        if self.advances.oppressors(noun, fillers) or self.naming.bands(noun, fillers):
            return True
        if self.tree.lemmas[noun] not in ABUSES:
            return False
        held = fillers.get("de", ())
        named = self.naming.of_all(held, deep=False)
        if any(m.id in POWERS for m in named) or any(self.naming.force(i) for i in held):
            return True
        one_way = self.tree.lemmas[noun] not in SUFFERED
        return one_way and any(self.naming.is_state(m) for m in named)

    def regretted(self, match: Match) -> tuple[Mention, ...]:
        """ "Lamentó que Ankara …": who does what a clause tells that is judged."""
        return regretted(match.head, match.frame.type, self.clauses, self.naming)

    def described(self, match: Match) -> tuple[Mention, ...]:
        """ "Condemned what it called aggression by Beijing": who does what the clause names in
        other words."""
        judging = match.frame.type in JUDGING
        for clause in self.tree.children(match.head, "clause") if judging else ():
            beside = self.tree.children(clause, "object", "open_clause", "oblique")
            if not any(self.tree.lower[i] == "what" for i in beside):
                continue
            named = [i for i in beside if self.tree.lower[i] != "what"]
            doers = self.naming.of_all(i for i in named if self.naming.slot(i) == "por")
            things = (i for i in named if self.tree.tokens[i].pos == "NOUN")
            return doers or tuple(m for i in things for m in self.doers(i))
        return ()

    def set_in(
        self, match: Match, fillers: Fillers, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Atacó en Ucrania", "desplegará tropas en Haití": in whose land it is."""
        if match.frame.type not in {"ASSAULT", "MOBILIZE"} or match.frame.id == SPENDING:
            return ()
        places: Fillers = {"inside": fillers.get("en", [])}
        if match.frame.type == "MOBILIZE" and not places["inside"]:
            places = {"inside": self._sent_to(match)}
        found = self.naming.first(places, ("inside",), set(), but=source)
        if match.frame.type == "ASSAULT":
            return found
        return tuple(m for m in but_for(found, source) if self.naming.is_state(m))

    def _sent_to(self, match: Match) -> list[int]:
        """ "Enviará mil policías a Haití", "mandó guardias a la frontera finlandesa"."""
        if self.tree.lemmas[match.head] not in self.grammar.sending:
            return []
        holders = (match.head, *self.clauses.objects(match.head))
        beside = [i for holder in holders for i in self.tree.children(holder, *BESIDE)]
        return [
            i for i in beside
            if self.naming.slot(i) in {"a", "hacia"}
            and (self._land(i) or self.tree.lemmas[i] in LAND | GROUNDS)
        ]  # fmt: skip

    def partners(self, match: Match) -> list[int]:
        """ "Prometió intensificar la colaboración *con España*", "suspendió las conversaciones que
        mantenía *con ETA*": with whom that is which is promised or broken off."""
        verbs = [i for i in self.tree.children(match.head, "open_clause") if i not in match.covered]
        promised = verbs if match.frame.type == "AGREE" else []
        nouns = [o for verb in promised for o in self.clauses.objects(verb)]
        if match.frame.type == "AGREE":  # "reiteró su disposición a negociar con Islamabad"
            covered = (i for i in match.covered if self.tree.tokens[i].pos == "NOUN")
            ready = (v for i in covered for v in self.tree.children(i, *INFINITIVE))
            nouns += [v for v in ready if "VerbForm=Inf" in self.tree.tokens[v].morph]
        held = [i for i in match.covered if self.tree.tokens[i].pos == "NOUN"]
        relatives = [r for i in held for r in self.tree.children(i, "relative")]
        kept = [r for r in relatives if self.clauses.relative(r)[0] == "object"]
        if match.frame.type == "REJECT":  # "vetó la apertura de negociaciones con Ucrania"
            begun = [i for i in held if self.tree.lemmas[i] in BEGINNING]
            about = (n for i in begun for n in self.tree.children(i, "nominal"))
            nouns += [n for n in about if self.tree.lemmas[n] in TALKS]
        beside = [i for one in (*nouns, *kept) for i in self.tree.children(one, *WITH)]
        return [i for i in beside if self.tree.prepositions[i] in JOINTLY]

    def on_visit(self, match: Match) -> tuple[Mention, ...]:
        """ "El primer ministro, de visita en Sofía, afirmó", "afirmó durante una visita a Sofía":
        whose the visit is."""
        noun, above = match.head, self.tree.head(match.head)
        articles = self.tree.children(noun, "determiner")
        some = any("Definite=Ind" in self.tree.tokens[i].morph for i in articles)
        if match.frame.id == "consult.visit" and some:
            return self.implied.occasion(noun)
        bare = self.tree.prepositions[noun] == "de" and self.tree.lower[noun] == "visita"
        bare = bare and not self.tree.children(noun, "determiner")
        if match.frame.id != "consult.visit" or above is None or not bare:
            return ()
        if self.clauses.verbal(above):
            return self.naming.of_all(self.clauses.subjects(above), deep=False)
        return self.naming.actors(above, deep=False)

    def thanks(
        self, match: Match, source: tuple[Mention, ...]
    ) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """ "Agradeció a Tokio el respaldo", "expresó su aprecio por la ayuda" → (who is thanked,
        who gives thanks, and so was given it)."""
        if match.frame.type not in GIVEN:
            return (), ()
        below = match.head
        for above in self.tree.ancestors(match.head):
            verbal = self.clauses.verbal(above)
            told = self.tree.children(above, "object", "indirect")
            said = [i for i in told if verbal and i != below]
            if any(self.tree.tokens[i].lemma in self.grammar.thanking for i in (above, *said)):
                named = self.naming.of_all(self.clauses.subjects(above), deep=False)
                found = named or (self.implied.subject(above) if verbal else ())
                thankful = found or self.light.light_subject(above)[0]
                thanked = self.naming.of_all((i for i in said if i < below), deep=False)
                return but_for(thanked, thankful), but_for(thankful, source)
            if verbal:
                break
            below = above
        return (), ()

    def on_land(
        self, match: Match, fillers: Fillers, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "La ofensiva israelí en territorio libanés": whose the land is that is struck."""
        land = [i for i in fillers.get("en", ()) if self.tree.tokens[i].lemma in LAND]
        struck = match.frame.type == "ASSAULT"
        return but_for(self.naming.of_all(land), source) if struck else ()

    def owner_of_means(self, match: Match, fillers: Fillers, slots: Slots) -> tuple[Mention, ...]:
        """ "La OTAN dijo que uno de sus cazas bombardeó …": whose what acted is."""
        if match.frame.type not in MEANS or slots[:1] != ("subject",):
            return ()
        for index in fillers["subject"]:
            inner = [i for i in self.tree.children(index, "nominal") if self.naming.slot(i) == "de"]
            counted = inner if self.tree.tokens[index].pos in {"NUM", "PRON"} else []
            for thing in (index, *counted):
                if self.tree.possessed(thing) and thing not in self.naming.scene.by_token:
                    return self.implied.possessor(thing)
        return ()

    def doer_told(self, match: Match) -> tuple[Mention, ...]:
        """ "Trasladó su embajada, lo que Egipto condenó", "…, en lo que llamó un crimen": who does
        what the clause before tells."""
        verb, lower = match.head, self.tree.lower
        before = [c - 1 for c in self.tree.children(verb) if c and lower[c] == "que"]
        opened = {i: i - 1 if lower[i - 1] == "en" else i for i in before}
        whole = [i for i in before if lower[i] in {"lo", "algo"} and lower[opened[i] - 1] == ","]
        if not whole or match.frame.type not in JUDGING:
            return ()
        above = (i for i in self.tree.ancestors(verb) if i < whole[0] and self.clauses.verbal(i))
        told = next(above, None)
        return () if told is None else self.naming.of_all(self.clauses.subjects(told), deep=False)

    def act_meant(self, match: Match) -> int | None:
        """ "Londres lamentó el bombardeo y Buenos Aires lo aplaudió": the act that the pronoun of
        a verb of judging means, if the sentence names one before."""
        pronoun = self.clauses.clitic(match.head)
        if (
            pronoun not in {"lo", "la"}
            or self.tree.tokens[match.head].lemma not in self.grammar.weighing
        ):
            return None
        gender = "Gender=Fem" if pronoun == "la" else "Gender=Masc"
        named = (i for i in range(match.head - 1, -1, -1) if self.naming.names_act(i))
        agreeing = (
            i
            for i in named
            if gender in self.tree.tokens[i].morph
            and self.tree.tokens[i].pos == "NOUN"
            and "Number=Sing" in self.tree.tokens[i].morph
        )
        return next(agreeing, None)

    def begged(self, match: Match, noun: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """ "México pidió ayuda a Rusia" → (who is to give it, who is to have it)."""
        verb = self.tree.head(noun)
        bare = not self.tree.children(noun, "determiner", "number")
        if match.frame.type != "AID" or verb is None or not bare:
            return (), ()
        if self.tree.tokens[verb].lemma not in BEGGING or self.tree.tokens[noun].role != "object":
            return (), ()
        words, below = self.tree.prepositions, self.tree.children(noun, "nominal")
        given = [i for i in below if words[i] == "para"]  # "pidió a Rusia ayuda para Haití"
        beside = [i for i in (*below, *self.clauses.told_to(verb)) if i not in given]
        asked = self.naming.of_all((i for i in beside if self.naming.slot(i) == "a"), deep=False)
        begging = self.naming.of_all(given, deep=False)
        begging = begging or self.naming.of_all(self.clauses.subjects(verb), deep=False)
        begging = begging or self.implied.subject(verb)
        return (asked, begging) if asked else ((), ())

    def asked(self, match: Match, noun: int) -> tuple[Mention, ...]:
        """ "Exigió a Hamás la liberación de los rehenes", "pressed Hamas for their release": who is
        to do what the noun tells that somebody asks for."""
        if match.frame.type == "REQUEST" or match.frame.id in OWN:
            return ()
        first = self.tree.first_conjunct(noun)
        while (above := self.tree.head(first)) is not None and self._brings(first, above):
            first = above
        verb = self.tree.head(first)
        if verb is None or self.tree.lemmas[verb] not in SEEKING:
            return ()
        named = self.naming.of_all(self._asked_for(verb, first, match), deep=False)
        if match.frame.type == "SANCTION":  # "ordenó a la policía la expulsión del embajador"
            named = tuple(m for m in named if m.of or self.naming.is_state(m))
        if named or not self._held(first):
            return named
        asking = self.naming.of_all(self.clauses.subjects(verb), deep=False)
        return self.implied.addressed(verb, asking or self.implied.subject(verb))

    def _asked_for(self, verb: int, thing: int, match: Match) -> list[int]:
        """Where those stand of whom a verb asks the thing: "pressed *Hamas* for", "exigió *a
        Hamás*", "demanded *from Minsk*"."""
        words = self.tree.prepositions
        if words[thing] == "for":
            beside = self.tree.children(verb, "object", "indirect", "oblique")
            return [i for i in beside if i < thing and words[i] in self.grammar.addressing | {""}]
        if not self._held(thing):
            return []
        late = match.frame.type == "RETREAT"  # "exigió la liberación de los presos a Hamás"
        told = [i for i in self.clauses.told_to(verb) if i < thing or (late and i > thing)]
        beside = self.tree.children(verb, "oblique")
        return told + [i for i in beside if i < thing and words[i] == "from"]

    def _held(self, index: int) -> bool:
        return self.tree.tokens[index].role == "object" and not self.tree.prepositions[index]

    def _brings(self, noun: int, above: int) -> bool:
        """ "La imposición *de sanciones*": whether the noun above only brings about what this one
        tells."""
        return self.tree.marks[noun] in {"de", "of"} and self.tree.lemmas[above] in BRINGING

    def whither(self, index: int) -> bool:
        """ "Ordenó el envío de tropas a Arabia Saudí": where they go, who is asked for nothing."""
        sent = self.tree.tokens[self.tree.tokens[index].head].lemma.lower() in SENDING
        return sent and self.naming.slot(index) in {"a", "hacia"}

    def sent_away(self, match: Match) -> bool:
        """ "Lo expulsó a Costa Rica": whoever "lo" is, it is not Costa Rica."""
        return self._moves(match) and self.clauses.clitic(match.head) in ACCUSATIVE

    def destinations(self, match: Match) -> set[int]:
        """ "Extraditó a Assange a Suecia", "deportó a Haití a 200 migrantes": of two that "a"
        marks, the second, unless the first alone is the name of a place."""
        verb = match.head
        if not self._moves(match):
            return set()
        marked = [
            i for i in self.tree.children(verb, "object", "indirect", "oblique")
            if i > verb and self.tree.prepositions[i] in {"a", "al"}
        ]  # fmt: skip
        placed = [i for i in marked if i in self.naming.scene.places or self._land(i)]
        if self.tree.tokens[verb].lemma in OF_PEOPLE or (len(marked) > 1 and placed == marked[:1]):
            return set(placed)
        return set(marked[1:])

    def _moves(self, match: Match) -> bool:
        """Whether people are moved who are its object: "entregó a los rehenes a la Cruz Roja"."""
        lemma = self.tree.tokens[match.head].lemma
        return lemma in AWAY or (match.frame.id == "retreat.release" and lemma in HANDING)

    def ordered(self, noun: int) -> bool:
        """ "Ordenó el cierre de la frontera con Togo", "el envío de tropas a Arabia": an act that
        is ordered of nobody whom its noun names."""
        above = self.tree.head(noun)
        orders = above is not None and self.tree.lemmas[above] in ORDERING
        if orders and self.tree.tokens[noun].role == "object" and self.naming.names_act(noun):
            return not self.tree.marks[noun]
        return any(self.whither(i) for i in self.tree.children(noun, "nominal"))

    def _land(self, index: int) -> bool:
        """Whether a name means a state."""
        found = self.naming.scene.by_token.get(index)
        mentions = found.mentions if found is not None and found.kind == "polity" else ()
        return any(self.naming.is_state(m) for m in mentions)

    def named_by(self, index: int) -> list[Frame]:
        """The frames of the acts that the word may name as a noun."""
        return [self.frames[trigger.frame] for trigger in self.naming.acts_at(index)]

    def doers(self, noun: int) -> tuple[Mention, ...]:
        """Who does what a noun tells, as far as it stands beside it or is its light verb's."""
        struck = all(act.part(self.language).of == "target" for act in self.named_by(noun))
        struck = struck or self.naming.undergone(noun)
        fillers = self.naming.noun_fillers(noun)
        aimed = not AIMED.isdisjoint(fillers)  # "el bloqueo de Estados Unidos a Cuba"
        slots = ("por", "adjective") if struck and not aimed else ("por", "adjective", "de")
        towns = self.naming.towns_of(noun)
        fillers = {slot: [i for i in held if i not in towns] for slot, held in fillers.items()}
        named = self.parties.named(noun, fillers, slots, set())
        named = named or self.advances.oppressors(noun, fillers)
        return named or self.light.light_subject(noun)[0]

    def proposer(self, match: Match) -> tuple[Mention, ...]:
        """ "Rechaza el arbitraje que propone Santiago", "la orden contra él emitida por la CPI":
        whose the thing that is judged is, as its clause or participle tells."""
        if match.frame.type not in JUDGING:
            return ()
        things = self.clauses.objects(match.head)
        verbs = (v for thing in things for v in self.tree.children(thing, "relative", "modifier"))
        told = [
            v for v in verbs
            if not self.grammar.putting.isdisjoint(
                {self.tree.lemmas[v], *participle_of(self.tree.lower[v])}
            )
            and (
                "VerbForm=Part" in self.tree.tokens[v].morph
                or self.clauses.relative(v)[0] == "object"
            )
        ]  # fmt: skip
        made = self.naming.of_all((i for v in told for i in self.clauses.subjects(v)), deep=False)
        if made or self.clauses.passive(match.head):
            return made
        acts = (i for i in things if not self.clauses.temporal(i))
        return tuple(m for i in acts for m in doing(i, self.naming))

    def others(self, match: Match) -> tuple[Mention, ...]:
        """ "Capturó a dos soldados israelíes y mató a otros ocho": the same kind of people."""
        head = self.tree.head(match.head)
        if head is None or self.tree.tokens[match.head].role != "conjunct":
            return ()
        counted = [
            i
            for i in self.tree.children(match.head, "object", "oblique")
            if self.tree.tokens[i].pos in {"NUM", "PRON"}
            and any(self.tree.tokens[c].lemma == "otro" for c in self.tree.subtree(i))
        ]
        return self.naming.of_all(self.clauses.objects(head)) if counted else ()

    def proposers(self, match: Match) -> tuple[Mention, ...]:
        """ "Rechazó el arbitraje que propuso Santiago": whose the offer is that is answered."""
        if match.frame.type not in {"REJECT", "AGREE"} or match.frame.mutual:
            return ()
        refused = match.frame.type == "REJECT"
        verbs = [match.head, *(self.tree.children(match.head, "open_clause") if refused else ())]
        held = (o for verb in verbs for o in self.clauses.objects(verb))  # "se negó a dar lo que"
        clauses = (v for o in held for v in self.tree.children(o, "relative"))
        made = (v for v in clauses if self.clauses.relative(v)[0] == "object")
        return self.naming.of_all((i for v in made for i in self.clauses.subjects(v)), deep=False)
