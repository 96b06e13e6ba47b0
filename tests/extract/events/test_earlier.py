"""Of whom a text goes on to tell, where a noun for a meeting names one side alone."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article, Status
from tests.builders import facts

PLAN = " Ein Treffen mit Abt Ilja Senn ist nicht geplant."


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Die Sprecherin sagte, Ministerin Eva Lind reise am Freitag nach Riga.", "Ministerin Eva Lind"),
        ("Rektor Bo Arp teilte mit, dass Ministerin Eva Lind nach Riga fährt.", "Ministerin Eva Lind"),
        ("Ministerin Eva Lind besucht am Montag Oslo.", "Ministerin Eva Lind"),
        ("Ministerin Eva Lind trifft am Montag in Riga Rektor Bo Arp.", "Ministerin Eva Lind"),
        ("Ministerin Eva Lind empfängt am Montag Rektor Bo Arp.", "Rektor Bo Arp"),
        ("Ministerin Eva Lind reist nach Riga. Die Reise dauert drei Tage.", "Ministerin Eva Lind"),
    ],
    ids=["what is said", "what is announced", "a town", "another meeting", "a guest", "a sentence of nobody between"],
)
def test_the_side_that_is_not_named_is_whoever_the_text_tells_of(
    before: str, who: str, nlp: Language, extractor: Extractor
) -> None:
    text = before + PLAN
    found = extractor(Article("test", text, "-"), nlp(text))
    assert facts(found)[-1] == f"Meeting: {who} → Abt Ilja Senn"
    assert found.statements[-1].status.status is Status.NEGATED


@pytest.mark.parametrize(
    "before",
    [
        "Ministerin Eva Lind lobte Rektor Bo Arp.",
        "Die Sitzung beginnt um zehn Uhr.",
        "Ministerin Eva Lind reist nach Riga.\n\nDie Sitzung beginnt um zehn Uhr.",
    ],
    ids=["two people", "nobody", "another paragraph"],
)
def test_nobody_is_guessed(before: str, nlp: Language, extractor: Extractor) -> None:
    text = before + PLAN
    assert not any("Senn" in fact for fact in facts(extractor(Article("test", text, "-"), nlp(text))))


@pytest.mark.parametrize(
    ("before", "what"),
    [
        ("Der Rat hat das neue Bad genehmigt.", "das neue Bad"),
        ("Der neue Steg wurde am Montag vorgestellt.", "Der neue Steg"),
        ("Rektor Bo Arp will eine Gebühr einführen.", "eine Gebühr"),
        ("Rektor Bo Arp will die Gebühr erhöhen.", "Rektor Bo Arp"),
    ],
    ids=["decided", "presented", "intended", "whoever changes something"],
)
def test_criticism_that_only_says_from_whom_is_of_what_was_just_decided(
    before: str, what: str, nlp: Language, extractor: Extractor
) -> None:
    text = before + " Kritik kam von der Kammer."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == [f"Criticism: der Kammer → {what}"]


@pytest.mark.parametrize(
    "before",
    [
        "Der Rat hat das neue Bad nicht genehmigt.",
        "Der Rat hat Rektor Bo Arp vorgeschlagen.",
        "Der Rat plant ein Fest und vertagte die Wahl.",
        "Der Rat hat das Bad genehmigt. Es regnete.",
    ],
    ids=["not decided", "a person", "something else since", "another sentence between"],
)
def test_criticism_of_what_the_sentence_before_does_not_say_is_no_fact(
    before: str, nlp: Language, extractor: Extractor
) -> None:
    text = before + " Kritik kam von der Kammer."
    assert not facts(extractor(Article("test", text, "-"), nlp(text)))
