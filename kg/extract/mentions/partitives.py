"""Parts of people and bodies are groups: "Teile der Partei", "die Hälfte der Mitglieder", "drei von fünf Räten"."""

from __future__ import annotations

from kg.extract.mentions.drafts import Draft, Mentions
from kg.grammar.clauses import prepositions
from kg.language import load_language
from kg.model import EntityType, MentionForm

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


def _whole_of_number(found: Mentions, token: int) -> Draft | None:
    """What a number counts some of: the five in "drei von fünf Räten"."""
    parse = found.parse
    wholes = parse.of(token, "nmod") if parse.pos[token] == "NUM" else []
    keys = (found.at(c) for c in wholes if parse.lexis.owner_preposition in prepositions(parse, c))
    return next((found.drafts[key] for key in keys if key), None)
