"""Repairs of what belongs to which clause: speakers before a colon, verbs after a dass-clause."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import ACC, NOM
from kg.language.de.data import words
from kg.language.de.repairs.arguments import number, number_of_verb
from kg.language.de.repairs.marks import DASHES, OPENING_QUOTES
from kg.language.de.repairs.phrases import NOUNS, cases_of
from kg.language.de.repairs.verbs import is_with_zu, whole_lemma
from kg.language.repair import Tree

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "dep"})
_OF_VERBS = frozenset({"nsubj", "obj", "obl:arg"})
#: what is said begins with it
_SAID = OPENING_QUOTES | {":"}
_STOPS = frozenset(".!?")
_LONGEST_KICKER = 7  #: words


def speakers_before_colons(tree: Tree) -> Iterator[int]:
    """Keep the speaker out of what is said: "Huber: „Der Rat hat die Kammer gelobt.“"."""
    for colon in (i for i, word in enumerate(tree.words) if word == ":" and i):
        speaker = tree.heads[colon] if tree.heads[colon] < colon else colon - 1
        verb = tree.heads[speaker]
        nominal = tree.upos[speaker] in NOUNS and tree.labels[speaker] in _ARGUMENTS
        if not nominal or verb <= colon or any(tree.upos[i] in ("VERB", "AUX") for i in range(colon)):
            continue
        label = tree.labels[speaker]
        tree.attach(speaker, verb, "parataxis")
        yield speaker
        rest = [i for i in tree.children[verb] if tree.labels[i] in _ARGUMENTS and tree.upos[i] in NOUNS]
        lost = label.startswith("nsubj") and not tree.below(verb, "nsubj") and bool(rest)
        if lost and not tree.below(rest[0], "case"):
            tree.labels[rest[0]] = label
            if len(rest) == 2 and tree.labels[rest[1]] == "obl:arg":
                tree.labels[rest[1]] = "obj"
            yield rest[0]


def left_out(tree: Tree) -> Iterator[int]:
    """Take "statt Huber", "wie schon Huber" for no argument: in "Statt Huber traf Linde Thal" Huber met nobody."""
    for i, word in enumerate(tree.words):
        noun, like = tree.heads[i], word.lower() == words().like
        if like and noun == i + 1 and tree.upos[noun] == "ADV":  # "Wie schon Huber lobte auch Linde Thal"
            noun = next((c for c in tree.below(tree.heads[noun], "nsubj", "obj") if noun < c < tree.heads[noun]), noun)
        elif (
            like and tree.upos[noun] == "VERB" and tree.words[noun + 1 : noun + 2] == [words().also]
        ):  # "Wie Huber lobte auch"
            noun = next((c for c in tree.below(noun, "nsubj", "obj") if i < c < noun), noun)
        elif like and tree.labels[i] not in ("case", "mark"):
            continue
        if (like or word.lower() in words().in_place_of) and noun > i and tree.labels[noun] in _OF_VERBS:
            tree.labels[noun], tree.labels[i], tree.upos[i] = "obl", "case", "ADP"
            if tree.heads[i] != noun:
                tree.attach(i, noun, "case")
            yield noun


def objects_of_second_verbs(tree: Tree) -> Iterator[int]:
    """Give a joined verb its object, taken for a subject: "Huber schwieg, lobte Linde aber".

    A second verb that comes first in its half shares the subject of the first (Duden, "Die Grammatik", ellipsis).
    Without a word that joins the halves the noun behind it may be the speaker of the first: "Rom zögert, rügte Linde".
    """
    for verb, tag in enumerate(tree.upos):
        first = _first_half(tree, verb) if tag == "VERB" and tree.is_finite(verb) else None
        if first is None:
            continue
        own = [i for i in tree.children[verb] if tree.upos[i] != "PUNCT" and i != first]
        joining = [i for i in own if tree.words[i].lower() in words().joining]
        arguments = [i for i in own if tree.labels[i] in _ARGUMENTS]
        half = (first, *tree.below(first, "aux", "cop"))  # "Huber konnte nicht kommen, lobte aber Linde"
        leading = any(i < first for i in tree.below(first, "nsubj")) or _disagrees(tree, verb, arguments)
        shared = leading and any(map(tree.is_finite, half))
        alone = len(arguments) == 1 and tree.labels[arguments[0]] in ("nsubj", "obj") and arguments[0] > verb
        joined = alone and (bool(joining) or _are_two_deeds(tree, first, verb, arguments[0]))
        if not (shared and joined) or any(i < verb and i not in joining for i in own):
            continue
        if ACC in cases_of(tree, arguments[0]):
            tree.labels[arguments[0]] = "obj"
            _join(tree, verb, first)
            yield arguments[0]


def _are_two_deeds(tree: Tree, first: int, verb: int, noun: int) -> bool:
    """Whether two deeds stand side by side without a word between: "Huber lobt Linde, rügt Berg" as a headline.

    Elsewhere only where the second noun can be no speaker: "Huber lobte den Abt, rügte den Rat".
    """
    deeds = words().judging_verbs | words().object_verbs
    both = all(whole_lemma(tree, i) in deeds for i in (first, verb))
    told = all("Mood=Ind" in tree.feats[i] for i in (first, verb))
    alike = told and ("Tense=Past" in tree.feats[first]) == ("Tense=Past" in tree.feats[verb])
    headline = "DET" not in tree.upos and tree.words[-1] not in _STOPS
    return both and alike and bool(tree.below(first, "obj")) and (headline or NOM not in cases_of(tree, noun))


def _disagrees(tree: Tree, verb: int, arguments: list[int]) -> bool:
    """Whether several stand beside a verb of one: "Darin lobte Linde den Plan, mahnte die Wirte aber zur Eile"."""
    return number_of_verb(tree, verb) == "Sing" and any(number(tree, i) == "Plur" for i in arguments)


def _first_half(tree: Tree, verb: int) -> int | None:
    """The verb that one may be joined to: its head, or the plain statement before it that was taken for speech."""
    head = tree.heads[verb]
    if tree.labels[verb] == "conj" and head < verb:
        return head
    said = [i for i in tree.below(verb, "ccomp", "parataxis") if i < verb and "Mood=Ind" in tree.feats[i]]
    return said[0] if len(said) == 1 and tree.upos[said[0]] == "VERB" else None


def _join(tree: Tree, verb: int, first: int) -> None:
    """Hang a second verb on the first, whichever stood above."""
    if tree.heads[first] != verb:
        return
    top, label = tree.heads[verb], tree.labels[verb]
    tree.attach(first, first if top == verb else top, label)
    tree.attach(verb, first, "conj")


def demonstratives(tree: Tree) -> Iterator[int]:
    """Make "das" the object of a naming or a judgement: "Dies bezeichnete Linde als Lüge", "Das lobt die Kammer"."""
    for verb, below in enumerate(tree.children):
        if tree.upos[verb] != "VERB":
            continue
        naming = tree.lemmas[verb] in words().naming_verbs or tree.lemmas[verb] in words().judging_verbs
        as_ = any(tree.words[m].lower() == words().role_marker for i in below for m in tree.below(i, "case", "mark"))
        if not (naming or as_):
            continue
        this = [i for i in below if tree.labels[i] == "nsubj" and tree.words[i].lower() in words().things]
        named = [i for i in below if tree.labels[i] in ("obj", "obl:arg") and not tree.below(i, "case")]
        this = [i for i in this if not _opens_clause(tree, i, verb)]
        if len(this) == 1 and len(named) == 2 and tree.lemmas[verb] in words().naming_verbs:
            tree.labels[named.pop()] = "xcomp"  # "Das nannte die Ministerin eine Frechheit"
        if len(this) != 1 or len(named) != 1 or tree.upos[named[0]] not in NOUNS or tree.children[this[0]]:
            continue
        if NOM in cases_of(tree, named[0]):
            tree.labels[this[0]], tree.labels[named[0]] = "obj", "nsubj"
            yield from (this[0], named[0])


def _opens_clause(tree: Tree, i: int, verb: int) -> bool:
    """Whether "man" or a first "es" is a subject: "…, es kritisiere die Auswahl", "Man fordere Geld, sagte sie"."""
    word = tree.words[i].lower()
    first = i == 0 or tree.upos[i - 1] == "PUNCT"
    return word == words().anybody or (first and i + 1 == verb and word == words().it)


def kickers_beside_dashes(tree: Tree) -> Iterator[int]:
    """Keep what stands beside the dash of a headline out of its sentence: "Erste Reise - Ministerin Linde besucht Rom".

    Only where a single dash parts words without a verb from a clause, in a line without a final stop.
    """
    dashes = [i for i, word in enumerate(tree.words) if word in DASHES]
    if len(dashes) != 1 or tree.words[-1] in _STOPS:
        return
    dash, size = dashes[0], len(tree.words)
    verbs = [i for i in range(size) if tree.upos[i] in ("VERB", "AUX")]
    finite = next((tree.heads[i] if tree.upos[i] == "AUX" else i for i in verbs if tree.is_finite(i)), None)
    if finite is None or not verbs:
        return
    if verbs[0] > dash and 0 < dash <= _LONGEST_KICKER and (tree.upos[0] == "ADP" or not _has_article(tree, 0, dash)):
        yield from _parted(tree, range(dash), range(dash + 1, finite), finite)
    elif verbs[-1] < dash and dash + 1 < size and tree.upos[dash + 1] not in ("DET", "ADP"):
        yield from _parted(tree, range(dash + 1, size), range(0), finite)


def _has_article(tree: Tree, start: int, end: int) -> bool:
    return any(tree.upos[i] in ("DET", "PRON") for i in range(start, end))


def _parted(tree: Tree, kicker: range, subjects: range, verb: int) -> Iterator[int]:
    """Hang the words of a kicker on the verb; of ``subjects``, words that may be one hung on the kicker."""
    tops = [i for i in kicker if tree.upos[i] not in ("PUNCT", "SPACE") and tree.heads[i] not in kicker]
    own = [i for i in tree.below(verb, "nsubj") if i not in kicker]
    head = next((i for i in tops if tree.labels[i] in (*_ARGUMENTS, "nmod", "appos")), None)
    first = [i for i in subjects if tree.heads[i] in kicker and tree.labels[i] in ("nmod", "appos")]
    if head is None or not (own or first):
        return
    for i in tops:
        tree.attach(i, head if i != head else verb, "nmod" if i != head else "parataxis")
    if not own:
        tree.attach(first[0], verb, "nsubj")
    yield head


def clauses_beside_others(tree: Tree) -> Iterator[int]:
    """Set a clause beside a verb that has its object already: "Der Rat billigt den Plan, Huber rügt ihn"."""
    for clause, verb in enumerate(tree.heads):
        beside = tree.labels[clause] in ("ccomp", "parataxis") and verb < clause
        if not beside or not tree.is_finite(clause) or tree.below(clause, "mark"):
            continue
        between = tree.words[verb + 1 : clause]
        indicative = "Mood=Sub" not in tree.feats[clause]
        complete = tree.below(verb, "nsubj") and any(verb < i < clause for i in _objects(tree, verb))
        if indicative and complete and "," in between and not set(between) & _SAID and tree.below(clause, "nsubj"):
            tree.labels[clause] = "conj"
            yield clause


def _objects(tree: Tree, verb: int) -> list[int]:
    """The objects of a verb; of one that has no other cases, whatever stands there without preposition."""
    found = tree.below(verb, "obj")
    if whole_lemma(tree, verb) in words().object_verbs:
        found += [i for i in tree.below(verb, "obl") if not tree.below(i, "case") and tree.upos[i] == "PROPN"]
    return found


def infinitives_joined_to_finite(tree: Tree) -> Iterator[int]:
    """Make an infinitive with "zu" what a finite verb asks: "Sie bat ihn, jedoch nicht zu gehen" has no two deeds."""
    for verb, head in enumerate(tree.heads):
        second = tree.labels[verb] == "conj" and is_with_zu(tree, verb)
        if not second or not tree.is_finite(head) or is_with_zu(tree, head):
            continue
        joined = tree.below(verb, "cc")
        if not joined or any(tree.words[word] == words().and_word for word in joined):
            continue  # "verlangt Geld, um zu siegen und zu glänzen"
        tree.labels[verb] = "xcomp"
        for word in joined:
            tree.labels[word], tree.upos[word] = "advmod", "ADV"
        yield verb


def inserted_sayings(tree: Tree) -> Iterator[int]:
    """Free a verb of saying that was taken for a relative clause: "Die Stadt, klagt der Verein, lasse ihn im Stich".

    No relative clause begins with its finite verb.
    """
    for verb, noun in enumerate(tree.heads):
        main = tree.heads[noun]
        apposed = tree.labels[verb].partition(":")[0] in ("acl", "appos") and tree.upos[verb] == "VERB"
        if not apposed or not noun < verb < main or tree.upos[noun] not in NOUNS or not tree.is_finite(verb):
            continue
        first = tree.words[verb - 1] == "," and not any(c < verb - 1 for c in tree.children[verb])
        if first and "," in tree.words[verb:main]:
            if not tree.below(verb, "nsubj") and len(told := tree.below(verb, "obj")) == 1:
                tree.labels[told[0]] = "nsubj"
            tree.attach(verb, main, "parataxis")
            yield verb
