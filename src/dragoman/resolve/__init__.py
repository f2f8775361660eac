"""Parsed sentences → who is meant in each: names, titles, pronouns → actors on that date."""

from dragoman.resolve.scenes import scenes_of

__all__ = ["scenes_of"]
