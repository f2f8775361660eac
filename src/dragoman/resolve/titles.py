"""Titles → persons: by name, by the post on that day, by what the article told before."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun, fold, fold_all
from dragoman.records import Mention, Reference
from dragoman.resolve.apiece import apiece
from dragoman.resolve.apposed import is_given, name_after, proper_end, rank_before
from dragoman.resolve.assembled import assembled, leads
from dragoman.resolve.belonging import (
    of_judge,
    of_officers,
    of_several,
    of_topic,
    seat_of_organ,
)
from dragoman.resolve.called import apposed_name
from dragoman.resolve.complements import (
    STATE_ORGANS,
    Complement,
    partisan_code,
    party_at,
    party_beside,
    polity_beside,
)
from dragoman.resolve.joined import joined_polity
from dragoman.resolve.memory import BAND, LEADERS, Memory
from dragoman.resolve.ofbodies import affiliation, one_of_body, with_body
from dragoman.resolve.persons import slug, titled_pick
from dragoman.resolve.places import listed_at
from dragoman.resolve.posts import (
    another_calling,
    at_home,
    code_of,
    counterpart,
    former_holder,
    held_once,
    holder,
    ones_own,
    other_met,
    post_of,
    premier,
    seat_of,
    sole_polity,
)
from dragoman.resolve.rebels import spokesmans_band
from dragoman.resolve.setting import Setting, folded
from dragoman.resolve.speaking import state_at_hand, state_of_named
from dragoman.resolve.twos import of_both, of_the_two, of_those_who_meet
from dragoman.tree import NOMINAL

UNCOUNTED = word_list("resolve.titles.uncounted")
MAKING = word_list("resolve.titles.making")
OUSTED = word_list("resolve.titles.ousted")
DEPUTY = word_list("resolve.titles.deputy")
INTERIM = word_list("resolve.titles.interim")
ELECT = frozenset({"electo", "electa"})
"""What one is who does not hold the post yet."""
DOMESTIC = frozenset({"OPP", "LEG", "JUD"})
"""Codes of those who deal with the rulers of their own state."""
LEADING = frozenset({"head-of-state", "legislator"})
"""Posts whose holder is told by the name of his party."""
STAND_IN = 4
"""Words within which stands that somebody only stands in for who holds the post."""
TITLE = 6
"""Words that may stand between a name and the noun of the title behind it."""
AS = frozenset({"as", "como", "in", "over"})
"""What stands between the verb and the post that somebody is given: "sworn *in as* president"."""
GUILTY = frozenset({"responsable", "culpable"})
"""What those are called, in the plural, who did it."""
PARTISANS = word_list("resolve.titles.partisans")
OF_PARTIES = word_list("resolve.titles.of_parties")
PLAIN = word_list("resolve.titles.plain")
MINISTERS = frozenset({"canciller", "minister", "ministro"})
"""Of whom two meet: no "officials"."""
MEETING = word_list("resolve.titles.meeting")
SOLE = frozenset({"head-of-state", "head-of-government", "foreign-minister", "defence-minister"})
"""Posts of which a state has one."""
DESPOTS = word_list("resolve.titles.despots")
MEETING_CODES = frozenset({"GOV", "MIL"})
"""Codes of officers who meet those of another state."""
SITTING = frozenset({"JUD", "LEG"})
"""Codes of people who speak for themselves, be they ever so many, and for no government."""


def title(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """A title or a noun for a person → whom it means."""
    if made(setting, index, noun):
        return None
    after = _complement(setting, index, last, noun)
    before = _before_of(setting, last, noun, after)
    if before is not None and not setting.plural(index):
        return _named(setting, index, before, noun, Complement(after.polity, last))
    named = name_after(setting, after.end) or apposed_name(setting, index, last)
    if named is not None and not setting.plural(index):
        return _named(setting, index, named, noun, after)
    stranger = _apposed(setting, index)
    if stranger is not None and noun.kind == "title" and not setting.plural(index):
        return _described(setting, index, stranger, noun, after)
    body = one_of_body(setting, index, last, noun, after)
    return body or _unnamed(setting, index, last, noun, after)


def _unnamed(
    setting: Setting, index: int, last: int, noun: Noun, after: Complement
) -> Reference | None:
    """A title without a name: who holds the post, or somebody."""
    if noun.words[0] in UNCOUNTED and not (setting.determined(index) or setting.plural(index)):
        return None  # "brought to justice"
    former = setting.former(index)
    if setting.plural(index):
        told = noun.post != "counterpart" or after.polity is not None
        return _several(setting, index, last, noun, after) if told else _peers(setting, index)
    if setting.possessive(index) and after.polity is None and noun.words[0] in MEETING:
        return other_met(setting, index, after)
    if noun.post == "counterpart":
        told = after.polity is not None or setting.possessive(index)
        return counterpart(setting, index, after) if told else None
    if setting.possessive(index) and after.polity is None:
        return ones_own(setting, index, last, noun)
    if after.polity is None and after.organ and not noun.post.endswith("minister"):
        return _of_organ(setting, index, last, noun, after.organ)
    if after.polity is None:
        return (
            _mentioned_before(setting, index, last, noun)
            or _of_organisation(setting, index, last, noun)
            or at_home(setting, index, last, noun, former or _ousted(setting, index))
            or _somebody(
                setting,
                index,
                last,
                noun,
                of_judge(setting, index, last, noun) or of_officers(setting, index, last, noun),
            )
        )
    if _ousted(setting, index) or setting.text(after.end + 1) in DEPUTY:
        return _somebody(setting, index, last, noun, after.polity)
    party = partisan_code(setting, index, noun.code, after.polity)
    if party != noun.code:
        return setting.group(index, last, party, after.polity, end=after.end)
    if former:  # "el ex primer ministro neerlandés" acts for no state
        once = former_holder(setting, index, after)
        return once or setting.group(index, last, "ELI", after.polity, end=after.end)
    return holder(setting, index, last, noun, after)


def _complement(setting: Setting, index: int, last: int, noun: Noun) -> Complement:
    """The polity of a title: the one beside it, else the one that such a title tells."""
    after = polity_beside(setting, index, last)
    if after.polity is not None:
        return after
    seat = (
        sole_polity(setting, index, noun)
        or seat_of(setting, noun)
        or _partisan(setting, index, noun)
    )
    realms = setting.world.titles.realms.get(noun.words[0])
    seat = seat or (setting.memory.last_state(realms) if realms else None)
    if seat is None and setting.plural(index):
        seat = joined_polity(setting, index, last, noun)
    if seat is None and after.organ is None:
        seat = _ruled(setting, index, noun)
    if seat is not None:
        return Complement(seat, last)
    return after if setting.possessive(index) else with_body(setting, index, last, after)


def _of_organisation(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "La OTAN se reunió. El *secretario general* pidió armas": of the organisation that the text
    is about, else of its party."""
    if noun.post != "secretary-general" or not setting.definite(index):
        return None
    body = setting.memory.last_of_kind("org") or setting.memory.last_of_kind("party")
    return holder(setting, index, last, noun, Complement(body, last)) if body else None


