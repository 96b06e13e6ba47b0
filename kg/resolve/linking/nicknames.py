"""Nicknames in quotation marks: "Rolf Kanter gewann nie. Sein Trainer nannte den „stillen Bären“ ein Genie."."""

from __future__ import annotations

from kg.grammar.quotations import QUOTES
from kg.kinds import PEOPLE
from kg.language import load_language
from kg.model import Mention, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.reference.standing import is_subject


class Nicknames:
    """Reads what somebody just spoken of is called."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def link(self, index: int) -> Meaning | None:
        """The one person with whom the sentence before begins; nobody known, whom a name of a thing could mean."""
        cast, mention = self.cast, self.cast.mentions[index]
        if mention.form is not MentionForm.NOMINAL or is_plural(mention) or is_subject(mention):
            return None
        if not cast.scene.quoted[mention.token] or not self._calls_somebody(index):
            return None
        before = [(r, last) for r, last in cast.mentioned_before(index, PEOPLE) if not (r.plural or r.nameless)]
        near = [r for r, last in before if cast.sentence(index) - cast.sentence(last) <= 1]
        if len(near) != 1 or not any(is_subject(cast.mentions[i]) for i in near[0].seen if i < index):
            return None
        entity = near[0].entity
        unknown = entity.key not in cast.gazetteer.entities and entity.key not in cast.clashes(index)
        return meaning((entity,), 0.6, "A nickname of whoever the sentence before is about.") if unknown else None

    def _calls_somebody(self, index: int) -> bool:
        """Whether a phrase is an article and, in quotation marks, an animal or somebody; "„Blauer Engel“" is a name."""
        cast, mention = self.cast, self.cast.mentions[index]
        words = [cast.scene.words[i] for i in mention.words if cast.scene.pos[i] == "ADJ"]
        forms = load_language().readings(mention.head, cast.scene.words[mention.token])
        alive = any(cast.gazetteer.is_noun("nickname", f) or load_language().names_person(f) for f in forms)
        definite = mention.determiner in cast.words.definite and not self._is_in_speech(mention)
        return definite and alive and all(word[:1].islower() for word in words)

    def _is_in_speech(self, mention: Mention) -> bool:
        """Whether the quotation holds more than the phrase: "„Ich danke dem Wirt“" calls nobody a publican."""
        quoted, words = self.cast.scene.quoted, mention.words
        before = words.start - 1
        return quoted[words.start] and before >= 0 and quoted[before] and self.cast.scene.words[before] not in QUOTES
