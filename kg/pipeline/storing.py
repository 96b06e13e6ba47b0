"""A run into a store: only what changed is read anew, batch by batch; what is gone leaves; identity keeps up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kg.corrections import verdicts_in_force
from kg.graph.names import Names, is_shared
from kg.graph.terms import line_of
from kg.identity import Keys, identify, keys_in, keys_of, load_evidence, note, waiting
from kg.model import Article
from kg.pipeline.part import Counts
from kg.store.description import keep_description
from kg.upkeep import Unchanged, articles_of, forget_replaced, remove_articles

if TYPE_CHECKING:
    from kg.identity import Verdicts
    from kg.pipeline.knowledge import Knowledge
    from kg.pipeline.outputs import Quarantine
    from kg.pipeline.part import Part
    from kg.pipeline.run import Build
    from kg.settings import Settings
    from kg.store import Store


class Storing:
    """Keeps one store up to date with the articles of one run."""

    def __init__(
        self, store: Store, knowledge: Knowledge, settings: Settings, counts: Counts, *, identity: bool
    ) -> None:
        self._store = store
        self._knowledge = knowledge
        self._settings = settings
        self._counts = counts
        self._names = Names(settings.base)
        self._seen: set[str] = set()
        self._identity = identity

    def changed(self, articles: Iterable[Article], *, force: bool) -> Iterator[Article]:
        """The articles that the store does not hold as this run would make them; with ``force`` all."""
        knowledge = self._knowledge
        unchanged = Unchanged(self._store, knowledge.run, knowledge.vocabulary, self._settings.base, knowledge.agencies)
        for article in unchanged.pass_over(self._noted(articles), force=force):
            self._counts.unchanged, self._counts.replaced = unchanged.count, unchanged.replaced
            yield article
        self._counts.unchanged, self._counts.replaced = unchanged.count, unchanged.replaced

    def _noted(self, articles: Iterable[Article]) -> Iterator[Article]:
        for article in articles:
            self._seen.add(article.id)
            yield article

    def load(self, parts: Iterable[Part]) -> None:
        """Write batch by batch: a run that is cut off loses one batch, and the next run goes on behind it."""
        for part in parts:
            articles = [self._names.article(name)[1:-1] for name in part.kept]
            self._note(articles, keys_in(part.quads, self._knowledge.vocabulary))
            # What articles share comes first: an article that is there is there with all it refers to.
            forget_replaced(self._store, part.quads)
            self._store.load(line_of(quad) for quad in part.quads if is_shared(quad[3]))
            self._store.load(line_of(quad) for quad in part.quads if not is_shared(quad[3]))

    def _note(self, articles: list[str], new: Keys) -> None:
        """Write down which keys change with these articles, before they do: the next run makes good what is cut off."""
        if self._identity:
            keys = keys_of(self._store, self._knowledge.vocabulary, articles) | new
            note(self._store, self._names, self._knowledge.vocabulary, keys)

    def remove(self, ids: Iterable[str]) -> None:
        """Remove articles that are gone; those that the store does not hold are passed over."""
        self._counts.removed += self._remove(sorted(articles_of(self._store, sorted(set(ids)))))

    def take_away(self, ids: Iterable[str]) -> None:
        """Remove articles whose new version cannot stand in the graph; their old one is no longer what they say."""
        self._remove(sorted(set(ids) & articles_of(self._store, sorted(ids)).keys()))

    def sync(self) -> int:
        """Remove the articles that this run did not meet; how many stay: an input that was not read may hold them."""
        rest = sorted(articles_of(self._store).keys() - self._seen)
        if self._counts.skipped:
            return len(rest)
        self._counts.removed += self._remove(rest)
        return 0

    def _remove(self, ids: list[str]) -> int:
        if ids:
            articles = [self._names.article(name)[1:-1] for name in ids]
            self._note(articles, Keys(frozenset(), frozenset()))
            remove_articles(self._store, ids)
        return len(ids)

    def identify(self, verdicts: Verdicts) -> None:
        """Work out who is the same for the keys that this run touched, a run that was cut off, or people since then."""
        keys = waiting(self._store, self._knowledge.vocabulary, verdicts)
        if keys.names or keys.events:
            evidence = load_evidence(self._knowledge.data.language)
            identify(self._store, self._knowledge.vocabulary, evidence, keys=keys, verdicts=verdicts)


def into_store(
    store: Store,
    run: Build,
    articles: Iterable[Article],
    knowledge: Knowledge,
    set_aside: Quarantine,
    *,
    workers: int | None = None,
    cluster: str | None = None,
    force: bool = False,
    sync: bool = False,
    identity: bool = True,
    gone: Callable[[], Iterable[str]] = tuple,
) -> None:
    """Bring a store up to date with the articles of a run; all but ``gone`` is as for ``build``.

    ``gone`` is asked when all articles are read: ids to remove.
    """
    storing = Storing(store, knowledge, run.settings, run.counts, identity=identity)
    storing.load(run.parts(storing.changed(articles, force=force), knowledge, set_aside, workers, cluster=cluster))
    storing.take_away(run.lost)
    storing.remove(gone())
    if sync and (kept := storing.sync()):
        run.note(
            f"Not met in this run: {kept} of the store's articles; none is removed: what was left out may hold them."
            " Once everything can be read, --sync removes those that are gone."
        )
    keep_description(store)
    if identity:
        verdicts, unmatched = verdicts_in_force(run.settings.knowledge, store, knowledge.vocabulary.namespace)
        run.counts.unmatched.extend(unmatched)
        storing.identify(verdicts)
    absent = sorted(knowledge.corrections.of_article.keys() - run.decided)
    run.report_corrections(knowledge.corrections, articles_of(store, absent).keys())
