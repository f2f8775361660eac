"""Groups and organs that name no polity → whose they are: of him to whom they are loyal, of the
place of their clause, of the state that the article is about."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.records import Mention
from dragoman.resolve.complements import GENITIVE, STATE_ORGANS
from dragoman.resolve.memory import BAND
from dragoman.resolve.own import (
    ADDRESSING,
    acts,
    here,
    of_announcing,
    of_defenders,
    own_state,
    state_at,
    states_beside,
    states_named,
    told_apart,
)
from dragoman.resolve.posting import envoy, posting_here
from dragoman.resolve.rebels import spokesmans_band
from dragoman.resolve.setting import Setting
from dragoman.resolve.speaking import state_at_hand, state_attributed
from dragoman.tree import VERBAL

LOYAL = word_list("resolve.belonging.loyal")
AT_HOME = frozenset({"COP", "EDU", "JUD", "LAB", "LEG", "OPP"})
"""Codes of people who act where they live: "la policía detuvo en El Cairo a …"."""
RISING = word_list("resolve.belonging.rising")
OWN = word_list("resolve.belonging.own")
NEW = word_list("resolve.belonging.new")
SMALL = frozenset({"el", "la", "los", "las", "the"})
GUARDS = frozenset({("guardia", "nacional"), ("national", "guard")})
"""Soldiers who keep order where they are."""
BODIES = word_list("resolve.belonging.bodies")
FOES = frozenset({"CVL", "INS", "OPP", "REB"})
"""Codes of people who may be against those who rule them."""
REGIMES = frozenset({"regimen", "regime"})
USURPING = word_list("resolve.belonging.usurping")
JUNTAS = frozenset({"junta"})
COMMANDING = word_list("resolve.belonging.commanding")
REACH = 8
"""Tokens within which it is told to whom somebody is loyal."""


def of_topic(setting: Setting, index: int) -> bool:
    """ "Thailand and Cambodia agreed. Their foreign ministers will meet": of the two of whom the
    text before was about, where nobody acts in whose sentence it stands."""
    theirs = setting.possessive(index) and setting.plural(index) and setting.owner(index) is None
    return theirs and bool(setting.topical(2))


def of_several(setting: Setting, index: int) -> tuple[Mention, ...]:
    """ "Perú y Ecuador pactaron una tregua en la zona donde sus tropas combaten", "Obama and Castro
    said their governments …": the states that are together, or for which those act who are, the
    subject of the nearest clause above that has one."""
    if not (setting.possessive(index) and setting.plural(index)):
        return ()
    tree = setting.tree
    for verb in (i for i in tree.ancestors(index) if tree.tokens[i].pos in VERBAL):
        subjects = [j for i in tree.children(verb, "subject") for j in tree.conjuncts(i)]
        found = [r for i in subjects if (r := setting.found.get(i)) and r.last < index]
        told = tuple(m for r in found for m in r.mentions)
        if told:
            states = tuple(setting.memory.as_state(m) for m in told)
            known = all(setting.memory.is_state(m.id) for m in states)
            return states if known and len({m.id for m in states}) > 1 else ()
    return ()


def whose(setting: Setting, index: int, last: int, noun: Noun) -> tuple[str | None, bool]:
    """(the polity of a group that names none, whether that is sure)."""
    if setting.possessive(index):
        return setting.owning_polity(index), False
    loyal = _loyal_to(setting, index) or _commanded(setting, index, noun)
    loyal = loyal or of_defenders(setting, index, noun) or of_announcing(setting, index, noun)
    if loyal is not None:
        return loyal, False
    rulers = _of_rulers(setting, index, noun)
    if rulers is not None:
        return rulers
    local = _of_place(setting, index, last, noun)
    if local is not None:
        return local, False
    if _organ(setting, index, noun):
        ground = setting.memory.ground if noun.code in AT_HOME or noun.words in GUARDS else None
        at_hand = _told_here(setting, index, noun) or setting.memory.home or ground
        at_hand = at_hand or _of_scene(setting, index) or state_at_hand(setting, index)
        at_hand = at_hand or here(setting, index, last)
        at_hand = not_asking(setting, index, at_hand)
        if at_hand is None and noun.code == "MIL":
            at_hand = setting.memory.theatre.land
        sitting = setting.world.titles.parliaments.get(noun.words[0])
        if sitting is not None and at_hand not in sitting:
            at_hand = setting.memory.last_state(sitting)
        return at_hand, at_hand is None
    if noun.code == "OPP" and noun.kind in {"institution", "people"}:
        opposed = _opposed(setting, index)
        if opposed is not None:
            return opposed, False
    court = of_judge(setting, index, last, noun) if noun.kind == "institution" else None
    if court is not None:
        return court, False
    many = (
        noun.code in {"COP", "OPP"} or noun.words[0] in RISING or _own(setting, index, last, noun)
    )
    home = _home(setting, index) if many and setting.plural(index) else None
    home = home or own_state(setting, index, last, noun)
    home = home and not_asking(setting, index, home)
    return home, home is None


def _of_scene(setting: Setting, index: int) -> str | None:
    """The state in which the text is set just now, of an organ that acts there, or in a sentence
    that names no other state."""
    scene = setting.memory.scene
    return scene if acts(setting, index) or states_named(setting) <= {scene} else None


def _of_place(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """The state beside whose rulers an opposition stands, in which people act who act where they
    live, or where the words say that soldiers are."""
    ruled = _beside_rulers(setting, index) if noun.code == "OPP" else None
    at_home = noun.code in AT_HOME or noun.words[0] in RISING
    local = ruled or (here(setting, index, last) if at_home else None)
    placed = noun.code == "MIL" and setting.text(last + 1) in {"in", "en"}
    if local is None and placed and setting.text(last + 2):
        return state_at(setting, last + 2)  # "soldiers in Niger", with no other origin
    return local


def _beside_rulers(setting: Setting, index: int) -> str | None:
    """ "El Gobierno de Maduro *y la oposición* firmaron en Barbados": the state whose rulers an
    opposition stands beside."""
    core = setting.core(index)
    first = setting.tree.first_conjunct(core)
    told = setting.found.get(first) if first != core else None
    state = told.mentions[0].of or told.mentions[0].id if told is not None else None
    return state if setting.memory.is_state(state) else None


def _of_rulers(setting: Setting, index: int, noun: Noun) -> tuple[str | None, bool] | None:
    """Whose "the regime" and "the junta" are: none of a free land; None of others."""
    if noun.words[0] in REGIMES:  # nobody calls his own government so
        return _others(setting, index), False
    if noun.words[0] not in USURPING:
        return None
    usurped = _usurped(setting, index)
    if usurped is None and noun.words[0] in JUNTAS:
        usurped = _others(setting, index)
        return usurped, usurped is None
    return (usurped, False) if usurped is not None else None


def _told_here(setting: Setting, index: int, noun: Noun) -> str | None:
    """The state in which its clause is set or that acts beside it, or where there is unrest."""
    here_ = _opening(setting, index) or _before_people(setting, index) or _telling(setting, index)
    here_ = here_ or (setting.memory.unrest if noun.code in AT_HOME else None)
    return here_ or (setting.memory.posting if noun.code == "GOV" else None)


def not_asking(setting: Setting, index: int, at_hand: str | None) -> str | None:
    """ "Copenhague exigió al Gobierno que los proteja", "una delegación rusa pidió la dimisión del
    Ejecutivo": of no state that asks it itself or by those whom it has sent, but of the other that
    the text was about."""
    memory, acting = setting.memory, setting.acting(index)
    asking = {setting.tree.known[i].folded_lemma for i in setting.tree.ancestors(index)}
    if acting is None or asking.isdisjoint(ADDRESSING):
        return at_hand
    if setting.tree.tokens[setting.core(index)].role == "subject":
        return at_hand
    state = acting.of or acting.id
    if acting.id in AT_HOME and memory.is_state(acting.of):
        return acting.of  # "la oposición rusa pidió al Gobierno"
    house = setting.world.actors.get(acting.id)
    if house is not None and house.kind == "institution" and memory.is_state(house.of):
        return house.of  # "la Duma pidió al Ejecutivo"
    if at_hand not in {None, state} or not memory.is_state(state) or not _sent(setting, acting):
        return at_hand
    about = {m.of or m.id for m in memory.topic if memory.is_state(m.of or m.id)} - {state}
    posted = posting_here(setting, acting)
    other = posted or (about.pop() if len(about) == 1 else memory.unrest or memory.ground)
    return other if other != state and memory.is_state(other) else None


def _sent(setting: Setting, acting: Mention) -> bool:
    """Whether a state is named itself, or whom it sends abroad."""
    at = next((i for i, t in enumerate(setting.tree.tokens) if t.start == acting.start), None)
    hit = setting.hit_at.get(at) if at is not None else None
    itself = hit is not None and hit.form in {"name", "capital"} and acting.of is None
    return itself or envoy(acting)


def _telling(setting: Setting, index: int) -> str | None:
    """The state that acts in what an organ tells, where the article's own is not told of."""
    return (
        None if setting.memory.home in states_named(setting) else state_attributed(setting, index)
    )


