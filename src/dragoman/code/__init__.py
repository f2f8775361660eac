"""Scenes → claims: frames matched on sentences ("coding" is the field's word)."""

from dragoman.code.coding import claims_in
from dragoman.code.firstlook import first_look

__all__ = ["claims_in", "first_look"]
