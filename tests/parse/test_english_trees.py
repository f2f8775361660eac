"""English trees in our roles: phrasal verbs, participles that tell, headlines."""

from __future__ import annotations

import pytest

from dragoman import parse
from dragoman.code.beside import particle
from dragoman.records import Token
from dragoman.tree import Tree
from make import article

pytestmark = pytest.mark.slow


def tree(text: str) -> Tree:
    """An English sentence -> its tree."""
    (sentence,) = parse.sentences_of(article("a", text, language="en"))
    return Tree(sentence)


def word(text: str, of: str) -> tuple[Tree, int, Token]:
    """A sentence and one of its words -> the tree, where the word stands, its token."""
    parsed = tree(text)
    at = parsed.lower.index(of)
    return parsed, at, parsed.tokens[at]


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        ("Trump called off the talks with the Taliban.", "called", "off"),
        ("Germany backed away from the proposal of Japan.", "backed", "away"),
        ("Germany backed the proposal of Japan.", "backed", ""),
    ],
)
def test_a_particle_is_told_from_other_adverbs(text: str, verb: str, said: str) -> None:
    parsed, at, _ = word(text, verb)
    assert particle(parsed, at) == said


@pytest.mark.parametrize(
    ("text", "told", "beside"),
    [
        ("A walkout by miners, voted on Sunday, will go ahead.", "go", "voted"),
        ("A swap of prisoners, announced three times, has failed.", "failed", "announced"),
    ],
)
def test_what_stands_between_commas_only_describes(text: str, told: str, beside: str) -> None:
    parsed, at, token = word(text, told)
    assert (token.role, parsed.head(parsed.children(at, "subject")[0])) == ("root", at)
    assert parsed.tokens[parsed.lower.index(beside)].role == "relative"


def test_a_clause_with_a_subject_of_its_own_is_no_description() -> None:
    parsed, _, token = word(
        "Russia attacked, the minister said, and will attack again.", "attacked"
    )
    assert token.role != "relative"
    assert parsed.children(parsed.lower.index("attacked"), "subject")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("raped", "rape"),
        ("staged", "stage"),
        ("thanked", "thank"),
        ("hopes", "hope"),
        ("readied", "ready"),
        ("unbanned", "unban"),
        ("readmitted", "readmit"),
        ("waterboarded", "waterboard"),
        ("boycotted", "boycott"),
    ],
)
def test_short_verbs_get_their_final_e(form: str, lemma: str) -> None:
    _, _, token = word(f"The rebels {form} the villagers on Monday.", form)
    assert token.lemma == lemma


@pytest.mark.parametrize(
    ("text", "noun", "role"),
    [
        ("Serbia's parliament voted down the Rambouillet accord.", "accord", "object"),
        ("Minsk laughed off the accusation.", "accusation", "object"),
        ("Minsk laughed at the accusation.", "accusation", "oblique"),
        ("The minister carried out of the house a heavy box.", "house", "oblique"),
    ],
)
def test_what_a_verb_takes_with_its_particle_is_its_object(text: str, noun: str, role: str) -> None:
    assert word(text, noun)[2].role == role


@pytest.mark.parametrize(
    ("text", "verb", "role"),
    [
        ("Armenian separatists handed in their weapons.", "handed", "root"),
        ("Burundi's Hutu rebels signed on to the Arusha peace accord.", "signed", "root"),
        ("South African miners downed tools.", "downed", "root"),
        ("Rebels backed by Iran.", "backed", "relative"),
        ("A man armed with a knife.", "armed", "relative"),
    ],
)
def test_what_has_an_object_or_a_particle_is_no_participle(text: str, verb: str, role: str) -> None:
    assert word(text, verb)[2].role == role


def test_blame_for_a_deed_is_laid_on_who_did_it() -> None:
    parsed, _, token = word("Washington laid the blame for the raid on Russia.", "russia")
    assert parsed.lower[token.head] == "laid"
    parsed, _, token = word("Washington laid plans for the raid on Russia.", "russia")
    assert parsed.lower[token.head] != "laid"


