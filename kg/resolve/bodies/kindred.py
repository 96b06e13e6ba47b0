"""The body that a general noun takes up: "der Konzern", "das Gericht", "die Organisation"."""

from __future__ import annotations

from kg.gazetteer import IN_OFFICE
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.reference.antecedents import is_in_brackets
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent

_NEAR_SENTENCES = 2
_NAMED_KINDS = ("company", "society")  #: kinds that names without a noun may be of
#: lists of nouns.toml whose general nouns take up any other of the list
_KINDS = ("court", "board", "ministry", "authority", "interest")


def body_of_kind(
    index: int, before: list[tuple[Referent, int]], cast: Cast, *, near_only: bool = False
) -> Referent | None:
    """The one body a general noun can take up: "der Konzern" a company, "das Gericht" a court, "das Blatt" a paper.

    No party, not the other side; one named shortly before, else, unless ``near_only``, the only one of the article.
    """
    mention = cast.mentions[index]
    if is_plural(mention):
        return None
    clashes = cast.clashes(index)
    fitting = [
        (referent, cast.sentence(index) - cast.sentence(last))
        for referent, last in before
        if referent.entity.key not in clashes and not referent.plural and fits_kind(referent, mention, cast)
        if not all(is_in_brackets(i, cast) or _is_left(cast.mentions[i], cast) for i in referent.seen)  # "Arp (SPD)"
    ]
    near = [referent for referent, distance in fitting if distance <= _NEAR_SENTENCES]
    found = near or ([] if near_only else [referent for referent, _ in fitting])
    labels = [referent.entity.label for referent in found]  # a headline's "Post" is the "Deutsche Post" of the text
    found = [r for r in found if not any(label.endswith(f" {r.entity.label}") for label in labels)]
    return found[0] if len(found) == 1 else None


