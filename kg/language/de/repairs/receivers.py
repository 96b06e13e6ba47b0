"""Repairs of whoever something is done to, read as part of what stands beside: "warf Linde Willkür vor" is of Linde.

A genitive before its noun shows an "s" ("Lindes Willkür"), so another name there is the dative of the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import DAT, GEN, NOM
from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.arguments import number_of_verb
from kg.language.de.repairs.phrases import HER, as_noun, cases_of, in_case, is_named, labelled
from kg.language.de.repairs.verbs import active, finite_of, is_one_of, receives, receiving, whole_lemma
from kg.language.repair import Tree

_SIDES = 2  #: who acts and what is given
_OWNERS = ("nmod", "amod", "compound")
_GENITIVES = ("s", "’", "'", "x", "z", "ß")


def names_before_contents(tree: Tree) -> Iterator[int]:
    """Give a verb its receiver, hung on what stands behind it or taken for a season: "warf Linde Willkür vor"."""
    for verb in receiving(tree):
        if any(tree.labels[c] in ("obl:arg", "iobj") for c in tree.children[verb]):
            continue
        for thing in [c for c in tree.children[verb] if tree.labels[c] == "obj" and tree.upos[c] == "NOUN"]:
            name = thing - 1
            known = any(start <= name < end and kind in ("PER", "ORG") for start, end, kind in tree.names)
            named = known and tree.upos[name] == "PROPN" and not tree.words[name].endswith(_GENITIVES)
            timed = name in tree.below(verb, "obl") and tree.upos[name] == "NOUN"  # no adverb without an article
            bare = not tree.below(name, "case", "det", "amod") and not tree.below(thing, "det", "case")
            if bare and (timed or (named and name in tree.below(thing, *_OWNERS))):
                tree.attach(name, verb, "obl:arg")
                tree.feats[name] = in_case(tree.feats[name], "Dat")
                yield name
                break


def both_before_contents(tree: Tree) -> Iterator[int]:
    """Give a verb its receivers, read as counting a thing: "warf den beiden Untreue vor"."""
    for verb in receiving(tree):
        if labelled(tree, verb, "obl:arg", "iobj"):
            continue
        for thing in (c for c in labelled(tree, verb, "obj") if not is_of_person(tree.lemmas[c])):
            for both in (c for c in tree.below(thing, "det") if tree.words[c].lower() in words().counted_two):
                tree.attach(both, verb, "obl:arg")
                for article in (c for c in tree.below(thing, "det") if c == both - 1):
                    tree.attach(article, both, "det")
                tree.feats[both] = "Case=Dat|Number=Plur|PronType=Ind"
                yield both


def parties_before_contents(tree: Tree) -> Iterator[int]:
    """Give a verb its receiver, taken for an adjective, a thing or part of one: "warf den Grünen Untreue vor"."""
    for verb in receiving(tree):
        if any(tree.labels[c] in ("obl:arg", "iobj") for c in tree.children[verb]):
            continue
        for thing in [c for c in tree.children[verb] if tree.labels[c] == "obj" and tree.upos[c] == "NOUN"]:
            name = thing - 1
            article = next((c for c in tree.below(thing, "det") + tree.below(name, "det") if c == name - 1), None)
            beside = name in tree.below(thing, "amod", "compound") or name in tree.below(verb, "obj")
            known = article is not None or any(end == thing for _, end, _ in tree.names)  # "wirft Rom Untreue vor"
            if not known or not beside or not tree.words[name][:1].isupper():
                continue
            several = article is not None and tree.words[article].lower() == words().dative_plural_article
            tree.attach(name, verb, "obl:arg")
            if article is not None:
                tree.attach(article, name, "det")
            tree.upos[name] = "NOUN" if tree.upos[name] == "NOUN" else "PROPN"
            tree.feats[name] = f"Case=Dat|Number={'Plur' if several else 'Sing'}"
            yield name
            break


def oblique_receivers(tree: Tree) -> Iterator[int]:
    """Tell a dative without preposition beside an object from time and manner: "überbrachte der Wirtin die Wünsche"."""
    for verb in active(tree):
        if not tree.below(verb, "obj") or any(tree.labels[c] in ("obl:arg", "iobj") for c in tree.children[verb]):
            continue
        for noun in (c for c in tree.children[verb] if tree.labels[c] == "obl" and tree.upos[c] == "NOUN"):
            form = cases_of(tree, noun)
            if DAT in form and form <= {DAT, GEN} and not tree.below(noun, "case") and is_of_person(tree.lemmas[noun]):
                tree.labels[noun] = "obl:arg"
                tree.feats[noun] = in_case(tree.feats[noun], "Dat")
                yield noun


def contents_behind_people(tree: Tree) -> Iterator[int]:
    """Give a verb of reproach its content, taken for the name of its receiver: "legt dem Bankier Untreue zur Last"."""
    for verb in receiving(tree):
        free = [c for c in tree.below(verb, "obj", "obl", "iobj") if not tree.below(c, "case")]
        finite = finite_of(tree, verb)
        free = [c for c in free if finite is None or c > finite] or free  # who acts in front may be read as an object
        told = any(tree.upos[c] == "PRON" and tree.words[c].lower() in words().things for c in tree.below(verb, "obj"))
        if told or tree.below(verb, "ccomp", "xcomp"):  # "Das warf die Kammer dem Minister Linde vor"
            continue
        if _are_person_and_content(tree, free):  # "Rat wirft Vereinschef Panikmache vor"
            tree.labels[free[0]], tree.labels[free[1]] = "obl:arg", "obj"
            as_noun(tree, free[1])
            tree.names = [found for found in tree.names if not found[0] <= free[1] < found[1]]
            yield free[1]
        if len(free) != 1:
            continue
        someone = free[0]
        name = next((c for c in tree.below(someone, "appos", "flat") if c == someone + 1), None)
        endings = (*words().dative_endings, words().genitive_or_dative_ending)
        told = any(tree.words[article].lower().endswith(endings) for article in tree.below(someone, "det"))
        if name is None or not told:
            continue
        content = max([name, *tree.below(name, "flat")])
        if tree.upos[content] == "PROPN" and not tree.below(content, "case", "nmod", "appos", "conj"):
            tree.attach(content, verb, "obj")
            tree.labels[someone] = "obl:arg"
            tree.upos[content], tree.xpos[content], tree.feats[content] = "NOUN", "NN", "Case=Acc|Number=Sing"
            whole = [(start, min(end, content) if start < content else end, kind) for start, end, kind in tree.names]
            tree.names = [part for part in whole if not part[0] <= content < part[1]]
            yield content


def _are_person_and_content(tree: Tree, free: list[int]) -> bool:
    """Whether two objects of a headline stand side by side, a noun and what was taken for a name beside it."""
    return (
        len(free) == 2
        and free[0] + 1 == free[1]
        and tree.labels[free[1] + 1 : free[1] + 2] == ["compound:prt"]
        and (tree.upos[free[0]], tree.upos[free[1]]) == ("NOUN", "PROPN")
        and not any(tree.children[i] for i in free)
    )


def swallowed_receivers(tree: Tree) -> Iterator[int]:
    """Receivers that were taken for the subject's genitive: "wirft die Opposition der Regierung Untreue vor"."""
    for verb in (verb for verb in active(tree) if _receives(tree, verb)):
        below = tree.children[verb]
        if any(tree.labels[i] in {"obl:arg", "iobj"} and not tree.below(i, "case") for i in below):
            continue
        if any(tree.labels[i] == "obj" and tree.upos[i] == "PROPN" for i in below):
            continue  # "Die Chefin der Kammer wirft Linde vor, …"
        finite = finite_of(tree, verb)
        subjects = tree.below(verb, "nsubj")
        receiver = next((i for i in subjects if "Case=Dat" in tree.feats[i] and DAT in cases_of(tree, i)), None)
        if receiver is not None and len(subjects) > 1:
            tree.attach(receiver, verb, "obl:arg")  # "wirft die Innung der Kammer (Schwester der Zunft) Betrug vor"
            yield receiver
            continue
        for subject in subjects:
            last = _last_below(tree, subject)
            behind = last > (verb if finite is None else finite) or bool(tree.below(verb, "mark"))
            if behind and last > subject and _may_be_dative(tree, last):
                tree.attach(last, verb, "obl:arg")
                tree.feats[last] = in_case(tree.feats[last] or "Case=Gen", "Dat")
                yield last


