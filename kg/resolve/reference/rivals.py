"""Whether a description that fits several people of an article may mean but one of them, and how far each stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kg.kinds import PEOPLE
from kg.model import MentionForm
from kg.resolve.cast import Cast
from kg.resolve.places.countries import parts_after_head
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent

_BY_FAR = 2  #: mentions of somebody, and how many times those of anybody else
_LONG_BEFORE = 3  #: sentences before which somebody was named long before
_ALONE = 3  #: sentences within which whoever is called by an age alone is the only one
_PER_SENTENCE, FARTHEST, SUBJECT = 0.15, 1.2, 0.2
#: a person who is named only behind the headline, later in the article, and far behind
_BELOW_HEADLINE, _LATER, _FAR_AHEAD = 1.6, 2.2, 10.0
#: sentences behind a description, but for the first ones, within which the name may follow
_AHEAD, LEAD = 3, 1


def has_twin(best: Referent, index: int, fits: Sequence[tuple[Referent, float]], cast: Cast, *, aged: bool) -> bool:
    """Whether somebody named in one breath with the likeliest fits as well: "Rat Arp und Rat Berg … der Rat".

    Or in one sentence, "Rat Arp traf Rat Berg", unless the article speaks of the likeliest by far; of an age
    (``aged``) ``stands_out`` tells more.
    """
    score = {id(referent): fit for referent, fit in fits}
    last, own = _last(best, index), score.get(id(best))
    if _has_countryman(best, index, score, cast):
        return True
    clashes, joined, sentence = cast.clashes(index), cast.joined(last), cast.sentence(last)
    alike = [r for r, fit in fits if fit == own and r is not best and r.entity.key not in clashes]
    twins = {id(r) for r in alike if r.last_before(index) in joined}
    if not aged:
        beside = (r for r in alike if any(seen < index for seen in cast.seen_in(r, sentence)[:1]))
        twins.update(id(r) for r in beside if often(best, index) <= _BY_FAR * often(r, index))
    return bool(twins) and any(id(r) in twins for r, _ in cast.mentioned_before(index, PEOPLE))


def _has_countryman(best: Referent, index: int, score: dict[int, float], cast: Cast) -> bool:
    """Whether another of the same country was named since, or near and no less often: "Der Pole … den Polen"."""
    before = cast.seen_in(best, cast.sentence(index) - 1)
    goes_on = is_subject(cast.mentions[index]) and any(is_subject(cast.mentions[i]) for i in before)
    if goes_on or not cast.gazetteer.of_people(cast.mentions[index].head):
        return False
    last, clashes = _last(best, index), cast.clashes(index)
    others = (r for r, _ in cast.lately_mentioned(index, PEOPLE, _ALONE) if r is not best and not r.nameless)
    alike = (r for r in others if score.get(id(r)) and r.entity.key not in clashes)
    return any(_last(r, index) > last or often(r, index) >= often(best, index) for r in alike)


def usual_bearer(
    best: Referent, index: int, noun: str, fits: Iterable[tuple[Referent, float]], held: float, cast: Cast
) -> Referent:
    """Of two with one title the one who bears it without saying whose: "Landrat Arp … der Landrat von Ulm, Berg".

    ``noun``: the title, comparable; ``held``: the score of whoever is known to hold the office, who is it rather than
    somebody unknown, or told of before. Nobody who is named only further down, nor long before who was just named.
    """
    score = {id(referent): fit for referent, fit in fits}
    if not bears_of_another(best, noun, cast):
        return best
    others = [r for r in cast.referents.values() if r is not best and r.before(index)]
    alike = [r for r in others if score.get(id(r)) == score[id(best)]]
    alike = [r for r in alike if r.bears(noun, whole=True)]
    # "der Premier der Provinz, Arp, … der Premier"; "der Präsident des Senats, Arp … Staatspräsident Berg"
    unknown, last = best.entity.key not in cast.gazetteer.entities, _last(best, index)
    held_by = [r for r in others if score.get(id(r), 0.0) >= held and (unknown or _last(r, index) > last)]
    alike += [r for r in held_by if r not in alike]
    here = cast.sentence(index)
    just = here - cast.sentence(last) <= 1
    alike = [r for r in alike if not (just and here - cast.sentence(_last(r, index)) > _LONG_BEFORE)]
    usual = [r for r in alike if not bears_of_another(r, noun, cast)]
    return usual[0] if len(usual) == 1 else best


def bears_of_another(referent: Referent, noun: str, cast: Cast) -> bool:
    """Whether every title of that noun beside a name says whose it is."""
    bears = False
    for i in _titled(referent, noun, cast):
        owned = cast.mentions[i].possessor is not None
        bears = owned or bool(parts_after_head(i, cast)) or _is_owned_in_front(i, cast)
        if not bears:
            break  # one is enough: an article may name somebody a thousand times
    return bears


def _titled(referent: Referent, noun: str, cast: Cast) -> Iterator[int]:
    """The mentions of somebody, and the phrases beside the names, with a title: looked for where there are fewer."""
    titled = cast.callings.titled(noun)
    if len(titled) < len(referent.seen):
        return (i for i in titled if referent.is_seen(i) or referent.is_seen(cast.apposed.get(i, -1)))
    before = ((cast.mentions[i].antecedent, i) for i in referent.seen)
    beside = (phrase for phrase, i in before if phrase is not None and cast.apposed.get(phrase) == i)
    own = ((i, cast.mentions[i]) for i in chain(referent.seen, beside))
    return (i for i, m in own if m.form is not MentionForm.PRONOUN and cast.title_key(m.role or m.head) == noun)


def _is_owned_in_front(index: int, cast: Cast) -> bool:
    """Whether a name opens the phrase: "Ulms Landrat Ada Arp"."""
    start = cast.mentions[index].span.start
    inner = (cast.mentions[part] for part in cast.inside(index))
    return any(m.form is MentionForm.NAME and m.span.start == start for m in inner)


def stands_out(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether an age may mean but one: nobody else of that sex is near, or the topic or subject is told by far.

    Whose sex is not told is a man: women have titles that tell it.
    """
    clashes, woman, here = cast.clashes(index), referent.gender == "Fem", cast.sentence(index)
    near = [r for r, last in cast.mentioned_before(index, PEOPLE) if here - cast.sentence(last) <= _ALONE]
    rivals = [r for r in near if r is not referent and (r.gender == "Fem") == woman and r.entity.key not in clashes]
    own, most = often(referent, index), max((often(r, index) for r in rivals), default=0)
    if not rivals or (own >= _BY_FAR and own >= _BY_FAR * most):
        return True
    last, other = _last(referent, index), max(_last(r, index) for r in rivals)
    ahead = cast.sentence(last) - cast.sentence(other)
    # who acts goes on acting: "Arp lobte Berg. Der 50-Jährige …", not "Tor lobte den 50-Jährigen"
    subject = is_subject(cast.mentions[last]) and other not in cast.joined(last) and is_subject(cast.mentions[index])
    return most < _BY_FAR * own and (ahead >= _BY_FAR or (subject and ahead >= 0))


