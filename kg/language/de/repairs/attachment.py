"""Repairs of what hangs where: words that were taken for part of a name or of the noun before them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.nouns import is_feminine
from kg.language.de.repairs.marks import OPENING_QUOTES
from kg.language.de.repairs.phrases import HER, NOUNS, SIDES, is_by
from kg.language.de.repairs.verbs import active, may_receive, receiving, whole_lemma
from kg.language.repair import Tree

#: the verb has its object, or is a passive
_THING = frozenset({"obj", "ccomp", "xcomp", "advcl", "csubj", "aux:pass"})
_PARTED = frozenset({"obl:arg", "iobj", "obj"})
#: words that tell of what somebody is accused
_CONTENT = frozenset({"ccomp", "xcomp", "advcl", "obl:arg", "iobj"})


def relative_pronouns(tree: Tree) -> Iterator[int]:
    """Free relative pronouns that were taken for the article of a name: "der Rat, den Linde berief"."""
    for i, word in enumerate(tree.words[:-1]):
        name = i + 1
        verb = tree.heads[name]
        begins = word in {"den", "dem"} and i and tree.words[i - 1] == ","
        before_name = begins and (tree.upos[name] == "PROPN" or _is_title_of_its_clause(tree, name))
        taken = (tree.labels[i], tree.heads[i]) in (("det", name), ("obj", verb)) and tree.upos[i] == "DET"
        if not before_name or not taken or verb < name or tree.labels[name] not in SIDES:
            continue
        clause = _hangs_on_a_verb(tree, verb, i - 2, name)
        if clause:
            tree.attach(verb, i - 2, "acl:relcl")
        if clause or tree.labels[verb].startswith("acl"):
            tree.attach(i, verb, "obj")
            tree.upos[i], tree.xpos[i], tree.feats[i] = "PRON", "PRELS", _with(tree.feats[i], "PronType", "Rel")
            yield i


def _hangs_on_a_verb(tree: Tree, verb: int, noun: int, title: int) -> bool:
    """Whether a clause behind a noun was taken for one of the verb: "einen Plan, den Rat Linde als Unsinn abtat"."""
    bare = tree.labels[verb] == "advcl" and not [c for c in tree.below(verb, "mark", "nsubj") if c != title]
    return bare and noun > 0 and tree.upos[noun] == "NOUN" and tree.heads[verb] != noun


def _is_title_of_its_clause(tree: Tree, noun: int) -> bool:
    """Whether a noun is the title before a name, in a clause that no pronoun relates: ", den Rat Linde berief"."""
    if tree.upos[noun] != "NOUN" or not any(i == noun + 1 and tree.upos[i] == "PROPN" for i in tree.children[noun]):
        return False
    clause = [tree.heads[noun]]
    for word in clause:
        clause.extend(tree.children[word])
    return not any("PronType=Rel" in tree.feats[i] for i in clause)


def swallowed_objects(tree: Tree) -> Iterator[int]:
    """Free objects that were taken for the name of the receiver: "wirft dem Minister Untreue vor"."""
    for verb in range(len(tree.words)):
        below = tree.children[verb]
        if not below or not may_receive(tree, verb) or whole_lemma(tree, verb) not in words().receiver_verbs:
            continue
        datives = [i for i in below if tree.labels[i] in {"obl:arg", "iobj"} or _is_dative_object(tree, i)]
        if any(tree.labels[i] in _THING and i not in datives and not _gives_reason(tree, i) for i in below):
            continue
        for receiver in datives:
            name = receiver + 1
            quoted = bool(tree.words[name : name + 1]) and tree.words[name] in OPENING_QUOTES
            name += quoted  # wirft dem Rat „Verrat“ vor
            hung = [i for i in tree.below(receiver, "appos", "flat") if i >= name]
            while name in hung and name + 1 in hung:  # wirft dem Amtsgericht Ulm Willkür vor
                name += 1
            if tree.upos[receiver] == "NOUN" and name in hung:
                rest = tree.below(name, "flat")  # "wirft der Chefin Ida Holm Untreue vor"
                for i in rest if quoted else ():  # „Beihilfe zum Aufruhr“
                    tree.labels[i] = "nmod"
                rest = [] if quoted else rest
                if rest and (tree.below(verb, "parataxis") or rest[-1] != name + len(rest)):
                    continue
                tree.labels[receiver], name = "obl:arg", rest[-1] if rest else name
                tree.attach(name, verb, "obj")
                tree.upos[name], tree.xpos[name], tree.feats[name] = (
                    "NOUN",
                    "NN",
                    _with(tree.feats[name], "Case", "Acc"),
                )
                tree.names = [
                    (start, min(end, name) if start < name else end, kind)
                    for start, end, kind in tree.names
                    if start != name
                ]
                yield name


def _is_dative_object(tree: Tree, noun: int) -> bool:
    """Whether the article of an object is that of a dative: "dem Minister", "der früheren Chefin"."""
    articles = [tree.words[i].lower() for i in tree.below(noun, "det")] if tree.labels[noun] == "obj" else []
    return bool(articles) and articles[0].endswith(("em", words().genitive_or_dative_ending))


def contents_at_the_end(tree: Tree) -> Iterator[int]:
    """Free a bare noun before the rest of the verb, taken into the receiver: "warf Teilen der Partei Verrat vor"."""
    for verb in receiving(tree):
        below = tree.children[verb]
        if any(tree.labels[i] in _THING and tree.labels[i] != "obj" and not _gives_reason(tree, i) for i in below):
            continue
        particle = max((i for i in below if tree.labels[i] == "compound:prt"), default=verb)
        thing, others = particle - 1, [i for i in below if tree.labels[i] in _PARTED]
        receiver = others[0] if len(others) == 1 else -1
        plain = tree.upos[thing] in NOUNS and not any(tree.upos[i] in ("ADP", "DET") for i in (thing - 1, thing))
        inside = 0 <= receiver < thing and thing in _subtree(tree, receiver) and tree.upos[receiver] == "NOUN"
        if particle == thing + 1 and plain and inside and not tree.below(receiver, "case"):
            top = tree.heads[thing]
            for i in [i for i in tree.children[thing] if receiver < i < thing]:  # "der CDU" taken for part of "Verrat"
                heir = next((k for k in range(thing - 1, receiver, -1) if tree.upos[k] in NOUNS), receiver)
                tree.attach(i, heir if i != heir else top, tree.labels[i] if i != heir else "nmod")
            tree.attach(thing, verb, "obj")
            tree.labels[receiver] = "obl:arg"
            tree.upos[thing], tree.xpos[thing] = "NOUN", "NN"
            tree.names = [(a, b - 1 if b == thing + 1 else b, kind) for a, b, kind in tree.names if a != thing]
            yield from (receiver, thing)


def _subtree(tree: Tree, i: int) -> set[int]:
    return {i}.union(*(_subtree(tree, child) for child in tree.children[i]))


def adjectival_receivers(tree: Tree) -> Iterator[int]:
    """Part a receiver who is an adjective from the object behind it: "wirft dem 24-Jährigen Untreue vor"."""
    for verb in receiving(tree):
        below = tree.children[verb]
        for thing in (i for i in below if tree.labels[i] in _PARTED and tree.upos[i] in NOUNS):
            if any(tree.labels[i] in _THING and i != thing and not _gives_reason(tree, i) for i in below):
                continue
            receiver = thing - 1
            person = receiver in tree.children[thing] and (
                tree.upos[receiver] == "ADJ" or tree.labels[receiver] == "amod"
            )
            articles = (*tree.below(thing, "det"), *tree.below(receiver, "det"))
            article = [i for i in articles if i < receiver and _is_dative(tree.words[i])]
            if not person or not article or not any(letter.isupper() for letter in tree.words[receiver]):
                continue
            if tree.words[receiver].endswith("er"):  # "der Wiener Polizei"
                continue
            for i in [i for i in tree.children[thing] if i < receiver]:
                tree.attach(i, receiver, tree.labels[i])
            tree.attach(receiver, verb, "obl:arg")
            tree.labels[thing], tree.upos[receiver], tree.xpos[receiver] = "obj", "NOUN", "NN"
            masculine = tree.words[article[0]].lower().endswith("em")
            stem = tree.words[receiver].removesuffix("en")
            if stem != tree.words[receiver]:
                tree.lemmas[receiver] = stem + ("er" if masculine else "e")
            elif not masculine:  # "zollte der Wehr Respekt"
                tree.lemmas[receiver], tree.feats[receiver] = stem, "Case=Dat|Gender=Fem|Number=Sing"
            tree.feats[thing] = _with(tree.feats[thing], "Case", "Acc")
            tree.names = [found for found in tree.names if not found[0] <= receiver < found[1]]
            tree.upos[thing], tree.xpos[thing] = "NOUN", "NN"
            yield from (receiver, thing)


def contents_beside_agents(tree: Tree) -> Iterator[int]:
    """Part a bare noun from who says so: "muss sich von seinen Matrosen Feigheit vorhalten lassen"."""
    for verb in receiving(tree):
        for person in [i for i in tree.below(verb, "obl") if tree.heads[verb - 1] == i and tree.below(verb, "obj")]:
            named = tree.labels[verb - 1] in ("appos", "flat") and not tree.children[verb - 1] and is_by(tree, person)
            if named and all("Reflex=Yes" in tree.feats[i] for i in tree.below(verb, "obj")):
                tree.attach(verb - 1, verb, "obj")
                tree.upos[verb - 1], tree.xpos[verb - 1] = "NOUN", "NN"
                yield verb - 1
        for thing in tree.below(verb, "obl"):
            person = thing - 1
            beside = person in tree.below(thing, "amod") and tree.upos[person] == "NOUN" and thing + 1 == verb
            if beside and is_by(tree, thing) and all("Reflex=Yes" in tree.feats[i] for i in tree.below(verb, "obj")):
                for i in [i for i in tree.children[thing] if i < person]:
                    tree.attach(i, person, tree.labels[i])
                tree.attach(person, verb, "obl")
                tree.labels[thing] = "obj"
                tree.feats[person] = _with(tree.feats[person], "Number", "Plur")
                yield from (person, thing)


def _is_dative(article: str) -> bool:
    return article.lower().endswith(("em", words().genitive_or_dative_ending))


def contents_of_passives(tree: Tree) -> Iterator[int]:
    """Part the content of a reproach from who makes it: "wird von der Kammer Untreue vorgeworfen"."""
    for verb, tag in enumerate(tree.upos):
        if tag != "VERB" or whole_lemma(tree, verb) not in words().receiver_verbs:
            continue
        below = tree.children[verb]
        labels = {tree.labels[i] for i in below}
        thing = verb - 1
        if "aux:pass" not in labels or labels & {"nsubj:pass", "nsubj", "ccomp", "xcomp", "csubj"} or thing < 0:
            continue
        agent = tree.heads[thing]
        bare = tree.upos[thing] in NOUNS and tree.labels[thing] in {"appos", "flat"}
        if bare and agent in below and tree.below(agent, "case", "det") and not tree.children[thing]:
            tree.attach(thing, verb, "nsubj:pass")
            tree.upos[thing], tree.xpos[thing] = "NOUN", "NN"
            tree.names = [(a, b - 1 if b == thing + 1 else b, kind) for a, b, kind in tree.names if a != thing]
            yield thing


def possessive_receivers(tree: Tree) -> Iterator[int]:
    """Receivers that were taken for a possessive: "hat ihr Untreue vorgeworfen" speaks of nobody's own.

    Beside a feminine noun that is so with any verb: what is hers would be "ihre Hilfe".
    """
    receivers = set(receiving(tree))
    for verb in active(tree):
        below = tree.children[verb]
        if any(tree.labels[i] in {"obl:arg", "iobj"} for i in below):
            continue
        for thing in tree.below(verb, "obj"):
            receiver = next((i for i in tree.children[thing] if tree.words[i] == words().her), None)
            if receiver is None or tree.labels[receiver] != "det:poss":
                continue
            if verb not in receivers and not is_feminine(tree.words[thing]):
                continue
            tree.attach(receiver, verb, "obl:arg")
            tree.upos[receiver], tree.xpos[receiver], tree.lemmas[receiver] = "PRON", "PPER", words().she_or_they
            tree.feats[receiver] = HER
            yield receiver


def _gives_reason(tree: Tree, clause: int) -> bool:
    """Whether a clause tells when or why, not of what: "…, da er geschwiegen habe"."""
    return tree.labels[clause] == "advcl" and any(tree.upos[i] == "SCONJ" for i in tree.below(clause, "mark"))


def genitive_objects(tree: Tree) -> Iterator[int]:
    """Give the verb its genitive object that was taken for an attribute: "sie beschuldigt den Rat der Lüge".

    Only where the verb has no other word of what it says: "beschuldigt den Chef der Behörde, gelogen zu haben".
    """
    for verb in range(len(tree.words)):
        below = tree.children[verb]
        if tree.upos[verb] != "VERB" or tree.lemmas[verb] not in words().genitive_verbs:
            continue
        if any(tree.labels[i] in _CONTENT or (tree.labels[i] == "obl" and _is_reason(tree, verb, i)) for i in below):
            continue
        at = next((i for i in below if tree.labels[i] in {"obj", "nsubj:pass"}), None)
        last = at
        while last is not None:
            at, last = last, _genitive_attribute(tree, last)
        if at is not None and tree.heads[at] != verb:
            tree.attach(at, verb, "obl:arg")
            tree.upos[at] = "NOUN"
            _part_from_names(tree, at)
            yield at


def _part_from_names(tree: Tree, noun: int) -> None:
    """Let no name reach into the phrase of a noun that hangs elsewhere: "Partei" + "der Lüge"."""
    first = min((i for i in tree.children[noun] if i < noun), default=noun)
    cut = [(start, min(end, first) if start <= noun < end else end, kind) for start, end, kind in tree.names]
    tree.names[:] = [name for name in cut if name[0] < name[1]]


def _is_reason(tree: Tree, verb: int, phrase: int) -> bool:
    return not words().reason_prepositions.isdisjoint(tree.words[verb:phrase])


def _genitive_attribute(tree: Tree, noun: int) -> int | None:
    """The common noun that follows ``noun`` as its attribute in the genitive, by its article or adjective."""
    for i in tree.children[noun]:
        shown = tree.words[i].endswith("s") and not tree.words[i].isupper()  # "des Tabubruchs", taken for a name
        common = tree.upos[i] == "NOUN" or shown or tree.lemmas[i].endswith(words().abstract_endings)
        if i > noun and tree.labels[i] == "nmod" and common:
            first = next((child for child in tree.children[i] if child < i), None)
            if first is None:
                continue
            strong = tree.upos[first] == "ADJ" and tree.words[first].endswith("er")  # "massiver Korruption"
            if strong or tree.words[first].lower() in {"der", "des", "einer", "eines"}:
                return i
    return None


def owners_within_phrases(tree: Tree) -> Iterator[int]:
    """Hang whatever stands between a preposition and its noun on that noun: "Zölle gegen Karl Bergs Verein"."""
    for mark, noun in enumerate(tree.heads):
        if tree.labels[mark] != "case" or not mark < noun:
            continue
        for i in range(mark + 1, noun):
            outside = not mark <= tree.heads[i] <= noun and tree.labels[i] in ("nmod", "obl")
            owns = (
                tree.upos[i] == "PROPN" and tree.heads[noun] != i
            )  # no "im Weißen Haus", whose noun hangs on its name
            if outside and owns and not tree.below(i, "case"):
                tree.attach(i, noun, "nmod:poss")
                yield i


def _with(feats: str, name: str, value: str) -> str:
    pairs = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    pairs[name] = value
    return "|".join(f"{key}={pairs[key]}" for key in sorted(pairs, key=str.lower))
