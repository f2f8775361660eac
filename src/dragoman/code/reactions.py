"""Claims that react to an act told before → whom they are aimed at: "Tokio condenó el
lanzamiento", "Kiev agradeció la ayuda", "Seúl rechazó las acusaciones"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.aftermath import after_deed
from dragoman.code.answered import ANSWERED, BLAMING, HOSTILE, anaphoric, answering, kinds_of
from dragoman.code.athome import arrested_there, of_the_story
from dragoman.code.clamour import clamoured
from dragoman.code.continued import Reaction, backwards, continued, inferred, polities
from dragoman.code.demanded import demanded, released
from dragoman.code.denied import denied
from dragoman.code.foes import OPEN, against_foe, of_them
from dragoman.code.mentions import but_for
from dragoman.code.opposite import opposed
from dragoman.code.provoked import IF
from dragoman.code.repaid import repaid
from dragoman.code.replied import by_asked, replied, with_takers
from dragoman.code.sameact import blamed_act, hosted, of_same_act
from dragoman.code.walk import DONE
from dragoman.code.withact import DENIAL, with_act
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention

REACH = 3
"""Sentences back to which a reaction looks for what it reacts to."""
OPENING = 3
"""Sentences with which an article tells what it is about."""
FURTHER = 8
"""Sentences back to which an act looks for what it goes on with, and a reaction for the act that
its object names."""
DEEDS = HOSTILE | {"AID"}
SHARING = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
"""Acts that are mostly done to the same one as the act before them of the same subject."""
SEVERAL = 3
"""At how many an act may be aimed that another is aimed at too."""
CALLED_FOR = SHARING | {"SUPPORT"}
"""Acts for which one meets those at whom they are aimed."""
UNSHARED = frozenset({"assist", "investigate"})
"""Modes of act that are not: who is blamed is not asked for help."""
CALLED_UPON = frozenset({"assist", "meet"})
"""Modes of what one asks of whom one does not blame: "pidió una reunión a la ONU"."""
DIRECTED = frozenset({"ACCUSE", "COERCE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
SUMMONING = word_list("code.reactions.summoning")
ASIDE = frozenset({"adverbial", "open_clause", "relative"})
"""Roles of a gerund with which somebody goes on ("…, calling the attack cowardly", "adopted a text
condemning the attack")."""
GENDERS = {"la": "Gender=Fem|Number=Sing", "lo": "Gender=Masc|Number=Sing"}
"""What a thing is of which a pronoun is said."""
BUT = frozenset({"pero", "but"})
BECAUSE = frozenset({"porque", "because"})


def aimed(told: list[list[Reaction]]) -> list[list[Claim]]:
    """The claims of each sentence, those of reactions with whom they are aimed at."""
    found: list[list[Reaction]] = []
    for each in told:
        sentence: list[Reaction] = []
        lead = [r.claim for one in found[:OPENING] for r in one] if each else []
        told_near, told_further = (
            list(backwards(found[-reach:])) if each else [] for reach in (REACH, FURTHER)
        )
        for drafted in each:
            further = [*reversed(sentence), *told_further]
            near = [*reversed(sentence), *told_near]
            reaction = drafted.become(of_same_act(drafted, near))
            before = further if _names_its_kind(reaction) else near
            reaction = reaction.become(released(reaction, near))
            whole = reaction.become(by_asked(reaction, near))
            reaction = _without_officials(whole)
            claim = repaid(_at_doer(reaction, each), each)
            claim = _along_with(claim, reaction, [*sentence, *_blaming_next(reaction, each)])
            claim = after_deed(reaction.become(claim), each)
            echoed = _echoed(reaction.become(claim), sentence)
            if echoed is not None:
                others = but_for(echoed.target, claim.source)
                claim = inferred(claim, others, echoed) if others else claim
            else:
                claim = _aimed(reaction.become(claim), [_firm(r) for r in before], lead)
            claim = blamed_act(reaction.become(hosted(reaction.become(claim), near)), near)
            claim = denied(reaction.become(claim), near)
            claim = replied(reaction.become(claim), near)
            claim = demanded(reaction.become(claim), near)
            claim = continued(reaction.become(claim), further)
            if not claim.target and (claim.type in OPEN or of_them(reaction)):
                so_far = [*reversed(sentence), *backwards(found)]
                claim = against_foe(reaction.become(claim), so_far)
            claim = of_the_story(reaction.become(claim))
            claim = arrested_there(reaction.become(claim), each, backwards(found))
            if not claim.target and reaction is not whole:
                claim = replace(claim, target=whole.claim.target)
            guessed = claim.target != whole.claim.target
            sentence.append(reaction.become(claim, guessed=guessed))
        found.append(_with_acts(each, with_takers(sentence)))
    return [[reaction.claim for reaction in sentence] for sentence in clamoured(opposed(found))]


def _echoed(reaction: Reaction, sentence: list[Reaction]) -> Claim | None:
    """ "Rusia lamentó la intervención y Venezuela *la* condenó": the claim whose object a pronoun
    takes up in the same sentence, and which is aimed at the same ones."""
    claim, clauses, head = reaction.claim, reaction.arguments.clauses, reaction.match.head
    gender = GENDERS.get(clauses.clitic(head) or "")
    if claim.target or claim.type not in BLAMING or gender is None:
        return None
    tree = reaction.arguments.tree
    for other in reversed(sentence):
        things = clauses.objects(other.match.head) if other.claim.type in BLAMING else []
        if any(gender in tree.tokens[i].morph and tree.definite(i) for i in things):
            return other.claim
    return None


def _firm(told: Reaction) -> Claim:
    """The claim, without those at whom it is aimed by what was told before: no ground for more."""
    return replace(told.claim, target=()) if told.guessed else told.claim


def _without_officials(reaction: Reaction) -> Reaction:
    """ "Expulsó a diez diplomáticos": whose they are another claim may tell."""
    claim = reaction.claim
    if claim.mode != "expel" or any(m.of is not None or m.id != "GOV" for m in claim.target):
        return reaction
    return reaction.become(replace(claim, target=()))


def _with_acts(drafted: list[Reaction], sentence: list[Reaction]) -> list[Reaction]:
    """The claims of a sentence, those about another as that has become."""
    acts = {d.claim.id: r.claim for d, r in zip(drafted, sentence, strict=True)}
    return [
        replace(r, claim=with_act(r.claim, acts[r.claim.about], r.match.frame))
        if r.claim.about in acts
        else r
        for r in sentence
    ]


def _along_with(claim: Claim, reaction: Reaction, beside: list[Reaction]) -> Claim:
    """ "Expulsó al embajador ruso y amenazó con …", "convocó al embajador, exigiendo …": aimed at
    whom the verb before is aimed at, whose subject it shares."""
    if claim.target or not claim.source or claim.mode in UNSHARED or _of_own_deed(reaction):
        return claim
    met = [o for o in beside if _in_aim(reaction, o)] if claim.type in CALLED_FOR else []
    if len(met) == 1 and len(aims := _others(met[0], polities(claim.source))) == 1:
        return inferred(claim, aims, met[0].claim)
    if claim.type not in SHARING:
        return claim
    if claim.type == "REQUEST" and reaction.arguments.clauses.told_to(reaction.match.head):
        return claim
    if claim.type == "THREATEN" and _tells_of_others(reaction):
        return claim
    if claim.type == "ACCUSE" and _of_another_deed(reaction):
        return claim
    own = polities(claim.source)
    for other in beside:
        joined = _follows(reaction, other) or _follows(other, reaction) or _beside(reaction, other)
        joined = joined or _told_of_subject(reaction, other)
        if not (_directed(other) and joined) or _called_upon(reaction, other):
            continue
        aims = _others(other, own)
        shared = own & polities(other.claim.source)
        if shared and 0 < len(polities(aims)) <= SEVERAL and not _names_another(reaction):
            return inferred(claim, aims, other.claim)
    return claim


def _launched(reaction: Reaction, noun: int) -> list[int]:
    """ "Condenó el lanzamiento de un misil que disparó Corea del Norte": what is launched."""
    tree, arguments = reaction.arguments.tree, reaction.arguments
    launch = any(frame.type == "MOBILIZE" for frame in arguments.named_by(noun))
    named = arguments.naming.scene.by_token
    below = tree.children(noun, "nominal") if launch else []
    return [i for i in below if tree.prepositions[i] in {"de", "of"} and i not in named]


def _called_upon(reaction: Reaction, other: Reaction) -> bool:
    """ "Pidió una reunión al Consejo de Seguridad y condenó la ofensiva": whether those at whom the
    other is aimed are only asked for help, a meeting, or for what a body may do."""
    claim, world = other.claim, other.arguments.naming.world
    if claim.type != "REQUEST" or reaction.claim.type == "REQUEST":
        return False
    asked = (world.actors.get(m.of or m.id) for m in claim.target)
    return claim.mode in CALLED_UPON or any(a is not None and a.kind == "org" for a in asked)


def _of_own_deed(reaction: Reaction) -> bool:
    """ "Acusó a los islamistas y negó haber ordenado disparar": what one denies to have done is
    denied to nobody whom the verb before names."""
    tree, head = reaction.arguments.tree, reaction.match.head
    below = tree.children(head, "clause", "open_clause", "object")
    own = ("VerbForm=Inf" in reaction.arguments.clauses.form(i) for i in below)
    return reaction.match.frame.id == DENIAL and any(own)


def _of_another_deed(reaction: Reaction) -> bool:
    """ "Censuró la ejecución, pero también reprobó el asalto": whether "but" opens what is blamed
    besides."""
    tree, head = reaction.arguments.tree, reaction.match.head
    opening = {tree.lower[i] for i in tree.children(head, "coordinator")}
    return not BUT.isdisjoint(opening) and bool(kinds_of(reaction))


def _others(other: Reaction, own: set[str]) -> tuple[Mention, ...]:
    """At whom an act is aimed, but for those of the same state."""
    return tuple(m for m in other.claim.target if (m.of or m.id) not in own)


def _in_aim(reaction: Reaction, other: Reaction) -> bool:
    """ "Phoned Erdogan to express his support", "received Li to protest": what one meets another
    for, where nobody else is named."""
    tree, head = reaction.arguments.tree, reaction.match.head
    aim = "VerbForm=Inf" in tree.tokens[head].morph and tree.head(head) == other.match.head
    return aim and other.claim.type == "CONSULT" and not _names_another(reaction)


def _beside(reaction: Reaction, other: Reaction) -> bool:
    """ "El comité atribuyó el ataque a Kiev y Putin amenazó con una respuesta": whether one of the
    same state threatens in the clause beside."""
    tree, head = reaction.arguments.tree, reaction.match.head
    second = tree.tokens[head].role == "conjunct" and tree.head(head) == other.match.head
    return reaction.claim.type == "THREATEN" and second


def _told_of_subject(reaction: Reaction, other: Reaction) -> bool:
    """ "Japan, which summoned the Chinese ambassador, demanded an apology": whether the other only
    tells of who acts here, and nothing behind the verb is somewhere else's."""
    tree, head, told = reaction.arguments.tree, reaction.match.head, other.match.head
    if reaction.match.trigger.kind != "verb" or tree.tokens[told].role != "relative":
        return False
    noun = tree.head(told)
    if noun is None or noun not in tree.children(head, "subject"):
        return False
    return reaction.claim.where is None and other.claim.status in DONE


def _blaming_next(reaction: Reaction, each: list[Reaction]) -> list[Reaction]:
    """ "Tachó de peligrosa la decisión y acusó a Alemania": whom the next verb names."""
    if reaction.claim.type != "ACCUSE":
        return []
    next_ = [o for o in each if o.claim.type == "ACCUSE" and _follows(o, reaction)]
    return [o for o in next_ if not _only_told(o)]


def _only_told(other: Reaction) -> bool:
    """ "Denunció que los estadounidenses avisaron tarde": whether those at whom it is aimed only
    stand in the clause that tells of them."""
    tree = other.arguments.tree
    inside = [i for c in tree.children(other.match.head, "clause") for i in tree.subtree(c)]
    starts = {tree.tokens[i].start for i in inside}
    return bool(other.claim.target) and all(m.start in starts for m in other.claim.target)


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
    if other.match.frame.id == DENIAL and tree.children(head, "clause", "open_clause"):
        return False  # "negó que financie a rebeldes"
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
    partner = _partner_only(reaction)
    if partner:
        return reaction.become(replace(claim, target=partner))
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


def _partner_only(reaction: Reaction) -> tuple[Mention, ...]:
    """ "Turquía rechazó el acuerdo que Grecia firmó con Egipto": who acts in the clause that tells
    of the object, where all at whom it is aimed only stand behind that clause's verb."""
    claim, tree = reaction.claim, reaction.arguments.tree
    if claim.type != "REJECT" or reaction.match.frame.id == DENIAL or not claim.target:
        return ()
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    verbs = [v for o in objects for v in tree.children(o, "relative")]
    behind = {tree.tokens[i].start for v in verbs for i in tree.subtree(v) if i > v}
    return _within(reaction) if all(m.start in behind for m in claim.target) else ()


def _aimed(reaction: Reaction, near: list[Claim], lead: list[Claim]) -> Claim:
    claim, clauses = reaction.claim, reaction.arguments.clauses
    said = reaction.match.trigger.kind == "adjective"  # "se mostró decepcionado por la decisión"
    form = clauses.form(reaction.match.head)
    aside = (
        "VerbForm=Ger" in form and reaction.arguments.tree.tokens[reaction.match.head].role in ASIDE
    )
    finite = said or aside or "VerbForm=Fin" in form
    if claim.target or not claim.source or not finite:
        return claim
    if claim.type not in ANSWERED:
        return claim
    named = _within(reaction)
    if named:
        return replace(claim, target=named)
    return answering(reaction, near, lead) if anaphoric(reaction) else claim


def _names_its_kind(reaction: Reaction) -> bool:
    answers = reaction.claim.type in ANSWERED and not reaction.claim.target
    return answers and bool(kinds_of(reaction))


def _within(reaction: Reaction) -> tuple[Mention, ...]:
    """Who acts in the clause that tells what is reacted to: "criticó el pacto que firmó Rusia",
    "amenazó con una respuesta si Ucrania ataca"."""
    clauses, tree, own = reaction.arguments.clauses, reaction.arguments.tree, reaction.claim.source
    head = reaction.match.head
    things = [i for o in clauses.objects(head) for i in (o, *_launched(reaction, o))]
    verbs = [v for i in things for v in tree.children(i, "relative")]
    if reaction.match.frame.id != DENIAL:
        verbs += tree.children(head, "clause")
    if reaction.claim.type == "ACCUSE":  # "expresó su inquietud porque Putin viajó"
        verbs += [v for v in tree.children(head, "adverbial") if tree.prepositions[v] in BECAUSE]
    if reaction.claim.type == "THREATEN":  # "advirtió de que Rusia sufrirá las consecuencias"
        bearing = reaction.arguments.grammar.bearing
        grave = (v for v in verbs if tree.tokens[v].lemma in bearing
                 and not reaction.match.covered.isdisjoint(tree.subtree(v)))  # fmt: skip
        opening = (v for v in tree.subtree(head) if tree.prepositions[v] in IF
                   and tree.tokens[v].role in {"adverbial", "clause"})  # fmt: skip
        verbs = [*grave, *opening]
    else:  # "condenó los ataques que sufre Ucrania"
        verbs = [v for v in verbs if tree.lemmas[v] not in reaction.arguments.grammar.receiving]
    acting = [i for v in verbs if not clauses.passive(v) for i in tree.children(v, "subject")]
    taken = polities(own)
    return tuple(
        m for m in reaction.arguments.naming.of_all(acting, deep=False)
        if (m.of or m.id) not in taken and reaction.arguments.naming.world.actors.get(m.of or m.id)
    )  # fmt: skip
