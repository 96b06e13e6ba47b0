"""Other words for the triggers of annotated sentences: ``python -m training.events.substitute MODEL OUT ARTICLES…``.

A verb gives way to verbs of the same class and frame out of phrases.txt and the relation files, in the same form, a
noun of nouns.txt to others of its class and gender; now and then a verb comes in that tells none of the acts. All else
of a sentence stays as it is: its sides, its status, its tree.
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language

from kg.annotate import load_german
from kg.annotate.model_files import LOWER
from kg.annotate.network import calls
from kg.language import load_language
from kg.relations import load_relations
from kg.resources import language_folder, ontology_folder
from kg.settings import Settings
from kg.vocabulary import load_vocabulary
from training.events import lexicon
from training.events.analyse import network_of
from training.events.gold import IGNORE, Item, Labels, fold_of, items_of
from training.events.labels import CLASSES, ROLES
from training.events.phrases import Verb, read, verb

HERE = Path(__file__).resolve().parent
EACH, NONE = 4, 0.4  #: sentences made of one, and how often one more that tells no act
_TARGET = ROLES.index("target")
Frames = dict[tuple[str, str], list[Verb]]


def frame_of(phrase: str) -> str | None:
    """Where the other side of a verb phrase stands: "obj", "dat" or "mit"; None where there is more to it."""
    *words, _ = phrase.split()
    slot = words[-1] if words else ""
    if len(slot) != 2 or slot[0] not in "BTL" or len(words) > 2:
        return None
    return words[0] if len(words) == 2 else {"a": "obj", "d": "dat"}.get(slot[1])


def frames(phrases: Sequence[tuple[str, str]]) -> Frames:
    """Class ("-": none) and frame → verbs."""
    found: Frames = defaultdict(list)
    for klass, phrase in phrases:
        frame = frame_of(phrase)
        one = verb(phrase.split()[-1].removeprefix("*"))
        if frame and one not in found[klass, frame]:
            found[klass, frame].append(one)
    return found


def form(text: str, tag: str, of: Verb) -> str | None:
    """Which form of its verb a word is, as the name of the field of ``Verb``."""
    names = {
        "VVFIN": ("present", "past", "past_plural", "infinitive"),
        "VVPP": ("participle",),
        "VVINF": ("infinitive",),
        "VVIZU": ("with_zu",),
    }.get(tag, ())
    for name in names:
        if text.lower() == (of.prefix if name == "infinitive" else "") + getattr(of, name).lower():
            return name
    return None


def put(one: Verb, name: str) -> str | None:
    """A verb in a form; None where its prefix would stand elsewhere."""
    if one.prefix and name in ("present", "past", "past_plural"):
        return None
    return one.prefix + one.infinitive if name == "infinitive" else str(getattr(one, name))


class Substitutes:
    """What may stand for the trigger words of a sentence."""

    def __init__(
        self, verbs: Frames, nouns: Sequence[Sequence[str]], prefixes: Sequence[str], rng: random.Random
    ) -> None:
        self._verbs, self._prefixes, self._rng = verbs, prefixes, rng
        self._gender = {noun: article for _, article, noun, *_ in nouns}
        self._nouns: dict[tuple[str, str], list[str]] = defaultdict(list)
        for klass, article, noun, *_ in nouns:
            self._nouns[klass, article].append(noun)

    def of(self, item: Item) -> Iterator[tuple[int, str, bool]]:
        """Word, what stands for it, and whether it still tells the act."""
        triggers = [t for t, c in enumerate(item.labels.classes) if c > 0]
        for t in triggers:
            klass = CLASSES[item.labels.classes[t] - 1]
            text, tag = item.sentence["text"][t], item.sentence["tag"][t]
            if (article := self._gender.get(text)) is not None and tag == "NN":
                yield from ((t, n, True) for n in self._some([n for n in self._nouns[klass, article] if n != text]))
            elif item.sentence["pos"][t] == "VERB" and self._alone(item.sentence, t, triggers):
                frame = self._frame(item, t)
                name = form(text, tag, self._parted(item.sentence["lemma"][t])) if frame else None
                if frame and name:
                    yield from ((t, w, True) for w in self._some(self._forms(klass, frame, name)) if w != text)
                    if self._rng.random() < NONE:
                        yield from ((t, w, False) for w in self._some(self._forms("-", frame, name))[:1])

    def _forms(self, klass: str, frame: str, name: str) -> list[str]:
        return [word for one in self._verbs[klass, frame] if (word := put(one, name))]

    def _parted(self, lemma: str) -> Verb:
        """A verb of a text, which gives its infinitive in one word."""
        prefix = next((p for p in self._prefixes if lemma.startswith(p) and len(lemma) > len(p) + 3), "")
        return verb(f"{prefix}|{lemma.removeprefix(prefix)}" if prefix else lemma)

    def _some(self, words: list[str]) -> list[str]:
        return self._rng.sample(words, min(EACH, len(words)))

    def _alone(self, sentence: dict[str, Any], t: int, triggers: Sequence[int]) -> bool:
        """Whether no particle, no reflexive and no further word of the trigger belongs to a verb."""
        mine = [i for i, head in enumerate(sentence["head"]) if head == t and i != t]
        others = {*mine, sentence["head"][t]} & ({*triggers} - {t})
        return not others and not any(
            sentence["dep"][i] == "compound:prt" or sentence["tag"][i] in ("PRF", "PTKVZ") for i in mine
        )

    def _frame(self, item: Item, t: int) -> str | None:
        """Where the other side of a trigger verb stands in its sentence."""
        s = item.sentence
        for w in (w for link in item.labels.links if (link.trigger, link.role) == (t, _TARGET) for w in link.words):
            if s["head"][w] != t:
                continue
            if s["dep"][w] in ("obj", "nsubj:pass"):
                return "obj"
            if s["dep"][w] in ("obl", "obl:arg"):
                return next((s["text"][i] for i, h in enumerate(s["head"]) if h == w and s["dep"][i] == "case"), None)
        return None


def changed(item: Item, t: int, word: str, tells: bool) -> Item:
    """A sentence with another word; what no longer tells the act loses its labels."""
    words = list(item.sentence["text"])
    words[t] = word[:1].upper() + word[1:] if words[t][:1].isupper() else word
    labels = item.labels
    if not tells:
        labels = Labels(list(labels.classes), list(labels.weights), list(labels.status))
        labels.classes[t], labels.weights[t], labels.status[t] = 0, 1.0, IGNORE
        labels.links = [link for link in item.labels.links if link.trigger != t]
    return Item({**item.sentence, "text": words}, labels, item.source)


def seen_by(nlp: Language, items: Sequence[Item]) -> list[Item]:
    """The same with pieces and lower states of their new words."""
    network = network_of(nlp)
    prepared = []
    for item in items:
        s = item.sentence
        gaps = [i == 0 or s["start"][i] > s["end"][i - 1] for i in range(len(s["text"]))]
        prepared.append(network.prepare(s["text"], gaps))
    result: list[Item] = list(items)
    for call in calls([p.shape for p in prepared]):
        (states,) = network.run([LOWER], network.inputs([prepared[i] for i in call]))
        for at, i in enumerate(call):
            p = prepared[i]
            sentence = {
                **items[i].sentence,
                "pieces": p.pieces,
                "where": [p.where[row] for row in p.layout.entity],
                "lower": states[at, : len(p.pieces)].astype(np.float16),
            }
            result[i] = replace(items[i], sentence=sentence)
    return result


def make(model: Path, articles: Sequence[dict[str, Any]], fold: str, seed: int) -> list[Item]:
    """Sentences made of those of the articles outside the held-out fold."""
    rng = random.Random(seed)
    number, folds = map(int, fold.split("/"))
    relations = load_relations(language_folder() / "relations", load_vocabulary(ontology_folder()))
    prefixes = load_language().words.separable
    phrases = read(HERE / "phrases.txt") + list(lexicon.phrases(relations, prefixes))
    lines = (HERE / "nouns.txt").read_text(encoding="utf-8").splitlines()
    nouns = [line.split() for line in lines if line[0] != "#"]
    substitutes = Substitutes(frames(phrases), nouns, prefixes, rng)
    known = [item for item in items_of(list(articles)) if fold_of(item.source, folds) != number]
    made = [changed(item, *one) for item in known for one in substitutes.of(item)]
    print(f"{len(made)} sentences of {sum(any(c > 0 for c in i.labels.classes) for i in known)} with acts")
    return seen_by(load_german(Settings(model=str(model))), made)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the language model")
    parser.add_argument("out", type=Path)
    parser.add_argument("articles", type=Path, nargs="+", help="analysed articles with gold")
    parser.add_argument("--fold", default="0/8", help="i/n: the part of the articles that is left out")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    known = [a for path in args.articles for a in pickle.loads(path.read_bytes())]
    args.out.write_bytes(pickle.dumps(make(args.model, known, args.fold, args.seed)))
