"""Last names that the parser took for common nouns: "fordert Rabe" after "Ada Rabe"."""

from __future__ import annotations

from kg.model import MentionForm
from kg.resolve.cast import Cast
from kg.resolve.labels import bare_phrase
from kg.resolve.linking.names import SHORT_SCORE, Person, namesakes
from kg.resolve.reading import Reading, reading


class Surnames:
    """Reads a bare noun as the person of the article whose last name it is."""

    def __init__(self, cast: Cast, people: tuple[Person, ...]) -> None:
        self.cast = cast
        self.people = people

    def link(self, index: int) -> Reading | None:
        """The one person of that name."""
        mention, gazetteer = self.cast.mentions[index], self.cast.gazetteer
        word = bare_phrase(mention.text)
        if mention.form is not MentionForm.NOMINAL or mention.modifiers or " " in word or not word[:1].isupper():
            return None
        found = namesakes(word, self.people, gazetteer)
        if len(found) != 1 or found[0].entity is None or gazetteer.noun_type(mention.head):
            return None
        return reading((found[0].entity,), SHORT_SCORE, f"Short for {found[0].name} in the same article.")
