"""A person whom the sentence names with a title, a calling or a kin word is that person, and a body
or a ship so called is none."""

import pytest

from reading import claim_at, claims_of


def _persons(text: str, word: str, language: str) -> set[str]:
    claim = claim_at(text, word, language)
    return {m.id for m in (*claim.source, *claim.target)}


@pytest.mark.parametrize(
    ("text", "word", "person"),
    [
        ("La diputada opositora Delia Sorzano criticó a Rusia.", "criticó", "delia-sorzano"),
        ("El almirante retirado Bruno Calder criticó a China.", "criticó", "bruno-calder"),
        ("La ministra en funciones Isabel Celaya criticó a Francia.", "criticó", "isabel-celaya"),
        ("El fiscal anticorrupción Mijaíl Sorokov criticó a Rusia.", "criticó", "mijail-sorokov"),
        ("El estudiante Lesther Alemany fue detenido.", "detenido", "lesther-alemany"),
        ("La campesina Máxima Cuñari fue detenida.", "detenida", "maxima-cuñari"),
        ("El yihadista Redouane Lakdi fue detenido.", "detenido", "redouane-lakdi"),
        ("La podóloga Julia Trenor fue detenida.", "detenida", "julia-trenor"),
        ("El Dr. Anton Faux criticó a Rusia.", "criticó", "anton-faux"),
        ("El doctor Mukwe criticó a Rusia.", "criticó", "mukwe"),
        (
            "La relatora de la ONU sobre la tortura, Alice Edwar, criticó a Rusia.",
            "criticó",
            "alice-edwar",
        ),
        ("Murió el número dos de la guerrilla, Raúl Pardal.", "Murió", "raul-pardal"),
    ],
)
def test_spanish_persons(text: str, word: str, person: str) -> None:
    assert person in _persons(text, word, "es")


@pytest.mark.parametrize(
    ("text", "word", "person"),
    [
        ("Scientist Mohsen Farzad was assassinated.", "assassinated", "mohsen-farzad"),
        ("Opposition activist Ilya Yash was arrested.", "arrested", "ilya-yash"),
        ("Human rights lawyer Nasrin Sotu was arrested.", "arrested", "nasrin-sotu"),
        ("Palestinian teenager Ahed Tamir was arrested by Israel.", "arrested", "ahed-tamir"),
        ("Bishop Rolando Alvarado criticized Russia.", "criticized", "rolando-alvarado"),
        ("Lt. Gen. Abdel Burhani criticized Ethiopia.", "criticized", "abdel-burhani"),
        ("Col. Assimi Goitta criticized France.", "criticized", "assimi-goitta"),
        ("Sir Kim Darrow criticized Russia.", "criticized", "kim-darrow"),
        ("Lord Michael Ancran criticized Russia.", "criticized", "michael-ancran"),
        ("Editor Mohammed Zubair Khano was arrested.", "arrested", "mohammed-zubair-khano"),
    ],
)
def test_english_persons(text: str, word: str, person: str) -> None:
    assert person in _persons(text, word, "en")


@pytest.mark.parametrize(
    ("text", "word", "language", "persons"),
    [
        (
            "Los senadores Pedro Barrios y Marta Lucero criticaron a Rusia.",
            "criticaron",
            "es",
            {"pedro-barrios", "marta-lucero"},
        ),
        (
            "Los senadores Barrios y Lucero criticaron a Rusia.",
            "criticaron",
            "es",
            {"barrios", "lucero"},
        ),
        (
            "Los activistas Amir Dalí, Sara Benito y Joan Puig fueron detenidos.",
            "detenidos",
            "es",
            {"amir-dali", "sara-benito", "joan-puig"},
        ),
        (
            "Senators Jeff Flaken and Susan Collister criticized Russia.",
            "criticized",
            "en",
            {"jeff-flaken", "susan-collister"},
        ),
        ("Lawmakers Lee and Chan were arrested.", "arrested", "en", {"lee", "chan"}),
        (
            "Sens. John Kent and Lindsey Grant criticized Russia.",
            "criticized",
            "en",
            {"john-kent", "lindsey-grant"},
        ),
    ],
)
def test_several_with_one_title(text: str, word: str, language: str, persons: set[str]) -> None:
    assert _persons(text, word, language) - {"RUS"} == persons


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("El batallón Simón Bolívar atacó Caracas.", "atacó", "es"),
        ("El islamista Partido Justicia y Desarrollo criticó a Rusia.", "criticó", "es"),
        ("La policía Foral detuvo a un hombre.", "detuvo", "es"),
        ("El petrolero Juan Soto fue atacado por Irán.", "atacado", "es"),
        ("Los periodistas de Radio Caracol y TV Azteca fueron detenidos.", "detenidos", "es"),
        ("Muslim Brotherhood members criticized Russia.", "criticized", "en"),
        ("Duke University criticized Russia.", "criticized", "en"),
        ("The Lord Mayor criticized Russia.", "criticized", "en"),
        ("The tanker Mary Jane was attacked by Iran.", "attacked", "en"),
    ],
)
def test_bodies_and_ships_are_no_persons(text: str, word: str, language: str) -> None:
    assert all(one.isupper() for one in _persons(text, word, language))


@pytest.mark.parametrize(
    ("text", "language", "person"),
    [
        (
            "El doctor Hossam Abu Saad fue detenido. El doctor Abu Saad criticó a Rusia.",
            "es",
            "hossam-abu-saad",
        ),
        (
            "The blogger Raif Badaoui was arrested. Mr Badaoui criticized Russia.",
            "en",
            "raif-badaoui",
        ),
    ],
)
def test_known_by_surname_afterwards(text: str, language: str, person: str) -> None:
    word = "criticó" if language == "es" else "criticized"
    assert person in _persons(text, word, language)


def test_him_is_no_woman() -> None:
    text = "Ann Farrow met Paul Moss. Egypt rejected the accusations against him."
    claims = claims_of(text, "en")
    assert not any(m.id == "ann-farrow" for c in claims if c.type == "REJECT" for m in c.target)
