"""Markdown notes with wiki links, for Obsidian and its like: one for each person, body, country, group and place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.export.cells import one_line, text_of
from kg.export.rows import markdown
from kg.facts import EntityRecord, EventRecord, read_events_of, read_merged_entities
from kg.store import Store
from kg.texts import note
from kg.texts import status as status_name

#: Characters that file systems or wiki links cannot have in a name.
_NOT_IN_NAME = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f\x7f-\x9f]+')
#: Bytes of a file name, its suffix left out.
_LONGEST = 180
#: The status that goes without saying, and the language of the notes.
_PLAIN, _LANGUAGE = "Actual", "de"


def write_notes(store: Store, folder: Path, least: float | None = None) -> int:
    """One file for whoever takes part in events, whatever it is called in which article; returns their number."""
    merged = read_merged_entities(store, least)
    entities = [(entity, iris) for entity, iris in merged if entity.events and entity.kind != "Matter"]
    names = file_names(entity for entity, _ in entities)
    for entity, iris in entities:
        text = "".join(_note(entity, read_events_of(store, iris, least), names))
        (folder / f"{names[entity.iri]}.md").write_text(text, encoding="utf-8", errors="replace", newline="\n")
    return len(entities)


def file_names(entities: Iterable[EntityRecord]) -> Mapping[str, str]:
    """IRI → name of its note: the label, with its Wikidata item or a number where others are called the same."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for entity in entities:
        plain = _NOT_IN_NAME.sub(" ", one_line(entity.label)).strip(" .") or note("nameless")
        plain = plain.encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore")
        choices = [plain, *([f"{plain} ({entity.wikidata})"] if entity.wikidata else [])]
        while choices[0].casefold() in taken:
            numbers[plain] = numbers.get(plain, 1) + 1
            choices = choices[1:] or [f"{plain} ({numbers[plain]})"]
        taken.add(choices[0].casefold())
        names[entity.iri] = choices[0]
    return names


def _note(entity: EntityRecord, events: tuple[EventRecord, ...], names: Mapping[str, str]) -> Iterator[str]:
    properties = {
        "kind": entity.kind,
        "aliases": list(entity.aliases) or None,
        "wikidata": entity.wikidata,
        "country": entity.country_label,
        "events": entity.events,
        "articles": entity.articles,
        "iri": entity.iri,
    }
    # A JSON value is a YAML value, too.
    known = (
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in properties.items() if value is not None
    )
    yield f"---\n{''.join(known)}---\n\n# {markdown(entity.label)}\n\n"
    yield from (_line(entity, event, names) for event in sorted(events, key=_by_day))


def _by_day(event: EventRecord) -> tuple[bool, str]:
    day, _ = event.date_or_published
    return day is None, text_of(day)


def _line(entity: EntityRecord, event: EventRecord, names: Mapping[str, str]) -> str:
    day, basis = event.date_or_published
    reported = f" ({note('reported')})" if basis == "published" else ""
    when = f"{text_of(day)}{reported}" if day else note("undated")
    status = f"({status_name(event.shown_status, _LANGUAGE)})" if event.shown_status != _PLAIN else ""
    parts = [f"**{markdown(event.label)}**", status, _with_whom(entity, event, names)]
    if event.place and event.place.key != entity.iri:
        parts.append(f"{note('at')} {_link(event.place, names)}")
    if event.epithet:
        parts.append(f"»{markdown(event.epithet)}«")
    said = f", {note('according_to')} {markdown(event.best.said_by)}" if event.best.said_by else ""
    article = _article(event)
    return f"- {when} · {' '.join(filter(None, parts))}: {markdown(event.best.sentence)} ({article}{said})\n"


def _with_whom(entity: EntityRecord, event: EventRecord, names: Mapping[str, str]) -> str:
    """With, to or by whom; a place is told who acted on whom."""

    def linked(entities: Iterable[EntityRecord]) -> str:
        return ", ".join(_link(one, names) for one in entities if one.key != entity.iri)

    if event.symmetric:
        others = linked(event.actors())
        return f"{note('with')} {others}" if others else ""
    agents, targets = linked(event.agents), linked(event.targets)
    if any(one.key == entity.iri for one in event.agents):
        return f"→ {targets}" if targets else ""
    if any(one.key == entity.iri for one in event.targets):
        return f"← {agents}" if agents else ""
    return " → ".join(filter(None, (agents, targets)))


def _link(entity: EntityRecord, names: Mapping[str, str]) -> str:
    return f"[[{names[entity.key]}]]" if entity.key in names else markdown(entity.label)


def _article(event: EventRecord) -> str:
    article = event.article
    shown = markdown(article.title or article.id)
    return f"[{shown}](<{article.web_address}>)" if article.web_address else shown
