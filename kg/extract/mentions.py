"""Every reference to somebody or something in an article: names with titles, nouns, pronouns.

Mentions are drafts until the article is done, because arguments such as "EU-" in "EU-Sanktionen" join them late and
``Extraction.mentions`` is ordered by position. A draft's key is (token, part): part 1 is the first part of a word.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.lexicon import Lexicon
from kg.extract.nounphrase import extent, span_of
from kg.extract.tree import Tree
from kg.extract.units import Units
from kg.model import EntityType, Mention, MentionForm, Span

Key = tuple[int, int]

_TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANIZATION, "LOC": EntityType.PLACE}
_PRONOUN_TAGS = frozenset(("PPER", "PRF", "PRELS", "PRELAT", "PPOSAT", "PPOSS", "PDS", "PIS"))


@dataclass(slots=True)
class Draft:
    """A mention in the making; ``possessor``, ``antecedent`` and ``speaker`` are keys of other drafts."""

    span: Span
    form: MentionForm
    head: str
    sentence: int
    token: int
    name_span: Span | None = None
    entity_type: EntityType | None = None
    role: str | None = None
    modifiers: tuple[str, ...] = ()
    determiner: str | None = None
    possessor: Key | None = None
    antecedent: Key | None = None
    number: str | None = None
    gender: str | None = None
    person: int | None = None
    function: str | None = None
    speaker: Key | None = None


@dataclass(slots=True)
class Mentions:
    """All drafts of one article with the tokens they stand for."""

    tree: Tree
    units: Units
    lexicon: Lexicon
    drafts: dict[Key, Draft] = field(default_factory=dict)

    def at(self, token: int) -> Key | None:
        """The draft whose head, title or name part this token is."""
        key = (self.units.head[token], 0)
        return key if key in self.drafts else None

    def antecedents(self, token: int) -> list[int]:
        """The nouns a relative pronoun stands for; of any other token the token itself."""
        key = (token, 0)
        if not self.tree.is_relative(token) or key not in self.drafts:
            return [token]
        found = self.drafts[key].antecedent
        return [found[0]] if found else []

    def add_adjective(self, token: int) -> Key | None:
        """The draft of "dänische" in "die dänische Kritik", if the lexicon knows the adjective."""
        tree = self.tree
        if tree.pos[token] not in ("ADJ", "PROPN", "NOUN", "X") or not self.lexicon.is_derived(tree.words[token]):
            return None
        span = span_of(tree, token, token)
        return self._add_named((token, 0), span, tree.lemmas[token], "amod")

    def add_prefix(self, token: int) -> Key | None:
        """The draft of "EU" in "EU-Sanktionen", if the lexicon knows what stands before the hyphen."""
        tree = self.tree
        first, hyphen, rest = tree.words[token].partition("-")
        if not hyphen or not rest or not first[:1].isupper() or not self.lexicon.is_prefix(first):
            return None
        start = tree.starts[token]
        return self._add_named((token, 1), Span(start, start + len(first)), first, "compound")

    def _add_named(self, key: Key, span: Span, head: str, function: str) -> Key:
        if key not in self.drafts:
            self.drafts[key] = Draft(
                span=span,
                form=MentionForm.NAME,
                head=head,
                sentence=self.tree.sentence[key[0]],
                token=key[0],
                name_span=span,
                function=function,
            )
        return key

    def finish(self, text: str) -> tuple[tuple[Mention, ...], dict[Key, int]]:
        """The mentions in order of the text, and the index of each draft."""
        order = sorted(self.drafts, key=lambda k: (self.drafts[k].span.start, self.drafts[k].span.end, k))
        index = {key: number for number, key in enumerate(order)}

        def number_of(key: Key | None) -> int | None:
            return None if key is None else index.get(key)

        mentions = []
        for key in order:
            d = self.drafts[key]
            name = text[d.name_span.start : d.name_span.end] if d.name_span else None
            mentions.append(
                Mention(
                    span=d.span,
                    text=text[d.span.start : d.span.end],
                    form=d.form,
                    head=d.head,
                    sentence=d.sentence,
                    name=name,
                    name_span=d.name_span,
                    entity_type=d.entity_type,
                    role=d.role,
                    modifiers=d.modifiers,
                    determiner=d.determiner,
                    possessor=number_of(d.possessor),
                    antecedent=number_of(d.antecedent),
                    number=d.number,
                    gender=d.gender,
                    person=d.person,
                    function=d.function,
                    speaker=number_of(d.speaker),
                )
            )
        return tuple(mentions), index


def find_mentions(tree: Tree, lexicon: Lexicon, skipped: frozenset[int] = frozenset()) -> Mentions:
    """Drafts for every nominal of the tree outside the sentences that are skipped."""
    units = Units(tree)
    found = Mentions(tree, units, lexicon)
    for token in range(len(tree)):
        if units.head[token] != token or tree.sentence[token] in skipped:
            continue
        if _is_pronoun(tree, token):
            found.drafts[token, 0] = _pronoun(tree, token)
        elif _is_nominal(tree, token):
            found.drafts[token, 0] = _nominal(tree, units, lexicon, token)
    for (token, _), draft in found.drafts.items():
        _connect(found, token, draft)
    tree.actors = frozenset(token for (token, _), draft in found.drafts.items() if _may_act(draft))
    return found


def _may_act(draft: Draft) -> bool:
    if draft.form is MentionForm.PRONOUN:
        return draft.person is not None or draft.antecedent is not None
    return draft.form is MentionForm.NAME or draft.entity_type is not None


def _is_pronoun(tree: Tree, token: int) -> bool:
    if tree.label[token] == "expl":
        return False
    if tree.tags[token] in _PRONOUN_TAGS:
        return True
    if tree.pos[token] == "PRON":
        return True
    return tree.dep[token] == "det:poss" and tree.pos[token] != "ADJ"


def _is_nominal(tree: Tree, token: int) -> bool:
    pos = tree.pos[token]
    if pos in ("NOUN", "PROPN"):
        return True
    if pos in ("ADJ", "DET", "NUM"):  # "die Grünen", "die beiden", "alle drei"
        return tree.label[token] in ("nsubj", "obj", "iobj") or (
            tree.label[token] in ("obl", "nmod", "conj", "appos")
            and pos == "ADJ"
            and tree.words[token][0].isupper()
            and bool(tree.of(token, "det", "case"))
        )
    return pos == "X" and tree.label[token] in ("nsubj", "obj", "obl", "nmod", "iobj", "conj")


def _pronoun(tree: Tree, token: int) -> Draft:
    person = tree.feature(token, "Person")
    return Draft(
        span=span_of(tree, token, token),
        form=MentionForm.PRONOUN,
        head=tree.lemmas[token].lower(),
        sentence=tree.sentence[token],
        token=token,
        number=tree.feature(token, "Number"),
        gender=tree.feature(token, "Gender"),
        person=int(person) if person in ("1", "2", "3") else None,
        function=tree.dep[token],
    )


def _nominal(tree: Tree, units: Units, lexicon: Lexicon, token: int) -> Draft:
    members = units.members[token]
    name = _name(tree, units, members)
    noun = next((m for m in members if tree.pos[m] == "NOUN" and not (name and name[0] <= m < name[1])), None)
    core = members[-1] if tree.words[token].endswith("-") else token  # "Staats- und Regierungschefs"
    head = tree.lemmas[core]
    kind = None
    if name:
        label = next((units.entity[m] for m in range(*name) if units.entity[m]), None)
        kind = _TYPES.get(label[2]) if label else None
    person = bool(name) and kind is EntityType.PERSON
    nominal_type = None if name else lexicon.noun_type(head)
    long = not name and nominal_type is not EntityType.PERSON
    first, last = extent(tree, units, token, long=long)
    attributes = [c for m in members for c in tree.children[m] if tree.label[c] in ("amod", "det", "nummod")]
    determiners = [c for c in attributes if tree.label[c] == "det"]
    modifiers = [tree.lemmas[c].lower() for c in sorted(attributes) if tree.label[c] == "amod"]
    for c in (*attributes, token):  # "die beiden Staatschefs" is tagged in several ways
        if tree.words[c].lower().startswith("beide") and "beide" not in modifiers:
            modifiers = ["beide", *(m for m in modifiers if not m.startswith("beid"))]
    if name and not noun and not person and lexicon.is_role(head):
        noun = token
    role = tree.lemmas[noun] if noun is not None else None
    return Draft(
        span=span_of(tree, first, last),
        form=MentionForm.NAME if name else MentionForm.NOMINAL,
        head=head,
        sentence=tree.sentence[token],
        token=token,
        name_span=span_of(tree, name[0], name[1] - 1) if name else None,
        entity_type=kind or nominal_type,
        role=role if name else head,
        modifiers=tuple(modifiers),
        determiner=_determiner(tree, determiners),
        number=tree.feature(core, "Number"),
        gender=tree.feature(core, "Gender"),
        person=3,
        function=tree.dep[token],
    )


def _determiner(tree: Tree, determiners: list[int]) -> str | None:
    for c in sorted(determiners):
        lemma = tree.lemmas[c].lower()
        return "beide" if lemma.startswith("beid") else lemma
    return None


def _name(tree: Tree, units: Units, members: list[int]) -> tuple[int, int] | None:
    """Start and end token of the proper name in a unit: the recogniser's, a person's first, else the names in it."""
    inside = set(members)
    spans = sorted({span for m in members if (span := units.entity[m])}, key=lambda s: (s[2] != "PER", s[0]))
    for start, end, _ in spans:
        if inside.intersection(range(start, end)):
            return start, end
    names = [m for m in members if tree.pos[m] == "PROPN"]
    return (names[0], names[-1] + 1) if names and len(names) == names[-1] - names[0] + 1 else None


def _connect(found: Mentions, token: int, draft: Draft) -> None:
    tree = found.tree
    for member in found.units.members.get(token, [token]):
        for child in tree.children[member]:
            owner = tree.dep[child] in ("det:poss", "nmod:poss") or (
                tree.label[child] == "nmod" and not tree.cases(child) and tree.feature(child, "Case") in ("Gen", None)
            )
            if owner and found.units.head[child] != token and (key := found.at(child)):
                draft.possessor = key
    if tree.is_relative(token):
        draft.antecedent = _relative_antecedent(found, token)
    elif tree.label[token] == "appos" and not _in_brackets(tree, token):
        draft.antecedent = found.at(tree.heads[token])


def _relative_antecedent(found: Mentions, pronoun: int) -> Key | None:
    tree = found.tree
    for above in tree.governors(pronoun):
        if tree.label[above] == "acl" and tree.heads[above] < pronoun:
            return found.at(tree.heads[above])
    # the clause hangs elsewhere: the noun before the comma
    for before in range(pronoun - 1, max(-1, pronoun - 6), -1):
        if tree.pos[before] in ("NOUN", "PROPN"):
            return found.at(before)
    return None


def _in_brackets(tree: Tree, token: int) -> bool:
    first = tree.subtree(token)[0]
    return any(tree.words[k] == "(" for k in (first, first - 1) if k >= 0)
