"""The post that stands beside a name, and whose it is: "der Vorsitzende des Heimatvereins", "Chef der Nordbank"."""

from __future__ import annotations

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.evidence import Post
from kg.resolve.linking.noun_before import noun_before
from kg.resolve.names import bare_name
from kg.resolve.offices.ownership import is_owner
from kg.resolve.reference.standing import is_subject

#: Kinds of bodies of politics, and of those where nobody of the gazetteer works.
_POLITICS = (
    "government",
    "ministry",
    "parliament",
    "parliamentary_group",
    "party",
    "political_party",
    "council",
    "coalition",
)
_FARTHEST = 200  #: mentions back to the club that "der Verein" takes up
_REACH = 3  #: sentences back to the club that somebody heads
_WORKPLACES = ("company", "workplace")


def office_in_a_club(index: int, beside: list[Mention], cast: Cast) -> str | None:
    """The office in a body without a name that a phrase beside a name tells: "der Vorsitzende des Heimatvereins"."""
    is_noun = cast.gazetteer.is_noun
    mention = cast.mentions[index]
    before = () if mention.antecedent is None else (cast.mentions[mention.antecedent],)
    if (own := mention.role) and is_noun("everyday_body", own):
        return own  # "der Kassenwart des Karnevalsvereins Jan Arp", whose club the parser took for his title
    for title in (mention, *before, *beside):
        noun = noun_before(mention, cast) if title is mention else title.head
        if noun and (is_noun("local_title", noun) or _is_compound_outside_politics(noun, cast)):
            return noun
        if noun and is_noun("everyday_body", _first_body(noun, cast)) and _is_head(noun.rpartition("-")[2], cast):
            return noun  # "Kita-Leiterin", "Klinikleiter"
        owner = _behind(index, cast) if title.possessor is None else cast.mentions[title.possessor]
        if owner is None or owner.form is not MentionForm.NOMINAL or owner.name:
            continue
        if (noun and _leads(noun, cast) and _is_everyday(owner, cast)) or _is_society(owner, cast):
            return f"{noun or title.head} {owner.text}"
        if noun and _speaks_for(noun, cast) and _is_outside_politics(owner.head, cast):
            return f"{noun or title.head} {owner.text}"
    return None


def club_before(index: int, cast: Cast) -> Mention | None:
    """The club, court or school told of just before, whose head somebody is called: "seinen Vorsitzenden Jan Arp".

    The subject of the nearest sentence that speaks of a body; of parties one that alone is spoken of ("die SPD lobte
    ihren Vorsitzenden"). "Der Vorsitzende" may be that of a party named beside the club.
    """
    mention = cast.mentions[index]
    noun, owner = noun_before(mention, cast), None if mention.possessor is None else cast.mentions[mention.possessor]
    if owner is not None and owner.form is not MentionForm.PRONOUN:
        return None
    own = mention.determiner is not None and mention.determiner.startswith(cast.words.possessive_beginnings)
    definite = mention.determiner is None or mention.determiner in cast.words.definite
    lawyer = own and noun is not None and cast.gazetteer.is_noun("practised", noun)
    if (
        noun is None
        or _behind(index, cast)
        or not (lawyer or (_leads(noun, cast) if own else definite and _is_head(noun, cast)))
    ):
        return None
    for sentence in range(mention.sentence, mention.sentence - _REACH, -1):
        told = [cast.mentions[i] for i in cast.in_sentence(sentence) if i < index]
        subjects = [m for m in told if is_subject(m)]
        if own and subjects and subjects[-1].entity_type is EntityType.PERSON:
            return None
        if bodies := [m for m in told if _is_body(m, cast)]:
            body = next((m for m in bodies if m in subjects), bodies[-1])
            parties = [m for m in bodies if _is_party(m, cast)]
            if own and parties == bodies == [body] and body in subjects:
                return body
            return body if _is_everyday(_in_full(body, index, cast), cast) and (own or not parties) else None
    return None


def _in_full(body: Mention, index: int, cast: Cast) -> Mention:
    """The club that "der Verein" takes up, of those told of not too long before a mention: "Heimatverein"."""
    if body.name is not None or not cast.gazetteer.is_noun("society", body.head, whole=True):
        return body
    ending, before = fold(body.head), cast.mentions[max(0, index - _FARTHEST) : index]
    return next((m for m in before if fold(m.head).endswith(ending) and _is_everyday(m, cast)), body)


def party_of(body: Mention, cast: Cast) -> tuple[str, ...]:
    """Key of the party that a body is, or is a branch of: "SPD-Ortsverein", "SPD Lohne"."""
    prefix, hyphen, _ = body.head.rpartition("-")
    found = cast.gazetteer.of_prefix(prefix) if hyphen else _named(body, cast)
    return tuple(e.key for e in found[:1] if cast.gazetteer.is_party(e.key))


def _named(body: Mention, cast: Cast) -> tuple[Entity, ...]:
    """What the name of a body means, or the noun that it begins with: "SPD Lohne"."""
    name = bare_name(body.name) if body.name else ""
    return cast.gazetteer.find(name) or cast.gazetteer.find(name.split()[0] if name else body.head)


