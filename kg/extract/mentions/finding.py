"""Every reference to somebody or something in an article: names with titles, nouns, pronouns."""

from __future__ import annotations

from kg.extract.mentions.datelines import places_of_dateline
from kg.extract.mentions.drafts import Draft, Key, Lexicon, Mentions
from kg.extract.mentions.nounphrase import extent, span_of
from kg.extract.mentions.partitives import as_group, is_some_of, type_partitives
from kg.extract.mentions.persons import person_of
from kg.extract.mentions.relatives import in_brackets, relative_antecedent
from kg.grammar.coordination import is_singled_out
from kg.grammar.expletives import is_expletive
from kg.grammar.parse import Parse
from kg.grammar.scene import Units
from kg.language.spelling import fold
from kg.model import EntityType, MentionForm

_TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANIZATION, "LOC": EntityType.PLACE}
_BESIDE_NOUN = frozenset(("det", "amod", "nummod", "advmod", "flat", "dep"))
_LONGEST = 8  #: words a title may have after its noun phrase: "im Hauptverband der Versicherungsträger"
_CLOSING = frozenset((",", ".", ":", ";", "(", ")", "–"))


def find_mentions(
    parse: Parse, units: Units, times: frozenset[int], lexicon: Lexicon, skipped: frozenset[int] = frozenset()
) -> Mentions:
    """Drafts for every nominal of the parse outside the sentences that are skipped."""
    found = Mentions(parse, units, lexicon)
    for token in range(len(parse)):
        if units.head[token] != token or parse.sentence[token] in skipped or token in times:
            continue
        if is_some_of(parse, token):
            found.drafts[token, 0] = as_group(parse, _nominal(parse, units, times, lexicon, token))
        elif _is_pronoun(parse, token):
            found.drafts[token, 0] = _pronoun(parse, token)
        elif _is_nominal(parse, token):
            found.drafts[token, 0] = _nominal(parse, units, times, lexicon, token)
    found.drafts.update(places_of_dateline(parse, lexicon, skipped))
    _recognise_surnames(found)
    for (token, _), draft in found.drafts.items():
        _connect(found, token, draft)
    type_partitives(found)
    connect_neighbours(found)
    return found


def _recognise_surnames(found: Mentions) -> None:
    """A bare noun, or a name read as a place or body, that is the last name of a person of the article is that person.

    "fordert Rabmer-Koller", "Castelnau kommt": places and bodies that are known stay what they are.
    """
    parse = found.parse
    surnames = {parse.words[end - 1] for start, end, kind in parse.entities if kind == "PER" and end - start > 1}
    for (token, _), draft in found.drafts.items():
        word = parse.words[token]
        if word not in surnames or draft.determiner is not None or draft.entity_type is EntityType.PERSON:
            continue
        alone = found.units.members[token] == [token] and not found.lexicon.name_types(word)
        if draft.form is MentionForm.NOMINAL or (draft.form is MentionForm.NAME and alone):
            draft.form, draft.entity_type, draft.role = MentionForm.NAME, EntityType.PERSON, None
            draft.name_span = draft.span = span_of(parse, token, token)


def _is_pronoun(parse: Parse, token: int) -> bool:
    if is_expletive(parse, token):
        return False
    if parse.pos[token] == "PRON" or (parse.dep[token] == "det:poss" and parse.pos[token] != "ADJ"):
        return True
    if parse.pos[token] != "DET" or parse.label[token] in _BESIDE_NOUN or parse.of(token, "det"):
        return False
    definite = parse.feature(token, "Definite") == "Def"  # "Lob erhielt der"
    return definite or parse.feature(token, "PronType") not in (None, "Art")  # "alle kamen", "dieser lobte sie"


def _is_nominal(parse: Parse, token: int) -> bool:
    pos = parse.pos[token]
    if pos in ("NOUN", "PROPN"):
        nominal = parse.lower[token] not in parse.lexis.and_others and parse.words[token] not in parse.lexis.wings
    elif pos in ("ADJ", "DET", "NUM"):  # "die Grünen", "die beiden", "alle drei"
        nominal = parse.label[token] in ("nsubj", "obj", "iobj") or (
            parse.label[token] in ("obl", "nmod", "conj", "appos")
            and pos == "ADJ"
            and parse.words[token][0].isupper()
            and bool(parse.of(token, "det", "case") or parse.entity[token])  # "und die Vereinten Nationen"
        )
        if parse.lower[token] in parse.lexis.counted_two and parse.label[token] == "obl":  # "dankte den beiden"
            nominal = bool(parse.of(token, "det"))
    else:
        nominal = pos == "X" and parse.label[token] in ("nsubj", "obj", "obl", "nmod", "iobj", "conj")
    return nominal and bool(fold(parse.words[token]))  # no "+++"