def _opening(setting: Setting, index: int) -> str | None:
    """ "En Quito, la cancillería citó al embajador": the state in whose capital the clause
    opens."""
    tree, core = setting.tree, setting.core(index)
    end = min(tree.subtree(core)) - 1
    verb = tree.head(core)
    if verb is None or tree.tokens[core].role != "subject" or setting.text(end) != ",":
        return None
    opening = (i for i in tree.children(verb, "oblique", "nominal") if i < end)
    at = next((i for i in opening if max(tree.subtree(i)) in {end - 1, end}), None)
    named = at is not None and at in setting.hit_at and tree.prepositions[at] in {"en", "in"}
    state = state_at(setting, at) if named and at is not None else None
    return state if setting.memory.is_state(state) else None


def _before_people(setting: Setting, index: int) -> str | None:
    """ "En Ereván, miles protestaron ante la sede del Gobierno": the state in whose capital people
    do something that are of none."""
    tree, core = setting.tree, setting.core(index)
    verb = next((i for i in tree.ancestors(core) if tree.tokens[i].pos in VERBAL), None)
    if verb is None or tree.tokens[core].role == "subject":
        return None
    doers = tree.children(verb, "subject")
    known = [m for i in doers if i in setting.found for m in setting.found[i].mentions]
    if not known or any(m.id != "CVL" or m.of for m in known):
        return None
    opening = (i for i in tree.children(verb, "oblique", "nominal") if i < min(doers))
    capitals = (i for i in opening if tree.prepositions[i] in {"en", "in"} and i in setting.hit_at)
    at = next((i for i in capitals if setting.hit_at[i].form == "capital"), None)
    return state_at(setting, at) if at is not None else None


