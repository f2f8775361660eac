"""What the program knows, as data: TOML and CSV beside this file → one frozen `Knowledge`."""

from dragoman.knowledge.load import Knowledge, fingerprint, load

__all__ = ["Knowledge", "fingerprint", "load"]
