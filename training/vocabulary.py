"""The cut vocabulary: which unigram pieces are kept, and how words become pieces."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import Unigram

from training.encoder import Packed

BOS, PAD, EOS, UNK = range(4)
"""The first four rows, "<s>", "<pad>", "</s>" and "<unk>", as in the encoder's own vocabulary."""
MAX_PIECES = 12
"""Pieces used of one word; a longer word is cut."""


def unigram(pieces: list[str], scores: Iterable[float]) -> Tokenizer:
    """A tokenizer over ``pieces`` with log probabilities ``scores``; unknown characters give the row of <unk>."""
    return Tokenizer(Unigram([(p, float(s)) for p, s in zip(pieces, scores, strict=True)], unk_id=UNK))


def normalise(word: str, space_before: bool) -> str:
    """The string given to the tokenizer for one word: NFKC, "▁" in front when a space (or nothing) precedes it."""
    return ("▁" if space_before else "") + unicodedata.normalize("NFKC", word).replace(" ", "")


class WordPieces:
    """Pieces of words under one vocabulary, with a cache."""

    def __init__(self, pieces: list[str], scores: Iterable[float]) -> None:
        self.pieces = pieces
        self.scores = list(scores)
        self._tokenizer = unigram(pieces, self.scores)
        self._cache: dict[tuple[str, bool], list[int]] = {}

    def __call__(self, word: str, space_before: bool) -> list[int]:
        """Row numbers of the pieces of ``word``, 1 to MAX_PIECES of them."""
        key = (word, space_before)
        if key not in self._cache:
            ids = self._tokenizer.encode(normalise(word, space_before)).ids[:MAX_PIECES]
            self._cache[key] = ids or [UNK]
        return self._cache[key]


def latin(piece: str) -> bool:
    """True when every letter of the piece is of Latin script (digits, marks and punctuation allowed)."""
    text = piece.replace("▁", "")
    return all(ord(c) < 0x2C00 and (not c.isalpha() or "LATIN" in unicodedata.name(c, "") or c in "ªº") for c in text)


def choose(packed: Packed, words: Iterable[str], size: int) -> list[int]:
    """Rows of the encoder's vocabulary to keep: special, single Latin characters, seen in ``words``, best Latin ones.

    ``words`` are all words of the training data and of raw text; each is encoded with and without a space before.
    At most ``size`` rows, sorted by row number after the special ones.
    """
    full = WordPieces(packed.pieces, packed.scores)
    counts: Counter[int] = Counter()
    for word, n in Counter(words).items():
        for space in (True, False):
            for piece in full(word, space):
                counts[piece] += n
    keep = set(range(4)) | {i for i, n in counts.items() if n > 0}
    keep |= {i for i, p in enumerate(packed.pieces) if len(p.replace("▁", "")) <= 1 and latin(p)}
    for i, text in enumerate(packed.pieces):  # rows are sorted by score
        if len(keep) >= size:
            break
        if latin(text):
            keep.add(i)
    return list(range(4)) + sorted(keep - set(range(4)))


def write(path: Path, pieces: list[str], scores: Iterable[float]) -> None:
    """Write ``pieces.tsv``: piece, tab, score; line number = row."""
    path.write_text("".join(f"{p}\t{s:.6g}\n" for p, s in zip(pieces, scores, strict=True)), encoding="utf-8")


def read(path: Path) -> tuple[list[str], list[float]]:
    """Read ``pieces.tsv``."""
    rows = [line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").split("\n") if line]
    return [r[0] for r in rows], [float(r[1]) for r in rows]
