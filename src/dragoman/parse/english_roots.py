"""Verbs of English sentences that the model hangs below what is told of their subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import simplemma

from dragoman.knowledge.lists import word_list, word_table
from dragoman.parse.english_clauses import SUBJECTS, below
from dragoman.parse.english_headlines import HURT
from dragoman.parse.forms import PAST, SUFFERED, root_of, third_person, under
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

PRESENT: Final = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
SAYING: Final = {third_person(v): v for v in word_list("parse.english_roots.saying")}
DONE_TO_NOBODY = word_list("parse.english_roots.done_to_nobody")
UNCHANGED = word_list("parse.english_roots.unchanged")
MISPLACED = frozenset({"adverbial", "relative", "conjunct"})
STIRRING = word_table("parse.english_roots.stirring")


def verbs_behind_agents(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Troops backed by hundreds of tanks swept into Kuwait", with "swept" as what is told of the
    tanks: what the troops did."""
    root = _nominal_root(tokens)
    if root is None:
        return
    for index in range(root + 1, len(tokens)):
        told = _told_by_agent(tokens, labels, index)
        if told is not None and labels[told] == "acl" and tokens[told].head == root:
            _make_root(tokens, index, root, told)
            return


def _told_by_agent(tokens: Sequence[Token], labels: Sequence[str], verb: int) -> int | None:
    """The participle of whose agent a verb is read as a clause."""
    past = tokens[verb].pos == "VERB" and "Tense=Past" in tokens[verb].morph
    if not past or labels[verb] not in {"acl", "relcl"} or _relative(tokens, verb):
        return None
    above = tokens[verb].head
    while labels[above] in {"pobj", "prep"} and tokens[above].head < above:
        above = tokens[above].head
    return tokens[above].head if labels[above] == "agent" else None


