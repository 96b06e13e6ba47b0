"""Things and unnamed people as referents: "einen Plan … ihn", "eine Kapitänin … ihr"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity, EntityType, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.labels import actor_label, thing_names

_FARTHEST = 1  #: sentences
#: Relations of phrases that a text goes on speaking of.
_SALIENT = ("nsubj", "obj", "iobj", "obl", "conj", "root", "appos")


def open_before(index: int, cast: Cast) -> tuple[int, ...]:
    """Noun phrases shortly before a mention that no pass has read, which a pronoun may take up; latest first.

    Where the pronoun acts, only nouns that may name actors.
    """
    here = cast.sentence(index)
    fellows = cast.fellow_mentions(index)
    found = []
    for other in range(index - 1, -1, -1):
        phrase = cast.mentions[other]
        if here - phrase.sentence > _FARTHEST:
            break
        if phrase.form is not MentionForm.NOMINAL or other in cast.links or other in fellows:
            continue
        known = phrase.determiner is not None or phrase.number == "Plur"
        known = known and phrase.determiner not in cast.words.denying
        salient = known and (phrase.function or "").startswith(_SALIENT)
        if salient and (index not in cast.must_act or _may_act(phrase.head, cast)):
            found.append(other)
    return tuple(found)


def _may_act(noun: str, cast: Cast) -> bool:
    return load_language().names_person(noun) or cast.gazetteer.noun_type(noun) is not None


def take_up(phrase: int, index: int, cast: Cast) -> tuple[Entity, ...]:
    """Make the referent of a phrase nobody has read, because the mention ``index`` takes it up."""
    mention = cast.mentions[phrase]
    if mention.form is not MentionForm.NOMINAL:
        return ()
    acts = index in cast.must_act or phrase in cast.must_act
    several = mention.number == "Plur"
    if acts and not several and load_language().names_person(mention.head):
        kind = EntityType.PERSON
    else:
        kind = EntityType.GROUP if acts else EntityType.MATTER
    label, aliases = thing_names(mention, cast.gazetteer)
    if kind is not EntityType.MATTER:
        label, aliases = actor_label(mention, cast.gazetteer), ()
    entity = cast.local(label, kind, aliases=aliases)
    referent = cast.referent(entity)
    referent.gender, referent.plural = (None if several else mention.gender), several
    cast.link(phrase, (entity,), 0.4, "The article takes the phrase up again.")
    return (entity,)
