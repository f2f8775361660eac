"""Pronouns that stand as whole noun phrases → whom of the text before they mean."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.resolve.collectives import COUNTED
from dragoman.resolve.owners import BIDDING
from dragoman.resolve.setting import Kind, Setting
from dragoman.resolve.wording import PAIRING
from dragoman.tree import VERBAL
from dragoman.words import Word

NEAR = word_list("resolve.pronouns.near")
LAST = word_list("resolve.pronouns.last")
THEM = word_list("resolve.pronouns.them")
SUFFERED = word_list("resolve.pronouns.suffered")
SOME = word_list("resolve.pronouns.some")
BEFALLING = word_list("resolve.pronouns.befalling")
SEVERAL = word_list("resolve.pronouns.several")
FAR = word_list("resolve.pronouns.far")
PAIRS = frozenset({"ambos", "ambas", "both"})
STRONG = frozenset({"él", "ella", "him", "her"})
ORDINALS = {
    stem + end: order
    for order, stem in enumerate(("primer", "segund"))
    for end in ("", "o", "a", "os", "as")
} | {"former": 0, "latter": 1}
"""Words that tell two apart who were named one after the other."""
ARGUED = frozenset({"it", "them", "ellos", "ellas"}) | STRONG
"""Words for those whom an act reaches that a noun names ("sanctions against *it*")."""
WITH = frozenset({"con", "with"})
REACHING = word_list("resolve.pronouns.reaching")
FEMININE = word_list("resolve.pronouns.feminine")
POLITE = frozenset({"usted", "ustedes"})
PLURALS = ("s", "men", "people", "children", "police")
"""How English words end that name several people."""
MEANING = POLITE | STRONG | ARGUED | LAST | NEAR | FAR | SEVERAL | ORDINALS.keys()
"""Words that may mean somebody, beside numbers."""
ALONE = frozenset({"subject", "object", "indirect", "oblique", "nominal", "root"})


def pronoun(setting: Setting, index: int) -> Reference | None:
    """ "Los tres condenaron …", "ambos negaron …", "habló con él"."""
    token, word = setting.tree.tokens[index], setting.text(index)
    some = _some_of_them(setting, index) if _counts(setting.tree.known[index]) else None
    if some is not None or token.role not in ALONE:
        return some
    if not _points(setting.tree.known[index]):
        return None
    argued = _argued(setting, index) if word in ARGUED and token.pos == "PRON" else None
    if argued is not None:
        return argued
    if word in POLITE:
        return setting.both(index, index, setting.memory.hearers)
    if word in STRONG and token.pos == "PRON":
        return _strong(setting, index)
    order = ORDINALS.get(setting.tree.known[index].folded_lemma, ORDINALS.get(word))
    if order is not None:
        return _ordered(setting, index, order)
    pointing = index - (word in LAST and index > 0)
    alone = token.pos in {"PRON", "PROPN"} or pointing < index
    if setting.text(pointing) in NEAR | FAR and alone:
        meant = _pointed(setting, pointing, index) or _last_named(setting, pointing, index)
        return meant or _beside_doer(setting, index)
    if setting.text(pointing) in SEVERAL and alone:
        return _last_named(setting, pointing, index) or _beside_doer(setting, index)
    counted = token.pos in {"NUM", "PRON", "NOUN"} and setting.paired(index + 1)
    alone = word in PAIRS or setting.text(index - 1) in {"los", "las", "the"}
    if not counted or not alone or setting.tree.children(index, "nominal", "modifier", "relative"):
        return None
    return setting.pair(index, index, persons=False)


def may_be_pronoun(word: Word) -> bool:
    """Whether a word may stand for those of whom the text told."""
    return _counts(word) or _points(word)


def _counts(word: Word) -> bool:
    many = word.lower in COUNTED or word.lower.endswith(("cientos", "cientas"))
    return many or word.pos in {"NUM", "PRON"}


def _points(word: Word) -> bool:
    means = word.lower in MEANING or word.folded_lemma in ORDINALS
    return means or word.lower.endswith(PAIRING)


def _pointed(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Este" is the person last spoken of in this sentence or the one before, "aquel" the one
    whom it was about; nobody where the text before names no two."""
    memory = setting.memory
    tokens = (setting.tree.tokens[index], setting.tree.tokens[last])
    gender = next((g for t in tokens for g in ("Masc", "Fem") if f"Gender={g}" in t.morph), "")
    near = [
        m for m, _ in memory.recent
        if m.start >= memory.before
        and memory.is_person(m.id)
        and (not gender or memory.genders.get(m.id, gender) == gender)
    ]  # fmt: skip
    topic = {m.id for m in memory.topic}
    acting = setting.acting(index)
    far = setting.text(index) in FAR
    if topic.issuperset(m.id for m in near):
        meant = [m for m in near if m.id != (near[-1] if far else near[0]).id]
    else:
        meant = [m for m in near if (m.id in topic) == far]
    meant = [m for m in meant if acting is None or m.id != acting.id]
    return setting.again(index, last, meant[-1]) if meant else None


