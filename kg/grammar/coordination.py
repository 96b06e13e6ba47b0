"""Lists: "A, B und C" is all its members, "Länder wie A und B" those that are named."""

from __future__ import annotations

from collections.abc import Iterable

from kg.grammar.once import once
from kg.grammar.parse import NOMINAL, Parse
from kg.grammar.scene import Scene
from kg.language import load_language
from kg.language.titles import are_of_one_person

#: Marks after which a new clause begins: "gilt als gefährdet – eine Kritik, die …".
_BREAKS = frozenset(("–", "—", "-", ";", ":"))
_NAMED = 2  #: of a group that stand for it
_BEFORE_NOUN = frozenset(("ADP", "DET", "ADJ", "NUM"))


@once
def members(scene: Scene, token: int) -> list[int]:
    """The token with everything joined to it or to its title, nested lists too; joined clauses are left out."""
    named = _named_by_last_title(scene, token)
    if named is not None:
        return [named]
    found = [token]
    prepositions = {case for part in scene.parts(token) for case in scene.cases(part)}
    for member in found:
        joined = [c for part in scene.parts(member) for c in scene.of(part, "conj")]
        examples = min((c for c in joined if _is_example(scene, c)), default=len(scene))
        for child in (c for c in joined if c < examples):
            if child in scene.parts(member) or child in found or not _is_member(scene, member, child):
                continue
            own, source = set(scene.cases(child)), scene.lexis.source_prepositions
            if own and not own & prepositions and not (own <= source and prepositions <= source):
                continue  # "mit den Franzosen und ohne die Briten", but "aus Kiel und von den Winzern"
            found.append(child)
        found.extend(_misread_list(scene, member))
    picked = [m for member in found for m in _picked(scene, member)]
    last = max(found)
    listed = any(scene.pos[k] == "CCONJ" or scene.label[k] == "cc" for k in range(token, last))
    if not listed and not any(scene.of(m, "cc") for m in found):  # "die Kirche ebenfalls"
        return [token, *picked]  # no list without "und": "unterstützen einen Kandidaten, so die Kritik"
    return sorted({*found, *picked})


def _picked(scene: Scene, group: int) -> list[int]:
    """Those of a group that are named: "die Räte, unter ihnen Huber und Linde", not "darunter drei Räte".

    Or examples, "Länder wie Polen und Ungarn"; or all of them, behind a comma: "die beiden Räte, Huber und Linde".
    """
    singled = [c for c in scene.of(group, "appos", "nmod") if not scene.cases(c) and is_singled_out(scene, c)]
    several = scene.pos[group] == "NOUN" and scene.feature(group, "Number") == "Plur"
    beside = [c for c in scene.of(group, "appos") if several and c not in singled and scene.is_person(c)]
    lists = [each for c in beside if len(each := members(scene, c)) > 1 and scene.words[c - 1] == ","]
    named = [m for c in singled if not scene.of(c, "nummod") for m in members(scene, c)]
    return [*named, *(_named_examples(scene, group) if several else ()), *(m for each in lists for m in each)]


def _named_examples(scene: Scene, group: int) -> list[int]:
    """Those that "wie" names of several who can act: "Länder wie Polen und Ungarn", not "Fachleute wie Lehrer"."""
    beside = [c for part in scene.parts(group) for c in scene.of(part, "conj", "appos", "nmod") if not scene.cases(c)]
    first = min((c for c in beside if c > group and _is_example(scene, c)), default=None)
    if first is None or group not in scene.actors:
        return []
    every = {m for c in beside if c >= first for m in members(scene, c)}
    named = (any(scene.entity[part] for part in scene.parts(m)) for m in every - scene.times)
    return sorted(every) if every.isdisjoint(scene.times) and all(named) else []


