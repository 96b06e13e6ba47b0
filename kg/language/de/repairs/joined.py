"""Repairs of names and titles side by side: two arguments were taken for one name, or the second for an apposition.

German has no mark between subject and object: "Am Montag traf Huber Linde", "bezeichnete der Obmann Rätin Linde als".
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import first_names, words
from kg.language.de.repairs.marks import OPENING_QUOTES
from kg.language.de.repairs.names import next_person
from kg.language.de.repairs.phrases import as_noun, bare_datives, end_of, labelled, part, start_of
from kg.language.de.repairs.titles import names_person
from kg.language.de.repairs.verbs import active, is_with_zu, receives, receiving, stands_last, whole_lemma
from kg.language.repair import Tree

_SUBJECTS = ("nsubj",)
_ARGUMENTS = ("obj", "obl:arg", "iobj")
_OBJECTS = (*_ARGUMENTS, "ccomp", "xcomp")
#: prepositions of whom one meets
_WITH = frozenset({"mit", "auf"})
#: prepositions of a place, an occasion or a day, after which no title is expected
_WHERE = frozenset({"in", "im", "an", "am", "auf", "nach", "vor", "während", "zum", "zur", "beim"})


def subjects_too_many(tree: Tree) -> Iterator[int]:
    """Make an object of a whole name behind another subject, or before "zu": "Keiner lobte Eva Linde"."""
    for verb in active(tree):
        infinitive = is_with_zu(tree, verb)
        subjects = labelled(tree, verb, *_SUBJECTS)
        for name in subjects[not infinitive :]:
            whole = any(start == name and end > name + 1 and kind == "PER" for start, end, kind in tree.names)
            receiver = labelled(tree, verb, "obl:arg", "iobj", "ccomp", "xcomp")
            given = infinitive and receives(tree, verb) and not receiver  # "ohne Eva Linde Geiz vorzuwerfen"
            if whole and not tree.below(name, "case") and (given or not labelled(tree, verb, *_OBJECTS)):
                tree.labels[name] = "obl:arg" if given else "obj"
                yield name


def two_names(tree: Tree) -> Iterator[int]:
    """Part two bare names that were taken for one person's: "Am Montag traf Huber Linde"."""
    for verb in active(tree):
        subjects = labelled(tree, verb, *_SUBJECTS)
        for name in subjects or labelled(tree, verb, "obj"):
            second = _sole_follower(tree, name, "flat")
            bare = tree.upos[name] == "PROPN" and next_person(tree, name) is None
            if second is None or not bare or not _in_midfield(tree, verb, name) or _is_whole_name(tree, name, second):
                continue
            if _lacks_argument(tree, verb, name, second):
                part(tree, name, second)
                tree.labels[name] = "nsubj"
                tree.attach(second, verb, "obj")
                yield second
                continue
            if not subjects:
                continue
            things = labelled(tree, verb, "obj")
            receivers = [*labelled(tree, verb, "iobj", "obl:arg"), *bare_datives(tree, verb)]
            given = receives(tree, verb) and bool(things) and not receivers
            called = whole_lemma(tree, verb) in words().naming_verbs and bool(labelled(tree, verb, "xcomp"))
            named = called and not things  # not "nannte Ada Berg das Urteil falsch"
            differ = not labelled(tree, verb, *_OBJECTS) and _case(tree, name) != _case(tree, second)
            if given or named or differ:
                dative = given or whole_lemma(tree, verb) in words().dative_verbs
                part(tree, name, second)
                tree.attach(second, verb, "obl:arg" if dative else "obj")
                yield second


def _is_whole_name(tree: Tree, first: int, last: int) -> bool:
    """Whether a first name stands before one that is none: nobody's two sides in "Da rief Eva Linde bei Arp an"."""
    one = any(start == first and last == end - 1 and kind == "PER" for start, end, kind in tree.names)
    return one and tree.words[first] in first_names() and tree.words[last] not in first_names()


