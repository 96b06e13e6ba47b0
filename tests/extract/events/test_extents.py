"""A phrase ends where the act itself takes what the parser hung on it."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import Extractor
from kg.extract.events.extents import trim
from kg.extract.events.filling import Filled
from kg.extract.events.readings import Reading
from kg.extract.mentions.drafts import Lexicon
from kg.extract.mentions.finding import find_mentions
from kg.grammar.scene import Units
from kg.model import Article
from tests.builders import doc, parse
from tests.extract.small import known_names, read, small_relations

CASES = {
    "joined and subordinate clauses are left out": (
        doc(
            "Meloni traf  Rama und schlief ,     während Kallas blieb .",
            "1      1     1    4   1       8     8       8      4     1",
            "nsubj  root  obj  cc  conj    punct mark    nsubj  advcl punct",
            "NE     VVFIN NE   KON VVFIN   $,    KOUS    NE     VVFIN $.",
            lemmas={"traf": "treffen"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        "Meloni traf Rama",
    ),
    "relative clause with its noun": (
        doc(
            "Dort   kam   Meloni ,     die   Rama lobte     .",
            "1      1     1      6     6     6    2         1",
            "advmod root  nsubj  punct nsubj obj  acl:relcl punct",
            "ADV    VVFIN NE     $,    PRELS NE   VVFIN     $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "die Rama lobte",
    ),
}


def target(agent: int) -> str:
    """The target of "Cem lobte den Plan von Ben" once the agent is another token."""
    made = parse(
        doc(
            "Cem lobte den Plan von Ben",
            "1 1 3 1 5 3",
            "nsubj root det obj case nmod",
            "NE VVFIN ART NN APPR NE",
            lemmas={"lobte": "loben", "den": "der"},
            names={"Cem": "PER", "Ben": "PER"},
        )
    )
    mentions = find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))
    praise = next(relation for relation in small_relations() if relation.name == "Praise")
    roles = {"agent": Filled("nsubj", (agent,), ((agent, 0),)), "target": Filled("obj", (3,), ((3, 0),))}
    trim([Reading(praise, praise.triggers[0], 1, roles, frozenset())], mentions)
    span = mentions.drafts[3, 0].span
    return made.text[span.start : span.end]


def test_phrase_ends_before_the_other_side() -> None:
    assert target(agent=5) == "den Plan"


def test_attribute_that_is_no_side_stays() -> None:
    assert target(agent=0) == "den Plan von Ben"


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_evidence_is_the_smallest_clause(built: Doc, expected: str) -> None:
    (statement,) = read(built).statements
    assert built.text[statement.clause.start : statement.clause.end] == expected


def test_an_apostrophe_before_it_leaves_the_quoted_words_whole(nlp: Language, extractor: Extractor) -> None:
    text = "Ada Beck sagt’s laut: Sie nannte Bo Lund einen „Zauderer“."
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert text[statement.clause.start : statement.clause.end] == "Sie nannte Bo Lund einen „Zauderer“"
    assert statement.epithet == "Zauderer"


@pytest.mark.parametrize(
    "text", ["Ada Beck nannte Bo Lund einen „Zauderer", "“ Ada Beck nannte Bo Lund einen „Zauderer“"]
)
def test_a_quotation_that_reaches_to_the_end_of_the_text_is_evidence_up_to_there(
    nlp: Language, extractor: Extractor, text: str
) -> None:
    for cut in (text, text.removesuffix("“"), text.removeprefix("“ ")):
        for statement in extractor(Article(id="a", text=cut, source="a"), nlp(cut)).statements:
            assert 0 <= statement.clause.start < statement.clause.end <= len(cut)


def test_a_quotation_without_its_last_mark_stops_nothing() -> None:
    built = doc(
        'Rama  traf " Meloni',
        "1     1    3 1",
        "nsubj root punct obj",
        "NE    VVFIN $( NE",
        lemmas={"traf": "treffen"},
        names={"Meloni": "PER", "Rama": "PER"},
    )
    (statement,) = read(built).statements
    assert built.text[statement.clause.start : statement.clause.end] == 'Rama traf " Meloni'
