"""What the words around an act do to it, on real parses: sentence, trigger, status."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge, parse, resolve
from dragoman.code.stance import StanceReader
from dragoman.code.triggers import matches_of
from dragoman.records import Article, content_id
from reading import claim_at, claims_of

NEGATION = [
    ("Rusia no bombardeó Odesa.", "bombardeó", "negated"),
    ("Rusia nunca atacó a Polonia.", "atacó", "negated"),
    ("Ni Rusia ni Ucrania han bombardeado la central.", "bombardeado", "negated"),
    ("Ningún país ha invadido Moldavia.", "invadido", "negated"),
    ("Rusia no ha atacado Leópolis ni ha bombardeado Kiev.", "bombardeado", "negated"),
    ("Las tropas se marcharon sin atacar a nadie.", "atacar", "negated"),
    ("Rusia no solo atacó Odesa, sino que bombardeó Kiev.", "atacó", "happened"),
    ("Rusia no solo atacó Odesa, sino que bombardeó Kiev.", "bombardeó", "happened"),
    ("Israel no dudó en bombardear Damasco.", "bombardear", "happened"),
    ("Israel no dejó de bombardear Gaza.", "bombardear", "happened"),
    ("Israel dejó de bombardear Gaza.", "bombardear", "negated"),
    ("Moscú negó que bombardeara el hospital.", "bombardeara", "negated"),
    ("Moscú negó haber bombardeado el hospital.", "bombardeado", "negated"),
    ("Moscú desmintió que vaya a invadir Georgia.", "invadir", "negated"),
    ("Washington no descartó bombardear Irán.", "bombardear", "possible"),
    ("Si Estados Unidos decide atacar a Irán, Rusia responderá.", "atacar", "hypothetical"),
    ("Londres dijo que un ataque de Rusia supondría la guerra.", "ataque", "possible"),
    ("Berlín protestó después de que Trump no descartara atacar.", "descartara", "happened"),
    ("La OTAN está en condiciones de enviar tanques a Ucrania.", "enviar", "possible"),
    ("Londres no cree que Rusia ataque a Moldavia.", "ataque", "negated"),
    ("La policía impidió que los rebeldes atacaran el cuartel.", "atacaran", "negated"),
    ("El Ejército no pudo impedir que los rebeldes atacaran el cuartel.", "atacaran", "happened"),
    (
        "En la reunión con China prevista ayer, Macron advirtió de que, si Rusia ataca, pagará.",
        "reunión",
        "planned",
    ),
    (
        "Garzón atribuye a Pinochet delitos de tortura por el asesinato de presos.",
        "asesinato",
        "possible",
    ),
    ("La tensión crece a tres días de que Xi visite Moscú.", "visite", "planned"),
    ("Rusia pidió el fin de las sanciones y liberar a los presos.", "liberar", "requested"),
    ("Rusia acordó el canje de presos y liberar a Whelan.", "liberar", "promised"),
    ("Apenas llegó, el general bombardeó la ciudad.", "bombardeó", "happened"),
]
SAID_OF_ONESELF = [
    ("Los talibanes dijeron aceptar la tregua.", "aceptar", "happened"),
    (
        "El M23 asegura haber tomado Goma y Kinshasa habla de una declaración de guerra.",
        "tomado",
        "happened",
    ),
    ("Los talibanes dicen querer aceptar la tregua.", "aceptar", "planned"),
    ("Los talibanes prevén aceptar la tregua.", "aceptar", "planned"),
]
BY_MEANS = [
    ("Japón responderá con la expulsión de dos diplomáticos rusos.", "expulsión", "planned"),
    ("Japón respondió con la expulsión de dos diplomáticos rusos.", "expulsión", "happened"),
    ("Tokio se sumará con la congelación de activos de Rusia.", "congelación", "planned"),
]
RUMOUR = [
    ("Rusia habría bombardeado un hospital en Járkov.", "bombardeado", "possible"),
    ("Corea del Norte estaría enviando soldados a Rusia.", "enviando", "possible"),
    ("Al parecer, Israel bombardeó un convoy en Siria.", "bombardeó", "possible"),
    ("Israel bombardeó supuestamente un convoy en Siria.", "bombardeó", "possible"),
    ("Según la policía, el joven mató a dos agentes.", "mató", "happened"),
    ("El general fue acusado de matar a un periodista.", "matar", "possible"),
    ("El general fue detenido por matar a un periodista.", "matar", "possible"),
    ("La policía detuvo al presunto autor del atentado de Niza.", "atentado", "happened"),
    ("La policía investiga un presunto atentado en Niza.", "atentado", "possible"),
    ("Kiev sospecha que Rusia bombardeó la presa.", "bombardeó", "possible"),
    ("La OTAN podría enviar tropas a Polonia.", "enviar", "possible"),
    ("La OTAN podría bombardear y ocupar la isla.", "ocupar", "possible"),
]
OPEN = [
    ("La cumbre entre Putin y Zelenski sigue sin fecha.", "cumbre", "planned"),
    ("El envío de tropas a Ucrania sigue sobre la mesa.", "envío", "possible"),
    ("La liberación de los rehenes depende de Hamás.", "liberación", "hypothetical"),
    (
        "Seúl detectó preparativos para el lanzamiento de un misil norcoreano.",
        "lanzamiento",
        "planned",
    ),
    ("El plazo para la retirada israelí del Líbano vence el domingo.", "retirada", "planned"),
    ("Se especula con que China suministra drones a Rusia.", "suministra", "possible"),
    ("La prensa especula con un encuentro entre Erdogan y Asad.", "encuentro", "possible"),
    ("El ministro ve lejana una ofensiva rusa contra Odesa.", "ofensiva", "possible"),
    ("En el escenario del informe, Rusia ataca Estonia.", "ataca", "hypothetical"),
    ("El papa pidió a los líderes del G7 que prohíban los drones.", "prohíban", "requested"),
    ("El reto es convencer a Hamás de que libere a los rehenes.", "libere", "requested"),
    ("El M23 anunció que se retira de Goma.", "retira", "planned"),
    ("El M23 anunció que se ha retirado de Goma.", "retirado", "happened"),
    ("Nicaragua anunció que rompe relaciones con Israel.", "rompe", "happened"),
    ("Washington ofrece 10 millones por la captura del líder de Hizbulá.", "captura", "requested"),
]
TIME = [
    ("Rusia retirará sus tropas de Jersón.", "retirará", "planned"),
    ("Rusia va a retirar sus tropas de Jersón.", "retirar", "planned"),
    ("El Kremlin informó de que retirará sus tropas de Jersón.", "retirará", "planned"),
    ("Putin dijo que retiraría las tropas de Jersón.", "retiraría", "planned"),
    ("Putin prometió que retiraría las tropas de Jersón.", "retiraría", "promised"),
    ("Putin prometió retirar las tropas de Jersón.", "retirar", "promised"),
    ("Alemania se comprometió a enviar tanques a Ucrania.", "enviar", "promised"),
    ("Está previsto que Macron visite Kiev.", "visite", "planned"),
    ("Macron tiene previsto visitar Kiev.", "visitar", "planned"),
    ("Macron planea visitar Kiev.", "visitar", "planned"),
    ("Moscú aseguró falsamente que Polonia bombardeó Odesa.", "bombardeó", "negated"),
    ("Moscú acusó falsamente a Polonia.", "acusó", "happened"),
    ("Washington vetará cualquier resolución que condene a Israel.", "condene", "hypothetical"),
    ("La propuesta ucraniana incluye la retirada rusa de Crimea.", "retirada", "planned"),
    ("Los ataques incluyeron el bombardeo ruso de Odesa.", "bombardeo", "happened"),
    ("Un milagro evitará que Israel invada Líbano.", "invada", "negated"),
    ("Pakistán se libró de un ataque indio.", "ataque", "negated"),
    ("Un pacto que firmaran Pekín y Manila aliviaría la tensión.", "firmaran", "promised"),
    ("El Pentágono ultima el traslado de sus tropas a Benín.", "traslado", "planned"),
    ("Dos bombas estallaron casi simultáneamente en Kiev.", "estallaron", "happened"),
    (
        "Kiev asegura que Polonia no tomará parte en una contraofensiva.",
        "contraofensiva",
        "negated",
    ),
    ("España tomó parte en los bombardeos de Libia.", "bombardeos", "happened"),
    ("Macron viaja mañana a Kiev.", "viaja", "planned"),
    ("Macron se reúne hoy con Zelenski.", "reúne", "planned"),
    ("Macron se reunió hoy con Zelenski.", "reunió", "happened"),
    ("Rusia bombardea hoy Odesa.", "bombardea", "happened"),
    ("Rusia ataca Odesa con drones.", "ataca", "happened"),
    ("Rusia está bombardeando Odesa.", "bombardeando", "ongoing"),
    ("El detenido será juzgado y deportado a Francia.", "deportado", "planned"),
    ("Los rebeldes están a punto de atacar la capital.", "atacar", "planned"),
]
ASKED = [
    ("La ONU pidió a Israel que retire sus tropas de Gaza.", "retire", "requested"),
    ("La ONU rogó a los rebeldes que depongan las armas.", "depongan", "requested"),
    ("Berlín exige a sus socios que envíen tanques a Ucrania.", "envíen", "requested"),
    ("El presidente dijo que retiren las tropas de la frontera.", "retiren", "requested"),
    ("La oposición instó al Gobierno a liberar a los presos.", "liberar", "requested"),
    ("Envió tropas para que los rebeldes liberen a los presos.", "liberen", "planned"),
    ("Es necesario que Rusia retire sus tropas.", "retire", "requested"),
    ("Grecia deberá liberar a los ocho militares.", "liberar", "requested"),
    ("El Ejército esperará hasta que los rebeldes liberen a los rehenes.", "liberen", "planned"),
    ("Washington debate formas de invadir la isla.", "invadir", "possible"),
]
SUPPOSED = [
    ("Si Rusia ataca Polonia, la OTAN enviará tropas a Lituania.", "ataca", "hypothetical"),
    ("Si Rusia ataca Polonia, la OTAN enviará tropas a Lituania.", "enviará", "hypothetical"),
    ("Rusia retirará sus tropas siempre que Ucrania firme la paz.", "retirará", "hypothetical"),
    ("Rusia retirará sus tropas a menos que Ucrania ataque Crimea.", "ataque", "hypothetical"),
    ("En caso de que Rusia ataque Polonia, habrá guerra.", "ataque", "hypothetical"),
    ("De atacar Rusia a Polonia, la OTAN enviaría tropas a Lituania.", "enviaría", "hypothetical"),
    ("Si bien Rusia bombardeó Kiev, hubo conversaciones.", "bombardeó", "happened"),
    ("El juez preguntó si los soldados mataron al periodista.", "mataron", "possible"),
    ("El juez preguntó quién mató al periodista.", "mató", "happened"),
    ("¿Por qué bombardeó Rusia el hospital?", "bombardeó", "happened"),
    ("¿Atacó Rusia el hospital?", "atacó", "possible"),
    ("¿Enviará la OTAN tropas a Ucrania?", "enviará", "possible"),
    ("La guerra siguió hasta que los rebeldes liberaron a los rehenes.", "liberaron", "happened"),
]
TRUE_DEEDS = [
    ("Tras bombardear Kiev, los aviones regresaron a su base.", "bombardear", "happened"),
    ("Al invadir Kuwait, Irak provocó una guerra.", "invadir", "happened"),
    ("Después de haber bombardeado Kiev, Rusia calló.", "bombardeado", "happened"),
    ("La UE sancionó a Rusia por haber invadido Ucrania.", "invadido", "happened"),
    ("Washington acabó por retirar las tropas de Siria.", "retirar", "happened"),
    ("El Ejército logró capturar a los rebeldes.", "capturar", "happened"),
    ("Rusia volvió a bombardear Odesa.", "bombardear", "happened"),
    ("Rusia siguió bombardeando Odesa.", "bombardeando", "happened"),
    ("Rusia empezó a retirar las tropas de Jersón.", "retirar", "happened"),
    ("Rusia atacó Kiev, matando a tres personas.", "matando", "happened"),
    ("El ministro condenó el bombardeo de Kiev.", "bombardeo", "happened"),
    ("La ONU pidió una investigación del bombardeo de Kiev.", "bombardeo", "happened"),
    ("El convenio llegó después de que Rusia bombardeara la ciudad.", "bombardeara", "happened"),
    ("La policía anunció el arresto de dos rebeldes.", "arresto", "happened"),
]
NOUNS = [
    ("La visita del papa a Cuba fue cancelada.", "visita", "negated"),
    ("La visita del papa a Cuba fue aplazada.", "visita", "planned"),
    ("La visita del papa a Cuba está prevista para mayo.", "visita", "planned"),
    ("El Kremlin confirmó la visita de Putin a Pekín.", "visita", "planned"),
    ("Hablaron de la retirada de las tropas rusas.", "retirada", "possible"),
    ("Israel puso fin a la invasión del Líbano.", "invasión", "happened"),
    ("La OTAN advirtió del riesgo de un ataque ruso.", "ataque", "possible"),
    ("No hubo bombardeos rusos en Kiev.", "bombardeos", "negated"),
    ("Rusia lanzará un ataque contra Kiev.", "ataque", "planned"),
]
MORE = [
    (
        "La UE condenó los presuntos crímenes cometidos por Rusia contra Ucrania.",
        "crímenes",
        "possible",
    ),
    (
        "La UE condenó los crímenes de guerra cometidos por Rusia en Ucrania.",
        "cometidos",
        "happened",
    ),
    ("El tratado se aplica a los ataques contra Filipinas.", "ataques", "hypothetical"),
    ("Washington sancionó a la empresa por financiar a Hizbulá.", "financiar", "possible"),
    ("Rusia emplazará misiles en Kaliningrado.", "emplazará", "planned"),
    ("El general rumia un ataque contra Siria.", "ataque", "possible"),
    ("Turquía acaricia la retirada de sus tropas de Siria.", "retirada", "possible"),
    ("Los coroneles tramaron la invasión de Chipre.", "invasión", "planned"),
    ("Turquía augura una guerra contra Siria.", "guerra", "possible"),
    ("El acuerdo truncó la invasión de Chipre.", "invasión", "negated"),
    ("Rusia tiene como objetivo atacar Ucrania.", "atacar", "planned"),
    ("El presidente fingió que Rusia atacó Ucrania.", "atacó", "negated"),
    ("Moscú deja entrever que Kiev bombardeó Donetsk.", "bombardeó", "possible"),
    ("Trump afirmó, sin aportar pruebas, que Irán atacó el buque.", "atacó", "possible"),
    ("No es verdad que Rusia atacara Ucrania.", "atacara", "negated"),
    ("Riad no reconoce haber matado al periodista.", "matado", "possible"),
    ("Riad reconoce haber matado al periodista.", "matado", "happened"),
    ("La crisis hace temer una guerra entre la India y Pakistán.", "guerra", "possible"),
    (
        "El fiscal pidió 20 años de cárcel para el general por torturar a opositores.",
        "torturar",
        "possible",
    ),
    ("El coronel pidió perdón por torturar a opositores.", "torturar", "happened"),
    ("La detención del líder kurdo obligaría a Roma a escoger.", "detención", "possible"),
    ("El ataque a Rafah sería un error.", "ataque", "possible"),
    ("El ataque a Rafah sería obra de Hamás.", "ataque", "happened"),
    ("La venta de cazas a Taiwán, pendiente del Congreso, irrita a China.", "venta", "planned"),
    ("Suecia ofrece una ley más dura y la extradición de dos kurdos.", "extradición", "promised"),
    ("El Ejército dice haber matado a cinco rebeldes.", "matado", "happened"),
    ("La guerrilla habría secuestrado a tres soldados en Arauca.", "secuestrado", "possible"),
    ("El Ejército frustró un atentado contra un oleoducto.", "atentado", "negated"),
    ("Londres no confirmó haber matado a cinco rebeldes.", "matado", "possible"),
    ("El Gobierno tuvo que retirar las tropas de la isla.", "retirar", "happened"),
    ("El presidente tiene que retirar las tropas de la isla.", "retirar", "requested/planned"),
    ("Rusia puede bombardear Kiev en cualquier momento.", "bombardear", "possible"),
    ("El rey visitará Cuba tras reunirse con el papa.", "reunirse", "planned/possible"),
    (
        "La policía buscaba impedir que los manifestantes bloquearan la carretera.",
        "bloquearan",
        "negated/possible",
    ),
    ("Los sindicatos convocaron una huelga general para el jueves.", "huelga", "planned"),
    ("Los sindicatos suspendieron la huelga general.", "huelga", "negated"),
    ("El comandante dijo que no descarta atacar Haifa.", "atacar", "possible"),
    ("Es posible que Irán ataque a Israel.", "ataque", "possible"),
    ("Es falso que Irán atacara a Israel.", "atacara", "negated"),
    ("No es cierto que Irán atacara a Israel.", "atacara", "negated/possible"),
    ("Irán está dispuesto a liberar a los rehenes.", "liberar", "promised"),
    ("El Ejército está listo para atacar Rafah.", "atacar", "planned"),
    ("La oposición acusó al Gobierno de bombardear aldeas.", "bombardear", "possible"),
    ("Biden aseguró que no enviará tropas a Ucrania.", "enviará", "negated"),
    ("El ministro lamentó que Rusia bombardeara la ciudad.", "bombardeara", "happened"),
    ("Israel exigió la retirada de las tropas sirias.", "retirada", "requested"),
    ("El acuerdo prevé la liberación de los rehenes.", "liberación", "planned"),
    ("La tregua permitirá la liberación de los rehenes.", "liberación", "planned"),
    (
        "El alto el fuego permitió la liberación de los rehenes.",
        "liberación",
        "happened/planned/possible",
    ),
    ("Tras la liberación de los rehenes, Israel retiró sus tropas.", "liberación", "happened"),
    ("Los rebeldes amenazaron con atacar la capital.", "atacar", "hypothetical"),
    ("El grupo se negó a liberar a los rehenes.", "liberar", "negated"),
    ("Los rebeldes se abstuvieron de atacar la capital.", "atacar", "negated"),
    ("La ONU teme que Israel ataque Rafah.", "ataque", "possible"),
    (
        "Moscú rechazó las acusaciones de haber envenenado al opositor.",
        "envenenado",
        "possible/negated",
    ),
    ("El tribunal condenó al coronel por matar a seis jesuitas.", "matar", "happened"),
    ("El coronel admitió haber matado a seis jesuitas.", "matado", "happened"),
    ("El coronel es sospechoso de matar a seis jesuitas.", "matar", "possible"),
    ("Un hombre sospechoso de matar a seis jesuitas huyó.", "matar", "possible"),
    ("Colombia extraditará al capo acusado de matar a un juez.", "matar", "possible"),
    (
        "Francia retiró su embajador después de que Níger expulsara a sus soldados.",
        "expulsara",
        "happened",
    ),
    ("La policía intentó detener al líder opositor.", "detener", "possible"),
    ("Los militares intentaron derrocar al presidente.", "derrocar", "possible"),
    ("Fracasó el intento de asesinar al presidente.", "asesinar", "possible/negated"),
    ("Si no hay acuerdo, los sindicatos harán huelga.", "huelga", "hypothetical"),
    ("Aunque Rusia bombardeó la planta, no hubo fugas.", "bombardeó", "happened"),
    ("Rusia actuó como si hubiera invadido Polonia.", "invadido", "hypothetical"),
    ("Zelenski viajará a Washington para firmar el acuerdo.", "firmar", "planned"),
    ("Zelenski viajó a Washington a firmar el acuerdo.", "firmar", "planned"),
    ("Miles de personas salieron a protestar contra el Gobierno.", "protestar", "happened"),
    ("Turquía bombardeó posiciones kurdas y capturó a dos milicianos.", "capturó", "happened"),
    ("El líder rebelde, que había sido capturado en mayo, murió.", "capturado", "happened"),
    ("El grupo que atacaría la embajada fue detenido.", "atacaría", "possible"),
    ("La OTAN estudia enviar tropas a Ucrania.", "enviar", "possible"),
    ("Alemania decidió enviar tanques a Ucrania.", "enviar", "planned"),
    ("Alemania prevé enviar tanques a Ucrania.", "enviar", "planned"),
    ("Alemania espera enviar tanques a Ucrania.", "enviar", "planned"),
    ("El Gobierno ordenó detener a los cabecillas.", "detener", "requested"),
    ("La fiscalía ordenó la captura del alcalde.", "captura", "requested"),
    ("Quieren que Rusia libere a los prisioneros.", "libere", "planned/requested"),
    ("Ojalá Rusia libere a los prisioneros.", "libere", "requested/possible"),
    ("Hamás podría haber matado a los rehenes.", "matado", "possible"),
    ("Hamás pudo haber matado a los rehenes.", "matado", "possible"),
    ("Corre el rumor de que Irán atacó un barco.", "atacó", "possible"),
    ("Según versiones no confirmadas, Irán atacó un barco.", "atacó", "possible"),
    ("Se cree que Irán atacó un barco.", "atacó", "possible"),
    ("Se espera que Irán libere a los presos.", "libere", "planned"),
    ("Nadie atacó la embajada.", "atacó", "negated"),
    ("En ningún momento atacaron la embajada.", "atacaron", "negated"),
    ("El ejército tampoco bombardeó la aldea.", "bombardeó", "negated"),
    ("Sin que nadie lo impidiera, los rebeldes atacaron la aldea.", "atacaron", "happened"),
    ("El ministro niega que sus soldados mataran a civiles.", "mataran", "negated"),
    ("El ministro dudó de que los soldados mataran a civiles.", "mataran", "possible"),
    (
        "El portavoz evitó confirmar que Israel bombardeara la base.",
        "bombardeara",
        "possible/negated",
    ),
    ("El portavoz no confirmó que Israel bombardeara la base.", "bombardeara", "possible"),
    ("La reunión entre Putin y Xi no se celebró.", "reunión", "negated"),
    ("Putin y Xi no se reunieron.", "reunieron", "negated"),
    ("La reunión entre Putin y Xi se celebrará en mayo.", "reunión", "planned"),
    ("La posible visita de Putin a Corea preocupa a Seúl.", "visita", "possible"),
    ("La fallida visita de Putin a Corea preocupó a Seúl.", "visita", "negated"),
    ("El primer ministro iba a visitar Pekín.", "visitar", "planned"),
    ("La cumbre, prevista para junio, reunirá a Rusia y China.", "reunirá", "planned"),
    ("El juez impidió al Gobierno deportar a los migrantes.", "deportar", "negated"),
    ("El juez autorizó deportar a los migrantes.", "deportar", "planned"),
    ("Trump dijo que va a deportar a los migrantes.", "deportar", "planned"),
    ("Trump aseguró que deportará a los migrantes.", "deportará", "planned/promised"),
    ("«Enviaremos más tropas a Polonia», dijo Biden.", "enviaremos", "planned/promised"),
    ("El Gobierno ya no detiene a los opositores.", "detiene", "negated"),
    ("Los rebeldes ni atacaron ni bombardearon la base.", "atacaron", "negated"),
    ("Los rebeldes casi atacan la base.", "atacan", "possible/negated"),
    ("El presidente recordó que Rusia invadió Georgia.", "invadió", "happened"),
    ("Pidieron perdón por haber matado a dos civiles.", "matado", "happened"),
    ("El plan para asesinar al presidente fue descubierto.", "asesinar", "planned/possible"),
    ("Detuvieron a tres hombres que planeaban atacar la embajada.", "atacar", "planned"),
    (
        "Gritaban consignas contra la guerra mientras la policía detenía a los líderes.",
        "detenía",
        "happened",
    ),
    ("Cuando Rusia retire sus tropas, habrá paz.", "retire", "planned/hypothetical/possible"),
    ("Cuando Rusia retiró sus tropas, hubo paz.", "retiró", "happened"),
    ("La policía evitó que los manifestantes atacaran el autobús.", "atacaran", "negated"),
    ("Un tribunal ordenó liberar al opositor.", "liberar", "requested"),
    ("Rusia liberó al opositor tras ordenarlo un tribunal.", "liberó", "happened"),
]
TRICKY = [
    ("Washington se declaró inquieto por el apoyo que Rusia podría prestar a Siria.", "apoyo",
     "possible"),
    ("Macron telefoneó a Putin para pedirle la retirada de sus tropas.", "pedirle", "happened"),
    ("Miles de personas marcharon en Lima para exigir elecciones.", "exigir", "happened"),
    ("Marcharán en Quito para exigir la renuncia del presidente.", "exigir", "planned"),
    ("Blinken viajará a Pekín para pedir la liberación de los presos.", "pedir", "planned"),
    ("El líder cubano aprovechó su discurso para denunciar el embargo.", "denunciar", "happened"),
    ("Ankara se negó a autorizar el despliegue de tropas estadounidenses.", "despliegue",
     "negated"),
    ("De no haber intervenido Francia, los yihadistas habrían tomado Bamako.", "tomado",
     "possible/hypothetical"),
    ("Rusia estaba a punto de invadir Ucrania, según Washington.", "invadir", "planned/possible"),
    ("La amenaza de un ataque iraní contra Israel encareció el crudo.", "ataque",
     "hypothetical/possible"),
    ("El temor a un ataque ruso contra Járkov hizo huir a los vecinos.", "ataque", "possible"),
    ("En caso de ataque a Polonia, la OTAN responderá.", "ataque", "hypothetical"),
    ("La policía busca a un sospechoso de haber asesinado al fiscal.", "asesinado", "possible"),
    ("Al parecer, los rebeldes tomaron el aeropuerto de Goma.", "tomaron", "possible"),
    ("¿Envenenó el Kremlin al opositor?", "envenenó", "possible"),
    ("China podría enviar armas a Rusia, advierte Blinken", "enviar", "possible"),
    ("Estados Unidos ofrece una recompensa de un millón de dólares por la captura del capo.",
     "captura", "requested"),
    ("Washington pagará diez millones por la captura de Maduro.", "captura", "requested"),
    ("La liberación de los presos es una de las condiciones del acuerdo.", "liberación",
     "requested/planned"),
    ("La expulsión de los diplomáticos rusos es la prioridad de Londres.", "expulsión",
     "planned"),
    ("El intercambio de presos entre Israel y Hamás, aún en negociación, podría realizarse hoy.",
     "intercambio", "possible"),
    ("La tropa, lista para atacar Yemen, zarpó de Diego García.", "atacar", "planned"),
    ("Riad, lejos de retirar sus tropas, negocia con Irán.", "retirar", "negated"),
    ("Riad, lejos de retirar sus tropas, negocia con Irán.", "negocia", "ongoing/happened"),
    ("Kiev advirtió al Kremlin; tres meses después, Rusia bombardeó Odesa.", "bombardeó",
     "happened"),
    ("Los rebeldes tomaron Homs sin disparar, liberando a los presos.", "liberando", "happened"),
    ("Las milicias prendían fuego al mercado de Dili.", "prendían", "happened/ongoing"),
    ("El tribunal anuló la extradición del banquero a Estados Unidos.", "extradición", "negated"),
    ("El juez absolvió al militar acusado de asesinar a dos estudiantes.", "asesinar",
     "possible"),
    ("Irán se reserva el derecho a atacar las bases de Estados Unidos.", "atacar", "possible"),
]  # fmt: skip
ENDED = [
    ("La ONU pide el fin del embargo impuesto por Washington a Cuba.", "impuesto", "ongoing"),
    ("La ONU exigió el cese de los bombardeos rusos sobre Kiev.", "bombardeos", "ongoing"),
    ("Rusia puso fin a los bombardeos sobre Kiev.", "bombardeos", "happened"),
    ("Rusia dio por terminada la guerra contra Georgia.", "guerra", "happened"),
    ("Rusia no puso fin a la guerra contra Georgia.", "guerra", "happened"),
    ("Rusia suspendió los bombardeos sobre Kiev.", "bombardeos", "negated"),
    ("Seúl pidió el fin de los ejercicios militares de Corea del Norte.", "ejercicios", "negated"),
    ("Rusia levantó el bloqueo que mantenía sobre Odesa.", "bloqueo", "happened"),
    ("Rusia levantó el bloqueo de Odesa.", "bloqueo", "negated"),
    ("El Gobierno levantó el toque de queda impuesto en Quito.", "toque", "happened"),
    ("El Gobierno suspendió la huelga prevista para el lunes.", "huelga", "planned"),
    ("Rusia mantiene el bloqueo de Odesa.", "bloqueo", "ongoing"),
    ("Estados Unidos mantuvo sus sanciones contra Irán.", "sanciones", "happened"),
    (
        "El Ejército derroca a Mursi, suspende la Constitución y toma El Cairo",
        "derroca",
        "happened",
    ),
    ("Rusia invadirá Moldavia, teme Kiev.", "invadirá", "planned"),
]
UNREAL = [
    ("Peskov tachó de mentira que Rusia atacara Polonia.", "atacara", "negated"),
    ("Peskov tachó de «mentira» que Rusia atacara Polonia.", "atacara", "negated"),
    ("Peskov tachó de provocación el ataque contra Moscú.", "ataque", "happened"),
    ("Washington advirtió a Rusia contra un ataque a Polonia.", "ataque", "hypothetical"),
    ("Francia suspendió la huelga convocada para el lunes.", "convocada", "planned"),
    ("La OTAN responderá a cualquier ataque ruso contra Polonia.", "ataque", "hypothetical"),
    ("La OTAN responderá a un ataque ruso contra Polonia.", "ataque", "hypothetical"),
    ("La OTAN responderá al ataque ruso contra Polonia.", "ataque", "happened"),
    ("La OTAN respondió a un ataque ruso contra Polonia.", "ataque", "happened"),
    ("Polonia logró repeler un ataque ruso contra Kiev.", "ataque", "happened"),
    ("Un ataque ruso contra Polonia sería respondido por la OTAN.", "ataque", "hypothetical"),
    ("La OTAN defenderá a Polonia frente a un ataque ruso.", "ataque", "hypothetical"),
    ("La OTAN defendió a Polonia frente a un ataque ruso.", "ataque", "happened"),
    ("Moscú negó cualquier ataque contra Polonia.", "ataque", "negated"),
    ("La OTAN simuló un ataque ruso contra Polonia.", "ataque", "hypothetical"),
    ("Todo apunta a que Rusia atacó Polonia.", "atacó", "possible"),
    ("El hecho de que Rusia bombardeara Kiev alarmó a la OTAN.", "bombardeara", "happened"),
    ("Rusia, presuntamente, atacó Polonia.", "atacó", "possible"),
    ("Por poco Rusia ataca Polonia.", "ataca", "possible"),
    ("Rusia no tiene intención de atacar Polonia.", "atacar", "negated"),
    ("Rusia tiene intención de atacar Polonia.", "atacar", "planned"),
    ("Rusia no tuvo más remedio que retirar sus tropas de Siria.", "retirar", "happened"),
    ("Rusia no tendrá más remedio que retirar sus tropas de Siria.", "retirar", "planned"),
]
BOUND = [
    ("Kiev celebraría que Alemania enviara tanques.", "enviara", "hypothetical"),
    ("Londres condenaría el ataque de Rusia a Járkov.", "ataque", "happened"),
    ("Turquía podría aprobar el envío de tropas a Siria.", "envío", "possible"),
    ("Israel atacó Damasco, según la versión de Moscú.", "atacó", "happened"),
    ("Israel atacó Damasco, según versiones de prensa.", "atacó", "possible"),
    ("La paz depende de la retirada de las tropas rusas de Siria.", "retirada", "hypothetical"),
    ("Kiev ofreció una tregua a cambio de la retirada rusa de Jersón.", "retirada", "promised"),
    ("Israel liberó a diez presos a cambio de la entrega de tres rehenes.", "entrega", "happened"),
    ("Israel liberará a diez presos a cambio de la entrega de rehenes.", "entrega", "planned"),
    ("Rusia se vio obligada a retirar sus tropas de Siria.", "retirar", "happened"),
    ("La OTAN responderá si Rusia ataca Polonia.", "ataca", "hypothetical"),
    ("Nadie sabe si Rusia atacó Polonia.", "atacó", "possible"),
    ("“Una invasión rusa de Moldavia sería un error”, advirtió Macron.", "invasión", "possible"),
]
ALL = (
    ENDED
    + BOUND
    + TRICKY
    + NEGATION
    + RUMOUR
    + SAID_OF_ONESELF
    + BY_MEANS
    + OPEN
    + TIME
    + ASKED
    + SUPPOSED
    + TRUE_DEEDS
    + NOUNS
    + MORE
)


def status_of(text: str, word: str) -> str:
    """Sentence → the status of the act that stands on the word, "" if the word is no act."""
    article = Article(
        id=content_id(text), origin="", url=None, outlet=None, language="es",
        published=date(2024, 6, 19), fetched=None, title=None, text=text, body=0, agencies=(),
        sha256="", copy_of=None,
    )  # fmt: skip
    known = knowledge.load()
    scenes, _ = resolve.scenes_of(parse.sentences_of(article), article, known)
    for scene in scenes:
        matches = matches_of(scene, known, "es")
        reader = StanceReader(scene, known.stance["es"], matches)
        tokens = scene.tree.tokens
        for match in sorted(matches, key=lambda m: tokens[m.head].text.lower() != word):
            if word in {tokens[i].text.lower() for i in (match.head, *match.covered)}:
                return reader.read(match).status
    return ""


@pytest.mark.parametrize(("text", "word", "status"), ALL)
def test_words_decide_what_became_of_the_act(text: str, word: str, status: str) -> None:
    assert status_of(text, word) in status.split("/")


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Argelia anunció la ruptura de relaciones con Marruecos.", "ruptura", "happened"),
        ("Argelia anunciará la ruptura de relaciones con Marruecos.", "ruptura", "planned"),
        (
            "Argelia anunció la ruptura de relaciones con Marruecos si sigue el acoso.",
            "ruptura", "hypothetical",
        ),
        ("Los soldados de Rusia no participaban en ataques contra Israel.", "ataques", "negated"),
        ("Los soldados de Rusia participaron en ataques contra Israel.", "ataques", "happened"),
    ],
)  # fmt: skip
def test_what_is_broken_by_telling_and_what_part_is_taken_in(
    text: str, words: str, status: str
) -> None:
    assert claim_at(text, words).status == status


def test_who_was_about_to_do_it_did_not() -> None:
    missed = "Israel, que estuvo a punto de abandonar las negociaciones, pidió ayuda a Egipto."
    assert claim_at(missed, "abandonar").status == "negated"
    near = "Irán está a punto de firmar un acuerdo con Rusia."
    assert claim_at(near, "firmar").status == "planned"


def test_what_goes_with_an_agreement_is_no_part_of_it() -> None:
    text = "Irán y Arabia Saudí acordaron, con la mediación de China, restablecer sus relaciones."
    assert claim_at(text, "mediación").status == "happened"
    assert claim_at(text, "restablecer").status == "promised"
    threat = "Trump amenazó a México con expulsiones de sus diplomáticos."
    assert {c.status for c in claims_of(threat) if c.type == "SANCTION"} <= {"hypothetical"}


def test_at_the_end_of_a_summit_it_has_been_held() -> None:
    text = "Putin y Xi firmaron un acuerdo al término de su cumbre en Pekín."
    assert claim_at(text, "cumbre").status == "happened"
    text = "Putin y Xi firmarán un acuerdo al término de su cumbre en Pekín."
    assert claim_at(text, "cumbre").status == "planned"
    text = "Putin and Xi signed a statement at the end of their summit in Moscow."
    assert claim_at(text, "summit", "en").status == "happened"


def test_the_first_to_do_it_did() -> None:
    text = "Sudán fue el primero en reconocer a Sudán del Sur."
    assert claim_at(text, "reconocer").status == "happened"


def test_what_is_announced_to_have_been_done_was_done() -> None:
    text = "Irán anunció haber derribado un dron estadounidense."
    assert claim_at(text, "derribado").status == "happened"
    assert claim_at("Irán anunció derribar drones de Israel.", "derribar").status != "happened"


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("The army allegedly brutally killed two civilians.", "killed", "possible"),
        ("The army killed two civilians almost simultaneously.", "killed", "happened"),
        ("Biden and Putin failed to agree to end the war in Ukraine.", "in Ukraine", "ongoing"),
        ("Poland is covered against armed attack in the Baltic.", "armed attack", "hypothetical"),
        ("Poland is angry about an armed attack in Kiev.", "armed attack", "happened"),
    ],
)
def test_english_words_that_weaken_and_end(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("The Security Council voted 14-0 to demand a ceasefire in Gaza.", "demand", "happened"),
        ("The Senate voted not to condemn Russia.", "condemn", "negated"),
        ("Parliament voted to expel the Israeli ambassador.", "expel", "planned"),
    ],
)
def test_what_is_voted_is_said_by_the_vote_and_done_later(
    text: str, words: str, status: str
) -> None:
    assert claim_at(text, words, "en").status == status


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Rusia podría aprovechar la tregua para atacar Járkov.", "atacar", "possible"),
        ("Rusia aprovechó la tregua para atacar Járkov.", "atacar", "planned"),
        (
            "El canciller de Finlandia, que debía viajar a Buenos Aires, enfermó.",
            "viajar",
            "planned",
        ),
        ("Kiev dijo que Rusia debía retirar sus tropas.", "sus tropas", "requested"),
        (
            "Los mineros amenazan con una huelga si el Ejército no se retira.",
            "retira",
            "hypothetical",
        ),
        (
            "La CUT convocó a una huelga y los portuarios de Chile ya paralizaron sus labores.",
            "paralizaron",
            "happened",
        ),
    ],
)
def test_what_was_due_or_only_might_serve(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "es").status == status


def test_the_second_verb_after_an_event_is_as_done_as_the_first() -> None:
    text = "Después de que Rusia invadiera Ucrania y bombardeara Kiev, Alemania envió armas."
    assert claim_at(text, "bombardeara", "es").status == "happened"


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Los camioneros cortaron la autopista para exigir una rebaja.", "exigir", "es"),
        ("Cientos de estudiantes ocuparon la universidad para rechazar la ley.", "rechazar", "es"),
        (
            "Calló tras confirmar que las tropas rusas abandonaron Kiev.",
            "abandonaron",
            "es",
        ),
        ("Dos bombas estallaron casi a la vez en Beirut.", "estallaron", "es"),
    ],
)
def test_what_is_said_by_protesting_or_confirmed_has_happened(
    text: str, words: str, language: str
) -> None:
    assert claim_at(text, words, language).status == "happened"


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Rusia acusó a Ucrania de intentar matar a Putin en un ataque.", "ataque", "es"),
        ("Moscow accused Kyiv of killing three civilians in a drone strike.", "strike", "en"),
    ],
)
def test_an_attack_that_only_a_charge_tells_is_open(text: str, words: str, language: str) -> None:
    assert claim_at(text, words, language).status == "possible"


@pytest.mark.parametrize(
    ("text", "words", "language", "status"),
    [
        ("I would appeal to Iran to free the hostages.", "appeal", "en", "happened"),
        ("Iran would appeal to Russia to free the hostages.", "appeal", "en", "possible"),
        ("Panama recognized Beijing, with little pushback from Washington.", "pushback", "en",
         "negated"),
    ],
)  # fmt: skip
def test_courtesy_asks_and_little_is_hardly_anything(
    text: str, words: str, language: str, status: str
) -> None:
    assert claim_at(text, words, language).status == status
