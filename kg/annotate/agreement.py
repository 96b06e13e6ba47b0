"""Make the labels of a verb's arguments agree with German case: in "Den Minister lobte die Rätin" she is the subject.

The network labels each argument for itself, so that a verb may get two subjects, or an accusative for a subject.
Articles and pronouns leave little doubt: "den Minister" is no subject, "dem Rat" no direct object.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.language import ACC, ANY, DAT, NOM, load_language

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "X"})
#: the verb has its object, or is a passive
_THING = frozenset({"obj", "ccomp", "xcomp", "advcl", "csubj", "aux:pass"})
#: words that tell of what somebody is accused
_CONTENT = frozenset({"ccomp", "xcomp", "advcl", "obl:arg", "iobj"})


def _dependents(heads: Sequence[int]) -> list[list[int]]:
    """The dependents of each word; ``heads`` from 0, root = itself."""
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    return children


def relatives(
    words: Sequence[str], heads: Sequence[int], deprel: Sequence[str], upos: Sequence[str]
) -> list[tuple[int, int]]:
    """Relative pronouns that were taken for the article of a name, with their verb: "der Rat, den Linde berief"."""
    found: list[tuple[int, int]] = []
    for i, word in enumerate(words[:-1]):
        name = i + 1
        verb = heads[name]
        if word in {"den", "dem"} and i and words[i - 1] == "," and (deprel[i], heads[i]) == ("det", name):
            in_clause = verb > name and deprel[verb].startswith("acl") and deprel[name] in _ARGUMENTS
            if in_clause and upos[name] == "PROPN":
                found.append((i, verb))
    return found


def swallowed_objects(
    words: Sequence[str], heads: Sequence[int], deprel: Sequence[str], upos: Sequence[str], lemmas: Sequence[str]
) -> list[tuple[int, int]]:
    """Objects that were taken for the name of the receiver, with their verb: "wirft dem Minister Untreue vor"."""
    found: list[tuple[int, int]] = []
    children = _dependents(heads)
    for verb, below in enumerate(children):
        particle = next((words[i] for i in below if deprel[i] == "compound:prt"), "")
        if particle + lemmas[verb] not in load_language().words.receiver_verbs or any(
            deprel[i] in _THING for i in below
        ):
            continue
        for receiver in below:
            name = receiver + 1
            if deprel[receiver] in {"obl:arg", "iobj"} and upos[receiver] == "NOUN" and name in children[receiver]:
                found += [(name, verb)] if deprel[name] in {"appos", "flat"} else []
    return found


def genitive_objects(
    words: Sequence[str], heads: Sequence[int], deprel: Sequence[str], upos: Sequence[str], lemmas: Sequence[str]
) -> list[tuple[int, int]]:
    """Genitive objects that were taken for an attribute, with their verb: "sie beschuldigt den Rat der Lüge".

    Only where the verb has no other word of what it says: "beschuldigt den Chef der Behörde, gelogen zu haben".
    """
    found: list[tuple[int, int]] = []
    children = _dependents(heads)
    for verb, below in enumerate(children):
        if upos[verb] != "VERB" or lemmas[verb] not in load_language().words.genitive_verbs:
            continue
        if any(deprel[i] in _CONTENT or (deprel[i] == "obl" and "wegen" in words[verb:i]) for i in below):
            continue
        at = next((i for i in below if deprel[i] in {"obj", "nsubj:pass"}), None)
        last = at
        while last is not None:
            at, last = last, _genitive_attribute(last, words, children, deprel, upos)
        if at is not None and heads[at] != verb:
            found.append((at, verb))
    return found


def _genitive_attribute(
    noun: int, words: Sequence[str], children: Sequence[Sequence[int]], deprel: Sequence[str], upos: Sequence[str]
) -> int | None:
    """The common noun that follows ``noun`` as its attribute in the genitive, by its article or adjective."""
    for i in children[noun]:
        if i > noun and deprel[i] == "nmod" and upos[i] == "NOUN":
            first = next((child for child in children[i] if child < i), None)
            strong = first is not None and upos[first] == "ADJ" and words[first].endswith("er")  # "massiver Korruption"
            if strong or (first is not None and words[first].lower() in {"der", "des", "einer", "eines"}):
                return i
    return None


def agree(
    words: Sequence[str],
    heads: Sequence[int],
    deprel: Sequence[str],
    upos: Sequence[str],
    feats: Sequence[str],
    lemmas: Sequence[str],
) -> list[str]:
    """Labels like ``deprel`` in which each verb's arguments agree with their case; ``heads`` from 0, root = itself."""
    result = list(deprel)
    children = _dependents(heads)
    for verb, below in enumerate(children):
        if upos[verb] != "VERB" or any(deprel[i] == "cop" for i in below):
            continue
        nominal = [i for i in below if deprel[i] in _ARGUMENTS and upos[i] in _NOMINAL]
        for i in nominal:
            if _names_source(i, words, children):
                result[i] = "parataxis"
        arguments = [
            i for i in nominal if result[i] != "parataxis" and not any(deprel[c] == "case" for c in children[i])
        ]
        allowed = {i: load_language().cases(i, words, upos, feats, children[i]) for i in arguments}
        passive = any(deprel[i] == "aux:pass" for i in below)
        finite = any("VerbForm=Fin" in feats[i] for i in below if deprel[i] in {"aux", "aux:pass"})
        finite = finite or "VerbForm=Fin" in feats[verb]
        #: its subject stands with another verb or is a clause
        elsewhere = deprel[verb] in {"conj", "xcomp"} or any(deprel[i].startswith(("csubj", "expl")) for i in below)
        _correct(arguments, allowed, result, passive, finite and not elsewhere)
        _give_subject(arguments, allowed, result, words, passive, finite and not elsewhere)
        _tell_receiver(arguments, allowed, result, upos, lemmas[verb], passive)
    return result


