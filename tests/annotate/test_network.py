"""Sentences go through the network in batches of one shape, and none changes what another gives."""

from __future__ import annotations

from spacy.language import Language

from kg.annotate import analyser_of
from kg.annotate.network import calls, shape_of

TEXT = (
    "Ada Arp lobte am Montag in Rom Ben Bo. Sie kam. Der Rat der Stadt Lindau, der gestern tagte, wies den Antrag ab. "
    "Er schwieg. Im Hafen von Triest lag ein Schiff. Die Stadt Lindau lehnte den Antrag der Kammer ab. Wer will das?"
)


def test_every_sentence_is_in_one_batch() -> None:
    shapes = [shape_of(*size) for size in ((5, 3), (200, 90), (7, 3), (6, 2), (180, 90), (3, 2))]
    batches = list(calls(shapes))
    assert sorted(i for batch in batches for i in batch) == list(range(len(shapes)))


def test_sentences_of_a_batch_have_one_shape() -> None:
    shapes = [shape_of(5, 3), shape_of(200, 90), shape_of(6, 4)] * 40
    assert all(len({shapes[i] for i in batch}) == 1 for batch in calls(shapes))


def test_a_shape_holds_its_sentence_with_little_padding() -> None:
    for pieces in range(3, 512):
        length, words = shape_of(pieces, pieces // 2)
        assert pieces <= length < pieces + 16
        assert pieces // 2 <= words <= pieces // 2 + max(length // 8, 2)


def test_nothing_is_called_for_nothing() -> None:
    assert list(calls([])) == []


def test_a_sentence_gives_the_same_bytes_alone_and_among_others(nlp: Language) -> None:
    whole = nlp(TEXT)
    others = nlp.pipe([sent.text for sent in whole.sents])
    together = [row.tobytes() for sent in whole.sents for row in sent.as_doc().to_array(["LEMMA", "POS", "TAG", "DEP"])]
    alone = [row.tobytes() for doc in others for row in doc.to_array(["LEMMA", "POS", "TAG", "DEP"])]
    assert together == alone


def test_states_and_scores_are_the_same_to_the_last_bit_whatever_runs_beside(nlp: Language) -> None:
    network = analyser_of(nlp).network
    doc = nlp(TEXT)
    prepared = [network.prepare([t.text for t in sent], [True] * len(sent)) for sent in doc.sents] * 7
    names = ["arc", "ner", "lower"]
    for call in calls([sentence.shape for sentence in prepared]):
        beside = network.run(names, network.inputs([prepared[i] for i in call]))
        for at, i in enumerate(call):
            alone = network.run(names, network.inputs([prepared[i]]))
            assert all((one[at] == other[0]).all() for one, other in zip(beside, alone, strict=True))
