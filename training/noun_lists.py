"""Write feminine.txt, persons.txt, strong-plurals.txt in ontology/languages/de/words from the package ``german-nouns``.

    python -m training.noun_lists NOUNS.csv

The lists are minimal: a noun is looked up by its whole, then by its longest last part, so that only what this does not
tell is listed. ``training/nouns.toml`` says which nouns with a feminine in "-in" name things or animals as well, and
which people have none. Source: Wiktionary (de), CC BY-SA 4.0, as compiled in german-nouns.
"""

from __future__ import annotations

import csv
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from kg.language.de.nouns import FEMININE_BY_ENDING, SHORTEST_PART
from kg.resources import language_folder

_PLAIN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
_NAMES = ("Vorname", "Nachname", "Toponym", "Abkürzung", "Eigenname")
_GENDERS = ("genus", "genus 1", "genus 2", "genus 3", "genus 4")
_ADJECTIVAL = "adjektivische Deklination"
_WIDTH = 120


_PLURALS = ("nominativ plural", "nominativ plural*", *(f"nominativ plural {number}" for number in range(1, 5)))


def plurals(path: Path) -> dict[str, bool]:
    """Noun, in small letters → whether its plural is the noun with "-e": "Wirte" yes, "Soldaten" no; no others."""
    found: dict[str, bool] = {}
    with path.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            noun, forms = row["lemma"], {row[column] for column in _PLURALS if row[column]}
            plain = _PLAIN.fullmatch(noun) and not any(name in row["pos"] for name in _NAMES)
            if plain and {noun + "e", noun + "en"} & forms:
                found[noun.lower()] = found.get(noun.lower(), True) and forms == {noun + "e"}
    return found


def strong(nouns: dict[str, bool]) -> list[str]:
    """Nouns to list as those with a plural in "-e", those with "-" in front as others."""
    listed: dict[str, bool] = {}
    for noun in sorted(nouns, key=lambda word: (len(word), word)):
        parts = (noun[at:] for at in range(2, len(noun) - SHORTEST_PART + 1))
        if next((listed[part] for part in parts if part in listed), False) != nouns[noun]:
            listed[noun] = nouns[noun]
    return sorted(noun if in_e else f"-{noun}" for noun, in_e in listed.items())


def genders(path: Path) -> dict[str, set[str]]:
    """Noun, in small letters → its genders, of a list of nouns."""
    found: dict[str, set[str]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if _PLAIN.fullmatch(row["lemma"]) and not any(name in row["pos"] for name in _NAMES):
                sex = {"m", "f"} if _ADJECTIVAL in row["pos"] else set()  # "die Gesandte", "der Gesandte"
                found.setdefault(row["lemma"].lower(), sex).update(sex, (row[g] for g in _GENDERS if row[g]))
    return found


def feminine(nouns: dict[str, set[str]]) -> list[str]:
    """Nouns to list as feminine, those with "-" in front as not certainly so."""
    listed: dict[str, bool] = {}
    for noun in sorted(nouns, key=lambda word: (len(word), word)):
        is_feminine = nouns[noun] == {"f"}
        parts = (noun[at:] for at in range(1, len(noun) - SHORTEST_PART + 1))
        guess = bool(FEMININE_BY_ENDING.search(noun)) or next((listed[part] for part in parts if part in listed), False)
        if guess != is_feminine:
            listed[noun] = is_feminine
    return sorted(noun if sure else f"-{noun}" for noun, sure in listed.items())


def persons(nouns: dict[str, set[str]], things: set[str], people: set[str]) -> list[str]:
    """Nouns to list as people: those with a feminine in "-in", and ``people`` without one; none of ``things``."""
    found = {noun for noun, genders in nouns.items() if "m" in genders and _has_feminine(noun, nouns)} | people
    listed: dict[str, bool] = {}
    for noun in sorted(found | things, key=lambda word: (len(word), word)):
        parts = (noun[at:] for at in range(1, len(noun) - SHORTEST_PART + 1))
        if next((listed[part] for part in parts if part in listed), False) != (noun not in things):
            listed[noun] = noun not in things
    return sorted(noun if person else f"-{noun}" for noun, person in listed.items())


def _has_feminine(noun: str, nouns: dict[str, set[str]]) -> bool:
    stems = {noun, noun.removesuffix("e"), noun.removesuffix("er") if noun.endswith("erer") else noun}
    return any(nouns.get(form + "in") == {"f"} for stem in stems for form in (stem, _umlaut(stem)))


def _umlaut(word: str) -> str:
    """The word with an umlaut in its last syllable: "arzt" → "ärzt"."""
    at = max(word.rfind(vowel) for vowel in "aou")
    at -= at > 0 and word[at - 1 : at + 1] == "au"
    return word[:at] + {"a": "ä", "o": "ö", "u": "ü"}[word[at]] + word[at + 1 :] if at >= 0 else word


def _write(name: str, head: str, items: Iterable[str]) -> None:
    lines, line = [], ""
    for item in items:
        if len(line) + len(item) >= _WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {item}".strip()
    text = "\n".join([*(f"# {part}" for part in head.split("\n")), *lines, line])
    Path(language_folder() / "words" / name).write_text(text + "\n", encoding="utf-8")


_SOURCE = "Made by training/noun_lists.py from german-nouns (Wiktionary, CC BY-SA 4.0); change training/nouns.toml."

if __name__ == "__main__":
    known = genders(Path(sys.argv[1]))
    own = tomllib.loads((Path(__file__).parent / "nouns.toml").read_text("utf-8"))
    _write(
        "feminine.txt",
        'Feminine nouns, whole or as last part of a compound; "-": not, or not always.\n' + _SOURCE,
        feminine(known),
    )
    _write(
        "persons.txt",
        'Nouns for people, whole or as last part of a compound; "-": none, or not always.\n' + _SOURCE,
        persons(known, set(own["things"].split()), set(own["people"].split())),
    )
    _write(
        "strong-plurals.txt",
        'Nouns with a plural in "-e" and no umlaut, whole or as last part of a compound; "-": not, or not always.\n'
        + _SOURCE,
        strong(plurals(Path(sys.argv[1]))),
    )
