"""What the Spanish model takes for a name where a sentence begins with it: the verb of a headline
("Exige México que …", "Acusa Caracas a Bogotá de …", "Firman Rusia y China pacto"), a number
("Ochocientos paramilitares dejaron las armas")."""

from __future__ import annotations

import re
from dataclasses import replace

import simplemma
from text_to_num import text2num

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import finite
from dragoman.parse.headlines import LOOSE, verb_of
from dragoman.records import Token
from dragoman.tree import VERBAL

OPENING = word_list("parse.opening.opening")
QUANTIFYING = word_list("parse.opening.quantifying")
SMALL = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "NUM", "PRON", "SCONJ"})
"""Parts of speech of which no unknown word is."""
FEELING = word_list("parse.opening.feeling")
KNOWN_NAMES = word_list("parse.opening.names")
LEFT_OUT = word_list("parse.opening.left_out")
CONJUNCTIONS = word_list("parse.opening.conjunctions")
NAME = re.compile(r"[A-ZÀ-Þ]['’]?[A-ZÀ-Þ]?[a-zà-ÿ][\w'’-]*")
JOINTS = frozenset({"y", "e", "de", "del", "la", "los"})


def opening_verbs(tokens: list[Token]) -> None:
    """Reads the first word before a name as the name's verb, where it is one of the press."""
    if len(tokens) < 4 or tokens[1].head != 0:
        return
    first, name = tokens[0], tokens[1]
    named = name.pos == "PROPN" and name.text[:1].isupper() and name.role in LOOSE
    found = verb_of(first.text.lower()) if first.pos in {"PROPN", "VERB"} and named else None
    root = next(i for i, t in enumerate(tokens) if t.head == i)
    end = _name_end(tokens)
    if found is None or found[0] not in OPENING or not _free(tokens, root, end):
        return
    tokens[0] = replace(first, pos="VERB", lemma=found[0], morph=found[1], role="root", head=0)
    tokens[1] = replace(name, role="subject", head=0)
    _lower_root(tokens, root)
    last = 1
    for at in range(2, end + 1):
        if tokens[at].head == 0 and tokens[at].pos == "PROPN":
            joined = tokens[at].role == "conjunct"
            tokens[at] = replace(tokens[at], head=1 if joined else last)
            last = at if joined else last
    _hang(tokens, end)


def opening_numbers(tokens: list[Token]) -> None:
    """Reads a number in words as one, and the people behind it as those counted."""
    if len(tokens) < 3:
        return
    first, counted = tokens[0], tokens[1]
    named = first.pos == "PROPN" and counted.pos == "ADJ" and counted.head == 0
    if not named or not counted.text.endswith("s") or not _is_number(first.text.lower()):
        return
    head = 1 if first.head == 0 else first.head
    tokens[1] = replace(counted, pos="NOUN", role=first.role, head=head)
    tokens[0] = replace(
        first, pos="NUM", lemma=first.text.lower(), morph="NumType=Card", role="number", head=1
    )
    for at in range(2, len(tokens)):
        if tokens[at].head == 0:
            tokens[at] = replace(tokens[at], head=1)


def unknown_names(tokens: list[Token]) -> None:
    """Reads as a name the first word that the model takes for one of the small words of which there
    are no others ("Radev rechazó", with "Radev" as an adverb), if no dictionary has it."""
    first = tokens[0]
    if first.pos not in SMALL or not NAME.fullmatch(first.text) or _in_dictionary(first.text):
        return
    verb = tokens[first.head]
    acting = verb.pos == "VERB" and first.role in {"adverb", "auxiliary", "mark", "number"}
    role = "subject" if acting else first.role
    tokens[0] = replace(first, pos="PROPN", lemma=first.text, morph="", role=role)


def _in_dictionary(word: str) -> bool:
    if word in KNOWN_NAMES:
        return False
    small = word.lower()
    return simplemma.is_known(small, "es") or small in LEFT_OUT or verb_of(small) is not None


