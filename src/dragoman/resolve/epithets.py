"""States called by what they are: "la isla", "el reino", "el país asiático"."""

from __future__ import annotations

from dragoman.resolve.setting import Setting


def so_called(setting: Setting, index: int) -> str | None:
    """The state of the text last spoken of that such a noun may mean."""
    among = setting.world.titles.called.get(setting.tree.known[index].folded_lemma)
    if among is None or setting.plural(index) or not setting.definite(index):
        return None
    if not setting.determined(index) or _told_apart(setting, index):
        return None
    return setting.memory.last_state(among)


def _told_apart(setting: Setting, index: int) -> bool:
    """Whether a name says which one is meant: "la isla de Imrali"."""
    below = setting.tree.children(index, "nominal", "flat", "apposition")
    names = (i for i in below if setting.tree.words[i][:1].isupper())
    return any(setting.text(i - 1) != "," for i in names)


def of_region(setting: Setting, first: int, last: int) -> frozenset[str]:
    """The states of the region that an adjective of the noun names ("el país asiático")."""
    regions = setting.world.regions[setting.language]
    beside = (*setting.tree.children(first, "modifier", "nominal"), *range(first + 1, last + 1))
    lemmas = (setting.tree.known[i].folded_lemma for i in beside)
    return next((regions[lemma] for lemma in lemmas if lemma in regions), frozenset())
