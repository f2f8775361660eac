"""Verbs that the Spanish model reads as a part of the name before them, as in headlines; what
colons part there."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import finite, root_of
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

ENDINGS: dict[str, tuple[str, ...]] = {
    "a": ("ar",), "an": ("ar",), "e": ("er", "ir"), "en": ("er", "ir"),
}  # fmt: skip
"""Endings of the present in the third person, with those of the infinitives."""
INFINITIVE = ("ar", "er", "ir", "ír")
PRESENT = "Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin"
PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
HELD = frozenset({"DET", "NUM", "PROPN", "NOUN", "SCONJ"})
TO = word_list("parse.headlines.to")
EMBEDDED = frozenset({"relative", "adverbial", "clause"})
LOOSE = frozenset({"flat", "apposition", "nominal", "modifier", "compound", "conjunct"})
SHORTEST = 4
VOICE = 6
"""Words, with the colon, up to which what stands behind it may name a voice."""
NO_VERBS = word_list("parse.headlines.no_verbs")


def verbs_in_names(tokens: list[Token]) -> None:
    """Reads the small word behind a name, where no other verb follows it, as the name's verb
    ("Estados Unidos bombardea Yemen", "Rusia ataco Odesa")."""
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        if token.pos not in {"PROPN", "ADJ"} or not token.text.islower():
            continue
        if tokens[index - 1].pos != "PROPN" or not tokens[index - 1].text[:1].isupper():
            continue
        found = verb_of(token.text)
        if found is None or not _followed(tokens, index) or not _alone(tokens, index):
            continue
        name = _top(tokens, index)
        if name is not None:
            lemma, morph = found
            tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=morph)
            if tokens[name].head == index:  # it stands in the verb's place already
                tokens[name] = replace(tokens[name], role="subject")
            else:
                _raise(tokens, index, name)


def topics_before_colons(tokens: list[Token]) -> None:
    """ "Bolivia: Rusia reconoce a Áñez": what stands before a colon does nothing, where the verb
    has a subject behind it."""
    colon = next((i for i, t in enumerate(tokens) if t.text == ":"), None)
    if colon is None:
        return
    for at, token in enumerate(tokens[:colon]):
        verb = token.head
        own = token.role == "subject" and verb > colon
        if own and any(t.role == "subject" and t.head == verb for t in tokens[colon:verb]):
            tokens[at] = replace(token, role="parataxis")


def voices_behind_colons(tokens: list[Token]) -> None:
    """ "Israel bombs Lebanon: army", with the army as a second object: who says so stands behind
    the colon of a headline."""
    colon = next((i for i in range(len(tokens) - 2, 0, -1) if tokens[i].text == ":"), None)
    if colon is None or len(tokens) - colon > VOICE or tokens[-1].pos == "PUNCT":
        return
    root = root_of(tokens)
    if root > colon or any(t.pos in VERBAL for t in tokens[colon:]):
        return
    for at in range(colon + 1, len(tokens)):
        if tokens[at].head < colon and tokens[at].pos in NOMINAL:
            tokens[at] = replace(tokens[at], head=root, role="parataxis")


# "Un misil ruso mata a dos niños", with the verb as a name


def verbless_roots(tokens: list[Token]) -> None:
    """Reads the small word that has a subject right before it, and no copula, as its verb."""
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        if token.head != index or token.pos not in NOMINAL or not token.text.islower():
            continue
        below = {t.role for at, t in enumerate(tokens[:index]) if t.head == index}
        found = verb_of(token.text) if "subject" in below and "copula" not in below else None
        thing = _thing_behind(tokens, index)
        if found is not None and (thing or _followed(tokens, index)):
            lemma, morph = found
            tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=morph)
            if thing:
                tokens[index + 1] = replace(tokens[index + 1], pos="NOUN")


def _thing_behind(tokens: list[Token], index: int) -> bool:
    """ "Polonia entrega tanques": a plural right behind, taken for a quality that it holds."""
    after = tokens[index + 1]
    plural = after.pos == "ADJ" and after.text.endswith("s")
    return plural and after.head == index and after.role == "object"


# "Una bomba mata a tres policías", with the verb in apposition to its subject


def verbs_below_nouns(tokens: list[Token]) -> None:
    """Reads the first verb that hangs loose on the first noun, with something that a verb holds
    after it, as the main verb ("Un soldado ruso mata a dos civiles" too, with "mata" as a name)."""
    root = root_of(tokens)
    if tokens[root].pos not in NOMINAL or root > 2:
        return
    aside = _aside(tokens, root)
    for index in range(root + 1, len(tokens) - 1):
        token = tokens[index]
        if index in aside:
            continue
        if token.pos in {"PUNCT", "SCONJ"}:
            return
        loose = token.role in LOOSE and _hangs(tokens, index, root) and _followed(tokens, index)
        unlike = token.pos == "PROPN" or _disagrees(tokens, index) or _in_name(tokens, index)
        if unlike and token.text.islower() and loose and _alone(tokens, index):
            lemma, morph = verb_of(token.text) or (token.lemma, token.morph)
            pos = "VERB" if morph != token.morph else token.pos
            token = tokens[index] = replace(token, pos=pos, lemma=lemma, morph=morph)
        if token.pos == "VERB" and finite(tokens, index):
            behind = tokens[index - 1].pos in {"NOUN", "PROPN", "ADJ", "NUM"}
            if loose and (behind or index - 1 in aside):
                _raise(tokens, index, root)
            return


def _aside(tokens: list[Token], root: int) -> range:
    """The name between commas behind the first noun: "el presidente, Elvis Amoroso, proclamó"."""
    commas = [i for i in range(root + 1, len(tokens)) if tokens[i].text == ","][:2]
    if len(commas) < 2 or any(t.pos in {"VERB", "AUX", "SCONJ"} for t in tokens[root : commas[1]]):
        return range(0)
    first, last = commas
    named = tokens[first + 1].pos == "PROPN" and tokens[first + 1].role == "apposition"
    return range(first, last + 1) if named else range(0)


def _hangs(tokens: list[Token], index: int, root: int) -> bool:
    """Whether it hangs on the first noun, or on what another noun beside it tells of it: "una
    furgoneta bomba estalla"."""
    above = tokens[index].head
    beside = tokens[above].role == "modifier" and tokens[above].pos == "NOUN"
    return above == root or (beside and tokens[above].head == root)


