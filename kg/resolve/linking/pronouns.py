"""Pronouns: "er", "sie", "sein", "beide", "einander", "wir", "Letzterer".

A pronoun takes the earlier referent that agrees in gender and number and scores highest: near, a subject, often named;
never a fellow argument of its own clause ("Trump traf ihn": not Trump) and, inside direct speech, never the speaker
unless it says "ich" or "wir". Things that nothing else has read are referents, too ("einen Plan … ihn"). Farther than
three sentences away, or where two are nearly equal, it stays unresolved. ``preference`` says what makes one likelier.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.kinds import ACTORS
from kg.language import load_language
from kg.model import EntityType, Mention, MentionForm
from kg.resolve.bodies.parties import owns_a_party
from kg.resolve.cast import Cast
from kg.resolve.linking.preference import OF_EARLIER, OF_PHRASE, Earlier, Sought, shares
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.reference.antecedents import (
    agrees,
    fits_open,
    is_it,
    is_named_aside,
    may_act,
    of_pronoun,
    open_before,
    take_up,
)
from kg.resolve.reference.binding import others_of
from kg.resolve.reference.contested import Likeliest, is_bound, may_be_else, other_two
from kg.resolve.reference.demonstratives import owner_named_last, owner_within, pointed_at
from kg.resolve.reference.doubtful import certainty, taken_up_alike
from kg.resolve.reference.employers import owner_of_subject
from kg.resolve.reference.helpers import attacked_by_own, chief_of_attacker, may_answer
from kg.resolve.reference.joined_owners import owner_of_joined
from kg.resolve.reference.judged import asked_for_deed, whose_deed, whose_judged_deed
from kg.resolve.reference.pairs import the_former, two_before, who_acts
from kg.resolve.reference.salient import attacked_before, following_subject, told_of
from kg.resolve.reference.several import is_named_in_plural, several_before
from kg.resolve.reference.standing import (
    is_inserted_before,
    is_of_the_told,
    is_speaking,
    is_subject,
    is_told_by_clause,
    subject_of_owner,
)
from kg.resolve.reference.unread import (
    are_of_unknown_sex,
    is_acted_upon_since,
    is_beside_the_dead,
    is_called_a_woman,
    is_last_told_with_others,
    is_unread_since,
)
from kg.resolve.reference.verdicts import thing_judged
from kg.resolve.referent import Referent
from kg.resolve.roles import is_pronoun

_REFERENTS = ACTORS | {EntityType.MATTER}
#: a dative without preposition is somebody: "sprach ihr das Vertrauen aus"
_RECEIVING = frozenset(("iobj", "obl:arg"))
_FARTHEST = 3
_TIED = 0.1  #: the least by which the first is ahead of the second
_CLOSE = 0.8  #: by less than that whoever was just acted upon is as likely
_FAINTEST = -3.0  #: what nothing but its gender speaks for
_SURE = ((1.4, 0.9), (0.6, 0.8), (0.0, 0.65))  #: how many are right of those that are so far ahead
_NEUTER = 0.8  #: how much less likely "ihm" means a body that is neuter
_TELLING = 3  #: features that say why one is ahead


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody or something a pronoun may mean."""

    shares: Mapping[str, float]  #: what each feature gives it
    label: str
    referent: Referent | None = None
    mention: int | None = None  #: an open phrase

    @property
    def score(self) -> float:
        """How likely it is meant, as against others of the same pronoun."""
        return sum(self.shares.values())

    def advantages(self, other: _Candidate) -> list[str]:
        """The features by which it is most ahead of another one: "subject +0.60"."""
        names = dict.fromkeys((*self.shares, *other.shares))
        ahead = [(self.shares.get(name, 0.0) - other.shares.get(name, 0.0), name) for name in names]
        told = sorted(((by, name) for by, name in ahead if by > 0), key=lambda pair: -pair[0])
        return [f"{name} +{by:.2f}" for by, name in told[:_TELLING]]


