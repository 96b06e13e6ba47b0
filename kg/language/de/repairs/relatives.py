"""Repairs of relative pronouns: "die Reise, zu der Minister Berg aufbrach", "die Kammer, der sie Willkür vorwirft"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import ACC, NOM
from kg.language.de.data import women, words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.arguments import number, number_of_verb
from kg.language.de.repairs.phrases import NOUNS, SIDES, cases_of
from kg.language.de.repairs.verbs import active, receiving, whole_lemma
from kg.language.de.verbs import participles
from kg.language.repair import Tree

_SIDES = ("nsubj", "obj")
_ARTICLES = ("der", "die", "das")
_RECEIVING = {"dem": ("Masc", "Neut"), "der": ("Fem",)}  #: relative pronouns in the dative: genders they take up

#: Relative pronouns: genders of the one that each may take up, and whether it may take up several.
_TAKES_UP = {
    "der": (("Masc", "Fem"), False),
    "den": (("Masc",), False),
    "dem": (("Masc", "Neut"), False),
    "das": (("Neut",), False),
    "die": (("Fem",), True),
    "denen": ((), True),
}


def pronouns_behind_prepositions(tree: Tree) -> Iterator[int]:
    """Free "der" from a masculine noun behind it: no preposition governs "der Minister".

    Nor has a person's name an article: "gegen den Linde Vorwürfe erhob", "mit dem Rat Jan Arp sprach".
    """
    people = {start for start, _, kind in tree.names if kind == "PER"}
    for i in range(2, len(tree.words) - 1):
        noun = i + 1
        phrase = tree.upos[i - 1] == "ADP" and tree.words[i - 2] == ","
        if tree.words[i] not in _TAKES_UP or not phrase or tree.heads[i - 1] not in (i, noun):
            continue
        verb = tree.heads[noun]
        named = tree.upos[noun] == "PROPN" or (tree.upos[noun] == "NOUN" and is_of_person(tree.lemmas[noun]))
        one = tree.words[i] == "der" and tree.upos[noun] == "NOUN" and _is(tree, noun, "Masc")
        taken = tree.upos[i] == "DET" or tree.heads[i - 1] == noun
        one = one or (named and taken and (noun in people or noun + 1 in people))
        clause = tree.upos[verb] == "VERB" and verb > noun and tree.labels[verb].startswith("acl")
        if one and clause and not tree.below(verb, "nsubj"):
            tree.attach(i, verb, "obl")
            tree.attach(i - 1, i, "case")
            tree.upos[i], tree.xpos[i], tree.feats[i] = "PRON", "PRELS", "Case=Dat|PronType=Rel"
            tree.labels[noun] = "nsubj"
            yield from (i, noun)


def swallowed_pronouns(tree: Tree) -> Iterator[int]:
    """Free a pronoun taken for an article: every finite clause has one ("ein Mann, der Räte beleidigt hat")."""
    for verb in active(tree):
        noun = tree.heads[verb]
        finite = any(tree.is_finite(i) for i in (verb, *tree.below(verb, "aux")))
        if not (tree.labels[verb].startswith("acl") and finite and noun < verb and tree.upos[noun] in NOUNS):
            continue
        for thing in tree.below(verb, *_SIDES):
            i = thing - 1
            article = i > noun and (tree.labels[i], tree.heads[i], tree.words[i - 1]) == ("det", thing, ",")
            if not article or tree.words[i] not in ("der", "die", "das") or _has_relative(tree, verb):
                continue
            one = number(tree, noun) == "Sing" and "Number=Plur" in tree.feats[thing]
            fits = _is(tree, noun, {"der": "Masc", "die": "Fem", "das": "Neut"}[tree.words[i]])
            if one and fits and number_of_verb(tree, verb) == "Sing":
                tree.attach(i, verb, "nsubj")
                tree.upos[i], tree.xpos[i], tree.feats[i] = "PRON", "PRELS", "Case=Nom|Number=Sing|PronType=Rel"
                tree.labels[thing] = "obj"
                yield from (i, thing)


def swallowed_receivers(tree: Tree) -> Iterator[int]:
    """Free a dative taken for an article: "der Arzt, dem Betrug vorgeworfen wird" is told nothing of an article."""
    for verb in receiving(tree, passive=True):
        noun = tree.heads[verb]
        if not (tree.labels[verb].startswith("acl") and noun < verb and tree.upos[noun] in NOUNS):
            continue
        for thing in tree.below(verb, "nsubj", "obj", "obl", "iobj"):
            i = min(tree.below(thing, "det"), default=-1)
            genders = _RECEIVING.get(tree.words[i], ()) if i > noun and tree.words[i - 1] == "," else ()
            if any(_is(tree, noun, gender) for gender in genders) and not _has_relative(tree, verb):
                tree.attach(i, verb, "obl:arg")
                tree.upos[i], tree.xpos[i], tree.feats[i] = "PRON", "PRELS", "Case=Dat|Number=Sing|PronType=Rel"
                tree.labels[thing] = "nsubj:pass"
                yield from (i, thing)


def feminine_receivers(tree: Tree) -> Iterator[int]:
    """Take "der" behind a feminine noun for a dative: in "die Bank, der sie Betrug vorwirft" the bank says nothing.

    So it is with one of several: "die Räte der Bank, der die Kammer Betrug vorwirft". Of two others the first acts.
    """
    for verb, pronoun, noun in _related(tree, "der"):
        nouns = [i for i in (*range(noun, pronoun), *_owned_by(tree, noun)) if tree.upos[i] in NOUNS]
        feminine = [i for i in nouns if _is(tree, i, "Fem") or _is_of_woman(tree, i)]
        several = all(i in feminine or "Number=Plur" in tree.feats[i] for i in nouns)
        if tree.labels[pronoun] == "nsubj" and feminine and several:
            others = [i for i in tree.below(verb, "obj", "obl", "iobj") if not tree.below(i, "case")]
            acting = [i for i in others if NOM in cases_of(tree, i)]
            if acting:
                tree.labels[pronoun], tree.feats[pronoun] = "obl:arg", "Case=Dat|Gender=Fem|Number=Sing|PronType=Rel"
                yield pronoun
            thanked = len(others) == 1 and whole_lemma(tree, verb) in words().dative_verbs
            if (len(others) == 2 or thanked) and acting[:1] == others[:1]:
                tree.labels[others[0]] = "nsubj"
                yield others[0]


def clauses_behind_particles(tree: Tree) -> Iterator[int]:
    """Hang a relative clause on the noun it tells of, not on the verb: "Am Abend reiste Holm ab, den Rom lobte".

    That is the last side of the verb that agrees with the pronoun.
    """
    for verb in active(tree):
        above = tree.heads[verb]
        if not tree.labels[verb].startswith("acl") or tree.upos[above] not in ("VERB", "AUX") or above > verb:
            continue
        pronoun = next((i for i in range(above + 1, verb) if _opens_relative(tree, i, verb)), None)
        sides = [c for c in tree.children[above] if pronoun is not None and c < pronoun and tree.labels[c] in SIDES]
        fitting = [c for c in sides if pronoun is not None and _agrees(tree, c, pronoun)]
        if fitting:
            tree.attach(verb, fitting[-1], "acl:relcl")
            yield verb


def _opens_relative(tree: Tree, i: int, verb: int) -> bool:
    """Whether a pronoun behind a comma opens the clause of a verb."""
    return tree.upos[i] == "PRON" and tree.heads[i] == verb and tree.words[i - 1] == "," and tree.words[i] in _TAKES_UP


def _agrees(tree: Tree, noun: int, pronoun: int) -> bool:
    """Whether a pronoun may take a noun up: by gender where the noun is one, as one of several "die" and "denen"."""
    if tree.upos[noun] not in NOUNS:
        return False
    genders, several = _TAKES_UP[tree.words[pronoun]]
    if "Number=Plur" in tree.feats[noun]:
        return several
    named = any(start == noun for start, _, _ in tree.names)  # the gender of a bare name is a guess
    return named or any(_is(tree, noun, gender) for gender in genders)


def clauses_by_gender(tree: Tree) -> Iterator[int]:
    """Hang a clause with the subject "der" on a masculine noun: in "der Chef der Bank, der den Rat rügt" he does."""
    for verb, pronoun, noun in _related(tree, "der"):
        owned = next((i for i in _owned_by(tree, noun) if _is(tree, i, "Masc")), None)
        if tree.labels[pronoun] == "nsubj" and _is(tree, noun, "Fem") and owned is not None:
            tree.attach(verb, owned, tree.labels[verb])
            yield verb


def clauses_by_number(tree: Tree) -> Iterator[int]:
    """Hang a clause with the subject "die" on the noun its verb agrees with: "Helfer der Stadt, die ihn rügten".

    So "die Rätin der Grünen, die ihn rügte" is of her, "die Räte der Stadt, die ihn rügte" of the town.
    """
    for verb, pronoun, noun in _related(tree, "die"):
        told = number_of_verb(tree, verb)
        if tree.labels[pronoun] != "nsubj" or told is None or number(tree, noun) in (None, told):
            continue
        near = (*_owned_by(tree, noun), *(i for i in tree.below(noun, "nmod") if noun < i < pronoun))
        other = next((i for i in near if _counts(tree, i, told)), None)
        if other is not None and not tree.below(noun, "conj"):
            tree.attach(verb, other, tree.labels[verb])
            yield verb


def _counts(tree: Tree, noun: int, told: str) -> bool:
    """Whether "die" may be this one or these: "die Rätin", "die Helfer", "Helfer" without article or name."""
    if told == "Sing":
        return _is(tree, noun, "Fem")
    bare = tree.upos[noun] == "NOUN" and not tree.below(noun, "det", "appos", "flat")
    return "Number=Plur" in tree.feats[noun] or (bare and is_of_person(tree.lemmas[noun]))


def pronouns_by_number(tree: Tree) -> Iterator[int]:
    """Let the verb tell whether "die" acts: "die Länder, die Peru rügen" do so, "die Chefin, die Räte rügen" does not.

    A body of several may act in the plural ("eine Gruppe von Räten, die …"): its number tells nothing.
    """
    for verb, pronoun, noun in _related(tree, "die", "das"):
        sides = [i for i in tree.below(verb, *_SIDES) if not tree.below(i, "case")]
        other = next((i for i in sides if i != pronoun), -1)
        if len(sides) != 2 or pronoun not in sides or tree.upos[other] not in NOUNS:
            continue
        free = cases_of(tree, other) >= {NOM, ACC}
        several = any("Number=Plur" in tree.feats[i] for i in tree.below(noun, "nmod", "appos", "flat"))
        acts, told = tree.labels[pronoun] == "nsubj", number_of_verb(tree, verb)
        may_be = (noun, *(i for i in _owned_by(tree, noun) if tree.labels[pronoun] == "nsubj"))
        fits, also = any(number(tree, i) == told for i in may_be), number(tree, other) == told
        if free and told and not several and fits != acts and also == acts:
            tree.labels[pronoun], tree.labels[other] = tree.labels[other], tree.labels[pronoun]
            yield from (pronoun, other)


def participles_beside_nouns(tree: Tree) -> Iterator[int]:
    """Take a verb that no pronoun relates for a participle: "der Abt, von Räten kritisiert, schwieg"."""
    for verb in range(len(tree.words)):
        told = tree.labels[verb] == "acl:relcl" or (tree.labels[verb] == "acl" and tree.is_finite(verb))
        if not told or tree.upos[verb] != "VERB" or tree.heads[verb] > verb:
            continue
        form = tree.words[verb] in participles(tree.lemmas[verb])
        if form and not tree.below(verb, "aux", "cop", "nsubj", "mark") and not _has_relative(tree, verb):
            tree.labels[verb], tree.xpos[verb], tree.feats[verb] = "acl", "VVPP", "VerbForm=Part"
            yield verb


def _related(tree: Tree, *pronouns: str) -> Iterator[tuple[int, int, int]]:
    """Active verbs of relative clauses with the pronoun, one of ``pronouns``, and the noun that it takes up."""
    for verb in active(tree):
        noun = tree.heads[verb]
        if not tree.labels[verb].startswith("acl:relcl") or tree.upos[noun] not in NOUNS or noun > verb:
            continue
        for i in range(noun + 1, verb):
            relates = tree.upos[i] == "PRON" and tree.heads[i] == verb and tree.words[i - 1] == ","
            if relates and tree.words[i] in pronouns:
                yield verb, i, noun
                break


def _has_relative(tree: Tree, verb: int) -> bool:
    """Whether a pronoun relates a clause, wherever it stands in it."""
    clause = [verb]
    for word in clause:
        clause.extend(tree.children[word])
    return any("PronType=Rel" in tree.feats[i] for i in clause)


def _owned_by(tree: Tree, noun: int) -> Iterator[int]:
    """The nouns that a noun is an attribute of, which the clause may belong to: "der Chef der Bank, der …"."""
    for owner in tree.governors(noun):
        if tree.labels[noun].partition(":")[0] not in ("nmod", "appos", "flat"):
            return
        yield owner
        noun = owner


def _is_of_woman(tree: Tree, word: int) -> bool:
    """Whether a word is of a name that begins with the first name of a woman."""
    return any(start <= word < end and tree.words[start] in women() for start, end, _ in tree.names)


def _is(tree: Tree, noun: int, gender: str) -> bool:
    return f"Gender={gender}" in tree.feats[noun] and "Number=Sing" in tree.feats[noun]


def firsts_of_a_kind(tree: Tree) -> Iterator[int]:
    """Let the one who is the first of a kind do what is told of her: "ist die erste Rätin, die Karl Linde rügt"."""
    for verb, noun in enumerate(tree.heads):
        counted = any(tree.lemmas[c].lower() in words().counting for c in tree.below(noun, "amod"))
        if not tree.labels[verb].startswith("acl") or not counted or not tree.below(noun, "cop"):
            continue
        objects = [c for c in tree.below(verb, "obj") if "PronType=Rel" in tree.feats[c]]
        subjects = tree.below(verb, "nsubj")
        caseless = len(objects) == len(subjects) == 1 and tree.words[objects[0]].lower() in words().caseless_relatives
        if caseless and ACC in cases_of(tree, subjects[0]) and "Number=Sing" in tree.feats[subjects[0]]:
            tree.labels[objects[0]], tree.labels[subjects[0]] = "nsubj", "obj"
            yield from (objects[0], subjects[0])


def clauses_taken_for_relatives(tree: Tree) -> Iterator[int]:
    """Set a clause beside another whose verb stands second: "… hinter Linde, die Junge Union hilft Berg".

    In a relative clause the verb stands last, and behind it at most what has a preposition, unless a body acts.
    """
    for verb, noun in enumerate(tree.heads):
        if not tree.labels[verb].startswith("acl") or not noun < verb or not tree.is_finite(verb):
            continue
        article = next(
            (i for i in range(noun + 1, verb) if tree.words[i - 1] == "," and tree.words[i] in _ARTICLES), -1
        )
        names = {(start, end) for start, end, kind in tree.names if kind == "ORG"}
        phrase = [i for i in range(article + 1, verb) if tree.upos[i] in NOUNS or tree.upos[i] == "ADJ"]
        if article < 0 or not phrase or len(phrase) < verb - article - 1:
            continue
        behind = [i for i in tree.children[verb] if i > verb]
        object_ = any(tree.labels[i] in SIDES and tree.upos[i] != "PRON" for i in behind)
        body = (article + 1, verb) in names and any(tree.labels[i] in ("obl", *SIDES) for i in behind)
        main = next((i for i in tree.governors(noun) if tree.upos[i] == "VERB"), None)
        if main is None or not (object_ or body):
            continue
        head = next((i for i in phrase if tree.heads[i] in (verb, article)), phrase[-1])
        tree.attach(head, verb, "nsubj")
        tree.attach(article, head, "det")
        tree.upos[article], tree.xpos[article] = "DET", "ART"
        tree.attach(verb, main, "conj")
        yield verb
