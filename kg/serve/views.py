"""The pages that show the graph: start, search, who, pair, event, article."""

from __future__ import annotations

import datetime as dt

from starlette.requests import Request
from starlette.responses import Response

from kg.corrections import NAME, StatementCorrection, read_corrections
from kg.facts import EventRecord, read_entities_named, read_events_named
from kg.numbers import measure, offset
from kg.serve import counting
from kg.serve.asked import asked
from kg.serve.drawing import bars, network
from kg.serve.filters import Filter
from kg.serve.index import Index
from kg.serve.marks import Piece, marked_article, marked_sentence
from kg.serve.pages import described, failure, page, page_number, site_of, wanted_of
from kg.serve.site import Site

#: Who stands beside somebody in the small network of a page.
_NEIGHBOURS = 14


def start(request: Request) -> Response:
    """How much there is, and ways in."""
    site = site_of(request)
    everything = Filter()
    return page(
        request,
        "start.html",
        totals=counting.totals(site.index),
        by_class=counting.by_class(site.index, everything),
        bars=bars(counting.by_month(site.index, everything)),
        named=counting.most_named(site.index),
        newest=counting.events(site.index, everything)[:10],
        set_aside=site.set_aside,
        locator=site.store.locator,
    )


def search(request: Request) -> Response:
    """People, bodies, places, sentences, articles."""
    asked_for = request.query_params.get("q", "").strip()[:200]
    return page(request, "search.html", q=asked_for, found=counting.search(site_of(request).index, asked_for))


def entity(request: Request) -> Response:
    """Who somebody is, what he did, with whom."""
    site = site_of(request)
    iri = request.query_params.get("iri", "")
    main = main_of(site.index, iri)
    if main is None:
        return failure(request, 404, "entity", repr(iri))
    members = [row["iri"] for row in site.index.rows("SELECT iri FROM entity WHERE main = ? ORDER BY iri", (main,))]
    records = read_entities_named(site.store, members)
    record = next((one for one in records if one.iri == main), records[0])
    wanted, number = wanted_of(request), page_number(request)
    partners = counting.partners(site.index, main)
    around = [main, *(row["iri"] for row in partners[:_NEIGHBOURS])]
    return page(
        request,
        "entity.html",
        record=record,
        records=records,
        names=_names(site, members),
        titles=asked(site.store, "titles", entity=members),
        offices=_offices(site, members),
        links=_links(site, members),
        partners=partners,
        net=network(counting.ties(site.index, Filter(), around), described(site.index, around), 30, letter=15),
        bars=bars(counting.by_month(site.index, wanted, [main])),
        rows=counting.events(site.index, wanted, [main], page=number),
        total=counting.how_many(site.index, wanted, [main]),
        number=number,
        wanted=wanted,
    )


def main_of(index: Index, iri: str) -> str | None:
    """Who stands for this entity; None for one that the graph does not have."""
    found = index.one("SELECT main FROM entity WHERE iri = ?", (iri,))
    return None if found is None else str(found)


def _names(site: Site, members: list[str]) -> list[tuple[str, int]]:
    """The words that stand for somebody, the most frequent first."""
    counted: dict[str, int] = {}
    for words, times in asked(site.store, "surfaces", entity=members):
        if words and times:
            counted[words] = counted.get(words, 0) + (offset(times) or 0)
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:40]


def _offices(site: Site, members: list[str]) -> list[dict[str, object]]:
    """Offices with their first and last day, oldest first."""
    held = asked(site.store, "offices", entity=members)
    bodies = sorted({of for *_, of in held if of})
    labels: dict[str, str] = {}
    for iri, label in asked(site.store, "labels", entity=bodies) if bodies else ():
        labels.setdefault(iri or "", label or "")
    return [
        {
            "role": role,
            "first": first,
            "last": _day_before(after) if after else None,
            "of": of,
            "body": labels.get(of or "", ""),
            "page": main_of(site.index, of or "") is not None,
        }
        for first, after, role, of in held
    ]


