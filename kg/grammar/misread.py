"""Subjects and objects that the parser mixed up: by number, by sense, in relative clauses, before quotations."""

from __future__ import annotations

from kg.grammar.clauses import finite_verb
from kg.grammar.coordination import number_of
from kg.grammar.once import once
from kg.grammar.parse import Parse
from kg.grammar.scene import Scene


@once
def is_swapped(scene: Scene, verb: int) -> bool:
    """Whether subject and object are mixed up, by number ("Die Berichte lobte Rama") or sense ("Sein Ziel lobt er")."""
    one, other = scene.of(verb, "nsubj"), scene.of(verb, "obj")
    if any(scene.lower[word] in scene.lexis.first_named | scene.lexis.latter for word in one):
        return False  # "Letztere" is one or several
    if len(one) == len(other) == 1 and scene.is_relative(one[0]) and scene.lower[one[0]] == scene.lexis.what:
        return other[0] in scene.actors  # "…, was die Partei rügt"
    if len(one) == len(other) == 1 and scene.is_relative(one[0]) and scene.label[verb] == "acl":
        return _is_done_to(scene, verb, one[0], other[0])
    if len(one) == len(other) == 1 and scene.lower[one[0]] in scene.lexis.neuter and other[0] < verb < one[0]:
        return other[0] in scene.actors  # "Die Industrie unterstützt es"
    if len(one) != 1 or len(other) != 1 or not {scene.pos[one[0]], scene.pos[other[0]]} <= {"NOUN", "PROPN"}:
        return False
    if _is_praise_paid(scene, one[0], verb, other[0]):
        return True
    thing_first = one[0] not in scene.actors and scene.pos[one[0]] == "NOUN" and one[0] < other[0]
    if thing_first and other[0] in scene.actors and scene.lemmas[verb] in scene.lexis.deciding_verbs:
        several = number_of(scene, other[0]) == "Plur" != number_of(scene, one[0])
        return not (several and _is_singular(scene, verb))  # "Ein Treffen sagte die Ministerin ab"
    owned = any(scene.dep[c] == "det:poss" or _is_whose(scene, c) for c in scene.children[one[0]])
    if owned and one[0] not in scene.actors and other[0] in scene.actors and one[0] < verb:
        return True
    finite = finite_verb(scene, verb)
    number = scene.feature(finite, "Number") if finite is not None else None
    plural = scene.pos[one[0]] != "NOUN" and not (number == "Plur" and scene.is_person(one[0]))
    behind = one[0] > verb > other[0] and scene.pos[other[0]] == "NOUN"  # "Kast lobte die Grünen", a name no list has
    if number is None or (plural and not behind):  # names may be plural: "Die Grünen", "USA"; a person is one
        return False
    if _is_accusative(scene, other[0]):
        return False  # "Nicht nur die Kirche, sondern auch der Rat lobte den Abt"
    agreeing_numbers = (number, None) if behind else (number,)
    return number_of(scene, one[0]) not in (number, None) and number_of(scene, other[0]) in agreeing_numbers


def _is_singular(scene: Scene, verb: int) -> bool:
    finite = finite_verb(scene, verb)
    return finite is not None and scene.feature(finite, "Number") == "Sing"


def _is_accusative(scene: Scene, noun: int) -> bool:
    """Whether the article of a masculine shows that it is an object: "den Abt", "einen Abt"."""
    marks = [{scene.feature(c, f) for f in ("Case", "Gender", "Number")} for c in scene.of(noun, "det")]
    return {"Acc", "Masc", "Sing"} in marks


def _is_done_to(scene: Scene, verb: int, pronoun: int, other: int) -> bool:
    """Whether a relative pronoun read as the subject is the object: "das Verbot, das Rom erlassen hat"."""
    noun = agreeing(scene, scene.heads[verb], pronoun)
    if noun in scene.actors or other not in scene.actors or scene.lower[pronoun] not in scene.lexis.caseless_relatives:
        return False
    finite = finite_verb(scene, verb)
    number = scene.feature(finite, "Number") if finite is not None else None
    return other < verb and number_of(scene, other) in (number, None) and scene.case_of(other) != "Dat"


