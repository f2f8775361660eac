"""Sentences as a paper opens its news with: what their appositions, sums and reasons tell."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities, voices

SIDES = [
    ("Estados Unidos impuso sanciones a Irán tras su ataque contra Israel.", "ataque", {"IRN"},
     {"ISR"}),
    ("La ONU aprobó sanciones contra Corea del Norte, cinco días después de su prueba nuclear.",
     "prueba nuclear", {"PRK"}, set[str]()),
    ("Perú y Ecuador pactaron un alto el fuego en la zona donde sus tropas combaten desde enero.",
     "combaten", {"PER", "ECU"}, {"PER", "ECU"}),
    ("El rey Juan Carlos mandó callar al presidente venezolano, Hugo Chávez, después de que este "
     "llamara fascista a José María Aznar.", "llamara", {"VEN"}, {"jose-maria-aznar"}),
    ("Bielorrusia obligó a aterrizar un avión de Ryanair que volaba a Vilna, para detener al "
     "periodista Roman Protasevich.", "detener", {"BLR"}, {"MED"}),
    ("Soldados estadounidenses invadieron Panamá con el objetivo de capturar al "
     "ministro panameño de Defensa.", "capturar", {"USA"}, {"PAN"}),
    ("Los rebeldes derribaron el avión del presidente de Ruanda.", "derribaron", {"REB"}, {"RWA"}),
    ("Sánchez anunció la retirada de sus tropas, decisión que comunicó por teléfono a Biden.",
     "comunicó", {"ESP", "USA"}, {"ESP", "USA"}),
    ("La ONU pidió a Israel retirarse de Gaza.", "de Gaza", {"ISR"}, {"PSE"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "source", "target"), SIDES)
def test_who_acts_in_the_clauses_of_a_lead(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    claim = claim_at(text, words)
    assert (polities(claim.source), polities(claim.target)) == (source, target)


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Irán apresó el petrolero después de que marines británicos retuvieran un buque iraní.",
         "retuvieran", "happened"),
        ("Los acuerdos se firmaron sin que los rebeldes hayan aceptado deponer las armas.",
         "deponer", "negated"),
        ("Los acuerdos ponen fin a doce años de guerra civil y 75.000 muertos.", "muertos",
         "happened"),
        ("El rey aceptó la dimisión del primer ministro de Jordania.", "dimisión", "happened"),
        ("El primer ministro de Jordania prometió su dimisión.", "dimisión", "promised"),
        ("Sus tropas combaten desde enero a los rebeldes del M23.", "combaten", "ongoing"),
    ],
)  # fmt: skip
def test_how_far_it_has_got(text: str, words: str, status: str) -> None:
    assert claim_at(text, words).status == status


def test_a_sum_of_what_was_told_is_no_second_deed_and_nobody_else_s_words() -> None:
    shelling = ("Corea del Norte disparó proyectiles contra la isla de Yeonpyeong, ataque al que "
                "Seúl respondió con fuego de obuses.")  # fmt: skip
    assert not [c for c in claims_of(shelling) if c.trigger.text == "ataque"]
    jet = ("Turquía derribó un caza ruso, un incidente que Putin calificó de puñalada y que "
           "tendrá, según advirtió, graves consecuencias.")  # fmt: skip
    assert voices(claim_at(jet, "derribó")) == []
    resolution = "El Consejo exigió a Irán que negocie, resolución que el embajador iraní rechazó."
    assert voices(claim_at(resolution, "rechazó")) == []


def test_what_is_only_named_beside_a_verb() -> None:
    closing = "Estados Unidos cerrará el consulado de Seattle en respuesta al envenenamiento."
    assert claim_at(closing, "cerrará").type == "SANCTION"
    ordered = "Chávez ordenó el envío de tropas a la frontera y el cierre de la embajada en Bogotá."
    assert {c.status for c in claims_of(ordered) if c.type == "MOBILIZE"} == {"requested"}


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Maduro respondió rompiendo relaciones con Washington, a cuyos diplomáticos dio 72 horas "
         "para irse.", "dio", {"VEN"}, {"USA"}),
        ("Un buque estadounidense derribó un Airbus de Iran Air.", "derribó", {"USA"}, {"IRN"}),
        ("El extécnico de la CIA Edward Snowden pidió asilo a Ecuador.", "pidió",
         {"edward-snowden"}, {"ECU"}),
        ("Clinton firmó la ley pese a las protestas de la Unión Europea y Canadá.", "protestas",
         {"EU", "CAN"}, set[str]()),
        ("Diez cascos azules fueron asesinados por soldados de la guardia presidencial.",
         "asesinados", {"MIL"}, {"UN"}),
    ],
)  # fmt: skip
def test_who_is_meant_by_more_words(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    test_who_acts_in_the_clauses_of_a_lead(text, words, source, target)


def test_what_goes_on_with_lo_que_is_told_beside_all_before() -> None:
    text = ("Guaidó fue reconocido por Brasil y Colombia, a lo que Maduro respondió rompiendo "
            "relaciones con Washington.")  # fmt: skip
    assert voices(claim_at(text, "rompiendo")) == ["VEN"]


def test_what_befell_those_who_had_killed() -> None:
    text = "Cinco hombres mataron a nueve personas antes de ser abatidos por la policía."
    assert claim_at(text, "abatidos").status == "happened"


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("La tensión ha aumentado desde que Trump abandonó el pacto y reimpuso las sanciones a "
         "Teherán, al que acusa de haber saboteado seis buques.", "acusa", {"donald-trump"},
         {"IRN"}),
        ("La resolución, redactada por Francia, prohíbe la venta de armas a Corea del Norte.",
         "prohíbe", set[str](), {"PRK"}),
        ("Ningún Gobierno ha reconocido a los talibanes, dijo el presidente de Rusia.",
         "reconocido", set[str](), {"TALIBAN"}),
    ],
)  # fmt: skip
def test_who_acts_in_what_a_paper_recalls(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    test_who_acts_in_the_clauses_of_a_lead(text, words, source, target)


def test_what_a_paper_recalls_is_told_for_what_it_is() -> None:
    first = "Se trata del primer ataque con artillería contra Corea del Sur desde 1953."
    assert claim_at(first, "ataque").status == "happened"
    destroyed = "Irak destruyó 70 misiles bajo la supervisión de los inspectores de la ONU."
    assert claim_at(destroyed, "destruyó").type == "RETREAT"
    threatened = "Irak había amenazado con responder al embargo cerrando sus oleoductos."
    assert {c.type for c in claims_of(threatened)} == {"THREATEN"}
    war = "Los bombardeos son la primera acción de guerra de la OTAN contra un Estado soberano."
    assert not [c for c in claims_of(war) if polities(c.target) == {"NATO"}]
    squads = "Los escuadrones de la muerte asesinaron al arzobispo de San Salvador."
    assert len([c for c in claims_of(squads) if c.type == "ASSAULT"]) == 1


def test_what_only_tells_of_a_kind_a_spirit_or_a_vote() -> None:
    tanks = "Carros de combate del Ejército serbio se desplegaron por Eslovenia."
    assert [c.type for c in claims_of(tanks)] == ["MOBILIZE"]
    bomb = "El atentado fue reivindicado por Hamás en venganza por el asesinato de un líder libio."
    assert polities(claim_at(bomb, "reivindicado").target) == set()
    vote = "La Asamblea General suspendió a Rusia, por 93 votos a favor, a propuesta de Noruega."
    assert [polities(c.target) for c in claims_of(vote)] == [{"RUS"}]


def test_who_made_a_plan_is_not_what_the_plan_does() -> None:
    text = "Firmaron un plan, propuesto por Costa Rica, que los compromete a liberar a los presos."
    assert polities(claim_at(text, "compromete").source) == set()
    taken = "Hamás atacó Israel, un ataque sin precedentes al que el Gobierno respondió con bombas."
    assert not [c for c in claims_of(taken) if c.trigger.text == "ataque"]
    resigned = "Biden aceptó la renuncia de su asesor de Seguridad Nacional, Jake Sullivan."
    assert claim_at(resigned, "renuncia").status == "happened"


def test_who_suffers_an_attack_and_whose_fighters_are_meant() -> None:
    text = "Es el peor atentado sufrido por una legación israelí desde 1948."
    suffered = claim_at(text, "atentado")
    assert (polities(suffered.source), polities(suffered.target)) == (set(), {"ISR"})
    truce = ("Entró en vigor la tregua entre Israel y Hezbolá, cuyos combatientes habían "
             "sostenido al régimen sirio.")  # fmt: skip
    assert polities(claim_at(truce, "sostenido").source) == {"HEZBOLLAH"}
    welcomed = "Israel y Arabia Saudí celebraron la decisión, que Obama calificó de grave error."
    assert claim_at(welcomed, "celebraron").target == ()


def test_what_stands_behind_a_clause_and_a_comma() -> None:
    text = ("Irán lanzó misiles contra Israel, que derribó el 99 % con ayuda de Estados Unidos y "
            "Jordania, en represalia por el bombardeo de su consulado en Damasco.")  # fmt: skip
    assert not polities(claim_at(text, "bombardeo").source) & {"JOR", "USA", "ISR"}
    text = "El presidente de Indonesia renunció este jueves, presionado por semanas de disturbios."
    assert claim_at(text, "disturbios").status == "happened"
    text = ("El presidente renunció después de que el Ejército le pidiera que dejara el cargo y de "
            "que la OEA detectara irregularidades.")  # fmt: skip
    assert claim_at(text, "detectara").status == "happened"
    text = "El general declaró la ley marcial, derogó la Constitución y disolvió el Parlamento."
    assert "RETREAT" not in {c.type for c in claims_of(text)}


def test_what_is_moved_left_or_called_so_is_no_deed_of_its_own() -> None:
    assert not claims_of(
        "Estonia trasladó a un cementerio militar la estatua del soldado soviético."
    )
    left = claims_of("Rabin abandonaba una manifestación a favor del proceso de paz.")
    assert "SANCTION" not in {c.type for c in left}
    called = claims_of("China considera la visita una grave violación de su soberanía.")
    assert {c.type for c in called} == {"ACCUSE"}
