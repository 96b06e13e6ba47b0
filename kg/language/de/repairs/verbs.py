"""The verbs that repairs look at, and the number that their form tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from kg.language.contract import DAT
from kg.language.de.data import words
from kg.language.de.nouns import is_bent_adjective, is_dative_of_several, is_one_feminine
from kg.language.de.repairs.phrases import in_case
from kg.language.de.verbs import has_inner_zu, is_preterite, participles
from kg.language.repair import Tree

#: What the ending of a finite verb tells for certain in the third person: "lobten", "lobte", but not "schien".
_NUMBERS = (("ien", None), ("en", "Plur"), ("te", "Sing"))
_PASSIVE_OR_COPULA = frozenset(("aux:pass", "cop"))


def active(tree: Tree) -> Iterator[int]:
    """Verbs that are neither passive nor part of a copula's predicate."""
    verb = -1
    try:
        while True:
            verb = tree.upos.index("VERB", verb + 1)
            if _is_active(tree, verb):
                yield verb
    except ValueError:  # no further one
        return


def _is_active(tree: Tree, verb: int) -> bool:
    return _PASSIVE_OR_COPULA.isdisjoint([tree.labels[c] for c in tree.children[verb]])


def receiving(tree: Tree, *, passive: bool = False) -> Iterator[int]:
    """Active (or passive) verbs with somebody in the dative and something: "vorwerfen", "zur Last legen"."""
    for verb, tag in enumerate(tree.upos):
        if tag != "VERB" or not may_receive(tree, verb):
            continue
        if receives(tree, verb) and _is_active(tree, verb) is not passive:
            yield verb


def may_receive(tree: Tree, verb: int) -> bool:
    """Whether a verb is, whatever its particle, one with a receiver: most sentences have none."""
    return tree.lemmas[verb] in _ends_of_receiving()


def receives(tree: Tree, verb: int) -> bool:
    """Whether a verb has somebody in the dative and something, by itself or with its noun."""
    known = words().receiver_verbs
    return may_receive(tree, verb) and (whole_lemma(tree, verb) in known or _is_in_phrase(tree, verb))


def _is_in_phrase(tree: Tree, verb: int) -> bool:
    """Whether a verb has a receiver together with a noun: "zur Last legen", "die Schuld geben"."""
    verbs = words().receiver_phrases
    return any(verbs.get(tree.lemmas[c]) == tree.lemmas[verb] for c in tree.below(verb, "obl", "obj"))


@cache
def _ends_of_receiving() -> frozenset[str]:
    """What is left of a verb in ``receiver_verbs`` without its particle, whatever that is, and verbs of phrases."""
    parted = {verb[cut:] for verb in words().receiver_verbs for cut in range(len(verb))}
    return frozenset(parted.union(words().receiver_phrases.values()))


def numbers(tree: Tree) -> Iterator[int]:
    """Give a finite verb of the third person the number that its ending tells: "lobten" is no singular."""
    for i, word in enumerate(tree.words):
        feats = tree.feats[i]
        if "Person=3" not in feats or not tree.is_finite(i):
            continue
        number = next((n for ending, n in _NUMBERS if word.endswith(ending)), None)
        wrong = "Number=Sing" if number == "Plur" else "Number=Plur"
        if number is not None and wrong in feats:
            tree.feats[i] = feats.replace(wrong, f"Number={number}")
            yield i


def tenses(tree: Tree) -> Iterator[int]:
    """Give a verb the tense that its form tells: "verflucht seine Tochter" is the present, "bat um Hilfe" the past."""
    for i, word in enumerate(tree.words):
        if not tree.is_finite(i):
            continue
        if "Tense=Past" in tree.feats[i] and word.lower() == tree.lemmas[i].removesuffix("en") + "t":
            tree.feats[i] = tree.feats[i].replace("Tense=Past", "Tense=Pres")
            yield i
        elif "Mood=Ind|" in tree.feats[i] and "Tense=Pres" in tree.feats[i] and is_preterite(word.lower()):
            tree.feats[i] = tree.feats[i].replace("Tense=Pres", "Tense=Past")
            yield i


