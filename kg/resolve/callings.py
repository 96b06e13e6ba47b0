"""What an article calls people and bodies, by the noun: a long one would take the square of its length."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import islice, takewhile

from kg.model import EntityType, Mention, MentionForm
from kg.resolve.called import title_key
from kg.resolve.nouns import Nouns
from kg.resolve.referent import Referent


class Callings:
    """The nouns of one article, in comparable form."""

    def __init__(self, mentions: Sequence[Mention], definite: Container[str]) -> None:
        """``definite``: the articles of those told of before."""
        self._mentions = mentions
        self._definite = definite
        self._kinds: dict[str, frozenset[str]] = {}
        self._ending_in: dict[str, list[int]] = {}
        self._entitled: defaultdict[str, set[str]] = defaultdict(set)
        self._titles = Nouns()
        self._first: dict[tuple[str, Callable[[Mention], bool]], int] = {}
        self._asked: dict[str, tuple[bool, int]] = {}

    def before(self, index: int, noun: str) -> Iterator[int]:
        """The mentions before one, nearest first, that call somebody by a noun or one that ends so.

        A bare "der Rat" goes on with whoever was called so before.
        """
        found = self._ending_in.get(noun)
        if found is None:
            backwards = noun[::-1]
            told = islice(self._called, bisect_left(self._called, (backwards,)), None)
            found = sorted(i for _, i in takewhile(lambda called: called[0].startswith(backwards), told))
            self._ending_in[noun] = found
        return (found[at] for at in range(bisect_left(found, index) - 1, -1, -1))

    def of_noun(self, noun: str) -> Sequence[int]:
        """The mentions with this noun."""
        return self._by_noun.get(noun, ())

    def titled(self, noun: str) -> Sequence[int]:
        """The mentions with this title, or with this noun and no title."""
        return self._by_title.get(noun, ())

    def of_kind(self, kind: str, is_of: Callable[[str], bool]) -> frozenset[str]:
        """The titles and nouns of the article that are of a kind; ``is_of`` is asked once of each."""
        found = self._kinds.get(kind)
        if found is None:
            found = self._kinds[kind] = frozenset(filter(is_of, self._nouns))
        return found

    def is_phrase_before(self, index: int, noun: str) -> bool:
        """Whether a phrase before a mention has this noun."""
        return self.is_used_before(index, noun, _is_phrase)

    def is_used_before(self, index: int, noun: str, shows: Callable[[Mention], bool]) -> bool:
        """Whether a mention before another one has this noun and shows something; each is asked once."""
        first = self._first.get((noun, shows))
        if first is None:
            found = (i for i in self.of_noun(noun) if shows(self._mentions[i]))
            first = self._first[noun, shows] = next(found, len(self._mentions))
        return first < index

    def entitle(self, referent: Referent, titles: Iterable[str]) -> None:
        """Note nouns that stand beside somebody's name."""
        for title in titles:
            if title not in referent.titles:
                referent.titles.add(title)
                self._titles.put(title)
                if referent.entity.type is EntityType.PERSON:
                    self._entitled[title].add(referent.entity.key)

    def bearers(self, title: str) -> Set[str]:
        """Keys of the people beside whose names a noun stands."""
        return self._entitled.get(title, frozenset())

    def is_title(self, noun: str) -> bool:
        """Whether somebody bears a noun as title, or one that ends with it: "Landesbischöfin"."""
        borne, number = self._asked.get(noun, (False, -1))
        if not borne and number < len(self._titles):
            borne = self._titles.has_bearer(noun)
            self._asked[noun] = borne, len(self._titles)
        return borne

    @cached_property
    def _called(self) -> list[tuple[str, int]]:
        """The title or noun of each mention but pronouns and bare phrases, read backwards, in order."""
        told = ((i, m.role or m.head) for i, m in enumerate(self._mentions) if not self._goes_on(m))
        return sorted((title_key(noun)[::-1], i) for i, noun in told if noun)

    def _goes_on(self, mention: Mention) -> bool:
        bare = mention.form is MentionForm.NOMINAL and mention.possessor is None
        return mention.form is MentionForm.PRONOUN or (bare and mention.determiner in self._definite)

    @cached_property
    def _nouns(self) -> frozenset[str]:
        return frozenset(noun for mention in self._mentions for noun in (mention.role, mention.head) if noun)

    @cached_property
    def _by_noun(self) -> Mapping[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, mention in enumerate(self._mentions):
            if mention.form is not MentionForm.PRONOUN:
                found[title_key(mention.head)].append(i)
        return found

    @cached_property
    def _by_title(self) -> Mapping[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for i, mention in enumerate(self._mentions):
            if mention.form is not MentionForm.PRONOUN:
                found[title_key(mention.role or mention.head)].append(i)
        return found


def _is_phrase(mention: Mention) -> bool:
    return mention.form is MentionForm.NOMINAL
