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
RELATING = frozenset({"which", "whom", "that"})
INNER = frozenset({"determiner", "modifier", "compound", "number"})
LOOSE = frozenset({"adverbial", "parataxis", "other"})
"""What the model makes of a verb that has no place in its tree."""
TIED = word_list("parse.english_participles.tied")
PRESENT = "Tense=Pres|VerbForm=Fin"
CAUSED = word_list("parse.english_participles.caused")
DONE_TO = word_list("parse.english_participles.done_to")
OF_ITS_OWN = frozenset({"subject", "object", "auxiliary", "clause", "open_clause"})
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


def described_before_the_verb(tokens: list[Token]) -> None:
    """ "Assad, thought to be in Moscow, denounced the rebels", read as "Assad thought": the same
    where the one between the commas is held for an aside that tells."""
    for index, verb in enumerate(tokens):
        main = verb.head
        if verb.role != "parataxis" or verb.morph != PAST or not 1 < index < main:
            continue
        subject = [at for at in range(index) if _hangs(tokens, at, index, "subject")]
        apart = tokens[index - 1].text == "," and "," in {t.text for t in tokens[main - 2 : main]}
        own = any(_hangs(tokens, at, index, "object", "auxiliary") for at in range(main))
        served = any(_hangs(tokens, at, main, "subject") for at in range(main))
        if len(subject) == 1 and apart and not own and not served:
            tokens[index] = replace(verb, head=subject[0], role="relative", morph=SUFFERED)
            tokens[subject[0]] = replace(tokens[subject[0]], head=main)


def told_of_what_stands_before(tokens: list[Token]) -> None:
    """ "The town, which rebels captured, is calm", read as "rebels that were captured": the noun
    behind the relative pronoun acts, and the pronoun is what it does that to."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].text.lower() not in RELATING or "PronType=Rel" not in tokens[at].morph:
            continue
        noun = next((i for i in range(at + 1, len(tokens)) if tokens[i].role not in INNER), at)
        verb, first = noun + 1, at - 2 if tokens[at - 1].text == "," else at - 1
        if verb + 1 >= len(tokens) or first < 0 or not _taken_for_its_own(tokens, noun, verb):
            continue
        while tokens[first].role == "compound" and tokens[first].head < at:
            first = tokens[first].head
        main = tokens[noun].head
        if main > verb and tokens[main].role == "relative" and tokens[main].head == first:
            top = tokens[first].role == "root"
            raised = main if top else tokens[first].head
            tokens[main] = replace(tokens[main], head=raised, role=tokens[first].role)
            tokens[first] = replace(tokens[first], head=main, role="subject")
        if tokens[noun].pos == "VERB":
            tokens[noun] = replace(tokens[noun], pos="NOUN", lemma=tokens[noun].text[:-1])
        tokens[noun] = replace(tokens[noun], head=verb, role="subject")
        tokens[at] = replace(tokens[at], head=verb, role="object")
        tokens[verb] = replace(tokens[verb], head=first, role="relative", morph=PAST)


def _taken_for_its_own(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether a participle stands right behind the noun, below it, with nothing of its own."""
    misread = tokens[noun].pos == "VERB" and tokens[noun].text[-1] == "s"
    named = misread or tokens[noun].pos in NOUNLIKE
    past = tokens[verb].morph == SUFFERED and tokens[verb].head == noun
    own = {t.role for t in tokens if t.head == verb}
    return named and past and not own & OF_ITS_OWN and tokens[verb + 1].text != "by"


