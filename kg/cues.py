"""ontology/languages/*/cues/*.toml → Cue records: words that tell status, source, certainty and channel.

One file holds one kind of cue; README.md there describes the format by example. time.toml has words of its own
form and is read by ``kg.language``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.errors import CueError, nearest
from kg.language import TimeWords, load_language, load_time_words
from kg.model import Certainty, Status
from kg.resources import Files, shown_path
from kg.tables import Table, read_table

#: The file with the words of time, which is not a list of cues.
TIME_FILE = "time.toml"
_OVER = ("infinitive", "perfect", "participle", "clause", "that", "claim", "subject", "object", "dative", "gen")
_CHANNELS = ("InPerson", "Video", "Telephone")
_MARK = re.compile(r"\[([^\[\]]+)\]")


class Scope(StrEnum):
    """Where a cue stands in relation to the trigger it speaks of."""

    AUXILIARY = "auxiliary"  #: auxiliary or modal of the trigger's verb: "will treffen"
    ADVERB = "adverb"  #: adverb or particle on the trigger: "nicht", "angeblich"
    DETERMINER = "determiner"  #: determiner of the trigger or pronoun among its arguments: "kein Treffen", "niemand"
    ADJECTIVE = "adjective"  #: attribute of the trigger noun: "das geplante Treffen"
    GOVERNOR = "governor"  #: verb, noun or adjective above the trigger: "lehnte ab, … zu treffen"
    SUBORDINATOR = "subordinator"  #: conjunction of the trigger's clause: "falls", "ohne … zu"
    PREPOSITION = "preposition"  #: preposition of the trigger noun or of a source: "ohne Treffen", "laut Reuters"
    MEANS = "means"  #: anywhere in the trigger's clause, or part of the trigger: "per Video", "Videotreffen"


@dataclass(frozen=True, slots=True)
class CueExample:
    """A sentence with its trigger marked, and what the cues must find there."""

    text: str  #: without the mark
    start: int  #: of the trigger, characters
    end: int  #: end exclusive
    status: Status | None = None
    hypothetical: bool = False
    certainty: Certainty | None = None
    source: str | None = None  #: the words that name the source
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words with their scope and effect; ``id`` is file and entry: "negation.toml#3"."""

    id: str
    scope: Scope
    lemmas: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()  #: written forms, lower case; narrow ``lemmas`` or stand alone
    over: tuple[str, ...] = ()  #: what it may govern: "infinitive", "clause", "object", "pp:auf" …; empty = anything
    status: Status | None = None
    hypothetical: bool = False
    certainty: Certainty | None = None
    undone: Status = Status.ACTUAL  #: what is left when this cue is itself negated
    carries: str | None = None  #: "all" or "modality": the governor lends its own cues to what it governs
    claims: bool = False  #: a noun for what is said: "Bericht"; who denies it denies what it tells
    reports: bool = False  #: names a source or introduces reported speech
    channel: str | None = None
    beside: tuple[str, ...] = ()  #: one of these lemmas must depend on the governor as well: "stellte … in Aussicht"
    apart: tuple[str, ...] = ()  #: none of these lemmas may depend on the governor: "fiel kurz aus"
    within: tuple[str, ...] = ()  #: one of these must be in the clause it governs: "gelobte, … weiter zu loben"
    spares: tuple[str, ...] = ()  #: lemmas of trigger nouns it leaves alone: "wies die Kritik zurück" – it was voiced
    indefinite: bool = (
        False  #: only over a noun without definite article: "gegen Sanktionen", not "gegen die Sanktionen"
    )
    finite: bool = False  #: only when it is the finite verb of the group
    tense: str | None = None  #: "Pres" or "Past": only with a finite verb of this tense
    indirect: bool = True  #: False: not in reported speech
    not_before: tuple[str, ...] = ()  #: written forms that cancel the cue when they follow it
    not_after: tuple[str, ...] = ()  #: written forms that cancel the cue when they precede it
    examples: tuple[CueExample, ...] = ()


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, found by scope and word, with the words of time."""

    cues: tuple[Cue, ...]
    time: TimeWords
    by_word: Mapping[tuple[Scope, str], tuple[Cue, ...]] = field(repr=False)

    @property
    def telling(self) -> tuple[str, ...]:
        """All words that say who says so."""
        words = (word for cue in self.cues if cue.reports for word in (*cue.lemmas, *cue.forms))
        return tuple(dict.fromkeys(word.lower() for word in words))

    def find(self, scope: Scope, lemma: str, form: str) -> tuple[Cue, ...]:
        """The cues of this scope for a word, in file order; lemma and form as the language model gives them."""
        found: dict[str, Cue] = {}
        for word in load_language().readings(lemma, form):
            found.update((cue.id, cue) for cue in self.by_word.get((scope, word), ()))
        return tuple(cue for cue in found.values() if not cue.forms or form.lower() in cue.forms)


def load_cues(folder: Files) -> Cues:
    """Read every *.toml of the folder (ontology/languages/de/cues). Raises CueError with file, entry and remedy."""
    paths = sorted((path for path in folder.glob("*.toml") if path.name != TIME_FILE), key=lambda path: path.name)
    if not paths:
        raise CueError(
            f"{shown_path(folder)}: no cue file", "Add negation.toml and its companions; see README.md there."
        )
    cues = tuple(cue for path in paths for cue in _read(path))
    return Cues(cues, load_time_words(folder / TIME_FILE), _by_word(cues))


def _by_word(cues: Iterable[Cue]) -> dict[tuple[Scope, str], tuple[Cue, ...]]:
    index: dict[tuple[Scope, str], dict[str, Cue]] = {}
    for cue in cues:
        for word in cue.lemmas or cue.forms:
            key = (cue.scope, word.lower())
            index.setdefault(key, {})[cue.id] = cue
    return {key: tuple(found.values()) for key, found in index.items()}


def _read(path: Path) -> list[Cue]:
    table = read_table(path, shown_path(path), CueError).know(("cue",))
    entries = table.entries("cue")
    if not entries:
        table.refuse("no [[cue]]", "Add an entry or remove the file.")
    return [_cue(entry, f"{path.name}#{number}") for number, entry in enumerate(entries, start=1)]


def _cue(entry: Table, name: str) -> Cue:
    entry.know([f.name for f in fields(Cue) if f.name != "id"])
    values: dict[str, Any] = {
        "scope": entry.choice("scope", Scope),
        "examples": tuple(map(_example, entry.entries("examples", "example", '[{ text = "… [word] …" }]'))),
    }
    for key in ("lemmas", "forms", "over", "beside", "apart", "within", "spares", "not_before", "not_after"):
        values[key] = entry.words(key)
    for key in ("hypothetical", "claims", "reports", "indefinite", "finite", "indirect"):
        if key in entry:
            values[key] = entry.flag(key)
    for key, kind in (("status", Status), ("undone", Status), ("certainty", Certainty)):
        if key in entry:
            values[key] = entry.choice(key, kind)
    for key, allowed in (("carries", ("all", "modality")), ("tense", ("Pres", "Past")), ("channel", _CHANNELS)):
        if key in entry:
            values[key] = entry.one_of(key, allowed)
    cue = Cue(id=name, **values)
    _check(cue, entry)
    return cue


def _check(cue: Cue, entry: Table) -> None:
    if not cue.lemmas and not cue.forms:
        entry.refuse("neither lemmas nor forms", 'Name the words of the cue: lemmas = ["planen"].')
    for path in cue.over:
        if path not in _OVER and not path.startswith(("pp:", "noun:")):
            known = (*_OVER, "pp:<preposition>", "noun:<lemma>")
            entry.refuse(f"over {path!r} is not a connection", nearest(path, known))
    if not (cue.status or cue.certainty or cue.carries or cue.reports or cue.channel or cue.hypothetical):
        effects = "status, hypothetical, certainty, carries, reports or channel"
        entry.refuse("the cue has no effect", f"Give it one of {effects}.")
    if not cue.examples:
        entry.refuse("no examples", "Add at least one sentence with its trigger in square brackets.")


def _example(entry: Table) -> CueExample:
    entry.know(("text", "status", "hypothetical", "certainty", "source", "channel"))
    text = entry.text("text", '"… [word] …"')
    marks = list(_MARK.finditer(text))
    plain = _MARK.sub(r"\1", text)
    if len(marks) != 1 or "[" in plain or "]" in plain:
        entry.refuse(f"{text!r} must mark one trigger", "Put exactly one word in square brackets.")
    start = marks[0].start()
    return CueExample(
        plain,
        start,
        start + len(marks[0].group(1)),
        status=entry.choice("status", Status) if "status" in entry else None,
        hypothetical=entry.flag("hypothetical"),
        certainty=entry.choice("certainty", Certainty) if "certainty" in entry else None,
        source=entry.text("source") if "source" in entry else None,
        channel=entry.one_of("channel", _CHANNELS) if "channel" in entry else None,
    )
