"""Whom an act struck that its noun alone tells ("el ciberataque paralizó los bancos de Estonia",
"el convoy fue objeto de un ataque")."""

from __future__ import annotations

from dragoman.code.clauses import Clauses
from dragoman.records import Mention
from dragoman.tree import Tree


class Effects:
    """Finds whom the acts of one scene struck, where the clause around their noun says it."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses, self.naming = clauses, clauses.naming
        self.tree: Tree = clauses.tree
        self.grammar = clauses.grammar

    def struck(self, noun: int) -> tuple[Mention, ...]:
        """What the act did something to as the subject of its clause, or who was its victim."""
        noun = self.naming.counting(self.tree.first_conjunct(noun))
        head = self.tree.head(noun)
        if head is None:
            return ()
        token = self.tree.tokens[head]
        if self.tree.tokens[noun].role == "subject" and token.lemma in self.grammar.effects:
            hit = [i for i in self.clauses.objects(head) if i != noun]
            return self.naming.first({"object": hit, "en": hit}, ("object", "en"), set())
        return self.victim(noun)

    def victim(self, noun: int) -> tuple[Mention, ...]:
        """ "Japón fue objeto de amenazas": who is said to be what undergoes the act."""
        noun = self.naming.counting(self.tree.first_conjunct(noun))
        head = self.tree.head(noun)
        if head is None or self.tree.lemmas[head] not in self.grammar.victims:
            return ()
        above = self.tree.head(head)
        if self.naming.slot(noun) != "de":
            return ()
        told = self.tree.tokens[head].role == "subject" and above is not None
        if told and above is not None and self.tree.children(above, "copula"):
            return self.naming.of_all([above])  # "la víctima del ataque fue Estonia"
        if not self.tree.children(head, "copula"):
            return ()
        again = above is not None and self.tree.tokens[head].role == "open_clause"
        subjects = self.tree.children(head, "subject")
        if not subjects and again and above is not None:  # "volvió a ser objeto de"
            subjects = self.clauses.subjects(above)
        return self.naming.of_all(subjects)

    def fatal(self, noun: int) -> tuple[Mention, ...]:
        """Whom the attack cost lives, or the state in which it did: "el ataque israelí causó cien
        muertos en el Líbano"."""
        noun = self.tree.first_conjunct(noun)
        verb = self.tree.head(noun)
        told = verb is not None and self.tree.tokens[noun].role == "subject"
        if verb is None or not told or self.tree.tokens[verb].lemma not in self.grammar.tolling:
            return ()
        cost = self.tree.children(verb, "object")
        people = self.naming.of_all(cost)
        lost = [m for m in people if m.of or m.id in self.naming.world.actors]
        obliques = [i for i in self.tree.children(verb, "oblique") if self.naming.slot(i) == "en"]
        places = [i for o in cost for i in self.tree.children(o, "nominal")]
        places = [*obliques, *(i for i in places if self.naming.slot(i) == "en")]
        return tuple(lost) or self.naming.first({"en": places}, ("en",), set()) or people
