"""Repairs of clauses that begin with what is given or reproached: without an article it is taken for the subject."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.phrases import NOUNS, decides, is_body, is_named, is_somebody
from kg.language.de.repairs.verbs import active, finite_of, is_one_of, receiving, whole_lemma
from kg.language.repair import Tree

_SUBJECT, _OBJECT = "nsubj", "obj"
_ARGUMENTS = (_OBJECT, "iobj", "obl:arg")
_BENT = "en"  #: how an article ends before one masculine thing in the accusative, or before several in the dative


def things_got(tree: Tree) -> Iterator[int]:
    """Tell who gets something from what is got: "Lob erhielt die Rätin" speaks of no praise that gets her."""
    for verb in _getting(tree):
        front = _front(tree, verb)
        if front is not None and tree.lemmas[front].lower().endswith(words().given_endings):
            yield from _exchanged(tree, verb, front)


def things_reproached(tree: Tree) -> Iterator[int]:
    """The same with a receiver: "Untreue wirft die Kammer dem Rat vor", where he is taken for part of her name."""
    for verb in receiving(tree):
        front = _front(tree, verb)
        if front is None or not _is_reproach(tree, verb, front) or _are_acting(tree, verb, front):
            continue
        bare = (c for c in tree.below(verb, _OBJECT) if c > front and not tree.below(c, "det", "case"))
        if any(tree.upos[c] == "NOUN" for c in bare):
            continue  # "Kammer wirft Rom Untreue vor": that is what is reproached
        if any(c > front for c in tree.below(verb, _SUBJECT)):
            _as_object(tree, front)
            yield front
        told = tree.labels[front] == _OBJECT
        yield from (subjects := list(_exchanged(tree, verb, front)))
        for subject in tree.below(verb, _SUBJECT) if told else subjects:
            behind = [c for c in tree.below(subject, "nmod") if c > subject]
            receiver = next((c for c in behind if _is_dative(tree, c) or _is_titled_beside(tree, subject, c)), None)
            if receiver is not None and not tree.below(verb, "iobj") and not _has(tree, verb, "obl:arg"):
                tree.attach(receiver, verb, "obl:arg")
                yield receiver


def _is_titled_beside(tree: Tree, subject: int, name: int) -> bool:
    """Whether a person with a title stands right behind a body: "warf die Opposition Minister Linde vor"."""
    titles = tree.below(name, "compound")
    person = any(start == name and kind == "PER" for start, _, kind in tree.names)
    body = is_body(tree, subject) and bool(tree.below(subject, "det"))
    return person and body and titles == [subject + 1] == [name - 1] and is_of_person(tree.lemmas[titles[0]])


def _is_reproach(tree: Tree, verb: int, front: int) -> bool:
    """Whether a bare word in front is a thing: a noun for nobody, or one taken for a name before who acts and on whom.

    Nobody is reproached with a person: "Untreue wirft Bo Arp seinem Bruder vor".
    """
    if not any(start <= front < end for start, end, _ in tree.names) and tree.upos[front] == "NOUN":
        return not is_of_person(tree.lemmas[front])
    sides = (*_ARGUMENTS, _SUBJECT)
    behind = [c for c in tree.children[verb] if c > front and tree.labels[c] in sides and not tree.below(c, "case")]
    named = [c for c in behind if not tree.below(c, "det") and tree.upos[c] == "PROPN" and is_named(tree, c)]
    return len(behind) > 1 and len(named) == 1 and all(c in named or _is_receiver(tree, c) for c in behind)


def _is_receiver(tree: Tree, phrase: int) -> bool:
    """Whether a phrase is a dative: "den Abzug", "einen Bruch" of one thing are none, "den Räten" is."""
    bent = any(tree.words[c].lower().endswith(_BENT) for c in tree.below(phrase, "det"))
    thing = "Number=Sing" in tree.feats[phrase] and bent and tree.words[phrase] == tree.lemmas[phrase]
    pronoun = tree.upos[phrase] == "PRON" and "Case=Dat" in tree.feats[phrase]
    return pronoun or (_is_dative(tree, phrase) and not thing)


def givers_at_the_end(tree: Tree) -> Iterator[int]:
    """Give a verb of getting whom something is from: "Rückhalt bekommt die Ministerin von den Kassen".

    Nobody is a minister "of" a body, and what has an owner already ("bei seinen Plänen von …") takes no second.
    """
    for verb in _getting(tree):
        if _front(tree, verb) not in tree.below(verb, _OBJECT) or any(
            _is_from(tree, c) for c in tree.below(verb, "obl", "nmod")
        ):
            continue
        for phrase in [c for c in tree.below(verb, "nsubj", "obl") if c > verb]:
            giver = next((c for c in reversed(tree.below(phrase, "nmod")) if c > phrase and _is_from(tree, c)), None)
            whole = _has_owner(tree, phrase) or (tree.labels[phrase] == _SUBJECT and is_somebody(tree, phrase))
            if giver is not None and whole:
                tree.attach(giver, verb, "obl")
                yield giver
                break


def subjects_by_number(tree: Tree) -> Iterator[int]:
    """Take several in front for no subject of a verb in the singular: "Die Vorwürfe wies Minister Linde zurück".

    Nor is one of a verb in the plural with several behind it: "Eine Abgabe lehnen die Winzer ab".
    """
    for verb in active(tree):
        finite = next((c for c in [verb, *tree.below(verb, "aux")] if tree.is_finite(c)), None)
        subjects = tree.below(verb, _SUBJECT)
        if finite is None or len(subjects) != 1 or subjects[0] > finite:
            continue
        if "Number=Plur" in tree.feats[finite]:
            if _is_one_before_several(tree, verb, subjects[0]):
                yield from _exchanged(tree, verb, subjects[0])
            continue
        if "Number=Sing" not in tree.feats[finite]:
            continue
        several = subjects[0]
        bent = tree.upos[several] == "NOUN" and tree.words[several] != tree.lemmas[several]
        plural = bent and "Number=Plur" in tree.feats[several] and not is_named(tree, several)
        if plural and any(tree.words[c].lower() == "die" for c in tree.below(several, "det")):
            singular = [c for c in tree.children[verb] if c > finite and tree.labels[c] in _ARGUMENTS]
            if len(singular) == 1 and "Number=Sing" in tree.feats[singular[0]]:
                yield from _exchanged(tree, verb, several)


def _is_one_before_several(tree: Tree, verb: int, one: int) -> bool:
    """Whether one thing is read as acting on the only several behind a verb; "eine Reihe von Räten" may be several."""
    alone = not tree.below(one, "conj", "nmod", "appos") and "Number=Sing" in tree.feats[one]
    new = any(tree.words[c].lower() in words().indefinite_articles for c in tree.below(one, "det"))
    behind = [c for c in tree.children[verb] if c > verb and tree.labels[c] in (*_ARGUMENTS, "obl")]
    bare = [c for c in behind if not tree.below(c, "case") and tree.upos[c] in NOUNS]
    several = len(bare) == 1 and "Number=Plur" in tree.feats[bare[0]]
    return tree.upos[one] == "NOUN" and alone and new and several


def people_in_front(tree: Tree) -> Iterator[int]:
    """Make somebody named in front the subject of a verb with two objects: "Dessen Obfrau Eva Linde bat Jan Berg"."""
    for verb in active(tree):
        objects = tree.below(verb, _OBJECT)
        if len(objects) != 2 or not objects[0] < verb < objects[1] or tree.below(verb, _SUBJECT, "csubj"):
            continue
        front = objects[0]
        articles = [tree.words[c].lower() for c in tree.below(front, "det")]
        bent = any(word.endswith(_BENT) and word not in words().whose for word in articles)
        if _is_titled(tree, front) and articles and not bent and not tree.below(front, "case"):
            tree.labels[front] = _SUBJECT
            tree.feats[front] = tree.feats[front].replace("Case=Acc", "Case=Nom")
            yield front


def things_wanted(tree: Tree) -> Iterator[int]:
    """Tell who wants or judges something new from it: "Ein Verbot forderte Rat Karl Linde".

    So it is with what somebody is given: "Die Schuld gab Rat Karl Linde der Kammer", "Ein Lob zollte Linde der Stadt";
    and a meeting with somebody decides nothing: "Das Treffen mit Linde sagte die Rätin ab", nor does an idea: "Das Ziel
    lobt die SPD", or an amount: "3 Prozent mehr Lohn fordert die SPD".
    """
    for verb in active(tree):
        subjects = tree.below(verb, _SUBJECT)
        if not subjects:
            continue
        wanting = is_one_of(tree, verb, words().deciding_verbs, words().judging_verbs)
        if not (wanting or _has(tree, verb, "obl:arg") or tree.below(verb, "iobj")):
            continue
        front = subjects[0]
        met = wanting and _is_with_somebody(tree, front)
        behind = [c for c in _sides(tree, verb) if c > front]
        idea = wanting and tree.lemmas[front].lower().endswith(words().idea_endings)
        given = not wanting and tree.lemmas[front].lower().endswith(words().given_endings)
        new = _is_new_thing(tree, front)
        amount = wanting and tree.lemmas[front].lower() in words().units and bool(tree.below(front, "nummod"))
        told = met or idea or given or amount or (new and not wanting)
        people = [c for c in behind if _is_titled(tree, c)] or [
            c for c in behind if told and (decides(tree, c) or is_named(tree, c))
        ]
        if front < verb and len(people) == 1 and (new or told):
            if tree.labels[people[0]] == _SUBJECT:
                tree.labels[front] = _OBJECT
                yield front
            else:
                yield from _exchanged(tree, verb, front)


def _sides(tree: Tree, verb: int) -> list[int]:
    """Subjects and objects of a verb, and what is read as a dative though nothing shows one."""
    bare = (c for c in tree.below(verb, "iobj", "obl") if not tree.below(c, "case") and not _is_dative(tree, c))
    datives = [c for c in bare if tree.labels[c] in _ARGUMENTS]
    return sorted((*tree.below(verb, _OBJECT, _SUBJECT), *datives))


def _is_with_somebody(tree: Tree, noun: int) -> bool:
    """Whether a noun is of something done with somebody: "ein Gespräch mit Linde"."""
    others = [c for c in tree.below(noun, "nmod") if tree.upos[c] in NOUNS]
    company = words().company_preposition
    with_ = any(tree.words[k].lower() == company for c in others for k in tree.below(c, "case"))
    return with_ and tree.upos[noun] == "NOUN" and not decides(tree, noun)


def _is_new_thing(tree: Tree, noun: int) -> bool:
    """Whether a phrase tells of something by an indefinite article, of nobody and no body."""
    new = tree.upos[noun] == "NOUN" and any("Definite=Ind" in tree.feats[c] for c in tree.below(noun, "det"))
    # "Eine Antwort forderte Rat Linde von der Kammer"
    asked = any(_is_from(tree, c) for c in tree.below(tree.heads[noun], "obl"))
    body = not asked and is_body(tree, noun)
    return new and not is_of_person(tree.lemmas[noun]) and not body


def predicates_in_front(tree: Tree) -> Iterator[int]:
    """Hang the copula on the noun in front whose subject bears it: "Schärfster Kritiker des Plans ist Karl Linde"."""
    for i, label in enumerate(tree.labels):
        subject = tree.heads[i]
        noun = tree.heads[subject]
        between = label == "cop" and tree.labels[subject] == _SUBJECT and noun < i < subject
        if between and tree.upos[noun] == "NOUN" and not tree.below(noun, "cop"):
            tree.attach(i, noun, "cop")
            yield i


def _getting(tree: Tree) -> Iterator[int]:
    yield from (verb for verb in active(tree) if whole_lemma(tree, verb) in words().getting_verbs)


def _front(tree: Tree, verb: int) -> int | None:
    """The noun without article right before a finite verb, or before its auxiliary."""
    finite = finite_of(tree, verb)
    noun = (verb if finite is None else finite) - 1
    bare = noun in tree.below(verb, _SUBJECT, _OBJECT) and not tree.below(noun, "case", "nmod", "appos", "flat", "conj")
    shown = tree.below(noun, "det") if bare else []
    articles = [c for c in shown if "PronType=Art" in tree.feats[c] or tree.lemmas[c] == words().each]
    return noun if bare and not articles else None


def _exchanged(tree: Tree, verb: int, front: int) -> Iterator[int]:
    """Make the subject of what stands behind the verb as no subject, with an article that one may have."""
    if any(subject != front for subject in tree.below(verb, _SUBJECT)):
        return
    behind = (c for c in tree.children[verb] if c > front + 1 and tree.labels[c] in _ARGUMENTS)
    thing = next((c for c in behind if tree.upos[c] != "PRON"), None)
    if thing is None or tree.upos[thing] not in NOUNS or tree.below(thing, "case"):
        return
    articles = [tree.words[c].lower() for c in tree.below(thing, "det")]
    if (articles and articles[0] in ("der", "die", "das")) or (not articles and is_named(tree, thing)):
        _as_object(tree, front)
        tree.labels[thing] = _SUBJECT
        tree.feats[thing] = tree.feats[thing].replace("Case=Acc", "Case=Nom")
        yield thing


def _are_acting(tree: Tree, verb: int, front: int) -> bool:
    """Whether a verb in the plural has no other several than those in front: "Manche Räte warfen Jan Arp Lügen vor"."""
    finite = finite_of(tree, verb)
    if finite is None or "Number=Plur" not in tree.feats[finite] or "Number=Plur" not in tree.feats[front]:
        return False
    return all(_is_one(tree, c) for c in tree.below(verb, _SUBJECT, "iobj") if c > front)


def _is_one(tree: Tree, noun: int) -> bool:
    return "Number=Sing" in tree.feats[noun] and not tree.below(noun, "conj")


def _as_object(tree: Tree, thing: int) -> None:
    """Take a word for a thing that something is done with, and for nobody's name."""
    tree.labels[thing], tree.upos[thing] = _OBJECT, "NOUN"
    tree.feats[thing] = tree.feats[thing].replace("Case=Nom", "Case=Acc")
    tree.names = [(start, end, kind) for start, end, kind in tree.names if not start <= thing < end]


