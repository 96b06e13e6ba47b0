"""Annotate: article → sentences with tags, lemmas, dependency tree and names.

``Analyser`` gives them to the stages; ``load_german`` is the same language model as a spaCy pipeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph.terms import LANGUAGE
from kg.model import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.annotate.analyser import Analyser
    from kg.settings import Settings

__all__ = ["analyser_of", "annotate", "load_german", "model_paths"]

MODEL = "kg_german"  #: the name of the language model
MAX_CHARACTERS = 50_000_000  #: of one text; sentences are analysed one by one, so length costs time, not memory


def load_german(settings: Settings | None = None) -> Language:
    """Load the German pipeline; ``settings.model`` names another folder than that of the model that ships with kg.

    Works on a raw string, on many (``nlp.pipe``) and on a given ``Doc(nlp.vocab, words=…, spaces=…)``, with sentence
    starts or without. Components: ``german_sentences`` (sentence starts), ``ud_network`` (``pos_`` UPOS, ``tag_``
    STTS, ``morph``, ``lemma_``, ``head``, ``dep_`` with the labels of UD German-GSD, ``doc.ents`` PER ORG LOC OTH,
    ``doc.spans["derived"]`` such as LOCderiv for "russisch"), ``parse_repairs`` (mends the tree;
    ``doc._.repairs``), ``event_reader`` (``doc._.acts``: which words
    tell an act, with probabilities). Raises ModelMissing when a file of the model is absent or broken.
    """
    from spacy.util import get_lang_class

    from kg.annotate import event_component, parser, repair, sentences, tokenizer
    from kg.attributes import declare

    folder = (settings.model if settings else None) or ""
    declare()
    # What spacy.blank does without checking a configuration of its own making, which takes a tenth of a second.
    nlp = get_lang_class(LANGUAGE)(create_tokenizer=tokenizer.create_tokenizer())
    config = nlp.config
    config["nlp"]["tokenizer"] = {"@tokenizers": tokenizer.NAME}
    nlp.config = config
    nlp.max_length = MAX_CHARACTERS
    nlp.add_pipe(sentences.NAME)
    nlp.add_pipe(parser.NAME, config={"folder": folder})
    nlp.add_pipe(repair.NAME)
    nlp.add_pipe(event_component.NAME)
    nlp.meta.update(name=MODEL, version=getattr(nlp.get_pipe(parser.NAME), "version", ""))
    return nlp


def analyser_of(nlp: Language) -> Analyser:
    """The language model of a pipeline that ``load_german`` gave."""
    from kg.annotate import parser

    network = nlp.get_pipe(parser.NAME)
    assert isinstance(network, parser.UdNetwork)
    return network.analyser


def model_paths(settings: Settings | None = None) -> tuple[Path, ...]:
    """The files of the language model that ``load_german`` would open."""
    from kg.annotate.event_files import EVENT_FILES
    from kg.annotate.model_files import FILES, SHIPPED

    folder = Path(settings.model) if settings and settings.model else SHIPPED
    events = EVENT_FILES if (folder / EVENT_FILES[0]).exists() else ()
    return tuple(folder / name for name in (*FILES, *events))


def annotate(nlp: Language, articles: Iterable[Article], batch_size: int = 20) -> Iterator[tuple[Article, Doc]]:
    """Annotate ``articles`` as a stream, in order; ``doc.text == article.text``, so offsets are the same.

    The headline is a sentence of its own. Residue of the page (``article.residue``) is cut off from the sentences
    around it and left without analysis: its tokens have ``token._.residue``. ``batch_size`` articles are held in
    memory at most.
    """

    def docs() -> Iterator[tuple[Doc, Article]]:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc._.residue = tuple((span.start, span.end) for span in article.residue)
            doc._.breaks = (article.title_end,)
            yield doc, article

    for doc, article in nlp.pipe(docs(), as_tuples=True, batch_size=batch_size):
        yield article, doc
