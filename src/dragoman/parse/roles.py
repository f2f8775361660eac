"""The label set of ours, and how each model's labels become it."""

from __future__ import annotations

from typing import Final

UNIVERSAL: Final[dict[str, str]] = {
    "ROOT": "root",
    "nsubj": "subject",
    "csubj": "subject_clause",
    "obj": "object",
    "iobj": "indirect",
    "obl": "oblique",
    "nmod": "nominal",
    "amod": "modifier",
    "appos": "apposition",
    "conj": "conjunct",
    "cc": "coordinator",
    "ccomp": "clause",
    "xcomp": "open_clause",
    "advcl": "adverbial",
    "acl": "relative",
    "advmod": "adverb",
    "aux": "auxiliary",
    "cop": "copula",
    "case": "case",
    "mark": "mark",
    "det": "determiner",
    "nummod": "number",
    "compound": "compound",
    "flat": "flat",
    "fixed": "fixed",
    "parataxis": "parataxis",
    "punct": "punctuation",
    "expl:pass": "passive_se",
    "expl:impers": "impersonal_se",
    "expl:pv": "reflexive_se",
}
"""Universal Dependencies as the Spanish models use them; what is not here becomes `other`."""