def seat_of_organ(setting: Setting, index: int, last: int) -> str | None:
    """ "En Moscú, un portavoz de Exteriores", "un portavoz de Exteriores en Pekín": the state in
    whose capital an organ speaks whose officer it is."""
    at = last + 1
    while (at - last < REACH and setting.text(at) in GENITIVE | SMALL) or at in setting.nouns:
        at = setting.nouns[at][1] + 1 if at in setting.nouns else at + 1
    hit = setting.hit_at.get(at + 1) if setting.text(at) in {"en", "in"} else None
    behind = state_at(setting, at + 1) if hit is not None and hit.form == "capital" else None
    return behind or _opening(setting, index)


def of_judge(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """ "Una juez envió a prisión a los líderes", "un tribunal ordenó su captura": whose a court is
    or its officer who acts, where the clause names no other state than the one that the article is
    about."""
    tree, core = setting.tree, setting.core(index)
    own = setting.memory.home or setting.memory.main_state or _of_police(setting)
    if noun.code != "JUD" or setting.plural(index) or tree.tokens[core].role != "subject":
        return None
    if noun.kind == "institution" and told_apart(setting, index, last):
        return None
    return own if own is not None and states_beside(setting, core) <= {own} else None


def _of_police(setting: Setting) -> str | None:
    """ "La policía lo detuvo en Argel. Un juez lo envió a prisión": the state whose police or army
    was told to act just before."""
    about = {m.of for m in setting.memory.topic if m.id in {"COP", "JUD", "MIL"}}
    return about.pop() if len(about) == 1 else None


def of_officers(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """ "Los generales aceptaron irse", "los senadores lo destituyeron", "un portavoz rebelde":
    whose those are who hold a post in arms, in a court or in a parliament."""
    if noun.post == BAND:
        return spokesmans_band(setting, noun)
    core = setting.core(index)
    plain = not setting.tree.children(core, "modifier", "nominal", "compound", "relative")
    bare = setting.plural(index) and setting.determined(index) and setting.definite(index)
    ruling = bare and plain and noun.words[0] in USURPING and noun.code == "MIL"
    junta = _usurped(setting, index) if ruling else None
    return junta or own_state(setting, index, last, noun)


def _commanded(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "Lee ordenó a las Fuerzas Armadas que …": the state of the person who commands them."""
    tree, core = setting.tree, setting.core(index)
    verb = tree.head(core)
    if noun.code not in STATE_ORGANS or verb is None or tree.tokens[core].role == "subject":
        return None
    chief = setting.acting(index) if tree.tokens[verb].lemma in COMMANDING else None
    own = chief.of if chief is not None and chief.id.islower() else None
    return own if setting.memory.is_state(own) else None


def _others(setting: Setting, index: int) -> str | None:
    """Whose "the regime" is: of those against whom its foes are, of whom the text was about."""
    memory, acting = setting.memory, setting.acting(index)
    own = {acting.of or acting.id} if acting is not None else set[str]()
    titles = setting.world.titles
    never = frozenset(own | {s for s, since in titles.free.items() if since <= memory.day})
    rare = never | {s for s, since in titles.seldom.items() if since <= memory.day}
    about = {memory.represented(m.of or m.id) for m in memory.topic}
    about = {state for state in about if memory.is_state(state)}
    told = [about - but for but in (rare, never)]
    first, last = (next(iter(one)) if len(one) == 1 else None for one in told)
    known = _of_its_foes(setting) or first or memory.clearest_state(rare)
    return known or last or memory.clearest_state(never)


def _usurped(setting: Setting, index: int) -> str | None:
    """The state, of those that the article names, where a junta ruled on its day; of several the
    last one told of that does not act on it here."""
    memory, acting = setting.memory, setting.acting(index)
    doers = {(acting.of or acting.id) if acting is not None else ""}
    doers |= {one.of or one.id for one in _subjects_above(setting, index)}
    day = memory.published.isoformat() if memory.published is not None else ""
    ruled = frozenset(
        state for state, spans in setting.world.titles.juntas.items()
        if state in memory.supported
        for start, _, end in (span.partition("/") for span in spans)
        if start <= day and (not end or day <= end)
    )  # fmt: skip
    return next(iter(ruled)) if len(ruled) == 1 else memory.last_state(ruled - doers)


def _subjects_above(setting: Setting, index: int) -> list[Mention]:
    """All who are subjects of the clauses above a word."""
    tree = setting.tree
    subjects = [i for verb in tree.ancestors(index) for i in tree.children(verb, "subject")]
    found = (setting.found.get(j) for i in subjects for j in tree.conjuncts(i))
    return [m for reference in found if reference is not None for m in reference.mentions]


def _of_its_foes(setting: Setting) -> str | None:
    """ "La oposición siria acusó al régimen": the state of those of whom the sentence tells."""
    told = {
        m.of for r in setting.found.values() for m in r.mentions
        if m.id in FOES and setting.memory.is_state(m.of)
    }  # fmt: skip
    return told.pop() if len(told) == 1 else None


def _home(setting: Setting, index: int) -> str | None:
    """The article's own state, for people in the plural; where the sentence names another it may
    be theirs, and of some who open an article without a dateline nobody knows whose they are."""
    memory = setting.memory
    known = setting.determined(index) or memory.headed or bool(memory.recent)
    alone = memory.home is not None and states_named(setting) <= {memory.home}
    return memory.home if alone and known else None


def _organ(setting: Setting, index: int, noun: Noun) -> bool:
    """ "El Gobierno", "la policía", "las fuerzas de seguridad": an organ of the state of which the
    text speaks."""
    bare = setting.language == "en" and noun.code in {"COP", "GOV", "LEG"}  # "police said"
    one = noun.code in {"COP", "GOV"} or " ".join(noun.words) in BODIES
    return (
        noun.code in STATE_ORGANS
        and noun.kind in {"institution", "force"}
        and setting.definite(index)
        and (setting.determined(index) or bare or _the_new(setting, index))
        and not (setting.plural(index) and not one)
    )


def _the_new(setting: Setting, index: int) -> bool:
    """ "Al *nuevo* Gobierno", "el *actual* Ejecutivo"."""
    return setting.text(index - 1) in NEW and setting.determined(index - 1)


def _opposed(setting: Setting, index: int) -> str | None:
    """Whose "the opposition" is: of the article's own state, else of the only one in which the
    sentence before is set or of which it tells."""
    memory = setting.memory
    if setting.plural(index) or not (setting.definite(index) and setting.determined(index)):
        return None
    told = {memory.ground, memory.sole_state} - {None}
    acting = setting.acting(index)
    if len(told) > 1 and acting is not None:  # "Washington apoyó a la oposición"
        told.discard(acting.of or acting.id)
    return memory.home or (told.pop() if len(told) == 1 else None)


def _own(setting: Setting, index: int, last: int, noun: Noun) -> bool:
    """ "Los militares expulsaron al presidente": soldiers who act, and no others' were told of."""
    home, tree = setting.memory.home, setting.tree
    others = told_apart(setting, index, last) or not setting.memory.forces.keys() <= {home}
    if noun.words[0] not in OWN or others:
        return False
    if tree.prepositions[index] in {"por", "by"} or _the_military(setting, index):
        return True
    return acts(setting, index)


def _the_military(setting: Setting, index: int) -> bool:
    """ "Los militares": the institution, whatever is done to it."""
    return setting.text(index) == "militares" and setting.text(index - 1) == "los"


def _loyal_to(setting: Setting, index: int) -> str | None:
    """ "Las fuerzas leales al presidente Fulano": the polity for which he stands."""
    beside = setting.tree.children(index, "modifier", "conjunct", "apposition")
    at = next((i for i in beside if i > index and setting.text(i) in LOYAL), None)
    if at is None or setting.text(at + 1) not in {"a", "al", "to"}:
        return None
    memory = setting.memory
    for word in range(at + 2, min(at + REACH, len(setting.tree.tokens))):
        hit, noun = setting.hit_at.get(word), setting.noun_at(word)
        if hit is not None and hit.form in {"person", "surname"}:
            person = hit.names[0].actor
            known = memory.nationality(person)
            return memory.polity_of(person) or (known.pop() if len(known) == 1 else None)
        if hit is not None:
            return memory.represented(hit.names[0].actor)
        if setting.demonym(word) is not None:
            return setting.demonym(word)
        bare = noun is not None and setting.text(noun[1] + 1) not in GENITIVE
        if noun is not None and noun[0].kind == "title" and bare:
            named = word + 1 in setting.hit_at or setting.tree.tokens[noun[1] + 1].pos == "PROPN"
            person_told = None if named else memory.last_person(post=noun[0].post or None)
            if person_told is not None:
                return person_told.of
        if noun is not None and noun[0].code == "GOV" and noun[0].kind == "institution" and bare:
            return memory.state_at_hand
    return memory.state_at_hand
