"""What a verb or noun says of its object: "nannte Rama einen Freund", "bezeichnete ihn als mutig", "warf ihm vor, …".

Names show no case and "als" may hang on the verb, the object or the description, so the labels alone do not decide.
"""

from __future__ import annotations

from itertools import takewhile

from kg.grammar.arguments import objects
from kg.grammar.clauses import finite_verb
from kg.grammar.coordination import members
from kg.grammar.misread import fronted_label
from kg.grammar.once import once
from kg.grammar.scene import Scene
from kg.language.repair import INSERTED

_CONTENT = ("ccomp", "parataxis")
_EMBEDDED = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis"))
_INFINITIVE = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obl")


@once
def object_of(scene: Scene, i: int) -> list[int]:
    """The accusative object, bare names under other labels included."""
    found = [o for o in objects(scene, i) if not scene.has_als(o)]
    return found + [c for c in _named_predicates(scene, i) if c not in found]


def _named_predicates(scene: Scene, i: int) -> list[int]:
    """Bare names and pronouns labelled otherwise: in "nannte Rama einen Freund" Rama is the object."""
    return [
        c
        for c in scene.children[i]
        if scene.dep[c] in ("xcomp", "obl:arg", "iobj")
        and (scene.pos[c] in ("PROPN", "PRON") or _is_title(scene, c))
        and not (scene.quoted[c] or scene.of(c, "det") or scene.cases(c) or scene.has_als(c) or scene.is_reflexive(c))
        and not _owns_quoted(scene, c)
    ]


def _is_title(scene: Scene, noun: int) -> bool:
    """The title of a person whose name follows: "Richter Jan Loh"."""
    return any(scene.is_person(word) and word == noun + 1 for word in scene.of(noun, "appos", "flat"))


def _owns_quoted(scene: Scene, name: int) -> bool:
    """Whether a name is the genitive before a noun in quotation marks: "rügte Lindes „Schlingerkurs“"."""
    after = next((k for k in range(name + 1, len(scene)) if scene.pos[k] != "PUNCT"), name)
    ends = scene.pos[name] == "PROPN" and scene.lower[name].endswith(scene.lexis.genitive_name_endings)
    return ends and scene.quoted[after] and scene.pos[after] in ("NOUN", "ADJ")


def predicate_of(scene: Scene, i: int) -> list[int]:
    """Predicates: "nannte ihn mutig", also where the parser calls the adjective a particle or an adverb."""
    names = _named_predicates(scene, i)
    found = [c for c in scene.of(i, "xcomp") if not scene.is_verb(c) or scene.quoted[c]]
    found += [
        c for c in scene.children[i] if scene.dep[c] == "compound:prt" and scene.lower[c] not in scene.lexis.separable
    ]
    if not found:
        found = [
            c for c in scene.of(i, "advmod") if (_is_plain(scene, c) or scene.is_participle(c)) and scene.quoted[c]
        ]
    found = found or [c for c in scene.of(i, "obl") if scene.pos[c] == "ADJ" and _is_more_than(scene, c)]
    found = [c for c in found if _is_more_than(scene, c) or not (scene.has_als(c) or scene.cases(c))]
    return [c for c in found if c not in names] or [
        c for c in scene.of(i, "obl", "nmod") if _is_quoted_phrase(scene, c)
    ]


def _is_quoted_phrase(scene: Scene, i: int) -> bool:
    """Whether a phrase stands in quotation marks with its preposition: "nannte den Plan „unter Niveau“"."""
    marks = [c for c in scene.of(i, "case") if not scene.is_als(c)]
    return scene.quoted[i] and any(scene.quoted[c] and not scene.quoted[c - 1] for c in marks)


def _is_more_than(scene: Scene, i: int) -> bool:
    """Whether "als" before what stands in quotation marks compares: "nannte den Plan „mehr als gerecht“"."""
    marks = (c for c in scene.children[i] if scene.is_als(c))
    return scene.quoted[i] and any(scene.lower[c - 1] in scene.lexis.comparing_amounts for c in marks)


