"""Passive, participle and infinitive → the arguments of the active sentence.

Relation files are written for the active sentence. Here stands where its subject and object are in "Er wurde von ihr
gelobt", "der von ihr gelobte Minister", "Sie weigerte sich, ihn zu loben", "Sie kam an und lobte ihn".
"""

from __future__ import annotations

from kg.grammar.agents import agents
from kg.grammar.clauses import finite_verb, is_left_open, is_set_apart
from kg.grammar.deeds import tells_deed, thanked_at
from kg.grammar.labelled import (
    labelled_subjects,
    name_beside_dative,
    objects_that_act,
    second_subjects,
    shows_case,
    strayed_subject,
)
from kg.grammar.misread import (
    fronted_label,
    is_anothers,
    is_at_occasion,
    is_behind_object,
    is_source,
    is_swapped,
    uncompared,
)
from kg.grammar.once import once
from kg.grammar.parse import NOMINAL
from kg.grammar.passives import is_set_beside
from kg.grammar.scene import Scene
from kg.grammar.voices import Voice, shares_auxiliary, voice_of
from kg.language import load_language

_DEPTH = 6  #: governors that a shared subject is looked for; longer chains are parser errors


@once
def subjects(scene: Scene, verb: int, depth: int = _DEPTH) -> list[int]:
    """The subject of the active sentence: who acts. Empty when the text does not say."""
    match voice_of(scene, verb):
        case Voice.ATTRIBUTE_ACTIVE:
            return [scene.heads[verb]]
        case Voice.ATTRIBUTE_PASSIVE | Voice.PASSIVE | Voice.RECIPIENT:
            return agents(scene, verb)
    return surface_subjects(scene, verb, depth)


@once
def objects(scene: Scene, verb: int) -> list[int]:
    """The accusative object of the active sentence: who or what is acted on."""
    match voice_of(scene, verb):
        case Voice.ATTRIBUTE_PASSIVE:
            return [scene.heads[verb]]
        case Voice.PASSIVE:  # "Rama wird Untätigkeit vorgeworfen" keeps its object
            own = [c for c in scene.of(verb, "obj") if not scene.is_reflexive(c)]
            kept = [c for c in own if scene.case_of(c) not in ("Gen", "Dat")]
            things = [c for c in labelled_subjects(scene, verb) if c not in scene.actors]
            both = len(labelled_subjects(scene, verb)) > 1
            return kept or (things[:1] if both else []) or surface_subjects(scene, verb)
    found = [c for c in scene.of(verb, "obj") if not scene.is_reflexive(c) and c not in scene.times]
    found = [c for c in found if not is_source(scene, c)]
    found = uncompared(scene, [c for c in found if c not in objects_that_act(scene, verb)])
    if fronted_label(scene, verb) is not None:
        return found[1:]
    if is_swapped(scene, verb):
        return scene.of(verb, "nsubj")
    if shares_auxiliary(scene, verb):
        found = scene.of(verb, "nsubj") + found
    found += second_subjects(scene, verb)
    found = _own_half(scene, verb, found) or _raised(scene, verb) or _of_causative(scene, verb)
    if not found:
        places = [verb, *(c for c in scene.of(verb, "obl") if c in scene.times)]  # "besuchte am Dienstag Samoa"
        found = [c for place in places for c in scene.of(place, "obl", "iobj", "nmod") if _may_be_accusative(scene, c)]
    return found or _shared_object(scene, verb)


def _shared_object(scene: Scene, verb: int) -> list[int]:
    """The object of the verb before, where the second cannot be without: "hat den Rat gerügt und aufgefordert, …"."""
    if _stand_together(scene, scene.heads[verb], verb) and not scene.of(verb, "nsubj", "obj", "ccomp", "xcomp"):
        return [c for c in scene.of(scene.heads[verb], "obj") if c > verb]  # "rügte und bedrohte Linde"
    asks = scene.lemmas[verb] in scene.lexis.object_control
    needs = asks or scene.lemmas[verb] in scene.lexis.object_verbs
    if not needs or not scene.is_participle(verb) or not shares_auxiliary(scene, verb) or scene.of(verb, "nsubj"):
        return []
    before = [c for c in objects(scene, scene.heads[verb]) if c < scene.heads[verb]]
    return [c for c in before if c in scene.actors or not asks]  # nobody calls upon a war


