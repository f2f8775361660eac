"""What a resolution or a statement says is said by making it, and by nobody who stops it."""

from __future__ import annotations

from dragoman.code.shows import Shows
from dragoman.code.walk import DONE, UTTERED, WEAK, Walk
from dragoman.knowledge.lists import word_list

VOTING = frozenset({"vote", "votar"})
VOTED = word_list("code.texts.voted")
STOPPED = word_list("code.texts.stopped")
FAILING = word_list("code.texts.failing")
PASSING = word_list("code.texts.passing")


class Texts:
    """Reads the status of the acts that the clause of a text tells."""

    def __init__(self, own: Shows) -> None:
        self.own, self.tree, self.forms = own, own.tree, own.forms
        self.grammar = own.stance.grammar

    def tells(self, current: int, noun: int, walk: Walk) -> bool:
        """ "Adopted a resolution condemning the coup": as done as the text is made; a draft is
        still to be, and what is vetoed condemns nobody. What a pact provides for is to come."""
        if self._voted(current, noun, walk):
            return True
        if walk.match.head == current and self._of_text(current, noun) and self._lost(noun):
            walk.weaken("negated", f"what a lost “{self.tree.tokens[noun].text}” says")
            return True
        if self._provided(current, noun, walk):
            walk.weaken("planned", f"what the “{self.tree.tokens[noun].text}” provides for")
        if walk.match.head != current or walk.match.frame.type not in UTTERED or walk.settled:
            return False
        text = self.tree.tokens[noun]
        if not self.forms.gerund(current) and not self._by_itself(current, walk):
            return False
        if self.tree.tokens[current].role != "relative" or text.lemma not in self.grammar.texts:
            return False
        verb = self.tree.head(noun)
        if verb is None or text.role not in {"object", "subject"} or not self.forms.verbal(verb):
            return False
        if (text.role == "subject") != self.forms.passive(verb):
            return False
        return self._made(verb, walk)

    def _voted(self, current: int, verb: int, walk: Walk) -> bool:
        """ "The council voted to demand a truce": what a vote says is said when it is held."""
        said = walk.match.head == current and walk.match.frame.type in UTTERED
        if not said or walk.settled or self.tree.tokens[verb].lemma not in VOTING:
            return False
        own = self.own.of(verb, None)
        acting = self.tree.tokens[verb].pos == "VERB" and "VerbForm=Inf" in self.forms.form(current)
        if own is None or not acting:
            return False
        walk.take(own)
        walk.settled = True
        return True

    def _provided(self, current: int, noun: int, walk: Walk) -> bool:
        """ "Signed a declaration ending the war", "un pacto que libera a los presos"."""
        lemma = self.tree.tokens[noun].lemma
        deed = walk.match.head == current and walk.match.frame.type not in UTTERED
        pact = lemma in self.grammar.schemes and lemma not in self.grammar.enacted
        if (
            not (deed and (pact or self._to_be_made(noun)))
            or self.tree.tokens[current].role != "relative"
        ):
            return False
        plain = not self.tree.children(current, "auxiliary") and self._of_its_own(current)
        return plain and (self.forms.gerund(current) or self.forms.present(current))

    def _of_text(self, current: int, noun: int) -> bool:
        """Whether the clause tells, without an auxiliary, what a text of which it is says."""
        if self.tree.tokens[current].role != "relative" or not self._of_its_own(current):
            return False
        return self.tree.lemmas[noun] in VOTED and not self.tree.children(current, "auxiliary")

    def _lost(self, noun: int) -> bool:
        """ "Vetó la resolución que imponía sanciones", "the bill banning arms sales did not pass":
        a text that was never adopted."""
        verb = self.tree.head(noun)
        if verb is None or not self.forms.verbal(verb):
            return False
        lemma, passive = self.tree.lemmas[verb], self.forms.passive(verb)
        denied = self.forms.negated(verb)
        if (self.tree.tokens[noun].role == "object") or passive:
            adopted = lemma in self.grammar.issuing
            return (lemma in STOPPED and not denied) or (adopted and denied)
        subject = self.tree.tokens[noun].role == "subject"
        return subject and ((lemma in FAILING and not denied) or (lemma in PASSING and denied))

    def _to_be_made(self, noun: int) -> bool:
        """ "Votarán la ley que prohíbe el partido": a law that is still to be adopted."""
        verb, enacted = self.tree.head(noun), self.tree.lemmas[noun] in self.grammar.enacted
        if verb is None or not enacted or not self.forms.verbal(verb):
            return False
        own = self.own.of(verb, None)
        weighed = self.tree.lemmas[verb] in self.grammar.drafting
        return weighed or (own is not None and own.status in WEAK)

    def _of_its_own(self, current: int) -> bool:
        """Whether no subject but the relative pronoun does what the clause tells."""
        doers = self.tree.children(current, "subject")
        return all(self.tree.lower[i] in {"that", "which", "que"} for i in doers)

    def _by_itself(self, current: int, walk: Walk) -> bool:
        """Whether a clause tells what the text does ("that condemned it"), not what it holds
        ("a statement that he would resign")."""
        own = self.own.of(current, walk.match)
        return self._of_its_own(current) and (own is None or own.status in DONE)

    def _made(self, verb: int, walk: Walk) -> bool:
        lemma, told = (
            self.tree.tokens[verb].lemma,
            f"what “{self.tree.tokens[verb].text}” is done to",
        )
        if lemma in self.grammar.stopping:
            walk.weaken("negated", told)
        elif lemma in self.grammar.drafting:
            walk.weaken("planned", told)
        elif lemma in self.grammar.issuing:
            own = self.own.of(verb, None)
            if own is None:
                return False
            walk.take(own)
            walk.settled = True
        else:
            return False
        return True
