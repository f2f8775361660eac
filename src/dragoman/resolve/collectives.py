"""Countries, institutions, forces, people → the polity or group that they stand for."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun, fold, of_a_people
from dragoman.records import Reference
from dragoman.resolve.bands import apposed, the_band
from dragoman.resolve.bandsmen import FIGHTING
from dragoman.resolve.belonging import of_several, of_topic, whose
from dragoman.resolve.complements import (
    GENITIVE,
    STATE_ORGANS,
    Complement,
    party_at,
    polity_beside,
)
from dragoman.resolve.countries import bare
from dragoman.resolve.joined import joined_polity
from dragoman.resolve.neighbours import neighbours, of_a_state
from dragoman.resolve.ofbodies import one_of_body, with_body
from dragoman.resolve.outlets import last_agency
from dragoman.resolve.pointed import pointed_at
from dragoman.resolve.rebels import PARTING, band_meant, band_of_creed, band_of_land
from dragoman.resolve.related import NEIGHBOURS
from dragoman.resolve.setting import RUN, Setting
from dragoman.resolve.twos import of_both, of_the_two, of_those_who_meet, two_bodies
from dragoman.tree import NOMINAL

ACTING = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "LAB", "OPP", "SPY"})
"""Codes of institutions that act even without their polity's name: "el Ejecutivo"."""
NEW = word_list("resolve.collectives.new")
SPYING = word_list("resolve.collectives.spying")
PRIVATE = frozenset({"BUS", "EDU", "LAB", "MED", "NGO"})
"""Codes of bodies that are no states where they are of two of them."""
TRADES = frozenset({"narcotrafico"})
"""Those who ply a trade, and without an article the trade itself."""
FLEETS = word_list("resolve.collectives.fleets")
UNARMED = word_list("resolve.collectives.unarmed")
MADE_FOR = word_list("resolve.collectives.made_for")
STATES_OF = word_list("resolve.collectives.states_of")
ARMIES = word_list("resolve.collectives.armies")
SEVERAL = frozenset({("ejercito",), ("army",)})
"""Of which each state has one."""
USED = frozenset({"uso", "empleo", "amenaza"})
"""Nouns before "de la fuerza", which is then no troops."""
SENT = word_list("resolve.collectives.sent")
COUNTED = word_list("resolve.collectives.counted")
TOWARDS = frozenset({"a", "al", "to"})
BY = frozenset({"by", "por"})
MEETING_WITH = word_list("resolve.collectives.meeting_with")
BECAUSE = word_list("resolve.collectives.because")
SOME = word_list("resolve.collectives.some")
ALIKE = word_list("resolve.collectives.alike")
MEANT = word_list("resolve.collectives.meant")

LED = frozenset(
    (verb + ending, "por")
    for verb in ("encabezad", "liderad", "dirigid", "comandad", "capitanead")
    for ending in ("o", "a", "os", "as")
) | {("led", "by"), ("commanded", "by")}
"""Words between those who fight and who leads them."""