def _stand_together(scene: Scene, verb: int, second: int) -> bool:
    """Whether two verbs that need an object have but "und" between them: "Der Rat rügte und bedrohte Linde"."""
    both = all(scene.lemmas[v] in scene.lexis.object_verbs | scene.lexis.judging_verbs for v in (verb, second))
    joined = scene.label[second] == "conj" and scene.heads[second] == verb and second == verb + 2
    return both and joined and scene.lower[verb + 1] == scene.lexis.and_word and scene.is_finite(second)


def _own_half(scene: Scene, verb: int, found: list[int]) -> list[int]:
    """Objects behind the first of two verbs: in "hatte das Haus besucht und Mängel gerügt" he criticised no house."""
    behind = [c for c in found if c > scene.heads[verb]]
    return behind if scene.label[verb] == "conj" and behind else found


def _of_causative(scene: Scene, verb: int) -> list[int]:
    """The object that hangs on "lassen": "Die Konten ließ der Rat sperren"."""
    head = scene.heads[verb]
    causative = scene.label[verb] == "xcomp" and scene.lemmas[head] == scene.lexis.causative
    return [c for c in scene.of(head, "obj") if not scene.is_reflexive(c)] if causative and head != verb else []


def _raised(scene: Scene, verb: int) -> list[int]:
    """The object that stands behind the second of two verbs: "Huber lobte und Linde rügte den Plan"."""
    second = next((c for c in scene.of(verb, "conj") if scene.is_verb(c) and scene.is_finite(c)), None)
    joint = second is not None and scene.of(second, "nsubj") and verb + 1 in scene.of(second, "cc")
    joint = joint or (second is not None and _stand_together(scene, verb, second))
    return [c for c in scene.of(second, "obj") if c > second] if joint and second is not None else []


@once
def datives(scene: Scene, verb: int) -> list[int]:
    """Dative arguments without preposition."""
    if voice_of(scene, verb) is Voice.RECIPIENT:
        return surface_subjects(scene, verb)
    found = []
    for c in scene.children[verb]:
        bare = scene.pos[c] in (*NOMINAL, "DET", "ADJ") and not scene.cases(c)
        if not bare or scene.is_reflexive(c) or is_source(scene, c):
            continue
        case = scene.case_of(c)
        # "der Ärztekammer" and "ihrer Vorsitzenden" may be read as genitives, "des Landes" is one
        ambiguous = scene.lexis.genitive_or_dative_ending
        other = (ambiguous, *scene.lexis.never_genitive_endings)  # "beiden Ländern", "allen Frauen"
        genitive = case == "Gen" and not any(scene.lower[d].endswith(other) for d in scene.of(c, "det"))
        argument = scene.dep[c] in ("obl:arg", "iobj") and not genitive
        dative = case == "Dat" and (scene.label[c] != "nsubj" or shows_case(scene, c))
        mislabelled = scene.label[c] in ("obj", "obl", "nsubj") and dative and scene.dep[c] != "obl:tmod"
        if argument or mislabelled:
            found.append(c)
    acting = name_beside_dative(scene, verb) if found else []
    found = [c for c in found if c not in acting]
    both = [] if is_swapped(scene, verb) else scene.of(verb, "obj")  # "dessen Ablösung die Fans fordern"
    found = found or second_subjects(scene, verb) or [c for o in both for c in _hung_before(scene, o)]
    if not found and voice_of(scene, verb) is Voice.PASSIVE:
        subjects_ = labelled_subjects(scene, verb)
        actors = [c for c in subjects_ if c in scene.actors]
        content = both or scene.of(verb, "ccomp", "csubj", "xcomp")  # "Rama wird vorgeworfen, dass …"
        return (actors or subjects_)[:1] if content or len(subjects_) > 1 else []
    if not found and (len(both) > 1 or scene.of(verb, "xcomp", "ccomp")):  # "hat Ungarn Untätigkeit vorgeworfen"
        found = [c for c in both[:1] if c in scene.actors]
    if not found:
        found = _joined_to_subject(scene, verb) or _behind_object(scene, verb)
    if not found and scene.lemmas[verb] in scene.lexis.dative_verbs:
        found = _women_behind(scene, labelled_subjects(scene, verb)[:1])
    if not found:  # names show no case: "gratulierte Meloni" may be labelled obj
        found = [c for c in both if c in scene.actors or (scene.pos[c] == "PROPN" and not scene.of(c, "det"))]
    return found


