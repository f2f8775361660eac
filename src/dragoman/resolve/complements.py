"""What follows a noun: the polity for which it acts, the name in apposition to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.knowledge.cities import well_known
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.resolve.bandsmen import FIGHTING, band_after
from dragoman.resolve.epithets import of_region, so_called
from dragoman.resolve.names import Hit
from dragoman.resolve.places import doubtful, listed_at, place_at, state_of_town
from dragoman.resolve.setting import RUN, Setting
from dragoman.tree import NOMINAL, POSSESSIVE

REACH = 10
"""Tokens after a noun within which its polity is named."""
GENITIVE = frozenset({"de", "del", "of"})
ARTICLES = frozenset({"la", "el", "los", "las", "the"})
JOINING = GENITIVE | ARTICLES | {"y", "e", "'s", "and", "para"}
PREPOSITIONS = GENITIVE | {
    "a", "al", "en", "con", "contra", "por", "para", "sobre", "entre", "hacia", "ante", "desde",
    "hasta", "tras", "in", "to", "at", "with", "by", "for", "on", "from",
}  # fmt: skip
POINTING = word_list("resolve.complements.pointing")
OTHER = word_list("resolve.complements.other")
CRIMES = word_list("resolve.complements.crimes")
STATE_ORGANS = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
"""Codes of institutions that act for their state; a state's press or firms do not."""

ADMINISTRATIONS = word_list("resolve.complements.administrations")
BODIES = frozenset({"org", "armed"})
"""What a noun may take up that is no state: "esa organización", "esa guerrilla"."""
BANDS = frozenset({"grupo", "group"})
"""What an armed band is called afterwards: "el jefe militar del grupo"."""
FOREIGN = word_list("resolve.complements.foreign")
ABROAD = word_list("resolve.complements.abroad")
TYING = {
    "for": frozenset({"spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople"}),
    "from": frozenset({
        "official", "diplomat", "representative", "negotiator", "minister", "envoy", "delegate",
        "delegation", "lawmaker", "mediator", "troop", "soldier", "peacekeeper", "leader", "deputy",
        "legislator", "senator", "farmer", "worker",
        "activist", "member", "militant", "fighter", "supporter", "volunteer", "commander",
    }),
    "to": frozenset({"aide", "adviser", "advisor", "spokesman", "spokeswoman"}),
}  # fmt: skip
"""Nouns of those who act for the one behind "for" or "to"."""
LED = frozenset({"led", "run", "controlled", "dominated"})
"""What stands behind the hyphen and the one whose others are: "the *Hamas-run* ministry"."""
LOCAL = frozenset({"COP", "JUD"})
"""Codes of those who are of a town where its name stands before them."""
OF_TOWNS = word_list("resolve.complements.of_towns")
LONGEST = 4
"""Words in the name of such a town."""
NAMING = frozenset({"compound", "nominal", "modifier"})
"""How the name of a region hangs on the noun that it stands before."""
SEATED = frozenset({"COP", "JUD", "GOV", "LEG"})
"""Those of them that act for the state in which they sit."""


@dataclass(frozen=True, slots=True)
class Complement:
    """The polity after a noun and where it ends; `organ` is the code of an institution passed
    on the way ("portavoz del *Ministerio* chino"), "" for a noun that nobody knows, None if the
    polity belongs to the noun itself."""

    polity: str | None
    end: int
    organ: str | None = None
    actor: str | None = None


def polity_beside(setting: Setting, first: int, last: int) -> Complement:
    """The polity that modifies a noun, behind it or, in English, before it."""
    after = polity_after(setting, last)
    if after.polity is not None:
        return after
    elected = _elected_for(setting, first, last)
    if elected is not None or setting.language != "en":
        return elected or after
    polity = _polity_before(setting, first) or _town_before(setting, first, last)
    organ = after.organ or _organ_before(setting, first)
    return replace(after, polity=polity or _seat_of(setting, first, last), organ=organ)


def _organ_before(setting: Setting, first: int) -> str | None:
    """ "A *government* spokesperson": the code of the institution whose officer it is."""
    for at, (noun, last) in setting.nouns.items():
        named = at in setting.hit_at  # the "Union" of "European Union ministers"
        if last == first - 1 and noun.kind in {"institution", "force"} and not named:
            roles = {setting.tree.tokens[i].role for i in (at, last)}
            return noun.code if "compound" in roles else None
    return None


