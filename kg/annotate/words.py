"""Turn surface tokens into the words the network knows: Universal Dependencies splits "zum" and "US-Präsident".

The treebanks analyse "zum" as "zu dem" and "US-Präsident" as "US - Präsident"; readers, entity labels and relations
want one token. So a token is given to the network as one or more parts, and one of the parts speaks for it afterwards
(see ``network.py``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.language import load_language

MAX_LETTERS = 48  #: of one part; the rest of a longer one says nothing more about it
MAX_PARTS = 7  #: of one token; a token with more hyphens is one part

_INVISIBLE = dict.fromkeys(
    [*range(0x20), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0xFFFD]
)
_SIGNS = str.maketrans({"’": "'", "ʼ": "'", "´": "'", "—": "–", "‐": "-", "‑": "-", "−": "-"})
_PART = re.compile(r"[^-]+|-")


@dataclass(frozen=True, slots=True)
class Part:
    """One word as the network sees it."""

    text: str
    space: bool  #: white space before it


@dataclass(frozen=True, slots=True)
class NetworkToken:
    """A token of the text and its parts; ``heads`` may speak for it, ``last`` carries the ending.

    ``whole`` is False for contractions: the first part speaks, the second has the case.
    """

    parts: tuple[Part, ...]
    heads: tuple[int, ...] = (0,)
    last: int = 0
    whole: bool = True


def clean(text: str) -> str:
    """``text`` without invisible characters, apostrophes and dashes of one kind; never empty."""
    visible = unicodedata.normalize("NFKC", text[: 8 * MAX_LETTERS].translate(_INVISIBLE))
    return visible.translate(_SIGNS).replace(" ", "") or "\ufffd"


@lru_cache(maxsize=16384)
def network_token(text: str, space: bool, superlative: bool = False) -> NetworkToken:
    """The parts of one token; before a superlative "am" is no contraction ("am besten")."""
    word = load_language().feminine_of_all(text) or text  # written for all sexes: the network knows "Bürgerinnen"
    word = clean(word)
    if word == "-" and space:
        word = "–"  # agencies write "Ulm (dpa) - Der Rat …": the network takes a hyphen for one of a compound
    pair = load_language().words.contractions.get(word.lower())
    if pair and not superlative and not word.isupper():
        first, second = pair
        first = first.capitalize() if word[0].isupper() else first
        return NetworkToken((Part(first, space), Part(second, False)), whole=False)
    pieces = _PART.findall(word)
    letters = [i for i, piece in enumerate(pieces) if piece != "-"]
    if word[0] != "-" and 1 < len(pieces) <= MAX_PARTS and any(c.isalpha() for c in word):
        parts = tuple(Part(piece[:MAX_LETTERS], space and i == 0) for i, piece in enumerate(pieces))
        return NetworkToken(parts, tuple(letters), letters[-1])
    return NetworkToken((Part(word[:MAX_LETTERS], space),))


def network_tokens(words: Sequence[str], spaces: Sequence[bool]) -> list[NetworkToken]:
    """Parts of every token of a sentence; ``spaces[i]`` says whether white space stands before token ``i``."""
    endings = load_language().words.superlative_endings
    superlatives = [word.endswith(endings) and word[0].islower() for word in (*words[1:], "")]
    return [*map(network_token, words, spaces, superlatives)]
