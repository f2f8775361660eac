"""What an article has told so far: persons, their posts, who was spoken of last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Held, Name, World, fold_all
from dragoman.records import Mention
from dragoman.resolve.contending import Contenders
from dragoman.resolve.names import Finder
from dragoman.resolve.theatre import Theatre

PARTICLES = word_list("resolve.memory.particles")
BAND = "band-leader"
"""Who leads an armed group: no president is a "jefe guerrillero"."""
LEADERS = ("head-of-state", "head-of-government", "leader", "secretary-general", "head", BAND)
_SAME_OFFICE = {
    "head-of-state": ("head-of-state", "head-of-government", "leader", "head"),
    "head-of-government": ("head-of-government", "head-of-state"),
    "leader": ("leader", "head-of-state", "head-of-government"),
    "secretary-general": ("secretary-general", "head"),
    "head": ("head", "secretary-general"),
    BAND: (BAND, "leader", "head"),
    "minister": ("minister", "foreign-minister", "defence-minister", "interior-minister"),
}
_CALLED = {"org": ("org", "armed")}
"""Kind of a noun → the kinds of actors that it may take up ("la organización")."""
MAJOR = frozenset({"USA", "RUS", "CHN", "GBR", "FRA", "DEU", "JPN", "ESP", "NATO", "EU", "UN"})
"""Polities whose leaders the press names by surname alone without more ado."""
SHARED = frozenset(
    {"ambassador", "envoy", "legislator", "judge", "minister", "governor", "spokesperson"}
)
"""Posts that many hold at a time: the tables cannot tell who is meant."""
CLEAR = 1.5
"""How much more must have been said of one than of another for it to be meant."""
PLAINLY = 1.2
"""How much more must have been said of each of "both" than of a third."""
FADING = 0.75
"""What a mention keeps of its weight from one sentence to the next."""
NEAR = 0.5
"""The weight above which somebody is still spoken of."""
BREATH = 120
"""Characters within which persons are named in one breath ("con Erdogan y su ministro Fidan")."""
LATELY = timedelta(days=10)
"""How long after the end of a post news still tells of what became of its holder."""
JUST = timedelta(days=2)
"""How long after a change in a post its bare title may mean either holder."""
OFTEN = 4
"""How often the text must have named a state for it to be the one that it is about."""
FAINT = 0.05
"""The weight below which a mention is forgotten."""


@dataclass
class Memory:
    """The state of reading one article; lives no longer than that."""

    finder: Finder
    published: date | None
    supported: frozenset[str]
    persons: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    known_as: dict[tuple[str, ...], str] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    """Persons whom the sentence has named: of two with one surname ("X, hijo de Y") the first
    bears it afterwards."""
    posts: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    full_names: dict[tuple[str, ...], str] = field(default_factory=dict)
    strangers: frozenset[tuple[str, ...]] = frozenset()
    """The full names that the article tells to be people's, by an age or by "a man called"."""
    genders: dict[str, str] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    """Person → the nouns by which the text called him, and their codes."""
    forces: dict[str, float] = field(default_factory=dict)
    recent: list[tuple[Mention, float]] = field(default_factory=list)
    hinted: dict[str, float] = field(default_factory=dict)
    """The polities that only an adjective named lately ("aviones israelíes")."""
    told: Counter[str] = field(default_factory=Counter)
    """How often the text has named each polity so far."""
    acronyms: dict[str, Mention] = field(default_factory=dict)
    unlisted: dict[str, Mention] = field(default_factory=dict)
    """The bodies that no table has, by the word by which the text may take each up."""
    topic: tuple[Mention, ...] = ()
    joined: tuple[Mention, ...] = ()
    together: tuple[Mention, ...] = ()
    """The persons whom the sentence before names in one breath."""
    jointly: tuple[Mention, ...] = ()
    """Those of several polities who last were the subject of a sentence together."""
    listed: tuple[Mention, ...] = ()
    """The two, whoever they are, whom the sentence before names in one breath."""
    twos: dict[frozenset[str], tuple[tuple[Mention, ...], int]] = field(default_factory=dict)
    """Two polities whom a sentence named in one breath, with how many sentences did."""
    opened: tuple[Mention, ...] = ()
    """The two states that the first sentence names, if it names no others."""
    called_two: tuple[Mention, ...] = ()
    """Whom the text last called "the two countries", "ambas partes"."""
    lists: dict[frozenset[str], tuple[Mention, ...]] = field(default_factory=dict)
    """The states, three or more, whom a sentence named in one breath, the last ones at the end."""
    contenders: Contenders = field(default_factory=Contenders)
    sites: frozenset[int] = frozenset()
    """Where the sentence before names what is only where something happens."""
    ground: str | None = None
    """The one state in whose places the sentence before is set."""
    scene: str | None = None
    """The state in which the text is set just now, where it tells of no other state's business."""
    unrest: str | None = None
    """The land of the capital or town in which people protest, riot or strike, as the sentence
    before tells."""
    hearers: tuple[Mention, ...] = ()
    """Those to whom the sentence before tells that somebody speaks."""
    posting: str | None = None
    """The state in which the envoy serves of whom the sentence before tells."""
    thing: int = 0
    """Where the last common noun of the sentence before stands that names nobody."""
    speaker: str | None = None
    """The one state that acts in the sentence before, and strikes nobody."""
    flows: bool = False
    """Whether the sentence stands in the same paragraph as the one before."""
    home: str | None = None
    theatre: Theatre = field(default_factory=Theatre)
    struck: str | None = None
    """The one state on which a blow fell of which the sentence before tells."""
    headed: bool = False
    """Whether the article has a heading, which says where it was filed."""
    before: int = 0
    """Where the sentence before begins."""
    _held: dict[str, list[Held]] = field(default_factory=dict)
    """The posts of those of whom it was asked which they held on the article's day."""

    @property
    def world(self) -> World:
        """Who is who."""
        return self.finder.world

    @property
    def state_at_hand(self) -> str | None:
        """Whose "the minister" is: the state that the article is about, else the one that the
        text spoke of last as acting."""
        states = {m.of or m.id for m in self.topic}
        last = next(iter(states)) if len(states) == 1 else ""
        if self.home or not self._is(last, "state"):
            return self.home or self._only_state()
        return last if _clearly(self._weights(states=True)) == last else None

    @property
    def sole_state(self) -> str | None:
        """The state that the article is about, else the only one of which it speaks just now."""
        return self.home or self._only_state()

    @property
    def main_state(self) -> str | None:
        """The state of which the text has told far more often than of any other."""
        told = [(n, p) for p, n in self.told.items() if self.is_state(p)]
        most = sorted(told, reverse=True)[:2]
        if not most or most[0][0] < OFTEN or (most[1:] and most[0][0] < 2 * most[1][0]):
            return None
        return most[0][1]

    def _only_state(self) -> str | None:
        """The one state of which the text speaks just now, if it speaks of no other."""
        near = {m.of or m.id for m, weight in self.recent if weight > NEAR}
        states = {polity for polity in near if self._is(polity, "state")}
        return next(iter(states)) if len(states) == 1 else None

    @property
    def day(self) -> str:
        """The day of the article; without one, the present of the tables."""
        return self.published.isoformat() if self.published else "9999"

    def held_on_day(self, person: str) -> list[Held]:
        """The posts that the tables give this person on the article's day, newest first."""
        if person not in self._held:
            day = self.day
            held = (h for h in self.world.held.get(person, ()) if h.on(day))
            self._held[person] = sorted(held, key=lambda h: h.start, reverse=True)
        return self._held[person]

    def _just_left(self, person: str) -> list[Held]:
        """The posts that ended within these days: who falls or is killed held his till then."""
        if not self.published:
            return []
        since = (self.published - LATELY).isoformat()
        left = [h for h in self.world.held.get(person, ()) if since <= h.end < self.day]
        return sorted(left, key=lambda h: h.end, reverse=True)

    def polity_of(self, person: str) -> str | None:
        """For whom this person acts: as the article said, else as the tables say on that day."""
        if person in self.persons and self.persons[person][1]:
            return self.represented(self.persons[person][1])
        held = self.held_on_day(person) or self._just_left(person)
        if held:  # who leads a state and its party acts for the state
            return self.represented(next((h.of for h in held if self.is_state(h.of)), held[0].of))
        return None if self.published else self._any_polity(person)

    def represented(self, polity: str | None) -> str | None:
        """The polity for which an institution acts: the Commission's is the Union."""
        actor = self.world.actors.get(polity or "")
        acts_for = (
            actor.of if actor is not None and actor.kind in {"institution", "force"} else None
        )
        return acts_for or polity

    def _fell(self, held: Held) -> bool:
        """Whether this post ended a day or two before the article's day."""
        if not self.published or held.on(self.day):
            return False
        return (self.published - JUST).isoformat() <= held.end <= self.day

    def _any_polity(self, person: str) -> str | None:
        states = {h.of for h in self.world.held.get(person, ())}
        return next(iter(states)) if len(states) == 1 else None

    def once(self, person: str, post: str) -> str | None:
        """The one polity for which this person ever held such a post, whatever the day: an
        article may give a title still or already ("el presidente Castillo", arrested)."""
        offices = _SAME_OFFICE.get(post, (post,))
        states = {h.of for h in self.world.held.get(person, ()) if h.post in offices}
        return self.represented(next(iter(states))) if len(states) == 1 else None

    def nationality(self, person: str) -> set[str]:
        """Every polity that this person ever acted for, as far as known."""
        known = {h.of for h in self.world.held.get(person, ())}
        own = self.polity_of(person)
        acted_for = {self.represented(of) or of for of in known}
        return known | acted_for | ({own} if own else set())

    def state_always(self, person: str) -> str | None:
        """The state for which alone this person ever acted, as far as known."""
        known = self.nationality(person)
        sole = next(iter(known)) if len(known) == 1 else None
        return sole if self.is_state(sole) else None

    def holder(self, post: str, of: str) -> str | None:
        """Who held that post on the article's day, if just one person did."""
        for office in (post,) if post in SHARED else _SAME_OFFICE.get(post, (post,)):
            said = [
                p for p, (held, polity) in self.posts.items() if held == office and polity == of
            ]
            held = self.world.posts.get((office, of), ())
            known = {h.person for h in held if h.on(self.day)}
            fallen = {h.person for h in held if self._fell(h)} - known
            if not said and fallen & self.supported:
                return None  # "the president was arrested", on the day when another is sworn in
            if said:
                rivals = {m.id for m, _ in self.recent if m.id in known} - {said[-1]}
                return None if rivals else said[-1]
            if not self.published or office in SHARED:
                continue
            holders = list(known)
            if len(set(holders)) == 1:
                return holders[0]
        return None

    def leader_called(self, names: tuple[Name, ...], *, of_any: bool = False) -> str | None:
        """The one person of that surname who leads a polity on the article's day: one of which the
        text speaks, unless it may be `of_any`."""
        if not self.published:
            return None
        held = {n.actor: self.held_on_day(n.actor) for n in names}
        above = {p for p, all_ in held.items() if any(self._supreme(h) for h in all_)}
        leading = {p for p, all_ in held.items() if any(h.post in LEADERS[:2] for h in all_)}
        in_office = above or leading or {p for p, all_ in held.items() if all_}
        if len(in_office) != 1:
            return None
        person = next(iter(in_office))
        near = {h.of for h in self.held_on_day(person)} & (self.supported | MAJOR)
        return person if near or (of_any and person in above | leading) else None

    def _supreme(self, held: Held) -> bool:
        """Whether it is the power over a state whose head it need not be: North Korea's leader."""
        return held.post == "leader" and self.is_state(held.of)

    def introduce(self, person: str, name: str, of: str | None, post: str | None) -> None:
        """Remember a person by the full name and by every shorter tail of it."""
        before = self.persons.get(person)
        self.persons[person] = (name, of or (before[1] if before else None))
        words = fold_all(name)
        self.named.add(person)
        for tail in range(len(words)):
            if self.known_as.get(words[tail:]) not in self.named:
                self.known_as[words[tail:]] = person
        if len(words) > 2:
            if words[-2] not in PARTICLES:  # "Adel al Yubeir"
                self.known_as.setdefault(words[-2:-1], person)  # the first of two surnames
        elif words[0] not in self.world.given:  # "Phumtham Wechayachai" is called Phumtham
            self.known_as.setdefault(words[:1], person)
        for surname in self.world.surnames_of.get(person, ()):
            if self.known_as.get(surname.words) not in self.named:
                self.known_as[surname.words] = person
        if post:
            self.posts[person] = (post, of)

    def name_of(self, person: str) -> str:
        """The person's usual name."""
        if person in self.world.persons:
            return self.world.persons[person].name
        return self.persons.get(person, (person, None))[0]

    def polity_name(self, polity: str) -> str:
        """The polity's English name, or its id."""
        actor = self.world.actors.get(polity)
        own = (m.name for m in self.unlisted.values() if m.id == polity)
        return actor.name if actor else next(own, polity)

    def remember(self, mention: Mention, salience: float) -> None:
        """The mention is now the last one made; `salience` is how central its words are."""
        self.recent.append((mention, salience))
        self.told[mention.of or mention.id] += 1

    def last_person(
        self, *, of: str | None = None, post: str | None = None, gender: str = ""
    ) -> Mention | None:
        """The person who acted for that polity or held such a post: whom the text is about if
        he is one, else the one last mentioned. `gender` as the words that ask have it."""
        fitting = [
            m for m, _ in reversed(self.recent)
            if self.is_person(m.id)
            and (not of or of in self.nationality(m.id))
            and (not post or self._had(m.id, post))
            and (not gender or self.genders.get(m.id, gender) == gender)
        ]  # fmt: skip
        breath = fitting[0].start - BREATH if fitting else 0
        near = [m for m in fitting if m.start >= min(self.before, breath)]
        if post and len({m.id for m in near}) > 1:  # the president before his prime minister
            above = [m for m in near if post in self.posts_of(m.id)]
            told = {m.of for m in near if m.id in {t.id for t in self.topic}}
            fitting = fitting if told - {m.of for m in above} else above or fitting
        about = {m.id for m in self.topic}
        return next((m for m in fitting if m.id in about), fitting[0] if fitting else None)

    def person_called(self, *words: str, gender: str = "") -> Mention | None:
        """The only person whom the text called by such a noun or by one of its code: "el
        religioso" is the cleric of the sentence before."""
        fitting = {
            m.id: m for m, _ in self.recent
            if self.called.get(m.id, set()).intersection(words)
            and (not gender or self.genders.get(m.id, gender) == gender)
        }  # fmt: skip
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def leads(self, actor: str) -> bool:
        """Whether this is a person who leads a state, a party or a body."""
        return self.is_person(actor) and any(p in LEADERS[:3] for p in self.posts_of(actor))

    def governs(self, person: str) -> bool:
        """Whether the tables have this person lead a state on the article's day."""
        return any(h.post in LEADERS[:2] for h in self.held_on_day(person))

    def _had(self, person: str, post: str) -> bool:
        """Whether the person is such an officer; a band's leader is no "presidente"."""
        offices = _SAME_OFFICE.get(post, (post,))
        held = [(h.post, h.of) for h in self.held_on_day(person)]
        if person in self.posts:
            held.append((self.posts[person][0], self.posts[person][1] or ""))
        if post in LEADERS[:2]:
            held = [(o, of) for o, of in held if o != "leader" or self._is(of, "state")]
        if post == BAND:
            held = [(o, of) for o, of in held if o == BAND or self._is(of, "armed")]
        return any(office in offices for office, _ in held)

    def is_person(self, actor: str) -> bool:
        """Whether this id is a person's."""
        return actor in self.persons or actor in self.world.persons

    def pair(
        self,
        *,
        persons: bool,
        many: int = 2,
        but: frozenset[str] = frozenset(),
        states: bool = False,
        alone: bool = False,
    ) -> tuple[Mention, ...]:
        """The two (or so many) of different polities that the sentence before names alone, else,
        unless only those are asked for, of whom most was said lately ("ambos")."""
        if alone:
            here = {m.of or m.id for m, _ in self.recent if m.start >= self.before}
            if len(here) < many:
                return ()
        weight: dict[str, float] = {}
        latest: dict[str, Mention] = {}
        called: dict[str, set[str]] = {}
        for mention, salience in self.recent:
            polity = mention.of or mention.id
            if polity in but or not self.is_polity(polity):
                continue
            if states and not self.is_state(polity):
                continue
            if persons and not self.is_person(mention.id):
                continue
            weight[polity] = weight.get(polity, 0.0) + salience
            latest[polity] = mention
            if self.is_person(mention.id):
                called.setdefault(polity, set()).add(mention.id)
        if not persons:  # of two officers of a state nobody knows which: it is the state itself
            latest |= {p: self.as_state(latest[p]) for p, told in called.items() if len(told) > 1}
        most = sorted(weight, key=lambda p: -weight[p])
        near = [p for p in most if latest[p].start >= self.before]
        if len(near) == many:
            return tuple(self._as_polity(latest[p]) for p in near)
        if alone:
            return ()
        if len(most) > many and weight[most[many]] * PLAINLY > weight[most[many - 1]]:
            return ()  # a third of whom as much was said: nobody knows which two are meant
        most = most[:many]
        return tuple(self._as_polity(latest[p]) for p in most) if len(most) == many else ()

    @property
    def bodies(self) -> frozenset[str]:
        """The organisations and blocs of which the text speaks."""
        named = {a for m, _ in self.recent for a in (m.id, m.of) if a}
        return frozenset(a for a in named if self._is_body(a))

    def _is_body(self, actor: str) -> bool:
        known = self.world.actors.get(actor)
        return known is not None and known.kind in {"org", "bloc"}

    def as_state(self, mention: Mention) -> Mention:
        """The state of a person or group; a state itself stays."""
        if mention.of is None or not self.is_state(mention.of):
            return mention
        return replace(mention, id=mention.of, name=self.polity_name(mention.of), of=None)

    def _as_polity(self, mention: Mention) -> Mention:
        """A group's state instead of the group; a person stays."""
        if mention.of is None or self.is_person(mention.id):
            return mention
        return replace(mention, id=mention.of, name=self.polity_name(mention.of), of=None)

    def opposed(self, but: frozenset[str]) -> tuple[Mention, ...]:
        """The two sides of whom the text tells: those whom it named in one breath most often,
        or with whom it opens."""
        told = [both for names, both in self.twos.items() if names.isdisjoint(but)]
        most = sorted(told, key=lambda both: -both[1])
        alone = len(most) == 1 or (len(most) > 1 and most[0][1] > most[1][1])
        return most[0][0] if alone else ()

    def contend(self, two: tuple[Mention, ...]) -> None:
        """A sentence has told that these two fight or talk with one another."""
        self.contenders.tell(tuple(self.as_state(self._as_polity(m)) for m in two))

    def rivals(self, but: frozenset[str]) -> tuple[Mention, ...]:
        """The two of whom the text tells that they fight or talk with one another."""
        listed = {names: times for names, (_, times) in self.twos.items()}
        return self.contenders.sides(but, listed, frozenset(m.id for m in self.opened))

    def leading(self, but: frozenset[str], *, bodies: bool = False) -> tuple[Mention, ...]:
        """The two states, or organisations and blocs, of which the text has told plainly more than
        of any other."""
        fits = self._is_body if bodies else self.is_state
        told = {p: n for p, n in self.told.items() if fits(p) and p not in but}
        most = sorted(told, key=lambda p: -told[p])
        third = told[most[2]] if len(most) > 2 else 0
        if len(most) < 2 or told[most[1]] <= 1.5 * third:
            return ()
        latest = {m.of or m.id: m for m, _ in self.recent}
        two = [latest[p] for p in most[:2] if p in latest]
        return tuple(self.as_state(self._as_polity(m)) for m in two) if len(two) == 2 else ()

    def name_two(self, two: tuple[Mention, ...]) -> None:
        """A sentence has named these two in one breath."""
        both = tuple(self.as_state(self._as_polity(m)) for m in two)
        names = frozenset(m.id for m in both)
        if len(names) == 2 and all(
            self._is(name, "state") or self._is(name, "armed") for name in names
        ):
            self.twos[names] = (both, self.twos.get(names, ((), 0))[1] + 1)

    def name_several(self, listed: tuple[Mention, ...]) -> None:
        """A sentence has named these in one breath."""
        states = {m.of or m.id: self.as_state(self._as_polity(m)) for m in listed}
        if len(states) > 2 and all(map(self.is_state, states)):
            self.lists.pop(frozenset(states), None)
            self.lists[frozenset(states)] = tuple(states.values())

    def several(self, many: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """So many states that the text last named in one breath ("los tres países")."""
        told = (two for names, two in self.lists.items() if len(names) == many)
        fitting = [each for each in told if but.isdisjoint(m.id for m in each)]
        return fitting[-1] if fitting else ()

    def fade(self) -> None:
        """A sentence has passed: what was said before weighs less."""
        self.named.clear()
        self.recent = [(m, s * FADING) for m, s in self.recent if s * FADING > FAINT]
        self.hinted = {p: s * FADING for p, s in self.hinted.items() if s * FADING > NEAR / 2}
        self.forces = {p: s * FADING for p, s in self.forces.items() if s * FADING > NEAR / 4}

    def last_state(self, among: frozenset[str]) -> str | None:
        """The state of this region last spoken of ("el país asiático"); where the sentence before
        names several, the one that it is about, or the one that several others act on."""
        told = [(m.of or m.id, m.start) for m, _ in self.recent]
        near = {state for state, start in told if state in among and start >= self.before}
        if len(near) > 1:
            topic = {m.of or m.id for m in self.topic}
            about = near - topic if len(topic) > 1 else near & topic
            return about.pop() if len(about) == 1 else None
        return next((state for state, _ in reversed(told) if state in among), None)

    def neighbour(self, but: frozenset[str]) -> str | None:
        """The article's own state, if one of these borders on it; else the only state that this
        sentence or the one before names and that is none of these, or the one clearly most spoken
        of ("el país vecino")."""
        around = self.world.borders.get(self.home or "", frozenset())
        if self.home not in but and not around.isdisjoint(but):
            return self.home
        other = {s: w for s, w in self._weights(states=True).items() if s not in {*but, self.home}}
        other = {s: other[s] for s in self._bordering(other.keys(), but)}
        near = {m.of or m.id for m, _ in self.recent if m.start >= self.before} & other.keys()
        return near.pop() if len(near) == 1 else _clearly(other)

    def other_state(self, acting: Mention | None) -> str | None:
        """The only state of the text beside the one that acts ("suspendió la ayuda al país")."""
        own = acting.of or acting.id if acting is not None else None
        weight = self._weights(states=True)
        return _clearly({s: w for s, w in weight.items() if s != own}) if own in weight else None

    @property
    def states_told(self) -> set[str]:
        """The states of which the text spoke lately, be it by an adjective only."""
        return {*self._weights(states=True), *filter(self.is_state, self.hinted)}

    def last_state_but(self, but: frozenset[str]) -> str | None:
        """The state last spoken of that is none of these ("ese país")."""
        told = (m.of or m.id for m, _ in reversed(self.recent))
        return next((s for s in told if s not in but and self.is_state(s)), None)

    def clearest_state(self, but: frozenset[str]) -> str | None:
        """The state, none of these, of which clearly most was said lately."""
        weight = self._weights(states=True)
        return _clearly({s: w for s, w in weight.items() if s not in but})

    def only_other(self, acting: Mention | None) -> str | None:
        """The state that the text names lately beside the one that acts, if it names just one."""
        own = acting.of or acting.id if acting is not None else None
        others = set(self._weights(states=True)) - {own}
        return others.pop() if len(others) == 1 else None

    def bordering(self, state: str) -> str | None:
        """The one state spoken of lately that has a border on land with this one."""
        near = self.world.borders.get(state, frozenset())
        return _clearly({s: w for s, w in self._weights(states=True).items() if s in near})

    def _bordering(self, states: Set[str], of: frozenset[str]) -> Set[str]:
        """Those of the states that have a border on land with one of these, if any has."""
        return {s for s in states if self.world.borders.get(s, frozenset()) & of} or states

    def _weights(self, *, states: bool = False) -> dict[str, float]:
        """How much was said lately of each polity, or of each state."""
        weight: dict[str, float] = {}
        for mention, salience in self.recent:
            polity = mention.of or mention.id
            if self.is_state(polity) if states else self.is_polity(polity):
                weight[polity] = weight.get(polity, 0.0) + salience
        return weight

    def nearest_of_kind(self, kind: str) -> str | None:
        """The state, organisation or armed group last named ("ese grupo", "ese país")."""
        named = (a for m, _ in reversed(self.recent) for a in (m.id, m.of))
        return next((a for a in named if self._is(a, kind)), None)

    def last_of_kind(self, kind: str) -> str | None:
        """The organisation, armed group, party or company that the text is about, else of which
        most was said lately; none where two compete."""
        weight: dict[str, float] = {}
        for mention, salience in self.recent:
            for actor in (mention.id, mention.of):
                if self._is(actor, kind):
                    weight[actor or ""] = weight.get(actor or "", 0.0) + salience
        about = {a for m in self.topic for a in (m.id, m.of) if a in weight}
        near = {a for m, _ in self.recent if m.start >= self.before for a in (m.id, m.of)}
        for told in (about, near & weight.keys()):
            if len(told) == 1:
                return told.pop()
        return _clearly(weight)

    def only_band(self) -> str | None:
        """The armed group of which the text speaks, if it speaks of no other."""
        named = {a for m, _ in self.recent for a in (m.id, m.of) if a and self._is(a, "armed")}
        return named.pop() if len(named) == 1 else None

    @property
    def sole_band(self) -> str | None:
        """The armed group of which the article speaks, if it speaks of no other from its beginning
        to its end."""
        told = {actor for actor in self.told if self._is(actor, "armed")}
        bands = self.theatre.bands | told
        return next(iter(bands)) if len(bands) == 1 else None

    def is_state(self, actor: str | None) -> bool:
        """Whether this is a state."""
        return self._is(actor, "state")

    def is_armed(self, actor: str | None) -> bool:
        """Whether this is an armed group."""
        return self._is(actor, "armed")

    def is_company(self, actor: str | None) -> bool:
        """Whether this is a firm."""
        return self._is(actor, "company")

    def _is(self, actor: str | None, kind: str) -> bool:
        bodies = self.world.titles.bodies.get(kind)
        if bodies is not None:
            return actor in bodies
        known = self.world.actors.get(actor or "")
        return known is not None and known.kind in _CALLED.get(kind, (kind,))

    def posts_of(self, person: str) -> tuple[str, ...]:
        """The posts that this person holds: as the article said, else as the tables say."""
        said = (self.posts[person][0],) if person in self.posts else ()
        return (*said, *(h.post for h in self.held_on_day(person)))

    def is_polity(self, actor: str) -> bool:
        """Whether this is a state, an organisation or an armed group."""
        known = self.world.actors.get(actor)
        return known is not None and known.kind in {"state", "org", "bloc", "armed"}


def _clearly(weight: dict[str, float]) -> str | None:
    """The one of whom clearly more was said than of any other; none where two compete."""
    most = sorted(weight, key=lambda a: -weight[a])
    if len(most) > 1 and weight[most[0]] < CLEAR * weight[most[1]]:
        return None
    return most[0] if most else None
