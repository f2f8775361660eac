"""From words to actors: what a noun phrase names, and which slots a noun's dependents fill."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.code.beside import manner, preposition
from dragoman.code.forms import masculine
from dragoman.code.lemmas import participle_of
from dragoman.code.members import composing, listed, shared
from dragoman.code.once import once
from dragoman.code.phrases import forms_in, opens
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Trigger
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold, origin
from dragoman.records import Mention, Reference
from dragoman.tree import VERBAL, Scene, Tree

Fillers = dict[str, list[int]]
"""Slot → the tokens that stand in it."""

ADMITTING = frozenset({"a", "en", "to"})
"""Slots of the body that one joins."""
SEEKING = word_list("code.naming.seeking")
DRAFTING = word_list("code.naming.drafting")
TOLD_BY = word_list("code.naming.told_by")
SITES = word_list("code.naming.sites")
SOME = word_list("code.naming.some")
MANY = ("s", "men", "people")
"""How the words end that name more than one."""
AIMED = frozenset({"contra", "sobre", "a", "on", "against", "at"})
UNDERGOING = frozenset({"BUS", "CVL", "EDU", "JUD", "LAB", "MED", "REF", "REL"})
"""Codes of people before an English noun of what is done to them ("the tourist killings")."""
PLACE_SLOTS = frozenset({"object", "a", "contra", "sobre", "hacia", "de", "desde", "en", "inside"})
CIRCUMSTANCE = word_list("code.naming.circumstance")
RECEIVING = frozenset({"a", "para", "contra"})
"""Slots of whom something is for or against, which do not own it."""
NEAR = word_list("code.naming.near")
SCENE = word_list("code.naming.scene")
LANDS = word_list("code.naming.lands")
OTHERS = word_list("code.naming.others")
BANDS = word_list("code.naming.bands")
ALLIANCES = word_list("code.naming.alliances")
AFTER = frozenset({"tras", "durante", "según"})
"""Those of them that never tell whose a thing is nor where it is."""
HELD = word_list("code.naming.held")
HOLDING = word_list("code.naming.holding")
HOLDERS = frozenset({"by", "to", "with"})
""""Held *by*", "belonging *to*", "affiliated *with*"."""
PEOPLE = frozenset({"people", "person", "title", "institution", "force", "part", "side"})
"""Kinds of nouns that stand for people."""
BOUND = word_list("code.naming.bound")
WHOSE = word_list("code.naming.whose")
WITH = word_list("code.naming.with")
COMPANY = frozenset({"inside", "de"})
"""Slots in which what stands with the thing is another's ("un pacto con la mediación de Omán")."""
BESIDE = word_list("code.naming.beside")
ADJOINING = word_list("code.naming.adjoining")
GATHERINGS = word_list("code.naming.gatherings")
MEDIATION = word_list("code.naming.mediation")
APART = frozenset(
    {"OPP", "CVL", "LAB", "EDU", "REB", "INS", "UAF", "MED", "REL", "CRM", "BUS", "NGO"}
)
"""Codes of people of a state who do not act for it."""
SOME_APART = frozenset({"JUD", "LEG", "MIL"})
"""Codes of those of whom several may act on their own account: "lawmakers voted against him"."""
OPPOSED = frozenset({"OPP", "REB", "INS"})
"""Codes of those of them who act against it."""
AGAINST = frozenset({"contra", "por"})
"""Slots that belong to the act however low the parser hung them."""
AUTHORS = word_list("code.naming.authors")
MAKE = word_list("code.naming.make")
ONE = frozenset({"uno", "una", "one"})
LAND = word_list("code.naming.land")
SAFETY = word_list("code.naming.safety")
SHALLOW = frozenset({"con", "en"})
"""Slots whose actor stands there himself, not inside a thing of his."""


