"""What others are said to have to do is asked of them; whose shelling it is stands before it."""

import pytest

from reading import claims_of, polities


def _sides(text: str, kind: str, language: str) -> list[tuple[set[str], set[str]]]:
    found = [c for c in claims_of(text, language) if c.type == kind]
    return [(polities(c.source), polities(c.target)) for c in found]


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Zelenski dijo que Rusia tiene que cumplir el acuerdo.",
            "REQUEST",
            ({"UKR"}, {"RUS"}),
        ),
        ("Zelenski dijo que Rusia pagará por ello.", "THREATEN", ({"UKR"}, {"RUS"})),
        ("Macron afirmó que la invasión es un error.", "ACCUSE", ({"FRA"}, set[str]())),
    ],
)
def test_said_of_others(text: str, kind: str, sides: tuple[set[str], set[str]]) -> None:
    assert sides in _sides(text, kind, "es")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zelenski dijo que Rusia tiene más tropas.", "REQUEST"),
        ("Macron dijo que los maestros tienen que trabajar mucho.", "REQUEST"),
        ("Macron dijo que Alemania paga el gas en dólares.", "THREATEN"),
        ("Macron dijo que la medida es un éxito.", "ACCUSE"),
    ],
)
def test_said_without_demand_or_threat(text: str, kind: str) -> None:
    assert not _sides(text, kind, "es")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ten people were killed by government shelling.", "GOV"),
        ("Ten people were killed in rebel shelling.", "REB"),
        ("Ten people died in government airstrikes.", "GOV"),
        ("Ten people were killed in a government attack.", "GOV"),
    ],
)
def test_whose_shelling_it_is(text: str, source: str) -> None:
    sides = _sides(text, "ASSAULT", "en")
    assert sides
    assert all(doers == {source} for doers, _ in sides)


def test_government_before_another_noun_does_nothing() -> None:
    assert not _sides("Residents protested against government spending.", "ASSAULT", "en")