def opening_people(tokens: list[Token]) -> None:
    """Reads as a noun the plural that the model takes for an article of its own, which it does not
    know ("Campesinos indios marchan")."""
    first = tokens[0]
    alone = first.pos == "DET" and first.role not in {"determiner", "number"}
    if alone and first.lemma == first.text.lower() and first.lemma not in QUANTIFYING:
        lemma = simplemma.lemmatize(first.lemma, "es")
        tokens[0] = replace(first, pos="NOUN", lemma=lemma)


def verbs_within_names(tokens: list[Token]) -> None:
    """Reads as the main verb a finite one that the model takes for a part of the name before it
    ("España prolongó ayer los controles")."""
    name = next(i for i, t in enumerate(tokens) if t.head == i)
    flat = (i for i in range(name + 1, len(tokens)) if tokens[i].role == "flat")
    verb = next((i for i in flat if tokens[i].head == name and _finite_verb(tokens[i])), None)
    if tokens[name].pos != "PROPN" or verb is None:
        return
    for at, other in enumerate(tokens):
        if other.head != name or at <= name or (at < verb and other.role == "flat"):
            continue
        marked = any(t.head == at and t.role == "case" for t in tokens)
        loose = other.role in {"apposition", "nominal", "flat", "modifier"}
        role = ("oblique" if marked else "object") if loose and at > verb else other.role
        if at > verb:
            tokens[at] = replace(other, head=verb, role=role)
    tokens[verb] = replace(tokens[verb], role="root", head=verb)
    tokens[name] = replace(tokens[name], role="subject", head=verb)


def _finite_verb(token: Token) -> bool:
    return token.pos == "VERB" and "VerbForm=Fin" in token.morph and token.text.islower()


def _is_number(word: str) -> bool:
    try:
        return bool(text2num(word, "es"))
    except ValueError:
        return False


def _name_end(tokens: list[Token]) -> int:
    """The last word of the names behind the verb ("Rusia y Corea del Norte")."""
    end = 1
    for at in range(2, len(tokens)):
        name = tokens[at].pos == "PROPN" and tokens[at].text[:1].isupper()
        if name and not (tokens[at - 1].pos == "ADP" and tokens[at - 1].text not in JOINTS):
            end = at
        elif tokens[at].text not in JOINTS:
            break
    return end


def _free(tokens: list[Token], root: int, end: int) -> bool:
    """Whether no other verb has the name for its subject: the root is the word itself, or an
    infinitive or noun right behind the name."""
    if root == 0:
        return True
    infinitive = "VerbForm=Inf" in tokens[root].morph or _perfect(tokens, root, end)
    bare = root == end + 1 and not tokens[root].text.endswith(("ó", "an", "en", "aron", "ieron"))
    return tokens[0].head == root and (infinitive or bare or _articled(tokens, root, end))


def _perfect(tokens: list[Token], root: int, end: int) -> bool:
    """ "Reconoce Tel Aviv haber matado": whether the root is a perfect infinitive right behind."""
    having = tokens[end + 1] if end + 1 < len(tokens) else None
    bare = having is not None and having.lemma == "haber" and having.head == root
    return bare and having is not None and "VerbForm=Inf" in having.morph


def _articled(tokens: list[Token], root: int, end: int) -> bool:
    """Whether the root is a noun whose article stands right behind the name ("Ratifica Perú el
    tratado"), in a sentence that has no verb."""
    noun = tokens[root].pos == "NOUN" and end + 1 < root
    if not noun or any(_finite_verb(t) for t in tokens):
        return False
    return all(t.head == root and t.pos in {"DET", "NUM", "ADJ"} for t in tokens[end + 1 : root])


def _lower_root(tokens: list[Token], root: int) -> None:
    """What the model took for the main verb becomes what is ordered or demanded."""
    if root == 0:
        return
    below = tokens[root]
    if "VerbForm=Inf" in below.morph or "VerbForm=Part" in below.morph:
        tokens[root] = replace(below, role="open_clause", head=0)
    else:
        number = "Plur" if below.text.endswith("s") else "Sing"
        tokens[root] = replace(
            below, pos="NOUN", lemma=below.text.lower().removesuffix("s"), role="object", head=0,
            morph=f"Number={number}",
        )  # fmt: skip