def verbs_behind_relatives(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Bush, who called it aggression, froze the assets", with "froze" below "called": behind the
    comma that closes what is told of him stands what he did."""
    root = _nominal_root(tokens)
    if root is None:
        return
    told = next((at for at in below(tokens, root) if labels[at] == "relcl"), None)
    if told is None or not _relative(tokens, told):
        return
    for index in range(told + 1, len(tokens)):
        token = tokens[index]
        past = token.pos == "VERB" and "Tense=Past" in token.morph and tokens[index - 1].text == ","
        inside = {labels[at] for at in below(tokens, index)}
        alone = "dobj" in inside and not inside & (SUBJECTS | {"mark", "aux", "auxpass", "agent"})
        if past and alone and under(tokens, index, told):
            _make_root(tokens, index, root, told)
            return


def verbs_behind_first_names(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Trump halted military aid", with "trump" as the verb and "halted" as a quality of the aid:
    what opens a sentence with a capital, right before the past of a verb, is who did it."""
    if len(tokens) < 3 or tokens[0].head != 0 or tokens[0].pos == "PROPN":
        return
    name, verb = tokens[0], tokens[1]
    past = verb.pos in {"VERB", "ADJ"} and verb.text.endswith("ed") and labels[1] == "amod"
    thing = verb.head
    if not past or not name.text.istitle() or labels[thing] != "dobj" or tokens[thing].head:
        return
    lemma = simplemma.lemmatize(verb.text.lower(), "en")
    tokens[1] = replace(verb, lemma=lemma, pos="VERB", morph=PAST, head=1, role="root")
    for at in below(tokens, 0):
        tokens[at] = replace(tokens[at], head=1)
    tokens[0] = replace(
        name, lemma=name.text, pos="PROPN", morph="Number=Sing", head=1, role="subject"
    )


def _nominal_root(tokens: Sequence[Token]) -> int | None:
    """The root of a sentence in running prose, if it is a noun."""
    root = next((at for at, token in enumerate(tokens) if token.head == at), None)
    prose = bool(tokens) and tokens[-1].text in {".", '"', "”"}
    return root if prose and root is not None and tokens[root].pos in NOMINAL else None


def _relative(tokens: Sequence[Token], verb: int) -> bool:
    words = [tokens[at] for at in below(tokens, verb)]
    return any("PronType=Rel" in t.morph or t.text in {"where", "whose"} for t in words)


def _make_root(tokens: list[Token], verb: int, subject: int, told: int) -> None:
    """The verb becomes the root, the noun its subject; what stands beside what is told of the noun,
    behind the verb, stands beside the verb."""
    tokens[verb] = replace(tokens[verb], head=verb, role="root", morph=PAST)
    tokens[subject] = replace(tokens[subject], head=verb, role="subject")
    for at in below(tokens, told):
        if at > verb and tokens[at].role in {"conjunct", "coordinator"}:
            tokens[at] = replace(tokens[at], head=verb)


def verbs_behind_by(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Arms supplied to rebels by Iran hit Eilat", with "supplied" as what they did: a verb with
    an agent and without an object is told of the noun right before it, and the second verb, which
    has no subject of its own, is what it did."""
    told = root_of(tokens)
    subject = next((at for at in below(tokens, told) if labels[at] in SUBJECTS), None)
    if subject is None or subject != told - 1 or "Tense=Past" not in tokens[told].morph:
        return
    beside = [at for at in below(tokens, told) if at > told]
    agents = [at for at in range(told + 1, len(tokens))
              if tokens[at].text == "by" and under(tokens, at, told)]  # fmt: skip
    if not agents or any(labels[at] == "dobj" for at in beside):
        return
    later = (at for at in beside if at > agents[0] and labels[at] in {"ccomp", "conj"})
    verb = next((at for at in later if tokens[at].pos in VERBAL), None)
    if verb is None or any(tokens[at].pos == "CCONJ" for at in range(agents[0], verb)):
        return
    own = {labels[at] for at in below(tokens, verb)}
    if own & (SUBJECTS | {"mark"}):
        return
    morph = tokens[verb].morph if "aux" in own else PAST
    tokens[verb] = replace(tokens[verb], head=verb, role="root", morph=morph)
    tokens[told] = replace(tokens[told], head=subject, role="relative", morph=SUFFERED)
    tokens[subject] = replace(tokens[subject], head=verb, role="subject")
    for at in range(verb + 1, len(tokens)):
        if tokens[at].head == told:
            tokens[at] = replace(tokens[at], head=verb)


def pasts_behind_doers(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Separatists handed in their weapons.", "Rebels signed on to the accord.", "Helicopters
    swooped on the town.", with the verb as what is told of them: a participle of the passive has
    neither an object nor such a particle, and what is done to nobody has none."""
    root = _nominal_root(tokens)
    if root is None or root + 1 >= len(tokens) or labels[root + 1] != "acl":
        return
    verb = root + 1
    past = tokens[verb].pos == "VERB" and tokens[verb].morph.endswith("VerbForm=Part")
    beside = below(tokens, verb)
    held = any(tokens[at].role in {"object", "particle"} for at in beside)
    held = held or tokens[verb].lemma in DONE_TO_NOBODY
    agent = any(labels[at] == "agent" for at in beside)
    outside = (at for at in range(len(tokens)) if at != verb and not under(tokens, at, verb))
    others = any(tokens[at].pos in VERBAL for at in outside)
    if past and "Tense=Past" in tokens[verb].morph and held and not (agent or others):
        _make_root(tokens, verb, root, verb)


def verbs_behind_names(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Trump approved strikes on Iran", "Miners downed tools", with "approved" as a quality of the
    strikes and these as the object of Trump: no name has an object, and so it is its verb's."""
    root = _nominal_root(tokens)
    if root is None or root + 1 >= len(tokens) or labels[root + 1] != "amod":
        return
    verb, thing = root + 1, tokens[root + 1].head
    past = tokens[verb].pos == "VERB" and tokens[verb].text.endswith("ed")
    named = tokens[root].text[:1].isupper() or "Number=Plur" in tokens[root].morph
    held = tokens[thing].head == root and labels[thing] in {"dobj", "appos"}
    if not (past and named and held) or thing < verb:
        return
    tokens[verb] = replace(tokens[verb], head=verb, role="root", morph=PAST)
    for at in below(tokens, root):
        if at > verb:
            tokens[at] = replace(tokens[at], head=verb)
    named_so = "PROPN" if tokens[root].text[:1].isupper() else tokens[root].pos
    tokens[root] = replace(tokens[root], pos=named_so, head=verb, role="subject")
    tokens[thing] = replace(tokens[thing], role="object")


def verbs_before_that(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The plan for Gaza envisages that Hamas disarms", with "envisages" as a noun: the verb of a
    sentence without one, whose subject stands before it."""
    root = _nominal_root(tokens)
    if root is None:
        return
    for at in range(max(1, root), len(tokens) - 1):
        token = tokens[at]
        said = token.pos in NOMINAL and token.text in SAYING and tokens[at + 1].text == "that"
        if (
            not said
            or tokens[at - 1].pos not in NOMINAL
            or not (at == root or under(tokens, at, root))
        ):
            continue
        before = [i for i in below(tokens, at) if i < at]
        for i in before:
            tokens[i] = replace(tokens[i], head=at - 1)
        own = root == at
        tokens[at - 1] = replace(
            tokens[at - 1], head=at if own else token.head, role="subject" if own else token.role
        )
        if not own:
            tokens[root] = replace(tokens[root], head=at, role="subject")
        lemma = SAYING[token.text]
        tokens[at] = replace(token, pos="VERB", lemma=lemma, morph=PRESENT, head=at, role="root")
        for i in below(tokens, at):
            if i > at and labels[i] == "relcl":
                tokens[i] = replace(tokens[i], role="clause")
                tokens[at + 1] = replace(tokens[at + 1], pos="SCONJ", head=i, role="mark")
        return


def verbs_that_stir(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The downing of a jet by Turkey angered Damascus", with "angered" as a quality of Damascus,
    or as what the downing was: what it did to them. No quality is a finite verb."""
    for index, token in enumerate(tokens):
        finite = token.morph == PAST and labels[index] == "amod"
        if not finite and (token.pos != "ADJ" or token.text not in STIRRING):
            continue
        verb = replace(token, pos="VERB", lemma=STIRRING.get(token.text, token.lemma), morph=PAST)
        if token.head == index and any(labels[at] == "dobj" for at in below(tokens, index)):
            tokens[index] = verb
            continue
        root, stirred, agent = _nominal_root(tokens), token.head, tokens[index - 1]
        told = labels[stirred] == "appos" and tokens[stirred].head == index - 1
        named = labels[stirred] == "pobj" and agent.head == stirred and agent.pos == "PROPN"
        if root is None or labels[index] != "amod" or not (told or named) or stirred < index:
            continue
        if named:
            by = tokens[stirred].head
            tokens[index - 1] = replace(agent, head=tokens[by].head, role="nominal")
            tokens[by] = replace(tokens[by], head=index - 1, role="case")
        tokens[index] = replace(verb, head=index, role="root")
        tokens[root] = replace(tokens[root], head=index, role="subject")
        tokens[stirred] = replace(tokens[stirred], head=index, role="object")
        return


def pasts_beside_infinitives(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Ambushed a van in which he was trying to escape and fired at it", with "fired" beside
    "escape": what is in the past stands beside the nearest simple past above."""
    for index, token in enumerate(tokens):
        beside = tokens[token.head]
        if token.role != "conjunct" or PAST not in token.morph or token.text == token.lemma:
            continue
        own = any(tokens[at].role == "subject" for at in below(tokens, index))
        if own or "VerbForm=Inf" not in beside.morph or "ing" in beside.text[-3:]:
            continue
        at = beside.head
        while tokens[at].head != at and PAST not in tokens[at].morph:
            at = tokens[at].head
        if PAST in tokens[at].morph and tokens[at].pos == "VERB" and at < index:
            tokens[index] = replace(token, head=at)


def pasts_beside_gerunds(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Accused Paris of arming rebels and cut ties with it", with "cut" beside "arming": no bare
    infinitive stands beside a gerund, and so it is a past beside the one above."""
    for index, token in enumerate(tokens):
        beside = tokens[token.head]
        alike = token.role == "conjunct" and token.text in UNCHANGED and token.pos == "VERB"
        if not alike or not beside.text.endswith("ing") or token.head > index:
            continue
        if any(tokens[at].role in {"subject", "auxiliary", "mark"} for at in below(tokens, index)):
            continue
        at = token.head
        while tokens[at].head != at and PAST not in tokens[at].morph:
            at = tokens[at].head
        if PAST in tokens[at].morph and tokens[at].pos == "VERB":
            tokens[index] = replace(token, head=at, morph=PAST)


def infinitives_in_a_list(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Met and agreed to reopen embassies, restore flights and allow trade", with "restore" beside
    "agreed" or "met": a bare form stands beside the infinitive before, and not beside a past."""
    for index, token in enumerate(tokens):
        above = tokens[token.head]
        joined = labels[index] == "conj" and token.head < index and PAST in above.morph
        if not joined or token.text != token.lemma or not _bare_form(token):
            continue
        inside = {labels[i] for i in below(tokens, index)}
        pasts = [token.head, *(i for i in below(tokens, token.head) if labels[i] == "conj")]
        first = [
            i for past in pasts if past < index for i in below(tokens, past)
            if labels[i] == "xcomp" and i < index and "VerbForm=Inf" in tokens[i].morph
        ]  # fmt: skip
        if first and not inside & (SUBJECTS | {"aux", "auxpass", "mark"}):
            tokens[index] = replace(token, head=max(first), morph="VerbForm=Inf")


def _bare_form(token: Token) -> bool:
    """An infinitive, or a present that looks like one."""
    present = token.pos == "VERB" and "Tense=Pres" in token.morph and "Person=3" not in token.morph
    return "VerbForm=Inf" in token.morph or (present and "VerbForm=Fin" in token.morph)


def participles_before_passives(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Soldiers captured near the border were shown on television", with "captured" as what they
    did: what has no object and stands before a passive of theirs was done to them."""
    root = root_of(tokens)
    inside = below(tokens, root)
    subject = [i for i in inside if labels[i] in SUBJECTS and i < root]
    if tokens[root].lemma not in HURT or {"dobj", "aux", "auxpass"} & {labels[i] for i in inside}:
        return
    for index in inside:
        own = {labels[i] for i in below(tokens, index) if i < index}
        passive = "auxpass" in own and not own & (SUBJECTS | {"mark", "advmod"})
        if index < root or labels[index] != "advcl" or not passive or len(subject) != 1:
            continue
        noun = subject[0]
        tokens[index] = replace(tokens[index], head=index, role="root")
        tokens[noun] = replace(tokens[noun], head=index)
        morph = SUFFERED
        tokens[root] = replace(tokens[root], head=noun, role="relative", morph=morph)
        return


def verbs_behind_contents(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The theory that Trump fired Comey is losing ground", with "losing" as told of the theory
    and "Comey" as its subject: what the theory does stands behind what it says."""
    root = _nominal_root(tokens)
    if root is None:
        return
    told = [at for at in below(tokens, root) if labels[at] in {"relcl", "acl"} and at > root]
    if len(told) != 2 or tokens[root + 1].text.lower() != "that":
        return
    inner, main = told
    subjects = [at for at in below(tokens, main) if labels[at] in SUBJECTS]
    finite = any("VerbForm=Fin" in tokens[at].morph for at in (main, *below(tokens, main)))
    if len(subjects) != 1 or not inner < subjects[0] < main or not finite:
        return
    stolen = subjects[0]
    tokens[main] = replace(tokens[main], head=main, role="root")
    tokens[root] = replace(tokens[root], head=main, role="subject")
    tokens[stolen] = replace(tokens[stolen], head=inner, role="object")
    tokens[root + 1] = replace(tokens[root + 1], head=inner, role="mark", morph="")


def clauses_that_are_lies(tokens: list[Token]) -> None:
    """ "That Berlin sent tanks is a lie, he said", with "lie" below "sent" and "that" as Berlin's:
    what the clause that opens the sentence is said to be stands above it."""
    opening = tokens[0]
    if opening.text.lower() != "that" or opening.role not in {"determiner", "mark"}:
        return
    marked = opening.role == "mark"
    verb = opening.head if marked else tokens[opening.head].head
    named = any(t.pos == "PROPN" for t in tokens[1 : opening.head + 1])
    if not (marked or named) or tokens[verb].pos != "VERB":
        return
    for said in range(verb + 1, len(tokens)):
        token = tokens[said]
        below_it = [i for i in below(tokens, said) if i < said]
        if token.role not in MISPLACED or not under(tokens, said, verb):
            continue
        if any(tokens[i].role in {"subject", "mark"} for i in below_it):
            continue
        if any(tokens[i].role == "copula" for i in below_it):
            main = tokens[verb]
            head = said if main.head == verb else main.head
            tokens[said] = replace(token, head=head, role=main.role)
            tokens[verb] = replace(main, head=said, role="subject_clause")
            tokens[0] = replace(opening, pos="SCONJ", head=verb, role="mark", morph="")
            return
