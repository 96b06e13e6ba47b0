"""How much of each article the language model reads: what may tell an act; all of it where one is told.

Sentences in which no word of the relation files stands are left for later (``kg.extract.events.surface``). Where the
others tell no act, the article has no facts, and nothing else of it is needed; where they tell one, the rest is read,
too, for it says who is meant. What a sentence gives does not depend on what is read beside it, so an article has the
same facts as if all had been read at once. Acts that the reader of events finds alone, in articles where no rule reads
one, are missed (docs/model-card.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from kg.model import Article

if TYPE_CHECKING:
    from kg.annotate.draft import Draft
    from kg.grammar.parse import Parse
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings

#: the parse of each article; None where it tells no act
Read = Callable[[Sequence[Article]], Sequence["Parse | None"]]

#: share of the words from which all are read at once
NEARLY_ALL = 0.85
ALL = "all"  #: value of the setting ``reading``
#: word forms that spaCy's vocabulary keeps for good; a word costs about 1.3 kB, and time when it is made anew
WORDS_KEPT = 20_000


def reading(knowledge: Knowledge, settings: Settings) -> Read:
    """What reads articles: where needed; whole where analyses are kept, or the settings ask for it."""
    if settings.cache or settings.reading == ALL:
        return whole(knowledge, settings)
    return Needed(knowledge)


def whole(knowledge: Knowledge, settings: Settings) -> Callable[[Sequence[Article]], list[Parse]]:
    """What reads every sentence of articles: the language model, or a folder that keeps what that said."""
    if not settings.cache:
        return knowledge.analyser.whole
    from kg.annotate.kept import Analyses
    from kg.grammar.docs import read_parse
    from kg.language import load_language

    nlp = knowledge.nlp
    kept = Analyses(nlp, settings)

    def parse(article: Article) -> Parse:
        # The first words are the frequent ones; later ones go with their article.
        with nlp.memory_zone() if len(nlp.vocab) >= WORDS_KEPT else nullcontext():
            return read_parse(kept(article), load_language())

    return lambda articles: [parse(article) for article in articles]


class Needed:
    """Reads articles as far as their facts need it; articles that are given together are read together."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._analyser = knowledge.analyser

    def __call__(self, articles: Sequence[Article]) -> list[Parse | None]:
        """The parse of each article, None where it tells no act."""
        from kg.annotate.draft import Draft

        drafts = [Draft.of(article) for article in articles]
        chosen = [self.chosen(article, draft) for article, draft in zip(articles, drafts, strict=True)]
        self._analyser.read(zip(drafts, chosen, strict=True))
        told = [self._tells(*each) for each in zip(articles, drafts, chosen, strict=True)]
        whole = [draft for draft, tells in zip(drafts, told, strict=True) if tells]
        self._analyser.read((draft, range(len(draft.sentences))) for draft in whole)
        parsed = iter(self._analyser.with_acts(whole))
        return [next(parsed) if tells else None for tells in told]

    def chosen(self, article: Article, draft: Draft) -> Sequence[int]:
        """The numbers of the sentences that are read first; all where people have decided on the article."""
        every = range(len(draft.sentences))
        if article.corrections:
            return every
        may_tell, texts = self._knowledge.surface.may_tell, ["", *draft.texts]
        chosen = [
            n
            for n, sentence in enumerate(draft.sentences)
            if may_tell([draft.texts[i] for i in sentence if draft.words[i]], before=texts[sentence.start])
        ]
        words = sum(len(draft.sentences[n]) for n in chosen)
        return every if words > NEARLY_ALL * len(draft.texts) else chosen

    def _tells(self, article: Article, draft: Draft, read: Sequence[int]) -> bool:
        """Whether what was read tells an act."""
        if not read or len(read) == len(draft.sentences):
            return bool(read)
        return self._knowledge.extractor.tells(article, self._analyser.parsed(draft))
