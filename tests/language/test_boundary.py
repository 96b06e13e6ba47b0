"""No module outside kg/language knows a word, a letter or a part-of-speech tag of one language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

import kg
from kg.language import load_language

PACKAGE = Path(kg.__file__).parent
#: Words that are English as well, or names of programming, such as file modes and HTML's elements; a message may hold them.
ALSO_ENGLISH = frozenset((
    "ab", "all", "em", "also", "am", "an", "as", "best", "bin", "can", "da", "de", "del", "den", "die", "dir", "do",
    "du", "el", "fast", "gen", "general", "had", "has", "he", "her", "him", "in", "ins", "la", "lady", "lang", "last", "le",
    "li", "lin", "links", "lord", "man", "medium", "minister", "most", "name", "not", "of", "park", "prof", "professor", "ren",
    "ring", "roman", "san", "so", "song", "stand", "sun", "ten", "to", "tot", "union", "van", "was", "we",
))  # fmt: skip

#: Lists of prefixes, endings and names of fields, which are no words.
NO_WORDS = frozenset(
    ("common_roles", "country_prefixes", "feminine_roles", "header_fields", "inseparable", "pronoun_cases")
)

#: What messages and tables show as an example of a German text, and values of features in Universal Dependencies.
EXAMPLES = frozenset((
    '["üben"]',
    'Name the words of the cue: lemmas = ["planen"].',
    '["Kanzler", "Kanzlerin"]',
    '{ obj = ["Gespräch"] }',
    '["Gespräch", "Treffen"]',
    "its German name: Treffen",
    'Write lemma = "treffen".',
    'Write examples = [{ text = "Sie [traf] ihn." }].',
    'Write { text = "Sie [traf] ihn nicht.", status = "Negated" }.',
    'Write g:office [ g:role "Außenminister"@de ; g:of … ].',
    'merely imagined ("falls …", "würde …")',
    "Publication date (2025-01-21), for gestern, am Montag or the US-Präsident.",
    "UTF-8 that was saved as Windows-1252 (such as Ã¤ for ä) read as UTF-8",
    *("Dem", "Dem,Rel", "Fem", "Masc", "Neut"),
))  # fmt: skip
STTS = frozenset(
    ["ADJA", "ADJD", "APPO", "APPR", "APPRART", "APZR", "KOKOM", "KON", "KOUI", "KOUS", "NE", "PAV", "PDAT", "PDS", "PIAT", "PIDAT", "PIS", "PPER", "PPOSAT", "PPOSS", "PRELAT", "PRELS", "PRF", "PROAV", "PTKA", "PTKANT", "PTKNEG", "PTKVZ", "PTKZU", "PWAT", "PWAV", "PWS", "TRUNC", "VAFIN", "VAIMP", "VAINF", "VAPP", "VMFIN", "VMINF", "VMPP", "VVFIN", "VVIMP", "VVINF", "VVIZU", "VVPP"]
)  # fmt: skip


@cache
def german() -> frozenset[str]:
    """Every word of the lists in ontology/languages/de/words, in small letters."""
    language = load_language()
    found: set[str] = set()
    for field in fields(language.words):
        if field.name in NO_WORDS or field.name.endswith("_endings"):
            continue
        value = getattr(language.words, field.name)
        values = (*value.keys(), *_flat(value.values())) if isinstance(value, Mapping) else _flat((value,))
        found.update(word.lower() for entry in values for word in entry.split())
    return frozenset(word for word in found if len(word) > 1 and word.isalpha()) - ALSO_ENGLISH


def _flat(values: object) -> Iterator[str]:
    for value in values:  # type: ignore[attr-defined]
        if isinstance(value, str):
            yield value
        else:
            yield from _flat(value)


def modules(*rooms: str) -> list[Path]:
    """All modules of kg outside the rooms."""
    left_out = tuple(PACKAGE / room for room in rooms)
    return [p for p in sorted(PACKAGE.rglob("*.py")) if not any(p.is_relative_to(room) for room in left_out)]


def constants(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every string constant that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = ast.Module | ast.ClassDef | ast.FunctionDef
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def words_in(text: str) -> list[str]:
    """The German words and letters in a constant."""
    if text in EXAMPLES:
        return []
    return [t for t in re.findall(r"[^\W\d_]+", text) if t.lower() in german() or re.search("[äöüßÄÖÜ]", t)]


@pytest.mark.parametrize("path", modules("language"), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_holds_no_german_word(path: Path) -> None:
    found = {line: words for line, text in constants(path) if (words := words_in(text))}
    assert not found, f"German belongs to kg/language and its lists: {found}"


@pytest.mark.parametrize("path", modules("language", "annotate"), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_knows_no_stts_tag(path: Path) -> None:
    assert {line: text for line, text in constants(path) if STTS.intersection(re.findall(r"[A-Z]+", text))} == {}


def endings(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every bare ending that a module asks a word for; suffixes of files and IRIs look otherwise."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr in ("endswith", "removesuffix"):
            for part in (inner for argument in node.args for inner in ast.walk(argument)):
                if isinstance(part, ast.Constant) and re.fullmatch("[a-zäöüß]{1,5}", str(part.value)):
                    yield node.lineno, str(part.value)


@pytest.mark.parametrize("path", modules("language"), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_knows_no_ending_of_words(path: Path) -> None:
    assert dict(endings(path)) == {}


def test_boundary_sees_what_it_forbids(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text('"""Über allem: der."""\nA = "the word"\nB = ("für", f"{A} nicht")\n', encoding="utf-8")
    assert [words_in(text) for _, text in constants(file)] == [[], ["für"], ["nicht"]]


def test_boundary_sees_an_ending(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text('A = word.endswith(("end", ".gz"))\nB = word.removesuffix("n")\n', encoding="utf-8")
    assert list(endings(file)) == [(1, "end"), (2, "n")]
