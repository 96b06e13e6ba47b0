"""Prepositional phrases and owners of a verb or noun, also where the parser hung them on a neighbour."""

from __future__ import annotations

from kg.grammar.arguments import clause_subjects
from kg.grammar.coordination import members
from kg.grammar.once import once
from kg.grammar.parse import NOMINAL
from kg.grammar.scene import Scene
from kg.grammar.voices import Voice, voice_of

_PASSIVES = (Voice.PASSIVE, Voice.ATTRIBUTE_PASSIVE)


@once
def phrases(scene: Scene, i: int, preposition: str) -> list[int]:
    """Heads of the phrases with a preposition ("*" = any): its own, else those that strayed."""
    found = own_phrases(scene, i, preposition)
    if not found and preposition in scene.lexis.owning_prepositions and scene.is_verb(i):
        found = _no_owner(scene, i, preposition)
    if found or preposition not in scene.lexis.movable_prepositions:
        return found or _behind_article(scene, i, preposition)
    return _beside(scene, i, preposition) if _is_verbal(scene, i) else _above(scene, i, preposition)


def fixed_phrases(scene: Scene, i: int, preposition: str) -> list[int]:
    """Those that hang on a word or on one beside it: where "in Aussicht" stands does not matter to its verb."""
    found = phrases(scene, i, preposition)
    neighbours = scene.of(i, "obj", "obl", "nsubj", "iobj", "advmod", "xcomp") if _is_verbal(scene, i) else []
    beside = [m for n in neighbours for m in members(scene, n)]  # "ging mit dem Rat und der Stadt ins Gericht"
    return [*found, *(c for n in beside for c in own_phrases(scene, n, preposition) if c not in found)]


@once
def own_phrases(scene: Scene, i: int, preposition: str) -> list[int]:
    """Heads of the phrases that hang on the word itself."""
    if preposition in scene.lexis.agent_prepositions and voice_of(scene, i) in _PASSIVES:
        return []  # "von der Regierung gefordert": who demands, not of whom
    return [
        c
        for c in scene.children[i]
        if scene.label[c] in ("obl", "nmod", "obj", "advmod", "dep", "iobj", "xcomp", "appos", "conj")
        and not scene.is_verb(c)
        and _has_case(scene, c, preposition)
        and scene.lexis.excepting.isdisjoint(scene.lower[k] for k in scene.children[c])  # "außer mit der PS"
        and not _is_in_subject(scene, i, c)
        and not (scene.label[c] == "conj" and scene.of(c, "orphan"))  # another half
    ]


def governor(scene: Scene, token: int) -> int:
    """The word a phrase hangs on; for a noun joined to another, what the first hangs on."""
    token = scene.units.head[token]
    for above in scene.governors(token):
        if scene.label[token] != "conj" or scene.pos[above] not in NOMINAL:
            break
        token = above
    return scene.heads[token]


def _is_verbal(scene: Scene, i: int) -> bool:
    return scene.is_verb(i) or (scene.pos[i] == "ADJ" and bool(scene.of(i, "aux", "nsubj", "obl")))


def _is_in_subject(scene: Scene, verb: int, phrase: int) -> bool:
    """Whether a phrase stands in the subject: "Rama von der PS lobte" is Rama of the PS."""
    return any(_is_in_front(scene, verb, subject, phrase) for subject in scene.of(verb, "nsubj"))


def _is_in_front(scene: Scene, verb: int, noun: int, phrase: int) -> bool:
    """Only one constituent stands before the finite verb: a phrase between a noun there and that verb is the noun's."""
    if not scene.is_verb(verb) or scene.of(verb, "mark") or scene.label[verb] == "acl" or _is_subordinate(scene, verb):
        return False  # "Riga, wo Rama mit der PS sprach"
    finite = [k for k in (verb, *scene.of(verb, "aux")) if scene.is_finite(k)]
    return any(noun < phrase < f for f in finite)


def _is_subordinate(scene: Scene, verb: int) -> bool:
    """Also "deren Vorsitzender auf Schließung drängt"."""
    return any(scene.is_relative(k) for c in scene.children[verb] for k in (c, *scene.of(c, "nmod", "det")))


