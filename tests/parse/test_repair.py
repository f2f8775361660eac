"""What the parser gets wrong and the form tells better, on real parses."""

from __future__ import annotations

import pytest

from dragoman import parse
from dragoman.records import Token
from make import article


def tokens_of(text: str) -> dict[str, Token]:
    """A sentence -> its tokens by their words."""
    (sentence,) = parse.sentences_of(article("repair", text))
    return {t.text: t for t in sentence.tokens}


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Francia siguió enviándole ayuda.", "enviándole", "enviar"),
        ("No quieren dejarla marchar.", "dejarla", "dejar"),
        ("Ambos quieren verse pronto.", "verse", "ver"),
        ("Rusia atacó Odesa.", "atacó", "atacar"),
        ("El presidente se reunio con Macron en Lima.", "reunio", "reunir"),
        ("Los talibanes entraban en Kabul.", "entraban", "entrar"),
    ],
)
def test_the_lemma_is_the_infinitive(text: str, form: str, lemma: str) -> None:
    assert tokens_of(text)[form].lemma == lemma


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("La coalición intensifica los ataques en Saná.", "intensifica", "coalición"),
        ("Irán hackeó los sistemas del banco central.", "hackeó", "Irán"),
        ("En una llamada telefónica, Putin y Xi acordaron la paz.", "acordaron", "Putin"),
        ("El lunes atacaron Járkov las tropas rusas.", "atacaron", "tropas"),
        ("En la madrugada bombardeó Uruguay a Serbia.", "bombardeó", "Uruguay"),
        ("En la madrugada bloqueó Etiopía a Kenia.", "bloqueó", "Etiopía"),
        ("El presidente Luiz Inácio Lula da Silva visitó Angola.", "visitó", "presidente"),
        ("Ochocientos paramilitares dejaron las armas.", "dejaron", "paramilitares"),
        ("España prolongó ayer los controles en la frontera.", "prolongó", "España"),
        (
            "El presidente, Yoon, declaró la ley marcial, alegando un peligro, pero la levantó.",
            "declaró",
            "presidente",
        ),
        (
            "Francia envió agentes y Alemania, Italia y Turquía expresaron su apoyo a Kiev.",
            "expresaron",
            "Alemania",
        ),
        ("El activista al que detuvo la policía rusa fue liberado.", "detuvo", "policía"),
        (
            "Bogotá pidió calma y cerró la frontera; Quito, a su vez, retiró a su embajador.",
            "retiró",
            "Quito",
        ),
        ("Los ministros pidieron que Corea del Norte retire sus tropas.", "retire", "Corea"),
        (
            "En una llamada que se prolongó durante una hora, el presidente francés, Emmanuel "
            "Macron, y el canciller alemán, Olaf Scholz, acordaron un plan.",
            "acordaron",
            "presidente",
        ),
        (
            "Manila denunció que efectivos de China, armados con hachas, abordaron dos lanchas.",
            "abordaron",
            "efectivos",
        ),
    ],
)
def test_a_verb_has_its_subject(text: str, verb: str, subject: str) -> None:
    tokens = tokens_of(text)
    assert tokens[verb].pos == "VERB"
    assert tokens[subject].role == "subject"
    (sentence,) = parse.sentences_of(article("repair", text))
    assert sentence.tokens[tokens[subject].head].text == verb


def test_the_preterite_is_past() -> None:
    assert "Tense=Past" in tokens_of("Rusia bloqueó los puertos de Ucrania.")["bloqueó"].morph


@pytest.mark.parametrize(
    ("text", "verb", "main"),
    [
        ("Seúl respondió que Pyongyang acaba de admitirlo y condenó el envío.", "condenó",
         "respondió"),
        ("Moscú niega que tenga planes de atacar Kiev y acusa a la OTAN.", "acusa", "niega"),
        ("Kiev denunció que Rusia atacó Odesa y destruyó un silo.", "destruyó", "atacó"),
        ("Correa acusó a Uribe de mentir y retiró a su embajador.", "retiró", "acusó"),
    ],
)  # fmt: skip
def test_a_second_verb_hangs_on_the_one_whose_tense_it_shares(
    text: str, verb: str, main: str
) -> None:
    (sentence,) = parse.sentences_of(article("repair", text))
    assert sentence.tokens[tokens_of(text)[verb].head].text == main


