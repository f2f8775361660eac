"""Article → sentences: the only place that sees the NLP engine."""

from dragoman.parse.engine import parsed, sentences_of

__all__ = ["parsed", "sentences_of"]
