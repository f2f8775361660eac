"""What somebody is said to be or to do: the clauses that a speech verb brings, by their heads
("dijo que el voto era *ilegal*", "said the general had *betrayed* them")."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.code.beside import dependents, reflexive
from dragoman.code.forms import SHALL, SHORTENED
from dragoman.code.phrases import QUOTING, forms_in, opens
from dragoman.knowledge.frames import Condition
from dragoman.knowledge.lists import word_list
from dragoman.tree import Scene, Tree

TOLD = ("clause", "parataxis")
SPEAKERS = word_list("code.saidof.speakers")
"""Pronouns by which speakers mean themselves."""
HIMSELF = frozenset({"he", "she", "they"})
"""Pronouns that may mean the speaker of what is said as well as another."""
HE_OR_SHE = frozenset({"he", "she"})
OF_PERSONS = word_list("code.saidof.of_persons")
ITSELF = HIMSELF | SPEAKERS | {"it"}
LAY = frozenset({"EDU", "LAB"})
"""Codes of people of whom it is no demand that they have to work hard."""
TELLING = frozenset({"tell", "inform", "warn", "notify", "remind", "advise"})
CLEAR = frozenset({"make", "say", "explain", "signal", "indicate", "convey"})
"""Verbs with "to" before those who hear it ("made clear to", "signalled to")."""
HEARERS = frozenset({"it", "they", "you"})
DENYING = word_list("code.saidof.denying")
NOT = frozenset({"no", "not"})
"""With which a phrase begins that asks for what is denied ("not fit")."""
WILLING = word_list("code.saidof.willing")
UNDERTAKING = frozenset({"will", "would", "shall", "'ll", "’ll", "'d", "going"})
OUGHT = word_list("code.saidof.ought")
IF = frozenset({"if", "unless", "si"})
COMING = word_list("code.saidof.coming")
MUSING = word_list("code.saidof.musing")
REPRESENTED = word_list("code.saidof.represented")
NEEDING = word_list("code.saidof.needing")
"""Verbs that tell with an infinitive what has to be done."""
MYSELF = frozenset({"me", "nos"})
CAUSING = frozenset({"subject", "object", "nominal", "oblique", "modifier"})
"""Roles of who does it; "lo que hace Rusia" the parser takes for an object."""
PEOPLE = frozenset({"CVL", "REF", "LAB", "EDU"})
"""Codes of those who do nothing in the name of their state."""
LISTENING = frozenset({"MED", "LEG"})
"""Codes of those who only hear what others are told."""
OPEN = word_list("code.saidof.open")
NEEDED = ("clause", "open_clause", "subject_clause", "relative", "adverbial", "nominal")
AHEAD = ("Tense=Fut", "Mood=Cnd", "Mood=Sub", "VerbForm=Inf")
"""Forms that tell of nothing done."""


def heads(tree: Tree, verb: int) -> list[int]:
    """What the clauses below a speech verb say, each by its head and those beside it: finite, and
    not of the speakers themselves."""
    clauses = tree.children(verb, *TOLD)
    bare = tree.children(verb, "open_clause")  # "dijo que Asad debe irse"
    whose = [i for i in bare if tree.children(i, "subject") or in_his_words(tree, i)]
    clauses += [i for i in whose if _finite(tree, i)]
    found = [i for clause in clauses for i in (clause, *tree.children(clause, "conjunct"))]
    return [i for i in found if _finite(tree, i) and not _own(tree, i)]


def clauses_of(tree: Tree, verb: int) -> list[int]:
    """The heads of all clauses that a speech verb brings."""
    return tree.children(verb, *TOLD)


def finite_below(tree: Tree, verb: int) -> list[int]:
    """The same with finite ones that the parser ties closer ("«No vamos a rendirnos», dijo")."""
    bare = tree.children(verb, "open_clause")
    return [*clauses_of(tree, verb), *(i for i in bare if _finite(tree, i))]


def _group(tree: Tree, head: int) -> list[int]:
    return [head, *tree.children(head, "auxiliary", "copula")]


def spoken_by(tree: Tree, head: int) -> list[int]:
    """The heads of a sentence in quotation marks, without a verb that brings it: finite."""
    return [i for i in (head, *tree.children(head, "conjunct")) if _finite(tree, i)]


def of_others(tree: Tree, heads: list[int]) -> list[int]:
    """Those of the heads that the speakers do not say of themselves."""
    return [i for i in heads if not _own(tree, i)]


def _finite(tree: Tree, head: int) -> bool:
    """Whether it is finite itself, or by its own auxiliary or copula, or by those of what it is
    coordinated with."""
    token = tree.tokens[head]
    shared = _group(tree, token.head) if token.role == "conjunct" else []
    return any("VerbForm=Fin" in tree.tokens[i].morph for i in (*_group(tree, head), *shared))


def _denied(tree: Tree, head: int) -> bool:
    around = [c for i in _group(tree, head) for c in tree.children(i)]
    around += [d for c in around for d in tree.children(c, "determiner")]
    return any(tree.lower[i] in DENYING and i < head for i in around)


def subjects(tree: Tree, head: int) -> list[int]:
    """Of whom or what it is said; where it is coordinated, by the first."""
    own = tree.children(head, "subject") or obliged(tree, head)
    if own or tree.tokens[head].role != "conjunct":
        return own
    return tree.children(tree.tokens[head].head, "subject")


def obliged(tree: Tree, head: int) -> list[int]:
    """ "Dijo que *Rusia* tiene que irse", with her under the infinitive: who has to do it."""
    if tree.lower[head + 1 : head + 2] != ("que",) or tree.lemmas[head] not in NEEDING:
        return []
    return [s for i in tree.children(head, "conjunct") for s in tree.children(i, "subject")]


def _own(tree: Tree, head: int) -> bool:
    """Whether the speakers say it of themselves."""
    return not _named_by(tree, head).isdisjoint(SPEAKERS)


def _himself(tree: Tree, head: int) -> bool:
    """Whether the speaker may tell what he did himself ("said he had lied"; «They lied», he said,
    means others)."""
    if in_his_words(tree, head):
        return False
    acts = tree.tokens[head].pos == "VERB" and not tree.children(head, "copula")
    return acts and not _named_by(tree, head).isdisjoint(HIMSELF)


def _conditional(tree: Tree, head: int) -> bool:
    """ "Said that if he lied he was unfit": what is so only under a condition."""
    clauses = tree.children(head, "adverbial")
    return any(tree.marks[i] in IF or tree.lower[m] in IF
               for i in clauses for m in (i, *tree.children(i, "mark")))  # fmt: skip


def in_his_words(tree: Tree, head: int) -> bool:
    """Whether a quotation mark parts it from the verb that brings it, or no verb does."""
    first, last = sorted((head, tree.tokens[head].head))
    return first == last or sum(tree.lower[i] in QUOTING for i in range(first, last)) % 2 == 1


def _named_by(tree: Tree, head: int) -> set[str]:
    return {tree.lower[i] for i in (*subjects(tree, head), *tree.children(head, "other"))}


def holding(tree: Tree, told: list[int], condition: Condition) -> set[int]:
    """Those of the heads that are a word of the condition, or end a phrase of it, and are not
    denied; where the phrase begins with "not", those that are."""
    told = [i for i in told if not (_himself(tree, i) or _conditional(tree, i))]
    denied = [i for i in told if _denied(tree, i)]
    phrases = [p for p in condition.phrases if p[0] not in NOT]
    undone = [p[1:] for p in condition.phrases if p[0] in NOT]
    held = [i for i in told if i not in denied]
    return _meeting(tree, held, condition.words, phrases) | _meeting(tree, denied, (), undone)


def _meeting(
    tree: Tree, heads: Iterable[int], words: Collection[str], phrases: Collection[tuple[str, ...]]
) -> set[int]:
    """Those of the heads that are one of the words, or stand in one of the phrases."""
    forms = forms_in(tree).of
    found = set[int]()
    for i in heads:
        starts = ((p, range(max(0, i - len(p) + 1), i + 1)) for p in phrases)
        if not forms[i].isdisjoint(words) or any(
            opens(forms, s, p) for p, at in starts for s in at
        ):
            found.add(i)
    return found


def beside(tree: Tree, told: set[int], condition: Condition) -> set[int]:
    """The words of a further condition that stand beside the heads ("said the West had broken its
    promises")."""
    around = {c for i in told for c in dependents(tree, i)}
    return _meeting(tree, around, condition.words, condition.phrases)


def bound(scene: Scene, head: int, own: frozenset[int]) -> bool:
    """Whether the head tells what somebody with a name, another than the speaker, has to do
    ("dijo que Israel debe retirarse", "said that Assad had to go", "told Baghdad it had to go")."""
    tree = scene.tree
    if bids(tree, head) and in_his_words(tree, head):
        return tree.lemmas[head] not in MUSING and not tree.children(head, "open_clause")
    if not ought(tree, head):
        return False
    if heard(scene, head) or (_theirs(tree, head) and in_his_words(tree, head)):
        return True
    named = [i for i in subjects(tree, head) if i not in own]
    named = [i for i in named if i in scene.by_token or tree.tokens[i].pos == "PROPN"]
    people = tree.lemmas[head] in NEEDING  # "researchers have to work hard"
    return any(not people or not _many(scene, i) for i in named)


def bids(tree: Tree, head: int) -> bool:
    """ "«Retiren sus tropas»", "«Release them»": whether it bids its hearers, without a subject,
    to do something."""
    forms = [tree.tokens[i].morph for i in (head, *tree.children(head, "auxiliary"))]
    form = next((m for m in forms if "VerbForm=Fin" in m), "")
    told = "Mood=Imp" in form or ("Mood=Sub" in form and "Tense=Pres" in form)
    marked = any(tree.lower[i] == "que" for i in tree.children(head) if i < head)
    return told and "Person=1" not in form and not marked and not tree.children(head, "subject")


def asks_you(tree: Tree, head: int) -> bool:
    """ "«We ask *you* to leave»": whether a verb of asking is turned to those who hear it."""
    return any(tree.lower[i] == "you" for i in tree.children(head, "object", "indirect"))


def _theirs(tree: Tree, head: int) -> bool:
    """ "Deben retirarse", "they must withdraw": whether some are meant that only the text before
    names; not what they once had to do."""
    forms = [tree.tokens[i].morph for i in _group(tree, head)]
    if any("Tense=Past" in m or "Tense=Imp" in m for m in forms):
        return False
    if subjects(tree, head) or tree.children(head, "other"):
        return _named_by(tree, head) == {"they"}
    return any("VerbForm=Fin" in m and "Number=Plur" in m and "Person=3" in m for m in forms)


def done(scene: Scene, head: int, own: frozenset[int]) -> bool:
    """Whether the head tells what somebody with a name, another than the speaker, does or did
    ("said Peking had hurt farmers", not "said Brexit would hurt them")."""
    tree = scene.tree
    helpers = {tree.lemmas[i] for i in tree.children(head, "auxiliary")}
    morph = tree.tokens[head].morph  # "said it was exaggerating the threat"
    ahead = "Aspect=Prog" not in morph and any(mark in morph for mark in AHEAD)
    if ahead or not helpers.isdisjoint(OPEN) or (tree.with_be(head) and _undergone(tree, head)):
        return False
    others = (i for i in subjects(tree, head) if i not in own)
    return any(_named(scene, i) for i in others)


def _undergone(tree: Tree, head: int) -> bool:
    return "VerbForm=Part" in tree.tokens[head].morph


def about(scene: Scene, head: int, own: frozenset[int]) -> bool:
    """Whether the head tells of somebody with a name, another than the speaker, or of what is his
    ("said Japan was a great ally", "said the Japanese decision was wise")."""
    tree = scene.tree
    things = [i for i in subjects(tree, head) if i not in own]
    return any(_named(scene, c) for i in things for c in tree.subtree(i))


def of_somebody(scene: Scene, head: int, own: frozenset[int]) -> bool:
    """Whether it is another with a name himself of whom the head tells ("said Assad was evil")."""
    return any(_named(scene, i) for i in subjects(scene.tree, head) if i not in own)


def owing(tree: Tree, head: int) -> list[int]:
    """Who has to do what is needed: "es hora de que *Siria* coopere", "it is time for *Syria* to
    cooperate", "it is up to *Syria* to cooperate"."""
    clauses = [i for i in tree.children(head, *NEEDED) if i > head]
    done = [s for i in clauses if _to_be_done(tree, i) for s in tree.children(i, "subject")]
    held = tree.children(head, "object", "oblique", "indirect", "nominal") if clauses else []
    return done or [i for i in held if tree.prepositions[i] in {"a", "to", "for"}]


def _to_be_done(tree: Tree, verb: int) -> bool:
    forms = [tree.tokens[i].morph for i in _group(tree, verb)]
    return any("Mood=Sub" in m or "VerbForm=Inf" in m for m in forms)


def to_come(tree: Tree, head: int) -> bool:
    """Whether the head tells what is yet to come ("pagarán", "will pay")."""
    return _willing(tree, head) or any(
        "Tense=Fut" in tree.tokens[i].morph for i in tree.children(head, "copula")
    )


def wished(tree: Tree, clauses: list[int], condition: Condition) -> set[int]:
    """The heads by which speakers say that they want, or need, something of others («Queremos que
    Siria coopere», "«We need more arms from NATO»")."""
    found = _meeting(tree, clauses, condition.words, condition.phrases)
    return {i for i in found if _own(tree, i) or "Person=1" in tree.tokens[i].morph}


def _named(scene: Scene, index: int) -> bool:
    """Whether it is a state, a body or a person, or people of one."""
    reference = scene.by_token.get(index)
    if reference is None or reference.head != index or scene.tree.children(index, "number"):
        return False  # "300 Kenyans have crossed illegally" as nobody in particular
    if reference.kind == "group":
        return any(m.of and m.id not in PEOPLE for m in reference.mentions)
    return reference.kind in {"polity", "person"}


def _many(scene: Scene, index: int) -> bool:
    """Whether it is people of a kind, and none in particular."""
    reference = scene.by_token.get(index)
    if reference is None or reference.kind != "group":
        return False
    lay = {m.id for m in reference.mentions} <= LAY
    return lay or not scene.tree.children(index, "determiner")


def heard(scene: Scene, head: int, words: Collection[str] = HEARERS) -> list[int]:
    """Who is told what "it" or "they" have to do, or whom else the words mean: those who hear it
    ("told Baghdad that it …", "made clear to Baghdad that it …")."""
    tree = scene.tree
    verb = tree.head(head)
    if verb is None or _named_by(tree, head).isdisjoint(words):
        return []
    if tree.lemmas[verb] in TELLING:  # but "told reporters that they must go" is meant for others
        beside = (i for i in tree.children(verb, "object") if i in scene.by_token)
        return [i for i in beside if {m.id for m in scene.by_token[i].mentions} != {"MED"}]
    clear = [verb, *tree.children(verb, "open_clause")] if tree.lemmas[verb] in CLEAR else []
    told = (i for one in clear for i in tree.children(one, "oblique") if one < i < head)
    return [i for i in told if tree.prepositions[i] == "to" and i in scene.by_token]


def he_meant(tree: Tree, head: int) -> bool:
    """Whether what is said, without a noun, is said of a person: by "he" or "she", or by what
    only persons are where the subject is left out ("dice que no es apto")."""
    if subjects(tree, head):
        return False
    dropped = tree.lemmas[head] in OF_PERSONS and not tree.children(head, "clause")
    return dropped or not _named_by(tree, head).isdisjoint(HE_OR_SHE)


def feeling(scene: Scene, clauses: list[int], condition: Condition) -> set[int]:
    """The heads by which speakers tell of themselves what they feel about what somebody with a
    name does: «Me preocupa el daño que hace Maduro», "said I am worried about what he does"."""
    tree = scene.tree
    found = _meeting(tree, clauses, condition.words, ())
    return {i for i in found if _felt_by_speaker(tree, i) and not _denied(tree, i)
            and causes(scene, i)}  # fmt: skip


def _felt_by_speaker(tree: Tree, head: int) -> bool:
    beside = {tree.lower[i] for i in tree.children(head, "object", "indirect", "other")}
    return _own(tree, head) or not beside.isdisjoint(MYSELF)


def causes(scene: Scene, head: int) -> list[int]:
    """Who with a name does what a speaker says he feels so about."""
    tree = scene.tree
    below = [i for i in tree.subtree(head) if i > head and tree.tokens[i].role in CAUSING]
    bare = (i for i in below if tree.tokens[i].role != "object" or not tree.prepositions[i])
    return [i for i in bare if _named(scene, i)]


def refusing(
    tree: Tree, clauses: list[int], condition: Condition, own: Collection[int]
) -> set[int]:
    """The heads by which speakers say of themselves, or of their `own` state, that they will not do
    one of the words of the condition ("said it would not recognise the vote", "«No firmaremos»,
    dijo", "Hawke said Canberra would not"), or that it will not come ("dijo que no habrá
    desarme")."""
    found = _meeting(tree, clauses, condition.words, ())
    found = {i for i in found if _denied(tree, i) or _none(tree, i)}
    found = {i for i in found if tree.lemmas[i] != "dejar" or not reflexive(tree, i)}
    return {i for i in found if _will_not(tree, i, own)}


def _will_not(tree: Tree, head: int, own: Collection[int]) -> bool:
    """Whether the speakers themselves are not to do it; also "there is no way they will"."""
    ways = [i for i in tree.children(head, "object", "subject") if tree.lemmas[i] == "way"]
    verbs = [c for i in ways for c in tree.children(i, "relative", "clause")] or [head]
    return any(_willing(tree, i) and _by_speaker(tree, i, own) for i in verbs)


def _none(tree: Tree, head: int) -> bool:
    """ "There will be no surrender": whether it tells that there is none of something."""
    things = tree.children(head, "object", "subject") if tree.lemmas[head] == "be" else []
    return any(tree.lower[d] in DENYING for i in things for d in tree.children(i, "determiner"))


def undone(tree: Tree, clauses: list[int], condition: Condition, own: Collection[int]) -> set[int]:
    """The heads by which speakers say of themselves, or of their `own` state, that they did not do
    one of the words of the condition ("said it had not leaked the report", "«No mentimos»,
    dijo")."""
    beside = [c for i in clauses for c in tree.children(i, "conjunct")]
    told = [i for i in (*clauses, *beside) if _denied(tree, i) and not _willing(tree, i)]
    theirs = [i for i in told if _by_speaker(tree, i, own)]
    return _meeting(tree, theirs, condition.words, condition.phrases)


def _willing(tree: Tree, head: int) -> bool:
    helping = tree.children(head, "auxiliary")
    being = [i for i in helping if tree.lemmas[i] == "ser"]  # "serán detenidos"
    forms = [tree.tokens[i].morph for i in (head, *tree.children(head, "copula"), *being)]
    future = any("Tense=Fut" in form or "Mood=Cnd" in form for form in forms)
    return future or not {tree.lower[i] for i in helping}.isdisjoint(WILLING)


def _by_speaker(tree: Tree, head: int, own: Collection[int]) -> bool:
    """Whether its subject is the speaker, who or what is his ("said his nation would not sign", "no
    way will we sign", "dijo que el desarme no llegará"), or his `own` state by its name."""
    found = [i for i in subjects(tree, head) if tree.lemmas[i] != "way"]
    if all(i in own for i in found) or not _named_by(tree, head).isdisjoint(ITSELF):
        return True
    coming = tree.lemmas[head] in COMING
    his = (tree.possessed(i) and tree.lemmas[i] in REPRESENTED for i in found)
    return all(his) or (coming and all(tree.tokens[i].pos == "NOUN" for i in found))


def willed(
    tree: Tree,
    verb: int | None,
    clauses: list[int],
    condition: Condition,
    own: Collection[int],
) -> set[int]:
    """The heads by which speakers say of themselves, or of their `own` state, that they will do one
    of the words of the condition ("said he would ensure", "«Haremos todo lo posible», dijo")."""
    found = _meeting(tree, clauses, condition.words, ())
    return {i for i in found if not _denied(tree, i) and _vows(tree, verb, i, own)}


def _vows(tree: Tree, verb: int | None, head: int, own: Collection[int]) -> bool:
    helpers = {tree.lower[i] for i in tree.children(head, "auxiliary")}
    morph = tree.tokens[head].morph
    told = tree.lower[head].endswith(SHALL) and tree.lower[head].startswith(tree.lemmas[head])
    future = "Tense=Fut" in morph or "Mood=Cnd" in morph or told or tree.lower[head] in SHORTENED
    future = future or not helpers.isdisjoint(UNDERTAKING)
    named = subjects(tree, head)
    theirs = bool(named) and all(i in own for i in named)
    return future and (theirs or _of_himself(tree, verb, head))


def _of_himself(tree: Tree, verb: int | None, head: int) -> bool:
    """Whether the speaker tells it of himself: in his own words by "we" or "I" alone."""
    morph = tree.tokens[head].morph
    if "Person=1" in morph:
        return True
    own = verb is None or head < verb
    own = own or any(tree.tokens[i].text in QUOTING for i in range(verb or 0, head))
    meant = SPEAKERS if own else SPEAKERS | HIMSELF - {"they"} | {"it"}
    named = _named_by(tree, head)
    if named:
        return not named.isdisjoint(meant)
    return not own and "Number=Sing" in morph


def ought(tree: Tree, head: int) -> bool:
    """Whether a clause tells what somebody has to do."""
    helpers = tree.children(head, "auxiliary")
    if any(tree.lower[i] in OUGHT or tree.lemmas[i] in OUGHT for i in helpers):
        return "have" not in {tree.lower[i] for i in helpers}  # "should have asked"
    after = tree.lower[head + 1] if head + 1 < len(tree.tokens) else ""
    return tree.lemmas[head] in NEEDING and after in {"to", "que"}  # not "has yet to leave"
