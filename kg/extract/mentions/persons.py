"""Whom a pronoun is of: who speaks, who is spoken to, or somebody else."""

from __future__ import annotations

from kg.grammar.parse import Parse


def person_of(parse: Parse, token: int) -> int | None:
    """1, 2 or 3; None where nothing tells.

    "Seine Partei", "Ihr Anwalt" at the beginning of a sentence are somebody else's, whatever the parser makes of the
    capital; behind a quotation mark "Ihr" may address somebody.
    """
    lemma, opens = parse.lemmas[token].lower(), _opens(parse, token)
    if not opens and not _is_after_mark(parse, token) and parse.words[token] in parse.lexis.polite:
        return 2
    owner = parse.dep[token] == "det:poss" and lemma in parse.lexis.third_person
    if owner and (opens or lemma == parse.lexis.masculine_possessive):
        return 3
    person = parse.feature(token, "Person")
    return int(person) if person in ("1", "2", "3") else None


def _opens(parse: Parse, token: int) -> bool:
    """Whether a word opens a sentence, with a capital for that alone: not behind "Frau Arp,"."""
    return token == 0 or (parse.sentence[token - 1] != parse.sentence[token] and parse.words[token - 1] != ",")


def _is_after_mark(parse: Parse, token: int) -> bool:
    """Whether a colon, full stop or quotation mark, after which any word has a capital, stands before a word."""
    return parse.pos[token - 1] == "PUNCT" and parse.words[token - 1] != ","
