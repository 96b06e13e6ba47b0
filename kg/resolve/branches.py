"""Which names and phrases mean no known body but a branch or a namesake of it.

A branch: "die Kölner SPD", "die FDP-Fraktion im Stadtrat". A namesake: "die französischen Grünen", "die Volkspartei" in
an article about Spain.
"""

from __future__ import annotations

from collections import Counter

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.labels import bare_phrase
from kg.resolve.offices import adjectives

_NEAR = 2  #: sentences
_REACH = 3  #: mentions behind in which the country may stand


def is_branch(index: int, known: Entity, cast: Cast) -> bool:
    """Whether a phrase names a part of the known body, by a town's adjective or the council or place behind it."""
    if known.type is not EntityType.ORGANIZATION or known.country is None:
        return False
    mention = cast.mentions[index]
    if known in cast.gazetteer.find(bare_phrase(mention.text)) and _attribute(index, cast) is None:
        return _is_council_group(index, known, cast)
    for word in adjectives(mention, cast):
        if load_language().places_of_adjective(word):
            return True
        if any(e.type is EntityType.PLACE for e in cast.gazetteer.of_adjective(word)):
            return True
    return _attribute(index, cast) is not None


def branch_label(index: int, cast: Cast) -> str | None:
    """The name of a branch with the place or council behind it: "FDP-Fraktion im Stadtrat"; None without one."""
    mention = cast.mentions[index]
    other = _attribute(index, cast)
    if other is None or mention.span.end >= cast.mentions[other].span.end:
        return None
    return bare_phrase(cast.article.text[mention.span.start : cast.mentions[other].span.end])


def purpose_label(index: int, cast: Cast) -> str | None:
    """The name of a body with what it is for: "Verein zur Pflege der Moore"; None without a purpose."""
    mention = cast.mentions[index]
    purpose = cast.words.purpose_prepositions
    end = mention.span.end
    for other in range(index + 1, len(cast.mentions)):
        inner = cast.mentions[other]
        between = cast.article.text[mention.span.end : inner.span.start].split()
        if inner.span.start < mention.span.end:
            continue
        if len(between) != 1 or between[0] not in purpose or not (inner.function or "").startswith(("nmod", "obl")):
            break
        end = inner.span.end
        break
    return bare_phrase(cast.article.text[mention.span.start : end]) if end > mention.span.end else None


def _attribute(index: int, cast: Cast) -> int | None:
    """The place or council in a phrase right behind a mention that belongs to it: "… im Stadtrat"."""
    mention = cast.mentions[index]
    joint = load_language().patterns.before_attribute
    for other in range(index + 1, min(index + 4, len(cast.mentions))):
        inner = cast.mentions[other]
        if not (inner.function or "").startswith("nmod") or not joint.fullmatch(_between(mention, inner, cast)):
            continue
        if inner.form is MentionForm.NAME and inner.entity_type is EntityType.PLACE:
            return None if any(e.type is EntityType.COUNTRY for e in cast.gazetteer.find(inner.name or "")) else other
        if inner.form is MentionForm.NOMINAL and cast.gazetteer.is_noun("council", inner.head):
            return other
    return None


def _between(mention: Mention, inner: Mention, cast: Cast) -> str:
    start = (
        mention.span.end if inner.span.start >= mention.span.end else mention.name_span.end if mention.name_span else 0
    )
    return cast.article.text[start : inner.span.start] if start else ""


def _is_council_group(index: int, known: Entity, cast: Cast) -> bool:
    """Whether a parliamentary group in an article about a local council is that council's, not the parliament's.

    A council two sentences away tells, or one anywhere in an article that does not speak of the parliament.
    """
    if not cast.gazetteer.is_noun("parliamentary_group", known.label.split()[0]):
        return False
    return speaks_of_council(index, cast, _NEAR) or cast.is_local


def speaks_of_council(index: int, cast: Cast, sentences: int = 1) -> bool:
    """Whether the article speaks of the council of a town or Land so few sentences from a mention."""
    here = cast.sentence(index)
    return not cast.of_councils.isdisjoint(range(here - sentences, here + sentences + 1))


def is_of_another_country(index: int, known: Entity, cast: Cast) -> bool:
    """Whether a body with a common noun for a name is that of another country, by the phrase or by the article."""
    mention = cast.mentions[index]
    if known.type is not EntityType.ORGANIZATION or known.country is None:
        return False
    has_sisters = _has_sisters(mention, known, cast)
    called = (known, *cast.gazetteer.find(mention.name or ""))
    party = _is_word(mention) and any(_is_party(e, cast) for e in called)
    said = _countries_said(index, cast)
    if not said and _is_word(mention) and sister_before(index, known, cast) is not None:
        return True
    if not said and _is_shared(index, known, cast):
        return True
    if not (has_sisters or party or _is_common(mention, cast)):
        return False
    if said:
        return known.country not in said
    if party and (_is_abroad(index, known, cast) or plays_abroad(index, known, cast)):
        return True
    if has_sisters:
        return _is_a_sister(known, cast)
    return is_unspoken(index, known, cast) and bool(cast.countries)


