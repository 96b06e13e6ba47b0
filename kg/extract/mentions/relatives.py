"""What a relative pronoun takes up, wherever the parser hung its clause."""

from __future__ import annotations

from kg.extract.mentions.drafts import Key, Mentions
from kg.grammar.clauses import finite_verb
from kg.grammar.misread import agree, agreeing
from kg.grammar.of_a_kind import is_counted_predicate
from kg.grammar.parse import Parse


def relative_antecedent(found: Mentions, pronoun: int) -> Key | None:
    """The noun that a relative pronoun takes up; None where it takes up a whole clause."""
    parse = found.parse
    if parse.lower[pronoun] == parse.lexis.what:
        return None  # "…, was die Partei rügt": the whole clause
    for above in parse.governors(pronoun):
        if parse.label[above] == "acl" and parse.heads[above] < pronoun:
            noun = _who_is_counted(parse, parse.heads[above])
            if in_brackets(parse, noun) and not in_brackets(parse, pronoun):
                noun = parse.heads[noun]
            if not _singular_for_plural(parse, noun, pronoun):
                own = agreeing(parse, noun, pronoun)
                return found.at(own if agree(parse, own, pronoun) else _agreeing_nearer(parse, own, pronoun))
            nearer = [k for k in range(pronoun - 1, noun, -1) if parse.is_nominal(k)]
            plural = (k for k in nearer if parse.feature(k, "Number") == "Plur")
            return found.at(next(plural, agreeing(parse, noun, pronoun)))
    # the clause hangs elsewhere: the noun before the comma, none in brackets: "Berg (SPD), der"
    for before in range(pronoun - 1, max(-1, pronoun - 6), -1):
        if parse.is_nominal(before) and not in_brackets(parse, before):
            parted = any(parse.pos[k] in ("PUNCT", "CCONJ") for k in range(before + 1, pronoun))
            return found.at(before) if parted else None  # "Ada nannte deren Kritik Unsinn" takes up others
    return None


def _who_is_counted(parse: Parse, noun: int) -> int:
    """Whoever is one of a kind, in place of the kind: "Arp ist der erste Kanzler, der Ulm besucht"."""
    named = [c for c in parse.of(noun, "nsubj") if parse.pos[c] == "PROPN"]
    return named[0] if named and is_counted_predicate(parse, noun) else noun


def _agreeing_nearer(parse: Parse, noun: int, pronoun: int) -> int:
    """The last noun or name before a pronoun of one that cannot mean its own noun: "Proteste gegen Peru, das …"."""
    single = parse.feature(pronoun, "Number") == "Sing" and parse.pos[noun] == "NOUN" and not parse.of(noun, "conj")
    if single and parse.lower[pronoun] in parse.lexis.feminine_or_plural_relatives:
        return _woman_nearer(parse, noun, pronoun)
    if not single:
        return noun
    # "des Embargos" may be a masculine or a neuter, whatever the tagger says
    genders = {parse.feature(noun, "Gender"), parse.feature(pronoun, "Gender")}
    if parse.feature(noun, "Number") != "Plur" and "Fem" not in genders:
        return noun
    nearer = (k for k in range(pronoun - 1, noun, -1) if parse.is_nominal(k) and parse.label[k] != "flat")
    one = next(nearer, noun)
    return one if parse.pos[one] == "PROPN" or agree(parse, one, pronoun) else noun


def _woman_nearer(parse: Parse, noun: int, pronoun: int) -> int:
    """Who "die" means as subject of a verb in the singular behind a man: "war Gast der Wirtin, die ihn lobte"."""
    verb = finite_verb(parse, parse.heads[pronoun])
    acts = parse.label[pronoun] == "nsubj" and verb is not None and parse.feature(verb, "Number") == "Sing"
    if not acts or parse.feature(noun, "Gender") not in ("Masc", "Neut"):
        return noun
    nearer = (k for k in range(pronoun - 1, noun, -1) if parse.is_nominal(k) and parse.label[k] != "flat")
    one = next(nearer, noun)
    return one if (parse.feature(one, "Gender"), parse.feature(one, "Number")) == ("Fem", "Sing") else noun


def _singular_for_plural(parse: Parse, noun: int, pronoun: int) -> bool:
    """Whether "denen" hangs on a singular: in "die Immunität für Abgeordnete, denen" it means the last noun."""
    plural = parse.feature(pronoun, "Number") == "Plur" or parse.lower[pronoun] in parse.lexis.dative_plural_relatives
    return plural and parse.feature(noun, "Number") == "Sing" and not parse.of(noun, "conj")


def in_brackets(parse: Parse, token: int) -> bool:
    """Whether a phrase stands in brackets."""
    first = parse.subtree(token)[0]
    return any(parse.words[k] == "(" for k in (first, first - 1) if k >= 0)