def _names_source(i: int, words: Sequence[str], children: Sequence[Sequence[int]]) -> bool:
    """Whether ``i`` is the source of what was said: "…, so der Sprecher"; no argument of the verb before it."""
    first = min([i, *(child for child in children[i] if words[child].isalnum())])
    so = first if words[first].lower() == "so" else first - 1
    return so > 0 and words[so].lower() == "so" and words[so - 1] in {",", "“", "–"}


def _correct(
    arguments: Sequence[int], allowed: dict[int, frozenset[str]], labels: list[str], passive: bool, finite: bool
) -> None:
    """Correct ``labels`` of one verb's arguments in place."""
    subject = "nsubj:pass" if passive else "nsubj"
    for i in arguments:
        if labels[i] in _SUBJECTS and NOM not in allowed[i]:
            labels[i] = "obj" if ACC in allowed[i] else "obl:arg"
        elif labels[i] == "obj" and DAT in allowed[i] and not allowed[i] & {NOM, ACC}:
            labels[i] = "obl:arg"
        elif labels[i] == "obl:arg" and allowed[i] == {ACC}:
            labels[i] = "obj"
        elif labels[i] not in _SUBJECTS and allowed[i] == {NOM} and finite:
            labels[i] = subject
    subjects = [i for i in arguments if labels[i] in _SUBJECTS]
    if len(subjects) > 1 and not passive:
        certain = [i for i in subjects if allowed[i] == {NOM}]
        proper = [i for i in subjects if labels[i] == subject]
        chosen = (certain or proper or subjects)[0]
        for i in subjects:
            if i != chosen:
                labels[i] = "obj" if ACC in allowed[i] else labels[i]


def _give_subject(
    arguments: Sequence[int],
    allowed: dict[int, frozenset[str]],
    labels: list[str],
    words: Sequence[str],
    passive: bool,
    finite: bool,
) -> None:
    """Give a finite verb with objects only a subject: the sole possible nominative, else "sie" beside a relative."""
    if not finite or len(arguments) < 2 or any(labels[i] in _SUBJECTS for i in arguments):
        return
    possible = [i for i in arguments if NOM in allowed[i]]
    if len(possible) > 1:  # "…, was sie bezeichnen"
        possible = [i for i in possible if words[i].lower() == "sie"]
    if len(possible) == 1:
        labels[possible[0]] = "nsubj:pass" if passive else "nsubj"


def _tell_receiver(
    arguments: Sequence[int],
    allowed: dict[int, frozenset[str]],
    labels: list[str],
    upos: Sequence[str],
    lemma: str,
    passive: bool,
) -> None:
    """Tell dative from accusative where the form leaves both open, by the verb."""
    if lemma in load_language().words.naming_verbs:
        return
    objects = [i for i in arguments if labels[i] == "obj"]
    takes_dative = lemma in load_language().words.dative_verbs
    if not takes_dative:  # "Huber warf Linde Versagen vor"
        objects = objects[:1] if len(objects) == 2 and upos[objects[1]] == "NOUN" else []
    for i in objects:
        if upos[i] == "PROPN" and allowed[i] == ANY:
            labels[i] = "obl:arg"
    if not passive and not takes_dative and not any(labels[i] == "obj" for i in arguments):
        for i in arguments:  # "Den Präsidenten lobte er"
            if labels[i] == "obl:arg" and allowed[i] == {ACC, DAT} and upos[i] == "NOUN":
                labels[i] = "obj"
