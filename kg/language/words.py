"""The words that grammar needs, from ontology/languages/*/words/*.toml: one field a list, told of in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.language.name_words import NameWords


@dataclass(frozen=True, slots=True, eq=False)
class Words(NameWords):
    """Closed classes of words, lower case unless the comment in the file says otherwise; compared by identity.

    A set answers "is it one of these"; a tuple is ordered, longest first, for prefixes; a ``str`` is one word.
    """

    # determiners.toml
    indefinite_articles: frozenset[str]
    definite: frozenset[str]
    identifying: frozenset[str]
    own: frozenset[str]
    indefinite: frozenset[str]
    leading_determiners: frozenset[str]
    possessive_beginnings: tuple[str, ...]
    masculine_possessive: str
    quantifiers: frozenset[str]
    weak_quantifiers: frozenset[str]
    counting_stems: frozenset[str]
    vague_quantities: frozenset[str]
    denying: frozenset[str]
    each: str
    ordinals: frozenset[str]
    comparing_amounts: frozenset[str]
    asking: frozenset[str]
    both: str
    both_beginning: str
    exactly_two: frozenset[str]
    counted_two: frozenset[str]
    small_numbers: Mapping[str, str]
    function_words: Mapping[str, str]
    first_determiners: Mapping[str, str]
    article_endings: Mapping[str, str]
    dative_endings: tuple[str, ...]
    genitive_articles: frozenset[str]
    dative_plural_article: str
    dative_plural_endings: tuple[str, ...]
    dative_plural_name_endings: tuple[str, ...]
    singular_names: frozenset[str]
    dative_feminine_article: str
    masculine_subject_article: str
    accusative_articles: frozenset[str]
    genitive_or_dative_ending: str
    never_genitive_endings: tuple[str, ...]
    # pronouns.toml
    reflexive: str
    reciprocal: str
    mutually: frozenset[str]
    reciprocal_words: frozenset[str]
    first_person: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    neuter: frozenset[str]
    third_person: frozenset[str]
    masculine_or_neuter: frozenset[str]
    she_or_they: str
    it: str
    her: str
    demonstrative: frozenset[str]
    near_demonstratives: frozenset[str]
    determinatives: frozenset[str]
    last_named: frozenset[str]
    feminine_last_named: str
    pointing: frozenset[str]
    first_named: frozenset[str]
    latter: frozenset[str]
    both_pronouns: frozenset[str]
    vague_subjects: frozenset[str]
    no_speakers: frozenset[str]
    anybody: str
    whoever: str
    addressed: str
    things: frozenset[str]
    nobody_in_particular: frozenset[str]
    nobody_at_all: frozenset[str]
    what: str
    whose: frozenset[str]
    feminine_whose: frozenset[str]
    caseless_relatives: frozenset[str]
    feminine_or_plural_relatives: frozenset[str]
    dative_plural_relatives: frozenset[str]
    polite: frozenset[str]
    pronoun_cases: Mapping[str, frozenset[str]]
    # prepositions.toml
    preposition_variants: Mapping[str, str]
    agent_prepositions: frozenset[str]
    owner_preposition: str
    accusative_prepositions: frozenset[str]
    reflexive_accusative_prepositions: frozenset[str]
    dative_prepositions: frozenset[str]
    attribute_prepositions: frozenset[str]
    prepositions: frozenset[str]
    after_prepositions: frozenset[str]
    apart_prepositions: frozenset[str]
    excepting: frozenset[str]
    between: frozenset[str]
    purpose_prepositions: frozenset[str]
    aim_prepositions: frozenset[str]
    beyond: str
    reporting_prepositions: frozenset[str]
    source_prepositions: frozenset[str]
    statement_prepositions: frozenset[str]
    owning_prepositions: frozenset[str]
    part_prepositions: frozenset[str]
    inside_preposition: str
    topic_preposition: str
    setting_prepositions: frozenset[str]
    occasion_preposition: str
    occasion_prepositions: frozenset[str]
    means_prepositions: frozenset[str]
    occasion_nouns: frozenset[str]
    address_preposition: str
    inside_forms: frozenset[str]
    company_preposition: str
    among_prepositions: frozenset[str]
    complement_prepositions: frozenset[str]
    movable_prepositions: frozenset[str]
    deed_prepositions: frozenset[str]
    reason_prepositions: frozenset[str]
    day_prepositions: frozenset[str]
    contractions: Mapping[str, tuple[str, ...]]
    # conjunctions.toml
    comparison: frozenset[str]
    role_marker: str
    question_adverbs: frozenset[str]
    afterwards: frozenset[str]
    also: str
    not_only: str
    beside: str
    adding: frozenset[str]
    threatening: frozenset[str]
    aiming: frozenset[str]
    obliging: frozenset[str]
    role_words: frozenset[str]
    infinitive_particle: str
    purpose: frozenset[str]
    aims: frozenset[str]
    setting_apart: frozenset[str]
    content: frozenset[str]
    negation_joins: frozenset[str]
    neither: str
    nor: str
    negation: str
    instead: str
    in_place_of: frozenset[str]
    still: frozenset[str]
    contrast: frozenset[str]
    singling: frozenset[str]
    for_instance: str
    among_them: str
    content_relatives: frozenset[str]
    no_longer: frozenset[str]
    never: frozenset[str]
    such_degrees: frozenset[str]
    together: frozenset[str]
    source_particle: str
    like: str
    for_that: frozenset[str]
    because: frozenset[str]
    equally: frozenset[str]
    likewise: frozenset[str]
    otherwise: str
    and_word: str
    stop_words: frozenset[str]
    conjecture: frozenset[str]
    in_pictures: frozenset[str]
    wings: frozenset[str]
    long_ago: frozenset[str]
    of_these_days: frozenset[str]
    as_long_ago: frozenset[str]
    # verbs.toml
    talking: frozenset[str]
    inserted_verbs: frozenset[str]
    separable: tuple[str, ...]
    inseparable: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    present_participle_endings: tuple[str, ...]
    present_endings: tuple[str, ...]
    active_participle_endings: tuple[str, ...]
    also_regular: frozenset[str]
    like_participles: frozenset[str]
    regular_with_object: frozenset[str]
    perfect_auxiliaries: frozenset[str]
    passive_auxiliary: str
    copula: str
    modals: frozenset[str]
    recipient_auxiliaries: frozenset[str]
    subject_control: frozenset[str]
    without_control: frozenset[str]
    causative: str
    object_control: frozenset[str]
    dissuading_verbs: frozenset[str]
    deciding_verbs: frozenset[str]
    outsider_verbs: frozenset[str]
    subjunctive_forms: frozenset[str]
    conditional_forms: frozenset[str]
    quoting_verbs: frozenset[str]
    hearsay_verbs: frozenset[str]
    ordering_verbs: frozenset[str]
    receiver_verbs: frozenset[str]
    receiver_phrases: Mapping[str, str]
    joining: frozenset[str]
    dative_verbs: frozenset[str]
    object_verbs: frozenset[str]
    source_verbs: frozenset[str]
    receiving: frozenset[str]
    coming: frozenset[str]
    seeing_verbs: frozenset[str]
    getting_verbs: frozenset[str]
    naming_verbs: frozenset[str]
    judging_verbs: frozenset[str]
    bringing_about: frozenset[str]
    changing: frozenset[str]
    playing_verbs: frozenset[str]
    denying_verbs: frozenset[str]
    charges: frozenset[str]
    rejecting_verbs: frozenset[str]
    thanking_verbs: frozenset[str]
    reproaching_verbs: frozenset[str]
    telling_verbs: frozenset[str]
    speaking_verbs: frozenset[str]
    leaving_verbs: frozenset[str]
    dismissing_verbs: frozenset[str]
    dying: frozenset[str]
    losing_verbs: frozenset[str]
    winning_verbs: frozenset[str]
    electing_verbs: frozenset[str]
    genitive_verbs: frozenset[str]
    impersonal: Mapping[str, frozenset[str]]
    conditional_auxiliaries: Mapping[str, str]
    # adjectives.toml
    invariable: frozenset[str]
    compared: Mapping[str, str]
    losing_e: frozenset[str]
    derived_adjective_endings: tuple[str, ...]
    manners: frozenset[str]
    full_of: str
    adjective_endings: tuple[str, ...]
    accusative_masculine_endings: tuple[str, ...]
    superlative_endings: tuple[str, ...]
    superlative_prepositions: frozenset[str]
    superlative_noun_endings: tuple[str, ...]
    leaving_adjectives: frozenset[str]
    losing_adjectives: frozenset[str]
    verdicts: frozenset[str]
    counting: frozenset[str]
    # nouns.toml
    abstract_endings: tuple[str, ...]
    fiction: frozenset[str]
    staged: frozenset[str]
    characters: frozenset[str]
    thing_endings: tuple[str, ...]
    partitives: frozenset[str]
    given_endings: tuple[str, ...]
    idea_endings: tuple[str, ...]
    unowned_offices: tuple[str, ...]
    owned_people: tuple[str, ...]
    landless_endings: tuple[str, ...]
    unowned_bodies: frozenset[str]
    blame: frozenset[str]
    speaking_for_others: tuple[str, ...]
    journeys: tuple[str, ...]
    adjectival_endings: tuple[str, ...]
    looked_through: frozenset[str]
    statements: frozenset[str]
    utterances: tuple[str, ...]
    behests: tuple[str, ...]
    units: frozenset[str]
    seats_of_many: frozenset[str]
    times_of_day: frozenset[str]
    weekdays: frozenset[str]
    verdict_endings: tuple[str, ...]
    turn: str
    bent_adjective_endings: tuple[str, ...]
    opposing: frozenset[str]
    departures: frozenset[str]
    deaths: frozenset[str]
    election_endings: tuple[str, ...]
    winners: tuple[str, ...]

    @property
    def title_endings(self) -> tuple[str, ...]:
        """Endings of nouns that somebody bears as title or trade."""
        return (*self.person_endings, *self.title_heads)

    def preposition(self, form: str) -> str | None:
        """The preposition in a contraction or for another: "zum" gives "zu"; None for all other words."""
        pair = self.contractions.get(form)
        return pair[0] if pair else self.preposition_variants.get(form)