def test_the_second_subject_of_a_verb_is_its_object() -> None:
    text = "Dos cazas turcos derribaron este martes un bombardero ruso Su-24 que había entrado."
    tokens = tokens_of(text)
    assert (tokens["cazas"].role, tokens["bombardero"].role) == ("subject", "object")


def test_a_gerund_behind_a_comma_tells_of_the_main_verb() -> None:
    text = "Los rebeldes tomaron Homs sin disparar, liberando a los presos."
    (sentence,) = parse.sentences_of(article("repair", text))
    assert sentence.tokens[tokens_of(text)["liberando"].head].text == "tomaron"


def test_an_imperfect_is_no_conditional() -> None:
    morph = tokens_of("Las milicias prendían fuego al obispado de Dili.")["prendían"].morph
    assert "Mood=Cnd" not in morph


def test_the_one_of_another_state_is_named_beside_the_first() -> None:
    text = "El presidente de Francia, Emmanuel Macron, y el de Rusia, Vladímir Putin, se reunieron."
    tokens = tokens_of(text)
    assert (tokens["Vladímir"].role, tokens["Rusia"].role) == ("conjunct", "nominal")


@pytest.mark.parametrize(
    ("text", "verb", "mood"),
    [
        ("Francotiradores abaten a decenas de manifestantes en Kiev.", "abaten", "Mood=Ind"),
        ("Talibanes perpetran una carnicería en una escuela.", "perpetran", "Mood=Ind"),
        ("Una muchedumbre incendia el consulado de Bengasi.", "incendia", "Mood=Ind"),
        ("Un supremacista blanco perpetra una matanza.", "perpetra", "Mood=Ind"),
        ("Rusia pidió que los rebeldes capturen Kiev.", "capturen", "Mood=Sub"),
    ],
)
def test_a_present_told_is_no_wish(text: str, verb: str, mood: str) -> None:
    assert mood in tokens_of(text)[verb].morph


@pytest.mark.parametrize(
    "text",
    [
        "El presidente de Filipinas, Ferdinand Marcos Jr., acordó una tregua.",
        "El Gral. Juan Pérez y el Cnel. Mora visitaron Lima.",
    ],
)
def test_a_short_form_ends_no_sentence(text: str) -> None:
    assert len(parse.sentences_of(article("repair", text))) == 1


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        (
            "El plan prevé la retirada de las tropas que queden en la zona y el desarme de todos.",
            "desarme",
            "retirada",
        ),
        (
            "Exigió la retirada de las tropas que ocupan la provincia y la capital de Kivu.",
            "capital",
            "provincia",
        ),
    ],
)
def test_a_noun_of_act_stands_beside_another(text: str, word: str, head: str) -> None:
    (sentence,) = parse.sentences_of(article("repair", text))
    token = next(t for t in sentence.tokens if t.text == word)
    assert token.role == "conjunct"
    assert sentence.tokens[token.head].text == head


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Bazoum fue derrocado y encarcelado en Niamey.", "encarcelado", "encarcelar"),
        ("Fue detenido por la policía y acusado de espionaje.", "acusado", "acusar"),
    ],
)
def test_a_second_participle_of_a_passive_is_a_verb(text: str, word: str, verb: str) -> None:
    token = tokens_of(text)[word]
    assert (token.pos, token.lemma) == ("VERB", verb)


def test_the_second_clause_has_the_subject_before_its_verb() -> None:
    text = (
        "Washington respaldó la decisión y el portavoz de la Casa Blanca, Ari Fleischer, pidió a "
        "la guerrilla que libere a los rehenes."
    )
    tokens = tokens_of(text)
    assert (tokens["respaldó"].role, tokens["pidió"].role) == ("root", "conjunct")
    assert tokens["portavoz"].role == "subject"


