""" "We" and "our" stand for the speaker of a quotation, or of what somebody is told to say."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.lightverbs import light_verb
from dragoman.code.parties import Sides
from dragoman.code.saidof import LISTENING, bids, ought
from dragoman.code.stance import Reading
from dragoman.code.triggers import Match
from dragoman.code.voices import Voices
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention

RANKS = word_list("code.firstperson.ranks")

HEARING = frozenset({"you", "os", "les", "le", "te", "ustedes", "usted", "vosotros"})
"""Pronouns of those to whom somebody speaks."""
YOU = frozenset({"you", "ustedes", "usted", "vosotros", "tú"})
YOURS = HEARING - {"le", "les"} | {"ti"}
"""Of these, those that mean nobody else."""
BESIDE = ("subject", "object", "oblique", "indirect", "nominal", "other")
DONE = Reading("happened")


def with_speaker(match: Match, sides: Sides, voices: Voices) -> Sides:
    """The sides of an act in a quotation or in reported speech, with its speaker where the words
    say "we" or "our"."""
    quote = voices.quote_at(match.head)
    if match.frame.spoken and not sides.source:
        return replace(sides, source=_blaming(match, sides, voices))
    if quote is None and not voices.first_person:
        return sides
    told = voices.said_by(match.head, DONE) if quote is None else voices.spoken.get(quote, ())
    speaker = told[:1]
    if not speaker:
        return sides
    acts, suffers = _acting(match, voices), _suffering(match, voices)
    if suffers and _of_feeling(match, voices):
        return Sides(speaker, _new(sides.target, speaker) or sides.source, inferred=True)
    if match.frame.mutual:
        new = _new(speaker, sides.source) if acts or suffers else ()
        joined = (*sides.source, *new)
        return Sides(joined, joined, sides.inferred) if new and len(joined) > 1 else sides
    source, target = _owned(sides.source, voices, speaker), _owned(sides.target, voices, speaker)
    if acts and _first_person(match.head, voices) and not _same(source, speaker):
        source, target = speaker, target or source
    elif not source and (acts or _impersonal_threat(match, voices)):
        source = speaker
    elif not target and suffers and not _same(source, speaker):
        target = speaker
    elif (
        suffers and _same(source, speaker) and _of_another(match, voices)
    ):  # "«She asked me to stay», he said"
        source, target = (), speaker
    if not target and match.frame.type == "REQUEST":
        target = _hearers(match.head, voices)
    if not target and _to_you(match, voices):
        target = _but(_told(match.head, voices), source)
    own = {None, *(m.of or m.id for m in speaker)}
    if _bidden(match, voices) and all(m.id == "MIL" and m.of in own for m in source):
        source = _but(_told(match.head, voices), target) or source  # "«Retiren sus tropas»"
    changed = (source, target) != (sides.source, sides.target)
    return Sides(source, target, sides.inferred or changed)


def _blaming(match: Match, sides: Sides, voices: Voices) -> tuple[Mention, ...]:
    """ "Kiev dijo que Rusia es responsable": who says so, unless that is only an outlet."""
    outlets = voices.naming.world.outlets
    told = [m for m in voices.said_by(match.head, DONE) if m.id not in outlets]
    return _but(tuple(told[:1]), sides.target)


def _acting(match: Match, voices: Voices) -> bool:
    """Whether the verb, or the one over the noun, is in the first person or its subject ours."""
    tree = voices.tree
    verb = match.head
    if match.trigger.kind == "noun":
        if _ours(match.head, voices):
            return True
        light = light_verb(voices.clauses, match.head, voices.clauses.grammar.lending)
        if light is None:
            return False
        verb = light
    subjects = [*tree.children(verb, "subject"), *voices.clauses.pronouns(verb)]
    ready = match.trigger.kind != "noun" and bool(tree.children(verb, "copula"))
    if voices.clauses.passive(verb) and not ready:  # but "estamos decididos a ayudar"
        return False
    if any(_ours(i, voices) for i in subjects):
        return True
    return _first_person(verb, voices)


def _of_feeling(match: Match, voices: Voices) -> bool:
    """ "Nos alarma el despliegue": whether who is struck by it is who blames."""
    slots = match.frame.slots(voices.naming.language, match.trigger.kind, "source")
    return match.trigger.kind != "noun" and "object" in slots[:1]


def _of_another(match: Match, voices: Voices) -> bool:
    """Whether a finite verb tells what somebody does whom only a pronoun, or nothing, names."""
    form = voices.clauses.form(match.head)
    finite = match.trigger.kind == "verb" and "VerbForm=Fin" in form and "Person=1" not in form
    return finite and not voices.tree.children(match.head, "subject")


def _hearers(verb: int, voices: Voices) -> tuple[Mention, ...]:
    """ "Told the army: "I ask you to stay"", "dijo a los soldados: «Os pido …»": who hears it."""
    tree, clauses = voices.tree, voices.clauses
    beside = {tree.lower[i] for i in tree.children(verb, "object", "indirect", "other", "oblique")}
    below = (tree.lower[c] for i in tree.children(verb) for c in tree.children(i))
    if not _first_person(verb, voices) or HEARING.isdisjoint(beside.union(below)):
        return ()
    around = [*tree.ancestors(verb), *tree.children(verb, "parataxis")]
    said = (i for i in around if clauses.verbal(i) and i < verb)
    told = (o for i in said for o in (*clauses.told_to(i), *tree.children(i, "object", "indirect")))
    return clauses.naming.of_all(dict.fromkeys(told), deep=False)


def _told(verb: int, voices: Voices) -> tuple[Mention, ...]:
    """ "«Retírense», exigió Kiev a Moscú", "told Putin: «Leave»": to whom the quotation is said in
    which the verb stands."""
    tree, clauses = voices.tree, voices.clauses
    around = [*tree.ancestors(verb), *tree.children(verb, "parataxis")]
    apart = (i for i in around if voices.quote_at(i) != voices.quote_at(verb))
    asking = clauses.grammar.object_control
    said = next((i for i in apart if voices.is_speech(i) or tree.lemmas[i] in asking), None)
    if said is None:
        return ()
    beside = (*clauses.told_to(said), *tree.children(said, "object", "indirect"))
    found = clauses.naming.of_all((i for i in dict.fromkeys(beside) if i != verb), deep=False)
    return tuple(m for m in found if m.id not in LISTENING)


def _bidden(match: Match, voices: Voices) -> bool:
    """Whether a quotation tells its hearers to do it: "retiren", "deben irse", "you must"."""
    tree, verb = voices.tree, match.head
    if match.trigger.kind == "noun" or voices.clauses.passive(verb):
        return False
    subjects = {tree.lower[i] for i in tree.children(verb, "subject")}
    if ought(tree, verb):
        subjects |= {tree.lower[i] for i in voices.clauses.pronouns(verb)}
        return subjects <= YOU and "Person=1" not in voices.clauses.form(verb)
    return bids(tree, verb)


def _to_you(match: Match, voices: Voices) -> bool:
    """ "«Os ayudaremos»", "we will stand with you": whether the speaker does it to his hearers."""
    tree, verb = voices.tree, match.head
    beside = {tree.lower[i] for i in tree.children(verb, "object", "indirect", "oblique", "other")}
    subjects = {tree.lower[i] for i in tree.children(verb, "subject")}
    mine = match.trigger.kind != "noun" and _first_person(verb, voices)
    return not beside.isdisjoint(YOURS) and (mine or bool(subjects & voices.cues.ours))


def _but(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return () if _same(mentions, others) else mentions


def _impersonal_threat(match: Match, voices: Voices) -> bool:
    """ "«No se descarta el uso de la fuerza», advirtió": who says so threatens."""
    impersonal = match.trigger.kind != "noun" and voices.clauses.passive(match.head)
    return match.frame.type == "THREATEN" and impersonal


def _first_person(verb: int, voices: Voices) -> bool:
    """Whether the verb, or the one that governs its infinitive, is in the first person."""
    being = (voices.tree.tokens[i].morph for i in voices.tree.children(verb, "copula"))
    finite = (f for f in (voices.clauses.form(verb), *being) if "VerbForm=Fin" in f)
    form = next(finite, None)
    if form is not None:
        return "Person=1" in form
    head = voices.tree.head(verb)
    if head is not None and any(voices.tree.lemmas[i] in RANKS for i in voices.tree.children(head)):
        return _first_person(head, voices)  # "no seremos los primeros en desarmarnos"
    bound = voices.tree.tokens[verb].role in {"open_clause", "conjunct", "clause"}
    if head is None or not bound or not voices.clauses.verbal(head):
        return False
    lent = voices.tree.tokens[head].lemma in voices.clauses.grammar.object_control
    return not lent and not voices.tree.children(head, "subject") and _first_person(head, voices)


def _suffering(match: Match, voices: Voices) -> bool:
    """Whether an object says "us" or is ours ("nos atacaron", "contra nuestro país")."""
    tree = voices.tree
    passive = match.trigger.kind != "noun" and voices.clauses.passive(match.head)
    beside = [
        i for i in tree.children(match.head, *BESIDE) if passive or tree.tokens[i].role != "subject"
    ]
    return any(_ours(i, voices) for i in beside) or (passive and _first_person(match.head, voices))


def _ours(index: int, voices: Voices) -> bool:
    """Whether the noun phrase or pronoun is of the first person."""
    words = [index, *voices.tree.children(index, "determiner", "modifier")]
    tokens = (voices.tree.tokens[i] for i in words)
    return any({t.lemma.lower(), t.text.lower()} & voices.cues.ours for t in tokens)


def _owned(
    mentions: tuple[Mention, ...], voices: Voices, speaker: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """ "Nuestro ejército" acts for the speaker's polity."""
    polity = speaker[0].of or (speaker[0].id if speaker[0].id.isupper() else None)
    starts = {t.start: i for i, t in enumerate(voices.tree.tokens)}
    return tuple(
        replace(m, of=polity)
        if m.of is None
        and polity
        and not voices.clauses.naming.is_state(m)  # "our American partners" are no part of us
        and polity != m.id
        and _is_ours(m, starts, voices)
        else m
        for m in mentions
    )


def _is_ours(mention: Mention, starts: dict[int, int], voices: Voices) -> bool:
    at = starts.get(mention.start)
    if at is None:
        return False
    before = voices.tree.tokens[at - 1] if at else voices.tree.tokens[at]
    return bool({before.lemma.lower(), before.text.lower()} & voices.cues.ours) or _ours(at, voices)


def _new(speaker: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return () if _same(others, speaker) else speaker


def _same(mentions: tuple[Mention, ...], speaker: tuple[Mention, ...]) -> bool:
    return bool({m.of or m.id for m in mentions} & {m.of or m.id for m in speaker})
