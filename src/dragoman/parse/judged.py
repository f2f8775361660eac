"""What somebody says that it is good or bad to do, hung by the Spanish model on who says it."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.forms import under
from dragoman.records import Token

WRONGLY = frozenset({"open_clause", "modifier"})
OWNED = frozenset({"subject", "mark", "case"})

# "Dijo que sería un error reconocer a Taiwán", with "reconocer" below "dijo"


def judged(tokens: list[Token]) -> None:
    """Makes of a bare infinitive behind a noun or adjective with "ser" and no subject what that is
    said of: who says so does not do it."""
    for index, token in enumerate(tokens):
        if token.role not in WRONGLY or token.morph != "VerbForm=Inf":
            continue
        being, said = _judgement(tokens, index)
        marked = any(t.head == index and t.role in OWNED for t in tokens[:index])
        if not marked and being < said and token.head in {said, tokens[said].head}:
            tokens[being] = replace(tokens[being], head=said)
            tokens[index] = replace(token, head=said, role="subject_clause")


def _judgement(tokens: list[Token], verb: int) -> tuple[int, int]:
    """ "Sería" and "error" in "sería un grave error", before the verb; twice the verb if there is
    nothing such."""
    for said in range(verb - 1, max(verb - 5, 0), -1):
        own = [i for i in range(said) if tokens[i].head == said]
        for being in range(said):  # of "un grave error" the model may hang it on "grave"
            if tokens[being].lemma != "ser" or tokens[being].role != "copula":
                continue
            held = all(under(tokens, i, said) for i in range(said, verb))
            subject = any(tokens[i].role == "subject" for i in own)
            if tokens[being].head in {said, *own} and held and not subject:
                return being, said
    return verb, verb