def _some_of_them(setting: Setting, index: int) -> Reference | None:
    """ "Tres de ellos", "dos de los cuales", "uno fue capturado", "a otros ocho": of the people of
    whom this sentence or, where the words say so, the one before tells last."""
    tree, memory, text = setting.tree, setting.memory, setting.text
    of = text(index + 1) in {"de", "of"}
    whom = next((text(i) for i in (index + 2, index + 3) if of and text(i) in THEM), "")
    other = {text(index), text(index - 1)} & SOME and tree.tokens[index].role in ALONE
    after = tree.tokens[index + 1 : index + 2]
    if not whom and (not other or of or (after and after[0].pos in {"NOUN", "ADJ", "NUM"})):
        return None
    start = tree.tokens[index].start
    since = memory.before if whom in {"ellos", "ellas", "them"} else tree.sentence.start
    unlike = {"ellos": "as", "ellas": "os"}.get(whom, "-")
    if not whom:
        like = _like_those_reached(setting, index)
        if like is not None:
            return like
    acting = setting.acting(index) if tree.tokens[index].role == "object" else None
    people = [
        m for m, _ in memory.recent
        if since <= m.start < start and m.id.isupper() and not memory.is_polity(m.id)
        and _many(setting, m) and not m.text.split(" ")[0].endswith(unlike)
        and (acting is None or m.id != acting.id)
    ]  # fmt: skip
    unsure = setting.language == "en" and whom != "whom" and len({m.id for m in people}) > 1
    if not people or unsure:
        return None  # "supporters clashed with police; four of them were shot"
    meant = people[-1]
    return setting.reference(
        index, index, index, "group", meant.id, meant.name, meant.of, sure=False
    )


def _like_those_reached(setting: Setting, index: int) -> Reference | None:
    """ "Capturaron a dos soldados israelíes y mataron *a otros ocho*", "y *otros ocho*
    resultaron heridos": more of those whom the verb before reached, to which its own is joined."""
    tree, verb = setting.tree, setting.tree.head(index)
    if verb is None or tree.tokens[verb].role != "conjunct":
        return None
    befallen = tree.with_be(verb) or tree.lemmas[verb] in BEFALLING
    if [i for i in tree.children(verb, "subject") if not befallen or i != index]:
        return None
    before = tree.tokens[verb].head
    reached = [
        i for i in tree.children(before, "object", "indirect")
        if i < index and tree.tokens[i].pos == "NOUN" and i in setting.found
    ]  # fmt: skip
    done_to = befallen or tree.tokens[index].role in {"object", "oblique", "indirect"}
    if not done_to or len(reached) != 1 or tree.tokens[before].pos not in VERBAL:
        return None
    meant = setting.found[reached[0]]
    if "Number=Plur" not in tree.tokens[reached[0]].morph or len(meant.mentions) != 1:
        return None
    return setting.both(index, index, meant.mentions)


