"""Which mentions are read, and in which order: whatever a phrase hangs on comes before it."""

from __future__ import annotations

from kg.language import load_language
from kg.model import MentionForm
from kg.resolve.cast import Cast
from kg.resolve.linking.headlined import is_bare_body
from kg.resolve.reference.antecedents import describes
from kg.resolve.reference.demonstratives import is_pointing, turns_away
from kg.resolve.reference.helpers import attacked_by_helper
from kg.resolve.reference.rivals import LEAD
from kg.resolve.reference.standing import beside, is_subject
from kg.resolve.roles import is_pronoun, role_of, stands_for_place

#: Nouns in predicates describe and refer to nobody: "seinen besten Freund" in "nannte ihn seinen besten Freund".
_PREDICATES = frozenset(("xcomp", "appos", "root", "ROOT"))


def acting(cast: Cast) -> frozenset[int]:
    """Mentions that act, are acted upon or are quoted as source; the goal of a visit is a place."""
    found: set[int] = set()
    for statement in cast.statements:
        found.update(statement.agents)
        if not cast.classes[statement.relation].goes_to_place:
            found.update(i for i in statement.targets if not stands_for_place(cast, i))
        if statement.attribution and statement.attribution.mention is not None:
            found.add(statement.attribution.mention)
    for mention in cast.mentions:
        if mention.speaker is not None:
            found.add(mention.speaker)
    return frozenset(found)


def needed(cast: Cast) -> frozenset[int]:
    """Mentions that statements use, and those they hang on."""
    found = set(acting(cast))
    for statement in cast.statements:
        found.update(statement.targets)
    waiting = list(found)
    while waiting:
        mention = cast.mentions[waiting.pop()]
        for other in (mention.possessor, mention.antecedent, mention.speaker):
            if other is not None and other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def reading_order(cast: Cast, wanted: frozenset[int]) -> tuple[int, ...]:
    """The mentions worth reading in text order, those they hang on first; a circle breaks at the later one.

    What a headline calls by a bare noun comes last: the text below it tells who that is.
    """
    order: dict[int, None] = {}
    for index in range(len(cast.mentions)):
        if index in wanted or _tells_of_actors(cast, index):
            _visit(cast, index, order, set())
    below = (m for m in cast.mentions if m.sentence == LEAD and is_subject(m))
    anew = any(not is_pronoun(m) for m in below)  # not "Kirche rügt Amt. Sie …"
    last = [index for index in order if anew and is_bare_body(index, cast)]
    last = [index for index in last if not any(index in _hangs_on(cast, other) for other in order)]
    return (*(index for index in order if index not in last), *last)


def _visit(cast: Cast, index: int, order: dict[int, None], above: set[int]) -> None:
    """Put a mention behind those it hangs on; ``above``: those that hang on it."""
    if index in order or index in above:
        return
    above.add(index)
    for other in _hangs_on(cast, index):
        _visit(cast, other, order, above)
    above.discard(index)
    order[index] = None


def _hangs_on(cast: Cast, index: int) -> list[int]:
    mention = cast.mentions[index]
    first = (mention.possessor, mention.antecedent, cast.apposed.get(index), mention.speaker)
    found = [other for other in first if other is not None]
    if mention.form is MentionForm.NOMINAL:
        found += cast.inside(index)
        if load_language().names_by_age(mention.head):  # "Die 24-Jährige rügte die Ministerin": who that is, tells more
            found += [i for i in cast.statements.fellows(index) if _has_a_title(i, cast)]
    if is_pronoun(mention):
        # Whoever stands beside a pronoun is not meant by it; "sich" and "einander" are their subject.
        found += [i for i in beside(index, cast.mentions, cast.scene) if cast.mentions[i].form is MentionForm.NAME]
        found += [a for s in cast.statements.of(index) for a in s.agents if a < index]
        # "Sein Sprecher nannte den 48-Jährigen …": he is not the chief
        attacked = (i for i in attacked_by_helper(index, cast) if cast.mentions[i].form is MentionForm.NOMINAL)
        found += [i for i in attacked if cast.mentions[i].possessor is None]
    return found


def _has_a_title(index: int, cast: Cast) -> bool:
    """Whether a definite phrase tells by office or calling alone who somebody is, not by age."""
    mention = cast.mentions[index]
    definite = mention.form is MentionForm.NOMINAL and mention.determiner in cast.words.definite
    named = definite and mention.possessor is None and not load_language().names_by_age(mention.head)
    return named and role_of(mention, cast) is not None


def _tells_of_actors(cast: Cast, index: int) -> bool:
    """Whether reading a mention shows who is present, though nothing hangs on it."""
    mention = cast.mentions[index]
    if mention.form is MentionForm.PRONOUN:
        pointing = is_pointing(mention, cast.scene) or (turns_away(mention) and is_subject(mention))
        return pointing or mention.head.casefold() in cast.words.third_person
    if mention.form is not MentionForm.NOMINAL or mention.function in _PREDICATES or describes(index, cast):
        return False
    if cast.gazetteer.noun_type(mention.role or mention.head) is not None:
        return True
    # "Der Slowake schwieg. Er …" goes on with him, "Der 56-Jährige schwieg. Er …", too
    known = mention.determiner in cast.words.definite and mention.number == "Sing"
    return known and is_subject(mention) and role_of(mention, cast) is not None
