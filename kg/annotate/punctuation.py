"""Heads of punctuation by the rules of Universal Dependencies, given the tree of the words."""

from __future__ import annotations

from collections.abc import Sequence

CLOSING = {"(": ")", "[": "]", "{": "}", "„": "“”", "»": "«", "«": "»", "“": "”", "‚": "‘", "‹": "›", "›": "‹"}
#: marks whose heads in the training trees follow no rule: left as parsed
AS_PARSED = frozenset({"``", "''", "'"})


def attach_punctuation(words: Sequence[str], heads: Sequence[int], marks: Sequence[bool]) -> list[int]:
    """Heads (1-based, 0 = root) with those of ``marks`` set anew: never crossing an arc, as high as that allows.

    Final marks hang on the root, paired ones on the head of what they enclose, others on the deeper of the two phrases
    they stand between. Words keep their heads. Source: UD guidelines, "punct: punctuation"; so 98 % of German PUD.
    """
    result = list(heads)
    plain = [i for i, mark in enumerate(marks) if not mark]
    if not plain or 0 not in heads or marks[list(heads).index(0)]:
        return result
    root = result.index(0) + 1
    pairs = _pairs(words, marks)
    for i, mark in enumerate(marks):
        if not mark or words[i] in AS_PARSED:
            continue
        inside = _enclosed(i, pairs, heads, marks)
        before = next((j for j in range(i - 1, -1, -1) if not marks[j]), None)
        after = next((j for j in range(i + 1, len(words)) if not marks[j]), None)
        if inside is not None:
            result[i] = inside
        elif after is None:
            result[i] = root
        elif before is None:
            result[i] = _climb(after + 1, i + 1, heads, 1)
        else:
            result[i] = _between(_climb(before + 1, i + 1, heads, -1), _climb(after + 1, i + 1, heads, 1), i + 1, heads)
    return result


def _pairs(words: Sequence[str], marks: Sequence[bool]) -> dict[int, int]:
    """Positions of opening and closing marks that belong together, both ways."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    quote: int | None = None
    for i, word in enumerate(words):
        if not marks[i]:
            continue
        if word == '"':
            if quote is None:
                quote = i
            else:
                pairs[quote], pairs[i], quote = i, quote, None
        elif stack and word in CLOSING[words[stack[-1]]]:
            start = stack.pop()
            pairs[start], pairs[i] = i, start
        elif word in CLOSING:
            stack.append(i)
    return pairs


def _enclosed(i: int, pairs: dict[int, int], heads: Sequence[int], marks: Sequence[bool]) -> int | None:
    """Number of the highest word between a mark and its partner; None when there is none."""
    if i not in pairs:
        return None
    first, last = sorted((i, pairs[i]))
    tops = [j + 1 for j in range(first + 1, last) if not marks[j] and not first < heads[j] - 1 < last]
    return min(tops, key=lambda number: _depth(number, heads), default=None)


def _depth(number: int, heads: Sequence[int]) -> int:
    depth = 0
    while number and depth <= len(heads):
        number, depth = heads[number - 1], depth + 1
    return depth


def _climb(number: int, mark: int, heads: Sequence[int], side: int) -> int:
    """The highest ancestor of word ``number`` that is still on its side of the mark (-1 before, 1 after)."""
    for _ in heads:
        head = heads[number - 1]
        if not head or (head - mark) * side <= 0:
            break
        number = head
    return number


def _under(number: int, above: int, heads: Sequence[int]) -> bool:
    """Whether word ``number`` is ``above`` or below it."""
    for _ in heads:
        if number == above or not number:
            break
        number = heads[number - 1]
    return number == above


def _between(left: int, right: int, mark: int, heads: Sequence[int]) -> int:
    """The deeper of two neighbouring phrases; the left one when its head is still to come."""
    if _under(right, left, heads):
        return right
    if _under(left, right, heads):
        return left
    return left if heads[left - 1] > mark else right