def _has_case(scene: Scene, token: int, preposition: str) -> bool:
    cases = scene.cases(token)
    return bool(cases) if preposition == "*" else preposition in cases


def _beside(scene: Scene, verb: int, preposition: str) -> list[int]:
    """Reach "mit ihr" in "telefonierte am Montag mit ihr", where it hangs on "Montag"."""
    inside = preposition == scene.lexis.inside_preposition
    for neighbour in scene.of(verb, "obl", "advmod", "nsubj", "obj"):
        if inside and scene.label[neighbour] in ("nsubj", "obj") and neighbour not in scene.actors:
            continue  # "kritisierte die Lage in Mali" says nothing about where
        for below in _chain(scene, neighbour):
            found = own_phrases(scene, below, preposition)
            if found := [c for c in found if not _is_in_front(scene, verb, neighbour, c)]:
                return found
    return []


def _above(scene: Scene, noun: int, preposition: str) -> list[int]:
    """Reach "mit ihr" in "führte am Montag mit ihr ein Gespräch", where it hangs on the verb or on the genitive."""
    for below in _chain(scene, noun)[1:]:
        found = [c for c in own_phrases(scene, below, preposition) if c > noun]
        if found:
            return found
    for joined in (c for c in scene.of(noun, "conj") if not scene.of(c, "det")):  # "Bußen und Sperren gegen Thal"
        if found := own_phrases(scene, joined, preposition):
            return found
    end = max(scene.subtree(noun))
    if end + 1 < scene.sentence_of(noun).stop and scene.pos[end + 1] == "ADP":  # right after it, wherever it hangs
        phrase = scene.heads[end + 1]
        if phrase > end and _has_case(scene, phrase, preposition) and phrase not in scene.times:
            return [phrase]
    above = governor(scene, noun)
    placed = preposition == scene.lexis.inside_preposition and "-" in scene.words[noun]  # "der China-Besuch"
    if above == noun or placed or not _is_verbal(scene, above):
        return []
    found = [c for c in own_phrases(scene, above, preposition) if c != noun]
    return found if scene.label[noun] == "obj" or scene.dep[noun].endswith(":pass") else []


def _no_owner(scene: Scene, verb: int, preposition: str) -> list[int]:
    """Reach "der Kammer" in "Lob bekam der Wirt von der Kammer", "aus dem Amt" in "Lob bekam der Wirt aus dem Amt".

    Beside an article the genitive, not "von" would name an owner; what is received stands first.
    """
    owner = preposition == scene.lexis.owner_preposition
    fronted = any(o < verb for o in scene.of(verb, "obj"))
    return [
        phrase
        for subject in scene.of(verb, "nsubj")
        if verb < subject and (owner or fronted) and voice_of(scene, verb) is Voice.ACTIVE
        for phrase in own_phrases(scene, subject, preposition)
        if scene.of(phrase, "det") and phrase in scene.actors
    ]


def _behind_article(scene: Scene, verb: int, preposition: str) -> list[int]:
    """Reach "vom Bund" in "hat Geld für den Wegebau vom Bund gefordert": of a noun with article he is no owner."""
    if preposition != scene.lexis.owner_preposition or not scene.is_verb(verb):
        return []
    last = [noun for thing in scene.of(verb, "obj") for noun in scene.subtree(thing)[-1:] if noun in scene.actors]
    return [
        noun
        for noun in last
        if scene.label[noun] == "nmod" and scene.cases(noun) == [preposition] and scene.dep[scene.heads[noun]] == "nmod"
        if scene.of(scene.heads[noun], "det") and scene.heads[noun] not in scene.actors and _has_article(scene, noun)
    ]


def _has_article(scene: Scene, noun: int) -> bool:
    """With an article of its own, or one within the preposition: "vom"."""
    return bool(scene.of(noun, "det")) or any(scene.feature(c, "Definite") for c in scene.of(noun, "case"))


