"""Sentences → scenes: each sentence with its actors, its places, and whom it is about."""

from __future__ import annotations

from itertools import pairwise

from dragoman.knowledge import Knowledge
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import World, fold
from dragoman.records import Article, Mention, Post, Reference, Sentence, Where
from dragoman.resolve.abroad import scene_of
from dragoman.resolve.company import company_of
from dragoman.resolve.contending import contenders
from dragoman.resolve.hearers import hearers
from dragoman.resolve.home import ORIGINS, home_of
from dragoman.resolve.memory import Memory
from dragoman.resolve.names import Finder
from dragoman.resolve.phrases import LOCATIVE, Phrases
from dragoman.resolve.places import Gazetteer
from dragoman.resolve.posting import posting
from dragoman.resolve.powers import theatre_of
from dragoman.resolve.pronouns import ORDINALS
from dragoman.resolve.setting import Kind, last_list, two_in_a_row
from dragoman.resolve.speaking import speaker, struck
from dragoman.resolve.strangers import people_by_name
from dragoman.resolve.stricken import OPENING as LEAD
from dragoman.resolve.stricken import stricken
from dragoman.tree import Scene, Tree

PERSONAL = frozenset({"he", "she"})
ROSTRUMS = frozenset({"UN", "ICJ", "ICC"})
"""Bodies before which states speak: no party to the talks of which nobody says whose they are."""
SAYING = word_list("resolve.scenes.saying")
UPROAR = word_list("resolve.scenes.uproar")
CLITICS = frozenset({"le", "lo", "la"})
"""Spanish pronouns of the one who is acted upon."""
OPENING, CLOSING = frozenset('«“"'), frozenset('»”"')


def scenes_of(
    sentences: tuple[Sentence, ...], article: Article, knowledge: Knowledge
) -> tuple[tuple[Scene, ...], tuple[Post, ...]]:
    """Sentences → (scenes, the posts that the article says somebody holds)."""
    world, language = knowledge.world, article.language
    trees = [Tree(sentence) for sentence in sentences]
    finder, gazetteer = Finder(world, language), Gazetteer(world, language)
    memory = _memory_of(trees, article, finder, gazetteer)
    scenes: list[Scene] = []
    posts: list[Post] = []
    told: dict[str, tuple[Mention, ...]] = {"topic": (), "pair": (), "others": ()}
    for tree in trees:
        before = dict(memory.posts)
        memory.fade()
        before_it = scenes[-1].tree.sentence.paragraph if scenes else None
        memory.flows = tree.sentence.paragraph == before_it
        references = Phrases(tree, memory, language).references()
        places = gazetteer.places_of(tree, references)
        here = hearers(tree, references) if language == "es" else ()
        told["hearers"] = here or memory.hearers
        told["home"] = _home_named(references, memory) or told.get("home", ())
        scene = Scene(tree, references, places=places, **told)
        scenes.append(scene)
        posts += _learned(before, memory, references, article)
        spoken_of = _topic(tree, references)
        _remember(memory, scene, spoken_of, opening=len(scenes) == 1)
        memory.hearers = here
        told = {**_told_by(scene, spoken_of, memory, language), "home": scene.home}
        if len(scenes) <= LEAD:
            told["stricken"] = stricken(tree, references, places, memory, scene.stricken)
    return tuple(scenes), tuple(posts)


def _memory_of(trees: list[Tree], article: Article, finder: Finder, gazetteer: Gazetteer) -> Memory:
    """What is known of an article before it is read sentence by sentence."""
    world = finder.world
    supported = _supported(trees, finder)
    known = (world.actors[a].of for a in supported if a in world.actors)
    gazetteer.told = supported | {of for of in known if of is not None}
    home = home_of(trees, article, finder, gazetteer)
    theatre = theatre_of(trees, article, finder, supported)
    memory = Memory(finder, article.published, supported, home=home, theatre=theatre)
    memory.headed = article.body > 0
    memory.full_names = _full_names(trees, world)
    memory.strangers = people_by_name(trees)
    return memory


