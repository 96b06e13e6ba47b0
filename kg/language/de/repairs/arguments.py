"""Repairs of a verb's arguments: their labels agree with German case; in "Den Rat lobte die Kammer" she is the subject.

The network labels each argument for itself, so that a verb may get two subjects, or an accusative for a subject.
Articles and pronouns leave little doubt: "den Minister" is no subject, "dem Rat" no direct object, and "der
Vorsitzenden" one woman.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.contract import ACC, DAT, NOM
from kg.language.de.data import words
from kg.language.de.nouns import is_bent_adjective
from kg.language.de.repairs.phrases import NOUNS, SIDES, cases_of
from kg.language.de.repairs.verbs import finite_of
from kg.language.repair import Tree
from kg.language.titles import are_of_one_person

_DATIVE = frozenset({"obl:arg", "iobj"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "X"})
_WOMAN = "Case=Dat|Gender=Fem|Number=Sing"


@dataclass(frozen=True, slots=True)
class _Frame:
    """A verb with its arguments and the cases that their form allows."""

    verb: int
    arguments: list[int]
    allowed: dict[int, frozenset[str]]
    passive: bool
    finite: bool  #: it has a subject of its own to find

    @property
    def subject(self) -> str:
        return "nsubj:pass" if self.passive else "nsubj"


def subjects_of_perfects(tree: Tree) -> Iterator[int]:
    """Make what seems the subject of a passive that of an active verb.

    The perfect with "haben" has no passive, nor has a verb of motion: "soll Geld gestohlen haben", "sie seien
    zusammengetroffen". The auxiliary may stand behind a second verb: "soll Geld gestohlen und Akten gefälscht haben".
    An infinitive has no subject at all: "Sie bestritt, Geld gestohlen zu haben".
    """
    for i, label in enumerate(tree.labels):
        verb = tree.heads[i]
        if label == "nsubj:pass" and (_has_haben(tree, verb) or _moves(tree, verb)):
            for k in tree.below(verb, "aux"):
                tree.labels[k] = "aux"
            tree.labels[i] = "nsubj" if finite_of(tree, verb) is not None else "obj"
            yield i


def _has_haben(tree: Tree, verb: int) -> bool:
    group = tree.below(verb, "aux")
    if {"aux:pass", "cop"} & {tree.labels[k] for k in tree.children[verb]}:
        return False
    behind = [k for other in tree.below(verb, "conj") for k in tree.below(other, "aux")]
    modal = all(tree.xpos[k].startswith("VM") for k in group)
    have = words().perfect_auxiliaries - {words().copula}
    return any(tree.lemmas[k] in have for k in (*group, *(behind if modal else ())))


def _moves(tree: Tree, verb: int) -> bool:
    passive = [tree.lemmas[k] for k in tree.children[verb] if tree.labels[k] == "aux:pass"]
    return passive == [words().copula] and tree.words[verb].lower().endswith(tuple(words().active_participle_endings))


def polite_objects(tree: Tree) -> Iterator[int]:
    """Read "Sie" beside a verb in the singular as an object: "Bärbel Holm hat Sie gelobt" has one of them act."""
    for i, verb in enumerate(tree.heads):
        inside = i > 0 and (tree.upos[i - 1] != "PUNCT" or tree.words[i - 1] == ",")  # not "…: Sie lobt Berg"
        addressed = inside and tree.words[i] == words().addressed and tree.labels[i] == "nsubj"
        if addressed and tree.upos[verb] == "VERB" and number_of_verb(tree, verb) == "Sing":
            others = [c for c in _nominal(tree, verb) if c != i and not tree.below(c, "case")]
            if len(others) == 1:
                tree.labels[i], tree.labels[others[0]] = "obj", "nsubj"
                yield from (i, others[0])


def by_case(tree: Tree) -> Iterator[int]:
    """Correct labels that the form of a phrase forbids, and all but one of several subjects."""
    for frame in _frames(tree):
        before = [tree.labels[i] for i in frame.arguments]
        for i in frame.arguments:
            tree.labels[i] = _corrected(tree.labels[i], frame.allowed[i], frame)
        _keep_one_subject(tree, frame)
        yield from (i for i, label in zip(frame.arguments, before, strict=True) if tree.labels[i] != label)
    for noun in sorted({tree.heads[i] for i, label in enumerate(tree.labels) if label.startswith("cop")}):
        subjects = tree.below(noun, "nsubj") if tree.below(noun, "cop") else []
        no_subject = [i for i in subjects if NOM not in cases_of(tree, i)]
        if len(subjects) == 2 and len(no_subject) == 1:  # "Der Rätin ist der Plan ein Dorn im Auge"
            tree.labels[no_subject[0]] = "obl:arg"
            yield no_subject[0]


def _corrected(label: str, allowed: frozenset[str], frame: _Frame) -> str:
    if label in _SUBJECTS and NOM not in allowed:
        return "obj" if ACC in allowed and not frame.passive else "obl:arg"  # no passive has an accusative
    if label == "obj" and DAT in allowed and not allowed & {NOM, ACC}:
        return "obl:arg"
    if label == "obl:arg" and allowed == {ACC}:
        return "obj"
    if label not in _SUBJECTS and allowed == {NOM} and frame.finite:
        return frame.subject
    return label


def _keep_one_subject(tree: Tree, frame: _Frame) -> None:
    subjects = [i for i in frame.arguments if tree.labels[i] in _SUBJECTS]
    if len(subjects) < 2 or frame.passive:
        return
    certain = [i for i in subjects if frame.allowed[i] == {NOM}]
    proper = [i for i in subjects if tree.labels[i] == frame.subject]
    # "Harsche Kritik steckte Minister Huber ein": what is given in words does nothing
    acting = [i for i in subjects if not tree.lemmas[i].lower().endswith(words().given_endings)]
    chosen = (certain or (acting if len(acting) == 1 else proper) or subjects)[0]
    for i in subjects:
        if i != chosen and ACC in frame.allowed[i]:
            tree.labels[i] = "obj"


def missing_subjects(tree: Tree) -> Iterator[int]:
    """Give a finite verb with objects only a subject: the sole possible nominative, else "sie" beside a relative.

    One object is enough before a verb whose object is a clause: "Deren Sprecher rügte, dass …".
    """
    yield from _people_beside_relatives(tree)
    for frame in _frames(tree, without=_SUBJECTS):
        if not frame.finite:
            continue
        if len(frame.arguments) < 2 and not _has_clause_for_object(tree, frame):
            continue
        possible = [i for i in frame.arguments if NOM in frame.allowed[i]]
        if len(possible) > 1:
            possible = _likeliest(tree, frame, possible)
        if len(possible) == 1:
            tree.labels[possible[0]] = frame.subject
            yield possible[0]


def _people_beside_relatives(tree: Tree) -> Iterator[int]:
    """The name without a preposition in a relative clause that has nobody else: "der Abt, mit dem Jan Linde sprach"."""
    for verb in _verbs(tree):
        alone = tree.labels[verb].startswith("acl") and not [
            c for c in _nominal(tree, verb) if not tree.below(c, "case")
        ]
        bare = [c for c in tree.below(verb, "obl") if tree.upos[c] == "PROPN" and not tree.below(c, "case")]
        if alone and tree.is_finite(verb) and len(bare) == 1 and _is_person(tree, bare[0]):
            tree.labels[bare[0]] = "nsubj"
            yield bare[0]


def _likeliest(tree: Tree, frame: _Frame, possible: list[int]) -> list[int]:
    """Of several possible subjects the one that agrees, stands first, names a person, or is the only pronoun."""
    told = number_of_verb(tree, frame.verb)
    before = [i for i in possible if i < frame.verb and tree.labels[i] == "obl:arg" and tree.upos[i] in NOUNS]
    fits = before == possible[:1] and number(tree, before[0]) in (told, None)
    finite = next((i for i in (frame.verb, *tree.below(frame.verb, "aux")) if tree.is_finite(i)), -1)
    second = bool(before) and before[0] < finite < possible[1]  # "Huber habe Linde gelobt, sagte Berg"
    if fits and (tree.is_finite(frame.verb) or second):  # "Huber gab der Werft die Schuld"
        return before
    agreeing = [i for i in possible if number(tree, i) == told]
    if len(agreeing) == 1 and number(tree, agreeing[0]) is not None:  # "Die Pläne nannte Huber dumm"
        return agreeing
    people = [i for i in possible if _is_person(tree, i)]
    if len(people) == 1 and people == possible[:1] and people[0] < frame.verb:  # "Dessen Chefin Ida Holm nannte das …"
        return people
    return [i for i in possible if tree.words[i].lower() == words().she_or_they]  # "…, was sie bezeichnen"


def _is_person(tree: Tree, i: int) -> bool:
    """Whether the name of a person stands here, or right behind the noun."""
    heads = (i, *tree.below(i, "appos", "flat"))
    return any(kind == "PER" and start in heads for start, _, kind in tree.names)


def objects_before_a_comma(tree: Tree) -> Iterator[int]:
    """Give a verb its object, hung on the infinitive behind the comma: "bittet Linde die Länder, Reis zu liefern"."""
    for verb in _verbs(tree):
        group = [verb, *tree.below(verb, "aux")]
        if tree.lemmas[verb] not in words().object_control or tree.below(verb, "obj") or not tree.below(verb, "nsubj"):
            continue
        for infinitive in (i for i in tree.below(verb, "xcomp", "ccomp", "advcl") if i > verb):
            commas = [i for i in range(verb, infinitive) if tree.words[i] == ","]
            early = [i for i in tree.below(infinitive, "obj", "obl", "nsubj") if commas and min(group) < i < commas[0]]
            plain = [i for i in early if tree.upos[i] in NOUNS and not tree.below(i, "case")]
            if len(plain) == 1 and ACC in cases_of(tree, plain[0]):
                tree.attach(plain[0], verb, "obj")
                yield plain[0]


def _has_clause_for_object(tree: Tree, frame: _Frame) -> bool:
    clause = bool(tree.below(frame.verb, "ccomp"))
    return clause and frame.arguments[0] < frame.verb and not frame.passive


def number(tree: Tree, noun: int) -> str | None:
    """Whether a phrase is one or several ("Sing", "Plur"), those joined to it counted; None where nothing tells."""

    def is_singular(word: int) -> bool:
        return "Number=Sing" in tree.feats[word]

    def is_common(word: int) -> bool:
        return tree.upos[word] == "NOUN"

    names = [name for name in tree.below(noun, "appos") if tree.upos[name] == "PROPN"]
    pairs = [(one, other) for one in (noun, *names) for other in tree.below(one, "conj")]  # "Rat Berg und Rätin Holm"
    if any(not are_of_one_person(one, other, tree.below, is_singular, is_common) for one, other in pairs):
        return "Plur"
    return _form(tree, noun)


def number_of_verb(tree: Tree, verb: int) -> str | None:
    """The same of a finite verb or its auxiliary, whatever other verbs are joined to it."""
    group = [verb, *(i for i in tree.children[verb] if tree.labels[i] in {"aux", "aux:pass"})]
    return next((_form(tree, i) for i in group if tree.is_finite(i)), None)


def _form(tree: Tree, i: int) -> str | None:
    return "Plur" if "Number=Plur" in tree.feats[i] else "Sing" if "Number=Sing" in tree.feats[i] else None


def _verbs(tree: Tree) -> Iterator[int]:
    for verb, below in enumerate(tree.children):
        if tree.upos[verb] == "VERB" and not any(tree.labels[i] == "cop" for i in below):
            yield verb


def _nominal(tree: Tree, verb: int) -> list[int]:
    found = [i for i in tree.children[verb] if tree.labels[i] in SIDES and tree.upos[i] in _NOMINAL]
    return [i for i in found if not _is_quoted(tree, i)]


def _is_quoted(tree: Tree, noun: int) -> bool:
    """Whether a noun names who is quoted: "Die Räte würden sich bald treffen, so Arp weiter"."""
    so = min((noun, *tree.below(noun, "det"))) - 1
    return so > 0 and tree.words[so] == words().source_particle and tree.upos[so - 1] == "PUNCT"


def adjectival_nouns(tree: Tree) -> Iterator[int]:
    """Nouns made of adjectives with "-en" that are a dative with "der": several would be "den Vorsitzenden".

    A genitive ("die Wahl der Vorsitzenden") may be of both. Behind prepositions and with "den" every noun tells its
    number so: that is settled when mentions are resolved.
    """
    for i, word in enumerate(tree.words):
        if tree.upos[i] != "NOUN" or tree.labels[i] not in _DATIVE or not is_bent_adjective(word):
            continue
        articles = [tree.words[c].lower() for c in tree.below(i, "det")]
        if articles == [words().dative_feminine_article] and not tree.below(i, "case") and tree.feats[i] != _WOMAN:
            tree.feats[i] = _WOMAN
            yield i


def _frames(tree: Tree, without: frozenset[str] = frozenset()) -> Iterator[_Frame]:
    """The verbs that have arguments, none of them with one of the labels ``without``."""
    for verb in _verbs(tree):
        arguments = [
            i for i in _nominal(tree, verb) if not any(tree.labels[child] == "case" for child in tree.children[i])
        ]
        if not arguments or any(tree.labels[i] in without for i in arguments):
            continue
        below = tree.children[verb]
        group = [verb, *(i for i in below if tree.labels[i] in {"aux", "aux:pass"})]
        #: its subject stands with another verb or is a clause
        elsewhere = tree.labels[verb] in {"conj", "xcomp"} or any(
            tree.labels[i].startswith(("csubj", "expl")) for i in below
        )
        yield _Frame(
            verb,
            arguments,
            {i: cases_of(tree, i) for i in arguments},
            any(tree.labels[i] == "aux:pass" for i in below),
            any(tree.is_finite(i) for i in group) and not elsewhere,
        )
