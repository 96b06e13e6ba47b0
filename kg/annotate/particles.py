"""Last names with a particle that stand alone: "Merz kritisierte von der Leyen", "Zu Guttenberg lobte Linde".

The network takes such a particle for a preposition. Where a name is meant, its sentence is analysed once more without
the particles, and they are put back as parts of the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.language import load_language

Entity = tuple[int, int, str]
Key = tuple[str, ...]
_LONGEST = 2  #: particles of one name


@dataclass(frozen=True, slots=True)
class LastName:
    """Tokens of a last name: its first particle, its first word behind the particles, the end; where its name starts.

    ``certain``: the article has the name in full, or the network saw its first name; else the second analysis decides.
    """

    start: int
    word: int
    end: int
    first: int
    certain: bool


@dataclass(frozen=True)
class Tokens:
    """One text as the first analysis left it."""

    texts: Sequence[str]
    heads: Sequence[int]
    labels: Sequence[str]
    tags: Sequence[str]  #: UPOS
    lemmas: Sequence[str]
    entities: Sequence[Entity]

    @cached_property
    def before_names(self) -> frozenset[int]:
        """Tokens of entities behind which the same one goes on."""
        return frozenset(k for start, end, _ in self.entities for k in range(start, end - 1))

    @cached_property
    def starting(self) -> Mapping[int, Entity]:
        """The entities by their first token, the longest of each."""
        return {entity[0]: entity for entity in sorted(self.entities)}

    @cached_property
    def prepositions(self) -> Mapping[int, int]:
        """The first preposition of each word that has one."""
        found = ((head, k) for k, head in enumerate(self.heads) if self.labels[k] == "case")
        return dict(reversed(list(found)))

    @cached_property
    def passive(self) -> frozenset[int]:
        """Verbs in the passive."""
        return frozenset(head for k, head in enumerate(self.heads) if self.labels[k] == "aux:pass")


def mentions_particles(texts: Sequence[str]) -> bool:
    """Whether a text has a word that may be the particle of a name; most have "von"."""
    return not load_language().words.name_particles.isdisjoint(map(str.lower, texts))


def with_particles(entities: Sequence[Entity], names: Sequence[LastName]) -> list[Entity]:
    """The names of a text, those of people with a particle as one: "Kai" + "zu" + "Hohenfels"."""
    taken = {k for name in names for k in range(name.first, name.end)}
    others = [(start, end, kind) for start, end, kind in entities if taken.isdisjoint(range(start, end))]
    return sorted([*others, *((name.first, name.end, "PER") for name in names)])


def last_names(tokens: Tokens) -> Iterator[LastName]:
    """The last names with a particle that the first analysis is likely to have taken for phrases."""
    inside = {k for start, end, kind in tokens.entities if kind == "PER" for k in range(start + 1, end)}
    full = set(_full_names(tokens))
    known = {key for key, _ in full}
    broken = {name.start: name for _, name in full if name is not None}
    at = 0
    while at < len(tokens.texts):
        name = broken.get(at) or (None if at in inside else _alone(tokens, at, known))
        if name is not None:
            yield name
        at = name.end if name is not None else at + 1


def _full_names(tokens: Tokens) -> Iterator[tuple[Key, LastName | None]]:
    """Keys of the last names that stand in full somewhere, with those that the network cut off: "Kai zu" Hohenfels."""
    for start, end, kind in tokens.entities:
        if kind != "PER":
            continue
        at = start + 1
        noble = tokens.texts[at : at + 1] and tokens.texts[at] in load_language().words.noble_ranks
        at += bool(noble)  # "Ida Gräfin von Thal"
        particles = _particles(tokens.texts, at)
        whole = noble or particles > _LONGEST
        word = at + particles
        if not particles or end < (at if whole else word) or not _is_name(tokens.texts, word):
            continue
        key = _key(tokens.texts, at, word)
        if noble and _is_double(tokens, word):
            word += 2
        yield key, LastName(at, word, word + 1, start, certain=True) if end <= word else None


def _alone(tokens: Tokens, at: int, known: set[Key]) -> LastName | None:
    """The last name that begins with a particle at a token, unless it is a phrase there."""
    particles = _particles(tokens.texts, at)
    word = at + particles
    if not particles or not _is_name(tokens.texts, word):
        return None
    certain = _key(tokens.texts, at, word) in known
    pair = " ".join(tokens.texts[at:word]).lower() in load_language().words.name_openings
    last = tokens.tags[word + 1 : word + 2] != ["NOUN"] and word not in tokens.before_names
    single = pair and tokens.tags[word] == "PROPN" and last
    if not (certain or single) or _is_phrase(tokens, at, word):
        return None
    return LastName(at, word, word + 1, at, certain)


def _is_double(tokens: Tokens, word: int) -> bool:
    """Whether a second house is joined to a noble name: "Ida Gräfin von Thal und Hohenfels", not "… und Ada Arp"."""
    joined = tokens.texts[word + 1 : word + 2] == [load_language().words.and_word] and _is_name(tokens.texts, word + 2)
    _, end, kind = tokens.starting.get(word + 2, (0, 0, ""))
    return joined and end <= word + 3 and kind != "PER" and tokens.tags[word + 2] == "PROPN"


def _particles(texts: Sequence[str], at: int) -> int:
    """How many particles of names stand at a token; the first word of a sentence may have a capital."""
    if " ".join(texts[at : at + _LONGEST + 1]) in load_language().words.paired_particles:
        return _LONGEST + 1
    count = 0
    while count < _LONGEST and at + count < len(texts):
        word = texts[at + count]
        if (word.lower() if not count else word) not in load_language().words.name_particles:
            break
        count += 1
    return count


def _is_name(texts: Sequence[str], word: int) -> bool:
    return word < len(texts) and texts[word][:1].isupper() and texts[word][-1:].isalpha()


def _key(texts: Sequence[str], start: int, word: int) -> Key:
    bare = load_language().without_genitive(texts[word])
    return (*map(str.lower, texts[start:word]), bare or texts[word])


def _is_phrase(tokens: Tokens, at: int, word: int) -> bool:
    """Whether "von Weizsäcker" says by whom or whose, as in "gelobt von Weizsäcker"."""
    lexis = load_language().words
    head = tokens.heads[word]
    if tokens.texts[at].lower() not in lexis.agent_prepositions:
        return False
    governed = tokens.prepositions.get(word, at) < at
    if governed or tokens.labels[word] == "conj":
        return False  # "Kritik an von der Leyen", "Meloni und von der Leyen"
    if tokens.labels[word] == "obl:agent":
        return True
    if tokens.labels[word].startswith("nmod"):
        return not (head == at - 1 and load_language().names_person(tokens.lemmas[head]))
    return head in tokens.passive or tokens.lemmas[head] in lexis.source_verbs