def _remember(
    memory: Memory, scene: Scene, spoken_of: tuple[Mention, ...], *, opening: bool
) -> None:
    """What the next sentences may ask of this one."""
    tree, references, places, world = scene.tree, scene.references, scene.places, memory.world
    memory.topic = spoken_of or memory.topic
    memory.speaker = speaker(tree, references, spoken_of, world)
    several = len({m.of or m.id for m in spoken_of}) > 1
    memory.jointly = spoken_of if several else memory.jointly
    company = company_of(tree, references, spoken_of)
    memory.jointly = company or memory.jointly
    memory.name_several(company)
    memory.before = tree.sentence.start
    memory.joined = _joined(tree, references, "polity")
    memory.together = _joined(tree, references, "person")
    memory.listed = _two_listed(tree, references, spoken_of, memory.listed)
    memory.sites = _sites(tree, references)
    if opening:
        memory.opened = _two_states(references, memory)
    if not memory.sites.issuperset(m.start for m in memory.listed) or not memory.listed:
        memory.name_two(memory.listed or (_two(references) if opening else ()))
    memory.name_several(memory.joined)
    memory.ground = _ground(tree, places)
    memory.scene = scene_of(tree, references, memory.ground, spoken_of, memory)
    memory.unrest = memory.ground if _uproar(tree) else None
    memory.posting = posting(tree, references, places)
    memory.struck = struck(tree, references, places, memory.finder.read(tree).origins, world)
    memory.thing = _last_thing(tree, references)


def _home_named(references: tuple[Reference, ...], memory: Memory) -> tuple[Mention, ...]:
    """The state that the article is about, where a sentence names it or one of its own."""
    named = (m for r in references for m in r.mentions if memory.home in {m.id, m.of})
    return tuple(memory.as_state(m) for m in list(named)[:1]) if memory.home else ()


def _told_by(
    scene: Scene, spoken_of: tuple[Mention, ...], memory: Memory, language: str
) -> dict[str, tuple[Mention, ...]]:
    """Whom the words of the next sentence may mean, by the fields of a scene."""
    tree, references = scene.tree, scene.references
    topic = _carried(tree, references, spoken_of, scene.topic)
    several = len({m.of or m.id for m in topic}) > 1
    named = memory.pair(persons=False, but=ROSTRUMS, alone=True)
    acting = named if memory.sites.isdisjoint(m.start for m in named) else ()
    memory.contend(contenders(tree, references, acting, memory.world))
    return {
        "topic": topic,
        "pair": topic if several else named,
        "others": _beside_topic(tree, references, topic, memory.world, language),
        "crowds": _crowds(tree, references, spoken_of),
        "reached": _reached(scene) if language == "es" else (),
        "stricken": scene.stricken,
        "teller": _teller(scene) if language == "es" else (),
    }


def _full_names(trees: list[Tree], world: World) -> dict[tuple[str, ...], str]:
    """Surname → the one full name with it that the article gives, be it further on: a headline's
    "juez Mora" is the "Juan Mora" of its text."""
    named: dict[tuple[str, ...], set[str]] = {}
    for tree in trees:
        for at, (token, after) in enumerate(pairwise(tree.tokens)):
            if token.pos != "PROPN" or after.pos != "PROPN" or not after.text[:1].isupper():
                continue
            if fold(token.text) in world.given:
                named.setdefault((fold(after.text),), set()).add(tree.text(at, at + 1))
    return {surname: full.pop() for surname, full in named.items() if len(full) == 1}


def _supported(trees: list[Tree], finder: Finder) -> frozenset[str]:
    """The actors whom a strong name, a demonym or a person of theirs supports in the article."""
    found: set[str] = set()
    world = finder.world
    for tree in trees:
        for hit in finder.read(tree).hits:
            for name in hit.names:
                if name.strong:
                    found.add(name.actor)
                if name.form == "person":
                    found.update(held.of for held in world.held.get(name.actor, ()))
        found.update(
            polity for index, polity in finder.read(tree).origins.items()
            if tree.tokens[index].pos in ORIGINS
        )  # fmt: skip
    return frozenset(found)