def _ordered(setting: Setting, index: int, order: int) -> Reference | None:
    """ "El primero", "the latter": of the two whom the text before names in one breath, else the
    only two whom the sentence before names."""
    memory = setting.memory
    opening = setting.text(index - 1) in {"el", "la", "los", "las", "al", "del", "the"}
    after = setting.tree.tokens[index + 1 : index + 2]
    bound = bool(after) and after[0].pos in {"NOUN", "PROPN", "ADJ"}
    if not opening or bound or setting.tree.children(index, "nominal", "modifier", "relative"):
        return None
    english = setting.text(index) in {"former", "latter"}
    told = {
        m.id: m for m, _ in memory.recent
        if memory.before <= m.start < setting.tree.sentence.start
        and (memory.is_person(m.id) or (english and memory.is_polity(m.id)))
    }  # fmt: skip
    of = {m.of for m in told.values() if memory.is_person(m.id)}  # "Romania's prime minister"
    apart = tuple(m for m in told.values() if m.id not in of)
    both = setting.listed(index) or memory.listed or apart or _two_here(setting, index)
    if len(both) != 2:
        return None
    if memory.is_polity(both[order].id):
        return setting.polity(index, index, both[order].id, sure=False)
    return setting.again(index, index, both[order])


def _two_here(setting: Setting, index: int) -> tuple[Mention, ...]:
    """ "Lithuania spoke with Poland before the latter …": the only two whom the clause above names
    before the word."""
    verb = next(
        (i for i in setting.tree.ancestors(index) if setting.tree.tokens[i].pos in VERBAL), 0
    )
    if setting.tree.tokens[verb].role not in {"adverbial", "conjunct"}:
        return ()
    told = {m.id: m for r in setting.found.values() if r.last < index for m in r.mentions}
    alike = len({setting.memory.is_person(one) for one in told}) == 1
    return tuple(told.values()) if len(told) == 2 and alike else ()


