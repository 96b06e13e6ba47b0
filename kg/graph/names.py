"""IRIs made from content and read back: same fact in the same article, same IRI; and whose node an IRI names.

No clock, no counter, no random number. Everything that comes from outside is percent-encoded down to ASCII, so that
no article id or name can break out of its place in an IRI. IRIs are N-Triples text here: ``<https://…>``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from kg.errors import ArticleError, InputError, SettingsError
from kg.graph.terms import iri
from kg.model import Event, Evidence

#: The graphs that several articles write into; all others hold what one article says.
_SHARED = ("entities", "runs", "pending")
#: The graph that says what the store holds as a whole.
_DATASET = "dataset"
#: Graphs below this say what is the same in several articles; the name is never an article's.
_IDENTITY = "identity"
#: Below the base: nodes that belong to one article, named by the next segment.
_OWN = re.compile(r"(?:article|event|mention|entity/local)/([^/>]+)")
_IDENTITY_GRAPH = re.compile(rf"graph/{_IDENTITY}/[0-9a-f]{{12}}>?\Z")
_SHARED_GRAPH = re.compile(rf"graph/(?:{'|'.join(_SHARED)})>?\Z")
#: Keys of entities that are known within their article only begin with this.
LOCAL = "local/"


def is_local(iri: str) -> bool:
    """Whether an IRI is that of an entity that is known within its article only."""
    return f"/entity/{LOCAL}" in iri


def segment(text: str) -> str:
    """Percent-encode one path segment; "." and ".." too, which a reader of IRIs would resolve away."""
    encoded = quote(text, safe="", errors="surrogatepass")
    return encoded.replace(".", "%2E") if encoded in (".", "..") else encoded


def digest(*parts: object, length: int = 12) -> str:
    """Hash any JSON-able parts to ``length`` hexadecimal digits; parts cannot run into each other."""
    text = json.dumps(parts, ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:length]


def check_base(base: str, place: str = "setting 'base'") -> str:
    """Return ``base`` unchanged if IRIs can start with it; raises SettingsError that names ``place`` otherwise."""
    import pyoxigraph as ox  # only where a base is checked: every command starts here

    remedy = "Use a web address that ends in / or #, such as https://example.org/kg/."
    try:
        ox.NamedNode(iri(base)[1:-1])  # as strict as the parser that reads the file back
    except (InputError, ValueError) as error:
        raise SettingsError(f"{place}: {base!r} cannot start an IRI", remedy) from error
    if not base.endswith(("/", "#", ":")):
        raise SettingsError(f"{place}: {base!r} does not end in / or #", remedy)
    return base


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of one data set, N-Triples-encoded."""

    base: str

    def _iri(self, kind: str, *segments: str) -> str:
        return f"<{self.base}{kind}/{'/'.join(segments)}>"

    def article(self, article: str) -> str:
        """Name an article by its id. Raises ArticleError for an empty one."""
        if not article:
            raise ArticleError("an article has no id", "Give the record an 'id' or the file a name.")
        return self._iri("article", segment(article))

    def graph(self, article: str) -> str:
        """Name the graph that holds everything learned from an article; never one of the two shared graphs."""
        return self.graph_of(segment(article))

    @property
    def entities(self) -> str:
        """The graph with the full descriptions of linked entities."""
        return self._iri("graph", "entities")

    @property
    def runs(self) -> str:
        """The graph with the descriptions of runs."""
        return self._iri("graph", "runs")

    @property
    def pending(self) -> str:
        """The graph of the keys on which identity is still to be decided; gone where nothing is left to do."""
        return self._iri("graph", "pending")

    @property
    def dataset(self) -> str:
        """The graph that describes the store as a whole."""
        return self._iri("graph", _DATASET)

    def identity(self, key: str) -> str:
        """The graph of what was decided on everybody, or every event, of one key."""
        return self._iri("graph", _IDENTITY, digest(key))

    def identity_link(self, key: str, one: str, other: str) -> str:
        """Name the judgement on two nodes of one key."""
        return self._iri(_IDENTITY, digest(key), digest(one, other))

    def happening(self, key: str, reports: Iterable[str]) -> str:
        """Name what several reports of one key tell of."""
        return self._iri("happening", digest(key), digest(*sorted(reports)))

    def identity_of(self, node: str) -> str:
        """The graph that a judgement or a happening stands in."""
        return self._iri("graph", _IDENTITY, node[len(self.base) + 1 :].split("/")[1])

    def entity(self, key: str) -> str:
        """Name an entity by its key; the article of a local one ("local/<article>/<slug>") stays one segment."""
        if not key.startswith(LOCAL):
            return self._iri("entity", segment(key))
        article, _, name = key.removeprefix(LOCAL).rpartition("/")
        return self._iri("entity", "local", segment(article), segment(name))

    def office(self, person: str, *held: object) -> str:
        """Name an office that a person (a key) held by all that is said of it."""
        return self._iri("office", segment(person), digest(*held))

    def publisher(self, name: str) -> str:
        """Name a publisher by its name."""
        return self._iri("publisher", segment(name))

    def run(self, content: str) -> str:
        """Name a run by the hash of its versions."""
        return self._iri("run", content)

    def event(self, article: str, event: Event) -> str:
        """Name an event by all it says; evidence does not count, so a second mention keeps the name."""
        time = event.time and (event.time.text, event.time.basis, event.time.begin, event.time.end)
        content = digest(
            event.relation,
            sorted(event.agents),
            sorted(event.targets),
            event.status,
            event.hypothetical,
            time,
            event.place,
            event.channel,
            event.epithet,
            event.topic,
        )
        return self._iri("event", segment(article), content)

    def event_mention(self, article: str, event: str, evidence: Evidence) -> str:
        """Name the evidence of one event: where the clause stands, and a hash of what makes it this evidence."""
        span, trigger = evidence.span, evidence.trigger
        source = evidence.attribution and (evidence.attribution.text, evidence.attribution.certainty, evidence.source)
        content = digest(event, trigger.start, trigger.end, evidence.rule, source, length=8)
        return self._iri("mention", segment(article), f"{span.start}-{span.end}-{content}")

    def entity_mention(self, article: str, start: int, end: int) -> str:
        """Name the words that stand for an entity by their place."""
        return self._iri("mention", segment(article), f"{start}-{end}")

    def interval(self, begin: dt.date, end: dt.date) -> str:
        """Name a half-open stretch of days."""
        return self._iri("interval", begin.isoformat(), end.isoformat())

    def day(self, day: dt.date) -> str:
        """Name the start of a day."""
        return self._iri("day", day.isoformat())

    @classmethod
    def around(cls, article: str) -> Names:
        """The names of the data set that an article's IRI belongs to."""
        return cls(article.rpartition("/")[0].removeprefix("<").removesuffix("article"))

    def kind(self, node: str) -> str:
        """What an IRI names: "article", "event", "mention", "entity", "run" …; "" for a foreign node or a literal."""
        return node[len(self.base) + 1 :].partition("/")[0] if node.startswith(f"<{self.base}") else ""

    def owner(self, node: str) -> str:
        """The (percent-encoded) id of the one article a node belongs to; "" for shared nodes and literals."""
        found = _OWN.match(node, len(self.base) + 1) if node.startswith(f"<{self.base}") else None
        return found[1] if found else ""

    def graph_of(self, owner: str) -> str:
        """Name the graph of an article by its percent-encoded id, as ``owner`` gives it."""
        reserved = owner in (*_SHARED, _IDENTITY, _DATASET)
        return self._iri("graph", f"%{ord(owner[0]):X}{owner[1:]}" if reserved else owner)


def local_key(article: str, name: str) -> str:
    """The key of an entity that is known within one article only; ``name`` has no slash."""
    return f"{LOCAL}{article}/{name}"


def is_shared(graph: str) -> bool:
    """Whether several articles write into the graph of this name (an IRI, bare or as N-Triples text)."""
    return _SHARED_GRAPH.search(graph) is not None


def is_identity(graph: str) -> bool:
    """Whether a graph (an IRI, bare or as N-Triples text) says what is the same in several articles."""
    return _IDENTITY_GRAPH.search(graph) is not None


def is_pending(graph: str) -> bool:
    """Whether a graph (an IRI, bare or as N-Triples text) holds the keys that are still to be decided on."""
    return is_shared(graph) and graph.rstrip(">").endswith("/pending")


def part(of: str, name: str) -> str:
    """Name a part of a node: its selector, its attribution."""
    return f"{of[:-1]}/{name}>"
