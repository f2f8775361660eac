"""Scenes → claims: frames matched on sentences ("coding" is the field's word)."""

from dragoman.code.claims import claims_in

__all__ = ["claims_in"]
