"""Repairs of pairs: "Huber lobte ebenso wie Linde", "weder A noch B"; "nach wie vor", "wie berichtet" are adverbs."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import ACC, NOM
from kg.language.de.data import words
from kg.language.de.repairs.phrases import NOUNS, SIDES, cases_of, end_of, start_of
from kg.language.de.repairs.verbs import active
from kg.language.de.verbs import participles
from kg.language.repair import Tree

_ARGUMENTS = frozenset({"obj", "nsubj", "obl", "obl:arg"})
_JOINED = frozenset({"obj", "nsubj", "obl:arg", "conj", "appos"})


def companions_in_deed(tree: Tree) -> Iterator[int]:
    """Join to the subject who stands behind "ebenso wie", taken for another argument of the verb.

    So whoever stands behind "wie" before "auch", and a person by name: "Wie der Rat lobte auch Linde Rom".
    """
    if words().like not in map(str.lower, tree.words):
        return
    for verb in active(tree):
        subjects = tree.below(verb, "nsubj")
        for noun in [c for c in tree.children[verb] if tree.labels[c] in _ARGUMENTS and tree.upos[c] in NOUNS]:
            marks = [c for c in tree.below(noun, "cc", "case", "mark") if tree.words[c].lower() == words().like]
            before = tree.words[marks[0] - 1].lower() if marks and marks[0] > 0 else ""
            others = [s for s in subjects if s != noun]
            too = any(tree.words[c].lower() == words().also for s in (verb, *others) for c in tree.below(s, "advmod"))
            person = any(start == noun and kind == "PER" for start, _, kind in tree.names)
            joined = before in words().equally or (bool(marks) and bool(tree.below(verb, "obj")) and (too or person))
            if joined and len(others) == 1:
                tree.attach(noun, others[0], "conj")
                tree.labels[marks[0]] = "cc"
                yield noun


def things_likened(tree: Tree) -> Iterator[int]:
    """Tell who acts behind "wie sie": "eine Obergrenze, wie sie die CSU fordert" is what the CSU demands."""
    for i, word in enumerate(tree.words[:-2]):
        verb, pronoun = tree.heads[i], i + 1
        likened = word.lower() == words().like and tree.labels[verb] in ("acl", "acl:relcl", "advcl")
        if not likened or tree.upos[tree.heads[verb]] not in NOUNS or tree.upos[pronoun] != "PRON":
            continue
        others = [c for c in tree.below(verb, "obj", "nsubj") if c > pronoun and tree.upos[c] in NOUNS]
        pair = len(others) == 1 and (tree.labels[pronoun], tree.labels[others[0]]) == ("nsubj", "obj")
        free = pair and ACC in cases_of(tree, pronoun) and NOM in cases_of(tree, others[0])
        if free and tree.heads[pronoun] == verb:
            tree.labels[pronoun], tree.labels[others[0]] = "obj", "nsubj"
            yield from (pronoun, others[0])


def still(tree: Tree) -> Iterator[int]:
    """Make an adverb of "nach wie vor", taken for the preposition of the word behind it."""
    for i in range(len(tree.words)):
        if tree.labels[i] in ("case", "compound:prt") and " ".join(tree.words[i : i + 3]) in words().still:
            tree.labels[i] = "advmod"
            yield i


def as_told(tree: Tree) -> Iterator[int]:
    """Give to the verb what hangs on "wie berichtet": these two words without comma are no clause."""
    for i, word in enumerate(tree.words[:-2]):
        told = i + 1
        bare = tree.upos[told] == "VERB" and not tree.below(told, "aux", "cop") and (i == 0 or tree.words[i - 1] != ",")
        if word.lower() != words().like or tree.heads[i] != told or not bare:
            continue
        top, clause = tree.heads[told], tree.labels[told] == "advcl"
        verb = top if clause else told + 1
        beside = clause or (tree.heads[verb] in (told, top) and tree.is_finite(verb))
        if tree.labels[verb] in ("aux", "aux:pass", "cop") or not beside:
            continue
        if not clause:
            tree.attach(verb, verb if top == told else top, tree.labels[told])
            tree.attach(told, verb, "advcl")
            tree.upos[verb] = "VERB"  # "bat" may be taken for an auxiliary
        hung = [c for c in tree.children[told] if c != i and tree.upos[c] != "PUNCT"]
        for child in hung:
            tree.attach(child, verb, tree.labels[child])
        yield from hung


def neither_nor(tree: Tree) -> Iterator[int]:
    """Join the two of "Weder Linde noch Huber": "weder" was taken for an article, the second for an object."""
    lower = [word.lower() for word in tree.words]
    for i in (i for i, word in enumerate(lower) if word == words().neither):
        _free_from_name(tree, i)
        first = tree.heads[i]
        if tree.upos[first] not in NOUNS:  # "Weder der Abt noch Linde lobten Thal": hung on the verb
            first = next((k for k in range(i + 1, len(lower)) if tree.upos[k] not in ("DET", "ADJ")), i)
        if tree.upos[first] not in NOUNS or first < i:
            continue
        between = next((k for k in range(first + 1, len(lower)) if lower[k] == words().nor), None)
        if between is None:
            continue
        second = tree.heads[between]
        if second < between or tree.upos[second] not in NOUNS:
            # "Weder Linde noch seine Rätin wollte …": taken for an adverb
            behind = next((k for k in range(between + 1, len(lower)) if tree.upos[k] not in ("DET", "ADJ")), first)
            if behind < between or tree.upos[behind] not in NOUNS:
                continue
            second = behind
            tree.attach(between, second, tree.labels[between])
        if tree.labels[i] != "cc" or tree.labels[second] != "conj":
            tree.attach(i, first, "cc")
            tree.labels[i] = tree.labels[between] = "cc"
            tree.upos[i] = tree.upos[between] = "CCONJ"
            if second != first and not any(above == second for above in _above(tree, first)):
                tree.attach(second, first, "conj")
            if tree.labels[first] == "obl" and not (
                tree.below(first, "case") or tree.below(tree.heads[first], "nsubj")
            ):
                tree.labels[first] = "nsubj"
            yield second


def _free_from_name(tree: Tree, i: int) -> None:
    """Part "weder" from the name behind it that it was taken for the first part of."""
    name = i + 1
    if tree.upos[i] != "PROPN" or tree.heads[name] != i or not tree.labels[name].startswith("flat"):
        return
    tree.attach(name, name if tree.heads[i] == i else tree.heads[i], tree.labels[i])
    for child in [c for c in tree.children[i] if c != name]:
        tree.attach(child, name, tree.labels[child])
    tree.attach(i, name, "advmod")
    tree.names = [(name if start == i else start, end, kind) for start, end, kind in tree.names]


def not_only(tree: Tree) -> Iterator[int]:
    """Join the two of "Nicht nur Huber, auch Linde lobte Thal": the second was taken for an object."""
    lower = [word.lower() for word in tree.words]
    pairs = (i for i in range(1, len(lower)) if lower[i] == words().not_only and lower[i - 1] == words().negation)
    for first in (tree.heads[i] for i in pairs):
        verb = tree.heads[first]
        comma = next((k for k in range(first, verb) if lower[k] == ","), verb)
        also = comma + 1
        if tree.upos[first] not in NOUNS or also >= verb or lower[also] != words().also:
            continue
        second = next((k for k in range(also, verb) if tree.upos[k] in NOUNS and tree.heads[k] in (verb, first)), verb)
        beside = tree.heads[second] == first and tree.labels[second] in ("appos", "conj")
        if second < verb and (tree.labels[second] in _ARGUMENTS or beside) and not tree.below(second, "case"):
            tree.attach(second, first, "conj")
            tree.attach(also, second, "cc")
            tree.labels[first] = "nsubj" if not tree.below(verb, "nsubj") else tree.labels[first]
            yield second


def all_but(tree: Tree) -> Iterator[int]:
    """Set apart whom "nicht aber" leaves out of a deed that was done: "Huber lobte Linde, nicht aber Thal"."""
    for i in range(1, len(tree.words) - 2):
        denies = tree.words[i].lower() == words().negation and tree.words[i - 1] == ","
        if not denies or tree.words[i + 1].lower() not in words().contrast:
            continue
        noun = next((k for k in range(i + 2, len(tree.words)) if tree.upos[k] not in ("DET", "ADJ", "ADP")), i)
        above = tree.heads[noun]
        verb = above if tree.upos[above] == "VERB" else tree.heads[above]
        if tree.upos[noun] in NOUNS and above < i and verb < i and tree.labels[noun] in _JOINED:
            tree.attach(i, noun, "advmod")
            tree.attach(noun, verb, "parataxis")
            yield noun


def said_instead(tree: Tree) -> Iterator[int]:
    """Join whom "sondern" brings in to the side denied before: "Huber lobte nicht Linde, sondern die Kammer".

    So it is before the verb, "hat nicht Linde, sondern die Kammer gelobt", and with who acts, "Nicht Huber hat Linde
    gelobt, sondern die Kammer".
    """
    for instead in (i for i, word in enumerate(tree.words) if word == words().instead):
        noun = next((k for k in range(instead + 1, len(tree.words)) if tree.upos[k] not in ("DET", "ADJ")), instead)
        above = tree.heads[noun]
        last = next((k for k in tree.below(above, "conj") if k > noun and tree.upos[k] == "VERB"), above)
        lifted = list(_lifted(tree, above if tree.upos[above] == "VERB" else last, instead))
        if lifted and tree.heads[noun] == above != lifted[0]:
            tree.attach(instead, noun, "cc")
        yield from lifted
        verb = tree.heads[noun]
        joined = tree.upos[noun] in NOUNS and tree.upos[verb] == "VERB" and tree.labels[noun] in (*SIDES, "conj")
        if not joined or tree.below(noun, "case"):
            continue
        denied = [c for c in tree.children[verb] if tree.labels[c] in SIDES and c < instead and _is_denied(tree, c)]
        if denied:
            tree.attach(noun, denied[-1], "conj")
            tree.attach(instead, noun, "cc")
            yield noun


def _lifted(tree: Tree, verb: int, instead: int) -> Iterator[int]:
    """Make the verb at the end the head of its auxiliary, where it was joined to the one denied before "sondern"."""
    denied = tree.heads[verb]
    aux = tree.heads[denied]
    joined = tree.labels[verb] == "conj" and denied < instead < verb and tree.upos[verb] == "VERB"
    ended = tree.words[verb] in participles(tree.lemmas[verb]) or not tree.is_finite(verb)
    if not joined or tree.upos[aux] != "AUX" or not tree.is_finite(aux) or not ended or not aux < denied:
        return
    if tree.is_finite(verb):  # "kritisiert" may be either
        tree.xpos[verb], tree.feats[verb] = "VVPP", "VerbForm=Part"
    tree.attach(verb, verb if tree.heads[aux] == aux else tree.heads[aux], tree.labels[aux])
    for child in list(tree.children[aux]):
        tree.attach(child, verb, tree.labels[child])
    tree.attach(aux, verb, "aux")
    for child in [c for c in tree.below(denied, "compound", "nmod") if c < aux]:
        tree.attach(child, verb, "nsubj")  # "Die Ministerin hat nicht Eva Linde, sondern Berg gelobt"
    tree.labels[denied] = "obj" if set(tree.below(verb, "nsubj")) - {denied} else "nsubj"
    yield verb


def _is_denied(tree: Tree, noun: int) -> bool:
    """Whether "nicht" stands right before a phrase, which it may hang on."""
    start = start_of(tree, noun)
    return words().negation in [word.lower() for word in tree.words[max(start - 1, 0) : start + 1]]


def one_after_another(tree: Tree) -> Iterator[int]:
    """Join whom "dann" adds to the object before: "Huber traf zuerst Linde, dann Thal" without another verb."""
    for then in (i for i, word in enumerate(tree.words) if word in words().afterwards and tree.words[i - 1] == ","):
        noun = next((k for k in range(then + 1, len(tree.words)) if tree.upos[k] not in ("DET", "ADJ")), then)
        ends = end_of(tree, noun) + 1 == len(tree.words) or tree.upos[end_of(tree, noun) + 1] == "PUNCT"
        before = [c for c in range(then - 1) if tree.labels[c] == "obj" and end_of(tree, c) >= then - 2]
        if tree.upos[noun] not in NOUNS or not ends or not before or tree.below(noun, "case", "nsubj", "cop"):
            continue
        if ACC not in cases_of(tree, noun):
            continue  # "…, dann der Abt": he did it, too
        first = before[-1]
        if tree.heads[noun] in (first, tree.heads[first]) and tree.labels[noun] in (*_JOINED, "parataxis"):
            tree.attach(noun, first, "conj")
            tree.attach(then, noun, "cc")
            tree.upos[then], tree.xpos[then] = "CCONJ", "KON"
            yield noun


def besides(tree: Tree) -> Iterator[int]:
    """Join who stands behind "neben" to whom "auch" adds: in "Huber lobte neben Linde auch Thal" he praises both."""
    lower = [word.lower() for word in tree.words]
    for i in (i for i, word in enumerate(lower) if word == words().beside):
        noun = tree.heads[i]
        verb = tree.heads[noun]
        if tree.upos[noun] not in NOUNS or noun < i or tree.labels[noun] != "obl" or tree.upos[verb] != "VERB":
            continue
        also = next((k for k in range(noun + 1, len(lower)) if lower[k] == words().also), None)
        sides = [c for c in tree.children[verb] if also is not None and c > also and tree.labels[c] in SIDES]
        added = sides[0] if sides else noun
        if also is None or start_of(tree, added) not in (also, also + 1) or tree.upos[added] not in NOUNS:
            continue
        tree.attach(noun, verb, tree.labels[added])
        tree.attach(added, noun, "conj")
        tree.attach(also, added, "cc")
        tree.labels[i], tree.upos[i] = "advmod", "ADV"
        tree.feats[noun] = tree.feats[added] if tree.upos[noun] == tree.upos[added] else tree.feats[noun]
        yield noun


def _above(tree: Tree, token: int) -> Iterator[int]:
    """The heads of a word up to the root."""
    for _ in tree.words:
        if tree.heads[token] == token:
            return
        token = tree.heads[token]
        yield token