def sister_before(index: int, known: Entity, cast: Cast) -> int | None:
    """The party of another country that the article has called so before: "die Schweizer Grünen … die Grünen"."""
    noun = cast.title_key(_last_word(cast.mentions[index]))
    for earlier in range(index - 1, -1, -1):
        mention = cast.mentions[earlier]
        if mention.form is MentionForm.NAME and cast.title_key(_last_word(mention)) == noun:
            said = _countries_said(earlier, cast) | _countries_in_name(mention, cast)
            if said or _is_abroad(earlier, known, cast):
                return None if known.country in said else earlier
    return None


def _is_shared(index: int, known: Entity, cast: Cast) -> bool:
    """Whether the article is about another country where a party bears the name, and nothing in it is of this one's."""
    name = cast.mentions[index].name or ""
    others = _sharing(name, cast)
    if not others:
        return False
    rest = [m for m in cast.mentions if m.name != name and not _is_party_by_word(m, cast)]
    # the country itself may be only what the act is about
    actors = (e for m in rest if m.name for e in cast.gazetteer.lookup(m.name).entities)
    told = {e.country for e in actors} | set(cast.homes)
    return bool(others & told) and not any(known.country in _homes(m, cast) for m in rest)


def _sharing(name: str, cast: Cast) -> set[str]:
    """Keys of the other countries where a party bears the name of a known one: "FDP" → Schweiz."""
    labels = cast.gazetteer.nouns.shared_by(name)
    return {e.key for label in labels for e in cast.gazetteer.find(label)[:1]}


def _countries_in_name(mention: Mention, cast: Cast) -> set[str]:
    """Keys of the countries whose adjective begins a name: "Schweizer Grünen"."""
    words = (mention.name or "").split()[:-1]
    return {e.key for word in words for e in cast.gazetteer.of_adjective(word)[:1] if e.type is EntityType.COUNTRY}


def _is_abroad(index: int, known: Entity, cast: Cast) -> bool:
    """Whether the article or sentence plays in another country and nothing in the article is of the party's own.

    "In Paris kritisierte die Linke …", "Die Kantonsrätin kritisierte die Grünen".
    """
    here = cast.sentence(index)
    abroad = bool(cast.homes.keys() - {known.country}) or any(
        m.sentence == here and _is_setting(m, cast) and _home_of_place(m, cast) - {known.country} for m in cast.mentions
    )
    return abroad and not any(known.country in _homes(m, cast) for m in _others(index, cast))


def plays_abroad(index: int, known: Entity, cast: Cast) -> bool:
    """Whether two things tell that the article is of the politics of another country, and nothing is of the party's.

    Two of: a place of the country where the article begins, two of its politicians, a party that only others have, a
    head of government called as in others: "Paris. Premierministerin Borne … die Linke".
    """
    noun, rest = cast.gazetteer.is_noun, _others(index, cast)
    homes = [_homes(m, cast) for m in rest]
    if any(known.country in of for of in homes):
        return False
    own = [m for m in rest if not _is_named_foreign(m, cast)]
    word = _last_word(cast.mentions[index])
    party = any(noun("party_abroad", m.head, whole=True) for m in cast.mentions if _last_word(m) != word)
    office = any(noun("office_abroad", m.role or m.head, whole=True) for m in own)
    told: Counter[str] = Counter()
    for country in {of for found in homes for of in found if of and len(found) == 1}:
        named = [m.name for m, of in zip(rest, homes, strict=True) if m.name and country in of]
        actors = [cast.gazetteer.lookup(name).entities for name in named]
        people = {e.key for found in actors for e in found if e.type is EntityType.PERSON}
        begins = any(m.sentence == 0 and _is_setting(m, cast) and country in _home_of_place(m, cast) for m in rest)
        parties = party or any(cast.gazetteer.is_party(e.key) for found in actors for e in found)
        told[country] = begins + (len(people) > 1) + parties + office
    return any(count > 1 for count in told.values())


def _others(index: int, cast: Cast) -> list[Mention]:
    """The mentions that tell of what country an article is: not the party, nor others called by a word, as it is."""
    word = _last_word(cast.mentions[index])
    return [
        m
        for m in cast.mentions
        if m.form is not MentionForm.PRONOUN
        and _last_word(m) != word
        and not _is_party_by_word(m, cast)
        and not (_sharing(m.name or "", cast) & cast.homes.keys())
    ]


def _is_party_by_word(mention: Mention, cast: Cast) -> bool:
    """Whether a mention may be a party of any country: "die Linke", "die Sozialdemokraten", "die Union"."""
    found = cast.gazetteer.find(mention.name or mention.head) if _is_word(mention) else ()
    return any(_is_party(e, cast) for e in found)


def _is_party(known: Entity, cast: Cast) -> bool:
    """Whether a body is a party or a group in a parliament: "die Union"."""
    gazetteer = cast.gazetteer
    return gazetteer.is_party(known.key) or gazetteer.is_noun("parliamentary_group", known.label.split()[0])


