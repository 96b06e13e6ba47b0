"""What readers decide on the pages goes to the corrections file of the knowledge folder."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from dataclasses import asdict
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.controls import printable
from kg.corrections import NAME, Change, Correction, Item, StatementCorrection, StatementRef, Verdict, append, decide
from kg.corrections import worklist as read_worklist
from kg.facts import EntityRecord, EventRecord, read_events_named
from kg.model import Status
from kg.serve.pages import context, failure, site_of
from kg.serve.site import Site
from kg.vocabulary import current_vocabulary

#: Bytes of a form; nothing of ours is longer.
_LONGEST = 100_000


class _Refused(Exception):
    """A form says nothing that can be written: a sentence of error.html, and what stands in it."""


async def fields(request: Request) -> dict[str, str]:
    """The fields of a form as browsers send them by default, the first value of each."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST:
            return {}
    try:
        found = parse_qs(body.decode("utf-8", "replace"), max_num_fields=50)
    except ValueError:  # more fields than any form of ours has
        return {}
    return {name: values[0] for name, values in found.items()}


async def decide_page(request: Request) -> Response:
    """POST: a verdict on an event or a pair; back to where it came from."""
    return await run_in_threadpool(_decide, request, await fields(request))


def _decide(request: Request, form: dict[str, str]) -> Response:
    site = site_of(request)
    # Who cannot read our pages does not know the token: another site's form writes nothing.
    if not hmac.compare_digest(form.get("token", "").encode(), site.token.encode()):
        return failure(request, 403, "token")
    if site.knowledge is None:
        return failure(request, 409, "folder")
    try:
        correction, back = _event(site, form) if "event" in form else _pair(site, form)
    except _Refused as error:
        return failure(request, 400, *error.args)
    except ValueError as error:  # no verdict or status of ours
        return failure(request, 400, "form", str(error))
    append(site.knowledge / NAME, [correction])
    path, given = back
    return RedirectResponse(context(request)["link"](path, **given, saved=correction.verdict.value), 303)


def _event(site: Site, form: dict[str, str]) -> tuple[Correction, tuple[str, dict[str, str]]]:
    """The correction of an event; raises _Refused or ValueError where the form says nothing that can be written."""
    found = read_events_named(site.store, [form["event"]])
    if not found:
        raise _Refused("gone")
    record = found[0]
    change = _change(record, form) if form.get("verdict") == "change" else Change()
    verdict = Verdict(form.get("verdict", ""))
    if verdict is Verdict.CHANGE and change == Change():
        raise _Refused("same")
    if record.best.quote is None:
        raise _Refused("clause")
    by, reason = (form.get(name, "").strip() or None for name in ("by", "reason"))
    correction = StatementCorrection(verdict, by, dt.date.today(), reason, "serve", reference(record), change)
    return correction, ("/event", {"iri": record.iri})


def reference(record: EventRecord) -> StatementRef:
    """How a build finds the statement again."""
    return StatementRef(
        record.article.id,
        record.best.quote or "",
        record.kind,
        tuple(one.label for one in record.agents),
        tuple(one.label for one in record.targets),
        Status(record.status) if record.status in set(Status) else None,
    )


def _change(record: EventRecord, form: dict[str, str]) -> Change:
    kind, status = form.get("class", record.kind), form.get("status", record.status)
    if kind not in current_vocabulary().event_classes:
        raise _Refused("class", repr(kind))
    return Change(
        event_class=kind if kind != record.kind else None,
        status=Status(status) if status != record.shown_status else None,
        agents=_side(form.get("agents"), record.agents),
        targets=_side(form.get("targets"), record.targets),
    )


def _side(told: str | None, before: tuple[EntityRecord, ...]) -> tuple[str, ...] | None:
    """The names of a side, None where they are as before."""
    # The form shows names with their control characters written out.
    held = {printable(one.label): one.label for one in before}
    names = None if told is None else tuple(held.get(name, name) for name in _names(told))
    return None if names == tuple(one.label for one in before) else names


def _names(text: str) -> tuple[str, ...]:
    """Names as the form has them, separated by semicolons."""
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _pair(site: Site, form: dict[str, str]) -> tuple[Correction, tuple[str, dict[str, str]]]:
    key, verdict = form.get("pair", ""), form.get("verdict", "")
    item = next((item for item in doubtful(site) if key_of(item) == key), None)
    if item is None:
        raise _Refused("decided")
    if verdict not in ("same", "different", "unsure"):
        raise _Refused("verdict")
    by, reason = (form.get(name, "").strip() or None for name in ("by", "reason"))
    return decide(item, verdict, by=by, date=dt.date.today(), reason=reason), ("/work/doubtful-pairs", {})


def doubtful(site: Site) -> list[Item]:
    """Pairs that identity left in doubt, surest first."""
    return [item for item in read_worklist(site.store, below=0) if item.other is not None]


def key_of(item: Item) -> str:
    """A name for a pair that a form can bring back."""
    both = [asdict(seen.ref) for seen in (item.one, item.other) if seen]
    return hashlib.sha256(json.dumps(both, sort_keys=True, default=str).encode()).hexdigest()[:24]
