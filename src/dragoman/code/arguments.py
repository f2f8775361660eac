"""A trigger's arguments: which words fill its slots, and which actors these words name."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.code.triggers import Match, preposition
from dragoman.knowledge import Knowledge
from dragoman.knowledge.tables import fold
from dragoman.records import Mention
from dragoman.tree import Scene, Tree

JOINED = {
    "en contra de": "contra", "por parte de": "por", "a manos de": "por", "de manos de": "de",
    "junto a": "con", "junto con": "con", "de parte de": "de", "frente a": "contra",
    "a favor de": "a", "en favor de": "a", "respecto a": "sobre", "respecto de": "sobre",
    "acerca de": "sobre", "en torno a": "sobre", "así como": "con", "a cargo de": "por",
    "por mediación de": "por", "rumbo a": "hacia", "con destino a": "a", "hasta": "a",
    "en": "en", "para con": "hacia", "con respecto a": "sobre", "de la mano de": "con",
    "a bordo de": "en", "en apoyo de": "a", "en apoyo a": "a", "en respaldo a": "a", "para": "a",
}  # fmt: skip
"""Compound prepositions of the press and the simple ones that frames name for them."""

OBJECT_CONTROL = frozenset({
    "pedir", "instar", "exigir", "ordenar", "acusar", "obligar", "invitar", "exhortar", "urgir",
    "animar", "forzar", "impedir", "permitir", "prohibir", "mandar", "llamar", "conminar",
    "emplazar", "autorizar", "ayudar", "convencer", "persuadir", "disuadir", "alentar", "incitar",
    "culpar", "responsabilizar", "recomendar", "aconsejar", "sospechar", "solicitar", "apremiar",
    "advertir", "imputar", "inculpar", "condenar", "denunciar", "encargar", "requerir", "rogar",
    "proponer", "presionar",
})  # fmt: skip
"""Verbs whose object does what the infinitive says ("acusó a Rusia de atacar")."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts and who is acted upon; `inferred` if any of them was taken from the text before."""

    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    inferred: bool


