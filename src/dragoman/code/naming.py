"""From words to actors: what a noun phrase names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.code.beside import preposition
from dragoman.code.forms import masculine
from dragoman.code.lemmas import participle_of
from dragoman.code.members import composing, listed, shared
from dragoman.code.mentions import distinct, many, principals
from dragoman.code.nounslots import TOLD_BY, Fillers, NounSlots
from dragoman.code.ownnames import own_name, those_who
from dragoman.knowledge import Knowledge
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.tree import VERBAL, Scene

ADMITTING = frozenset({"a", "en", "to"})
"""Slots of the body that one joins."""
SEEKING = word_list("code.naming.seeking")
DRAFTING = word_list("code.naming.drafting")
SOME = word_list("code.naming.some")
TELLING = word_list("code.naming.telling")
PLACE_SLOTS = frozenset({"object", "a", "contra", "sobre", "hacia", "de", "desde", "en", "inside"})
CIRCUMSTANCE = word_list("code.naming.circumstance")
RECEIVING = frozenset({"a", "para", "contra"})
"""Slots of whom something is for or against, which do not own it."""
NEAR = word_list("code.naming.near")
LANDS = word_list("code.naming.lands")
OTHERS = word_list("code.naming.others")
NEIGHBOURS = frozenset({"neighbour", "neighbor"})
BANDS = word_list("code.naming.bands")
ALLIANCES = word_list("code.naming.alliances")
AFTER = frozenset({"tras", "durante", "según"})
"""Those of them that never tell whose a thing is nor where it is."""
HELD = word_list("code.naming.held")
HOLDING = word_list("code.naming.holding")
VEHICLES = word_list("code.naming.vehicles")
BEARING = word_list("code.naming.bearing")
RUN = word_list("code.naming.run")
HOLDERS = frozenset({"by", "to", "with"})
""""Held *by*", "belonging *to*", "affiliated *with*"."""
PEOPLE = frozenset({"people", "person", "title", "institution", "force", "part", "side"})
"""Kinds of nouns that stand for people."""
BOUND = word_list("code.naming.bound")
COMPANY = frozenset({"inside", "de"})
"""Slots in which what stands with the thing is another's ("un pacto con la mediación de Omán")."""
BESIDE = word_list("code.naming.beside")
ADJOINING = word_list("code.naming.adjoining")
GATHERINGS = word_list("code.naming.gatherings")
MEDIATION = word_list("code.naming.mediation")
DISSENT = word_list("code.naming.dissent")
AMID = frozenset({"con", "with", "over", "ante"})
AUTHORS = word_list("code.naming.authors")
MAKE = word_list("code.naming.make")
WITHIN = frozenset({"en", "in", "on"})
LISTING = frozenset({",", "and"})
LISTED = frozenset({"ADJ", "NOUN", "PROPN"})
"""Parts of speech that stand before an English noun in a list of those whose it is."""
ONE = frozenset({"uno", "una", "one"})
LAND = word_list("code.naming.land")
ARMS = word_list("code.naming.arms")
SAFETY = word_list("code.naming.safety")
EXCEPTED = word_list("code.naming.excepted")
SHALLOW = frozenset({"con", "en"})
"""Slots whose actor stands there himself, not inside a thing of his."""


