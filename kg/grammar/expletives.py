"""Whether "es" stands for nothing: "Es geht um Geld", "Es gehen viele Gäste", "Es ist klar, dass …".

Source: Duden, Die Grammatik, on "es" as a formal subject, as a placeholder before the verb and as a correlate.
"""

from __future__ import annotations

from kg.grammar.clauses import finite_verb
from kg.grammar.parse import Parse


def is_expletive(parse: Parse, token: int) -> bool:
    """Whether an "es" that is parsed as a subject means neither anybody nor anything."""
    if parse.lower[token] != parse.lexis.it or parse.label[token] != "nsubj":
        return parse.label[token] == "expl"
    verb = parse.heads[token]
    finite = finite_verb(parse, verb)
    several = finite is not None and parse.feature(finite, "Number") == "Plur"
    return several or _is_formal(parse, verb) or _is_explained(parse, verb)


def _is_formal(parse: Parse, verb: int) -> bool:
    """Whether a verb has this subject where it has one of its words beside it: "es geht darum", "es kam zu Rufen"."""
    about = parse.lexis.impersonal.get(parse.lemmas[verb], frozenset())
    beside = {word for c in parse.children[verb] for word in (parse.lower[c], *parse.cases(c))}
    return "*" in about or not beside.isdisjoint(about)


def _is_explained(parse: Parse, verb: int) -> bool:
    """Whether a clause says what "es" is: "Es ist klar, dass sie kommt", "Es wäre gut, zu schweigen"."""
    return bool(parse.of(verb, "csubj") or (parse.of(verb, "cop") and parse.of(verb, "ccomp", "xcomp")))
