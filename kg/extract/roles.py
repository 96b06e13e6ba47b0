"""From a trigger along the paths of its relation file to the tokens that fill a role."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.extract.coordination import members
from kg.extract.drafts import Mentions
from kg.extract.tree import NOMINAL, PARTICLES, Tree
from kg.extract.voice import Voice, clause_subjects, datives, objects, subjects, voice_of
from kg.paths import Path, Step, Union

#: Prepositions that a phrase beside the noun it belongs to may have; "von" and "durch" too often name something else.
_MOVABLE = frozenset(("an", "auf", "bei", "für", "gegen", "in", "mit", "über", "um", "zu", "zwischen"))
_CLAUSES = ("ccomp", "parataxis")
_PASSIVES = (Voice.PASSIVE, Voice.ATTRIBUTE_PASSIVE)

Speaker = Callable[[int], int | None]  #: token → head token of the speaker of the quotation it stands in


class Walker:
    """Follows paths through one article."""

    def __init__(self, mentions: Mentions, speaker: Speaker) -> None:
        self._tree: Tree = mentions.tree
        self._mentions = mentions
        self._speaker = speaker
        self._steps: dict[str, Callable[[int], list[int]]] = {
            "nsubj": self._nsubj,
            "obj": self._obj,
            "dat": lambda i: datives(self._tree, i),
            "genobj": self._genobj,
            "obj2": self._obj2,
            "gen": self._gen,
            "poss": self._poss,
            "amod": self._amod,
            "prefix": self._prefix,
            "als": self._als,
            "inf": self._inf,
            "ccomp": self._ccomp,
            "xcomp": self._xcomp,
            "subj": lambda i: clause_subjects(self._tree, i),
            "speaker": lambda i: [s] if (s := self._speaker(i)) is not None else [],
            "quote": self._quote,
        }

    def reach(self, start: int, union: Union) -> list[int]:
        """All tokens that the paths of a union lead to, in order of the paths."""
        found: list[int] = []
        for path in union:
            found.extend(token for token in self._follow(start, path) if token not in found)
        return found

    def _follow(self, start: int, path: Path) -> list[int]:
        places = [start]
        for _ in range(path.up):
            places = [self._governor(place) for place in places]
        if not path.steps and places == [start]:
            return []  # no governor
        for step in path.steps:
            places = [token for place in places for token in self._step(place, step)]
        return places

    def _governor(self, token: int) -> int:
        """The word a phrase hangs on; for a noun joined to another, what the first hangs on."""
        tree = self._tree
        token = self._mentions.units.head[token]
        while tree.label[token] == "conj" and tree.pos[tree.heads[token]] in NOMINAL:
            token = tree.heads[token]
        return tree.heads[token]

    def _step(self, place: int, step: Step) -> list[int]:
        if step.preposition is not None:
            return self._prepositional(place, step.preposition)
        walk = self._steps.get(step.kind)
        if walk is not None:
            return walk(place)
        return self._tree.of(place, step.kind)

    def _is_verbal(self, i: int) -> bool:
        tree = self._tree
        return tree.pos[i] in ("VERB", "AUX") or (tree.pos[i] == "ADJ" and bool(tree.of(i, "aux", "nsubj", "obl")))

    def _nsubj(self, i: int) -> list[int]:
        return subjects(self._tree, i)

    def _obj(self, i: int) -> list[int]:
        found = [o for o in objects(self._tree, i) if not self._tree.has_als(o)]
        return found + [c for c in self._named_predicates(i) if c not in found]

    def _named_predicates(self, i: int) -> list[int]:
        """Bare names and pronouns labelled otherwise: in "nannte Rama einen Freund" Rama is the object."""
        tree = self._tree
        return [
            c
            for c in tree.children[i]
            if tree.dep[c] in ("xcomp", "obl:arg", "iobj")
            and tree.pos[c] in ("PROPN", "PRON")
            and not (tree.quoted[c] or tree.of(c, "det") or tree.cases(c) or tree.has_als(c) or tree.is_reflexive(c))
        ]

    def _xcomp(self, i: int) -> list[int]:
        """Predicates: "nannte ihn mutig", also where the parser calls the adjective a particle or an adverb."""
        tree = self._tree
        names = self._named_predicates(i)
        found = [c for c in tree.of(i, "xcomp") if tree.pos[c] not in ("VERB", "AUX") or tree.quoted[c]]
        found += [
            c for c in tree.children[i] if tree.dep[c] == "compound:prt" and tree.words[c].lower() not in PARTICLES
        ]
        if not found:
            found = [c for c in tree.of(i, "advmod") if tree.tags[c] in ("ADJD", "VVPP") and tree.quoted[c]]
        return [c for c in found if c not in names and not tree.has_als(c) and not tree.cases(c)]

    def _obj2(self, i: int) -> list[int]:
        """The second object: of two the one that is quoted, else a description with article, else the last."""
        tree = self._tree
        nouns = sorted({c for c in tree.of(i, "obj") if self._is_free(c)} | set(self._obj(i)))
        if len(nouns) > 1:
            quoted = [c for c in nouns if tree.quoted[c]]
            described = [c for c in nouns if tree.pos[c] == "NOUN" and tree.of(c, "det", "amod")]
            return (quoted or described or nouns)[-1:]
        labels = ("obl", "dep", "appos", "advmod", "ccomp")
        rest = [c for c in tree.of(i, *labels) if self._is_free(c) and c not in tree.times]
        rest = [c for c in rest if tree.pos[c] in ("NOUN", "PROPN") or tree.quoted[c]]
        if rest:
            return rest[:1]
        for o in nouns:  # the parser may hang the predicate on the object
            below = [c for c in tree.of(o, "appos", "nmod", "flat", "acl") if tree.of(c, "det") and not tree.cases(c)]
            if below:
                return below[:1]
        quality = [c for c in tree.of(i, "advmod") if tree.tags[c] == "ADJD" and c > min(nouns, default=i)]
        return quality[-1:] if nouns else []

    def _is_free(self, c: int) -> bool:
        tree = self._tree
        return not (tree.cases(c) or tree.has_als(c) or tree.is_reflexive(c))

    def _genobj(self, i: int) -> list[int]:
        tree = self._tree
        return [
            c
            for c in tree.of(i, "obl", "obj", "iobj", "nmod")
            if tree.case_of(c) == "Gen" and not tree.cases(c) and tree.pos[c] in NOMINAL
        ]

    def _gen(self, i: int) -> list[int]:
        tree = self._tree
        found = [
            c
            for c in tree.of(i, "nmod")
            if not tree.cases(c)
            and not tree.has_als(c)
            and self._mentions.units.head[c] != self._mentions.units.head[i]
            and tree.case_of(c) in ("Gen", None)
            and tree.pos[c] in NOMINAL
        ]
        return found or self._own_prepositional(i, "von")

    def _poss(self, i: int) -> list[int]:
        tree = self._tree
        found = [c for c in tree.children[i] if tree.dep[c] in ("det:poss", "nmod:poss") and not tree.cases(c)]
        if found and tree.tags[found[0]] == "PPOSAT":
            return self._own_subject(i, found[0]) or found
        return found or self._gen(i)

    def _own_subject(self, noun: int, possessive: int) -> list[int]:
        """Whose "seine Kritik" is in "Rama brachte seine Kritik vor": the subject's, if number agrees."""
        tree = self._tree
        if tree.label[noun] not in ("obj", "obl") or tree.feature(possessive, "Person") in ("1", "2"):
            return []
        subject = clause_subjects(tree, noun)
        if not subject or subject[0] not in tree.actors or tree.feature(subject[0], "Person") in ("1", "2"):
            return []
        plural = len(members(tree, subject[0])) > 1 or tree.feature(subject[0], "Number") == "Plur"
        his = tree.words[possessive].lower().startswith("sein")
        return [] if his and plural else subject

    def _amod(self, i: int) -> list[int]:
        return self._tree.of(i, "amod")

    def _prefix(self, i: int) -> list[int]:
        """The trigger itself stands for its first part; ``Fillers`` reads it so. Split words: the compound's parts."""
        tree = self._tree
        return [c for c in tree.of(i, "compound") if c < i] or ([i] if "-" in tree.words[i] else [])

    def _als(self, i: int) -> list[int]:
        tree = self._tree
        own = [c for c in tree.children[i] if tree.words[c].lower() == "als" and not tree.of(c, "fixed")]
        for marker in own:  # "als" may hang on the verb: what begins right after it is meant
            found = [c for c in tree.children[i] if c > marker and tree.subtree(c)[0] == marker + 1]
            if found:
                return found
        places = [i, *objects(tree, i), *tree.of(i, "obl", "advmod", "nsubj")]
        for place in places:
            found = [
                c
                for c in tree.children[place]
                if tree.has_als(c)
                and c != i
                and not tree.of(c, "nsubj", "aux")
                and (tree.label[c] != "conj" or place != i)
            ]
            strays = [c for o in objects(tree, i) for m in members(tree, o) for c in tree.of(m, "conj")]
            found += [c for c in strays if found and found[0] < c and not tree.of(c, "nsubj", "cop") and c not in found]
            if found:
                return found
            if place != i and tree.has_als(place) and tree.label[place] not in ("nsubj",):
                return [place]
        return []

    def _inf(self, i: int) -> list[int]:
        tree = self._tree
        clauses = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obl")
        found = [c for c in tree.of(i, *clauses) if tree.is_infinitive(c) and c > i]
        if not found:  # "appellierte an die Parteien, die Waffen niederzulegen" hangs on the noun
            arguments = tree.of(i, "obj", "obl", "nsubj")
            found = [
                c for a in arguments for c in tree.of(a, "acl", "xcomp", "advcl") if tree.is_infinitive(c) and c > i
            ]
        return [c for c in found if not any(tree.words[m].lower() in ("um", "ohne") for m in tree.of(c, "mark"))]

    def _ccomp(self, i: int) -> list[int]:
        tree = self._tree
        found = [c for c in tree.of(i, *_CLAUSES) if not tree.is_infinitive(c) and not tree.has_als(c)]
        if not found and tree.label[i] == "parataxis" and tree.pos[tree.heads[i]] in ("VERB", "AUX", "ADJ", "NOUN"):
            found = [tree.heads[i]]  # "Sie müssten gehen, forderte er"
        return found

    def _quote(self, i: int) -> list[int]:
        tree = self._tree
        inside = [k for k in tree.subtree(i) if tree.quoted[k]]
        return [k for k in inside if tree.heads[k] not in inside][:1]

    def _prepositional(self, i: int, preposition: str) -> list[int]:
        found = self._own_prepositional(i, preposition)
        if found or preposition not in _MOVABLE:
            return found
        return self._beside(i, preposition) if self._is_verbal(i) else self._above(i, preposition)

    def _own_prepositional(self, i: int, preposition: str) -> list[int]:
        tree = self._tree
        if preposition in ("von", "durch") and voice_of(tree, i) in _PASSIVES:
            return []  # "von der Regierung gefordert": who demands, not of whom
        return [
            c
            for c in tree.children[i]
            if tree.label[c] in ("obl", "nmod", "obj", "advmod", "dep", "iobj", "xcomp", "appos", "conj")
            and tree.pos[c] not in ("VERB", "AUX")
            and self._has_case(c, preposition)
            and not self._is_in_subject(i, c)
        ]

    def _is_in_subject(self, verb: int, phrase: int) -> bool:
        """Only one constituent stands before the finite verb: "Rama von der PS lobte" is Rama of the PS."""
        tree = self._tree
        if tree.pos[verb] not in ("VERB", "AUX") or tree.of(verb, "mark") or self._is_subordinate(verb):
            return False
        finite = [k for k in (verb, *tree.of(verb, "aux")) if tree.tags[k].endswith("FIN")]
        return any(s < phrase < f for s in tree.of(verb, "nsubj") for f in finite)

    def _is_subordinate(self, verb: int) -> bool:
        return any(self._tree.is_relative(c) for c in self._tree.children[verb])

    def _has_case(self, token: int, preposition: str) -> bool:
        cases = self._tree.cases(token)
        return bool(cases) if preposition == "*" else preposition in cases

    def _beside(self, verb: int, preposition: str) -> list[int]:
        """Reach "mit ihr" in "telefonierte am Montag mit ihr", where it hangs on "Montag"."""
        tree = self._tree
        for neighbour in tree.of(verb, "obl", "advmod", "nsubj", "obj"):
            if preposition == "in" and tree.label[neighbour] in ("nsubj", "obj") and neighbour not in tree.actors:
                continue  # "kritisierte die Lage in Mali" says nothing about where
            for below in self._chain(neighbour):
                found = self._own_prepositional(below, preposition)
                if found:
                    return found
        return []

    def _above(self, noun: int, preposition: str) -> list[int]:
        """Reach "mit ihr" in "führte am Montag mit ihr ein Gespräch", where it hangs on the verb or on the genitive."""
        tree = self._tree
        for below in self._chain(noun)[1:]:
            found = [c for c in self._own_prepositional(below, preposition) if c > noun]
            if found:
                return found
        end = max(tree.subtree(noun))
        if end + 1 < len(tree) and tree.pos[end + 1] == "ADP":  # right after it, wherever it hangs
            phrase = tree.heads[end + 1]
            if phrase > end and self._has_case(phrase, preposition) and phrase not in tree.times:
                return [phrase]
        above = self._governor(noun)
        if above == noun or not self._is_verbal(above):
            return []
        found = [c for c in self._own_prepositional(above, preposition) if c != noun]
        return found if tree.label[noun] == "obj" or tree.dep[noun].endswith(":pass") else []

    def _chain(self, token: int) -> list[int]:
        """A noun with the genitives and words of time that hang on it, where a phrase may hang by mistake."""
        tree = self._tree
        found = [token]
        for noun in found:
            found.extend(
                c
                for c in tree.of(noun, "nmod")
                if tree.pos[c] in NOMINAL and (not tree.cases(c) or c in tree.times or self._is_owner(c))
            )
        return found

    def _is_owner(self, token: int) -> bool:
        """Whether "von Obama" in "Besuch von Obama in Kuba" is an actor, who takes no phrase of his own."""
        return "von" in self._tree.cases(token) and token in self._tree.actors


def lemmas_of(tree: Tree, tokens: Iterable[int]) -> list[str]:
    """The lemmas of tokens, with the written form where it differs."""
    return [form for token in tokens for form in dict.fromkeys((tree.lemmas[token], tree.words[token]))]
