"""Which seats of government are spoken of as cities: "Die Malerin lobte Prag für seine Brücken"."""

from __future__ import annotations

from kg.model import EntityType, Mention, MentionForm, Statement
from kg.resolve.cast import Cast
from kg.resolve.names import bare_name


def praised_cities(cast: Cast) -> frozenset[int]:
    """Targets that are praised or named as places: by somebody outside politics, or with a word for a town.

    Only where the class of the event allows things as targets: whoever is accused or called upon acts.
    """
    found: set[int] = set()
    for statement in cast.statements:
        if EntityType.MATTER not in cast.classes[statement.relation].targets:
            continue
        if _names_a_town(statement, cast) or (
            statement.agents and all(_is_private(cast.mentions[i], cast) for i in statement.agents)
        ):
            found.update(statement.targets)
    return frozenset(found)


def _names_a_town(statement: Statement, cast: Cast) -> bool:
    words = f"{statement.epithet or ''} {statement.topic or ''}".split()
    return any(
        cast.gazetteer.is_noun("municipal", word.strip(".,;:!?„“”»«\"'")) for word in words if word[:1].isupper()
    )


def _is_private(mention: Mention, cast: Cast) -> bool:
    """Whether a mention is a person whose title is of no office and whom the gazetteer does not know."""
    if mention.form is not MentionForm.NAME or mention.entity_type is not EntityType.PERSON or not mention.role:
        return False
    role = cast.gazetteer.role(mention.role)
    known = cast.gazetteer.find(bare_name(mention.name or ""))
    return not known and (role is None or cast.gazetteer.categories.has("private", role.category))