def _lacks_argument(tree: Tree, verb: int, name: int, second: int) -> bool:
    """Whether a verb that always has an object has two words for subject and object, no full name of a person."""
    others = [i for i in labelled(tree, verb, *_SUBJECTS, *_OBJECTS, "parataxis") if i != name]
    whole = any(start <= name and second < end and kind == "PER" for start, end, kind in tree.names)
    closed = stands_last(tree, verb) or verb > second  # nothing is said behind it: "hat Arp Linde gerügt"
    whole = whole and not (closed and tree.words[name] not in first_names())
    alone = not others and whole_lemma(tree, verb) in words().object_verbs
    if not alone:
        return False
    instead = any(
        tree.words[c].lower() in words().in_place_of for i in labelled(tree, verb, "obl") for c in tree.children[i]
    )
    told = any(tree.words[c].lower() in _WITH for i in labelled(tree, verb, "obl") for c in tree.below(i, "case"))
    infinitive = any(tree.words[c] == words().infinitive_particle for c in tree.below(verb, "mark"))
    return not infinitive and not told and (instead or not whole)


def names_of_two(tree: Tree) -> Iterator[int]:
    """Part a name that the tree takes for subject and object: "besuchte [Olaf Berg Kiew]"."""
    for start, end, kind in list(tree.names):
        heads = [
            i
            for i in range(start, end)
            if not start <= tree.heads[i] < end and tree.labels[i] in (*_SUBJECTS, *_ARGUMENTS)
        ]
        if kind == "PER" and heads == [end - 1] and _is_beside_title(tree, start, heads[0]):
            part(tree, start, heads[0])  # "weil Landrat [Emil Kern Linde] rügte"
            yield heads[0]
        if len(heads) != 2 or tree.heads[heads[0]] != tree.heads[heads[1]]:
            continue
        if not words().noble_ranks.isdisjoint(tree.words[start:end]):
            tree.attach(heads[1], heads[0], "flat")  # "Ida Prinzessin zu Thal-Holm"
            yield heads[1]
            continue
        if _is_in_front(tree, heads[0], end):
            tree.attach(heads[1], heads[0], "flat")  # "[Olaf Berg] und Eva Blum dürfen nicht in die EU"
            yield heads[1]
            continue
        article = heads[0] - 1
        if tree.upos[heads[0]] == "ADJ" and heads[0] + 1 == heads[1] and tree.heads[article] in heads:
            for child in list(tree.children[heads[0]]):
                tree.attach(child, heads[1], tree.labels[child])
            tree.attach(heads[0], heads[1], "amod")  # "Das lobte die [Katholische Jugend]"
            yield heads[0]
            continue
        second = min([heads[1], *(c for c in tree.children[heads[1]] if c > heads[0])])
        tree.names.remove((start, end, kind))
        tree.names.append((start, second, kind))
        tree.names += [(second, end, kind)] if end - second > 1 else []
        tree.names.sort()
        yield heads[1]


def _is_beside_title(tree: Tree, name: int, other: int) -> bool:
    """Whether a name is that of the subject before it, of whose verb another is the object."""
    title = tree.heads[name]
    subject = title == name - 1 and tree.labels[title] in _SUBJECTS and tree.labels[name] in ("appos", "flat")
    return subject and tree.heads[title] == tree.heads[other] and tree.labels[other] in _ARGUMENTS


def _is_in_front(tree: Tree, first: int, end: int) -> bool:
    """Whether a name stands before the finite verb of a main clause, where one phrase has room."""
    verb = tree.heads[first]
    finite = [i for i in (verb, *tree.below(verb, "aux", "cop")) if tree.is_finite(i)]
    return tree.heads[verb] == verb and bool(finite) and end <= min(finite) and not tree.below(verb, "mark")