def test_acronyms_of_many_people_have_a_singular() -> None:
    assert word("Two Tory MPs accused Russia of torture.", "mps")[2].lemma == "mp"


def test_a_participle_with_a_subject_of_its_own_tells_the_past() -> None:
    _, _, token = word("Thousands of citizens protested against the government.", "protested")
    assert "VerbForm=Fin" in token.morph


def test_a_headline_without_a_verb_in_the_past_is_passive() -> None:
    _, _, token = word("Ten killed, dozens wounded in Kabul blast", "killed")
    assert "VerbForm=Part" in token.morph


def test_a_headlines_infinitive_is_to_come() -> None:
    _, _, token = word("Ukraine to receive F-16s", "to")
    assert (token.role, "Tense=Fut" in token.morph) == ("auxiliary", True)


def test_what_was_done_is_no_part_of_who_says_so() -> None:
    text = "Suspected militants killed at least 20 soldiers in Mali, two sources said."
    parsed, at, token = word(text, "killed")
    assert "VerbForm=Fin" in token.morph
    assert [parsed.lower[i] for i in parsed.children(at, "subject")] == ["militants"]


def test_a_bare_infinitive_beside_a_finite_verb_is_a_noun() -> None:
    text = "The Saudis have asked Washington for security guarantees and help with a program."
    parsed, _, token = word(text, "help")
    assert (token.pos, parsed.lower[token.head]) == ("NOUN", "guarantees")
    _, _, token = word("The Saudis have asked for guarantees and decided to help.", "decided")
    assert token.pos == "VERB"


def test_who_denies_bombing_hospitals_denies_the_deed() -> None:
    parsed, at, token = word("Russia denied bombing hospitals in Syria.", "bombing")
    assert (token.pos, token.lemma, token.role) == ("VERB", "bomb", "open_clause")
    assert [parsed.lower[i] for i in parsed.children(at, "object")] == ["hospitals"]
    _, _, token = word("Russia denied bombing charges.", "bombing")
    assert token.role == "compound"


def test_as_governs_a_quality() -> None:
    _, _, token = word("Borrell described the attack as completely unacceptable.", "unacceptable")
    assert token.role == "oblique"


def test_who_acts_a_day_after_which_something_was_done() -> None:
    text = "Armenia accepted a truce proposed by mediators, a day after Azerbaijan began an attack."
    _, _, token = word(text, "azerbaijan")
    assert token.role == "subject"
    text = "Russia withdrew from the grain deal hours after Ukraine attacked the bridge."
    parsed, _, token = word(text, "deal")
    assert (token.role, parsed.lower[token.head]) == ("oblique", "withdrew")


@pytest.mark.parametrize(
    ("text", "verb", "who", "whom"),
    [
        ("The downing of a jet by Turkey angered Damascus.", "angered", "downing", "damascus"),
        ("The arrest of a journalist by Iran outraged Paris.", "outraged", "arrest", "paris"),
        ("The visit by Russia alarmed Poland.", "alarmed", "visit", "poland"),
    ],
)
def test_what_an_act_by_somebody_does_to_others(text: str, verb: str, who: str, whom: str) -> None:
    parsed, at, token = word(text, verb)
    assert token.pos == "VERB"
    assert [parsed.lower[i] for i in parsed.children(at, "subject")] == [who]
    assert [parsed.lower[i] for i in parsed.children(at, "object")] == [whom]


def test_a_quality_of_somebody_stays_one() -> None:
    assert word("A worried Poland asked NATO for help.", "worried")[2].pos == "ADJ"


def test_a_name_that_begins_a_sentence_has_a_verb_and_no_object() -> None:
    parsed, at, token = word("Trump approved strikes on Iran but called them off.", "approved")
    assert token.role == "root"
    assert [parsed.lower[i] for i in parsed.children(at, "subject", "object")] == [
        "trump", "strikes",
    ]  # fmt: skip


def test_what_is_ruled_out_is_no_circumstance() -> None:
    assert word("Serbia ruled out recognising Kosovo.", "recognising")[2].role == "open_clause"
