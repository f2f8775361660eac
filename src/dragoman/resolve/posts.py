"""Posts without a name → who holds them on that day, or for whom their holder acts."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.records import Mention, Reference
from dragoman.resolve.belonging import not_asking
from dragoman.resolve.complements import STATE_ORGANS, Complement
from dragoman.resolve.memory import LEADERS, Memory
from dragoman.resolve.setting import Setting
from dragoman.resolve.speaking import state_at_hand

OF_A_STATE = frozenset(LEADERS[:3]) | {"vice-president"}
"""Posts whose holder is no organ's head ("el presidente del Congreso peruano" is another)."""

APART = frozenset({"INS", "OPP", "REB", "UAF"})
"""Codes of those whose leader is not their state's."""
BEFORE = word_list("resolve.posts.before")
OF_ORIGIN = word_list("resolve.posts.of_origin")
CALLINGS = frozenset({"BUS", "CVL", "EDU", "LAB", "MED", "MIL", "REL"})
"""Codes of those who are no heads of governments by what they are called."""
CLERICAL = frozenset({"IRN", "VAT"})
"""States that clerics lead."""


def another_calling(memory: Memory, noun: Noun, mention: Mention) -> bool:
    """ "Reagan spoke; the archbishop appealed for calm": who governs is no bishop, unless the text
    calls him so or he is an ayatollah."""
    apart = noun.code in CALLINGS and noun.post != "leader"
    apart = apart and memory.leads(mention.id) and mention.of not in CLERICAL
    return apart and noun.code not in memory.called.get(mention.id, set())


def code_of(setting: Setting, noun: Noun) -> str:
    """The group of people to which somebody belongs who is named by this noun alone."""
    return noun.code or setting.world.titles.groups.get(noun.post, "GOV")


def post_of(setting: Setting, noun: Noun, polity: str | None) -> str:
    """The post that a title means for this polity: who is called "canciller" or "presidente"."""
    titles = setting.world.titles
    if noun.words[0] == "canciller":
        return "head-of-government" if polity in titles.chancellors else noun.post
    governed = polity in titles.crowned | titles.parliamentary
    if governed and noun.post in LEADERS[:3] and " ".join(noun.words) in titles.leading:
        return "head-of-government"
    royal = noun.words[0] in titles.royal.get(setting.language, ())
    if noun.post == "head-of-state" and polity in titles.crowned and not royal:
        return "head-of-government"
    actor = setting.world.actors.get(polity or "")
    if noun.post == "head-of-state" and actor is not None and actor.kind != "state":
        return "head"
    return noun.post


def premier(memory: Memory, noun: Noun, person: str) -> bool:
    """Whether the person may be meant by the title: a mere president is no "primer ministro"."""
    held = {h.post for h in memory.held_on_day(person)}
    return noun.words[0] not in {"primer", "prime"} or not held or "head-of-government" in held


def holder(
    setting: Setting, index: int, last: int, noun: Noun, after: Complement
) -> Reference | None:
    """A post and its polity: who held it on the day of the article, else for whom it acts."""
    polity = after.polity
    assert polity is not None
    own = (
        after.organ in {None, "GOV"}
        if noun.post in OF_A_STATE
        else after.organ in {None, *STATE_ORGANS}
    )
    lay = not noun.code or noun.code in STATE_ORGANS  # "el arzobispo peruano" leads no state
    own = own and (lay or noun.post not in OF_A_STATE)
    post = post_of(setting, noun, polity)
    person = setting.memory.holder(post, after.actor or polity) if post and own else None
    told = _countryman(setting, index, noun, polity, person)
    if told is not None:
        return setting.again(index, after.end, told)
    if person is not None and setting.definite(index):
        name = setting.memory.name_of(person)
        setting.memory.genders.setdefault(person, setting.gender(index))
        return setting.reference(index, after.end, index, "person", person, name, polity)
    code = after.organ or code_of(setting, noun)
    if after.organ is None and noun.kind == "title" and not noun.code and noun.post:
        return setting.polity(index, after.end, polity)
    if code in STATE_ORGANS and after.organ != "" and setting.definite(index):
        return setting.polity(index, after.end, polity)
    return setting.group(index, last, code, polity, end=after.end)