def second_object_of(scene: Scene, i: int) -> list[int]:
    """The second object: of two the one that is quoted, else a description with article, else the last."""
    label = fronted_label(scene, i)
    if label is not None:
        return [label]
    if als_of(scene, i):
        return []  # "nannte als Grund die Verabschiedung" describes nothing
    before = _label_before(scene, i)
    if before is not None:
        return [before]
    nouns = sorted({c for c in scene.of(i, "obj") if _is_free(scene, c)} | set(object_of(scene, i)))
    if len(nouns) > 1:
        quoted = [c for c in nouns if scene.quoted[c]]
        described = [c for c in nouns if scene.pos[c] == "NOUN" and scene.of(c, "det", "amod")]
        return (quoted or described or nouns)[-1:]
    labels = ("obl", "dep", "appos", "advmod", "ccomp")
    rest = [c for c in scene.of(i, *labels) if _is_free(scene, c) and c not in scene.times]
    rest = [c for c in rest if scene.quoted[c] or (scene.is_nominal(c) and not _is_oblique(scene, c))]
    if rest:
        return rest[:1]
    for o in nouns:  # the parser may hang the predicate on the object
        hung = scene.of(o, "appos", "nmod", "flat", "acl")
        below = [c for c in hung if scene.of(c, "det") and not scene.cases(c) and scene.case_of(c) != "Gen"]
        if below:
            return below[:1]
    quality = [c for c in scene.of(i, "advmod") if _is_plain(scene, c) and c > min(nouns, default=i)]
    return quality[-1:] if nouns else []


def _label_before(scene: Scene, participle: int) -> int | None:
    """What stands in quotation marks right before a participle: "die von Kritikern ‚Maulkorb‘ genannte Vorschrift"."""
    word = participle - 2
    if scene.label[participle] != "amod" or word < 0 or not scene.quoted[word] or scene.quoted[participle - 1]:
        return None
    while scene.heads[word] != word and scene.quoted[scene.heads[word]]:
        word = scene.heads[word]
    return word


def _is_oblique(scene: Scene, noun: int) -> bool:
    """Whoever stands in the dative, to whom something is named: "nannte der Presse einen Grund"."""
    articles = [c for c in scene.of(noun, "det") if scene.lower[c] != scene.lexis.dative_plural_article]
    cases = {scene.case_of(noun), *(scene.feature(c, "Case") for c in articles)}
    return bool(scene.of(noun, "det")) and not cases.isdisjoint(("Dat", "Gen"))


def _is_plain(scene: Scene, c: int) -> bool:
    """An adjective without ending: "mutig"."""
    return scene.pos[c] == "ADJ" and scene.feature(c, "Case") is None


def _is_free(scene: Scene, c: int) -> bool:
    return not (scene.cases(c) or scene.has_als(c) or scene.is_reflexive(c))


def als_of(scene: Scene, i: int) -> list[int]:
    """What follows "als"; several heads where a list of descriptions was torn apart."""
    own = [c for c in scene.children[i] if scene.lower[c] == scene.lexis.role_marker and not scene.of(c, "fixed")]
    for marker in own:  # "als" may hang on the verb: what begins right after it is meant
        found = [c for c in scene.children[i] if c > marker and scene.subtree(c)[0] == marker + 1]
        if found:
            return [*found, *_next_qualities(scene, i, found[-1])]
    told = objects(scene, i)
    places = [i, *told, *scene.of(i, "obl", "advmod", "nsubj")]
    found_at = list(filter(None, (_als_at(scene, i, place) for place in places)))
    # "bezeichnete als Antwort darauf den Plan als Unsinn": what is said of the object stands behind it
    behind = (found for found in found_at if any(o < found[0] for o in told))
    first = next(iter(found_at), [])
    chosen = first if first and scene.quoted[first[0]] else next(behind, first)
    return chosen or _below_an_object(scene, i) or _behind_insertion(scene, i)


