"""Scenes of one article → its claims: of the acts in each sentence, and bare statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.code.arguments import Arguments
from dragoman.code.claims import Draft, SentenceCoder, Text
from dragoman.code.clauses import Clauses
from dragoman.code.continued import Reaction
from dragoman.code.discourse import Discourse, discourse_of
from dragoman.code.filed import told_on
from dragoman.code.firstlook import first_look
from dragoman.code.forms import Forms
from dragoman.code.implied import Implied
from dragoman.code.naming import Naming
from dragoman.code.quotes import Quote, quotes_of
from dragoman.code.reactions import aimed
from dragoman.code.refusals import with_refusals
from dragoman.code.statements import Statements, Told
from dragoman.code.subjects import passages_of
from dragoman.code.triggers import Match, matches_of
from dragoman.code.unnamed import with_gathering
from dragoman.code.voices import Voices
from dragoman.code.weight import Weight
from dragoman.knowledge import Knowledge
from dragoman.records import Article, Claim
from dragoman.tree import VERBAL, Scene

Drafted = tuple[Draft, Arguments]
"""A claim in the making, with the arguments of its sentence."""


def claims_in(
    scenes: tuple[Scene, ...], article: Article, knowledge: Knowledge, maker: str
) -> tuple[Claim, ...]:
    """Scenes of one article → its claims, in text order."""
    text = text_of(article, knowledge, maker)
    told_in = [Telling(scene, text) for scene in scenes]
    discourse = discourse_of([telling.voices for telling in told_in])
    drafts = _with_targets([telling.drafts() for telling in told_in])
    told = [Told(d.claim, d.match.frame.vague) for each in drafts for d in each]
    bringing = {at for q, at in discourse.verbs.items() if _clausal(q, scenes[at[0]])}
    found: list[Claim] = []
    for number, (telling, each) in enumerate(zip(told_in, drafts, strict=True)):
        found += [_quoting(d, bringing=(number, d.match.head) in bringing) for d in each]
        found += telling.statements(number, each, discourse, told)
    return tuple(found)


def _clausal(quote: Quote, scene: Scene) -> bool:
    """Whether somebody's words, as far as they stand in the sentence, are more than a phrase."""
    said = (t for t in scene.tree.tokens if quote.holds(t.start, t.end))
    return any(t.pos in VERBAL for t in said)


def _quoting(draft: Draft, *, bringing: bool) -> Claim:
    """The claim; quoted too if its own verb brings a quotation («…», denunció el delegado)."""
    return replace(draft.claim, quote=True) if bringing else draft.claim


def text_of(article: Article, knowledge: Knowledge, maker: str) -> Text:
    """An article as its scenes are coded."""
    today = told_on(article, knowledge.measures[article.language])
    quotes, passages = quotes_of(article.text), passages_of(article, knowledge)
    return Text(article, quotes, passages, today, knowledge, maker)


def _with_targets(drafts: list[list[Drafted]]) -> list[list[Draft]]:
    """The drafts, those of reactions to acts told before with whom they are aimed at."""
    reactions = [[Reaction(d.claim, d.match, a) for d, a in each] for each in drafts]
    return [
        [_aimed(d, a, claim) for (d, a), claim in zip(each, claims, strict=True)]
        for each, claims in zip(drafts, aimed(reactions), strict=True)
    ]


def _aimed(draft: Draft, arguments: Arguments, claim: Claim) -> Draft:
    """The draft with what its claim has become; a blow that still falls on nobody falls on those
    who are gathered where it does."""
    struck = with_gathering(claim, draft.match, arguments.scene)
    return draft if struck is draft.claim else replace(draft, claim=struck)


class Telling:
    """One scene: who speaks in it, and the acts that it tells, if any."""

    def __init__(self, scene: Scene, text: Text) -> None:
        self.scene, self.text = scene, text
        knowledge, language = text.knowledge, text.article.language
        passage = text.passages.at(scene.tree.sentence.start)
        self.weight = Weight(passage, knowledge.world, first_look(knowledge, language).lets)
        implied = Implied(Clauses(Naming(scene, knowledge, language)))
        self.voices = Voices(implied, knowledge, language, text.quotes)
        self.matches = self._matches(knowledge, language)

    def _matches(self, knowledge: Knowledge, language: str) -> list[Match]:
        found = matches_of(self.scene, knowledge, language)
        if not found:
            return []
        forms = Forms(self.scene.tree, knowledge.stance[language])
        return with_refusals(found, forms, knowledge.frames)

    def coder(self) -> SentenceCoder:
        """What makes claims of its acts."""
        return SentenceCoder(self.matches, self.voices, self.weight, self.text)

    def drafts(self) -> list[Drafted]:
        """The claims of its acts; most sentences tell of none."""
        if not self.matches:
            return []
        coder = self.coder()
        return [(draft, coder.arguments) for draft in coder.drafts()]

    def statements(
        self, number: int, drafts: list[Draft], discourse: Discourse, told: list[Told]
    ) -> Iterator[Claim]:
        """The bare statements of the sentence."""
        article, maker = self.text.article.id, self.text.maker
        finder = Statements(self.voices, number, discourse, told, self.text.knowledge)
        for claim in finder.found({d.match.head for d in drafts}, article, maker):
            spoken = finder.spoken(claim) or not self.weight.outside
            if spoken and self.weight.weighty(claim.source):
                yield replace(claim, why="; ".join((claim.why, *self.weight.why)))