def _last(referent: Referent, index: int) -> int:
    """The last mention of somebody before another one."""
    return referent.last_before(index) or 0


def often(referent: Referent, index: int) -> int:
    """How many times somebody was spoken of before a mention."""
    return len(referent.before(index))


def remoteness(referent: Referent, index: int, cast: Cast) -> float:
    """How far from a description somebody was named; behind it, the headline and its sentence may point far ahead."""
    last = referent.last_before(index)
    if last is None:
        ahead = cast.sentence(referent.seen[0]) - cast.sentence(index)
        if is_in_headline(index, cast):
            return _BELOW_HEADLINE
        return _LATER if ahead <= _AHEAD or cast.sentence(index) <= LEAD else _FAR_AHEAD
    subject = any(is_subject(cast.mentions[i]) for i in cast.seen_in(referent, cast.sentence(last)) if i < index)
    return min((cast.sentence(index) - cast.sentence(last)) * _PER_SENTENCE, FARTHEST) - (SUBJECT if subject else 0.0)


def is_in_headline(index: int, cast: Cast) -> bool:
    """Whether a mere noun of the first sentence speaks of somebody the text names below: "Wirte loben Ministerin"."""
    mention = cast.mentions[index]
    new = mention.determiner in cast.words.indefinite or mention.possessor is not None
    return mention.sentence == 0 and mention.form is MentionForm.NOMINAL and not new
