"""Sentences in capitals throughout, as some headlines: "KANZLER LOBT POLIZEI" speaks of a "Kanzler"."""

from __future__ import annotations

from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.grammar.scene import Scene
from kg.model import Mention, MentionForm

_FEWEST, _SHORTEST = 3, 4  #: words of such a sentence; letters of a word that is no abbreviation


def with_small_letters(mention: Mention, scene: Scene, gazetteer: Gazetteer) -> Mention:
    """Write a mention as it stands in any other sentence; abbreviations keep their capitals."""
    if not mention.text.isupper() or not _is_loud(mention.sentence, scene):
        return mention
    text, head = (_written(words, gazetteer) for words in (mention.text, mention.head))
    name = _written(mention.name, gazetteer) if mention.name else None
    plain = replace(mention, text=text, head=head, name=name)
    noun = name if mention.form is MentionForm.NAME else head
    if not noun or mention.form is MentionForm.PRONOUN or gazetteer.by_surname(noun):
        return plain
    role, kind = gazetteer.role(noun), gazetteer.noun_type(noun)
    if not role and not kind:
        return plain
    nominal = replace(plain, form=MentionForm.NOMINAL, head=noun, name=None, name_span=None)
    return replace(nominal, entity_type=mention.entity_type or kind, role=noun if role else None)


def _is_loud(sentence: int, scene: Scene) -> bool:
    """Whether a sentence has no small letter in several words."""
    words = [scene.words[k] for k in scene.sentences[sentence] if scene.words[k][0].isalpha()]
    return len(words) >= _FEWEST and all(word.isupper() for word in words)


def _written(words: str, gazetteer: Gazetteer) -> str:
    """Words with small letters behind the first: "EU-KOMMISSION" → "EU-Kommission"."""
    return " ".join("-".join(_part(part, gazetteer) for part in word.split("-")) for word in words.split(" "))


def _part(word: str, gazetteer: Gazetteer) -> str:
    known = any(word in (entry.label, *entry.aliases) for entry in gazetteer.find(word))
    small = word[:1] + word[1:].lower()
    short = len(word) < _SHORTEST and not gazetteer.noun_type(small)
    return word if known or short or len(small) != len(word) else small
