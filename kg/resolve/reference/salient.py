"""The person an article has just spoken of, for descriptions that no office or title explains.

"Die Physikerin" behind "Ada Beispiel legte ihren Bericht vor" is her: nobody else of her sex stands nearby, and nothing
the article says of her speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.gazetteer import Role
from kg.grammar.quotations import QUOTES
from kg.kinds import PEOPLE
from kg.language import load_language
from kg.model import Entity, EntityType
from kg.resolve.bodies.parties import may_be_another_member, of_politicians, parties_of
from kg.resolve.cast import Cast
from kg.resolve.evidence import is_too_young
from kg.resolve.offices.departures import has_lost
from kg.resolve.offices.origins import is_home
from kg.resolve.offices.ownership import Claim, is_deputy_or_chief
from kg.resolve.reference.antecedents import agrees
from kg.resolve.reference.called import called_beside, named_beside
from kg.resolve.reference.judged import is_reason, judging_verb
from kg.resolve.reference.origins import is_from_another_place, of_types, told_by_origin
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent
from kg.resolve.roles import is_another, is_narrower

_BETWEEN = 20  #: characters in which colon and quotation marks stand before what is quoted
_WITHOUT_QUOTES = str.maketrans("", "", "".join(QUOTES))
_OPENING = 12  #: characters by which the content of a reproach is found in the text
#: sentences within which the only one may stand, narrow first
_REACH, _REACH_OF_FOREIGN = (1, 3), (1,)
#: mentions of the article's main person, and how many times those of the next
_OFTEN, _BY_FAR = 4, 2


def person_spoken_of(
    index: int, said: Claim, gender: str | None, owner: Entity | None, sought: tuple[str, ...], cast: Cast
) -> Referent | None:
    """The one person of this sex shortly before whom nothing speaks against; None where two compete.

    ``sought``: categories of the office somebody holds who is said to be a counterpart of ``owner``.
    """
    if owner is not None and cast.gazetteer.is_noun("acts_for", said.role.noun):
        return None  # "Trainer Arp … Torwart Berg … Sein Manager"
    anybody = _may_be_anybody(index, said, owner, cast)
    if gender is None or not (anybody or (owner is None and _tells_a_calling(index, said, cast))):
        return None
    before = cast.mentioned_before(index, PEOPLE)
    near = _possible(before, index, said, gender, owner, cast)
    fitting = [(referent, distance) for referent, distance in near if not _speaks_against(referent, said, cast)]
    elsewhere = said.owners or not cast.gazetteer.categories.has("same_house", said.role.category)
    alike = cast.gazetteer.categories.has("like_owner", said.role.category)
    noun = cast.scene.starts[cast.mentions[index].token]
    if alike and owner is not None and any(is_home(part, noun, cast) for part in cast.inside(index)):
        return None  # "sein Kollege aus Ulm": nobody of whom that is not told
    if owner is not None and elsewhere and cast.gazetteer.categories.has("like_owner", said.role.category):
        fitting = [pair for pair in fitting if _is_counterpart(pair[0], owner, sought, cast)]
    if not anybody or (said.foreign and cast.gazetteer.categories.has("subordinate", said.role.category)):
        fitting = [pair for pair in fitting if not has_another_calling(pair[0], said, cast)]
    elif not fitting and (told := told_by_origin(index, said, near, cast)):
        return told
    only = len(before) == 1 and cast.gazetteer.categories.has("describing", said.role.category)
    reach = _REACH_OF_FOREIGN if said.foreign and not only else _REACH
    reach = reach[-1:] if load_language().names_by_age(said.role.noun) else reach  # an age tells little
    found = _within(reach, fitting)
    if len(found) == 1:
        trade = anybody and cast.gazetteer.categories.has("describing", said.role.category)
        if trade and _has_likelier(found[0], said, [referent for referent, _ in fitting], cast):
            return None
        around = (referent for referent, distance in fitting if distance <= _REACH[-1])
        chosen = of_politicians(found[0], around, said.role, cast)
        untold = chosen is found[0] and may_be_another_member(chosen, near, said.owners, said.role.noun, cast)
        if chosen is None or untold:
            return None
        return chosen if chosen.gender == gender else None
    acts, called = is_subject(cast.mentions[index]), said.role.noun  # as whom the article is about: "der Ulmer rügte …"
    if not (acts or said.owners) and load_language().places_of_adjective(
        load_language().without_feminine(called) or called
    ):
        return None
    if said.foreign or not anybody or said.role.noun.casefold().endswith(cast.words.winners):
        return None
    leading = _leading([one for one, _ in fitting if one.gender == gender and _is_told(one, said, cast)])
    before_this = cast.sentence(index) - 1
    acted = [one for one, _ in fitting if any(is_subject(cast.mentions[i]) for i in cast.seen_in(one, before_this))]
    aged = load_language().names_by_age(said.role.noun)  # else whoever acted last may go on
    return leading if not (acts and acted) or aged or leading in acted else None


def _possible(
    before: Iterable[tuple[Referent, int]], index: int, said: Claim, gender: str, owner: Entity | None, cast: Cast
) -> list[tuple[Referent, int]]:
    """Of people with their last mentions those of this sex whom nothing rules out, with their distance in sentences."""
    clashes = cast.clashes(index) | reporting(index, cast) | called_beside(index, cast) | named_beside(index, cast)
    return [
        (referent, cast.sentence(index) - cast.sentence(last))
        for referent, last in before
        if not referent.plural
        and referent.gender in (None, gender)
        and referent.entity is not owner
        and not (referent.entity.key in clashes or is_of_the_court(referent, said.role, cast))
        and not is_deputy_or_chief(referent, said, cast)
    ]


def _within(reaches: tuple[int, ...], people: list[tuple[Referent, int]]) -> list[Referent]:
    """Whoever of people with their distance in sentences stands within the narrowest reach that holds anybody."""
    found = ([referent for referent, distance in people if distance <= reach] for reach in reaches)
    return next(filter(None, found), [])


def _may_be_anybody(index: int, said: Claim, owner: Entity | None, cast: Cast) -> bool:
    """Whether a description leaves open who is meant; "sein Kollege" only where it is known whose."""
    categories, category = cast.gazetteer.categories, said.role.category
    if categories.has("like_owner", category):
        return owner is not None or cast.mentions[index].determiner in cast.words.definite
    return any(categories.has(trait, category) for trait in ("describing", "fits_anybody"))


def _is_counterpart(referent: Referent, owner: Entity, sought: tuple[str, ...], cast: Cast) -> bool:
    """Whether somebody may have the office elsewhere that ``owner`` has: no head of government is a minister's."""
    gazetteer, own = cast.gazetteer, {kind.category for kind in cast.referent(owner).called.kinds()}
    roles = {kind.category for kind in referent.called.kinds()}
    if any(gazetteer.compatible(one, other) for one in (*sought, *own) for other in roles):
        return True
    held = any(gazetteer.held(referent.entity, category, cast.date) for category in sought)
    known = roles or referent.entity.offices
    return held or not known or not (own or owner.offices)