def polity_noun(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "El gigante asiático": the one that the words always mean, if the article speaks of it; the
    following of a party ("el uribismo"); people who are never another's: "cascos azules"."""
    if noun.code:
        return setting.group(index, last, noun.code, noun.post)
    if setting.plural(index) and setting.paired(index):  # "the two Asian giants"
        return setting.pair(index, last, persons=False, states=True)
    actor = setting.world.actors.get(noun.post)
    always = actor is not None and actor.kind in {"bloc", "institution", "party"}
    always = always or not MEANT.isdisjoint(noun.words)
    known = (always or noun.post in setting.memory.supported) and setting.definite(index)
    return setting.polity(index, last, noun.post, sure=False) if known else None


def _body_told(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "The security council", where the article tells of the United Nations."""
    body = setting.world.actors.get(noun.post)
    if body is None or {body.id, body.of}.isdisjoint(setting.memory.supported):
        return None
    return setting.reference(index, last, index, "polity", body.id, body.name, body.of, sure=False)


def part(setting: Setting, last: int) -> int | None:
    """ "Un grupo de encapuchados", "miles de manifestantes": the token of those it is made of."""
    while last + 1 < len(setting.tree.tokens) and _of_part(setting, last + 1):
        last += 1  # "la rama afgana del Estado Islámico"
    if setting.text(last + 1) not in GENITIVE:
        return None
    for at in range(last + 2, min(last + 6, len(setting.tree.tokens))):
        noun, hit = setting.noun_at(at), setting.hit_at.get(at)
        described = setting.language == "en" and setting.tree.tokens[at].pos == "ADJ"
        if described and hit is None and setting.noun_at(at + 1) is not None:
            continue  # "members of the *Turkish* army"
        if noun is not None or hit is not None or setting.demonym(at) is not None:
            return at
        if setting.tree.tokens[at].pos not in {"DET", "NUM", "ADJ", "NOUN"}:
            return None
        if setting.tree.tokens[at].pos == "NOUN" and setting.text(at) not in COUNTED:
            return None
    return None


def _of_part(setting: Setting, index: int) -> bool:
    """Whether it is an adjective that says which part it is, before "de"."""
    behind = setting.text(index + 1) in GENITIVE
    return setting.tree.tokens[index].pos == "ADJ" and behind


def _neighbours(setting: Setting, index: int, last: int) -> Reference | None:
    """ "The two neighbours", "its southern neighbours"."""
    if setting.paired(index):
        return setting.pair(index, last, persons=False, states=True)
    near = neighbours(setting, index, last)
    apart = near is None and _of_land(setting, index, last)
    return setting.group(index, last, "GOV", None, sure=False) if apart else near


def _of_land(setting: Setting, index: int, last: int) -> bool:
    """ "Iraq's neighbours", who are no Iraqis."""
    named = setting.text(index - 1) in {"'s", "’s", "'", "’"} or setting.text(last + 1) == "of"
    land = setting.plural(index) and setting.language == "en" and named
    return land and polity_beside(setting, index, last).polity is not None


def collective(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """Institutions and forces act for their polity; people are a group of it."""
    noun = _once(setting, index, _among_soldiers(setting, noun))
    opposed = noun.code == "OPP" and _is_stand(setting, index, last)
    if opposed or _is_thing(setting, index, last, noun):
        return None
    if noun.words[0] in NEIGHBOURS:
        near = _neighbours(setting, index, last)
        owned = setting.possessive(index) and setting.owning_polity(index)
        if near is not None or owned or of_a_state(setting, index):
            return near  # "its southern neighbour" is nobody of its own
    of_sides = noun.kind == "institution" or (noun.kind == "force" and noun.words[0] in ARMIES)
    if of_sides and (setting.paired(index) or of_topic(setting, index)):
        states = noun.kind == "institution" and noun.code == "GOV" and noun.words[0] not in SENT
        bodies = two_bodies(setting, index, last, noun)
        return bodies or setting.pair(index, last, persons=False, states=states)
    told = _told_of(setting, index, last, noun)
    if told is not None:
        return told
    band = the_band(setting, index, last, noun)
    if band is not None:
        return band
    fought_for = _from_band(setting, last, noun) or band_of_land(setting, index, last, noun)
    fought_for = fought_for or band_of_creed(setting, index, last, noun)
    if fought_for is not None:
        return setting.group(index, last, noun.code, fought_for)
    after = polity_beside(setting, index, last)
    left = noun.kind == "force" and setting.possessive(index)  # "sus tropas de Malí"
    if after.polity is not None and not (left and setting.owner(index) is not None):
        body = _body_of(setting, noun, after.polity)
        if body is not None:
            return setting.polity(index, after.end, body, sure=False)
        return _of_polity(setting, index, last, noun, after)
    again = _told_beside(setting, index, last, noun, after)
    again = again or _body_told(setting, index, last, noun)
    again = again or _taken_up(setting, index, last, noun)
    unnamed = noun.kind == "institution" and not _instituted(setting, index, noun)
    if again is not None or not noun.code or unnamed:
        return again
    of, sure = whose(setting, index, last, noun)
    parts = noun.words[0] in PARTING and setting.memory.only_band() is not None
    if parts or of is None:
        meant = band_meant(setting, index, last, noun)
        of, sure = (meant, False) if meant is not None else (of, sure)
    sole = noun.code == "MIL" and noun.words not in SEVERAL
    if of is None and sole and bare(setting, index, last):
        of, sure = _only_force(setting), False
    return setting.group(index, last, noun.code, of, sure=sure)


def _among_soldiers(setting: Setting, noun: Noun) -> Noun:
    """ "Soldiers seized power. The officers closed the borders": no police, where the text has told
    of soldiers and of no police."""
    if noun.words != ("officer",):
        return noun
    codes = [m.id for m, _ in setting.memory.recent if m.id in {"MIL", "COP"}]
    return replace(noun, code="MIL") if codes and codes[-1] == "MIL" else noun


def _once(setting: Setting, index: int, noun: Noun) -> Noun:
    """ "Exmilitares colombianos", "a former US soldier": people, who fight for nobody now."""
    past = noun.kind == "force" and noun.code in STATE_ORGANS and setting.former(index)
    return replace(noun, kind="people", code="CVL") if past else noun


def _told_beside(
    setting: Setting, index: int, last: int, noun: Noun, after: Complement
) -> Reference | None:
    """Those of a body that no table has, or of the state of those beside whom they stand."""
    if noun.kind in {"people", "force"}:
        body = one_of_body(setting, index, last, noun, with_body(setting, index, last, after))
        if body is not None:
            return body
    joined = joined_polity(setting, index, last, noun)
    if joined is None:
        return None
    return _of_polity(setting, index, last, noun, Complement(joined, last))


def _told_of(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """Those whose forces they are together, else the band or body whose name stands beside."""
    pointed = pointed_at(setting, index, last) if noun.code == "GOV" else None
    if pointed is not None:
        return pointed
    ruling = noun.kind == "institution" and noun.code in STATE_ORGANS
    theirs = of_several(setting, index) if ruling or noun.kind == "force" else ()
    if theirs:
        return setting.both(index, last, theirs)
    many = setting.plural(index) and noun.kind in {"institution", "force"}
    many = many and noun.code not in PRIVATE
    two = of_both(setting, last) if many and not setting.possessive(index) else None
    two = two or (of_the_two(setting, index) if many else None)
    sent = many and noun.code == "GOV" and noun.words[0] in SENT
    two = two or (of_those_who_meet(setting, index, last) if sent else None)
    if two is not None:
        return replace(two, first=index, head=index)
    if noun.words in SEVERAL and bare(setting, index, last):  # "the armies traded fire"
        return setting.opposed(index, last)
    named = apposed(setting, index, last)
    if named is not None:
        return setting.named(index, named)
    beside = polity_beside(setting, index, last) if noun.kind == "people" else None
    party = party_at(setting, index, beside.polity) if beside is not None else None
    return setting.polity(index, max(last, beside.end), party) if beside and party else None


def _only_force(setting: Setting) -> str | None:
    """Whose troops the text has told of just now, if of no other's."""
    forces = setting.memory.forces
    return next(iter(forces)) if len(forces) == 1 else None


def _from_band(setting: Setting, last: int, noun: Noun) -> str | None:
    """ "Rebels from the M23 group", "milicianos encabezados por Hamás": the band for which they
    fight, or the state that leads them."""
    led = (setting.text(last + 1), setting.text(last + 2)) in LED
    at = last + 2 + led
    at += setting.text(at) in {"the", "el", "la", "los"}
    hit = setting.hit_at.get(at)
    if hit is not None and led and noun.code in FIGHTING | {"MIL"}:
        leader = setting.world.actors.get(hit.names[0].actor)
        return leader.id if leader is not None and leader.kind in {"armed", "state"} else None
    if noun.code not in FIGHTING or setting.text(last + 1) != "from" or hit is None:
        return None
    actor = setting.world.actors.get(hit.names[0].actor)
    return actor.id if actor is not None and actor.kind == "armed" else None


def _is_thing(setting: Setting, index: int, last: int, noun: Noun) -> bool:
    """ "Golpe de Estado", "estado de sitio", "rueda de prensa", "el uso de la fuerza": no
    institution and no troops."""
    if noun.words == ("prensa",) and setting.text(index - 1) == "de":
        return True
    if noun.words == ("estado",):
        bare = not setting.determined(index) and setting.text(index - 1) != ","
        return (bare and index > 0) or setting.text(last + 2) in STATES_OF
    if noun.words == ("banda",) and setting.text(index - 2) == "a":
        return True  # "el diálogo a seis bandas"
    if noun.words == ("fuerza",) and setting.text(index - 3) in USED and not setting.plural(index):
        return True  # "el uso de la fuerza contra Níger"
    made = setting.text(index - 1) == "de" and setting.stem(index - 2) in MADE_FOR
    if made and noun.kind == "force":
        return True  # "sistemas de defensa aérea"
    if noun.words == ("agente",) and setting.text(index + 1).startswith("extranjer"):
        return True  # "la ley de agentes extranjeros"
    if noun.words[0] in TRADES and not setting.determined(index):
        return True  # "reclamado por narcotráfico"
    if noun.words == ("diplomacia",) and setting.text(index - 2) in TOWARDS | USED:
        return True  # "cerró la puerta a la diplomacia"
    if noun.words[0] in FLEETS and not UNARMED.isdisjoint(
        setting.text(i) for i in (index - 1, index + 1, index + 2, index + 3)
    ):
        return True  # "la flota fantasma", "la flota en la sombra"
    if noun.words == ("elite",) and setting.text(index - 1) == "de":
        return True  # "tropas de élite"
    if noun.words in {("espia",), ("spy",)} and not SPYING.isdisjoint(
        {setting.stem(index - 1), setting.text(index + 1)}
    ):
        return True
    return noun.words == ("fuerza",) and not (
        setting.plural(index) or setting.tree.children(index, "modifier", "nominal", "apposition")
    )


def _is_stand(setting: Setting, index: int, last: int) -> bool:
    """ "Su oposición a los círculos excluyentes", "la oposición de Washington al proyecto": no
    party."""
    to = any(setting.text(i) in TOWARDS for i in setting.tree.subtree(index) if i > last)
    if setting.plural(index):
        return False
    states = [i for i in setting.tree.subtree(index) if i > last and i in setting.hit_at]
    against = setting.tree.prepositions[index] in BECAUSE and len(states) > 1
    above = setting.tree.head(index)
    met = above is not None and setting.tree.lemmas[above] in MEETING_WITH
    met = met and bool(states) and setting.text(index - 1) in {"la", "con"}
    return to or against or met or setting.text(last + 1) in TOWARDS


def _of_polity(
    setting: Setting, index: int, last: int, noun: Noun, after: Complement
) -> Reference | None:
    polity = after.polity or ""
    if noun.code == "MIL":
        setting.memory.forces[polity] = 1.0
    if noun.kind == "institution" and noun.code in {"GOV", ""}:
        return setting.polity(index, after.end, polity)
    actor = setting.world.actors.get(polity)
    if noun.post in {"org", "armed"} and actor is not None and actor.kind == "armed":
        return setting.polity(index, after.end, polity)  # "la organización de Bin Laden"
    beside = setting.hit_at.get(index - 1)
    named = beside is not None and beside.names[0].actor == polity
    if named and noun.kind == "institution" and actor is not None and actor.kind in RUN:
        return setting.polity(index, after.end, polity)  # "the Solidarity trade union"
    region = actor is not None and actor.kind == "institution"  # "la policía catalana"
    if noun.kind in {"institution", "force"} and noun.code in STATE_ORGANS and not region:
        return setting.polity(index, after.end, polity)
    return setting.group(index, last, noun.code, polity, end=after.end) if noun.code else None


def _body_of(setting: Setting, noun: Noun, polity: str) -> str | None:
    """ "La agencia de la ONU", "el organismo de la ONU": the one of hers of which the text told."""
    known = setting.memory.last_of_kind(noun.post) if noun.post and polity == "UN" else None
    bodies = setting.world.titles.bodies.values()
    return known if any(known in each for each in bodies) else None


def _taken_up(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "La organización", "esa guerrilla": the last such actor of the text."""
    if (
        not noun.post
        or setting.plural(index)
        or not setting.determined(index)
        or not setting.definite(index)
    ):
        return None
    described = [
        i for i in setting.tree.children(index, "modifier", "nominal", "relative") if i > last
    ]
    after = setting.tree.tokens[last + 1 : last + 2]
    if described and setting.text(last + 1) != ",":
        return None
    if after and after[0].pos == "PROPN" and after[0].text[:1].isupper():
        return None  # "el Partido Verde" is another one
    actor = setting.memory.last_of_kind(noun.post)
    outlet = last_agency(setting, actor) if noun.post == "agency" else None
    if outlet is not None:
        name = setting.world.outlets[outlet]["name"]
        return setting.reference(index, last, index, "voice", outlet, name, sure=False)
    body = noun.post in setting.world.titles.bodies
    if actor and body and noun.code and _another_since(setting, actor, noun.code):
        return None
    return setting.polity(index, last, actor, sure=False) if actor else None


def _another_since(setting: Setting, actor: str, code: str) -> bool:
    """Whether the text spoke of a state's body of this code ("la Audiencia Nacional") since it did
    of the actor."""
    nouns = setting.world.nouns[setting.language]
    for mention, _ in reversed(setting.memory.recent):
        if actor in {mention.id, mention.of}:
            return False
        opening = fold(mention.text.split(" ")[0])
        if mention.id == code or any(noun.code == code for noun in nouns.get(opening, ())):
            return True
    return True


AGES = frozenset({"menor", "joven", "anciano"})


def _instituted(setting: Setting, index: int, noun: Noun) -> bool:
    """Whether an institution without its polity is one that acts: "el Ejecutivo", "a strike by
    *unions*", not "una agencia" nor "la asociación" between two states."""
    if noun.code == "LAB" and setting.plural(index) and setting.text(index - 1) in BY:
        return True
    reached = setting.tree.tokens[index].role in {"object", "indirect"}
    if noun.code == "BUS" and setting.plural(index) and reached:
        return True  # "accused *banks* of fraud"
    return (
        noun.code in ACTING
        and (setting.definite(index) or noun.words[0] in NEW)
        and (
            setting.tree.tokens[index].text[:1].isupper()
            or bool(setting.tree.children(index, "determiner"))
            or setting.possessive(index)
            or setting.text(index - 1) in {"al", "del"}
            or (setting.core(index) != index and setting.text(index - 1) == "the")
            or _doing(setting, index, noun)
        )
    )


def _doing(setting: Setting, index: int, noun: Noun) -> bool:
    """ "*Government* shelling", "a *government* attack": whose use of force it is."""
    head = setting.tree.tokens[index].head
    beside = setting.language == "en" and noun.code == "GOV" and head == index + 1
    forceful = setting.world.titles.forceful
    return beside and not forceful.isdisjoint({setting.stem(head), setting.tree.lemmas[head]})


def _some(setting: Setting, index: int) -> bool:
    """Whether a number of them is meant, not their state: "miles de chilenos", "tres franceses",
    "chilenos protestan"."""
    before = setting.tree.tokens[index - 1 : index] if index else ()
    token = setting.tree.tokens[index]
    if not before:
        return token.role == "subject"
    if setting.language == "en" and token.role in {"object", "nominal"}:
        bare = setting.tree.prepositions[index] in {"", "of"} and not setting.determined(index)
        if bare and token.pos in NOMINAL:
            return True  # "the killing of Syrians"
    if setting.language == "es" and token.pos == "NOUN" and _bare_people(setting, index):
        return True
    if before[0].pos == "NUM" or before[0].text.lower() in SOME:
        return True
    counted = setting.tree.tokens[index - 2 : index - 1]
    return (
        before[0].text.lower() in {"de", "of"}
        and bool(counted)
        and (counted[0].text.lower() in COUNTED or counted[0].pos == "NUM")
    )


def _bare_people(setting: Setting, index: int) -> bool:
    """ "La deportación de menores ucranianos", "secuestró a franceses": people without an article
    right behind the preposition, or behind the word for their age."""
    age = setting.tree.known[index - 1].folded_lemma in AGES
    first = index - 1 if age else index
    return setting.text(first - 1) in {"a", "de", "contra"}


def _paired_peoples(setting: Setting, index: int) -> bool:
    """ "Rusos y ucranianos se acusan": two peoples without an article are the two states."""
    for joint, other in ((index + 1, index + 2), (index - 1, index - 2)):
        if setting.text(joint) in {"y", "e", "and"} and 0 <= other < len(setting.tree.tokens):
            token = setting.tree.tokens[other]
            if setting.demonym(other) is not None and "Number=Plur" in token.morph:
                return not setting.determined(min(index, other))
    return False


def _backing(setting: Setting, index: int) -> bool:
    """ "Russian-backed forces": who does what the participle behind the hyphen tells."""
    verb = setting.tree.tokens[index + 2 : index + 3]
    return setting.text(index + 1) == "-" and bool(verb) and "VerbForm=Part" in verb[0].morph


def _is_water(setting: Setting, index: int) -> bool:
    """ "La seguridad del Atlántico": no adjective of origin has a capital in Spanish, as a name of
    waters has."""
    token = setting.tree.tokens[index]
    named = token.pos == "PROPN" and token.text[:1].isupper() and index > 0
    return (
        setting.language == "es" and named and not setting.memory.is_state(setting.demonym(index))
    )


def _told_apart(setting: Setting, index: int, polity: str) -> bool:
    """ "El Gobierno chileno protestó ante *el británico*": whether such a body or official of the
    same gender is told right before with another origin."""
    tree, before = setting.tree, [r for r in setting.found.values() if r.last < index]
    last = max(before, key=lambda r: r.last, default=None)
    if setting.language != "es" or last is None or tree.lemmas[last.head] not in ALIKE:
        return False
    if tree.children(index, "apposition", "flat"):
        return False  # "con el presidente ruso, Vladímir Putin, y el francés, Emmanuel Macron"
    origins = {setting.demonym(i) for i in tree.children(last.head, "modifier")} - {None, polity}
    feminine = tree.lower[index - 1] == "la"
    return bool(origins) and feminine == ("Gender=Fem" in tree.tokens[last.head].morph)


def demonym_noun(setting: Setting, index: int) -> Reference | None:
    """ "Los rusos", "miles de chilenos", "el neerlandés"."""
    polity, token = setting.demonym(index), setting.tree.tokens[index]
    if of_a_people(setting.tree.words, index) and token.text[:1].isupper() and token.pos in NOMINAL:
        plural = "Number=Plur" in token.morph
        return setting.group(index - 1, index, "CVL", None) if plural else None
    if polity is not None and _backing(setting, index):
        return setting.polity(index, index, polity)
    if polity is None or token.role == "modifier" or _is_water(setting, index):
        return None
    plural = "Number=Plur" in token.morph
    if plural and _paired_peoples(setting, index):
        return setting.polity(index, index, polity)
    abroad = setting.tree.children(index, "modifier", "compound")
    foreign = any(setting.demonym(i) not in {None, polity} for i in abroad)
    if plural and foreign and setting.memory.is_state(polity):
        last = max(index, *(i for i in abroad if i <= index + 1), index)
        return setting.group(index, last, "CVL", polity)  # "German Turks", "turcos alemanes"
    some = plural and _some(setting, index)
    if not setting.determined(index) and not some:
        return None
    after = index + 1
    if after < len(setting.tree.tokens) and setting.tree.tokens[after].pos in NOMINAL:
        return None  # "la rusa Gazprom", "los argentinos River y Boca"
    if some:
        return setting.group(index, index, "CVL", polity)
    if "Number=Sing" not in token.morph:
        return setting.polity(index, index, polity)
    definite = setting.definite(index) and token.role != "conjunct"
    person = setting.memory.last_person(of=polity) if definite else None
    if person is not None:
        return setting.again(index, index, person)
    if definite and _told_apart(setting, index, polity):
        return setting.polity(index, index, polity)
    acts = token.role in {"subject", "object", "indirect", "conjunct"} and token.pos in {
        "NOUN",
        "PROPN",
        "ADJ",
    }
    return setting.group(index, index, "CVL", polity, sure=False) if acts else None
