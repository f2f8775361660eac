"""English words that bear a hyphen, kept whole.

The model's tokenizer cuts at every hyphen, and "test-fires" or "cease-fire" in three pieces is
read as a noun and what fires it. Here they stay one word, and the model sees in its place a plain
one of the same kind and endings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

VERBS: Final[dict[str, str]] = {
    "baton-charge": "attack", "carpet-bomb": "bomb",
    "co-author": "author", "co-chair": "chair", "co-develop": "develop", "co-host": "host",
    "co-operate": "cooperate", "co-ordinate": "coordinate", "co-produce": "produce",
    "co-sponsor": "sponsor", "counter-attack": "attack", "court-martial": "arrest",
    "cross-examine": "examine", "de-escalate": "calm", "dive-bomb": "bomb", "fire-bomb": "bomb",
    "force-feed": "feed", "gang-rape": "rape", "green-light": "approve", "hand-deliver": "deliver",
    "ill-treat": "mistreat", "jump-start": "restart", "kick-start": "restart",
    "machine-gun": "attack", "petrol-bomb": "bomb", "pistol-whip": "punch", "re-arm": "equip",
    "re-create": "create", "re-elect": "elect", "re-enter": "enter", "re-establish": "establish",
    "re-examine": "examine", "re-export": "export", "re-impose": "impose", "re-join": "join",
    "re-open": "reopen", "re-take": "take", "rubber-stamp": "approve", "spear-phish": "attack",
    "strip-search": "search", "strong-arm": "force", "tear-gas": "attack", "test-fire": "launch",
    "test-launch": "launch", "water-board": "torture",
}  # fmt: skip
"""Verbs, with a regular one that the model knows."""
NOUNS: Final[dict[str, str]] = {
    "about-face": "change", "air-drop": "drop", "air-raid": "raid", "air-strike": "airstrike",
    "bail-out": "bailout", "bomb-making": "production", "booby-trap": "trap", "break-in": "raid",
    "build-up": "buildup", "by-election": "election", "call-up": "draft", "car-bomb": "bomb",
    "cattle-raid": "raid", "cease-fire": "ceasefire", "check-point": "checkpoint",
    "climb-down": "retreat", "coup-plotter": "plotter", "counter-attack": "counterattack",
    "counter-demonstration": "demonstration", "counter-offensive": "assault",
    "counter-proposal": "proposal", "counter-protest": "protest", "counter-sanction": "sanction",
    "counter-strike": "strike", "crack-down": "crackdown", "cross-fire": "crossfire",
    "cut-off": "cut", "cyber-attack": "cyberattack", "cyber-espionage": "espionage",
    "de-escalation": "calm", "die-in": "protest", "draw-down": "reduction",
    "face-off": "confrontation", "fire-bomb": "bomb", "fire-fight": "firefight",
    "flare-up": "clash", "get-together": "meeting", "go-ahead": "approval",
    "go-between": "mediator", "go-slow": "strike", "gun-battle": "battle", "gun-fight": "gunfight",
    "gun-running": "smuggling", "hand-over": "handover", "hostage-taker": "kidnapper",
    "hostage-taking": "kidnapping", "hunger-striker": "protester", "ill-treatment": "mistreatment",
    "land-mine": "mine", "line-up": "list", "lock-out": "lockout", "mini-summit": "summit",
    "mud-slinging": "criticism", "no-fly": "flight", "phone-tapping": "surveillance",
    "power-sharing": "coalition", "pre-condition": "condition", "pull-back": "withdrawal",
    "pull-out": "withdrawal", "push-back": "expulsion", "re-arming": "armament",
    "re-election": "election", "re-entry": "entry", "re-opening": "reopening",
    "road-block": "roadblock", "round-up": "arrest", "run-off": "runoff",
    "sabre-rattling": "intimidation", "saber-rattling": "intimidation", "self-defence": "defence",
    "self-defense": "defense", "self-immolation": "suicide", "set-back": "setback",
    "shake-up": "reform", "shoot-out": "shootout", "shut-down": "shutdown", "sit-down": "meeting",
    "sit-in": "protest", "stand-off": "standoff", "stone-throwing": "violence",
    "stop-over": "visit", "suicide-bomber": "bomber", "take-over": "takeover",
    "test-firing": "launch", "test-launch": "launch", "tete-a-tete": "meeting",
    "tip-off": "warning", "u-turn": "reversal", "vote-rigging": "fraud", "walk-out": "walkout",
    "war-game": "exercise", "war-plane": "warplane", "war-ship": "warship",
    "wire-tapping": "surveillance",
}  # fmt: skip
"""Nouns, likewise."""


def _bent(word: str, *, verb: bool) -> Iterator[str]:
    """A word → its regular forms."""
    stem, mute = word.removesuffix("e"), word.endswith("e")
    yield word
    yield f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"
    if verb:
        yield f"{stem}ed" if mute else f"{word}ed"
        yield f"{stem}ing" if mute else f"{word}ing"


BASES: Final[dict[str, str]] = {
    form: word
    for words, verb in ((NOUNS, False), (VERBS, True))
    for word in words
    for form in _bent(word, verb=verb)
}
"""Form → the word of which it is."""


def kept_whole(engine: Language) -> Language:
    """The engine, which no longer cuts these words."""
    tokenizer: Any = engine.tokenizer
    for words, verb in ((NOUNS, False), (VERBS, True)):
        for word, known in words.items():
            pairs = zip(_bent(word, verb=verb), _bent(known, verb=verb), strict=True)
            for form, seen in pairs:
                for shown in (form, form.capitalize()):
                    tokenizer.add_special_case(shown, [{"ORTH": shown, "NORM": seen}])
    return engine
