"""Every reference to somebody or something in an article: names with titles, nouns, pronouns."""

from __future__ import annotations

import re

from kg.extract.grammar.tree import Tree
from kg.extract.mentions.apposition import connect_neighbours
from kg.extract.mentions.drafts import Draft, Key, Mentions
from kg.extract.mentions.lexicon import Lexicon
from kg.extract.mentions.nounphrase import extent, span_of
from kg.extract.mentions.units import Units
from kg.model import EntityType, MentionForm

_TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANIZATION, "LOC": EntityType.PLACE}
_POLITE = re.compile(r"Sie|Ihnen|Ihr(?:e[mnrs]?)?")
_PRONOUN_TAGS = frozenset(("PPER", "PRF", "PRELS", "PRELAT", "PPOSAT", "PPOSS", "PDS", "PIS"))


def find_mentions(tree: Tree, lexicon: Lexicon, skipped: frozenset[int] = frozenset()) -> Mentions:
    """Drafts for every nominal of the tree outside the sentences that are skipped."""
    units = Units(tree)
    found = Mentions(tree, units, lexicon)
    for token in range(len(tree)):
        if units.head[token] != token or tree.sentence[token] in skipped or token in tree.times:
            continue
        if _is_pronoun(tree, token):
            found.drafts[token, 0] = _pronoun(tree, token)
        elif _is_nominal(tree, token):
            found.drafts[token, 0] = _nominal(tree, units, lexicon, token)
    _recognise_surnames(found)
    for (token, _), draft in found.drafts.items():
        _connect(found, token, draft)
    connect_neighbours(found)
    tree.actors = frozenset(token for (token, _), draft in found.drafts.items() if _may_act(draft))
    return found


def _recognise_surnames(found: Mentions) -> None:
    """A bare noun that is the last name of a person of the article is that name: "fordert Rabmer-Koller"."""
    tree = found.tree
    surnames = {tree.words[e.end - 1] for e in tree.doc.ents if e.label_ == "PER" and e.end - e.start > 1}
    for (token, _), draft in found.drafts.items():
        if draft.form is MentionForm.NOMINAL and draft.determiner is None and tree.words[token] in surnames:
            draft.form, draft.entity_type, draft.role = MentionForm.NAME, EntityType.PERSON, None
            draft.name_span = draft.span = span_of(tree, token, token)


def _may_act(draft: Draft) -> bool:
    if draft.form is MentionForm.PRONOUN:
        return draft.head not in ("sich", "einander") and (draft.person is not None or draft.antecedent is not None)
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


def _is_polite(tree: Tree, token: int) -> bool:
    """Whether "Sie", "Ihnen", "Ihr…" addresses somebody: capitals where nothing but politeness calls for them."""
    first = token == 0 or tree.sentence[token - 1] != tree.sentence[token]
    after_mark = not first and tree.pos[token - 1] == "PUNCT" and tree.words[token - 1] != ","
    return not first and not after_mark and bool(_POLITE.fullmatch(tree.words[token]))


def _pronoun(tree: Tree, token: int) -> Draft:
    person = "2" if _is_polite(tree, token) else tree.feature(token, "Person")
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
    nominal_type = None if name else lexicon.noun_type(head) or lexicon.noun_type(tree.words[core])
    body = nominal_type not in (None, EntityType.PERSON)
    first, last = extent(tree, units, token, long=not name and nominal_type is None, body=body)
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
            if tree.is_owner(child) and found.units.head[child] != token and (key := found.at(child)):
                draft.possessor = key
    if tree.is_relative(token):
        draft.antecedent = _relative_antecedent(found, token)
    elif tree.label[token] == "appos" and not _in_brackets(tree, token):
        draft.antecedent = found.at(tree.heads[token])


def _relative_antecedent(found: Mentions, pronoun: int) -> Key | None:
    tree = found.tree
    for above in tree.governors(pronoun):
        if tree.label[above] == "acl" and tree.heads[above] < pronoun:
            noun = tree.heads[above]
            if not _singular_for_plural(tree, noun, pronoun):
                return found.at(noun)
            nearer = [k for k in range(pronoun - 1, noun, -1) if tree.pos[k] in ("NOUN", "PROPN")]
            return next((found.at(k) for k in nearer if tree.feature(k, "Number") == "Plur"), found.at(noun))
    # the clause hangs elsewhere: the noun before the comma
    for before in range(pronoun - 1, max(-1, pronoun - 6), -1):
        if tree.pos[before] in ("NOUN", "PROPN"):
            return found.at(before)
    return None


def _singular_for_plural(tree: Tree, noun: int, pronoun: int) -> bool:
    """Whether "denen" hangs on a singular: in "die Immunität für Abgeordnete, denen" it means the last noun."""
    plural = tree.feature(pronoun, "Number") == "Plur" or tree.words[pronoun].lower() == "denen"
    return plural and tree.feature(noun, "Number") == "Sing" and not tree.of(noun, "conj")


def _in_brackets(tree: Tree, token: int) -> bool:
    first = tree.subtree(token)[0]
    return any(tree.words[k] == "(" for k in (first, first - 1) if k >= 0)
