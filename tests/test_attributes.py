"""The custom attributes on spaCy objects."""

from __future__ import annotations

import datetime as dt
import json

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.attributes import declare, from_plain, to_plain
from kg.model import EventTime, Granularity, Mention, MentionForm, Span, TimeBasis


def test_declaring_twice_does_no_harm() -> None:
    declare()
    declare()
    assert Doc.has_extension("acts")


def test_token_is_residue_where_the_doc_says_so() -> None:
    declare()
    doc = Doc(Vocab(), words=["Teilen", "Ada", "kam"])
    doc._.residue = ((0, 6),)
    assert [token._.residue for token in doc] == [True, False, False]


def test_records_are_made_of_plain_values_again() -> None:
    time = EventTime("am Montag", TimeBasis.WEEKDAY, dt.date(2025, 1, 20), dt.date(2025, 1, 21), Granularity.DAY)
    mention = Mention(Span(0, 3), "Ada", MentionForm.NAME, "Ada", 0, modifiers=("neu",), words=range(1))
    for record in (time, mention):
        plain = to_plain(record)
        assert from_plain(type(record), json.loads(json.dumps(plain))) == record
