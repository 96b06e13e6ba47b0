"""Which program, model and rules made a graph: PROV, without a clock.

The same versions give the same run, so that a rebuilt article is byte-identical to the old one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.graph.names import Names, digest
from kg.graph.terms import Quad, iri, literal, term
from kg.settings import NAMESPACE
from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Run:
    """The versions that made a graph."""

    software: str  #: name and version: "kg 0.1.0"
    model: str  #: name and version of the language model
    rules: str  #: SHA-256 of all data files in force and of the language model, hexadecimal

    @property
    def id(self) -> str:
        """Hash of all three."""
        return digest(self.software, self.model, self.rules)


def rules_digest(files: Iterable[Path], namespace: str = NAMESPACE) -> str:
    """SHA-256 over names and bytes of everything that shapes a graph besides the program: data files, language model.

    Where the files lie does not count, so that every installation gives the same digest; a namespace of the user's own
    does, for its graph has other terms.
    """
    total = hashlib.sha256(b"" if namespace == NAMESPACE else namespace.encode())
    for name, content in sorted((path.parent.name + "/" + path.name, _digest(path)) for path in files):
        total.update(name.encode() + b"\0" + content)
    return total.hexdigest()


def _digest(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def run_quads(run: Run, vocabulary: Vocabulary, names: Names) -> list[Quad]:
    """Describe a run in the graph of runs."""
    node, graph = names.run(run.id), names.runs
    return [
        (node, term("rdf:type"), term("prov:Activity"), graph),
        (node, iri(vocabulary.kgo("softwareVersion")), literal(run.software), graph),
        (node, iri(vocabulary.kgo("modelVersion")), literal(run.model), graph),
        (node, iri(vocabulary.kgo("rulesDigest")), literal(run.rules), graph),
    ]
