"""Scenes → claims: trigger, actors, status, speaker, time, place, amounts, obligations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.code.arguments import Arguments, Sides
from dragoman.code.attach import Circumstances
from dragoman.code.obligations import obligations_of
from dragoman.code.stance import Reading, StanceReader
from dragoman.code.triggers import Match, matches_of
from dragoman.code.voices import Quote, Voices, quotes_of
from dragoman.knowledge import Knowledge
from dragoman.records import Article, Claim, Mention, Obligation, content_id
from dragoman.tree import Scene

SHORTEST_QUOTE = 4
"""Words below which a quotation is no statement of its own."""


VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "STATE"})  # fmt: skip
"""Types whose claims need an actor of more weight than "somebody"."""


@dataclass(frozen=True)
class Draft:
    """A claim in the making, with the tokens that the final one needs no more."""

    match: Match
    sides: Sides
    reading: Reading
    claim: Claim


def claims_in(scenes: tuple[Scene, ...], article: Article, knowledge: Knowledge, maker: str) -> tuple[Claim, ...]:
    """Scenes of one article → its claims, in text order."""
    quotes = quotes_of(article.text)
    found: list[Claim] = []
    for scene in scenes:
        coder = SentenceCoder(scene, article, knowledge, quotes, maker)
        found += coder.claims()
    return tuple(found)


class SentenceCoder:
    """Codes one scene."""

    def __init__(
        self, scene: Scene, article: Article, knowledge: Knowledge, quotes: tuple[Quote, ...], maker: str
    ) -> None:
        self.scene, self.article, self.knowledge, self.maker = scene, article, knowledge, maker
        self.matches = matches_of(scene, knowledge, article.language)
        stance = knowledge.stance[article.language]
        self.arguments = Arguments(scene, knowledge, article.language)
        self.stance = StanceReader(scene, stance, self.matches)
        self.voices = Voices(scene, self.arguments, stance, quotes)
        measures = knowledge.measures[article.language]
        self.circumstances = Circumstances(scene, article, measures, self.matches)

    def claims(self) -> list[Claim]:
        """The claims of the sentence."""
        drafts = [d for d in (self._draft(m) for m in self.matches) if d is not None]
        drafts = [d for d in drafts if not self._too_vague(d, drafts)]
        claims = [d.claim for d in self._linked(drafts)]
        return claims + list(self._statements(drafts))

    def _draft(self, match: Match) -> Draft | None:
        sides = self.arguments.sides(match)
        if not self._enough(match, sides):
            return None
        reading = self.stance.read(match)
        said_by, quoted = self.voices.said_by(match.head, reading)
        claim = self._claim(match, sides, reading, said_by, quoted)
        return Draft(match, sides, reading, claim)

    def _enough(self, match: Match, sides: Sides) -> bool:
        needs = match.frame.needs
        actors = (*sides.source, *sides.target)
        if match.frame.type in VERBAL and all(m.id == "CVL" and m.of is None for m in actors):
            return needs == "none"
        if needs == "none":
            return True
        if match.frame.mutual and match.trigger.kind == "noun":
            polities = {m.of or m.id for m in sides.source}
            return len(polities) > 1 or any(self._many(p) for p in polities)
        has = {"source": bool(sides.source), "target": bool(sides.target)}
        if needs == "any":
            return any(has.values())
        if needs == "both":
            return all(has.values()) and (
                not match.frame.mutual or len({m.of or m.id for m in sides.source}) > 1
            )
        return has[needs]

    def _many(self, polity: str) -> bool:
        """Whether the actor is itself several states ("la cumbre de la OTAN")."""
        actor = self.knowledge.world.actors.get(polity)
        return actor is not None and actor.kind in {"org", "bloc"}

    def _too_vague(self, draft: Draft, drafts: list[Draft]) -> bool:
        """A vague act under a promise, request or meeting that has a claim of its own."""
        if not draft.match.frame.vague:
            return False
        heads = {d.match.head for d in drafts if d is not draft and not d.match.frame.vague}
        return any(a in heads for a in self.scene.tree.ancestors(draft.match.head))

    def _claim(
        self, match: Match, sides: Sides, reading: Reading, said_by: tuple[Mention, ...], quoted: bool
    ) -> Claim:
        sentence = self.scene.tree.sentence
        covered = sorted(match.covered)
        span = self.scene.tree.span(match.head, match.head)
        if covered and covered[-1] - covered[0] <= 8:
            span = self.scene.tree.span(covered[0], covered[-1])
        frame = match.frame
        speakers = tuple(m for m in said_by if m.start not in {s.start for s in sides.source} or not self._own_words(match))
        said = tuple(m for m in said_by if m in speakers)
        return Claim(
            id=content_id(self.article.id, span.start, span.end, frame.id),
            article=self.article.id,
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            trigger=span,
            type=frame.type,
            mode=frame.mode,
            status=reading.status,
            quote=quoted,
            about=None,
            source=sides.source,
            target=sides.target,
            said_by=said,
            when=self.circumstances.when(match, reading.status),
            where=self.circumstances.where(match),
            amounts=self.circumstances.how_much(match, self._held(match)),
            obligations=self._obligations(match, sides),
            score=self._score(sides, reading),
            why=self._why(match, sides, reading),
            maker=self.maker,
        )

    def _held(self, match: Match) -> list[int]:
        """The tokens of the verb's own objects: what it moves, pays or hits."""
        if match.trigger.kind == "noun":
            return []
        return [i for o in self.arguments.objects(match.head) for i in self.scene.tree.conjuncts(o)]

    def _obligations(self, match: Match, sides: Sides) -> tuple[Obligation, ...]:
        if match.frame.type != "AGREE":
            return ()
        tree = self.scene.tree
        within = tree.subtree(match.head)
        if tree.tokens[match.head].role in {"relative", "modifier"}:
            within = tree.subtree(tree.tokens[match.head].head)
        pacts = self.knowledge.pacts[self.article.language]
        return obligations_of(tree, within, (*sides.source, *sides.target), pacts)

    def _own_words(self, match: Match) -> bool:
        return match.frame.type in {"STATE"}

    def _score(self, sides: Sides, reading: Reading) -> float:
        """0 to 1: how much of the claim rests on words rather than on inference."""
        score = 0.9
        if sides.inferred:
            score -= 0.2
        if not sides.source or not sides.target:
            score -= 0.1
        return round(score, 2)

    def _why(self, match: Match, sides: Sides, reading: Reading) -> str:
        parts = [f"{match.frame.id}: “{match.trigger.pattern}”"]
        parts += reading.why
        if sides.inferred:
            parts.append("an actor taken from the text before")
        return "; ".join(parts)

    def _linked(self, drafts: list[Draft]) -> list[Draft]:
        """`about` points from a speech act to the act it is about."""
        by_governor: dict[int, str] = {}
        for draft in drafts:
            for governor in draft.reading.governors:
                by_governor.setdefault(governor, draft.claim.id)
        return [
            replace(d, claim=replace(d.claim, about=by_governor[d.match.head]))
            if d.match.head in by_governor else d
            for d in drafts
        ]

    def _statements(self, drafts: list[Draft]) -> Iterator[Claim]:
        """Bare statements with a named speaker that no other claim already carries."""
        tree = self.scene.tree
        taken = {d.match.head for d in drafts}
        voiced = {m.start for d in drafts for m in d.claim.said_by}
        for index, token in enumerate(tree.tokens):
            if token.pos != "VERB" or index in taken or not self.voices.is_speech(index):
                continue
            if not self._says_something(index):
                continue
            speakers = tuple(m for m in self.voices.speakers_of(index) if self._known(m))
            if not speakers or any(m.start in voiced for m in speakers):
                continue
            yield self._statement(index, speakers)

    def _known(self, mention: Mention) -> bool:
        world = self.knowledge.world
        return mention.id not in world.outlets and (mention.of is not None or mention.id in world.actors)

    def _says_something(self, index: int) -> bool:
        tree = self.scene.tree
        if any(tree.tokens[i].pos in {"VERB", "AUX", "ADJ", "NOUN"} for i in tree.children(index, "clause", "parataxis")):
            return True
        return any(
            self.voices.quote_at(i) is not None for i in tree.subtree(index) if i != index
        ) and self.voices.quote_at(index) is None

    def _statement(self, index: int, speakers: tuple[Mention, ...]) -> Claim:
        tree = self.scene.tree
        sentence, span = tree.sentence, tree.span(index, index)
        reading = Reading("happened")
        said, _ = self.voices.said_by(index, reading)
        chain = (*speakers, *(m for m in said if m.start not in {s.start for s in speakers}))
        return Claim(
            id=content_id(self.article.id, span.start, span.end, "state"),
            article=self.article.id, start=sentence.start, end=sentence.end, text=sentence.text,
            trigger=span, type="STATE", mode=None, status="happened",
            quote=any(self.voices.quote_at(i) is not None for i in tree.subtree(index)),
            about=None, source=speakers, target=(), said_by=chain, when=None, where=None,
            amounts=(), obligations=(), score=0.7, why=f"state: “{tree.tokens[index].lemma}” with what is said",
            maker=self.maker,
        )  # fmt: skip
