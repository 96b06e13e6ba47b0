"""Repairs of gapping: "Huber lobte Linde, Berg dagegen Thal", "reiste am Montag nach Rom und am Dienstag nach Wien".

The second half has no verb of its own. Its phrases stand side by side without comma or "und", as no list does, and are
those of the first half over again: as many without preposition, or with the same prepositions. They are taken out of
the first half: one becomes a conjunct of the verb, the others its orphans, as Universal Dependencies wants it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.contract import ACC, DAT, NOM
from kg.language.de.data import words
from kg.language.de.repairs.lands import names_no_person
from kg.language.de.repairs.marks import CLOSING_QUOTES, OPENING_QUOTES
from kg.language.de.repairs.phrases import NOUNS, cases_of
from kg.language.de.repairs.verbs import finite_of, whole_lemma
from kg.language.repair import Tree

_BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM"})
_ONE_NAME = ("flat", "appos", "compound", "nmod", "amod")
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl")
_GIVEN = (*_ARGUMENTS, "xcomp")  #: "nannte den Bund eine Schlafmütze, das Land einen Geizhals"
_RECEIVER_AND_THING = 2
_GENITIVE = frozenset({"der", "des", "einer", "eines"})


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A stretch of words with its noun and, small, its preposition ("" without one)."""

    head: int
    preposition: str


@dataclass(frozen=True, slots=True)
class _First:
    """What the first half has: its subject, its objects, the prepositions of its phrases."""

    subject: int
    objects: list[int]
    prepositions: set[str]


def gaps(tree: Tree) -> Iterator[int]:
    """Part two halves of which the second has no verb."""
    for verb, tag in enumerate(tree.upos):
        if tag != "VERB":
            continue
        finite = finite_of(tree, verb)
        if finite is None:
            continue
        for mark in _separators(tree, finite):
            denied = _denied(tree, mark)
            if denied is not None:
                tree.attach(denied, verb, "orphan")
                yield denied
            half = _phrases(tree, mark, verb)
            first = _first_half(tree, verb, mark) if half else None
            if first is None or not _is_second(tree, half, first) or _lacks_its_thing(tree, verb, mark, half):
                continue
            if _acts_jointly(tree, finite, first.subject, mark):
                continue
            head = next((p for p in half if not p.preposition), half[0]).head
            tree.attach(head, verb, "conj")
            for phrase in half:
                if phrase.head != head:
                    tree.attach(phrase.head, head, "orphan")
            _part_first_role(tree, verb, mark, half)
            named = {i for start, end, _ in tree.names for i in range(start, end)}
            if whole_lemma(tree, verb) in words().receiver_verbs and half[-1].head not in named:
                tree.upos[half[-1].head] = "NOUN"  # what the other gets, too
            yield from (phrase.head for phrase in half)


def _part_first_role(tree: Tree, verb: int, mark: int, half: list[_Phrase]) -> None:
    """Hang what the first is called on the verb, too: "bezeichnete Linde als Genie und Berg als Talent"."""
    if any(phrase.preposition == words().role_marker for phrase in half):
        role = max((i for i in range(mark) if tree.words[i] == words().role_marker), default=mark)
        last = end_of_phrase(tree, role)
        if role < mark and last is not None:
            tree.attach(top_of(tree, role, last), verb, "obl")
            tree.attach(role, top_of(tree, role, last), "case")


def _lacks_its_thing(tree: Tree, verb: int, mark: int, half: list[_Phrase]) -> bool:
    """Whether what somebody is reproached with stands behind the mark alone: "warf Wirten und Köchen Untreue vor"."""
    people = {start for start, _, kind in tree.names if kind == "PER"}
    things = [i for i in tree.below(verb, "obj", "ccomp", "xcomp") if i < mark and i not in people]
    joined = tree.words[mark] == words().and_word and len(half) == _RECEIVER_AND_THING
    return joined and not things and whole_lemma(tree, verb) in words().receiver_verbs


def _acts_jointly(tree: Tree, finite: int, subject: int, mark: int) -> bool:
    """Whether a verb in the plural needs whoever is joined to its subject: "haben sich Huber und Linde getroffen"."""
    joined = tree.words[mark] == words().and_word and subject < mark <= _last_of(tree, subject) + 1
    return joined and "Number=Plur" in tree.feats[finite] and "Number=Sing" in tree.feats[subject]


def _last_of(tree: Tree, noun: int) -> int:
    return max((noun, *tree.below(noun, *_ONE_NAME)))


