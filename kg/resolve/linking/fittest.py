"""Who of an article fits a description best, and who is left out of the choice: rather nobody than the wrong one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from kg.gazetteer import IN_OFFICE, Role
from kg.language import load_language
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast
from kg.resolve.linking.description import Description
from kg.resolve.linking.owned_by_another import is_of_another_state, is_owned_by_another
from kg.resolve.linking.spoken_since import may_be_of_a_successor, may_be_of_an_untitled, may_be_of_the_next
from kg.resolve.offices.history import is_done_by_the_dead
from kg.resolve.offices.presided import another_heads, is_of_a_newer_body
from kg.resolve.offices.successors import is_gone, untitled_beside
from kg.resolve.places.capitals import rules_elsewhere
from kg.resolve.places.sections import is_of_another_section
from kg.resolve.reference.contested import is_former_further_down
from kg.resolve.reference.fitting import FORMERLY, HELD, POSSIBLE, SAID, SAME_NOUN, least_fit
from kg.resolve.reference.introduced import brought_in, brought_in_first
from kg.resolve.reference.rivals import (
    FARTHEST,
    LEAD,
    SUBJECT,
    bears_of_another,
    has_twin,
    is_in_headline,
    often,
    remoteness,
    stands_out,
    usual_bearer,
)
from kg.resolve.reference.salient import has_another_calling
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent
from kg.resolve.roles import is_on_top, is_only_quoted, says_whose

_VAGUE, _CLEARLY = POSSIBLE + SUBJECT, 0.22
_TOO_HIGH = 0.9
_BY_FAR = 2  #: mentions of the likeliest, and how many times those of a rival
_NEAR_SENTENCES = 2

Fits = Sequence[tuple[Referent, float]]  #: people with their scores as ``Fitting`` gives them, 0 for not at all


def fittest(asked: Description, fits: Fits, least: float) -> tuple[Referent | None, bool]:
    """Whoever fits best; whether somebody named beside fits as well, so that nobody is meant.

    ``least``: the score that is asked for at least.
    """
    index, said, cast = asked.index, asked.said, asked.cast
    fits = _without_headline(asked, fits)
    best, highest, second = _highest(asked, fits, max(least, _least(asked, fits)))
    if best is None:
        return None, any(fit >= SAID and any(open_(asked, r, fit) for open_ in _OPEN) for r, fit in fits)
    if (
        asked.bare
        and (usual := usual_bearer(best, index, cast.title_key(said.role.noun), fits, HELD, cast)) is not best
    ):
        return usual, False
    if asked.bare and (next_one := _holder_since(best, asked, fits)) is not None:
        return next_one, False
    # A noun that fits anybody means one of two only where he is clearly nearer, an age the only one spoken of.
    aged = load_language().names_by_age(said.role.noun)
    alike = not stands_out(best, index, cast) if aged else highest - second < _CLEARLY
    twins = has_twin(best, index, fits, cast, aged=aged) or _has_rival_since(best, asked, fits)
    open_ = highest <= _VAGUE and alike
    rivalled = highest <= _VAGUE + SUBJECT and brought_in(index, said, asked.gender, best, cast)
    return None if open_ or twins or rivalled else best, twins


def _holder_since(best: Referent, asked: Description, fits: Fits) -> Referent | None:
    """Whoever holds the office as well and acted in the sentence before, where the likeliest was named before that."""
    cast, last, before = asked.cast, best.last_before(asked.index), asked.cast.sentence(asked.index) - 1
    if last is None or cast.sentence(last) >= before:
        return None
    held = (r for r, fit in fits if fit >= HELD and r is not best and not r.nameless)
    held = (r for r in held if any(is_subject(cast.mentions[i]) for i in cast.seen_in(r, before)))
    found = [r for r in held if not any(excludes(asked, r, HELD) for excludes in _EXCLUSIONS)]
    return found[0] if len(found) == 1 else None


def _has_rival_since(best: Referent, asked: Description, fits: Fits) -> bool:
    """Whether a later sentence names somebody whom a bare office fits as well, of whom the article tells as much."""
    cast, last = asked.cast, best.last_before(asked.index)
    if not asked.bare or last is None or cast.gazetteer.categories.has("fits_anybody", asked.said.role.category):
        return False
    least, told = max(SAID, *(fit for r, fit in fits if r is best)), often(best, asked.index)
    named = ((r, fit, r.last_before(asked.index)) for r, fit in fits if fit >= least and not (r is best or r.nameless))
    later = ((r, fit) for r, fit, at in named if at is not None and cast.sentence(at) > cast.sentence(last))
    alike = ((r, fit) for r, fit in later if told <= _BY_FAR * often(r, asked.index))
    return any(not any(excludes(asked, r, fit) for excludes in _EXCLUSIONS) for r, fit in alike)


def _without_headline(asked: Description, fits: Fits) -> Fits:
    """Without whoever only the headline speaks of, by a bare noun, where somebody named since fits."""
    cast = asked.cast
    if not any(fit >= SAID and not r.nameless and r.before(asked.index) for r, fit in fits):
        return fits
    return [(r, fit) for r, fit in fits if not (r.nameless and r.seen and is_in_headline(r.seen[0], cast))]


def is_near(referent: Referent, index: int, cast: Cast, *, sentences: int = _NEAR_SENTENCES) -> bool:
    """Whether somebody was spoken of at most so many sentences before."""
    before = referent.before(index)
    return bool(before) and cast.sentence(index) - cast.sentence(max(before)) <= sentences


def _least(asked: Description, fits: Fits) -> float:
    """The score that anybody must have to be meant."""
    # who holds the office and is named only later is no rival of who is called by a like one before
    named = (score for referent, score in fits if referent.before(asked.index) and not referent.nameless)
    before = max(named, default=0.0)
    of_states = asked.cast.gazetteer.categories.having("of_a_state").issuperset(asked.categories)
    bare = of_states and not (asked.said.foreign or asked.said.owners)
    highest = before if bare and before >= SAID else max((score for _, score in fits), default=0.0)
    least = least_fit(asked.categories, highest, asked.cast)
    # "Ada Arp rügte den Verein. Dessen Direktorin …"
    return max(least, HELD) if asked.owner is None and says_whose(asked.index, asked.said.role, asked.cast) else least


def _highest(asked: Description, fits: Fits, least: float) -> tuple[Referent | None, float, float]:
    """Whoever has the highest score, the score, and the next lower one; a score is less the farther somebody is."""
    best: Referent | None = None
    highest = second = 0.0
    lower = asked.cast.gazetteer.categories.has("subordinate", asked.said.role.category)
    for referent, fit in fits:
        if fit < least or not fit or any(excludes(asked, referent, fit) for excludes in _EXCLUSIONS):
            continue
        score = fit - remoteness(referent, asked.index, asked.cast)
        if lower and score < SAME_NOUN - FARTHEST and is_on_top(referent, asked.cast):
            score -= _TOO_HIGH
        if score > highest:
            best, highest, second = referent, score, highest
        else:
            second = max(second, score)
    return best, highest, second


def _is_told_apart(asked: Description, referent: Referent, _: float) -> bool:
    """Whether the sentence itself speaks of somebody beside whoever is meant."""
    return referent.entity is asked.owner or referent.entity.key in asked.excluded


def _is_far(asked: Description, referent: Referent, _: float) -> bool:
    """Whether a foreigner, or whoever another tells of, was not just spoken of."""
    return (asked.said.foreign or asked.reported) and not is_near(referent, asked.index, asked.cast, sentences=1)


def _is_of_unknown_sex(asked: Description, referent: Referent, fit: float) -> bool:
    """Whether a woman is asked for and the sex is not told: that is a man, women have titles that tell it."""
    return asked.gender == "Fem" and referent.gender is None and fit < HELD


def _is_of_other_news(asked: Description, referent: Referent, _: float) -> bool:
    """Whether only another section of a digest speaks of somebody, and nothing says whose head is asked for."""
    return not asked.said.owners and is_of_another_section(referent, asked.index, asked.cast)


def _is_barely_known(asked: Description, referent: Referent, fit: float) -> bool:
    """Whether somebody without a name has not this office, or is only quoted: "der Linken-Mann … der Bürgermeister"."""
    states = asked.cast.gazetteer.categories.having("of_a_state")
    other = fit < HELD and (asked.single or asked.said.role.category in states or bool(asked.said.owners))
    other = other or (fit < SAID and any(own.category in states for own in referent.called.kinds()))  # no "Milliardär"
    return referent.nameless and (other or is_only_quoted(referent, asked.index, asked.cast))


def _was_in_office_once(asked: Description, referent: Referent, _: float) -> bool:
    """Whether the article names a former holder further down."""
    said = asked.said
    return said.standing == IN_OFFICE and is_former_further_down(referent, asked.index, said.role, asked.cast)


def _is_of_another_body_since(asked: Description, referent: Referent, _: float) -> bool:
    """Whether another head was told of since: "Präsident Arp kam. Der Ratspräsident lobte … den Präsidenten"."""
    last, cast, noun = referent.last_before(asked.index), asked.cast, asked.cast.title_key(asked.said.role.noun)
    if asked.said.owners or asked.said.party:
        return False
    if asked.official and is_of_a_newer_body(referent, asked.index, noun, cast):
        return True
    since = range(asked.index - 1, -1 if last is None else last, -1)
    near = takewhile(lambda i: cast.sentence(asked.index) - cast.sentence(i) <= _NEAR_SENTENCES, since)
    return any(
        another_heads(cast.mentions[i], noun, asked.said.role, cast) and referent.entity not in cast.entities_of(i)
        for i in near
    )


def _has_an_office(asked: Description, referent: Referent, fit: float) -> bool:
    """Whether who heads a body nobody knows is asked for, and somebody has another calling: no "Bischof Arp"."""
    return asked.said.foreign and fit < SAID and has_another_calling(referent, asked.said, asked.cast)


def _is_named_later_elsewhere(asked: Description, referent: Referent, _: float) -> bool:
    """Whether somebody is named only further down, by a title that says whose: "… der Direktor der Kunsthalle, Arp"."""
    later = asked.bare and not referent.before(asked.index) and asked.cast.sentence(asked.index) > 1
    return later and bears_of_another(referent, asked.cast.title_key(asked.said.role.noun), asked.cast)


def has_other_office(referent: Referent, owner: Entity, role: Role, cast: Cast) -> bool:
    """Whether somebody's counterpart is asked for, and another has but an office of no state, the chief of a party."""
    categories = cast.gazetteer.categories
    if not categories.has("like_owner", role.category):
        return False
    states = categories.having("of_a_state")
    own = {each.category for each in cast.referent(owner).roles}
    told = {each.category for each in referent.roles if not _is_of_a_body(each, cast)}
    if categories.has("same_house", role.category):
        return bool(referent.roles) and not told and bool(own & states)  # a minister's colleague leads no party
    held = any(cast.gazetteer.held(referent.entity, category, cast.date) for category in states)
    return bool(referent.roles) and told.isdisjoint(states | own) and not held


