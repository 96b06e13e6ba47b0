"""Parts of people and bodies are groups: "Teile der Partei", "drei von fünf Räten", "manche in der Partei"."""

from __future__ import annotations

from kg.extract.mentions.drafts import Draft, Mentions
from kg.grammar.clauses import prepositions
from kg.grammar.parse import Parse
from kg.language import load_language
from kg.model import EntityType, MentionForm, Span

_KINDS = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP, EntityType.COUNTRY)


def type_partitives(found: Mentions) -> None:
    """Give each part of a body or of people its kind."""
    lexis = found.parse.lexis
    for draft in found.drafts.values():
        if draft.form is not MentionForm.NOMINAL:
            continue
        whole = found.drafts.get(draft.possessor) if draft.possessor else _whole_of_number(found, draft.token)
        if whole is not None and whole.entity_type in _KINDS:
            forms = load_language().readings(draft.head, found.parse.words[draft.token])
            if found.parse.pos[draft.token] == "NUM" or not lexis.partitives.isdisjoint(forms):
                draft.entity_type = EntityType.GROUP


def is_some_of(parse: Parse, token: int) -> bool:
    """Whether a pronoun counts some of a body: "manche in der Partei", "viele aus der Fraktion"."""
    if parse.feature(token, "PronType") not in ("Ind", "Tot") or parse.feature(token, "Number") == "Sing":
        return False
    inside = (set(parse.cases(c)) for c in parse.of(token, "nmod") if parse.is_nominal(c) and c > token)
    plain = parse.pos[token] in ("DET", "PRON") and parse.lower[token].startswith(tuple(parse.lexis.counting_stems))
    return plain and any(cases and cases <= parse.lexis.part_prepositions for cases in inside)


def as_group(parse: Parse, draft: Draft) -> Draft:
    """Such a pronoun read as a noun for a group, with the "nicht" of "nicht wenige in der Partei"."""
    draft.entity_type = EntityType.GROUP
    negation = draft.token - 1
    if negation >= 0 and parse.lower[negation] == parse.lexis.negation:
        draft.span = Span(parse.starts[negation], draft.span.end)
    return draft


def _whole_of_number(found: Mentions, token: int) -> Draft | None:
    """What a number counts some of: the five in "drei von fünf Räten"."""
    parse = found.parse
    wholes = parse.of(token, "nmod") if parse.pos[token] == "NUM" else []
    keys = (found.at(c) for c in wholes if parse.lexis.owner_preposition in prepositions(parse, c))
    return next((found.drafts[key] for key in keys if key), None)
