"""Clauses and names that the English model ties to the wrong word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import PAST, plural, root_of
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

CONTENT = word_list("parse.english_clauses.content")
HOLDING = CONTENT | word_list("parse.english_clauses.holding")
SAYING = word_list("parse.english_clauses.saying")
SEPARABLE = frozenset(tuple(p.split()) for p in word_list("parse.english_clauses.separable"))
AWAY = frozenset({"down", "off"})
"""Particles behind which a name is whom the verb does something to: "gunned down Moise"."""
PERCEIVING = word_list("parse.english_clauses.perceiving")
ASKING = word_list("parse.english_clauses.asking")
GIVING = word_list("parse.english_clauses.giving")
SPEAKING = word_list("parse.english_clauses.speaking")
CALLING = frozenset({"appeal", "call"})
COMING = frozenset({"will", "would", "shall", "'ll", "’ll", "'d", "’d"})
JOINTS = frozenset({"and", "but", "while"})
FAR = 9
"""Words within which an infinitive follows "only for somebody"."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "attr", "ccomp", "xcomp"})


def below(tokens: Sequence[Token], index: int) -> list[int]:
    """The direct dependents of a token."""
    return [at for at, token in enumerate(tokens) if token.head == index and at != index]


def first_word(tokens: Sequence[Token], index: int) -> int:
    """The first token of the phrase that hangs on this one."""
    left = [first_word(tokens, at) for at in below(tokens, index) if at < index]
    return min([index, *left])


def swap(tokens: list[Token], lower: int, upper: int, role: str) -> None:
    """The lower of two verbs takes the place of the upper, which hangs on it with this role."""
    top = tokens[upper].head == upper
    head = lower if top else tokens[upper].head
    tokens[lower] = replace(tokens[lower], head=head, role=tokens[upper].role)
    tokens[upper] = replace(tokens[upper], head=lower, role=role)


