"""Which countries a phrase speaks of: by its own words, by the article, by what was mentioned last."""

from __future__ import annotations

from kg.kinds import COLLECTIVE, COUNTRIES, PEOPLE
from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.names import candidates
from kg.resolve.phrases.labels import bare_phrase
from kg.resolve.places.homes import home_of

_NEAR_SENTENCES = 3
_RECENT_GOVERNMENT = 2  #: sentences
_AHEAD = 1.5  #: how much oftener than any other a country is named that the article is about
_ATTRIBUTES = 5  #: mentions before a noun among which those of its attribute stand


def countries_of(owners: tuple[Entity, ...], cast: Cast) -> tuple[Entity, ...]:
    """Countries themselves, those of people and bodies, and those whose seat of government a place is."""
    gazetteer = cast.gazetteer
    keys = [home_of(e) for e in owners if e.type is not EntityType.PLACE or gazetteer.is_seat_of(e, e.country)]
    return tuple(gazetteer.get(key) for key in dict.fromkeys(keys) if key and key in gazetteer.entities)


def parts_after_head(index: int, cast: Cast) -> tuple[Entity, ...]:
    """What the names and countries in the attributes of a phrase stand for: "Ankara" in "Regierung in Ankara"."""
    mention = cast.mentions[index]
    start = cast.scene.starts[mention.token]
    found: list[Entity] = []
    for part in cast.inside(index):
        inner = cast.mentions[part]
        if inner.span.start <= start or part == mention.possessor:
            continue
        country = cast.gazetteer.noun_type(inner.head) is EntityType.COUNTRY
        if inner.form is MentionForm.NAME or (inner.form is MentionForm.NOMINAL and country):
            found += cast.entities_of(part)
    return tuple(found)


def countries_said(index: int, cast: Cast) -> tuple[Entity, ...]:
    """Countries the phrase itself names: "russische", "Burundis", "in Ankara", "von Baschar al-Assad", "Obama-"."""
    mention, gazetteer = cast.mentions[index], cast.gazetteer
    keys = sorted(countries_beside(mention, cast))
    found = [gazetteer.get(key) for key in keys if key in gazetteer.entities]
    prefix, hyphen, _ = mention.head.rpartition("-")
    if hyphen:
        found += (gazetteer.of_prefix(prefix) or gazetteer.find(prefix))[:1]
    found += cast.entities_of(mention.possessor)
    found += parts_after_head(index, cast)
    return countries_of(tuple(found), cast)


def countries_within(index: int, cast: Cast) -> frozenset[str]:
    """Keys of what an attribute before a noun names: "das von Peru angegriffene Land" is not Peru."""
    token = cast.mentions[index].token
    before = frozenset(k for k in cast.scene.subtree(token) if k < token)
    near = range(max(0, index - _ATTRIBUTES), index)
    return frozenset(e.key for i in near if cast.mentions[i].token in before for e in cast.entities_of(i))


