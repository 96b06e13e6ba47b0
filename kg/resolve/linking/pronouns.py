"""Pronouns: "er", "sie", "sein", "beide", "einander", "wir", "Letzterer".

A pronoun takes the earlier referent that agrees in gender and number and scores highest: near, a subject, often named;
never a fellow argument of its own clause ("Trump traf ihn": not Trump) and, inside direct speech, never the speaker
unless it says "ich" or "wir". Things that nothing else has read are referents, too ("einen Plan … ihn"). Farther than
three sentences away, or where two are nearly equal, it stays unresolved. The weights were compared on 669 pronouns of
annotated articles; of those with so little between the first two a third was right.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from kg.language import load_language
from kg.model import EntityType, Mention, MentionForm
from kg.resolve.antecedents import (
    agrees,
    are_parallel,
    fits_open,
    is_it,
    is_named_aside,
    is_nested,
    is_plural_name,
    may_act,
    of_pronoun,
    open_before,
    owns_the_next,
    take_up,
)
from kg.resolve.binding import others_of
from kg.resolve.cast import ACTORS, Cast, Referent
from kg.resolve.contested import is_bound, may_be_else, other_two
from kg.resolve.demonstratives import pointed_at
from kg.resolve.judged import whose_deed
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.pairs import the_former, two_before, who_acts
from kg.resolve.rivals import often
from kg.resolve.roles import is_pronoun
from kg.resolve.salient import attacked_before, following_subject, told_of
from kg.resolve.several import several_before
from kg.resolve.standing import (
    is_of_the_told,
    is_speaking,
    is_subject,
    is_told_by_clause,
    leads_up_to,
    says,
    subject_of_owner,
)

_REFERENTS = ACTORS | {EntityType.MATTER}
#: a dative without preposition is somebody: "sprach ihr das Vertrauen aus"
_RECEIVING = frozenset(("iobj", "obl:arg"))
_FARTHEST = 3
_TIED = 0.1  #: the least by which the first is ahead of the second
_FAINTEST = -3.0  #: what nothing but its gender speaks for
_SURE = ((1.4, 0.9), (0.6, 0.8), (0.0, 0.65))  #: how many are right of those that are so far ahead
_PER_SENTENCE = 1.0
_SUBJECT, _SAYING = 0.6, 0.3  #: who reports, rather than of whom it is reported
_FREQUENT, _MOST_FREQUENT = 0.06, 0.36
_NESTED = 1.2  #: a name inside another phrase ("die Pläne von Ada Beispiel") is rarely the topic
_REPORTER = 2.0  #: an agency or paper reports what others do
_QUOTED = 0.8  #: whom somebody else speaks of
_PARALLEL = 1.6  #: the object of the clause before, for an object
_OPEN_THING, _OPEN_PERSON = 1.6, 0.8  #: what nobody has spoken of before
_NEUTER = 0.8  #: "ihm" of a body that is neuter
_NAMELESS = 1.0  #: a person without name
_SILENT, _QUOTED_BEFORE = 0.6, 1.2  #: for a pronoun that says a quotation: a body, whoever said another one
_QUOTED_LATELY = 2  #: sentences
_ATTACKED = 1.0  #: whose side is taken
_LEADING_UP = 0.8  #: "Von der Kammer kommt Kritik: Sie …"
_OWN_SUBJECT, _OWNING = 1.0, 2.0  #: "Arp traf Berg, weil Peru sein Haus verkauft"; "Arp und seine Leute" are Arp's


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody or something a pronoun may mean."""

    score: float
    label: str
    referent: Referent | None = None
    mention: int | None = None  #: an open phrase


