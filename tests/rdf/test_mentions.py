"""Evidence: the right words, the right place, the right source."""

from __future__ import annotations

from kg.model import (
    Article,
    Attribution,
    Certainty,
    Entity,
    EntityType,
    Event,
    Evidence,
    Link,
    Mention,
    MentionForm,
    Resolution,
    Span,
    Status,
    StatusFinding,
)
from kg.rdf import to_quads
from kg.rdf.mentions import MAX_QUOTE
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN

TEXT = "Ja. Anna lobt Bruno, und zwar sehr. Nein."
CLAUSE, SENTENCE = Span(4, 19), Span(4, 35)


def facts(
    vocabulary: Vocabulary,
    evidence: Evidence,
    *,
    text: str = TEXT,
    sentences: tuple[Span, ...] = (Span(0, 3), SENTENCE, Span(36, 41)),
    mentions: tuple[Mention, ...] = (),
    links: tuple[Link, ...] = (),
    status: Status = Status.ACTUAL,
) -> set[tuple[str, str, str]]:
    event = Event("Praise", ("anna",), ("bruno",), status, (evidence,))
    entities = tuple(Entity(key, key.title(), EntityType.PERSON) for key in ("anna", "bruno"))
    resolution = Resolution(Article("a", text, "a.txt"), entities, (event,), links, mentions, sentences)
    quads = to_quads(resolution, RUN, vocabulary, BASE)
    return {(short(s), short(p), short(o)) for s, p, o, g in quads if g.endswith("graph/a>")}


def short(term: str) -> str:
    return term[1:-1].replace("#", "/").rpartition("/")[2] if term.startswith("<") else term


def values(found: set[tuple[str, str, str]], predicate: str) -> set[str]:
    return {o for _, p, o in found if p == predicate}


def evidence(span: Span = CLAUSE, **more: object) -> Evidence:
    return Evidence(span, Span(9, 13), "praise.toml#1", StatusFinding(), **more)  # type: ignore[arg-type]


def test_mentions_quote_clause_sentence_and_context(vocabulary: Vocabulary) -> None:
    found = facts(vocabulary, evidence())
    assert values(found, "exact") == {'"Anna lobt Bruno"'}
    assert values(found, "prefix") == {'"Ja. "'}
    assert values(found, "suffix") == {'", und zwar sehr. Nein."'}
    assert values(found, "sentence") == {'"Anna lobt Bruno, und zwar sehr."@de'}
    assert values(found, "trigger") == {'"lobt"@de'}
    assert values(found, "start") == {'"4"^^<http://www.w3.org/2001/XMLSchema#integer>'}


def test_mentions_clause_over_two_sentences_shows_both(vocabulary: Vocabulary) -> None:
    found = facts(vocabulary, evidence(Span(0, 19)))
    assert values(found, "sentence") == {'"Ja. Anna lobt Bruno, und zwar sehr."@de'}


def test_mentions_quote_leaves_out_space_around_the_clause(vocabulary: Vocabulary) -> None:
    found = facts(vocabulary, evidence(Span(3, 20)), text=TEXT[:19] + "\n\n" + TEXT[21:])
    assert values(found, "exact") == {'"Anna lobt Bruno"'}
    assert values(found, "start") == {'"4"^^<http://www.w3.org/2001/XMLSchema#integer>'}
    assert values(found, "end") == {'"19"^^<http://www.w3.org/2001/XMLSchema#integer>'}


def test_mentions_without_sentences_the_clause_stands_for_the_sentence(vocabulary: Vocabulary) -> None:
    assert values(facts(vocabulary, evidence(), sentences=()), "sentence") == {'"Anna lobt Bruno"@de'}


def test_mentions_endless_clause_is_cut_and_says_where_it_ends(vocabulary: Vocabulary) -> None:
    text = TEXT[:4] + "xy" * MAX_QUOTE
    long = Span(4, len(text))
    found = facts(vocabulary, evidence(long), text=text, sentences=(long,))
    assert values(found, "exact") == {'"' + "xy" * (MAX_QUOTE // 2) + '"'}
    assert f'"{4 + MAX_QUOTE}"^^<http://www.w3.org/2001/XMLSchema#integer>' in values(found, "end")


def test_mentions_without_attribution_the_article_says_so(vocabulary: Vocabulary) -> None:
    assert not values(facts(vocabulary, evidence()), "hasAttribution")


def test_mentions_attribution_names_words_source_and_certainty(vocabulary: Vocabulary) -> None:
    attribution = Attribution("laut Anna", certainty=Certainty.PROBABLE)
    found = facts(vocabulary, evidence(attribution=attribution, source="anna"), status=Status.NEGATED)
    assert values(found, "sourceText") == {'"laut Anna"@de'}
    assert values(found, "wasAttributedTo") == {"anna"}
    assert values(found, "certainty") == {"Probable"}
    assert values(found, "value") == {"PROBABLE", "NEGATIVE", "NONFUTURE"}


def test_mentions_source_that_is_not_described_stays_words(vocabulary: Vocabulary) -> None:
    attribution = Attribution("laut Beobachtern")
    found = facts(vocabulary, evidence(attribution=attribution, source="unbekannt"))
    assert values(found, "sourceText") == {'"laut Beobachtern"@de'}
    assert not values(found, "wasAttributedTo")


def test_mentions_status_cue_is_shown(vocabulary: Vocabulary) -> None:
    cue = StatusFinding(Status.PLANNED, "will", "planned.toml#2")
    found = facts(vocabulary, Evidence(CLAUSE, Span(9, 13), "praise.toml#1", cue), status=Status.PLANNED)
    assert values(found, "statusCue") == {'"will"@de'}
    assert values(found, "statusRule") == {'"planned.toml#2"'}


def test_mentions_words_for_an_entity_are_kept_where_they_stand_in_the_sentence(vocabulary: Vocabulary) -> None:
    mentions = (
        Mention(Span(0, 2), "Ja", MentionForm.NAME, "Ja", 0),
        Mention(Span(4, 8), "Anna", MentionForm.NAME, "Anna", 1),
        Mention(Span(14, 19), "Bruno", MentionForm.NAME, "Bruno", 1),
    )
    links = (Link(0, "anna", 1.0), Link(1, "anna", 1.0), Link(2, "bruno", 1.0))
    found = facts(vocabulary, evidence(), mentions=mentions, links=links)
    assert values(found, "surfaceForm") == {'"Anna"@de', '"Bruno"@de'}
    assert {("anna", "denotedBy", "4-8"), ("bruno", "denotedBy", "14-19")} <= found
    assert values(found, "contains") == {"4-8", "14-19"}
