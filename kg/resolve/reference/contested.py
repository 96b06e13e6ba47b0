"""Where a pronoun or an office may mean somebody else as well as the likeliest: rather nobody than the wrong one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from kg.gazetteer import IN_OFFICE, Role
from kg.kinds import ACTORS, PEOPLE
from kg.language import load_language
from kg.model import EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import named_as_owner
from kg.resolve.reference.binding import others_of
from kg.resolve.reference.demonstratives import turns_away
from kg.resolve.reference.employers import relations_told
from kg.resolve.reference.epithets import belongs_to_epithet, may_be_acted_upon, may_be_who_acts
from kg.resolve.reference.pairs import sides_of
from kg.resolve.reference.rivals import often
from kg.resolve.reference.standing import OBJECTS, is_reported, is_subject, says
from kg.resolve.referent import Referent
from kg.resolve.roles import is_both

_BY_FAR = 4  #: mentions of whom an article is about, and how many times those of somebody else beside him
_PAIR, _PAIR_REACH = 2, 2  #: two without names who may be "beide", and sentences within which they stand


@dataclass(frozen=True, slots=True)
class Likeliest:
    """Whom a pronoun most likely means."""

    index: int  #: the pronoun
    gender: str | None
    referent: Referent
    things: tuple[int, ...]  #: phrases nothing has read that the pronoun may take up
    cast: Cast

    @property
    def mention(self) -> Mention:
        """The pronoun itself."""
        return self.cast.mentions[self.index]

    @property
    def near(self) -> int:
        """The sentence that spoke of the likeliest last."""
        last = self.referent.last_before(self.index)
        return self.mention.sentence if last is None else self.cast.sentence(last)

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.referent.entity.type is EntityType.PERSON


def may_be_else(likeliest: Likeliest) -> bool:
    """Whether a pronoun may as well mean a thing of its own sentence, one between, or whom the article is about."""
    possessive = likeliest.mention.function == "det:poss"
    return any(doubt(likeliest) for doubt in (*_DOUBTS, *(_OF_POSSESSIVES if possessive else _OF_OTHERS)))


def _has_thing_here(likeliest: Likeliest) -> bool:
    """Whether a thing of the pronoun's own sentence is nearer."""
    here, cast = likeliest.mention.sentence, likeliest.cast
    return likeliest.near < here and any(cast.sentence(thing) == here for thing in likeliest.things)


def _is_owner_named(likeliest: Likeliest) -> bool:
    """Whether somebody of that sex stands in a genitive nearer than the body that is likeliest."""
    return named_as_owner(likeliest.index, likeliest.referent, likeliest.gender, likeliest.cast)


def _met_another(likeliest: Likeliest) -> bool:
    """Whether an object may as well be whom the likeliest just met: "Ada Arp traf Eva Berg. Huber kritisierte sie"."""
    cast, near, mention = likeliest.cast, likeliest.near, likeliest.mention
    if is_subject(mention) or near == mention.sentence or not likeliest.is_person:
        return False
    own = likeliest.referent.entity.key
    apart = {own, *others_of(likeliest.index, cast)}
    for statement in cast.statements.near(near):
        if statement.sentence != near:
            continue
        one, other = sides_of(statement, cast)
        equal = cast.classes[statement.relation].symmetric
        others = other if own in one else one if equal and own in other else set()
        alike = [r for key in others - apart if _is_alike(r := cast.referents[key], likeliest)]
        told = often(likeliest.referent, likeliest.index)
        if any(equal or often(one_of_them, likeliest.index) > told for one_of_them in alike):
            return True  # "Arp kam. … Berg lobte Arp. Huber rief ihn": as well whom it was done to, told of oftener
    return False


def _is_alike(other: Referent, likeliest: Likeliest) -> bool:
    """Whether somebody of the same sex was spoken of as late and no less often."""
    best, index = likeliest.referent, likeliest.index
    person = other.entity.type is EntityType.PERSON and None not in (other.gender, best.gender)
    last = other.last_before(index)
    late = last is not None and likeliest.cast.sentence(last) >= likeliest.near
    return person and other.gender == best.gender and late and often(other, index) >= often(best, index)


def _is_described_since(likeliest: Likeliest) -> bool:
    """Whether a later sentence speaks of somebody by a description that names nobody for certain.

    "Arp traf Berg. Der Kölner schwieg. Ina Tor lobte ihn": who the Kölner is, is not told. So it is with the subject
    beside the likeliest: "Der Kölner lobte Arp. Er …".
    """
    if not likeliest.is_person or likeliest.referent.nameless:
        return False
    cast, near = likeliest.cast, likeliest.near
    acted = any(is_subject(cast.mentions[i]) for i in cast.seen_in(likeliest.referent, near))
    for other in range(likeliest.index - 1, -1, -1):
        here = cast.sentence(other)
        if here < near or (acted and here == near):
            return False
        if here < likeliest.mention.sentence and _speaks_of_another(other, likeliest):
            return True
    return False