def _chain(scene: Scene, token: int) -> list[int]:
    """A noun with the genitives and words of time that hang on it, where a phrase may hang by mistake."""
    found = [token]
    for noun in found:
        found.extend(
            c
            for c in scene.of(noun, "nmod")
            if scene.pos[c] in NOMINAL and (not scene.cases(c) or c in scene.times or _is_owner(scene, c))
        )
    return found


def _is_owner(scene: Scene, token: int) -> bool:
    """Whether "von Obama" in "Besuch von Obama in Kuba" is an actor, who takes no phrase of his own."""
    return scene.lexis.owner_preposition in scene.cases(token) and token in scene.actors


def genitive_objects(scene: Scene, verb: int) -> list[int]:
    """Objects in the genitive: "des Betrugs" in "beschuldigte ihn des Betrugs"."""
    return [
        c
        for c in scene.of(verb, "obl", "obj", "iobj", "nmod")
        if scene.case_of(c) == "Gen" and not scene.cases(c) and scene.pos[c] in NOMINAL
    ]


def genitives(scene: Scene, noun: int) -> list[int]:
    """Genitives below a noun, else what "von" ties to it."""
    found = [
        c
        for c in scene.of(noun, "nmod")
        if not scene.cases(c)
        and not scene.has_als(c)
        and scene.units.head[c] != scene.units.head[noun]
        and scene.case_of(c) in ("Gen", None)
        and scene.pos[c] in NOMINAL
    ]
    return found or own_phrases(scene, noun, scene.lexis.owner_preposition)


def owners(scene: Scene, noun: int) -> list[int]:
    """Possessives, else genitives: "ihr" in "ihr Lob", "der Kammer" in "das Lob der Kammer"."""
    found = [c for c in scene.children[noun] if scene.dep[c] in ("det:poss", "nmod:poss") and not scene.cases(c)]
    if found and scene.feature(found[0], "Poss") == "Yes":
        return _own_subject(scene, noun, found[0]) or found
    found = found or genitives(scene, noun)
    return found or [c for c in scene.of(noun, "det", "dep") if _is_whose_name(scene, c, noun)]


def _is_whose_name(scene: Scene, word: int, noun: int) -> bool:
    """Whether the parser read a name in the genitive as an article: "Noltes" in "Noltes Vorwurf"."""
    return word < noun and scene.pos[word] == "PROPN" and scene.lower[word].endswith(scene.lexis.genitive_name_endings)


def _own_subject(scene: Scene, noun: int, possessive: int) -> list[int]:
    """Whose "seine Kritik" is in "Rama brachte seine Kritik vor": the subject's, if number agrees."""
    frame = scene.heads[noun]  # "im Rahmen seines Besuchs"
    framed = scene.label[noun] == "nmod" and not scene.cases(noun) and scene.words[frame] in scene.lexis.occasion_nouns
    place = frame if framed else noun
    if scene.label[place] not in ("obj", "obl") or scene.feature(possessive, "Person") in ("1", "2"):
        return []
    subject = clause_subjects(scene, place)
    if is_rejected(scene, place):
        return []  # that of somebody else
    if not subject or subject[0] not in scene.actors or scene.feature(subject[0], "Person") in ("1", "2"):
        return []
    plural = len(members(scene, subject[0])) > 1 or scene.feature(subject[0], "Number") == "Plur"
    his = scene.lower[possessive].startswith(scene.lexis.masculine_possessive)
    # "Der Abt hat die Räte wegen ihrer Kritik gerügt": not his
    hers = scene.pos[subject[0]] == "NOUN" and scene.feature(subject[0], "Gender") in ("Masc", "Neut")
    return [] if (his and plural) or (not his and hers and not plural) else subject


def is_rejected(scene: Scene, noun: int) -> bool:
    """Whether what somebody said is turned down: "wies ihre Kritik zurück"."""
    return scene.label[noun] == "obj" and scene.lemmas[scene.heads[noun]] in scene.lexis.rejecting_verbs


def first_parts(scene: Scene, noun: int) -> list[int]:
    """First parts that stand as words of their own, else the noun itself where a hyphen joins it to its first part."""
    return [c for c in scene.of(noun, "compound") if c < noun] or ([noun] if "-" in scene.words[noun] else [])