def auxiliaries_in_front(tree: Tree) -> Iterator[int]:
    """Read an auxiliary that begins a condition as one, no conjunction: "Wäre Berg gereist, hätte …"."""
    for i, word in enumerate(tree.words):
        lemma = words().conditional_auxiliaries.get(word.lower())
        if lemma is not None and tree.labels[i] == "mark":
            tree.labels[i], tree.upos[i], tree.lemmas[i] = "aux", "AUX", lemma
            tree.feats[i] = "Mood=Sub|Tense=Past|VerbForm=Fin"
            verb = tree.heads[i]
            if tree.is_finite(verb) and tree.words[verb] == tree.lemmas[verb]:
                tree.feats[verb] = "VerbForm=Inf"  # "Würde Berg Linde treffen, …" has but one finite verb
            yield i


def bodies_called_it(tree: Tree) -> Iterator[int]:
    """Make "es" the subject of a deed without another: "Das Amt rügte Rom. Es warf der Regierung vor, zu lügen"."""
    deeds = words().receiver_verbs, words().object_control, words().judging_verbs
    for verb in active(tree):
        found = tree.below(verb, "expl")
        if found and is_one_of(tree, verb, *deeds) and not tree.below(verb, "nsubj", "csubj"):
            for i in found:
                if tree.words[i].lower() == words().it:
                    tree.labels[i] = "nsubj"
                    yield i


def numbers_of_feminines(tree: Tree) -> Iterator[int]:
    """Give a feminine noun in "-e" its number: "Behörde" is one, several are "Behörden"; so is "die Gerügte"."""
    for i, word in enumerate(tree.words):
        several = tree.upos[i] == "NOUN" and "Number=Plur" in tree.feats[i]
        if several and (is_one_feminine(word) or _is_woman_called(tree, i)):
            tree.feats[i] = tree.feats[i].replace("Number=Plur", "Number=Sing").replace("Gender=Masc", "Gender=Fem")
            tree.lemmas[i] = word
            yield i


def _is_woman_called(tree: Tree, i: int) -> bool:
    """Whether an adjective as noun is one woman by its ending behind "die": "die Gerügte", several are "-en"."""
    word, before = tree.words[i].lower(), tree.words[i - 1].lower() if i else ""
    bent = is_bent_adjective(tree.words[i] + "n") or word.removesuffix("e").endswith(words().acted_upon)
    return word.endswith("e") and bent and before in words().feminine_or_plural_relatives


def numbers_of_datives(tree: Tree) -> Iterator[int]:
    """Give a noun in "-ern" or "-eln" its number: one is a "Lehrer" in every case, "den Lehrern" are several."""
    for i, word in enumerate(tree.words):
        one = tree.upos[i] == "NOUN" and "Number=Sing" in tree.feats[i]
        if not one or not is_dative_of_several(word, tree.lemmas[i]):
            continue
        for told in (i, *tree.below(i, "det", "amod")):
            tree.feats[told] = in_case(tree.feats[told], DAT).replace("Number=Sing", "Number=Plur")
        yield i


def joined_infinitives(tree: Tree) -> Iterator[int]:
    """Read the last of two joined infinitives as one: "wird nach Rom reisen und dort die Räte treffen"."""
    for verb, first in enumerate(tree.heads):
        joined = tree.labels[verb] == "conj" and tree.is_finite(verb) and tree.words[verb] == tree.lemmas[verb]
        if not joined or "VerbForm=Inf" not in tree.feats[first] or tree.below(verb, "nsubj", "aux"):
            continue
        before = [c for c in tree.below(verb, "obj", "obl", "advmod", "iobj") if c < verb]
        if before and any(tree.is_finite(c) for c in tree.below(first, "aux")):
            tree.feats[verb], tree.xpos[verb] = "VerbForm=Inf", "VVINF"
            yield verb