def _speaks_of_another(index: int, likeliest: Likeliest) -> bool:
    """Whether a definite phrase that names nobody acts, or is acted upon since the likeliest was named."""
    cast, near, phrase = likeliest.cast, likeliest.near, likeliest.cast.mentions[index]
    known = phrase.determiner in load_language().words.definite or phrase.possessor is not None  # "Arps Manager"
    alike = (phrase.form, phrase.gender, phrase.number) == (MentionForm.NOMINAL, likeliest.gender, "Sing")
    if not (known and alike):
        return False
    if is_subject(phrase):
        his = phrase.possessor is not None and likeliest.referent.is_seen(phrase.possessor)  # "sein Anwalt"
        other = his or phrase.sentence > near or bool(cast.entities_of(index))  # "der Altmeister, Ada Arp," is she
    else:
        since = phrase.function in OBJECTS and phrase.sentence > near
        other = since and not _may_be_called(likeliest.referent, phrase.head, cast)
    return other and _is_somebody_unknown(index, cast)


def _may_be_called(referent: Referent, noun: str, cast: Cast) -> bool:
    """Whether an office may be that of somebody of whom the article tells none or a like one."""
    role, own = cast.gazetteer.role(noun), [each.category for each in referent.roles]
    return not own or (role is not None and any(cast.gazetteer.compatible(role.category, each) for each in own))


def _is_somebody_unknown(index: int, cast: Cast) -> bool:
    """Whether a phrase speaks of a person whom nothing links to a name: "der Kölner", "der Redner"."""
    noun, language = cast.mentions[index].head, load_language()
    person = language.names_person(noun) or language.names_origin(noun) or cast.gazetteer.role(noun) is not None
    return person and all(e.key not in cast.gazetteer.entities and " " not in e.label for e in cast.entities_of(index))


def _has_thing_since(likeliest: Likeliest) -> bool:
    """Whether a thing was told of since a person was named: "Ada Arp … Zweifel an der Rechnung … nannte sie falsch"."""
    cast, mention, gender, near = likeliest.cast, likeliest.mention, likeliest.gender, likeliest.near
    if not likeliest.is_person or mention.function != "obj" or gender not in ("Masc", "Fem"):
        return False
    since = takewhile(lambda i: cast.sentence(i) > near, range(likeliest.index - 1, -1, -1))
    between = (i for i in since if cast.sentence(i) < mention.sentence)
    return any(_is_thing(cast.mentions[i], gender) and not _is_actor(i, cast) for i in between)


def _is_thing(mention: Mention, gender: str) -> bool:
    one = mention.form is MentionForm.NOMINAL and mention.number == "Sing" and mention.gender == gender
    known = mention.determiner in load_language().words.definite | load_language().words.indefinite_articles
    return one and known and not load_language().names_person(mention.head)


def _is_actor(index: int, cast: Cast) -> bool:
    acts = any(e.type in ACTORS or e.type is EntityType.PLACE for e in cast.entities_of(index))
    return acts or cast.gazetteer.noun_type(cast.mentions[index].head) is not None


def _is_beside_topic(likeliest: Likeliest) -> bool:
    """Whether somebody spoken of far more often stands in the sentence that names the likeliest owner.

    "Arp ist tot. … Die Ministerin würdigte Arp. Seine Bilder …" are Arp's.
    """
    best, index, cast, here = likeliest.referent, likeliest.index, likeliest.cast, likeliest.near
    if here == likeliest.mention.sentence or not likeliest.is_person:
        return False
    own = often(best, index)
    others = (r for r, at in cast.mentioned_before(index, PEOPLE) if r is not best and cast.sentence(at) == here)
    alike = (r for r in others if None in (r.gender, best.gender) or r.gender == best.gender)
    return any(often(other, index) >= _BY_FAR * own for other in alike)


def _is_of_its_subject(likeliest: Likeliest) -> bool:
    """Whether what is his is that of a subject that names nobody: "Arp sprach. Der Kölner nannte seine Frau klug"."""
    return likeliest.is_person and belongs_to_epithet(likeliest.index, likeliest.gender, likeliest.cast)


def _is_weak_owner(likeliest: Likeliest) -> bool:
    """Whether "ihr", which may be several people's, has but a body that an earlier sentence names in passing."""
    index, near, cast = likeliest.index, likeliest.near, likeliest.cast
    if likeliest.gender != "Fem" or likeliest.is_person or near == likeliest.mention.sentence:
        return False
    here = [i for i in cast.seen_in(likeliest.referent, near) if i < index]
    told = (cast.mentions[i] for i in cast.in_sentence(near) if i < index)
    plural = any(m.number == "Plur" and is_subject(m) for m in told)
    return plural and not any(is_subject(cast.mentions[i]) for i in here)


