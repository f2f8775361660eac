"""Scene → the frames whose triggers stand in it, the most specific for each word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.code.beside import in_other_words, manner, preposition
from dragoman.code.conditions import Site
from dragoman.code.doers import only_its_doer
from dragoman.code.fiction import told_in_fiction
from dragoman.code.forms import masculine
from dragoman.code.kinds import PACTS, of_kind
from dragoman.code.lemmas import infinitive, one, participle_of, singular
from dragoman.code.nameonly import (
    by_itself,
    of_a_kind,
    of_a_name,
    of_a_post,
    of_a_title,
    of_grounds,
    right,
    told_of_noun,
)
from dragoman.code.phrases import forms_in
from dragoman.code.senses import elsewhere
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import MATERIAL, Frame, Index, Trigger
from dragoman.knowledge.lists import word_list
from dragoman.known import Known
from dragoman.tree import CONTRACTED, NOMINAL, VERBAL, Scene, Tree
from dragoman.words import Word

DENYING = frozenset({"no", "not", "nunca"})
NEGATIVES = word_list("code.triggers.negatives")
REFUSALS = word_list("code.triggers.refusals")
NAMED_SO = word_list("code.triggers.named_so")
REFUSING = frozenset({"REJECT", "ACCUSE", "PROTEST", "THREATEN", "COERCE"})
"""Acts that may be done with them."""
WARM = frozenset({"SUPPORT", "AGREE", "CONCEDE"})
"""Acts that are not done with the clause in which somebody denies them."""
EXPULSION = "sanction.expel"
ORDERING = word_list("code.triggers.ordering")
PRENOMINAL = word_list("code.triggers.prenominal")
DEGREES = word_list("code.triggers.degrees")
AROUSING = word_list("code.triggers.arousing")
SHOWING = word_list("code.triggers.showing")
ABOUT = frozenset({"ante", "por", "tras", "at", "over", "after"})
"""Prepositions of what somebody feels about."""
OWED = frozenset({"agree.obligation", "agree.forbid"})
"""Frames of what a pact binds its parties to."""
FORCED = "coerce.restrict"
EASED = frozenset({"sanction.impose", "coerce.blockade"})
"""What is lifted and no act of its own where that is told."""
FORCING = word_list("code.triggers.forcing")
WELCOMING = frozenset({"support.welcome", "support.welcome-plan", "support.praise"})
"""Frames of what is said of what another did."""
__all__ = ["CONTRACTED", "Match", "infinitive", "matches_of", "participle_of", "preposition"]
ACTORS = frozenset({"actor", "group", "org", "person", "state"})
"""Kinds of what acts, as triggers require them."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame's trigger found at token `head`; `covered` are its words and what it required. Where
    it is `refusing`, the frame is that of the refusal that "no" makes of the trigger; it `denies`
    where a "no" belongs to its words. `within` are nouns that it took and that tell the same: they
    speak where it names nobody ("Estambul acogió la ronda de conversaciones entre Rusia y
    Ucrania")."""

    trigger: Trigger
    frame: Frame
    head: int
    covered: frozenset[int]
    refusing: bool = False
    within: tuple[Match, ...] = ()
    denies: bool = False

    @property
    def weight(self) -> tuple[int, int]:
        """How specific the trigger is."""
        wanted = sum(1 for c in self.trigger.conditions if c.wanted)
        unwanted = len(self.trigger.conditions) - wanted
        return len(self.trigger.words) + wanted, unwanted


def matches_of(scene: Scene, knowledge: Knowledge, language: str) -> list[Match]:
    """Scene → the best match of each word, left to right."""
    found: dict[int, list[Match]] = {}
    grammar = knowledge.grammar[language]
    fiction = told_in_fiction(scene.tree, grammar.fiction)
    for index in _promising(scene.tree, _beginnings(knowledge, language)):
        if index in fiction or of_a_name(scene, index) or of_a_title(scene.tree, index):
            continue
        if of_a_post(scene, index, knowledge.world.nouns[language]):
            continue
        known = _known(scene.tree, index, knowledge, language)
        if not known or manner(scene.tree, index, grammar.manner):
            continue
        if of_a_kind(scene.tree, index) or of_grounds(scene.tree, index):
            continue
        if told_of_noun(scene.tree, index, knowledge.stance[language].adjectives):
            continue
        held = right(scene.tree, index, grammar.rights)
        befell = by_itself(scene.tree, index, grammar.labile)
        for match in _matches_at(scene, index, known, knowledge, language):
            if befell and match.frame.id != "assault.explosives":  # "a bomb exploded"
                continue
            if held and (match.trigger.kind == "noun" or match.frame.type == "PROTEST"):
                continue
            found.setdefault(match.head, []).append(match)

    def rank(match: Match) -> tuple[bool, int, bool, int, int, str]:
        """What a pact binds to; the most specific, what only its doer meets last; then what holds
        the fewest words that belong to an adjective."""
        wanted, unwanted = match.weight
        owed, by_doer = _owed(scene.tree, match), _asks_its_doer(scene, match)
        felt = sum(_felt(scene.tree, i, grammar.reasons) for i in match.covered)
        return owed, wanted, not by_doer, unwanted, -felt, match.frame.id

    best = (max(each, key=rank) if each[1:] else each[0] for each in found.values())
    chosen = sorted(best, key=lambda m: m.head)
    chosen = [m for m in chosen if not _lasting(scene.tree, m, chosen)]
    chosen = [m for m in chosen if not _summing(scene.tree, m, chosen)]
    swallowed = [m for m in chosen if _swallowed(m, chosen)]
    kept = [m for m in chosen if not (m in swallowed or _doubled(scene.tree, m, chosen))]
    if not swallowed:
        return kept
    return [replace(m, within=_within(m, swallowed)) for m in kept]


def _owed(tree: Tree, match: Match) -> bool:
    """ "The *treaty* requires them to consult each other": a pact binds, where a state would ask or
    force."""
    return match.frame.id in OWED and any(tree.lemmas[i] in PACTS for i in match.covered)


def _asks_its_doer(scene: Scene, match: Match) -> bool:
    """Whether all that a verb with an object requires is some actor, and only who does it is one:
    "*Iran* suspended enrichment" suspends no state."""
    tree, head = scene.tree, match.head
    wanted = [c for c in match.trigger.conditions if c.wanted and not c.prepositions]
    kinds = frozenset[str]().union(*(c.kinds for c in wanted))
    words = len(match.covered) > len(match.trigger.words)
    if match.trigger.kind != "verb" or words or not kinds or not kinds <= ACTORS:
        return False
    others = [i for i in tree.children(head) if tree.tokens[i].role != "subject"]
    return bool(tree.children(head, "object")) and not any(of_kind(scene, i, kinds) for i in others)


def _within(match: Match, swallowed: list[Match]) -> tuple[Match, ...]:
    """The nouns taken by a verb that tell the same as it."""
    if match.trigger.kind != "verb":
        return ()
    same = (m for m in swallowed if m.frame.type == match.frame.type)
    return tuple(m for m in same if m.trigger.kind == "noun" and m.head in match.covered)


def _felt(tree: Tree, index: int, reasons: frozenset[str]) -> bool:
    """Whether a noun only says why somebody feels so: "se mostró inquieto por el apoyo"."""
    marks = tree.children(index, "case")
    behind = bool(marks and marks[0]) and tree.tokens[marks[0] - 1].pos == "ADJ"
    return behind and tree.prepositions[index] in reasons


def _lasting(tree: Tree, match: Match, all_matches: list[Match]) -> bool:
    """Whether the verb only tells how the meeting went that is named before it: "una conversación
    telefónica que se prolongó una hora"."""
    noun = tree.head(match.head)
    told = tree.tokens[match.head].role == "relative" and noun in match.covered
    told = told and match.frame.id not in OWED  # "invocó la cláusula que los obliga a ayudar"
    if not (told and match.frame.mutual and match.trigger.kind == "verb"):
        return False
    own = {tree.tokens[i].pos for i in tree.children(match.head, "subject")}
    parted = any(tree.prepositions[i] in {"entre", "con", "between", "with"} for i in
                 tree.children(match.head))  # fmt: skip
    return (
        own == {"PRON"}
        and not parted
        and any(m.head == noun and m.frame.type == match.frame.type for m in all_matches)
    )


def _summing(tree: Tree, match: Match, all_matches: list[Match]) -> bool:
    """Whether a noun only takes up what was told before it: "disparó contra la isla, ataque al que
    Seúl respondió"."""
    apart = match.trigger.kind == "noun" and tree.tokens[match.head].role == "parataxis"
    before = (m for m in all_matches if m.head < match.head)
    return apart and any(m.frame.type == match.frame.type for m in before)


def _doubled(tree: Tree, match: Match, all_matches: list[Match]) -> bool:
    """Whether an auxiliary tells what its verb tells too ("had held a call", "was placed under
    house arrest")."""
    token = tree.tokens[match.head]
    if token.role != "auxiliary" or token.lemma not in {"have", "be"}:
        return False
    past = "VerbForm=Part" in tree.tokens[token.head].morph
    if token.lemma == "be" and past and token.head not in match.covered:
        return True  # "was sentenced to life in prison" is not in prison yet
    return any(m.head == token.head and m.frame.id == match.frame.id for m in all_matches)


def _swallowed(match: Match, all_matches: list[Match]) -> bool:
    """Whether the word is part of another trigger of the same type ("lanzar un ataque"). Of two
    that take each other ("el acuerdo alcanzado") the verb stays."""
    return any(
        other is not match
        and match.head in other.covered
        and not _bidden_act(other, match)
        and (_alike(other, match) or len(other.trigger.words) > 1)
        and not (other.head in match.covered and match.trigger.kind == "verb")
        and not (other.frame.id in OWED and match.frame.id == "agree.treaty")
        for other in all_matches
    )


def _bidden_act(holder: Match, held: Match) -> bool:
    """ "Obligó a Bogotá a cerrar la frontera": what somebody is forced to do is his own act."""
    return holder.frame.id == FORCED and held.trigger.kind == "verb" and held.head > holder.head


def _alike(holder: Match, held: Match) -> bool:
    """Whether two triggers tell the same; a note of protest is no march in the street."""
    if holder.trigger.words[0] in FORCING and held.trigger.kind == "verb":
        return False  # "forced Minsk to seize the ship"
    if holder.frame.id in WELCOMING and held.trigger.kind == "noun":
        return held.frame.id in WELCOMING  # "hailed Poland's support for Kyiv" tells of both
    if held.frame.id in EASED and holder.frame.id == "retreat.ease":  # "levantó las sanciones"
        return True
    if held.frame.id == "coerce.blockade" and holder.frame.type == "PROTEST":
        return True  # "los campesinos mantienen el bloqueo"
    if held.frame.id == "assault.attack" and holder.frame.id == "protest.strike":
        return True  # "called a strike against the government"
    if held.frame.id == "assault.clash" and holder.frame.id == "coerce.martial-law":
        return True  # "declaró el país en conflicto armado"
    if held.frame.id == "cooperate.general" and holder.frame.type == "AGREE":
        return held.trigger.kind == "noun"  # "sellaron una alianza estratégica"
    if held.frame.id == "retreat.disarm" and holder.frame.id == "sanction.aid":
        return True  # "suspendió la entrega de armas a Israel"
    if held.frame.id == "coerce.raid" and holder.frame.type == "ASSAULT":
        return True  # "carried out air raids"
    told = holder.frame.type, held.frame.type
    if told == ("ACCUSE", "ASSAULT") and held.trigger.kind == "noun":
        return holder.trigger.words[0] in NAMED_SO  # "considera la visita una violación"
    blamed = held.frame.id == "sanction.convict" and held.trigger.kind == "noun"  # "su condena"
    return told[0] == told[1] or told == ("ACCUSE", "PROTEST") or (told[0] == "ACCUSE" and blamed)


def _matches_at(
    scene: Scene, index: int, known: list[Trigger], knowledge: Knowledge, language: str
) -> Iterator[Match]:
    places: dict[int, Site] = {}
    for trigger in known:
        head = _head(scene.tree, index, trigger)
        if trigger.kind == "noun" and _done_by(scene.tree, index, len(trigger.words)):
            continue
        if head not in places:
            places[head] = Site(scene, head, knowledge.grammar[language])
        frame = knowledge.frames[trigger.frame]
        covered = places[head].covers(trigger, index, told=frame.type not in MATERIAL)
        if covered is None or elsewhere(frame, scene.tree, head, knowledge.grammar[language]):
            continue
        denies = trigger.denies and _denies(scene.tree, trigger, frame, covered)
        match = Match(trigger, frame, head, covered, denies=denies)
        lending = knowledge.grammar[language].lending
        if not _of_another(scene.tree, match, lending):
            yield match


def _denies(tree: Tree, trigger: Trigger, frame: Frame, covered: frozenset[int]) -> bool:
    """Whether a "no" belongs to the words that a trigger takes, one of whose alternatives asks for
    it: not to that of "did not lift the no-fly zone"; what a pact binds to ("no agresión") has only
    such a name."""
    if frame.id in OWED:
        return False
    taken = (i for i in covered if not NEGATIVES.isdisjoint({tree.lower[i], tree.lemmas[i]}))
    return trigger.said or any(tree.words[i + 1 : i + 2] != ("-",) for i in taken)


def _of_another(tree: Tree, match: Match, lending: frozenset[str]) -> bool:
    """Whether what the trigger requires belongs to something else than its verb does."""
    if match.trigger.kind != "verb":
        return False
    bound = match.frame.id in OWED  # "the treaty limits both sides to 1,550 warheads"
    return (
        (
            not bound
            and only_its_doer(tree, match.trigger, match.frame.type, match.head, match.covered)
        )
        or _denied_within(tree, match)
        or _thanked_for(tree, match)
        or _brought(tree, match, lending)
        or _taken_for(tree, match)
        or _refused_within(tree, match)
        or _called_so(tree, match)
        or _menacing(tree, match)
        or _own_envoys(tree, match)
        or _felt_at(tree, match)
        or in_other_words(tree, match.head)
    )


def _menacing(tree: Tree, match: Match) -> bool:
    """ "The attack threatens to derail the talks": no attack with which anybody threatens."""
    subjects = tree.children(match.head, "subject")
    bare = (i for i in subjects if tree.tokens[i].pos == "NOUN")
    menacing = tree.lemmas[match.head] in {"amenazar", "threaten"}
    return menacing and not match.covered.isdisjoint(bare)


def _own_envoys(tree: Tree, match: Match) -> bool:
    """ "Ordered *its* ambassador to leave Sudan": nobody expels his own, nor their sons."""
    if match.frame.id != EXPULSION or tree.lemmas[match.head] not in ORDERING:
        return False
    nouns = [i for i in match.covered if tree.tokens[i].pos in NOMINAL]
    theirs = any(tree.possessed(i) for i in nouns)
    return theirs or not any(tree.head(i) == match.head for i in nouns)


def _felt_at(tree: Tree, match: Match) -> bool:
    """ "Expresó sorpresa ante el apoyo turco", "voiced shock over the criticism": what is only
    what somebody feels about is not what the verb tells."""
    if tree.lemmas[match.head] not in SHOWING:
        return False
    nouns = [i for i in match.covered if tree.tokens[i].pos == "NOUN"]
    return bool(nouns) and all(tree.marks[i] in ABOUT for i in nouns)


def _called_so(tree: Tree, match: Match) -> bool:
    """ "Called Orbán a danger", "llamó asesino a Uribe": who is called something is not rung up."""
    if match.frame.id != "consult.phone" or tree.lemmas[match.head] not in {"call", "llamar"}:
        return False
    so = [i for i in tree.children(match.head, "open_clause") if i not in match.covered]
    whom = tree.children(match.head, "object")
    addressed = any(tree.marks[i] == "a" for i in whom)
    so += [i for i in whom if addressed and not tree.prepositions[i]]
    return any(tree.tokens[i].pos in {"NOUN", "ADJ"} for i in so)


def _done_by(tree: Tree, index: int, length: int) -> bool:
    """Whether what looks like a noun of several words is a doer and a verb: "missiles struck"."""
    doer = tree.tokens[tree.first_conjunct(index)]
    verbs = (i for i in range(index + 1, index + length) if i < len(tree.tokens))
    return doer.role == "subject" and any(
        tree.tokens[i].pos == "VERB" and doer.head == i for i in verbs
    )


def _brought(tree: Tree, match: Match, lending: frozenset[str]) -> bool:
    """ "Un ataque desencadenaría el artículo 5": the act brings that about, and is not what the
    verb does."""
    if tree.tokens[match.head].lemma not in lending | AROUSING or match.frame.id in OWED:
        return False  # "the treaty commits both countries"
    subjects = set(tree.children(match.head, "subject")) & match.covered
    objects = (i for i in tree.children(match.head, "object") if i > match.head)
    return any(tree.tokens[i].pos == "NOUN" for i in subjects) and any(
        tree.tokens[i].pos == "NOUN" and not tree.prepositions[i]
        for i in objects
        if i not in match.covered
    )


def _taken_for(tree: Tree, match: Match) -> bool:
    """ "Da por sentado el apoyo": nothing is given that one only takes for something."""
    at = match.head + 1
    if tree.tokens[match.head].lemma != "dar" or at + 1 >= len(tree.tokens) or at in match.covered:
        return False
    return tree.lower[at] == "por" and tree.tokens[at + 1].pos in {"ADJ", "VERB"}


def _denied_within(tree: Tree, match: Match) -> bool:
    """ "Garantizó que no habrá represalias", "said they would accept no deal": a clause below the
    verb denies what is required."""
    if any("refused" in c.kinds for c in match.trigger.conditions):
        return False  # "said there would be no surrender"
    for index in match.covered - {match.head}:
        above = list(tree.ancestors(index))
        if match.head not in above:
            continue
        verbs = [i for i in above[: above.index(match.head)] if tree.tokens[i].pos in VERBAL]
        if not match.covered.isdisjoint(verbs):
            continue  # "llamó a Blair a no llevar al país a la guerra"
        objects = [o for i in (index, *verbs) for o in tree.children(i, "object")]
        own = [index] if match.frame.type in WARM and _tells_itself(tree, index) else []
        if any(tree.lower[c] in DENYING for i in (*own, *verbs, *objects)
               for c in tree.children(i)):  # fmt: skip
            return not match.denies
    return False


def _tells_itself(tree: Tree, index: int) -> bool:
    """ "Reiterated that it did not *support* them": whether what is required is itself the finite
    verb of a clause, not what somebody is asked to do."""
    if tree.tokens[index].pos != "VERB" or tree.tokens[index].role != "clause":
        return False
    helping = (index, *tree.children(index, "auxiliary"))
    return any("VerbForm=Fin" in tree.tokens[i].morph for i in helping)


def _refused_within(tree: Tree, match: Match) -> bool:
    """ "Reiteró su rechazo a la adhesión": what the trigger requires is only what another word
    says is refused."""
    if match.frame.type in REFUSING:
        return False
    between = (
        above
        for index in match.covered - {match.head}
        for above in tree.ancestors(index)
        if above not in match.covered and match.head in tree.ancestors(above)
    )
    return any(tree.lemmas[i] in REFUSALS for i in between)


def _thanked_for(tree: Tree, match: Match) -> bool:
    """ "Dio las gracias por la ayuda": what is told as the reason is not what is given."""
    given = (i for i in match.covered if tree.tokens[i].head == match.head and i != match.head)
    undergone = "VerbForm=Part" in tree.tokens[match.head].morph  # "apoyados por la aviación"
    return (
        match.frame.type == "AID"
        and not undergone
        and any(tree.prepositions[i] in {"por", "for"} for i in given)
    )


def _promising(tree: Tree, begins: Known[Word, bool]) -> list[int]:
    """The tokens that may begin a trigger: few words of a text do."""
    return [i for i, word in enumerate(tree.known) if begins[word]]


def _known(tree: Tree, index: int, knowledge: Knowledge, language: str) -> list[Trigger]:
    """The triggers that may begin with this token, as far as the words of the sentence tell."""
    word = tree.known[index]
    adjective = word.pos == "ADJ"
    participle = word.participle and (not adjective or _acts(tree, index))
    nominal = adjective and bool(tree.children(index, "determiner", "number"))
    known = _triggers_of(knowledge, language)[word, participle, nominal]
    if not known:
        return []
    forms = forms_in(tree).all
    return [t for triggers in known for t in triggers.among(forms)]


@lru_cache(maxsize=4)
def _beginnings(knowledge: Knowledge, language: str) -> Known[Word, bool]:
    """Whether a trigger may begin with a word, be it an adjective as a noun or a participle that
    tells an act."""
    known = knowledge.triggers[language]

    def begins(word: Word) -> bool:
        readings = _readings(
            word.pos, word.lemma, word.lower, participle=word.participle, nominal=True
        )
        return any(key in known[kind] for kind, keys in readings for key in keys)

    return Known(begins)


def _head(tree: Tree, index: int, trigger: Trigger) -> int:
    """The head of the words of a trigger that begin here: the "strike" of "missile strike", the
    predicate of a copula ("fue sede de la cumbre")."""
    last = index + len(trigger.words) - 1
    if trigger.kind == "verb" and tree.tokens[index].role == "copula":
        return tree.tokens[index].head
    if trigger.kind != "noun" or last == index or last >= len(tree.tokens):
        return index
    return tree.top(index, last)


class Triggers:
    """Those that begin with the same word: a common one ("hacer") has hundreds, of which most
    require what is not in the sentence."""

    def __init__(self, triggers: tuple[Trigger, ...]) -> None:
        self._all = triggers
        self._free: list[int] = []
        self._opened: dict[str, list[int]] = {}
        for at, trigger in enumerate(triggers):
            if not trigger.openings:
                self._free.append(at)
                continue
            for word in trigger.openings[0]:
                self._opened.setdefault(word, []).append(at)

    def among(self, forms: frozenset[str]) -> list[Trigger]:
        """Those of which a sentence of these words has at least one of all that they require."""
        if self._opened.keys().isdisjoint(forms):
            return [self._all[at] for at in self._free]
        opened = {at for word in self._opened.keys() & forms for at in self._opened[word]}
        may_be = [at for at in opened if self._all[at].may_hold(forms)]
        return [self._all[at] for at in (sorted([*self._free, *may_be]) if may_be else self._free)]


@lru_cache(maxsize=4)
def _triggers_of(
    knowledge: Knowledge, language: str
) -> Known[tuple[Word, bool, bool], tuple[Triggers, ...]]:
    """The triggers under a word, with whether it is a participle that tells an act, and whether an
    adjective that stands as a noun ("los llamados de la ONU", "176 detenidos")."""
    known = knowledge.triggers[language]

    def under(asked: tuple[Word, bool, bool]) -> tuple[Triggers, ...]:
        word, participle, nominal = asked
        readings = _readings(
            word.pos, word.lemma, word.lower, participle=participle, nominal=nominal
        )
        places = [(kind, key) for kind, keys in readings for key in keys if key in known[kind]]
        return tuple(_triggers_under(knowledge, language, kind, key) for kind, key in places)

    return Known(under)


@lru_cache(maxsize=50_000)
def _triggers_under(knowledge: Knowledge, language: str, kind: Index, key: str) -> Triggers:
    return Triggers(knowledge.triggers[language][kind][key])


def _readings(
    pos: str, lemma: str, word: str, *, participle: bool, nominal: bool
) -> Iterator[tuple[Index, tuple[str, ...]]]:
    """The kinds of word that it may be, with the lemmas under which to look it up."""
    if pos in VERBAL:
        yield "verb", (lemma,)
        if participle:
            yield "adjective", (masculine(word),)
    elif pos == "ADJ":
        yield "adjective", (lemma, masculine(word))
        if nominal:
            yield "noun", (lemma, singular(word))
        if participle:
            yield "verb", participle_of(word)
    elif pos in NOMINAL:
        yield "noun", tuple(dict.fromkeys((lemma, word, one(word, lemma))))
    if pos in {"ADJ", "VERB"}:
        yield "phrase", tuple(dict.fromkeys((lemma, word)))


def _acts(tree: Tree, index: int) -> bool:
    """Whether an adjective in -do tells an act ("los rehenes secuestrados", "detenido ayer"),
    not a quality ("un reconocido activista", "el más destacado")."""
    if any(tree.tokens[c].lemma.lower() in DEGREES for c in tree.children(index)):
        return False
    below = tree.children(index, "oblique", "nominal", "object")
    if tree.lower[index].startswith("armad"):
        return any(tree.prepositions[c] == "por" for c in below)  # "un conflicto armado con Irán"
    if any(tree.prepositions[c] for c in below):
        return True
    beside = tree.children(index, "auxiliary", "copula")
    if any(tree.tokens[c].lemma in {"ser", "be"} for c in beside):
        return True
    head = tree.head(index)
    if head is None or tree.tokens[head].pos not in NOMINAL:
        return head is None or tree.tokens[index].role in {"adverbial", "adverb"}
    if index < head and not PRENOMINAL.isdisjoint(participle_of(tree.lower[index])):
        return True  # "el encarcelado líder opositor"
    if index < head or tree.tokens[index].role not in {"modifier", "relative"}:
        return False
    return not any(
        "Definite=Ind" in tree.tokens[c].morph for c in tree.children(head, "determiner")
    )