def _elected_for(setting: Setting, first: int, last: int) -> Complement | None:
    """ "La senadora *por Massachusetts*", "the senator *for* Nairobi": the state whose parliament
    it is."""
    noun, at = setting.nouns.get(first), last + 2
    if noun is None or noun[0].post != "legislator" or at >= len(setting.tree.tokens):
        return None
    if setting.text(last + 1) not in {"por", "for", "from"} or at in setting.hit_at:
        return None
    place = listed_at(setting.tree, at, setting.world)
    return None if place is None else Complement(place[0].country, place[1])


def _seat_of(setting: Setting, first: int, last: int) -> str | None:
    """ "Prosecutors in Madrid", "the trade ministry in Ankara": the state of the town in which an
    organ of state sits; a court of the world sits anywhere."""
    noun, at = setting.nouns.get(first), last + 2
    if noun is None or noun[0].code not in SEATED or setting.text(last + 1) != "in":
        return None
    if noun[0].words[-1] in ABROAD:
        return None
    hit = setting.hit_at.get(at)
    if hit is not None:
        return hit.names[0].actor if hit.form == "capital" else None
    place = listed_at(setting.tree, at, setting.world)
    return place[0].country if place is not None else None


def _town_before(setting: Setting, first: int, last: int) -> str | None:
    """ "*Karachi* police", "*New York City* Mayor Eric Adams": the state of the town whose officers
    they are."""
    noun, tokens = setting.nouns.get(first), setting.tree.tokens
    if noun is None or not (noun[0].code in LOCAL or setting.stem(last) in OF_TOWNS):
        return None
    for at in range(max(0, first - LONGEST), first):
        named = setting.tree.words[at][:1].isupper() and tokens[at].pos == "PROPN"
        words = tuple(word.folded for word in setting.tree.known[at:first])
        state = state_of_town(words) if named and at not in setting.hit_at else None
        if state is not None and (state in setting.memory.supported or words in well_known()):
            return state
    return None


def _polity_before(setting: Setting, first: int) -> str | None:
    """ "Iranian", "Iran's", "U.S.": the polity among the modifiers that stand before a noun."""
    tokens = setting.tree.tokens
    for at in range(first - 1, max(-1, first - REACH), -1):
        hit = setting.hit_at.get(at)
        if hit is not None:
            if hit.form in {"person", "surname"}:  # "the Trump administration"
                return setting.memory.polity_of(hit.names[0].actor)
            named = hit.form in {"outlet", "all"}
            return None if named else setting.memory.represented(hit.names[0].actor)
        demonym = setting.demonym(at) or _met(setting, at) or _of_one_named(setting, at)
        if demonym is not None:
            return demonym
        place = place_at(setting.tree, at, setting.world)
        if place is not None and tokens[at].role in NAMING:
            return place[0].country
        led = setting.text(at) in LED or setting.text(at) == "-"
        led = led and (setting.text(at) != "-" or setting.text(at + 1) in LED)
        owner = led or setting.text(at) in POSSESSIVE
        acting = tokens[at].role == "modifier"  # "Thailand's *acting* premier"
        if not (owner or acting) and tokens[at].pos not in {"ADJ", "NOUN", "PROPN", "NUM"}:
            return None
    return None


def _met(setting: Setting, at: int) -> str | None:
    """ "The neighbouring *country's* navy": the one state for which the word was found to stand."""
    reference = setting.found.get(at)
    told = reference.mentions if reference is not None and reference.kind == "polity" else ()
    return told[0].id if len(told) == 1 and setting.text(at + 1) in POSSESSIVE else None


def _of_one_named(setting: Setting, at: int) -> str | None:
    """ "*Hadi*'s interior minister": the polity of a person whom the text has named before."""
    if setting.text(at + 1) not in POSSESSIVE or setting.tree.tokens[at].pos != "PROPN":
        return None
    person = setting.memory.known_as.get((setting.tree.known[at].folded,))
    return setting.memory.polity_of(person) if person is not None else None


def _named_after(setting: Setting, last: int) -> Complement | None:
    """ "La Administración *Biden*", "el Gobierno *Meloni*": the polity of whoever leads it."""
    hit = setting.hit_at.get(last + 1)
    person = hit is not None and hit.first == last + 1 and hit.form in {"person", "surname"}
    if hit is None or not person or setting.text(last) not in ADMINISTRATIONS:
        return None
    of = setting.memory.polity_of(hit.names[0].actor)
    return Complement(of, hit.last) if of is not None else None


