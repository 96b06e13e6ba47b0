"""Edit scripts: a lemma as a class that says how to get it from the form.

A script is ``case|strip front|add front|strip back|add back`` with case ``k`` (keep), ``l`` (all lower), ``u`` (lower,
first letter upper), or ``=lemma`` for a lemma that shares nothing with its form.
"""

from __future__ import annotations

from functools import lru_cache


def _common(a: str, b: str) -> tuple[int, int, int]:
    """Longest common substring: start in ``a``, start in ``b``, length; the leftmost of equals."""
    best = (0, 0, 0)
    previous = [0] * (len(b) + 1)
    for i, x in enumerate(a):
        row = [0] * (len(b) + 1)
        for j, y in enumerate(b):
            if x == y:
                row[j + 1] = previous[j] + 1
                if row[j + 1] > best[2]:
                    best = (i - row[j + 1] + 1, j - row[j + 1] + 1, row[j + 1])
        previous = row
    return best


def _case(text: str, mode: str) -> str:
    if mode == "k":
        return text
    return text.lower() if mode == "l" else text[:1].upper() + text[1:].lower()


@lru_cache(maxsize=200_000)
def script(form: str, lemma: str) -> str:
    """How to get ``lemma`` from ``form``; ``apply`` leads back to exactly that lemma."""
    if form == lemma:
        return "k|0||0|"
    best: str | None = None
    length = 0
    for mode in "klu":
        source = _case(form, mode)
        i, j, n = _common(source, lemma)
        if n > length or (n == length and best is None):
            back = len(source) - i - n
            best, length = f"{mode}|{i}|{lemma[:j]}|{back}|{lemma[j + n :]}", n
    if best is None or length < 2 or "|" in lemma or len(best) > 24 or apply(form, best) != lemma:
        return "=" + lemma
    return best


def apply(form: str, edit: str) -> str:
    """The lemma that ``edit`` gives for ``form``; the form itself when the script does not fit it."""
    if edit.startswith("="):
        return edit[1:]
    mode, front, add, back, tail = edit.split("|")
    source = _case(form, mode)
    if int(front) + int(back) > len(source):
        return form
    return (add + source[int(front) : len(source) - int(back)] + tail) or form
