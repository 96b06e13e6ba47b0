"""Title and name side by side: "Die Vorsitzende im Verband, Ada Beck, forderte …", "Ada Beck, Chefin der Partei, …".

The parser finds some of these appositions; commas and the kind of the two phrases find the others.
"""

from __future__ import annotations

from kg.extract.grammar.parse import Parse
from kg.extract.mentions.drafts import Draft, Key, Mentions
from kg.model import EntityType, MentionForm

_LONGEST = 8  #: words a title may have after its noun phrase: "im Hauptverband der Versicherungsträger"
_CLOSING = frozenset((",", ".", ":", ";", "(", ")", "–"))


def connect_neighbours(found: Mentions) -> None:
    """Fill ``names`` of titles that have a name beside them, and the antecedents that the parser did not see."""
    parse = found.parse
    at_start = {draft.span.start: key for key, draft in found.drafts.items() if key[1] == 0}
    for key, draft in found.drafts.items():
        if draft.antecedent is not None and _is_name(draft) and _is_title(found.drafts[draft.antecedent]):
            found.names[draft.antecedent] = key
    for key, draft in list(found.drafts.items()):
        last = _last_token(parse, draft)
        if (_is_title(draft) or _is_body(draft, MentionForm.NOMINAL)) and draft.number != "Plur":
            comma = _next_comma(parse, last)
            other = _begins_at(found, at_start, comma)
            if other and _may_name(found.drafts[other], draft) and _closes(parse, found.drafts[other]):
                found.names.setdefault(key, other)
                if found.drafts[other].antecedent is None:
                    found.drafts[other].antecedent = key
        elif _is_name(draft) and last + 1 < len(parse) and parse.words[last + 1] == ",":
            other = _begins_at(found, at_start, last + 1)
            if other and _is_title(found.drafts[other]) and _closes_title(parse, found.drafts[other]):
                found.names.setdefault(other, key)
                if found.drafts[other].antecedent is None:
                    found.drafts[other].antecedent = key


def _may_name(name: Draft, title: Draft) -> bool:
    """Whether a name between commas can be that of the person or body before it."""
    return _is_name(name) if _is_title(title) else _is_body(name, MentionForm.NAME)


def _begins_at(found: Mentions, at_start: dict[int, Key], comma: int | None) -> Key | None:
    """The draft right after a comma."""
    parse = found.parse
    if comma is None or comma + 1 >= len(parse) or parse.sentence[comma + 1] != parse.sentence[comma]:
        return None
    return at_start.get(parse.starts[comma + 1])


def _next_comma(parse: Parse, last: int) -> int | None:
    """The comma after a phrase, over a few words that are no verb."""
    for token in range(last + 1, min(len(parse), last + 2 + _LONGEST)):
        if parse.words[token] == ",":
            return token
        if parse.pos[token] in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return None
    return None


def _closes(parse: Parse, draft: Draft) -> bool:
    after = _last_token(parse, draft) + 1
    return after >= len(parse) or parse.words[after] in _CLOSING


def _closes_title(parse: Parse, draft: Draft) -> bool:
    if draft.number == "Plur":
        return False
    last = _last_token(parse, draft)
    return _closes(parse, draft) or _next_comma(parse, last) is not None


def _last_token(parse: Parse, draft: Draft) -> int:
    token = draft.token
    while token + 1 < len(parse) and parse.ends[token] < draft.span.end:
        token += 1
    return token


def _is_name(draft: Draft) -> bool:
    return draft.form is MentionForm.NAME and draft.entity_type is EntityType.PERSON


def _is_title(draft: Draft) -> bool:
    return draft.form is MentionForm.NOMINAL and draft.entity_type is EntityType.PERSON


def _is_body(draft: Draft, form: MentionForm) -> bool:
    return draft.form is form and draft.entity_type is EntityType.ORGANIZATION