def test_what_is_told_last_keeps_its_objects() -> None:
    tokens = tokens_of("Rusia atacó la base y el aeropuerto, dijo Ucrania.")
    assert tokens["aeropuerto"].role == "conjunct"


def test_what_a_second_one_is_asked_is_his() -> None:
    text = "La UE pidió al M23 que detenga su avance y a Kigali que retire sus tropas."
    (sentence,) = parse.sentences_of(article("repair", text))
    tokens = {t.text: t for t in sentence.tokens}
    assert sentence.tokens[tokens["retire"].head].text == "pidió"
    assert tokens["Kigali"].role == "subject"
    assert sentence.tokens[tokens["Kigali"].head].text == "retire"


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        (
            "Nueva Delhi dejó en suspenso el Tratado de las Aguas del Indo, en vigor desde 1960, "
            "clausuró el paso fronterizo de Attari y dio una semana a los agregados militares.",
            "Tratado",
            "dejó",
        ),
        ("El embajador congoleño pidió ante la ONU sanciones contra Ruanda.", "sanciones", "pidió"),
    ],
)
def test_a_verb_has_its_object(text: str, noun: str, verb: str) -> None:
    (sentence,) = parse.sentences_of(article("repair", text))
    token = next(t for t in sentence.tokens if t.text == noun)
    assert token.role == "object"
    assert sentence.tokens[token.head].text == verb


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        (
            "En un comunicado conjunto, México, Argentina, Bolivia y Colombia habían pedido "
            "respeto a la voluntad de las urnas.",
            "México",
            "subject",
        ),
        ("En la capital de Francia, París, Chile y Perú pidieron calma.", "Chile", "subject"),
        ("La aplaudieron la Unión Europea, Rusia y los presidentes.", "Rusia", "conjunct"),
        ("Algunos respaldaron la ley; Podemos votó en contra.", "Podemos", "subject"),
        ("Algunos respaldaron la ley; Podemos votó en contra.", "respaldaron", "root"),
    ],
)
def test_a_name_is_put_back_where_it_acts(text: str, word: str, role: str) -> None:
    assert tokens_of(text)[word].role == role


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("El presidente ordenó a las Fuerzas Armadas que golpeen las bases.", "golpeen", "golpear"),
        ("El presidente ordenó al Ejército que bombardee Saná.", "bombardee", "bombardear"),
    ],
)
def test_what_is_asked_for_is_a_subjunctive(text: str, word: str, lemma: str) -> None:
    token = tokens_of(text)[word]
    assert (token.pos, token.lemma) == ("VERB", lemma)
    assert "Mood=Sub" in token.morph
    assert "Tense=Pres" in token.morph


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        ("Los rebeldes anunciaron que depondrán las armas.", "armas", "object"),
        ("Los rebeldes dijeron que liberarán los rehenes.", "rehenes", "object"),
        ("Ayer liberaron los rebeldes a dos soldados.", "rebeldes", "subject"),
        ("El ministro aseguró que volverán las tropas.", "tropas", "subject"),
        ("La ruta que reabrieron los soldados lleva a Kidal.", "soldados", "subject"),
        ("Procesaron al general.", "general", "object"),
        ("El presidente destituyó al general.", "general", "object"),
        ("Repulsa de los Doce por el atentado.", "Doce", "nominal"),
        ("Multa de la UE a Microsoft.", "Microsoft", "nominal"),
    ],
)
def test_what_an_act_is_done_to(text: str, word: str, role: str) -> None:
    assert tokens_of(text)[word].role == role


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Los gendarmes cerraron la plaza.", "gendarmes", "gendarme"),
        ("Los marines tomaron el puerto.", "marines", "marine"),
        ("Los generales tomaron el poder.", "generales", "general"),
        ("Repulsa de los Doce por el atentado.", "Repulsa", "repulsa"),
    ],
)
def test_nouns_have_their_lemma(text: str, form: str, lemma: str) -> None:
    assert tokens_of(text)[form].lemma == lemma
