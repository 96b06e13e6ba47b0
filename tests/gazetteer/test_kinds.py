"""Words that fit some countries."""

from __future__ import annotations

from pathlib import Path

from kg.gazetteer.kinds import read_kinds


def test_word_is_found_however_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "kinds.toml"
    file.write_text('"Königreich" = ["Norwegen", "Dänemark"]\n', encoding="utf-8")
    assert read_kinds(file) == {"konigreich": ("Norwegen", "Dänemark")}