def _is_of_a_body(role: Role, cast: Cast) -> bool:
    """Whether an office that states have, too, is that of a body: "SVP-Präsident", no "SPÖ-Kanzler"."""
    gazetteer = cast.gazetteer
    bodies_too = role.category in gazetteer.roles.elsewhere and not gazetteer.categories.has(
        "known_alone", role.category
    )
    of_bodies = bool(role.of) and all(gazetteer.entities[key].type is EntityType.ORGANIZATION for key in role.of)
    return of_bodies and (bodies_too or not gazetteer.categories.has("of_a_state", role.category))


def _is_no_counterpart(asked: Description, referent: Referent, _: float) -> bool:
    """Whether a counterpart is asked for and somebody has another office."""
    return asked.owner is not None and has_other_office(referent, asked.owner, asked.said.role, asked.cast)


def _is_behind_another(asked: Description, referent: Referent, _: float) -> bool:
    """Whether somebody without a name, called so, comes before somebody named: the headline means that one."""
    return brought_in_first(asked.index, asked.said, referent, asked.cast)


def _is_named_only_later(asked: Description, referent: Referent, _: float) -> bool:
    """Whether a description by party or calling stands before the name, and not in the lead: "dem CDU-Politiker"."""
    index, cast, has = asked.index, asked.cast, asked.cast.gazetteer.categories.has
    anybody = any(has(trait, asked.said.role.category) for trait in ("fits_anybody", "describing", "highest"))
    return anybody and not referent.before(index) and cast.sentence(index) > LEAD