def post_of(index: int, beside: list[Mention], cast: Cast) -> Post | None:
    """The body outside politics that a phrase beside a name, or the name itself, belongs to: "Chef der Nordbank"."""
    mention = cast.mentions[index]
    before = () if mention.antecedent is None else (cast.mentions[mention.antecedent],)
    for title in (mention, *before, *beside):
        owner = _behind(index, cast) if title.possessor is None else cast.mentions[title.possessor]
        noun = noun_before(mention, cast) if title is mention else title.head
        role = cast.gazetteer.role(noun) if noun else None
        if owner is None or (role and not cast.gazetteer.categories.has("subordinate", role.category)):
            continue
        if owner.name and cast.gazetteer.lookup(bare_name(owner.name)).entities:
            continue  # who leads a known body may be known for it
        words = (owner.head, *(owner.name or "").split()[:1], *(owner.name or "").split()[-1:])
        if any(cast.gazetteer.is_noun(kind, word) for kind in _POLITICS for word in words):
            continue
        work = any(cast.gazetteer.is_noun(kind, word) for kind in _WORKPLACES for word in words)
        work = work or (owner.name is not None and not words[-1].isupper() and _is_society(owner, cast))
        if work or _is_unknown_body(owner, cast):
            return Post(f"{noun or ''} {owner.text}".strip(), sure=work)
    return None


def _is_unknown_body(phrase: Mention, cast: Cast) -> bool:
    if phrase.form is MentionForm.NAME:
        return phrase.entity_type is EntityType.ORGANIZATION
    return cast.gazetteer.is_noun("authority", phrase.head) or cast.gazetteer.is_noun("association", phrase.head)


def _behind(index: int, cast: Cast) -> Mention | None:
    """The body behind a name that its bearer's title belongs to: "Sprecher Jan Arp vom Präsidium"."""
    mention = cast.mentions[index]
    if mention.name_span is None:
        return None
    joint = load_language().patterns.before_attribute
    parts = [cast.mentions[part] for part in cast.inside(index)]
    for inner in cast.mentions[index + 1 : index + 2]:
        between = cast.article.text[mention.span.end : inner.span.start]
        if (inner.function or "").startswith("nmod") and joint.fullmatch(between):
            parts.append(inner)  # the parser hung it elsewhere
    return next((part for part in parts if part.span.start > mention.name_span.end and is_owner(part, cast)), None)


def _is_society(body: Mention, cast: Cast) -> bool:
    """Whether a noun is that of a club of some kind: "Heimatverein"; "der Verein" alone may be any."""
    is_noun = cast.gazetteer.is_noun
    return is_noun("society", body.head) and not is_noun("society", body.head, whole=True)


def _is_everyday(body: Mention, cast: Cast) -> bool:
    """Whether a noun or a name with one is that of a club, court, school or firm of a town that nobody knows."""
    is_noun, words = cast.gazetteer.is_noun, (body.head, body.role or "", *(body.name or "").split())
    known = body.name is not None and bool(cast.gazetteer.find(bare_name(body.name)))
    told = (word for word in words if not is_noun("society", word, whole=True))
    return not known and any(is_noun("everyday_body", word) for word in told)


def _is_body(mention: Mention, cast: Cast) -> bool:
    if mention.form is MentionForm.PRONOUN or mention.entity_type is EntityType.PERSON:
        return False
    named = mention.entity_type is EntityType.ORGANIZATION
    return named or _is_everyday(mention, cast) or cast.gazetteer.noun_type(mention.head) is EntityType.ORGANIZATION


def _is_party(body: Mention, cast: Cast) -> bool:
    return cast.gazetteer.is_noun("party", body.head) or any(cast.gazetteer.is_party(e.key) for e in _named(body, cast))


def _is_head(noun: str, cast: Cast) -> bool:
    """Whether a title is that of whoever leads or speaks for any body: "Vorsitzender", no "Parteichef"."""
    role, has = cast.gazetteer.role(noun), cast.gazetteer.categories.has
    if role is None or role.of or "-" in noun:
        return False
    return has("subordinate", role.category) or has("speaks_for", role.category)


def _leads(noun: str, cast: Cast) -> bool:
    """The same of a title that states have, too: "Präsident", "Vizekanzler"."""
    role = cast.gazetteer.role(noun)
    if role is None or role.of or "-" in noun:
        return False
    return _is_head(noun, cast) or cast.gazetteer.elsewhere(role.category) != role.category


def _speaks_for(noun: str, cast: Cast) -> bool:
    role = cast.gazetteer.role(noun)
    return role is not None and cast.gazetteer.categories.has("speaks_for", role.category)


def _is_outside_politics(body: str, cast: Cast) -> bool:
    kinds = ("government", "ministry", "parliament", "parliamentary_group", "party")
    organization = cast.gazetteer.noun_type(body) is EntityType.ORGANIZATION
    return organization and not any(cast.gazetteer.is_noun(kind, body) for kind in kinds)


def _is_compound_outside_politics(title: str, cast: Cast) -> bool:
    """Whether a title in one word is that of a body's speaker: "Polizeisprecher"."""
    if not _speaks_for(title, cast):
        return False
    body = _first_body(title, cast)
    return bool(body) and _is_outside_politics(body, cast)


def _first_body(title: str, cast: Cast) -> str:
    """The body that a title in one word begins with: "Polizei" in "Polizeisprecher"; empty where none does."""
    whole = fold(title)
    ends = [fold(noun) for noun in cast.gazetteer.roles.nouns if whole.endswith(fold(noun)) and len(noun) < len(title)]
    return title[: -len(max(ends, key=len))].rstrip("s-") if ends else ""