def _hang(tokens: list[Token], end: int) -> None:
    """What hung on the word as on a name is now what the verb holds."""
    taken = any(t.head == 0 and t.role == "object" for t in tokens[end + 1 :])
    for at in range(end + 1, len(tokens)):
        token = tokens[at]
        marks = {t.text.lower() for t in tokens[:at] if t.head == at and t.role in {"case", "mark"}}
        if 0 < token.head <= end and marks:
            token = replace(token, head=0)
        if token.head != 0 or token.pos in {"PUNCT", "ADP"} or token.role == "object":
            continue
        that = next((i for i in range(end + 1, at) if tokens[i].text == "que"), None)
        if token.pos in VERBAL:
            if that is not None and tokens[that].head == at:
                tokens[that] = replace(tokens[that], pos="SCONJ", role="mark")
            inside = token.role == "conjunct"
            role = token.role if inside else "clause" if finite(tokens, at) else "open_clause"
        elif marks & {"a", "al"}:
            role = "indirect"
        elif marks:
            role = "oblique"
        else:
            role = "apposition" if taken else "object"
            taken = True
        tokens[at] = replace(token, role=role)


# "Si Irán invade Irak, Polonia se retirará", with "invade" as the main verb


def mains_behind_openings(tokens: list[Token]) -> None:
    """Makes the finite verb behind the comma that closes an opening clause the main one, where
    nothing joins it to the verb of that clause, or to the adverb with which it begins."""
    root = next((i for i, t in enumerate(tokens) if t.head == i), None)
    if root is None or tokens[0].text.lower() not in CONJUNCTIONS:
        return
    inner = _opened_by(tokens, root)
    if inner is None:
        return
    comma = next((i for i in range(inner, len(tokens)) if tokens[i].text == ","), len(tokens))
    joined = (i for i in range(comma, len(tokens)) if tokens[i].head == inner
              and tokens[i].role == "conjunct" and _finite_verb(tokens[i]))  # fmt: skip
    main = next(joined, None)
    if main is None or any(t.head == main and t.role == "coordinator" for t in tokens):
        return
    if root != 0 and not (tokens[0].role == "mark" and tokens[0].head in {inner, main}):
        return
    for i in range(comma + 1, len(tokens)):
        if tokens[i].head == inner and i != main and i < main:
            named = tokens[i].role in {"apposition", "nominal", "object"}
            tokens[i] = replace(tokens[i], head=main, role="subject" if named else tokens[i].role)
    for i in range(inner):
        if tokens[i].head == main:
            tokens[i] = replace(tokens[i], head=inner)
    tokens[main] = replace(tokens[main], head=main, role="root")
    tokens[inner] = replace(tokens[inner], head=main, role="adverbial")
    if root != inner:  # "Después" above "de que Irán bombardeara"
        tokens[root] = replace(tokens[root], head=inner, role="mark")


def _opened_by(tokens: list[Token], root: int) -> int | None:
    """The verb of the clause with which a sentence opens, where that verb, or the adverb before
    it, is taken for the root."""
    if tokens[root].pos == "ADV" and root == 0:
        below = (i for i, t in enumerate(tokens) if t.head == 0 and t.role == "adverbial")
        return next((i for i in below if _finite_verb(tokens[i])), None)
    return root if _finite_verb(tokens[root]) else None


# "Hartos de la guerra, miles de vecinos salieron", with "Hartos" as a name and the subject


def opening_qualities(tokens: list[Token]) -> None:
    """Reads as what somebody feels the adjective of feeling that opens a sentence, with what it is
    about up to a comma."""
    first = tokens[0]
    verb = first.head
    if first.role != "subject" or len(tokens) < 4 or tokens[1].pos != "ADP" or verb == 0:
        return
    word = first.text.lower()
    masculine = f"{word.removesuffix('s')[:-1]}o" if word.endswith(("a", "as", "o", "os")) else word
    if masculine not in FEELING and word.removesuffix("s") not in FEELING:
        return
    if any(t.text == "," for t in tokens[1:verb]):
        number = "Plur" if word.endswith("s") else "Sing"
        tokens[0] = replace(
            first, pos="ADJ", lemma=masculine, morph=f"Number={number}", role="adverbial"
        )
