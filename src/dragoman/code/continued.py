"""Acts that go on with what the text told before, whose other side is told only there: "Dinamarca
prometió 19 cazas" where the Dutch ones go to Kiev, "negó haber bombardeado ciudades" where it is
Ukraine that Russia invaded, "Ankara ratificó el protocolo" where Sweden asked to join NATO."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from dragoman.code.arguments import Arguments
from dragoman.code.triggers import Match
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention, content_id

GIFTS = frozenset({"aid.arms", "aid.give", "aid.receive", "aid.troops"})
"""Frames of what is handed over: who tells of some tells of more of it."""
ANY_GIFT = frozenset({"aid.announce", "agree.promise", "agree.offer", "reject.assist"})
"""Frames whose words do not say what kind of gift it is."""
OFFERS = frozenset({"agree.promise", "agree.offer"})
OF_ONES_OWN = frozenset({"aid.evacuation"})
"""Frames of what is done for those of whom the words tell, and nobody else."""
RELIEF = frozenset({"aid.relief", "aid.give", "aid.finance"})
"""Frames of what is done for those whom a disaster or a blow has struck."""
HELP = word_list("code.continued.help")
SYMPATHY = word_list("code.continued.sympathy")
THANKS = "support.thank"
UNREAL = frozenset({"negated", "hypothetical"})
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
STRIKING_BACK = word_list("code.continued.striking_back")
NO_GIFTS = word_list("code.continued.no_gifts")
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

    def known(self, mentions: Iterable[Mention]) -> set[str]:
        """The polities and bands that these are or act for, of those that the tables have."""
        return polities(mentions) & self.arguments.naming.world.actors.keys()

    def kind(self, side: str) -> str:
        """What kind of actor the one of this id is."""
        return self.arguments.naming.world.actors[side].kind


def polities(mentions: Iterable[Mention]) -> set[str]:
    """The polities for which these act, or they themselves."""
    return {m.of or m.id for m in mentions}


def inferred(claim: Claim, target: tuple[Mention, ...], other: Claim) -> Claim:
    """The claim, aimed at those whom the words of another name."""
    return towards(claim, target, f"aimed at the other side of “{other.trigger.text}”")


def towards(claim: Claim, target: tuple[Mention, ...], why: str) -> Claim:
    """The claim, aimed at those of whom other words tell, and why."""
    return replace(_guess(claim, why), target=target)


def done_by(claim: Claim, source: tuple[Mention, ...], why: str) -> Claim:
    """The claim, of what those do of whom other words tell, and why."""
    return replace(_guess(claim, why), source=source)


def _guess(claim: Claim, why: str) -> Claim:
    return replace(claim, why=f"{claim.why}; {why}", score=round(claim.score - INFERRED, 2))


def backwards(told: Sequence[list[Reaction]]) -> Iterator[Reaction]:
    """The claims of sentences, the last first."""
    for sentence in reversed(told):
        yield from reversed(sentence)


def continued(reaction: Reaction, before: list[Reaction]) -> Claim:
    """The claim with its other side, if those told before, the nearest first, have one for it."""
    frame, arguments = reaction.match.frame, reaction.arguments
    sent = arguments.tree.tokens[reaction.match.head].lemma in arguments.grammar.sending
    if frame.given and sent:
        gift = _as_if_of(arguments.further.frames[frame.given], reaction)
        claim = _continued(gift, before)
        if claim is not gift.claim:
            return claim
    claim = _continued(reaction, before)
    if claim is not reaction.claim:
        return claim
    return _to_hearers(reaction) if reaction.match.frame.id == THANKS else _for_stricken(reaction)


def _to_hearers(reaction: Reaction) -> Claim:
    """ "Habló ante el Congreso de Estados Unidos y agradeció los misiles": thanks go to those to
    whom one speaks, where nobody else is named."""
    claim, hearers = reaction.claim, reaction.arguments.scene.hearers
    side = reaction.one_side(hearers)
    if claim.target or not claim.source or side is None or side in reaction.own:
        return claim
    if not names_nobody_but(side, reaction):
        return claim
    return towards(claim, hearers, f"to whom the text told that one speaks, “{hearers[0].text}”")


def _for_stricken(reaction: Reaction) -> Claim:
    """ "Un terremoto sacudió Nepal. La India envió médicos": for the one land of which the text has
    told that it was struck."""
    claim, hit = reaction.claim, reaction.arguments.scene.stricken
    helps = reaction.match.frame.id in RELIEF or _offers_relief(reaction) or _mourns(reaction)
    if len(hit) != 1 or not helps or not claim.source or not _open(reaction):
        return claim
    side = hit[0].id
    if claim.status in UNREAL or side in reaction.own or not names_nobody_but(side, reaction):
        return claim
    return towards(claim, hit, f"for whom the text told to be struck, “{hit[0].text}”")


def _offers_relief(reaction: Reaction) -> bool:
    """Whether some help is offered or promised: "ofreció ayuda", "comprometió diez millones"."""
    tree, head = reaction.arguments.tree, reaction.match.head
    sending = reaction.arguments.grammar.sending  # "prometió enviar técnicos"
    verbs = (head, *(i for i in tree.children(head, "open_clause") if tree.lemmas[i] in sending))
    things = {tree.lemmas[i] for verb in verbs for i in tree.subtree(verb, within_clause=True)}
    return reaction.match.frame.id in OFFERS and not things.isdisjoint(HELP)


def _mourns(reaction: Reaction) -> bool:
    """ "Expresó sus condolencias", "se solidarizó"."""
    words = {reaction.arguments.tree.lemmas[i] for i in reaction.match.covered}
    return reaction.match.frame.id == "support.solidarity" and not words.isdisjoint(SYMPATHY)


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
        promised = promised and not _of_peace(other)
        if (told.type == "AID" or promised) and _alike(reaction, other):
            yield tuple(m for m in told.target if _of_kind(other, m, BELLIGERENT))
        elif other.match.frame.id == "request.assist" and other.match.trigger.kind == "verb":
            yield tuple(m for m in told.source if _of_kind(other, m, BELLIGERENT))
    elif frame in CONSENT:
        yield from _partners(reaction, other)
    elif _joins(reaction):
        yield tuple(m for m in told.target if _joins(other) and _of_kind(other, m, {"org"}))
    elif frame in PENAL and other.match.frame.id in PENAL:
        yield told.target
    elif claim.type == "THREATEN" and told.type in BLAMING and _tells_no_more(reaction):
        yield told.target if reaction.own & other.own else ()


def _of_peace(offer: Reaction) -> bool:
    """ "Ofreció una tregua a los rebeldes", "a reward": nothing of which more is given later."""
    tree = offer.arguments.tree
    below = (*tree.subtree(offer.match.head, within_clause=True), *offer.match.covered)
    return any(tree.lemmas[i] in NO_GIFTS for i in below)


def _gives(reaction: Reaction) -> bool:
    """Whether some thing is given, promised or refused; not "se ofreció a mediar"."""
    if reaction.match.frame.id not in OFFERS:
        given = reaction.claim.type == "AID" and reaction.match.frame.id not in OF_ONES_OWN
        return given or reaction.match.frame.id == "reject.assist"
    tree, head = reaction.arguments.tree, reaction.match.head
    return any(tree.tokens[i].role == "object" for i in tree.subtree(head, within_clause=True))


def _enemies(reaction: Reaction, other: Reaction) -> Iterator[tuple[Mention, ...]]:
    """Whom those fight who attack somebody unnamed: whom they attacked, or who attacked them."""
    told = other.claim
    if _strikes_back(reaction) and told.type == "ASSAULT" and _bands(reaction):
        yield told.source
    for mine, theirs in ((told.source, told.target), (told.target, told.source)):
        side = reaction.one_side(theirs)
        alone = polities(mine) == reaction.own and told.source != told.target
        if alone and side and reaction.kind(side) in BELLIGERENT:
            yield theirs


def _strikes_back(reaction: Reaction) -> bool:
    return reaction.arguments.tree.lemmas[reaction.match.head] in STRIKING_BACK


def _bands(reaction: Reaction) -> bool:
    """Whether it is a band that acts, whose land may be what was struck: "Israel struck Lebanon.
    Hezbollah responded with rockets"."""
    side = reaction.one_side(reaction.claim.source)
    return side is not None and reaction.kind(side) == "armed"


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
    below = set(tree.subtree(reaction.match.head)) - _beside(reaction)
    told = {m.of or m.id for i in below if i in named for m in named[i].mentions}
    where = reaction.claim.where
    lands = {where.country} if where is not None and where.country else set()
    known = reaction.arguments.naming.world.actors
    others = {one for one in told | lands if one in known} - reaction.own - {side}
    return not others


def _beside(reaction: Reaction) -> set[int]:
    """ "Canadá llamó a su embajador *y Japón canceló …*": the clauses joined to one's own in which
    somebody else acts."""
    tree, head = reaction.arguments.tree, reaction.match.head
    joined = (v for v in tree.children(head, "conjunct") if tree.children(v, "subject"))
    return {i for verb in joined for i in tree.subtree(verb)}
