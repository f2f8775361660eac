"""What is taken for granted near a modal, a plan or a question, and what is not done."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of

DONE = {"happened", "ongoing"}


def _status(text: str, words: str, language: str) -> set[str]:
    """Of the claims with the words in their trigger, those with the shortest one."""
    told = sorted((len(c.trigger.text), c.status) for c in claims_of(text, language)
                  if words in c.trigger.text)  # fmt: skip
    return {status for length, status in told if length == told[0][0]}


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("La guerra en Sudán podría extenderse a Chad.", "guerra", "es"),
        ("La ofensiva rusa no ha terminado.", "ofensiva", "es"),
        ("La ONU teme que la guerra en Sudán se extienda.", "guerra", "es"),
        ("The war in Sudan could spread to Chad.", "war", "en"),
        ("El bombardeo israelí de Rafah no causó daños.", "bombardeo", "es"),
        ("La invasión de Ucrania no logró derrocar a Zelenski.", "invasión", "es"),
        ("El Gobierno podría levantar el bloqueo de Gaza.", "bloqueo", "es"),
        ("La investigación del asesinato del alcalde sigue abierta.", "asesinato", "es"),
        ("Quieren que se investigue la matanza de los estudiantes.", "matanza", "es"),
        ("Up to 9 may have been killed in two weeks of Israeli strikes on Gaza.", "strikes", "en"),
        ("¿Por qué bombardeó Rusia la presa de Kajovka?", "bombardeó", "es"),
        ("Will the soldiers who killed the reporters be tried?", "killed the reporters", "en"),
        ("No sorprende que Hungría vetara la ayuda a Kiev.", "vetara", "es"),
        ("Eso explica que Rusia bombardeara los puertos de Odesa.", "bombardeara", "es"),
        ("El hombre que secuestrara a los ingenieros en 2003 murió ayer.", "secuestrara", "es"),
        ("Indultará a los condenados por asaltar el Congreso.", "asaltar", "es"),
        ("Protesters demanded an end to police violence in Nairobi.", "police violence", "en"),
        ("France is considering how to respond to the attack on its base.", "attack", "en"),
        ("The Russian offensive is not over.", "offensive", "en"),
        ("La ONU denunció que Israel bombardeó una escuela.", "bombardeó", "es"),
        ("Beirut denunció la ofensiva israelí en el sur.", "ofensiva", "es"),
        ("La OTAN alertó del despliegue de tropas rusas en Bielorrusia.", "despliegue de", "es"),
        ("La ONU pidió a Israel que deje de bombardear Gaza.", "bombardear", "es"),
        ("Buscan al general sospechoso de haber ordenado la matanza.", "matanza", "es"),
        ("Washington estudia penalizar a Quito por su apoyo a China.", "apoyo", "es"),
        ("How the US-China trade war may be good for Beijing.", "trade war", "en"),
        ("Pompeo left Seoul, only for North Korea to denounce him.", "denounce", "en"),
    ],
)
def test_a_fact(text: str, words: str, language: str) -> None:
    found = _status(text, words, language)
    assert found
    assert found <= DONE


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("La guerra en Sudán podría empezar en mayo.", "guerra", "es"),
        ("Una guerra en Sudán podría durar años.", "guerra", "es"),
        ("El ataque ruso contra Odesa no se produjo.", "ataque", "es"),
        ("El ataque ruso contra Odesa, si se produce, será un error.", "ataque", "es"),
        ("The Russian attack on Odesa, if it comes, will be a mistake.", "attack", "en"),
        ("El ataque ruso contra Odesa quedó en nada.", "ataque", "es"),
        ("A Turkish attack on Cyprus seemed imminent.", "attack", "en"),
        ("A Turkish attack on Cyprus looms.", "attack", "en"),
        ("Un ataque ruso contra Odesa es impensable.", "ataque", "es"),
        ("Kiev blinda el puerto ante un ataque ruso contra Odesa.", "ataque", "es"),
        ("Greece fortified its islands against a Turkish attack.", "attack", "en"),
        ("La entrega de los cazas F-16 a Turquía quedó en suspenso.", "entrega", "es"),
        ("The extradition of the boss to Peru is on hold.", "extradition", "en"),
        ("España desplegó dos cazas por si Rusia atacaba Estonia.", "atacaba", "es"),
        ("Spain scrambled two jets in case Russia attacked Estonia.", "attacked", "en"),
        ("El presidente estuvo tentado de cerrar la frontera con Haití.", "cerrar", "es"),
        ("Los rebeldes están ansiosos por atacar la capital.", "atacar", "es"),
        ("La junta tiene el poder de detener a los opositores.", "detener", "es"),
        ("Rusia a punto estuvo de atacar Odesa.", "atacar", "es"),
        ("Turkey is against sending troops to Gaza.", "sending", "en"),
        ("Turkey is nowhere near sending troops to Gaza.", "sending", "en"),
        ("Turkey has no appetite for sending troops to Gaza.", "sending", "en"),
        ("Israel kept Turkey from sending troops to Gaza.", "sending", "en"),
        ("Israel stopped Turkey sending troops to Gaza.", "sending", "en"),
        ("Maduro denunció que Washington prepara una invasión.", "invasión", "es"),
        ("Caracas denunció una invasión de mercenarios.", "invasión", "es"),
        ("Las FARC anunciaron que dejarán de secuestrar a soldados.", "secuestrar", "es"),
        ("Israel estuvo a horas de atacar Irán en 2012.", "atacar", "es"),
        ("There was never a Russian attack on the hospital.", "attack", "en"),
        ("The faked bombing of Kaliningrad was spread by bots.", "bombing", "en"),
        ("The general was charged for ordering the massacre of villagers.", "massacre", "en"),
        ("Not even Belarus has sent troops to Ukraine.", "sent", "en"),
        ("The war would be over had Israel bombed Natanz.", "bombed", "en"),
        ("Had Turkey sent troops to Gaza, Israel would have left.", "sent", "en"),
        ("What if Turkey sent troops to Gaza?", "sent", "en"),
        ("¿Atacó Israel el puerto de Haifa?", "Atacó", "es"),
        ("No hay pruebas de que los soldados torturaran a los presos.", "torturaran", "es"),
        ("Es lógico que Rusia bombardee los puertos.", "bombardee", "es"),
        ("Busca un general que derrocara al presidente.", "derrocara", "es"),
    ],
)
def test_no_deed(text: str, words: str, language: str) -> None:
    found = _status(text, words, language)
    assert found
    assert found.isdisjoint(DONE)


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Los vecinos huyeron ante un ataque de los rebeldes.", "ataque", "es"),
        ("Israel had bombed Natanz, officials said.", "bombed", "en"),
        ("Police kept firing tear gas at the crowd.", "firing", "en"),
    ],
)
def test_as_told(text: str, words: str, language: str) -> None:
    assert _status(text, words, language) <= DONE


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        (
            "Nazarbáyev acusó a fuerzas financiadas desde el extranjero de haber instigado todo.",
            "financiadas", "es",
        ),
        ("Assad blamed militants armed by Turkey for the attack.", "armed", "en"),
    ],
)  # fmt: skip
def test_how_an_accuser_describes_whom_he_accuses_is_his_word(
    text: str, words: str, language: str
) -> None:
    assert claim_at(text, words, language).status == "possible"


def test_who_is_freed_was_arrested() -> None:
    assert (
        claim_at("Maduro liberó a los presos detenidos en julio.", "detenidos").status == "happened"
    )
