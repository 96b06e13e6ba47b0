"""Passive, participle and infinitive → the roles of the active sentence.

Relation files are written for the active sentence. Here stands where its subject and object are in "Er wurde von ihr
gelobt", "der von ihr gelobte Minister", "Sie weigerte sich, ihn zu loben", "Sie kam an und lobte ihn".
"""

from __future__ import annotations

from enum import Enum

from kg.extract.grammar.tree import NOMINAL, Tree

#: Verbs whose dative names no subject of the infinitive ("X versprach Y, Z zu helfen": X helps), a closed class.
SUBJECT_CONTROL = frozenset(
    (
        *("anbieten", "androhen", "drohen", "garantieren", "geloben", "schwören"),
        *("versichern", "versprechen", "zusagen", "zusichern"),
    )
)
#: Auxiliaries that make the dative the subject: "Er bekam den Orden verliehen".
_RECIPIENT_AUXILIARIES = frozenset(("bekommen", "erhalten", "kriegen"))
_CLAUSES = frozenset(("acl", "advcl", "ccomp", "conj", "parataxis", "xcomp"))
_DEPTH = 6  #: governors that a shared subject is looked for; longer chains are parser errors


class Voice(Enum):
    """How a verb form distributes its arguments."""

    ACTIVE = "active"
    PASSIVE = "passive"
    RECIPIENT = "recipient passive"
    ATTRIBUTE_PASSIVE = "past participle before a noun"
    ATTRIBUTE_ACTIVE = "present participle before a noun"


def voice_of(tree: Tree, verb: int) -> Voice:
    """The voice of a verb or participle."""
    if tree.pos[verb] == "ADJ" or (tree.label[verb] == "amod" and tree.heads[verb] != verb):
        attributive = tree.label[verb] in ("amod", "acl")
        if attributive:
            present = tree.lemmas[verb].endswith(("end", "enden", "ende"))
            return Voice.ATTRIBUTE_ACTIVE if present else Voice.ATTRIBUTE_PASSIVE
        return Voice.ACTIVE if tree.of(verb, "cop") else Voice.PASSIVE
    auxiliaries = [c for c in tree.children[verb] if tree.label[c] in ("aux", "cop")]
    participle = tree.is_participle(verb)
    if any(tree.dep[c] == "aux:pass" for c in tree.children[verb]):
        return Voice.PASSIVE
    if any(tree.dep[c] == "nsubj:pass" for c in tree.children[verb]) and not any(
        tree.lemmas[c] == "sein" for c in auxiliaries
    ):
        return Voice.PASSIVE
    if participle and any(tree.lemmas[c] == "werden" for c in auxiliaries):
        return Voice.PASSIVE
    if participle and any(tree.lemmas[c] in _RECIPIENT_AUXILIARIES for c in auxiliaries):
        return Voice.RECIPIENT
    if _shares_auxiliary(tree, verb):
        return Voice.ACTIVE
    if participle and not auxiliaries:
        if tree.label[verb] == "conj" and tree.is_participle(tree.heads[verb]):
            return voice_of(tree, tree.heads[verb])
        if not tree.of(verb, "obj"):
            return Voice.PASSIVE  # "Minister in Wien empfangen"
    return Voice.ACTIVE


def subjects(tree: Tree, verb: int, depth: int = _DEPTH) -> list[int]:
    """The subject of the active sentence: who acts. Empty when the text does not say."""
    match voice_of(tree, verb):
        case Voice.ATTRIBUTE_ACTIVE:
            return [tree.heads[verb]]
        case Voice.ATTRIBUTE_PASSIVE | Voice.PASSIVE | Voice.RECIPIENT:
            return _agents(tree, verb)
    return surface_subjects(tree, verb, depth)


def objects(tree: Tree, verb: int) -> list[int]:
    """The accusative object of the active sentence: who or what is acted on."""
    match voice_of(tree, verb):
        case Voice.ATTRIBUTE_PASSIVE:
            return [tree.heads[verb]]
        case Voice.PASSIVE:  # "Rama wird Untätigkeit vorgeworfen" keeps its object
            kept = [c for c in tree.of(verb, "obj") if tree.case_of(c) not in ("Gen", "Dat")]
            things = [c for c in _labelled_subjects(tree, verb) if c not in tree.actors]
            both = len(_labelled_subjects(tree, verb)) > 1
            return kept or (things[:1] if both else []) or surface_subjects(tree, verb)
    found = [c for c in tree.of(verb, "obj") if not tree.is_reflexive(c) and c not in tree.times]
    if _swapped(tree, verb):
        return tree.of(verb, "nsubj")
    if _shares_auxiliary(tree, verb):
        found = tree.of(verb, "nsubj") + found
    found += _second_subjects(tree, verb)
    if not found:
        places = [verb, *(c for c in tree.of(verb, "obl") if c in tree.times)]  # "besuchte am Dienstag Samoa"
        found = [c for place in places for c in tree.of(place, "obl", "iobj", "nmod") if _may_be_accusative(tree, c)]
    return found or _shared_object(tree, verb)


