"""grammar.toml → the words of each language that decide who does what to whom."""

from __future__ import annotations

from pathlib import Path

from pydantic.dataclasses import dataclass as checked

from dragoman.knowledge.toml import STRICT, read_toml


@checked(config=STRICT, frozen=True)
class Grammar:
    """One language's words of grammar; the file says what each list is for."""

    object_control: frozenset[str]
    calling: frozenset[str]
    addressing: frozenset[str]
    winning: frozenset[str]
    conceded: frozenset[str]
    lending: frozenset[str]
    replying: frozenset[str]
    receiving: frozenset[str]
    occasion: frozenset[str]
    adjuncts: frozenset[str]
    reasons: frozenset[str]
    clitics: frozenset[str]
    datives: frozenset[str]
    deciding: frozenset[str]
    pronominal: frozenset[str]
    struck: frozenset[str]
    waged: frozenset[str]
    advancing: frozenset[str]
    fired: frozenset[str]
    bands: frozenset[str]
    composing: frozenset[str]
    figuring: frozenset[str]
    supplying: frozenset[str]
    murders: frozenset[str]
    tolling: frozenset[str]
    bursting: frozenset[str]
    series: frozenset[str]
    spoken: frozenset[str]
    answering: frozenset[str]
    attributing: frozenset[str]
    denying: frozenset[str]
    sought: frozenset[str]
    joining: frozenset[str]
    naming: frozenset[str]
    asking: frozenset[str]
    questions: frozenset[str]
    proposing: frozenset[str]
    ought: frozenset[str]
    swearing: frozenset[str]
    works: frozenset[str]
    telling: frozenset[str]
    fiction: frozenset[str]
    manner: frozenset[str]
    rights: frozenset[str]
    blows: frozenset[str]
    mediating: frozenset[str]
    labelling: frozenset[str]
    bearing: frozenset[str]
    sending: frozenset[str]
    barring: frozenset[str]
    decisions: frozenset[str]
    called: frozenset[str]
    crossing: frozenset[str]
    permitting: frozenset[str]
    contest: frozenset[str]
    bloodless: frozenset[str]
    echoing: frozenset[str]
    effects: frozenset[str]
    victims: frozenset[str]
    residents: frozenset[str]
    becoming: frozenset[str]
    cause: frozenset[str]
    crowd: frozenset[str]
    dying: frozenset[str]
    staying: frozenset[str]
    texts: frozenset[str]
    utterances: frozenset[str]
    matters: frozenset[str]
    thanking: frozenset[str]
    crediting: frozenset[str]
    helping: frozenset[str]
    responding: frozenset[str]
    judging: frozenset[str]
    weighing: frozenset[str]
    putting: frozenset[str]
    unaccusative: frozenset[str]
    rising: frozenset[str]
    transitive: frozenset[str]
    done_to_things: frozenset[str]
    undergone: frozenset[str]
    labile: frozenset[str]
    times: frozenset[str]
    company: frozenset[str]
    joined: dict[str, str]


def load_grammar(path: Path) -> dict[str, Grammar]:
    """The words by language. Raises `KnowledgeError`."""
    return read_toml(path, dict[str, Grammar])
