"""Sentence → references: noun phrases that stand for actors, in text order."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Name, Noun
from dragoman.records import Mention, Reference
from dragoman.resolve.apiece import named_behind
from dragoman.resolve.apposed import name_after
from dragoman.resolve.appositions import as_named, no_ship, post_after
from dragoman.resolve.bands import apposed, body, described_to, men_of_owner, past_calling
from dragoman.resolve.bandsmen import linked_band
from dragoman.resolve.called import calling, one_of_many, one_person
from dragoman.resolve.collectives import (
    collective,
    demonym_noun,
    part,
    polity_noun,
)
from dragoman.resolve.complements import polity_beside
from dragoman.resolve.countries import country
from dragoman.resolve.installed import learned
from dragoman.resolve.jointly import bodys_resolution, joint_text, numbered_resolution
from dragoman.resolve.letters import by_letters, lettered
from dragoman.resolve.meaning import may_mean
from dragoman.resolve.memory import LEADERS, Memory
from dragoman.resolve.names import Hit
from dragoman.resolve.neighbours import both_told
from dragoman.resolve.ofbodies import affiliation
from dragoman.resolve.outlets import outlet_again
from dragoman.resolve.persons import person, pick, unlisted_person
from dragoman.resolve.posts import post_of
from dragoman.resolve.pronouns import pronoun
from dragoman.resolve.related import FRIENDS
from dragoman.resolve.setting import RUN, Kind, Setting
from dragoman.resolve.speaking import state_at_hand
from dragoman.resolve.takenup import taken_up
from dragoman.resolve.titles import by_party_alone, several_named, title
from dragoman.resolve.twos import allied_two
from dragoman.resolve.unlisted import body_so_called, longer_name, of_country, unlisted_body
from dragoman.tree import Tree

AIMING = word_list("resolve.phrases.aiming")
LOCATIVE = frozenset({"en", "desde", "hasta", "in", "at", "from", "near"})
ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑ][\w-]*[A-ZÁÉÍÓÚÑ][\w-]*|[A-Z][a-z]{2,7}")
JOINTS = frozenset(
    {"de", "del", "la", "las", "los", "el", "y", "e", "para", "of", "the", "and", "for"}
)
GOVERNED = frozenset({"nominal", "object", "oblique", "compound"})
POINTING = word_list("resolve.phrases.pointing")
FUNCTIONAL = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "AUX", "ADV", "DET", "INTJ", "SYM"})
BELONGING = word_list("resolve.phrases.belonging")
NAMED_AFTER = word_list("resolve.phrases.named_after")
NAMED_WITH_CAPITAL = word_list("resolve.phrases.named_with_capital")
CALLED_AFTER = word_list("resolve.phrases.called_after")
OF_TOWNS = word_list("resolve.phrases.of_towns")
BY_PARTY = frozenset({"people", "person"})
"""Kinds of nouns that may be somebody's party: "el laborista"."""
RULING = frozenset({("gobernante",)})
"""What the party in power is called, and somebody who rules as well."""
MEN = frozenset({("man",), ("hombre",)})
SUMMITS = frozenset({"cumbre", "summit"})
JOINED = frozenset({"y", "e", "and"})
ATTRIBUTES = frozenset({"modifier", "compound"})
"""Roles of what tells in English whose a thing is."""
PARTNERS = frozenset({"socio", "partner"})
"""Those of them who may have a business together."""
ALLIANCE = "NATO"
VIOLENCE = word_list("resolve.phrases.violence")
USING = word_list("resolve.phrases.using")
RESISTANCE = frozenset({"opposition", "oposición"})
DESPITE = word_list("resolve.phrases.despite")
FIERCE = word_list("resolve.phrases.fierce")
BY_FORCE = frozenset({"by", "in", "into"})
"""What stands before it where nothing is done with it: "in force", "by force"."""