def _topic(tree: Tree, references: tuple[Reference, ...]) -> tuple[Mention, ...]:
    """The actors of the main clause's subject, else of the first subject; nobody who is only
    spoken of in a quotation ("«El ELN eligió la guerra», escribió")."""
    quoted = _quoted(tree)
    subjects = [
        r for r in references
        if _is_subject(tree, r.head) and r.kind != "voice" and r.head not in quoted
    ] or _called_subject(tree, references)  # fmt: skip
    if not subjects:
        return _of_thing(tree, references)
    main = [r for r in subjects if tree.tokens[_verb(tree, r.head)].role == "root"]
    first = (main or subjects)[0]
    verb = _verb(tree, first.head)
    same = [r for r in subjects if _verb(tree, r.head) == verb]
    same += _further(tree, first, references)
    return tuple(m for r in same for m in r.mentions)


def _called_subject(tree: Tree, references: tuple[Reference, ...]) -> list[Reference]:
    """ "El noruego *Geir Pedersen* pidió": the person who is named behind what he is, where that is
    the main clause's subject and nobody known."""
    subjects = tree.children(tree.root, "subject")
    return [
        r for r in references
        if r.kind == "person" and tree.tokens[r.head].role in {"apposition", "flat"}
        and tree.tokens[r.head].head in subjects and r.head == tree.tokens[r.head].head + 1
    ]  # fmt: skip


def _further(tree: Tree, first: Reference, references: tuple[Reference, ...]) -> list[Reference]:
    """ "Los líderes *de A, B y C*": those of whom the plural tells beside the first."""
    if "Number=Plur" not in tree.tokens[first.head].morph:
        return []
    inside = range(first.head + 1, first.last + 1)
    return [r for r in references if r.head not in inside and tree.first_conjunct(r.head) in inside]


def _joined(tree: Tree, references: tuple[Reference, ...], kind: Kind) -> tuple[Mention, ...]:
    """Those whom the sentence last names in one breath: "Tailandia y Camboya aceptaron"."""
    return last_list(tree, [r for r in references if r.kind == kind and len(r.mentions) == 1])


def _sites(tree: Tree, references: tuple[Reference, ...]) -> frozenset[int]:
    """Where those begin who are only named as places ("en Siria", "en el sur del Líbano")."""
    located = []
    for reference in references:
        words, above = tree.prepositions[reference.head], tree.tokens[reference.head].head
        part = words in {"de", "del"} and reference.kind == "polity"
        if words in LOCATIVE or (part and tree.prepositions[above] in LOCATIVE):
            located.append(reference)
    return frozenset(m.start for r in located for m in r.mentions)


def _two_listed(
    tree: Tree,
    references: tuple[Reference, ...],
    about: tuple[Mention, ...],
    before: tuple[Mention, ...],
) -> tuple[Mention, ...]:
    """Of whom "el primero" and "el segundo" are said: the two whom the sentence is about, in the
    order in which they were named, else the last two that it names in one breath."""
    if len(about) != 2 or about[0].id == about[1].id:
        told_apart = any(word in ORDINALS for word in tree.lower)
        named = two_in_a_row(tree, {r.head: r for r in references})
        return named or (before if told_apart else ())
    if about[0].start != about[1].start:
        return about
    both = {m.of or m.id for m in before}
    return before if both == {m.of or m.id for m in about} else ()


def _two(references: tuple[Reference, ...]) -> tuple[Mention, ...]:
    """One mention of each of the two for whom all act of whom a sentence tells."""
    told = [m for r in references if r.kind not in {"place", "voice"} for m in r.mentions]
    sides = {m.of or m.id: m for m in told}
    return tuple(sides.values()) if len(sides) == 2 else ()