def _is_setting(mention: Mention, cast: Cast) -> bool:
    """Whether a place tells where something happens: "In Frankreich …", "Paris. …", not "Sanktionen gegen Peru"."""
    before = cast.article.text[: mention.span.start].split()[-1:]
    inside = bool(before) and before[0].casefold() == cast.words.inside_preposition
    function = mention.function or ""
    return function.startswith("root") or (function.startswith("obl") and inside)


def _is_named_foreign(mention: Mention, cast: Cast) -> bool:
    """Whether the phrase says itself of which country somebody is, as of one abroad: "Israels Regierungschef"."""
    owner = None if mention.possessor is None else cast.mentions[mention.possessor]
    return (owner is not None and owner.form is MentionForm.NAME) or any(
        cast.gazetteer.of_adjective(word) for word in mention.modifiers
    )


def _home_of_place(mention: Mention, cast: Cast) -> set[str | None]:
    """Keys of the one country that a place is or lies in; nothing for the seat of a body of several countries."""
    if mention.entity_type is not EntityType.PLACE:
        return set()
    return _homes(mention, cast)


def _homes(mention: Mention, cast: Cast) -> set[str | None]:
    """Keys of the countries that what a name may mean is, lies in or belongs to."""
    if mention.form is MentionForm.PRONOUN:
        return set()
    gazetteer, name = cast.gazetteer, mention.name or mention.head
    known = gazetteer.lookup(name).entities if mention.name else ()
    found = (*known, *gazetteer.of_seat(name, cast.date))
    if any(e.type is EntityType.ORGANIZATION and e.country is None for e in found):
        return set()
    return {e.key if e.type is EntityType.COUNTRY else e.country for e in found} - {None}


def _last_word(mention: Mention) -> str:
    return (mention.name or mention.head).split()[-1]


def is_unspoken(index: int, known: Entity, cast: Cast) -> bool:
    """Whether nothing read so far speaks of the country of a party or court called by its kind: "Volkspartei"."""
    if known.type is not EntityType.ORGANIZATION or known.country is None:
        return False
    mention = cast.mentions[index]
    if _is_shared(index, known, cast):
        return True
    if _has_sisters(mention, known, cast):
        return not cast.countries[known.country]  # the article may yet speak of it
    noun = _last_noun(mention)
    by_kind = noun is not None and (
        cast.gazetteer.is_noun("party", noun) or cast.gazetteer.is_noun("court", noun, whole=True)
    )
    return by_kind and not cast.countries[known.country] and mention.number != "Plur"


def _has_sisters(mention: Mention, known: Entity, cast: Cast) -> bool:
    """Whether a name leaves out the country that the body's own name tells: "Telekom", not "Deutsche Telekom"."""
    first, _, rest = known.label.partition(" ")
    name = mention.name or ""
    if not rest or " " in name or name.isupper() or not fold(rest).startswith(fold(name)):
        return False
    return any(e.key == known.country for e in cast.gazetteer.of_adjective(first)[:1])


def _is_a_sister(known: Entity, cast: Cast) -> bool:
    """Whether the article speaks of the other federation with the language alone: "die Telekom" in Austria."""
    if cast.countries[known.country or ""]:
        return False
    federations = (cast.gazetteer.federation(noun) for noun in cast.gazetteer.roles.words.implying)
    states = next((states for states in federations if any(e.key == known.country for e in states)), ())
    return any(cast.countries[state.key] for state in states)


def _is_common(mention: Mention, cast: Cast) -> bool:
    noun = _last_noun(mention)
    return noun is not None and (mention.number == "Plur" or cast.gazetteer.noun_type(noun) is not None)


def _is_word(mention: Mention) -> bool:
    """Whether a name is a word and no abbreviation: "Linke" may be any country's, "AfD" not."""
    return (mention.name or mention.head).split()[-1][1:].islower()


def _last_noun(mention: Mention) -> str | None:
    """The last word of a name; None for an abbreviation, which is nobody's common noun."""
    last = (mention.name or mention.head).split()[-1]
    return None if last.isupper() else last


def _countries_said(index: int, cast: Cast) -> set[str]:
    """Keys of the countries in a phrase or beside it: "französische …", "Frankreichs …", "… in Frankreich"."""
    mention, gazetteer = cast.mentions[index], cast.gazetteer
    found = [e for word in mention.modifiers for e in gazetteer.of_adjective(word)[:1]]
    owner = None if mention.possessor is None else cast.mentions[mention.possessor]
    found += gazetteer.find(owner.name)[:1] if owner and owner.form is MentionForm.NAME and owner.name else ()
    for inner in cast.mentions[max(0, index - 1) : index]:
        if mention.span.start == inner.span.start and inner.span.end < mention.span.end:
            found += gazetteer.find(inner.name or "")[:1]  # "Kanadas Grüne"
    joint = load_language().patterns.before_attribute
    for inner in cast.mentions[index + 1 : index + 1 + _REACH]:
        between = cast.article.text[mention.span.end : inner.span.start]
        attribute = inner.form is MentionForm.NAME and (inner.function or "").startswith("nmod")
        if attribute and (joint.fullmatch(between) or between == " "):
            found += gazetteer.find(inner.name or "")[:1]
    return {e.key for e in found if e.type is EntityType.COUNTRY}