def tied_to_somebody(tokens: list[Token]) -> None:
    """ "Rebels linked to al Qaeda control the north", "Kurds detained in April went home", read as
    "rebels linked", "Kurds detained": what nobody does without an object only describes them, and
    the verb behind it tells."""
    for index, verb in enumerate(tokens):
        if verb.lemma not in TIED | DONE_TO or verb.morph != PAST:
            continue
        below = [at for at, token in enumerate(tokens) if token.head == index != at]
        subjects = [at for at in below if tokens[at].role == "subject" and at < index]
        held = any(tokens[at].role in {"object", "auxiliary"} for at in below)
        main = next((at for at in below if at > index and _told_alone(tokens, at)), None)
        if main and verb.lemma in DONE_TO and _apart(tokens, index, main):
            continue
        if len(subjects) != 1 or held or main is None:
            continue
        for at in [*subjects, *(i for i in below if i > main)]:
            tokens[at] = replace(tokens[at], head=main)
        top, told = verb.head == index, tokens[main].morph.replace("VerbForm=Inf", PRESENT)
        tokens[main] = replace(
            tokens[main], head=main if top else verb.head, role=verb.role, morph=told
        )
        tokens[index] = replace(verb, head=subjects[0], role="relative", morph=SUFFERED)


def two_done_alike(tokens: list[Token]) -> None:
    """ "Turkey armed and trained the rebels", read as a Turkey that is armed: right behind the
    subject and before "and" and the verb that tells, it tells too."""
    for index, verb in enumerate(tokens[:-2]):
        noun, second = verb.head, index + 2
        if verb.role != "relative" or verb.morph != SUFFERED or noun != index - 1:
            continue
        told = tokens[second]
        joined = tokens[index + 1].text.lower() == "and" and tokens[index + 1].head == index
        own = any(t.head == index and t.role != "coordinator" for t in tokens)
        if own or not joined or told.morph != PAST or tokens[noun].head != second:
            continue
        above = index if told.head == second else told.head
        tokens[noun] = replace(tokens[noun], head=index, role="subject")
        tokens[index] = replace(verb, head=above, role=told.role, morph=PAST)
        tokens[second] = replace(told, head=index, role="conjunct")


def _told_alone(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb hangs on the one before it without a subject or conjunction of its own."""
    loose = tokens[verb].role in LOOSE | {"conjunct"} and tokens[verb].pos == "VERB"
    open_ = "VerbForm=Fin" in tokens[verb].morph or "VerbForm=Inf" in tokens[verb].morph
    own = any(t.head == verb and t.role in {"subject", "mark"} for t in tokens)
    return loose and open_ and not own


def _apart(tokens: Sequence[Token], first: int, second: int) -> bool:
    """ "Rebels attacked, killed ten and fled": whether a comma or conjunction parts two verbs."""
    between = range(first + 1, second)
    parted = any(tokens[at].text in {",", ";", ":", "-", "—", "–"} for at in between)
    return parted or any(_hangs(tokens, at, first, "coordinator") for at in between)


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


def suffered_like_the_first(tokens: list[Token]) -> None:
    """ "The envoys were kidnapped by militants and killed", with "killed" in the past: what needs
    an object and has none is suffered like the passive beside it."""
    for index, verb in enumerate(tokens):
        second = verb.role == "conjunct" and verb.morph == PAST and verb.head < index
        if not second or verb.lemma not in DONE_TO or tokens[verb.head].pos != "VERB":
            continue
        first = range(verb.head)
        passive = "VerbForm=Part" in tokens[verb.head].morph and any(
            _hangs(tokens, at, verb.head, "auxiliary") and tokens[at].lemma == "be" for at in first
        )
        own = {t.role for t in tokens if t.head == index}
        if passive and not own & OF_ITS_OWN:
            tokens[index] = replace(verb, morph=SUFFERED)


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


def doers_before_gerunds(tokens: list[Token]) -> None:
    """ "Protesters waving flags attacked the embassy", read as "that they waved flags attacked it":
    those who act are the subject, and what they do meanwhile only describes them."""
    for index, verb in enumerate(tokens):
        main = verb.head
        gerund = verb.role == "subject_clause" and verb.text.lower().endswith("ing")
        if not gerund or main <= index or tokens[main].pos != "VERB":
            continue
        subjects = [at for at in range(index) if _hangs(tokens, at, index, "subject")]
        served = any(_hangs(tokens, at, main, "subject") for at in range(main))
        if len(subjects) != 1 or served or tokens[main].lemma in CAUSED:
            continue
        tokens[subjects[0]] = replace(tokens[subjects[0]], head=main)
        tokens[index] = replace(verb, head=subjects[0], role="relative")