class Naming:
    """Names the actors of the words of one scene."""

    def __init__(self, scene: Scene, knowledge: Knowledge, language: str) -> None:
        self.scene = scene
        self.tree: Tree = scene.tree
        self.world, self.language = knowledge.world, language
        self.grammar = knowledge.grammar[language]
        self.frames = knowledge.frames
        self.acts = knowledge.triggers[language]["noun"]
        self.demonyms = knowledge.world.demonyms[language]
        self._named: dict[tuple[int, bool, str], tuple[Mention, ...]] = {}

    def slot(self, index: int) -> str:
        """The slot in which a token stands by its preposition; "" without one. "Iran-backed" is
        "backed by Iran"."""
        words = preposition(self.tree, index)
        return self.canonical("by" if not words and self._joined(index) else words)

    def _joined(self, index: int) -> bool:
        """Whether a hyphen joins the word to the participle on which it hangs."""
        verb = self.tree.tokens[index].head
        joined = verb == index + 2 and self.tree.tokens[index + 1].text == "-"
        return joined and "VerbForm=Part" in self.tree.tokens[verb].morph

    def canonical(self, words: str) -> str:
        """The slot that a preposition marks: "by", "a manos de" and "por" are one."""
        return self.grammar.joined.get(words, words)

    def first(
        self,
        fillers: Fillers,
        slots: Iterable[str],
        used: set[int],
        but: tuple[Mention, ...] = (),
        *,
        aimed: bool = False,
    ) -> tuple[Mention, ...]:
        """The actors of the best slot that names any other than `but`. `aimed` where they are acted
        upon: "por" marks no agent of "preocupado por la participación de Irán"."""
        taken, own = principals(but), {m.start for m in but}
        many = aimed and any(_many(m) for m in but)
        for slot in slots:
            tokens = [t for t in fillers.get(slot, ()) if t not in used]
            if slot == "por" and not aimed:
                tokens = [t for t in tokens if self.agentive(t)]
            if not tokens:
                continue
            named = [m for t in tokens for m in self.actors(t, deep=self._deep(t, slot), slot=slot)]
            if not named and aimed and slot == "subject":  # "Kandahar cayó en manos de"
                named = [m for t in tokens for m in self.actors(t, deep=False, slot="object")]
            found = tuple(
                m for m in distinct(named)
                if m.id not in taken or (m.of and m.id.isupper() and m.of not in taken)
                or (m.id == "CVL" and m.start not in own and (many or (aimed and _many(m))))
            )  # fmt: skip  # "villagers killed farmers", "a man shot ten people"
            if found:
                used.update(tokens)
                return found
        return ()

    def is_state(self, mention: Mention) -> bool:
        """Whether it is a state itself, none of its forces."""
        actor = self.world.actors.get(mention.id)
        return actor is not None and actor.kind == "state"

    def _deep(self, index: int, slot: str) -> bool:
        """Whether an actor inside the phrase counts; "en suelo ecuatoriano" is in Ecuador."""
        lemma = self.tree.tokens[index].lemma
        return slot not in SHALLOW or lemma in LAND or (slot == "con" and lemma in SAFETY)

    def agentive(self, index: int) -> bool:
        """Whether "por" can mark the agent, not the cause ("por el asesinato de Soleimani")."""
        return not self.names_act(index)

    def names_act(self, index: int) -> bool:
        """Whether the word may name an act, and no actor."""
        return index not in self.scene.by_token and bool(self.acts_at(index))

    @once
    def acts_at(self, index: int) -> list[Trigger]:
        """The nouns of acts that begin with the word: "drone" alone is none, "drone attack" is."""
        known = self.acts.get(self.tree.tokens[index].lemma.lower(), ())
        if not known:
            return []
        forms = forms_in(self.tree).of
        return [t for t in known if len(t.words) == 1 or opens(forms, index, t.words)]

    def counting(self, noun: int) -> int:
        """The word that says how many a noun is ("una ola de ataques"); else the noun itself."""
        head = self.tree.head(noun)
        counted = head is not None and self.tree.tokens[head].lemma in self.grammar.series
        return head if head is not None and counted and self.slot(noun) == "de" else noun

    def _act(self, index: int) -> bool:
        """ "El envío de tanques y bombardeos sobre …": a second noun that is an act of its own."""
        return self.tree.tokens[index].pos == "NOUN" and self.names_act(index)

    def of_all(self, indices: Iterable[int], *, deep: bool = True) -> tuple[Mention, ...]:
        """The actors that any of these noun phrases names."""
        return distinct(m for i in indices for m in self.actors(i, deep=deep))

    def actors(self, index: int, *, deep: bool = True, slot: str = "") -> tuple[Mention, ...]:
        """The actors that a noun phrase names, coordinated ones included; inside it if it is a
        thing of theirs ("el derecho de Corea", "misiles rusos")."""
        asked = index, deep, slot
        if asked not in self._named:
            self._named[asked] = distinct(
                m
                for one in (*self.tree.conjuncts(index), *self._beside_name(index))
                for m in self._actor_at(one, deep and not (one != index and self._act(one)), slot)
                if not (m.id == "MIL" and m.of is None and shared(self.tree, index, one))
            )
        return self._named[asked]

    def _beside_name(self, index: int) -> list[int]:
        """ "El presidente de A Fulano y Mengano", "el grupo 5+1 e Irán": the second, bound to the
        first's name."""
        reference, beside = self.scene.by_token.get(index), {"person", "polity"}
        if reference is None or reference.kind not in beside or reference.head != index:
            return []
        name = range(index + 1, reference.last + 1)
        joined = [other for part in name for other in self.tree.conjuncts(part)[1:]]
        if joined:  # "el papa Francisco, la ONU y varios …": a list, however its middle was bound
            joined += [i for part in name for i in self.tree.children(part, "flat")]
        named = ((i, self.scene.by_token.get(i)) for i in joined if i > reference.last)
        return [i for i, r in named if r is not None and r.kind in beside and r.head == i]

    def _actor_at(self, index: int, deep: bool, slot: str) -> tuple[Mention, ...]:
        reference = self.scene.by_token.get(index)
        kind = reference.kind if reference is not None else "voice"
        members = self._members(index, reference)
        if members:
            return members
        if reference is not None and kind != "voice" and (kind != "place" or slot in PLACE_SLOTS):
            return (*reference.mentions, *self._shared_title(reference))
        named = self._in_apposition(index) if reference is None else ()
        if named:
            return named
        adjective = self.demonym(index)
        if adjective is not None and self._describes(index):
            return (adjective,)
        place = self.scene.places.get(index)
        if place is not None and slot in PLACE_SLOTS and place.country:
            return (self._polity(place.country, index),)
        if place is not None and place.country is None and reference is None:
            return ()  # "en el golfo de Omán"
        some = self.tree.lower[index] in SOME  # "several of his ministers"
        if not deep and (some or self.tree.tokens[index].pos == "NUM"):  # "miles de armenios"
            return self.of_all(self.tree.children(index, "nominal"), deep=deep)
        verbal = self.tree.tokens[index].pos in VERBAL
        if not deep or verbal or self._others(index):
            return ()
        holders = self._held_by(index) if slot not in {"", "subject", "por"} else ()
        return holders or self._inside(index, slot)

    def _members(self, index: int, reference: Reference | None) -> tuple[Mention, ...]:
        """Who makes up the group that a noun names, if it is known by no name of its own but its
        organisation's ("dos miembros de la OTAN (Turquía y Hungría)")."""
        own = () if reference is None else reference.mentions
        kinds = {a.kind for m in own if (a := self.world.actors.get(m.id)) is not None}
        if any(m.of for m in own if m.id.isupper() and m.id not in self.world.actors):
            return ()  # "soldados rusos"
        members = composing(self.tree, index, self.grammar) if not kinds else []
        if kinds <= {"org", "bloc", "institution"}:
            members = members or listed(self.tree, index, self.grammar)
        return self.of_all(members, deep=False)

    def _describes(self, index: int) -> bool:
        """Whether an adjective of origin tells of a noun; the parser may take it for one."""
        token = self.tree.tokens[index]
        bare = token.role == "nominal" and token.pos == "ADJ" and not preposition(self.tree, index)
        return bare or token.role in {"modifier", "flat", "conjunct", "subject", "compound"}

    def _in_apposition(self, index: int) -> tuple[Mention, ...]:
        """ "El turco Recep Tayyip Erdogan": the person whose name stands beside the noun."""
        beside = self.tree.children(index, "apposition", "flat")
        origins = self.tree.children(index, "modifier")  # "el millonario saudí Osama bin Laden"
        behind = index + 1
        while behind in origins:
            behind += 1
        for child in self.tree.children(index, "nominal"):  # "el extécnico de la CIA Fulano"
            below = self.tree.subtree(child)
            if below[0] == behind and self.tree.tokens[child].text.isupper():
                behind = below[-1] + 1
        parted = behind + 1 if self.tree.words[behind : behind + 1] == (",",) else behind
        references = [self.scene.by_token.get(i) for i in beside if i in {behind, parted}]
        named = next((r.mentions for r in references if r and r.kind == "person"), ())
        own = next((d for i in origins if (d := self.demonym(i)) is not None), None)
        if own is None or len(named) != 1 or named[0].of or named[0].id in self.world.persons:
            return named
        return (replace(named[0], of=own.id),)

    def at_home(self, mentions: tuple[Mention, ...], places: Iterable[int]) -> tuple[Mention, ...]:
        """ "Mató a siete personas en Chernígov": civilians are of the state where they are hit."""
        found = [self.scene.places.get(i) for p in places for i in self.tree.subtree(p)]
        states = {where.country for where in found if where is not None and where.country}
        if len(states) != 1:
            return mentions
        of = states.pop()
        return tuple(
            replace(m, of=of) if m.of is None and m.id in self.grammar.residents else m
            for m in mentions
        )

    def _shared_title(self, reference: Reference) -> tuple[Mention, ...]:
        """ "Los cancilleres de Japón y Corea", "American and British warplanes": the others of whom
        a title or a force in the plural tells."""
        head = self.tree.tokens[reference.head]
        opening = head.pos == "PROPN" and not reference.head and head.text.endswith("s")
        described = reference.kind != "person" and reference.last > reference.head
        plural = "Number=Plur" in head.morph and head.pos == "NOUN"
        if not plural and not (opening and described):
            return ()
        before, behind = reference.first, reference.last
        return self.of_all(
            other
            for inner in self._naming_words(reference)
            for other in self.tree.conjuncts(inner)[inner > before :]
            if not before <= other <= behind
            and self.tree.children(inner, "conjunct")
            and not self._told(other, reference)
        )

    def _naming_words(self, reference: Reference) -> list[int]:
        """The words that tell whose a title is: those beside its noun, and those deeper within it
        ("jefes de la diplomacia de Japón")."""
        head, last = reference.head, reference.last
        beside = self.tree.children(head, "nominal", "modifier", "compound")
        within = (
            i
            for noun in beside
            if head < noun <= last
            for i in self.tree.children(noun, "nominal")
            if i <= last
        )
        return [*beside, *within]

    def _told(self, index: int, reference: Reference) -> bool:
        """Whether the word is the one that tells whose the reference is."""
        polity = self.demonym(index)
        return polity is not None and any(polity.id in {m.id, m.of} for m in reference.mentions)

    def _venue(self, index: int, child: int, inner: str) -> bool:
        """ "Elogió la cumbre en Singapur", "no acudió a la cita de París", "a response in
        cooperation with Tokyo"."""
        met = self.tree.lemmas[index] in GATHERINGS
        where = self.scene.places.get(child)
        town = met and inner == "de" and where is not None and where.latitude is not None
        return town or (inner in {"en", "in"} and (met or self.tree.lemmas[child] in BESIDE))

    def mediating(self, index: int) -> bool:
        """ "Aceptó un diálogo con mediación de Noruega": who only brings others together."""
        return self.tree.lemmas[index] in MEDIATION and self.tree.marks[index] in {"con", "with"}

    def _drafted(self, participle: int) -> bool:
        """ "La resolución, redactada por Francia, prohíbe": who wrote it does not forbid."""
        return not DRAFTING.isdisjoint(participle_of(self.tree.lower[participle]))

    def _inside(self, index: int, slot: str) -> tuple[Mention, ...]:
        towns = self.towns_of(index) if slot == "subject" else []
        suffered = slot == "subject" and self.undergone(index)
        for child in self.tree.children(
            index, "modifier", "nominal", "apposition", "flat", "compound", "number"
        ):
            if "VerbForm=Part" in self.tree.tokens[child].morph:
                held = self.tree.tokens[child].lemma in HELD or self._stopped(child)
                held = held or (slot == "subject" and self._drafted(child))
                if held or self._somebody(index):
                    continue  # "el grupo, apoyado por Ruanda," is not Rwanda
                agents = self.of_all(i for i in self.tree.children(child) if self.slot(i) == "por")
                if agents:
                    return agents
                if slot == "object" and masculine(self.tree.lower[child]) in BOUND:
                    return self.of_all(i for i in self.tree.children(child) if self.slot(i) == "a")
                continue
            inner = self.slot(child) if self.tree.tokens[child].role == "nominal" else ""
            if slot == "subject" and inner == "de" and self._left_by(index, child):
                continue
            if (
                child in towns
                or self._adjoins(child, slot)
                or self._scene_of(index, child)
                or self.mediating(child)
                or (inner in ADMITTING and self.anothers_joining(index))
            ):
                continue  # "vetó su entrada en la OTAN"
            if self._venue(index, child, inner):
                continue
            deed = self.tree.lemmas[index] in AUTHORS and self.names_act(child)
            deed = deed or (suffered and not self.bands(index, {"de": [child]}))
            if (deed or self.tree.lemmas[child] in MAKE) and inner in {"de", "of"}:
                continue
            if inner in AFTER or (inner in CIRCUMSTANCE and slot not in PLACE_SLOTS):
                continue
            beside = inner in RECEIVING or self.tree.marks[child] in NEAR
            beside = beside and slot in {"de", "subject"}
            if beside or (inner == "con" and slot in COMPANY):
                continue  # "la entrega de buques a Filipinas" is not theirs, nor done by them
            told = self.tree.tokens[child]
            counted = self.tree.lower[index] in ONE  # "uno de ellos, el buque ruso"
            apposed = told.role == "apposition" and told.pos == "NOUN" and not counted
            found = self.actors(child, deep=not apposed, slot=slot)
            if found:
                return found
        return ()

    def _held_by(self, index: int) -> tuple[Mention, ...]:
        """ "Struck sites used by the rebels", "a camp belonging to Hamas": whose the thing is, as
        the participle behind it tells that the English model takes for a clause."""
        holding = [
            v
            for v in self.tree.children(index, "relative")
            if self.tree.lemmas[v] in HOLDING
            and "VerbForm=Fin" not in self.tree.tokens[v].morph
            and not self.tree.children(v, "subject", "auxiliary", "object")
        ]
        told = [i for v in holding for i in self.tree.children(v, "oblique")]
        return self.of_all(i for i in told if preposition(self.tree, i) in HOLDERS)

    def _adjoins(self, index: int, slot: str) -> bool:
        """ "La zona fronteriza con Irán"; but "condenó los ensayos de su vecino" names somebody."""
        meant = slot == "object" and index in self.scene.by_token
        return self.tree.lemmas[index] in ADJOINING and not meant

    def _others(self, noun: int) -> bool:
        """ "Los países vecinos de Burundi": others than the one that is named; "el país árabe": one
        of many."""
        told = self.tree.children(noun, "modifier")
        if self.tree.lemmas[noun] not in LANDS:
            return False
        named = (self.demonym(i) for i in told)
        kinds = {self.world.actors[m.id].kind for m in named if m is not None}
        one = "Number=Plur" not in self.tree.tokens[noun].morph
        return not OTHERS.isdisjoint(self.tree.lemmas[i] for i in told) or (one and "bloc" in kinds)

    def undergone(self, noun: int) -> bool:
        """ "La destrucción de la presa de Kajovka obligó a …": an act that befell its genitive."""
        acts = self.acts_at(noun) if noun not in self.scene.by_token else []
        told = (self.frames[act.frame] for act in acts)
        parts = [f.part(self.language) for f in told if f.type in {"ASSAULT", "COERCE"}]
        return bool(parts) and all(part.of == "target" for part in parts)

    def _left_by(self, noun: int, index: int) -> bool:
        """ "La retirada de Kabul puso fin a la guerra": what was left, which does nothing."""
        if self.tree.lemmas[noun] not in self.grammar.leaving or self.force(index):
            return False
        named = self.actors(index, deep=False, slot="de")
        return all(map(self.is_state, named)) and self.grammar.garrisoning.isdisjoint(
            m.id for m in named
        )

    def _stopped(self, participle: int) -> bool:
        """ "La resolución vetada por Rusia": what its agent stopped or judged is not its own."""
        lemma = self.tree.tokens[participle].lemma
        verbs = {lemma, f"{lemma.removesuffix('do')}r"}
        return not verbs.isdisjoint((*self.grammar.denying, *self.grammar.judging))

    def anothers_joining(self, noun: int) -> bool:
        """Whether a noun of joining says whose it is: "su entrada", "el ingreso de Suecia"; who
        asks for "su ingreso" asks those whom he wants to join."""
        asked = self.tree.lemmas[self.tree.tokens[noun].head] in SEEKING
        if self.tree.lemmas[noun] not in self.grammar.joining or asked:
            return False
        slots = (self.slot(i) for i in self.tree.children(noun, "nominal"))
        return self.tree.possessed(noun) or any(s in {"de", "of"} for s in slots)

    def _somebody(self, index: int) -> bool:
        """Whether the noun stands for people, whoever they are."""
        nouns = self.world.nouns[self.language].get(self.tree.known[index].folded_lemma, ())
        return any(noun.kind in PEOPLE for noun in nouns if len(noun.words) == 1)

    @once
    def demonym(self, index: int) -> Mention | None:
        """The polity of a demonym ("rusa"), if the token is one."""
        if self.language == "en" and not self.tree.words[index][:1].isupper():
            return None
        polity = origin(self.tree.words, index, self.demonyms)
        for_or_against = index > 1 and self.tree.lower[index - 2] in {"pro", "anti"}
        if for_or_against and self.tree.words[index - 1] == "-":
            return None  # "a pro-Iranian group"
        if polity is None or self._of_region(index, polity):
            return None
        return self._polity(polity, index)

    def _of_region(self, index: int, polity: str) -> bool:
        """ "La ciudad occidental de Leópolis": a bloc's adjective of a region says where."""
        actor, head = self.world.actors.get(polity), self.tree.head(index)
        if actor is None or actor.kind != "bloc" or head is None:
            return False
        nouns = self.world.nouns[self.language].get(self.tree.known[head].folded_lemma, ())
        return any(noun.kind == "region" for noun in nouns)

    def _polity(self, actor: str, index: int) -> Mention:
        token = self.tree.tokens[index]
        known = self.world.actors.get(actor)
        name = known.name if known else actor
        return Mention(actor, name, known.of if known else None, token.text, token.start, token.end)

    def noun_fillers(self, head: int) -> Fillers:
        """A noun → what stands in its slots, its genitives and adjectives among them."""
        found: Fillers = {}
        for child in self.tree.children(
            head, "nominal", "oblique", "object", "other", "apposition", "compound", "flat"
        ):
            slot = self._before(head, child) or self.slot(child)
            if not slot or manner(self.tree, child, self.grammar.manner):
                continue
            found.setdefault(slot, []).append(child)
            if slot in {"como", "as"}:
                continue  # "los bombardeos como respuesta a los atentados contra …"
            for inner in self.tree.children(child, "nominal"):
                below = self.slot(inner)
                own = below != "de" or self._means(child) or self._agent_told(child, inner)
                own = own or self.own_force(child)
                if below and own and not (below == "por" and self._suffered(child, slot)):
                    found.setdefault(below, []).append(inner)
                for lowest in self.tree.children(inner, "nominal"):
                    if self.slot(lowest) in AGAINST:
                        found.setdefault(self.slot(lowest), []).append(lowest)
        self._beside_participles(head, found)
        self._behind_adjectives(head, found)
        means = (c for c in self.tree.children(head, "nominal") if self._means(c))
        adjectives = [
            c
            for told in (head, *means)
            for c in self.tree.children(told, "modifier", "flat")
            if (self.demonym(c) or self._group_adjective(c)) and self._agrees(told, c)
        ]
        if adjectives:
            origins = [a for one in adjectives for a in self.tree.conjuncts(one)]
            found["adjective"] = [*found.get("adjective", []), *origins]
        if self.tree.possessed(head):
            found["possessive"] = [head]
        return found

    def _behind_adjectives(self, head: int, found: Fillers) -> None:
        """ "Un conflicto armado *con Pakistán*", "la India, *cuyo* conflicto": what hangs on an
        adjective of the noun, and whose it is."""
        for child in self.tree.children(head):
            if self.tree.lower[child] in WHOSE:
                verb = next(
                    (
                        i
                        for i in self.tree.ancestors(child)
                        if self.tree.tokens[i].role == "relative"
                    ),
                    None,
                )
                if verb is not None and self.tree.tokens[verb].head < head:
                    found.setdefault("de", []).append(self.tree.tokens[verb].head)
            plain = self.tree.tokens[child].role == "modifier" and child > head
            if not plain or self.tree.tokens[child].pos != "ADJ":
                continue
            if self.tree.lemmas[child] in WITH or "VerbForm" in self.tree.tokens[child].morph:
                continue
            for inner in self.tree.children(child, "oblique", "nominal"):
                if self.slot(inner) in {"con", "contra"}:
                    found.setdefault(self.slot(inner), []).append(inner)

    def towns_of(self, act: int) -> list[int]:
        """ "El ataque de Niza", "los atentados de Bruselas": the towns in which an attack was; a
        capital may act as well ("el ataque de Kiev contra su flota")."""
        lemma = self.tree.tokens[act].lemma.lower()
        if lemma not in self.grammar.struck_towns:
            return []
        called = {self.tree.lemmas[i] for i in self.tree.children(act, "modifier")}
        acting = lemma not in self.grammar.struck and called.isdisjoint(self.grammar.terror)
        held = [i for i in self.tree.children(act, "nominal") if self.slot(i) == "de"]
        held += [i for one in held if self.tree.lemmas[one] in self.grammar.localities
                 for i in (one, *self.tree.children(one, "nominal"))]  # fmt: skip
        return [i for i in held if self._town(i, acting=acting)]

    def _town(self, index: int, *, acting: bool) -> bool:
        """A town, or a word for one; a capital may act as well."""
        where = self.scene.places.get(index)
        named = where is not None and where.latitude is not None
        may_act = acting and index in self.scene.by_token
        return self.tree.lemmas[index] in self.grammar.localities or (named and not may_act)

    def bands(self, noun: int, fillers: Fillers) -> tuple[Mention, ...]:
        """ "El asesinato de ETA", "los bombardeos de la OTAN": an armed group or alliance is not
        murdered or bombed, it does so; a chief of theirs may be."""
        genitives = fillers.get("de", ())
        names = all(
            self.tree.tokens[i].pos == "PROPN" or self.tree.lemmas[i] in BANDS for i in genitives
        )
        if not names or self.tree.tokens[noun].lemma not in self.grammar.murders:
            return ()
        named, known = self.of_all(genitives, deep=False), self.world.actors
        armed = (m.id in ALLIANCES or known[m.id].kind == "armed" for m in named if m.id in known)
        return named if named and all(armed) and all(m.id in known for m in named) else ()

    def _suffered(self, act: int, slot: str) -> bool:
        """ "Outrage at the killing of monks by militias": an act with its own genitive, which its
        agent stands beside."""
        genitives = any(self.slot(i) == "de" for i in self.tree.children(act, "nominal"))
        return slot != "de" and genitives and self.names_act(act)

    def _agent_told(self, agent: int, genitive: int) -> bool:
        """ "El derribo por las defensas rusas de un avión": whose the agent is stands before the
        genitive, which is then the act's."""
        origins = (i for i in self.tree.children(agent, "modifier") if agent < i < genitive)
        return self.slot(agent) == "por" and any(self.demonym(i) is not None for i in origins)

    def force(self, index: int) -> bool:
        """ "Tropas", "el Ejército": those who attack and are not told for what they are hit."""
        nouns = self.world.nouns[self.language].get(self.tree.known[index].folded_lemma, ())
        return any(noun.kind == "force" for noun in nouns)

    def own_force(self, index: int) -> bool:
        """ "Retiró sus tropas de Malí": those who leave what stands behind them."""
        return self.force(index) and self.tree.possessed(index)

    def _agrees(self, noun: int, adjective: int) -> bool:
        """Whether a plural may be the noun's own, not "la prohibición de importar gas y petróleo
        *rusos*"."""
        single = "Number=Sing" in self.tree.tokens[noun].morph and not self.tree.children(
            noun, "conjunct"
        )
        return not (single and "Number=Plur" in self.tree.tokens[adjective].morph)

    def _group_adjective(self, index: int) -> bool:
        """ "Un ataque talibán": the name of a band, beside the noun as an adjective is."""
        reference = self.scene.by_token.get(index)
        bare = reference is not None and reference.first == reference.last == index
        return (
            bare
            and reference is not None
            and reference.kind in {"group", "polity"}
            and (self.tree.tokens[index].pos == "ADJ" and not preposition(self.tree, index))
        )

    def _means(self, index: int) -> bool:
        """ "Un ataque con coche bomba de los talibanes", "con misiles rusos": a bare means, whose
        genitive or adjective tells whose act it is."""
        bare = not self.tree.children(index, "determiner", "number")
        return self.slot(index) == "con" and bare and index not in self.scene.by_token

    def _before(self, head: int, child: int) -> str:
        """The slot of what stands before an English noun: "Russia's invasion" and "a US missile
        strike" tell who acts, "Navalny's arrest" and "the Ukraine war" what is acted on."""
        if self.language != "en" or child > head:
            return ""
        reference = self.scene.by_token.get(child)
        if self.tree.prepositions[child] == "of":
            behind = [i for i in self.tree.children(head, "nominal") if i > head]
            other = any(self.slot(i) == "de" for i in behind)
            person = reference is not None and reference.kind in {"person", "group"}
            return "de" if person and not other else "adjective"
        if self.tree.tokens[child].role != "compound" or reference is None:
            return ""
        mention, act = reference.mentions[0], self.tree.tokens[head].lemma
        state = self.tree.tokens[child].text == mention.name and self.is_state(mention)
        if self._scene_of(head, child):
            return "en"
        undergo = mention.id in UNDERGOING and act in self.grammar.undergone
        return "de" if state or undergo or self._capital(child) else "adjective"

    def _scene_of(self, act: int, place: int) -> bool:
        """ "The Beirut attack", "an embassy bombing", unlike "the Kyiv attack on the fleet": where
        it was."""
        if self.tree.marks[place] in SCENE and self.names_act(act):
            return True  # "a blast at a Russian embassy"
        struck = self.tree.tokens[act].lemma in self.grammar.struck_towns
        site = self._capital(place) or self.tree.tokens[place].lemma in SITES
        if not struck or self.tree.tokens[place].role != "compound" or not site:
            return False
        return not any(self.slot(i) in AIMED for i in self.tree.children(act, "nominal"))

    def _capital(self, index: int) -> bool:
        """ "Baghdad airstrike": a capital, where it happens or whose act it is."""
        names = self.world.names[self.language].get(fold(self.tree.words[index]), ())
        return any(name.form == "capital" and len(name.words) == 1 for name in names)

    def _beside_participles(self, head: int, found: Fillers) -> None:
        """ "El apoyo brindado por Corea": what the participle holds is the noun's."""
        below = self.tree.children(head, "relative", "modifier")
        for means in self.tree.children(head, "nominal"):  # "el ataque con drones perpetrado por"
            if self._means(means):
                below += self.tree.children(means, "relative", "modifier")
        for child in below:
            if "VerbForm=Part" not in self.tree.tokens[child].morph:
                continue
            verbs = participle_of(self.tree.lower[child])
            told = not TOLD_BY.isdisjoint(verbs)
            suffered = not self.grammar.receiving.isdisjoint(verbs)
            for inner in self.tree.children(child, "oblique", "object", "nominal"):
                slot = self.slot(inner)
                apart = preposition(self.tree, inner) in self.grammar.company  # "junto a diez"
                apart = apart or manner(self.tree, inner, self.grammar.manner)
                if slot == "por" and suffered:  # "el atentado sufrido por una legación"
                    found.setdefault("contra", []).append(inner)
                elif slot and not apart and not (told and slot == "por"):
                    found.setdefault(slot, []).append(inner)


def distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions without those that name the same actor again; the first words stay."""
    every = tuple(mentions)
    if len(every) < 2:
        return every
    found: dict[tuple[str, str | None], Mention] = {}
    for mention in every:
        people = mention.id.isupper() and mention.of is not None  # civilians of two states are two
        found.setdefault((mention.id, mention.of if people else None), mention)
    return tuple(found.values())


def without(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that are not the very words of the others, nor the same person."""
    taken = {(m.start, m.id) for m in others}
    persons = {m.id for m in others if m.id.islower()}
    return tuple(m for m in mentions if (m.start, m.id) not in taken and m.id not in persons)


def principals(mentions: Iterable[Mention]) -> set[str]:
    """For whom they act; opponents, rebels, and soldiers or lawmakers on their own account act for
    no state: "los militares derrocaron al Gobierno"."""
    return {m.of or m.id for m in mentions if not (m.of and _apart(m))}


def _many(mention: Mention) -> bool:
    """Whether the words of a mention end as those of more than one do."""
    return mention.text.lower().endswith(MANY)


def _apart(mention: Mention) -> bool:
    return mention.id in APART or (mention.id in SOME_APART and mention.text.endswith("s"))


def but_for(mentions: tuple[Mention, ...], own: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that act for no polity of `own`; opponents may mean those who rule them."""
    polities = {m.of or m.id for m in own if m.id not in OPPOSED}
    polities |= {m.id for m in own}
    return tuple(m for m in mentions if (m.of or m.id) not in polities)
