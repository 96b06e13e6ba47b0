"""Title and name side by side: "Die Vorsitzende im Verband, Ada Beck, forderte …", "Ada Beck, Chefin der Partei, …".

The parser finds some of these appositions; commas and the kind of the two phrases find the others.
"""

from __future__ import annotations

from kg.extract.grammar.tree import Tree
from kg.extract.mentions.drafts import Draft, Key, Mentions
from kg.model import EntityType, MentionForm

_LONGEST = 8  #: words a title may have after its noun phrase: "im Hauptverband der Versicherungsträger"
_CLOSING = frozenset((",", ".", ":", ";", "(", ")", "–"))


def connect_neighbours(found: Mentions) -> None:
    """Fill ``names`` of titles that have a name beside them, and the antecedents that the parser did not see."""
    tree = found.tree
    at_start = {draft.span.start: key for key, draft in found.drafts.items() if key[1] == 0}
    for key, draft in found.drafts.items():
        if draft.antecedent is not None and _is_name(draft) and _is_title(found.drafts[draft.antecedent]):
            found.names[draft.antecedent] = key
    for key, draft in list(found.drafts.items()):
        last = _last_token(tree, draft)
        if _is_title(draft) and draft.number != "Plur":
            comma = _next_comma(tree, last)
            other = _begins_at(found, at_start, comma)
            if other and _is_name(found.drafts[other]) and _closes(tree, found.drafts[other]):
                found.names.setdefault(key, other)
                if found.drafts[other].antecedent is None:
                    found.drafts[other].antecedent = key
        elif _is_name(draft) and last + 1 < len(tree) and tree.words[last + 1] == ",":
            other = _begins_at(found, at_start, last + 1)
            if other and _is_title(found.drafts[other]) and _closes_title(tree, found.drafts[other]):
                found.names.setdefault(other, key)
                if found.drafts[other].antecedent is None:
                    found.drafts[other].antecedent = key


def _begins_at(found: Mentions, at_start: dict[int, Key], comma: int | None) -> Key | None:
    """The draft right after a comma."""
    tree = found.tree
    if comma is None or comma + 1 >= len(tree) or tree.sentence[comma + 1] != tree.sentence[comma]:
        return None
    return at_start.get(tree.starts[comma + 1])


def _next_comma(tree: Tree, last: int) -> int | None:
    """The comma after a phrase, over a few words that are no verb."""
    for token in range(last + 1, min(len(tree), last + 2 + _LONGEST)):
        if tree.words[token] == ",":
            return token
        if tree.pos[token] in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return None
    return None


def _closes(tree: Tree, draft: Draft) -> bool:
    after = _last_token(tree, draft) + 1
    return after >= len(tree) or tree.words[after] in _CLOSING


def _closes_title(tree: Tree, draft: Draft) -> bool:
    if draft.number == "Plur":
        return False
    last = _last_token(tree, draft)
    return _closes(tree, draft) or _next_comma(tree, last) is not None


def _last_token(tree: Tree, draft: Draft) -> int:
    token = draft.token
    while token + 1 < len(tree) and tree.ends[token] < draft.span.end:
        token += 1
    return token


def _is_name(draft: Draft) -> bool:
    return draft.form is MentionForm.NAME and draft.entity_type is EntityType.PERSON


def _is_title(draft: Draft) -> bool:
    return draft.form is MentionForm.NOMINAL and draft.entity_type is EntityType.PERSON