def _countryman(
    setting: Setting, index: int, noun: Noun, polity: str, incumbent: str | None
) -> Mention | None:
    """ "El político neerlandés", "la dirigente estonia": the one of that origin of whom the text
    told, if not of the one who leads there."""
    memory = setting.memory
    if noun.words[-1] not in OF_ORIGIN or not setting.definite(index):
        return None
    if incumbent is not None and any(m.id == incumbent for m, _ in memory.recent):
        return None
    told = memory.last_person(of=polity, gender=setting.gender(index))
    if told is None or not noun.post:
        return told
    return told if told.of != polity and memory.leads(told.id) else None


def former_holder(setting: Setting, index: int, after: Complement) -> Reference | None:
    """ "El ex primer ministro neerlandés": a person of the article who once was that."""
    memory = setting.memory
    for mention, _ in reversed(memory.recent):
        if memory.is_person(mention.id) and after.polity in memory.nationality(mention.id):
            return setting.again(index, after.end, mention)
    return None


def held_once(setting: Setting, noun: Noun, gender: str) -> Mention | None:
    """ "Saakashvili fue detenido. *El expresidente* …": the last person told of who held such a
    post before that day and holds it no more, whom the text is about if it is one of them."""
    memory, day = setting.memory, setting.memory.day
    told = [
        m for m, _ in reversed(memory.recent)
        if memory.is_person(m.id)
        and memory.genders.get(m.id, gender or "") in {gender, ""}
        and any(h.post == noun.post or (h.post in LEADERS[:2] and noun.post in LEADERS[:2])
                for h in setting.world.held.get(m.id, ()) if h.start <= day and not h.on(day))
        and not memory.governs(m.id)
    ]  # fmt: skip
    about = {m.id for m in memory.topic}
    return next((m for m in told if m.id in about), told[0] if told else None)


def counterpart(setting: Setting, index: int, after: Complement) -> Reference | None:
    """ "Su homólogo francés": who holds in that state the post that the subject holds in his."""
    memory, owner = setting.memory, setting.owner(index)
    polity = after.polity or _other_side(setting, owner)
    if polity is None:
        return None
    for post in memory.posts_of(owner.id) if owner is not None else ():
        person = memory.holder(post, polity)
        if person is not None:
            name = memory.name_of(person)
            return setting.reference(
                index, after.end, index, "person", person, name, polity, sure=False
            )
    return setting.polity(index, after.end, polity)


def other_met(setting: Setting, index: int, after: Complement) -> Reference | None:
    """ "He thanked his host": the one of the other state of whom the text spoke just now, else the
    one who holds there the post that the subject holds."""
    owner = setting.owner(index)
    polity = _other_side(setting, owner)
    person = setting.memory.last_person(of=polity) if polity is not None else None
    person = person or _named_beside(setting, owner)
    if person is not None and owner is not None and person.id != owner.id:
        return setting.again(index, after.end, person)
    return counterpart(setting, index, after)


def _named_beside(setting: Setting, owner: Mention | None) -> Mention | None:
    """ "Putin se reunió con Kim por la guerra en Ucrania; agradeció a su invitado": the only person
    of another state whom the sentence before names."""
    memory = setting.memory
    near = [m for m, _ in memory.recent if m.start >= memory.before and m.of is not None]
    own = {owner.of, owner.id} if owner is not None else set[str | None]()
    others = {m.id: m for m in near if memory.is_person(m.id) and m.of not in own}
    return others.popitem()[1] if own and len(others) == 1 else None


def _other_side(setting: Setting, owner: Mention | None) -> str | None:
    """ "Brazil's president wished his new counterpart success": the only other state told of
    lately, else the one that the article is about."""
    other = setting.memory.only_other(owner) if owner is not None else None
    home = setting.memory.home
    return other or (home if owner is not None and home not in {owner.of, owner.id} else None)