def _hung_before(scene: Scene, noun: int) -> list[int]:
    """Dative in "zollte den beiden Wirten Beifall": no genitive with an article stands before its noun."""
    if scene.of(noun, "det", "amod"):
        return []
    return [c for c in scene.of(noun, "nmod") if c < noun and not scene.cases(c) and scene.of(c, "det")]


def _joined_to_subject(scene: Scene, verb: int) -> list[int]:
    """A dative that the parser joined to the subject: "hat die Äbtissin, Ada Huber, dem Abt die Leviten gelesen"."""
    joined = [c for s in labelled_subjects(scene, verb) for c in scene.of(s, "conj") if not scene.of(c, "cc")]
    return [c for c in joined if scene.case_of(c) == "Dat" and not scene.cases(c) and scene.of(c, "det")][:1]


def _behind_object(scene: Scene, verb: int) -> list[int]:
    """A dative read as a genitive: whom in "kreidete die Niederlage der Parteispitze an", where nothing else is one."""
    if voice_of(scene, verb) is not Voice.ACTIVE:
        return []
    receives = scene.lemmas[verb] in scene.lexis.receiver_verbs
    # "schob die Niederlage dem Wirt in die Schuhe": no noun has a bare dative
    ambiguous = (*scene.lexis.dative_endings, *((scene.lexis.genitive_or_dative_ending,) if receives else ()))
    below = [c for o in scene.of(verb, "obj") for c in scene.of(o, "nmod") if c > o and not scene.cases(c)]
    return [
        c for c in below if c in scene.actors and any(scene.lower[d].endswith(ambiguous) for d in scene.of(c, "det"))
    ][:1]


def _women_behind(scene: Scene, subject: list[int]) -> list[int]:
    """A dative read as a genitive: whom in "Es gratulierte der Chor der Chefin"."""
    women = [c for s in subject for c in scene.of(s, "nmod") if c > s and not scene.cases(c)]
    return [c for c in women if c in scene.actors and load_language().is_of_women(scene.words[c])]


@once
def surface_subjects(scene: Scene, verb: int, depth: int = _DEPTH) -> list[int]:
    """The grammatical subject, also where the verb shares it with another one or a governor supplies it."""
    if is_swapped(scene, verb) or fronted_label(scene, verb) is not None:
        return scene.of(verb, "obj")[:1]
    own = [] if shares_auxiliary(scene, verb) else labelled_subjects(scene, verb)[:1]
    if not own:  # the first word of a sentence may be labelled dep in UD_German-GSD
        own = [c for c in scene.of(verb, "dep") if scene.pos[c] in NOMINAL and scene.case_of(c) == "Nom"]
    own = own or objects_that_act(scene, verb) or strayed_subject(scene, verb) or name_beside_dative(scene, verb)
    if own:
        return own
    head = scene.heads[verb]
    if head == verb or depth == 0:
        return []
    label = scene.label[verb]
    if label == "conj":
        if scene.is_verb(head) or scene.of(head, "nsubj", "cop"):
            return surface_subjects(scene, head, depth - 1)
        return []
    if is_set_beside(scene, verb):
        return [head]
    if label in ("xcomp", "advcl", "ccomp", "acl", "csubj", "parataxis") and finite_verb(scene, verb) is None:
        return _control(scene, verb, head, depth)
    return []


