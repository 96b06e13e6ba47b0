"""Settle what the parser leaves open and the words make plain, before anything is linked.

"seinen ukrainischen Amtskollegen" as object is one person, though the noun's form could be plural; "die beiden Staats-
und Regierungschefs" is one phrase, not two; "Der UN-Gesandte für Syrien, Staffan de Mistura," names the envoy.
"""

from __future__ import annotations

from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.grammar.scene import Scene
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Extraction, Mention, MentionForm
from kg.resolve.bodies.abbreviations import join_abbreviations
from kg.resolve.bodies.parties import with_whole_names
from kg.resolve.names import is_attributive
from kg.resolve.phrases.capitals import with_small_letters
from kg.resolve.phrases.number import with_number
from kg.resolve.phrases.owners import is_attribute
from kg.resolve.phrases.recognised import (
    behind_a_party,
    house_of_a_name,
    named_after_somebody,
    nationality,
    past_a_preposition,
    whole_name,
    without_source,
    without_title,
)
from kg.resolve.phrases.wording import (
    as_common_noun,
    as_nicknamed,
    as_party_member,
    as_several_titled,
    as_source,
    as_town,
    join_double_title,
    join_parted_name,
    says_who,
    with_base_noun,
    with_genitive_attribute,
    with_name_behind_owner,
)
from kg.resolve.roles import as_inhabitant

#: Relations of the two sides of a verb.
_ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl:arg"))
_OWNER = "nmod:poss"


def settle(extraction: Extraction, scene: Scene, gazetteer: Gazetteer) -> Extraction:
    """Make determiner, number, joined first parts and appositions of the mentions plain; their indices stay."""
    mentions, text = extraction.mentions, extraction.article.text
    mentions = tuple(with_small_letters(m, scene, gazetteer) for m in mentions)
    settled = [with_name_behind_owner(m, gazetteer) for m in with_whole_names(list(mentions), gazetteer)]
    settled = [without_title(whole_name(without_source(m, mentions), gazetteer), gazetteer) for m in settled]
    settled = [named_after_somebody(m, gazetteer) for m in settled]
    settled = [house_of_a_name(index, m, settled, gazetteer) for index, m in enumerate(settled)]
    settled = [past_a_preposition(_with_determiner(m, scene), scene) for m in settled]
    settled = [nationality(m, gazetteer) for m in settled]
    surnames = frozenset(fold(m.name.split()[-1]) for m in mentions if m.name and " " in m.name)
    settled = [behind_a_party(m, surnames, gazetteer) for m in settled]
    settled = [_with_determiner(as_inhabitant(m, surnames, gazetteer), scene) for m in settled]
    names = frozenset(fold(m.name.split()[-1]) for m in (*mentions, *settled) if m.name)
    for index, mention in enumerate(settled):
        if mention.form is MentionForm.NAME and is_attribute(mention, scene, gazetteer, names):
            settled[index] = replace(mention, form=MentionForm.NOMINAL, entity_type=None)
    settled = [as_source(m, scene) for m in settled]
    settled = [as_common_noun(as_nicknamed(m, scene, mentions, gazetteer), mentions, gazetteer) for m in settled]
    settled = [as_several_titled(m, gazetteer) for m in settled]
    settled = [with_genitive_attribute(as_party_member(m, scene, gazetteer), scene) for m in settled]
    settled = [with_base_noun(with_number(m, scene, gazetteer), scene, gazetteer) for m in settled]
    join_abbreviations(settled, text, gazetteer)
    for index in range(len(settled)):
        _part_owner(settled, index, surnames, gazetteer)
    for index in range(len(settled) - 1):
        join_parted_name(settled, index, text, gazetteer)
        if index + 2 < len(settled):
            join_double_title(settled, index, text, gazetteer)
        settled[index] = as_town(settled[index], settled[index + 1], surnames, gazetteer)
        _share_last_name(settled, index, text, surnames, gazetteer)
        _join_truncated(settled, index)
        _join_title(settled, index, text)
    return replace(extraction, mentions=tuple(settled))


def _with_determiner(mention: Mention, scene: Scene) -> Mention:
    """Fill the determiner by the first word of the phrase, else by the contraction before it: "vom Verband"."""
    if mention.determiner is not None or mention.form is MentionForm.PRONOUN:
        return mention
    words = load_language().words
    first, before = scene.lower[mention.words.start], scene.word_before(mention.words.start).lower()
    contracted = before in words.contractions and mention.form is MentionForm.NOMINAL
    known = words.first_determiners.get(words.contractions[before][-1] if contracted else first)
    return replace(mention, determiner=known) if known and (contracted or " " in mention.text) else mention


