"""Repairs of what is said or done, taken for the name of whatever stands before it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.phrases import NOUNS
from kg.language.de.repairs.verbs import active, finite_of, whole_lemma
from kg.language.repair import Tree

#: what is asked for, ordered or judged, in whatever form
_THINGS = frozenset({"obj", "ccomp", "xcomp", "csubj", "obl:arg", "iobj", "parataxis", "expl"})
#: whoever is asked, and the passive, which has no object
_ASKED = frozenset({"obj", "obl:arg", "iobj", "aux:pass"})


def things_behind_phrases(tree: Tree) -> Iterator[int]:
    """Give a verb that cannot be without it its thing: "fordern vom Vorstand Transparenz" names no such board.

    So it is with a place that is visited: "besuchte auf ihrer Reise Samoa".
    """
    for verb in active(tree):
        below = tree.children[verb]
        lemma = whole_lemma(tree, verb)
        met = lemma in words().object_verbs
        if "VerbForm=Part" in tree.feats[verb] and tree.labels[verb].startswith(("acl", "amod")):
            continue  # "Winzer, unterstützt von der Partei Lupe"
        known = met or lemma in words().judging_verbs or lemma in words().ordering_verbs
        if not known or any(tree.labels[i] in _THINGS for i in below):
            continue
        for noun in (n for phrase in tree.below(verb, "obl", "nmod") for n in _chain(tree, phrase)):
            behind = next((c for c in tree.below(noun, "appos", "nmod") if c > noun), None)
            thing = behind if behind is not None and _is_bare(tree, noun, behind) else None
            if lemma in words().aiming and finite_of(tree, verb) is not None:
                thing = _last_of_a_source(tree, noun) or thing
            if thing is None:
                continue
            place = any(a == thing and kind == "LOC" for a, _, kind in tree.names)
            if place and not met:
                continue  # "lobt auf dem Flughafen Ulm"
            tree.attach(thing, verb, "obj")
            if not place:
                tree.upos[thing], tree.xpos[thing] = "NOUN", "NN"
                tree.names = [(a, thing if a < thing < b else b, kind) for a, b, kind in tree.names if a != thing]
            yield thing
            break


def utterances_behind_things(tree: Tree) -> Iterator[int]:
    """Give a verb what it is said in, hung on what it judges: "rügte die Tat in einem Brief" tells no deed in one."""
    said = (*words().utterances, *words().statements)
    for verb in active(tree):
        lemma = whole_lemma(tree, verb)
        if lemma not in words().judging_verbs and lemma not in words().object_verbs:
            continue
        for phrase in [c for thing in tree.below(verb, "obj") for c in tree.below(thing, "nmod") if c > thing]:
            cases = [tree.words[c].lower() for c in tree.below(phrase, "case")]
            some = any(_tells_of_some(tree, c) for c in tree.below(phrase, "det"))
            if some and cases == [words().inside_preposition] and tree.lemmas[phrase].lower().endswith(said):
                tree.attach(phrase, verb, "obl")
                yield phrase


def _tells_of_some(tree: Tree, article: int) -> bool:
    return tree.labels[article] == "det:poss" or tree.lemmas[article].lower() in words().indefinite_articles


def _last_of_a_source(tree: Tree, noun: int) -> int | None:
    """The last word of what was taken for one name behind "von", of no person: "fordert von Linde Auskunft"."""
    cases = [tree.words[c].lower() for c in tree.below(noun, "case", "det")]
    last = tree.below(noun, "flat")
    person = any(start <= noun < end and kind == "PER" for start, end, kind in tree.names)
    return last[0] if cases == [words().owner_preposition] and last == [noun + 1] and not person else None


def people_asked(tree: Tree) -> Iterator[int]:
    """Give a verb that asks somebody the bare plural behind its subject: "fordern die Verbände Bürger dazu auf"."""
    for verb in active(tree):
        below = tree.children[verb]
        if whole_lemma(tree, verb) not in words().object_control or any(tree.labels[i] in _ASKED for i in below):
            continue
        for subject in (i for i in tree.below(verb, "nsubj") if tree.upos[i] == "NOUN" and tree.below(i, "det")):
            asked = next((i for i in tree.below(subject, "appos", "nmod") if i == subject + 1), None)
            if asked is None or tree.upos[asked] != "NOUN" or "Number=Plur" not in tree.feats[asked]:
                continue
            if not tree.below(asked, "case", "appos", "flat") and "Case=Gen" not in tree.feats[asked]:
                tree.attach(asked, verb, "obj")
                yield asked


def aims_behind_objects(tree: Tree) -> Iterator[int]:
    """Give a verb of demanding what it asks for, hung on whom it asks: "hat das Amt zum Umdenken aufgefordert"."""
    for verb in active(tree):
        if whole_lemma(tree, verb) not in words().object_control:
            continue
        if any(tree.labels[i] in ("xcomp", "ccomp", "advcl") or _is_aim(tree, i) for i in tree.children[verb]):
            continue
        for asked in tree.below(verb, "obj"):
            behind = [i for i in tree.below(asked, "nmod") if i > asked]
            if behind and _is_aim(tree, behind[-1]):
                tree.attach(behind[-1], verb, "obl")
                yield behind[-1]


def labels_behind_objects(tree: Tree) -> Iterator[int]:
    """Give a verb the label hung on its object: "nannten die Koalition „Pakt der Angst“", "lobte die Frau als Vorbild".

    A quoted one whatever its mark is read as; one joined to the object by "als", where nothing is compared.
    """
    for verb in active(tree):
        for named in tree.below(verb, "obj"):
            for label in (i for i in tree.below(named, "appos", "conj") if i > named):
                marks = [m for m in tree.below(label, "case", "cc") if tree.words[m].lower() == words().role_marker]
                if not marks:
                    continue
                quoted = tree.upos[marks[0] + 1] == "PUNCT" and tree.words[marks[0] + 1] != ","
                joined = tree.labels[label] == "conj" and tree.upos[label] == "NOUN"
                if quoted or (joined and not _is_compared(tree, marks[0])):
                    tree.attach(label, verb, "obl")
                    tree.labels[marks[0]] = "case"
                    yield label


def _is_compared(tree: Tree, mark: int) -> bool:
    """Whether a word before "als" compares: "mehr", "anders", "eine bessere Lösung"."""
    comparing = {*words().comparing_amounts, words().otherwise}
    return any("Degree=Cmp" in tree.feats[i] or tree.lemmas[i].lower() in comparing for i in range(mark))


def judgements_behind_phrases(tree: Tree) -> Iterator[int]:
    """Make "für Christen nicht wählbar" behind "als" one judgement: no label "Christen", and nothing denied."""
    for mark in range(len(tree.words) - 1):
        if tree.words[mark].lower() != words().role_marker or tree.upos[mark + 1] != "ADP":
            continue
        noun = tree.heads[mark + 1]
        judged = next((i for i in range(noun + 1, len(tree.words)) if tree.upos[i] not in ("ADV", "PART")), noun)
        close = (
            noun > mark and tree.upos[judged] == "ADJ" and tree.labels[judged].startswith(("xcomp", "advmod", "obl"))
        )
        verb = tree.heads[judged]
        if not close or verb in (noun, judged) or tree.upos[verb] != "VERB" or tree.upos[noun] not in NOUNS:
            continue
        if tree.heads[mark] == judged and tree.heads[noun] == judged:
            continue
        tree.attach(mark, judged, "case")
        tree.attach(noun, judged, "obl")
        yield judged


def _is_aim(tree: Tree, phrase: int) -> bool:
    return any(tree.words[mark] in words().aim_prepositions for mark in tree.below(phrase, "case"))


def _chain(tree: Tree, phrase: int) -> list[int]:
    """The noun of a phrase and those that hang on it behind."""
    found = [phrase]
    for noun in found:
        found.extend(c for c in tree.below(noun, "nmod") if c > noun)
    return found


def _is_bare(tree: Tree, noun: int, thing: int) -> bool:
    """Whether a word follows a common noun without comma, article or preposition, no name of a person."""
    attributes = range(noun + 1, thing)
    plain = tree.upos[noun] == "NOUN" and not tree.below(thing, "det", "case") and "Case=Gen" not in tree.feats[thing]
    named = any(a <= thing < b and kind == "PER" for a, b, kind in tree.names)
    return plain and not named and all(tree.heads[i] == thing and tree.upos[i] == "ADJ" for i in attributes)