def _last_named(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Este último", "estos": the state, body or people named last, who are not whom the text is
    about; a thing named after them is meant rather by a bare "este"."""
    memory, plural = setting.memory, setting.text(index).endswith("s")
    topic = {m.id for m in memory.topic}
    start = setting.tree.tokens[index].start
    told = [
        m for m, _ in memory.recent
        if memory.before <= m.start < start and m.start not in memory.sites
    ]  # fmt: skip
    if index < last:  # "después de que Irán elogió a *esta última*"
        acting = setting.acting(last)
        told = [m for m in told if acting is None or m.id != acting.id]
    near = [m for m in told if m.id not in topic] or (told if index < last else [])
    meant = near[-1] if near else None
    if meant is None or plural != _many(setting, meant):
        return None
    here = meant.start > setting.tree.sentence.start
    if index == last and (memory.thing > meant.start or (here and not plural)):
        return None
    kind: Kind = "polity" if memory.is_polity(meant.id) else "group"
    return setting.reference(index, last, last, kind, meant.id, meant.name, meant.of, sure=False)


def _many(setting: Setting, mention: Mention) -> bool:
    """Whether the words name several ("los rebeldes", "las FARC", no state)."""
    if setting.memory.is_state(mention.id):
        return False
    words = mention.text.split(" ")
    return words[0].endswith("s") or (setting.language == "en" and words[-1].endswith(PLURALS))


def _argued(setting: Setting, index: int) -> Reference | None:
    """ "Poland denounced Iran's attack on *it*", "rechazó las acusaciones contra él": who acts in
    the clause in which the noun of the act stands, where another did the act."""
    tree, noun, word = setting.tree, setting.tree.head(index), setting.text(index)
    asking = _bidder(setting, index) if tree.marks[index] in WITH else None
    if asking is not None:
        owners = _named_as(setting, setting.doers(asking), index)
        return setting.both(index, index, owners) if _fits(setting, word, owners) else None
    if noun is None or tree.tokens[noun].pos != "NOUN" or noun in setting.found:
        return None
    if tree.marks[index] not in REACHING or not (
        _of_another(setting, noun, index) or _suffered(setting, noun)
    ):
        return None
    owners = _acting_all(setting, noun)
    if not _fits(setting, word, owners):
        return None
    if word == "it" and _things_before(setting, noun):
        return None
    return setting.both(index, index, owners)


def _of_another(setting: Setting, noun: int, pronoun: int) -> bool:
    """Whether the act is told to be somebody's: "los ataques *de Irán* contra él"."""
    tree = setting.tree
    below = [i for i in tree.children(noun, "nominal", "modifier", "oblique") if i != pronoun]
    below += [c for i in (noun, pronoun) for c in tree.children(i, "nominal") if c != pronoun]
    return any(
        i in setting.found or i in setting.hit_at or setting.demonym(i) is not None for i in below
    )


def _suffered(setting: Setting, noun: int) -> bool:
    """Whether the verb above tells that somebody suffers the act, or will not have it; "an act of
    aggression against it" too."""
    tree = setting.tree
    above = tree.head(noun)
    if above is not None and tree.tokens[above].pos == "NOUN":
        noun, above = above, tree.head(above)
    told = tree.tokens[noun].role in {"object", "oblique"} and above is not None
    return told and above is not None and tree.known[above].folded_lemma in SUFFERED


def _acting_all(setting: Setting, index: int) -> tuple[Mention, ...]:
    """All who are the subject of the nearest clause above that tells whom."""
    tree = setting.tree
    for verb in tree.ancestors(index):
        if tree.tokens[verb].pos not in VERBAL:
            continue
        named = _named_as(setting, [i for i in setting.doers(verb) if i != index], index)
        if named:
            return named
    return ()


def _named_as(setting: Setting, heads: list[int], index: int) -> tuple[Mention, ...]:
    """Those whom some words name, with all who are listed with them, before a word."""
    all_heads = [c for i in heads for c in setting.tree.conjuncts(i)]
    named = [r for i in all_heads if (r := setting.found.get(i)) is not None and r.last < index]
    return tuple(m for r in named for m in r.mentions)


def _bidder(setting: Setting, index: int) -> int | None:
    """ "Asked Iran to sign a treaty *with it*": the verb that bids another do it with who bids."""
    tree = setting.tree
    verb = next((i for i in tree.ancestors(index) if tree.tokens[i].pos in VERBAL), None)
    above = tree.head(verb) if verb is not None else None
    if verb is None or above is None or above > verb:
        return None
    bare = "VerbForm=Inf" in tree.tokens[verb].morph or "Mood=Sub" in tree.tokens[verb].morph
    if not bare or tree.lemmas[above] not in BIDDING:
        return None
    told = tree.children(above, "object", "indirect", "oblique")
    return above if any(i in setting.found and i < verb for i in told) else None


def _fits(setting: Setting, word: str, owners: tuple[Mention, ...]) -> bool:
    """Whether number, kind and sex let the word mean them."""
    memory = setting.memory
    if not owners:
        return False
    several = len({m.id for m in owners}) > 1 or _many(setting, owners[0])
    if several != (word == "them" or word.endswith("s")):
        return False
    if several:
        return True
    one = owners[0]
    if word == "it":
        return memory.is_polity(one.id)
    if memory.is_person(one.id):
        return not _of_other_sex(setting, word, one)
    return word not in {"him", "her"} and one.text.lower().endswith("a") == (word in FEMININE)


def _things_before(setting: Setting, noun: int) -> bool:
    """Whether "it" may mean a thing that the sentence names before."""
    inside = {i for r in setting.found.values() for i in range(r.first, r.last + 1)}
    tree = setting.tree
    return any(
        tree.one_thing(i) and i not in inside and "AdvType=Tim" not in tree.tokens[i].morph
        and tree.tokens[i].role in {"object", "subject", "root"}
        and not setting.world.calls_somebody(setting.language, tree.known[i].folded_lemma)
        for i in range(noun)
    )  # fmt: skip


def _beside_doer(setting: Setting, index: int) -> Reference | None:
    """ "Irán atacó *a los rebeldes* porque estos habían roto la tregua", "rompió con *Polonia*
    después de que esta …": the only one named before in the sentence, in a clause above, who does
    not act there, and whom number and gender let it mean."""
    tree, word = setting.tree, setting.text(index)
    verb = tree.head(index)
    subject = tree.tokens[index].role == "subject" and verb is not None
    if not subject or verb is None or tree.tokens[verb].role not in {"adverbial", "clause"}:
        return None
    acting = setting.acting(verb)
    taken = {acting.id, acting.of} if acting is not None else set[str | None]()
    before = [
        r for r in setting.found.values()
        if r.last < index and r.kind in {"polity", "group", "person", "voice"}
        and not any({m.id, m.of} & taken - {None} for m in r.mentions)
    ]  # fmt: skip
    told = {m.id: r for r in before for m in r.mentions}
    if len(told) != 1 or acting is None:
        return None
    meant = next(iter(told.values()))
    return setting.both(index, index, meant.mentions) if _agrees(setting, word, meant) else None


def _agrees(setting: Setting, word: str, meant: Reference) -> bool:
    """Whether the demonstrative has the number and gender of the words of a reference."""
    tree, head = setting.tree, meant.head
    morph = tree.tokens[head].morph + "".join(
        tree.tokens[i].morph for i in tree.children(head, "determiner")
    )
    several = len(meant.mentions) > 1 or ("Number=Plur" in morph and meant.kind != "person")
    if several != word.endswith("s"):
        return False
    if "Gender=" in morph:
        return ("Gender=Fem" in morph) == (word in FEMININE)
    return meant.mentions[0].text.lower().endswith("a") == (word in FEMININE)


def _of_thing(setting: Setting, index: int) -> bool:
    """ "Rechazó el pacto y llamó a votar contra él": a thing that agrees is named nearer than
    anybody."""
    tokens = setting.tree.tokens
    gender = "Gender=Fem" if setting.text(index) == "ella" else "Gender=Masc"
    named = {i for r in setting.found.values() for i in range(r.first, r.last + 1)}
    for at in range(index - 1, -1, -1):
        if at in named:
            return False
        morph = tokens[at].morph
        if tokens[at].pos == "NOUN" and gender in morph and "Number=Sing" in morph:
            return tokens[at].role in {"object", "oblique"}
    return False


def _of_other_sex(setting: Setting, word: str, mention: Mention) -> bool:
    """Whether a given name or a title tells that "him" is no woman, "her" no man."""
    titles, given = setting.world.titles, mention.id.partition("-")[0]
    she = word in FEMININE
    told = setting.memory.genders.get(mention.id, "")
    return told == ("Masc" if she else "Fem") or given in (titles.men if she else titles.women)


def _strong(setting: Setting, index: int) -> Reference | None:
    """The one spoken of last, behind a preposition, who is not the subject of the clause."""
    if setting.tree.prepositions[index] in {"", "en", "sobre", "desde", "tras", "bajo"}:
        return None  # "en él piden calma" is a thing
    if _of_thing(setting, index):
        return None
    acting, memory = setting.acting(index) or setting.owner(index), setting.memory
    own = acting.of or acting.id if acting is not None else ""
    others = [m for m, _ in reversed(memory.recent) if (m.of or m.id) != own]
    topic = {m.id for m in memory.topic}
    persons = [
        m
        for m in others
        if memory.is_person(m.id) and not _of_other_sex(setting, setting.text(index), m)
    ]
    near = [m for m in persons if m.start >= memory.before or m.id in topic]
    meant = near or persons[:1] or [m for m in others if memory.is_polity(m.id)]
    return setting.again(index, index, meant[0]) if meant else None
