"""Article → sentences: the only place that sees the NLP engine."""

from dragoman.parse.engine import sentences_of

__all__ = ["sentences_of"]