class Arguments:
    """Fills the slots of the triggers of one scene."""

    def __init__(self, scene: Scene, knowledge: Knowledge, language: str) -> None:
        self.scene = scene
        self.tree: Tree = scene.tree
        self.world = knowledge.world
        self.language = language

    def sides(self, match: Match) -> Sides:
        """The actors of a trigger, by the slots of its frame."""
        words = "verb" if match.trigger.kind == "adjective" else match.trigger.kind
        source_slots = match.frame.slots(self.language, words, "source")
        target_slots = match.frame.slots(self.language, words, "target")
        fillers = self._fillers(match)
        if match.frame.mutual:
            return self._mutual(match, fillers, source_slots, target_slots)
        used: set[int] = set()
        if words == "noun":
            return self._noun_sides(match, fillers, source_slots, target_slots)
        source = self._first(fillers, source_slots, used)
        inferred = False
        if not source and "subject" in source_slots:
            source = self._implied_subject(match.head)
            inferred = bool(source)
        target = self._first(fillers, target_slots, used, but=source)
        if not target and "subject" in target_slots and not inferred:
            target = self._implied_subject(match.head)
            inferred = bool(target)
        return Sides(source, _without(target, source), inferred)

    def _noun_sides(
        self, match: Match, fillers: dict[str, list[int]], source_slots: tuple[str, ...], target_slots: tuple[str, ...]
    ) -> Sides:
        """The genitive is the target of an invasion and the source of an aid, unless the other
        side stands elsewhere."""
        used: set[int] = set()
        genitive_target = match.frame.part(self.language).of == "target"
        if genitive_target:
            target = self._first(fillers, tuple(s for s in target_slots if s not in {"de", "en"}), used)
            if not target:
                target = self._first(fillers, ("de",), used) if "de" in target_slots else ()
            source = self._first(fillers, source_slots, used, but=target)
            if not target and "en" in target_slots:
                target = self._first(fillers, ("en",), used)
        else:
            source = self._first(fillers, source_slots, used)
            target = self._first(fillers, target_slots, used, but=source)
        inferred = False
        if not source:
            source, inferred = self._light_subject(match)
        if not target:
            target = _without(self._light_target(match, target_slots), source)
        return Sides(source, _without(target, source), inferred)

    def _mutual(
        self, match: Match, fillers: dict[str, list[int]], source_slots: tuple[str, ...], target_slots: tuple[str, ...]
    ) -> Sides:
        used: set[int] = set()
        found: list[Mention] = []
        own = match.frame.part(self.language)
        named = (own.noun_target if match.trigger.kind == "noun" else own.target) or ()
        by_default = ("a", "de", "con", "adjective") if match.trigger.kind == "noun" else ("con",)
        for slot in dict.fromkeys((*source_slots, "con", "entre", *(named or by_default))):
            found += self._first(fillers, (slot,), used)
        inferred = False
        polities = {m.of or m.id for m in found}
        if len(polities) < 2:
            more: tuple[Mention, ...] = ()
            if match.trigger.kind == "noun":
                more, inferred = self._light_subject(match)
                more = (*more, *self._light_target(match, ("con", "entre")))
            elif "subject" in source_slots and not self._has_subject(match.head):
                more = self._implied_subject(match.head)
                inferred = bool(more)
            found += [m for m in more if (m.of or m.id) not in polities]
        sides = _distinct(found)
        return Sides(sides, sides, inferred)

    # Slots

    def _fillers(self, match: Match) -> dict[str, list[int]]:
        if match.trigger.kind == "noun":
            return self._noun_fillers(match.head)
        return self._verb_fillers(match)

    def _verb_fillers(self, match: Match) -> dict[str, list[int]]:
        head = match.head
        found: dict[str, list[int]] = {"subject": self.subjects(head), "object": self.objects(head)}
        inner = [i for i in sorted(match.covered) if i != head and self._verbal(i)]
        found["object"] += [o for verb in inner for o in self.objects(verb)]
        nouns = [head, *inner, *found["object"], *self.tree.children(head, "oblique", "indirect")]
        if self.tree.tokens[head].role == "open_clause":
            governor = self.tree.head(head)
            if governor is not None and self.tree.tokens[governor].lemma in LENDING:
                nouns.append(governor)
        for noun in nouns:
            roles = ("oblique", "indirect", "object", "nominal", "adverb", "other", "adverbial", "compound")
            for child in self.tree.children(noun, *roles):
                if self.tree.tokens[child].pos in {"VERB", "AUX"}:
                    continue
                slot = self._slot(child)
                if slot and not (slot == "de" and noun != head):
                    found.setdefault(slot, []).append(child)
        found["inside"] = list(found["object"])
        return found

    def _noun_fillers(self, head: int) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for child in self.tree.children(head, "nominal", "oblique", "object", "other", "apposition", "compound", "flat"):
            slot = self._slot(child)
            if slot:
                found.setdefault(slot, []).append(child)
                for inner in self.tree.children(child, "nominal"):
                    below = self._slot(inner)
                    if below and below != "de":
                        found.setdefault(below, []).append(inner)
        for child in self.tree.children(head, "relative"):
            if "VerbForm=Part" in self.tree.tokens[child].morph:
                for inner in self.tree.children(child, "oblique", "object", "nominal"):
                    if self._slot(inner):
                        found.setdefault(self._slot(inner), []).append(inner)
        adjectives = [c for c in self.tree.children(head, "modifier", "flat") if self._demonym(c)]
        if adjectives:
            found["adjective"] = [a for one in adjectives for a in self.tree.conjuncts(one)]
        if any("Poss=Yes" in self.tree.tokens[c].morph for c in self.tree.children(head, "determiner")):
            found["possessive"] = [head]
        return found

    def _slot(self, index: int) -> str:
        words = preposition(self.tree, index)
        return JOINED.get(words, words)

    # Subjects and objects, corrected where the parser is known to be wrong

    def subjects(self, verb: int) -> list[int]:
        """The tokens that act: subjects, agents of passives, controllers of infinitives."""
        if self._passive(verb):
            return self._agents(verb)
        own = [i for i in self.tree.children(verb, "subject") if not self._relative_pronoun(i)]
        if own:
            return self._with_company(own)
        token = self.tree.tokens[verb]
        if any(self._relative_pronoun(i) for i in self.tree.children(verb, "subject")) or (
            token.role == "relative" and "VerbForm=Fin" in token.morph and not self.tree.children(verb, "subject")
        ):
            head = self.tree.head(verb)
            return [head] if head is not None and token.role == "relative" else []
        return self._controller(verb)

    def _with_company(self, subjects: list[int]) -> list[int]:
        """ "Tanto Rutte como Lee", "Rusia, junto a China": the parser hangs the second lower."""
        more = [
            child for one in subjects for child in self.tree.children(one, "nominal", "oblique", "apposition", "other")
            if preposition(self.tree, child) in {"como", "así como", "junto a", "junto con", "al igual que"}
        ]
        return subjects + more

    def _controller(self, verb: int) -> list[int]:
        head, token = self.tree.head(verb), self.tree.tokens[verb]
        if head is None:
            return []
        if token.role == "conjunct":
            return self.subjects(head) if self._verbal(head) else []
        if token.role in {"open_clause", "clause", "adverbial", "oblique", "object", "relative"} and (
            "VerbForm=Inf" in self._form(verb) or "VerbForm=Ger" in self._form(verb)
        ):
            if not self._verbal(head):
                return self._holder_of(head)
            if self.tree.tokens[head].lemma in OBJECT_CONTROL and "VerbForm=Inf" in self._form(verb):
                controlled = [i for i in self._patients(head) if i != verb]
                if controlled:
                    return controlled
            return self.subjects(head)
        return self._beside(verb) if "VerbForm=Fin" in self._form(verb) else []

    def _beside(self, verb: int) -> list[int]:
        """The actor right before a finite verb that the parser left without a subject
        ("A pesar de …, tanto Moscú como Pyongyang han negado")."""
        first = min([verb, *self.tree.children(verb, "auxiliary", "adverb", "object", "other")])
        reference = self.scene.by_token.get(first - 1)
        if reference is None or reference.kind == "voice":
            return []
        head = self.tree.first_conjunct(reference.head)
        if preposition(self.tree, head) not in {"", "como"} or self.tree.tokens[head].role in {"subject", "object"}:
            return []
        before = self.scene.by_token.get(reference.first - 2)
        paired = self.tree.tokens[reference.first - 1].text.lower() in {"y", "e", "como", "ni"}
        return [before.head, reference.head] if before is not None and paired else [reference.head]

    def _holder_of(self, noun: int) -> list[int]:
        """ "el compromiso de Rusia de enviar": who holds the noun."""
        fillers = self._noun_fillers(noun)
        holders = fillers.get("de", []) + fillers.get("adjective", [])
        if holders:
            return [h for h in holders if self._actors(h)]
        head = self.tree.head(noun)
        return self.subjects(head) if head is not None and self._verbal(head) else []

    def objects(self, verb: int) -> list[int]:
        """The tokens acted upon: objects, subjects of passives, the noun of a participle."""
        return [i for i in self._patients(verb) if self.tree.tokens[i].pos != "PRON"]

    def _patients(self, verb: int) -> list[int]:
        token = self.tree.tokens[verb]
        if self._passive(verb):
            subjects = [i for i in self.tree.children(verb, "subject") if not self._relative_pronoun(i)]
            head = self.tree.head(verb)
            if not subjects and token.role in {"relative", "modifier"} and head is not None:
                return [head]
            return subjects
        found = [
            i for i in self.tree.children(verb, "object", "indirect", "oblique", "nominal")
            if preposition(self.tree, i) in {"", "a"} and self.tree.tokens[i].pos != "PRON"
            and not self._temporal(i)
        ]
        if not found and token.role == "conjunct":
            head = self.tree.head(verb)
            if head is not None and self._verbal(head) and verb > head:
                between = [i for i in self.tree.children(verb, "clause", "open_clause")]
                return [] if between else [i for i in self._patients(head) if i > verb]
        return found

    def _agents(self, verb: int) -> list[int]:
        roles = ("oblique", "object", "nominal", "indirect", "other")
        agents = [i for i in self.tree.children(verb, *roles) if self._slot(i) == "por"]
        return agents or [
            i for child in self.tree.children(verb, *roles) for i in self.tree.children(child, "nominal")
            if self._slot(i) == "por"
        ]

    def _passive(self, verb: int) -> bool:
        token = self.tree.tokens[verb]
        if "VerbForm=Part" in token.morph:
            auxiliaries = {self.tree.tokens[i].lemma for i in self.tree.children(verb, "auxiliary", "copula")}
            return "ser" in auxiliaries or not auxiliaries & {"haber", "tener", "estar"}
        return self._reflexive_passive(verb)

    def _reflexive_passive(self, verb: int) -> bool:
        """ "Se firmó un acuerdo": a thing that "se" marks as acted upon."""
        if not any(self.tree.tokens[i].text.lower() == "se" for i in self.tree.children(verb)):
            return False
        subjects = self.tree.children(verb, "subject")
        return bool(subjects) and all(
            not self._actors(i) and i > verb and i not in self.scene.by_token for i in subjects
        )

    def _verbal(self, index: int) -> bool:
        token = self.tree.tokens[index]
        return token.pos in {"VERB", "AUX"} or "VerbForm=Part" in token.morph

    def _form(self, index: int) -> str:
        for child in self.tree.children(index, "auxiliary"):
            morph = self.tree.tokens[child].morph
            if "VerbForm=Fin" in morph:
                return morph
            if "VerbForm=Inf" in morph or "VerbForm=Ger" in morph:
                return morph
        return self.tree.tokens[index].morph

    def _relative_pronoun(self, index: int) -> bool:
        return "PronType=Int,Rel" in self.tree.tokens[index].morph or "PronType=Rel" in self.tree.tokens[index].morph

    def _temporal(self, index: int) -> bool:
        return "AdvType=Tim" in self.tree.tokens[index].morph or self.tree.tokens[index].lemma in TIMES

    def _has_subject(self, verb: int) -> bool:
        return bool(self.subjects(verb))

    # From words to actors

    def _first(
        self, fillers: dict[str, list[int]], slots: tuple[str, ...], used: set[int], but: tuple[Mention, ...] = ()
    ) -> tuple[Mention, ...]:
        """The actors of the best slot that names any other polity than `but`."""
        taken = {m.of or m.id for m in but}
        for slot in slots:
            tokens = [t for t in fillers.get(slot, ()) if t not in used]
            if slot == "possessive" and tokens:
                found = self._possessor(tokens[0])
            else:
                found = _distinct([m for t in tokens for m in self._actors(t, deep=slot not in {"con", "de", "en"} or slot == "de", slot=slot)])
            found = tuple(m for m in found if m.id not in taken)
            if found:
                used.update(tokens)
                return found
        return ()

    def _actors(self, index: int, *, deep: bool = True, slot: str = "") -> tuple[Mention, ...]:
        """The actors that a noun phrase names, coordinated ones included; inside it if it is a
        thing of theirs ("el derecho de Corea", "misiles rusos")."""
        found: list[Mention] = []
        for one in self.tree.conjuncts(index):
            found += self._actor_at(one, deep, slot)
        return _distinct(found)

    def _actor_at(self, index: int, deep: bool, slot: str) -> tuple[Mention, ...]:
        reference = self.scene.by_token.get(index)
        if reference is not None and reference.kind != "voice":
            if reference.kind != "place" or slot in PLACE_SLOTS:
                return reference.mentions
        adjective = self._demonym(index)
        if adjective is not None and self.tree.tokens[index].role in {"modifier", "flat", "conjunct"}:
            return (adjective,)
        place = self.scene.places.get(index)
        if place is not None and slot in PLACE_SLOTS and place.country:
            return (self._polity(place.country, index),)
        if not deep or self.tree.tokens[index].pos in {"VERB", "AUX"}:
            return ()
        for child in self.tree.children(index, "modifier", "nominal", "apposition", "flat", "compound"):
            inner = self._slot(child) if self.tree.tokens[child].role == "nominal" else ""
            if inner in {"en", "con", "desde", "durante", "tras", "sobre", "según"} and slot not in PLACE_SLOTS:
                continue
            found = self._actors(child, slot=slot)
            if found:
                return found
        return ()

    def _demonym(self, index: int) -> Mention | None:
        token = self.tree.tokens[index]
        polity = self.world.demonyms[self.language].get(fold(token.text))
        return self._polity(polity, index) if polity else None

    def _polity(self, actor: str, index: int) -> Mention:
        token = self.tree.tokens[index]
        known = self.world.actors.get(actor)
        name = known.name if known else actor
        return Mention(actor, name, known.of if known else None, token.text, token.start, token.end)

    # From the text before

    def _implied_subject(self, verb: int) -> tuple[Mention, ...]:
        """Whom a dropped subject means: the last subject of the sentence or of the one before."""
        token = self.tree.tokens[verb]
        form = self._form(verb)
        if self._passive(verb) or self.tree.children(verb, "subject") or token.pos == "ADJ":
            return ()
        if any(self.tree.tokens[i].role in {"impersonal_se", "passive_se"} for i in self.tree.children(verb)):
            return ()
        if "VerbForm=Fin" not in form:
            head = self.tree.head(verb)
            if head is None or not self._verbal(head) or self.tree.children(head, "subject"):
                return ()
            return self._implied_subject(head)
        if "Person=1" in form or "Person=2" in form:
            return ()
        return self._agreeing(verb, form)

    def _agreeing(self, verb: int, form: str) -> tuple[Mention, ...]:
        before = self._subject_before(verb)
        topic = before or self.scene.topic
        if "Number=Plur" in form:
            if len(topic) > 1 or (topic and before and self._plural_phrase(topic)):
                return topic
            return self.scene.pair if not before else ()
        return topic if len({m.of or m.id for m in topic}) == 1 else ()

    def _plural_phrase(self, topic: tuple[Mention, ...]) -> bool:
        return topic[0].id.isupper() and topic[0].of is not None

    def _subject_before(self, verb: int) -> tuple[Mention, ...]:
        """The actors of the nearest subject to the left in a clause above or beside this one."""
        for ancestor in self.tree.ancestors(verb):
            if not self._verbal(ancestor):
                continue
            found = [i for i in self.subjects(ancestor) if i < verb]
            actors = _distinct([m for i in found for m in self._actors(i, deep=False)])
            if actors:
                return actors
        return ()

    def _possessor(self, noun: int) -> tuple[Mention, ...]:
        """Whose "su" is: the subject of the clause, else whom the text before was about."""
        for ancestor in self.tree.ancestors(noun):
            if not self._verbal(ancestor):
                continue
            subjects = [i for i in self.subjects(ancestor) if noun not in self.tree.subtree(i)]
            actors = _distinct([m for i in subjects for m in self._actors(i, deep=False)])
            if actors:
                return actors
        return self.scene.topic

    def _light_subject(self, match: Match) -> tuple[tuple[Mention, ...], bool]:
        """ "Rusia lanzó un ataque": the subject of the verb whose object the noun is."""
        verb = self._light_verb(match.head)
        if verb is None:
            return (), False
        subjects = [i for i in self.subjects(verb) if match.head not in self.tree.subtree(i)]
        actors = _distinct([m for i in subjects for m in self._actors(i)])
        if actors:
            return actors, False
        if self.tree.children(verb, "subject"):
            return (), False
        implied = self._implied_subject(verb)
        return implied, bool(implied)

    def _light_target(self, match: Match, slots: tuple[str, ...]) -> tuple[Mention, ...]:
        verb = self._light_verb(match.head)
        if verb is None:
            return ()
        fillers: dict[str, list[int]] = {}
        for child in self.tree.children(verb, "oblique", "indirect", "object", "nominal"):
            if child != match.head and self._slot(child):
                fillers.setdefault(self._slot(child), []).append(child)
        return self._first(fillers, tuple(s for s in slots if s not in {"de", "en"}), set())

    def _light_verb(self, noun: int) -> int | None:
        noun = self.tree.first_conjunct(noun)
        head = self.tree.head(noun)
        if head is None or not self._verbal(head) or self.tree.tokens[noun].role not in {"object", "oblique", "subject"}:
            return None
        if self.tree.tokens[noun].role == "subject":
            return None
        if self.tree.tokens[noun].role == "oblique" and preposition(self.tree, noun) not in {"", "a", "en", "con"}:
            return None
        return head if self.tree.tokens[head].lemma in LENDING else None


