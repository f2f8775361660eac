"""Claims -> entries: which claims report the same thing, and who denies or fulfils what."""

from dragoman.fuse.entries import entries_of

__all__ = ["entries_of"]
