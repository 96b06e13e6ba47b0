"""Somebody brought in by the bare name, of whom the next sentence tells the office: "Jan Arp … Der Ulmer Landrat …"."""

from __future__ import annotations

from kg.kinds import PEOPLE
from kg.model import EntityType, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.offices.departures import is_dead
from kg.resolve.offices.ownership import IN_FORCE, Claim
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent


def presented(index: int, said: Claim, gender: str | None, cast: Cast) -> Referent | None:
    """Whom the sentence before has just named as its subject, without saying what he is, where his office acts now.

    An official of whom nothing was told would be named. So the office must say where or of what party or body, nobody
    else has been named before, nobody is given that office further down, and the sentence speaks of no second person.
    """
    if not _is_office(said, cast) or not is_subject(cast.mentions[index]):
        return None
    known = [r for r, _ in cast.mentioned_before(index, PEOPLE) if r.entity.type is EntityType.PERSON]
    if len(known) != 1 or known[0].entity.key in cast.clashes(index):
        return None
    person, before = known[0], cast.sentence(index) - 1
    spoken = [cast.mentions[i] for i in cast.seen_in(person, before)]
    named = any(m.form is MentionForm.NAME and m.function == "nsubj" and " " in m.text for m in spoken)
    told = person.roles or person.titles or person.entity.offices or person.nameless
    if not named or told or is_dead(person, cast) or person.gender not in (None, gender) or person.age is not None:
        return None
    return None if _acts_on_somebodys(index, cast) or _is_anothers(index, said, person, cast) else person


def _is_office(said: Claim, cast: Cast) -> bool:
    """Whether a noun is that of an office in force, and the phrase tells of what."""
    has, category = cast.gazetteer.categories.has, said.role.category
    chief = category == cast.gazetteer.categories.readings["chief_of_body"]
    office = chief or any(has(trait, category) for trait in ("of_a_state", "local"))
    return office and said.standing in IN_FORCE and bool(said.owners or said.party or said.foreign)


def _acts_on_somebodys(index: int, cast: Cast) -> bool:
    """Whether what is acted on is "him" or his: "Der Ulmer Landrat lobte ihn" speaks of two."""
    targets = (cast.mentions[i] for s in cast.statements.of(index) for i in s.targets if i != index)
    return any(m.form is MentionForm.PRONOUN or m.possessor is not None for m in targets)


def _is_anothers(index: int, said: Claim, person: Referent, cast: Cast) -> bool:
    """Whether the article gives the office to somebody by name further down: "Landrat Bo Berg"."""
    noun = cast.title_key(said.role.noun)
    later = range(index + 1, len(cast.mentions))
    titled = ((i, m) for i in later if (m := cast.mentions[i]).form is MentionForm.NAME and m.role)
    return any(cast.title_key(m.role) == noun and i not in person.seen for i, m in titled if m.role)