def _share_last_name(
    mentions: list[Mention], index: int, text: str, surnames: frozenset[str], gazetteer: Gazetteer
) -> None:
    """Read "Bill und Hillary Clinton": the first name alone shares the last name of the second."""
    first, second = mentions[index], mentions[index + 1]
    if first.form is not MentionForm.NAME or second.form is not MentionForm.NAME or not first.name or not second.name:
        return
    last = second.name.split()[1:]
    joined = text[first.span.end : second.span.start].strip() == load_language().words.and_word
    known = gazetteer.gender_of_first_name(first.name)  # "Die Kammer und Eva Linde lobten den Rat"
    beside = second.text == second.name and fold(first.name) not in surnames  # "Arp und Direktor Bo Muster"
    given_alone = joined and last and " " not in first.name and known and beside
    if given_alone and first.entity_type in (None, EntityType.PERSON):
        name = " ".join((first.name, *last))
        mentions[index] = replace(first, name=name, entity_type=EntityType.PERSON)


def _part_owner(mentions: list[Mention], index: int, surnames: frozenset[str], gazetteer: Gazetteer) -> None:
    """Read "Mollers Starrsinn", taken for a name, as a thing or somebody of whom the article calls so."""
    mention = mentions[index]
    first, _, rest = (mention.name or "").partition(" ")
    owner = load_language().without_genitive(first)
    if mention.form is not MentionForm.NAME or not rest or " " in rest or not owner or fold(owner) not in surnames:
        return
    name_of_its_own = any(m.name and m.name != mention.name and m.name.endswith(" " + rest) for m in mentions)
    if name_of_its_own or gazetteer.gender_of_first_name(rest) or gazetteer.find(mention.name or ""):
        return
    named = [i for i in range(index) if fold((mentions[i].name or "").rpartition(" ")[2]) == fold(owner)]
    if named:
        role = rest if gazetteer.role(rest) else None
        noun = replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, head=rest, role=role)
        mentions[index] = replace(noun, entity_type=None, possessor=named[-1])


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
        words=range(first.words.start, second.words.stop),
        number="Plur",
    )
    mentions[index] = replace(first, antecedent=index + 1)


def _join_title(mentions: list[Mention], index: int, text: str) -> None:
    """Tie a title to the name beside it where only a comma, a blank or a short phrase stands between."""
    first, second = mentions[index], mentions[index + 1]
    between = text[first.span.end : second.span.start]
    if second.antecedent == index and between == ": " and not text[: first.span.start].rpartition("\n")[2]:
        mentions[index + 1] = replace(second, antecedent=None)  # a headline's "Bahnchef: Linde lehnt ab" is the chief's
        return
    if first.antecedent is not None or second.antecedent is not None or first.sentence != second.sentence:
        return
    words = load_language().words
    if is_attributive(second):
        return  # "gegen betrügerische Reeder EU-Sperren verhängen"
    if not words.singling.isdisjoint(second.text.lower().split()[:2]):
        return  # "den Verband, allen voran Obfrau Linde"
    if "," in between and not _closes(text[second.span.end :]) and second.function != "appos":
        return  # "lobte den Plan, Linde rügte ihn"
    if says_who(first, second, text):
        mentions[index + 1] = second = replace(second, antecedent=index)
    parted = first.function != second.function and {first.function, second.function} <= _ARGUMENTS
    owns = second.function == _OWNER  # "lobte die Kammer Lindes Plan"
    if (parted or owns) and (first.determiner is not None or first.possessor is not None):
        return  # "dessen Rede Linde rügte"; a title without article is one with the name, whatever the parser says
    if first.role and first.form is MentionForm.NOMINAL and second.form is MentionForm.NAME:
        if second.role and second.function != "appos":
            return
        if (
            first.number != "Plur"
            and load_language().patterns.before_name.fullmatch(between)
            and first.determiner not in words.indefinite_articles
            and not _is_of_somebody(mentions, index)
        ):
            mentions[index] = replace(first, antecedent=index + 1)
        return
    title = first.form is MentionForm.NAME and second.form is MentionForm.NOMINAL and second.role
    if title and second.number != "Plur" and load_language().patterns.before_title.fullmatch(between):
        mentions[index + 1] = replace(second, antecedent=index)
        _join_second_title(mentions, index, text)


def _is_of_somebody(mentions: list[Mention], index: int) -> bool:
    """Whether a title is only whose somebody else is: "den Berater des Präsidenten, Bo Muster" names the adviser."""
    return any(m.possessor == index and m.entity_type is EntityType.PERSON and m.role for m in mentions[:index])


def _closes(rest: str) -> bool:
    """Whether what follows an apposition can follow one: a mark, or the end."""
    behind = rest.lstrip("\"“”«»’'")
    return not behind or behind[0] in ",.;:!?)–—\n" or behind.startswith((" (", " –", " —"))


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