def _disagrees(tokens: list[Token], index: int) -> bool:
    """Whether an adjective has another gender than its noun: "un comando liquida a …"."""
    token, noun = tokens[index], tokens[tokens[index].head]
    feminine = token.pos == "ADJ" and "Gender=Fem" in token.morph
    return feminine and "Gender=Masc" in noun.morph


def _in_name(tokens: list[Token], index: int) -> bool:
    """Whether a noun in small letters is taken for a part of the name before it, with whom or what
    the verb reaches behind it: "Hezbolá captura a dos soldados", "lanza misiles"."""
    after = tokens[index + 1]
    things = after.pos == "NOUN" and "Number=Plur" in after.morph and _singular_verb(tokens[index])
    held = after.text.lower() in {"a", "al"} or things
    return held and tokens[index].pos == "NOUN" and tokens[index].role == "flat"


def _singular_verb(token: Token) -> bool:
    """Whether the word, whatever the model takes it for, is a verb in the singular."""
    found = verb_of(token.text)
    return found is not None and "Number=Sing" in found[1]


@lru_cache(maxsize=20_000)
def verb_of(form: str) -> tuple[str, str] | None:
    """A form of the present, or of the past without its accent → its infinitive and morphology;
    None if it is neither."""
    if len(form) < SHORTEST or form in NO_VERBS or _like_participle(form):
        return None
    if form.endswith(("o", "ó")):
        bare = form.endswith("o") and simplemma.is_known(form, "es")
        if bare and simplemma.lemmatize(form, "es") == form:
            return None  # "financiero"
        lemma = str(simplemma.lemmatize(f"{form[:-1]}ó", "es"))
        return (lemma, PAST) if lemma.endswith(INFINITIVE) else None
    ending = next((e for e in ("an", "en", "a", "e") if form.endswith(e)), None)
    if ending is None:
        return None
    morph = PRESENT.format(number="Plur" if ending.endswith("n") else "Sing")
    lemma = str(simplemma.lemmatize(form, "es"))
    if lemma.endswith(INFINITIVE) and lemma != form:
        return lemma, morph
    stem = form.removesuffix(ending)
    known = (f"{stem}{e}" for e in ENDINGS[ending] if simplemma.is_known(f"{stem}{e}", "es"))
    return next(((verb, morph) for verb in known), None)


