"""The acts of a scene → claims: trigger, actors, status, speaker, time, place, amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from dragoman.code.aims import WARNING
from dragoman.code.arguments import Arguments
from dragoman.code.attach import Circumstances
from dragoman.code.beside_him import with_beside_him
from dragoman.code.blows import (
    ascribed,
    at_odds,
    diplomatic,
    in_words,
    looms,
    of_trade,
    verbal_blow,
)
from dragoman.code.counting import NEAR
from dragoman.code.doubted import doubted
from dragoman.code.drawn import drawn
from dragoman.code.firstperson import with_speaker
from dragoman.code.gaps import gapped
from dragoman.code.means import mode_of
from dragoman.code.obligations import obligations_of
from dragoman.code.onbehalf import on_behalf
from dragoman.code.parties import Sides, side
from dragoman.code.provoked import blamed_for
from dragoman.code.quotes import Quote
from dragoman.code.stance import Reading, StanceReader
from dragoman.code.subjects import Passages
from dragoman.code.tenures import as_of_then
from dragoman.code.triggers import OWED, Match
from dragoman.code.unnamed import Unnamed, with_crowd
from dragoman.code.voices import Voices
from dragoman.code.walk import DONE, FORCE
from dragoman.code.weight import JOINT, VERBAL, Weight
from dragoman.code.withact import AIMED, UNDERTAKEN, with_act
from dragoman.knowledge import Knowledge
from dragoman.knowledge.lists import word_list
from dragoman.known import cached_property
from dragoman.records import Article, Claim, Mention, Obligation, Span, content_id

MASSED = JOINT | {"ACCUSE", "THREATEN"}
"""Speech acts of people who act together that are news where the passage is of the field."""
REPELLED = "assault.repel"
TREATY = "agree.treaty"
CONCERN = "accuse.concern"
HELPING = word_list("code.claims.helping")
ABSTRACT = word_list("code.claims.abstract")
"""What may be of help, without helping anybody itself."""
HELPLESS = word_list("code.claims.helpless")
"""Bodies without arms and without sanctions of their own."""
FORCES = frozenset({"MIL", "COP", "REB", "INS", "UAF"})
"""Groups that bear arms."""
RULING = FORCES | {"GOV"}
"""Groups that can close a road without protesting."""
OWN_DOING = ("adverbial", "clause", "open_clause", "subject_clause")
UNBOUND = re.compile("VerbForm=(?:Ger|Inf)")
"""What has the subject of the verb above for its own."""
ABOUT = frozenset({"about", "over", "at", "of", "by", "por", "de", "ante"})
WEIGHING = frozenset({"preocupar", "inquietar"})
"""Verbs of whom one's own doing worries ("le preocupa perder")."""
SEEING = frozenset({"see", "hear", "learn", "ver", "oír", "saber"})
"""What one does whom another's doing worries ("worried to see it arm")."""
INTENDING = word_list("code.claims.intending")
"""Verbs of what one only means to do."""
WIDEST = 8
"""Tokens up to which a trigger is shown with all that it required; beyond, its head alone."""
SURE, INFERRED, ONE_SIDED = 0.9, 0.2, 0.1
"""A claim's score: SURE, less INFERRED if an actor was taken from elsewhere in the text, less
ONE_SIDED if one side is unknown."""


@dataclass(frozen=True)
class Text:
    """An article, with its quotations, what its passages are about, and the day that is "today";
    and by which knowledge it is read."""

    article: Article
    quotes: tuple[Quote, ...]
    passages: Passages
    told_on: date | None
    knowledge: Knowledge
    maker: str


@dataclass(frozen=True)
class Draft:
    """A claim in the making, with the tokens that the final one needs no more."""

    match: Match
    reading: Reading
    claim: Claim


