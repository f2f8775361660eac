"""Days counted from another that the text tells: "tres días más tarde", "ese mismo día"."""

from __future__ import annotations

from datetime import date

from dragoman.code.times import TimeExpression, times_of
from dragoman.knowledge.measures import Measures
from dragoman.records import Sentence, When

NEAR = 300
"""How many characters before the sentence the day may be told from which one counts."""


class Counting:
    """The days told in a sentence and in the text `before` it, from which others are counted."""

    def __init__(
        self, before: str, sentence: Sentence, today: date | None, measures: Measures, language: str
    ) -> None:
        self.before, self.sentence = before, sentence
        self.today, self.measures, self.language = today, measures, language

    def resolved(self, expression: TimeExpression) -> When:
        """What it tells, from the last day told before it; without one only its words. No day is
        told that the article could not know."""
        open_, since = expression.resolve(forward=False), self._last_day(expression)
        if since is None or self.today is None:
            return open_
        when = expression.resolve(forward=False, since=since)
        late = when.start is None or when.start > self.today.isoformat()
        return open_ if late else when

    def _last_day(self, expression: TimeExpression) -> date | None:
        """The last single day told before, counted in its turn if need be."""
        own = self.sentence.text[: expression.start]
        text = own if expression.counted_back else self.before + own
        last: date | None = None
        for earlier in times_of(text, self.today, self.measures, self.language):
            if earlier.bound:
                continue
            told = earlier.resolve(forward=False, since=last if earlier.counted else None)
            if told.start and told.start == told.end:
                last = date.fromisoformat(told.start)
        return last