def _als_at(scene: Scene, verb: int, place: int) -> list[int]:
    """What follows an "als" that the parser hung on the verb or on a phrase of it."""
    found = [
        c
        for c in scene.children[place]
        if scene.has_als(c)
        and c != verb
        and not scene.of(c, "nsubj", "aux")
        and (scene.label[c] != "conj" or place != verb)
    ]
    finite = finite_verb(scene, verb)  # "Als Antwort bezeichnete sie den Plan als Unsinn"
    found = [c for c in found if finite is not None and c > finite] or found
    before = [o for o in objects(scene, verb) if found and o < found[0]]
    strays = [c for o in before for m in members(scene, o) for c in scene.of(m, "conj")]
    found += [c for c in strays if found[0] < c and not scene.of(c, "nsubj", "cop") and c not in found]
    if found:
        return [*found, *_next_qualities(scene, verb, found[-1])]
    own = place != verb and scene.has_als(place) and scene.label[place] != "nsubj"
    return [place] if own else []


def _next_qualities(scene: Scene, verb: int, first: int) -> list[int]:
    """The adjectives right behind a first one that the parser hung beside it: "als gesichert extremistisch"."""
    found = [first]
    for child in scene.children[verb]:
        if child == found[-1] + 1 and _is_plain(scene, child) and _is_plain(scene, first):
            found.append(child)
    return found[1:]


def _below_an_object(scene: Scene, verb: int) -> list[int]:
    """Reach a description that the parser hung on the last noun before it: "nannte das Vorgehen gegen Arme als …"."""
    for noun in (word for o in objects(scene, verb) if o > verb for word in scene.subtree(o) if word > o):
        found = [c for c in scene.of(noun, "conj", "nmod") if scene.has_als(c) and scene.quoted[c]]
        if found:
            return found
    return []


def _behind_insertion(scene: Scene, verb: int) -> list[int]:
    """Reach "als ‚Rebell‘" behind a relative clause or an infinitive in commas, wherever the parser hung it."""
    for marker in scene.subtree(verb):
        head = scene.heads[marker]
        if marker > verb and scene.is_als(marker) and scene.words[marker - 1] == "," and scene.quoted[head]:
            return [head]
    return []


def infinitives(scene: Scene, i: int) -> list[int]:
    """Infinitives with "zu" that a verb or noun takes; those of purpose ("um … zu") and with "ohne" left out."""
    found = [c for c in scene.of(i, *_INFINITIVE) if scene.is_zu_infinitive(c) and c > i]
    if not found:  # "appellierte an die Parteien, die Waffen niederzulegen" hangs on the noun
        arguments = scene.of(i, "obj", "obl", "nsubj")
        below = [c for a in arguments for c in scene.of(a, "acl", "xcomp", "advcl")]
        found = [c for c in below if scene.is_zu_infinitive(c) and c > i]
    apart = scene.lexis.purpose | scene.lexis.setting_apart
    return [c for c in found if not any(scene.lower[m] in apart for m in scene.of(c, "mark"))]


def content_clauses(scene: Scene, i: int) -> list[int]:
    """Clauses that say what was said; of a verb of saying behind its words, the words before it."""
    told = (c for c in scene.of(i, *_CONTENT) if not scene.is_zu_infinitive(c) and not scene.has_als(c))
    told = (c for c in told if scene.dep[c] != INSERTED and not _is_bracketed(scene, c))
    found = [c for c in told if not _parted(scene, i, c) and not _tells_on(scene, i, c)]
    if not found and scene.pos[i] == "NOUN":  # "der Vorwurf, das Amt schweige": no word relates the clause
        places = (i, *scene.of(i, "nmod"))  # "der Vorwurf der Wirte, das Amt schweige"
        plain = (c for place in places for c in scene.of(place, "acl") if finite_verb(scene, c) is not None)
        found = [c for c in plain if not any(map(scene.is_relative, scene.subtree(c)))]
    if not found and scene.is_verb(i):  # "Dass sie schwieg, rügte der Rat", "Gerügt wird, dass sie schwieg"
        before = [c for c in scene.of(i, "advcl", "csubj") if c < i or scene.dep[c] == "csubj:pass"]
        found = [c for c in before if _is_told(scene, c)]
    head = scene.heads[i]
    content = scene.is_verb(head) or scene.pos[head] in ("ADJ", "NOUN")
    if not found and scene.label[i] == "parataxis" and content and not _parted(scene, i, head):
        found = [head]  # "Sie müssten gehen, forderte er"
    return found


