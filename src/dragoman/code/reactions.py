"""Claims that react to an act told before → whom they are aimed at: "Tokio condenó el
lanzamiento", "Kiev agradeció la ayuda", "Seúl rechazó las acusaciones"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from dragoman.code.claims import with_act
from dragoman.code.continued import Reaction, continued, inferred, polities
from dragoman.code.walk import DONE, FORCE
from dragoman.knowledge.world import Actor
from dragoman.records import Claim, Mention

REACH = 3
"""Sentences back to which a reaction looks for what it reacts to."""
FURTHER = 8
"""Sentences back to which an act looks for what it goes on with, and a reaction for the act that
its object names."""
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
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
DEEDS = HOSTILE | {"AID"}
DECIDED = FRIENDLY | {"SANCTION", "RETREAT", "MOBILIZE", "COERCE"}
"""What is called a decision or a step that others approve."""
THANKS = "support.thank"
AT_ONESELF = frozenset({"SUPPORT", "REJECT", "THREATEN"})
"""Reactions to what was done to the one who reacts; anybody may condemn."""
SHARING = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Acts that are mostly done to the same one as the act before them of the same subject."""
SEVERAL = 3
"""At how many an act may be aimed that another is aimed at too."""
UNSHARED = frozenset({"assist", "investigate"})
"""Modes of act that are not: who is blamed is not asked for help."""
DIRECTED = frozenset({"ACCUSE", "COERCE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
SUMMONING = frozenset({"convocar", "citar", "llamar", "summon"})
ABOUT = frozenset({"contra", "de", "por", "ante", "sobre", "against", "of", "over", "about"})
"""Before what a reaction is about, where that is no object."""
BECAUSE = frozenset({"porque", "because"})
ANAPHORIC = ("Definite=Def", "PronType=Dem")


def aimed(told: list[list[Reaction]]) -> list[list[Claim]]:
    """The claims of each sentence, those of reactions with whom they are aimed at."""
    found: list[list[Reaction]] = []
    for each in told:
        sentence: list[Reaction] = []
        for reaction in each:
            near, further = (
                [*reversed(sentence), *_backwards(found[-reach:])] for reach in (REACH, FURTHER)
            )
            before = further if _names_its_kind(reaction) else near
            claim = _at_doer(reaction, each).claim
            claim = _along_with(claim, reaction, [*sentence, *_blaming_next(reaction, each)])
            claim = _aimed(replace(reaction, claim=claim), [r.claim for r in before])
            claim = continued(replace(reaction, claim=claim), further)
            guessed = claim.target != reaction.claim.target
            sentence.append(replace(reaction, claim=claim, guessed=guessed))
        found.append(_with_acts(each, sentence))
    return [[reaction.claim for reaction in sentence] for sentence in found]


def _with_acts(drafted: list[Reaction], sentence: list[Reaction]) -> list[Reaction]:
    """The claims of a sentence, those about another as that has become."""
    acts = {d.claim.id: r.claim for d, r in zip(drafted, sentence, strict=True)}
    return [
        replace(r, claim=with_act(r.claim, acts[r.claim.about])) if r.claim.about in acts else r
        for r in sentence
    ]


def _backwards(told: list[list[Reaction]]) -> Iterator[Reaction]:
    for sentence in reversed(told):
        yield from reversed(sentence)


def _along_with(claim: Claim, reaction: Reaction, beside: list[Reaction]) -> Claim:
    """ "Expulsó al embajador ruso y amenazó con …", "convocó al embajador, exigiendo …": aimed at
    whom the verb before is aimed at, whose subject it shares."""
    if claim.type not in SHARING or claim.target or not claim.source or claim.mode in UNSHARED:
        return claim
    if claim.type == "REQUEST" and reaction.arguments.clauses.told_to(reaction.match.head):
        return claim
    if claim.type == "THREATEN" and _tells_of_others(reaction):
        return claim
    own = polities(claim.source)
    for other in beside:
        joined = _follows(reaction, other) or _follows(other, reaction) or _beside(reaction, other)
        if not (_directed(other) and joined):
            continue
        aims = tuple(m for m in other.claim.target if (m.of or m.id) not in own)
        shared = own & polities(other.claim.source)
        if shared and 0 < len(polities(aims)) <= SEVERAL and not _names_another(reaction):
            return inferred(claim, aims, other.claim)
    return claim


def _beside(reaction: Reaction, other: Reaction) -> bool:
    """ "El comité atribuyó el ataque a Kiev y Putin amenazó con una respuesta": whether one of the
    same state threatens in the clause beside."""
    tree, head = reaction.arguments.tree, reaction.match.head
    second = tree.tokens[head].role == "conjunct" and tree.head(head) == other.match.head
    return reaction.claim.type == "THREATEN" and second


def _blaming_next(reaction: Reaction, each: list[Reaction]) -> list[Reaction]:
    """ "Tachó de peligrosa la decisión y acusó a Alemania": whom the next verb names."""
    if reaction.claim.type != "ACCUSE":
        return []
    return [o for o in each if o.claim.type == "ACCUSE" and _follows(o, reaction)]


def _tells_of_others(reaction: Reaction) -> bool:
    """ "Avisó de que millones pagarán el precio": a warning of what others do or suffer."""
    tree, named = reaction.arguments.tree, reaction.arguments.naming.scene.by_token
    clauses = tree.children(reaction.match.head, "clause")
    subjects = [i for verb in clauses for i in tree.children(verb, "subject")]
    return any(tree.tokens[i].pos == "NOUN" and i not in named for i in subjects)


def _follows(reaction: Reaction, other: Reaction) -> bool:
    """Whether a verb without a subject of its own is joined to the other's, is its gerund, or says
    more of its object ("condenó el acuerdo, al que acusó de …")."""
    tree, head, told = reaction.arguments.tree, reaction.match.head, other.match.head
    noun = tree.head(head) if tree.tokens[head].role == "relative" else None
    if noun is not None and noun in other.arguments.clauses.objects(told):
        return reaction.arguments.clauses.relative(head)[0] != "subject"
    if reaction.match.trigger.kind != "verb" or tree.children(head, "subject") or told > head:
        return False
    if tree.tokens[head].role != "conjunct" and "VerbForm=Ger" not in tree.tokens[head].morph:
        return False
    above = next((i for i in tree.ancestors(head) if reaction.arguments.clauses.verbal(i)), head)
    return told in {above, tree.head(above)} or tree.head(told) == above


def _directed(other: Reaction) -> bool:
    """Whether an act is done at somebody who may be meant by the next."""
    tree, head = other.arguments.tree, other.match.head
    summons = tree.tokens[head].lemma in SUMMONING
    return other.claim.type in DIRECTED or (other.claim.type == "CONSULT" and summons)


def _names_another(reaction: Reaction) -> bool:
    """Whether the words behind the verb name somebody, be it deep inside."""
    tree, head = reaction.arguments.tree, reaction.match.head
    seconds = {i for verb in tree.children(head, "conjunct") for i in tree.subtree(verb)}
    below = [i for i in tree.subtree(head) if i > head and i not in seconds]
    named = reaction.arguments.naming.scene.by_token
    own = polities(reaction.claim.source)
    return any(
        (m.of or m.id) not in own and (m.of or m.id) in reaction.arguments.naming.world.actors
        for i in below if i in named for m in named[i].mentions
    )  # fmt: skip


def _at_doer(reaction: Reaction, beside: list[Reaction]) -> Reaction:
    """ "Condenó el ataque ruso contra Kiev": aimed at who did the deed that is the object, not at
    those whom the words behind it name."""
    claim, clauses = reaction.claim, reaction.arguments.clauses
    if claim.type not in BLAMING or claim.mode == "investigate" or not claim.target:
        return reaction
    verbal = reaction.match.trigger.kind == "verb"
    for noun in clauses.objects(reaction.match.head) if verbal else ():
        if reaction.match.covered & {noun}:
            continue
        start = reaction.arguments.tree.tokens[noun].start
        deeds = [o.claim for o in beside if o.match.head == noun and o.claim.type in DEEDS]
        if deeds and all(m.start >= start for m in claim.target):
            own = polities(claim.source)
            doer = tuple(m for m in deeds[0].source if (m.of or m.id) not in own)
            return replace(reaction, claim=replace(claim, target=doer))
    return reaction


def _aimed(reaction: Reaction, before: list[Claim]) -> Claim:
    claim, clauses = reaction.claim, reaction.arguments.clauses
    if claim.target or not claim.source or "VerbForm=Fin" not in clauses.form(reaction.match.head):
        return claim
    if claim.type not in ANSWERED:
        return claim
    actors = reaction.arguments.naming.world.actors
    named = _within(reaction)
    if named:
        return replace(claim, target=named)
    if not _anaphoric(reaction):
        return claim
    meant = [c for c in before if _meant(reaction, c)]
    meant = meant or [c for c in before if _by_force(reaction, c)]
    return _answering(reaction, _named_before(reaction, meant), actors)


def _named_before(reaction: Reaction, before: list[Claim]) -> list[Claim]:
    """Of the acts told before, those that are called by the object's own noun ("the raid"), if
    any is."""
    tree = reaction.arguments.tree
    nouns = [tree.lower[i] for i in reaction.arguments.clauses.objects(reaction.match.head)]
    same = [c for c in before if any(n in c.trigger.text.lower().split() for n in nouns)]
    return same or before


def _meant(reaction: Reaction, other: Claim) -> bool:
    """Whether an act is of the kind that the object names: "el ataque" is no threat."""
    if reaction.claim.type == "ACCUSE" and other.type == "AGREE" and other.source != other.target:
        return False  # a pact is blamed, no promise and no consent
    kinds = _kinds(reaction)
    modes = {mode for kind, mode in kinds if kind == other.type}
    if not kinds and reaction.claim.type == "ACCUSE" and other.type == "THREATEN":
        return False  # "expresó su preocupación" is of what happened, not of what another warned of
    return not kinds or other.mode in modes or (bool(modes) and None in {other.mode, *modes})


def _by_force(reaction: Reaction, other: Claim) -> bool:
    """Whether an act of force may be what the object calls otherwise: a raid on an embassy is "la
    incursión"."""
    return other.type in FORCE and any(kind in FORCE for kind, _ in _kinds(reaction))


def _kinds(reaction: Reaction) -> set[tuple[str, str | None]]:
    """Types and modes of the acts that the object of a reaction may name."""
    return {
        (frame.type, frame.mode)
        for i in reaction.arguments.clauses.objects(reaction.match.head)
        for frame in reaction.arguments.named_by(i)
        if frame.type != reaction.claim.type
    }


def _names_its_kind(reaction: Reaction) -> bool:
    answers = reaction.claim.type in ANSWERED and not reaction.claim.target
    return answers and bool(_kinds(reaction))


def _answering(reaction: Reaction, before: list[Claim], actors: Mapping[str, Actor]) -> Claim:
    """The reaction, aimed at who did what it answers, if more is known of him than his trade."""
    claim, own = reaction.claim, polities(reaction.claim.source)
    approved = _approves(reaction)
    done_only = approved or _mere_feeling(reaction)
    for other in (*(c for c in before if not c.said_by), *(c for c in before if c.said_by)):
        if other.type not in (DECIDED if approved else ANSWERED[claim.type]):
            continue
        if other.status in UNTOLD or (done_only and other.status not in DONE):
            continue
        if other.source and not _known(other.source, actors) and claim.type in BLAMING:
            return claim
        if claim.type in AT_ONESELF and not approved and not own & polities(other.target):
            continue
        doer = _known(other.source, actors)
        if doer and not own & polities(doer):
            return inferred(claim, doer, other)
    return claim


def _mere_feeling(reaction: Reaction) -> bool:
    """ "Expresó su grave preocupación": whether nothing tells about what."""
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    return bool(objects) and reaction.match.covered.issuperset(objects)


def _approves(reaction: Reaction) -> bool:
    """ "Washington respaldó la decisión": whether it is of what anybody may approve, done to the
    one who does or not."""
    tree, grammar = reaction.arguments.tree, reaction.arguments.grammar
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    decided = any(tree.tokens[i].lemma in grammar.decisions for i in objects)
    return reaction.claim.type == "SUPPORT" and reaction.match.frame.id != THANKS and decided


def _known(mentions: tuple[Mention, ...], actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    """Those of whom more is known than their trade."""
    return tuple(m for m in mentions if m.of or m.id in actors or not m.id.isupper())


def _within(reaction: Reaction) -> tuple[Mention, ...]:
    """Who acts in the clause that tells what is reacted to: "criticó el pacto que firmó Rusia",
    "amenazó con una respuesta si Ucrania ataca"."""
    clauses, tree, own = reaction.arguments.clauses, reaction.arguments.tree, reaction.claim.source
    head = reaction.match.head
    verbs = [v for o in clauses.objects(head) for v in tree.children(o, "relative")]
    if reaction.match.frame.id != "reject.deny":
        verbs += tree.children(head, "clause")
    if reaction.claim.type == "ACCUSE":  # "expresó su inquietud porque Putin viajó"
        verbs += [v for v in tree.children(head, "adverbial") if tree.prepositions[v] in BECAUSE]
    if reaction.claim.type == "THREATEN":  # "advirtió de que Rusia sufrirá las consecuencias"
        bearing = reaction.arguments.grammar.bearing
        grave = (v for v in verbs if tree.tokens[v].lemma in bearing
                 and not reaction.match.covered.isdisjoint(tree.subtree(v)))  # fmt: skip
        opening = (v for v in tree.subtree(head) if tree.prepositions[v] in {"si", "if"}
                   and tree.tokens[v].role in {"adverbial", "clause"})  # fmt: skip
        verbs = [*grave, *opening]
    acting = [i for v in verbs if not clauses.passive(v) for i in tree.children(v, "subject")]
    taken = polities(own)
    return tuple(
        m for m in reaction.arguments.naming.of_all(acting, deep=False)
        if (m.of or m.id) not in taken and reaction.arguments.naming.world.actors.get(m.of or m.id)
    )  # fmt: skip


def _anaphoric(reaction: Reaction) -> bool:
    """Whether the object is a thing told before ("el lanzamiento", "esa decisión") that the
    sentence says no more of, or there is no object."""
    tree, head = reaction.arguments.tree, reaction.match.head
    if reaction.match.trigger.kind != "verb":
        return False
    if clauses := tree.children(head, "clause", "open_clause"):
        return all(_labels(reaction, i) for i in clauses)
    objects = [
        i for i in reaction.arguments.clauses.objects(head)
        if tree.tokens[i].pos in {"NOUN", "PROPN", "VERB", "ADJ"}
    ]  # fmt: skip
    beside = tree.children(head, "object", "oblique")
    if not objects and any(tree.prepositions[i] in ABOUT for i in beside):
        return False  # "alertó contra cualquier injerencia"
    return all(_told(reaction, i) for i in objects)


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
    morphs = [tree.tokens[c].morph for c in tree.children(noun, "determiner")]
    definite = any(mark in morph for morph in morphs for mark in ANAPHORIC)
    feeling = noun in reaction.match.covered  # "expresó su inquietud"
    besides = [
        i for i in tree.children(noun, "nominal", "relative", "clause")
        if i != head and not _says_more(reaction, i)
    ]  # fmt: skip
    besides = [i for i in besides if i not in reaction.match.covered]  # "calificó de violación"
    above = tree.tokens[head].role == "relative" and tree.head(head) == noun
    return (definite or feeling or above) and not besides


def _says_more(reaction: Reaction, clause: int) -> bool:
    """ "Condenó los bombardeos, que tachó de …": a clause in which the same one goes on."""
    clauses = reaction.arguments.clauses
    own = reaction.arguments.tree.children(clause, "subject")
    return clauses.relative(clause)[0] not in {"", "subject"} and not [
        i for i in own if not clauses.relative_pronoun(i)
    ]
