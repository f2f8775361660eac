"""What follows a noun: the polity for which it acts, the name in apposition to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun, fold
from dragoman.resolve.bandsmen import FIGHTING, band_after
from dragoman.resolve.epithets import of_region, so_called
from dragoman.resolve.names import Hit
from dragoman.resolve.places import city_at, doubtful, place_at
from dragoman.resolve.setting import Setting
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
PARTICLES = word_list("resolve.complements.particles")
POINTING = word_list("resolve.complements.pointing")
BREAKS = frozenset({"PUNCT", "CCONJ", "VERB", "AUX", "ADP", "PRON", "ADV", "SCONJ"})
OTHER = word_list("resolve.complements.other")
OF_ORGANS = word_list("resolve.complements.of_organs")
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
ARABIC = frozenset({"al", "el", "as", "ash", "ad", "an", "ar", "ul", "ould"})
TYING = {
    "for": frozenset({"spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople"}),
    "from": frozenset({
        "official", "diplomat", "representative", "negotiator", "minister", "envoy", "delegate",
        "delegation", "lawmaker", "mediator",
    }),
    "to": frozenset({"aide", "adviser", "advisor", "spokesman", "spokeswoman"}),
}  # fmt: skip
"""Nouns of those who act for the one behind "for" or "to"."""
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
    polity = _polity_before(setting, first)
    organ = after.organ or _organ_before(setting, first)
    return replace(after, polity=polity or _seat_of(setting, first, last), organ=organ)


def _organ_before(setting: Setting, first: int) -> str | None:
    """ "A *government* spokesperson": the code of the institution whose officer it is."""
    for at, (noun, last) in setting.nouns.items():
        if last == first - 1 and noun.kind in {"institution", "force"}:
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
    place = place_at(setting.tree, at, setting.world) or city_at(setting.tree, at)
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
    place = place_at(setting.tree, at, setting.world) or city_at(setting.tree, at)
    return place[0].country if place is not None else None


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
        demonym = setting.demonym(at) or _met(setting, at)
        if demonym is not None:
            return demonym
        place = place_at(setting.tree, at, setting.world)
        if place is not None and tokens[at].role in {"compound", "nominal"}:
            return place[0].country
        led = setting.text(at) in {"led", "-"} and setting.text(first - 1) in {"led", "-"}
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
            and (place := place_at(setting.tree, at, setting.world) or city_at(setting.tree, at))
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
    fought_for = actor if _of_fighters(setting, last, actor) else None
    polity = fought_for or so_far.polity or setting.memory.represented(actor)
    own = hit.form != "organ"  # the president of a parliament is not his state's
    organ = so_far.organ if own or so_far.organ is not None else ""
    return Complement(polity, max(so_far.end, hit.last), organ, actor)


def _of_fighters(setting: Setting, last: int, actor: str) -> bool:
    """ "Guerrilleros colombianos *del ELN*", "el líder kurdo *del PKK*": the band of those who
    fight for it or lead it, wherever they are from."""
    noun, band = setting.noun_at(last), setting.world.actors.get(actor)
    if noun is None or band is None or band.kind != "armed":
        return False
    return noun[0].code in FIGHTING or noun[0].kind == "title"


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


def name_after(setting: Setting, last: int) -> tuple[int, int] | None:
    """A proper name in apposition: "…, Vladimir Putin," or "… Lavrov"."""
    tokens = setting.tree.tokens
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
        at = described
        if at >= len(tokens) or not closes(setting, at) or _begins(setting, last, at):
            return None
        core = setting.tree.top(at, proper_end(setting, at))  # English: "Phumtham *Wechayachai*"
        apposed = {tokens[at].role, tokens[core].role} & {"apposition", "flat"}
        whole = plain or proper_end(setting, at) > at  # ", el general canadiense Romeo Dallaire,"
        if not is_given(setting, at) and not (whole and apposed):
            return None
    return _name_at(setting, at)


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
    if not tokens[at].text[:1].isupper() or setting.demonym(at):
        return None
    return at, proper_end(setting, at)


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
    """Whether a person's name begins here: a known one, or a given name."""
    hit = setting.hit_at.get(at)
    known = hit is not None and hit.form in {"person", "surname"}
    return known or fold(setting.text(at)) in setting.world.given


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
    return beside[0].end == beside[1].start and beside[1].end == beside[2].start


def _of_name(setting: Setting, index: int) -> bool:
    tokens = setting.tree.tokens
    return (
        index < len(tokens) and tokens[index].pos == "PROPN"
        and tokens[index].text[:1].isupper() and index not in setting.hit_at
    )  # fmt: skip