def datives(tree: Tree, verb: int) -> list[int]:
    """Dative arguments without preposition."""
    if voice_of(tree, verb) is Voice.RECIPIENT:
        return surface_subjects(tree, verb)
    found = []
    for c in tree.children[verb]:
        if tree.is_reflexive(c) or tree.cases(c) or tree.pos[c] not in (*NOMINAL, "DET", "ADJ"):
            continue
        case = tree.case_of(c)
        # "der Ärztekammer" may be read as a genitive, "des Landes" is one
        genitive = case == "Gen" and not any(tree.words[d].lower() == "der" for d in tree.of(c, "det"))
        argument = tree.dep[c] in ("obl:arg", "iobj") and not genitive
        mislabelled = tree.label[c] in ("obj", "obl", "nsubj") and case == "Dat" and tree.dep[c] != "obl:tmod"
        if argument or mislabelled:
            found.append(c)
    found = found or _second_subjects(tree, verb)
    both = tree.of(verb, "obj")
    if not found and voice_of(tree, verb) is Voice.PASSIVE:
        subjects_ = _labelled_subjects(tree, verb)
        actors = [c for c in subjects_ if c in tree.actors]
        return (actors or subjects_)[:1] if both or len(subjects_) > 1 else []
    if not found and (len(both) > 1 or tree.of(verb, "xcomp", "ccomp")):  # "hat Ungarn Untätigkeit vorgeworfen"
        found = [c for c in both[:1] if c in tree.actors]
    if not found:  # names show no case: "gratulierte Meloni" may be labelled obj
        found = [c for c in both if c in tree.actors or (tree.pos[c] == "PROPN" and not tree.of(c, "det"))]
    return found


def surface_subjects(tree: Tree, verb: int, depth: int = _DEPTH) -> list[int]:
    """The grammatical subject, also where the verb shares it with another one or a governor supplies it."""
    if _swapped(tree, verb):
        return tree.of(verb, "obj")
    own = [] if _shares_auxiliary(tree, verb) else _labelled_subjects(tree, verb)[:1]
    if not own:  # the first word of a sentence may be labelled dep in UD_German-GSD
        own = [c for c in tree.of(verb, "dep") if tree.pos[c] in NOMINAL and tree.case_of(c) == "Nom"]
    if own:
        return own
    head = tree.heads[verb]
    if head == verb or depth == 0:
        return []
    label = tree.label[verb]
    if label == "conj":
        if tree.pos[head] in ("VERB", "AUX") or tree.of(head, "nsubj", "cop"):
            return surface_subjects(tree, head, depth - 1)
        return []
    if label in ("xcomp", "advcl", "ccomp", "acl", "csubj", "parataxis") and not _finite(tree, verb):
        return _control(tree, verb, head, depth)
    return []


def _labelled_subjects(tree: Tree, verb: int) -> list[int]:
    """Everything labelled as a subject, on the verb or ("Wien dürfe nicht zustimmen") on its modal verb."""
    own = [c for c in tree.of(verb, "nsubj") if tree.case_of(c) != "Dat" or tree.pos[c] == "PROPN"]
    own = own or [c for aux in tree.of(verb, "aux") for c in tree.of(aux, "nsubj")]
    if len(own) > 1:  # "was sie Hegemonie nennen"
        own = [c for c in own if tree.words[c].lower() != "was"]
    return [c for c in own if not _disagrees(tree, verb, c)]


def _swapped(tree: Tree, verb: int) -> bool:
    """Whether subject and object are mixed up, by number ("Die Berichte lobte Rama") or sense ("Sein Ziel lobt er")."""
    one, other = tree.of(verb, "nsubj"), tree.of(verb, "obj")
    if len(one) != 1 or len(other) != 1 or not {tree.pos[one[0]], tree.pos[other[0]]} <= {"NOUN", "PROPN"}:
        return False
    owned = any(tree.dep[c] == "det:poss" for c in tree.children[one[0]])
    if owned and one[0] not in tree.actors and other[0] in tree.actors and one[0] < verb:
        return True
    finite = [i for i in (verb, *tree.of(verb, "aux")) if tree.tags[i].endswith("FIN")]
    number = tree.feature(finite[0], "Number") if finite else None
    if number != "Sing" or _number(tree, other[0]) != "Sing":
        return False
    return _number(tree, one[0]) == "Plur" and tree.pos[one[0]] == "NOUN"


def _number(tree: Tree, noun: int) -> str | None:
    return "Plur" if tree.of(noun, "conj") else tree.feature(noun, "Number")


