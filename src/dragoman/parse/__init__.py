"""Article → sentences: the only place that sees the NLP engine."""

from dragoman.parse.engine import parsed, sentences_of
from dragoman.parse.memory import Memory

__all__ = ["Memory", "parsed", "sentences_of"]
