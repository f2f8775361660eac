"""A second clause whose verb is not said again: "Francia condenó a Irán y Noruega, a Siria", "Rusia
apoya a Serbia; la OTAN, a Kosovo". The Spanish model takes both for more of the first."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.distant import APART, SPANS
from dragoman.parse.forms import OF, case_of, finite
from dragoman.records import Token
from dragoman.tree import NOMINAL

JOINTS = frozenset({"y", "e", ";"})
ARTICLES = frozenset({"el", "la", "los", "las"})
WHOLE = {"al": "a", "del": "de"}
MIRRORED = frozenset({"a", "contra", "con", "de", "sobre", "hacia"})
ENDS = frozenset({";", ".", ":"})


def gaps(tokens: list[Token]) -> None:
    """Hangs on the verb of the first clause who acts in the second, and on him whom that reaches,
    in a role of their own."""
    for joint, token in enumerate(tokens[:-3]):
        doer = _doer(tokens, joint + 1) if token.text in JOINTS else None
        if doer is None:
            continue
        noun, end = doer
        parted = tokens[end].text == ","
        if not parted and (not joint or tokens[joint - 1].text != ","):
            continue
        stop = next((i for i in range(end, len(tokens)) if tokens[i].text in ENDS), len(tokens))
        if any(t.pos in {"VERB", "AUX"} for t in tokens[joint:stop]):
            continue
        verb = _verb_before(tokens, joint)
        if verb is None:
            continue
        reached = _reached(tokens, verb, joint, end + parted, stop)
        if reached is not None:
            _hang(tokens, (joint, noun, reached, stop), verb)


def _doer(tokens: list[Token], first: int) -> tuple[int, int] | None:
    """The name, or the noun with its article, that begins here, and where its words end."""
    at = first
    if tokens[at].text.lower() in ARTICLES:
        at += 1
    if at >= len(tokens) or tokens[at].pos not in NOMINAL:
        return None
    if at == first and tokens[at].pos != "PROPN":
        return None
    noun = at
    while at + 1 < len(tokens):
        after = tokens[at + 1]
        of = after.text.lower() in OF and at + 2 < len(tokens) and tokens[at + 2].pos == "PROPN"
        if not of and after.pos not in {"PROPN", "ADJ"}:
            break
        at += 2 if of else 1
    return (noun, at + 1) if at + 1 < len(tokens) else None


def _verb_before(tokens: list[Token], joint: int) -> int | None:
    """The last finite verb before, if it has a subject of its own before it."""
    verbs = (i for i in range(joint - 1, -1, -1) if tokens[i].pos == "VERB" and finite(tokens, i))
    verb = next(verbs, None)
    if verb is None or tokens[verb].role == "relative":
        return None
    own = (t for t in tokens[:verb] if t.head == verb)
    return verb if any(t.role == "subject" and t.pos in NOMINAL for t in own) else None


def _reached(tokens: list[Token], verb: int, joint: int, first: int, stop: int) -> int | None:
    """Whom the second clause reaches: somebody whom the same preposition marks as in the first, or
    none, as there."""
    if first >= stop - 1 and first != stop - 1:
        return None
    word = WHOLE.get(tokens[first].text.lower(), tokens[first].text.lower())
    marked = tokens[first].pos == "ADP"
    if marked and word not in MIRRORED:
        return None
    at = first + marked
    while at < stop and tokens[at].pos in {"DET", "NUM"}:
        at += 1
    if at >= stop or tokens[at].pos not in NOMINAL or tokens[at].lemma in APART | SPANS:
        return None
    if "AdvType=Tim" in tokens[at].morph:
        return None
    if marked:
        before = {WHOLE.get(t.text.lower(), t.text.lower()) for t in tokens[verb:joint]
                  if t.pos == "ADP" and tokens[t.head].pos in NOMINAL}  # fmt: skip
        return at if word in before and (tokens[at].pos == "PROPN" or at > first + 1) else None
    bare = (i for i in range(verb + 1, joint) if tokens[i].head == verb)
    alike = any(tokens[i].pos == tokens[at].pos and case_of(tokens, i) is None for i in bare)
    more = any(t.text.lower() in JOINTS | {","} for t in tokens[at:stop])
    return at if alike and not more and (tokens[at].pos == "NOUN" or at == stop - 1) else None


def _hang(tokens: list[Token], parts: tuple[int, int, int, int], verb: int) -> None:
    joint, noun, reached, stop = parts
    for at in range(joint, stop):
        token = tokens[at]
        if token.head not in range(joint, stop) and token.pos != "PUNCT":
            tokens[at] = replace(token, head=noun)
        elif token.head == noun and reached <= at:
            tokens[at] = replace(token, head=reached if at > reached else noun)
    if tokens[reached - 1].pos == "ADP":
        tokens[reached - 1] = replace(tokens[reached - 1], head=reached, role="case")
    tokens[noun] = replace(tokens[noun], head=verb, role="gapped")
    tokens[reached] = replace(tokens[reached], head=noun, role="gapped")