LENDING = frozenset({
    "realizar", "llevar", "lanzar", "mantener", "sostener", "celebrar", "efectuar", "emprender",
    "perpetrar", "cometer", "hacer", "dar", "prestar", "brindar", "expresar", "manifestar",
    "mostrar", "protagonizar", "iniciar", "comenzar", "empezar", "continuar", "proseguir",
    "seguir", "reanudar", "retomar", "ejecutar", "consumar", "desencadenar", "librar", "ofrecer",
    "conducir", "dirigir", "encabezar", "liderar", "intensificar", "reforzar", "lograr",
    "conseguir", "alcanzar", "volver", "completar", "tener", "imponer", "aplicar", "decretar",
    "adoptar", "ejercer", "formular", "presentar", "reiterar", "dictar", "declarar", "poner",
    "concretar", "cerrar", "sellar", "firmar", "tomar", "abrir", "cursar", "girar", "conceder",
    "otorgar", "extender", "proceder", "anunciar", "prometer", "ordenar", "aprobar", "autorizar",
    "planear", "preparar", "prever", "confirmar", "ampliar", "aumentar", "acordar", "pactar",
    "negar", "rechazar", "descartar", "suspender", "cancelar", "aplazar", "interrumpir", "retirar",
    "reafirmar", "renovar", "comprometer", "transmitir", "trasladar", "enviar", "garantizar",
    "disponer", "decidir", "proponer", "convocar", "organizar", "acoger", "albergar", "desplegar",
    "practicar", "recibir", "romper", "congelar", "endurecer", "levantar", "elevar", "ultimar",
})  # fmt: skip
"""Verbs whose subject does what the noun in their object says."""
TIMES = frozenset({"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "día",
                   "semana", "mes", "año", "mañana", "tarde", "noche", "madrugada", "vez", "hora",
                   "jornada", "fecha"})  # fmt: skip
PLACE_SLOTS = frozenset({"object", "a", "contra", "sobre", "hacia", "de", "en", "inside"})


def _distinct(mentions: list[Mention]) -> tuple[Mention, ...]:
    """The mentions without those that name the same actor again."""
    return tuple({m.id: m for m in reversed(mentions)}[i] for i in dict.fromkeys(m.id for m in mentions))


def _without(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that are not the very words of the others."""
    taken = {(m.start, m.id) for m in others}
    return tuple(m for m in mentions if (m.start, m.id) not in taken)
