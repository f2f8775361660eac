"""The name in apposition to a noun, and where a name ends."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.resolve.complements import ARTICLES, GENITIVE
from dragoman.resolve.setting import Setting

PARTICLES = word_list("resolve.apposed.particles")
BREAKS = frozenset({"PUNCT", "CCONJ", "VERB", "AUX", "ADP", "PRON", "ADV", "SCONJ"})
BODIES = word_list("resolve.apposed.bodies")
SURNAMES = word_list("resolve.apposed.surnames")
OF_ORGANS = word_list("resolve.apposed.of_organs")
ARABIC = frozenset({"al", "el", "as", "ash", "ad", "an", "ar", "ul", "ould"})


def name_after(setting: Setting, last: int) -> tuple[int, int] | None:
    """A proper name in apposition: "…, Vladimir Putin," or "… Lavrov"."""
    tokens = setting.tree.tokens
    last += _shortened(setting, last)
    behind = _behind_field(setting, last + 1)
    if behind is not None:
        return _name_at(setting, behind)
    at = last + 1
    while at < len(tokens) and setting.tree.words[at].lower() in OF_ORGANS:
        at += 1
    at = _past_field(setting, _past_adjectives(setting, at))
    if at >= len(tokens):
        return None
    if tokens[at].text in {",", "(", "—"}:
        described = _second_title(setting, at + 1)
        plain = described == at + 1
        ranked = _past_rank(setting, described)
        at = ranked if ranked in setting.hit_at else described
        if at >= len(tokens) or not closes(setting, at) or _begins(setting, last, at):
            return None
        core = setting.tree.top(at, proper_end(setting, at))  # English: "Phumtham *Wechayachai*"
        apposed = {tokens[at].role, tokens[core].role} & {"apposition", "flat"}
        whole = plain or proper_end(setting, at) > at  # ", el general canadiense Romeo Dallaire,"
        if not is_given(setting, at) and not (whole and apposed):
            return None
    return _name_at(setting, _past_rank(setting, at))


def rank_before(setting: Setting, first: int) -> set[str]:
    """ "Ruler *Captain* Traore": the rank right before a name, and its code."""
    for at in (first - 1, first - 2):
        noun = setting.nouns.get(at)
        if noun is not None and _past_rank(setting, at) == first:
            return {noun[0].words[0], noun[0].code}
    return set()


def _past_rank(setting: Setting, at: int) -> int:
    """ "Army chief *General* Asim Munir", "el jefe del Ejército, *general* Juan Soto": behind the
    rank that stands before the name."""
    noun = setting.nouns.get(at)
    if noun is None or noun[0].code != "MIL" or noun[0].kind != "title":
        return at
    behind = noun[1] + 1 + _shortened(setting, noun[1])
    return behind if setting.tree.tokens[behind : behind + 1] else at


def _shortened(setting: Setting, last: int) -> bool:
    """Whether the full stop of a shortened title stands behind it: "Col. Juan Soto", cut in two."""
    tokens = setting.tree.tokens[last : last + 3]
    cut = len(tokens) > 2 and tokens[1].text == "." and tokens[0].end == tokens[1].start
    return cut and tokens[2].pos == "PROPN"


def _past_adjectives(setting: Setting, at: int) -> int:
    """The comma after what qualifies a title: "el candidato *demócrata*, Fulano,", "la ministra de
    Desarrollo *Económico*, Fulana,"."""
    tokens, after = setting.tree.tokens, at
    while after < len(tokens) and tokens[after].pos == "ADJ" and after not in setting.hit_at:
        after += 1
    if after == at and tokens[at - 1].text[:1].isupper() and not is_given(setting, at):
        return _past_large(setting, at)
    return after if setting.text(after) == "," else at


def _past_large(setting: Setting, at: int) -> int:
    """The comma after further words of a title with capitals, before somebody's name."""
    after = at
    while _of_name(setting, after) or (after > at and setting.text(after) == "y"):
        after += 1
    return after if setting.text(after) == "," and is_given(setting, after + 1) else at


def _past_field(setting: Setting, at: int) -> int:
    """The comma after a title's field: "comisionada *para los Derechos Humanos*, Fulana,",
    "asesor *de seguridad*, Fulano,"."""
    field = setting.text(at) in {"para", "ante", "en", "for", "to"}
    inside = setting.tree.tokens[at + 1 : at + 3]
    common = bool(inside) and (
        inside[0].pos == "NOUN"
        or _is_field(setting, at + 1)
        or "Poss=Yes" in inside[0].morph
        or inside[0].text.lower() in ARTICLES
        or at + 1 in setting.nouns
    )
    if not field and not (setting.text(at) in GENITIVE and common):
        return at
    for after in range(at + 1, min(at + 8, len(setting.tree.tokens))):
        if setting.text(after) == ",":
            return after
        if setting.tree.tokens[after].pos not in {"NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ"}:
            break
    return at


def _is_field(setting: Setting, at: int) -> bool:
    """ "El comisario europeo de *Comercio*", "el presidente de *Boeing*": a name that is neither a
    person's nor a known actor's."""
    token = setting.tree.tokens[at]
    unknown = at not in setting.hit_at and not is_given(setting, at)
    return token.pos == "PROPN" and unknown and setting.demonym(at) is None


def _behind_field(setting: Setting, at: int) -> int | None:
    """The name right behind a title's field: "el exministro de *Finanzas* Ali Zeine"."""
    tokens = setting.tree.tokens
    if setting.text(at) not in GENITIVE | {"a", "al", "por"}:
        return None
    for name in range(at + 2, min(at + 6, len(tokens))):
        word = tokens[name - 1]
        field = word.text[:1].isupper() or word.text in {"y", "e"}
        if not field or name - 1 in setting.hit_at or is_given(setting, name - 1):
            return None
        if is_given(setting, name) and word.text[:1].isupper() and tokens[name].text[:1].isupper():
            return name if proper_end(setting, name) > name or name in setting.hit_at else None
    return None


