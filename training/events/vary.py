"""Make sentences of phrases.txt, nouns.txt and the relation files, analysed: ``python -m training.events.vary``."""

from __future__ import annotations

import argparse
import pickle
import random
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from kg.annotate import load_german
from kg.language import load_language
from kg.relations import load_relations
from kg.resources import language_folder, ontology_folder
from kg.settings import Settings
from kg.vocabulary import load_vocabulary
from training.events import lexicon
from training.events.analyse import sentences_of
from training.events.gold import CONTENT, IGNORE, Item, Labels, Link, head_of
from training.events.labels import CLASSES, ROLES, STATUS
from training.events.phrases import Sentence, Writer, read

HERE = Path(__file__).resolve().parent
TOGETHER = 60  #: sentences in one Doc
NO_SPACE_BEFORE = frozenset((".", ",", "“"))


def spaces(words: list[str]) -> list[bool]:
    """Whether a space follows each word."""
    return [after not in NO_SPACE_BEFORE and word != "„" for word, after in zip(words, [*words[1:], ""], strict=True)]


def labelled(sentence: dict[str, Any], made: Sentence) -> Labels:
    """The labels of a made sentence, once its tree is known."""
    size = len(made.words)
    labels = Labels([0] * size, [1.0] * size, [IGNORE] * size)
    if made.klass == "-":
        return labels
    triggers = [t for t in made.trigger if sentence["pos"][t] in CONTENT] or made.trigger[-1:]
    for t in triggers:
        labels.classes[t] = CLASSES.index(made.klass) + 1
        labels.status[t] = STATUS.index(made.status)
        for role in ROLES:
            if role == "epithet" and made.klass != "Naming":
                continue
            words = head_of(sentence, made.sides.get(role, []))
            labels.links.append(Link(t, ROLES.index(role), words))
    return labels


def make(model: Path, count: int, seed: int) -> list[Item]:
    """``count`` sentences of phrases, and a quarter as many of nouns."""
    rng = random.Random(seed)
    writer = Writer(rng)
    language = load_language()
    relations = load_relations(language_folder() / "relations", load_vocabulary(ontology_folder()))
    listed = list(lexicon.phrases(relations, language.words.separable))
    phrases = read(HERE / "phrases.txt") + listed
    rng.shuffle(phrases)
    print(f"{len(listed)} phrases of the relation files, {len(phrases)} in all")
    nouns = [line.split() for line in (HERE / "nouns.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    made = [writer.write(*phrases[i % len(phrases)]) for i in range(count)]
    made += [writer.noun(*nouns[i % len(nouns)]) for i in range(count // 4)]
    rng.shuffle(made)
    nlp = load_german(Settings(model=str(model)))
    items: list[Item] = []
    for start in range(0, len(made), TOGETHER):
        group = made[start : start + TOGETHER]
        words = [w for s in group for w in s.words]
        follows = [space for s in group for space in spaces(s.words)]
        begins = [i == 0 for s in group for i in range(len(s.words))]
        doc = nlp.get_pipe("ud_network")(Doc(nlp.vocab, words=words, spaces=follows, sent_starts=begins))
        found = sentences_of(nlp, doc)
        items += [Item(s, labelled(s, m), f"made-{start}") for s, m in zip(found, group, strict=True)]
    return items


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the language model")
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.out.write_bytes(pickle.dumps(make(args.model, args.count, args.seed)))
