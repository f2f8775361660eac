"""Coordinations that the Spanish model hangs wrongly: verbs under the wrong clause, acts under
what stands before them."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.attributed import SAYING
from dragoman.parse.forms import (
    OF,
    agree,
    alike,
    case_of,
    determined,
    finite,
    form,
    has,
    joint_of,
    marked,
    subject_of,
)
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

EMBEDDED = frozenset({"clause", "relative", "adverbial"})
SPEAKING = word_list("parse.coordination.speaking")
CONCEDING = word_list("parse.coordination.conceding")
IDIOMS = word_list("parse.coordination.idioms")
AND = frozenset({"y", "e"})
REACHING = frozenset({"contra", "sobre", "a", "al", "hacia"})
OF_ACTS = ("ción", "sión", "xión", "miento")
"""Endings of nouns that tell what is done."""
ACTS = word_list("parse.coordination.acts")
THINGS = word_list("parse.coordination.things")


# "Respondió que Pyongyang acaba de admitirlo y condenó el envío", with "condenó" under "acaba"


def raised_verbs(tokens: list[Token]) -> None:
    """Hangs a second verb on the main verb whose tense it shares, not on the embedded one, finite
    or infinitive ("lo acusó de mentir y retiró a su embajador")."""
    for index, token in enumerate(tokens):
        inner = token.head
        if (
            token.pos != "VERB"
            or token.role != "conjunct"
            or inner >= index
            or not (_embedded(tokens, inner) or "VerbForm=Inf" in tokens[inner].morph)
            or not finite(tokens, index)
            or marked(tokens, index)
        ):
            continue
        main = _main_above(tokens, inner)
        if agree(form(tokens, inner), form(tokens, index)):
            apart = main is not None and _perfect(tokens, main) and not _perfect(tokens, inner)
            apart = apart and _perfect(tokens, index)
            told = main is not None and (apart or _told(tokens, main) == inner)
            main = main if told and token.lemma in SPEAKING else None
        main = _perfect_above(tokens, index, main)
        if main is not None and agree(form(tokens, main), form(tokens, index)):
            tokens[index] = replace(token, head=main)


def second_verbs_beside(tokens: list[Token]) -> None:
    """Hangs second verbs on the verb whose subject does them."""
    verbs_beside_qualities(tokens)
    verbs_beside_the_last(tokens)


def verbs_beside_qualities(tokens: list[Token]) -> None:
    """Hangs a finite verb that stands beside a quality on the verb above it, with the object behind
    it ("ha conquistado los países bálticos y deporta a los disidentes")."""
    for index, token in enumerate(tokens):
        quality = tokens[token.head]
        beside = token.pos == "VERB" and token.role == "conjunct" and token.head < index
        if not beside or quality.pos != "ADJ" or quality.role != "modifier":
            continue
        if "VerbForm=Fin" not in token.morph or has(tokens, index, {"subject", "mark", "relative"}):
            continue
        above = quality.head
        while tokens[above].pos != "VERB" and tokens[above].head != above:
            above = tokens[above].head
        if tokens[above].pos != "VERB" or above > index or not finite(tokens, above):
            continue
        tokens[index] = replace(token, head=above)
        for at in range(index + 1, len(tokens)):
            if tokens[at].head == above and tokens[at].role == "object":
                tokens[at] = replace(tokens[at], head=index)


def _perfect_above(tokens: list[Token], index: int, main: int | None) -> int | None:
    """Of a perfect ("ha pedido que se siente a negociar y ha criticado …") the perfect above."""
    if main is None or not _perfect(tokens, index) or _perfect(tokens, main):
        return main
    outer = _main_above(tokens, main)
    return outer if outer is not None and _perfect(tokens, outer) else main


def _perfect(tokens: list[Token], verb: int) -> bool:
    return any(t.head == verb and t.lemma == "haber" and "Fin" in t.morph for t in tokens[:verb])


# "Pidió el fin de las sanciones y liberar a los presos", with "liberar" as said beside "pidió"


def raised_infinitives(tokens: list[Token]) -> None:
    """Reads a bare infinitive coordinated with a noun, a participle or a finite verb as what the
    verb above is about; one behind "ni" as one of two."""
    infinitives_behind_ni(tokens)
    for index, token in enumerate(tokens):
        above = token.head
        beside = token.role == "conjunct" and "VerbForm=Inf" in token.morph and above < index
        if not beside or "VerbForm=Inf" in tokens[above].morph or marked(tokens, index):
            continue
        if any(t.head == index and t.role in {"auxiliary", "copula"} for t in tokens):
            continue
        first = _infinitive_around(tokens, above)
        if first is not None:
            tokens[index] = replace(token, head=first)
            continue
        while not finite(tokens, above) and tokens[above].head != above:
            above = tokens[above].head
        if tokens[above].pos == "VERB" and finite(tokens, above):
            tokens[index] = replace(token, head=above, role="open_clause")


# "No va a ceder ni a negociar", with "negociar" as what "ceder" is about


def infinitives_behind_ni(tokens: list[Token]) -> None:
    """Joins an infinitive behind "ni" to the one before it."""
    for index, token in enumerate(tokens):
        first, marks = token.head, (index - 1, index - 2)
        told = token.role in {"open_clause", "root"} and "VerbForm=Inf" in token.morph
        if not told or first >= index:
            continue
        if "VerbForm=Inf" not in tokens[first].morph or index < 2:
            continue
        nor = next((i for i in marks if tokens[i].text.lower() == "ni"), None)
        if nor is not None and tokens[index - 1].text.lower() in {"ni", "a", "de"}:
            tokens[index] = replace(token, role="conjunct")
            tokens[nor] = replace(tokens[nor], head=index, role="coordinator", pos="CCONJ")


def _infinitive_around(tokens: list[Token], index: int) -> int | None:
    """The infinitive around the relative clause of a finite verb ("tras emboscar un autobús que se
    dirigía al aeropuerto y matar a dos")."""
    if tokens[index].role != "relative" or not finite(tokens, index):
        return None
    while (head := tokens[index].head) < index:
        if tokens[head].pos in VERBAL:
            return head if "VerbForm=Inf" in tokens[head].morph else None
        index = head
    return None


# "Cerró la puerta a enviar tropas", with "enviar" as what the door does


def raised_idioms(tokens: list[Token]) -> None:
    """Hangs an infinitive behind "a" on the verb whose object only makes up an idiom with it."""
    for index, token in enumerate(tokens):
        noun = tokens[token.head]
        told = token.role in {"relative", "open_clause", "adverbial"}
        if not told or "VerbForm=Inf" not in token.morph or noun.lemma not in IDIOMS:
            continue
        marks = {t.text.lower() for t in tokens if t.head == index and t.role == "mark"}
        if "a" in marks and noun.role == "object" and tokens[noun.head].pos == "VERB":
            tokens[index] = replace(token, head=noun.head, role="open_clause")


# "Argelia negó los cargos, y Malí retiró a su embajador y amenazó con la guerra", with "amenazó" as
# what Argelia did


def verbs_beside_the_last(tokens: list[Token]) -> None:
    """Hangs a verb without a subject of its own on the last before it that has one, where both hang
    on an earlier verb and only "y", or the comma of a list, parts the two."""
    for index, token in enumerate(tokens):
        first = token.head
        if token.role != "conjunct" or token.pos != "VERB" or tokens[first].pos != "VERB":
            continue
        if first >= index or marked(tokens, index) or not finite(tokens, index):
            continue
        last = _sibling_before(tokens, first, index)
        if last is None or not agree(form(tokens, last), form(tokens, index)):
            continue
        if _joined_to(tokens, last, index) or _one_of_list(tokens, first, index):
            tokens[index] = replace(token, head=last)


def _sibling_before(tokens: list[Token], first: int, index: int) -> int | None:
    """The last verb beside the first before another, if it has a subject before it."""
    beside = (i for i in range(index - 1, first, -1)
              if tokens[i].head == first and tokens[i].role == "conjunct")  # fmt: skip
    last = next(beside, None)
    if last is None or tokens[last].pos != "VERB":
        return None
    return last if any(subject_of(tokens[i], last) for i in range(first, last)) else None


def _joined_to(tokens: list[Token], last: int, index: int) -> bool:
    joint = _joint_of(tokens, index)
    if joint is None or joint < last:
        return False
    return tokens[joint].text.lower() in AND and tokens[joint - 1].text != ","


def _joint_of(tokens: list[Token], index: int) -> int | None:
    joints = (i for i in range(index) if tokens[i].head == index and tokens[i].pos == "CCONJ")
    return next(joints, None)


def _one_of_list(tokens: list[Token], first: int, index: int) -> bool:
    """Whether the verb stands right behind a comma, and one with "y" closes its list."""
    opening = min(i for i in range(index + 1) if i == index or _close_to(tokens, i, index))
    if tokens[opening - 1].text != "," or _joint_of(tokens, index) is not None:
        return False
    later = (i for i in range(index + 1, len(tokens))
             if tokens[i].role == "conjunct" and tokens[i].head in {first, index})  # fmt: skip
    closing = next(later, None)
    return (
        closing is not None
        and not marked(tokens, closing)
        and agree(form(tokens, closing), form(tokens, index))
    )


def _close_to(tokens: list[Token], index: int, verb: int) -> bool:
    """Whether it is a pronoun or an auxiliary before the verb."""
    token = tokens[index]
    return token.head == verb and (token.pos == "PRON" or token.role == "auxiliary")


# "Ofreció una ley más dura y la extradición", with "extradición" beside "dura"; "un convoy de
# mercenarios rusos y soldados malienses", with "soldados" beside "rusos"


def nouns_beside_adjectives(tokens: list[Token]) -> None:
    """Hangs a noun coordinated with an adjective, with an article or in the plural like the
    adjective's noun, on that noun."""
    for index, token in enumerate(tokens):
        adjective = token.head
        if token.pos != "NOUN" or token.role != "conjunct" or tokens[adjective].pos != "ADJ":
            continue
        noun = tokens[adjective].head
        own = any(t.head == index and t.role == "determiner" for t in tokens[:index])
        own = own or all("Number=Plur" in tokens[i].morph for i in (noun, adjective, index))
        if own and tokens[adjective].role == "modifier" and tokens[noun].pos == "NOUN":
            tokens[index] = replace(token, head=noun)


# "Prevé la retirada de las tropas que queden en la zona y el desarme", with "desarme" beside
# "zona"; "el cierre de la frontera y un toque de queda", with "toque" beside "frontera"


def acts_beside_acts(tokens: list[Token]) -> None:
    """Hangs a noun of act, coordinated with the thing to which an act is done or with one in a
    clause about that, on the noun of that act."""
    for index, token in enumerate(tokens):
        thing = token.head
        if token.role != "conjunct" or thing > index or not _noun_of_act(tokens, index):
            continue
        if _noun_of_act(tokens, thing) or not determined(tokens, index):
            continue
        act = _act_above(tokens, thing)
        if act is not None:
            tokens[index] = replace(token, head=act)
    _reached_by_second_acts(tokens)


def _act_above(tokens: list[Token], index: int) -> int | None:
    """The noun of act, with an article, of which the token, or a clause about it, tells more."""
    inside = tokens[index].role == "nominal"
    while (head := tokens[index].head) < index:
        inside = inside or tokens[index].role == "relative"
        told = determined(tokens, head) or "Number=Plur" in tokens[head].morph
        if inside and _noun_of_act(tokens, head) and told:
            return head
        index = head
    return None


# "Pidió armas y sanciones contra el petróleo ruso", with "petróleo" as what the arms are against


def _reached_by_second_acts(tokens: list[Token]) -> None:
    """Hangs what "contra" and the like mark on the act right before it, not on the thing to which
    the act is joined."""
    for index, token in enumerate(tokens):
        thing = token.head
        if token.role != "nominal" or thing > index or tokens[thing].pos not in NOMINAL:
            continue
        case = case_of(tokens, index)
        if case is None or tokens[case].text.lower() not in REACHING or case <= thing:
            continue
        joined = (i for i in range(case - 1, thing, -1) if tokens[i].head == thing)
        act = next((i for i in joined if tokens[i].role == "conjunct"), None)
        if act is not None and _noun_of_act(tokens, act) and not _noun_of_act(tokens, thing):
            tokens[index] = replace(token, head=act)


def _noun_of_act(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    named = token.lemma in ACTS or token.lemma.endswith(OF_ACTS)
    return token.pos == "NOUN" and named and token.lemma not in THINGS


# "Ereván dijo que Bakú atacó y Bakú aseguró que …", with "aseguró" as said by Ereván


def raised_concessions(tokens: list[Token]) -> None:
    """Hangs on the verb that tells something what its speaker adds: "afirmó que Turquía tiene
    derecho a defenderse, aunque urgió a ambos …"."""
    for index, token in enumerate(tokens):
        if token.role != "adverbial" or not finite(tokens, index):
            continue
        spoken = token.lemma in SPEAKING or token.lemma in CONCEDING
        apart = _perfect(tokens, index) and not _perfect(tokens, token.head)
        if not (spoken or apart) and agree(form(tokens, token.head), form(tokens, index)):
            continue  # "dijo que atacó, aunque perdió"
        below = [t for t in tokens if t.head == index]
        marks = {t.text.lower() for t in below if t.role == "mark"}
        if "aunque" not in marks or any(t.role == "subject" for t in below):
            continue
        inner, main = index, _main_above(tokens, token.head)
        while main is not None and _told(tokens, main) is None:
            inner, main = main, _main_above(tokens, main)
        perfect = main is not None and _perfect(tokens, main) and _perfect(tokens, index)
        past = main is not None and (perfect or "Tense=Past" in form(tokens, main))
        past = past and main is not None and main < inner
        if main is not None and past and (spoken or agree(form(tokens, main), form(tokens, index))):
            tokens[index] = replace(token, head=main)


def raised_tellers(tokens: list[Token]) -> None:
    """Hangs on the verb that tells something a second one that does, with a subject of its own."""
    for index, token in enumerate(tokens):
        inner = token.head
        if token.pos != "VERB" or token.role != "conjunct" or inner >= index:
            continue
        own = any(t.head == index and t.role == "subject" for t in tokens[:index])
        if not own or not _embedded(tokens, inner) or not _told(tokens, index):
            continue
        main = _main_above(tokens, inner)
        if main is not None and _told(tokens, main) == inner:
            tokens[index] = replace(token, head=main)


def _told(tokens: list[Token], verb: int) -> int | None:
    """The clause behind "que" that a verb tells."""
    for clause, token in enumerate(tokens):
        if token.head == verb and token.role == "clause" and finite(tokens, clause):
            opening = {t.text.lower() for t in tokens if t.role == "mark" and t.head == clause}
            if "que" in opening:
                return clause
    return None


def _embedded(tokens: list[Token], verb: int) -> bool:
    return tokens[verb].role in EMBEDDED and finite(tokens, verb)


def _main_above(tokens: list[Token], index: int) -> int | None:
    """The nearest finite verb to the left above a token."""
    seen = {index}
    while tokens[index].head not in seen:
        index = tokens[index].head
        seen.add(index)
        if tokens[index].pos == "VERB" and finite(tokens, index) and index < min(seen - {index}):
            return index
    return None


# "La oficina lamentó la muerte, pidió justicia e instó al diálogo", with "lamentó" under "pidió"


def listed_verbs(tokens: list[Token]) -> None:
    """Makes the first verb of a list the head of the others. A thing behind the second is its
    object ("Pakistán advirtió, cerró su espacio aéreo y congeló …")."""
    _listed_in_told(tokens)
    for first, token in enumerate(tokens):
        second = token.head
        if (
            token.pos != "VERB"
            or token.role not in {"clause", "adverbial"}
            or second <= first
            or not finite(tokens, first)
            or any(t.head == first and t.role == "mark" for t in tokens)
            or any(t.head == second and t.role in {"subject", "mark"} for t in tokens[:second])
            or not _of_one_list(tokens, first, second)
            or not _listed(tokens, second)
        ):
            continue
        behind = [i for i in range(second, len(tokens)) if subject_of(tokens[i], second)]
        own = any(subject_of(t, first) for t in tokens[:first])
        told = tokens[second].lemma in SAYING
        if behind and not (own and all(not told or _thing(tokens, i) for i in behind)):
            continue
        for i in behind:
            tokens[i] = replace(tokens[i], role="object")
        above = tokens[second]
        head = first if above.head == second else above.head
        tokens[first] = replace(token, head=head, role=above.role)
        tokens[second] = replace(above, head=first, role="conjunct")


def _listed_in_told(tokens: list[Token]) -> None:
    """Hangs on what somebody tells the next verb behind its comma that agrees with it and not with
    him ("denunciaron que un grupo emboscó a un convoy, hirió a doce y retuvo a otros")."""
    for index, token in enumerate(tokens[1:], 1):
        above = token.head
        listed = token.role == "adverbial" and token.pos == "VERB" and finite(tokens, index)
        if not listed or above > index or tokens[index - 1].text != ",":
            continue
        if any(t.head == index and t.role in {"mark", "subject"} for t in tokens):
            continue
        told = [i for i in range(above, index) if tokens[i].head == above
                and tokens[i].role == "clause" and finite(tokens, i)]  # fmt: skip
        many = _many(tokens, index)
        if len(told) == 1 and _many(tokens, told[0]) == many != _many(tokens, above):
            tokens[index] = replace(token, head=told[0], role="conjunct")


def _many(tokens: list[Token], verb: int) -> bool:
    return "Number=Plur" in tokens[verb].morph


def _thing(tokens: list[Token], index: int) -> bool:
    """Whether it is a common noun, or has an article as one ("la Constitución")."""
    articled = tokens[index - 1].pos == "DET" and tokens[index - 1].head == index
    return tokens[index].pos == "NOUN" or articled


def _of_one_list(tokens: list[Token], first: int, second: int) -> bool:
    """Whether two verbs go together: by tense, or as what one subject does, one time and another
    ("Moscú retirará a sus turistas, ha cerrado el paso y exige …")."""
    if agree(form(tokens, first), form(tokens, second)):
        return True
    own = any(subject_of(t, first) for t in tokens[:first])
    held = any(t.head == second and (t.role, t.pos) == ("object", "NOUN") for t in tokens)
    return own and held and alike(form(tokens, first), form(tokens, second))


def _listed(tokens: list[Token], verb: int) -> bool:
    """Whether a third verb closes the list with "y" and the second stands behind a comma."""
    last = any(
        (t.head, t.role, t.pos) == (verb, "conjunct", "VERB")
        and alike(form(tokens, i), form(tokens, verb))
        for i, t in enumerate(tokens)
        if i > verb
    )
    helpers = (i for i in range(verb) if (tokens[i].head, tokens[i].role) == (verb, "auxiliary"))
    opening = min([verb, *helpers])
    return last and "," in {tokens[verb - 1].text, tokens[opening - 1].text}


# "Representantes del Gobierno y del ELN pactaron", with "del ELN" as a circumstance of the verb


def genitives_beside_genitives(tokens: list[Token]) -> None:
    """Hangs on the genitive of a subject a second one behind "y" that the model gives to the verb
    behind it."""
    for index, token in enumerate(tokens):
        verb = token.head
        case = case_of(tokens, index) if token.role == "oblique" and verb > index else None
        if case is None or case < 2 or tokens[case].text.lower() not in OF:
            continue
        joint = tokens[case - 1]
        if joint.text.lower() not in AND or any(t.pos in VERBAL for t in tokens[case:verb]):
            continue
        first = _genitive_before(tokens, case - 1, verb)
        if first is not None:
            tokens[index] = replace(token, head=first, role="conjunct")
            tokens[case - 1] = replace(joint, head=index)


def _genitive_before(tokens: list[Token], joint: int, verb: int) -> int | None:
    """The genitive, of a subject of the verb, whose words end right before the joint."""
    at = joint - 1
    while tokens[at].pos == "ADJ" and tokens[at].head < at:
        at = tokens[at].head
    told = tokens[at].role == "nominal" and tokens[at].pos in NOMINAL
    case = case_of(tokens, at) if told else None
    subject = tokens[tokens[at].head]
    doing = subject.role == "subject" and subject.head == verb
    return at if case is not None and tokens[case].text.lower() in OF and doing else None


# "Reclamó a la comunidad internacional indemnizaciones y la retirada israelí", with "reclamó y"


def second_objects(tokens: list[Token]) -> None:
    """Joins to the bare object before "y" the noun that the model joins to the verb."""
    for index, token in enumerate(tokens):
        verb = token.head
        if (token.role, token.pos) != ("conjunct", "NOUN") or tokens[verb].pos != "VERB":
            continue
        joint = joint_of(tokens, index)
        before = tokens[joint - 1] if joint is not None else token
        if joint is not None and (before.role, before.pos, before.head) == ("object", "NOUN", verb):
            tokens[index] = replace(token, head=joint - 1)
