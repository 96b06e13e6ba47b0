"""Who acts in a passive is no owner of whoever is acted upon."""

from __future__ import annotations

from kg.language.de.repairs.passives import agents_behind_subjects
from kg.language.repair import Tree


def passive(subject: str, agent: str, *, kind: str = "PER", verb: str = "empfangen", form: str = "Inf") -> Tree:
    """ "Heute wird SUBJECT von AGENT VERB", the agent hung on the subject."""
    words = ["Heute", "wird", *subject.split(), "von", *agent.split(), verb]
    last = len(words) - 1
    head, by = 2, words.index("von")
    name = by + 1
    heads = [last, last, last, *[head] * (by - 3), name, head, *[name] * (last - name - 1), last]
    labels = ["advmod", "aux", "nsubj", *["appos"] * (by - 3), "case", "nmod", *["flat"] * (last - name - 1), "root"]
    tags = ["ADV", "AUX", "NOUN", *["PROPN"] * (by - 3), "ADP", *["PROPN"] * (last - name), "VERB"]
    feats = ["", "VerbForm=Fin", *[""] * (last - 2), f"VerbForm={form}"]
    lemmas = [{"wird": "werden"}.get(word, word) for word in words]
    return Tree(words, lemmas, tags, ["-"] * len(words), feats, heads, labels, [(name, last, kind)])


def test_who_receives_is_no_owner_of_the_guest() -> None:
    mended = passive("Kanzlerin Linde", "Felipe")
    assert list(agents_behind_subjects(mended)) == [5]
    assert (mended.heads[5], mended.labels[5], mended.labels[1]) == (6, "obl:agent", "aux:pass")


def test_an_office_without_a_name_belongs_to_nobody() -> None:
    assert list(agents_behind_subjects(passive("Kanzler", "Felipe"))) == [4]


def test_the_speaker_of_somebody_stays_his() -> None:
    assert list(agents_behind_subjects(passive("Sprecher", "Felipe"))) == []


def test_the_mayor_of_a_town_stays_its_mayor() -> None:
    assert list(agents_behind_subjects(passive("Bürgermeister", "Ulm", kind="LOC"))) == []


def test_a_future_is_no_passive() -> None:
    assert list(agents_behind_subjects(passive("Kanzler", "Felipe", verb="reden"))) == []