def _tells_a_calling(index: int, said: Claim, cast: Cast) -> bool:
    """Whether a description may say what somebody is whom the article names without a title: "die Physikerin".

    Not where the article has used the noun before.
    """
    key = cast.title_key(said.role.noun)
    return cast.gazetteer.is_noun("calling", said.role.noun) and not cast.callings.is_phrase_before(index, key)


def has_another_calling(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether somebody has an office, or a calling other than the one said, or a title that no list has."""
    has, noun = cast.gazetteer.categories.has, cast.title_key(said.role.noun)
    if referent.titles and not (referent.roles or any(own.endswith(noun) for own in referent.titles)):
        return True  # "Bäckermeisterin Ada Beispiel … die Moderatorin"
    for own in referent.roles:
        kindred = own.noun == said.role.noun or is_narrower(referent, said.role, cast)
        if cast.gazetteer.is_noun("calling", own.noun) and not kindred:
            return True
        plain = any(has(trait, own.category) for trait in ("private", "describing", "subordinate"))
        if not plain or has("local", own.category):
            return True
    return bool(referent.entity.offices)


def _has_likelier(referent: Referent, said: Claim, people: Iterable[Referent], cast: Cast) -> bool:
    """Whether a trade is said of somebody with an office, and another is there without: no minister is "der Bäcker"."""
    others = (other for other in people if other is not referent and other.gender == referent.gender)
    return has_another_calling(referent, said, cast) and not all(has_another_calling(o, said, cast) for o in others)


def _leading(people: list[Referent]) -> Referent | None:
    """Whom the article speaks of most, by far."""
    ranked = sorted(people, key=lambda referent: -len(referent.seen))
    if not ranked or len(ranked[0].seen) < _OFTEN:
        return None
    return ranked[0] if len(ranked) == 1 or len(ranked[0].seen) >= _BY_FAR * len(ranked[1].seen) else None


def _is_told(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether somebody is known to belong to the party a description names; without one anybody may be meant."""
    parties = set(filter(cast.gazetteer.is_party, said.owners))
    return not parties or bool(parties & parties_of(referent.entity, cast))


def _speaks_against(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether titles, party, country or age of a person do not go with the description."""
    known = referent.countries | set(cast.gazetteer.parties(referent.entity))
    known |= {key for own in referent.roles for key in own.of if own.category == said.role.category}  # "der Sachse"
    describing = cast.gazetteer.categories.has("describing", said.role.category)
    own_party = cast.gazetteer.categories.has("of_own_party", said.role.category)
    foreign = said.foreign and not describing and referent.entity.key in cast.gazetteer.entities
    loser = said.role.noun.casefold().endswith(cast.words.winners) and has_lost(referent, cast)
    if (
        foreign
        or loser
        or is_another(referent, said.role, said.owners, cast)
        or is_from_another_place(referent, said, cast)
    ):
        return True  # "der Vorsitzende der Gewerkschaft", "der Wirt" is no minister
    for alike in ((EntityType.ORGANIZATION,), (EntityType.COUNTRY, EntityType.PLACE)):
        owners, own = (of_types(keys, alike, cast) for keys in (said.owners, known))
        if any(map(cast.gazetteer.is_party, owners)):
            if _is_of_another_state(owners, known, cast):
                return True
            own = set(filter(cast.gazetteer.is_party, own))  # a seat in parliament tells no other party
        # "Der Norweger" is nobody of unknown origin; a town ("der Freiburger Ordensmann") may be news.
        certain = own_party or any(cast.gazetteer.entities[key].type is EntityType.COUNTRY for key in owners)
        states = {cast.gazetteer.entities[key].country for key in owners}  # "die Genferin" may be Swiss
        if owners and not (owners | states) & own and (own or certain):
            return True
    age = load_language().age_of(said.role.noun)
    other = age is not None and (referent.age is not None or is_too_young(referent.entity, age, cast.date))
    return referent.nameless or other


def _is_of_another_state(parties: set[str], known: set[str], cast: Cast) -> bool:
    """Whether somebody is of another state than a party: a Slovene minister is no "FPÖ-Politiker"."""
    homes = {cast.gazetteer.entities[key].country for key in parties} - {None}
    own = of_types(known, (EntityType.COUNTRY,), cast)
    return bool(homes and own) and homes.isdisjoint(own)


def is_of_the_court(referent: Referent, role: Role, cast: Cast) -> bool:
    """Whether somebody sits in court over whoever stands before it: "der Angeklagte" is not the judge."""
    has, is_noun = cast.gazetteer.categories.has, cast.gazetteer.is_noun
    if not has("on_trial", role.category):
        return False
    titles = (*(own.noun for own in referent.roles), *(title.capitalize() for title in referent.titles))
    judges = any(has("in_court", own.category) for own in referent.called.kinds())
    return judges or any(is_noun("before_court", title) for title in titles)


def reporting(index: int, cast: Cast) -> set[str]:
    """Keys of those whose words a sentence reports: "Arp tobte: „…“ Der Mann habe gelogen" is not of Arp."""
    verb = cast.scene.heads[cast.mentions[index].token]
    told = any(cast.scene.feature(word, "Mood") == "Sub" for word in (verb, *cast.scene.of(verb, "aux")))
    if cast.mentions[index].speaker is not None or not told:
        return set()
    speakers = {cast.mentions[i].speaker for i in cast.in_sentence(cast.sentence(index) - 1)}
    return {entity.key for speaker in speakers for entity in cast.entities_of(speaker)}


def told_of(index: int, gender: str | None, cast: Cast) -> Referent | None:
    """The one a reproach or praise is about, where the pronoun opens its content: "warf Arp vor, er habe …"."""
    start = cast.mentions[index].span.start
    if not is_subject(cast.mentions[index]):
        return None
    text, judged = cast.article.text, judging_verb(index, cast)
    for statement in cast.statements.near(cast.sentence(index)):
        if statement.clause.start >= start:
            continue
        kind, topic, end = cast.classes[statement.relation], statement.topic, statement.clause.end
        between = text[end:start] if start - end <= _BETWEEN else ""
        quoted = between.translate(_WITHOUT_QUOTES).strip() == ":"  # "warf Arp vor: „Er …"
        content = quoted or (topic is not None and text.startswith(topic[:_OPENING], start))
        judges = judged == statement.trigger.start and (kind.told_by_topic or not is_reason(index, cast))
        if not (content and kind.told_by_topic and kind.needs_target) and not judges:
            continue
        targets = [e for i in statement.targets for e in cast.entities_of(i)]
        if len(targets) == 1 and targets[0].type is EntityType.PERSON:
            referent = cast.referent(targets[0])
            return referent if agrees(referent, gender, cast, neuter=None) is not None else None
    return None


def attacked_before(index: int, cast: Cast) -> set[str]:
    """Keys of those to whom was just done what an act answers: "Arp rügte Berg. Huber stellte sich hinter ihn".

    The subject of who gets it goes on with who acted: "Ida rügte Eva. Unterstützung erhielt sie von Huber".
    """
    if cast.mentions[index].function == "nsubj":
        return set()
    backing = cast.statements.backing(index)  # or was just backed by others
    answered = {name for s in backing for name in (s.relation, *cast.classes[s.relation].answers)}
    before = (s for s in cast.statements.near(cast.sentence(index)) if s.targets and max(s.targets) < index)
    near = (s for s in before if s.relation in answered)
    return {e.key for statement in near for i in statement.targets for e in cast.entities_of(i)}


def following_subject(index: int, gender: str | None, cast: Cast) -> Referent | None:
    """Read "Nach seiner Wahl traf Obama …", "Nachdem er …, fuhr Obama": the pronoun stands before its owner.

    Only where nobody before agrees.
    """
    mention = cast.mentions[index]
    if not (mention.function == "det:poss" or is_subject(mention)):
        return None
    excluded = cast.clashes(index)
    for later in range(index + 1, len(cast.mentions)):
        if cast.sentence(later) != mention.sentence:
            break
        if is_subject(cast.mentions[later]) and cast.mentions[later].possessor != index:  # nobody is his own daughter
            for entity in cast.entities_of(later) or cast.entities_of(cast.apposed.get(later)):
                referent = cast.referent(entity)
                if entity.key not in excluded and agrees(referent, gender, cast, neuter=0.0) is not None:
                    return referent
    return None