class Pronouns:
    """Reads pronouns as referents of the article."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._inner: set[int] = set()  #: subjects of what is reported: the next sentence goes on with who reports

    def link(self, index: int) -> Meaning | None:
        """What a pronoun stands for; None where nothing agrees, and for all other mentions."""
        mention, words = self.cast.mentions[index], self.cast.words
        if not is_pronoun(mention):
            return None
        word, text = mention.head.casefold(), mention.text.casefold()
        unknown = mention.person == 2 and mention.antecedent is None  # who is asked in an interview is known
        if text in words.nobody_in_particular or unknown or is_told_by_clause(mention, self.cast.scene):
            return None
        if mention.antecedent is not None:
            if owner := owner_within(index, self.cast):
                return meaning((owner,), 0.8, "Whose the thing before it is.")
            entities = self.cast.entities_of(mention.antecedent) or take_up(mention.antecedent, index, self.cast)
            return meaning(entities, 0.95, "The pronoun relates to the noun before it.")
        if word in words.both_pronouns or words.counted_two & {word, text}:
            pair = () if other_two(index, self.cast) else two_before(index, self.cast)
            return meaning(pair, 0.75, "The two mentioned last.")
        if word in words.first_person or mention.person == 1:
            return meaning(self.cast.entities_of(mention.speaker), 0.85, "The speaker of the direct speech.")
        if word in words.reciprocal_words or word == words.reflexive:
            return meaning(who_acts(index, self.cast), 0.9, "Refers back to the subject.")
        if text in words.first_named or text in words.latter:
            return meaning(the_former(index, self.cast, latter=text in words.latter), 0.8, "One of the two named last.")
        if owner := owner_named_last(index, self.cast):
            return meaning((owner,), 0.8, "Whoever was named last.")
        if (pointed := pointed_at(index, self.cast)) is not None:
            return meaning(pointed, 0.7, "Whoever or whatever was mentioned last.")
        third = words.masculine | words.feminine | words.neuter | words.demonstrative
        return self._third(index, mention, word) if mention.person == 3 or word in third else None

    def _third(self, index: int, mention: Mention, word: str) -> Meaning | None:
        gender, plural = of_pronoun(mention, self.cast)
        sex = "Fem" if word in self.cast.words.feminine else gender
        if owner := owner_of_subject(index, sex, self.cast):
            return meaning((owner,), 0.75, "Whoever acts is called that person's.")
        if thing := thing_judged(index, sex, self.cast, plural=plural):
            return meaning(thing, 0.7, "What it is called is said of things.")
        if owner := owner_of_joined(index, sex, self.cast):
            return meaning((owner,), 0.8, "What is joined to somebody's is that person's or body's.")
        if judged := whose_judged_deed(index, sex, self.cast):
            return meaning((judged,), 0.8, "Whoever is judged for it.")
        if plural:
            women = [c.referent for c in self._ranked(index, "Fem")] if gender else None
            if several := several_before(index, women, self.cast, somebody=self._is_somebody(index)):
                return meaning(several, 0.7, "Several people, things or a group mentioned just before.")
            if gender is None:
                return None
        if is_bound(index, self.cast) or may_answer(index, sex, self.cast):
            return None
        if told := told_of(index, gender, self.cast):
            self._inner.add(index)
            return meaning((told.entity,), 0.8, "What somebody is told to have done is told of that person.")
        if doer := whose_deed(index, gender, self.cast):
            return meaning((doer,), 0.8, "Whoever did what it is judged for.")
        if asked := asked_for_deed(index, gender, self.cast):
            return meaning((asked,), 0.8, "Whoever does what somebody is asked for.")
        if alike := taken_up_alike(index, sex, self.cast):
            return meaning((alike,), 0.75, "Whom another acted upon before.")
        if not (ranked := self._ranked(index, gender)):
            following = following_subject(index, gender, self.cast)
            return meaning((following.entity,), 0.6, "The subject that follows.") if following else None
        best = ranked[0]
        ahead = best.score - ranked[1].score if len(ranked) > 1 else math.inf
        things = tuple(c.mention for c in ranked if c.mention is not None)
        if ahead < _TIED:
            return None
        if best.referent and may_be_else(Likeliest(index, gender, best.referent, things, self.cast)):
            return None
        unknown = ahead < _SURE[0][0] and are_of_unknown_sex([each.referent for each in ranked[:2]])
        if unknown or (best.referent and self._is_another_since(index, gender, ranked)):
            return None
        if best.referent is None:
            assert best.mention is not None
            return meaning(take_up(best.mention, index, self.cast), 0.65, f"It takes up the phrase {best.label!r}.")
        if best.referent.entity.type is EntityType.PERSON and gender and mention.function != "det:poss":
            best.referent.gender = best.referent.gender or gender
        if not (certain := certainty(index, best.referent, sex, self.cast)):
            return None
        reasons = [f"The nearest earlier mention that agrees is {best.label}."]
        if len(ranked) > 1:
            reasons.append(f"It is ahead of {ranked[1].label} by {ahead:.2f}.")
            reasons.append(f"What decides: {', '.join(best.advantages(ranked[1]))}.")
        sure = next(sure for least, sure in _SURE if ahead >= least)
        return meaning((best.referent.entity,), min(sure, certain), *reasons)

    def _is_another_since(self, index: int, gender: str | None, ranked: list[_Candidate]) -> bool:
        """Whether the text has just spoken of somebody else who may be meant as well as the first."""
        best, *others = ranked
        assert best.referent is not None
        close = [c.referent for c in others if c.referent is not None and best.score - c.score < _CLOSE]
        if is_acted_upon_since(index, best.referent, close, self.cast) or is_last_told_with_others(
            index, best.referent, self.cast
        ):
            return True
        if is_beside_the_dead(index, gender, best.referent, self.cast):
            return True
        return is_unread_since(index, gender, best.referent, self.cast)

    def _ranked(self, index: int, gender: str | None) -> list[_Candidate]:
        """Everybody and everything a singular pronoun may mean, likeliest first."""
        sought = self._sought(index, gender)
        found = [
            _Candidate(shares(OF_EARLIER, each, sought), each.referent.entity.label, referent=each.referent)
            for each in self._earlier(sought)
        ]
        if is_called_a_woman(index, self.cast):
            return sorted(found, key=lambda candidate: -candidate.score)
        persons = [c for c in found if c.referent and c.referent.entity.type is EntityType.PERSON]
        people, found = bool(persons), (persons or found) if owns_a_party(index, self.cast) else found
        for phrase in self._open(sought, anybody=bool(found), people=people):
            label = self.cast.mentions[phrase].text
            found.append(_Candidate(shares(OF_PHRASE, phrase, sought), label, mention=phrase))
        return sorted((c for c in found if c.score > _FAINTEST), key=lambda candidate: -candidate.score)

    def _sought(self, index: int, gender: str | None) -> Sought:
        mention, cast = self.cast.mentions[index], self.cast
        possessive = mention.function == "det:poss"
        return Sought(
            index=index,
            gender=gender,
            cast=cast,
            possessive=possessive,
            somebody=self._is_somebody(index),
            owner=subject_of_owner(index, cast.mentions, cast.scene) if possessive else None,
            attacked=attacked_before(index, cast),
        )

    def _earlier(self, sought: Sought) -> Iterator[Earlier]:
        """Whoever and whatever was spoken of before and agrees with a pronoun; nobody who is somebody else."""
        cast, index, mention = self.cast, sought.index, sought.mention
        excluded = others_of(index, cast) | {e.key for e in cast.entities_of(mention.speaker)}
        excluded |= attacked_by_own(index, sought.gender, cast) | chief_of_attacker(index, sought.gender, cast)
        things = _REFERENTS - {EntityType.COUNTRY} if is_it(index, cast) else _REFERENTS
        woman = is_called_a_woman(index, cast)
        for referent, last in cast.lately_mentioned(index, ACTORS if sought.somebody else things, _FARTHEST):
            sentences = mention.sentence - cast.sentence(last)
            agreement = agrees(referent, sought.gender, cast, neuter=self._neuter(sought), last=last)
            several = referent.plural or is_named_in_plural(referent, index, cast)
            if referent.entity.key in excluded or several or agreement is None:
                continue
            if woman and referent.entity.type is not EntityType.PERSON:
                continue
            if sentences and cast.mentions[last].determiner == cast.words.each:
                continue  # "Jede dritte Schule klagt. Ihr …"
            if is_named_aside(referent, index, cast) or self._is_speaker_of(index, referent):
                continue
            here = cast.seen_in(referent, cast.sentence(last))
            subjects = [i for i in here if i not in self._inner and is_subject(cast.mentions[i])]
            subjects = [i for i in subjects if not is_of_the_told(cast.mentions[i], mention, cast.scene)]
            if referent.nameless:
                subjects = [i for i in subjects if not is_inserted_before(cast.mentions[i], mention, cast.scene)]
            yield Earlier(referent, last, sentences, agreement, tuple(subjects))

    def _open(self, sought: Sought, *, anybody: bool, people: bool) -> list[int]:
        """The phrases that nothing has read and a pronoun may take up.

        Whoever acts is somebody the article has named, where it has named ``anybody``. Where it has named ``people``,
        but for who has just been brought in: "Eine Landsfrau sprach. Ihre Forderungen …".
        """
        cast, mention, possessive = self.cast, sought.mention, sought.possessive
        acts = anybody and sought.index in cast.statements.must_act and sought.index in cast.statements.participants
        found = [
            i
            for i in open_before(sought.index, cast)
            if fits_open(cast.mentions[i], sought.gender, plural=False, neuter_too=self._neuter(sought) is not None)
        ]
        if possessive or acts:
            found = [i for i in found if self._is_somebody_new(i)]
        if acts and people:
            found = [i for i in found if mention.sentence - cast.sentence(i) == 1]
            found = [i for i in found if possessive or self._is_new(i, mention)]
        return [i for i in found if may_act(cast.mentions[i].head, cast)] if sought.somebody else found

    def _neuter(self, sought: Sought) -> float | None:
        """How much less likely a masculine form is neuter; None where it is not, as "er"."""
        if sought.possessive:
            return 0.0
        return _NEUTER if sought.mention.text.casefold() in self.cast.words.masculine_or_neuter else None

    def _is_somebody(self, index: int) -> bool:
        """Whether no thing can be meant: who receives something, says or decides it."""
        mention = self.cast.mentions[index]
        receives = mention.function in _RECEIVING
        return receives or index in self.cast.speakers or is_speaking(mention, self.cast.scene)

    def _is_somebody_new(self, other: int) -> bool:
        """Whether a phrase brings in a person as subject: "Eine Landsfrau sprach. Ihre Forderungen …"."""
        head = self.cast.mentions[other].head
        person = load_language().names_person(head) or load_language().names_by_age(head)
        return is_subject(self.cast.mentions[other]) and person

    def _is_new(self, other: int, mention: Mention) -> bool:
        """Whether an article brings in somebody of whom a subject goes on: "Eine Landsfrau sprach. Sie …"."""
        return is_subject(mention) and self.cast.mentions[other].determiner in load_language().words.indefinite

    def _is_speaker_of(self, index: int, referent: Referent) -> bool:
        """Whether a pronoun says what is said of somebody by name in its own sentence."""
        said = (self.cast.mentions[i] for i in self.cast.seen_in(referent, self.cast.sentence(index)))
        return any(m.speaker == index and m.form is not MentionForm.PRONOUN for m in said)
