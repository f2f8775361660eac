"""Lists of names and nouns that the Spanish model tears apart."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import (
    beginning,
    determined,
    finite,
    first_above,
    number,
    plural,
    subject_of,
    under,
)
from dragoman.records import Token
from dragoman.tree import NOMINAL

COORDINATORS = frozenset({"y", "e", "ni", "o", "u"})
INSIDE = frozenset({"flat", "modifier", "nominal", "compound"})
RELATING = word_list("parse.listed.relating")
SECOND = frozenset({"object", "apposition", "nominal", "conjunct", "oblique", "flat", "other",
                    "root", "parataxis", "adverbial"})  # fmt: skip


def listed_names(tokens: list[Token]) -> None:
    """Puts the names of a list beside one another, and those of doers below their verb."""
    names_between_dashes(tokens)
    names_in_lists(tokens)
    names_of_several(tokens)
    doers_behind_what_is_done(tokens)


# "Biden, Kishida y Yoon firmaron", with "Kishida" as a part of the name "Biden"


def names_in_lists(tokens: list[Token]) -> None:
    """Makes conjuncts of the names behind a comma, with their article ("Francia, el Reino Unido y
    Alemania", "Kinshasa, la ONU y los países vecinos"), that the model takes for parts or other
    names of the one before it, where "y" ends their list."""
    for index, token in enumerate(tokens):
        head = token.head
        opening = index - (tokens[index - 1].pos == "DET")
        behind_comma = opening > head + 1 and tokens[opening - 1].text == ","
        another = token.role == "apposition" and tokens[head].pos == "PROPN"
        if not (token.role == "flat" or another) or token.pos != "PROPN" or not behind_comma:
            continue
        later = [
            i
            for i in range(index + 1, len(tokens))
            if tokens[i].head in {head, index}
            and tokens[i].role == "conjunct"
            and (
                tokens[i].pos == "PROPN"
                or plural(tokens[i])
                or (tokens[i].pos == "NOUN" and _closes(tokens, i))
            )
        ]
        if later:
            tokens[index] = replace(token, role="conjunct")
        for i in later:
            tokens[i] = replace(tokens[i], head=head)


def _closes(tokens: list[Token], last: int) -> bool:
    """Whether "y" stands right before a phrase."""
    return tokens[leftmost(tokens, last) - 1].text.lower() in COORDINATORS


# "Tres miembros del pacto, Australia, Reino Unido y Polonia,", with "Reino Unido" as another name
# of "miembros" and "Polonia" beside it


def names_of_several(tokens: list[Token]) -> None:
    """Joins into one list the names behind commas and "y" by which many are told."""
    for first, token in enumerate(tokens):
        noun = token.head
        told = (token.role, token.pos) == ("apposition", "PROPN") and noun < first
        if (
            not told
            or not plural(tokens[noun])
            or tokens[first - 1].text not in {",", "(", "-", "—", "–"}
        ):
            continue
        beside = [i for i in range(first + 1, len(tokens)) if tokens[i].head in {noun, first}]
        names = [
            i for i in beside
            if tokens[i].pos == "PROPN" and tokens[i].role in {"apposition", "conjunct"}
        ]  # fmt: skip
        if not (names and _closes(tokens, names[-1]) and _in_a_row(tokens, first, names)):
            continue
        owner = _name_before(tokens, first)  # "los líderes de *Mali*, Níger y Burkina Faso"
        if owner is not None and determined(tokens, owner):
            owner = None  # "dos miembros de la OTAN, Turquía y Hungría"
        if owner is not None and tokens[owner].role != "nominal":
            continue
        head = first if owner is None else owner
        for i in [first, *names]:
            if i != head:
                tokens[i] = replace(tokens[i], head=head, role="conjunct")


def _in_a_row(tokens: list[Token], first: int, names: list[int]) -> bool:
    """Whether only commas, articles and "y" part the names."""
    inside = {first, *names}
    return all(
        i in inside
        or tokens[i].text.lower() in {",", *COORDINATORS}
        or (tokens[i].head in inside and tokens[i].role in {"flat", "determiner"})
        for i in range(first, names[-1])
    )


# "Cinco miembros del Consejo -Francia, Bélgica y Polonia- votaron", with "-Francia" as a part of
# the name "Consejo"


def names_between_dashes(tokens: list[Token]) -> None:
    """Reads as what tells of the noun before it a name that a dash opens, with those beside it."""
    for dash, token in enumerate(tokens[:-1]):
        name = dash + 1
        opens = token.text == "-" and token.role == "flat" and token.pos == "PROPN"
        if not opens or token.end != tokens[name].start or tokens[dash - 1].end == token.start:
            continue
        outer = token.head
        above = tokens[outer]
        noun = above.head if above.role == "nominal" and above.head < outer else outer
        tokens[dash] = replace(token, pos="PUNCT", role="punctuation", head=name)
        tokens[name] = replace(tokens[name], head=noun, role="apposition")
        for i in range(name + 1, len(tokens)):
            part = tokens[i].role == "flat" and i == name + 1
            if tokens[i].head == outer and (part or tokens[i].role == "conjunct"):
                tokens[i] = replace(tokens[i], head=name)


# "Condenaron el ataque Francia, Alemania e Italia", with "Francia" as the name of the attack


def doers_behind_what_is_done(tokens: list[Token]) -> None:
    """Reads as the subject of a plural verb without one the names behind its bare object, one
    thing, of which there are several."""
    for name, token in enumerate(tokens):
        noun = token.head
        if token.role != "apposition" or token.pos != "PROPN" or not 0 < noun < name:
            continue
        verb = tokens[noun].head
        thing = tokens[noun].role == "object" and tokens[noun].pos == "NOUN" and verb < noun
        if not thing or tokens[verb].pos != "VERB" or number(tokens, verb) != "Plur":
            continue
        opening = leftmost(tokens, name)
        bare = tokens[opening - 1].text != "," and not any(
            t.head == noun and t.role == "case" for t in tokens[:noun]
        )
        several = any(t.head in {name, noun, verb} and t.role == "conjunct" and i > name
                      and t.pos in NOMINAL for i, t in enumerate(tokens))  # fmt: skip
        free = not any(subject_of(t, verb) for t in tokens) and finite(tokens, verb)
        if bare and several and free and "Number=Sing" in tokens[noun].morph:
            tokens[name] = replace(token, head=verb, role="subject")
            for i in range(name + 1, len(tokens)):
                if tokens[i].head == noun and tokens[i].role == "conjunct":
                    tokens[i] = replace(tokens[i], head=name)


# "Enviados de la Unión Africana, la ONU y Estados Unidos", with "ONU" as who the envoys are


def names_behind_nouns(tokens: list[Token]) -> None:
    """Joins a name with an article to the one before the comma before it, whose many the noun
    above is, where "y" and another name close the list."""
    for index, token in enumerate(tokens):
        noun, opening = token.head, index - 1
        listed = (token.role, token.pos) == ("apposition", "PROPN") and noun < opening
        if not listed or tokens[opening].pos != "DET" or "Number=Plur" not in tokens[noun].morph:
            continue
        first = _name_before(tokens, opening)
        if first is None or tokens[first].head != noun or tokens[first].role != "nominal":
            continue
        closing = [
            at for at, t in enumerate(tokens)
            if at > index and t.head in {noun, index} and (t.role, t.pos) == ("conjunct", "PROPN")
        ]  # fmt: skip
        for at in [index, *closing] if closing else []:
            tokens[at] = replace(tokens[at], head=first, role="conjunct")


# "Alemania, Italia y Turquía expresaron", with "Turquía" alone as the subject


def listed_subjects(tokens: list[Token]) -> None:
    """Gives a plural verb the whole list of which it got only the last name."""
    for last, token in enumerate(tokens):
        verb = token.head
        if (
            token.role != "subject"
            or token.pos not in NOMINAL
            or verb < last
            or tokens[verb].pos != "VERB"
            or number(tokens, verb) != "Plur"
            or "Number=Plur" in token.morph
            or any(t.head == last and t.role == "conjunct" for t in tokens)
        ):
            continue
        coordinator = leftmost(tokens, last) - 1
        if coordinator < 1 or tokens[coordinator].text.lower() not in COORDINATORS:
            continue
        names = _list_before(tokens, coordinator, verb)
        if names:
            _join(tokens, names, last, verb)


def _list_before(tokens: list[Token], coordinator: int, verb: int) -> list[int]:
    """The names that a coordinator joins to the one behind it, leftmost first."""
    found: list[int] = []
    end = coordinator - 1
    while end >= 0:
        head = _phrase(tokens, end)
        if head is None or tokens[head].role not in SECOND | {"subject"}:
            break
        if tokens[head].role == "subject" and tokens[head].head != verb:
            break
        left = leftmost(tokens, head)
        if found and left and tokens[left - 1].text not in {",", ";"} | COORDINATORS:
            break
        found.insert(0, head)
        if not left or tokens[left - 1].text != "," or tokens[left - 2].pos != "PROPN":
            break
        end = left - 2
    return found


def _phrase(tokens: list[Token], end: int) -> int | None:
    """The head of the bare noun phrase that ends at a token."""
    head = first_above(tokens, end, INSIDE - {"nominal"})
    if tokens[head].pos not in NOMINAL or "AdvType" in tokens[head].morph:
        return None
    return None if any(t.head == head and t.role == "case" for t in tokens) else head


def leftmost(tokens: list[Token], head: int) -> int:
    """The first token of a noun phrase: its determiner, number or itself."""
    return min(
        [head, *(i for i, t in enumerate(tokens[:head]) if t.head == head
                 and t.role in {"determiner", "number"})]
    )  # fmt: skip


def _join(tokens: list[Token], names: list[int], last: int, verb: int) -> None:
    first = names[0]
    if tokens[first].role == "root":
        tokens[verb] = replace(tokens[verb], head=verb, role="root")
        for at, other in enumerate(tokens):
            if other.head == first and at > verb:
                tokens[at] = replace(other, head=verb)
    tokens[first] = replace(tokens[first], head=verb, role="subject")
    for at in [*names[1:], last]:
        tokens[at] = replace(tokens[at], head=first, role="conjunct")


# "El apoyo de Egipto, de Turquía y de Irán", with "Turquía" as what Egypt is of


def marked_lists(tokens: list[Token]) -> None:
    """Joins to a name another one behind a comma that the same preposition marks."""
    for index, token in enumerate(tokens):
        if token.role != "nominal" or token.pos != "PROPN":
            continue
        case = _case(tokens, index)
        if not case:
            continue
        first = _name_before(tokens, case)
        mark = _case(tokens, first) if first is not None else None
        if first is None or mark is None or token.head not in {first, tokens[first].head}:
            continue
        if tokens[mark].text.lower() == tokens[case].text.lower():
            tokens[index] = replace(token, head=first, role="conjunct")


def _name_before(tokens: list[Token], case: int) -> int | None:
    """The name that ends before the comma before a preposition."""
    if tokens[case - 1].text != "," or tokens[case - 2].pos != "PROPN":
        return None
    return beginning(tokens, case - 2)


def _case(tokens: list[Token], index: int) -> int | None:
    """The only preposition before a noun."""
    cases = [i for i in range(index) if tokens[i].head == index and tokens[i].role == "case"]
    return cases[0] if len(cases) == 1 else None


# "En un comunicado, México, Bolivia y Perú pidieron", with "México" as the statement's name; "la
# Unión Europea, Rusia y Mercosur", with "Rusia" as a part of the name before


def names_cut_off(tokens: list[Token]) -> None:
    """Puts back into its list a name between commas that the parser hangs on the word before."""
    for index, token in enumerate(tokens):
        if token.pos != "PROPN" or not index or tokens[index - 1].text != ",":
            continue
        listed = any(t.head == token.head and t.role == "conjunct" for t in tokens[index:])
        if token.role == "flat" and listed:
            tokens[index] = replace(token, role="conjunct")
        fronted = token.role == "apposition" and tokens[token.head].role == "oblique"
        first = _subject_behind(tokens, index) if fronted else None
        if first is None:
            continue
        tokens[index] = replace(token, head=tokens[first].head, role="subject")
        for at, other in enumerate(tokens):
            if at == first or (other.head == first and other.role == "conjunct"):
                tokens[at] = replace(other, head=index, role="conjunct")


def _subject_behind(tokens: list[Token], name: int) -> int | None:
    """The name behind the next comma that is, with others, the subject of a plural verb."""
    comma = name + 1
    while comma < len(tokens) - 1 and tokens[comma].head == name and tokens[comma].role == "flat":
        comma += 1
    first = comma + 1
    if first >= len(tokens) or tokens[comma].text != "," or tokens[first].role != "subject":
        return None
    many = any(t.head == first and t.role == "conjunct" for t in tokens)
    return first if many and tokens[first].pos == "PROPN" else None


# "Dos españoles, tres chilenos y un checo", with "chilenos" as an apposition


def counted_lists(tokens: list[Token]) -> None:
    """Makes a counted noun between commas one of the list that a later "y" closes."""
    for index, token in enumerate(tokens):
        first = token.head
        if token.role != "apposition" or token.pos != "NOUN" or first > index:
            continue
        counted = _counted(tokens, first) and _counted(tokens, index)
        closed = any(
            t.head in {first, index} and t.role == "conjunct" and _counted(tokens, at)
            for at, t in enumerate(tokens)
            if at > index
        )
        if counted and closed:
            tokens[index] = replace(token, role="conjunct")


def _counted(tokens: list[Token], noun: int) -> bool:
    return any(
        t.head == noun and (t.role == "number" or "Definite=Ind" in t.morph) for t in tokens[:noun]
    )


# "Ofreció ayuda al Gobierno sudanés y Libia, que medió antes, podría convocar una cumbre", with
# "Libia" beside "Gobierno"


def subjects_behind_and(tokens: list[Token]) -> None:
    """Reads the name behind "y" as the subject of the verb of a second clause that has no other and
    no "y" of its own."""
    for verb, token in enumerate(tokens):
        if token.role != "conjunct" or token.pos != "VERB" or not finite(tokens, verb):
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and i != verb]
        if any(tokens[i].role in {"subject", "coordinator", "mark"} for i in own):
            continue
        opening = min([verb, *(i for i in own if tokens[i].role == "auxiliary")])
        joined = (i for i in range(token.head + 1, opening) if _lone_name(tokens, i, opening))
        name = next(joined, None)
        if name is None or number(tokens, verb) == "Plur" or tokens[name].head < token.head:
            continue
        link = next(i for i in range(name) if _links(tokens, i, name))
        tokens[name] = replace(tokens[name], head=verb, role="subject")
        tokens[link] = replace(tokens[link], head=verb)
        told = tokens[_end_of_name(tokens, name) + 2].head
        if tokens[told].role == "relative":
            tokens[told] = replace(tokens[told], head=name)


# "La tregua pactada por Riad y los hutíes expiró", with "hutíes" as a second subject of "expiró"


def second_partners(tokens: list[Token]) -> None:
    """Joins to the noun before "y" the one behind it that does not agree with the verb, which has
    another subject that does."""
    for noun, token in enumerate(tokens):
        verb = token.head
        if token.role != "subject" or noun > verb or token.pos not in NOMINAL:
            continue
        own = (i for i in range(noun, 0, -1) if tokens[i - 1].head != noun)
        link = next(own, 0) - 1
        if (
            link < 1
            or tokens[link].text.lower() not in COORDINATORS
            or "Number=" not in token.morph
        ):
            continue
        before = [i for i in range(link) if tokens[i].head == verb and tokens[i].role == "subject"]
        told = f"Number={number(tokens, verb)}"
        agreeing = [i for i in before if told in tokens[i].morph]
        partner = link - 1
        loose = tokens[partner].pos in NOMINAL and tokens[partner].role in {
            "object",
            "nominal",
            "oblique",
        }
        if agreeing and agreeing[-1] < partner and loose and told not in token.morph:
            tokens[noun] = replace(token, head=partner, role="conjunct")
            tokens[link] = replace(tokens[link], head=noun, role="coordinator")


def _lone_name(tokens: list[Token], index: int, opening: int) -> bool:
    """Whether it is a name joined by "y" to something that only a relative clause between commas
    parts from the verb that opens there."""
    end = _end_of_name(tokens, index)
    if (tokens[index].pos, tokens[index].role) != ("PROPN", "conjunct") or end + 3 > opening:
        return False
    joined = any(_links(tokens, i, index) for i in range(index))
    commas = tokens[end + 1].text == tokens[opening - 1].text == ","
    return joined and commas and tokens[end + 2].text.lower() in RELATING


def _end_of_name(tokens: list[Token], name: int) -> int:
    """The last word of a name ("Estados *Unidos*", "Corea del *Sur*")."""
    end = name
    while end + 1 < len(tokens) and tokens[end + 1].text != "," and under(tokens, end + 1, name):
        end += 1
    return end


def _links(tokens: list[Token], index: int, name: int) -> bool:
    token = tokens[index]
    return token.head == name and token.role == "coordinator" and token.text.lower() in COORDINATORS
