"""Sentences from patterns (``templates.txt``): constructions that the relations need and the treebanks hardly show.

Predicative "als", fronted objects, names as dative objects, two names side by side, reported speech with ", so X" and
"laut X". Names come from the pools of ``training.augment``; features and lemmas are left unknown.
"""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path

from training.data import Sentence

PATTERNS = Path(__file__).with_name("templates.txt")
WORDS = {
    "HE": "Minister Präsident Sprecher Botschafter Kanzler Senator General Gesandte Vorsitzende Regierungschef",
    "HIM": "Minister Präsidenten Sprecher Botschafter Kanzler Senator General Gesandten Amtskollegen Regierungschef",
    "SHE": "Ministerin Präsidentin Sprecherin Botschafterin Kanzlerin Senatorin Gesandte Vorsitzende Regierungschefin",
    "THING": "Reform Blockade Politik Haltung Entscheidung Operation Kritik Verhandlungsführung Eskalation Sperrung",
    "PAST": "lobte kritisierte traf empfing besuchte verteidigte warnte unterstützte begrüßte attackierte verurteilte",
    "PRED": "klug gefährlich unannehmbar mutig falsch absurd legitim historisch unverantwortlich verlässlich",
    "ADJA": "großen engen schwachen verlässlichen gefährlichen klugen alten neuen wichtigen ehemaligen",
    "ADJL": "Deutscher Russischer Französischer Türkischer Chinesischer Britischer Iranischer Polnischer",
    "NOUNA": "Freund Lügner Verbündeten Partner Gegner Diktator Staatsmann Vermittler Verräter Feind",
    "NOUNM": "Freund Lügner Verbündeter Partner Gegner Diktator Staatsmann Vermittler Verräter Feind",
    "NOUND": "Wahlsieg Geburtstag Amtsantritt Jahrestag Erfolg Abkommen",
    "DATV": "gratulierte dankte drohte half widersprach misstraute kondolierte schrieb",
    "DATP": "gratuliert gedankt gedroht geholfen widersprochen geschrieben geantwortet",
    "AGENCY": "Staatsagentur Nachrichtenagentur Zeitung Regierungspartei Pressestelle",
    "REPORT": "Bericht Zeitungsbericht Medienbericht Sprecher Interview Vermerk",
}


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[tuple[str, str, str, int, str], ...], ...]:
    """The patterns: form or slot, UPOS, STTS tag, head (1-based, 0 = root), relation per word."""
    found = []
    for line in PATTERNS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words = []
            for cell in line.split():
                form, _, rest = cell.partition("/")
                tags, _, arc = rest.partition(">")
                upos, _, xpos = tags.partition(".")
                head, _, rel = arc.partition(":")
                words.append((form, upos, xpos, int(head), rel))
            found.append(tuple(words))
    return tuple(found)


def fill(pools: dict[str, list[list[str]]], rng: random.Random) -> Sentence:
    """One pattern with its slots filled; a name of several words is flat and one entity."""
    pattern = rng.choice(patterns())
    s = Sentence([], [], source="pattern")
    starts: list[int] = []
    for form, upos, xpos, _, rel in pattern:
        slot = form.strip("{}") if form.startswith("{") else ""
        starts.append(len(s.words) + 1)
        if slot in pools:
            short = [name for name in rng.choices(pools[slot], k=6) if len(name) <= 2] or [pools[slot][0][:1]]
            name = short[0]
            if slot == "PER" and len(name) == 2 and rng.random() < 0.4:
                name = name[1:]
            s.ner += [f"B-{slot}"] + [f"I-{slot}"] * (len(name) - 1)
        else:
            name = [rng.choice(WORDS[slot].split()) if slot else form]
            s.ner.append("O")
        size = len(name)
        s.words += name
        s.spaces += [True] * size
        s.rels += [rel] + ["flat"] * (size - 1)
        s.upos += [upos] * size
        s.xpos += [xpos] * size
        s.heads += [0] + [starts[-1]] * (size - 1)
    for start, (_, _, _, head, _) in zip(starts, pattern, strict=True):
        s.heads[start - 1] = starts[head - 1] if head else 0
    for i, word in enumerate(s.words):
        if word in {".", ",", "-"} and i:
            s.spaces[i - 1] = False
    s.feats = [""] * len(s.words)
    s.words[0] = s.words[0][:1].upper() + s.words[0][1:]
    return s
