"""Acts that go on with what the text told before, whose other side is told only there: "Dinamarca
prometió 19 cazas" where the Dutch ones go to Kiev, "negó haber bombardeado ciudades" where it is
Ukraine that Russia invaded, "Ankara ratificó el protocolo" where Sweden asked to join NATO."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from dragoman.code.arguments import Arguments
from dragoman.code.triggers import Match
from dragoman.knowledge.frames import Frame
from dragoman.records import Claim, Mention, content_id

GIFTS = frozenset({"aid.arms", "aid.give", "aid.receive", "aid.troops"})
"""Frames of what is handed over: who tells of some tells of more of it."""
ANY_GIFT = frozenset({"aid.announce", "agree.promise", "agree.offer", "reject.assist"})
"""Frames whose words do not say what kind of gift it is."""
OFFERS = frozenset({"agree.promise", "agree.offer"})
JOINING = frozenset({"agree.join", "agree.accession", "agree.admit"})
CONSENT = frozenset({"agree.accept", "agree.sign", "agree.treaty"})
"""Frames of what is done with a pact or with a wish to join: "ratificó el texto"."""
BLAMING = frozenset({"ACCUSE", "THREATEN", "SANCTION", "COERCE"})
"""Types of act upon which the same one threatens the same others."""
PENAL = frozenset({"sanction.impose", "sanction.aid", "sanction.trade", "sanction.relations",
                   "sanction.suspend"})  # fmt: skip
"""Frames of measures that several take against the same one."""
CONQUEST = frozenset({"coerce.territory", "coerce.seize", "coerce.blockade"})
"""Frames of what is done to those against whom one fights."""
BELLIGERENT = frozenset({"state", "armed"})
"""Kinds of actors that wage war, and are helped to."""
UNTOLD = frozenset({"possible", "hypothetical"})
"""Statuses of attacks from which nobody knows who fights whom."""
INFERRED = 0.2


@dataclass(frozen=True)
class Reaction:
    """A claim with its trigger and the arguments of its sentence."""

    claim: Claim
    match: Match
    arguments: Arguments
    guessed: bool = False
    """Whether whom it is aimed at was taken from what was told before."""

    def become(self, claim: Claim, *, guessed: bool = False) -> Reaction:
        """The same with what its claim has become."""
        if claim is self.claim and guessed == self.guessed:
            return self
        return Reaction(claim, self.match, self.arguments, guessed)

    @property
    def own(self) -> set[str]:
        """For whom those act who act."""
        return polities(self.claim.source)

    def one_side(self, mentions: tuple[Mention, ...]) -> str | None:
        """The one polity or band that these are or act for, if they are one."""
        sides = polities(mentions)
        known = self.arguments.naming.world.actors
        return next(iter(sides)) if len(sides) == 1 and sides <= known.keys() else None

    def kind(self, side: str) -> str:
        """What kind of actor the one of this id is."""
        return self.arguments.naming.world.actors[side].kind


def polities(mentions: Iterable[Mention]) -> set[str]:
    """The polities for which these act, or they themselves."""
    return {m.of or m.id for m in mentions}


def inferred(claim: Claim, target: tuple[Mention, ...], other: Claim) -> Claim:
    """The claim, aimed at those whom the words of another name."""
    why = f"{claim.why}; aimed at the other side of “{other.trigger.text}”"
    return replace(claim, target=target, why=why, score=round(claim.score - INFERRED, 2))


def continued(reaction: Reaction, before: list[Reaction]) -> Claim:
    """The claim with its other side, if those told before, the nearest first, have one for it."""
    frame, arguments = reaction.match.frame, reaction.arguments
    sent = arguments.tree.tokens[reaction.match.head].lemma in arguments.grammar.sending
    if frame.given and sent:
        gift = _as_if_of(arguments.further.frames[frame.given], reaction)
        claim = _continued(gift, before)
        if claim is not gift.claim:
            return claim
    return _continued(reaction, before)


def _as_if_of(frame: Frame, reaction: Reaction) -> Reaction:
    """The act as one of this frame: "enviar cazas" is AID where somebody is known to get them."""
    claim, match = reaction.claim, reaction.match
    trigger = claim.trigger
    return replace(
        reaction,
        match=replace(match, frame=frame),
        claim=replace(
            claim,
            id=content_id(claim.article, trigger.start, trigger.end, frame.id),
            type=frame.type,
            mode=frame.mode,
            why=claim.why.replace(match.frame.type, frame.type).replace(match.frame.id, frame.id),
        ),
    )


def _continued(reaction: Reaction, before: list[Reaction]) -> Claim:
    claim = reaction.claim
    if not claim.source or not _open(reaction) or _told_of_a_thing(reaction):
        return claim
    for other in before:
        for target in _sides(reaction, other):
            side = reaction.one_side(target)
            if side and side not in reaction.own and names_nobody_but(side, reaction):
                return inferred(claim, target, other.claim)
    return claim


def _open(reaction: Reaction) -> bool:
    """Whether nobody is told to whom it is done, or only what of his it reached ("unos 40
    vehículos de infantería")."""
    claim = reaction.claim
    bare = all(m.of is None and m.id == "MIL" for m in claim.target)
    if claim.type == "AID":
        return bare and not _given_to(reaction)
    return not claim.target


def _given_to(reaction: Reaction) -> bool:
    """ "Suministró armas a ninguno de los contendientes": whether some receiver is told."""
    tree, head = reaction.arguments.tree, reaction.match.head
    beside = [head, *reaction.arguments.clauses.objects(head)]
    roles = ("oblique", "indirect", "nominal", "object")
    below = (i for one in beside for i in tree.children(one, *roles))
    return any(tree.marks[i] in {"a", "to"} and i not in reaction.match.covered for i in below)


def _told_of_a_thing(reaction: Reaction) -> bool:
    """ "Misiles suministrados por Pyongyang": whose they became, their clause may tell."""
    token = reaction.arguments.tree.tokens[reaction.match.head]
    part = token.role == "modifier" and "VerbForm=Part" in token.morph
    return part and reaction.claim.type == "AID"


def _sides(reaction: Reaction, other: Reaction) -> Iterator[tuple[Mention, ...]]:
    """Who may be the other side of an act, by one told before."""
    claim, told, frame = reaction.claim, other.claim, reaction.match.frame.id
    if other.guessed:
        return
    fights = claim.type == "ASSAULT" or frame in CONQUEST
    if fights and told.type == "ASSAULT" and told.status not in UNTOLD:
        yield from _enemies(reaction, other)
    elif _gives(reaction):
        promised = other.match.frame.id in OFFERS and told.target != told.source
        if (told.type == "AID" or promised) and _alike(reaction, other):
            yield tuple(m for m in told.target if _of_kind(other, m, BELLIGERENT))
        elif other.match.frame.id == "request.assist" and other.match.trigger.kind == "verb":
            yield told.source
    elif frame in CONSENT:
        yield from _partners(reaction, other)
    elif _joins(reaction):
        yield tuple(m for m in told.target if _joins(other) and _of_kind(other, m, {"org"}))
    elif frame in PENAL and other.match.frame.id in PENAL:
        yield told.target
    elif claim.type == "THREATEN" and told.type in BLAMING and _tells_no_more(reaction):
        yield told.target if reaction.own & other.own else ()


def _gives(reaction: Reaction) -> bool:
    """Whether some thing is given, promised or refused; not "se ofreció a mediar"."""
    if reaction.match.frame.id not in OFFERS:
        return reaction.claim.type == "AID" or reaction.match.frame.id == "reject.assist"
    tree, head = reaction.arguments.tree, reaction.match.head
    return any(tree.tokens[i].role == "object" for i in tree.subtree(head, within_clause=True))


def _enemies(reaction: Reaction, other: Reaction) -> Iterator[tuple[Mention, ...]]:
    """Whom those fight who attack somebody unnamed: whom they attacked, or who attacked them."""
    told = other.claim
    for mine, theirs in ((told.source, told.target), (told.target, told.source)):
        side = reaction.one_side(theirs)
        alone = polities(mine) == reaction.own and told.source != told.target
        if alone and side and reaction.kind(side) in BELLIGERENT:
            yield theirs


def _joins(reaction: Reaction) -> bool:
    """Whether somebody joins or asks to join: "ingresó", "solicitó el ingreso"."""
    return reaction.match.frame.id in JOINING or _tells_of_joining(reaction)


def _tells_of_joining(reaction: Reaction) -> bool:
    nouns = reaction.match.covered - {reaction.match.head}
    return any(f.id in JOINING for i in nouns for f in reaction.arguments.named_by(i))


def _partners(reaction: Reaction, other: Reaction) -> Iterator[tuple[Mention, ...]]:
    """With whom a pact is that is signed or ratified, or who joins by it."""
    told = other.claim
    if _tells_of_joining(reaction):
        yield told.source if _joins(other) else ()
    elif told.type == "AGREE" and told.source == told.target and reaction.own & other.own:
        yield tuple(m for m in told.target if (m.of or m.id) not in reaction.own)


def _tells_no_more(reaction: Reaction) -> bool:
    """Whether no clause tells what is threatened: "amenazó con represalias"."""
    return not reaction.arguments.tree.children(reaction.match.head, "clause")


def _alike(reaction: Reaction, other: Reaction) -> bool:
    """Whether what is given is of the kind that was given before."""
    frames = {reaction.match.frame.id, other.match.frame.id}
    return len(frames) == 1 or frames <= GIFTS or bool(frames & ANY_GIFT)


def _of_kind(other: Reaction, mention: Mention, kinds: Set[str]) -> bool:
    actor = other.arguments.naming.world.actors.get(mention.of or mention.id)
    return actor is not None and actor.kind in kinds


def names_nobody_but(side: str, reaction: Reaction) -> bool:
    """Whether the clause names nobody else, and no land that is another's."""
    tree, named = reaction.arguments.tree, reaction.arguments.naming.scene.by_token
    told = {m.of or m.id for i in tree.subtree(reaction.match.head) if i in named
            for m in named[i].mentions}  # fmt: skip
    where = reaction.claim.where
    lands = {where.country} if where is not None and where.country else set()
    known = reaction.arguments.naming.world.actors
    others = {one for one in told | lands if one in known} - reaction.own - {side}
    return not others