def is_singled_out(parse: Parse, token: int) -> bool:
    """Whether an apposition is one of those named before, not the same: "die Räte, allen voran Huber"."""
    for before in range(token - 1, parse.sentence_of(token).start, -1):
        if parse.pos[before] == "PUNCT" or before == parse.heads[token]:
            return False  # "insbesondere Huber (SPÖ)", "allen voran Rat Huber"
        if parse.lower[before] in parse.lexis.singling:
            return "," in parse.words[max(before - 2, 0) : before]
    return False


def _is_member(scene: Scene, member: int, child: int) -> bool:
    """Whether a joined word is one more of its kind, no clause, label or title."""
    if scene.pos[child] not in (*NOMINAL, "ADJ", "NUM", "DET", "X") or scene.of(child, "nsubj", "cop", "orphan"):
        return False
    joined_to = max(member, scene.heads[child])  # "die Parteien – Rot, Grün und Blau – lobten …"
    if any(scene.words[k] in _BREAKS for k in range(joined_to + 1, _first_word(scene, child))):
        return False
    return not (scene.has_als(child) or _crosses_als(scene, member, child) or _is_title(scene, member, child))


def _is_example(scene: Scene, noun: int) -> bool:
    """Whether "wie" brings a noun in as an example: "Fachleute wie Lehrer", not "die SPD ebenso wie die CDU".

    One is an example of many, so both act in "Rat wie Kammer lobten den Plan".
    """
    one = scene.heads[noun]
    again = bool(scene.cases(noun)) and scene.cases(noun) == scene.cases(one)  # "von der Kammer wie von Arp"
    if (
        again
        or scene.is_person(one)
        or (scene.feature(one, "Number") == "Sing" and scene.label[one] == "nsubj" and _several(scene, one))
    ):
        return False
    marks = (c for c in scene.of(noun, "cc", "case", "mark") if scene.lower[c] == scene.lexis.like)
    return any((not c or scene.lower[c - 1] not in scene.lexis.equally) and not _adds(scene, c) for c in marks)


def _adds(scene: Scene, like: int) -> bool:
    """Whether "wie" is that of "wie auch", which joins: "Arp wie auch Linde lobten den Rat"."""
    return like + 1 < len(scene) and scene.lower[like + 1] == scene.lexis.also


def _is_title(scene: Scene, noun: int, other: int) -> bool:
    """Whether a noun is one more title of the same person.

    Before a name: "der Anwalt, frühere Minister und Autor Jan Arp"; behind it: "Jan Arp, Chef des Verbands und Autor".
    """
    if not _bare_title(scene, other) or _several(scene, noun):
        return False
    if _has_name(scene, noun, other):
        return _person(scene, other) is None
    behind = [a for a in scene.of(noun, "appos") if noun < a < other and scene.pos[a] == "NOUN"]
    return bool(behind) and _person(scene, noun) is not None and _person(scene, other) is None


def _named_by_last_title(scene: Scene, noun: int) -> int | None:
    """The last of several titles, where the name stands behind it: "der Anwalt und frühere Minister Jan Arp".

    Without article only titles of people are read so: "Obmann und Rätin Linde", not "Stadt und Rätin Linde"; "ein
    Obmann und Rat Linde" are two.
    """
    last = max(scene.of(noun, "conj"), default=noun)
    if any(scene.lower[article] in scene.lexis.indefinite_articles for article in scene.of(noun, "det")):
        return None
    titled = bool(scene.of(noun, "det")) or scene.lemmas[noun].lower().endswith(scene.lexis.title_endings)
    single = scene.feature(noun, "Number") == "Sing" and titled and scene.pos[noun] == "NOUN"
    if last <= noun or not single or _person(scene, noun) is not None or _several(scene, noun):
        return None
    if _has_name(scene, noun, last):
        return None  # the parser hung it on the first title
    one = scene.feature(noun, "Gender") == scene.feature(last, "Gender")
    one = one and load_language().gender_of_body(scene.lemmas[noun]) is None
    return last if one and _bare_title(scene, last) and _name_behind(scene, last) else None