def polity_after(setting: Setting, last: int) -> Complement:
    """The polity that modifies a noun: "ruso", "de Rusia", "del Gobierno ruso"."""
    led = _named_after(setting, last) or _in_band(setting, last)
    if led is not None:
        return led
    tokens = setting.tree.tokens
    end, polity, organ, at = last, None, None, last + 1
    while at < len(tokens) and at <= last + REACH:
        if polity is None and organ in STATE_ORGANS and _other_side(setting, last, at):
            break
        hit = setting.hit_at.get(at)
        if hit is not None and not _as_adjective(setting, at, hit):
            return _at_name(setting, at, last, Complement(polity, end, organ))
        told = _that_country(setting, last, at) or _that_body(setting, last, at)
        if told is not None:
            return Complement(told, at, organ)
        party = party_at(setting, at) if at in setting.nouns and polity is None else None
        if party is not None and linked(setting, last, at):
            return Complement(party, at, organ)
        demonym = setting.demonym(at)
        body = _english_body(setting, last, at) if demonym is not None else None
        if body is not None:
            return Complement(demonym, body[1], body[0].code)
        if demonym is not None and (
            setting.text(at - 1) not in ARTICLES | {"del", "al"} or _of_band(setting, at, demonym)
        ):
            polity, end = polity or demonym, at
        elif (
            polity is None
            and at not in setting.nouns
            and (place := listed_at(setting.tree, at, setting.world))
        ):
            unsure = doubtful(place[0], setting.tree.text(at, place[1]), setting.memory.supported)
            if place[0].country is None or unsure or not linked(setting, last, at):
                break
            return Complement(place[0].country, place[1], organ or "")
        elif not (_bridge(setting, at) or (at == last + 1 and _tied(setting, last))) or (
            setting.text(at) in {"y", "e"}
            and (
                polity is not None
                or at == last + 1
                or (tokens[at + 1 : at + 2] and tokens[at + 1].pos == "DET")
            )
        ):
            break
        elif tokens[at].pos in NOMINAL and polity is None and not described(setting, at):
            organ = _organ(setting, at, organ)
        at += 1
    return Complement(polity, end, organ) if polity else Complement(None, last, organ)


def _in_band(setting: Setting, last: int) -> Complement | None:
    """ "Fighters of the al Qaeda affiliate JNIM": the band for which those fight."""
    band = band_after(setting, last)
    actor = None if band is None else band.names[0].actor
    return None if band is None else Complement(actor, band.last, None, actor)


def _other_side(setting: Setting, last: int, at: int) -> bool:
    """ "Representantes del Gobierno *y del ELN*": a band whose own are told of beside those of a
    government, which is not the band's."""
    if setting.text(at) not in {"y", "e"} or setting.text(at + 1) not in GENITIVE:
        return False
    named = at + (3 if setting.text(at + 2) in ARTICLES else 2)
    hit = setting.hit_at.get(named)
    actor = setting.world.actors.get(hit.names[0].actor) if hit is not None else None
    return setting.plural(last) and actor is not None and actor.kind in {"armed", "party"}


def _as_adjective(setting: Setting, at: int, hit: Hit) -> bool:
    """ "La Armada *Argentina*": a country's name that stands behind a noun as an adjective does."""
    behind = setting.text(at - 1) not in ARTICLES | GENITIVE | {"y", "e", "al"}
    return behind and setting.language == "es" and setting.demonym(at) == hit.names[0].actor


def _english_body(setting: Setting, last: int, at: int) -> tuple[Noun, int] | None:
    """ "The head of *the Russian* foreign ministry": the institution or the people behind an
    English adjective of origin."""
    opened = setting.language == "en" and setting.text(at - 1) == "the"
    if not opened or not linked(setting, last, at):
        return None
    for after in range(at + 1, min(at + 5, len(setting.tree.tokens))):
        noun = setting.noun_at(after)
        if noun is not None and noun[0].kind in {"institution", "force", "people"}:
            return noun
        if setting.tree.tokens[after].pos not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None


def party_at(setting: Setting, at: int, polity: str | None = None) -> str | None:
    """ "Los demócratas": the party whose members are so called in the state beside them, at hand,
    or the only one of which the article speaks where they are called so."""
    noun, written = setting.nouns.get(at), setting.tree.tokens[at].text
    if noun is None or not setting.plural(at) or (setting.language == "en" and written.islower()):
        return None
    called, parties = " ".join(noun[0].words), setting.world.titles.parties
    states = {state for state, own in parties.items() if called in own}
    at_hand = polity or setting.world.titles.chambers.get(setting.text(at - 1))
    at_hand = at_hand or setting.memory.home
    meant = states & ({at_hand} if at_hand else setting.memory.supported)
    return parties[meant.pop()][called] if len(meant) == 1 else None


