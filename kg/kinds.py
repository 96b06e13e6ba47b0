"""Sets of kinds of entities that several stages ask for, each named once."""

from __future__ import annotations

from kg.model import EntityType

PEOPLE = frozenset((EntityType.PERSON,))
COUNTRIES = frozenset((EntityType.COUNTRY,))
GEOGRAPHY = frozenset((EntityType.COUNTRY, EntityType.PLACE))
BODIES = frozenset((EntityType.ORGANIZATION, EntityType.GROUP, EntityType.MEDIA))
COLLECTIVE = BODIES | COUNTRIES
#: What kgo:Actor stands for in news.ttl.
ACTORS = COLLECTIVE | PEOPLE