def ones_own(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "Su presidente", "su ministro de Defensa": of the one whom "su" means."""
    polity = setting.owning_polity(index)
    owner = setting.owner(index)
    if noun.words[0] in BEFORE and owner is not None:
        return _predecessor(setting, index, last, owner)
    if polity is None or not noun.post or noun.kind != "title":
        return None
    if owner is not None and owner.id in APART and noun.post in LEADERS[2:]:
        return None  # "el partido rechazó la propuesta de su dirigente"
    person = setting.memory.holder(post_of(setting, noun, polity), polity)
    if person is not None and not premier(setting.memory, noun, person):
        person = None  # a president's "su primer ministro" is another man
    elif person is not None and owner is not None and person == owner.id:
        polity = setting.memory.only_other(owner)  # a president's "su presidente" is another's
        if polity is None:
            return None
        person = setting.memory.holder(post_of(setting, noun, polity), polity)
    if person is not None:
        name = setting.memory.name_of(person)
        return setting.reference(index, last, index, "person", person, name, polity, sure=False)
    speaking = noun.post == "spokesperson" and not noun.code
    if speaking and not setting.memory.is_state(polity):
        return setting.polity(index, last, polity, sure=False)
    code = "GOV" if speaking else code_of(setting, noun)
    return setting.group(index, last, code, polity, sure=False)


def _predecessor(setting: Setting, index: int, last: int, owner: Mention) -> Reference | None:
    """ "Su antecesor": who held the leader's post right before."""
    memory = setting.memory
    for held in memory.held_on_day(owner.id):
        before = [
            h for h in memory.world.posts.get((held.post, held.of), ())
            if h.person != owner.id and h.end and h.end <= held.start
        ]  # fmt: skip
        if held.post in LEADERS[:3] and before:
            person = max(before, key=lambda h: h.end).person
            name, of = memory.name_of(person), memory.polity_of(person)
            return setting.reference(index, last, index, "person", person, name, of, sure=False)
    return None


def _of_envoy(setting: Setting, noun: Noun) -> str | None:
    """ "La embajada de China en Estocolmo amenazó. El Gobierno convocó al *embajador*": the state
    that spoke there by its envoy just before."""
    memory = setting.memory
    states = {m.of or m.id for m in memory.topic} if memory.posting is not None else set()
    own = next(iter(states)) if len(states) == 1 else None
    return own if noun.post == "ambassador" and memory.is_state(own) else None


def at_home(setting: Setting, index: int, last: int, noun: Noun, former: bool) -> Reference | None:
    """ "El presidente", "el ministro de Defensa" of the state that the article is about."""
    home = _of_envoy(setting, noun) or state_at_hand(setting, index, noun.post)
    home = home and not_asking(setting, index, home)  # "Paris asked for the president's release"
    if (
        home is None
        or former
        or noun.kind != "title"
        or not noun.code
        or noun.post == "leader"
        or not setting.definite(index)
    ):
        return None
    person = (
        setting.memory.holder(post_of(setting, noun, home), home)
        if len(noun.words) > 1 or noun.post in OF_A_STATE
        else None
    )
    if person is not None and premier(setting.memory, noun, person):
        name = setting.memory.name_of(person)
        return setting.reference(index, last, index, "person", person, name, home, sure=False)
    if person is not None and ("head-of-government", home) not in setting.world.posts:
        return None  # where there is no prime minister, he is another's
    return setting.group(index, last, noun.code, home, sure=False)


def sole_polity(setting: Setting, index: int, noun: Noun) -> str | None:
    """The one polity that has such a post or such a title ("el papa"; "las papas" grow)."""
    sole = setting.world.titles.sole
    own = sole.get(" ".join(noun.words))
    morph = setting.tree.tokens[index - 1].morph if index else ""
    known = len(noun.words) > 1 or "Gender=Masc" in morph or setting.language == "en"
    known = known or setting.text(index - 1) in {"del", "al"}
    known = known or noun.post == "legislator"  # "la eurodiputada"
    if own is not None and known and (noun.post == "legislator" or not setting.plural(index)):
        return own
    return sole.get(noun.post)


def seat_of(setting: Setting, noun: Noun) -> str | None:
    """ "Jefe del Kremlin": whose seat ends the title itself."""
    for at in range(1, len(noun.words)):
        for name in setting.world.names[setting.language].get(noun.words[at], ()):
            if name.form == "seat" and name.words == noun.words[at:]:
                return name.actor
    return None