def owners_before_names(tree: Tree) -> Iterator[int]:
    """Hang a place in the genitive on the person behind it: "Auch Tirols Eva Linde lobte Rom"."""
    persons = {start for start, _, kind in tree.names if kind == "PER"}
    for start, end, kind in list(tree.names):
        place = end - 1
        if kind != "LOC" or end not in persons or end - start > 1 or _case(tree, place) != "Gen":
            continue
        verb, label = tree.heads[place], tree.labels[place]
        if tree.heads[end] == verb and label in ("nsubj", *_OBJECTS):
            if label == "nsubj" and not labelled(tree, verb, *_SUBJECTS)[1:]:
                tree.labels[end] = "nsubj"
            tree.attach(place, end, "nmod")
            yield place


def bodies_for_a_cause(tree: Tree) -> Iterator[int]:
    """Read "Pro Asyl" as the name of a body: "Pro Asyl forderte Hilfe" has no other subject."""
    for i, word in enumerate(tree.words[:-1]):
        noun, verb = i + 1, tree.heads[i + 1]
        prepositional = word in words().causes and tree.heads[i] == noun and tree.labels[i] == "case"
        if not prepositional or not tree.words[noun][:1].isupper() or tree.labels[noun] == "root":
            continue
        subject = tree.labels[noun].startswith("obl") and not tree.below(verb, "nsubj", "csubj", "expl")
        opens = all(tree.upos[before] == "PUNCT" for before in range(i))
        if opens and not subject:
            continue  # "Pro Tag fordert er mehr"
        others = [c for c in tree.children[noun] if c != i]
        bare = not any(tree.labels[c] == "case" for c in others)
        tree.attach(i, verb, "nsubj" if subject and bare else "obj" if bare and verb < i else tree.labels[noun])
        tree.attach(noun, i, "flat")
        for child in others:
            tree.attach(child, i, tree.labels[child])
        tree.upos[i] = tree.upos[noun] = "PROPN"
        tree.xpos[i] = tree.xpos[noun] = "NE"
        tree.lemmas[i], tree.feats[noun] = word, ""
        tree.names = sorted([*(n for n in tree.names if n[1] <= i or n[0] > noun), (i, noun + 1, "ORG")])
        yield i


def receivers_in_name(tree: Tree) -> Iterator[int]:
    """Give a verb of reproach its receiver, read as the end of a name: "Gestern warf Ida Holm Dahl Untreue vor"."""
    for verb in receiving(tree):
        told = labelled(tree, verb, "obj", "ccomp", "xcomp")
        if not told or labelled(tree, verb, "obl:arg", "iobj"):
            continue
        for name in labelled(tree, verb, "nsubj"):
            rest = [c for c in tree.children[name] if tree.labels[c].startswith("flat")]
            long = len(rest) > 1 and rest[-1] == end_of(tree, name) and tree.upos[name] == "PROPN"
            if long and _in_midfield(tree, verb, name):
                part(tree, name, rest[-1])
                tree.attach(rest[-1], verb, "obl:arg")
                yield rest[-1]


def titles_in_a_row(tree: Tree) -> Iterator[int]:
    """Part subject and object: "lobte der Obmann Rätin Linde", "warf der Präsident Linde Wortbruch vor".

    A body is no person: in "forderte die Kammer Rätin Linde auf, …" and "stärkt die Partei Rätin Linde den Rücken"
    the verb may have other arguments, too.
    """
    for verb in active(tree):
        for subject in labelled(tree, verb, *_SUBJECTS):
            second = _sole_follower(tree, subject, "appos", "nmod")
            if second is None or not tree.below(subject, "det") or not _in_midfield(tree, verb, subject):
                continue
            given = receives(tree, verb)
            things, apart = labelled(tree, verb, *_OBJECTS), _are_body_and_person(tree, subject, second)
            if labelled(tree, verb, "obl:arg", "iobj") or (things and not given and not apart):
                continue
            titled = tree.upos[second] == "NOUN" and bool(tree.below(second, "appos", "flat"))
            bare = tree.upos[second] == "PROPN" and not tree.below(second, "flat", "appos")
            told = given and bool(labelled(tree, verb, "obj", "ccomp", "xcomp"))
            row = titled and tree.upos[subject] == "NOUN" and not tree.below(second, "det", "case")
            if (row and (apart or tree.labels[second] == "appos")) or (
                bare and told and tree.labels[second] == "appos"
            ):
                dative = told or bool(labelled(tree, verb, "obj")) or whole_lemma(tree, verb) in words().dative_verbs
                tree.attach(second, verb, "obl:arg" if dative else "obj")
                yield second


