"""Who does it right behind a verb that stands first, with whom or what it is done to behind that:
the Spanish model takes both for objects."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.distant import APART, CALLING, SPANS
from dragoman.parse.forms import TO, case_of, finite, form, has, number
from dragoman.parse.fronted import known_name
from dragoman.parse.postposed import MARCHING, OBJECTLESS, TAKING, TITLES
from dragoman.records import Token
from dragoman.tree import NOMINAL

DOING = word_list("parse.verbfirst.bodies") | TITLES
GIVING = word_list("parse.verbfirst.giving")
WHO = frozenset({"quien", "quienes"})
RELATIVE = WHO | {"que", "cual", "cuales"}
ARTICLES = frozenset({"el", "la", "los", "las"})
TAKEN_UP = frozenset({"la", "las", "le", "les", "lo", "los"})
RAVAGING = word_list("parse.verbfirst.ravaging")
BEFALLING = word_list("parse.verbfirst.befalling") | RAVAGING
LEAST = 4
MAKES = word_list("parse.verbfirst.makes")
NAMING = frozenset({"apposition", "flat", "nominal"})
CROWDS = word_list("parse.verbfirst.crowds")
TAKEN = frozenset({"subject", "object", "clause"})
BESIDE = frozenset({"DET", "NUM", "ADJ"})


# "Es a los civiles a quienes bombardea el régimen", with "quienes" as the subject


def relatives_marked_with_a(tokens: list[Token]) -> None:
    """Reads "quien" or "el que" right behind "a" as whom the verb is done to."""
    for at, token in enumerate(tokens[1:], 1):
        if token.role != "subject" or token.head < at:
            continue
        word, mark = token.text.lower(), _mark_before(tokens, at)
        if word not in RELATIVE or mark is None or tokens[token.head].pos != "VERB":
            continue
        own = [i for i, t in enumerate(tokens) if t.head == token.head and i > token.head]
        if not _antecedent(tokens, mark) or any(_done_to(tokens, i) for i in own):
            continue
        tokens[at] = replace(token, role="object", pos="PRON")
        tokens[mark] = replace(tokens[mark], head=at, role="case")


def _antecedent(tokens: list[Token], mark: int) -> bool:
    """Whether somebody stands right before of whom the clause tells ("castiga a los que ataquen"
    has nobody)."""
    before = tokens[mark - 1] if mark else None
    return before is not None and (before.text == "," or before.pos in NOMINAL | {"ADJ"})


def _mark_before(tokens: list[Token], pronoun: int) -> int | None:
    """The "a" before a relative pronoun, with an article between where it is "que"."""
    word, before = tokens[pronoun].text.lower(), tokens[pronoun - 1].text.lower()
    if before == "al" or (before == "a" and word in WHO):
        return pronoun - 1
    articled = pronoun > 1 and before in ARTICLES and tokens[pronoun - 2].text.lower() == "a"
    return pronoun - 2 if articled else None


# "Detuvo la policía a un periodista", "al que condenó Francia", "levantó el Tesoro las sanciones"


def doers_among_objects(tokens: list[Token]) -> None:
    """Makes one of what seem the objects of a verb without a subject the subject: the name or the
    body of people right behind it, where "a" or a relative pronoun tells whom it is done to, or
    another noun what."""
    for verb, token in enumerate(tokens[:-1]):
        if token.pos != "VERB" or token.lemma in CALLING or not _lacks_doer(tokens, verb):
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and i > verb]
        bare = [i for i in own if _bare(tokens, i)]
        doer = _one_of_two(tokens, bare) if len(bare) == 2 else None
        alone = len(bare) == 1 and not _shares_doer(tokens, verb)
        if alone and _may_do(tokens, verb, bare[0]) and _reaches(tokens, verb, own):
            doer = bare[0]
        if doer is not None and _agrees(tokens, doer, verb):
            tokens[doer] = replace(tokens[doer], role="subject")


def _lacks_doer(tokens: list[Token], verb: int) -> bool:
    """Whether a finite active verb of the third person has no subject, nor can have one before."""
    if not finite(tokens, verb) or "Person=3" not in form(tokens, verb):
        return False
    if has(tokens, verb, {"subject", "subject_clause", "passive"}):
        return False
    below = [i for i, t in enumerate(tokens[:verb]) if t.head == verb]
    if any(tokens[i].text.lower() == "se" or tokens[i].lemma == "ser" for i in below):
        return False
    whos = [i for i in below if tokens[i].text.lower() == "que" and tokens[i].pos == "PRON"]
    return all(case_of(tokens, i) is not None for i in whos)


def _shares_doer(tokens: list[Token], verb: int) -> bool:
    """Whether the verb is the second of two, and the first has a subject."""
    return tokens[verb].role == "conjunct" and has(tokens, tokens[verb].head, {"subject"})


def _bare(tokens: list[Token], noun: int) -> bool:
    """Whether it stands there as an object without a preposition, and is no time."""
    token = tokens[noun]
    held = token.role in {"object", "indirect"}
    if token.pos not in NOMINAL or not held or case_of(tokens, noun) is not None:
        return False
    return token.lemma not in SPANS and "AdvType=Tim" not in token.morph


def _one_of_two(tokens: list[Token], bare: list[int]) -> int | None:
    """Which of two bare nouns, with no comma between, does it: the one of people, else the name."""
    if any(t.text in {",", ";", ":", "("} for t in tokens[bare[0] : bare[1]]):
        return None
    bodies = [i for i in bare if _body(tokens, i)]
    names = [i for i in bare if tokens[i].pos == "PROPN"]
    for found in (bodies, names):
        if len(found) == 1:
            return found[0]
    return None


def _body(tokens: list[Token], noun: int) -> bool:
    """Whether it is a body of people or somebody's title, with an article and of nobody's own."""
    marks = [t for t in tokens[:noun] if t.head == noun and t.role == "determiner"]
    told = bool(marks) and all("Poss=Yes" not in t.morph for t in marks)
    return told and tokens[noun].lemma.lower() in DOING


def _follows(tokens: list[Token], verb: int, noun: int) -> bool:
    """Whether nothing but its own words stands between the verb and the noun."""
    return all(t.pos in BESIDE and t.head == noun for t in tokens[verb + 1 : noun])


def _reaches(tokens: list[Token], verb: int, own: list[int]) -> bool:
    """Whether "a" marks somebody to whom the verb is done, behind it or as a relative pronoun."""
    for pronoun, token in enumerate(tokens[:verb]):
        if token.head == verb and token.text.lower() in RELATIVE and token.role != "subject":
            case = case_of(tokens, pronoun)
            if case is not None and tokens[case].text.lower() in TO:
                return True
    return any(_done_to(tokens, i) for i in own)


def _done_to(tokens: list[Token], noun: int) -> bool:
    token, case = tokens[noun], case_of(tokens, noun)
    if token.pos not in NOMINAL or case is None or tokens[case].text.lower() not in TO:
        return False
    if token.role not in {"object", "indirect", "oblique"} or token.lemma in APART:
        return False
    told = has(tokens, noun, {"determiner", "number"}) or tokens[case].text.lower() == "al"
    return token.pos == "PROPN" or (told and token.lemma not in SPANS)


def _may_do(tokens: list[Token], verb: int, noun: int) -> bool:
    """Whether it is a body of people, or a name right behind, and not what somebody gives."""
    if tokens[verb].lemma in GIVING:
        return False
    named = tokens[noun].pos == "PROPN" and _follows(tokens, verb, noun)
    return named or _body(tokens, noun)


def _agrees(tokens: list[Token], noun: int, verb: int) -> bool:
    joined = any(t.head == noun and t.role == "conjunct" for t in tokens)
    several = joined or "Number=Plur" in tokens[noun].morph
    return several == (number(tokens, verb) == "Plur")


# "…, lo que lamentó Washington", with "que" as the subject and "Washington" as the object; "las
# medidas que adopte Moscú", with both as objects


def doers_behind_que(tokens: list[Token]) -> None:
    """Makes the name or the body of people right behind the verb of "lo que", or of a "que" that is
    its object, its subject: as an object it would have "a"."""
    for que, token in enumerate(tokens[1:], 1):
        verb = token.head
        if not _que_done_to(tokens, que) or verb < que or tokens[verb].pos != "VERB":
            continue
        if "Person=3" not in form(tokens, verb) or not finite(tokens, verb):
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and i > verb]
        if any(tokens[i].role in {"subject", "clause", "open_clause"} for i in own):
            continue
        bare = [i for i in own if _bare(tokens, i)]
        if len(bare) != 1 or not _follows(tokens, verb, bare[0]):
            continue
        named = tokens[bare[0]].pos == "PROPN" or _body(tokens, bare[0])
        if named and _agrees(tokens, bare[0], verb):
            tokens[que] = replace(token, role="object")
            tokens[bare[0]] = replace(tokens[bare[0]], role="subject")


def _que_done_to(tokens: list[Token], que: int) -> bool:
    """Whether it is the "que" or "cual" of "lo que", or one that already is the object of a verb
    that befalls no land ("la guerra que asola Sudán")."""
    token = tokens[que]
    if token.text.lower() not in {"que", "cual"}:
        return False
    verb = tokens[token.head]
    object_ = token.role == "object" and verb.role == "relative" and verb.lemma not in BEFALLING
    return object_ or tokens[que - 1].text.lower() == "lo"


# "La guerra que asola Sudán", "los rebeldes que tomaron Goma", with the name as the subject


def lands_done_to(tokens: list[Token]) -> None:
    """Makes the name right behind "que" and its verb the object where it cannot be the subject: no
    land asola, and none takes a verb in the plural."""
    for verb, token in enumerate(tokens[:-1]):
        que, land = verb - 1, verb + 1
        bound = tokens[que].text.lower() == "que" and tokens[que].head == verb
        named = tokens[land].pos == "PROPN" and tokens[land].head == verb
        if not (bound and named and finite(tokens, verb)) or tokens[land].role != "subject":
            continue
        plural = tokens[land].text.endswith("s")  # "Estados Unidos"
        if token.lemma in RAVAGING or not (plural or _agrees(tokens, land, verb)):
            tokens[que] = replace(tokens[que], role="subject")
            tokens[land] = replace(tokens[land], role="object")


# "El lunes bombardeó Israel Líbano", with both for one name


def two_names_behind(tokens: list[Token]) -> None:
    """Parts two names that stand side by side behind a verb of what is done to lands: the first
    does it to the second."""
    for verb, token in enumerate(tokens[:-2]):
        doer, other = tokens[verb + 1], tokens[verb + 2]
        if token.pos != "VERB" or token.lemma not in TAKING or doer.pos != "PROPN":
            continue
        one = other.pos == "PROPN" and other.head == verb + 1 and doer.head == verb
        if not one or case_of(tokens, verb + 1) is not None:
            continue
        free = doer.role == "subject" or _lacks_doer(tokens, verb)
        parted = known_name(doer.text, "es") and known_name(other.text, "es")
        if free and parted and not known_name(f"{doer.text} {other.text}", "es"):
            tokens[verb + 1] = replace(doer, role="subject")
            tokens[verb + 2] = replace(other, head=verb, role="object")


# "A Caracas, que lo negó, la acusó Berlín", with "Berlín" as another whom it is done to


def doers_behind_doubled(tokens: list[Token]) -> None:
    """Makes the name right behind a verb its subject where the sentence opens with whom it is done
    to, and a pronoun takes that up before the verb."""
    if len(tokens) < LEAST or tokens[0].text.lower() not in TO:
        return
    for verb in range(2, len(tokens) - 1):
        name = tokens[verb + 1]
        doubled = tokens[verb].pos == "VERB" and tokens[verb - 1].text.lower() in TAKEN_UP
        behind = name.pos == "PROPN" and name.head == verb and name.role in {"object", "indirect"}
        if not (doubled and behind) or not _lacks_doer(tokens, verb):
            continue
        if case_of(tokens, verb + 1) is None and _agrees(tokens, verb + 1, verb):
            tokens[verb + 1] = replace(name, role="subject")
            _topic_apart(tokens, verb)
            return


def _topic_apart(tokens: list[Token], verb: int) -> None:
    """Hangs on the verb with whom the sentence opens, and on him the clause that describes him."""
    topic = next((i for i in range(1, verb) if case_of(tokens, i) == 0), None)
    if topic is None or tokens[topic].head == verb:
        return
    told = tokens[topic].head
    relative = any(t.head == told and t.text.lower() in RELATIVE for t in tokens[topic:told])
    if topic < told < verb and relative:
        tokens[topic] = replace(tokens[topic], head=verb, role="object")
        tokens[told] = replace(tokens[told], head=topic, role="relative")


# "Continúa Etiopía negando", with "Etiopía" as a part of the verb


def names_within_verbs(tokens: list[Token]) -> None:
    """Reads as its subject the name right behind a verb without one that the model takes for a part
    of it; not where the verb shares one ("y bombardeara Kiev")."""
    for verb, token in enumerate(tokens[:-1]):
        name = tokens[verb + 1]
        inside = name.role == "flat" and name.head == verb and name.pos == "PROPN"
        joined = verb > 0 and tokens[verb - 1].pos == "CCONJ"
        if inside and token.pos == "VERB" and not joined and _lacks_doer(tokens, verb):
            tokens[verb + 1] = replace(name, role="subject")
            for at in range(verb + 2, len(tokens)):
                if tokens[at].head != verb or tokens[at].role != "flat":
                    break
                tokens[at] = replace(tokens[at], head=verb + 1)


# "Volvieron a enfrentarse en Jartum el Ejército y la guerrilla", with "Ejército" as a part of the
# town's name


def doers_within_places(tokens: list[Token]) -> None:
    """Gives a finite verb without a subject the name with an article that the model takes for a
    part of the name before it, which a preposition marks."""
    for noun, token in enumerate(tokens[1:], 1):
        place = token.head
        if token.role not in {"flat", "apposition"} or not place < noun - 1:
            continue
        if tokens[noun - 1].text not in ARTICLES or not _body(tokens, noun):
            continue
        if tokens[place].pos != "PROPN" or case_of(tokens, place) is None:
            continue
        verb = tokens[place].head
        if "VerbForm=Inf" in tokens[verb].morph and tokens[verb].role == "open_clause":
            verb = tokens[verb].head
        acting = verb < place and tokens[verb].pos == "VERB" and _agrees(tokens, noun, verb)
        if acting and _lacks_doer(tokens, verb):
            tokens[noun] = replace(token, head=verb, role="subject")


# "Se manifestaron en Tiflis miles de georgianos", with "miles" as the number of "Tiflis"


def crowds_within_places(tokens: list[Token]) -> None:
    """Gives a plural verb of what is done to nobody the crowd that the model takes for a part of
    the name before it, which a preposition marks."""
    for count, token in enumerate(tokens[1:-2], 1):
        place = token.head
        if token.text.lower() not in CROWDS or tokens[count + 1].text.lower() != "de":
            continue
        if place != count - 1 or tokens[place].pos != "PROPN" or case_of(tokens, place) is None:
            continue
        verb = tokens[place].head
        if not verb < place or tokens[verb].pos != "VERB" or number(tokens, verb) != "Plur":
            continue
        own = [t for t in tokens if t.head == verb and t.text.lower() != "se"]
        of_nobody = tokens[verb].lemma in OBJECTLESS | MARCHING
        if not of_nobody or any(t.role in TAKEN for t in own):
            continue
        tokens[count] = replace(token, head=verb, role="subject", pos="NUM")
        for at in range(count + 1, len(tokens)):
            if tokens[at].head == place:
                tokens[at] = replace(tokens[at], head=count)


# "Birmania, a la que impuso sanciones Japón", with "Japón" as the name of the sanctions


def doers_behind_things(tokens: list[Token]) -> None:
    """Gives the verb of a relative pronoun that a preposition marks the name right behind its
    object, which the model takes for the object's own."""
    for name, token in enumerate(tokens[1:], 1):
        thing = token.head
        loose = token.pos == "PROPN" and token.role in NAMING and thing < name
        if not loose or tokens[thing].pos != "NOUN" or tokens[thing].lemma in MAKES:
            continue
        verb = tokens[thing].head
        if tokens[thing].role != "object" or tokens[verb].role != "relative" or verb > thing:
            continue
        if case_of(tokens, name) is not None or case_of(tokens, thing) is not None:
            continue
        between = tokens[thing + 1 : name]
        if any(t.pos != "ADJ" or t.head != thing for t in between):
            continue
        lacking = _lacks_doer(tokens, verb) and _marked_relative(tokens, verb)
        if lacking and _agrees(tokens, name, verb):
            tokens[name] = replace(token, head=verb, role="subject")


def _marked_relative(tokens: list[Token], verb: int) -> bool:
    pronouns = (i for i in range(verb) if tokens[i].head == verb)
    return any(
        tokens[i].text.lower() in RELATIVE and case_of(tokens, i) is not None for i in pronouns
    )
