"""Which program, model and rules made a graph: PROV, without a clock.

The same versions give the same run, so that a rebuilt article is byte-identical to the old one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kg.graph.names import Names, digest
from kg.graph.terms import Quad, iri, literal, term
from kg.vocabulary import Vocabulary

#: What shapes a graph besides the program and the model.
_RULE_FILES = ("*.ttl", "gazetteer/*", "checks/*.rq", "languages/**/*")


@dataclass(frozen=True, slots=True)
class Run:
    """The versions that made a graph."""

    software: str  #: name and version: "kg 0.1.0"
    model: str  #: name and version of the language model
    rules: str  #: SHA-256 of the ontology folder, hexadecimal

    @property
    def id(self) -> str:
        """Hash of all three."""
        return digest(self.software, self.model, self.rules)


def rules_digest(folder: Path) -> str:
    """SHA-256 over names and bytes of the ontology, gazetteer, checks and languages in ``folder``."""
    total = hashlib.sha256()
    for path in sorted({path for pattern in _RULE_FILES for path in folder.glob(pattern) if path.is_file()}):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def run_quads(run: Run, vocabulary: Vocabulary, names: Names) -> list[Quad]:
    """Describe a run in the graph of runs."""
    node, graph = names.run(run.id), names.runs
    return [
        (node, term("rdf:type"), term("prov:Activity"), graph),
        (node, iri(vocabulary.kgo("softwareVersion")), literal(run.software), graph),
        (node, iri(vocabulary.kgo("modelVersion")), literal(run.model), graph),
        (node, iri(vocabulary.kgo("rulesDigest")), literal(run.rules), graph),
    ]