def _is_from(tree: Tree, phrase: int) -> bool:
    """Whether a phrase tells of somebody behind "von": with an article, or by name."""
    cases = tree.below(phrase, "case")
    told = any(tree.lemmas[c] == words().owner_preposition for c in cases)
    article = bool(tree.below(phrase, "det")) or any(tree.words[c].lower() == "vom" for c in cases)
    return told and (article or is_named(tree, phrase))


def _has_owner(tree: Tree, noun: int) -> bool:
    return any("Poss=Yes" in tree.feats[c] for c in tree.below(noun, "det"))


def _is_titled(tree: Tree, noun: int) -> bool:
    """Whether a phrase is a person's title with the name: "Rat Karl Linde"."""
    people = {i for start, end, kind in tree.names if kind == "PER" for i in range(start, end)}
    return tree.upos[noun] == "NOUN" and not people.isdisjoint(tree.below(noun, "appos", "flat"))


def _is_dative(tree: Tree, noun: int) -> bool:
    articles = [tree.words[c].lower() for c in tree.below(noun, "det")]
    return not tree.below(noun, "case") and bool(articles) and articles[0].endswith(("em", "er", "en"))


def _has(tree: Tree, verb: int, label: str) -> bool:
    return any(tree.labels[c] == label for c in tree.children[verb])
