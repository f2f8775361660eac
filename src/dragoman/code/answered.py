"""Which act told before a reaction answers, and so at whom it is aimed: "Tokio condenó el
lanzamiento", "un paso que Varsovia calificó de provocación"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dragoman.code.continued import Reaction, inferred, polities
from dragoman.code.spoken import of_words, spoken
from dragoman.code.walk import DONE, FORCE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention
from dragoman.tree import VERBAL

HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Of these, deeds that anybody may reject."""
DENIAL = "reject.deny"
FRIENDLY = frozenset({"AID", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE"})
UNTOLD = frozenset({"negated", "possible", "hypothetical"})
"""Statuses of acts that nobody reacts to."""
DEALT = frozenset({"AID", "AGREE", "COOPERATE"})
ANSWERED: dict[str, frozenset[str]] = {
    "ACCUSE": HOSTILE | DEALT,
    "SUPPORT": FRIENDLY,
    "REJECT": frozenset({"ACCUSE", "REQUEST", "THREATEN"}),
    "THREATEN": HOSTILE | {"ACCUSE"},
}
"""Type of a reaction → the types of the acts that it may answer."""
BLAMING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
"""Reactions to a deed that are aimed at its doer, not at whom it hit or helped."""
TAKEN = frozenset({"CONCEDE", "REJECT", "RETREAT", "SUPPORT"})
"""Further types of what others blame as a decision or a step, if no graver act was told."""
DECIDED = FRIENDLY | {"SANCTION", "RETREAT", "MOBILIZE", "COERCE"}
"""What is called a decision or a step that others approve."""
THANKS = "support.thank"
GRIEF = "support.solidarity"
"""The frame of what one feels for those who were struck, and never for who struck them."""
DEFENCE = "support.defend"
"""The frame of what one does for one's own as well: "justificó la operación"."""
AT_ONESELF = frozenset({"SUPPORT", "REJECT", "THREATEN"})
"""Reactions to what was done to the one who reacts; anybody may condemn."""
ABOUT = word_list("code.answered.about")
PROPOSED = word_list("code.answered.proposed")
PACTS = word_list("code.answered.pacts")
BLAMED = frozenset({"CONSULT", "REJECT", "REQUEST"})
"""Further types that are blamed by their name: "called the visit a provocation", "the veto",
"lamentó la negativa"."""
OPERATIONS = word_list("code.answered.operations")
OPPOSING = word_list("code.answered.opposing")
PERSONAL = frozenset({"him", "her", "them"})
"""Pronouns of those whom one blames, not of what was done."""
ORGANS = frozenset({"COP", "GOV", "MIL"})
"""Organs of a state: which, what is told beside may say."""
RESOLVED = DONE | {"planned", "promised"}
"""Statuses of what may be welcomed as a decision or an announcement, where nothing done is."""


def answering(reaction: Reaction, near: list[Claim], lead: list[Claim]) -> Claim:
    """The reaction, aimed at who did what it answers: of the acts told just before (`near`, the
    nearest first) or, where none of them is meant, of those with which the article opens."""
    own = polities(reaction.claim.source)
    named = _same_noun(reaction, near) if reaction.match.frame.id == DEFENCE else []
    if named and not any(other.source for other in named):
        return reaction.claim  # "justificó el asalto", of which nobody knows whose it was
    for grounds, wide in _grounds(reaction, near, lead):
        for other in grounds:
            grieves = reaction.match.frame.id == GRIEF and other.type in HOSTILE
            if grieves or not _answered(reaction, other, wide=wide):
                continue
            doer = _known(reaction, other.source)
            ours = own & polities(other.source)
            if reaction.match.frame.id == DEFENCE and (ours or other.type in HOSTILE):
                return reaction.claim  # "justificó el asalto" as his own
            if ours and _warned_of(reaction):
                return reaction.claim
            unknown = other.source and not doer and reaction.claim.type in BLAMING
            if unknown and not ORGANS.issuperset(m.id for m in other.source):
                return reaction.claim  # somebody did it whom nobody knows
            if doer and (not own & polities(doer) or _of_rival(reaction, doer)):
                return inferred(reaction.claim, doer, other)
    return reaction.claim


def _of_rival(reaction: Reaction, doer: tuple[Mention, ...]) -> bool:
    """ "Castillo dissolved Congress. Boluarte denounced the move": whether one politician blames
    what another of the same state decided."""
    persons = (*reaction.claim.source, *doer)
    several = len({m.id for m in persons}) == len(persons)
    blames = reaction.claim.type == "ACCUSE" and _decided(reaction)
    return blames and several and all(m.id.islower() for m in persons)


def _grounds(
    reaction: Reaction, near: list[Claim], lead: list[Claim]
) -> Iterator[tuple[list[Claim], bool]]:
    """The acts that may be meant, the likeliest first, and whether they may be of types to which
    one seldom reacts: what the text itself tells, or who reacts, comes before what another
    claims."""
    if _apposed(reaction):
        start = reaction.arguments.tree.tokens[0].start
        yield [c for c in near if c.trigger.start >= start], False
        return
    if of_words(reaction):
        yield [c for c in near if spoken(reaction, c)], False
        return
    own = polities(reaction.claim.source)
    told = [c for c in near if not c.said_by or own & polities(c.said_by)]
    said = [c for c in near if c not in told]
    opening = lead if _named(reaction) else []
    yield _same_noun(reaction, [c for c in told if _meant(reaction, c)]), False
    if _decided(reaction):
        if _operation(reaction):
            yield [c for c in told if c.type in FORCE], False
            yield [c for c in said if c.type in FORCE], False
        yield [c for c in told if _meant(reaction, c) and c.type != "SUPPORT"], False
        yield [c for c in told if _meant(reaction, c)], False
        for acts in (told, opening, said):
            yield [c for c in acts if _blamable(reaction, c)], False
        taken = [c for c in told if c.type != "SUPPORT"]  # which is mostly another's reaction
        yield [c for c in taken if _blamable(reaction, c)], True
        yield [c for c in opening if _blamable(reaction, c)], True
        return
    for meant in (_meant, _by_force):
        for acts in (told, opening, said):
            yield [c for c in acts if meant(reaction, c)], False


def _named(reaction: Reaction) -> bool:
    """Whether the words name what is reacted to, if only as a decision or by what one feels."""
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    called = not objects and bool(_called(reaction))  # "habló de terrorismo"
    named = _decided(reaction) or bool(kinds_of(reaction))
    return named or called or _mere_feeling(reaction)


def _decided(reaction: Reaction) -> bool:
    """Whether the object is only called a decision or a step, or by a pronoun ("la tildó de
    nula"), which any act may be."""
    tree, decisions = reaction.arguments.tree, reaction.arguments.grammar.decisions
    clauses, head = reaction.arguments.clauses, reaction.match.head
    objects = clauses.objects(head)
    told = (*objects, *_about(reaction), *_warned_of(reaction))
    if any(tree.tokens[i].lemma in decisions for i in told):
        return True
    labelled = tree.tokens[head].lemma in reaction.arguments.grammar.labelling
    called = all(tree.tokens[i].pos == "ADJ" for i in objects)  # "la tildó de *nula*"
    return labelled and called and clauses.clitic(head) in {"la", "lo", "it"}


def _operation(reaction: Reaction) -> bool:
    """Whether what is called a decision was done by force: "apoyó la operación"."""
    lemmas = {reaction.arguments.tree.lemmas[i] for i in _things(reaction)}
    return not lemmas.isdisjoint(OPERATIONS)


def _apposed(reaction: Reaction) -> bool:
    """ "…, un paso que Georgia calificó de anexión": whether the clause says more of what the
    sentence has just told, by a noun that only takes it up."""
    tree, head = reaction.arguments.tree, reaction.match.head
    finite = "VerbForm=Ger" not in tree.tokens[head].morph  # not "a resolution condemning it"
    noun = tree.head(head) if finite and tree.tokens[head].role == "relative" else None
    taken_up = reaction.arguments.grammar.decisions | PROPOSED
    if noun is None or tree.tokens[noun].lemma not in taken_up:
        return False
    articles = [tree.tokens[i].morph for i in tree.children(noun, "determiner")]
    return not any("Definite=Def" in morph for morph in articles)


def _same_noun(reaction: Reaction, before: list[Claim]) -> list[Claim]:
    """Of the acts told before, those that are called by the object's own noun ("the raid")."""
    tree = reaction.arguments.tree
    nouns = [tree.lower[i] for i in reaction.arguments.clauses.objects(reaction.match.head)]
    return [c for c in before if any(n in c.trigger.text.lower().split() for n in nouns)]


def _answered(reaction: Reaction, other: Claim, *, wide: bool) -> bool:
    """Whether an act is of a type and a status to which one so reacts, and at whom."""
    claim, own = reaction.claim, polities(reaction.claim.source)
    ones_own_word = other.status == "possible" and bool(own & polities(other.said_by))
    if other.status in UNTOLD and not ones_own_word:
        return False
    if _apposed(reaction) or of_words(reaction):
        return other.type != "STATE"
    approved = _approves(reaction)
    left = PACTS & {*other.trigger.text.lower().split()}  # "tore up a port deal"
    if approved and other.type == "SANCTION" and other.mode == "withdraw" and not left:
        return False  # envoys are recalled because of what was decided
    seldom = wide and claim.type == "ACCUSE" and _seldom(reaction, other)
    if other.type not in _answerable(reaction, approved=approved) and not seldom:
        return False
    made = RESOLVED if wide and approved else DONE
    if (approved or _mere_feeling(reaction)) and other.status not in made:
        return False
    hit = bool(own & polities(other.target))
    vague = _mere_feeling(reaction) or (_called(reaction) and not kinds_of(reaction))
    if vague and other.type == "SANCTION" and not hit:
        return False  # nobody calls another's measures against a third terrorism
    defended = reaction.match.frame.id == DEFENCE and other.status in DONE
    opposed = other.type in HOSTILE and other.status in DONE and _against_deed(reaction)
    warned = bool(_warned_of(reaction))
    return hit or approved or defended or opposed or warned or claim.type not in AT_ONESELF


def _against_deed(reaction: Reaction) -> bool:
    """ "Reiteró su rechazo a la operación", "rechazó la anexión": whether it is a deed that is
    rejected, which anybody may do, and no words."""
    if reaction.claim.type != "REJECT" or reaction.match.frame.id == DENIAL:
        return False
    return _operation(reaction) or any(kind in HARMFUL for kind, _ in kinds_of(reaction))


def _seldom(reaction: Reaction, other: Claim) -> bool:
    """Whether an act may be blamed as a decision that hurts nobody by itself: a veto, an inquiry,
    what a court orders."""
    if other.type in TAKEN or other.mode == "investigate":
        return True
    courts = reaction.arguments.naming.world.titles.bodies.get("court", frozenset())
    return other.type == "REQUEST" and any(m.id in courts for m in other.source)


def _answerable(reaction: Reaction, *, approved: bool) -> frozenset[str]:
    """The types of acts to which one so reacts; what is approved by its name may be any."""
    kinds = frozenset(kind for kind, _ in kinds_of(reaction))
    if _decided(reaction):
        kinds = DECIDED | FORCE if _operation(reaction) else DECIDED
    if approved or (kinds and _warned_of(reaction)):
        return kinds
    if reaction.match.frame.id == DEFENCE:
        lemmas = {reaction.arguments.tree.lemmas[i] for i in _things(reaction)}
        return FORCE | {"MOBILIZE"} if lemmas & OPERATIONS else kinds & (FRIENDLY | HOSTILE)
    if _against_deed(reaction):
        return ANSWERED["REJECT"] | HOSTILE
    claim = reaction.claim
    blames = claim.type == "ACCUSE" and claim.mode != "investigate"  # no lawsuit, "una demanda"
    met = kinds & BLAMED if blames else frozenset[str]()
    return ANSWERED[claim.type] | met


def _meant(reaction: Reaction, other: Claim) -> bool:
    """Whether an act is of the kind that the object names: "el ataque" is no threat."""
    kinds = kinds_of(reaction)
    if not kinds:
        return _blamable(reaction, other)
    modes = {mode for kind, mode in kinds if kind == other.type}
    if reaction.claim.type == "ACCUSE" and other.type == "AGREE" and other.source != other.target:
        return False
    return other.mode in modes or (bool(modes) and None in {other.mode, *modes})


def _blamable(reaction: Reaction, other: Claim) -> bool:
    """Whether an act may be blamed whose kind nobody names: a pact, no promise and no consent;
    what happened, not what another warned of."""
    if reaction.claim.type != "ACCUSE":
        return True
    return other.type != "THREATEN" and (other.type != "AGREE" or other.source == other.target)


def _by_force(reaction: Reaction, other: Claim) -> bool:
    """Whether an act of force may be what the object calls otherwise: a raid on an embassy is "la
    incursión"."""
    return other.type in FORCE and any(kind in FORCE for kind, _ in kinds_of(reaction))


def kinds_of(reaction: Reaction) -> set[tuple[str, str | None]]:
    """Types and modes of the acts that the object of a reaction may name, or what it is about."""
    return {
        (frame.type, frame.mode)
        for i in _things(reaction)
        for frame in reaction.arguments.named_by(i)
        if frame.type != reaction.claim.type
    }


def _things(reaction: Reaction) -> list[int]:
    """The nouns by which one tells what one reacts to."""
    tree, objects = reaction.arguments.tree, reaction.arguments.clauses.objects(reaction.match.head)
    decisions = reaction.arguments.grammar.decisions
    decided = any(tree.tokens[i].lemma in decisions for i in objects)
    called = () if decided else _called(reaction)  # "calificó la decisión de ataque"
    felt = {i for i in objects if i in reaction.match.covered and not tree.definite(i)}
    told = [i for i in objects if i not in felt]
    return [*told, *_about(reaction), *called, *_warned_of(reaction)]


def _mere_feeling(reaction: Reaction) -> bool:
    """ "Expresó su grave preocupación": whether nothing tells about what."""
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    felt = bool(objects) and reaction.match.covered.issuperset(objects)
    decisions = reaction.arguments.grammar.decisions
    names_act = reaction.arguments.naming.names_act
    named = any(
        (reaction.arguments.tree.tokens[i].lemma in decisions or names_act(i))
        and reaction.arguments.tree.definite(i)
        for i in objects
    )
    return felt and not named and not _about(reaction)


def _about(reaction: Reaction) -> list[int]:
    """ "Expresó su malestar por la decisión", "se mofó del fallo", "protestó por los arrestos": the
    acts that a feeling is about, where no object tells them."""
    tree, head = reaction.arguments.tree, reaction.match.head
    objects = reaction.arguments.clauses.objects(head)
    if not reaction.match.covered.issuperset(objects):
        return []
    beside = [i for one in (head, *objects)
              for i in tree.children(one, "object", "oblique", "nominal")]  # fmt: skip
    opposes = any(tree.lemmas[i] in OPPOSING for i in objects)  # "su rechazo a la operación"
    return [
        i for i in beside
        if (tree.prepositions[i] in ABOUT or (opposes and tree.marks[i] in {"a", "to"}))
        and i not in objects and tree.definite(i)
        and (tree.tokens[i].lemma in reaction.arguments.grammar.decisions
             or reaction.arguments.naming.names_act(i))
    ]  # fmt: skip


def _warned_of(reaction: Reaction) -> list[int]:
    """ "Beijing warned that *the step* could damage ties": the act, told before, of whose
    consequences somebody warns who does it."""
    if reaction.claim.type != "THREATEN":
        return []
    tree, decisions = reaction.arguments.tree, reaction.arguments.grammar.decisions
    clauses = tree.children(reaction.match.head, "clause")
    subjects = (i for verb in clauses for i in tree.children(verb, "subject"))
    return [
        i for i in subjects
        if tree.definite(i) and not tree.possessed(i)
        and (tree.tokens[i].lemma in decisions or reaction.arguments.naming.names_act(i))
    ]  # fmt: skip


def _approves(reaction: Reaction) -> bool:
    """ "Washington respaldó la decisión", "celebró el acuerdo": whether it is of what anybody may
    approve, done to the one who does or not."""
    if reaction.claim.type != "SUPPORT" or reaction.match.frame.id in {THANKS, DEFENCE}:
        return False
    return not _mere_feeling(reaction) and _named(reaction)


def _known(reaction: Reaction, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those of whom more is known than their trade."""
    actors = reaction.arguments.naming.world.actors
    return tuple(m for m in mentions if m.of or m.id in actors or not m.id.isupper())


def anaphoric(reaction: Reaction) -> bool:
    """Whether the object is a thing told before ("el lanzamiento", "esa decisión") that the
    sentence says no more of, or there is no object."""
    tree, head = reaction.arguments.tree, reaction.match.head
    if reaction.match.trigger.kind not in {"verb", "adjective"}:
        return False
    if reaction.arguments.clauses.clitic(head) in PERSONAL:
        return False
    below = tree.children(head, "clause", "open_clause")
    clauses = [  # "called the attack cowardly" tells of the attack
        i for i in below if tree.tokens[i].role == "clause" or tree.tokens[i].pos in VERBAL
    ]
    if clauses:
        warned = _warned_of(reaction)
        of_act = bool(warned) and all(_bare(reaction, i) for i in warned)
        return of_act or all(_labels(reaction, i) for i in clauses)
    objects = [
        i for i in reaction.arguments.clauses.objects(head)
        if tree.tokens[i].pos in {"NOUN", "PROPN", "VERB", "ADJ"}
    ]  # fmt: skip
    objects = [i for i in objects if not tree.prepositions[i]] or objects
    if tree.lemmas[head] in reaction.arguments.grammar.labelling:  # "branded the raid an outrage"
        objects = objects[:1]
    about = _about(reaction)
    if about:
        return all(_bare(reaction, i) for i in about)
    beside = tree.children(head, "object", "oblique")
    called = {i for i in beside if tree.tokens[i].pos == "ADJ"} | _called(reaction)
    if not objects and any(tree.prepositions[i] in ABOUT for i in beside if i not in called):
        return False  # "alertó contra cualquier injerencia"
    return all(_told(reaction, i) for i in objects)


def _called(reaction: Reaction) -> set[int]:
    """ "Habló de «terrorismo de Estado»": what one calls that which was told before."""
    if reaction.claim.type != "ACCUSE":
        return set()
    tree, head = reaction.arguments.tree, reaction.match.head
    beside = tree.children(head, "object", "oblique", "nominal")
    return {
        i for i in beside
        if i in reaction.match.covered and tree.prepositions[i] in {"de", "of"}
        and not tree.children(i, "determiner") and tree.tokens[i].pos == "NOUN"
    }  # fmt: skip


def _labels(reaction: Reaction, verb: int) -> bool:
    """ "Lo que definió como una decisión cínica": what was told before, by another name."""
    tree = reaction.arguments.tree
    first = min(tree.subtree(verb))
    opening = (*tree.lower[max(0, first - 1) : first + 2], "", "")
    free = "what" in opening[:2] or ("lo", "que") in pairwise(opening)
    return free and tree.tokens[verb].lemma in reaction.arguments.grammar.labelling


def _told(reaction: Reaction, noun: int) -> bool:
    tree, head = reaction.arguments.tree, reaction.match.head
    if tree.lower[noun - 1 : noun] == ("lo",) or "lo" in (
        tree.lower[i] for i in tree.children(noun, "determiner")
    ):
        return True  # "calificó lo ocurrido de crimen"
    feeling = noun in reaction.match.covered  # "expresó su inquietud"
    above = tree.tokens[head].role == "relative" and tree.head(head) == noun
    return (tree.definite(noun) or feeling or above) and _bare(reaction, noun)


def _bare(reaction: Reaction, noun: int) -> bool:
    """Whether the sentence says no more of a thing than that one reacts to it."""
    tree, head = reaction.arguments.tree, reaction.match.head
    besides = [
        i for i in tree.children(noun, "nominal", "relative", "clause")
        if i != head and not _says_more(reaction, i)
    ]  # fmt: skip
    return not [i for i in besides if i not in reaction.match.covered]  # "calificó de violación"


def _says_more(reaction: Reaction, clause: int) -> bool:
    """ "Condenó los bombardeos, que tachó de …": a clause in which the same one goes on."""
    clauses = reaction.arguments.clauses
    own = reaction.arguments.tree.children(clause, "subject")
    return clauses.relative(clause)[0] not in {"", "subject"} and not [
        i for i in own if not clauses.relative_pronoun(i)
    ]