def _has_name(scene: Scene, noun: int, last: int) -> bool:
    """Whether a person's name behind the last title is an apposition of the first."""
    return any(name > last and _person(scene, name) is not None for name in scene.of(noun, "appos"))


def _bare_title(scene: Scene, noun: int) -> bool:
    """Whether a noun in the singular has no article, so that the one before counts for it too."""
    singular = scene.pos[noun] == "NOUN" and scene.feature(noun, "Number") != "Plur"
    return singular and not scene.of(noun, "det", "det:poss", "nummod") and not scene.cases(noun)


def _name_behind(scene: Scene, noun: int) -> bool:
    """Whether a person's name closes the phrase of a noun: "Chef der Neuen Bank Jan Arp"."""
    if _person(scene, noun) is not None:
        return True
    name = max(scene.subtree(noun)) + 1
    inside = next((k for k in scene.subtree(noun) if k > noun and _person(scene, k) is not None), name)
    return inside < len(scene) and _person(scene, inside) is not None and scene.sentence[inside] == scene.sentence[noun]


def _several(scene: Scene, noun: int) -> bool:
    """Whether the verb or the preposition says that more than one is meant."""
    head = scene.heads[noun]
    verbs = (head, *scene.of(head, "aux", "cop"))
    plural = any(scene.is_finite(k) and scene.feature(k, "Number") == "Plur" for k in verbs)
    return (scene.label[noun] == "nsubj" and plural) or bool({*scene.cases(noun)} & scene.lexis.between)


def _first_word(scene: Scene, top: int) -> int:
    return next(k for k in scene.subtree(top) if scene.pos[k] != "PUNCT")


def _crosses_als(scene: Scene, member: int, child: int) -> bool:
    """Whether "als" stands between: in "nannte A und B als ‚gut‘ und ‚klug‘" the last belongs to the description."""
    between = range(member + 1, child)
    return any(scene.is_als(k) for k in between)


def _misread_list(scene: Scene, name: int) -> list[int]:
    """Members of "Rutte, Frederiksen und Tusk", parsed as Rutte ←appos Frederiksen: two people are no apposition."""
    listed = [c for part in scene.parts(name) for c in scene.of(part, "appos") if c not in scene.parts(name)]
    one = _person(scene, name)
    if one is not None:
        return [c for c in listed if _person(scene, c) not in (None, one)]
    return [c for c in listed if scene.pos[name] == scene.pos[c] == "PROPN" and scene.of(c, "conj")]


def _person(scene: Scene, token: int) -> int | None:
    """Where the person's name in a unit begins; None when it names no person."""
    for part in scene.parts(token):
        name = scene.entity[part]
        if name is not None and name[2] == "PER":
            return name[0]
    return None


def expand(scene: Scene, tokens: Iterable[int]) -> list[int]:
    """All members of all tokens, in order of the text, each once; without those that the text leaves out.

    A counted group of which two are named stands for these: "drei Räte, unter ihnen Huber und Linde".
    """
    every = {m for token in tokens for m in members(scene, token) if not left_out(scene, m)}
    return sorted(m for m in every if len(_picked(scene, m)) < _NAMED or scene.pos[m] != "NOUN")


def left_out(scene: Scene, token: int) -> bool:
    """Whether one member alone is denied: B in "mit A, nicht jedoch mit B" and "A und nicht B", A in "statt A".

    So is A in "nicht A, sondern B".
    """
    start = min(scene.parts(token))
    while start and scene.pos[start - 1] in _BEFORE_NOUN:
        start -= 1
    while start and scene.lower[start - 1] in scene.lexis.contrast:
        start -= 1
    if start and scene.lower[start - 1] in scene.lexis.in_place_of:
        return scene.label[start - 1] != "mark"  # "statt den Rat zu loben"
    if not start or scene.lower[start - 1] != scene.lexis.negation:
        return False
    rest = range(token + 1, len(scene))
    instead = any(scene.words[k] == scene.lexis.instead for k in rest if scene.sentence[k] == scene.sentence[token])
    return instead or (start > 1 and scene.words[start - 2] in (",", scene.lexis.and_word))