def _separators(tree: Tree, finite: int) -> Iterator[int]:
    """The last word of each "," or "und" behind the finite verb that may open a second half."""
    for i in range(finite + 1, len(tree.words) - 1):
        comma = tree.words[i] == "," and tree.words[i + 1] != words().and_word
        if comma or tree.words[i] == words().and_word:
            yield i


def _denied(tree: Tree, mark: int) -> int | None:
    """Who is only said not to have done it: "Huber lobte den Rat, Berg dagegen nicht"."""
    end = len(tree.words) - 1
    while end > mark and tree.upos[end] == "PUNCT":
        end -= 1
    last = end_of_phrase(tree, mark + 1)
    if end <= mark + 1 or last is None or tree.words[end] != words().negation or tree.upos[mark + 1] == "ADP":
        return None
    between = range(last + 1, end)
    plain = all(tree.upos[i] == "ADV" or tree.words[i].lower() in words().joining for i in between)
    return top_of(tree, mark + 1, last) if plain and last < end else None


def _phrases(tree: Tree, mark: int, verb: int) -> list[_Phrase]:
    """The phrases between a mark and the end of the clause; none where anything else stands there."""
    found: list[_Phrase] = []
    i, end = mark + 1, len(tree.words)
    while i < end and not _closes(tree, i, verb, mark):
        adverb = tree.words[i].lower() in words().joining - {words().and_word} or tree.xpos[i] == "ADJD"
        if (tree.upos[i] == "ADV" or adverb) and not _opens(tree, i):
            i += 1
            continue
        last = end_of_phrase(tree, i)
        if last is None:
            return []
        preposition = preposition_of(tree, i)
        found.append(_Phrase(top_of(tree, i, last), preposition))
        i = last + 1
    return found


def _closes(tree: Tree, i: int, verb: int, mark: int) -> bool:
    """Whether the second half ends before a word: the end of the sentence, the rest of the verb, another half."""
    rest = i == verb or (tree.heads[i] == verb and tree.labels[i] == "compound:prt")
    last = tree.upos[i] == "PUNCT" and all(tag == "PUNCT" for tag in tree.upos[i:])
    again = i > mark + 2 and (tree.words[i] == "," or tree.words[i] == words().and_word)
    return (rest and i > mark) or last or again


def _opens(tree: Tree, i: int) -> bool:
    """Whether a word is a preposition, or the "als" of a role."""
    return tree.upos[i] == "ADP" or tree.words[i] == words().role_marker


def preposition_of(tree: Tree, i: int) -> str:
    """A preposition as it is without article, "vom" is "von"; "" for the first word of a phrase that has none."""
    word = tree.words[i].lower()
    return (words().preposition(word) or word) if _opens(tree, i) else ""


def end_of_phrase(tree: Tree, i: int) -> int | None:
    """The last word of the noun phrase that begins at a word; None where none does."""
    if _opens(tree, i):
        i += 1
    while i < len(tree.words) and tree.upos[i] in _BEFORE_NOUN and not _stands_alone(tree, i):
        i += 1
    if i < len(tree.words) and tree.words[i] in OPENING_QUOTES:
        closing = next((k for k in range(i + 1, len(tree.words)) if tree.words[k] in CLOSING_QUOTES), None)
        named = closing is not None and any(tree.upos[k] in NOUNS for k in range(i, closing))
        return closing if named else None
    if i >= len(tree.words) or tree.upos[i] not in NOUNS:
        return None
    while i + 1 < len(tree.words) and tree.upos[i + 1] in NOUNS and _are_one(tree, i, i + 1):
        i += 1
    article = i + 1
    if article + 1 < len(tree.words) and tree.words[article].lower() in _GENITIVE:
        last = end_of_phrase(tree, article)
        if last is not None and tree.labels[top_of(tree, article, last)] == "nmod":
            return last
    return i


def _is_apart(tree: Tree, one: int, other: int) -> bool:
    """Whether a person's name behind a body or a land is no part of its phrase: "…, die Opposition Linde"."""
    person = any(start == other and kind == "PER" for start, _, kind in tree.names)
    body = tree.upos[one] == "NOUN" and names_no_person(tree, one) and bool(tree.below(one, "det"))
    land = any(end == one + 1 and kind != "PER" for _, end, kind in tree.names)
    return person and (body or land)


def _is_content(tree: Tree, one: int, other: int) -> bool:
    """Whether a bare word behind a body in the dative is what it gets: "…, dem Verband Untätigkeit"."""
    dative = any(tree.words[c].lower().endswith(words().dative_endings) for c in tree.below(one, "det"))
    known = any(start <= other < end for start, end, _ in tree.names)
    return dative and not known and tree.labels[other] == "appos" and names_no_person(tree, one)