def receivers_behind_names(tree: Tree) -> Iterator[int]:
    """Give a verb its receiver, hung on who acts: "Gestern erteilte Arp der Kammer eine Rüge".

    No person has an owner, and a dative that shows itself belongs to nobody: "die Kammer dem Rat".
    """
    for verb in active(tree):
        sides = tree.below(verb, "nsubj", "obj")
        if len(sides) < _SIDES or any(tree.labels[c] in ("obl:arg", "iobj") for c in tree.children[verb]):
            continue
        for side in (c for c in sides if not tree.below(c, "case")):
            person = any(start == side and kind == "PER" for start, _, kind in tree.names)
            last = max((side, *tree.below(side, "flat")))
            for noun in tree.below(side, "nmod"):
                article = next(iter(tree.below(noun, "det")), None)
                if article != last + 1 or tree.upos[noun] != "NOUN" or tree.below(noun, "case"):
                    continue
                word = tree.words[article].lower()
                shown = word.endswith(words().dative_endings)
                bare = person and not tree.below(side, "det") and word.endswith(words().genitive_or_dative_ending)
                if shown or (bare and "Number=Sing" in tree.feats[noun]):
                    tree.attach(noun, verb, "obl:arg")
                    tree.feats[noun] = in_case(tree.feats[noun], "Dat")
                    yield noun


def reproaches_behind_receivers(tree: Tree) -> Iterator[int]:
    """Give a verb of reproach its infinitive, hung on the receiver: "hat dem Rat vorgeworfen, lügen zu wollen"."""
    for verb in receiving(tree):
        if tree.below(verb, "xcomp", "ccomp"):
            continue
        for someone in [c for c in tree.below(verb, "obl", "obj", "iobj") if c < verb and not tree.below(c, "case")]:
            for infinitive in [c for c in tree.below(someone, "acl") if c > verb]:
                if any(tree.words[c] == words().infinitive_particle for c in tree.below(infinitive, "mark")):
                    tree.attach(infinitive, verb, "xcomp")
                    yield infinitive


