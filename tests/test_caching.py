"""What is worked out from files is worked out once, and never taken from where somebody else could have put it."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from kg import caching
from kg.caching import keep_file, kept_file, remembered, seldom_collecting
from kg.errors import OntologyError
from kg.language import load_language


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    caching._folder.cache_clear()
    yield tmp_path / "cache" / "kg"
    caching._folder.cache_clear()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "words.txt").write_text("Deich", encoding="utf-8")
    return tmp_path / "words.txt"


class Maker:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> dict[str, int]:
        self.times += 1
        return {"made": self.times}


def test_what_was_made_is_taken_from_the_cache_as_long_as_the_files_stay(cache: Path, source: Path) -> None:
    make = Maker()
    assert [remembered("words", [source], make) for _ in range(3)] == [{"made": 1}] * 3
    source.write_text("Deiche", encoding="utf-8")
    assert remembered("words", [source], make) == {"made": 2}
    source.write_text("Deich", encoding="utf-8")
    assert remembered("words", [source], make) == {"made": 1}


def test_damaged_copy_is_made_anew(cache: Path, source: Path) -> None:
    make = Maker()
    remembered("words", [source], make)
    (copy,) = cache.glob("words-*")
    copy.write_bytes(copy.read_bytes()[:-4])
    assert remembered("words", [source], make) == {"made": 2}


def test_pipe_in_the_place_of_a_copy_is_not_waited_for(cache: Path, source: Path) -> None:
    make = Maker()
    remembered("words", [source], make)
    (copy,) = cache.glob("words-*")
    copy.unlink()
    os.mkfifo(copy)
    assert remembered("words", [source], make) == {"made": 2}


def test_what_raises_is_not_remembered(cache: Path, source: Path) -> None:
    def refuse() -> None:
        raise OntologyError("broken", "mend it")

    with pytest.raises(OntologyError):
        remembered("words", [source], refuse)
    assert list(cache.glob("*")) == []


def test_folder_that_others_may_write_is_not_used(cache: Path, source: Path) -> None:
    cache.mkdir(parents=True)
    cache.chmod(0o777)
    make = Maker()
    assert [remembered("words", [source], make) for _ in range(2)] == [{"made": 1}, {"made": 2}]
    assert list(cache.glob("*")) == []


def test_without_a_folder_everything_is_made_anew(cache: Path, source: Path) -> None:
    cache.parent.write_text("a file stands there", encoding="utf-8")
    make = Maker()
    assert [remembered("words", [source], make) for _ in range(2)] == [{"made": 1}, {"made": 2}]


def test_old_copies_go(cache: Path, source: Path) -> None:
    for number in range(9):
        source.write_text(f"Deich {number}", encoding="utf-8")
        remembered("words", [source], Maker())
    assert len(list(cache.glob("words-*"))) == 6


def test_command_line_of_spacy_is_left_out_until_it_is_used() -> None:
    program = (
        "from kg.cli.quick import without_command_line_of_spacy as leave_out; leave_out()\n"
        "import sys, spacy\n"
        "assert not {'typer', 'weasel', 'spacy.cli.download'} & sys.modules.keys()\n"
        "assert 'spacy_version' in spacy.info(silent=True)\n"
        "from spacy.cli import download\n"
        "import spacy.cli.train\n"
        "print(download.__module__, spacy.cli.train.__name__)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.split()[-2:]) == (0, ["spacy.cli.download", "spacy.cli.train"]), ran.stderr


@dataclass(frozen=True, slots=True)
class Pier:
    """A record that checks what it is given."""

    name: str
    length: int = 3
    sides: tuple[Pier, ...] = ()

    def __post_init__(self) -> None:
        if self.length < 0:
            raise ValueError(self.length)


def test_records_come_back_equal_and_as_often_as_they_were(cache: Path, source: Path) -> None:
    side = Pier("Nordmole", 40)
    made = [Pier("Hafen", sides=(side,)), side]
    remembered("piers", [source], lambda: made)
    again = remembered("piers", [source], list[Pier])
    assert again == made
    assert again[0].sides[0] is again[1]


class Lookout:
    """Keeps its answers, and asks a language."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.language = load_language()
        self.seen = lru_cache(maxsize=8)(self._seen)

    def _seen(self, name: str) -> int:
        self.asked.append(name)
        return len(name)


def test_methods_that_keep_their_answers_come_back_without_them(cache: Path, source: Path) -> None:
    lookout = Lookout()
    lookout.seen("Fähre")
    remembered("lookouts", [source], lambda: lookout)
    again = remembered("lookouts", [source], Lookout)
    assert [again.seen(name) for name in ("Fähre", "Fähre", "Boje")] == [5, 5, 4]
    assert again.asked == ["Fähre", "Fähre", "Boje"]  # the first from before, then one of each
    assert again.seen.cache_parameters()["maxsize"] == 8
    assert again.language is load_language()


def test_file_of_the_cache_appears_as_a_whole_or_not_at_all(cache: Path, source: Path) -> None:
    place, there = kept_file("charts", source, under="1") or (cache, True)
    assert not there
    with suppress(RuntimeError), keep_file(place) as made:
        made.write_text("half a ch")
        raise RuntimeError
    assert list(cache.iterdir()) == []
    with keep_file(place) as made:
        made.write_text("chart")
    assert kept_file("charts", source, under="1") == (place, True)
    assert kept_file("charts", source, under="2") != (place, True)
    source.write_text("Damm!", encoding="utf-8")
    assert kept_file("charts", source, under="1") != (place, True)


def test_what_a_killed_run_began_goes_after_a_while(cache: Path, source: Path) -> None:
    cache.mkdir(mode=0o700, parents=True)
    for name, age in ((".old", 9_000), (".new", 0)):
        (cache / name).mkdir()
        os.utime(cache / name, (time.time() - age,) * 2)
    remembered("words", [source], Maker())
    assert [path.name for path in cache.glob(".*")] == [".new"]


def test_a_build_leaves_the_collector_as_it_was() -> None:
    before = gc.get_threshold()
    with seldom_collecting():
        assert gc.get_threshold()[0] > before[0]
        assert gc.get_freeze_count()
    assert gc.get_threshold() == before
    assert not gc.get_freeze_count()
