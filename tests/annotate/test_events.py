"""What the reader of events says of sentences whose words no relation file needs to list."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.event_files import EVENT_FILES, open_events
from kg.annotate.events import side_scores
from kg.annotate.model_files import SHIPPED, open_session
from kg.annotate.tree import FAR, ways
from kg.errors import ModelMissing


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp("Ministerin Hanna Ulrich las dem Konzern die Leviten. Es regnete in der Nacht.")


def test_it_hears_the_class_of_an_idiom(doc: Doc) -> None:
    word = next(word for word in doc._.acts["words"] if doc[word["token"]].text == "Leviten")
    chances = dict(zip(doc._.acts["classes"], word["classes"], strict=True))
    assert chances["Criticism"] == max(chances.values())


def test_it_names_both_sides(doc: Doc) -> None:
    word = next(word for word in doc._.acts["words"] if doc[word["token"]].text == "Leviten")
    (agent, _), *_ = word["sides"]["agent"]
    (target, _), *_ = word["sides"]["target"]
    assert doc[agent].text in {"Ministerin", "Hanna", "Ulrich"}
    assert doc[target].text == "Konzern"


def test_a_sentence_without_any_act_has_no_candidates(doc: Doc) -> None:
    _, rain = doc.sents
    assert not [word for word in doc._.acts["words"] if word["token"] >= rain.start]


def test_its_states_are_let_go(doc: Doc) -> None:
    assert doc._.lower == ()


def test_what_it_says_survives_storing_the_doc(doc: Doc, nlp: Language) -> None:
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.acts == doc._.acts


def test_the_same_text_gives_the_same_numbers(doc: Doc, nlp: Language) -> None:
    assert nlp(doc.text)._.acts == doc._.acts


def test_ways_name_edges_and_the_preposition_at_their_end() -> None:
    texts = ["Kritik", "an", "der", "Stadt"]
    found = ways(0, [0, 3, 3, 0], ["root", "case", "det", "nmod"], texts)
    assert found == ["", "nmod>case", "nmod>det", "nmod/an"]


def test_a_word_beyond_reach_is_far() -> None:
    size = 9
    found = ways(0, [0, *range(size - 1)], ["root"] + ["obl"] * (size - 1), ["x"] * size)
    assert found[-1] == FAR


def test_nobody_is_the_first_score_of_a_role() -> None:
    one = np.ones((1, 4), dtype=np.float32)
    words = np.zeros((2, 4), dtype=np.float32)
    scores = side_scores(one, one[:, :2], np.array([7.0], dtype=np.float32), words, words[:, :2], words[:, :1])
    assert scores.tolist() == [[7.0, 0.0, 0.0]]


def test_a_folder_without_reader_has_none(tmp_path: Path) -> None:
    assert open_events(tmp_path, open_session) is None


def test_half_a_reader_is_refused_with_the_missing_file(tmp_path: Path) -> None:
    (tmp_path / EVENT_FILES[2]).write_bytes((SHIPPED / EVENT_FILES[2]).read_bytes())
    with pytest.raises(ModelMissing, match=r"events\.onnx"):
        open_events(tmp_path, open_session)


def test_a_broken_table_is_refused(tmp_path: Path) -> None:
    for name in EVENT_FILES:
        (tmp_path / name).write_bytes((SHIPPED / name).read_bytes())
    (tmp_path / EVENT_FILES[2]).write_text("{}", encoding="utf-8")
    with pytest.raises(ModelMissing, match="broken"):
        open_events(tmp_path, open_session)
