"""A file of knowledge that is wrong is named, and so is what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import KnowledgeError
from dragoman.knowledge.titles import load_titles


@pytest.mark.parametrize(
    "content", ["crowned = [", 'crowned = "ESP"', 'queens = ["GBR"]', "[groups]\nhead = 1"]
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "titles.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"^titles\.toml: "):
        load_titles(path)


def test_what_a_file_leaves_out_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "titles.toml"
    path.write_text('[royal]\nes = ["rey"]\n', encoding="utf-8")
    titles = load_titles(path)
    assert (titles.royal, titles.crowned) == ({"es": frozenset({"rey"})}, frozenset())