class SentenceCoder:
    """Codes the acts of one scene."""

    def __init__(self, matches: list[Match], voices: Voices, weight: Weight, text: Text) -> None:
        self.matches, self.voices, self.weight = matches, voices, weight
        self.scene, self.article = voices.scene, text.article
        self.knowledge, self.maker, language = text.knowledge, text.maker, text.article.language
        self.arguments = Arguments(voices.implied, text.knowledge, language)
        self.unnamed = Unnamed(voices.clauses, weight.field, language)
        self.stance = StanceReader(self.scene, text.knowledge.stance[language], matches)
        measures = text.knowledge.measures[language]
        start = self.scene.tree.sentence.start
        before = text.article.text[max(0, start - NEAR) : start]
        self.circumstances = Circumstances(
            self.scene, language, text.told_on, measures, matches, before
        )

    @cached_property
    def _events(self) -> set[int]:
        """The nouns of force and of protest."""
        return {m.head for m in self.matches if m.frame.type in {"ASSAULT", "COERCE", "PROTEST"}}

    @cached_property
    def _violence(self) -> bool:
        """Whether the sentence tells of an attack or a riot, and not only of its toll."""
        return any(m.frame.type == "ASSAULT" and not m.frame.counted for m in self.matches)

    def drafts(self) -> list[Draft]:
        """The claims of the acts of the sentence."""
        found = [d for m in self.matches for d in self._of(m)]
        told = [(d.match, d.claim) for d in found]
        aimed = [drawn(m, c, told, self.arguments) for m, c in told]
        found = [replace(d, claim=c) for d, c in zip(found, aimed, strict=True)]
        return self._linked([d for d in found if not self._too_vague(d, found)])

    def with_sides(self, match: Match, sides: Sides) -> Draft | None:
        """The claim of an act whose sides are known."""
        return self._draft(match, sides)

    def _of(self, match: Match) -> list[Draft]:
        """The claim of an act; of one that names nobody, those of the nouns in it."""
        draft = self._draft(match)
        if draft is not None:
            others = gapped(draft.claim, match, self.arguments.naming)
            return [draft, *(replace(draft, claim=claim) for claim in others)]
        return [d for d in (self._draft(m) for m in match.within) if d is not None]

    def _as(self, match: Match, frame: str, given: Sides | None) -> Draft | None:
        return self._draft(replace(match, frame=self.knowledge.frames[frame]), given)

    def _draft(self, match: Match, given: Sides | None = None) -> Draft | None:
        if self._part_of_name(match.head):
            return None
        sides = with_speaker(match, self._sides(match) if given is None else given, self.voices)
        sides = self.arguments.facing(match, sides)
        world = self.knowledge.world
        said = self._words_for(match, sides)
        if said:
            return self._as(match, said, given)
        match = self._in_words(match, sides)
        enough = self._enough(match, sides)
        away = _at_home(sides) or self._to_region(sides) or at_odds(sides, world)
        if match.frame.otherwise and (not enough or away):
            return self._as(match, match.frame.otherwise, given)
        if match.frame.together and self._several(sides):
            return self._as(match, match.frame.together, given)
        if match.frame.by_arms and self._armed(sides.source):
            return self._as(match, match.frame.by_arms, given)
        if not (enough or self.unnamed.may_be(match)) or self._things_demand(match, sides):
            return None
        if self._names_itself(match, sides) or self._warns_of_others(match, sides):
            return None
        if not self.weight.lets(match.frame, sides.source, sides.target) or self._of_trade(match):
            return None
        reading = self._alleged(match, sides, self.stance.read(match))
        if self._tells_nothing(match, reading) or self._only_weighed(match):
            return None
        claim = as_of_then(self._claim(match, sides, reading), world)
        claim = with_crowd(claim, match, self.scene, world.actors)
        if not (enough or self.unnamed.told(match, claim)):
            return None
        if match.frame.counted and not self._toll(match, claim):
            return None
        return Draft(
            match,
            reading,
            replace(claim, status="promised") if self._promised(match, claim) else claim,
        )

    def _toll(self, match: Match, claim: Claim) -> bool:
        """Whether those counted fell in what the field tells, here or around."""
        return self.unnamed.counted(match, claim, self._events, amid=self._violence)

    def _promised(self, match: Match, claim: Claim) -> bool:
        """Whether a plan is an undertaking of whoever tells it, and not only what he means to do
        ("España prevé evacuar a sus diplomáticos")."""
        above = self.scene.tree.head(match.head)
        meant = above is not None and self.scene.tree.lemmas[above] in INTENDING
        return _undertaken(claim) and not meant

    def _sides(self, match: Match) -> Sides:
        """Who acts and upon whom: in "estallaron protestas contra el régimen" those whom the noun
        names, since the protests are the verb's subject."""
        if match.frame.type == "PROTEST":
            subjects = self.scene.tree.children(match.head, "subject")
            for noun in (m for m in match.within if m.head in subjects):
                sides = self.arguments.sides(noun)
                if sides.source or sides.target:
                    return sides
        implied = self.arguments.implied
        sides = with_beside_him(match, self.arguments.sides(match), implied)
        if self.stance.own.unowned(match):
            return replace(sides, source=())
        return on_behalf(match, sides, self.scene, self.knowledge.world)

    def _tells_nothing(self, match: Match, reading: Reading) -> bool:
        """ "No descarta enviar tropas" refuses nothing; of an attack that is still to be beaten off
        ("para frenar la ofensiva") its own noun tells."""
        if match.frame.id == REPELLED:
            return reading.status not in DONE
        return reading.status == "negated" and self._leaves_open(match)

    def _leaves_open(self, match: Match) -> bool:
        """ "No descarta enviar tropas" is no refusal, nor that it was not refused."""
        barring = self.scene.tree.tokens[match.head].lemma in self.arguments.grammar.barring
        return barring and self.stance.forms.negated(match.head)

    def _alleged(self, match: Match, sides: Sides, reading: Reading) -> Reading:
        """What is only said to be somebody's deed is possible: "atribuyó el ataque a Rusia"."""
        told = match.trigger.kind == "noun" and reading.status in DONE
        blamed = bool(sides.source) and match.frame.type != "PROTEST"
        blamed = blamed and blamed_for(match.head, self.scene.tree)
        if told and (blamed or self.arguments.parties.light.charged(match.head)):
            return replace(reading, status="possible", why=[*reading.why, "said to be their work"])
        acting = match.trigger.kind == "verb" and match.frame.type in FORCE
        if acting and reading.status in DONE and self._doubted(match, sides):
            return replace(reading, status="possible", why=[*reading.why, "supposed to be theirs"])
        return reading

    def _doubted(self, match: Match, sides: Sides) -> bool:
        """ "A suspected Israeli strike killed a general": who struck is only supposed."""
        is_state = self.arguments.naming.is_state
        states = [m for m in sides.source if m.of or is_state(m)]
        return doubted(self.scene.tree, self.stance.forms, match.head, states)

    def _of_trade(self, match: Match) -> bool:
        """Whether it is a blow in a war of trade, as the words before and the article tell."""
        sentence, bloodless = self.scene.tree.sentence, self.arguments.grammar.bloodless
        return of_trade(match, sentence, self.article.text, bloodless)

    def _names_itself(self, match: Match, sides: Sides) -> bool:
        """ "La oposición de Washington al proyecto", "«Basta», disparó el ministro": the act taken
        for a party of that name, or for what somebody says."""
        if match.trigger.kind == "verb" and self.voices.blurts(match.head):
            return True
        start = self.scene.tree.tokens[match.head].start
        verbal = match.frame.type in VERBAL and match.trigger.kind == "noun"
        return verbal and any(m.start == start for m in (*sides.source, *sides.target))

    def _words_for(self, match: Match, sides: Sides) -> str:
        """The frame of the words that are meant where a deed or a threat seems told; "" else."""
        tree, world = self.scene.tree, self.knowledge.world
        blow = verbal_blow(match, sides, tree, world, self.arguments.grammar.blows)
        if blow or diplomatic(match, sides, tree, world):
            return "accuse.condemn"
        return CONCERN if self._fears(match, sides) else ""

    def _in_words(self, match: Match, sides: Sides) -> Match:
        """The act with the frame that its sides make of it: a charge, words instead of blows."""
        tree, world = self.scene.tree, self.knowledge.world
        words = "accuse.condemn" if in_words(match, sides, tree, world) else ""
        frame = "accuse.allege" if ascribed(match, sides, tree) else words
        return replace(match, frame=self.knowledge.frames[frame]) if frame else match

    def _fears(self, match: Match, sides: Sides) -> bool:
        """ "La ONU advirtió de una guerra civil", "el FMI alertó de represalias": who has no arms
        and no sanctions threatens nobody, but is concerned."""
        warned = self.scene.tree.tokens[match.head].lemma in WARNING
        helpless = [m.id != "UNSC" and bool({m.id, m.of} & HELPLESS) for m in sides.source]
        return match.frame.type == "THREATEN" and warned and bool(helpless) and all(helpless)

    def _warns_of_others(self, match: Match, sides: Sides) -> bool:
        """ "Advirtió de que Moscú podría tomar represalias": who warns of what another may do does
        not threaten it, nor does what only goes on; nor is a fear of which nobody says whose it is
        anybody's charge."""
        tree, own = self.scene.tree, {m.of or m.id for m in sides.source}
        clauses = self.arguments.clauses
        if looms(match, clauses.subjects(match.head), tree) or self._of_oneself(match):
            return True
        if match.frame.id == CONCERN and "VerbForm=Fin" not in clauses.form(match.head):
            return not sides.source
        if match.frame.type != "THREATEN" or tree.tokens[match.head].lemma not in WARNING:
            return False
        for clause in tree.children(match.head, "clause", "open_clause"):
            told = match.covered & set(tree.subtree(clause))
            suffering = clauses.passive(clause)  # "será castigada", "será atacada por Rusia"
            acting = clauses.subjects(clause) if suffering else tree.children(clause, "subject")
            subjects = self.arguments.naming.of_all(acting, deep=False)
            threatening = {m.of or m.id for m in subjects}
            others = set[str]() if threatening & own else threatening  # "EE.UU. y sus aliados"
            bearing = tree.tokens[clause].lemma in self.arguments.grammar.bearing
            if told and own and others and not bearing:
                return True
        return False

    def _of_oneself(self, match: Match) -> bool:
        """ "Worried about losing votes", "le preocupa perder": concern about what oneself does."""
        if match.frame.id != CONCERN:
            return False
        tree, named = self.scene.tree, self.arguments.naming.of_all
        heads = {match.head, *(i for i in match.covered if tree.tokens[i].pos != "VERB")}
        below = [i for h in heads for i in tree.children(h, *OWN_DOING)]
        marked = [i for i in below if not ABOUT.isdisjoint(tree.lower[m] for m in tree.children(i))]
        pleasing = tree.lemmas[match.head] in WEIGHING
        return any(
            UNBOUND.search(tree.tokens[i].morph)
            and tree.lemmas[i] not in SEEING
            and not tree.children(i, "auxiliary")
            and not named(tree.children(i, "subject", "object"))
            for i in (below if pleasing else marked)
        )

    def _part_of_name(self, index: int) -> bool:
        """ "El grupo armado", "el gabinete de guerra": a word that tells who somebody is."""
        reference, tree = self.scene.by_token.get(index), self.scene.tree
        bare = tree.prepositions[index] == "de" and not tree.children(index, "determiner")
        within = tree.tokens[index].role == "compound" and tree.tokens[index].pos == "NOUN"
        telling = tree.tokens[index].pos == "ADJ" or (bare and index == tree.head(index - 1))
        telling = telling or within  # "riot police"
        if reference is None:
            return False
        lettered = reference.kind == "polity" and tree.words[reference.last].isupper()
        if reference.head == index:
            return lettered and index < reference.last  # "the peacekeeping *force* (UNIFIL)"
        return telling

    def _to_region(self, sides: Sides) -> bool:
        """ "Envió tropas a Crimea": to a part of a state nothing is given."""
        placed = {self.scene.tree.tokens[i].start for i in self.scene.places}
        named = {self.scene.tree.tokens[i].start for i in self.scene.by_token}
        reached = {m.start for m in sides.target}
        return bool(reached) and reached <= placed - named

    def _enough(self, match: Match, sides: Sides) -> bool:
        """Whether the actors that the frame needs are known."""
        needs = match.frame.needs
        actors = (*sides.source, *sides.target)
        if match.frame.type in VERBAL and all(self._private(m, match) for m in actors):
            heard = match.frame.type in (MASSED if self.weight.field else JOINT)
            massed = self._crowd(sides.source) or self._demonstrating(match, sides.source)
            return needs == "none" or (heard and massed)
        if needs == "none":
            return True
        if match.frame.mutual and match.trigger.kind == "noun":
            if match.frame.type == "ASSAULT" and sides.target and not sides.source:
                return True  # "clashes with the rebels left ten dead"
            several = len(set(map(side, sides.source or sides.target))) > 1
            return several or any(self._many(m) for m in sides.source)
        has = {"source": bool(sides.source), "target": bool(sides.target)}
        if needs == "any":
            return any(has.values())
        if needs == "both":
            return all(has.values()) and (
                not match.frame.mutual or len(set(map(side, sides.source))) > 1
            )
        return has[needs]

    def _private(self, mention: Mention, match: Match) -> bool:
        """Somebody, or a firm without a name: what they say to their like is no news; nor, where
        nothing tells of the field, is what those say of whom only the name is known, unless they
        deny or ask for something."""
        unknown = mention.id.islower() and mention.id not in self.knowledge.world.held
        unknown = unknown and not self.weight.field and match.frame.type not in JOINT
        private = mention.id == "CVL" or unknown
        return mention.id == "BUS" or (private and mention.of is None)

    def _crowd(self, mentions: tuple[Mention, ...]) -> bool:
        """Whether they are people who act together ("los manifestantes se negaron a irse")."""
        crowd = self.arguments.grammar.crowd
        starts = {m.start: m.end for m in mentions}
        return any(
            t.lemma.lower() in crowd and any(s <= t.start < e for s, e in starts.items())
            for t in self.scene.tree.tokens
        )

    def _demonstrating(self, match: Match, mentions: tuple[Mention, ...]) -> bool:
        """Whether they demonstrate for it ("miles marcharon para exigir una tregua")."""
        arguments, above = self.arguments, set(self.scene.tree.ancestors(match.head))
        protests = (m.head for m in self.matches if m.frame.type == "PROTEST" and m.head in above)
        shown = arguments.naming.of_all([i for h in protests for i in arguments.subjects(h)])
        return not {m.start for m in mentions}.isdisjoint(m.start for m in shown)

    def _several(self, sides: Sides) -> bool:
        """Whether several states do it together."""
        polities = {m.of or m.id for m in sides.source}
        actors = self.knowledge.world.actors
        return sum(p in actors and actors[p].kind == "state" for p in polities) > 1

    def _armed(self, source: tuple[Mention, ...]) -> bool:
        """Whether a state, an army or an armed group does it."""
        known = self.knowledge.world.actors
        kinds = {known[m.id].kind for m in source if m.id in known}
        return bool(kinds & {"state", "armed", "force"}) or any(m.id in RULING for m in source)

    def _many(self, mention: Mention) -> bool:
        """Whether the actor is itself several states that meet ("la cumbre de la OTAN", not
        "negociaciones con la UE")."""
        actor = self.knowledge.world.actors.get(mention.of or mention.id)
        tree = self.scene.tree
        heads = [i for i, t in enumerate(tree.tokens) if mention.start <= t.start < mention.end]
        beside = any(tree.prepositions[i] in {"con", "with"} for i in heads)
        return actor is not None and actor.kind in {"org", "bloc"} and not beside

    def _things_demand(self, match: Match, sides: Sides) -> bool:
        """ "Para Rutte, la vinculación exige …": a thing asks nothing; its speaker states."""
        opinions = any(a.opinion for a in self.voices.accounts)
        asks = opinions and match.frame.type == "REQUEST" and not sides.source
        return asks or self._thing_helps(match)

    def _thing_helps(self, match: Match) -> bool:
        """ "Las presiones podrían ayudar a China", "unos cambios ayudarían": no help that somebody
        gives."""
        tree = self.scene.tree
        helps = match.frame.type in {"AID", "SUPPORT"} and tree.lemmas[match.head] in HELPING
        subjects = self.arguments.subjects(match.head) if helps else []
        bare = [i for i in subjects if tree.tokens[i].pos == "NOUN"]
        named = self.arguments.naming.of_all(subjects, deep=False)
        return bool(bare) and not named and all(tree.lemmas[i] in ABSTRACT for i in bare)

    def _too_vague(self, draft: Draft, drafts: list[Draft]) -> bool:
        """A vague act under a promise, request or meeting that has a claim of its own; but one
        that goes on between two is no promise ("condenó la cooperación entre Rusia y Corea")."""
        if not draft.match.frame.vague:
            return False
        between = {m.of or m.id for m in draft.claim.source} - {None}
        if draft.reading.status in DONE and draft.match.frame.mutual and len(between) > 1:
            return False
        governing = (d.match for d in drafts if d is not draft and not d.match.frame.vague)
        heads = {m.head for m in governing if m.frame.type != "ACCUSE"}  # "acusó de colaborar con"
        return any(a in heads for a in self.scene.tree.ancestors(draft.match.head))

    def _claim(self, match: Match, sides: Sides, reading: Reading) -> Claim:
        sentence, span, frame = self.scene.tree.sentence, self._span(match), match.frame
        return Claim(
            id=content_id(self.article.id, span.start, span.end, frame.id),
            article=self.article.id,
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            trigger=span,
            type=frame.type,
            mode=mode_of(match, self.scene.tree),
            status=reading.status,
            quote=self.voices.quoted([*match.covered, *self._held(match)]),
            about=None,
            source=sides.source,
            target=sides.target,
            said_by=self._said_by(match, sides, reading),
            when=self.circumstances.when(match, reading.status),
            where=self.circumstances.where(match),
            amounts=self.circumstances.how_much(match, self._held(match)),
            obligations=self._obligations(match, sides),
            score=self._score(sides),
            why=self._why(match, sides, reading),
            maker=self.maker,
        )

    def _span(self, match: Match) -> Span:
        """The words of the trigger with what it required, if they stand close together."""
        first, last = min(match.covered), max(match.covered)
        if last - first > WIDEST:
            first = last = match.head
        return self.scene.tree.span(first, last)

    def _held(self, match: Match) -> list[int]:
        """The tokens of the verb's own objects: what it moves, pays or hits."""
        if match.trigger.kind == "noun":
            return []
        clauses = self.arguments.clauses
        return [i for o in clauses.objects(match.head) for i in self.scene.tree.conjuncts(o)]

    def _said_by(self, match: Match, sides: Sides, reading: Reading) -> tuple[Mention, ...]:
        """The chain of voices; the subject of a speech act does not thereby tell of it, but by that
        of a verb above ("aseguró que no reconocerá al general")."""
        chain = self.voices.said_by(match.head, reading)
        act = match.trigger.kind != "noun" and self.voices.is_speech(match.head)
        if not act or self.scene.tree.tokens[match.head].role == "clause":
            return chain
        acting = {m.start for m in sides.source}
        return tuple(m for m in chain if m.start not in acting or self.voices.quote_at(match.head))

    def _obligations(self, match: Match, sides: Sides) -> tuple[Obligation, ...]:
        if match.frame.type != "AGREE":
            return ()
        tree = self.scene.tree
        within = tree.subtree(match.head)
        if tree.tokens[match.head].role in {"relative", "modifier"}:
            pact = tree.tokens[match.head].head  # "el pacto que sellaron prevé asistencia mutua"
            binding = tree.tokens[pact].role == "subject"
            within = tree.subtree(tree.tokens[pact].head if binding else pact)
        elif match.trigger.kind == "noun" and self._binds(tree.tokens[match.head].head, match):
            within = tree.subtree(tree.tokens[match.head].head)
        else:
            others = tree.children(match.head, "conjunct")  # "firmó el pacto y puso fin a …"
            apart = {
                i for o in others if "VerbForm=Fin" in tree.tokens[o].morph for i in tree.subtree(o)
            }
            within = [i for i in within if i not in apart]
        pacts = self.knowledge.pacts[self.article.language]
        return obligations_of(tree, within, (*sides.source, *sides.target), pacts)

    def _only_weighed(self, match: Match) -> bool:
        """ "Un tratado entre A y B podría prever …": a pact of which one only tells what it would
        bind to is not there yet."""
        if match.frame.id != TREATY:
            return False
        owing = (m.head for m in self.matches if m.frame.id in OWED and match.head in m.covered)
        told = [self.stance.own.of(verb, None, affirmed=True) for verb in owing]
        return any(own is not None and own.status not in DONE for own in told)

    def _binds(self, verb: int, match: Match) -> bool:
        """ "El tratado entre A y B *prevé* …": whether the pact's own verb tells its duties."""
        role, own = self.scene.tree.tokens[match.head].role, self.stance.own.of(verb, None)
        told = role == "subject" and not self.stance.forms.negated(verb)
        return told and own is not None and own.status in DONE

    def _score(self, sides: Sides) -> float:
        """0 to 1: how much of the claim rests on its words rather than on inference."""
        score = (
            SURE - INFERRED * sides.inferred - ONE_SIDED * (not sides.source or not sides.target)
        )
        return round(score, 2)

    def _why(self, match: Match, sides: Sides, reading: Reading) -> str:
        """The rule in words: type, trigger, frame, then what weakened it or was inferred."""
        tokens = self.scene.tree.tokens
        words = " ".join(
            tokens[i].lemma if i == match.head else tokens[i].text for i in sorted(match.covered)
        )
        parts = [f"{match.frame.type} by “{words}” ({match.frame.id})", *reading.why]
        if sides.inferred:
            parts.append("an actor taken from the text before")
        parts += self.weight.why
        return "; ".join(parts)

    def _remarked(self, draft: Draft) -> bool:
        """ "Celebró la decisión, que Obama criticó", "los ataques, criticados por China": what
        another says of the same thing."""
        spoken = draft.claim.type in AIMED or draft.claim.type == "REJECT"
        tree, head = self.scene.tree, draft.match.head
        token = tree.tokens[head]
        aside = token.role == "modifier" and "VerbForm=Part" in token.morph
        aside = aside and "," in tree.words[token.head + 1 : head]
        return spoken and (token.role == "relative" or aside)

    def _beyond_an_aim(self, draft: Draft, governor: int) -> bool:
        """ "Apoyó los esfuerzos *por frenar* la invasión rusa": an act to which a noun's infinitive
        does something is not what the verb above the noun is about."""
        tree = self.scene.tree
        for word in tree.ancestors(draft.match.head):
            if word == governor or draft.match.trigger.kind != "noun":
                return False
            bare = "VerbForm=Inf" in tree.tokens[word].morph
            if bare and tree.tokens[tree.tokens[word].head].pos == "NOUN":
                return True
        return False

    def _linked(self, drafts: list[Draft]) -> list[Draft]:
        """`about` points from a speech act to the act it is about: the one that it governs
        most closely, of several the first."""
        nearest: dict[int, tuple[int, Draft]] = {}
        for draft in drafts:
            if self._remarked(draft):
                continue
            for depth, governor in enumerate(draft.reading.governors):
                if self._beyond_an_aim(draft, governor):
                    break
                if governor not in nearest or depth < nearest[governor][0]:
                    nearest[governor] = depth, draft
        return [
            replace(d, claim=with_act(d.claim, nearest[d.match.head][1].claim, d.match.frame))
            if d.match.head in nearest
            else d
            for d in drafts
        ]


def _at_home(sides: Sides) -> bool:
    """ "Envió tropas a la Asamblea Nacional": to those of one's own state nothing is given."""
    sent = {m.of or m.id for m in sides.target}
    return bool(sent) and sent <= {m.of or m.id for m in sides.source}


def _undertaken(claim: Claim) -> bool:
    """Whether a plan is the speaker's own undertaking: "aseguró que Japón seguirá apoyando"."""
    own = {m.of or m.id for m in claim.source}
    said = {m.of or m.id for m in claim.said_by[:1]}
    return claim.status == "planned" and claim.type in UNDERTAKEN and bool(own & said)
