"""Bodies that only a title names: behind "Verdi-Chefin Ada Beispiel" "die Gewerkschaft" is hers, no other's."""

from __future__ import annotations

from kg.model import EntityType
from kg.resolve.cast import Cast
from kg.resolve.referent import Referent

_KINDS = ("company", "society")


def headed_since(referent: Referent, index: int, noun: str, cast: Cast) -> Referent | None:
    """The known body of that noun whose head was named since another one was.

    ``noun``: what the later mention calls it, comparable.
    """
    last = referent.last_before(index)
    for other in range(index - 1, -1 if last is None else last, -1):
        prefix, _, _ = (cast.mentions[other].role or "").rpartition("-")
        bodies = (*cast.gazetteer.of_prefix(prefix), *cast.gazetteer.find(prefix)) if prefix else ()
        for body in bodies if last is None or cast.sentence(other) > cast.sentence(last) else ():
            if body.type is EntityType.ORGANIZATION and _is_called((body.label, *body.aliases), noun, cast):
                return cast.referent(body)
    return None


def another_headed_since(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether the head of another company or association was named since: "Bosch-Chefin Beispiel … der Konzern"."""
    noun = cast.mentions[index].head
    if not any(cast.gazetteer.is_noun(kind, noun, whole=True) for kind in _KINDS):
        return False
    last = referent.last_before(index)
    for other in range(index - 1, -1 if last is None else last, -1):
        prefix, _, chief = (cast.mentions[other].role or "").rpartition("-")
        if prefix[1:2].islower() and is_head(chief, cast):
            called = (referent.entity.label, *referent.entity.aliases)
            known = (*cast.gazetteer.of_prefix(prefix), *cast.gazetteer.find(prefix))
            company = all(e.type is EntityType.ORGANIZATION for e in known)
            union = any(cast.gazetteer.is_noun("union", word) for e in known for word in e.label.split())
            if union and cast.gazetteer.is_noun("company", noun, whole=True):
                continue  # "Verdi-Chefin Beispiel … der Konzern" is none of Verdi
            return company and not any(prefix.casefold() in name.casefold() for name in called)
    return False


def is_head(noun: str, cast: Cast) -> bool:
    """Whether a noun is that of who heads or speaks for a body: "Chefin", "Präsident"."""
    role = cast.gazetteer.role(noun)
    president = role is not None and cast.gazetteer.elsewhere(role.category) != role.category
    return noun.casefold() in cast.words.chiefs or president


def _is_called(names: tuple[str, ...], noun: str, cast: Cast) -> bool:
    words = (cast.title_key(word).replace(" ", "") for name in names for word in name.split())
    return any(word.endswith(noun) for word in words)
