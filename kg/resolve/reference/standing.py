"""What the clause around a pronoun says of it: who stands beside it, how many it means, whether it is somebody.

Grammar alone: nothing here looks at who is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.grammar.clauses import clause_verb, finite_verb, verb_group
from kg.grammar.scene import Scene
from kg.language import load_language
from kg.model import Mention, MentionForm

#: Relations of those who take part in what one verb says.
_BESIDE = frozenset(("nsubj", "obj", "iobj", "obl"))
#: relations of what a verb of naming calls somebody
_CALLED = frozenset(("xcomp", "obj"))
#: relations of what somebody does something to
OBJECTS = frozenset(("obj", "iobj", "obl:arg"))
#: mentions before and behind among which the others of a clause are sought
_REACH = 12


def beside(index: int, mentions: Sequence[Mention], scene: Scene) -> frozenset[int]:
    """Mentions that hang on the verb a pronoun hangs on and hence mean others: "Mit Arp sprach er", not Arp.

    Whoever says so may be the same, "Laut Arp kommt er"; what is put in means others: "Gäste, unter ihnen Räte".
    """
    token = mentions[index].token
    verb, label = scene.heads[token], scene.label[token]
    if verb == token or label not in _BESIDE or scene.words[max(0, scene.subtree(token)[0] - 1)] == ",":
        return frozenset()
    near = range(max(0, index - _REACH), min(len(mentions), index + _REACH + 1))
    on_it = (i for i in near if i != index and _hangs_on(mentions[i].token, verb, scene))
    others = (i for i in on_it if not _are_parted(mentions[i].token, token, verb, scene))
    return frozenset(i for i in others if _may_be_others(label, scene.label[mentions[i].token]))


def is_told_by_clause(pronoun: Mention, scene: Scene) -> bool:
    """Whether a clause says who is meant, not what was said before: "kritisierte jene, die schweigen"."""
    said = pronoun.head.casefold() in load_language().words.determinatives
    return said and bool(scene.of(pronoun.token, "acl"))


def _may_be_others(pronoun: str, other: str) -> bool:
    """A second subject is that of another clause, a second object what the first is called."""
    return pronoun != other or pronoun == "obl"


def _are_parted(one: int, other: int, verb: int, scene: Scene) -> bool:
    """Whether a colon or the verb of another clause stands between two words, whatever the parser hangs them on."""
    own, between = {verb, *verb_group(scene, verb)}, range(min(one, other) + 1, max(one, other))
    return any(scene.words[k] == ":" or (scene.is_finite(k) and k not in own) for k in between)


def _hangs_on(token: int, verb: int, scene: Scene) -> bool:
    on = scene.heads[token] == verb and token != verb and scene.label[token] in _BESIDE
    return on and not _is_reporting(token, scene)


def _is_reporting(token: int, scene: Scene) -> bool:
    """Whether a phrase tells whose words something is in: "laut Arp", "seiner Meinung nach"."""
    behind = scene.lower[token + 1 : token + 2]
    return not scene.lexis.reporting_prepositions.isdisjoint((*scene.cases(token), *behind))


def subject_of_owner(index: int, mentions: Sequence[Mention], scene: Scene) -> int | None:
    """The subject of the clause a possessive stands in, before it: "Peru" in "Peru ordnet sein Haus".

    None where another pronoun comes between ("enthob ihn seines Amtes") or the clause is told in the owner's words.
    """
    token = mentions[index].token
    verb = clause_verb(scene, token)
    if _is_reporting(scene.heads[token], scene):
        return None
    for earlier in range(index - 1, max(-1, index - _REACH), -1):
        other = mentions[earlier].token
        if scene.heads[other] == verb and scene.label[other] == "nsubj" and token not in scene.subtree(other):
            return earlier
        if mentions[earlier].form is MentionForm.PRONOUN:
            break
    return None


def is_told_aside(mention: Mention, pronoun: Mention, scene: Scene) -> bool:
    """Whether a phrase only says more of who acts on a pronoun: "Bo, der aus einer Lehrerfamilie stammt, lobte sie"."""
    if mention.sentence != pronoun.sentence:
        return False
    verb = clause_verb(scene, mention.token)
    aside = scene.label[verb] == "acl" and scene.label[mention.token] in ("obl", "nmod")
    host = clause_verb(scene, scene.heads[verb])
    return aside and host == clause_verb(scene, pronoun.token) and scene.label[scene.heads[verb]] == "nsubj"


def is_of_the_told(mention: Mention, later: Mention, scene: Scene) -> bool:
    """Whether another says something of somebody, and a later mention stands outside: "Arp lüge, sagte Bo. Er ging"."""
    verb = scene.heads[mention.token]
    saying = {*scene.governors(verb), *scene.of(verb, "parataxis")}  # "sagte, er zürne ihm, weil dieser gelogen habe"
    speaking = (word for word in saying if scene.lemmas[word] in load_language().words.speaking_verbs)
    by_another = any(scene.is_nominal(c) for word in speaking for c in scene.of(word, "nsubj"))
    outside = mention.sentence < later.sentence and not is_reported(clause_verb(scene, later.token), scene)
    return (by_another or _is_told_on(mention, verb, scene)) and outside and is_reported(verb, scene)


def _is_told_on(mention: Mention, verb: int, scene: Scene) -> bool:
    """Whether a sentence goes on in the words of whoever was named before: "Der Rat habe versagt. Sie forderte …"."""
    finite = finite_verb(scene, verb)
    present = finite is not None and scene.feature(finite, "Tense") == "Pres"
    return present and scene.heads[verb] == verb and mention.form is not MentionForm.PRONOUN


def is_inserted_before(mention: Mention, later: Mention, scene: Scene) -> bool:
    """Whether somebody says, between two commas, the clause of a later mention: "Arp, sagte sein Sprecher, ging"."""
    verb = scene.heads[mention.token]
    inserted = scene.label[verb] == "parataxis" and scene.lemmas[verb] in load_language().words.speaking_verbs
    return inserted and scene.heads[verb] == clause_verb(scene, later.token)


def is_reported(verb: int, scene: Scene) -> bool:
    """Whether the clause of a verb is told in the words of somebody: "Arp lüge"."""
    finite = finite_verb(scene, verb)
    return finite is not None and scene.feature(finite, "Mood") == "Sub"


def is_subject(mention: Mention) -> bool:
    """Whether a mention does or is what its verb says."""
    return (mention.function or "").startswith("nsubj")


def number_of(mention: Mention, scene: Scene) -> str | None:
    """The number of "sie" as its verb tells: "sie kamen"; of an object only what it is called: "nannte sie eine …"."""
    token = mention.token
    alone = scene.heads[token] != token and not scene.of(token, "conj")
    if scene.lower[token] != scene.lexis.she_or_they or not alone:
        return mention.number
    if scene.label[token] != "nsubj":
        return "Sing" if _is_called_one(token, scene) else None
    finite = finite_verb(scene, scene.heads[token])
    return (scene.feature(finite, "Number") if finite is not None else None) or mention.number


def _is_called_one(token: int, scene: Scene) -> bool:
    """Whether a verb names an object something with an indefinite article."""
    words, verb = load_language().words, scene.heads[token]
    if scene.lemmas[verb] not in words.naming_verbs:
        return False
    others = [t for t in scene.children[verb] if t > token and scene.label[t] in _CALLED]
    return any(scene.lower[k] in words.indefinite_articles for t in others for k in scene.of(t, "det"))


def is_beside_several(owner: Mention, mentions: Sequence[Mention], scene: Scene) -> bool:
    """Whether the clause of a possessive speaks of several by "ihnen": "Nach ihrer Ankunft gab man ihnen Wasser"."""
    verb = clause_verb(scene, owner.token)
    return any(
        other.form is MentionForm.PRONOUN
        and other.head.casefold() == scene.lexis.she_or_they
        and scene.heads[other.token] == verb
        and (scene.feature(other.token, "Number"), scene.feature(other.token, "Case")) == ("Plur", "Dat")
        for other in mentions
        if other.sentence == owner.sentence and other.token > owner.token
    )


def is_speaking(mention: Mention, scene: Scene) -> bool:
    """Whether a pronoun is a subject that says or decides something, which things do not: "Er kündigte es an"."""
    return mention.form is MentionForm.PRONOUN and says(mention, scene)


def says(mention: Mention, scene: Scene) -> bool:
    """Whether a mention is the subject of a verb of saying or deciding."""
    verb = scene.heads[mention.token]
    return scene.label[mention.token] == "nsubj" and scene.lemmas[verb] in load_language().words.speaking_verbs


def owns_thing(mention: Mention, scene: Scene) -> bool:
    """Whether a name is the genitive of a thing: "Ada Hubers Kritik", but not "der Reporter Ada Williams"."""
    if mention.function == "nmod:poss":
        return True
    head = scene.heads[mention.token]
    beside = scene.pos[head] == "NOUN" and not scene.cases(mention.token) and mention.text == mention.name
    return beside and mention.function == "nmod" and not load_language().names_person(scene.lemmas[head])


def leads_up_to(earlier: Mention, later: Mention, text: str) -> bool:
    """Whether one stands in the words before the colon behind which the other begins: "Arp widerspricht: Er …"."""
    between = text[earlier.span.end : later.span.start]
    return earlier.sentence == later.sentence and between.rstrip().endswith(":")


def speaks_for_another(mention: Mention, scene: Scene) -> bool:
    """Whether somebody says what another one has to say: "sein Sprecher teilte mit", "sagte ihr Anwalt"."""
    return mention.form is MentionForm.NOMINAL and mention.possessor is not None and says(mention, scene)