def _day_before(day: str) -> str:
    """The last day in office: the graph has the day after it."""
    try:
        return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def _links(site: Site, members: list[str]) -> list[dict[str, object]]:
    """What identity says of somebody: judgement, other, score, reasons."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    for judgement, other, score, reason, link in asked(site.store, "links", entity=members):
        if not (judgement and other and score and link):
            continue
        entry = found.setdefault(
            (link, other),
            {"judgement": judgement.rpartition("#")[2], "iri": other, "score": measure(score) or 0.0, "reasons": []},
        )
        reasons = entry["reasons"]
        if reason and isinstance(reasons, list) and reason not in reasons:
            reasons.append(reason)
    labels = described(site.index, [other for _, other in found])
    for (_, other), entry in found.items():
        entry["label"] = labels.get(other, (other, ""))[0]
    return sorted(found.values(), key=lambda entry: (-float(str(entry["score"])), str(entry["iri"])))


def pair(request: Request) -> Response:
    """What two did to and with each other, in time."""
    site = site_of(request)
    sides = [main_of(site.index, request.query_params.get(name, "")) for name in ("one", "two")]
    if None in sides:
        return failure(request, 404, "pair")
    both = [side for side in sides if side is not None]
    wanted, number = wanted_of(request), page_number(request)
    rows = counting.events(site.index, wanted, both, page=number, newest=False)
    records = read_events_named(site.store, [row["iri"] for row in rows])
    return page(
        request,
        "pair.html",
        labels=[described(site.index, [iri]).get(iri, (iri, ""))[0] for iri in both],
        both=both,
        told=[(record, marked_sentence(record, record.best)) for record in records[: counting.PAGE]],
        bars=bars(counting.by_month(site.index, wanted, both)),
        total=counting.how_many(site.index, wanted, both),
        more=len(rows) > counting.PAGE,
        number=number,
        wanted=wanted,
    )


def event(request: Request) -> Response:
    """One event: its sentences, how it was read, who says so, and the form to correct it."""
    site = site_of(request)
    iri = request.query_params.get("iri", "")
    found = read_events_named(site.store, [iri]) if site.index.one("SELECT 1 FROM event WHERE iri = ?", (iri,)) else ()
    if not found:
        return failure(request, 404, "event", repr(iri))
    record = found[0]
    return page(
        request,
        "event.html",
        event=record,
        clauses=[(clause, marked_sentence(record, clause)) for clause in record.evidence],
        others=_others(site, record),
        reviews=asked(site.store, "review", event=[iri]),
        decided=_decided(site, record),
        knowledge=site.knowledge,
        token=site.token,
        saved=request.query_params.get("saved"),
    )


def _others(site: Site, record: EventRecord) -> list[tuple[EventRecord, list[Piece]]]:
    """The other reports of the same happening."""
    if record.happening is None:
        return []
    rows = site.index.rows(
        "SELECT iri FROM event WHERE happening = ? AND iri != ? ORDER BY day, article, iri LIMIT 50",
        (record.happening, record.iri),
    )
    return [
        (other, marked_sentence(other, other.best))
        for other in read_events_named(site.store, [row["iri"] for row in rows])
    ]


def _decided(site: Site, record: EventRecord) -> list[StatementCorrection]:
    """What the corrections file says of this statement, oldest first; the next build applies the last."""
    if site.knowledge is None:
        return []
    quotes = {clause.quote for clause in record.evidence}
    return [
        one
        for one in read_corrections(site.knowledge / NAME)
        if isinstance(one, StatementCorrection)
        and one.statement.article == record.article.id
        and one.statement.event_class == record.kind
        and one.statement.quote in quotes
    ]


def article(request: Request) -> Response:
    """An article: its text with marks where it is at hand, else the sentences that the graph quotes."""
    site = site_of(request)
    rows = site.index.rows("SELECT * FROM article WHERE id = ?", (request.query_params.get("id", ""),))
    if not rows:
        return failure(request, 404, "article", repr(request.query_params.get("id", "")))
    row = rows[0]
    told = site.index.rows("SELECT iri FROM event WHERE article = ?", (row["id"],))
    records = sorted(
        read_events_named(site.store, [one["iri"] for one in told]),
        key=lambda one: (one.best.start is None, one.best.start or 0, one.iri),
    )
    text = site.index.one("SELECT body FROM text WHERE digest = ?", (row["digest"],))
    return page(
        request,
        "article.html",
        article=row,
        text=marked_article(text, records) if text is not None else None,
        told=[(one, marked_sentence(one, one.best)) for one in records],
        with_texts=site.with_texts,
    )
