"""Hostile strings, texts and bytes, each drawn from a random number generator."""

from __future__ import annotations

import json
import random

_NAMES = ("Alar Karis", "Egils Levits", "die Hafenmeisterin Jutta Öhlund", "der Rat", "Präs. K. Voß", "sie", "")
_VERBS = ("traf", "lobte", "besuchte", "warf vor", "telefonierte mit", "drohte", "nannte", "forderte", "will treffen")
HOSTILE = (
    *("\x00", "\x1b[31m", "\u009b31m", "\u202e", "\u2028", "\ufeff", "\ud800", "\uffff", "\U0010ffff", "\u0300" * 40),
    *('"', "'", "\\", "<", ">", "&amp;", "<!--", "-->", "]]>", "{{", "}}", "{", "}", "[", "(" * 50, "„" * 50, "“"),
    *("\n", "\r\n", "\t", "---\n", "~~~\n", "```", "# ", "Datum: ", "title: x\n", "1. 1. 99999", "9" * 5_000),
    *("<<( ", " )>>", "_:b", "@prefix : <", "<urn:a> <urn:b> ", '"""', "^^<urn:x>", "@de-", " .\n", ", ", ": ", "/../"),
    *("null", "true", "1e999", "-0", '{"text": ', '"id": ', "\\ud83d", "\\u0000", "Prof.", "z. B.", "(dpa)", "ß" * 300),
)


#: names in the clothes of a formula, a tag, a query, a shell command, an escape sequence
SPOKEN = (
    *(
        "=1+1",
        "@SUM(A1)",
        "+49 Alar",
        "-2+3",
        "<script>alert(1)</script>",
        '"; DROP GRAPH <urn:g> ; "',
        "$(id)",
        "`id`",
    ),
    *(
        "} } ; CLEAR ALL #",
        "<urn:x> <urn:y>",
        "\x1b]0;x\x07",
        "\u009b31m",
        "\u202etxet",
        "../../etc/passwd",
        "Alar Karis",
    ),
)

#: what would run or break out where a page, a script, an address or a query is put together from text
MARKUP = (
    *(
        "<img src=x onerror=alert(1)>",
        "</title><script>alert(1)</script>",
        '"><svg/onload=alert(1)>',
        "' onmouseover=alert(1) x='",
    ),
    *(
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "{{ 7*7 }}",
        "{% raise %}",
        "${7*7}",
        "<!--",
        "]]>",
    ),
    *(
        "</textarea><b>",
        "</style><b>",
        "&lt;script&gt;",
        "&#60;script&#62;",
        "\u003cscript\u003e",
        "//evil.example/",
        "\\\\evil.example",
    ),
    *(
        "' OR 1=1 --",
        '" OR "" = "',
        "*) MATCH (",
        "NEAR(",
        "%00",
        "%c0%ae%c0%ae/",
        "\r\nSet-Cookie: a=b",
        "..%2f",
        "x" * 3_000,
        "W" * 300,
    ),
)


def text_of(rnd: random.Random) -> str:
    """A few sentences with something in them that does not belong there."""
    parts = [
        rnd.choice((f"{rnd.choice(_NAMES)} {rnd.choice(_VERBS)} {rnd.choice(_NAMES)}. ", rnd.choice(HOSTILE)))
        for _ in range(rnd.randint(1, 12))
    ]
    return "".join(parts)


def record_of(rnd: random.Random) -> str:
    """A record of JSON, more or less."""
    keys = ("id", "doc", "text", "title", "date", "published", "url", "publisher", "facts")
    values: tuple[object, ...] = (text_of(rnd), rnd.choice(HOSTILE), None, 7, -1.5, True, [], {}, ["a"], {"a": {}})
    record = {key: rnd.choice(values) for key in rnd.sample(keys, rnd.randint(1, 6))}
    return json.dumps({"text": text_of(rnd), **record}, ensure_ascii=rnd.random() < 0.5)


def bytes_of(rnd: random.Random, text: str) -> bytes:
    """The text in some encoding, with some bytes changed, cut out or doubled."""
    encoding = rnd.choice(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252", "utf-7"))
    raw = bytearray(text.encode(encoding, "surrogatepass" if encoding == "utf-8" else "replace"))
    for _ in range(rnd.choice((0, 0, 1, 5))):
        if raw:
            place = rnd.randrange(len(raw))
            match rnd.randrange(3):
                case 0:
                    raw[place] = rnd.randrange(256)
                case 1:
                    del raw[place : place + rnd.randint(1, 20)]
                case _:
                    raw[place:place] = raw[place : place + 40] * 3
    return bytes(raw)
