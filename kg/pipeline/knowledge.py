"""What a run loads once: the language model and everything that stands in ontology/."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import kg
from kg.model import Article, Resolution

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.cues import Cues
    from kg.extract import Extractor
    from kg.frames import Relation
    from kg.gazetteer import Gazetteer
    from kg.rdf import Run
    from kg.settings import Settings
    from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that is loaded once per run: the language model and what stands in ontology/."""

    nlp: Language
    vocabulary: Vocabulary
    relations: tuple[Relation, ...]
    cues: Cues
    gazetteer: Gazetteer
    extractor: Extractor
    run: Run
    agencies: tuple[str, ...]  #: marks of news agencies

    @classmethod
    def load(cls, settings: Settings) -> Knowledge:
        """Load and check all of it; raises OntologyError, RelationError, CueError or ModelMissing."""
        from kg.annotate import load_german
        from kg.cues import load_cues
        from kg.extract import Extractor
        from kg.gazetteer import load_gazetteer
        from kg.likeness import load_agencies
        from kg.rdf import Run, rules_digest
        from kg.relations import load_relations
        from kg.resources import language_folder, ontology_folder
        from kg.vocabulary import load_vocabulary

        folder, language = ontology_folder(), language_folder()
        vocabulary = load_vocabulary(folder)
        relations = load_relations(language / "relations", vocabulary)
        cues = load_cues(language / "cues")
        gazetteer = load_gazetteer(folder / "gazetteer", language)
        extractor = Extractor(relations, cues, gazetteer)
        nlp = load_german(settings)
        run = Run(f"kg {kg.__version__}", f"{nlp.meta['name']} {nlp.meta['version']}", rules_digest(folder))
        return cls(nlp, vocabulary, relations, cues, gazetteer, extractor, run, load_agencies(language))

    def understand(self, article: Article, doc: Doc) -> Resolution:
        """Extract and resolve one annotated article."""
        from kg.resolve import resolve

        return resolve(self.extractor(article, doc), self.gazetteer, self.vocabulary)