def _receives(tree: Tree, verb: int) -> bool:
    """Whether a verb has a receiver: "vorwerfen" always, "drohen" where its subject is seldom somebody's."""
    lemma = whole_lemma(tree, verb)
    if lemma in words().receiver_verbs:
        return True
    if lemma not in words().dative_verbs or tree.below(verb, "obj", "ccomp", "parataxis"):
        return False
    subjects = tree.below(verb, "nsubj")
    joint = any(start <= s < end - 1 for s in subjects for start, end, _ in tree.names)  # "Gewerkschaft der Polizei"
    lemmas = [tree.lemmas[s] for s in subjects]
    return not joint and any(
        each in words().unowned_bodies or each.lower().endswith(words().minister_endings) for each in lemmas
    )


def _last_below(tree: Tree, subject: int) -> int:
    """The last noun of a subject, down to the first that may be a dative: "die Helfer des Vereins Lupe der Firma"."""
    last = subject
    while tree.children[last] and tree.children[last][-1] > last:
        last = tree.children[last][-1]
        if _may_be_dative(tree, last) or tree.labels[last] not in {"nmod", "appos"}:
            break
    return last


def _may_be_dative(tree: Tree, noun: int) -> bool:
    """Whether what stands beside a noun is a dative, "dem Rat", or could be one: "der Regierung"."""
    article = tree.below(noun, "det")
    one = "Number=Plur" not in tree.feats[noun]  # "der Lokführer" is no dative
    endings = (*words().dative_endings, words().genitive_or_dative_ending)
    ends = one and bool(article) and tree.words[article[0]].lower().endswith(endings)
    return ends and tree.labels[noun] == "nmod" and _is_noun(tree, noun) and not tree.below(noun, "case")


def _is_noun(tree: Tree, word: int) -> bool:
    """Whether a word is a noun, or the name of one body before nobody else: not "der Union den Grünen"."""
    body = any((start, end, kind) == (word, word + 1, "ORG") for start, end, kind in tree.names)
    alone = word + 1 == len(tree.words) or tree.upos[word + 1] not in ("PROPN", "DET")
    return tree.upos[word] == "NOUN" or (body and alone)


def her_in_front(tree: Tree) -> Iterator[int]:
    """Read "Ihr" in front of a verb in the third person as her to whom it is done, not as you: "Ihr warf Arp Geiz vor".

    Who was read as a receiver for that acts.
    """
    for verb in (i for i, upos in enumerate(tree.upos) if upos == "VERB"):
        finite = finite_of(tree, verb)
        if finite is None or "Person=2" in tree.feats[finite]:
            continue
        for her in (c for c in tree.below(verb, "nsubj", "obj", "iobj") if c < finite):
            if tree.words[her].lower() != words().her or tree.upos[her] != "PRON":
                continue
            tree.labels[her], tree.lemmas[her] = "obl:arg", words().she_or_they
            tree.feats[her] = HER
            free = [c for c in tree.children[verb] if finite < c and tree.labels[c] in ("obl:arg", "iobj", "obj")]
            free = [c for c in free if not tree.below(c, "case") and NOM in cases_of(tree, c)]
            if free and not labelled(tree, verb, "nsubj", "aux:pass"):
                tree.labels[free[0]] = "nsubj"
                tree.feats[free[0]] = in_case(tree.feats[free[0]], "Nom")
            yield her


def joined_receivers(tree: Tree) -> Iterator[int]:
    """Let whoever stands behind a verb in the singular act where two in front are a dative: "Arp und dem Rat dankte …".

    The first is a name and tells no case; the article of the second does.
    """
    for verb in active(tree):
        if not receives(tree, verb) and not is_one_of(tree, verb, words().dative_verbs):
            continue
        fronted = [c for c in tree.below(verb, "nsubj") if c < verb and tree.upos[c] == "PROPN"]
        joined = [c for first in fronted for c in tree.below(first, "conj") if tree.below(c, "det")]
        behind = [c for c in tree.below(verb, "obj", "iobj", "obl") if c > verb and not tree.below(c, "case")]
        behind = [c for c in behind if is_named(tree, c) or tree.upos[c] == "PRON"]
        if not len(fronted) == len(joined) == len(behind) == 1:
            continue
        name = tree.upos[joined[0]] == "PROPN" and DAT in cases_of(
            tree, joined[0]
        )  # "der Union": its gender is a guess
        shown = NOM not in cases_of(tree, joined[0]) or name
        if shown and number_of_verb(tree, verb) == "Sing" and NOM in cases_of(tree, behind[0]):
            tree.attach(fronted[0], verb, "obl:arg")
            tree.attach(behind[0], verb, "nsubj")
            for noun, case in ((fronted[0], "Dat"), (behind[0], "Nom")):
                tree.feats[noun] = in_case(tree.feats[noun], case)
            yield fronted[0]