def is_another_since(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether "der Verband" may be another that has acted since: "Der Weltverband … Der Fischerbund … Der Verband"."""
    noun, last = cast.mentions[index].head, referent.last_before(index)
    if last is None or is_plural(cast.mentions[index]) or not cast.gazetteer.is_noun("society", noun, whole=True):
        return False
    since = (i for i in range(last + 1, index) if cast.sentence(i) > cast.sentence(last))
    named = [i for i in since if cast.mentions[i].form is MentionForm.NAME and is_subject(cast.mentions[i])]
    called = any(word.casefold().endswith(noun.casefold()) for word in referent.nouns())  # "der Radclub … der Club"
    if not called and cast.gazetteer.is_noun("sports_noun", noun) and any(_may_be_club(i, index, cast) for i in named):
        return True
    return any(_is_association(e.label.split()[-1], cast) for i in named for e in cast.entities_of(i))


def _may_be_club(name: int, index: int, cast: Cast) -> bool:
    """Whether a name that acted right before "der Verein" may be a club's: nobody's, and of no other noun."""
    found = cast.entities_of(name)
    unknown = all(e.key not in cast.gazetteer.entities and e.type is not EntityType.PERSON for e in found)
    plain = all(cast.gazetteer.noun_type(word) is None for word in (cast.mentions[name].name or "").split())
    return bool(found) and unknown and plain and cast.sentence(index) - cast.sentence(name) <= 1


def _is_association(noun: str, cast: Cast) -> bool:
    """Whether people have joined in a body of this noun: "Fischerbund", no authority or council."""
    is_noun = cast.gazetteer.is_noun
    return is_noun("association", noun) and not any(is_noun(kind, noun) for kind in (*_KINDS, "council", "parliament"))


def fits_kind(referent: Referent, mention: Mention, cast: Cast) -> bool:
    """Whether a general noun may take a body up: "Gericht" a "Landgericht", "Gewerkschaft" the IG Metall."""
    noun, entity = mention.head, referent.entity
    if cast.gazetteer.noun_type(entity.label) is EntityType.GROUP:
        return False  # "die Ultras", taken for a name
    names = (entity.label, *referent.nouns())
    if entity.type is EntityType.ORGANIZATION and cast.gazetteer.nouns.is_called(noun, names):
        return True
    for kind in _NAMED_KINDS:
        if cast.gazetteer.is_noun(kind, noun, whole=True):
            named = any(cast.mentions[i].form is MentionForm.NAME for i in referent.seen)
            named = named or (kind == "society" and _has_members(referent, cast))  # "der Mieterverein"
            named = named and not (kind == "society" and _is_over_clubs(entity, noun, cast))
            body = named and entity.type is EntityType.ORGANIZATION and not cast.gazetteer.is_party(entity.key)
            body = body and (cast.gazetteer.is_noun("sports_noun", noun) or not _is_of_sport(entity, cast))
            body = body and all(e.type is not EntityType.PLACE for e in cast.gazetteer.find(entity.label))  # a team
            return body and not _is_another_kind(referent, kind, cast)
    if cast.gazetteer.is_noun("alliance", noun, whole=True):
        return _may_be_alliance(referent, cast)
    if cast.gazetteer.is_noun("party", noun, whole=True):
        return cast.gazetteer.is_party(entity.key) or _is_party_by_name(referent, cast)
    if cast.gazetteer.is_noun("union", noun, whole=True):
        return any(cast.gazetteer.is_noun("union", word) for word in referent.nouns())  # "IG Metall"
    if not cast.gazetteer.is_noun("general", noun, whole=True):
        return False
    if cast.gazetteer.noun_type(noun) is EntityType.MEDIA:
        return entity.type is EntityType.MEDIA
    kinds = [kind for kind in _KINDS if cast.gazetteer.is_noun(kind, noun, whole=True)]
    return any(cast.gazetteer.is_noun(kind, word) for kind in kinds for word in referent.nouns())


def _is_over_clubs(entity: Entity, noun: str, cast: Cast) -> bool:
    """Whether a body is known as "der Verband" alone, which no club is: "Der Verband rügte Arp. Der Klub …"."""
    is_noun = cast.gazetteer.is_noun
    bare = is_noun("society", entity.label, whole=True) and not is_noun("sports_noun", entity.label)
    return bare and is_noun("sports_noun", noun)


def _may_be_alliance(referent: Referent, cast: Cast) -> bool:
    """Whether states may have formed a body: a known one of no country, or one whose name says of no other kind."""
    entity, gazetteer = referent.entity, cast.gazetteer
    if entity.type is EntityType.MEDIA or all(cast.mentions[i].form is not MentionForm.NAME for i in referent.seen):
        return False
    if gazetteer.nouns.shared_by(entity.label) or any(gazetteer.is_party(e.key) for e in gazetteer.find(entity.label)):
        return False  # a party of another country
    if entity.key in gazetteer.entities:
        return entity.country is None and not gazetteer.is_party(entity.key)
    return not _is_another_kind(referent, "alliance", cast)


def _is_of_sport(entity: Entity, cast: Cast) -> bool:
    return any(cast.gazetteer.is_noun("sports_name", word) for word in entity.label.split())


def _has_members(referent: Referent, cast: Cast) -> bool:
    return any(cast.gazetteer.is_noun("membership", word) for word in referent.nouns())


def _is_party_by_name(referent: Referent, cast: Cast) -> bool:
    return any(cast.gazetteer.is_noun("party", word) for word in referent.nouns())


def _is_another_kind(referent: Referent, kind: str, cast: Cast) -> bool:
    """Whether the name of a body says that it is no company, no society: "Verkehrsgewerkschaft Nordheide"."""
    words = (*referent.nouns(), *_nouns_beside(referent, cast))
    known = [word for word in words if cast.gazetteer.noun_type(word) is EntityType.ORGANIZATION]
    alike = (kind, "association") if kind == "society" else (kind,)
    return bool(known) and not any(cast.gazetteer.is_noun(trait, word) for trait in alike for word in known)


def _nouns_beside(referent: Referent, cast: Cast) -> list[str]:
    """The nouns that stand beside the names of a body: "die Initiative „Gegenwind“"."""
    beside = (cast.mentions[i].antecedent for i in referent.seen if cast.mentions[i].form is MentionForm.NAME)
    return [cast.mentions[title].head for title in beside if title is not None]


def _is_left(mention: Mention, cast: Cast) -> bool:
    """Whether a body is one where somebody was before: "seinem früheren Klub Nordstern"."""
    said = (cast.gazetteer.standing(word.lower()) for word in (*mention.modifiers, *cast.before_name(mention)))
    return any(standing not in (None, IN_OFFICE) for standing in said)
