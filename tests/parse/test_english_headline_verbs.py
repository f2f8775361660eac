"""Headlines whose only verb looks like a noun."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Hungary's Orban rails against Brussels", "ACCUSE", "HUN"),
        ("Moscow fumes at NATO expansion", "ACCUSE", "RUS"),
        ("Kyiv points finger at Moscow over blackout", "ACCUSE", "UKR"),
        ("Berlin ships tanks to Kyiv", "AID", "DEU"),
        ("Arab League sides with Egypt on dam", "SUPPORT", "ARAB-LEAGUE"),
        ("Lavrov jets to Geneva for Syria talks", "CONSULT", "RUS"),
        ("Colombia's FARC hands in weapons", "RETREAT", "FARC"),
        ("Rebels lay down arms in Mindanao", "RETREAT", "REB"),
        ("Trump leans on Pakistan over militants", "REQUEST", "donald-trump"),
        ("Taliban gun down judge", "ASSAULT", "TALIBAN"),
    ],
)
def test_what_stands_behind_who_does_it_is_the_verb(text: str, kind: str, who: str) -> None:
    assert any(who in polities(c.source) for c in claims_of(text, "en") if c.type == kind)


@pytest.mark.parametrize(
    "text",
    [
        "China trade talks",
        "Spain football rallies",
        "Russia ships in Black Sea",
        "Mexico drug cartels",
        "Kenya tea exports rise",
    ],
)
def test_other_plurals_stay(text: str) -> None:
    assert not [c for c in claims_of(text, "en") if c.type not in {"CONSULT", "STATE"}]
