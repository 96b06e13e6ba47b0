"""Where a pronoun most likely means one and the text has just spoken of another: rather nobody than the wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from kg.kinds import ACTORS, PEOPLE
from kg.language import load_language
from kg.model import EntityType, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.offices.departures import is_dead
from kg.resolve.reference.antecedents import of_pronoun
from kg.resolve.reference.binding import others_of
from kg.resolve.reference.standing import OBJECTS, is_subject
from kg.resolve.referent import Referent
from kg.resolve.roles import is_both

_LEAD = 1  #: the last sentence of a lead


def are_of_unknown_sex(likeliest: Sequence[Referent | None]) -> bool:
    """Whether two people may be meant of whom the article tells neither's sex: "Arp traf Berg. Er …"."""
    people = [each for each in likeliest if each is not None and each.entity.type is EntityType.PERSON]
    return len(people) > 1 and all(person.gender is None for person in people)


def is_unread_since(index: int, gender: str | None, likeliest: Referent, cast: Cast) -> bool:
    """Whether a like pronoun nobody could read stands since the likeliest was named: "Arp rügte er. Berg sah ihn".

    In the sentence that names him last only one that cannot mean him.
    """
    last = likeliest.last_before(index)
    near = cast.sentence(index) if last is None else cast.sentence(last)
    if near == cast.sentence(index):
        return False
    since = takewhile(lambda other: cast.sentence(other) >= near, range(index - 1, -1, -1))
    here = (other for other in since if cast.sentence(other) == near)
    unread = (other for other in here if other not in cast.links and _is_alike(other, index, gender, cast))
    return any(likeliest.entity.key in others_of(other, cast) for other in unread)


def _is_alike(other: int, index: int, gender: str | None, cast: Cast) -> bool:
    """Whether another word is a personal pronoun of this sex, in no other quotation, that takes part in an act."""
    one, mention = cast.mentions[other], cast.mentions[index]
    third = one.form is MentionForm.PRONOUN and one.head.casefold() in cast.words.third_person
    told = third and one.antecedent is None and one.speaker == mention.speaker
    takes_part = is_subject(one) or one.function in OBJECTS
    return told and takes_part and gender is not None and of_pronoun(one, cast) == (gender, False)


def is_acted_upon_since(index: int, likeliest: Referent, others: Iterable[Referent], cast: Cast) -> bool:
    """Whether an object may be whom the sentence before acts upon, which does not speak of the likeliest.

    "Die Wirtin Ada Arp sang. Berg rügte die Kammer. Tor lobte sie".
    """
    before, last = cast.sentence(index) - 1, likeliest.last_before(index)
    if cast.mentions[index].function not in OBJECTS or (last is not None and cast.sentence(last) >= before):
        return False
    return any(
        other.entity.type in ACTORS
        and any(cast.mentions[seen].function in OBJECTS for seen in cast.seen_in(other, before))
        for other in others
    )


def is_last_told_with_others(index: int, likeliest: Referent, cast: Cast) -> bool:
    """Whether "sie" may be several, her among them: "Die beiden schwiegen. Tor lobte sie"."""
    last, mention = likeliest.last_before(index), cast.mentions[index]
    several = mention.head.casefold() in cast.words.feminine and mention.function in OBJECTS
    if not several or last is None or cast.sentence(last) == mention.sentence:
        return False
    since = (cast.mentions[i] for i in range(last + 1, index) if i not in cast.links)
    both = any(is_both(m, cast) and is_subject(m) and m.sentence < mention.sentence for m in since)
    return both or len(cast.entities_of(last)) > 1


def is_beside_the_dead(index: int, gender: str | None, likeliest: Referent, cast: Cast) -> bool:
    """Whether an article begins with somebody's death, of whom it may go on: "Arp ist tot. Berg lobte seinen Mut"."""
    lead = (r for sentence in range(_LEAD + 1) for r, _ in cast.mentioned_in(sentence, index, PEOPLE))
    dead = [r for r in lead if r is not likeliest and gender == r.gender and is_dead(r, cast)]
    return bool(dead) and not is_dead(likeliest, cast) and any(r.entity.key not in others_of(index, cast) for r in dead)


def is_called_a_woman(index: int, cast: Cast) -> bool:
    """Whether what somebody is called is a noun for a woman: no party is "eine Lügnerin"."""
    named = (s.epithet for s in cast.statements.aimed_at(index) if s.epithet)
    return any(word[:1].isupper() and load_language().names_woman(word) for words in named for word in words.split())
