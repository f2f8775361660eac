"""Claims -> entries: which claims report the same thing, and who denies or fulfils what."""

from dragoman.fuse.entries import entries_of, gists_of
from dragoman.fuse.facts import Gist

__all__ = ["Gist", "entries_of", "gists_of"]
