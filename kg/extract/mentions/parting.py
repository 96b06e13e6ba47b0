"""Names that the recogniser misread: of two people, with what tells their country, or a country's for somebody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.mentions.drafts import Lexicon
from kg.grammar.parse import Entity, Parse, names_of
from kg.grammar.voices import Voice, voice_of
from kg.kinds import COUNTRIES
from kg.language import load_language
from kg.language.repair import children_of
from kg.model import EntityType

_LABEL = "obj"


def parted(parse: Parse, lexicon: Lexicon) -> Parse:
    """The parse with both read as they are: "gratulierte Emmanuel Macron Scholz", "der Este Kalle Ruus"."""
    return _with_lands(_without_origins(_of_two(parse, lexicon), lexicon), lexicon)


def _with_lands(parse: Parse, lexicon: Lexicon) -> Parse:
    """The parse with countries in the genitive that were taken for somebody's name: "der Außenminister Kenias"."""
    found = [span for span in parse.entities if _is_land_of_office(parse, span, lexicon)]
    if not found:
        return parse
    labels, deps, feats, entities = list(parse.label), list(parse.dep), list(parse.feats), list(parse.entities)
    for start, end, kind in found:
        labels[start] = deps[start] = "nmod"
        feats[start] = {**feats[start], "Case": "Gen"}
        entities[entities.index((start, end, kind))] = (start, end, "LOC")
    return replace(_rebuilt(parse, parse.heads, labels, deps, entities), feats=tuple(feats))


def _is_land_of_office(parse: Parse, span: Entity, lexicon: Lexicon) -> bool:
    """Whether a name of one word behind an office with its article is a country's, and of nothing else."""
    start, end, kind = span
    office = parse.heads[start]
    beside = kind == "PER" and end - start == 1 and office == start - 1 and bool(parse.of(office, "det"))
    genitive = beside and load_language().without_genitive(parse.words[start]) is not None
    return genitive and lexicon.is_role(parse.words[office]) and _types(parse, start, end, lexicon) == COUNTRIES


def _without_origins(parse: Parse, lexicon: Lexicon) -> Parse:
    """The parse with a word for people of a country as the noun before a name, where it was taken for part of it."""
    found = [span for span in parse.entities if _begins_with_origin(parse, span, lexicon)]
    if not found:
        return parse
    heads, labels, deps, pos = list(parse.heads), list(parse.label), list(parse.dep), list(parse.pos)
    entities = list(parse.entities)
    for start, end, kind in found:
        name = start + 1
        pos[start] = "NOUN"
        direct = heads[name] == start  # else whatever the name hangs on would hang on the name
        for i in range(name, end):
            if direct and heads[i] == start:
                heads[i], labels[i], deps[i] = (start, "appos", "appos") if i == name else (name, "flat", "flat")
        entities[entities.index((start, end, kind))] = (name, end, kind)
    return replace(_rebuilt(parse, heads, labels, deps, entities), pos=tuple(pos))


def _begins_with_origin(parse: Parse, span: Entity, lexicon: Lexicon) -> bool:
    """Whether an article and "Este" stand before a name that is taken for longer than it is."""
    start, end, kind = span
    article = start > 0 and parse.label[start - 1] == "det" and parse.heads[start - 1] == start
    return kind == "PER" and end - start > 1 and article and lexicon.is_inhabitant(parse.words[start])


def _rebuilt(
    parse: Parse,
    heads: Sequence[int],
    labels: Sequence[str],
    deps: Sequence[str],
    entities: Sequence[Entity],
) -> Parse:
    """The parse with another tree and other names."""
    return replace(
        parse,
        heads=tuple(heads),
        label=tuple(labels),
        dep=tuple(deps),
        children=tuple(map(tuple, children_of(heads))),
        entities=tuple(entities),
        entity=names_of(len(heads), entities),
    )


def _of_two(parse: Parse, lexicon: Lexicon) -> Parse:
    """The parse with the second of two known people as object of the verb before them; itself where there is none."""
    found = [(span, verb) for span in parse.entities if (verb := _verb_of_two(parse, span, lexicon)) is not None]
    if not found:
        return parse
    heads, labels, deps = list(parse.heads), list(parse.label), list(parse.dep)
    entities = list(parse.entities)
    for (start, end, kind), verb in found:
        last = end - 1
        heads[last], labels[last], deps[last] = verb, _LABEL, _LABEL
        first, second = (start, last, kind), (last, end, kind)
        at = entities.index((start, end, kind))
        entities[at : at + 1] = [first, second]
    return _rebuilt(parse, heads, labels, deps, entities)


def _verb_of_two(parse: Parse, span: Entity, lexicon: Lexicon) -> int | None:
    """The verb before a known person's name and a known last name, which the recogniser took for one; else None."""
    start, end, kind = span
    last = end - 1
    if kind != "PER" or end - start < 2 or parse.children[last] or not _is_person(parse, start, last, lexicon):
        return None
    if lexicon.is_first_name(parse.words[last - 1]):
        return None
    if not _is_person(parse, last, end, lexicon) or lexicon.name_types(" ".join(parse.words[start:end])):
        return None
    verb = next((word for word in parse.governors(start) if parse.is_verb(word)), None)
    if verb is None or parse.of(verb, "obj", "iobj") or voice_of(parse, verb) is not Voice.ACTIVE:
        return None  # "wurde von Obmann Bo Tran gelobt"
    finite = any(parse.is_finite(word) and word < start for word in (verb, *parse.of(verb, "aux")))
    return verb if finite else None


def _is_person(parse: Parse, start: int, end: int, lexicon: Lexicon) -> bool:
    return _types(parse, start, end, lexicon) == {EntityType.PERSON}


def _types(parse: Parse, start: int, end: int, lexicon: Lexicon) -> frozenset[EntityType]:
    return lexicon.name_types(" ".join(parse.words[start:end]))