def _is_praise_paid(scene: Scene, thing: int, verb: int, actor: int) -> bool:
    """Whether a bare noun in front is what somebody gives: "Hochachtung zollte Bischöfin Linde den Rettern"."""
    bare = scene.pos[thing] == "NOUN" and not scene.of(thing, "det") and thing not in scene.actors
    given = scene.is_person(actor) or any(scene.dep[c] in ("iobj", "obl:arg") for c in scene.children[verb])
    return bare and actor in scene.actors and thing < verb < actor and given


def _is_whose(scene: Scene, word: int) -> bool:
    """Whether a word is the "dessen" of a relative clause: "der Abt, dessen Rede Huber lobte"."""
    return scene.is_relative(word) and scene.label[word] in ("nmod", "det")


def fronted_label(scene: Scene, verb: int) -> int | None:
    """The label read as a subject in "‚Schandfleck‘ nennen die Anwohner das Haus": two objects follow, one acts."""
    subject, followers = scene.of(verb, "nsubj"), scene.of(verb, "obj")
    if len(subject) != 1 or len(followers) != 2 or not subject[0] < verb < followers[0]:
        return None
    return subject[0] if scene.quoted[subject[0]] and followers[0] in scene.actors else None


def uncompared(scene: Scene, objects: list[int]) -> list[int]:
    """Objects without what they are compared with: "lobte den Koch so laut wie selten einen Wirt"."""
    first = min(objects, default=0)
    return [c for c in objects if all(scene.lower[word] != scene.lexis.like for word in range(first + 1, c))]


def is_source(scene: Scene, noun: int) -> bool:
    """Whether a noun names who is quoted, whatever it hangs on: "lobte den Abt: „Gut“, so der Rat"."""
    marks = {c for c in scene.of(noun, "advmod", "cc", "case", "mark") if c < noun} | {max(noun - 1, 0)}
    return any(scene.lower[c] == scene.lexis.source_particle and c > 0 and scene.pos[c - 1] == "PUNCT" for c in marks)


def is_at_occasion(scene: Scene, noun: int) -> bool:
    """Whether a noun tells at what occasion something is done: "bei dem Treffen", not "das Treffen"."""
    return not scene.lexis.occasion_prepositions.isdisjoint(scene.cases(noun))


def agreeing(parse: Parse, noun: int, pronoun: int) -> int:
    """The noun above that agrees with the pronoun where the one it was hung on does not: "Kritik am Rat, die …".

    What names are tagged as tells nothing of their gender.
    """
    above = noun
    while not agree(parse, above, pronoun) and parse.label[above] == "nmod" and parse.heads[above] < above:
        above = parse.heads[above]
    return above if agree(parse, above, pronoun) and parse.pos[above] == "NOUN" else noun


def agree(parse: Parse, noun: int, pronoun: int) -> bool:
    """Whether a relative pronoun has the number and gender of a noun, as far as its form tells."""
    number, gender = parse.feature(noun, "Number"), parse.feature(noun, "Gender")
    if parse.lower[pronoun] in parse.lexis.feminine_or_plural_relatives:
        return number == "Plur" or gender == "Fem"
    alike = number == "Plur" or gender == parse.feature(pronoun, "Gender")
    return alike and number == parse.feature(pronoun, "Number")


def is_behind_object(scene: Scene, verb: int, phrase: int) -> bool:
    """Whether a phrase stands right behind the object of a verb, so that it may as well be of it."""
    first = min(scene.subtree(phrase))
    return scene.label[phrase] == "obl" and any(max(scene.subtree(o)) + 1 == first for o in scene.of(verb, "obj"))


def is_anothers(scene: Scene, verb: int, head: int) -> bool:
    """Whether an infinitive tells what the first part of a noun says whose it is: "wegen des EU-Beschlusses, … zu"."""
    below = (c for c in scene.of(head, "nmod") if head < c < verb)
    first, hyphen, _ = scene.words[max(below, default=head)].partition("-")
    return bool(hyphen) and first[:1].isupper()