def _are_body_and_person(tree: Tree, noun: int, title: int) -> bool:
    """Whether a noun that names no person stands before the title of a person's name."""
    beside = all(tree.upos[i] == "ADJ" for i in range(noun + 1, title))
    named = beside and any(kind == "PER" and tree.heads[start] == title for start, _, kind in tree.names)
    return named and not names_person(tree, noun)


def names_after_places(tree: Tree) -> Iterator[int]:
    """Give the verb its object, taken for the name of the place or occasion: "traf im Rathaus Karin Linde"."""
    for verb in active(tree):
        days = [i for i in labelled(tree, verb, "obl:arg") if _case(tree, i) == "Gen"]  # "am Freitag der Vorwoche"
        objects = [i for i in labelled(tree, verb, *_OBJECTS) if i not in days]
        if not labelled(tree, verb, *_SUBJECTS) or objects:
            continue
        near = [
            n
            for n in labelled(tree, verb, "obl")
            if any(tree.words[c].lower() in _WHERE for c in tree.below(n, "case"))
        ]
        for noun in [*near, *days, *(c for n in near for c in tree.below(n, "nmod") if _case(tree, c) == "Gen")]:
            name = _sole_follower(tree, noun, "appos")
            if name is None or tree.upos[noun] != "NOUN" or names_person(tree, noun):
                continue  # "sprach im Fall des Generals Arvid Linde" has a place, and no object
            person = any(start == name and end > name + 1 and kind == "PER" for start, end, kind in tree.names)
            goal = any(start == name and kind == "LOC" for start, _, kind in tree.names) and _is_journey(tree, noun)
            if (person and _case(tree, name) in ("Nom", "Acc")) or (
                goal and whole_lemma(tree, verb) in words().object_verbs
            ):
                tree.attach(name, verb, "obj")
                yield name


def _is_journey(tree: Tree, noun: int) -> bool:
    """Whether a noun tells a journey, no place: "besuchte auf ihrer Reise Rom"."""
    return tree.lemmas[noun].lower().endswith(words().journeys)


def quoted_labels(tree: Tree) -> Iterator[int]:
    """Give a verb of naming its quoted label, taken for the name of the object: "hat den Verein „Räuber“ genannt"."""
    for verb in active(tree):
        if tree.lemmas[verb] not in words().naming_verbs or labelled(tree, verb, "xcomp"):
            continue
        objects = labelled(tree, verb, "obj")
        for label in (c for o in objects if len(objects) == 1 for c in tree.below(o, "appos", "flat") if c > o):
            begin = start_of(tree, label)
            if not OPENING_QUOTES.isdisjoint((tree.words[begin], tree.words[begin - 1])):
                as_noun(tree, label)
                tree.attach(label, verb, "xcomp")
                yield label
                break


def _case(tree: Tree, i: int) -> str:
    return next((pair[5:] for pair in tree.feats[i].split("|") if pair.startswith("Case=")), "")


def _in_midfield(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a noun stands behind the finite verb, or before the verb that ends a clause with a conjunction."""
    finite = [i for i in (verb, *tree.below(verb, "aux")) if tree.is_finite(i)]
    return any(i < noun for i in finite) or (stands_last(tree, verb) and noun < verb)


def _sole_follower(tree: Tree, noun: int, *labels: str) -> int | None:
    """The only dependent of a noun behind it, with one of these labels and right beside it."""
    behind = [c for c in tree.children[noun] if c > noun and tree.upos[c] != "PUNCT"]
    if len(behind) != 1 or not tree.labels[behind[0]].startswith(labels):
        return None
    return behind[0] if start_of(tree, behind[0]) == noun + 1 else None
