"""Repairs of titles and nicknames: each belongs to the name beside it, not to the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.arguments import number_of_verb
from kg.language.de.repairs.marks import CLOSING_QUOTES, OPENING_QUOTES
from kg.language.de.repairs.phrases import is_body, is_by
from kg.language.de.repairs.verbs import active, is_one_of, stands_last, whole_lemma
from kg.language.de.rolenouns import is_of_women
from kg.language.repair import Tree

_STOPS = frozenset(".!?:")
_GENDER = re.compile(r"Gender=(\w+)")


def nicknames(tree: Tree) -> Iterator[int]:
    """Make one name of what a nickname in marks parts: "Ida „Idi“ Linde"."""
    starts = {start: (start, end, kind) for start, end, kind in tree.names if kind == "PER"}
    for first, end, kind in list(tree.names):
        nick = first + 2
        marked = end == first + 1 and nick + 2 < len(tree.words) and tree.words[end] in OPENING_QUOTES
        if not marked or kind != "PER" or nick not in starts or tree.words[nick + 1] not in CLOSING_QUOTES:
            continue
        last = starts[nick]
        if last[1] <= nick + 2:  # the last name is no part of it
            last = starts.get(nick + 2, last)
        if last[1] > nick + 2 and tree.upos[nick + 2] == "PROPN":
            tree.names = [n for n in tree.names if n[0] not in (first, nick, nick + 2)] + [(first, last[1], "PER")]
            tree.names.sort()
            tree.attach(nick, first, "flat")
            yield nick


def names_after_own_titles(tree: Tree) -> Iterator[int]:
    """Give a title its own name, hung on the noun before: "Rat Berg und Rätin Linde", "die Stadt und Rat Linde".

    So in "Stadt und Rat Linde lobten Rom", by the verb. Two nouns are titles of one person behind "der", hardly behind
    "ein": "ein Diplomat und Rätin Linde"; a name read as a noun is none: "mit Holz und Rätin Linde". In "die Stadt von
    Meister Linde" the name is his.
    """
    for start, end, kind in list(tree.names):
        title, head = start - 1, tree.heads[start]
        if kind not in ("PER", "ORG") or title < 0 or tree.upos[title] != "NOUN" or not head < title:
            continue
        named = any(head <= other < title for other, _, sort in tree.names if sort == "PER")
        if kind == "ORG" and not (named and names_person(tree, title)):
            continue
        above = tree.heads[title]
        joined = tree.labels[title] == "conj" and (head in (above, tree.heads[above]) or tree.heads[head] == above)
        articles = tree.below(head, "det") if tree.upos[head] == "NOUN" else []
        owner = tree.labels[title] == "nmod" and tree.heads[title] == head and tree.labels[start] == "appos"
        owner = owner and is_by(tree, title) and "Number=Plur" not in tree.feats[title]
        if owner and not named and not names_person(tree, head) and names_person(tree, title):
            tree.attach(start, title, "appos")  # "die Regierung von Kanzler Linde"
            yield start
            continue
        if _is_side_beside(tree, head, title) and not named and names_person(tree, title):
            tree.attach(start, title, "appos")  # "rügt die Union Minister Linde"
            yield start
            continue
        other = _act_together(tree, head) or (bool(articles) and _are_unlike(tree, head, title))
        other = other or (not articles and _is_body_alone(tree, head))
        other = other or any(tree.lemmas[article] in words().indefinite_articles for article in articles)
        if not articles and _is_name_beside(tree, head, title):
            tree.upos[head], other = "PROPN", True
        if tree.labels[start] not in ("appos", "flat") or not (named or other) or not joined:
            continue
        tree.attach(start, title, "appos")
        tree.attach(title, head, "conj")
        tree.names = [(start, end, "PER") if name == (start, end, kind) else name for name in tree.names]
        yield start


def persons_in_a_row(tree: Tree) -> Iterator[int]:
    """Give a verb the second of two people side by side, each with a title: "hat Rat Berg Papst Leo empfangen".

    Without a comma between them the second is no apposition.
    """
    ends = {end: start for start, end, kind in tree.names if kind == "PER"}
    starts = {start for start, _, kind in tree.names if kind == "PER"}
    for verb in active(tree) if len(starts) > 1 else ():
        if tree.below(verb, "obj", "iobj", "ccomp") or any(tree.labels[c] == "obl:arg" for c in tree.children[verb]):
            continue
        for subject in tree.below(verb, "nsubj"):
            first = next((start for start in ends.values() if tree.heads[start] == subject), None)
            title = next((end for end, start in ends.items() if start == first and end in range(len(tree.words))), None)
            if first != subject + 1 or title is None or title + 1 not in starts or tree.upos[title] != "NOUN":
                continue
            titled = names_person(tree, subject) and names_person(tree, title)
            behind = any(i < subject for i in (verb, *tree.below(verb, "aux")) if tree.is_finite(i))
            if titled and behind and not tree.below(title, "det", "case"):
                dative = whole_lemma(tree, verb) in words().dative_verbs
                tree.attach(title, verb, "obl:arg" if dative else "obj")
                tree.attach(title + 1, title, "appos")
                yield title


def names_before_verbs(tree: Tree) -> Iterator[int]:
    """Give a title its name where both stand before a verb in second place: "Rat Linde lobt Rom" has one subject."""
    for title, verb in enumerate(tree.heads):
        name = title + 1
        beside = title != verb and name < len(tree.words) and tree.heads[name] == verb and tree.upos[verb] == "VERB"
        if not beside or not tree.labels[title].startswith("nsubj") or tree.upos[name] != "PROPN":
            continue
        end = max([name, *tree.below(name, "flat")]) + 1
        second = end < len(tree.words) and tree.is_finite(end) and verb in (end, tree.heads[end])
        noun = tree.upos[title] in ("NOUN", "ADJ") and tree.words[title][:1].isupper()  # "Der Österreicher Linde"
        alone = noun and not tree.below(title, "appos", "flat") and not tree.below(verb, "mark")
        if second and alone and tree.labels[name] in ("obj", "nsubj", "obl:arg") and names_person(tree, title):
            tree.attach(name, title, "appos")
            yield name


def names_before_titles(tree: Tree) -> Iterator[int]:
    """Give a verb a bare name before a titled one, taken for a part of that: "empfing Berg Präsident Emil Linde"."""
    for verb in active(tree):
        nouns = [c for c in tree.children[verb] if tree.labels[c] in ("nsubj", "obj", "iobj", "obl:arg", "ccomp")]
        if len(nouns) != 1 or not is_one_of(tree, verb, words().object_verbs, words().dative_verbs):
            continue
        title, name = nouns[0], nouns[0] - 1
        named = any(kind == "PER" and tree.heads[start] == title == start - 1 for start, _, kind in tree.names)
        below = name >= 0 and tree.heads[name] == title and tree.labels[name] in ("compound", "nmod", "nmod:poss")
        bare = below and tree.upos[name] == "PROPN" and not tree.words[name].endswith(words().genitive_name_endings)
        place = any(start <= name < end and kind == "LOC" for start, end, kind in tree.names)
        behind = any(i < name for i in (verb, *tree.below(verb, "aux")) if tree.is_finite(i))
        behind = behind or stands_last(tree, verb)  # "als Arp Landrat Emil Kern lobte"
        if named and bare and behind and not place and names_person(tree, title) and not tree.children[name]:
            tree.attach(name, verb, "nsubj")
            tree.labels[title] = "obl:arg" if whole_lemma(tree, verb) in words().dative_verbs else "obj"
            yield name


def names_behind_bodies(tree: Tree) -> Iterator[int]:
    """Hang a person on the office, not on the body it leads: "die Chefin der Kammer Ulm (KU), Ida Holm, sagte".

    Between two commas stands an apposition, and nobody is a body. Of several offices the nearest is meant.
    """
    for start, end, kind in tree.names:
        body, before = tree.heads[start], tree.words[start - 1]
        behind = tree.words[end] if end < len(tree.words) else ""
        if kind != "PER" or tree.labels[start] != "appos" or tree.labels[body] != "nmod":
            continue
        if before != "," or behind not in (",", *_STOPS) or not body < start or names_person(tree, body):
            continue
        one = (i for i in range(start) if tree.upos[i] == "NOUN" and "Number=Plur" not in tree.feats[i])
        office = max((i for i in one if names_person(tree, i)), default=body)
        leads = office == tree.heads[body] or body in (tree.heads[office], tree.heads[tree.heads[office]])
        if leads and office != body and not tree.below(office, "appos"):
            tree.attach(start, office, "appos")
            yield start


def _is_side_beside(tree: Tree, noun: int, title: int) -> bool:
    """Whether two words hang on one verb as its sides, each by itself."""
    sides = {tree.labels[i].partition(":")[0] for i in (noun, title)}
    beside = tree.heads[noun] == tree.heads[title] != noun and sides <= {"nsubj", "obj", "iobj"}
    return beside and tree.upos[tree.heads[noun]] == "VERB"


def _are_unlike(tree: Tree, body: int, title: int) -> bool:
    """Whether two nouns cannot be two titles of one person: "die Kammer und Rat Berg", "der Rat und Rätin Linde"."""
    genders = [_GENDER.search(tree.feats[noun]) for noun in (body, title)]
    said = {found[1] for found in genders if found}
    women = {is_of_women(tree.lemmas[noun]) for noun in (body, title)}
    return len(said) > 1 and (not names_person(tree, body) or len(women) > 1)


def _is_body_alone(tree: Tree, noun: int) -> bool:
    """Whether a bare noun is a body and no title: "an Gremium und Rat Berg", not "an Stadtrat und Wirt Berg"."""
    lemma, one = tree.lemmas[noun].lower(), number_of_verb(tree, tree.heads[noun]) == "Sing"
    body = is_body(tree, noun) and not lemma.endswith(words().bodies_or_members)
    return body and not names_person(tree, noun) and not (one and tree.labels[noun].startswith("nsubj"))


def _is_name_beside(tree: Tree, noun: int, title: int) -> bool:
    """Whether a noun is the name of a man beside the title of a woman, or the reverse: "mit Holz und Rätin Linde"."""
    sexes = [next(iter(_GENDER.findall(tree.feats[word])), "Neut") for word in (noun, title)]
    known = names_person(tree, noun) or is_of_person(tree.lemmas[noun])
    return not known and names_person(tree, title) and {*sexes} == {"Masc", "Fem"}


def _act_together(tree: Tree, noun: int) -> bool:
    """Whether the verb of a subject in the singular tells that somebody is joined to it."""
    one = tree.labels[noun] == "nsubj" and "Number=Sing" in tree.feats[noun]
    return one and len(tree.below(noun, "conj")) == 1 and number_of_verb(tree, tree.heads[noun]) == "Plur"


def names_person(tree: Tree, noun: int) -> bool:
    """Whether a noun is one for people."""
    lemma = tree.lemmas[noun].lower()
    return lemma in words().titles or lemma.endswith(words().title_endings)


def titles_of_towns(tree: Tree) -> Iterator[int]:
    """Give a title the preposition of the town it belongs to: "sprach mit Ulms Rat Bo Arp" names one man."""
    people = {start for start, _, kind in tree.names if kind == "PER"}
    for town, title, kind in tree.names:
        beside = kind == "LOC" and title == town + 1 and title + 1 in people and tree.heads[town] == tree.heads[title]
        owner = beside and tree.words[town].endswith(words().genitive_name_endings)
        if not owner or tree.labels[title] not in ("obl", "obj") or not is_of_person(tree.lemmas[title]):
            continue
        cases = tree.below(town, "case")
        inside = all(tree.lemmas[case] in words().inside_forms for case in cases)
        if cases and not inside and not tree.below(title, "case", "det"):
            for case in cases:
                tree.attach(case, title, "case")
            tree.labels[title] = tree.labels[town]
            tree.attach(town, title, "nmod")
            yield title


def titles_behind_towns(tree: Tree) -> Iterator[int]:
    """Part a title from the town that it was taken for one phrase with: "traf in Washington US-Minister Bo Arp".

    Behind "mit" the place is whose title it is: "sprach mit Ulms Rat Bo Arp".
    """
    people = {start for start, _, kind in tree.names if kind == "PER"}
    for town, title, kind in tree.names:
        taken = kind == "LOC" and title + 1 in people and tree.heads[town] == title and tree.labels[title] == "obl"
        if not taken or not is_of_person(tree.lemmas[title]) or tree.below(tree.heads[title], "obj"):
            continue
        verb, cases = tree.heads[title], [c for c in tree.below(title, "case") if c < town]
        inside = cases and all(tree.lemmas[case] in words().inside_forms for case in cases)
        owner = tree.words[town] != tree.lemmas[town]
        if inside and not owner and tree.upos[verb] == "VERB" and not tree.below(title, "det"):
            for case in cases:
                tree.attach(case, town, "case")
            tree.attach(town, verb, "obl")
            tree.labels[title] = "obj"
            yield title
