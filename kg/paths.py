"""The path language of the relation files: from a trigger along grammar to the words that fill a role.

README.md of the relation files explains it by example; ``kg/extract/events/roles.py`` walks the paths.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

#: Universal Dependencies relations as UD_German-GSD uses them.
UD_LABELS = frozenset(
    (
        *(
            "acl",
            "advcl",
            "advmod",
            "amod",
            "appos",
            "aux",
            "case",
            "ccomp",
            "compound",
            "conj",
            "cop",
            "csubj",
            "det",
            "flat",
        ),
        *("iobj", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "parataxis", "vocative", "xcomp"),
    )
)
#: Steps of our own, each a grammatical notion that UD spreads over several labels.
NOTIONS = frozenset(
    (
        "again",
        "as",
        "before",
        "clause",
        "company",
        "dat",
        "decided",
        "gen",
        "genobj",
        "headline",
        "inf",
        "obj2",
        "part",
        "poss",
        "prefix",
        "quote",
        "quoted",
        "reporter",
        "same",
        "shared",
        "source",
        "speaker",
        "subj",
    )
)

_STEP = re.compile(r"(pp|acc|adv):(\*|[^\W\d_]+)|[a-z]+2?")


class PathError(ValueError):
    """A path breaks the grammar of the path language; the text says how."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step down: a UD label, a notion of our own, or ``pp``, ``acc``, ``adv`` with its word ("*" = any)."""

    kind: str
    preposition: str | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """First ``up`` governors upwards, then the steps downwards."""

    text: str
    up: int
    steps: tuple[Step, ...]


#: ``a+b`` or ``a|b``: the fillers of all its paths together.
Union = tuple[Path, ...]


def step_names() -> frozenset[str]:
    """Every name a step may have, those with a word such as "pp:<preposition>" left out."""
    return UD_LABELS | NOTIONS


@lru_cache(maxsize=4096)
def parse_union(text: str) -> Union:
    """Read ``path``, ``path+path`` or ``path|path``; raises PathError."""
    return tuple(parse_path(part.strip()) for part in re.split(r"[+|]", text))


def parse_path(text: str) -> Path:
    """Read one path such as ``obj>gen``, ``^nsubj`` or ``pp:mit``; raises PathError."""
    rest = text.lstrip("^")
    up = len(text) - len(rest)
    names = rest.removeprefix(">").split(">") if rest else []
    if not names and not up:
        raise PathError("the path is empty")
    return Path(text, up, tuple(_parse_step(name, text) for name in names))


def _parse_step(name: str, path: str) -> Step:
    found = _STEP.fullmatch(name) if name.islower() or name == "pp:*" else None
    if not found:
        raise PathError(f"step {name!r} of path {path!r} is malformed")
    if found[1]:
        return Step(found[1], found[2])
    if name not in UD_LABELS and name not in NOTIONS:
        raise PathError(f"label {name!r} of path {path!r} is unknown")
    return Step(name)
