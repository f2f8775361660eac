"""Acts that the text takes up by a noun with its article, without saying again who did them:
"Russia shelled a hospital. *The attack* killed 12", "12 people died *in the raid*"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.code.continued import Reaction, inferred, polities, towards
from dragoman.code.mentions import APART
from dragoman.code.walk import DONE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim

OTHER = word_list("code.sameact.other")
WITHIN = frozenset({"in", "during", "en", "durante"})
"""Prepositions of the act in which something befell somebody."""
SITED = frozenset({"at", "en", "in", "near", "on"})
"""Prepositions of where it was done."""
OF = frozenset({"a", "against", "contra", "de", "of", "on", "sobre"})
"""Prepositions of what or whom it struck."""
STEM = 4
"""Letters that a noun of act shares with its verb ("shelling", "shelled")."""
FORCE = frozenset({"ASSAULT", "COERCE"})
ANY = word_list("code.sameact.any")
MASSES = word_list("code.sameact.masses")
HOSTING = word_list("code.sameact.hosting")
TALKS = word_list("code.sameact.talks")
TOLLS = frozenset({"assault.toll", "assault.deaths", "assault.wound"})
"""Frames of what somebody suffered: "los heridos" is no act."""


def blamed_act(reaction: Reaction, before: Iterable[Reaction]) -> Claim:
    """ "Condemned the raid near Khost", "said the strikes had violated its airspace": the reaction,
    aimed at who did the act that its object or its clause takes up, if nobody is told."""
    claim, arguments = reaction.claim, reaction.arguments
    if claim.type != "ACCUSE" or claim.target or not claim.source or claim.mode == "investigate":
        return claim
    own = reaction.own if any(m.id not in APART for m in claim.source) else set[str]()
    told = list(before)
    head, tree = reaction.match.head, arguments.tree
    said = (v for v in tree.children(head, "clause") if not arguments.clauses.passive(v))
    nouns = [
        *arguments.clauses.objects(head),
        *(i for v in said for i in tree.children(v, "subject")),
    ]
    for noun in nouns:
        other = same_act(reaction, noun, told) if noun not in reaction.match.covered else None
        if other is not None and reaction.one_side(other.source) not in {None, *own}:
            return inferred(claim, other.source, other)
    return claim


def hosted(reaction: Reaction, before: Iterable[Reaction]) -> Claim:
    """ "Qatar is mediating the talks": the claim, with those who talk, as the text told of them."""
    claim, tree = reaction.claim, reaction.arguments.tree
    if claim.type != "CONSULT" or claim.target or tree.lemmas[reaction.match.head] not in HOSTING:
        return claim
    beside = tree.children(reaction.match.head, "object", "oblique")
    if not any(tree.lemmas[i] in TALKS and _bare(reaction, i) for i in beside):
        return claim
    met = (o.claim for o in before if o.claim.type == "CONSULT" and o.claim is not claim)
    both = next((c for c in met if len(polities(c.target)) > 1), None)
    if both is None or reaction.own & polities(both.target):
        return claim
    return inferred(claim, both.target, both)


def of_same_act(reaction: Reaction, before: Iterable[Reaction]) -> Claim:
    """The claim with who did it, and to whom, as told of the same act in those `before`, the
    nearest first."""
    claim = reaction.claim
    if claim.source or claim.status not in DONE or claim.type not in FORCE:
        return claim
    noun = _taking_up(reaction)
    other = _told(reaction, noun, before) if noun is not None else None
    if other is None or polities(claim.target) & polities(other.source):
        return claim
    why = f"the act told before as “{other.trigger.text}”"
    return replace(towards(claim, claim.target or other.target, why), source=other.source)


def _taking_up(reaction: Reaction) -> int | None:
    """The noun by which the act is taken up: the trigger, its subject, or that in which it was
    done."""
    arguments, head = reaction.arguments, reaction.match.head
    tree = arguments.tree
    if reaction.match.trigger.kind == "noun":
        return head if _bare(reaction, head) else None
    if reaction.match.trigger.kind != "verb":
        return None
    doing = [] if arguments.clauses.passive(head) else tree.children(head, "subject")
    within = [i for i in tree.children(head, "oblique") if tree.prepositions[i] in WITHIN]
    named = (i for i in (*doing, *within) if arguments.naming.names_act(i))
    return next((i for i in named if _bare(reaction, i)), None)


def _bare(reaction: Reaction, noun: int) -> bool:
    """ "The attack", "the deadly raid": with its article, and nothing that says which, but when."""
    tree, clauses = reaction.arguments.tree, reaction.arguments.clauses
    if not tree.definite(noun) or tree.possessed(noun):
        return False
    beside = tree.children(noun, "nominal", "relative", "clause", "conjunct", "flat", "apposition")
    told = tree.children(noun, "modifier", "number")
    if any(i in reaction.arguments.naming.scene.by_token for i in tree.children(noun, "compound")):
        return False  # "the RSF attack", but "the air strikes"
    others = any(tree.lemmas[i] in OTHER or reaction.arguments.naming.demonym(i) for i in told)
    return not others and all(
        clauses.temporal(i) or _site(reaction, i) or _known_thing(reaction, i) for i in beside
    )


def _site(reaction: Reaction, noun: int) -> str | None:
    """ "The raid *near Khost*": the state in which the place lies."""
    tree, scene = reaction.arguments.tree, reaction.arguments.naming.scene
    if tree.prepositions[noun] not in SITED:
        return None
    where, named = scene.places.get(noun), scene.by_token.get(noun)
    if where is not None:
        return where.country
    states = (
        {m.id for m in named.mentions} if named is not None and named.kind != "person" else set()
    )
    return states.pop() if len(states) == 1 else None


def _known_thing(reaction: Reaction, noun: int) -> bool:
    """ "The seizure *of the city*", "el ataque *contra la escuela*": a thing or somebody known from
    before, and nobody by name."""
    tree, scene = reaction.arguments.tree, reaction.arguments.naming.scene
    if tree.marks[noun] not in OF or tree.tokens[noun].pos != "NOUN" or noun in scene.places:
        return False
    named = scene.by_token.get(noun)
    known = tree.definite(noun) and (named is None or all(m.of is None for m in named.mentions))
    return known and not tree.children(noun, "nominal", "relative", "modifier", "compound")


def _there(reaction: Reaction, noun: int, other: Reaction) -> bool:
    """Whether an act may have been done where, and to what, the noun says that it was."""
    tree, scene, claim = reaction.arguments.tree, reaction.arguments.naming.scene, other.claim
    told = other.arguments.tree.lemmas
    for place in tree.children(noun, "nominal"):
        thing = tree.lemmas[place]
        town = thing in reaction.arguments.grammar.localities and claim.mode == "seize"
        if _known_thing(reaction, place) and thing not in told and not town:
            return False
        site, where, there = _site(reaction, place), scene.places.get(place), claim.where
        lands = polities(claim.target) | ({there.country} if there is not None else set())
        if site is not None and site not in lands:
            return False
        towns = [w.name for w in (where, there) if w is not None and w.latitude is not None]
        if len(towns) == 2 and towns[0] != towns[1]:
            return False
    return True


def same_act(reaction: Reaction, noun: int, before: Iterable[Reaction]) -> Claim | None:
    """The act told before that a noun takes up, if it says no more of it."""
    return _told(reaction, noun, before) if _bare(reaction, noun) else None


def _told(reaction: Reaction, noun: int, before: Iterable[Reaction]) -> Claim | None:
    """The one act of the nearest sentence that tells any that may be called so: by a word for any
    blow, by the noun of its verb, or by another of its frame."""
    frames = {
        f.id for f in reaction.arguments.named_by(noun)
        if f.type in FORCE and f.id not in TOLLS and not f.mutual
    }  # fmt: skip
    if not frames:
        return None
    lemma = reaction.arguments.tree.known[noun].folded_lemma
    if lemma in MASSES:
        return None
    acts = [o for o in before if o.claim.type in FORCE and _sure(reaction, o)]
    acts = [o for o in acts if _there(reaction, noun, o)]
    named = [o for o in acts if o.arguments.tree.lemmas[o.match.head].startswith(lemma[:STEM])]
    alike = [o for o in acts if o.match.frame.id in frames]
    blows = [o for o in acts if o.claim.type == "ASSAULT"] if lemma in ANY else []
    chosen = next(iter(named or alike or blows), None)
    beside = [o.claim for o in acts if chosen is not None and o.claim.start == chosen.claim.start]
    done = [c for c in beside if c.source]
    doers = {frozenset(polities(c.source)) for c in done}
    return chosen.claim if chosen is not None and chosen.claim.source and len(doers) == 1 else None


def _sure(reaction: Reaction, other: Reaction) -> bool:
    """Whether an act was told as done, and with its own doer."""
    claim = other.claim
    heard = not claim.said_by or claim.said_by == reaction.claim.said_by
    here = other.arguments is reaction.arguments
    known = bool(claim.source) if here else other.match.frame.id not in TOLLS
    return claim.status in DONE and heard and known and not other.guessed