class Phrases:
    """Finds the references of one sentence; reads and feeds the article's memory."""

    def __init__(self, tree: Tree, memory: Memory, language: str) -> None:
        self.tree = tree
        self.memory = memory
        self.setting = Setting(tree, memory, language)
        self._may_mean = may_mean(memory.world, language)
        self._lettered = lettered(self.setting)

    def references(self) -> tuple[Reference, ...]:
        """The references, left to right; each enters the memory as it is met."""
        found: list[Reference] = []
        english, end = self.setting.language == "en", 0
        for index, token in enumerate(self.tree.tokens):
            passing = token.pos in FUNCTIONAL and index not in self.setting.hit_at
            reference = None if passing or index < end else self._at(index)
            if reference is None:
                if english and index >= end and token.role in ATTRIBUTES:
                    self._remember_origin(index)
                continue
            found.append(reference)
            self._learn_acronym(reference)
            self.setting.found[reference.head] = reference
            told = reference.mentions if reference.kind != "place" else ()
            for mention in told:
                self.memory.remember(mention, self._salience(reference.head))
            end = reference.last + 1
        found = learned(self.setting, found)
        for polity in self.setting.adjectives():
            self.memory.hinted[polity] = 1.0
        people = (r if r.kind != "person" else no_ship(self.setting, r) for r in found)
        return tuple(as_named(self.setting, reference) for reference in people if reference)

    def _remember_origin(self, index: int) -> None:
        """ "Russian jets bombed": the state of a thing is spoken of as well."""
        token, polity = self.tree.tokens[index], self.setting.demonym(index)
        if polity is None or not self.memory.is_state(polity):
            return
        span = self.tree.span(index, index)
        name = self.memory.polity_name(polity)
        mention = Mention(polity, name, None, span.text, span.start, span.end)
        self.memory.remember(mention, self._salience(token.head))

    def _learn_acronym(self, reference: Reference) -> None:
        """ "La Confederación de Trabajadores (CTX)": what the letters mean from here on."""
        tokens = self.tree.tokens
        at = reference.last + 1
        while at < len(tokens) and tokens[at].text[:1].isupper() | (tokens[at].text in JOINTS):
            at += 1
        if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
            return
        letters = tokens[at + 1].text
        if ACRONYM.fullmatch(letters) and at + 1 not in self.setting.hit_at:
            self.memory.acronyms[letters] = reference.mentions[0]

    def _acronym(self, index: int) -> Reference | None:
        """Letters that the text explained before."""
        mention = self.memory.acronyms.get(self.tree.words[index])
        if mention is None or self.setting.text(index - 1) == "(":
            return None
        kind: Kind = "polity" if self.memory.is_polity(mention.id) else "group"
        span = self.tree.span(index, index)
        again = replace(mention, text=span.text, start=span.start, end=span.end)
        return Reference(index, index, index, kind, (again,), False)

    def _known(self, index: int) -> Reference | None:
        hit = self.setting.hit_at.get(index)
        counts = self.tree.tokens[index].pos == "NUM" and not self.setting.determined(index)
        if hit is not None and not counts:  # "los Quince", unlike "quince civiles"
            return self._named(hit) if hit.first == index else None
        if self.tree.tokens[index].pos in FUNCTIONAL:
            return None
        if self._means_nobody(index):
            return None
        told = outlet_again(self.setting, index) or joint_text(self.setting, index)
        told = told or numbered_resolution(self.setting, index)
        told = told or bodys_resolution(self.setting, index)
        if told is not None:
            return told
        noun = self.setting.noun_at(index)
        if self.tree.tokens[index].pos == "ADJ" and (whose := self._whose_act(index, noun)):
            return whose
        if noun is not None:
            party = by_party_alone(self.setting, index) if noun[0].kind in BY_PARTY else None
            return party or self._common(index, noun)
        unlisted_noun = calling(self.setting, index)
        if unlisted_noun is not None:
            return self._common(index, (unlisted_noun, index))
        meant = self._acronym(index) or pronoun(self.setting, index)
        if meant is not None:
            return meant
        capital = self.tree.words[index][:1].isupper()
        unlisted = unlisted_person(self.setting, index) if capital else None
        meant = demonym_noun(self.setting, index) or by_party_alone(self.setting, index)
        return meant or (self._with_post(unlisted) if unlisted else None)

    def _at(self, index: int) -> Reference | None:
        """Who begins here, be it a body of which nothing is known but its name."""
        if index in self._lettered:
            return by_letters(self.setting, index, *self._lettered[index])
        hit = self.setting.hit_at.get(index)
        opened = hit if hit is not None and hit.first == index else None
        longer = longer_name(self.setting, opened) if opened else None
        longer = longer or (of_country(self.setting, opened) if opened else None)
        if longer is not None:
            return longer
        if self._of_people(index):
            return unlisted_body(self.setting, index) or self._known(index)
        known = self._known(index)
        if known is None:
            return unlisted_body(self.setting, index)
        own = body_so_called(self.setting, index, known) if index in self.setting.nouns else None
        return own or known

    def _of_people(self, index: int) -> bool:
        """ "The *National* Science Foundation": people after whom a body is named."""
        noun = self.setting.nouns.get(index)
        within = self.tree.tokens[index].role == "compound"
        return within and noun is not None and noun[0].kind == "people"

    def _means_nobody(self, index: int) -> bool:
        """Whether the word is none that may stand for somebody."""
        if index in self.setting.nouns or self._may_mean[self.tree.known[index]]:
            return False
        return self.tree.words[index] not in self.memory.acronyms

    def _salience(self, index: int) -> float:
        """Subjects of main clauses are what a text is about, and whose summit it tells of, then
        its other arguments."""
        first = self.tree.first_conjunct(index)
        role, head = self.tree.tokens[first].role, self.tree.tokens[first].head
        if role == "nominal" and self.tree.lemmas[head] in SUMMITS:
            return 3.0
        main = self.tree.tokens[head].role in {"root", "clause"}
        if role == "subject":
            return 3.0 if main else 1.5
        return 1.5 if main and role in {"object", "indirect", "oblique"} else 1.0

    def _named(self, hit: Hit) -> Reference:
        setting, head = self.setting, self._head_of(hit)
        name = self._acting_name(hit, head)
        if name.form in {"person", "surname"}:
            return self._with_post(person(setting, pick(setting, hit), hit.first, hit.last))
        if name.form == "outlet":
            known = setting.world.outlets[name.actor]["name"]
            return setting.reference(hit.first, hit.last, head, "voice", name.actor, known)
        placed = self._placed(head) or self._of_pact(hit.first)
        place = name.form == "capital" and placed
        span = self.tree.span(hit.first, hit.last)
        named = hit.names if name.form == "all" else (name,)
        actors = [setting.world.actors[n.actor] for n in named]
        mentions = tuple(
            Mention(a.id, a.name, a.of, span.text, span.start, span.end) for a in actors
        )
        return Reference(hit.first, hit.last, head, "place" if place else "polity", mentions, True)

    def _head_of(self, hit: Hit) -> int:
        """The head of a name; of "Moon Jae-in", cut in three, the part that is the subject."""
        within = range(hit.first, hit.last + 1)
        doing = (i for i in within if self.tree.tokens[i].role == "subject")
        return next(doing, self.tree.top(hit.first, hit.last))

    def _placed(self, head: int) -> bool:
        """ "At Kyiv" is where something is, but not what somebody "fired missiles at"."""
        words, above = self.tree.prepositions[head], self.tree.tokens[head].head
        return words in LOCATIVE and not (words == "at" and self.tree.lemmas[above] in AIMING)

    def _of_pact(self, first: int) -> bool:
        """ "El Tratado de Washington", "los acuerdos de Minsk": a town after which one is named."""
        text, tokens = self.setting.text, self.tree.tokens
        if self.setting.language == "en":  # "the Paris accord"
            above = tokens[first].head
            return tokens[first].role == "compound" and tokens[above].lemma.lower() in CALLED_AFTER
        if first < 2 or text(first - 1) not in {"de", "del"}:
            return False
        named = text(first - 2) in NAMED_AFTER
        return named or (text(first - 2) in NAMED_WITH_CAPITAL and tokens[first - 2].text.istitle())

    def _acting_name(self, hit: Hit, head: int) -> Name:
        """ "Bruselas" acts for whoever sits there, as "en Bruselas" is the city."""
        seats = [n for n in hit.names if n.form == "seat"]
        above, words = self.tree.tokens[head].head, self.tree.prepositions[head]
        town = words in {"de", "of"} and self.tree.tokens[above].lemma.lower() in OF_TOWNS
        return seats[0] if seats and words not in LOCATIVE and not town else hit.names[0]

    def _with_post(self, named: Reference) -> Reference:
        """A person and the post in apposition: "Fulano, canciller de X,"."""
        found = post_after(self.setting, named.last)
        if found is None:
            return self._with_party(named)
        noun, after, former = found
        mention = named.mentions[0]
        known = self.memory.nationality(mention.id)
        stranger = bool(known) and after.polity not in known  # "met Lavrov, the Syrian minister …"
        if stranger and self.setting.language == "en":
            return named
        serves = noun.code == "GOV" and noun.post not in LEADERS and not former
        if after.polity is None and serves:  # "Fulano, viceministro,", who was always of one
            after = replace(after, polity=self.memory.state_always(mention.id))
        if after.polity is None:
            return replace(named, last=after.end)
        if former or (known and after.polity not in known):
            return replace(named, last=after.end)
        post = post_of(self.setting, noun, after.polity) if after.organ is None else None
        self.memory.introduce(mention.id, mention.name, after.polity, post)
        return replace(named, last=after.end, mentions=(replace(mention, of=after.polity),))

    def _with_second_post(self, named: Reference) -> Reference:
        """ "El general Juan Soto, jefe de las fuerzas de la OTAN,": for whom somebody acts of whom
        the title before the name tells but what he is."""
        of = named.mentions[0].of
        group = of is None or (of.isupper() and of not in self.setting.world.actors)
        alone = named.kind == "person" and named.sure and len(named.mentions) == 1
        found = post_after(self.setting, named.last) if alone and group else None
        if found is None or found[2] or found[1].polity is None:
            return named
        mention = replace(named.mentions[0], of=found[1].polity)
        self.memory.introduce(mention.id, mention.name, mention.of, None)
        return replace(named, last=found[1].end, mentions=(mention,))

    def _with_party(self, named: Reference) -> Reference:
        """A person of no polity known and the party behind the name: "Ana Ruiz (Frente Amplio)"."""
        mention = named.mentions[0]
        of = None if mention.of else affiliation(self.setting, named.last)
        if of is None:
            return named
        self.memory.introduce(mention.id, mention.name, of, None)
        return replace(named, mentions=(replace(mention, of=of),))

    def _whose_act(self, index: int, noun: tuple[Noun, int] | None) -> Reference | None:
        """ "Un ataque rebelde", "la represión policial": whose act it is, by the adjective of a
        noun that names nobody; an adjective of origin beside it tells better."""
        setting, token = self.setting, self.tree.tokens[index]
        titles, head = setting.world.titles, token.head
        placed = head < index or setting.language == "en"
        act = {setting.stem(head), self.tree.known[head].folded_lemma}
        if token.role != "modifier" or not placed or act.isdisjoint(titles.forceful):
            return None
        beside = self.tree.children(head, "modifier")
        known = setting.nouns.get(head)
        if (known and known[0].kind != "part") or any(setting.demonym(i) for i in beside):
            return None
        if noun is not None and noun[1] == index and setting.stem(index) in titles.fighting:
            return setting.group(index, index, noun[0].code, self.memory.only_band(), sure=False)
        organ = titles.organs.get(setting.stem(index))
        home = state_at_hand(setting, index) if organ else None
        return setting.group(index, index, organ, home, sure=False) if organ else None

    def _common(self, index: int, found: tuple[Noun, int]) -> Reference | None:
        noun, last = found
        if last == index and (self._violence(index) or self._resistance(index)):
            return None
        if (
            last == index
            and self.tree.tokens[index].pos in {"ADJ", "VERB"}
            and not self._nominal(index)
            and not (noun.kind in BY_PARTY and self._before_name(index))
        ):
            return None
        reference = self._kind(index, last, noun)
        if reference is None or reference.kind == "group":
            reference = taken_up(self.setting, index, last) or reference
        if reference is not None and self.setting.language == "en":
            return replace(reference, head=self.tree.top(reference.first, reference.last))
        core = self.setting.core(index)
        if reference is None or reference.head != index or core == index:
            return reference
        return replace(reference, head=core)

    def _violence(self, index: int) -> bool:
        """ "Use force against Georgia", "el uso de la fuerza": the force that is used, and no
        force that fights."""
        setting = self.setting
        if self.tree.lemmas[index] not in VIOLENCE or setting.plural(index):
            return False
        bare = setting.language == "en" and not setting.determined(index)
        used = self.tree.lemmas[self.tree.tokens[index].head] in USING
        by_force = bare and self.tree.prepositions[index] in BY_FORCE
        return by_force or (used and (bare or setting.language == "es"))

    def _resistance(self, index: int) -> bool:
        """ "Despite Taiwan's strong opposition", "pese a la oposición de Taiwán": what somebody
        does, and nobody's opponents."""
        if self.tree.lemmas[index] not in RESISTANCE:
            return False
        shown = {self.tree.lemmas[i] for i in self.tree.children(index, "modifier")}
        aimed = self.setting.text(index + 1) in {"to", "from"}
        despite = self.tree.prepositions[index] in DESPITE
        return aimed or despite or not shown.isdisjoint(FIERCE)

    def _kind(self, index: int, last: int, noun: Noun) -> Reference | None:
        tied = linked_band(self.setting, index, last, noun)
        if tied is not None:
            code, end = noun.code or "UAF", max(last, tied.last)
            return self.setting.group(index, end, code, tied.names[0].actor)
        bare = self._alone(index, last)
        if self.tree.tokens[index].lemma.lower() in FRIENDS and self.setting.plural(index):
            allies = self._allies(index, last, bare=bare)
            if allies is not None:
                return allies
        if noun.kind == "part":
            unit = polity_beside(self.setting, index, last).polity if noun.code else None
            if unit is not None and self.setting.demonym(last + 1) == unit:
                self.memory.forces[unit] = 1.0
                return self.setting.polity(index, last + 1, unit)
            return self._made_of(index, last, noun)
        if noun.words in MEN and (own := men_of_owner(self.setting, index, last)) is not None:
            return own
        several = self._several(index, last, noun)
        if several is not None:
            return several
        if noun.words in RULING and (party := apposed(self.setting, index, last)) is not None:
            return self.setting.named(index, party)  # "el gobernante AKP"
        if noun.kind in {"title", "person"} or one_person(self.setting, index, last, noun):
            named = title(self.setting, index, last, noun)
            return self._with_second_post(named) if named is not None else None
        if noun.kind == "polity":
            return polity_noun(self.setting, index, last, noun)
        if noun.kind in {"country", "side"}:
            return country(self.setting, index, last, noun)
        called = self._called(index, last, noun) if bare and noun.kind == "people" else None
        if called is not None or noun.kind == "region":
            return called
        return collective(self.setting, index, last, noun)

    def _alone(self, index: int, last: int) -> bool:
        """Whether a particular noun stands by itself, with nothing that says which is meant."""
        described = [
            i for i in self.tree.children(index, "modifier", "nominal", "relative", "number")
            if i < last or self.setting.text(last + 1) != ","
        ]  # fmt: skip
        told = self.setting.definite(index) and self.setting.determined(index)
        return told and not described and not self.setting.paired(index)

    def _allies(self, index: int, last: int, *, bare: bool) -> Reference | None:
        """ "Sus dos aliados", "the allies", "our US partners", "sus socios chinos"."""
        setting = self.setting
        two = setting.text(index - 1) == "dos" and setting.possessive(index)
        if two or setting.paired(index):
            return setting.pair(index, last, persons=False, states=True)
        told = both_told(setting, index, last) if bare and setting.language == "en" else None
        told = told or named_behind(setting, index, last)
        if told is not None:
            return told
        after = polity_beside(setting, index, last)
        if after.polity is not None and self.memory.is_state(after.polity):
            return setting.polity(index, max(last, after.end), after.polity)
        if not (setting.possessive(index) or bare):
            return None
        if not setting.possessive(index) and self.tree.lemmas[index] in PARTNERS:
            return None  # "los socios desalojaron al equipo": of a firm
        if bare and self._of_alliance():
            return setting.polity(index, last, ALLIANCE, sure=False)
        both = allied_two(setting, index, last) if bare and not self.memory.told[ALLIANCE] else None
        return both or setting.reference(index, last, index, "polity", "ALLIES", "allies")

    def _of_alliance(self) -> bool:
        """Whether the text is about the alliance whose members are "the allies" to it."""
        told = self.memory.told
        if ALLIANCE in {m.id for m in self.memory.topic}:
            return True
        most = max((n for one, n in told.items() if self.memory.is_state(one)), default=0)
        return told[ALLIANCE] > 1 and 2 * told[ALLIANCE] >= most

    def _called(self, index: int, last: int, noun: Noun) -> Reference | None:
        """ "El religioso", "el opositor": the one whom the text so called, or by a like noun."""
        if self.setting.plural(index):
            return None
        gender = self.setting.gender(index)
        second = self._second_calling(last)
        if second is not None:
            meant = self.memory.last_person(gender=gender)
            return self.setting.again(index, second, meant) if meant is not None else None
        meant = self.memory.person_called(noun.words[0], noun.code, gender=gender)
        another = any(m.id == noun.code for m, _ in self.memory.recent)
        if meant is None and self.setting.former(index) and not another:
            meant = self.memory.last_person(gender=gender)  # "el exguerrillero", of a president
        return self.setting.again(index, last, meant) if meant is not None else None

    def _second_calling(self, last: int) -> int | None:
        """ "El periodista *y escritor*": where the second noun ends by which one person is called,
        for two would have an article each."""
        second = self.setting.noun_at(last + 2) if self.setting.text(last + 1) in JOINED else None
        one = second is not None and second[0].kind in BY_PARTY | {"title"}
        if second is None or not one or self.setting.plural(last + 2):
            return None
        named = name_after(self.setting, second[1])
        return second[1] if named is None else None

    def _several(self, index: int, last: int, noun: Noun) -> Reference | None:
        """The persons named behind a noun for several people."""
        named = any(t.pos == "PROPN" for t in self.tree.tokens[last + 1 : last + 3])
        if not (named and self.setting.plural(index) and one_of_many(self.setting, noun)):
            return None
        return several_named(self.setting, index, last, noun)

    def _made_of(self, index: int, last: int, noun: Noun) -> Reference | None:
        """ "Un grupo de encapuchados": a reference to those of whom it is made."""
        named = apposed(self.setting, index, last)
        if named is not None:
            return self.setting.named(index, named)
        before = self._compound(index) if self.setting.language == "en" else None
        if before is not None:
            return self.setting.named(index, before)
        inside = part(self.setting, last)
        inner = self._at(inside) if inside is not None else None
        if inner is not None and past_calling(self.setting, inner.last) > inner.last + 1:
            called = apposed(self.setting, index, inner.last)
            if called is not None:
                return replace(self.setting.named(index, called), last=called.last)
        origin = self.setting.demonym(inside) if inside is not None and inner is None else None
        if origin is not None and inside is not None:
            return self.setting.group(index, inside, "CVL", origin)
        if inner is None and self._pointing(index, last):
            pointed = self.setting.text(index - 1) in POINTING
            find = self.memory.nearest_of_kind if pointed else self.memory.last_of_kind
            actor = find("armed") or find("org")
            return self.setting.polity(index, last, actor, sure=False) if actor else None
        named_last = body(self.setting) if inner is None and self._members(index) else None
        if named_last is not None:
            return self.setting.polity(index, last, named_last, sure=False)
        if inner is None or inner.kind == "voice":
            return country(self.setting, index, last, noun) if self.setting.paired(index) else None
        return replace(inner, first=index, head=index)

    def _compound(self, index: int) -> Hit | None:
        """ "*OPEC* members", "a *Hamas* cell": the body whose part is told of."""
        before = (
            h for h in self.setting.hits if h.last == index - 1 and h.form in {"name", "acronym"}
        )
        hit = next(before, None)
        actor = self.setting.world.actors.get(hit.names[0].actor) if hit is not None else None
        return hit if actor is not None and actor.kind in RUN else None

    def _members(self, index: int) -> bool:
        """ "Sus miembros": those of a body."""
        belonging = self.tree.tokens[index].lemma.lower() in BELONGING
        return belonging and self.setting.plural(index) and self.setting.possessive(index)

    def _pointing(self, index: int, last: int) -> bool:
        """ "Ese grupo", "el grupo, apoyado por …,": one of which the text spoke."""
        before = self.setting.text(index - 1)
        if self.setting.plural(index):
            return False
        if before not in POINTING and self.tree.tokens[index].lemma.lower() not in {
            "grupo",
            "group",
        }:
            return False  # "la cúpula vietnamita" is of no band
        end = described_to(self.setting, last)
        origin = any(self.setting.demonym(i) for i in range(last + 1, end + 1))
        if origin and (self.memory.only_band() is None or self.memory.last_of_kind("company")):
            return False
        following = self.tree.tokens[end + 1 : end + 2]
        bare = not following or following[0].pos not in {"ADJ", "ADP", "PROPN", "NOUN", "VERB"}
        finite = bool(following) and "VerbForm=Fin" in following[0].morph
        return before in POINTING or (
            before in {"el", "la", "al", "del", "the"} and (bare or finite)
        )

    def _before_name(self, index: int) -> bool:
        """ "Arrested *suspect* John Doe", "detuvo al *sospechoso* Juan Pérez": whether a full name
        stands right behind, which no determiner cuts off."""
        tokens = self.tree.tokens[index + 1 : index + 3]
        large = [t for t in tokens if t.pos == "PROPN" and t.text[:1].isupper()]
        return len(large) == 2 and index + 1 not in self.setting.hit_at

    def _nominal(self, index: int) -> bool:
        """Whether an adjective or participle stands as a noun ("los detenidos", "a cientos de
        civiles")."""
        token, before = self.tree.tokens[index], self.tree.tokens[index - 1 : index]
        governed = bool(before) and before[0].pos == "ADP" and "Number=Plur" in token.morph
        if governed and token.pos == "ADJ" and token.role in GOVERNED:
            return True
        if token.role == "subject" and "Number=Plur" in token.morph:
            return True  # "cuando desconocidos dispararon"
        return bool(self.tree.children(index, "determiner", "number")) and (
            self.tree.tokens[index].role != "modifier"
        )
