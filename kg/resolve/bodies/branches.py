"""Which names and phrases mean no known body but a branch of it: "die Kölner SPD", "die FDP-Fraktion im Stadtrat"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import adjectives
from kg.resolve.phrases.labels import actor_label, bare_phrase
from kg.resolve.places.lands import Lands

_NEAR = 2  #: sentences
_FARTHEST = 200  #: mentions back to the same group in another council


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
    return _called(mention, cast.mentions[other].span.end, cast)


def told_in_council(index: int, cast: Cast) -> tuple[int | None, str | None]:
    """The mention of the same group in the council that a sentence plays in; else this council: "im Stadtrat".

    That only where the group was told of in another: "Im Landtag … die FDP-Fraktion. Im Stadtrat … die FDP-Fraktion".
    """
    mention, noun = cast.mentions[index], cast.gazetteer.is_noun
    if not noun("parliamentary_group", mention.head.rpartition("-")[2]) or (here := _setting(index, cast)) is None:
        return None, None
    council = cast.mentions[here]
    before = range(max(0, index - _FARTHEST), index)
    alike = (i for i in before if cast.mentions[i].head == mention.head and cast.entities_of(i))
    told = {cast.mentions[at].head: i for i in alike if (at := _setting(i, cast)) is not None}
    if not told or council.head in told:
        return told.get(council.head), None
    return None, f"{cast.scene.word_before(council.words.start).lower()} {bare_phrase(council.text)}"


def _setting(index: int, cast: Cast) -> int | None:
    """The council before a mention that its sentence plays in: "Im Stadtrat …"."""
    for other in cast.earlier_in_sentence(index):
        inner = cast.mentions[other]
        inside = cast.scene.word_before(inner.words.start).lower() in cast.words.inside_forms
        if inside and (inner.function or "").startswith("obl") and cast.gazetteer.is_noun("council", inner.head):
            return other
    return None


def purpose_label(index: int, cast: Cast) -> str | None:
    """The name of a body with what it is for: "Verein zur Pflege der Moore"; None without a purpose."""
    mention = cast.mentions[index]
    if _is_of_a_thing(mention, cast):
        return None  # "der Bericht des Rats zur Lage"
    purpose = cast.words.purpose_prepositions
    end = mention.span.end
    for other in range(index + 1, len(cast.mentions)):
        inner = cast.mentions[other]
        between = cast.article.text[mention.span.end : inner.span.start].split()
        if inner.span.start < mention.span.end:
            continue
        part = len(between) == 1 and between[0] in purpose and (inner.function or "").startswith(("nmod", "obl"))
        if not part or other in cast.statements.fellows(index) or _is_of_adjective(inner, cast):
            break  # "verhängte der Verband gegen den Klub eine Buße"
        end = inner.span.end
        break
    return _called(mention, end, cast) if end > mention.span.end else None


def called_label(index: int, cast: Cast) -> str | None:
    """The name of a body with the noun right behind it: "Bündnis Mietenstopp"; None without one."""
    mention, behind = cast.mentions[index], cast.mentions[index + 1 : index + 2]
    for inner in behind:
        beside = inner.antecedent == index and cast.article.text[mention.span.end : inner.span.start] == " "
        bare = inner.form is MentionForm.NOMINAL and inner.determiner is None and inner.entity_type is None
        if beside and bare and inner.number != "Plur":
            return _called(mention, inner.span.end, cast)
    return None


def _called(mention: Mention, end: int, cast: Cast) -> str:
    """A phrase with what stands behind it, in the nominative: "des neuen Rates in Ulm" is "neuer Rat in Ulm"."""
    text = cast.article.text
    if mention.form is MentionForm.NAME:
        return bare_phrase(text[mention.span.start : end])
    return actor_label(mention, cast.gazetteer) + text[mention.span.end : end]


def _is_of_a_thing(mention: Mention, cast: Cast) -> bool:
    """Whether a body owns a thing, which the phrase behind it may belong to."""
    above = cast.scene.heads[mention.token]
    noun = (mention.function or "").startswith("nmod") and cast.scene.pos[above] == "NOUN"
    return noun and cast.gazetteer.noun_type(cast.scene.lemmas[above]) is None


def _is_of_adjective(mention: Mention, cast: Cast) -> bool:
    """Whether a phrase is what an adjective asks for: "macht das Amt [für den Schaden] haftbar"."""
    return cast.scene.pos[cast.scene.heads[mention.token]] == "ADJ"


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

    A council two sentences away tells, or one anywhere in an article that does not speak of the parliament; or that
    such an article tells more of a Land.
    """
    if not cast.gazetteer.is_noun("parliamentary_group", known.label.split()[0]):
        return False
    if cast.fields.near_council(index, _NEAR) or cast.fields.is_local:
        return True
    home = cast.gazetteer.entities.get(known.country or "")
    return home is not None and not cast.fields.of_parliament and Lands(cast).outweighs(home)