class Naming(NounSlots):
    """Names the actors of the words of one scene."""

    def __init__(self, scene: Scene, knowledge: Knowledge, language: str) -> None:
        super().__init__(scene, knowledge, language)
        self.frames = knowledge.frames
        self._named: dict[tuple[int, bool, str], tuple[Mention, ...]] = {}

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
        several = aimed and any(many(m) for m in but)
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
                or (m.id == "CVL" and m.start not in own and (several or (aimed and many(m))))
            )  # fmt: skip  # "villagers killed farmers", "a man shot ten people"
            if found:
                used.update(tokens)
                return found
        return ()

    def _deep(self, index: int, slot: str) -> bool:
        """Whether an actor inside the phrase counts; "en suelo ecuatoriano" is in Ecuador."""
        lemma = self.tree.tokens[index].lemma
        return slot not in SHALLOW or lemma in LAND or (slot == "con" and lemma in SAFETY)

    def agentive(self, index: int) -> bool:
        """Whether "por" can mark the agent, not the cause ("por el asesinato de Soleimani")."""
        return not self.names_act(index) or self.force(index)  # "por un caza ruso"

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
                and not (one != index and m.id in self.world.outlets and not self._outlet(index))
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
        kind = reference.kind if reference is not None else ""
        if self.tree.marks[index] in EXCEPTED:
            return ()  # "all groups except the Taliban"
        called = own_name(self.scene, reference) if reference is not None else ()
        if called:
            return called
        members = self._members(index, reference)
        if members:
            return members
        if kind == "voice" and self._telling(index):
            return ()  # "told Reuters that Iran would attack"
        if reference is not None and (kind != "place" or slot in PLACE_SLOTS):
            firms = slot not in {"", "subject", "por"} and all(
                (m.id, m.of) == ("BUS", None) for m in reference.mentions
            )
            holders = self._held_by(index) if firms else ()  # "firms linked to Iran's army"
            return holders or (*reference.mentions, *self._shared_title(reference))
        named = self._in_apposition(index) if reference is None else ()
        named = named or those_who(self.tree, index, slot)
        if named:
            return named
        if self.of_two(index) and self._describes(index):
            return self.of_two(index)
        adjective = self.demonym(index)
        if adjective is not None and self._describes(index):
            return (adjective,)
        place = self.scene.places.get(index)
        if place is not None and slot in PLACE_SLOTS and place.country:
            return (self.polity(place.country, index),)
        if place is not None and place.country is None and reference is None:
            return ()  # "en el golfo de Omán"
        some = self.tree.lower[index] in SOME  # "several of his ministers"
        if not deep and (some or self.tree.tokens[index].pos == "NUM"):  # "miles de armenios"
            return self.of_all(self.tree.children(index, "nominal"), deep=deep)
        verbal = self.tree.tokens[index].pos in VERBAL
        if not deep or verbal or self._others(index):
            return ()
        holders = self._held_by(index) if slot not in {"", "subject", "por"} else ()
        found = holders or self._inside(index, slot)
        return found or (self._aboard(index) if slot == "object" else ())

    def _aboard(self, index: int) -> tuple[Mention, ...]:
        """ "Ambushed a convoy carrying Russian soldiers", "un autobús que llevaba a peregrinos
        coptos": who is aboard what is struck."""
        if self.tree.lemmas[index] not in VEHICLES:
            return ()
        verbs = [v for v in self.tree.children(index, "relative") if self.tree.lemmas[v] in BEARING]
        told = (i for v in verbs for i in self.tree.children(v, "object"))
        return self.of_all(i for i in told if i in self.scene.by_token)

    def _outlet(self, index: int) -> bool:
        """Whether an outlet is named here, so that those joined to it are no people's papers:
        "periodistas de Radio Caracol y TV Azteca"."""
        reference = self.scene.by_token.get(index)
        return reference is None or reference.kind == "voice"

    def _telling(self, index: int) -> bool:
        """Whether something is only told to an outlet, or in it."""
        if self.tree.tokens[index].role == "subject":
            return False
        near = list(self.tree.ancestors(index))[:2]
        within = self.tree.prepositions[index] in WITHIN
        return within or any(self.tree.lemmas[i] in TELLING for i in near)

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
        if " and " in reference.mentions[0].text:
            return ()  # "Greek and Turkish Cypriots", a name
        listed = self._listed_before(reference)
        if listed:
            return listed
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
            for i in self.tree.children(noun, "nominal", "modifier")
            if i <= last
        )
        return [*beside, *within]

    def _listed_before(self, reference: Reference) -> tuple[Mention, ...]:
        """ "The *U.S.*, *Japanese* and South Korean envoys": those whose adjectives stand in a list
        before an English noun."""
        found: list[Mention] = []
        joined, at = True, reference.head - 1
        while self.language == "en" and at >= 0:
            lower = self.tree.lower[at]
            if lower not in LISTING and self.tree.tokens[at].pos not in LISTED:
                break
            told = self._adjective_like(at)
            behind = self.tree.lower[at + 1] in LISTING and lower not in LISTING
            if (behind and told is None) or (told and found and self._of_talks(at)):
                break
            found += [told] if told is not None and joined else []
            joined = (joined and told is None) or lower in LISTING
            at -= 1
        return tuple(reversed(found)) if len(found) > 1 else ()

    def _of_talks(self, index: int) -> bool:
        """ "After talks with *the U.S.*, Russian and Chinese envoys …": a name before a list."""
        the = index > 1 and self.tree.lower[index - 1] == "the"
        return the and self.tree.tokens[index - 2].pos == "ADP"

    def _adjective_like(self, index: int) -> Mention | None:
        """The polity of an adjective of origin, or of letters that are as good: "*U.S.* troops"."""
        letters = self.tree.words[index].replace(".", "")
        named = self.scene.by_token.get(index) if letters.isupper() else None
        if named is not None and named.kind == "polity" and len(named.mentions) == 1:
            return named.mentions[0]
        return self.demonym(index)

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

    def dissenting(self, index: int) -> bool:
        """ "Aprobó el texto con la *abstención* de China": how another took it."""
        return self.tree.lemmas[index] in DISSENT and self.tree.marks[index] in AMID

    def _drafted(self, participle: int) -> bool:
        """ "La resolución, redactada por Francia, prohíbe": who wrote it does not forbid."""
        verbs = {self.tree.lemmas[participle], *participle_of(self.tree.lower[participle])}
        return not DRAFTING.isdisjoint(verbs)

    def _only_told(self, participle: int) -> bool:
        """ "The strike condemned by Russia hit Haifa", "a Saudi-brokered truce": whether the agent
        of a participle did not do what the noun tells."""
        verbs = {self.tree.lemmas[participle], *participle_of(self.tree.lower[participle])}
        return not verbs.isdisjoint(TOLD_BY | self.grammar.mediating)

    def _inside(self, index: int, slot: str) -> tuple[Mention, ...]:
        towns = self.towns_of(index) if slot == "subject" else []
        suffered = slot == "subject" and self.undergone(index)
        for child in self.tree.children(
            index, "modifier", "nominal", "apposition", "flat", "compound", "number"
        ):
            part = "VerbForm=Part" in self.tree.tokens[child].morph
            if part and self.tree.tokens[child].pos != "NOUN":  # "la propuesta del enviado"
                held = self.tree.tokens[child].lemma in HELD or self._stopped(child)
                held = held or (slot == "subject" and self._only_told(child))
                held = held or (slot == "subject" and self._drafted(child))
                run = slot == "object" and self.tree.tokens[child].lemma in RUN
                if held or (self._somebody(index) and not run):
                    continue  # "el grupo, apoyado por Ruanda," is not Rwanda
                doers = self.of_all(i for i in self.tree.children(child) if self.slot(i) == "por")
                agents = tuple(m for m in doers if m.id not in self.world.outlets)
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
                or self.scene_of(index, child)
                or self.mediating(child)
                or self.dissenting(child)
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
        struck = slot == "object" and not self._somebody(index)
        armed = self.force(index) or self.tree.lemmas[index] in ARMS
        armed = armed and slot == "subject"  # "Rusia, cuyos aviones bombardearon"
        return self._owned(index) if struck or armed else ()

    def _owned(self, thing: int) -> tuple[Mention, ...]:
        """ "Catar, cuyo papel alabó", "shot down drones fired by Iran": whose a thing is."""
        owner = self.whose(thing)
        if owner is not None:
            return self.actors(owner, deep=False)
        verbs = self.tree.children(thing, "relative")
        sent = (v for v in verbs if self.tree.lemmas[v] in self.grammar.launching)
        return self.of_all(i for v in sent for i in self.tree.children(v) if self.slot(i) == "por")

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
        """ "La zona fronteriza con Irán"; but "condenó los ensayos de su vecino" names somebody,
        and so does "cientos de vecinos"."""
        people = slot == "object" or self.tree.tokens[index].pos == "NOUN"
        meant = people and index in self.scene.by_token
        return self.tree.lemmas[index] in ADJOINING and not meant

    def _others(self, noun: int) -> bool:
        """ "Los países vecinos de Burundi": others than the one that is named; "el país árabe": one
        of many."""
        told = self.tree.children(noun, "modifier")
        if self.tree.lemmas[noun] not in LANDS:
            near = self.tree.lemmas[noun] in NEIGHBOURS  # "Iraq's neighbours"
            return near and "Number=Plur" in self.tree.tokens[noun].morph
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
