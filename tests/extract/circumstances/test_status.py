"""Scope of cues on hand-built trees: what reaches the trigger, and what must not."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.status import status_of
from kg.grammar.parse import Parse
from kg.model import Status, StatusFinding
from tests.builders import doc, parse

LEMMAS = {
    "lobte": "loben",
    "traf": "treffen",
    "trifft": "treffen",
    "getroffen": "treffen",
    "will": "wollen",
    "soll": "sollen",
    "wird": "werden",
    "hat": "haben",
    "weigerte": "weigern",
    "plant": "planen",
    "kam": "kommen",
    "bestritt": "bestreiten",
    "Treffens": "Treffen",
    "keine": "kein",
}


def sentence(words: str, heads: str, labels: str, tags: str) -> Doc:
    return doc(words, heads, labels, tags, lemmas={word: LEMMAS[word] for word in words.split() if word in LEMMAS})


def at(built: Doc, word: str) -> tuple[Parse, int]:
    """The parse of a sentence and the number of a word in it."""
    return parse(built), [token.text for token in built].index(word)


#: name, words, heads, labels, tags, trigger, status
CASES = [
    (
        "a plain verb happened",
        "Ada traf Ben",
        "1 1 1",
        "nsubj root obj",
        "NE VVFIN NE",
        "traf",
        "Actual",
    ),
    (
        "nicht on the verb negates",
        "Ada traf Ben nicht",
        "1 1 1 1",
        "nsubj root obj advmod",
        "NE VVFIN NE PTKNEG",
        "traf",
        "Negated",
    ),
    (
        "nicht in a relative clause does not leak",
        "Ada lobte Ben , der nicht kam",
        "1 1 1 6 6 6 2",
        "nsubj root obj punct nsubj advmod acl:relcl",
        "NE VVFIN NE $, PRELS PTKNEG VVFIN",
        "lobte",
        "Actual",
    ),
    (
        "a modal plans",
        "Ada will Ben treffen",
        "3 3 3 3",
        "nsubj aux obj root",
        "NE VMFIN NE VVINF",
        "treffen",
        "Planned",
    ),
    (
        "a modal that the parser made the head plans as well",
        "Ada will Ben treffen",
        "1 1 3 1",
        "nsubj root obj xcomp",
        "NE VMFIN NE VVINF",
        "treffen",
        "Planned",
    ),
    (
        "a modal holds for a conjoined infinitive",
        "Ada will Ben treffen und loben",
        "3 3 3 3 5 3",
        "nsubj aux obj root cc conj",
        "NE VMFIN NE VVINF KON VVINF",
        "loben",
        "Planned",
    ),
    (
        "a negation does not hold for a conjoined finite verb",
        "Ada traf Ben nicht und lobte Cem",
        "1 1 1 1 5 1 5",
        "nsubj root obj advmod cc conj obj",
        "NE VVFIN NE PTKNEG KON VVFIN NE",
        "lobte",
        "Actual",
    ),
    (
        "wird with a participle is a passive",
        "Ben wird von Ada getroffen",
        "4 4 3 4 4",
        "nsubj:pass aux:pass case obl:agent root",
        "NE VAFIN APPR NE VVPP",
        "getroffen",
        "Actual",
    ),
    (
        "a refusal negates its infinitive",
        "Ada weigerte sich , Ben zu treffen",
        "1 1 1 6 6 6 1",
        "nsubj root expl:pv punct obj mark xcomp",
        "NE VVFIN PRF $, NE PTKZU VVINF",
        "treffen",
        "Negated",
    ),
    (
        "a negated plan does not happen",
        "Ada plant nicht , Ben zu treffen",
        "1 1 1 6 6 6 1",
        "nsubj root advmod punct obj mark xcomp",
        "NE VVFIN PTKNEG $, NE PTKZU VVINF",
        "treffen",
        "Negated",
    ),
    (
        "a noun of intention plans",
        "Ada hat Pläne eines Treffens",
        "1 1 1 4 2",
        "nsubj root obj det nmod",
        "NE VVFIN NN ART NN",
        "Treffens",
        "Planned",
    ),
    (
        "a negated noun of intention negates",
        "Ada hat keine Pläne eines Treffens",
        "1 1 3 1 5 3",
        "nsubj root det obj det nmod",
        "NE VVFIN PIAT NN ART NN",
        "Treffens",
        "Negated",
    ),
    (
        "a condition plans",
        "Falls Ada Ben trifft , lobte Cem",
        "3 3 3 5 3 5 5",
        "mark nsubj obj advcl punct root nsubj",
        "KOUS NE NE VVFIN $, VVFIN NE",
        "trifft",
        "Planned",
    ),
    (
        "a finite conjunct below an infinitive is not planned with it",
        "Ada plant , Ben zu treffen , und lobte Cem",
        "1 1 5 5 5 1 8 8 5 8",
        "nsubj root punct obj mark xcomp punct cc conj obj",
        "NE VVFIN $, NE PTKZU VVINF $, KON VVFIN NE",
        "lobte",
        "Actual",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_status(case: tuple[str, ...], cues: Cues) -> None:
    _, words, heads, labels, tags, trigger, expected = case
    assert status_of(*at(sentence(words, heads, labels, tags), trigger), cues).status == expected


def test_the_cue_and_its_rule_are_named(cues: Cues) -> None:
    built = sentence("Ada traf Ben nicht", "1 1 1 1", "nsubj root obj advmod", "NE VVFIN NE PTKNEG")
    assert status_of(*at(built, "traf"), cues) == StatusFinding(Status.NEGATED, "nicht", "negation.toml#1")


def test_a_trigger_may_be_a_plan_by_itself(cues: Cues) -> None:
    built = sentence("Ada traf Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    assert status_of(*at(built, "traf"), cues, Status.PLANNED).status is Status.PLANNED


def test_an_adverb_that_tells_an_act_shares_the_mood_of_its_verb(cues: Cues) -> None:
    built = sentence(
        "Ada will Ben telefonisch treffen", "4 4 4 4 4", "nsubj aux obj advmod root", "NE VMFIN NE ADJD VVINF"
    )
    assert status_of(*at(built, "telefonisch"), cues).status is Status.PLANNED