def _is_told_by_another(likeliest: Likeliest) -> bool:
    """Whether "er" may be who says so behind: "Arp traf Berg. Das habe er nicht verlangt, sagte Berg"."""
    cast, mention = likeliest.cast, likeliest.mention
    verb = cast.scene.heads[mention.token]
    if not is_subject(mention) or not likeliest.is_person or not is_reported(verb, cast.scene):
        return False
    said = (
        i
        for i in cast.later_in_sentence(likeliest.index)
        if says(cast.mentions[i], cast.scene) and cast.mentions[i].role is None
    )
    others = [cast.referent(e) for i in said for e in cast.entities_of(i) if e.type is EntityType.PERSON]
    return any(
        r is not likeliest.referent and r.gender == likeliest.gender and r.before(likeliest.index) for r in others
    )


def _is_actors_own(likeliest: Likeliest) -> bool:
    """Whether who acts was just called somebody else's successor or the like: "Bo Arps Nachfolgerin … Sie bat ihn"."""
    cast, mention = likeliest.cast, likeliest.mention
    subjects = cast.scene.of(cast.scene.heads[mention.token], "nsubj") if mention.function in OBJECTS else ()
    agents = [i for i in cast.earlier_in_sentence(likeliest.index) if cast.mentions[i].token in subjects]
    return any(
        owner.type is EntityType.PERSON and owner.key not in (likeliest.referent.entity.key, actor.key)
        for agent in agents
        for actor in cast.entities_of(agent)
        for phrase in relations_told(actor, likeliest.index, cast)
        for owner in cast.entities_of(phrase.possessor)
        if cast.referent(owner).gender == likeliest.gender
    )


def _acts_itself(likeliest: Likeliest) -> bool:
    """Whether the likeliest may be who acts on a pronoun, or whom it acts on: "Arp traf Berg. Der Ulmer dankte ihm"."""
    person = likeliest.is_person and not likeliest.referent.nameless and likeliest.near < likeliest.mention.sentence
    asked = (likeliest.index, likeliest.referent, likeliest.gender, likeliest.cast)
    return person and (may_be_who_acts(*asked) or may_be_acted_upon(*asked))


_DOUBTS = (_has_thing_here, _is_owner_named, _is_described_since)
_OF_POSSESSIVES = (_is_beside_topic, _is_weak_owner, _is_of_its_subject)
_OF_OTHERS = (_has_thing_since, _met_another, _is_told_by_another, _is_actors_own, _acts_itself)


def is_bound(index: int, cast: Cast) -> bool:
    """Whether a pronoun goes on with a subject that names nobody: "Jeder Wirt könne zahlen, wann er wolle", "Dieser …".

    Whoever "dieser" means, where that is not known, is not the subject before.
    """
    mention = cast.mentions[index]
    for other in range(index - 1, -1, -1):
        subject = cast.mentions[other]
        if subject.sentence != mention.sentence:
            return False
        if is_subject(subject) and turns_away(subject) and other not in cast.links:
            return True
        if is_subject(subject) and subject.form is not MentionForm.PRONOUN:
            return subject.determiner == cast.words.each
    return False


def is_former_further_down(referent: Referent, index: int, role: Role, cast: Cast) -> bool:
    """Whether an article names only further down who once held an office: "der damalige Präsident Carstens"."""
    told = referent.called.kinds()
    own = {other.standing for other in told if cast.gazetteer.compatible(other.category, role.category)}
    return bool(own) and IN_OFFICE not in own and all(i > index for i in referent.seen)


def other_two(index: int, cast: Cast) -> bool:
    """Whether "beide" may be two without names: "Amtsinhaber und Herausforderer", "die Anhänger beider Vereine".

    So it is with a noun for two: "das Ehepaar".
    """
    for other in range(index - 1, -1, -1):
        if cast.sentence(index) - cast.sentence(other) > _PAIR_REACH:
            return False
        mention, joined = cast.mentions[other], cast.joined(other)
        read = all(cast.entities_of(i) for i in joined) and len(cast.all_joined(other)) == _PAIR
        if read or index in joined or mention.form is not MentionForm.NOMINAL:
            continue
        pair = mention.number == "Sing" and cast.gazetteer.is_noun("couple", mention.head, whole=True)
        pair |= len(joined) == _PAIR and all(_is_described(cast.mentions[i], cast) for i in joined)
        if pair or (is_both(mention, cast) and not _are_sides(mention, cast)):
            return True
    return False


def _is_described(mention: Mention, cast: Cast) -> bool:
    """Whether a phrase speaks of one person without a name."""
    one = mention.form is MentionForm.NOMINAL and mention.number == "Sing"
    return one and _names_person(mention.head, cast)


def _are_sides(mention: Mention, cast: Cast) -> bool:
    """Whether a phrase of two takes up people: "beide Minister", "beide Seiten", not "beider Vereine"."""
    words = (mention.head, cast.scene.words[mention.token])
    return _names_person(mention.head, cast) or any(cast.gazetteer.is_noun("side", word) for word in words)


def _names_person(noun: str, cast: Cast) -> bool:
    body = cast.gazetteer.noun_type(noun) is not None
    return cast.gazetteer.role(noun) is not None or (load_language().names_person(noun) and not body)