def joined_participles(tree: Tree) -> Iterator[int]:
    """Join a participle to the one above an infinitive with "zu": "hat Ben vorgeworfen zu lügen und ihn gerügt"."""
    for verb, infinitive in enumerate(tree.heads):
        form, above = tree.words[verb].lower(), tree.heads[infinitive]
        joined = tree.labels[verb] == "conj" and tree.upos[verb] == "VERB" and form in participles(tree.lemmas[verb])
        if not joined or not is_with_zu(tree, infinitive) or tree.below(verb, "nsubj", "aux", "mark"):
            continue
        have = [c for c in tree.below(above, "aux") if tree.lemmas[c] in words().perfect_auxiliaries]
        alone = verb + 1 == len(tree.words) or tree.upos[verb + 1] in ("PUNCT", "CCONJ")
        if have and alone and "VerbForm=Part" in tree.feats[above] and not tree.below(infinitive, "aux", "cop"):
            tree.attach(verb, above, "conj")
            tree.feats[verb], tree.xpos[verb] = "VerbForm=Part", "VVPP"
            yield verb


def is_with_zu(tree: Tree, verb: int) -> bool:
    """Whether a verb is an infinitive with "zu" before it or inside."""
    marks = [tree.words[c].lower() for c in tree.below(verb, "mark")]
    return words().infinitive_particle in marks or has_inner_zu(tree.words[verb])


def participles_like_infinitives(tree: Tree) -> Iterator[int]:
    """Read "empfangen" and "unterhalten" beside "haben" as participles: "Ada hat Ben am Mittwoch in Rom empfangen"."""
    for verb, tag in enumerate(tree.xpos):
        form = tree.words[verb].lower()
        if tag != "VVINF" or form not in participles(form) or not _is_perfect(tree, verb):
            continue
        if all(tree.words[c] != words().infinitive_particle for c in tree.below(verb, "mark")):
            tree.xpos[verb], tree.feats[verb] = "VVPP", "VerbForm=Part"
            yield verb


def _is_perfect(tree: Tree, verb: int) -> bool:
    """Whether "haben" alone, or right behind beside a finite verb, goes with it: "soll ihn empfangen haben".

    Its own, or that of the participle it is joined to: "haben sich begrüßt und lange unterhalten".
    """
    auxiliaries, head = tree.below(verb, "aux"), tree.heads[verb]
    if not auxiliaries and tree.labels[verb] == "conj" and "VerbForm=Part" in tree.feats[head]:
        auxiliaries = tree.below(head, "aux")
    have = [c for c in auxiliaries if tree.lemmas[c] in words().perfect_auxiliaries - {words().copula}]
    others = [c for c in auxiliaries if c not in have]
    return len(have) == 1 and (not others or (not tree.is_finite(have[0]) and all(map(tree.is_finite, others))))


def words_of_company(tree: Tree) -> Iterator[int]:
    """Part "zusammen" before "mit" from a verb that has another particle or an object.

    "Traf zusammen mit Huber in Rom ein", "traf zusammen mit Huber den Rat": nobody met Huber.
    """
    if "compound:prt" not in tree.labels:
        return
    for verb in range(len(tree.words)):
        parted = [i for i in tree.children[verb] if tree.labels[i] == "compound:prt"]
        first = parted[0] if parted else -1
        if first < 0 or tree.words[first].lower() not in words().together or first + 1 == len(tree.words):
            continue
        beside = len(parted) == 2 or any(i > first for i in tree.below(verb, "obj"))
        if beside and tree.words[first + 1].lower() == words().company_preposition:
            tree.labels[first] = "advmod"
            yield first


def finite_of(tree: Tree, verb: int) -> int | None:
    """The first finite word of a verb and its auxiliaries; None where none is."""
    return min((i for i in (verb, *tree.below(verb, "aux")) if tree.is_finite(i)), default=None)


def stands_last(tree: Tree, verb: int) -> bool:
    """Whether a conjunction opens the clause of a verb, or an adverb that asks: "Warum Arp Berg lobt"."""
    asks = tree.words[0].lower() in words().question_adverbs and tree.heads[0] == verb
    return bool(tree.below(verb, "mark")) or (asks and not tree.is_finite(1))


def is_one_of(tree: Tree, verb: int, *lists: Collection[str]) -> bool:
    """Whether a verb with its separated particle stands in one of these lists."""
    whole = whole_lemma(tree, verb)
    return any(whole in verbs for verbs in lists)


def whole_lemma(tree: Tree, verb: int) -> str:
    """The lemma with its separated particle."""
    particle = next((tree.words[c] for c in tree.children[verb] if tree.labels[c] == "compound:prt"), "")
    return particle + tree.lemmas[verb]
