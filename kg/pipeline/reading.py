"""How much of each article the language model reads: what may tell an act; all of it where one is told.

Sentences in which no word of the relation files stands are left for later (``kg.extract.events.surface``). Where the
others tell no act, the article has no facts, and nothing else of it is needed; where they tell one, the rest is read,
too, for it says who is meant. What a sentence gives does not depend on what is read beside it, so an article has the
same facts as if all had been read at once. Acts that the reader of events finds alone, in articles where no rule reads
one, are missed (docs/model-card.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from kg.model import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from kg.annotate.parser import Draft
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings

#: the Doc of each article; None where it tells no act
Read = Callable[[Sequence[Article]], Sequence["Doc | None"]]

#: an event may become so much surer when the whole article is known
MARGIN = 0.1
#: share of the words from which all are read at once
NEARLY_ALL = 0.85
ALL = "all"  #: value of the setting ``reading``


def reading(knowledge: Knowledge, settings: Settings, min_confidence: float) -> Read:
    """What gives the Docs of articles: read where needed; whole where they are kept, or the settings ask for it."""
    if settings.cache or settings.reading == ALL:
        return whole(knowledge, settings)
    return Needed(knowledge, min_confidence)


def whole(knowledge: Knowledge, settings: Settings) -> Callable[[Iterable[Article]], list[Doc]]:
    """What gives the Docs of articles with every sentence read: the language model, or a folder that keeps them."""
    if settings.cache:
        from kg.annotate.kept import Analyses

        kept = Analyses(knowledge.nlp, settings)
        return lambda articles: [kept(article) for article in articles]
    from kg.annotate import annotate

    return lambda articles: [doc for _, doc in annotate(knowledge.nlp, articles)]


class Needed:
    """Reads articles as far as their facts need it; articles that are given together are read together."""

    def __init__(self, knowledge: Knowledge, min_confidence: float) -> None:
        from kg.annotate.stepwise import Stepwise

        self._knowledge = knowledge
        self._least = min_confidence - MARGIN
        self._model = Stepwise(knowledge.nlp)

    def __call__(self, articles: Sequence[Article]) -> list[Doc | None]:
        """The Doc of each article, None where it tells no act."""
        drafts = [self._model.begin(article) for article in articles]
        chosen = [self.chosen(article, draft) for article, draft in zip(articles, drafts, strict=True)]
        self._model.read(zip(drafts, chosen, strict=True))
        told = [self._tells(*each) for each in zip(articles, drafts, chosen, strict=True)]
        whole = [draft for draft, tells in zip(drafts, told, strict=True) if tells]
        self._model.read((draft, range(len(draft.sentences))) for draft in whole)
        docs = iter(self._model.with_acts([self._model.parsed(draft) for draft in whole]))
        return [next(docs) if tells else None for tells in told]

    def chosen(self, article: Article, draft: Draft) -> Sequence[int]:
        """The numbers of the sentences that are read first; all where people have decided on the article."""
        every = range(len(draft.sentences))
        if article.corrections:
            return every
        may_tell = self._knowledge.surface.may_tell
        chosen = [n for n in every if may_tell([draft.texts[i] for i in draft.sentences[n] if draft.words[i]])]
        words = sum(len(draft.sentences[n]) for n in chosen)
        return every if words > NEARLY_ALL * len(draft.texts) else chosen

    def _tells(self, article: Article, draft: Draft, read: Sequence[int]) -> bool:
        """Whether what was read tells an act that may be sure enough, or one whose sides stand elsewhere."""
        if not read or len(read) == len(draft.sentences):
            return bool(read)
        found = self._knowledge.extractor.findings(article, self._model.parsed(draft))
        if not found.readings:
            return False
        events = self._knowledge.understood(found).events
        if sum(len(event.evidence) for event in events) < len(found.readings):
            return True
        return any(event.confidence is None or event.confidence >= self._least for event in events)