def _like_participle(form: str) -> bool:
    """Whether it ends as participles do, and is no form of a verb in -idar ("liquida")."""
    ends = form.endswith(("ada", "ida", "ado", "ido"))
    return ends and not str(simplemma.lemmatize(form, "es")).endswith("idar")


def _followed(tokens: list[Token], index: int) -> bool:
    """Whether what comes next may be what a verb holds."""
    after = tokens[index + 1]
    if after.text.lower() in TO or (after.pos == "VERB" and "VerbForm=Inf" in after.morph):
        return True
    return after.pos in HELD or (after.pos == "ADJ" and tokens[index].pos == "PROPN")


def _alone(tokens: list[Token], index: int) -> bool:
    """Whether the clause has no other verb: none before, and none behind without a joint."""
    if any(t.pos == "VERB" and finite(tokens, i) for i, t in enumerate(tokens[:index])):
        return False
    for at in range(index + 1, len(tokens)):
        joint = tokens[at].pos == "CCONJ" or tokens[at].text in {",", ";", ":"}
        if joint:
            return True
        verb = tokens[at].pos in VERBAL and finite(tokens, at)
        if verb and tokens[at].role not in EMBEDDED:
            return False
    return True


def _top(tokens: list[Token], index: int) -> int | None:
    """The head of the name that ends right before the verb, unless a preposition marks it."""
    top = index - 1
    while tokens[top].head < top and tokens[top].role in LOOSE and tokens[top].head != top:
        top = tokens[top].head
    marked = any(t.head == top and t.role == "case" for t in tokens[:top])
    return None if marked or tokens[top].pos not in NOMINAL else top


def _raise(tokens: list[Token], verb: int, name: int) -> None:
    """The verb takes the place of what the name hung on, and what follows it."""
    top, above = tokens[name], tokens[name].head
    if above == name or above < verb:
        head, role = (verb, "root") if above == name else (above, top.role)
        later = None
    else:
        later = above
        head, role = tokens[later].head, tokens[later].role
        head = verb if head == later else head
    end = _joint(tokens, verb, later)
    tokens[verb] = replace(tokens[verb], role=role, head=head)
    tokens[name] = replace(top, role="subject", head=verb)
    taken = False
    for at in range(verb + 1, len(tokens)):
        token = tokens[at]
        loose = name <= token.head <= verb or token.head == later
        if at < end and loose and at != later:
            own = _role(tokens, at, taken=taken)
            taken = taken or own == "object"
            thing = own == "object" and token.pos == "ADJ"
            tokens[at] = replace(token, head=verb, role=own, pos="NOUN" if thing else token.pos)
        elif at > end and name <= token.head < verb:
            tokens[at] = replace(token, head=verb)
    if later is not None:
        _join(tokens, verb, later, end)


def _joint(tokens: list[Token], verb: int, later: int | None) -> int:
    """Where the verb's own words end: at the "y" before a second verb, or at the end."""
    if later is None or tokens[later].pos != "VERB":
        return len(tokens)
    joints = [i for i in range(verb, later) if tokens[i].pos == "CCONJ"]
    return joints[-1] if joints else later


