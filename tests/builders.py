"""Hand-built Docs: a tree in four aligned rows, readable at a glance and independent of the language model."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.annotate.features import agreeing
from kg.attributes import declare
from kg.grammar.docs import read_parse
from kg.grammar.parse import Parse
from kg.language import load_language
from kg.model import Extraction
from kg.resources import language_folder, ontology_folder

VOCAB = Vocab()
declare()
_UPOS = {
    **{"NN": "NOUN", "NE": "PROPN", "ART": "DET", "PPOSAT": "DET", "PIAT": "DET", "PIDAT": "DET", "CARD": "NUM"},
    **{"PPER": "PRON", "PRF": "PRON", "PRELS": "PRON", "PDS": "PRON", "PIS": "PRON", "PTKVZ": "ADP", "PTKZU": "PART"},
    **{"ADJA": "ADJ", "ADJD": "ADJ", "ADV": "ADV", "APPR": "ADP", "APPRART": "ADP", "KON": "CCONJ", "KOUS": "SCONJ"},
    **{"VVFIN": "VERB", "VVPP": "VERB", "VVINF": "VERB", "VVIZU": "VERB", "VAFIN": "AUX", "VAPP": "AUX"},
    **{"VMFIN": "AUX", "PTKNEG": "PART", "$.": "PUNCT", "$,": "PUNCT", "$(": "PUNCT"},
}


def doc(
    words: str,
    heads: str,
    labels: str,
    tags: str,
    *,
    lemmas: Mapping[str, str] | None = None,
    cases: Mapping[str, str] | None = None,
    features: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
) -> Doc:
    """A Doc from rows of equal length: words, heads (token numbers), UD labels, STTS tags.

    ``lemmas``, ``cases`` and other ``features`` are given per word where they matter ("lobte" → "loben", "dem" → "Dat",
    "lobten" → "Number=Plur"); ``names`` maps names of one or more words to PER, ORG or LOC.
    """
    rows = [row.split() for row in (words, heads, labels, tags)]
    if len({len(row) for row in rows}) != 1:
        raise ValueError(f"rows of different length: {[len(row) for row in rows]}")
    forms, governors, deps, stts = rows
    known_lemmas = lemmas or {}
    morphs = {**{word: f"Case={case}" for word, case in (cases or {}).items()}, **(features or {})}
    for given in (*known_lemmas, *morphs):
        if given not in forms:
            raise ValueError(f"{given!r} is no word of the sentence")
    built = Doc(
        VOCAB,
        words=forms,
        heads=[int(head) for head in governors],
        deps=["ROOT" if label == "root" else label for label in deps],
        tags=stts,
        pos=[_UPOS[tag] for tag in stts],
        lemmas=[known_lemmas.get(form, form) for form in forms],
        morphs=[_features(form, tag, morphs.get(form)) for form, tag in zip(forms, stts, strict=True)],
        sent_starts=[position == 0 for position in range(len(forms))],
    )
    built.ents = [_name(built, name, label) for name, label in (names or {}).items()]
    return built


def _features(form: str, tag: str, given: str | None) -> str:
    """The features that a tag tells by itself, with those given."""
    number = "Number=Plur" if tag == "NN" and form.endswith("en") else ""
    return agreeing(tag, number if given is None else given)


def _name(built: Doc, name: str, label: str) -> Span:
    parts = name.split()
    for start in range(len(built)):
        if [token.text for token in built[start : start + len(parts)]] == parts:
            return Span(built, start, start + len(parts), label=label)
    raise ValueError(f"name {name!r} is not in the sentence")


def relation_file(folder: Path, text: str, name: str = "test.toml") -> Path:
    """Write one relation file below ``folder``, where the product keeps them; return its folder."""
    relations = language_folder(folder / "ontology") / "relations"
    relations.mkdir(parents=True, exist_ok=True)
    (relations / name).write_text(text, encoding="utf-8")
    return relations


def parse(built: Doc) -> Parse:
    """The parse of a Doc."""
    return read_parse(built, load_language())


def facts(extraction: Extraction) -> list[str]:
    """Statements in one line each: "Meeting: A + B → C"."""

    def named(indices: tuple[int, ...]) -> str:
        return " + ".join(extraction.mentions[i].text for i in indices) or "?"

    return [f"{s.relation}: {named(s.agents)} → {named(s.targets)}" for s in extraction.statements]


def article_folder(path: Path, texts: Mapping[str, str]) -> Path:
    """A folder of articles as files: name without suffix → text."""
    path.mkdir()
    for name, text in texts.items():
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
    return path


def copy_of_ontology(folder: Path) -> Path:
    """A copy of the ontology that a test may break, without the gazetteer."""
    return Path(shutil.copytree(ontology_folder(), folder / "ontology", ignore=shutil.ignore_patterns("gazetteer")))


def change(path: Path, old: str, new: str) -> None:
    """Replace the first ``old`` of a file, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
