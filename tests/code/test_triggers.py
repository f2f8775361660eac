"""Which words of a sentence are triggers, on real parses."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge, parse, resolve
from dragoman.code.triggers import matches_of, participle_of
from make import article
from reading import claim_at, claims_of, polities

KNOWLEDGE = knowledge.load()


def triggers_in(text: str) -> dict[str, str]:
    """A sentence -> its triggers, each with its frame."""
    read = article("triggers", text, published=date(2024, 6, 19))
    scenes, _ = resolve.scenes_of(parse.sentences_of(read), read, KNOWLEDGE)
    return {
        scene.tree.tokens[m.head].text: m.frame.id
        for scene in scenes
        for m in matches_of(scene, KNOWLEDGE, "es")
    }


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Los rehenes secuestrados el lunes siguen en Gaza.", "secuestrados"),
        ("La empresa fue duramente sancionada.", "sancionada"),
        ("Las armas incautadas eran rusas.", "incautadas"),
        ("Irán hackeó los sistemas del banco central de Israel.", "hackeó"),
        ("Rusia atacó Odesa y Ucrania respondió.", "atacó"),
    ],
)
def test_forms_of_a_verb_are_found(text: str, word: str) -> None:
    assert word in triggers_in(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Habló un reconocido activista francés.", "reconocido"),
        ("Recibieron un regalo envenenado de Moscú.", "envenenado"),
        ("Tras la reunión pidió la palabra el ministro.", "pidió"),
    ],
)
def test_a_quality_is_no_act(text: str, word: str) -> None:
    assert word not in triggers_in(text)


def test_an_adjunct_is_no_part_of_a_trigger() -> None:
    found = triggers_in("Tras un encuentro con Erdogan, Zelenski pidió más ayuda.")
    assert found["pidió"] != "request.meet"


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("secuestrados", "secuestrar"),
        ("detenida", "detener"),
        ("impuestas", "imponer"),
        ("heridos", "herir"),
    ],
)
def test_a_participle_leads_to_its_infinitive(form: str, infinitive: str) -> None:
    assert infinitive in participle_of(form)


@pytest.mark.parametrize(
    ("text", "word", "frame"),
    [
        ("Declaró la ley marcial, pero la levantó de madrugada.", "levantó", "retreat.ease"),
        ("El tratado espera a que los parlamentos lo ratifiquen.", "ratifiquen", "agree.sign"),
        ("Dos obreros murieron al ser incendiada la sede.", "murieron", "assault.deaths"),
        (
            "Diez personas murieron en Juliaca cuando la Policía disparó a la multitud.",
            "murieron", "assault.deaths",
        ),
        ("Dos obreros murieron cuando cruzaban el río.", "murieron", "assault.toll"),
        ("China avisó de que habrá «graves consecuencias».", "avisó", "threaten.warn"),
        ("Tokio protestó porque dos misiles cayeron cerca.", "protestó", "accuse.condemn"),
    ],
)  # fmt: skip
def test_what_a_trigger_requires_may_stand_elsewhere(text: str, word: str, frame: str) -> None:
    assert triggers_in(text)[word] == frame


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Habló de la forma en que la han tratado a ella.", "tratado"),
    ],
)
def test_what_stands_elsewhere_must_belong(text: str, word: str) -> None:
    assert word not in triggers_in(text)


@pytest.mark.parametrize(
    ("text", "word", "frame"),
    [
        ("Bogotá fue sede de una cumbre entre Petro y Maduro.", "sede", "consult.host"),
        ("Modi está de visita en Moscú.", "visita", "consult.visit"),
        ("El Reino Unido ignora los llamados de la ONU.", "ignora", "reject.yield"),
        ("Cayeron en saco roto los llamados de la ONU a Israel.", "llamados", "request.ask"),
        ("Moscú no descarta usar la fuerza contra Kiev.", "descarta", "threaten.option"),
        ("Moscú descarta usar la fuerza contra Kiev.", "descarta", "reject.refuse"),
        ("Damasco calificó de falsas las acusaciones.", "calificó", "reject.deny"),
    ],
)
def test_what_stands_beside_a_word_decides_its_frame(text: str, word: str, frame: str) -> None:
    assert triggers_in(text).get(word) == frame


@pytest.mark.parametrize(
    "text",
    [
        "La crítica elogió la película del director mexicano.",
        "El entrenador de España pidió calma a sus jugadores.",
        "El Real Madrid rechazó la oferta por su portero.",
    ],
)
def test_sport_and_show_tell_of_no_verbal_act(text: str) -> None:
    assert not triggers_in(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Francia defendió el derecho a la huelga y la libertad de manifestación.", "es"),
        ("France defended the right to strike and the right to protest.", "en"),
    ],
)
def test_what_people_may_do_is_no_act(text: str, language: str) -> None:
    assert "PROTEST" not in {claim.type for claim in claims_of(text, language)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("El portavoz del PP disparó contra Sánchez.", "ACCUSE"),
        ("Milei atacó a Lula.", "ACCUSE"),
        ("Un pistolero disparó contra Sánchez.", "ASSAULT"),
        ("Milei atacó Brasil.", "ASSAULT"),
        ("Sánchez disparó con una escopeta contra Milei.", "ASSAULT"),
    ],
)
def test_politicians_strike_each_other_with_words(text: str, kind: str) -> None:
    assert claim_at(text, "disparó" if "disparó" in text else "atacó").type == kind


def test_a_fact_within_a_wish_is_told_of_who_wishes() -> None:
    text = (
        "Erdogan pidió a Estados Unidos que extradite al clérigo Fethullah Gülen, al que acusa de "
        "estar detrás de la asonada."
    )
    assert polities(claim_at(text, "acusa").source) == {"TUR"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("El gabinete de guerra israelí volverá a reunirse.", "ASSAULT"),
        ("Guatemala movilizó brigadas de rescate hacia El Salvador.", "MOBILIZE"),
        ("Francia puso seis aviones a disposición de Haití.", "AGREE"),
        ("Francia ofreció a Perú expertos en secuestros.", "ASSAULT"),
        ("Irán acogió con alivio el fin de las hostilidades.", "RETREAT"),
        ("Los dirigentes de la oposición se encerraron en la catedral.", "COERCE"),
    ],
)
def test_what_only_belongs_to_another_word_is_no_act(text: str, type_: str) -> None:
    assert type_ not in {c.type for c in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Piñera amplió el estado de emergencia que había decretado.", "decretado", "COERCE"),
        ("El ministro de Colombia les atribuyó el atentado de ayer.", "atribuyó", "ACCUSE"),
        ("El presidente llamó a Blair a no llevar al país a la guerra.", "llamó", "REQUEST"),
        ("El estado de sitio fue declarado por la junta de Birmania.", "declarado", "COERCE"),
        ("El toque de queda fue levantado por el Gobierno de Ecuador.", "levantado", "RETREAT"),
        ("Un coche bomba destruyó la embajada y mató a doce civiles.", "mató", "ASSAULT"),
        (
            "Maduro disolvió el Congreso, suspendió la Constitución y mandó tanques a Caracas.",
            "suspendió",
            "COERCE",
        ),
    ],
)
def test_what_a_trigger_requires_may_stand_before_it(text: str, words: str, kind: str) -> None:
    assert claim_at(text, words, "es").type == kind


def test_the_blockade_that_farmers_keep_up_is_their_protest() -> None:
    found = claims_of("Los campesinos mantienen el bloqueo de la carretera en Ecuador.", "es")
    assert {c.type for c in found} == {"PROTEST"}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Iran suspended uranium enrichment.", "suspended", "RETREAT"),
        ("Colombia suspended arrest warrants for rebel leaders.", "suspended", "RETREAT"),
        ("The African Union suspended Mali.", "suspended", "SANCTION"),
    ],
)
def test_who_does_it_is_not_what_a_trigger_requires(text: str, words: str, kind: str) -> None:
    assert claim_at(text, words, "en").type == kind
