"""Things spoken of again by their noun alone: "ein Entwurf für ein Jagdgesetz … den Entwurf" is that draft."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.phrases.labels import bare_phrase

_REACH = 6  #: sentences
_KINDS = ("proposal", "document")  #: of which a compound is the same thing: "ein Gesetzentwurf … der Entwurf"


def told_in_full(index: int, cast: Cast) -> int | None:
    """The one phrase shortly before that says of which kind a thing is, where only its noun takes it up."""
    mention = cast.mentions[index]
    known = cast.words.definite | cast.words.near_demonstratives
    one = mention.form is MentionForm.NOMINAL and mention.number == "Sing"
    if not one or mention.determiner not in known or mention.modifiers or _says_more(mention):
        return None
    found: int | None = None
    for earlier in range(cast.in_sentence(cast.sentence(index) - _REACH).start, index):
        phrase = cast.mentions[earlier]
        if not _is_of_noun(phrase, mention, cast) or not (_says_more(phrase) or phrase.head != mention.head):
            continue
        if found is not None and bare_phrase(cast.mentions[found].text) != bare_phrase(phrase.text):
            return None  # which of two is meant is not told
        found = earlier
    return found


def _says_more(mention: Mention) -> bool:
    """Whether a phrase says whose or for what a thing is: "Arps Plan", "der Plan für Ulm", not "der neue Plan"."""
    words = bare_phrase(mention.text).split()
    return mention.possessor is not None or len(words) > 1 + len(mention.modifiers)


def _is_of_noun(phrase: Mention, mention: Mention, cast: Cast) -> bool:
    """Whether a phrase names one thing by the same noun, or a plan or paper by a compound of it."""
    if phrase.form is not MentionForm.NOMINAL or phrase.number != mention.number:
        return False
    if load_language().names_person(phrase.head) or phrase.determiner in cast.words.denying:
        return False
    own, noun = cast.title_key(phrase.head), cast.title_key(mention.head)
    plan = any(cast.gazetteer.is_noun(kind, mention.head) for kind in _KINDS)
    return own == noun or (plan and own.endswith(noun))