def partisan_code(setting: Setting, index: int, code: str, polity: str) -> str:
    """The code of whom a noun names; of a legislator the party that a word beside it names ("un
    senador *republicano*", "Democratic lawmakers")."""
    if code != "LEG":
        return code
    return party_beside(setting, index, setting.world.titles.parties.get(polity, {})) or code


def party_beside(setting: Setting, index: int, parties: Mapping[str, str]) -> str | None:
    """What the table has for an adjective beside a noun, in English with a capital."""
    tree = setting.tree
    beside = tree.children(setting.core(index), "modifier", "flat", "compound")
    large = (i for i in beside if setting.language != "en" or tree.words[i][:1].isupper())
    return next((p for i in large if (p := parties.get(setting.stem(i)))), None)


def _that_country(setting: Setting, last: int, at: int) -> str | None:
    """ "El embajador de ese país", "agentes de su país": the state that the words take up; "el
    jefe de la organización atlántica": the one that they always mean."""
    noun = setting.noun_at(at)
    if noun is not None and noun[0].kind == "polity" and not noun[0].code:
        return noun[0].post if linked(setting, last, at) else None
    if noun is None or noun[0].kind != "country" or not linked(setting, last, at):
        return None
    if setting.possessive(at):
        return setting.owning_polity(at)
    if setting.text(at + 1) in OTHER:  # "43 uniformados del país vecino"
        about = setting.memory.topic
        return setting.memory.neighbour(frozenset(m.of or m.id for m in about))
    if setting.text(at - 1) in POINTING:
        return setting.memory.nearest_of_kind("state")
    region = of_region(setting, at, noun[1])
    return setting.memory.last_state(region) if region else so_called(setting, at)


def _that_body(setting: Setting, last: int, at: int) -> str | None:
    """ "El secretario general del organismo", "un portavoz de la alianza": the one told of."""
    noun = setting.noun_at(at)
    kinds = BODIES | setting.world.titles.bodies.keys()
    band = noun is not None and noun[0].words[-1] in BANDS
    if noun is None or not (noun[0].post in kinds or band) or setting.plural(at):
        return None
    bare = noun[1] == at and not setting.tree.children(at, "modifier", "nominal", "flat")
    pointed = setting.text(at - 1) in ARTICLES | POINTING | {"del", "al"}
    if not (bare and pointed and linked(setting, last, at)):
        return None
    return setting.memory.last_of_kind("armed" if band else noun[0].post)


def _of_band(setting: Setting, at: int, polity: str) -> bool:
    """ "Los líderes de los talibanes": members of an armed group or a people, as its name."""
    actor = setting.world.actors.get(polity)
    kind = actor.kind if actor is not None else ""
    return kind in {"armed", "bloc"} and setting.text(at - 2) in GENITIVE


def _at_name(setting: Setting, at: int, last: int, so_far: Complement) -> Complement:
    """The complement when a known name is met: "de Rusia", "del Gobierno de Maduro"."""
    hit = setting.hit_at[at]
    nothing = so_far if so_far.polity else Complement(None, last)
    if not linked(setting, last, at):
        return nothing
    if hit.form in {"person", "surname"}:
        of = None if so_far.polity else setting.memory.polity_of(hit.names[0].actor)
        return Complement(of, hit.last, so_far.organ) if of else nothing
    if hit.form in {"outlet", "all"}:
        return nothing
    actor = hit.names[0].actor
    if _stationed(setting, last, actor, so_far):
        return nothing
    named = _so_named(setting, last, at, actor)
    fought_for = actor if named or _of_fighters(setting, last, actor) else None
    polity = fought_for or so_far.polity or setting.memory.represented(actor)
    own = hit.form != "organ"  # the president of a parliament is not his state's
    organ = so_far.organ if own or so_far.organ is not None else ""
    organ = None if named else organ
    return Complement(polity, max(so_far.end, hit.last), organ, actor)


def _of_fighters(setting: Setting, last: int, actor: str) -> bool:
    """ "Guerrilleros colombianos *del ELN*", "el líder kurdo *del PKK*": the band of those who
    fight for it or lead it, wherever they are from."""
    noun, band = setting.noun_at(last), setting.world.actors.get(actor)
    if noun is None or band is None or band.kind != "armed":
        return False
    return noun[0].code in FIGHTING or noun[0].kind == "title"


