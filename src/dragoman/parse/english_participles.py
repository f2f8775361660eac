"""Participles that the English model takes for finite verbs, and the other way round; particles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import PAST, SUFFERED
from dragoman.records import Token

WEEKDAYS = frozenset({
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
})  # fmt: skip
PARTICLES = word_list("parse.english_participles.particles")
WISHING = word_list("parse.english_participles.wishing")
WANTING = frozenset({"want", "need", "like"})
OWN = frozenset({"nsubj", "nsubjpass", "dobj", "aux", "auxpass", "ccomp"})
"""What a verb has beside it that is no bare participle."""
NOUNLIKE = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def told_by_a_participle(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Air strikes killed 20 people", read as "strikes that were killed": what has an object of
    its own is no passive participle, so it is the verb and the noun its subject."""
    for index, label in enumerate(labels):
        verb, noun = tokens[index], _outermost(tokens, tokens[index].head)
        below = [at for at, token in enumerate(tokens) if token.head == index]
        if (
            label != "acl"
            or "VerbForm=Part" not in verb.morph
            or noun > index
            or not (tokens[noun].role in {"root", "clause"} or _second(tokens, noun))
            or not (
                any(_undergoes(tokens, labels, at, index) for at in below)
                or _behind_relative(tokens, labels, index, noun)
            )
            or any(labels[at] in {"aux", "auxpass"} for at in below)
        ):
            continue
        top = tokens[noun].role == "root"
        tokens[index] = replace(
            verb,
            head=index if top else tokens[noun].head,
            role="clause" if tokens[noun].role == "subject" else tokens[noun].role,
            morph=PAST,
        )
        tokens[noun] = replace(tokens[noun], head=index, role="subject")


def told_beside_the_verb(tokens: list[Token]) -> None:
    """ "A walkout, voted on Sunday, will go ahead", read as "a walkout voted": what stands between
    the commas behind the subject only describes it, and the verb with its own helpers tells."""
    for index, verb in enumerate(tokens):
        noun = verb.head
        described = verb.role == "conjunct" and tokens[noun].morph == PAST
        subjects = [at for at in range(noun) if _hangs(tokens, at, noun, "subject")]
        helpers = [at for at in range(noun, index) if _hangs(tokens, at, index, "auxiliary")]
        first = helpers[0] if helpers else index
        if not (described and len(subjects) == 1 and 1 <= noun < first):
            continue
        apart = tokens[noun - 1].text == "," and tokens[first - 1].text == ","
        own = any(_hangs(tokens, at, noun, "subject", "object") for at in range(noun, index))
        if not apart or own:
            continue
        top = tokens[noun].role == "root"
        tokens[index] = replace(
            verb, head=index if top else tokens[noun].head, role=tokens[noun].role
        )
        tokens[noun] = replace(tokens[noun], head=subjects[0], role="relative", morph=SUFFERED)
        tokens[subjects[0]] = replace(tokens[subjects[0]], head=index)


def wanted_beside_another(tokens: list[Token]) -> None:
    """ "Want Chevron barred and its accounts seized", read as "want … and accounts seized": what
    has nothing that it is done to is wanted like the first."""
    for index, verb in enumerate(tokens):
        past = verb.role == "conjunct" and verb.morph == PAST
        want = tokens[verb.head].head if tokens[verb.head].role == "clause" else verb.head
        if not past or tokens[want].lemma not in WANTING:
            continue
        wanted = [at for at in range(want, index) if _hangs(tokens, at, want, "clause")]
        held = any(
            _hangs(tokens, at, index, "object", "auxiliary", "clause", "open_clause")
            for at in range(len(tokens))
        )
        owned = any(_hangs(tokens, at, index, "subject") for at in range(want, index))
        if owned and not held and wanted and "VerbForm=Part" in tokens[wanted[-1]].morph:
            tokens[index] = replace(verb, head=wanted[-1], morph=SUFFERED)


def _hangs(tokens: Sequence[Token], at: int, head: int, *roles: str) -> bool:
    return tokens[at].head == head and tokens[at].role in roles


def _behind_relative(tokens: Sequence[Token], labels: Sequence[str], verb: int, noun: int) -> bool:
    """ "France, which moved troops to Niger, called on the putschists": what stands behind the
    comma that closes a relative clause of the noun is no second one."""
    told = any(
        label == "relcl" and tokens[at].head == noun for at, label in enumerate(labels[:verb])
    )
    return told and tokens[verb - 1].text == "," and tokens[noun].role == "root"


def _undergoes(tokens: Sequence[Token], labels: Sequence[str], at: int, verb: int) -> bool:
    """Whether the word is what the verb is done to, or said; of a name right behind it the model
    may make a circumstance ("condemned Iran")."""
    name = labels[at] == "npadvmod" and tokens[at].pos == "PROPN" and at == verb + 1
    known = name and tokens[at].text not in WEEKDAYS
    return known or labels[at] in {"dobj", "oprd", "ccomp"}