def _ruled(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "La oposición surcoreana reprocha al presidente": the state of those who act on their own
    head of state or of government."""
    bare = setting.definite(index) and not setting.possessive(index) and not setting.plural(index)
    if noun.kind != "title" or noun.post not in LEADERS[:2] or not bare:
        return None
    acting = setting.acting(index)
    if acting is None or acting.id not in DOMESTIC or not setting.memory.is_state(acting.of):
        return None
    return acting.of


def _before_of(
    setting: Setting, last: int, noun: Noun, after: Complement
) -> tuple[int, int] | None:
    """ "President *Mark Brown* of Ghana": the name between a title and its polity."""
    if setting.language != "en" or after.end <= last + 1:
        return None
    token = setting.tree.tokens[last + 1]
    name = noun.kind == "title" and token.pos == "PROPN" and token.text[:1].isupper()
    known = last + 1 in setting.nouns or last + 1 in setting.hit_at
    if not is_given(setting, last + 1) and (not name or known):
        return None
    end = proper_end(setting, last + 1)
    return (last + 1, end) if setting.text(end + 1) == "of" and end < after.end else None


def made(setting: Setting, index: int, noun: Noun) -> bool:
    """ "Nombró primer ministro a Fulano", "fue elegido presidente": what somebody is made, who is
    named elsewhere."""
    if noun.kind != "title" or setting.determined(index) or not index:
        return False
    if setting.language == "en" and setting.plural(index):
        return False  # "the report named officials"
    at = index - 1
    while at and (setting.tree.tokens[at].pos == "ADJ" or setting.text(at) in AS):
        at -= 1
    return at >= 0 and setting.tree.known[at].folded_lemma in MAKING


def _partisan(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "El mandatario demócrata", "una senadora republicana": of the state whose party it is."""
    return _party_state(setting, index) if noun.post in LEADING else None


def _told_of(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """Several by their party ("Republican lawmakers"), of the body that has met, of two states."""
    state = _party_state(setting, index) if setting.language == "en" else None
    if state is not None:
        return setting.group(index, last, code_of(setting, noun), state)
    body = _of_body(setting, index, last, noun)
    if body is not None:
        return setting.polity(index, last, body, sure=False)
    if of_topic(setting, index) and noun.code in STATE_ORGANS:
        return setting.pair(index, last, persons=False, states=True)
    return None


def _of_body(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """ "EU leaders met. The 27 heads of government called for …": the body whose leaders the text
    was about."""
    topic, actors = setting.memory.topic, setting.world.actors
    if noun.post not in LEADERS[:3] or setting.possessive(index) or len(topic) != 1:
        return None
    if setting.paired(index) in {2, 3}:
        return None  # "los dos dirigentes"
    core = setting.core(index)
    if any(i > last for i in setting.tree.children(core, "modifier", "nominal", "relative")):
        return None
    body = topic[0].of or topic[0].id
    known = actors[body].kind in {"org", "bloc"} if body in actors else False
    the = any(
        "Definite=Def" in setting.tree.tokens[i].morph
        for i in setting.tree.children(core, "determiner")
    )
    return body if known and the else None


def _party_state(setting: Setting, index: int) -> str | None:
    """The state whose party an adjective beside the noun names ("Republican lawmakers")."""
    return party_beside(setting, index, setting.world.titles.partisan)


def _named(
    setting: Setting, index: int, named: tuple[int, int], noun: Noun, after: Complement
) -> Reference:
    """A title with a name: the article says who holds the post."""
    memory, (first, last), former = setting.memory, named, setting.former(index)
    hit = setting.hit_at.get(first)
    text = setting.tree.span(first, last).text
    polity = after.polity
    own = setting.possessive(index) and noun.post != "counterpart"
    supposed = polity is None and own and noun.kind == "title"
    if supposed:
        polity = setting.owning_polity(index)
    origin = polity or _inner_polity(setting, after.end, first, noun)
    if hit is not None and hit.form in {"person", "surname"}:
        person = titled_pick(setting, hit, origin)
    else:
        called = folded(setting, first, last)
        text = memory.full_names.get(called, text)
        seat = polity or memory.sole_state
        person = _in_post(setting, first, last, noun, seat) or memory.known_as.get(
            called, slug(text)
        )
    if supposed and memory.polity_of(person):  # "visited Pyongyang and met its leader Kim"
        polity = None
    name = memory.name_of(person) if memory.is_person(person) else text
    own = after.organ is None and noun.post != "counterpart"
    post = post_of(setting, noun, polity) if own else ""
    stated = None if former else polity
    memory.introduce(person, name, stated, None if former else post or None)
    memory.genders.setdefault(person, setting.gender(index))
    called_so = {noun.words[0], noun.code, *rank_before(setting, first)} - {""}
    memory.called.setdefault(person, set()).update(called_so)
    then = setting.then(index)  # "la entonces presidenta de Indonesia"
    of = stated or (polity if then else None) or memory.polity_of(person)
    if stated is None and noun.code == "OPP" and memory.governs(person):
        of = noun.code  # "la líder opositora", on the day on which she takes over
    if of is None and (then or not former):
        of = origin or affiliation(setting, last) or memory.once(person, post or noun.post)
        if of is None and not (noun.post == "head-of-state" and after.organ == "BUS"):
            of = _acts_as(setting, index, noun, person, after.organ)  # no firm's president's
        memory.introduce(person, name, None if then else of, None)
    return setting.reference(index, last, index, "person", person, name, of)


def _in_post(setting: Setting, first: int, last: int, noun: Noun, polity: str | None) -> str | None:
    """ "El papa Francisco", "el rey Felipe": whoever holds that post and is so called."""
    post = post_of(setting, noun, polity)
    person = setting.memory.holder(post, polity) if polity and post else None
    if person is None or setting.former(first):
        return None
    called = fold_all(setting.memory.name_of(person))
    return person if set(folded(setting, first, last)) <= set(called) else None


def _apposed(setting: Setting, index: int) -> tuple[int, int] | None:
    """ "Rick Perry, el secretario": the unknown full name to which the title stands in
    apposition."""
    tokens = setting.tree.tokens
    first = tokens[index].head
    if tokens[index].role != "apposition" or tokens[first].pos != "PROPN" or first > index:
        return None
    while setting.language == "en" and first and tokens[first - 1].head == tokens[index].head:
        if tokens[first - 1].pos != "PROPN":
            break
        first -= 1
    last = proper_end(setting, first)
    if last == first or not _set_off(setting, last, index):
        return None
    if any(i in setting.hit_at for i in range(first, last + 1)):
        return None
    place = listed_at(setting.tree, first, setting.world)
    return (first, last) if place is None else None


def _set_off(setting: Setting, last: int, index: int) -> bool:
    """Whether a comma parts a name from the title, and only words of the title's stand between
    ("Massoud Barzani, the region's president")."""
    between = [setting.text(i) for i in range(last + 1, index)]
    if setting.language != "en" or between[:1] != [","]:
        return between in ([","], [",", "el"], [",", "la"])
    own = set(setting.tree.subtree(index))
    return len(between) <= TITLE and all(i in own for i in range(last + 2, index))


def _described(
    setting: Setting, index: int, named: tuple[int, int], noun: Noun, after: Complement
) -> Reference:
    """A title after an unknown full name: the article says who holds the post."""
    memory, name = setting.memory, setting.tree.span(*named).text
    who = memory.known_as.get(folded(setting, *named), slug(name))
    of = None if setting.former(index) else after.polity
    post = post_of(setting, noun, of) if of and after.organ is None else None
    memory.introduce(who, name, of, post)
    return setting.reference(index, after.end, index, "person", who, name, of)


def _acts_as(
    setting: Setting, index: int, noun: Noun, person: str, organ: str | None
) -> str | None:
    """For whom somebody acts whose polity nobody names: the state at hand, unless another is known
    to hold that post there, else a group ("la periodista Ana Ruiz" is one of the media)."""
    code = organ if noun.post == "spokesperson" and organ in STATE_ORGANS else noun.code
    if noun.kind == "polity":
        return noun.post
    if noun.post == BAND:
        return spokesmans_band(setting, noun) or code or None
    state = state_of_named(setting, index, noun.post)
    known_for = setting.memory.nationality(person)
    if state is not None and setting.world.titles.seated.get(noun.words[0]) == state:
        return state
    if noun.kind == "title" and code == "GOV":  # "el viceministro Araqchí", always Iran's
        state = setting.memory.state_always(person) or state
    if noun.post in {"ambassador", "envoy"} or (known_for and state not in known_for):
        return code or None  # an ambassador at hand is another state's
    if noun.kind == "title" and code in STATE_ORGANS and state:
        return code if _of_another(setting, index, noun, person, state) else state
    return code or None


def _of_another(setting: Setting, index: int, noun: Noun, person: str, state: str) -> bool:
    """Whether another is known to hold the very post in that state, and the words tell of no
    deputy ("el presidente *en funciones*, Fulano")."""
    memory, post = setting.memory, post_of(setting, noun, state)
    known = memory.holder(post, state) if noun.post in LEADERS[:2] and post else None
    acting = any(setting.text(i) in INTERIM for i in range(index - 1, index + STAND_IN))
    acting = acting or setting.then(index)
    return known not in {None, person} and post in memory.posts_of(known or "") and not acting


def _inner_polity(setting: Setting, end: int, first: int, noun: Noun) -> str | None:
    """The demonym between a title and its name: "el ministro, el chileno Juan Pérez"; or the party:
    "su amigo, el senador demócrata Juan Pérez"."""
    for at in range(end + 1, first):
        party = None if noun.post else setting.world.titles.partisan.get(setting.stem(at))
        polity = setting.demonym(at) or party
        if polity is not None and not any(setting.former(i) for i in range(end + 1, at)):
            return polity
    return None


def _ousted(setting: Setting, index: int) -> bool:
    """ "El mandatario depuesto", "la presidenta electa": who holds the post no more or not yet."""
    return any(setting.text(i) in OUSTED for i in setting.tree.children(index, "modifier"))


def _mentioned_before(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "El presidente", "el mandatario": whoever of the article holds such a post."""
    if not setting.definite(index):
        return None
    memory = setting.memory
    beside = _before_title(setting, index)
    if beside is not None:
        return setting.again(index, last, beside)
    gender = setting.gender(index)
    called = memory.person_called(noun.words[0], gender=gender) if last == index else None
    if noun.kind == "person" and not noun.post:
        return setting.again(index, last, called) if called is not None else None
    told = any(i > last for i in setting.tree.children(setting.core(index), "modifier"))
    if called is None and noun.post and setting.former(index) and not told:  # "ex líder laborista"
        once = held_once(setting, noun, gender)
        if once is not None or noun.post in LEADERS[:2]:
            return setting.again(index, last, once) if once else None
    mention = called or memory.last_person(post=noun.post or None, gender=gender)
    if noun.words[0] in DESPOTS and mention is not None and called is None:
        mention = _despot(setting, mention)
    if _ousted(setting, index):
        return _fallen(setting, index, last)
    mention = _of_own_state(setting, index, noun) or mention
    if mention is not None and called is None and another_calling(memory, noun, mention):
        return None
    if mention is not None and not premier(memory, noun, mention.id):
        return None
    tokens = setting.tree.tokens
    described = [
        i for i in setting.tree.children(index, "modifier", "apposition")
        if i > last
        and tokens[i].pos not in NOMINAL
        and fold(tokens[i].lemma) not in PLAIN
    ]  # fmt: skip
    if described and noun.post == "leader":
        return _by_party(setting, index, last, described)
    if mention is None and noun.post in LEADERS and noun.kind == "person":
        mention = memory.last_person(gender=gender)
    return setting.again(index, last, mention) if mention else None


def _before_title(setting: Setting, index: int) -> Mention | None:
    """ "*Ana Ruiz*, the exiled opposition leader, …": the person to whom a title is apposed."""
    title = setting.tree.tokens[setting.core(index)]
    before = setting.found.get(title.head) if title.role == "apposition" else None
    if before is None or before.kind != "person" or len(before.mentions) != 1:
        return None
    return before.mentions[0]


def _despot(setting: Setting, mention: Mention) -> Mention | None:
    """ "El dictador": nobody who leads a state whose government is no regime, but the last told of
    who does."""
    memory, free = setting.memory, setting.world.titles.free
    if not free.get(mention.of or "", "9") <= memory.day:
        return mention
    told = (m for m, _ in reversed(memory.recent) if memory.is_person(m.id))
    leading = (m for m in told if m.of and not free.get(m.of, "9") <= memory.day)
    return next((m for m in leading if memory.leads(m.id)), None)


def _of_own_state(setting: Setting, index: int, noun: Noun) -> Mention | None:
    """ "El senador Rubio acusó al presidente": a legislator's or an opponent's is his own."""
    acting, memory = setting.acting(index), setting.memory
    if acting is None or noun.post not in LEADERS or not memory.is_state(acting.of):
        return None
    at_home = memory.called.get(acting.id, set()) & {"LEG", "OPP"}
    own = memory.last_person(of=acting.of, post=noun.post) if at_home else None
    return own if own is not None and own.id != acting.id else None


def _fallen(setting: Setting, index: int, last: int) -> Reference | None:
    """ "El mandatario depuesto": the only leader told of, or of several the one in office no
    more."""
    memory = setting.memory
    if any(setting.text(i) in ELECT for i in setting.tree.children(index, "modifier")):
        return None
    told = _leaders_told(memory)
    gone = [m for m in told.values() if not memory.held_on_day(m.id)]
    meant = list(told.values()) if len(told) == 1 else gone
    return setting.again(index, last, meant[0]) if len(meant) == 1 else None


def _leaders_told(memory: Memory) -> dict[str, Mention]:
    """The leaders of whom the text told just now, by their ids."""
    return {m.id: m for m, _ in memory.recent if memory.leads(m.id)}


def _with_article(setting: Setting, index: int) -> bool:
    """Whether "el", "la" or "the" stands before a noun, behind which English says whence he is."""
    before = index - 1
    while before > 0 and setting.tree.tokens[before].role == "compound":
        before -= 1
    return setting.text(before) in ({"el", "la"} if before == index - 1 else {"the"}) | {"the"}


def by_party_alone(setting: Setting, index: int) -> Reference | None:
    """ "La demócrata prometió", "the Texas Republican": the only person of whom the text told just
    now."""
    token, memory = setting.tree.tokens[index], setting.memory
    known = setting.stem(index) in OF_PARTIES or setting.text(index) in PARTISANS
    if not known or token.role != "subject" or not _with_article(setting, index):
        return None
    after = setting.tree.tokens[index + 1 : index + 2]
    bound = bool(after) and after[0].pos in {"NOUN", "PROPN", "ADJ"}
    if bound or "Number=Sing" not in token.morph:
        return None
    topic = {m.id for m in memory.topic}
    near = {
        m.id: m for m, _ in memory.recent
        if memory.is_person(m.id) and (m.start >= memory.before or m.id in topic)
    }  # fmt: skip
    gender = setting.gender(index)
    partisan = setting.world.titles.partisan
    of = partisan.get(setting.stem(index)) or partisan.get(setting.text(index))
    fit = [
        m for m in near.values()
        if memory.genders.get(m.id, gender) == gender
        and (of in {None, m.of} or not memory.is_state(m.of))  # a senator of no state told
    ]  # fmt: skip
    return setting.again(index, index, fit[0]) if len(fit) == 1 else None


def _by_party(setting: Setting, index: int, last: int, told: list[int]) -> Reference | None:
    """ "El líder cocalero": the only leader of whom the text speaks; "el líder golpista" is of a
    kind of his own."""
    memory = setting.memory
    if not {setting.stem(i) for i in told} <= OF_PARTIES:
        return None
    leaders = list(_leaders_told(memory).values())
    states = {setting.world.titles.partisan.get(setting.stem(i)) for i in told} - {None}
    if states:  # "el líder chavista", among others of his country
        own = [m for m in leaders if m.of in states]
        leaders = [m for m in own if memory.governs(m.id)] or own
    return setting.again(index, max(last, *told), leaders[0]) if len(leaders) == 1 else None


def _of_organ(setting: Setting, index: int, last: int, noun: Noun, organ: str) -> Reference:
    """ "El secretario general de la organización": the one of whom the text spoke; "un portavoz
    de la Policía": one of them, of the state that the article is about."""
    if organ not in STATE_ORGANS and noun.post in {"secretary-general", "head", "leader"}:
        known = setting.memory.last_person(post=noun.post) if setting.definite(index) else None
        if known is not None:
            return setting.again(index, last, known)
    state = organ in STATE_ORGANS
    home = seat_of_organ(setting, index, last) if state else None
    if home is None and state and setting.definite(index):
        home = state_at_hand(setting, index)
    return setting.group(index, last, noun.code if noun.code == "GOV" else organ, home)


def _peers(setting: Setting, index: int) -> Reference | None:
    """ "Sus dos homólogos": the two of whom the text spoke; "sus homólogos" are whoever they are,
    and not of the state of him whose peers they are."""
    two = setting.text(index - 1) in {"dos", "two"} or setting.paired(index)
    pair = setting.pair(index, index, persons=False, states=True) if two else None
    return pair or setting.group(index, index, "GOV", None)


def _all_after(setting: Setting, last: int) -> bool:
    """ "Los mandatarios de las dos Coreas": the name that follows says who."""
    near = range(last + 1, last + 5)
    return any(i in setting.hit_at and setting.hit_at[i].form == "all" for i in near)


def _somebody(
    setting: Setting, index: int, last: int, noun: Noun, of: str | None
) -> Reference | None:
    """Somebody without a name or a state: "un líder social", "tres detenidos"."""
    if setting.tree.tokens[index].pos not in {"NOUN", "ADJ", "PROPN"}:
        return None
    code = code_of(setting, noun)
    return setting.group(index, last, code, of)


def _of_strangers(setting: Setting, index: int, noun: Noun) -> bool:
    """ "The bloc's leaders", where nobody knows which bloc: no civilians."""
    owners = setting.tree.children(setting.core(index), "nominal")
    acting = setting.tree.tokens[index].role == "subject"
    return noun.post == "leader" and not noun.code and acting and bool(owners)


def several_named(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "Los senadores Ana Ruiz y Juan Soto", "journalists A and B": the persons whose names stand
    behind what they all are."""
    named = apiece(setting, index, last, noun)
    if named is None:
        return None
    memory, party, mentions = setting.memory, _party_state(setting, index), list[Mention]()
    if not all(memory.is_person(m.id) for m in named.mentions):
        return named  # who acts for which of the states, the words do not tell
    sole = (noun.code or "GOV") if noun.post in SOLE else None  # each is another state's
    for told in named.mentions:
        of = told.of
        if of is None and memory.is_person(told.id) and not setting.former(index):
            of = party or sole or _acts_as(setting, index, noun, told.id, None)
            memory.introduce(told.id, told.name, of, None)
        mentions.append(replace(told, of=of))
    return replace(named, mentions=tuple(mentions))


def _of_two(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "Their ministers", "the negotiators will meet": those of the two of whom the text tells."""
    theirs = of_several(setting, index)
    if theirs:
        return setting.both(index, last, theirs)
    meets = noun.code in MEETING_CODES and not setting.possessive(index)
    return of_those_who_meet(setting, index, last) if meets else None


def _several(
    setting: Setting, index: int, last: int, noun: Noun, after: Complement
) -> Reference | None:
    """ "Los líderes", "ministros rusos": their polity, the two of the text, or somebody."""
    named = several_named(setting, index, last, noun)
    if named is not None:
        return named
    party = party_at(setting, index, after.polity)
    if party is not None:
        return setting.polity(index, max(last, after.end), party)
    if after.polity is not None:
        code = after.organ or code_of(setting, noun)
        lay = not noun.code or noun.code in STATE_ORGANS  # "los obispos peruanos" are no state's
        speaking = noun.post in {*LEADERS, "spokesperson"} and after.organ is None and lay
        if speaking or (code in STATE_ORGANS and code not in SITTING):
            return setting.polity(index, after.end, after.polity)
        code = partisan_code(setting, index, code, after.polity)
        return setting.group(index, last, code, after.polity, end=after.end)
    if _all_after(setting, last):
        return None
    told = assembled(setting, index, last, noun) or _told_of(setting, index, last, noun)
    if told is not None:
        return told
    led = leads(noun) or noun.code in STATE_ORGANS
    both = (of_both(setting, last) or of_the_two(setting, index)) if led else None
    if both is not None:
        return replace(both, first=index, head=index)
    bare = not setting.tree.children(setting.core(index), "modifier", "nominal", "relative")
    if bare and noun.words[0] in GUILTY and not setting.paired(index):
        return None
    court = setting.memory.last_of_kind("court") if noun.post == "judge" else None
    if court is not None and bare and setting.definite(index):  # "los magistrados"
        return setting.polity(index, last, court, sure=False)
    topic = setting.topical(max(2, len(setting.memory.topic)))
    leading = noun.post in LEADERS and noun.post != "head"  # "los responsables" are anybody
    met = MINISTERS & {*noun.words} and setting.memory.pair(persons=True, alone=True)
    known = leading or met or (topic and all(setting.memory.is_person(m.id) for m in topic))
    two = setting.paired(index) or (bare and setting.definite(index) and known)
    if two and not setting.possessive(index):
        pair = setting.pair(index, last, persons=True)
        if pair is not None:
            return pair
    both = _of_two(setting, index, last, noun) if led else None
    if both is not None:
        return both
    owned = setting.possessive(index)
    of = setting.owning_polity(index) if owned else of_officers(setting, index, last, noun)
    strangers = of is None and _of_strangers(setting, index, noun)
    return None if strangers else _somebody(setting, index, last, noun, of)