def _so_named(setting: Setting, last: int, at: int, actor: str) -> bool:
    """ "Activistas de la ONG turca *IHH*": whether the name is that of what the words before tell
    to be of a state, and not the state's."""
    named, before = setting.world.actors.get(actor), at - 1
    while before > last and setting.demonym(before) is not None:
        before -= 1
    behind = before < at - 1 and setting.tree.tokens[before].pos in NOMINAL
    return behind and before > last and named is not None and named.kind in RUN


def _stationed(setting: Setting, last: int, actor: str, so_far: Complement) -> bool:
    """ "Las tropas francesas de Níger", "las fuerzas extranjeras de Irak": where forces of others
    are, which are not that state's."""
    noun = setting.noun_at(last)
    state = setting.world.actors.get(actor)
    if noun is None or noun[0].kind != "force" or state is None or state.kind != "state":
        return False
    return so_far.polity not in {None, actor} or setting.text(last + 1) in FOREIGN


def _organ(setting: Setting, at: int, before: str | None) -> str | None:
    """The code of the institution that the noun names; the nearest to the title counts."""
    if before is not None:
        return before
    noun = setting.noun_at(at)
    if noun is not None and noun[0].kind == "country":
        return None  # "el presidente de la nación" is the state's own
    return noun[0].code if noun is not None else ""


def linked(setting: Setting, last: int, at: int) -> bool:
    """Whether "de" and no other preposition stands between the noun and the name, and no article
    that begins a phrase of its own ("anunció en la televisión | el cese del ministro de Níger")."""
    between = [setting.text(i) for i in range(last + 1, at)]
    if _tied(setting, last):
        between = ["of", *between[1:]]
    preposition = [w for w in between if w in PREPOSITIONS]
    bound = all(w not in ARTICLES or before in JOINING for before, w in pairwise(("", *between)))
    return bound and bool(preposition) and all(w in GENITIVE for w in preposition)


def _tied(setting: Setting, last: int) -> bool:
    """ "A spokesman *for* the Pentagon", "an aide *to* Putin": whether the word behind a noun is as
    good as "of"."""
    tying = TYING.get(setting.text(last + 1), frozenset())
    return setting.stem(last) in tying if tying else False


def _bridge(setting: Setting, at: int) -> bool:
    """Words that may stand between a title and the polity: "de", articles, adjectives, offices."""
    if setting.text(at) in {'"', "»", "”"} and setting.text(at + 1) in {"de", "del", "of"}:
        return True  # "las «fuerzas de ocupación» de Estados Unidos"
    token = setting.tree.tokens[at]
    if setting.stem(at) in CRIMES:
        return False
    if setting.text(at) in GENITIVE | ARTICLES | {"y", "'s"} or described(setting, at):
        return True
    if setting.text(at) in {'"', "«", "“"} and setting.text(at - 1) in GENITIVE:
        return True  # "las disidencias de «Iván Mordisco»"
    if setting.text(at) in POINTING | {"su"}:
        noun = setting.noun_at(at + 1) if at + 1 < len(setting.tree.tokens) else None
        if noun is None or noun[0].kind == "country":
            return noun is not None
        return noun[0].post in BODIES and setting.text(at) in POINTING
    if token.pos == "ADJ" and token.role in {"modifier", "flat", "fixed", "conjunct"}:
        return True
    if token.pos == "NUM":
        return _counts_members(setting, at)
    if token.pos == "NOUN" and setting.tree.tokens[at - 1].pos == "NUM":
        return _counts_members(setting, at - 1)
    return token.pos in NOMINAL and (
        setting.text(at - 1) in GENITIVE | ARTICLES | {"y"}
        or (token.pos == "PROPN" and setting.tree.tokens[at - 1].pos == "PROPN")
        or setting.tree.tokens[at - 1].pos == "ADJ"
    )


def _counts_members(setting: Setting, at: int) -> bool:
    """ "Los líderes de los *32 países* de la OTAN": how many states a body has."""
    if setting.text(at - 1) not in ARTICLES | GENITIVE or at + 1 >= len(setting.tree.tokens):
        return False
    noun, hit = setting.noun_at(at + 1), setting.hit_at.get(at + 1)
    return (noun is not None and noun[0].kind == "country") or hit is not None


def described(setting: Setting, at: int) -> bool:
    """ "Los militares *golpistas* haitianos": a noun that says of what kind those before are."""
    tokens = setting.tree.tokens
    if tokens[at].pos != "NOUN" or at + 1 >= len(tokens) or setting.demonym(at + 1) is None:
        return False
    return tokens[at - 1].pos == "NOUN" and "Number=Plur" in tokens[at].morph
