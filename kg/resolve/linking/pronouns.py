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
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.antecedents import (
    agrees,
    fits_open,
    is_aside,
    is_named_aside,
    is_nested,
    is_plural_name,
    led_by,
    may_act,
    of_pronoun,
    open_before,
    owns_the_next,
    take_up,
)
from kg.resolve.cast import ACTORS, Cast, Referent, is_plural
from kg.resolve.contested import are_somebodys, are_unread_before, is_bound, may_be_else, other_two
from kg.resolve.demonstratives import pointed_at
from kg.resolve.described import holders_described
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.pairs import partners_before, says_both, the_former, two_before, who_acts
from kg.resolve.roles import is_pronoun
from kg.resolve.salient import attacked_before, following_subject, told_of
from kg.resolve.standing import (
    OBJECTS,
    beside,
    is_of_the_told,
    is_speaking,
    is_subject,
    is_told_by_clause,
    leads_up_to,
    says,
    subject_of_clause,
    subject_of_owner,
)

_REFERENTS = ACTORS | {EntityType.MATTER}
#: a dative without preposition is somebody: "sprach ihr das Vertrauen aus"
_RECEIVING = frozenset(("iobj", "obl:arg"))
_FARTHEST = 3
_TIED = 0.1  #: the least by which the first is ahead of the second
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
            if several := self._several(index, singular_too=gender is not None):
                return meaning(several, 0.7, "Several people, things or a group mentioned just before.")
            if gender is None:
                return None
        if is_bound(index, self.cast):
            return None
        if told := told_of(index, gender, self.cast):
            self._inner.add(index)
            return meaning((told.entity,), 0.8, "What somebody is told to have done is told of that person.")
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
        excluded = self._clashes(index) | {e.key for e in self.cast.entities_of(mention.speaker)}
        possessive = mention.function == "det:poss"
        dative = mention.text.casefold() in self.cast.words.masculine_or_neuter
        neuter = 0.0 if possessive else _NEUTER if dative else None
        speaks, somebody = index in self._speakers, self._is_somebody(index)
        own = subject_of_owner(index, self.cast.mentions, self.cast.scene) if possessive else None
        attacked = attacked_before(index, self.cast)
        found: list[_Candidate] = []
        kinds = ACTORS if somebody else _REFERENTS - {EntityType.COUNTRY} if self._is_it(index) else _REFERENTS
        for referent, last in self.cast.mentioned_before(index, kinds):
            distance = mention.sentence - self.cast.sentence(last)
            match = agrees(referent, gender, self.cast, neuter=neuter, last=last)
            several = referent.plural or is_plural_name(self.cast.mentions[last], self.cast)
            if referent.entity.key in excluded or several or distance > _FARTHEST or match is None:
                continue
            if is_named_aside(referent, index, self.cast):
                continue
            score = match - distance * _PER_SENTENCE
            here = (i for i in referent.seen if self.cast.sentence(i) == self.cast.sentence(last))
            subjects = [i for i in here if i not in self._inner and self._is_subject(i)]
            subjects = [i for i in subjects if not is_of_the_told(self.cast.mentions[i], mention, self.cast.scene)]
            score += _SUBJECT * bool(subjects)
            score += _SAYING * (distance == 1 and any(says(self.cast.mentions[i], self.cast.scene) for i in subjects))
            score += min(sum(1 for i in referent.seen if i < index) * _FREQUENT, _MOST_FREQUENT)
            if self._is_speaker_of(index, referent):
                continue  # "Arp sei ein Narr, sagte er"
            score -= _QUOTED * (self.cast.mentions[last].speaker is not None and mention.speaker is None)
            score -= _REPORTER * (referent.entity.type is EntityType.MEDIA)
            score -= _NAMELESS * (referent.nameless and referent.entity.type is EntityType.PERSON)
            score -= _NESTED * (not possessive and is_nested(referent, last, self.cast))
            score += _PARALLEL * self._are_parallel(last, index)
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
        unread = tuple(i for i in unread if possessive and self.cast.sentence(i) == last) if named else unread
        unread = tuple(i for i in unread if may_act(self.cast.mentions[i].head, self.cast)) if somebody else unread
        for other in unread:
            phrase = self.cast.mentions[other]
            if fits_open(phrase, gender, plural=False, neuter_too=neuter is not None):
                parallel = self._are_parallel(other, index)
                known = parallel or load_language().names_person(phrase.head)
                score = _PARALLEL * parallel - (_OPEN_PERSON if known else _OPEN_THING)
                score += _SUBJECT * self._is_subject(other) - (mention.sentence - phrase.sentence) * _PER_SENTENCE
                found.append(_Candidate(score, phrase.text, mention=other))
        return sorted(found, key=lambda candidate: -candidate.score)

    def _is_somebody(self, index: int) -> bool:
        """Whether no thing can be meant: who receives something, says or decides it."""
        mention = self.cast.mentions[index]
        receives = mention.function in _RECEIVING
        return receives or index in self._speakers or is_speaking(mention, self.cast.scene)

    def _are_parallel(self, earlier: int, index: int) -> bool:
        """Whether both are acted upon: "Arp rügte den Plan, Berg lobte ihn"; of "es" also a sentence before."""
        one, other = self.cast.mentions[earlier], self.cast.mentions[index]
        near = one.sentence == other.sentence or (other.sentence - one.sentence == 1 and self._is_it(index))
        return near and one.function in OBJECTS and other.function in OBJECTS

    def _is_it(self, index: int) -> bool:
        """Whether a pronoun is an "es" that something is done to: what was acted upon before, no country."""
        mention = self.cast.mentions[index]
        return mention.head.casefold() in self.cast.words.neuter and mention.function in OBJECTS

    def _is_somebody_new(self, other: int) -> bool:
        """Whether a phrase brings in a person as subject: "Eine Landsfrau sprach. Ihre Forderungen …"."""
        head = self.cast.mentions[other].head
        person = load_language().names_person(head) or load_language().names_by_age(head)
        return self._is_subject(other) and person

    def _is_speaker_of(self, index: int, referent: Referent) -> bool:
        """Whether a pronoun says what is said of somebody by name in its own sentence."""
        said = (self.cast.mentions[i] for i in referent.seen)
        here = self.cast.sentence(index)
        return any(m.speaker == index and m.form is not MentionForm.PRONOUN and m.sentence == here for m in said)

    def _clashes(self, index: int) -> set[str]:
        """Fellow arguments of the pronoun's own clause; another subject stands in another clause."""
        fellows = self.cast.fellow_mentions(index) | beside(index, self.cast.mentions, self.cast.scene)
        if self._is_subject(index):
            fellows = {fellow for fellow in fellows if not self._is_subject(fellow)}
        elif (subject := subject_of_clause(index, self.cast.mentions, self.cast.scene)) is not None:
            fellows = fellows | {subject}
        return {e.key for i in fellows for e in self.cast.entities_of(i)} | holders_described(fellows, self.cast)

    def _is_subject(self, index: int) -> bool:
        return is_subject(self.cast.mentions[index])

    def _several(self, index: int, *, singular_too: bool) -> tuple[Entity, ...]:
        """The last plural before, subjects first, for an object an object of its sentence.

        ``singular_too``: the word could be feminine singular; then only what is no farther than the last woman counts.
        """
        cast = self.cast
        sentence = cast.sentence(index)
        excluded = self._clashes(index)
        women = self._ranked(index, "Fem") if singular_too else []
        nearest = next((c.referent for c in women if c.referent), None)
        limit = max((i for i in nearest.seen if i < index), default=-1) if nearest else -1
        somebody = self._is_somebody(index)
        open_ = frozenset(i for i in open_before(index, cast) if not somebody or may_act(cast.mentions[i].head, cast))
        second: int | None = None
        # "sie" as an object tells nothing of its number: its own sentence must, unless no woman or thing may be meant.
        told = self._is_subject(index) or cast.mentions[index].function == "det:poss"
        reach = 1 if told or not women else 0
        for earlier in range(index - 1, -1, -1):
            if sentence - cast.sentence(earlier) > reach:
                break
            if earlier < limit and (self._is_subject(limit) or not self._is_subject(earlier)):
                continue  # "Die Bauern lobten die Partei. Ihre Sorgen …" are the farmers'
            if second is not None and cast.sentence(earlier) != cast.sentence(second):
                break
            if are_unread_before(index, earlier, cast) and not says_both(cast.mentions[earlier], cast):
                return ()
            fits = self._is_several(earlier, excluded, earlier in open_) and not is_aside(earlier, index, cast)
            if not (fits or led_by(earlier, cast)):
                continue
            if are_somebodys(earlier, cast):
                return ()
            if self._is_subject(earlier) or self._are_parallel(earlier, index):
                return self._all_of(earlier, index)
            second = earlier if second is None else second
        if second is None and not singular_too:
            return partners_before(index, cast)
        every = (*led_by(second, cast), *self._all_of(second, index)) if second is not None else ()
        return tuple(dict.fromkeys(e for e in every if e.key not in excluded))

    def _is_several(self, earlier: int, excluded: set[str], is_open: bool) -> bool:
        if is_open:
            return fits_open(self.cast.mentions[earlier], None, plural=True)
        entities, mention = self.cast.all_joined(earlier), self.cast.mentions[earlier]
        several = len(entities) > 1 or any(self.cast.referent(e).plural for e in entities)
        several = several or says_both(mention, self.cast)
        # "Die Chefs der G7", read as the body that they lead
        leaders = is_plural(mention) and all(e.type is EntityType.ORGANIZATION for e in entities)
        several = several or (bool(entities) and (leaders or is_plural_name(mention, self.cast)))
        return several and not any(e.key in excluded for e in entities)

    def _all_of(self, earlier: int, index: int) -> tuple[Entity, ...]:
        both = two_before(earlier, self.cast) if says_both(self.cast.mentions[earlier], self.cast) else ()
        return self.cast.all_joined(earlier) or both or take_up(earlier, index, self.cast)
