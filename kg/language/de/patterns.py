"""What stands between and around German phrases."""

from __future__ import annotations

import re

from kg.language.contract import Patterns


def build() -> Patterns:
    """The patterns of German."""
    return Patterns(
        between_members=re.compile(
            r"\s*(?:\([^)]*\))?,?\s*(?:und|sowie|oder|&|als auch|wie auch|,)\s*(?:auch |auch von |von |mit )?"
        ),
        before_name=re.compile(r"(?: (?:für|in|im|bei|beim|von|vom|der|des|am|aus)(?: [\w().-]+){1,8})?, ?$|\s$"),
        before_title=re.compile(r", (?:der |die )?$|, $"),
        # accusative singular masculine: after these an object in -n is one person
        one_person=re.compile(r"(?:den|einen|diesen|jenen|keinen|[msd]einen|ihren|unseren) ", re.IGNORECASE),
        inside=re.compile(r"\b(?:in|im|ins) $"),
        determiner=re.compile(
            r"d(?:ie|er|as|en|em|es)|(?:k?ein|[dms]ein|ihr|unser|eu|dies|jen)(?:e|en|em|er|es|s|re|ren|rem)?"
        ),
        abbreviation=re.compile(r"\(([A-ZÄÖÜ][A-Za-zÄÖÜ-]*[A-ZÄÖÜ])\)"),
    )
