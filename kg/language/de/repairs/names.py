"""Repairs of names cut off from what stands before them, or taken for no argument: "der unterlegene Karl Meier"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.de import adjectives
from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.marks import DASHES
from kg.language.de.repairs.phrases import cases_of, in_case, labelled
from kg.language.de.repairs.verbs import active, finite_of, receives, receiving, whole_lemma
from kg.language.de.verbs import of_participle
from kg.language.repair import Tree

_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl:arg"))
_OBJECTS = ("obj", "iobj", "obl:arg")
_FOR = "für"
_AGED = re.compile(r"\d{1,3}-?jährige[nrm]?")  #: small: "die 54-Jährige" is a noun
_HARDLY = "kaum"
_BOTH = 2
_LONGEST = 6  #: words of whoever does what a participle tells


def adjectives_before_names(tree: Tree) -> Iterator[int]:
    """Hang an adjective taken for an argument on the name behind it: "Der unterlegene Karl Meier gratulierte".

    So it is with an age, which is no noun: "Die 54-jährige Ida Linde".
    """
    for name, _, kind in tree.names:
        i, verb = name - 1, tree.heads[name]
        aged = i > 0 and tree.upos[i] == "NOUN" and _AGED.fullmatch(tree.words[i])
        taken = kind == "PER" and i > 0 and (tree.upos[i] == "ADJ" or aged) and tree.heads[i] == verb
        if not taken or tree.labels[i] not in _ARGUMENTS or tree.labels[name] not in _ARGUMENTS:
            continue
        participle = tree.words[i][:1].islower() and of_participle(adjectives.stem(tree.words[i]))
        if (participle or aged) and tree.below(i, "det"):
            tree.upos[i], tree.xpos[i] = "ADJ", "ADJA"
            tree.labels[name] = tree.labels[i]
            for child in list(tree.children[i]):
                tree.attach(child, name, tree.labels[child])
            tree.attach(i, name, "amod")
            yield i


def names_with_articles(tree: Tree) -> Iterator[int]:
    """Hang a name with an article of its own on the noun before it: "von der Partei Die Linke"."""
    for article, end, kind in tree.names:
        noun, first = article - 1, article + 1
        own = kind == "ORG" and first < end and tree.upos[article] == "DET" and tree.words[article][:1].isupper()
        if own and noun >= 0 and tree.upos[noun] == "NOUN" and noun in (tree.heads[article], tree.heads[first]):
            tree.attach(first, noun, "appos")
            tree.attach(article, first, "det")
            for other in range(first + 1, end):
                if tree.heads[other] in (article, noun):
                    tree.attach(other, first, "flat")
            yield first


def names_for_a_town(tree: Tree) -> Iterator[int]:
    """Read "Bürger für Thal" behind a noun for a body as its name: nobody votes or speaks for the town."""
    for name in range(1, len(tree.words) - 2):
        body, mark, town = name - 1, name + 1, name + 2
        beside = (tree.heads[name], tree.labels[name]) == (body, "appos") and tree.upos[body] == "NOUN"
        if not beside or tree.words[mark] != _FOR or tree.heads[town] not in (body, name, tree.heads[body]):
            continue
        bare = tree.heads[mark] == town and tree.below(town, "case", "det", "amod") == [mark]
        if bare and tree.words[town][:1].isupper() and not is_of_person(tree.lemmas[body]):
            tree.attach(town, name, "flat")
            tree.attach(mark, name, "flat")
            tree.upos[name] = tree.upos[town] = "PROPN"
            tree.names = sorted([*(n for n in tree.names if n[1] <= name or n[0] > town), (name, town + 1, "ORG")])
            yield name


def participles_before_names(tree: Tree) -> Iterator[int]:
    """Hang a participle on the name behind it: "Die vom Rat kritisierte Ida Linde traf Huber" has but one verb."""
    for name, end, kind in list(tree.names):
        form, verb = name - 1, _verb_at(tree, end)
        article = _article_before(tree, form) if kind == "PER" and form > 0 else None
        if article is None or verb is None or (tree.labels[form], tree.heads[form]) == ("amod", name):
            continue
        agent, above = tree.heads[article + 1], (tree.heads[form], tree.labels[form])
        if not article < agent < form:
            continue
        if verb in (form, *tree.below(form, "ccomp", "conj", "parataxis")):
            tree.attach(verb, verb if above[0] == form else above[0], above[1])
        for child in [c for c in tree.children[form] if c not in (agent, article, name)]:
            tree.attach(child, verb, tree.labels[child])
        acts = not tree.below(verb, "nsubj") or name in tree.below(verb, "nsubj")
        tree.attach(name, verb, "nsubj" if acts else "obj")
        tree.attach(article, name, "det")
        _qualify(tree, form, name)
        tree.attach(agent, form, "obl:agent")
        yield form


def participles_in_appositions(tree: Tree) -> Iterator[int]:
    """Hang a name on the noun before it, its participle on the name: "vor Berg, dem von der CDU gestützten Ida Holm".

    The participle is read as the verb of a relative clause, where that would come last.
    """
    for name, end, _ in list(tree.names):
        form = name - 1
        closed = end >= len(tree.words) or tree.upos[end] in ("PUNCT", "CCONJ")
        if form < 0 or not closed or not tree.labels[form].startswith("acl") or tree.heads[name] != form:
            continue
        article = next((i for i in tree.children[form] if _is_definite(tree.words[i])), form)
        noun = tree.heads[form]
        if noun < article < form and tree.upos[article - 1] == "PUNCT" and _is_done_by_somebody(tree, article, form):
            tree.attach(name, noun, "appos")
            tree.attach(article, name, "det")
            _qualify(tree, form, name)
            yield form


def _qualify(tree: Tree, form: int, name: int) -> None:
    """Make a word the participle of a name."""
    tree.attach(form, name, "amod")
    tree.upos[form], tree.xpos[form], tree.feats[form] = "ADJ", "ADJA", ""
    tree.lemmas[form] = adjectives.stem(tree.words[form])


def _verb_at(tree: Tree, i: int) -> int | None:
    """The verb of the clause whose finite form stands there."""
    if i >= len(tree.words) or not tree.is_finite(i):
        return None
    return tree.heads[i] if tree.labels[i].startswith("aux") else i if tree.upos[i] == "VERB" else None


def _article_before(tree: Tree, form: int) -> int | None:
    """The article that opens a phrase with a participle and who does it: "die" in "die vom Rat kritisierte"."""
    for i in range(form - 2, max(-1, form - _LONGEST), -1):
        if _is_definite(tree.words[i]):
            return i if _is_done_by_somebody(tree, i, form) else None
        if tree.upos[i] in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _is_definite(word: str) -> bool:
    return words().first_determiners.get(word.lower()) in words().definite


def _is_done_by_somebody(tree: Tree, article: int, form: int) -> bool:
    """Whether a word is a participle, and whoever does it follows an article: "die vom Rat kritisierte"."""
    before = tree.words[article + 1].lower()
    by = words().preposition(before) or before
    participle = tree.words[form][:1].islower() and of_participle(adjectives.stem(tree.words[form]))
    return by in words().agent_prepositions and bool(participle)


def names_in_front(tree: Tree) -> Iterator[int]:
    """Let a name in front of the verb act, where the parser has it for an adverb: "Voigt kritisierte Karin Linde"."""
    for name, end, kind in tree.names:
        verb = tree.heads[name]
        if kind != "PER" or tree.labels[name] != "advmod" or end != verb or not tree.is_finite(verb):
            continue
        behind = labelled(tree, verb, "nsubj")
        if len(behind) == 1 and tree.upos[behind[0]] == "PROPN" and not labelled(tree, verb, *_OBJECTS):
            tree.labels[name], tree.labels[behind[0]] = "nsubj", "obj"
            yield name


def hardly_anybody(tree: Tree) -> Iterator[int]:
    """Read "kaum" as what denies somebody: "Kaum jemand lobte Huber", "kaum ein Rat", not "kaum ein Jahr danach".

    So what is hardly said: "kaum Lob", "kaum ein gutes Wort", unlike "kaum verhohlene Kritik". "Jemand" is a pronoun,
    which the parser may take for a noun.
    """
    for i, word in enumerate(tree.words):
        if tree.upos[i] == "NOUN" and "PronType=Ind" in tree.feats[i] and word.lower() in words().function_words:
            tree.upos[i], tree.xpos[i] = "PRON", "PIS"
            if i and tree.heads[i - 1] == i and tree.words[i - 1].lower() == _HARDLY:
                tree.labels[i - 1] = "det"
            yield i
        hardly = i > 0 and tree.words[i - 1].lower() == _HARDLY
        noun = tree.heads[i] if tree.labels[i] in ("det", "amod") else i
        acted_on = tree.labels[noun] in _OBJECTS
        said = acted_on and tree.lemmas[noun].lower() in words().words_said and bool(tree.below(noun, "amod"))
        one = word.lower() in words().indefinite_articles
        one = one and (tree.labels[noun] == "nsubj" or said or (acted_on and _is_somebody(tree, noun)))
        bare = acted_on and noun == i == tree.heads[i - 1] and tree.upos[i] == "NOUN"  # "erntete kaum Kritik"
        if hardly and (one or bare or (said and tree.upos[i] == "ADJ")):
            tree.attach(i - 1, noun, "det")
            yield i - 1


def _is_somebody(tree: Tree, noun: int) -> bool:
    return tree.upos[noun] == "NOUN" and is_of_person(tree.lemmas[noun])


def names_in_a_row(tree: Tree) -> Iterator[int]:
    """Hang the second of two whole names on the verb in which the first acts: "Da warf Ida Linde Jan Arp Geiz vor"."""
    for verb in active(tree):
        for name in labelled(tree, verb, "nsubj"):
            other = next_person(tree, name)
            if other is None or (tree.heads[other] == verb and tree.labels[other] in _OBJECTS):
                continue
            finite = finite_of(tree, verb)
            if tree.labels[verb] == "root" and finite is not None and other < finite and not tree.below(verb, "mark"):
                continue  # one phrase stands before the verb: "Rätin Ida Nic Linde lobte …" is one name
            given = receives(tree, verb) and bool(labelled(tree, verb, "obj"))
            tree.attach(other, verb, "obl:arg" if given or whole_lemma(tree, verb) in words().dative_verbs else "obj")
            yield other


def names_for_both_sides(tree: Tree) -> Iterator[int]:
    """Make the first of two bare names the subject of a verb with the dative: "Berg habe Linde gedroht, hieß es"."""
    people = {start for start, _, kind in tree.names if kind == "PER"}
    for verb in active(tree):
        bare = [i for i in labelled(tree, verb, "obl", "obl:arg") if i in people and not tree.below(i, "case")]
        if len(bare) == _BOTH and whole_lemma(tree, verb) in words().dative_verbs and not tree.below(verb, "nsubj"):
            tree.labels[bare[0]], tree.labels[bare[1]] = "nsubj", "obl:arg"
            yield bare[0]


def subjects_beside_receivers(tree: Tree) -> Iterator[int]:
    """Find who acts beside a receiver and a thing: "Der Kammer warf Karl Linde Täuschung vor" has three objects.

    The receiver can be no subject; of the others the first is it, before what is reproached, or a clause tells that.
    """
    for verb in receiving(tree):
        if tree.below(verb, "nsubj", "csubj") or finite_of(tree, verb) is None:
            continue
        sides = [i for i in labelled(tree, verb, *_OBJECTS) if not tree.below(i, "case")]
        others = [i for i in sides if "Nom" in cases_of(tree, i)]
        told = bool(tree.below(verb, "ccomp", "xcomp"))
        if len(sides) - len(others) == 1 and len(others) == _BOTH - told:
            tree.labels[others[0]], tree.feats[others[0]] = "nsubj", in_case(tree.feats[others[0]], "Nom")
            yield others[0]


def pairs_beside_dashes(tree: Tree) -> Iterator[int]:
    """Give a noun the two names with a dash behind it: "Treffen Linde – Berg geplant" is one of Linde and Berg."""
    ends = {start: end for start, end, _ in tree.names}
    for first, end in ends.items():
        noun, second = first - 1, end + 1
        titled = second + 1 in ends and tree.upos[second] == "NOUN" and is_of_person(tree.lemmas[second])
        if noun < 0 or not (second in ends or titled) or tree.words[end] not in DASHES:
            continue
        if noun == 0 and tree.upos[noun] == "ADJ" and tree.heads[noun] == noun:  # "Telefonat", taken for an adjective
            tree.upos[noun], tree.xpos[noun], tree.feats[noun] = "NOUN", "NN", ""
            tree.lemmas[noun] = tree.words[noun]
        below = tree.heads[noun] in range(first, ends[second + titled])
        if tree.upos[noun] != "NOUN" or tree.upos[first] != "PROPN" or below:
            continue
        if not titled and tree.upos[second] != "PROPN":
            continue
        tree.attach(end, second, "cc")
        tree.upos[end], tree.xpos[end] = "CCONJ", "KON"  # it stands for "und"
        for name, head, label in ((first, noun, "nmod"), (second, first, "conj")):
            tree.attach(name, head, label)
            tree.feats[name] = in_case(tree.feats[name], "Gen") if "Case=" in tree.feats[name] else "Case=Gen"
        if titled:
            tree.attach(second + 1, second, "appos")
        yield from (first, second)


def next_person(tree: Tree, name: int) -> int | None:
    """The head of the whole name of a person right behind that of another: "Ida Linde Jan Arp", "… Rat Jan Arp"."""
    every = {start: end for start, end, kind in tree.names if kind == "PER"}
    people = {start: end for start, end in every.items() if end > start + 1}
    called = name + 1 in every and tree.words[name + 1].lower() not in words().titles
    bearer = name + 1 if called and is_of_person(tree.lemmas[name]) else name
    behind = every.get(bearer) if bearer in people or bearer != name else None  # "Rat Linde Jan Arp"
    if behind is None or behind in people:
        return behind
    titled = behind + 1 in people and tree.heads[behind + 1] == behind and tree.upos[behind] == "NOUN"
    return behind if titled and is_of_person(tree.lemmas[behind]) else None


def days_in_names(tree: Tree) -> Iterator[int]:
    """Hang a day taken for the end of a name on the verb: "hat die Gewerkschaft Verdi für Freitag aufgerufen"."""
    for day, word in enumerate(tree.words):
        name, case = tree.heads[day], day - 1
        flat = tree.labels[day] == "flat" and tree.labels[case] == "flat" and tree.heads[case] == name < case
        if word not in words().weekdays or not flat or tree.upos[case] != "ADP":
            continue
        verb = next((i for i in tree.governors(day) if tree.upos[i] in ("VERB", "AUX")), None)
        if verb is None:
            continue
        tree.attach(day, verb, "obl")
        tree.attach(case, day, "case")
        tree.names = [(start, min(end, case) if start < case < end else end, kind) for start, end, kind in tree.names]
        yield day
