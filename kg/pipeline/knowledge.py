"""What a run loads once: the language model and everything that stands in the data files in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from kg.caching import quiet_collector, remembered
from kg.model import Article, Resolution
from kg.resources import Data, language_folder, using

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.annotate.analyser import Analyser
    from kg.confidence import Confidence
    from kg.corrections import Corrections
    from kg.cues import Cues
    from kg.extract import Extractor, Findings, TriggerIndex
    from kg.extract.events.surface import Surface
    from kg.frames import Relation
    from kg.gazetteer import Gazetteer
    from kg.grammar.parse import Parse
    from kg.rdf import Run
    from kg.read.residue import ResiduePatterns
    from kg.settings import Settings
    from kg.validate import Validator
    from kg.vocabulary import Vocabulary


@dataclass(frozen=True)
class Knowledge:
    """The language model and all that ontology/ and the user's own folder say, loaded once and handed down."""

    data: Data
    model_files: tuple[Path, ...]
    analyser: Analyser
    _nlp: Callable[[], Language]
    vocabulary: Vocabulary
    relations: tuple[Relation, ...]
    cues: Cues
    gazetteer: Gazetteer
    residue: ResiduePatterns
    extractor: Extractor
    agencies: tuple[str, ...]  #: marks of news agencies
    corrections: Corrections  #: what people decided on statements
    confidence: Confidence

    @classmethod
    def load(cls, settings: Settings, nlp: Language | None = None) -> Knowledge:
        """Load and check all of it; ``nlp`` stands for a language model that is loaded already.

        Raises SettingsError, OntologyError, RelationError, CueError or ModelMissing.
        """
        from kg.annotate import analyser_of, load_german, model_paths
        from kg.annotate.analyser import open_analyser
        from kg.corrections import Corrections
        from kg.cues import load_cues
        from kg.extract import Extractor
        from kg.gazetteer.atlas import check_tables
        from kg.gazetteer.loading import load_gazetteer
        from kg.likeness import load_agencies
        from kg.read.residue import load_residue
        from kg.vocabulary import current_vocabulary

        data = Data.of(settings)
        with using(data), quiet_collector():
            vocabulary = current_vocabulary()
            relations, index, confidence = _rules(data, vocabulary)
            spoken = data.language.folder("cues")
            cues = remembered("cues", spoken.glob("*.toml"), lambda: load_cues(spoken))
            gazetteer = load_gazetteer(data.gazetteer, data.language)
            check_tables(data.gazetteer)
            return cls(
                data=data,
                model_files=model_paths(settings),
                analyser=analyser_of(nlp) if nlp else open_analyser(Path(settings.model) if settings.model else None),
                _nlp=lambda: nlp or load_german(settings),
                vocabulary=vocabulary,
                relations=relations,
                cues=cues,
                gazetteer=gazetteer,
                residue=load_residue(data.language / "residue.toml"),
                extractor=Extractor(relations, cues, gazetteer, index=index),
                agencies=load_agencies(data.language),
                corrections=Corrections.in_folder(data.own),
                confidence=confidence,
            )

    @cached_property
    def nlp(self) -> Language:
        """The language model as a spaCy pipeline; made at first use."""
        return self._nlp()

    @cached_property
    def run(self) -> Run:
        """The versions of program, model and rules; made at first use, for all files of the two are read."""
        from kg.annotate import MODEL
        from kg.rdf import Run, rules_digest

        digest = rules_digest((*self.data.files(), *self.model_files), self.data.namespace)
        return Run(f"kg {version('kg')}", f"{MODEL} {self.analyser.version}", digest)

    @cached_property
    def surface(self) -> Surface:
        """What tells by its words which sentences need reading; made at first use."""

        def make() -> Surface:
            from kg.extract.events.surface import Surface
            from kg.language import load_language

            return Surface(self.relations, load_language(), self.cues.telling)

        with using(self.data):
            return remembered("surface", _sources(self.data), make, under=self.data.namespace)

    @cached_property
    def validator(self) -> Validator:
        """The shapes and checks, parsed at first use."""
        from kg.validate import Validator

        with using(self.data):
            return Validator(self.data.ontology)

    def understand(self, article: Article, doc: Doc | Parse, *, events_only: bool = False) -> Resolution:
        """Extract and resolve one annotated article; with ``events_only`` nobody is mentioned where nothing is told."""
        found = self.extractor.findings(article, doc, events_only=events_only)
        if events_only and not found.extraction.statements:
            return Resolution(article, (), (), (), found.extraction.mentions, found.extraction.sentences)
        return self.understood(found)

    def understood(self, found: Findings) -> Resolution:
        """Resolve what was found in one article, and judge its events."""
        from kg.resolve import resolve

        return self.confidence.judged(resolve(found.extraction, found.scene, self.gazetteer, self.vocabulary))


def _rules(data: Data, vocabulary: Vocabulary) -> tuple[tuple[Relation, ...], TriggerIndex, Confidence]:
    """The relations with what is worked out from them: their triggers by word, how often each was right."""

    def make() -> tuple[tuple[Relation, ...], TriggerIndex, Confidence]:
        from kg.confidence import load_confidence
        from kg.extract import TriggerIndex
        from kg.language import load_language
        from kg.relations import load_relations

        relations = load_relations(data.language.folder("relations"), vocabulary)
        return relations, TriggerIndex(relations, load_language()), load_confidence(data.language, relations)

    sources = [*_sources(data), *data.ontology.glob("*.ttl"), data.language / "confidence.toml"]
    return remembered("rules", sources, make, under=data.namespace)


def _sources(data: Data) -> list[Path]:
    """The files that relations, cues and their words stand in."""
    rooms = ("relations/*.toml", "cues/*.toml")
    return [*(file for room in rooms for file in data.language.glob(room)), *language_folder().glob("words/*")]
