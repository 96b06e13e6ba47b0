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
        one_person=re.compile(r"(?:den|einen|diesen|jenen|keinen|[msd]einen|ihren|unseren) [\s\S]*n", re.IGNORECASE),
        determiner=re.compile(
            r"d(?:ie|er|as|en|em|es)|(?:k?ein|[dms]ein|ihr|unser|eu|dies|jen)(?:e|en|em|er|es|s|re|ren|rem)?"
        ),
        before_owner=re.compile(r"(?:^|\s)(?:von|vom|des|der|in|im|beim?|zu|zur)\s$", re.IGNORECASE),
        before_attribute=re.compile(r" (?:in|im|in der|aus|aus dem|von|vom|am|an der|des|der) "),
        age_before=re.compile(r"\b(\d{1,3})(?:-?jährige| Jahre alte)"),
        age_behind=re.compile(r"(?: \((?:[\w /]+[,/] ?)?|, | ist )(\d{1,3})(?:\)|,| Jahre alt)"),
        explained=re.compile(r"\b([A-ZÄÖÜ][A-Za-zÄÖÜ-]*[A-ZÄÖÜ]) \(([A-ZÄÖÜ][^()\n]{5,80})\)"),
        dateline=re.compile(
            r"[A-ZÄÖÜ][\w/.-]{0,30}(?: (?:[A-ZÄÖÜ(][\w/.)-]{0,30}|am|an|auf|bei|der|im|ob|vor)){0,4},\s*(?:den\s+)?"
            r"(\d{1,2}\.\s?(?:[^\W\d_]{3,10}\.?|\d{1,2}\.)\s?\d{4})"
            r"\s{0,3}(?:\([^()\n]{2,30}\)\s{0,3})?[–—:-](?=\s)"
        ),
        alliance=re.compile(
            r"G-?\d{1,2}(?:-(?:Staaten|Länder|Gruppe))?|B(?:RICS|rics)(?:-(?:Staaten|Länder))?|Visegr[aá]d-\w+"
        ),
        abbreviation=re.compile(r"\(([A-ZÄÖÜ][A-Za-zÄÖÜ-]*[A-ZÄÖÜ])\)"),
    )