def right_behind(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The seat behind a government that the parser hung elsewhere: "die von der Regierung in Kiew gewünschte Hilfe"."""
    mention, joint = cast.mentions[index], load_language().patterns.before_attribute
    for later in range(index + 1, min(index + 3, len(cast.mentions))):
        inner = cast.mentions[later]
        between = cast.article.text[mention.span.end : inner.span.start]
        if inner.form is MentionForm.NAME and joint.fullmatch(between):
            return cast.entities_of(later)
    return ()


def regional_before(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The regional governments the article has named, one of which "die Regierung" takes up: "die Landesregierung".

    Also "die Regierung von Schwaben", "die Luzerner Regierung", which nobody knows.
    """
    before = cast.mentioned_before(index, frozenset((EntityType.ORGANIZATION,)))
    noun, known = cast.gazetteer.is_noun, cast.gazetteer.entities
    return tuple(
        r.entity
        for r, _ in before
        if any(noun("regional", word) for word in r.nouns())
        or (r.entity.key not in known and " " in r.entity.label and any(noun("government", w) for w in r.nouns()))
    )


def ruled_by(noun: str, cast: Cast) -> Entity | None:
    """The country whose government a noun names where the article speaks of it most: "Bundesrat" in Switzerland."""
    gazetteer = cast.gazetteer
    for label in gazetteer.nouns.ruled_by(noun):
        states = [e for e in gazetteer.find(label) if e.type is EntityType.COUNTRY]
        rivals = [cast.countries[e.country] for e in gazetteer.find(noun) if e.country]
        if states and cast.countries[states[0].key] > max(rivals, default=0):
            return states[0]
    return None


def fitting_countries(index: int, cast: Cast) -> frozenset[str] | None:
    """Countries that every telling word of the phrase fits ("asiatisch", "Königreich"); None when none tells."""
    mention = cast.mentions[index]
    fitting: frozenset[str] | None = None
    for word in (*bare_phrase(mention.text).split()[:-1], mention.head):
        kind = cast.gazetteer.of_kind(word)
        if kind is not None:
            fitting = kind if fitting is None else fitting & kind
    return fitting


def article_country(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The country the article speaks of most that fits the phrase and is not on the other side of the same act.

    None that is named only later and in passing: "Die Regierung kritisierte die Werften von Chile".
    """
    fitting = fitting_countries(index, cast)
    if section := cast.abroad.section(index):
        own = (fitting is None or section in fitting) and section not in cast.clashes(index)
        return (cast.gazetteer.get(section),) if own else ()
    ranked = [(key, count) for key, count in cast.countries.most_common() if fitting is None or key in fitting]
    before = {key for key, _ in ranked if cast.is_named_before(key, index)}
    ranked = [pair for pair in ranked if pair[0] in before] or ranked  # "Boliviens …" further down is another story
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _AHEAD * ranked[1][1]):
        return ()
    key = ranked[0][0]
    known = cast.is_told_of(key, index) and key not in cast.clashes(index)
    return (cast.gazetteer.get(key),) if known else ()


def governed_before(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The one country whose government the article has just spoken of: "die syrische Regierung … das Regime"."""
    here, found = cast.sentence(index), dict[str, Entity]()
    for earlier in range(index - 1, -1, -1):
        mention = cast.mentions[earlier]
        if here - mention.sentence > _RECENT_GOVERNMENT:
            break
        if mention.form is MentionForm.NOMINAL and cast.gazetteer.is_noun("government", mention.head):
            found |= {e.key: e for e in cast.entities_of(earlier)}
    only = tuple(found.values())
    known = len(only) == 1 and only[0].type is EntityType.COUNTRY and only[0].key not in cast.clashes(index)
    fitting = fitting_countries(index, cast)
    return only if known and (fitting is None or only[0].key in fitting) else ()


def told_by_colours(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The one country with a government of that name that the phrase fits: "die rot-gelbe Bundesregierung"."""
    fitting = fitting_countries(index, cast) or frozenset()
    found = tuple(e for e in cast.gazetteer.of_seat(cast.mentions[index].head) if e.key in fitting)
    return found if len(found) == 1 and found[0].key not in cast.clashes(index) else ()


def last_country(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The fitting country mentioned last, shortly before; rather not that of the other side ("Kubas Präsident").

    Nor one that only says whose minister somebody is, where the article speaks as much of another.
    """
    clashes = cast.clashes(index)
    fitting = fitting_countries(index, cast)
    near: list[Entity] = []
    for referent, last in cast.mentioned_before(index, COUNTRIES):
        entity = referent.entity
        possible = entity.key in cast.gazetteer.entities and (fitting is None or entity.key in fitting)
        in_reach = entity.key not in clashes and cast.sentence(index) - cast.sentence(last) <= _NEAR_SENTENCES
        if possible and in_reach and not (_owns_an_office(last, cast) and _is_one_of_several(entity, cast)):
            near.append(entity)
    own = {key for i in cast.statements.fellows(index) for e in cast.entities_of(i) for key in _home_of(e, cast)}
    return tuple([*(e for e in near if e.key not in own), *near][:1])


def _owns_an_office(index: int, cast: Cast) -> bool:
    """Whether a country stands in front of an official of its own: "Polens Außenminister"."""
    behind = cast.mentions[index + 1 : index + 3]
    return any(m.possessor == index and (m.role or cast.gazetteer.role(m.head)) for m in behind)


def _is_one_of_several(country: Entity, cast: Cast) -> bool:
    """Whether the article speaks of another country as often."""
    return any(n >= cast.countries[country.key] for key, n in cast.countries.items() if key != country.key)


def land_meant(index: int, cast: Cast) -> tuple[Entity, ...]:
    """What "das Land" takes up: the country mentioned last, or the article's.

    Nobody attacks the own country so: where that is meant, it is the only other one named or whose people are.
    """
    told = article_country(index, cast) if fitting_countries(index, cast) is not None else ()
    last = told or last_country(index, cast) or article_country(index, cast)
    attacks = [s for s in cast.statements.aimed_at(index) if s.relation in cast.statements.attacks]
    attackers = (entity for statement in attacks for i in statement.agents for entity in cast.entities_of(i))
    own = {key for entity in attackers for key in _home_of(entity, cast)}
    return neighbour_country(index, cast) if any(entity.key in own for entity in last) else last


def other_country(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The country somebody of the only other one just acted upon: "Peru warnt Chile … das Nachbarland"."""
    told = [referent.entity for referent, _ in cast.mentioned_before(index, COUNTRIES)]
    clashes = cast.clashes(index)
    for statement in reversed(cast.statements):
        agents = countries_of(tuple(e for i in statement.agents for e in cast.entities_of(i)), cast)
        targets = countries_of(tuple(e for i in statement.targets for e in cast.entities_of(i)), cast)
        if len(agents) == len(targets) == 1 and max(*statement.agents, *statement.targets) < index:
            pair = {agents[0].key, targets[0].key}
            alone = len(pair) == 2 and {e.key for e in told} <= pair and targets[0].key not in clashes
            return targets if alone else ()
    return ()


def neighbour_country(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The only other country named before, for a country, its people or bodies that act on "den Nachbarn".

    Where none is named, the only other one whose people or bodies are: "der lettische Minister … den Nachbarn".
    """
    mention = cast.mentions[index]
    others = [i for i in cast.statements.fellows(index) if i != index]
    owner = () if mention.possessor is None else (mention.possessor,)
    own = {key for i in (*others, *owner) for e in cast.entities_of(i) for key in _home_of(e, cast)}
    told = [r.entity for r, _ in cast.mentioned_before(index, COUNTRIES) if r.entity.key in cast.gazetteer.entities]
    rest = [entity for entity in told if entity.key not in own]
    most = max((cast.countries[e.key] for e in rest), default=0)
    if rest and any(count > most and key not in own for key, count in cast.countries.items()):
        return ()  # the article speaks more of another one, by its people or its adjective alone
    if not rest:
        actors = (referent.entity for referent, _ in cast.mentioned_before(index, COLLECTIVE | PEOPLE))
        homes = dict.fromkeys(key for entity in actors for key in sorted(_home_of(entity, cast)) if key not in own)
        rest = [cast.gazetteer.get(key) for key in homes]
    return tuple(rest) if len(own) == 1 and len(rest) == 1 else ()


def _home_of(entity: Entity, cast: Cast) -> set[str]:
    """Keys of the country an actor is, belongs to or is said to belong to."""
    said = cast.referent(entity).countries | {entity.key, entity.country}
    known = cast.gazetteer.entities
    return {key for key in said if key in known and known[key].type is EntityType.COUNTRY}


def origin_before(mention: Mention, cast: Cast) -> tuple[Entity, ...]:
    """Where a noun right before a person's name says that somebody is from: "der Pole Jan Arp"."""
    if mention.entity_type is not EntityType.PERSON or mention.name_span is None:
        return ()
    noun = cast.scene.word_before(cast.scene.tokens(mention.name_span.start, mention.name_span.end).start)
    man = load_language().without_feminine(noun) or noun
    return (cast.gazetteer.of_people(noun) or cast.gazetteer.homes(man))[:1] if noun[:1].isupper() else ()


def countries_beside(mention: Mention, cast: Cast) -> set[str]:
    """Keys of the countries, bodies and places beside a noun: "russische …", "Burundis Präsident", "Chef von SAP".

    A place brings its country along.
    """
    found = [entity for word in mention.modifiers for entity in cast.gazetteer.of_adjective(word)[:2]]
    found += origin_before(mention, cast)
    if mention.form is MentionForm.NOMINAL and mention.name:
        within = candidates(mention.name, cast.gazetteer, cast.date)
        found += (within.seats or within.bodies)[:1]
    if mention.possessor is not None:
        owner = cast.mentions[mention.possessor]
        if owner.form is MentionForm.NAME:
            linked = cast.entities_of(mention.possessor)
            if not linked and owner.name:
                known = candidates(owner.name, cast.gazetteer, cast.date)
                linked = known.seats or known.bodies
            found += linked[:1]
    keys = {e.key for e in found} | {e.country for e in found if e.country and e.type is EntityType.PLACE}
    return keys & cast.gazetteer.entities.keys()
