"""Gold facts onto the words of their sentences: class and status of each trigger word, the heads of its sides.

Sentences come from ``training.events.analyse``. A fact is listed once per article, so words that may tell it again
(same lemma, or a rule of the same class fires) are neither events nor none: they do not count.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from training.events.labels import CLASSES, OF_GOLD, ROLES, STATUS

IGNORE = -100
HARD = 2.0  #: weight of a word that a rule takes for an act where annotators saw none
CONTENT = frozenset(("VERB", "NOUN", "ADJ", "PROPN", "ADV"))
SIDES = {"agent": "agent_spans", "target": "target_spans"}
WORDS = {"epithet": "label", "topic": "topic"}  #: roles whose gold is a text


@dataclass
class Link:
    """One side of one trigger word: the words that may stand for it, none when the sentence has no such word."""

    trigger: int
    role: int
    words: list[int]


@dataclass
class Labels:
    """What is taught about one sentence."""

    classes: list[int]  #: 0 = no event, i = CLASSES[i - 1], IGNORE = not known
    weights: list[float]
    status: list[int]
    links: list[Link] = field(default_factory=list)


@dataclass
class Item:
    """A sentence as it is trained on; ``source``: its article."""

    sentence: dict[str, Any]
    labels: Labels
    source: str


def fold_of(article: str, folds: int) -> int:
    """The part of the articles that an article belongs to, by its name."""
    return zlib.crc32(article.encode()) % folds


def inside(sentence: dict[str, Any], span: Sequence[int] | None) -> list[int]:
    """The words of a sentence that lie in a span of characters."""
    if not span:
        return []
    pairs = enumerate(zip(sentence["start"], sentence["end"], strict=True))
    return [i for i, (start, end) in pairs if start < span[1] and end > span[0]]


def head_of(sentence: dict[str, Any], words: list[int]) -> list[int]:
    """The head word of a phrase, with the head of the name it is a part of."""
    chosen = set(words)
    tops = [i for i in words if sentence["head"][i] not in chosen or sentence["head"][i] == i]
    tops = [i for i in tops if sentence["pos"][i] not in ("PUNCT", "ADP", "DET")] or tops
    return sorted({*tops[:1], *(sentence["unit"][i] for i in tops[:1])})


def trigger_words(sentence: dict[str, Any], spans: Sequence[Sequence[int]]) -> list[int]:
    """The words of a trigger that carry its meaning."""
    found = [i for span in spans for i in inside(sentence, span)]
    content = [
        i for i in found if sentence["pos"][i] in CONTENT and sentence["text"][i].lower() not in ("nicht", "sich")
    ]
    return content or [i for i in found if sentence["pos"][i] not in ("PUNCT", "DET")]


def _where(sentence: dict[str, Any], text: str, phrase: str | None) -> list[int] | None:
    """The words of a phrase that the gold gives as text; None when it does not stand so in the sentence."""
    if not phrase:
        return []
    low, high = sentence["start"][0], sentence["end"][-1]
    at = re.search(re.escape(phrase.strip("„“”\"' ")), text[low:high])
    return inside(sentence, (low + at.start(), low + at.end())) if at else None


def label(article: dict[str, Any]) -> list[Labels]:
    """The labels of all sentences of an analysed article with its gold."""
    sentences, text = article["sentences"], article["text"]
    result = [Labels([0] * len(s["text"]), [1.0] * len(s["text"]), [IGNORE] * len(s["text"])) for s in sentences]
    told: set[tuple[str, int]] = set()
    facts: set[int] = set()
    for fact in article["gold"]["facts"]:
        number = CLASSES.index(OF_GOLD[fact["type"]]) + 1
        facts.add(number)
        for sentence, labels in zip(sentences, result, strict=True):
            triggers = trigger_words(sentence, fact.get("trigger_spans") or ())
            told.update((sentence["lemma"][t].lower(), number) for t in triggers)
            for t in triggers:
                if labels.classes[t] > 0:
                    continue  # two facts of one word: the first speaks
                labels.classes[t], labels.weights[t] = number, 1.0 if fact["sure"] else 0.5
                labels.status[t] = STATUS.index(fact["status"].capitalize())
                labels.links += _links(sentence, text, fact, t)
    for sentence, labels in zip(sentences, result, strict=True):
        again = {(t, CLASSES.index(name) + 1) for t, name, *_ in sentence["fired"]}
        for t, lemma in enumerate(sentence["lemma"]):
            if labels.classes[t] == 0 and (
                any((lemma.lower(), n) in told for n in facts) or any((t, n) in again for n in facts)
            ):
                labels.classes[t] = IGNORE
        for t in {t for t, _ in again if labels.classes[t] == 0}:
            labels.weights[t] = HARD
    return result


def taught_by_rules(article: dict[str, Any]) -> list[Labels]:
    """Labels of an article without gold: what the rules read is an act of its class, all else none."""
    result = []
    for sentence in article["sentences"]:
        size = len(sentence["text"])
        labels = Labels([0] * size, [1.0] * size, [IGNORE] * size)
        for t, *_ in sentence["refused"]:
            labels.classes[t] = IGNORE
        for t, name, *_ in sentence["fired"]:
            labels.classes[t], labels.weights[t] = CLASSES.index(name) + 1, 0.9
        result.append(labels)
    return result


def _links(sentence: dict[str, Any], text: str, fact: dict[str, Any], trigger: int) -> list[Link]:
    links = []
    for role, key in SIDES.items():
        groups = [head_of(sentence, inside(sentence, span)) for span in fact[key] if span]
        words = sorted({w for group in groups for w in group if w != trigger})
        links.append(Link(trigger, ROLES.index(role), words))
    for role, key in WORDS.items():
        if role == "epithet" and fact["type"] != "NAME":
            continue
        found = _where(sentence, text, fact[key])
        if found is not None:
            links.append(Link(trigger, ROLES.index(role), [w for w in head_of(sentence, found) if w != trigger]))
    return links


def items_of(articles: list[dict[str, Any]], teach: Callable[[dict[str, Any]], list[Labels]] = label) -> list[Item]:
    """All sentences of articles with their labels; residue of pages is left out."""
    found = []
    for article in articles:
        for sentence, labels in zip(article["sentences"], teach(article), strict=True):
            if not sentence["skipped"]:
                found.append(Item(sentence, labels, article["doc"]))
    return found
