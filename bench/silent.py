"""Lists the clauses that have an actor and yield no claim, for whoever adds triggers.

usage: python bench/silent.py FOLDER... [--language en] [--at-least 2]

The folders are those that `dragoman read` takes, or one with NTREX in it (see read_at_random.py).
The clauses are grouped by verb, the commonest first, with the triggers that the verb has: those
show which words beside it are missing from their conditions. Not every silent clause tells an act
of ours.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from skipped import articles

from dragoman import knowledge, parse, resolve
from dragoman.code.claims import SentenceCoder
from dragoman.code.coding import Telling, text_of
from dragoman.knowledge import Knowledge
from dragoman.records import Article, Mention

SHOWN = 6
"""Triggers and clauses shown of each verb."""
HELD = ("object", "oblique", "indirect", "subject", "open_clause", "clause")


@dataclass(frozen=True)
class Silent:
    """A clause without a claim: its verb, who is in it, its words."""

    verb: str
    actors: str
    words: str


def silent_in(article: Article, known: Knowledge) -> Iterator[Silent]:
    """An article → its clauses that have an actor and no claim."""
    scenes, _ = resolve.scenes_of(parse.sentences_of(article), article, known)
    text = text_of(article, known, "bench")
    for scene in scenes:
        yield from _of_scene(Telling(scene, text).coder())


def _of_scene(coder: SentenceCoder) -> Iterator[Silent]:
    tree, drafts = coder.scene.tree, coder.drafts()
    taken = {i for d in drafts for i in d.match.covered}
    for index, token in enumerate(tree.tokens):
        held = {index, *tree.children(index, *HELD)}
        if token.pos != "VERB" or held & taken or coder.voices.tells(index):
            continue
        sides = [coder.arguments.subjects(index), coder.arguments.objects(index)]
        acting, suffering = (
            tuple(m for i in side for m in coder.arguments.actors(i)) for side in sides
        )
        if any(_of_weight(m, coder.knowledge) for m in (*acting, *suffering)):
            below = tree.subtree(index, within_clause=True)
            words = " ".join(tree.words[i] for i in below)
            yield Silent(tree.lemmas[index], f"{_names(acting)} → {_names(suffering)}", words)


def _of_weight(mention: Mention, known: Knowledge) -> bool:
    actor = known.world.actors.get(mention.of or mention.id)
    return actor is not None and actor.kind != "company"


def _names(mentions: tuple[Mention, ...]) -> str:
    return ",".join(m.id for m in mentions)


def main() -> None:
    """Prints the verbs with their triggers and clauses."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--language", choices=("es", "en"), default="es")
    parser.add_argument("--at-least", type=int, default=2)
    options = parser.parse_args()
    known = knowledge.load()
    found: dict[str, list[Silent]] = defaultdict(list)
    for article in articles(options.sources, options.language):
        if article.language == options.language:
            for each in silent_in(article, known):
                found[each.verb].append(each)
    triggers = known.triggers[options.language]["verb"]
    for verb, clauses in sorted(found.items(), key=lambda pair: -len(pair[1])):
        if len(clauses) < options.at_least:
            break
        patterns = list(dict.fromkeys(f"{t.frame}: {t.pattern}" for t in triggers.get(verb, ())))
        print(f"\n{verb} {len(clauses)}  [{'; '.join(patterns[:SHOWN]) or 'no trigger'}]")
        for each in clauses[:SHOWN]:
            print(f"    {each.actors}: {each.words}")


if __name__ == "__main__":
    main()