def _two_states(references: tuple[Reference, ...], memory: Memory) -> tuple[Mention, ...]:
    """The two states for which all act of whom a sentence tells."""
    acting = tuple(r for r in references if memory.sites.isdisjoint(m.start for m in r.mentions))
    both = tuple(memory.as_state(m) for m in _two(acting))
    return both if all(memory.is_state(m.id) for m in both) else ()


def _ground(tree: Tree, places: dict[int, Where]) -> str | None:
    """The one state in whose places a sentence is set: "miles marcharon en Caracas"."""
    within = {i: {i, tree.tokens[i].head} for i in places}  # "en las calles de Caracas"
    states = {
        where.country for i, where in places.items()
        if any(tree.prepositions[at] in {"en", "in"} for at in within[i])
    }  # fmt: skip
    return states.pop() if len(states) == 1 else None


def _uproar(tree: Tree) -> bool:
    """Whether a sentence tells of protest or riot."""
    return any(word.folded_lemma in UPROAR for word in tree.known)


def _last_thing(tree: Tree, references: tuple[Reference, ...]) -> int:
    """Where the last common noun stands that is part of no reference."""
    named = {i for r in references for i in range(r.first, r.last + 1)}
    for index in range(len(tree.tokens) - 1, -1, -1):
        if tree.tokens[index].pos == "NOUN" and index not in named:
            return tree.tokens[index].start
    return 0


def _beside_topic(
    tree: Tree,
    references: tuple[Reference, ...],
    topic: tuple[Mention, ...],
    world: World,
    language: str,
) -> tuple[Mention, ...]:
    """The persons of a sentence whom it is not about; none where it is about somebody of whom only
    a pronoun or an unknown name is there."""
    root = tree.root
    inside = {i for r in references for i in (r.head, *range(r.first, r.last + 1))}
    unknown = any(
        tree.tokens[i].pos == "PROPN" and i not in inside for i in tree.children(root, "subject")
    )
    meant = any(tree.lower[i] in PERSONAL for i in tree.children(root, "other"))
    if not topic and (unknown or meant):
        return ()
    about = {m.id for m in topic}
    people = (r for r in references if r.kind == "person" or _one_person(tree, r, world, language))
    named = {m.id: m for r in people for m in r.mentions}
    return tuple(m for m in named.values() if m.id not in about)


def _one_person(tree: Tree, reference: Reference, world: World, language: str) -> bool:
    """ "The head of Niger's junta", "a Polish activist": whether a noun for one person names it."""
    head = reference.head
    single = tree.one_thing(head) and len(reference.mentions) == 1
    named = single and bool(tree.children(head, "determiner"))  # not "into exile"
    return named and world.calls_somebody(language, tree.known[head].folded_lemma)


def _reached(scene: Scene) -> tuple[Mention, ...]:
    """Whom the pronoun means on which the subject of a sentence acts that names nobody else before
    it: "La policía *lo* detuvo. Un juez lo envió a prisión", "el Ejército *le* juró lealtad"."""
    tree = scene.tree
    verb = tree.root
    pronouns = [i for i in tree.children(verb, "object", "indirect") if tree.lower[i] in CLITICS]
    doers = tree.children(verb, "subject")
    if len(pronouns) != 1 or not doers or min(doers) > pronouns[0]:
        return ()
    own = {i for one in doers for i in tree.subtree(one)}
    before = [r for r in scene.references if r.last < pronouns[0] and r.kind != "voice"]
    acting = {a for r in before for m in r.mentions for a in (m.id, m.of) if r.head in own}
    person = len(scene.others) == 1 and not any(m.id.islower() for m in scene.topic)
    meant = scene.reached or (scene.others if person else scene.topic)
    own_state = {meant[0].of} if meant and not meant[0].id.islower() else set()
    known = len(meant) == 1 and not ({meant[0].id} | own_state) & acting - {None}
    return meant if known and all(r.head in own for r in before) else ()