def _name_at(setting: Setting, at: int) -> tuple[int, int] | None:
    tokens = setting.tree.tokens
    if at >= len(tokens) or (tokens[at].pos != "PROPN" and at not in setting.hit_at):
        return None
    hit = setting.hit_at.get(at)
    if hit is not None:
        return (hit.first, hit.last) if hit.form in {"person", "surname"} else None
    if not tokens[at].text[:1].isupper() or setting.demonym(at) or _titled(setting, at):
        return None
    last = proper_end(setting, at)
    return None if of_body(setting, at, last) else (at, last)


def _titled(setting: Setting, at: int) -> bool:
    """ "Republican *Senator* Roger Roe": a title, behind which alone the name begins."""
    noun = setting.nouns.get(at)
    titled = noun is not None and noun[0].kind == "title" and setting.language == "en"
    return titled and not is_given(setting, at) and is_given(setting, at + 1)


def of_body(setting: Setting, first: int, last: int) -> bool:
    """Whether the words are a body's name and no person's: "Duke *University*", "el opositor
    *Frente Amplio*"."""
    if is_given(setting, first):
        return False
    words = {fold(setting.text(i)) for i in range(first, last + 1)}
    return not words.isdisjoint(BODIES - SURNAMES if first == last else BODIES)


def _second_title(setting: Setting, at: int) -> int:
    """The name after a second description: ", el exministro chileno Juan Pérez,"."""
    if setting.text(at) not in {"el", "la", "the"}:
        return at
    for after in range(at + 1, min(at + 8, len(setting.tree.tokens))):
        token = setting.tree.tokens[after]
        hit = setting.hit_at.get(after)
        if hit is not None and hit.form in {"person", "surname"}:
            return after
        if (
            token.pos == "PROPN"
            and hit is None
            and after not in setting.nouns
            and not setting.demonym(after)
        ):
            return after
        if (
            token.pos not in {"NOUN", "ADJ", "PROPN", "VERB"}
            and setting.text(after) not in GENITIVE | ARTICLES
        ):
            return at
    return at


def is_given(setting: Setting, at: int) -> bool:
    """Whether a person's name begins here: a known one, a given name, that of whom one tells the
    age."""
    hit = setting.hit_at.get(at)
    known = hit is not None and hit.form in {"person", "surname"}
    given = known or fold(setting.text(at)) in setting.world.given
    return given or setting.stranger(at) is not None


def closes(setting: Setting, at: int) -> bool:
    """After a comma a name is an apposition if a comma, a bracket or the end follows it."""
    hit = setting.hit_at.get(at)
    end = (hit.last if hit else proper_end(setting, at)) + 1
    return end >= len(setting.tree.tokens) or setting.tree.tokens[end].pos in BREAKS


def _begins(setting: Setting, last: int, at: int) -> bool:
    """ "Tras reunirse con su homólogo chino, *Lavrov* criticó": whether a name behind a comma is
    the subject of the verb behind it, in whose adjunct the title before the comma stands."""
    tokens, core = setting.tree.tokens, setting.tree.top(at, proper_end(setting, at))
    after = next((t for t in tokens[at:] if t.pos != "PROPN"), None)
    if after is not None and after.text == ",":
        return False  # "la comisionada de la ONU, Michelle Bachelet, urgió"
    while tokens[core].role in {"apposition", "flat"} and tokens[core].head > last:
        core = tokens[core].head
    verb = tokens[core].head
    if tokens[core].role != "subject" or verb < core:
        return False
    above = [last, *setting.tree.ancestors(last)]
    child = next((i for i in above if tokens[i].head == verb), None)
    return child is not None and child < core and tokens[child].role in {"oblique", "adverbial"}


def proper_end(setting: Setting, index: int) -> int:
    """The last token of the proper name that begins here ("Jaap de Hoop Scheffer")."""
    tokens = setting.tree.tokens
    last = index
    while last + 1 < len(tokens):
        after = last + 1
        if _of_name(setting, after):
            last = after
        elif tokens[after].text in PARTICLES - {"y"} and _of_name(setting, after + 1):
            last = after + 1
        elif (
            tokens[after].text in {"de", "van", "von"}
            and tokens[last + 2 : last + 3]
            and (tokens[last + 2].text.lower() in {"la", "los", "las", "der", "den"})
            and _of_name(setting, last + 3)
        ):
            last += 3
        elif _hyphened(setting, last):
            last += 2
        elif _arabic(setting, after):
            last += 3
        else:
            break
    return last


def _arabic(setting: Setting, at: int) -> bool:
    """Whether an article tied to a last name stands here: "Saeed *al-Sahhaf*", cut in three."""
    tied = setting.text(at) in ARABIC and setting.text(at + 1) == "-"
    return tied and _of_name(setting, at + 2)


def _hyphened(setting: Setting, last: int) -> bool:
    """Whether a hyphen ties another part to the name, which English cuts: "Berners-Lee"."""
    beside = setting.tree.tokens[last : last + 3]
    if len(beside) < len(("Jae", "-", "in")) or beside[1].text != "-" or beside[2].pos != "PROPN":
        return False
    if setting.demonym(last + 2) is not None:
        return False  # "the Franco-German treaty"
    return beside[0].end == beside[1].start and beside[1].end == beside[2].start


def _of_name(setting: Setting, index: int) -> bool:
    tokens = setting.tree.tokens
    return (
        index < len(tokens) and tokens[index].pos == "PROPN"
        and tokens[index].text[:1].isupper() and index not in setting.hit_at
    )  # fmt: skip