def _control(scene: Scene, verb: int, head: int, depth: int) -> list[int]:
    """The subject of an infinitive: the governor's object, else its subject."""
    asks = scene.lemmas[scene.heads[head]] in scene.lexis.object_control
    if asks and scene.label[head] == "obj" and scene.label[verb] == "xcomp":
        return [head]  # "bat die Gemeinde, zu kommen": hung on whoever is asked
    if _is_blamed(scene, head) and scene.label[verb] in ("xcomp", "acl"):
        return [head]  # "rügte die Gemeinde dafür, Rom gelobt zu haben"
    if scene.is_participle(verb) and scene.is_verb(head) and not scene.of(verb, "aux", "mark"):
        return surface_subjects(scene, head, depth - 1)  # "Von Linde gelobt, rügte Arp den Rat": she praised Arp
    if scene.is_nominal(head) and is_left_open(scene, verb):
        return []
    if scene.is_nominal(head):
        if is_anothers(scene, verb, head):
            return []
        owners = [c for c in scene.children[head] if scene.is_owner(c)]
        return owners or clause_subjects(scene, head, depth - 1)
    if scene.label[verb] != "advcl" and not (
        scene.lemmas[head] in scene.lexis.subject_control or is_set_apart(scene, verb)
    ):
        told = objects(scene, head) + datives(scene, head)  # "vermied es, Rom zu rügen": the infinitive, nobody
        persons = [c for c in told if c in scene.actors and scene.lower[c] not in scene.lexis.neuter]
        asked = objects(scene, head) if scene.lemmas[head] in scene.lexis.object_control else []
        if voice_of(scene, head) is Voice.ACTIVE and (persons or asked):
            return (persons or asked)[:1]
    if is_left_open(scene, verb):
        return []
    if voice_of(scene, head) is Voice.PASSIVE and scene.label[verb] != "advcl":
        return surface_subjects(scene, head, depth - 1)
    return subjects(scene, head, depth - 1)


def _is_blamed(scene: Scene, noun: int) -> bool:
    """Whether somebody is judged for what an infinitive behind him tells: he did it."""
    judges = scene.lemmas[scene.heads[noun]] in scene.lexis.judging_verbs
    return judges and scene.label[noun] in ("obj", "iobj", "obl") and noun in scene.actors and not scene.cases(noun)


def clause_subjects(scene: Scene, noun: int, depth: int = _DEPTH) -> list[int]:
    """The subject of the clause in which a noun is object, prepositional phrase or predicate."""
    if scene.of(noun, "cop"):
        return scene.of(noun, "nsubj")
    below = noun
    for above in scene.governors(noun):
        if scene.is_verb(above) or scene.of(above, "cop"):
            if scene.lemmas[above] in scene.lexis.outsider_verbs and not is_at_occasion(scene, below):
                return []  # who disturbs a meeting does not take part in it
            if scene.lemmas[above] in scene.lexis.receiver_verbs and is_behind_object(scene, above, below):
                return []  # "warf Rom Geiz beim Treffen mit Ulm vor"
            if scene.label[below] == "nsubj":
                acting = surface_subjects(scene, above, 0)
                return acting if is_swapped(scene, above) and acting != [below] else []
            if others := whose_deed(scene, above, below):
                return others
            own = [c for c in scene.of(above, "nsubj") if c in scene.actors]
            if own and scene.label[below] == "obl" and voice_of(scene, above) is Voice.PASSIVE:
                return own  # "Bei seinem Besuch wurde Rama von Meloni empfangen"
            if voice_of(scene, above) is Voice.PASSIVE and scene.label[below] == "obl" and below != noun:
                return []  # "im Anschluss an das Treffen wurde von den Räten nichts gesagt"
            return subjects(scene, above, depth)
        below = above
    return []


def whose_deed(scene: Scene, verb: int, phrase: int) -> list[int]:
    """Whose deed a phrase beside a verb tells, if not the subject's: "lobte Arp für den Besuch"."""
    if not tells_deed(scene, verb, phrase):
        return []
    told = (*objects(scene, verb), *datives(scene, verb), *thanked_at(scene, verb))
    return [c for c in dict.fromkeys(told) if c in scene.actors and c != phrase]


def _may_be_accusative(scene: Scene, i: int) -> bool:
    """An object labelled obl: a bare name ("besuchte Samoa"), or an argument without preposition."""
    if scene.cases(i) or scene.has_als(i) or i in scene.times or scene.dep[i] == "obl:tmod" or scene.is_reflexive(i):
        return False
    if scene.pos[i] == "PROPN" and not scene.of(i, "det"):
        return True
    return scene.dep[i] in ("obl:arg", "iobj") and scene.case_of(i) != "Gen"
