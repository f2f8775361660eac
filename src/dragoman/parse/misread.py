"""Words and phrases that the Spanish model takes for others: nouns for adjectives, objects for
subjects, clauses for those of a day."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.clauses import SIGNING, TEXTS
from dragoman.parse.forms import determined, number, root_of
from dragoman.records import Token
from dragoman.tree import NOMINAL

OF_NAMES = frozenset({"de", "del", "para", "por"})
TO_PLACES = word_list("parse.misread.to_places")
LIKE_PARTICIPLES = word_list("parse.misread.like_participles")
PEOPLE = word_list("parse.misread.people")
POSTS = word_list("parse.misread.posts")
UNDERGONE = word_list("parse.misread.undergone")
PARTS_OF_DAYS = word_list("parse.misread.parts_of_days")
NEEDING_OBJECTS = word_list("parse.misread.needing_objects")
OPENING = word_list("parse.misread.opening")
OF_OPENING = frozenset({"flat", "object", "oblique"})


# "Criticó al Frente de Liberación", with "al Frente de" as a preposition


def names_like_prepositions(tokens: list[Token]) -> None:
    """Makes the capital word the head of the name that it begins."""
    for index, token in enumerate(tokens[:-1]):
        case, noun = token.head, tokens[token.head].head
        fixed = token.role == "fixed" and token.text[:1].isupper() and not token.text.isupper()
        if not fixed or case != index - 1 or noun <= index or tokens[noun].head == index:
            continue
        named = tokens[noun].text[:1].isupper() and tokens[index + 1].text.lower() in OF_NAMES
        if named and tokens[case].text.lower() in {"al", "del"}:
            head = index if tokens[noun].head == noun else tokens[noun].head
            tokens[index] = replace(token, pos="PROPN", role=tokens[noun].role, head=head)
            tokens[case] = replace(tokens[case], head=index)
            tokens[noun] = replace(tokens[noun], role="nominal", head=index)


# "Las tropas uzbekas", with the adjective as an adverb


def qualities_like_adverbs(tokens: list[Token]) -> None:
    """Reads the plural right behind its noun as an adjective."""
    for index in range(1, len(tokens)):
        token = tokens[index]
        behind = token.role == "modifier" and token.head == index - 1
        if token.pos != "ADV" or not behind or tokens[index - 1].pos != "NOUN":
            continue
        if token.text.islower() and token.text.endswith(("os", "as")):
            gender = "Fem" if token.text.endswith("as") else "Masc"
            tokens[index] = replace(token, pos="ADJ", morph=f"Gender={gender}|Number=Plur")


def undergone(tokens: list[Token]) -> None:
    """Reads "fue pospuesta" as done to something, where the model has a noun."""
    for index, token in enumerate(tokens):
        word = token.text.lower()
        if word in UNDERGONE and index and tokens[index - 1].lemma in {"ser", "estar"}:
            lemma = f"{word.removesuffix('puesta')}poner"
            morph = "Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part"
            tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=morph)


# "En una llamada telefónica", "Drones ucranianos impactaron", with the adjective as the head


def upturned(tokens: list[Token]) -> None:
    """Makes the noun the head of the adjective that stands behind it."""
    for index, token in enumerate(tokens):
        above = tokens[token.head]
        opening = index == 0 and token.pos == "PROPN" and token.role == "determiner"
        if (
            not (opening or (token.pos == "NOUN" and token.role == "modifier"))
            or token.head != index + 1
            or above.pos != "ADJ"
        ):
            continue
        adjective = token.head
        head = index if above.head == adjective else above.head
        tokens[index] = replace(token, pos="NOUN", head=head, role=above.role)
        tokens[adjective] = replace(above, head=index, role="modifier")
        for at, other in enumerate(tokens):
            if other.head == adjective and at != index:
                tokens[at] = replace(other, head=index)


# "Reconoció este lunes que envió tropas", with the clause hung on "lunes"


def told_on_a_day(tokens: list[Token]) -> None:
    """Hangs on the verb the clause behind the day on which it is said, or behind the part of it
    ("el jueves por la noche")."""
    for index, token in enumerate(tokens):
        day = tokens[token.head]
        if token.role != "relative" or "AdvType=Tim" not in day.morph:
            continue
        verb, after = day.head, token.head + 1
        while after < index and tokens[after].text.lower() in PARTS_OF_DAYS:
            after += 1
        conjunction = tokens[after].text.lower() == "que"
        if conjunction and verb < token.head and tokens[verb].pos == "VERB":
            tokens[index] = replace(token, role="clause", head=verb)


# "Que envió tropas a Rusia", "que ha derribado tres cazas", with the noun as the subject; "Rusia
# invadió Ucrania", with two subjects


def bare_objects(tokens: list[Token]) -> None:
    """Reads as an object the noun behind a verb that has another subject, that does not agree, or
    that is a text which somebody signs or a place to which something is done."""
    for index, token in enumerate(tokens):
        if token.role != "subject" or token.head > index or tokens[token.head].pos != "VERB":
            continue
        beside = [(at, t) for at, t in enumerate(tokens) if t.head == token.head and at != index]
        if any(t.text.lower() == "se" or t.role in {"copula", "object"} for _, t in beside):
            continue
        one = "Number=Sing" in tokens[token.head].morph and "Number=Plur" in token.morph
        many = number(tokens, token.head) == "Plur" and _is_one(tokens, index)
        bare = not any(t.head == index and t.role in {"determiner", "number"} for t in tokens)
        has = any(t.role == "auxiliary" and "Number=Sing" in t.morph for _, t in beside)
        before = [at for at, t in beside if t.role == "subject" and at < index]
        second = any(at < token.head for at in before)
        second = second or (not bare and any(tokens[at].pos == "PROPN" for at in before))
        signed = tokens[token.head].lemma in SIGNING and token.lemma in TEXTS
        alone = not any(t.role == "subject" for _, t in beside)
        place = tokens[token.head].lemma in TO_PLACES and token.pos == "PROPN" and bare and alone
        if second or signed or place or many or (one and (bare or has) and token.pos == "NOUN"):
            tokens[index] = replace(token, role="object")


def objects_that_verbs_need(tokens: list[Token]) -> None:
    """Reads as the object the only noun behind a verb that cannot do without one ("anunciaron que
    depondrán las armas")."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "subject" or token.pos != "NOUN" or verb > index:
            continue
        if tokens[verb].lemma not in NEEDING_OBJECTS or tokens[verb].role == "relative":
            continue
        if "VerbForm=Fin" not in tokens[verb].morph:
            continue
        beside = [(at, t) for at, t in enumerate(tokens) if t.head == verb and at != index]
        held = any(t.role in {"subject", "object", "copula", "passive"} for _, t in beside)
        if not held and not any(t.pos in {"PRON", "AUX"} for _, t in beside):
            tokens[index] = replace(token, role="object")


# "Procesaron al general", with "al general" as an adverb like "en general"


def generals(tokens: list[Token]) -> None:
    """Reads "al general" as the man to whom something is done."""
    for index, token in enumerate(tokens[:-1]):
        man = tokens[index + 1]
        fixed = man.role == "fixed" and man.head == index
        if token.text.lower() != "al" or man.text.lower() != "general" or not fixed:
            continue
        verb = token.head
        if tokens[verb].pos != "VERB":
            verb = tokens[verb].head
        if tokens[verb].pos == "VERB" and verb < index:
            tokens[index] = replace(token, role="case", head=index + 1)
            tokens[index + 1] = replace(man, role="object", head=verb)


# "Multa de la UE a Microsoft", with "Multa" as a name and the rest as parts of it


def opening_acts(tokens: list[Token]) -> None:
    """Reads as a noun what opens a headline without a verb and is spelt as one of an act."""
    first = tokens[0] if len(tokens) > 2 else None
    if first is None or first.role != "root" or first.text.lower() not in OPENING:
        return
    if first.pos == "VERB" or tokens[1].pos not in {"ADP", "ADJ", "ADV"}:
        return
    tokens[0] = replace(first, pos="NOUN", lemma=first.text.lower(), morph="Number=Sing")
    for index, token in enumerate(tokens):
        marked = any(t.head == index and t.role == "case" for t in tokens)
        if token.head == 0 and token.role in OF_OPENING and marked:
            tokens[index] = replace(token, role="nominal")


def _is_one(tokens: list[Token], noun: int) -> bool:
    """Whether a noun in the singular names a single thing ("abordaron el carguero"), and neither
    several people ("llegaron la mayoría") nor the first of a list."""
    token = tokens[noun]
    if token.pos != "NOUN" or "Number=Sing" not in token.morph:
        return False
    beside = [t for t in tokens if t.head == noun]
    parts = any(t.role in {"conjunct", "nominal", "coordinator"} for t in beside)
    return not parts and any("Definite=Def" in t.morph for t in beside)


def people_like_adjectives(tokens: list[Token]) -> None:
    """ "Atacó a disidentes y a civiles", "murieron 27 civiles", with "civiles" as an adjective:
    what has a preposition or a number of its own and no noun is one."""
    for index, token in enumerate(tokens[1:], start=1):
        before = tokens[index - 1]
        marked = before.pos == "ADP" and before.head == index
        counted = before.role == "number" and before.head == index and token.role != "modifier"
        if (marked or counted) and token.pos == "ADJ" and token.lemma in PEOPLE:
            role = "nominal" if token.role == "modifier" else token.role
            morph = token.morph.removesuffix("|VerbForm=Part")
            tokens[index] = replace(token, pos="NOUN", role=role, morph=morph)
        post = token.pos == "ADJ" and token.lemma in POSTS and token.role != "modifier"
        article = marked and tokens[index - 1].text.lower() in {"al", "del"}
        if post and (article or determined(tokens, index)):
            tokens[index] = replace(token, pos="NOUN")  # "la alta comisionada", "al enviado ruso"


def nouns_like_participles(tokens: list[Token]) -> None:
    """Reads as a noun what looks like a participle before its adjective ("llamada telefónica")."""
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        if token.pos != "ADJ" or after.pos != "NOUN" or token.head != index + 1:
            continue
        if token.text.lower() not in LIKE_PARTICIPLES:
            continue
        head = index if after.head == index + 1 else after.head
        tokens[index] = replace(
            token, pos="NOUN", lemma=token.text.lower(), role=after.role, head=head
        )
        tokens[index + 1] = replace(after, pos="ADJ", role="modifier", head=index)
        for at, other in enumerate(tokens):
            if other.head == index + 1 and at != index:
                tokens[at] = replace(other, head=index)


# "Tanto Moscú como Pyongyang", with "Pyongyang" below "Moscú"


def coordinated(tokens: list[Token]) -> None:
    """Makes a conjunct of what has a coordinator of its own and no preposition."""
    for index, token in enumerate(tokens):
        if (
            token.role not in {"nominal", "other", "apposition", "oblique", "flat"}
            or token.head >= index
        ):
            continue
        if tokens[token.head].pos not in NOMINAL:
            continue
        below = [t for t in tokens if t.head == index]
        joined = any(
            t.role == "coordinator" and t.text.lower() in {"como", "y", "e", "ni"} for t in below
        )
        if joined and not any(t.role == "case" for t in below):
            tokens[index] = replace(token, role="conjunct")


# "Se ignora si la ONU evacuó a su personal", with "evacuó" as a quality of the UN


def verbs_like_qualities(tokens: list[Token]) -> None:
    """Makes the finite verb that seems a quality of the noun behind a conjunction the verb of that
    clause."""
    for index, token in enumerate(tokens):
        noun, above = token.head, tokens[token.head]
        finite = token.pos == "VERB" and "VerbForm=Fin" in token.morph
        if not finite or token.role != "modifier" or noun > index or above.pos not in NOMINAL:
            continue
        if not any(t.head == noun and t.role == "mark" for t in tokens[:noun]):
            continue
        head = index if above.head == noun else above.head
        role = "clause" if above.role == "subject_clause" else above.role
        tokens[index] = replace(token, head=head, role=role)
        for at, other in enumerate(tokens):
            behind = at > index and other.role == "nominal"
            if (
                other.head == noun
                and at not in {noun, index}
                and (at > index or other.role == "mark")
            ):
                tokens[at] = replace(other, head=index, role="object" if behind else other.role)
            elif other.head == index and behind:
                tokens[at] = replace(other, role="object")
        tokens[noun] = replace(above, head=index, role="subject")


# "El autor de la novela imagina que Rusia ataca", with "imagina" as a part of the novel's name


def verbs_before_clauses(tokens: list[Token]) -> None:
    """Makes the main verb of the finite one before "que" that seems to tell more of a noun, where
    the sentence has no verb but that of the clause."""
    root = root_of(tokens)
    if tokens[root].pos != "NOUN":
        return
    for verb in range(root + 1, len(tokens) - 2):
        token, clause = tokens[verb], tokens[verb + 1].head
        told = tokens[verb + 1].text.lower() == "que" and clause > verb + 1
        seems = token.role in {"modifier", "flat"} and "Mood=Ind" in token.morph
        if not (told and seems and token.pos == "VERB" and tokens[clause].role == "relative"):
            continue
        if tokens[clause].head != root or any(t.role == "copula" for t in tokens[:verb]):
            continue
        for at, other in enumerate(tokens):
            if other.head == root and at > verb:
                tokens[at] = replace(other, head=verb)
        tokens[verb] = replace(token, head=verb, role="root")
        tokens[root] = replace(tokens[root], head=verb, role="subject")
        tokens[clause] = replace(tokens[clause], head=verb, role="clause")
        mark = tokens[verb + 1]
        tokens[verb + 1] = replace(mark, pos="SCONJ", head=clause, role="mark")
        return
