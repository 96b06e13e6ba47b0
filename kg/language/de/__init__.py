"""German: the answers to the questions of ``kg.language.Language``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.language.contract import Language
from kg.language.de import cases, data, lemmas, patterns, sentences, times, tokens, verbs
from kg.language.timewords import TimeExpression, TimeWords


class German(Language):
    """How German cuts, bends and joins its words; the rules stand in the modules beside this one."""

    code = "de"

    def __init__(self) -> None:
        self.words = data.words()
        self.patterns = patterns.build()

    def token_spans(self, text: str) -> list[tuple[int, int]]:  # noqa: D102
        return tokens.token_spans(text)

    def sentence_starts(  # noqa: D102
        self, text: str, tokens: Sequence[tuple[str, bool, int]], forced: Iterable[int] = ()
    ) -> list[bool]:
        return sentences.sentence_starts(text, tokens, forced)

    def lemma(self, form: str, upos: str, xpos: str, feats: str, script: str) -> str:  # noqa: D102
        return lemmas.lemma_of(form, upos, xpos, feats, script)

    def cases(  # noqa: D102
        self, i: int, words: Sequence[str], upos: Sequence[str], feats: Sequence[str], children: Sequence[int]
    ) -> frozenset[str]:
        return cases.cases(i, words, upos, feats, children)

    def whole_verb(self, lemma: str, particle: str) -> str | None:  # noqa: D102
        return verbs.whole_verb(lemma, particle)

    def has_inner_marker(self, form: str) -> bool:  # noqa: D102
        return verbs.has_inner_zu(form)

    def participles(self, verb: str) -> tuple[str, ...]:  # noqa: D102
        return verbs.participles(verb)

    def times(self, text: str, words: TimeWords) -> tuple[TimeExpression, ...]:  # noqa: D102
        return times.find_times(text, words)


def load() -> German:
    """German, its words read and checked."""
    return German()