def _pronoun(parse: Parse, token: int) -> Draft:
    return Draft(
        span=span_of(parse, token, token),
        form=MentionForm.PRONOUN,
        head=parse.lemmas[token].lower(),
        sentence=parse.sentence[token],
        token=token,
        number=parse.feature(token, "Number"),
        gender=parse.feature(token, "Gender"),
        person=person_of(parse, token),
        function=parse.dep[token],
    )


def _nominal(parse: Parse, units: Units, times: frozenset[int], lexicon: Lexicon, token: int) -> Draft:
    members = units.members[token]
    name = _name(parse, units, members)
    name = None if name and (_is_office(parse, name, lexicon) or _is_amount(parse, token)) else name
    nouns = [m for m in members if parse.pos[m] == "NOUN" and not (name and name[0] <= m < name[1])]
    noun = next((m for m in nouns if not parse.words[m].endswith("-")), nouns[0] if nouns else None)
    core = units.core(token)
    head = parse.lemmas[core]
    kind = _recognised_type(parse, name) if name else None
    nominal_type = None if name else lexicon.noun_type(head) or lexicon.noun_type(parse.words[core])
    body = nominal_type not in (None, EntityType.PERSON) and _may_be_body(parse, members, core, lexicon)
    first, last = extent(parse, units, times, token, long=not name and nominal_type is None, body=body)
    attributes = [c for m in members for c in parse.children[m] if parse.label[c] in ("amod", "det", "nummod")]
    determiners = [c for c in attributes if parse.label[c] == "det"]
    if name and not noun and kind is not EntityType.PERSON and lexicon.is_role(head) and not lexicon.names_place(head):
        noun = token
    role = parse.lemmas[noun] if noun is not None else None
    return Draft(
        span=span_of(parse, first, last),
        form=MentionForm.NAME if name else MentionForm.NOMINAL,
        head=head,
        sentence=parse.sentence[token],
        token=token,
        name_span=span_of(parse, name[0], name[1] - 1) if name else None,
        entity_type=kind or nominal_type,
        role=role if name else head,
        modifiers=_modifiers(parse, attributes, token),
        determiner=_determiner(parse, determiners),
        number=parse.feature(core, "Number"),
        gender=parse.feature(core, "Gender"),
        person=3,
        function=parse.dep[token],
    )


def _is_amount(parse: Parse, token: int) -> bool:
    """Whether what was taken for a name is so many of something: "230.000 Euro"."""
    return parse.lower[token] in parse.lexis.units and bool(parse.of(token, "nummod"))


def _recognised_type(parse: Parse, name: tuple[int, int]) -> EntityType | None:
    """What the recogniser takes a name for."""
    label = next((parse.entity[m] for m in range(*name) if parse.entity[m]), None)
    return _TYPES.get(label[2]) if label else None


def _may_be_body(parse: Parse, members: list[int], core: int, lexicon: Lexicon) -> bool:
    """Whether a noun for a body may speak of one by its whole phrase: nobody's, and no inhabitant."""
    owned = any(parse.dep[c] == "det:poss" for m in members for c in parse.children[m])
    inhabitant = parse.feature(core, "Number") == "Sing" and lexicon.is_inhabitant(parse.lemmas[core])
    return not owned and not inhabitant  # "der Este in Berlin"


def _modifiers(parse: Parse, attributes: list[int], token: int) -> tuple[str, ...]:
    """The adjectives of a phrase in their base form, "beide" first: "die beiden Staatschefs" is tagged variously."""
    lexis = parse.lexis
    modifiers = [parse.lemmas[c].lower() for c in sorted(attributes) if parse.label[c] == "amod"]
    for c in (*attributes, token):
        if parse.lower[c].startswith(lexis.both) and lexis.both not in modifiers:
            modifiers = [lexis.both, *(m for m in modifiers if not m.startswith(lexis.both_beginning))]
    return tuple(modifiers)


def _determiner(parse: Parse, determiners: list[int]) -> str | None:
    for c in sorted(determiners):
        lemma = parse.lemmas[c].lower()
        return parse.lexis.both if lemma.startswith(parse.lexis.both_beginning) else lemma
    return None


def _name(parse: Parse, units: Units, members: list[int]) -> tuple[int, int] | None:
    """Start and end token of the proper name in a unit: the recogniser's, a person's first, else the names in it."""
    if spans := {span for m in members if (span := parse.entity[m])}:
        return min(spans, key=lambda s: (s[2] != "PER", s[0]))[:2]
    names = [m for m in members if parse.pos[m] == "PROPN"]
    return (names[0], names[-1] + 1) if names and len(names) == names[-1] - names[0] + 1 else None


