"""The language model as the stages use it: articles → sentences with trees and names, and which words tell an act.

Sentences are read together, by and by, and what was found of one is kept in its draft: whoever reads the rest of an
article later pays for the rest alone. spaCy is needed only where somebody wants a Doc (``kg.annotate.parser``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from weakref import WeakValueDictionary

from kg.annotate.bare_names import are_names, bare_names, last_words
from kg.annotate.draft import Analysed, Draft, Open, entities_of
from kg.annotate.entities import without_prepositions
from kg.annotate.events import EventReader, Sentence
from kg.annotate.features import agreeing, without_gender
from kg.annotate.insertions import join, parted
from kg.annotate.model_files import SHIPPED, open_model
from kg.annotate.network import Analysis, Network
from kg.annotate.particles import Entity, LastName, Tokens, last_names, mentions_particles, with_particles
from kg.annotate.surnames import as_objects, behind_bodies, in_two, pairs
from kg.grammar.assembly import parse_of
from kg.grammar.parse import Parse
from kg.language import MAX_TOKENS, load_language
from kg.language.capitals import are_loud, in_small_letters
from kg.language.repair import Insertion, Tree, mend
from kg.model import Article

ENTITIES = frozenset({"PER", "ORG", "LOC", "OTH"})  #: labels of names; all others are of words made of names
#: those that somebody holds, by the folder of their files
_OPENED: WeakValueDictionary[Path, Analyser] = WeakValueDictionary()
_BARE = ("X", "XY"), ("SPACE", "_SP")  #: tags of a word without analysis, and of white space


class Analyser:
    """All that the files of a language model do for a text; raises ModelMissing where one is absent or broken."""

    def __init__(self, folder: Path) -> None:
        files = open_model(folder)
        self.version = files.labels.version
        self.events = EventReader(files.events) if files.events else None
        self.network = Network(files, self.events.passes if self.events else None)
        self._language = load_language()

    def whole(self, articles: Iterable[Article]) -> list[Parse]:
        """Articles with every sentence read, all together."""
        drafts = [Draft.of(article) for article in articles]
        self.read((draft, range(len(draft.sentences))) for draft in drafts)
        return self.with_acts(drafts)

    def read(self, wanted: Iterable[tuple[Draft, Iterable[int]]]) -> None:
        """Have the network read these sentences of drafts, all together; those it read before are left out."""
        new = [(draft, n) for draft, numbers in wanted for n in numbers if n not in draft.found]
        found = iter(
            self.network.analyse(
                ([draft.texts[i] for i in chunk], [draft.gaps[i] for i in chunk])
                for draft, n in new
                for chunk in draft.chunks[n]
            )
        )
        for draft, n in new:
            draft.found[n] = [next(found) for _ in draft.chunks[n]]

    def sentences(self, draft: Draft) -> list[Analysed]:
        """All sentences in order; those that were not read have words without part of speech below the first one."""
        found = []
        for n, span in enumerate(draft.sentences):
            if n in draft.found and n not in draft.first:
                parts = list(zip(draft.chunks[n], draft.found[n], strict=True))
                first = self._in_small_letters(draft, n, self._sentence(draft, span, parts))
                draft.first[n] = self._without_insertions(draft, n, first)
            found.append(draft.first[n] if n in draft.first else self._unread(draft, span))
        return _with_names_in_two(draft, self._with_bare_names(draft, self._with_last_names(draft, found)))

    def parsed(self, draft: Draft) -> Parse:
        """What was found of the sentences that were read."""
        return self._joined(draft, [self._mended(draft, n, each) for n, each in enumerate(self.sentences(draft))])

    def with_acts(self, drafts: Sequence[Draft]) -> list[Parse]:
        """The same of many, with what the reader of events says of the sentences that were read."""
        every = [self.sentences(draft) for draft in drafts]
        trees = [
            [self._mended(draft, n, one) for n, one in enumerate(found)]
            for draft, found in zip(drafts, every, strict=True)
        ]
        parsed = [self._joined(draft, mended) for draft, mended in zip(drafts, trees, strict=True)]
        if self.events is None:
            return parsed
        open_ = [
            [Sentence.of(tree, one.start, *each) for one, tree in zip(found, mended, strict=True) for each in one.open]
            for found, mended in zip(every, trees, strict=True)
        ]
        said = self.events.of_texts(open_)
        return [replace(parse, acts=acts) for parse, acts in zip(parsed, said, strict=True)]

    def _joined(self, draft: Draft, trees: Sequence[Tree]) -> Parse:
        return parse_of(self._language, draft.texts, draft.spaces, trees)

    def _mended(self, draft: Draft, n: int, sentence: Analysed) -> Tree:
        """The tree of a sentence with its names, mended."""
        if n not in draft.found:
            return sentence.tree
        known = draft.mended.get(n)
        if known and known[0] is sentence:
            return known[1]
        tree = sentence.tree.copy()
        tree.names = names_of(draft, sentence)
        mended, _ = mend(tree, self._language.repairs)
        draft.mended[n] = sentence, mended
        return mended

    def _unread(self, draft: Draft, span: range) -> Analysed:
        size = len(span)
        texts = [draft.texts[i] for i in span]
        tags = [_BARE[text.isspace()] for text in texts]
        labels = ["root", *["dep"] * (size - 1)]
        upos, xpos = ([tag[k] for tag in tags] for k in (0, 1))
        return Analysed(span.start, Tree(texts, list(texts), upos, xpos, [""] * size, [0] * size, labels), ())

    def _sentence(
        self,
        draft: Draft,
        span: range,
        parts: Sequence[tuple[list[int], Analysis]],
        written: Mapping[int, str] = MappingProxyType({}),
    ) -> Analysed:
        """What the network found in one sentence; the roots of further parts hang on that of the first.

        ``written``: how words in capitals stand in any other sentence.
        """
        base, root = span.start, -1
        tree = self._unread(draft, span).tree
        entities: list[Entity] = []
        open_: list[Open] = []
        for chunk, found in parts:
            texts = [written.get(i, draft.texts[i]) for i in chunk]
            top = chunk[next(i for i, head in enumerate(found.heads) if head == i)] - base
            for_all = [self._language.feminine_of_all(text) for text in texts]
            plain = [feminine or text for feminine, text in zip(for_all, texts, strict=True)]
            lemmas = map(self._language.lemma, plain, found.upos, found.xpos, found.feats, found.script)
            feats = [
                without_gender(feats) if feminine else feats
                for feats, feminine in zip(found.feats, for_all, strict=True)
            ]
            if found.lower is not None:
                open_.append((chunk, found.lower, found.where))
            for i, head, *values in zip(
                chunk, found.heads, lemmas, found.upos, found.xpos, feats, found.deprel, strict=True
            ):
                k = i - base
                tree.heads[k] = chunk[head] - base
                tree.lemmas[k], tree.upos[k], tree.xpos[k], morph, tree.labels[k] = values
                tree.feats[k] = agreeing(tree.xpos[k], morph)
            if root < 0:
                root = top
            else:
                tree.heads[top], tree.labels[top] = root, "parataxis"
            entities += [(chunk[start], chunk[end - 1] + 1, kind) for start, end, kind in found.entities]
        root = max(root, 0)
        for k, i in enumerate(span):
            if not draft.words[i]:
                blank = draft.texts[i].isspace()
                tree.heads[k] = k - 1 if blank and k and k != root else root
                tree.labels[k] = "root" if k == root else "punct" if blank else "dep"
        return Analysed(base, tree, entities, open_)

    def _in_small_letters(self, draft: Draft, n: int, sentence: Analysed) -> Analysed:
        """A sentence in capitals read once more without them; any other as it is."""
        tree = sentence.tree
        if not are_loud(tree.words):
            return sentence
        written = dict(enumerate(in_small_letters(tree.words, tree.upos), sentence.start))
        parts = [(chunk, self._alone(draft, chunk, written)) for chunk in draft.chunks[n] if chunk]
        return self._sentence(draft, draft.sentences[n], parts, written)

    def _without_insertions(self, draft: Draft, n: int, sentence: Analysed) -> Analysed:
        """A sentence read once more in parts where something is inserted in it; else as it is."""
        seen = sentence.tree.words_seen()
        found = self._language.insertions(sentence.tree.without_blanks(seen))
        inserted = tuple(Insertion(seen[one.start], seen[one.end - 1] + 1, one.label) for one in found)
        if not inserted or len(draft.chunks[n]) > 1:
            return sentence
        draft.chunks[n] = parted(draft.chunks[n][0], sentence.start, inserted)
        draft.inserted[n] = inserted
        return self._in_parts(draft, n, draft.chunks[n])

    def _in_parts(
        self, draft: Draft, n: int, chunks: Iterable[list[int]], instead: Mapping[int, str] = MappingProxyType({})
    ) -> Analysed:
        """A sentence of which each chunk is read by itself; ``instead``: other words in the place of some."""
        parts = [(chunk, self._alone(draft, chunk, instead)) for chunk in chunks if chunk]
        sentence = self._sentence(draft, draft.sentences[n], parts)
        return join(sentence, draft.inserted[n]) if n in draft.inserted else sentence

    def _with_last_names(self, draft: Draft, found: list[Analysed]) -> list[Analysed]:
        """The sentences, those with last names such as "von der Leyen" read once more, without the particles."""
        if not mentions_particles(draft.texts):
            return found
        names = list(last_names(_tokens(draft, found)))
        for n in sorted(draft.found) if names else ():
            span = draft.sentences[n]
            mine = [name for name in names if name.start in span and len(span) <= MAX_TOKENS]
            if mine:
                found[n] = self._once_more(draft, n, mine) or found[n]
        return found

    def _once_more(self, draft: Draft, n: int, names: list[LastName]) -> Analysed | None:
        """The sentence with these names; None where none of them is one after all."""
        span = draft.sentences[n]
        if (n, *names) in draft.named:
            return draft.named[n, *names]
        particles = {k for name in names for k in range(name.start, name.word)}
        chunks = [[i for i in chunk if i not in particles] for chunk in draft.chunks[n]]
        if not any(chunks):
            return None
        sentence = self._in_parts(draft, n, chunks)
        people = {i for start, end, kind in sentence.entities if kind == "PER" for i in range(start, end)}
        sure = [name for name in names if name.certain or name.word in people]
        if len(sure) < len(names):
            return self._once_more(draft, n, sure) if sure else None
        tree, base = sentence.tree, span.start
        for name in names:
            word = name.word - base
            for k in range(name.start - base, word):
                tree.heads[k], tree.labels[k], tree.feats[k] = word, "flat", ""
                tree.upos[k], tree.xpos[k], tree.lemmas[k] = tree.upos[word], tree.xpos[word], tree.words[k]
        draft.named[n, *names] = replace(sentence, entities=with_particles(sentence.entities, names))
        return draft.named[n, *names]

    def _with_bare_names(self, draft: Draft, found: list[Analysed]) -> list[Analysed]:
        """The sentences, those with last names that are everyday words read once more with others in their place."""
        for n, places in bare_names(draft.texts, found).items():
            if found[n] is draft.first.get(n):  # else read anew already
                found[n] = draft.once("bare", n, found[n], places, partial(self._renamed, draft, n, places))
        lasts = last_words(draft.texts, entities_of(found))
        for n in draft.found if lasts else ():
            if names := list(behind_bodies(found[n], lasts)):
                found[n] = draft.once("bodies", n, found[n], names, partial(as_objects, found[n], names))
        return found

    def _renamed(self, draft: Draft, n: int, places: Mapping[int, str]) -> Analysed:
        """A sentence read with other names in these places; as it is where they are no names there."""
        first = draft.first[n]
        sentence = self._in_parts(draft, n, draft.chunks[n], places)
        return sentence if are_names(first.tree, sentence, places) else first

    def _alone(self, draft: Draft, chunk: list[int], instead: Mapping[int, str] = MappingProxyType({})) -> Analysis:
        names = [instead.get(i, draft.texts[i]) for i in chunk]
        key: tuple[int | str, ...] = (*chunk, *names)
        found = draft.again.get(key)
        if found is None:
            found = draft.again[key] = self.network.analyse([(names, [draft.gaps[i] for i in chunk])])[0]
        return found


def open_analyser(folder: Path | None = None) -> Analyser:
    """The language model of a folder, by default the one that ships with kg; opened once for all who hold it."""
    folder = folder or SHIPPED
    found = _OPENED.get(folder)
    if found is None:
        found = _OPENED[folder] = Analyser(folder)
    return found


def names_of(draft: Draft, sentence: Analysed) -> list[tuple[int, int, str]]:
    """The names in a sentence, in order; words counted in the sentence."""
    found = without_prepositions(draft.texts, sentence.entities)
    return sorted((a - sentence.start, b - sentence.start, kind) for a, b, kind in found if kind in ENTITIES)


def _with_names_in_two(draft: Draft, found: list[Analysed]) -> list[Analysed]:
    """The sentences, those in which two last names were taken for one name with both of them."""
    starts = list(pairs(draft.texts, entities_of(found)))
    for n, span in enumerate(draft.sentences) if starts else ():
        mine = tuple(start for start in starts if start in span)
        if mine:
            found[n] = draft.once("in two", n, found[n], mine, partial(in_two, found[n], mine))
    return found


def _tokens(draft: Draft, found: Sequence[Analysed]) -> Tokens:
    def column(name: str) -> list[str]:
        return [value for each in found for value in getattr(each.tree, name)]

    heads = [each.start + head for each in found for head in each.tree.heads]
    entities = entities_of(found)
    return Tokens(draft.texts, heads, column("labels"), column("upos"), column("lemmas"), entities)
