"""Who takes over an office as the article tells: "Arp wurde zum Landrat gewählt. Der neue Landrat …"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.gazetteer import IN_OFFICE
from kg.kinds import PEOPLE
from kg.language import load_language
from kg.model import MentionForm
from kg.resolve.cast import Cast
from kg.resolve.offices.departures import SUBJECTS, is_leaving
from kg.resolve.offices.ownership import DESIGNATED, FORMER, NEW, Claim
from kg.resolve.offices.particular import office_noun
from kg.resolve.referent import Referent

_TO_COME = (DESIGNATED, NEW)
_CHOSEN = frozenset(("nsubj:pass", "obj"))


def is_gone(index: int, referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether whoever takes over is asked for and somebody has an office like that whom the article tells to leave.

    Or who stands beside one without a title: "Direktor Arp übergab an Berg. Der neue Direktor …".
    """
    if said.standing not in _TO_COME:
        return False
    told = referent.called.kinds()
    alike = [kind for kind in told if cast.gazetteer.compatible(kind.category, said.role.category)]
    if not alike or any(kind.standing in _TO_COME for kind in alike):
        return False
    return is_leaving(referent, cast) or _is_beside_an_untitled(index, referent, cast)


def _is_beside_an_untitled(index: int, referent: Referent, cast: Cast) -> bool:
    """Whether the sentence that last speaks of somebody names another man, or woman, of whom no title is told."""
    last = referent.last_before(index)
    others = cast.mentioned_in(cast.sentence(last), index, PEOPLE) if last is not None else []
    return any(
        other is not referent
        and not (other.roles or other.titles or other.nameless or other.plural)
        and (other.gender == referent.gender or None in (other.gender, referent.gender))
        for other, _ in others
    )


def chosen_before(index: int, said: Claim, gender: str | None, cast: Cast) -> Referent | None:
    """The one person told to have got the office whose new or coming holder a mention speaks of."""
    if said.standing not in _TO_COME:
        return None
    before = [referent for referent, _ in cast.mentioned_before(index, PEOPLE) if referent.gender in (None, gender)]
    found = [r for r in before if any(_gets_office(i, said, cast) for i in r.before(index))]
    if not found or _may_be_another(index, found[0], before, cast):
        return None
    return found[0] if len(found) == 1 and found[0].entity.key not in cast.clashes(index) else None


def _may_be_another(index: int, chosen: Referent, people: Sequence[Referent], cast: Cast) -> bool:
    """Whether somebody without a title was told of since who may have got one like it: "… die Macht an Berg"."""
    last, before = chosen.last_before(index), cast.sentence(index) - 1
    if last is None or cast.sentence(last) >= before:
        return False
    return any(not (r is chosen or r.roles) and cast.seen_in(r, before) for r in people)


def _gets_office(index: int, said: Claim, cast: Cast) -> bool:
    """Whether a mention is of somebody who is elected to an office or wins the election for it."""
    scene, words, mention = cast.scene, cast.words, cast.mentions[index]
    noun = cast.title_key(said.role.noun)
    verb = scene.heads[mention.token]
    if mention.function in _CHOSEN and scene.lemmas[verb] in words.electing_verbs:
        goals = (k for k in scene.of(verb, "obl", "xcomp") if not words.aim_prepositions.isdisjoint(scene.cases(k)))
        return any(cast.title_key(scene.words[k]) == noun for k in goals)
    if mention.function in SUBJECTS and scene.lemmas[verb] in words.winning_verbs:
        return any(_is_election(scene.words[k], said.role.noun, cast) for k in scene.of(verb, "obj"))
    return False


def _is_election(thing: str, office: str, cast: Cast) -> bool:
    """Whether a noun is that of an election, and of none for another office: "Landratswahl"."""
    whole, man = cast.title_key(thing), cast.title_key(load_language().without_feminine(office) or office)
    return any(whole == end or (whole.endswith(end) and whole.startswith(man)) for end in cast.words.election_endings)


def untitled_beside(index: int, said: Claim, gender: str | None, cast: Cast) -> Referent | None:
    """The one without a title named beside a former holder, where the holder is meant.

    "Der frühere Trainer Arp rügte Berg. Der Trainer …" is Berg.
    """
    if said.standing != IN_OFFICE:
        return None
    noun, clashes = cast.title_key(said.role.noun), cast.clashes(index)
    last = [(r, at) for r, at in cast.mentioned_before(index, PEOPLE) if r.gender in (None, gender)]
    near = [(r, at) for r, at in last if cast.sentence(index) - cast.sentence(at) <= 1]
    former = [r for r, _ in near if _standings(r, noun, cast) == {FORMER}]
    others = [r for r, at in near if r not in former and cast.mentions[at].form is MentionForm.NAME]
    untitled = len(others) == 1 and not others[0].roles
    untitled = untitled and others[0].entity.key not in clashes
    return others[0] if len(former) == 1 and untitled else None


def _standings(referent: Referent, noun: str, cast: Cast) -> set[str]:
    """How somebody stands to an office by what the article calls him."""
    return {role.standing for role in referent.roles if cast.title_key(office_noun(role, cast)) == noun}