def _is_succeeded(asked: Description, referent: Referent, _: float) -> bool:
    """Whether whoever takes over is asked for, and somebody leaves: "der scheidende Landrat … der neue Landrat"."""
    return is_gone(asked.index, referent, asked.said, asked.cast)


def _is_gone_beside_another(asked: Description, referent: Referent, fit: float) -> bool:
    """Whether somebody is called a former holder alone, and one beside him may be the holder."""
    other = untitled_beside(asked.index, asked.said, asked.gender, asked.cast) if fit == FORMERLY else None
    return other is not None and other is not referent


def _is_head_of_another(asked: Description, referent: Referent, _: float) -> bool:
    """Whether it is not known whose head is asked for, and somebody holds that office of a state: "deren Präsident"."""
    said, cast = asked.said, asked.cast
    unsaid = not (asked.owner or said.owners or said.party) and says_whose(asked.index, said.role, cast)
    return unsaid and any(cast.gazetteer.held(referent.entity, category) for category in asked.categories)


def _is_of_state_elsewhere(asked: Description, referent: Referent, _: float) -> bool:
    """Whether the sentence plays in the capital of another state than that whose office somebody holds."""
    own = frozenset(filter(None, (referent.entity.country, *referent.countries)))
    of_a_state = asked.cast.gazetteer.categories.having("of_a_state").issuperset(asked.categories)
    return of_a_state and asked.bare and rules_elsewhere(asked.index, own, asked.categories, asked.cast)


def _holds_it_since(asked: Description, referent: Referent, _: float) -> bool:
    """Whether somebody dead did the act, and who holds the office today may not have held it then."""
    dead = asked.single and is_done_by_the_dead(asked.index, asked.cast)
    return dead and any(asked.cast.gazetteer.held(referent.entity, c, asked.cast.date) for c in asked.categories)


#: of these nobody else is meant for certain, whoever holds the office
_OPEN = (may_be_of_a_successor, is_of_another_state)
_EXCLUSIONS: tuple[Callable[[Description, Referent, float], bool], ...] = (
    _is_told_apart,
    is_owned_by_another,
    is_of_another_state,
    _is_far,
    _is_of_unknown_sex,
    _is_of_other_news,
    _is_barely_known,
    _was_in_office_once,
    _is_no_counterpart,
    _is_of_another_body_since,
    _is_named_only_later,
    _is_behind_another,
    _is_succeeded,
    _is_gone_beside_another,
    _is_named_later_elsewhere,
    may_be_of_the_next,
    _has_an_office,
    may_be_of_an_untitled,
    may_be_of_a_successor,
    _is_head_of_another,
    _holds_it_since,
    _is_of_state_elsewhere,
)