def _shares_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether a joined verb at the end of its clause borrows "hat": "hat Rama gelobt und Kallas kritisiert"."""
    head = tree.heads[verb]
    if tree.label[verb] != "conj" or tree.of(verb, "aux", "mark"):
        return False
    perfect = tree.is_participle(head) and any(tree.lemmas[c] == "haben" for c in tree.of(head, "aux"))
    # "der Rama lobte und Kallas kritisierte"
    bare = tree.of(verb, "nsubj") and not tree.of(verb, "obj")
    relative = bool(bare) and any(tree.is_relative(c) for c in tree.of(head, "nsubj"))
    if not perfect and not relative:
        return False
    return all(c < verb or tree.pos[c] == "PUNCT" or tree.label[c] in _CLAUSES for c in tree.children[verb])


def _disagrees(tree: Tree, verb: int, subject: int) -> bool:
    """One person is no subject of a plural verb."""
    if tree.doc[subject].ent_type_ != "PER" or tree.of(subject, "conj", "appos"):
        return False
    group = [verb, *tree.of(verb, "aux")]
    finite = [i for i in group if tree.tags[i].endswith("FIN")]
    return any(tree.feature(i, "Number") == "Plur" for i in finite)


def _second_subjects(tree: Tree, verb: int) -> list[int]:
    """Objects read as subjects: in "Meloni rief Rama an" names show no case and the parser finds two subjects."""
    if voice_of(tree, verb) is not Voice.ACTIVE or _shares_auxiliary(tree, verb):
        return []
    return [c for c in _labelled_subjects(tree, verb)[1:] if tree.pos[c] in ("NOUN", "PROPN")]


def _control(tree: Tree, verb: int, head: int, depth: int) -> list[int]:
    """The subject of an infinitive: the governor's object, else its subject."""
    if tree.pos[head] in ("NOUN", "PROPN"):
        owners = [c for c in tree.children[head] if tree.is_owner(c)]
        return owners or clause_subjects(tree, head, depth - 1)
    if tree.label[verb] != "advcl" and tree.lemmas[head] not in SUBJECT_CONTROL:
        persons = [c for c in objects(tree, head) + datives(tree, head) if c in tree.actors]
        if voice_of(tree, head) is Voice.ACTIVE and persons:
            return persons[:1]
    if voice_of(tree, head) is Voice.PASSIVE and tree.label[verb] != "advcl":
        return surface_subjects(tree, head, depth - 1)
    return subjects(tree, head, depth - 1)


def clause_subjects(tree: Tree, noun: int, depth: int = _DEPTH) -> list[int]:
    """The subject of the clause in which a noun is object, prepositional phrase or predicate."""
    if tree.of(noun, "cop"):
        return tree.of(noun, "nsubj")
    below = noun
    for above in tree.governors(noun):
        if tree.pos[above] in ("VERB", "AUX") or tree.of(above, "cop"):
            if tree.label[below] == "nsubj":
                return []
            own = [c for c in tree.of(above, "nsubj") if c in tree.actors]
            if own and tree.label[below] == "obl" and voice_of(tree, above) is Voice.PASSIVE:
                return own  # "Bei seinem Besuch wurde Rama von Meloni empfangen"
            return subjects(tree, above, depth)
        below = above
    return []


def _agents(tree: Tree, verb: int) -> list[int]:
    """Who acts in a passive: "von" and "durch" phrases."""
    found = [c for c in tree.children[verb] if tree.dep[c] == "obl:agent" and tree.cases(c)]
    if not found:
        found = [c for c in tree.of(verb, "obl", "nmod") if {"von", "durch"} & set(tree.cases(c))]
    head = tree.heads[verb]
    if not found and tree.label[verb] == "conj" and voice_of(tree, head) is Voice.PASSIVE:
        return _agents(tree, head)  # "wird von Rama umworben und unterstützt"
    return found or _strayed_agents(tree, verb)


def _strayed_agents(tree: Tree, verb: int) -> list[int]:
    """The actor of "wurde im Wahlkampf von Rama unterstützt" where the parser hangs it on "Wahlkampf"."""
    beside = [c for c in tree.of(verb, "obl") if c < verb]
    below = [c for b in beside for c in tree.of(b, "nmod") if b < c < verb and c in tree.actors]
    return [c for c in below if {"von", "durch"} & set(tree.cases(c))][:1]


def _shared_object(tree: Tree, verb: int) -> list[int]:
    """The object that "lobte" borrows from "würdigte" in "lobte und würdigte die Helfer"."""
    for c in tree.of(verb, "conj"):
        if tree.pos[c] == "VERB" and c - verb <= 2:
            return [o for o in tree.of(c, "obj") if o > c and not tree.is_reflexive(o)]
    return []


def _finite(tree: Tree, verb: int) -> bool:
    group = [verb, *tree.of(verb, "aux", "cop")]
    return any(tree.tags[i].endswith("FIN") or tree.feature(i, "VerbForm") == "Fin" for i in group)


def _may_be_accusative(tree: Tree, i: int) -> bool:
    """An object labelled obl: a bare name ("besuchte Samoa"), or an argument without preposition."""
    if tree.cases(i) or tree.has_als(i) or i in tree.times or tree.dep[i] == "obl:tmod" or tree.is_reflexive(i):
        return False
    if tree.pos[i] == "PROPN" and not tree.of(i, "det"):
        return True
    return tree.dep[i] in ("obl:arg", "iobj") and tree.case_of(i) != "Gen"
