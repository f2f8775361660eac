"""Coordinations that the Spanish model hangs wrongly: verbs under the wrong clause, lists of
subjects torn apart, "el de Rusia" beside "el presidente de Estados Unidos"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.attributed import SAYING
from dragoman.parse.forms import agree, alike, beginning, finite, form, marked, number
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

INSIDE = frozenset({"flat", "modifier", "nominal", "compound"})
AND = frozenset({"y", "e", "ni", "o", "u"})
RELATING = word_list("parse.coordination.relating")
EMBEDDED = frozenset({"clause", "relative", "adverbial"})
SPEAKING = word_list("parse.coordination.speaking")
IDIOMS = word_list("parse.coordination.idioms")
OF_ACTS = ("ción", "sión", "xión", "miento")
"""Endings of nouns that tell what is done."""
ACTS = word_list("parse.coordination.acts")
THINGS = word_list("parse.coordination.things")
SECOND = frozenset({"object", "apposition", "nominal", "conjunct", "oblique", "flat", "other",
                    "root", "parataxis", "adverbial"})  # fmt: skip


# "Biden, Kishida y Yoon firmaron", with "Kishida" as a part of the name "Biden"


def names_in_lists(tokens: list[Token]) -> None:
    """Makes conjuncts of the names behind a comma, with their article ("Francia, el Reino Unido y
    Alemania"), that the model takes for parts of the name before it, where "y" ends their list."""
    for index, token in enumerate(tokens):
        head = token.head
        opening = index - (tokens[index - 1].pos == "DET")
        behind_comma = opening > head + 1 and tokens[opening - 1].text == ","
        if token.role != "flat" or token.pos != "PROPN" or not behind_comma:
            continue
        later = [
            i
            for i in range(index + 1, len(tokens))
            if tokens[i].head in {head, index}
            and (tokens[i].role, tokens[i].pos) == ("conjunct", "PROPN")
        ]
        if later:
            tokens[index] = replace(token, role="conjunct")
        for i in later:
            tokens[i] = replace(tokens[i], head=head)


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
    verb above is about."""
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
        if _noun_of_act(tokens, thing) or not _article(tokens, index):
            continue
        act = _act_above(tokens, thing)
        if act is not None:
            tokens[index] = replace(token, head=act)


def _act_above(tokens: list[Token], index: int) -> int | None:
    """The noun of act, with an article, of which the token, or a clause about it, tells more."""
    inside = tokens[index].role == "nominal"
    while (head := tokens[index].head) < index:
        inside = inside or tokens[index].role == "relative"
        if inside and _noun_of_act(tokens, head) and _article(tokens, head):
            return head
        index = head
    return None


def _noun_of_act(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    named = token.lemma in ACTS or token.lemma.endswith(OF_ACTS)
    return token.pos == "NOUN" and named and token.lemma not in THINGS


def _article(tokens: list[Token], index: int) -> bool:
    return any(t.head == index and t.role == "determiner" for t in tokens[:index])


# "Ereván dijo que Bakú atacó y Bakú aseguró que …", with "aseguró" as said by Ereván


def raised_concessions(tokens: list[Token]) -> None:
    """Hangs on the verb that tells something what its speaker adds: "afirmó que Turquía tiene
    derecho a defenderse, aunque urgió a ambos …"."""
    for index, token in enumerate(tokens):
        if token.role != "adverbial" or token.lemma not in SPEAKING or not finite(tokens, index):
            continue
        below = [t for t in tokens if t.head == index]
        marks = {t.text.lower() for t in below if t.role == "mark"}
        if "aunque" not in marks or any(t.role == "subject" for t in below):
            continue
        inner, main = index, _main_above(tokens, token.head)
        while main is not None and _told(tokens, main) is None:
            inner, main = main, _main_above(tokens, main)
        if main is not None and main < inner and "Tense=Past" in form(tokens, main):
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
        behind = [i for i in range(second, len(tokens)) if _subject_of(tokens[i], second)]
        own = any(_subject_of(t, first) for t in tokens[:first])
        told = tokens[second].lemma in SAYING
        if behind and not (own and all(not told or _thing(tokens, i) for i in behind)):
            continue
        for i in behind:
            tokens[i] = replace(tokens[i], role="object")
        above = tokens[second]
        head = first if above.head == second else above.head
        tokens[first] = replace(token, head=head, role=above.role)
        tokens[second] = replace(above, head=first, role="conjunct")


def _thing(tokens: list[Token], index: int) -> bool:
    """Whether it is a common noun, or has an article as one ("la Constitución")."""
    articled = tokens[index - 1].pos == "DET" and tokens[index - 1].head == index
    return tokens[index].pos == "NOUN" or articled


def _subject_of(token: Token, verb: int) -> bool:
    return token.role == "subject" and token.head == verb


def _of_one_list(tokens: list[Token], first: int, second: int) -> bool:
    """Whether two verbs go together: by tense, or as what one subject does, one time and another
    ("Moscú retirará a sus turistas, ha cerrado el paso y exige …")."""
    if agree(form(tokens, first), form(tokens, second)):
        return True
    own = any(_subject_of(t, first) for t in tokens[:first])
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
        coordinator = _left(tokens, last) - 1
        if coordinator < 1 or tokens[coordinator].text.lower() not in AND:
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
        left = _left(tokens, head)
        if found and left and tokens[left - 1].text not in {",", ";"} | AND:
            break
        found.insert(0, head)
        if not left or tokens[left - 1].text != "," or tokens[left - 2].pos != "PROPN":
            break
        end = left - 2
    return found


def _phrase(tokens: list[Token], end: int) -> int | None:
    """The head of the bare noun phrase that ends at a token."""
    head = end
    while (
        tokens[head].role in INSIDE and tokens[head].head < head and tokens[head].role != "nominal"
    ):
        head = tokens[head].head
    if tokens[head].pos not in NOMINAL or "AdvType" in tokens[head].morph:
        return None
    return None if any(t.head == head and t.role == "case" for t in tokens) else head


def _left(tokens: list[Token], head: int) -> int:
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


# "El presidente de Estados Unidos, Donald Trump, y el de Rusia, Vladímir Putin, se reunirán"


def elliptic(tokens: list[Token]) -> None:
    """Joins "el de Rusia" to what stands before, by the name that follows if there is one."""
    for index in range(1, len(tokens) - 2):
        article, marker = tokens[index], tokens[index + 1]
        if (
            article.role != "conjunct"
            or article.text.lower() not in {"el", "la"}
            or marker.text.lower() not in {"de", "del"}
            or tokens[index - 1].text.lower() not in AND
        ):
            continue
        noun = next((i for i in range(index + 2, len(tokens)) if tokens[i].pos in NOMINAL), None)
        if noun is None or noun > index + 3:
            continue
        name = _named_after(tokens, noun)
        joined = noun if name is None else name
        tokens[joined] = replace(tokens[joined], head=article.head, role="conjunct")
        if name is not None:
            tokens[noun] = replace(tokens[noun], head=name, role="nominal")
        tokens[index] = replace(article, head=joined, role="determiner")


def _named_after(tokens: list[Token], noun: int) -> int | None:
    """The proper name between commas behind a noun phrase."""
    end = noun
    while (
        end + 1 < len(tokens)
        and tokens[end + 1].head in range(noun, end + 1)
        and tokens[end + 1].role == "flat"
    ):
        end += 1
    if end + 2 >= len(tokens) or tokens[end + 1].text != "," or tokens[end + 2].pos != "PROPN":
        return None
    return (
        end + 2 if tokens[end + 2].role in {"apposition", "flat", "nominal", "conjunct"} else None
    )


# "China sancionó a tres empresas y Estados Unidos, a dos bancos": no object of China's


def gapped(tokens: list[Token]) -> None:
    """Takes the subject of a clause without a verb out of the list of objects before it."""
    for index, token in enumerate(tokens):
        if token.role != "conjunct" or token.pos not in NOMINAL:
            continue
        left = _left(tokens, index)
        if token.head >= left:
            continue
        if tokens[left - 1].text.lower() not in AND or any(
            t.head == index and t.role == "case" for t in tokens
        ):
            continue
        comma = next((i for i in range(index + 1, len(tokens)) if tokens[i].text == ","), None)
        if comma is None or comma + 2 >= len(tokens):
            continue
        other = token.head
        while tokens[other].role in {"modifier", "flat"} and tokens[other].head < other:
            other = tokens[other].head
        first = min([other, *(i for i in range(other) if tokens[i].head == other)])
        name = all(t.pos in {"PROPN", "ADP", "DET", "ADJ"} for t in tokens[index + 1 : comma])
        again = tokens[comma + 1].text.lower() == tokens[first].text.lower()
        if (
            name
            and again
            and tokens[comma + 1].pos in {"ADP", "DET"}
            and (tokens[comma + 2].pos in {"NUM", "NOUN", "PROPN", "DET"})
        ):
            tokens[index] = replace(token, role="other", head=_verb_above(tokens, other))


def _verb_above(tokens: list[Token], index: int) -> int:
    """The verb, or else the root, above a token."""
    for _ in tokens:
        if tokens[index].pos == "VERB" or tokens[index].head == index:
            break
        index = tokens[index].head
    return index


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
        told = tokens[name + 2].head
        if tokens[told].role == "relative":
            tokens[told] = replace(tokens[told], head=name)


def _lone_name(tokens: list[Token], index: int, opening: int) -> bool:
    """Whether it is a name joined by "y" to something that only a relative clause between commas
    parts from the verb that opens there."""
    if (tokens[index].pos, tokens[index].role) != ("PROPN", "conjunct") or index + 3 > opening:
        return False
    joined = any(_links(tokens, i, index) for i in range(index))
    commas = tokens[index + 1].text == tokens[opening - 1].text == ","
    return joined and commas and tokens[index + 2].text.lower() in RELATING


def _links(tokens: list[Token], index: int, name: int) -> bool:
    token = tokens[index]
    return token.head == name and token.role == "coordinator" and token.text.lower() in AND