def _teller(scene: Scene) -> tuple[Mention, ...]:
    """ "*Según dijo*, Londres busca la guerra. Anunció …": who said so, of whom the text was about,
    and who may go on."""
    tree = scene.tree
    said = [
        i for i, lemma in enumerate(tree.lemmas)
        if lemma in SAYING and tree.lower[i - 1] == "según" and i > 0
        and not tree.children(i, "subject")
    ]  # fmt: skip
    alone = len({m.of or m.id for m in scene.topic}) == 1
    return scene.topic if said and alone else scene.teller if said else ()


def _crowds(
    tree: Tree, references: tuple[Reference, ...], about: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The groups of people that a sentence names in the plural and is not about, be they by the
    one for whom they act ("tres diplomáticos de la UE")."""
    many = [
        r for r in references
        if "Number=Plur" in tree.tokens[r.head].morph and len(r.mentions) == 1
        and (r.kind == "group" or (r.kind == "polity" and tree.tokens[r.head].pos == "NOUN"))
    ]  # fmt: skip
    groups = [r for r in many if r.kind == "group"] or many
    return tuple(m for r in groups for m in r.mentions if m not in about)


def _carried(
    tree: Tree,
    references: tuple[Reference, ...],
    found: tuple[Mention, ...],
    before: tuple[Mention, ...],
) -> tuple[Mention, ...]:
    """Whom a dropped subject of the next sentence means: nobody known where the main subject of
    this one is somebody or something else than those `found` to be its topic."""
    root = tree.root
    subjects = tree.children(root, "subject")
    named = {i for r in references for i in (r.head, *range(r.first, r.last + 1))}
    named |= {tree.tokens[r.head].head for r in _called_subject(tree, references)}
    if subjects and not named & {i for one in subjects for i in tree.conjuncts(one)}:
        return _of_thing(tree, references)
    return found or before


def _quoted(tree: Tree) -> set[int]:
    """The tokens inside quotation marks, where more stands outside them."""
    found: set[int] = set()
    if OPENING.isdisjoint(tree.words):
        return found
    opened: int | None = None
    for index, token in enumerate(tree.tokens):
        if token.text in OPENING and (opened is None or token.text != tree.tokens[opened].text):
            opened = index
        elif opened is not None and token.text in CLOSING:
            found |= set(range(opened, index + 1))
            opened = None
    return found if len(found) + 1 < len(tree.tokens) else set()


def _of_thing(tree: Tree, references: tuple[Reference, ...]) -> tuple[Mention, ...]:
    """Whose the subject of the main clause is: "la respuesta de Corea del Sur"."""
    for index, token in enumerate(tree.tokens):
        if token.role != "subject" or tree.tokens[token.head].role != "root":
            continue
        nominals = tree.children(index, "nominal")
        below = {i for i in nominals if tree.prepositions[i] in {"de", "del"}}
        return next((r.mentions for r in references if r.head in below and r.kind != "voice"), ())
    return ()


def _is_subject(tree: Tree, index: int) -> bool:
    return tree.tokens[tree.first_conjunct(index)].role == "subject"


def _verb(tree: Tree, index: int) -> int:
    return tree.tokens[tree.first_conjunct(index)].head


def _learned(
    before: dict[str, tuple[str, str | None]],
    memory: Memory,
    references: tuple[Reference, ...],
    article: Article,
) -> list[Post]:
    """The posts that this sentence told and the article had not."""
    learned = []
    for reference in references:
        for mention in reference.mentions:
            post, of = memory.posts.get(mention.id, ("", None))
            if not post or not of or before.get(mention.id) == (post, of):
                continue
            before[mention.id] = (post, of)
            learned.append(
                Post(mention.id, mention.name, post, of, article.published, article.id,
                     mention.start, mention.end, mention.text)
            )  # fmt: skip
    return learned
