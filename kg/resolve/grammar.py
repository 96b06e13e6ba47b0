"""Settle what the parser leaves open and the words make plain, before anything is linked.

"seinen ukrainischen Amtskollegen" as object is one person, though the noun's form could be plural; "die beiden Staats-
und Regierungschefs" is one phrase, not two; "Der UN-Gesandte für Syrien, Staffan de Mistura," names the envoy.
"""

from __future__ import annotations

from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention, MentionForm, Span
from kg.resolve.candidates import is_attribute


def settle(mentions: tuple[Mention, ...], text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions with determiner, number, joined first parts and appositions made plain; same indices."""
    settled = [_nationality(_with_determiner(m), gazetteer) for m in mentions]
    names = frozenset(fold(m.name.split()[-1]) for m in mentions if m.name)
    for index, mention in enumerate(settled):
        if mention.form is MentionForm.NAME and is_attribute(mention, gazetteer, names):
            settled[index] = replace(mention, form=MentionForm.NOMINAL, entity_type=None)
    for index, mention in enumerate(settled):
        if (
            mention.function == "obj"
            and mention.number == "Plur"
            and load_language().patterns.one_person.fullmatch(mention.text)
        ):
            settled[index] = replace(mention, number="Sing", gender="Masc")
    _join_abbreviations(settled, text)
    for index in range(len(settled) - 1):
        _join_truncated(settled, index)
        _join_title(settled, index, text)
    return tuple(settled)


def _with_determiner(mention: Mention) -> Mention:
    if mention.determiner is not None or mention.form is MentionForm.PRONOUN or " " not in mention.text:
        return mention
    known = load_language().words.first_determiners.get(mention.text.split(" ", 1)[0].lower())
    return replace(mention, determiner=known) if known else mention


def _nationality(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Read "der Este", "den Norwegern" as a noun, and "der Este Kalle Ruus" as a name with its title."""
    if mention.form is not MentionForm.NAME or not mention.name or not mention.name_span:
        return mention
    first, _, rest = mention.name.partition(" ")
    named = gazetteer.lookup(first)
    if not gazetteer.of_people(first) or (named.entities and named.how == "name"):
        return mention
    if not rest:
        noun = mention.determiner is not None and mention.entity_type is not EntityType.PERSON
        return (
            replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, role=mention.head)
            if noun
            else mention
        )
    if mention.entity_type is not EntityType.PERSON:
        return mention  # "Deutsche Bahn"
    start = mention.name_span.start + len(first) + 1
    return replace(mention, name=rest, name_span=Span(start, mention.name_span.end), role=first)


def _join_abbreviations(mentions: list[Mention], text: str) -> None:
    """Read "Nordischer Energierat (NER)": wherever the abbreviation stands, it is the body before the bracket."""
    for match in load_language().patterns.abbreviation.finditer(text):
        long = next(
            (i for i, m in enumerate(mentions) if m.span.end in (match.start(), match.start() - 1, match.end())), None
        )
        if long is None:
            continue
        for index, mention in enumerate(mentions):
            if index != long and mention.name == match[1] and mention.form is MentionForm.NAME:
                mentions[index] = replace(mention, antecedent=long)


def _join_truncated(mentions: list[Mention], index: int) -> None:
    """Read "die beiden Staats- und Regierungschefs": the first part takes its meaning from the second."""
    first, second = mentions[index], mentions[index + 1]
    if not first.text.endswith("-") or second.form is not MentionForm.NOMINAL or first.sentence != second.sentence:
        return
    both = f" {load_language().words.and_word} "
    noun = f"{first.text.split()[-1]}{both}{second.role or second.head}"
    mentions[index + 1] = replace(
        second,
        role=noun,
        modifiers=second.modifiers or first.modifiers,
        determiner=second.determiner or first.determiner,
        text=f"{first.text}{both}{second.text}",
        number="Plur",
    )
    mentions[index] = replace(first, antecedent=index + 1)


def _join_title(mentions: list[Mention], index: int, text: str) -> None:
    """Tie a title to the name beside it where only a comma, a blank or a short phrase stands between."""
    first, second = mentions[index], mentions[index + 1]
    if first.antecedent is not None or second.antecedent is not None or first.sentence != second.sentence:
        return
    between = text[first.span.end : second.span.start]
    if first.role and first.form is MentionForm.NOMINAL and second.form is MentionForm.NAME:
        if second.role and second.function != "appos":
            return
        if (
            first.number != "Plur"
            and load_language().patterns.before_name.fullmatch(between)
            and first.determiner not in load_language().words.indefinite_articles
        ):
            mentions[index] = replace(first, antecedent=index + 1)
        return
    title = first.form is MentionForm.NAME and second.form is MentionForm.NOMINAL and second.role
    if title and second.number != "Plur" and load_language().patterns.before_title.fullmatch(between):
        mentions[index + 1] = replace(second, antecedent=index)
        _join_second_title(mentions, index, text)


def _join_second_title(mentions: list[Mention], name: int, text: str) -> None:
    """Read "Kari Sjursen, frühere Gouverneurin des Südens und Schwester des Königs": both titles are hers."""
    first = mentions[name + 1]
    for index in range(name + 2, len(mentions)):
        second = mentions[index]
        if second.sentence != first.sentence or second.form is not MentionForm.NOMINAL:
            continue
        if (
            second.role
            and second.function == "conj"
            and text[first.span.end : second.span.start] == f" {load_language().words.and_word} "
        ):
            mentions[index] = replace(second, antecedent=name)
            return
