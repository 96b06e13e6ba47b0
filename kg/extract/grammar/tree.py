"""A dependency tree as plain lists, so that the grammar walks it fast.

spaCy makes a new Token for each look at a neighbour; extraction looks thousands of times per article. Tokens are their
numbers here, labels are UD labels without subtype in ``label`` and with it in ``dep``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Doc

from kg.german import CONTRACTIONS

#: Particles of separable verbs, longest first.
PARTICLES = tuple(
    sorted(
        (
            *("ab", "an", "auf", "aus", "bei", "durch", "ein", "entgegen", "fest", "frei", "gegen", "gut", "her"),
            *("herab", "heran", "heraus", "hervor", "hin", "hinaus", "hinzu", "hoch", "los", "mit", "nach", "nieder"),
            *("statt", "teil", "über", "um", "unter", "vor", "voran", "vorbei", "weg", "weiter", "wider", "wieder"),
            *("zu", "zurück", "zurecht", "zusammen", "zuvor"),
        ),
        key=lambda particle: (-len(particle), particle),
    )
)
#: "niederzulegen", "einzustellen": the infinitive with "zu" inside.
_ZU_INSIDE = re.compile(rf"(?:{'|'.join(PARTICLES)})zu\w{{2,}}n")
#: Labels of the words that mark a phrase as prepositional or comparative; "als" may bear any of them.
_MARKERS = frozenset(("case", "mark", "cc", "advmod", "dep"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
QUOTES = frozenset("\"'„“”‚‘’«»‹›`")


class Tree:
    """The tree of one Doc. Numbers are token indices; a root is its own head."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        tokens = list(doc)
        self.words = [token.text for token in tokens]
        self.pos = [token.pos_ for token in tokens]
        self.tags = [token.tag_ for token in tokens]
        self.dep = [token.dep_ for token in tokens]
        self.label = [dep.partition(":")[0] for dep in self.dep]
        self.heads = [token.head.i for token in tokens]
        self.starts = [token.idx for token in tokens]
        self.ends = [start + len(word) for start, word in zip(self.starts, self.words, strict=True)]
        self.sentence: list[int] = [0] * len(doc)
        for number, sent in enumerate(doc.sents):
            self.sentence[sent.start : sent.end] = [number] * len(sent)
        self.children: list[list[int]] = [[] for _ in self.words]
        for child, head in enumerate(self.heads):
            if child != head:
                self.children[head].append(child)
        self._keep_names_whole()
        #: tokens that name actors, set once the mentions are known; control of infinitives asks for it
        self.actors: frozenset[int] = frozenset()
        #: for each token the members of its name or noun with title, set once these are known
        self.units: list[list[int]] = []
        self.unit_heads: list[int] = []
        #: tokens that are words of time, set by the extractor
        self.times: frozenset[int] = frozenset()
        self.lemmas = [self._full_lemma(i, token.lemma_) for i, token in enumerate(tokens)]

    def _full_lemma(self, i: int, lemma: str) -> str:
        if self.pos[i] in ("VERB", "AUX"):
            for child in self.children[i]:
                particle = self.words[child].lower()
                if child > i and self.dep[child] == "compound:prt" and particle in PARTICLES:
                    return lemma if lemma.startswith(particle) else particle + lemma
        return lemma or self.words[i]

    def _keep_names_whole(self) -> None:
        """Make the first word of a name no preposition: "Von der Leyen reiste ab"."""
        for name in self.doc.ents:
            first = name.start
            if self.words[first] != "Von" or self.label[first] != "case":
                continue
            head, verb = self.heads[first], self.heads[self.heads[first]]
            if not first < head < name.end or self.label[head] not in ("obl", "nmod"):
                continue
            self.label[first] = self.dep[first] = "flat"
            passive = "aux:pass" in (self.dep[child] for child in self.children[verb])
            subject = next(iter(self.of(verb, "nsubj")), None)
            if subject is None:
                self.label[head], self.dep[head] = "nsubj", "nsubj:pass" if passive else "nsubj"
            elif self.pos[subject] == "PROPN" and not self.of(subject, "det") and not self.of(verb, "obj"):
                # Two names without case: the first is the subject.
                self.label[subject] = self.dep[subject] = "obj"
                self.label[head] = self.dep[head] = "nsubj"
            else:
                self.label[head] = self.dep[head] = "obj"

    def parts(self, i: int) -> list[int]:
        """All tokens of the name or noun with title that this token belongs to."""
        return self.units[i] if self.units else [i]

    def __len__(self) -> int:
        return len(self.words)

    def feature(self, i: int, name: str) -> str | None:
        """The first value of a morphological feature, None when the token has none."""
        values = self.doc[i].morph.get(name, [])
        return values[0] if values else None

    def is_owner(self, i: int) -> bool:
        """Whether a word says whose its noun is: a possessive or a genitive."""
        genitive = self.label[i] == "nmod" and not self.cases(i) and self.case_of(i) in ("Gen", None)
        return self.dep[i] in ("det:poss", "nmod:poss") or genitive

    def case_of(self, i: int) -> str | None:
        """The grammatical case; "dem" and "seinem" decide before the tagger does."""
        for child in self.children[i]:
            if self.label[child] in ("det", "amod"):
                word = self.words[child].lower()
                if word.endswith("em"):
                    return "Dat"
                if word in ("des", "eines"):
                    return "Gen"
                if word == "den" and (self.feature(child, "Case") == "Dat" or self.feature(i, "Number") == "Plur"):
                    return "Dat"
        bare = self.label[i] == "nmod" and self.pos[i] == "PROPN" and i > self.heads[i] and not self.children[i]
        if bare and self.words[i].endswith(("s", "’", "'")):  # "ein Sprecher Ramas"
            return "Gen"
        return self.feature(i, "Case")

    def of(self, i: int, *labels: str) -> list[int]:
        """Children with one of these labels, subtypes left out."""
        return [child for child in self.children[i] if self.label[child] in labels]

    def cases(self, i: int) -> list[str]:
        """Prepositions of a noun, contractions resolved: "zum" gives "zu"; without "als"."""
        found = []
        for child in self.children[i]:
            if self.label[child] == "case" or (self.label[child] == "mark" and self.pos[child] == "ADP"):
                word = self.words[child].lower()
                if word not in ("als", "wie"):
                    lemma = self.lemmas[child].lower()
                    found.append(CONTRACTIONS.get(word) or CONTRACTIONS.get(lemma) or lemma)
        return found

    def has_als(self, i: int) -> bool:
        """Whether "als" introduces the phrase of this word; "sowohl … als auch" joins."""
        return any(
            self.words[c].lower() == "als" and self.label[c] in _MARKERS and self.words[c + 1 : c + 2] != ["auch"]
            for c in self.children[i]
        )

    def subtree(self, i: int) -> list[int]:
        """The token with everything below it, in order of the text."""
        found = [i]
        for token in found:
            found.extend(self.children[token])
        return sorted(found)

    def governors(self, i: int) -> Iterator[int]:
        """Heads upwards, the nearest first."""
        while self.heads[i] != i:
            i = self.heads[i]
            yield i

    def is_infinitive(self, i: int) -> bool:
        """An infinitive with "zu": "zu treffen", "zusammenzukommen"."""
        if self.tags[i] == "VVIZU" or _ZU_INSIDE.fullmatch(self.words[i]):
            return True
        if any(self.tags[c] == "PTKZU" for c in self.children[i]):
            return True
        return self.tags[i][-3:] == "INF" and any(
            self.words[c].lower() == "zu" and self.pos[c] != "ADP" for c in self.children[i]
        )

    def is_participle(self, i: int) -> bool:
        """A past participle in a verb group: "gelobt", "getroffen"."""
        return self.tags[i] == "VVPP" or (self.pos[i] == "VERB" and self.feature(i, "VerbForm") == "Part")

    def is_reflexive(self, i: int) -> bool:
        """Whether the token is "sich" or "einander"."""
        return self.tags[i] == "PRF" or self.lemmas[i].lower() in ("sich", "einander")

    def is_relative(self, i: int) -> bool:
        """A relative pronoun."""
        return self.tags[i] in ("PRELS", "PRELAT") or (
            self.pos[i] == "PRON" and "Rel" in self.doc[i].morph.get("PronType", [])
        )

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether a token stands between quotation marks (the marks themselves do not)."""
        inside = [False] * len(self.words)
        opened: int | None = None
        for i, word in enumerate(self.words):
            if opened is not None and self.sentence[i] > self.sentence[opened] + 8:
                opened = None
            if word[:1] not in QUOTES or len(word) > 2:
                continue
            if opened is None:
                opened = i
            else:
                inside[opened + 1 : i] = [True] * (i - opened - 1)
                opened = None
        return inside
