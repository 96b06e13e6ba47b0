"""What makes two names or two texts look alike: keys to find candidates by, sketches to compare texts by.

Both are worked out when an article is built and stand in its graph, so that comparing articles later needs nothing but
the graph. They say "look here", never "the same". Blocking is described by Christen, Data Matching (2012), chapter 4: a
key depends on the entity or event alone, so a new article never changes the key of an old one. Sketches are MinHash
over shingles of words: Broder, On the resemblance and containment of documents (1997). A sketch is part of the graph,
so its bytes must never depend on the version of a library; that is why it is made here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from kg.graph.names import LOCAL, digest
from kg.language.spelling import fold, sound, unfold_umlauts
from kg.model import Entity, EntityType
from kg.resources import Files
from kg.tables import read_table

_BODIES = (EntityType.ORGANIZATION, EntityType.MEDIA)
#: Behind a last name: "George Bush jr.", "Karl XVI.".
_SUFFIXES = frozenset({"jr", "jun", "junior", "sr", "sen", "senior"})
#: Words of one shingle, minima kept (two bytes each in the sketch), and shingles that are worked on together.
_SHINGLE = 5
_MINIMA = 64
_AT_ONCE = 4096
_WORD = re.compile(r"[^\W\d_]+")
_ANY_WORD = re.compile(r"\w+")
#: Two quotes mean one clause from this share of the shorter one's words on.
_SAME_CLAUSE = 0.6
_PRIME = np.uint64((1 << 61) - 1)


def name_key(entity: Entity, *, named: bool) -> str | None:
    """The key under which an entity's namesakes are found: how a last name sounds, how a body is written.

    None where a name says too little to look for: for descriptions (``named`` is False: no mention of the article has a
    proper name), for a first or last name alone, and for whatever is neither person nor body.
    """
    linked = not entity.key.startswith(LOCAL)
    if entity.type is EntityType.PERSON:
        words = full_name(entity.label)
        return f"person {sound(words[-1])}" if words and (linked or (named and len(words) > 1)) else None
    if entity.type in _BODIES and (linked or named):
        return f"body {spelling(entity.label)}"
    return None


def event_key(relation: str, sides: Iterable[Iterable[tuple[Entity, str | None]]], *, symmetric: bool) -> str | None:
    """The key under which other reports of an event are found: its class and how everybody in it is called.

    ``sides`` are agents and targets, each entity with its name key. None where somebody is only described, and where
    one side is empty: nobody can tell whether two such reports tell one event.
    """
    names = [[_part(entity, key) for entity, key in side] for side in sides]
    if not all(names) or any(name is None for side in names for name in side):
        return None
    ordered = [sorted({name for name in side if name}) for side in names]
    return digest(relation, sorted({name for side in ordered for name in side}) if symmetric else ordered)


def full_name(label: str) -> list[str]:
    """The comparable words of a person's name: "Jürgen Müller jun." → ["jurgen", "muller"]."""
    words = unfold_umlauts(fold(label)).split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return words


def spelling(label: str) -> str:
    """A body's name without case, accents, blanks and hyphens: "Chaos-Computer-Club" → "chaoscomputerclub"."""
    return unfold_umlauts(fold(label)).replace(" ", "")


def _part(entity: Entity, key: str | None) -> str | None:
    if key is not None:
        return key
    if not entity.key.startswith(LOCAL):
        return entity.key
    named_things = (EntityType.MATTER, EntityType.PLACE)
    return f"{entity.type} {spelling(entity.label)}" if entity.type in named_things else None


def sketch(text: str) -> str:
    """128 bytes, hexadecimal, that stand for a text; "" for a text of fewer words than a shingle has."""
    words = _WORD.findall(text.casefold())
    shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    if not shingles:
        return ""
    digests = b"".join([hashlib.blake2b(shingle.encode(), digest_size=4).digest() for shingle in shingles])
    values = np.frombuffer(digests, dtype=">u4").astype(np.uint64)
    parts = (values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE))  # all take 1,500 bytes a word
    minima = np.minimum.reduce([((_FACTORS * part + _OFFSETS) % _PRIME).min(axis=1) for part in parts])
    kept: bytes = (minima & np.uint64(0xFFFF)).astype(">u2").tobytes()
    return kept.hex()


def resemblance(one: str, other: str) -> float:
    """How much of two texts is equal, 0 … 1, estimated from their sketches (standard error about 0.06)."""
    if not one or len(one) != len(other):
        return 0.0
    pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    equal = [a == b for a, b in pairs]
    return sum(first and second for first, second in zip(equal[::2], equal[1::2], strict=True)) / _MINIMA


def shared_words(one: str, other: str) -> float:
    """The share of the shorter text's words that stand in the other one, 0 … 1."""
    left, right = (set(_ANY_WORD.findall(text.casefold())) for text in (one, other))
    return len(left & right) / max(min(len(left), len(right)), 1)


def same_clause(one: str, other: str) -> bool:
    """Whether two quotes mean one clause: better rules may cut it elsewhere."""
    return shared_words(one, other) >= _SAME_CLAUSE


def agencies(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The news agencies of ``names`` whose mark the text carries, "(dpa)", "BERLIN (AFP/Reuters) –", sorted."""
    marks = {mark.casefold() for group in _MARK.findall(text) for mark in re.split(r"[/,;|+& ]+", group)}
    return tuple(sorted({name for name in names if name.casefold() in marks}))


def load_agencies(folder: Files) -> tuple[str, ...]:
    """The marks of news agencies in identity.toml of a language's folder; raises OntologyError."""
    return read_table(folder / "identity.toml", "identity.toml").words("agencies")


#: A short bracket, as agencies sign: no verbs fit into it.
_MARK = re.compile(r"\(([\w/,;|+& ]{2,30})\)")


def _functions() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """64 fixed hash functions x → a·x + b mod 2⁶¹−1; a·x stays below 2⁶⁴ because x and a have 32 bits."""
    seeds = [hashlib.blake2b(bytes([number]), digest_size=8).digest() for number in range(_MINIMA)]
    numbers = [(int.from_bytes(seed[:4], "big") | 1, int.from_bytes(seed[4:], "big")) for seed in seeds]
    factors, offsets = np.array(numbers, dtype=np.uint64).T[:, :, None]
    return factors, offsets


_FACTORS, _OFFSETS = _functions()
