"""The places of a dateline: "Kopenhagen (dpa) – Die Regierung …" is cut off as residue, and still tells where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.mentions.drafts import Draft, Key, Lexicon
from kg.extract.mentions.nounphrase import span_of
from kg.grammar.parse import Parse
from kg.model import EntityType, MentionForm

_LAST = 1  #: the sentence in which a dateline may stand: below the headline
_BETWEEN = "/"
_ENDS = frozenset("(,.:–—-")


def places_of_dateline(parse: Parse, lexicon: Lexicon, skipped: frozenset[int]) -> Iterator[tuple[Key, Draft]]:
    """Drafts for the known places before a text that goes on in the same line; a line of a menu tells of none."""
    for number in (n for n in sorted(skipped) if n <= _LAST):
        sentence = parse.sentences[number]
        behind = sentence.stop
        if behind >= len(parse) or "\n" in parse.text[parse.ends[behind - 1] : parse.starts[behind]]:
            continue
        end = next((i for i in sentence if parse.words[i] in _ENDS), behind)
        cuts = [sentence.start - 1, *(i for i in range(sentence.start, end) if parse.words[i] == _BETWEEN), end]
        for before, cut in pairwise(cuts):
            if before + 1 < cut and (draft := _place(parse, range(before + 1, cut), lexicon)) is not None:
                yield (before + 1, 0), draft


def _place(parse: Parse, words: range, lexicon: Lexicon) -> Draft | None:
    span = span_of(parse, words[0], words[-1])
    name = parse.text[span.start : span.end]
    if EntityType.PLACE not in lexicon.name_types(name) or parse.lower[words[-1]] in parse.lexis.seats_of_many:
        return None
    return Draft(
        span=span,
        form=MentionForm.NAME,
        head=name,
        sentence=parse.sentence[words[0]],
        token=words[0],
        name_span=span,
        entity_type=EntityType.PLACE,
        number="Sing",
        person=3,
        function="root",
    )