def _outermost(tokens: list[Token], noun: int) -> int:
    """ "Gunmen on motorbikes abducted 87 people", "the envoy, John Kerry, met the king": the noun
    on which another one hangs."""
    if tokens[noun].role == "apposition" and tokens[noun].head < noun:
        noun = tokens[noun].head
    while tokens[noun].role == "oblique" and tokens[tokens[noun].head].role == "adverb":
        above = tokens[tokens[noun].head].head
        if tokens[above].pos not in NOUNLIKE:
            return noun
        noun = above
    return noun


def _second(tokens: list[Token], noun: int) -> bool:
    """Whether the verb above has a subject beside this one ("militants killed ten, he said")."""
    subjects = [t for t in tokens if t.head == tokens[noun].head and t.role == "subject"]
    return tokens[noun].role == "subject" and len(subjects) > 1


def particle(tokens: list[Token], index: int) -> bool:
    """Whether an adverb belongs to the verb right before it ("backed away from the plan") or before
    its object ("pull its troops out")."""
    token, before = tokens[index], tokens[index - 1]
    behind = before.role == "object" and before.head == token.head < index
    near = (token.head == index - 1 or behind) and tokens[token.head].pos == "VERB"
    ago = [t.pos for t in tokens[index + 1 : index + 3]] == ["ADP", "NUM"]  # "back in 2007"
    return near and token.text.lower() in PARTICLES and not ago


def finite_participles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Thousands protested", tagged as a participle: in running prose, or with an object, what
    has a subject of its own and no auxiliary is in the past; without, it is a headline's passive
    ("Ten killed in blast")."""
    prose = tokens[-1].text in {".", "!", "?", '"', "”"}
    for index, token in enumerate(tokens):
        below = [at for at, other in enumerate(tokens) if other.head == index]
        told = [labels[at] for at in below]
        if (
            "VerbForm=Part" in token.morph
            and "Tense=Past" in token.morph
            and "nsubj" in told
            and token.role in {"root", "clause", "conjunct", "adverbial", "relative"}
            and not (token.role == "clause" and _wanted(tokens, index))
            and not {"aux", "auxpass", "agent", "nsubjpass"} & set(told)
            and ("dobj" in told or prose)
        ):
            tokens[index] = replace(token, morph=PAST)
        elif (
            token.text.endswith("ed") and token.role == "clause" and "VerbForm=Fin" in token.morph
            and "dobj" not in told and _wanted(tokens, index)
        ):  # fmt: skip
            tokens[index] = replace(token, morph=SUFFERED)


def _wanted(tokens: Sequence[Token], index: int) -> bool:
    """ "Wants Assad removed", "ordered the minister arrested": no verb of wishing has a clause in
    the past."""
    marked = any(t.head == index and t.role == "mark" for t in tokens)
    return tokens[tokens[index].head].lemma in WISHING and not marked


def suffered_at_others_hands(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "A guest hailed as a hero by some and reviled as a tyrant by others", with either in the
    past: what has no subject of its own, no object and an agent is suffered; the agent is the
    verb's, not that of what somebody is hailed as."""
    for index, token in enumerate(tokens):
        told = labels[index] in {"acl", "relcl"} or _beside_suffered(tokens, labels, index)
        told = told or (labels[index] == "advcl" and token.morph == SUFFERED)
        under = [at for at, other in enumerate(tokens) if other.head == index]
        if "Tense=Past" not in token.morph or not told or OWN & {labels[at] for at in under}:
            continue
        agent = next((at for at in _agents(tokens, labels, index, under)), None)
        if agent is None:
            continue
        tokens[index] = replace(token, morph=SUFFERED)
        tokens[agent] = replace(tokens[agent], head=index)


def _beside_suffered(tokens: Sequence[Token], labels: Sequence[str], index: int) -> bool:
    first = tokens[index].head
    return labels[index] == "conj" and tokens[first].morph == SUFFERED and labels[first] == "acl"


def _agents(
    tokens: Sequence[Token], labels: Sequence[str], verb: int, under: Sequence[int]
) -> list[int]:
    """Where "by" stands below the verb, or below what stands behind its "as"."""
    likened = [at for at in under if tokens[at].text == "as"]
    named = [at for at, t in enumerate(tokens) if t.head in likened and labels[at] == "pobj"]
    named += [at for at in under if labels[at] == "oprd"]  # "considered a tyrant by many"
    holders = {verb, *likened, *named}
    near = range(verb + 1, len(tokens))
    return [at for at in near if tokens[at].text == "by" and tokens[at].head in holders]


def _pasts(verb: str) -> tuple[str, ...]:
    """The regular participles that a verb may have."""
    return f"{verb}ed", f"{verb}d", f"{verb}{verb[-1]}ed"


BEFALLEN = {form: verb for verb in word_list("parse.english_participles.befalling")
            for form in _pasts(verb)} | {"slain": "slay"}  # fmt: skip
"""Participles that the model takes for adjectives, and their verbs."""


def befallen(tokens: list[Token]) -> None:
    """ "The jailed opposition leader", with "jailed" for a quality: what befell him."""
    for index, token in enumerate(tokens):
        if token.pos != "ADJ" or token.role != "modifier" or token.head < index:
            continue
        verb = BEFALLEN.get(token.text.lower())
        if verb is not None:
            tokens[index] = replace(token, pos="VERB", lemma=verb, morph=SUFFERED)
