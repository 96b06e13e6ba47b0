"""Which people or things of the text before "sie", "ihr" and "ihnen" mean where they mean more than one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.model import Entity, EntityType, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.reference.antecedents import (
    are_parallel,
    fits_open,
    is_aside,
    is_plural_name,
    led_by,
    may_act,
    open_before,
    take_up,
)
from kg.resolve.reference.binding import others_of
from kg.resolve.reference.pairs import partners_before, says_both, two_before
from kg.resolve.reference.standing import is_subject, subject_of_owner
from kg.resolve.referent import Referent

_TAKEN_UP = 8  #: mentions back among which a body was last called by a name or noun


def several_before(
    index: int, women: Sequence[Referent | None] | None, cast: Cast, *, somebody: bool
) -> tuple[Entity, ...]:
    """The last plural before, subjects first, for an object an object of its sentence.

    ``women``: whom or what (None: a phrase nobody has read) the word may mean as a feminine singular, likeliest first;
    then only what is no farther than the first of them counts. None where it is no singular. ``somebody``: no thing.
    """
    mention, excluded = cast.mentions[index], others_of(index, cast)
    nearest = next(filter(None, women or ()), None)
    last = nearest.last_before(index) if nearest else None
    #: "die Pläne der Kammer … sie" are the plans, unless something tells that one is meant
    around = () if last is None else tuple(i for i in cast.around(last) if is_plural(cast.mentions[i]))
    limit = min((-1 if last is None else last, *around))
    open_ = frozenset(i for i in open_before(index, cast) if not somebody or may_act(cast.mentions[i].head, cast))
    second: int | None = None
    # "sie" as an object tells nothing of its number: its own sentence must, unless no woman or thing may be meant.
    told = is_subject(mention) or mention.function == "det:poss"
    reach = 1 if told or not women or around else 0
    for earlier in range(index - 1, -1, -1):
        phrase = cast.mentions[earlier]
        if mention.sentence - phrase.sentence > reach:
            break
        if earlier < limit and (is_subject(cast.mentions[limit]) or not is_subject(phrase)):
            continue  # "Die Bauern lobten die Partei. Ihre Sorgen …" are the farmers'
        if second is not None and phrase.sentence != cast.sentence(second):
            break
        if _are_unread_before(index, earlier, cast) and not says_both(phrase, cast):
            return ()
        fits = _is_several(earlier, excluded, earlier in open_, cast) and not is_aside(earlier, index, cast)
        if not (fits or led_by(earlier, cast)):
            continue
        if _are_somebodys(earlier, cast):
            if may_act(phrase.head, cast):
                return ()
            continue  # "litten in ihren Häusern. Sie …" are those who suffered
        if is_subject(phrase) or are_parallel(earlier, index, cast):
            return _unless_one_acts(_all_of(earlier, index, cast), index, cast)
        second = earlier if second is None else second
    if second is None and women is None:
        return partners_before(index, cast)
    if second is not None and last is not None and is_subject(cast.mentions[last]) and told:
        return ()  # "Ina Tor saß neben Arp und Berg. Ihre Rede …": whoever acts is as likely
    every = (*led_by(second, cast), *_all_of(second, index, cast)) if second is not None else ()
    return _unless_one_acts(tuple(dict.fromkeys(e for e in every if e.key not in excluded)), index, cast)


def _unless_one_acts(found: tuple[Entity, ...], index: int, cast: Cast) -> tuple[Entity, ...]:
    """Those whose thing it is, unless one of them acts: "Arp lobte ihren Mut" is not said of Arp and Berg."""
    mention = cast.mentions[index]
    owner = subject_of_owner(index, cast.mentions, cast.scene) if mention.function == "det:poss" else None
    acting = cast.entities_of(owner) if owner is not None and cast.mentions[owner].number == "Sing" else ()
    return () if len(acting) == 1 < len(found) and acting[0] in found else found


def _is_several(earlier: int, excluded: set[str], is_open: bool, cast: Cast) -> bool:
    """Whether a mention speaks of more than one, none of whom is excluded."""
    mention = cast.mentions[earlier]
    if is_open:
        return fits_open(mention, None, plural=True)
    entities = cast.all_joined(earlier)
    several = len(entities) > 1 or any(cast.referent(e).plural for e in entities) or says_both(mention, cast)
    # "Die Chefs der G7", read as the body that they lead
    leaders = is_plural(mention) and all(e.type is EntityType.ORGANIZATION for e in entities)
    several = several or (bool(entities) and (leaders or is_plural_name(mention, cast)))
    return several and not any(e.key in excluded for e in entities)


def _all_of(earlier: int, index: int, cast: Cast) -> tuple[Entity, ...]:
    """Everybody a mention stands for with those joined to it; a phrase nobody has read is taken up."""
    both = two_before(earlier, cast) if says_both(cast.mentions[earlier], cast) else ()
    return cast.all_joined(earlier) or both or take_up(earlier, index, cast)


def _are_unread_before(index: int, earlier: int, cast: Cast) -> bool:
    """Whether "sie" opens the sentence before as well, unread: those of whom it speaks go on, whoever is told of."""
    mention = cast.mentions[earlier]
    they = mention.head.casefold() in cast.words.feminine and mention.antecedent is None
    they = they and mention.number == "Plur" and is_subject(mention)
    return they and is_subject(cast.mentions[index]) and earlier not in cast.links and mention.speaker is None


def _are_somebodys(index: int, cast: Cast) -> bool:
    """Whether several are told of as those of others, of whom "sie" may speak: "man verbot es ihren Frauen. Sie …"."""
    mention = cast.mentions[index]
    owner = None if mention.possessor is None else cast.mentions[mention.possessor]
    of_them = owner is not None and owner.form is MentionForm.PRONOUN and owner.head in cast.words.feminine
    return of_them and not is_subject(mention)


def is_named_in_plural(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether a body was last called by a plural, whatever pronoun has taken it up since: "die Grünen … ihr"."""
    at = bisect_left(referent.seen, index)
    mentions = (cast.mentions[i] for i in reversed(referent.seen[max(0, at - _TAKEN_UP) : at]))
    named = next((mention for mention in mentions if mention.form is not MentionForm.PRONOUN), None)
    return named is not None and is_plural_name(named, cast)