def _is_office(parse: Parse, name: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether an office behind its article was taken for a body: "der Apostolische Nuntius"."""
    *adjectives, noun = range(*name)
    alone = bool(adjectives) and parse.label[adjectives[0] - 1] == "det" and parse.pos[noun] == "NOUN"
    return alone and all(parse.pos[k] == "ADJ" for k in adjectives) and lexicon.is_role(parse.lemmas[noun])


def _connect(found: Mentions, token: int, draft: Draft) -> None:
    parse = found.parse
    for member in found.units.members.get(token, [token]):
        for child in parse.children[member]:
            if parse.is_owner(child) and found.units.head[child] != token and (key := found.at(child)):
                draft.possessor = key
    if parse.is_relative(token):
        draft.antecedent = relative_antecedent(found, token)
    elif parse.label[token] == "appos" and not in_brackets(parse, token) and not is_singled_out(parse, token):
        draft.antecedent = found.at(parse.heads[token])


def connect_neighbours(found: Mentions) -> None:
    """Fill ``names`` of titles that have a name beside them, and the antecedents that the parser did not see."""
    parse = found.parse
    at_start = {draft.span.start: key for key, draft in found.drafts.items() if key[1] == 0}
    for key, draft in found.drafts.items():
        if draft.antecedent is not None and _is_name(draft) and _is_title(found.drafts[draft.antecedent]):
            found.names[draft.antecedent] = key
    for key, draft in list(found.drafts.items()):
        last = _last_token(parse, draft)
        if (_is_title(draft) or _is_body(draft, MentionForm.NOMINAL)) and draft.number != "Plur":
            comma = _next_comma(parse, last)
            other = _begins_at(found, at_start, comma)
            if other and _may_name(found.drafts[other], draft) and _closes(parse, found.drafts[other]):
                if _is_of_owned(found, other, key):
                    continue
                found.names.setdefault(key, other)
                beside = found.drafts[other].antecedent  # or a body in it: "der Chef des Bundes der Bäcker, Berg,"
                inside = beside is not None and draft.span.start < found.drafts[beside].span.start < draft.span.end
                if beside is None or (inside and _is_title(draft)):
                    found.drafts[other].antecedent = key
        elif _is_name(draft) and last + 1 < len(parse) and parse.words[last + 1] == ",":
            other = _begins_at(found, at_start, last + 1)
            if other and _is_title(found.drafts[other]) and _closes_title(parse, found.drafts[other]):
                found.names.setdefault(other, key)
                if found.drafts[other].antecedent is None:
                    found.drafts[other].antecedent = key
    for key in reversed(found.drafts):  # "ihren Kollegen, den Leiter des Werks, Olaf Berg,"
        before = found.drafts[key].antecedent
        if key in found.names and before and _is_title(found.drafts[key]) and _is_title(found.drafts[before]):
            found.names.setdefault(before, found.names[key])


def _may_name(name: Draft, title: Draft) -> bool:
    """Whether a name between commas can be that of the person or body before it."""
    return _is_name(name) if _is_title(title) else _is_body(name, MentionForm.NAME)


def _is_of_owned(found: Mentions, name: Key, owner: Key) -> bool:
    """Whether a name was hung on somebody of the title before it: "der Sprecher des Ministers, Berg, sagte"."""
    owned = found.drafts[name].antecedent
    if owned is None or owned == owner or found.drafts[owned].form is not MentionForm.NOMINAL:
        return False
    people = found.drafts[owned].entity_type in (EntityType.PERSON, EntityType.GROUP)
    return people and owned[0] in found.parse.governors(owner[0])


def _begins_at(found: Mentions, at_start: dict[int, Key], comma: int | None) -> Key | None:
    """The draft right after a comma."""
    parse = found.parse
    if comma is None or comma + 1 >= len(parse) or parse.sentence[comma + 1] != parse.sentence[comma]:
        return None
    return at_start.get(parse.starts[comma + 1])


def _next_comma(parse: Parse, last: int) -> int | None:
    """The comma after a phrase, over a few words of its sentence that are no verb."""
    for token in range(last + 1, min(len(parse), last + 2 + _LONGEST)):
        if parse.sentence[token] != parse.sentence[last]:
            return None
        if parse.words[token] == ",":
            return token
        if parse.pos[token] in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return None
    return None


def _closes(parse: Parse, draft: Draft) -> bool:
    after = _last_token(parse, draft) + 1
    return after >= len(parse) or parse.words[after] in _CLOSING


def _closes_title(parse: Parse, draft: Draft) -> bool:
    closed = _closes(parse, draft) or _next_comma(parse, _last_token(parse, draft)) is not None
    return closed and draft.number != "Plur"


def _last_token(parse: Parse, draft: Draft) -> int:
    token = draft.token
    while token + 1 < len(parse) and parse.ends[token] < draft.span.end:
        token += 1
    return token


def _is_name(draft: Draft) -> bool:
    return draft.form is MentionForm.NAME and draft.entity_type is EntityType.PERSON


def _is_title(draft: Draft) -> bool:
    return draft.form is MentionForm.NOMINAL and draft.entity_type is EntityType.PERSON


def _is_body(draft: Draft, form: MentionForm) -> bool:
    return draft.form is form and draft.entity_type is EntityType.ORGANIZATION