def _stands_alone(tree: Tree, i: int) -> bool:
    return tree.upos[i] == "NUM" and i + 1 < len(tree.words) and tree.upos[i + 1] == "PUNCT"


def _are_one(tree: Tree, one: int, other: int) -> bool:
    """Whether two nouns side by side are one phrase: "Bürgermeister Holm", "Holms Plan"."""
    if any(start <= one and other < end for start, end, _ in tree.names):
        return True
    if _is_apart(tree, one, other) or _is_content(tree, one, other):
        return False
    joined = [a for a, b in ((one, other), (other, one), (other, tree.heads[one])) if a != b and tree.heads[a] == b]
    ended = any(end == other for _, end, _ in tree.names)  # the recogniser saw no "Lettland Untreue"
    return any(tree.labels[a].startswith(_ONE_NAME) and not (ended and tree.labels[a] == "flat") for a in joined)


def top_of(tree: Tree, first: int, last: int) -> int:
    """The noun of a phrase that hangs outside it."""
    nouns = [k for k in range(first, last + 1) if tree.upos[k] in NOUNS]
    return next((k for k in nouns if not first <= tree.heads[k] <= last or tree.heads[k] == k), nouns[0])


def _first_half(tree: Tree, verb: int, mark: int) -> _First | None:
    """The arguments of the verb before a mark."""
    own = [i for i in tree.children[verb] if i < mark]
    bare = [i for i in own if tree.labels[i].startswith(_GIVEN) and not tree.below(i, "case")]
    bare = [i for i in bare if tree.upos[i] in (*NOUNS, "PRON") and tree.labels[i] != "obl:tmod"]
    subject = next((i for i in bare if tree.labels[i].startswith("nsubj")), None)
    have = words().perfect_auxiliaries - {words().copula}  # no passive, whatever the parser says
    if subject is None or any(tree.labels[i] == "aux:pass" and tree.lemmas[i] not in have for i in own):
        return None
    objects = [i for i in bare if i != subject]
    marked = {preposition_of(tree, i) for i in range(mark) if _opens(tree, i)}  # wherever the parser hung them
    return _First(subject, objects, marked)


def _is_second(tree: Tree, half: list[_Phrase], first: _First) -> bool:
    """Whether phrases are those of the first half over again."""
    plain = [p.head for p in half if not p.preposition]
    marked = [p for p in half if p.preposition]
    if not {p.preposition for p in marked} <= first.prepositions:
        return False
    if len(plain) == 2:  # as many as in the first half: subject and object, or two objects
        subject, thing = plain
        if len(first.objects) == 2:
            return True
        if tree.labels[thing] == "xcomp" or tree.words[thing - 1] in OPENING_QUOTES:
            return False  # "schalt Thal und Rom einen „Zauderer“"
        return len(first.objects) == 1 and NOM in cases_of(tree, subject) and bool(cases_of(tree, thing) & {ACC, DAT})
    if len(plain) == 1 and marked:
        if first.objects and half[0].head == plain[0]:
            return len(marked) == 1 and _repeats(tree, first.objects, half)
        if first.objects:  # "am Montag Linde und am Dienstag Holm", not "den Rat und den Einsatz in Rom"
            return half[-1].head == plain[0] and bool(cases_of(tree, plain[0]) & {ACC, DAT})
        return len(marked) == 1 and half[0].head == plain[0] and NOM in cases_of(tree, plain[0])
    return not plain and len({p.preposition for p in marked}) == len(marked) == 2


def _repeats(tree: Tree, objects: list[int], half: list[_Phrase]) -> bool:
    """Whether another object is followed by the preposition of the first: "lobte Linde für ihr Buch und Berg für …".

    Only people do so: "den Weg nach Rom und den Flug nach Wien" is one list. Behind "als" anything does, and without
    "und" what has no article: "erhielt Lob vom Rat, Kritik von der Kammer".
    """
    other, behind = half
    people = {start for start, _, kind in tree.names if kind == "PER"}
    comma = next((tree.words[i] == "," for i in range(other.head, 0, -1) if tree.upos[i] in ("PUNCT", "CCONJ")), False)
    bare = comma and not any(tree.below(noun, "det") for noun in (objects[0], other.head))
    if len(objects) != 1 or not cases_of(tree, other.head) & {ACC, DAT}:
        return False
    after = end_of_phrase(tree, objects[0])
    between = range((after or objects[0]) + 1, other.head)
    repeated = any(preposition_of(tree, i) == behind.preposition for i in between)
    return repeated and (bare or behind.preposition == words().role_marker or {objects[0], other.head} <= people)
