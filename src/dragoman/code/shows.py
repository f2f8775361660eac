"""What the form of a word shows by itself: tense, mood, negation, adverbs, adjectives."""

from __future__ import annotations

from dragoman.code.beside import regretted
from dragoman.code.cues import Cues
from dragoman.code.forms import Forms
from dragoman.code.lemmas import participle_of
from dragoman.code.triggers import OWED, Match, preposition
from dragoman.code.walk import FORCE, Own
from dragoman.knowledge.frames import MATERIAL
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.stance import Stance
from dragoman.records import Status
from dragoman.tree import POSSESSIVE, Tree

RESULTING = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
"""How a participle ends."""
OWNING = word_list("code.shows.owning")
ANNOUNCING = word_list("code.shows.announcing")
STRUCK = word_list("code.shows.struck")
TIMES = word_list("code.shows.times")
FORESEEN = word_list("code.shows.foreseen")
UNTIL = ("hasta", "until", "till")
SO_FAR = word_list("code.shows.so_far")
HEARSAY = word_list("code.shows.hearsay")

CARRIED = frozenset({"AID", "AGREE", "COOPERATE", "SUPPORT"})
"""Types of act whose noun is doubtful if it is ("supuestas armas enviadas")."""


class Shows:
    """Reads the status that single words of one sentence show."""

    def __init__(self, tree: Tree, forms: Forms, cues: Cues, stance: Stance) -> None:
        self.tree, self.forms, self.cues, self.stance = tree, forms, cues, stance

    def of(self, index: int, match: Match | None, *, affirmed: bool = False) -> Own | None:
        """The status that the word itself shows, None where its form leaves it open."""
        if match is not None and match.refusing and index == match.head:
            spoken = match.frame.type not in MATERIAL
            if spoken or not self.forms.future(index):  # "no cederá", not "no los dejará entrar"
                return Own("possible" if self._rumoured(index) else "happened")
        if match is not None and index == match.head and self.unowned(match):
            return Own("happened", "nobody owns to it")
        own = match is not None and match.denies  # "no descartó atacar"
        part = match is not None and own and index == match.head
        nothing = match is not None and index == match.head and self.forms.nothing(index)
        if not affirmed and not part and (nothing or self.forms.negated(index)):
            late = self._until(index)
            return Own("happened", "not until") if late else Own("negated", "negated")
        held = self._held(index, match)
        if not own and any(self.forms.negated(i) and not self._named_so(i) for i in held):
            return Own("negated", "negated")
        material = match is not None and match.frame.type in MATERIAL
        own_words = [index, *(i for i in held if material and not self._struck(i))]
        required = {self.tree.tokens[i].text for i in match.covered} if match else set()
        for word in own_words:
            found = self.cues.modifiers(word)
            if found is not None and word != index and self._undone(index):
                continue  # "called off a planned march"
            if found is not None and self._of_thing(word, found[0], index, match):
                continue
            noun = word == index and not self.forms.verbal(index)
            if found is not None and (noun or found[1] not in required):
                soft = found[0] == "hypothetical"  # "negó cualquier ataque"
                return Own(found[0], f"“{found[1]}”", soft)  # "difundió noticias falsas" did so
        if not self.forms.verbal(index):
            return None if match is not None and match.head == index else Own("happened")
        if self.cues.rumoured(index):
            return Own("possible", "rumour")
        if affirmed and self.forms.past(index):
            return Own("happened")  # "no pudo impedir que atacaran"
        return self._shared(index, match) or self._tense(index, match)

    def _of_thing(self, word: int, effect: Status, verb: int, match: Match | None) -> bool:
        """ "Violó la tregua acordada", "shot down a suspected spy balloon": what is told of the
        thing alone, and not of what was done to it."""
        if effect == "planned" and word != verb:
            return self.forms.verbal(verb) and self.forms.finite(verb) and self.forms.past(verb)
        return effect == "possible" and self._done_to(word, verb, match)

    def _rumoured(self, verb: int) -> bool:
        """ "According to rumours, it never will accept", "tal vez no lo acepte"."""
        found = self.cues.modifiers(verb)
        return self.cues.rumoured(verb) or (found is not None and found[0] == "possible")

    def _until(self, verb: int) -> bool:
        """ "No retiró sus tropas hasta 1994", "not until 1994 did it leave": late, but done; not
        "no ha salido hasta ahora"."""
        if "Tense=Past" not in self.forms.form(verb) or not self.forms.finite(verb):
            return False
        denying = self.tree.children(verb, "adverb")
        if any(self.tree.lower[i : i + 2] == ("not", "until") for i in denying):
            return True
        held = self.tree.children(verb, "oblique", "nominal", "adverbial", "object")
        held += [c for i in held for c in self.tree.children(i, "nominal", "oblique")]
        late = (i for i in held if i > verb and self.tree.prepositions[i].startswith(UNTIL))
        told = (i for i in late if not self.forms.subjunctive(i))
        return any(self.tree.lemmas[i] not in SO_FAR for i in told)

    def unowned(self, match: Match) -> bool:
        """ "Ningún grupo ha reivindicado el atentado": of an attack that nobody says is his own
        it is only not told who made it."""
        owning = match.frame.type in FORCE and self.tree.lemmas[match.head] in OWNING
        return owning and self.forms.verbal(match.head) and self.forms.negated(match.head)

    def _held(self, index: int, match: Match | None) -> list[int]:
        """The nouns and adjectives under a verb in which its act lies ("lanzó un ataque")."""
        if match is None or match.head != index or not self.forms.verbal(index):
            return []
        below = [
            i
            for i in self.tree.children(index)
            if self.tree.tokens[i].role not in {"subject", "adverb"}
            and self.stance.markers.get(preposition(self.tree, i)) != "happened"
            and preposition(self.tree, i) not in FORESEEN  # "ante una eventual oleada"
        ]
        below += self._lent(index, match)
        return [
            i for i in match.covered if i in below and self.tree.tokens[i].pos in {"NOUN", "ADJ"}
        ]

    def _lent(self, participle: int, match: Match) -> list[int]:
        """ "Los presuntos crímenes cometidos por Rusia", "la posible ayuda prestada": the noun is
        the act; not "los presuntos espías detenidos"."""
        noun = self.tree.head(participle)
        if noun is None or noun > participle or not self.forms.participle(participle):
            return []
        lemmas = {self.tree.tokens[participle].lemma, *participle_of(self.forms.lower(participle))}
        carried = match.frame.type in CARRIED and noun in match.covered
        return [noun] if carried or lemmas & self.stance.grammar.committing else []

    def _named_so(self, noun: int) -> bool:
        """ "Se comprometió con la no proliferación", "Estado observador no miembro": "no" that
        belongs to the name of a thing."""
        if not noun or self.forms.lower(noun - 1) != "no":
            return False
        within = any(i < noun - 1 for i in self.tree.children(noun, "determiner"))
        behind = noun > 1 and self.tree.tokens[noun - 2].pos in {"NOUN", "PROPN", "ADJ"}
        return within or (behind and not self.forms.verbal(noun))

    def _done_to(self, noun: int, verb: int, match: Match | None) -> bool:
        """Whether a noun is what a verb of its own is done to, and no act that it only carries."""
        if match is None or noun == verb or any(m.head == noun for m in match.within):
            return False
        cue = self.stance.verbs.get((self.cues.name(verb), "noun"))
        return cue is None and match.trigger.kind == "verb" and noun > verb

    def _undone(self, verb: int) -> bool:
        """Whether the verb puts an end to what it holds, planned or going on."""
        cue = self.stance.verbs.get((self.cues.name(verb), "noun"))
        return cue is not None and cue.effect == "negated" and not cue.speaker

    def _struck(self, held: int) -> bool:
        """ "Fired missiles at suspected camps", "detuvo a presuntos espías": what it is done to."""
        return preposition(self.tree, held) in STRUCK

    def _shared(self, index: int, match: Match | None) -> Own | None:
        """ "Podría atacar y ocupar", "será detenido y deportado": the auxiliary serves both, as
        does what makes hearsay of the first of two deeds."""
        head = self.tree.head(index)
        if self.tree.tokens[index].role != "conjunct" or head is None:
            return None
        if self.forms.finite(index):
            return self._told_with(head, index, match)
        contrast = {self.forms.lower(i) for i in self.tree.children(index, "coordinator")}
        if not self.forms.verbal(head):
            return None
        return self.of(head, match, affirmed=bool(contrast & self.stance.grammar.contrast))

    def _told_with(self, first: int, second: int, match: Match | None) -> Own | None:
        """ "Has reportedly shelled the town and sent tanks", "presuntamente mató a tres y secuestró
        a dos": deeds of one doer, the first of which is hearsay."""
        deed = match is not None and match.head == second and match.frame.type in MATERIAL
        named = self.tree.children(second, "subject") or self.forms.negated(second)
        if not deed or named or not self.forms.verbal(first) or self.forms.passive(second):
            return None
        past = self.forms.past(first) and self.forms.past(second)
        adverbs = [i for i in self.tree.children(first, "adverb") if i < first]
        rumoured = any(self.tree.lower[i] in HEARSAY for i in adverbs)
        parted = "," in self.tree.lower[first:second]
        return Own("possible", "hearsay of both") if past and rumoured and not parted else None

    def _tense(self, index: int, match: Match | None) -> Own | None:
        modal = regretted(self.tree, index)
        if modal is not None:
            return Own("negated", f"“{modal}” of what was not done")
        effect = self.forms.verge(index) or self.forms.auxiliary_effect(index)
        text = self.tree.tokens[self.forms.group(index)[0]].text
        if effect is not None:
            owed = match is not None and match.frame.id in OWED  # "under the pact it must help"
            due = self._due(index, effect[0]) or (owed and effect[0] == "requested")
            told = "planned" if due else effect[0]
            return Own(told, f"“{effect[1]}”", soft=effect[0] == "planned")
        if self.forms.subjunctive(index):
            return None
        if self.forms.conditional(index) and self._begged(index, match):
            return Own("happened")
        if self.forms.conditional(index):
            beside = {self.tree.tokens[i].lemma for i in self.tree.children(index, "auxiliary")}
            bare = not beside & set(self.stance.tenses.perfect)  # "habría enviado" is hearsay
            return Own("possible", f"conditional “{text}”", soft=bare)
        if self.forms.future(index):
            return Own("planned", f"future “{text}”", soft=True)
        if "Mood=Imp" in self.forms.form(index) and not self.tree.children(index, "mark"):
            return Own("requested", "imperative")
        if self.forms.finite(index):
            return self._indicative(index, match)
        return Own("happened") if self.forms.participle(index) else None

    def _begged(self, index: int, match: Match | None) -> bool:
        """ "I would appeal to anyone", "yo pediría calma": who says so asks for it."""
        own = [index, *self.tree.children(index, "auxiliary")]
        asked = match is not None and match.frame.type == "REQUEST"
        return asked and any("Person=1" in self.tree.tokens[i].morph for i in own)

    def _due(self, index: int, effect: Status) -> bool:
        """ "Que debía viajar mañana": what was to be done, unless somebody says that it ought to be
        ("dijo que debía retirarse")."""
        token = self.tree.tokens[self.forms.group(index)[0]]
        owed = effect == "requested" and token.lemma == "deber"
        was = owed and "Tense=Imp" in token.morph
        if owed and tuple(self.tree.lower[index : index + 3]) == ("entrar", "en", "vigor"):
            return True  # "un alto el fuego que debe entrar en vigor el domingo"
        first = self.tree.first_conjunct(index)
        marked = any(self.forms.lower(i) == "que" for i in self.tree.children(first, "mark"))
        return was and not marked and self.tree.tokens[first].role != "clause"

    def _indicative(self, index: int, match: Match | None) -> Own:
        lasting = self.tree.tokens[index].lemma in self.stance.grammar.lasting
        if not self.forms.present(index):
            told = self.tree.tokens[index].role != "relative"  # "las conversaciones que mantenía"
            if lasting and told and "Tense=Imp" in self.forms.form(index):  # "continuaban"
                return Own("ongoing")
            if self._under_way(index):
                announced = self.tree.lemmas[self.tree.tokens[index].head] in ANNOUNCING
                return Own("planned" if announced else "ongoing")
            ahead = self.forms.lower(index) == "going"  # "were going to war", and did not
            return Own("possible", "“going”") if ahead else Own("happened")
        frame, first = match.frame if match else None, self.tree.first_conjunct(index)
        beside = first != index and self.forms.present(first)  # "visits Rome this month and flies"
        if self.cues.scheduled(index, frame) or (beside and self.cues.scheduled(first, frame)):
            return Own("planned", "present with a time to come", soft=True)
        if self.forms.lower(index) == "going":  # "are going to war"
            return Own("planned", "“going”", soft=True)
        progressive = self.forms.gerund(index) or "VerbForm=Ger" in self.tree.tokens[index].morph
        durative = match is not None and match.frame.durative
        durative = durative or lasting or self._holds(index) or self._since(index)
        return Own("ongoing" if durative or progressive else "happened", present=True)

    def _since(self, index: int) -> bool:
        """ "Combaten desde enero": a present that goes on from a time told."""
        below = self.tree.children(index, "oblique", "object", "adverb")
        times = (i for i in below if self.tree.prepositions[i] == "desde" and i > index)
        return any(
            t.lemma in TIMES or t.text.isdigit() or "AdvType=Tim" in t.morph
            for i in times
            for t in (self.tree.tokens[j] for j in self.tree.subtree(i))
        )

    def _under_way(self, index: int) -> bool:
        """ "Said that it was shelling the town", "announced it was leaving the pact": what goes on
        while it is told, or is about to be done."""
        token, being = self.tree.tokens[index], self.tree.children(index, "auxiliary")
        past = len(being) == 1 and "Tense=Past" in self.tree.tokens[being[0]].morph
        doing = self.forms.lower(index).endswith("ing") and past
        doing = doing and self.forms.lower(index) != "going"
        return doing and token.role == "clause" and self.tree.lemmas[being[0]] == "be"

    def _holds(self, index: int) -> bool:
        """ "Tiene desplegados 22.000 soldados": what has come about and lasts."""
        if self.tree.tokens[index].lemma != "tener" or index + 1 == len(self.tree.tokens):
            return False
        behind = self.tree.tokens[index + 1]
        return behind.pos in {"ADJ", "VERB"} and behind.text.endswith(RESULTING)

    def definite(self, index: int) -> bool:
        """Whether a noun is presented as known: an article, a demonstrative, a possessive."""
        for child in self.tree.children(index, "determiner"):
            morph = self.tree.tokens[child].morph
            return not any(f in morph for f in ("Definite=Ind", "PronType=Ind", "PronType=Neg"))
        possessed = self.tree.children(index, "nominal")  # "Russia's annexation"
        if any(i < index and self.tree.lower[i + 1] in POSSESSIVE for i in possessed):
            return True
        contracted = any(
            self.forms.lower(c) in self.stance.grammar.contractions
            for c in self.tree.children(index, "case")
        )
        return contracted or (self.tree.tokens[index].text[:1].isupper() and index > 0)