def content_clauses(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Suggestions by one of its members that rebels had used sarin", read as a relative clause of
    "one": what has a subject and an object of its own tells what the noun of saying holds."""
    for index, token in enumerate(tokens):
        if token.role != "relative" or token.pos not in VERBAL:
            continue
        _mark_content(tokens, index)
        inside = below(tokens, index)
        that = next((i for i in inside if i < index and tokens[i].text.lower() == "that"), None)
        if that is None:
            continue
        told = {labels[i] for i in inside if i != that}
        if labels[that] == "dobj" and "dobj" in told and told & SUBJECTS:
            tokens[that] = replace(tokens[that], role="mark", morph="")
        elif labels[that] != "mark":
            continue
        elif tokens[token.head].lemma not in CONTENT and told & SUBJECTS and not told & OBJECTS:
            if "PronType=Rel" in tokens[that].morph:  # "the ties that Washington severed"
                tokens[that] = replace(tokens[that], role="object")
            continue
        noun = _content_noun(tokens, that)
        if noun is not None:
            tokens[index] = replace(tokens[index], head=noun)


def _mark_content(tokens: list[Token], verb: int) -> None:
    """ "Fears that Kyiv rained drones", "the theory that it blew up tunnels at its site": reads as
    a mark the "that" right behind a noun of saying which seems a second subject, or what has an
    object or a preposition of its own."""
    that = tokens[verb].head + 1
    if that >= verb or tokens[that].text.lower() != "that" or tokens[that].role == "mark":
        return
    own = any(t.role == "subject" and t.head == verb for t in tokens[that + 1 : verb])
    if tokens[that - 1].lemma not in HOLDING or not own:
        return
    held = tokens[that].head
    behind = [t for t in tokens[that + 1 :] if t.head == held]
    cased = tokens[that].role == "oblique" and any(t.role == "case" for t in behind)
    if tokens[that].role == "subject" or cased or any(t.role == "object" for t in behind):
        mark = tokens[that]
        tokens[that] = replace(mark, pos="SCONJ", head=verb, role="mark", morph="")


def _content_noun(tokens: Sequence[Token], that: int) -> int | None:
    """The nearest noun before "that", in its own clause, that holds what somebody says."""
    for at in range(that - 1, -1, -1):
        if "VerbForm=Fin" in tokens[at].morph:
            return None
        if tokens[at].pos == "NOUN" and tokens[at].lemma in CONTENT:
            return at
    return None


def parted_sentences(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "A bomb killed fifty; no group has claimed it", with the first under the second."""
    for index, token in enumerate(tokens):
        upper = token.head
        if labels[index] != "ccomp" or upper < index or tokens[upper].pos not in VERBAL:
            continue
        between = [t.text for t in tokens[index:upper]]
        if ";" in between and not {'"', "“", "'", "‘"} & set(between):
            swap(tokens, index, upper, "conjunct")


def subjects_behind_and(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Nobody claimed responsibility and the Taliban denied involvement", with "Taliban" as a
    second object: the name right before a second verb is its subject."""
    for index in range(len(tokens)):
        if labels[index] != "conj" or not index or not _finite(tokens, index):
            continue
        if any(labels[i] in SUBJECTS for i in below(tokens, index)):
            continue
        noun = index - 1
        while noun and tokens[noun].pos in {"AUX", "ADV"}:
            noun -= 1
        if tokens[noun].text == ",":
            noun = _told_of(tokens, labels, noun)
        left = first_word(tokens, noun)
        joined = left and tokens[left - 1].text.lower() in {"and", "but"}
        if joined and labels[noun] == "conj" and tokens[noun].pos in NOMINAL:
            tokens[noun] = replace(tokens[noun], head=index, role="subject")


def _told_of(tokens: Sequence[Token], labels: Sequence[str], comma: int) -> int:
    """ "And Nigeria, which leads it, said": the name of which is told what a comma closes."""
    for noun in range(comma - 2, 0, -1):
        opened = tokens[noun + 1].text == "," and tokens[noun].pos == "PROPN"
        told = any(labels[at] in {"relcl", "appos"} for at in below(tokens, noun) if at > noun)
        if opened and told and labels[noun] == "conj":
            return noun
    return comma


def _finite(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb, or the first auxiliary before it, is finite ("would have withdrawn")."""
    helping = (i for i in below(tokens, verb) if tokens[i].pos == "AUX" and i < verb)
    first = next(helping, verb)
    return tokens[verb].pos in VERBAL and "VerbForm=Fin" in tokens[first].morph


def listed_names(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Britain, Canada, the EU and Norway", "Kinshasa, the UN and its neighbours", with the second
    in apposition: a list of names."""
    for index, token in enumerate(tokens):
        if labels[index] != "appos" or token.pos != "PROPN" or token.head > index:
            continue
        named = tokens[token.head].pos == "PROPN" and tokens[first_word(tokens, index) - 1].text
        others = [i for i in below(tokens, index) if labels[i] == "conj"]
        listed = (i for i in others if tokens[i].pos == "PROPN" or plural(tokens[i]))
        if named == "," and any(listed):
            tokens[index] = replace(token, role="conjunct")


def objects_that_do(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Signed accords normalising ties", with "accords" as the subject of a clause: the object,
    of which the form in -ing tells more."""
    for index, token in enumerate(tokens):
        verb, noun = tokens[token.head], index - 1
        if labels[index] != "ccomp" or token.head > index or not token.text.endswith("ing"):
            continue
        if verb.lemma in PERCEIVING or labels[noun] != "nsubj" or tokens[noun].head != index:
            continue
        if tokens[noun].pos == "NOUN" and not any(labels[i] == "aux" for i in below(tokens, index)):
            tokens[noun] = replace(tokens[noun], head=token.head, role="object")
            tokens[index] = replace(token, head=noun, role="relative")


def objects_of_particles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Shoots down Russian drones", with "drones" under "down": the verb's object."""
    for index, token in enumerate(tokens):
        if labels[index] == "pobj" and labels[token.head] == "prt":
            tokens[index] = replace(token, head=tokens[token.head].head, role="object")


def prepositions_like_particles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Voted down the accord", "laughed off the charge", with the accord under "down": of verbs
    that make one of the two, it is what the act is done to."""
    for index, token in enumerate(tokens):
        verb, behind = index - 1, index + 1
        if labels[index] != "prep" or token.head != verb or behind == len(tokens):
            continue
        if (tokens[verb].lemma, token.text.lower()) not in SEPARABLE:
            continue
        under = [at for at in below(tokens, index) if labels[at] == "pobj"]
        named = token.text in AWAY and len(under) == 1 and tokens[under[0]].pos == "PROPN"
        if named or (len(under) == 1 and _noun_or_so(tokens, under[0])):
            tokens[index] = replace(token, role="particle")
            tokens[under[0]] = replace(tokens[under[0]], head=verb, role="object")


def _noun_or_so(tokens: Sequence[Token], index: int) -> bool:
    """A noun, or what stands for one ("finished off the wounded")."""
    articled = any(t.head == index and t.role == "determiner" for t in tokens)
    return tokens[index].pos == "NOUN" or (tokens[index].pos in {"ADJ", "VERB"} and articled)


def for_somebody_to(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Called for Israel to withdraw": the clause is what is asked."""
    for index, token in enumerate(tokens):
        verb = token.head
        if labels[index] != "mark" or token.text.lower() != "for":
            continue
        if not any(labels[i] in SUBJECTS for i in below(tokens, verb)):
            continue
        if tokens[tokens[verb].head].lemma in ASKING and tokens[verb].role == "adverbial":
            tokens[verb] = replace(tokens[verb], role="open_clause")


def only_for_somebody_to(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The deal collapsed, *only for* Iran two days later to accuse Washington": who does what
    follows, with words of time between."""
    for mark in range(2, len(tokens)):
        only = tokens[mark - 1].text.lower() == "only" and tokens[mark].text.lower() == "for"
        if not only or labels[mark] != "prep":
            continue
        held = [i for i in below(tokens, mark) if i > mark and tokens[i].pos in NOMINAL]
        behind = range(mark + 2, min(mark + FAR, len(tokens)))
        bare = (i for i in behind if "VerbForm=Inf" in tokens[i].morph)
        verb = next((i for i in bare if tokens[i - 1].text == "to"), None)
        if verb is None or len(held) != 1 or verb < held[0]:
            continue
        above = tokens[mark].head
        tokens[held[0]] = replace(tokens[held[0]], head=verb, role="subject")
        tokens[mark] = replace(tokens[mark], head=verb, role="mark")
        tokens[verb] = replace(tokens[verb], head=above, role="adverbial")


def told_as_killed(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "India says three soldiers killed in clash": a headline's passive under a verb of saying."""
    for index, token in enumerate(tokens):
        noun = token.head
        verb = tokens[noun].head
        if labels[index] != "acl" or "VerbForm=Part" not in token.morph or noun > index:
            continue
        if (
            labels[noun] != "dobj"
            or tokens[verb].lemma not in SAYING
            or "Tense=Pres" in token.morph
        ):
            continue
        if not any(labels[i] == "det" for i in below(tokens, noun)):
            tokens[index] = replace(token, head=verb, role="clause")
            tokens[noun] = replace(tokens[noun], head=index, role="subject")


def names_that_receive(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Promised Moscow full support", with "Moscow" as a part of the noun: to whom it is given."""
    for index, token in enumerate(tokens[:-1]):
        verb = tokens[token.head].head
        if labels[index] not in {"nmod", "compound", "poss"} or token.pos != "PROPN":
            continue
        given = verb < index and tokens[verb].lemma in GIVING and labels[token.head] == "dobj"
        first = first_word(tokens, index)
        if given and first == verb + 1 and tokens[index + 1].pos == "ADJ":
            tokens[index] = replace(token, head=verb, role="indirect")


def verbs_in_names(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Trump phoned Ukrainian President Zelensky", read as one long name: the verb right behind
    the first name of a sentence without any other."""
    root = root_of(tokens)
    if tokens[root].pos not in NOMINAL:
        return
    for index, token in enumerate(tokens[:root]):
        before = tokens[:index]
        named = index > 0 and all(t.pos in NOMINAL and t.text[:1].isupper() for t in before)
        if not named or labels[index] not in {"amod", "compound"} or token.pos != "VERB":
            continue
        morph = PAST
        tokens[index] = replace(token, head=index, role="root", morph=morph)
        tokens[index - 1] = replace(tokens[index - 1], head=index, role="subject")
        for at in range(index - 1):
            tokens[at] = replace(tokens[at], head=index - 1, role="compound")
        tokens[root] = replace(tokens[root], head=index, role="object")
        return


def bare_presents(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Washington and Seoul accuse Pyongyang", tagged as an infinitive: what has a subject, and no
    auxiliary or "to", is in the present."""
    for index, token in enumerate(tokens):
        if token.pos != "VERB" or "VerbForm=Inf" not in token.morph:
            continue
        inside = {labels[i] for i in below(tokens, index)}
        main = token.role == "root" or (
            token.role in {"clause", "conjunct"} and tokens[token.head].lemma in SAYING
        )
        if main and inside & SUBJECTS and not inside & {"aux", "auxpass", "mark"}:
            tokens[index] = replace(token, morph="Tense=Pres|VerbForm=Fin")


def persons_like_modals(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Prime Minister May accuses critics", with her as the auxiliary of "accuses": before a verb
    that is inflected she is its subject."""
    for index, token in enumerate(tokens):
        verb = tokens[token.head]
        bent = verb.text.lower() != verb.lemma and token.head > index
        if token.text != "May" or labels[index] != "aux" or not index or not bent:
            continue
        if any(labels[i] == "aux" and i != index for i in below(tokens, token.head)):
            continue  # "may have been"
        for at in below(tokens, token.head):
            if at < index and labels[at] in SUBJECTS:
                tokens[at] = replace(tokens[at], head=index, role="compound")
        tokens[index] = replace(
            token, pos="PROPN", lemma="May", role="subject", morph="Number=Sing"
        )
        if "VerbForm=Part" in verb.morph:
            tokens[token.head] = replace(verb, morph=PAST)


def verbs_before_objects(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "While Trump promised guarantees", with "promised" as an adjective of "guarantees": what has
    a subject of its own is the verb and the noun its object."""
    for index, token in enumerate(tokens):
        noun = token.head
        if labels[index] != "amod" or "Tense=Past" not in token.morph or noun < index:
            continue
        if not any(labels[i] in SUBJECTS and i < index for i in below(tokens, index)):
            continue
        top = tokens[noun].head == noun
        head = index if top else tokens[noun].head
        role, morph = tokens[noun].role, PAST
        for at in below(tokens, noun):
            if at < index:
                tokens[at] = replace(tokens[at], head=index)
        tokens[index] = replace(token, head=head, role=role, morph=morph)
        tokens[noun] = replace(tokens[noun], head=index, role="object")


def clefts(tokens: list[Token]) -> None:
    """ "It was Russia that attacked", read as a clause of its own: what is told of whom "it was"
    names."""
    for pronoun, token in enumerate(tokens):
        verb = token.head
        if token.text.lower() not in {"that", "who"} or token.role != "subject" or verb <= pronoun:
            continue
        who = tokens[verb].head
        words = {tokens[i].text.lower() for i in below(tokens, who) if i < who}
        copula = any(tokens[i].role == "copula" for i in below(tokens, who))
        if tokens[verb].role == "clause" and who < pronoun and copula and "it" in words:
            tokens[verb] = replace(tokens[verb], role="relative")


def _beside_gerund(tokens: list[Token], index: int, gerund: int) -> None:
    """ "Accused Russia of violating it and called on the world to help": no past tense stands
    beside a gerund."""
    token, mark = tokens[index], tokens[tokens[gerund].head]
    above = tokens[mark.head]
    past = "Tense=Past" in token.morph and token.pos == "VERB"
    alone = not any(tokens[i].role in {"auxiliary", "subject"} for i in below(tokens, index))
    doing = tokens[gerund].text.lower().endswith("ing") and mark.pos in {"ADP", "SCONJ"}
    if past and alone and doing and above.pos == "VERB" and "Tense=Past" in above.morph:
        tokens[index] = replace(token, head=mark.head, morph=PAST)


def _others_deed(tokens: list[Token], labels: Sequence[str], verb: int, second: int) -> bool:
    """ "Officials said troops had mined the dam and opened fire": what those of whom it is said go
    on to do, unlike what only befell them or is said as well."""
    inside = below(tokens, verb)
    doing = any(labels[i] == "nsubj" and tokens[i].pos in NOMINAL for i in inside)
    passive = any(labels[i] == "auxpass" for i in inside)
    return doing and not passive and tokens[second].lemma not in SPEAKING | SAYING


def finite_conjuncts(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Urged them to keep it open and offered to send an envoy", with "offered" beside "keep":
    what is in the past stands beside the verb in the past above."""
    for index, token in enumerate(tokens):
        joined = token.head
        if labels[joined] in {"acomp", "attr"}:  # "denied they were guilty and accused …"
            joined = tokens[joined].head
        beside, above = tokens[joined], tokens[tokens[joined].head]
        gerund, seen = joined, set[int]()
        while labels[gerund] == "xcomp" and gerund not in seen:  # "for ordering it to go and …"
            seen.add(gerund)
            gerund = tokens[gerund].head
        if token.role == "conjunct" and labels[gerund] == "pcomp":
            _beside_gerund(tokens, index, gerund)
        if token.role != "conjunct" or labels[joined] not in {"xcomp", "ccomp", "advcl"}:
            continue
        finite = PAST in token.morph
        own = any(labels[i] in SUBJECTS for i in below(tokens, index))
        before = [i for i in below(tokens, joined) if labels[i] == "aux"]
        perfect = any(tokens[i].text.lower() == "had" for i in before)
        perfect = perfect and not _others_deed(tokens, labels, joined, index)
        if finite and perfect and not own and labels[joined] == "ccomp" and above.lemma in SAYING:
            tokens[index] = replace(token, head=beside.head)  # "said it had been hit and hit back"
            continue
        if token.lemma in SPEAKING and not own and labels[joined] == "ccomp":
            behind = [i for i in below(tokens, index) if i > index]
            held = any(labels[i] == "dobj" for i in behind) or (
                token.lemma in CALLING and any(tokens[i].text in {"for", "on"} for i in behind)
            )
            past = finite or (held and "Tense=Past" in token.morph)
            past = past and beside.head < index  # "… and demanded an answer, officials said"
            if past and above.lemma in {*SAYING, "deny"} and "Tense=Past" in above.morph:
                morph = PAST
                tokens[index] = replace(token, head=beside.head, morph=morph)
            continue
        infinitive = "VerbForm=Inf" in beside.morph and "Tense=Past" in above.morph
        apart = own and labels[joined] == "ccomp" and _yet_to_come(tokens, before, index)
        if finite and infinitive and (apart or not own) and token.text.lower() != token.lemma:
            tokens[index] = replace(token, head=beside.head)


def _yet_to_come(tokens: Sequence[Token], helpers: list[int], index: int) -> bool:
    """ "Vowed it would never yield, and the Pentagon *sent* a carrier": whether the first clause
    tells what is to come, and a comma parts the second, in the past, from it."""
    ahead = any(tokens[i].text.lower() in COMING for i in helpers)
    joint = next((i for i in range(index, 0, -1) if tokens[i].text.lower() in JOINTS), 0)
    return ahead and tokens[joint - 1].text == ","