def _role(tokens: list[Token], at: int, *, taken: bool) -> str:
    """What a word that hung on the name is to the verb."""
    case = next((t.text.lower() for t in tokens[:at] if t.head == at and t.role == "case"), "")
    if tokens[at].role not in {*LOOSE, "object", "oblique", "subject"}:
        return tokens[at].role
    if case in {"", "a", "al"}:
        return "object" if case or not taken else "apposition"
    return "oblique"


def _join(tokens: list[Token], verb: int, later: int, end: int) -> None:
    """What stood above becomes the object, or a second clause with the subject before it."""
    if tokens[later].pos == "VERB":
        _second(tokens, verb, later, end)
        return
    tokens[later] = replace(tokens[later], role="object", head=verb)
    for at, token in enumerate(tokens):
        if token.head == later and token.pos == "VERB" and token.role == "conjunct":
            tokens[at] = replace(token, head=verb)


def _second(tokens: list[Token], verb: int, later: int, joint: int) -> None:
    """Hangs a verb behind "y" on the first, with the noun between them as its subject."""
    tokens[later] = replace(tokens[later], role="conjunct", head=verb)
    if joint >= later:
        return
    tokens[joint] = replace(tokens[joint], head=later, role="coordinator")
    if joint + 1 < later:
        tokens[joint + 1] = replace(tokens[joint + 1], head=later, role="subject")


# "Irán lanza misiles y Washington promete ayuda", with the second verb as a noun or a name


def second_verbs(tokens: list[Token]) -> None:
    """Reads the small word behind "y", or behind "y" and a name, as a second verb in the present
    where the main verb is one."""
    main = root_of(tokens)
    if tokens[main].pos != "VERB" or "Tense=Pres" not in tokens[main].morph:
        return
    for joint in range(main + 1, len(tokens) - 2):
        if tokens[joint].pos == "VERB" and finite(tokens, joint):
            return
        at = _behind_name(tokens, joint + 1)
        found = verb_of(tokens[at].text) if tokens[at].text.islower() else None
        joins = tokens[joint].pos == "CCONJ" and _misplaced(tokens, at) and _followed(tokens, at)
        if joins and found is not None and not _noun_too(tokens, at):
            lemma, morph = found
            tokens[at] = replace(tokens[at], pos="VERB", lemma=lemma, morph=morph)
            _second(tokens, main, at, joint)
            _carry(tokens, main, at)
            return


LIKE_VERBS = word_list("parse.headlines.like_verbs")


def _noun_too(tokens: list[Token], at: int) -> bool:
    """Whether the word may as well be a noun, and holds nothing ("genocidio y tortura por …")."""
    after = tokens[at + 1]
    marked = after.pos in {"ADP", "PUNCT"} and after.text.lower() not in {"a", "al"}
    return tokens[at].pos == "NOUN" and tokens[at].text in LIKE_VERBS and marked


def _behind_name(tokens: list[Token], at: int) -> int:
    """The first token from here on that is no part of a name."""
    while at < len(tokens) - 2 and tokens[at].pos == "PROPN" and tokens[at].text.istitle():
        at += 1
    return at


def _carry(tokens: list[Token], main: int, verb: int) -> None:
    """Hangs on the second verb what follows it."""
    for at in range(verb + 1, len(tokens)):
        if main <= tokens[at].head < verb and tokens[at].role in LOOSE | {"object"}:
            tokens[at] = replace(tokens[at], head=verb, role=_role(tokens, at, taken=False))


def _misplaced(tokens: list[Token], index: int) -> bool:
    """Whether the word is no verb to the model, or one within a name or without its subject."""
    token = tokens[index]
    if token.pos == "VERB":
        named = tokens[index - 1].pos == "PROPN" and tokens[index - 1].text.istitle()
        return named and not any(t.head == index and t.role == "subject" for t in tokens)
    return token.pos in {"NOUN", "PROPN", "ADJ"}
