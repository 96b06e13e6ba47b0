from __future__ import annotations

import datetime as dt

import pyoxigraph as ox
import pytest

from kg.errors import InputError
from kg.graph.terms import (
    MAX_LITERAL_BYTES,
    XSD,
    Iri,
    Literal,
    any_uri,
    canonical,
    date,
    decode,
    encode,
    integer,
    iri,
    literal,
    safe_text,
    worded,
)


def read_back(encoded: str) -> ox.Literal:
    [quad] = ox.parse(f"<a:b> <a:b> {encoded} .\n", format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, ox.Literal)
    return quad.object


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Er sagte "nein"', id="quotes"),
        pytest.param("a\\b\\n", id="backslashes"),
        pytest.param("Zeile\nZeile\r\nZeile\tEnde", id="line breaks and tab"),
        pytest.param("Grüße 😀 𝔘", id="umlauts and emoji"),
        pytest.param("\u202eabc\u202c \u2028 \u00a0", id="right-to-left override and odd spaces"),
        pytest.param('"><script>alert(1)</script>', id="markup"),
        pytest.param('" .\n<a:b> <a:b> <a:b> .\n', id="an injected statement"),
        pytest.param("", id="nothing"),
        pytest.param(" innen  und aussen ", id="spaces"),
    ],
)
def test_terms_literal_is_read_back_as_it_was(text: str) -> None:
    assert read_back(literal(text)).value == text
    assert read_back(worded(text)) == ox.Literal(text, language="de")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        pytest.param("a\x00b", "a\ufffdb", id="NUL"),
        pytest.param("a\x1bb\x7f", "a\ufffdb\ufffd", id="control characters"),
        pytest.param("a\x9b31mb\x85", "a\ufffd31mb\ufffd", id="C1 control characters"),
        pytest.param("a\ud83db", "a\ufffdb", id="lone surrogate"),
        pytest.param("a\uffffb", "a\ufffdb", id="non-character"),
        pytest.param("a\tb\nc\rd", "a\tb\nc\rd", id="white space stays"),
    ],
)
def test_terms_what_no_store_holds_is_replaced_one_by_one(text: str, safe: str) -> None:
    assert safe_text(text) == safe
    assert len(safe) == len(text)
    assert read_back(literal(text)).value == safe


def test_terms_long_literal_is_cut_between_characters() -> None:
    value = read_back(literal("ü" * MAX_LITERAL_BYTES)).value
    assert value == "ü" * (MAX_LITERAL_BYTES // 2)
    assert read_back(literal("x" + "😀" * MAX_LITERAL_BYTES)).value == "x" + "😀" * ((MAX_LITERAL_BYTES - 1) // 4)


@pytest.mark.parametrize(
    ("encoded", "expected"),
    [
        (literal("Tag", "DE-at"), '"Tag"@de-at'),
        (integer(7), f'"7"^^<{XSD}integer>'),
        (integer(-0), f'"0"^^<{XSD}integer>'),
        (date(dt.date(2024, 2, 9)), f'"2024-02-09"^^<{XSD}date>'),
        (date(dt.date(800, 12, 25)), f'"0800-12-25"^^<{XSD}date>'),
        (any_uri("https://a.example/ü ü"), f'"https://a.example/ü ü"^^<{XSD}anyURI>'),
    ],
    ids=["language tag", "integer", "zero", "date", "early date", "web address"],
)
def test_terms_literal_is_canonical(encoded: str, expected: str) -> None:
    assert encoded == expected
    store = ox.Store()
    store.load(f"<a:b> <a:b> {encoded} .\n", format=ox.RdfFormat.N_TRIPLES)
    assert [str(quad.object) for quad in store] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        *("http://a.example/ b", "http://a.example/<b>", 'http://a.example/"', "http://a.example/{b}", "relativ/b"),
        *("http://a.example/\n", "http://a.example/\\u0020", "http://a.example/|^`", "", "http://a.example/\ud800"),
    ],
)
def test_terms_bad_iri_is_refused_with_a_way_out(text: str) -> None:
    with pytest.raises(InputError) as caught:
        iri(text)
    assert str(caught.value) == (
        f"IRI {text!r}: not an absolute IRI without spaces, quotes and brackets\n"
        "  Check the setting 'base' and the Wikidata ids of the gazetteer."
    )


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Iri("https://example.org/a?b=c#d"), "<https://example.org/a?b=c#d>"),
        (Literal('a "b" \\ c'), '"a \\"b\\" \\\\ c"'),
        (Literal("a\nb\rc\td"), '"a\\nb\\rc\\td"'),
        (Literal("Öl", None, "de"), '"Öl"@de'),
        (Literal("1", XSD + "integer"), f'"1"^^<{XSD}integer>'),
    ],
    ids=["iri", "quotes", "line ends", "language", "datatype"],
)
def test_terms_are_written_as_sparql(term: Iri | Literal, text: str) -> None:
    assert encode(term) == text


@pytest.mark.parametrize(
    "term",
    [
        *(Iri(f"http://a{character}b") for character in ' <>"{}|^`\\\n\x00'),
        Iri("relative/path"),
        Iri("_:b0"),
        Iri(""),
        Literal("a\x00b"),
        Literal("a\x9bb"),
        Literal("\ud800"),
        Literal("a", None, "de> } #"),
        Literal("a", "http://a b"),
    ],
    ids=repr,
)
def test_terms_what_could_leave_its_quotes_is_refused(term: Iri | Literal) -> None:
    with pytest.raises(ValueError, match=r"not a|control character"):
        encode(term)


@pytest.mark.parametrize(
    ("value", "datatype", "language", "expected"),
    [
        ("a", XSD + "string", None, Literal("a")),
        ("1", XSD + "boolean", None, Literal("true", XSD + "boolean")),
        ("false", XSD + "boolean", None, Literal("false", XSD + "boolean")),
        ("a", None, "DE-at", Literal("a", None, "de-at")),
    ],
)
def test_terms_have_one_form_whatever_the_store_says(
    value: str, datatype: str | None, language: str | None, expected: Literal
) -> None:
    assert canonical(value, datatype, language) == expected


@pytest.mark.parametrize(
    "term",
    [
        Iri("https://a.example/b"),
        Literal("plain"),
        Literal("", None, "de"),
        Literal('ends with a quote"', None, "de"),
        Literal('a"b\\n\n\tü😀'),
        Literal("007", XSD + "integer"),
    ],
    ids=repr,
)
def test_terms_what_is_written_is_read_back(term: Iri | Literal) -> None:
    assert decode(encode(term)) == term


def test_terms_every_escape_of_ntriples_is_read() -> None:
    assert decode(r'"\t\b\n\r\f\"\'\\ \u00fc\U0001f600"') == Literal("\t\b\n\r\f\"'\\ ü😀")
    assert decode(r"<https://a.example/\u00fc>") == Iri("https://a.example/ü")
    assert decode("_:b1") == Iri("_:b1")
