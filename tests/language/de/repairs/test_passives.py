"""Who acts in a passive is no owner of whoever is acted upon."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.passives import (
    agents_at_the_end,
    agents_before_verbs,
    agents_behind_subjects,
    bare_subjects,
    futures,
    infinitives_behind,
    participles_in_front,
    particles_of_causatives,
    passives_of_headlines,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


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


def threatened(whom: str, count: str) -> Tree:
    """ "Heute wurde ein WHOM von COUNT Schüler bedroht", the pupils hung on whom they threaten."""
    return tree(
        ("Heute", 7, "advmod", "ADV", "", "heute"),
        ("wurde", 7, "aux:pass", "AUX", FIN, "werden"),
        ("ein", 3, "det", "DET", "", "ein"),
        (whom, 7, "nsubj:pass", "NOUN", "Case=Nom", whom),
        ("von", 6, "case", "ADP", "", "von"),
        (count, 6, "nummod" if count else "dep", "NUM", "", count),
        ("Schülern", 3, "nmod", "NOUN", "Case=Dat|Number=Plur", "Schüler"),
        ("bedroht", 7, "root", "VERB", "VerbForm=Part", "bedrohen"),
    )


def test_people_who_are_counted_act_behind_somebody_who_is_nobodys() -> None:
    mended = threatened("Lehrer", "drei")
    assert list(agents_behind_subjects(mended)) == [6]
    assert (mended.heads[6], mended.labels[6]) == (7, "obl:agent")


@pytest.mark.parametrize(("whom", "count"), [("Vater", "drei"), ("Sprecher", "drei"), ("Lehrer", "")])
def test_a_father_of_three_stays_theirs_as_does_a_teacher_of_pupils(whom: str, count: str) -> None:
    assert list(agents_behind_subjects(threatened(whom, count))) == []


def fronted(agent: str, by: str = "von", tag: str = "NOUN") -> Tree:
    """ "Kritisiert wurde der Plan BY AGENT", the agent hung on the subject."""
    words = ["Kritisiert", "wurde", "der", "Plan", by, *agent.split()]
    last = len(words) - 1
    rest = len(words) - 6
    return Tree(
        words,
        [*words[:2], *words[2:4], "von", *words[5:]],
        ["VERB", "AUX", "DET", "NOUN", "ADP", *["DET"] * rest, tag],
        ["-"] * len(words),
        ["", "VerbForm=Fin", "", "", "PronType=Art" if by == "vom" else "", *[""] * (rest + 1)],
        [0, 0, 3, 0, last, *[last] * rest, 3],
        ["root", "aux:pass", "det", "nsubj:pass", "case", *["det"] * rest, "nmod"],
        [],
    )


def test_who_acts_stands_last_behind_a_participle_in_front() -> None:
    for mended in (fronted("der Opposition"), fronted("Städtetag", "vom"), fronted("Lehrer")):
        (agent,) = agents_at_the_end(mended)
        assert (mended.heads[agent], mended.labels[agent]) == (0, "obl:agent")


def test_what_a_thing_is_of_does_not_act() -> None:
    assert list(agents_at_the_end(fronted("Waffen"))) == []
    assert list(agents_at_the_end(fronted("Bremen", tag="PROPN"))) == []


@pytest.mark.parametrize(("mark", "found"), [("ob", [2]), ("", [])], ids=["clause", "no clause"])
def test_what_stands_bare_before_a_passive_at_the_end_of_its_clause_is_its_subject(mark: str, found: list[int]) -> None:
    clause = tree(
        (mark or "heute", 3, "mark" if mark else "advmod", "SCONJ" if mark else "ADV", "", mark or "heute"),
        ("Reeder", 3, "obj" if not mark else "advmod", "NOUN", "", "Reeder"),
        ("Sperren", 3, "obl", "NOUN", "", "Sperre"),
        ("verhängt", 3, "root", "VERB", "VerbForm=Part", "verhängen"),
        ("werden", 3, "aux:pass", "AUX", FIN, "werden"),
    )
    assert list(bare_subjects(clause)) == found


def asked(infinitive: str, lemma: str, aux: str = "werden") -> Tree:
    """ "Berg wurde ersucht INFINITIVE", the infinitive taken for the verb."""
    return tree(
        ("Berg", 3, "nsubj", "PROPN", "", "Berg"),
        ("wurde", 3, "aux", "AUX", FIN, aux),
        ("ersucht", 3, "advmod", "ADJ", "VerbForm=Part", "ersuchen"),
        (infinitive, 3, "root", "VERB", "VerbForm=Inf", lemma),
    )


def test_who_is_asked_something_without_a_comma_is_asked() -> None:
    mended = asked("abzudanken", "abdanken")
    assert list(infinitives_behind(mended)) == [2]
    assert (mended.heads, mended.labels) == ([2, 2, 2, 2], ["nsubj:pass", "aux:pass", "root", "xcomp"])


@pytest.mark.parametrize(
    ("infinitive", "lemma", "aux"), [("singen", "singen", "werden"), ("abzudanken", "abdanken", "haben")]
)
def test_an_infinitive_without_its_particle_or_a_perfect_is_no_such_passive(
    infinitive: str, lemma: str, aux: str
) -> None:
    assert list(infinitives_behind(asked(infinitive, lemma, aux))) == []


@pytest.mark.parametrize(("verb", "expected"), [("kritisiert", [2]), ("kommt", [])])
def test_a_headline_that_ends_with_a_participle_is_a_passive(verb: str, expected: list[int]) -> None:
    mended = tree(
        ("Kanzler", 3, "nsubj", "NOUN", "", "Kanzler"),
        ("von", 2, "case", "ADP", "", "von"),
        ("Linde", 0, "nmod", "PROPN", "", "Linde"),
        (verb, 3, "root", "VERB", FIN, "kritisieren"),
        names=((2, 3, "PER"),),
    )
    assert list(passives_of_headlines(mended)) == expected
    assert mended.labels[2] == ("obl:agent" if expected else "nmod")


@pytest.mark.parametrize(("place", "expected"), [("PROPN", [6]), ("NOUN", [])])
def test_an_agent_stands_right_before_its_verb_unless_a_circumstance_may_own_it(
    place: str, expected: list[int]
) -> None:
    """ "Er wurde in Ulm von dem Rat gerügt", but "Er wurde bei Besuchen von dem Rat gerügt"."""
    mended = tree(
        ("Er", 7, "nsubj:pass", "PRON", "", "er"),
        ("wurde", 7, "aux:pass", "AUX", FIN, "werden"),
        ("in", 3, "case", "ADP", "", "in"),
        ("Ulm", 7, "obl", place, "", "Ulm"),
        ("von", 6, "case", "ADP", "", "von"),
        ("dem", 6, "det", "DET", "PronType=Art", "der"),
        ("Rat", 3, "nmod", "NOUN", "", "Rat"),
        ("gerügt", 7, "root", "VERB", "VerbForm=Part", "rügen"),
    )
    assert list(agents_before_verbs(mended)) == expected
    assert mended.labels[6] == ("obl:agent" if expected else "nmod")


def beaten(first: str) -> Tree:
    """ "Da wurde FIRST von Linde gelobt", taken for one name."""
    return tree(
        ("Da", 5, "advmod", "ADV", "", "da"),
        ("wurde", 5, "aux:pass", "AUX", FIN, "werden"),
        (first, 5, "nsubj:pass", "PROPN", "", first),
        ("von", 4, "case", "ADP", "", "von"),
        ("Linde", 2, "nmod", "PROPN", "", "Linde"),
        ("gelobt", 5, "root", "VERB", "VerbForm=Part", "loben"),
        names=((2, 5, "PER"),),
    )


def test_two_last_names_around_von_are_two_people() -> None:
    mended = beaten("Arp")
    assert list(agents_behind_subjects(mended)) == [4]
    assert mended.names == [(2, 3, "PER"), (4, 5, "PER")]


def test_a_first_name_and_von_are_one_person() -> None:
    mended = beaten("Emil")
    assert list(agents_behind_subjects(mended)) == []
    assert mended.names == [(2, 5, "PER")]


@pytest.mark.parametrize(("listeners", "expected"), [("Journalisten", [6]), ("Anhängern", [])])
def test_people_without_article_are_nobodys_unless_their_noun_says_so(listeners: str, expected: list[int]) -> None:
    """ "Wurde vor Journalisten von Jan Arp gelobt", but "vor Anhängern von Jan Arp" tells whose they are."""
    mended = tree(
        ("Er", 7, "nsubj:pass", "PRON", "", "er"),
        ("wurde", 7, "aux:pass", "AUX", FIN, "werden"),
        ("heute", 7, "advmod", "ADV", "", "heute"),
        ("vor", 4, "case", "ADP", "", "vor"),
        (listeners, 7, "obl", "NOUN", "Case=Dat|Number=Plur", "Journalist" if expected else "Anhänger"),
        ("von", 6, "case", "ADP", "", "von"),
        ("Arp", 4, "nmod", "PROPN", "", "Arp"),
        ("gelobt", 7, "root", "VERB", "VerbForm=Part", "loben"),
        names=((6, 7, "PER"),),
    )
    assert list(agents_before_verbs(mended)) == expected


def test_of_two_phrases_behind_von_the_second_acts() -> None:
    mended = tree(
        ("Er", 8, "nsubj:pass", "PRON", "", "er"),
        ("wurde", 8, "aux:pass", "AUX", FIN, "werden"),
        ("im", 3, "case", "ADP", "", "in"),
        ("Namen", 8, "obl", "NOUN", "", "Name"),
        ("von", 5, "case", "ADP", "", "von"),
        ("Thal", 3, "nmod", "PROPN", "", "Thal"),
        ("von", 7, "case", "ADP", "", "von"),
        ("Arp", 5, "nmod", "PROPN", "", "Arp"),
        ("gerügt", 8, "root", "VERB", "VerbForm=Part", "rügen"),
        names=((5, 6, "PER"), (7, 8, "PER")),
    )
    assert list(agents_before_verbs(mended)) == [7]
    assert mended.heads[7] == 8


@pytest.mark.parametrize(("form", "lemma", "expected"), [("loben", "loben", [3]), ("empfangen", "empfangen", [])])
def test_what_is_no_participle_is_a_future(form: str, lemma: str, expected: list[int]) -> None:
    """ "Linde wird Arp loben", taken for a passive; "empfangen" may be one."""
    mended = tree(
        ("Linde", 3, "nsubj:pass", "PROPN", "", "Linde"),
        ("wird", 3, "aux:pass", "AUX", FIN, "werden"),
        ("Arp", 3, "obj", "PROPN", "", "Arp"),
        (form, 3, "root", "VERB", "VerbForm=Part", lemma),
    )
    assert list(futures(mended)) == expected
    assert mended.labels[:2] == (["nsubj", "aux"] if expected else ["nsubj:pass", "aux:pass"])


@pytest.mark.parametrize(("by", "expected"), [("von", [2]), ("bei", [])])
def test_a_participle_with_who_did_it_is_nothing_that_is_said(by: str, expected: list[int]) -> None:
    """ "Von Linde gelobt, rügte Arp den Rat"."""
    mended = tree(
        (by.capitalize(), 1, "case", "ADP", "", by),
        ("Linde", 2, "obl", "PROPN", "", "Linde"),
        ("gelobt", 4, "ccomp", "VERB", "VerbForm=Part", "loben"),
        (",", 2, "punct", "PUNCT", "", ","),
        ("rügte", 4, "root", "VERB", FIN, "rügen"),
        ("Arp", 4, "nsubj", "PROPN", "", "Arp"),
    )
    assert list(participles_in_front(mended)) == expected
    assert mended.labels[2] == ("advcl" if expected else "ccomp")


def test_the_body_of_whoever_acts_does_not_act_beside_him() -> None:
    """ "Er wurde am Montag von Ida Thal vom Bund gerügt": by her."""
    mended = tree(
        ("Er", 8, "nsubj:pass", "PRON", "", "er"),
        ("wurde", 8, "aux:pass", "AUX", FIN, "werden"),
        ("am", 3, "case", "ADP", "", "an"),
        ("Montag", 8, "obl", "PROPN", "", "Montag"),
        ("von", 5, "case", "ADP", "", "von"),
        ("Thal", 3, "nmod", "PROPN", "", "Thal"),
        ("vom", 7, "case", "ADP", "PronType=Art", "von"),
        ("Bund", 5, "nmod", "NOUN", "", "Bund"),
        ("gerügt", 8, "root", "VERB", "VerbForm=Part", "rügen"),
        names=((5, 6, "PER"),),
    )
    assert list(agents_before_verbs(mended)) == [5]
    assert mended.heads[7] == 5


@pytest.mark.parametrize("above", [1, 4], ids=["apart", "below it"])
def test_a_causative_has_the_particle_and_the_verb_before_it(above: int) -> None:
    made = tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("drohte", 1, "root", "VERB", FIN, "drohen"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("Tore", 4, "obj", "NOUN", "", "Tor"),
        ("schließen", 1, "xcomp", "VERB", "VerbForm=Inf", "schließen"),
        ("zu", 4, "mark", "PART", "", "zu"),
        ("lassen", above, "xcomp", "VERB", "VerbForm=Inf", "lassen"),
    )
    assert list(particles_of_causatives(made)) == [6]
    assert (made.heads[5], made.heads[4], made.heads[6]) == (6, 6, 1)