class Pronouns:
    """Reads pronouns as referents of the article."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._speakers = frozenset(mention.speaker for mention in cast.mentions)
        self._inner: set[int] = set()  #: subjects of what is reported: the next sentence goes on with who reports

    def link(self, index: int) -> Meaning | None:
        """What a pronoun stands for; None where nothing agrees, and for all other mentions."""
        mention, words = self.cast.mentions[index], self.cast.words
        if not is_pronoun(mention):
            return None
        word, text = mention.head.casefold(), mention.text.casefold()
        if text in words.nobody_in_particular or mention.person == 2 or is_told_by_clause(mention, self.cast.scene):
            return None
        if mention.antecedent is not None:
            entities = self.cast.entities_of(mention.antecedent) or take_up(mention.antecedent, index, self.cast)
            return meaning(entities, 0.95, "The pronoun relates to the noun before it.")
        if word in words.first_person or mention.person == 1:
            return meaning(self.cast.entities_of(mention.speaker), 0.85, "The speaker of the direct speech.")
        if word in words.both_pronouns or words.counted_two & {word, text}:
            pair = () if other_two(index, self.cast) else two_before(index, self.cast)
            return meaning(pair, 0.75, "The two mentioned last.")
        if word in words.reciprocal_words or word == words.reflexive:
            return meaning(who_acts(index, self.cast), 0.9, "Refers back to the subject.")
        if text in words.first_named or text in words.latter:
            return meaning(the_former(index, self.cast, latter=text in words.latter), 0.8, "One of the two named last.")
        if (pointed := pointed_at(index, self.cast)) is not None:
            return meaning(pointed, 0.7, "Whoever or whatever was mentioned last.")
        third = words.masculine | words.feminine | words.neuter | words.demonstrative
        return self._third(index, mention, word) if mention.person == 3 or word in third else None

    def _third(self, index: int, mention: Mention, word: str) -> Meaning | None:
        gender, plural = of_pronoun(mention, self.cast)
        if plural:
            women = [c.referent for c in self._ranked(index, "Fem")] if gender else None
            if several := several_before(index, women, self.cast, somebody=self._is_somebody(index)):
                return meaning(several, 0.7, "Several people, things or a group mentioned just before.")
            if gender is None:
                return None
        if is_bound(index, self.cast):
            return None
        if told := told_of(index, gender, self.cast):
            self._inner.add(index)
            return meaning((told.entity,), 0.8, "What somebody is told to have done is told of that person.")
        if doer := whose_deed(index, gender, self.cast):
            return meaning((doer,), 0.8, "Whoever did what it is judged for.")
        if not (ranked := self._ranked(index, gender)):
            following = following_subject(index, gender, self.cast)
            return meaning((following.entity,), 0.6, "The subject that follows.") if following else None
        best = ranked[0]
        ahead = best.score - ranked[1].score if len(ranked) > 1 else math.inf
        things = [c.mention for c in ranked if c.mention is not None]
        if ahead < _TIED or (best.referent and may_be_else(index, best.referent, things, gender, self.cast)):
            return None
        if best.referent is None:
            assert best.mention is not None
            return meaning(take_up(best.mention, index, self.cast), 0.65, f"It takes up the phrase {best.label!r}.")
        if best.referent.entity.type is EntityType.PERSON and gender and mention.function != "det:poss":
            best.referent.gender = best.referent.gender or gender
        reasons = [f"The nearest earlier mention that agrees is {best.label}."]
        if len(ranked) > 1:
            reasons.append(f"It is ahead of {ranked[1].label} by {ahead:.2f}.")
        return meaning((best.referent.entity,), next(sure for least, sure in _SURE if ahead >= least), *reasons)

    def _ranked(self, index: int, gender: str | None) -> list[_Candidate]:
        """Everybody and everything a singular pronoun may mean, likeliest first."""
        mention = self.cast.mentions[index]
        excluded = others_of(index, self.cast) | {e.key for e in self.cast.entities_of(mention.speaker)}
        possessive = mention.function == "det:poss"
        dative = mention.text.casefold() in self.cast.words.masculine_or_neuter
        neuter = 0.0 if possessive else _NEUTER if dative else None
        speaks, somebody = index in self._speakers, self._is_somebody(index)
        own = subject_of_owner(index, self.cast.mentions, self.cast.scene) if possessive else None
        attacked = attacked_before(index, self.cast)
        found: list[_Candidate] = []
        kinds = ACTORS if somebody else _REFERENTS - {EntityType.COUNTRY} if is_it(index, self.cast) else _REFERENTS
        for referent, last in self.cast.mentioned_before(index, kinds):
            distance = mention.sentence - self.cast.sentence(last)
            match = agrees(referent, gender, self.cast, neuter=neuter, last=last)
            several = referent.plural or is_plural_name(self.cast.mentions[last], self.cast)
            if referent.entity.key in excluded or several or distance > _FARTHEST or match is None:
                continue
            if is_named_aside(referent, index, self.cast):
                continue
            score = match - distance * _PER_SENTENCE
            here = self.cast.seen_in(referent, self.cast.sentence(last))
            subjects = [i for i in here if i not in self._inner and is_subject(self.cast.mentions[i])]
            subjects = [i for i in subjects if not is_of_the_told(self.cast.mentions[i], mention, self.cast.scene)]
            score += _SUBJECT * bool(subjects)
            score += _SAYING * (distance == 1 and any(says(self.cast.mentions[i], self.cast.scene) for i in subjects))
            score += min(often(referent, index) * _FREQUENT, _MOST_FREQUENT)
            if self._is_speaker_of(index, referent):
                continue  # "Arp sei ein Narr, sagte er"
            score -= _QUOTED * (self.cast.mentions[last].speaker is not None and mention.speaker is None)
            score -= _REPORTER * (referent.entity.type is EntityType.MEDIA)
            score -= _NAMELESS * (referent.nameless and referent.entity.type is EntityType.PERSON)
            score -= _NESTED * (not possessive and is_nested(referent, last, self.cast))
            score += _PARALLEL * are_parallel(last, index, self.cast)
            score += _LEADING_UP * leads_up_to(self.cast.mentions[last], mention, self.cast.article.text)
            score -= _SILENT * (speaks and referent.entity.type is not EntityType.PERSON)
            lately = speaks and distance <= _QUOTED_LATELY
            score += _QUOTED_BEFORE * (lately and not self._speakers.isdisjoint(referent.seen))
            score += _OWNING * (possessive and owns_the_next(last, index, self.cast))
            score += _OWN_SUBJECT * (own in referent.seen) + _ATTACKED * (referent.entity.key in attacked)
            found.append(_Candidate(score, referent.entity.label, referent=referent))
        # Whoever acts is somebody the article has named, if anybody.
        acts = bool(found) and index in self.cast.must_act & self.cast.participants
        named = acts and any(c.referent and c.referent.entity.type is EntityType.PERSON for c in found)
        unread = open_before(index, self.cast)
        unread = tuple(i for i in unread if self._is_somebody_new(i)) if possessive or acts else unread
        last = mention.sentence - 1  # but for who has just been brought in: "Eine Landsfrau sprach. Ihre Forderungen …"
        new = [i for i in unread if self.cast.sentence(i) == last and (possessive or self._is_new(i, mention))]
        unread = tuple(new) if named else unread
        unread = tuple(i for i in unread if may_act(self.cast.mentions[i].head, self.cast)) if somebody else unread
        for other in unread:
            phrase = self.cast.mentions[other]
            if fits_open(phrase, gender, plural=False, neuter_too=neuter is not None):
                parallel = are_parallel(other, index, self.cast)
                known = parallel or load_language().names_person(phrase.head)
                score = _PARALLEL * parallel - (_OPEN_PERSON if known else _OPEN_THING)
                score += (
                    _SUBJECT * is_subject(self.cast.mentions[other])
                    - (mention.sentence - phrase.sentence) * _PER_SENTENCE
                )
                found.append(_Candidate(score, phrase.text, mention=other))
        return sorted((c for c in found if c.score > _FAINTEST), key=lambda candidate: -candidate.score)

    def _is_somebody(self, index: int) -> bool:
        """Whether no thing can be meant: who receives something, says or decides it."""
        mention = self.cast.mentions[index]
        receives = mention.function in _RECEIVING
        return receives or index in self._speakers or is_speaking(mention, self.cast.scene)

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
