"""Scenes of one article → its claims: of the acts in each sentence, and bare statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.code.arguments import Arguments
from dragoman.code.claims import Draft, SentenceCoder, Text
from dragoman.code.clauses import Clauses
from dragoman.code.continued import Reaction
from dragoman.code.counted import with_counted
from dragoman.code.discourse import Discourse, discourse_of
from dragoman.code.filed import told_on
from dragoman.code.firstlook import first_look
from dragoman.code.forms import Forms
from dragoman.code.gainsaid import without_gainsaid
from dragoman.code.implied import Implied
from dragoman.code.naming import Naming
from dragoman.code.quotes import Quote, quotes_of
from dragoman.code.reactions import aimed
from dragoman.code.refusals import with_refusals
from dragoman.code.sameagain import as_told, main_acts, sides_again, taking_up, told_before
from dragoman.code.statements import Statements, Told
from dragoman.code.subjects import passages_of
from dragoman.code.triggers import Match, matches_of
from dragoman.code.unnamed import before_house, with_gathering
from dragoman.code.voices import Voices
from dragoman.code.walk import DONE
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
    drafts = _with_targets(_drafts(told_in))
    drafts = without_gainsaid(drafts, [telling.scene.tree for telling in told_in])
    told = [Told(d.claim, d.match.frame.vague) for each in drafts for d in each]
    bringing = {at for q, at in discourse.verbs.items() if _clausal(q, scenes[at[0]])}
    found: list[Claim] = []
    for number, (telling, each) in enumerate(zip(told_in, drafts, strict=True)):
        found += [_quoting(d, bringing=(number, d.match.head) in bringing) for d in each]
        found += telling.statements(number, each, discourse, told)
    return tuple(found)


def _drafts(told_in: list[Telling]) -> list[list[Drafted]]:
    """The claims of each scene, with those of acts that it takes up of the scene before."""
    found: list[list[Drafted]] = []
    mains: list[Draft] = []
    for telling in told_in:
        drafts = telling.drafts(mains)
        found.append(drafts)
        mains = main_acts((d for d, _ in drafts), telling.scene.tree)
    return found


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
    who are gathered where it does, or on as many as are counted; a protest that is aimed at
    nobody, at whose embassy it passes."""
    actors = arguments.naming.world.actors
    struck = before_house(claim, draft.match, arguments.scene, actors)
    struck = with_gathering(struck, draft.match, arguments.scene)
    struck = with_counted(struck, draft.match, arguments.scene, arguments.clauses)
    return draft if struck is draft.claim else replace(draft, claim=struck)


def _repeated(
    coder: SentenceCoder, words: tuple[int, int], here: list[Draft], before: list[Draft]
) -> list[Draft]:
    """The claim of an act that is told by words that take up another, unless it is told as done
    where that one is not."""
    told = told_before(words[0], here, before, coder.scene.tree)
    if told is None:
        return []
    match = as_told(told, *words)
    sides = sides_again(match, told.claim, coder.arguments)
    draft = coder.with_sides(match, sides) if sides.source else None
    if draft is None or (draft.claim.status in DONE and told.claim.status not in DONE):
        return []
    return [draft]


def _where(draft: Draft) -> int:
    return draft.match.head


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

    def drafts(self, before: list[Draft]) -> list[Drafted]:
        """The claims of its acts, given those of the sentence before; most sentences tell of
        none."""
        again = list(taking_up(self.scene.tree))
        if not self.matches and not again:
            return []
        coder = self.coder()
        found = coder.drafts()
        for verb, same in again:
            found += _repeated(coder, (verb, same), found, before)
        return [(draft, coder.arguments) for draft in sorted(found, key=_where)]

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