def _is_bracketed(scene: Scene, word: int) -> bool:
    """Whether a word stands alone in brackets, as the sign of who wrote a report: "(ab) Der Rat forderte, …"."""
    return word > 0 and scene.words[word - 1] == "(" and ")" in scene.words[word + 1 : word + 2]


def _parted(scene: Scene, one: int, other: int) -> bool:
    """Whether a semicolon stands between two clauses side by side: "Der Rat tagte; sein Obmann forderte Geld"."""
    beside = "parataxis" in (scene.label[one], scene.label[other])
    return beside and ";" in scene.words[min(one, other) : max(one, other)]


def _tells_on(scene: Scene, verb: int, clause: int) -> bool:
    """Whether a clause behind a colon is no content of a threat or demand: "Rom droht ihnen: Der Bund rügte die Tat".

    What they aim at lies ahead, and whoever is told to do something is not threatened with it: "Sie sollen abtreten".
    """
    threat, finite = scene.lemmas[verb] in scene.lexis.threatening, finite_verb(scene, clause)
    behind = verb < clause and ":" in scene.words[verb:clause] and not scene.quoted[clause]
    if finite is None or not behind or not (threat or scene.lemmas[verb] in scene.lexis.aiming):
        return False
    past = scene.feature(finite, "Tense") == "Past" and scene.feature(finite, "Mood") == "Ind"
    return past or (threat and scene.lemmas[finite] in scene.lexis.obliging)


def _is_told(scene: Scene, clause: int) -> bool:
    """Whether "dass" begins a clause."""
    return any(scene.lower[m] in scene.lexis.content for m in scene.of(clause, "mark"))


def idiom_words(scene: Scene, i: int) -> list[int]:
    """All words of the clause below a word, those of embedded clauses left out: for idioms, however parsed."""
    found = [i]
    for token in found:
        found.extend(c for c in scene.children[token] if scene.label[c] not in _EMBEDDED)
    return sorted(found)


def takes_up_a_thing(scene: Scene, pronoun: int) -> bool:
    """Whether "es" as an object is something named before, no clause to come: "nannte es falsch, dass er kam"."""
    verb = scene.heads[pronoun]
    behind = range(pronoun + 1, scene.sentence_of(pronoun).stop)
    clauses = (k for k in behind if scene.label[k] == "mark" or scene.is_zu_infinitive(k))
    return scene.label[pronoun] == "obj" and not any(_hangs_below(scene, k, verb) for k in clauses)


def _hangs_below(scene: Scene, word: int, verb: int) -> bool:
    """Whether a word hangs on a verb and on nothing joined to it: "rügte es und rief auf, zu gehen"."""
    path = [word, *takewhile(lambda k: k != verb, scene.governors(word))]
    return scene.heads[path[-1]] == verb and not any(scene.label[k] == "conj" for k in path)


def quoted_part(scene: Scene, i: int) -> list[int]:
    """The highest word between quotation marks below a word; not of the quotation that a verb itself stands in.

    In "„Er nannte mich einen Lügner“, sagte sie" all of it is speech, and no label.
    """
    own = [one for one in scene.quotations if scene.is_verb(i) and one.start <= i < one.end]
    inside = [k for k in scene.subtree(i) if scene.quoted[k] and not any(one.start <= k < one.end for one in own)]
    return [k for k in inside if scene.heads[k] not in inside][:1]


def opening_mark(scene: Scene, i: int) -> list[int]:
    """The mark before the quotation that a word stands in."""
    if not scene.quoted[i]:
        return []
    return [one.start - 1 for one in scene.quotations if one.start <= i < one.end][:1]