def is_beside_described(scene: Scene, noun: int, participle: int) -> bool:
    """Whether a noun is joined with its own article to the one described: "das gelobte Buch und das Spiel"."""
    described = scene.heads[participle]
    joined = noun > described and scene.label[noun] == "conj" and bool(scene.of(noun, "det"))
    return joined and scene.label[participle] == "amod" and noun not in scene.subtree(participle)


def companions(scene: Scene, verb: int) -> list[int]:
    """Who acts "gemeinsam mit" or "zusammen mit" the subject."""
    found = []
    for c in scene.of(verb, "obl", "nmod"):
        if scene.lexis.company_preposition not in scene.cases(c):
            continue
        near = scene.subtree(c)[0] - 1
        marked = any(scene.lemmas[a].lower() in scene.lexis.together for a in scene.of(c, "advmod"))
        if marked or (near >= 0 and scene.lemmas[near].lower() in scene.lexis.together):
            found.append(c)
    return [*found, *_fronted_companions(scene, verb), *_equals(scene, verb)]


def _fronted_companions(scene: Scene, verb: int) -> list[int]:
    """Who hangs on the adverb itself: "Gemeinsam mit Huber rief Linde zur Ruhe auf"."""
    adverbs = (a for a in scene.of(verb, "advmod") if scene.lemmas[a].lower() in scene.lexis.together)
    return [c for a in adverbs for c in scene.of(a, "obl", "nmod") if scene.lexis.company_preposition in scene.cases(c)]


def _equals(scene: Scene, verb: int) -> list[int]:
    """Who does the same, joined to the verb or to a thing: "Huber begrüßte das Urteil ebenso wie Linde"."""
    things = [o for o in scene.of(verb, "obj") if o not in scene.actors]
    joined = [c for head in (verb, *things) for c in scene.of(head, "conj") if scene.pos[c] in NOMINAL]
    people = (c for c in joined if any(_person(scene, k) is not None for k in (c, *scene.of(c, "appos"))))
    return [c for c in people if any(_is_like(scene, k) for k in scene.of(c, "cc", "case", "mark"))]


def _is_like(scene: Scene, mark: int) -> bool:
    """Whether a word is the "wie" of "ebenso wie"."""
    return mark > 0 and scene.lower[mark] == scene.lexis.like and scene.lower[mark - 1] in scene.lexis.equally


def number_of(scene: Scene, noun: int) -> str | None:
    """Singular or plural, of a list with all its members: "Huber und Linde" are plural, a title with a name is not."""

    def is_singular(word: int) -> bool:
        return scene.feature(word, "Number") == "Sing"

    def is_common(word: int) -> bool:
        return scene.pos[word] == "NOUN"

    joined = scene.of(noun, "conj")
    if joined and scene.words[noun].endswith("-"):  # "Außen- und Europaministerin"
        return number_of(scene, joined[-1])
    if any(scene.lower[c] == scene.lexis.like for other in joined for c in scene.of(other, "cc")):
        return None  # "Huber ebenso wie Linde": the verb goes by either
    if joined and any(left_out(scene, one) for one in (noun, *joined)):
        return None  # "nicht Huber, sondern Linde", "Huber und nicht Linde": of whoever is left
    if joined and not scene.of(noun, "det") and _several(scene, noun):
        return "Plur"  # "Rat und Pfarrer Linde lobten die Helfer"
    names = [name for name in scene.of(noun, "appos") if scene.pos[name] == "PROPN"]
    pairs = [(one, other) for one in (noun, *names) for other in scene.of(one, "conj")]  # "Rat Berg und Rätin Holm"
    several = any(not are_of_one_person(one, other, scene.of, is_singular, is_common) for one, other in pairs)
    return "Plur" if several else scene.feature(noun, "Number")
