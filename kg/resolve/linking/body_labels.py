"""What a body is called that the gazetteer does not have: its name in the nominative, without article."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention
from kg.resolve.bodies.branches import branch_label
from kg.resolve.cast import Cast
from kg.resolve.linking.noun_before import noun_before
from kg.resolve.names import bare_name
from kg.resolve.phrases.labels import actor_label, bare_phrase, name_label
from kg.resolve.phrases.recognised import is_house


class BodyLabels:
    """Labels bodies of one article, of which some names stand in another case."""

    def __init__(self, cast: Cast, names: tuple[int, ...]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._names = names
        self._named = Counter(fold(bare_name(cast.mentions[i].name or "")) for i in names)

    def _without_genitive(self, name: str, mention: Mention) -> str:
        """A name of several words that ends with the noun of a body: "Deutschen Bauernverbands" → "… Bauernverband"."""
        if self.cast.first_word(mention) not in self.cast.words.genitive_articles:
            return name
        start, _, noun = name.rpartition(" ")
        bases = load_language().without_noun_genitive(noun)
        base = next((base for base in bases if load_language().gender_of_body(base.casefold())), noun)
        return f"{start} {base}"

    def of_foreign(self, mention: Mention) -> str:
        """The name of a body of another country that is called by a word: "die Grünen" → "Grüne"."""
        name = bare_name(mention.name or "")
        several = self._several_label(name, mention) if name == bare_phrase(mention.text) else None
        return several or actor_label(mention, self.gazetteer)

    def of_branch(self, index: int) -> str | None:
        """The name of a branch in the nominative: "die Grünen im Kreistag" → "Grüne im Kreistag"."""
        mention = self.cast.mentions[index]
        label, name = branch_label(index, self.cast), bare_name(mention.name or "")
        several = self._several_label(name, mention) if label and label.startswith(f"{name} ") else None
        return f"{several}{label[len(name) :]}" if label and several else label

    def _several_label(self, name: str, mention: Mention) -> str | None:
        """The name of people called by an adjective, as without article: "die Liberalen" → "Liberale"."""
        if mention.number != "Plur" or mention.determiner not in self.cast.words.definite:
            return None
        start, blank, last = name.rpartition(" ")
        forms = load_language().adjectival_forms(last)
        strong = forms is not None and load_language().nominative_plural(last, last) == forms[0] != last
        return f"{start}{blank}{forms[0]}" if forms and strong else None

    def of_unknown(self, index: int) -> str:
        """The name of an unknown body in the nominative, without genitive if the article has the bare form too."""
        mention = self.cast.mentions[index]
        name = bare_name(mention.name or "")
        if several := self._several_label(name, mention):
            return several
        if name == bare_phrase(mention.text) and " " in name:
            if self.gazetteer.noun_type(name.split()[0]) is EntityType.ORGANIZATION:
                return self._without_genitive(name, mention)  # "Zentrale" is no bent "zentral"
            return name_label(self._without_genitive(name, mention), mention)
        if whole := self._with_noun(index) or self._called_in_full.get(fold(name)):
            return whole
        if mention.number == "Plur" and self.cast.first_word(mention) == self.cast.words.dative_plural_article:
            return load_language().nominative_plural(name, name) if " " not in name else name  # "den Rostockern"
        bare = load_language().without_genitive(name)
        following = self.cast.mentions[index + 1 : index + 2]
        in_front = any(m.span.start == mention.span.start and m.span.end > mention.span.end for m in following)
        if bare is None:
            return name
        here = fold(bare) == fold(name)  # an apostrophe is no letter: "Scholz’" alone does not tell that it is "Scholz"
        return bare if self._named[fold(bare)] > here or in_front else name  # "Hollingens Stadtrat"

    def _with_noun(self, index: int) -> str | None:
        """A name with the noun before it, where the noun belongs to it or the name alone might mean somebody else."""
        mention = self.cast.mentions[index]
        noun, name = noun_before(mention, self.cast), bare_name(mention.name or "")
        if not noun or name.startswith(f"{noun} "):
            return None
        body = self.gazetteer.noun_type(noun) is EntityType.ORGANIZATION or is_house(noun, self.gazetteer)
        unclear = load_language().names_in_genitive(name) or self._is_a_last_name(name)
        unclear = unclear or self.gazetteer.gender_of_first_name(name) is not None
        belongs = not name.isupper() and self._is_in_names(noun)  # "Fahrgastverband FVN" is the FVN
        return f"{noun} {name}" if (body and unclear) or belongs else None

    def _is_in_names(self, noun: str) -> bool:
        """Whether a noun is a part of the name behind it: "Stiftung", "Heimatverein", no "Verein"."""
        is_noun = self.gazetteer.is_noun
        longer = is_noun("membership", noun) and not is_noun("membership", noun, whole=True)
        return is_noun("in_names", noun) or (longer and not is_noun("company", noun))

    @cached_property
    def _called_in_full(self) -> dict[str, str]:
        """The names of bodies with their nouns, by the name alone; none that two have: "Lichtblick"."""
        found: dict[str, set[str]] = {}
        for index in self._names:
            if whole := self._with_noun(index):
                found.setdefault(fold(bare_name(self.cast.mentions[index].name or "")), set()).add(whole)
        return {name: next(iter(whole)) for name, whole in found.items() if len(whole) == 1}

    def _is_a_last_name(self, name: str) -> bool:
        """Whether the article tells of a person called so, or such people are known: "Brauerei Arp", "Firma Kohl"."""
        return fold(name) in self._last_names or bool(self.gazetteer.by_surname(name))

    @cached_property
    def _last_names(self) -> frozenset[str]:
        people = {m.name for m in self.cast.mentions if m.name and m.entity_type is EntityType.PERSON}
        return frozenset(fold(person.split()[-1]) for person in people if " " in person)
