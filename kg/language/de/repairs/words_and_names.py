"""Repairs of words and of names, in order: before anything is asked of who does what to whom."""

from __future__ import annotations

from kg.language.de.repairs import (
    adjoined,
    attachment,
    blame,
    clauses,
    contents,
    joined,
    lands,
    manners,
    members,
    names,
    offices,
    prepositions,
    quoted,
    receivers,
    relatives,
    titles,
    verbs,
    whose,
)
from kg.language.repair import Repair

WORDS_AND_NAMES = (
    Repair("number of a verb", "Der Minister und die Kanzlerin lobten Rom.", verbs.numbers),
    Repair("tense of a verb", "Der König verflucht Rom.", verbs.tenses),
    Repair("auxiliary in front", "Wäre Ida Berg nach Ulm gereist, hätte es gekracht.", verbs.auxiliaries_in_front),
    Repair("number of a feminine", "Im Juni verpflichtete die Behörde die Deutsche Bahn.", verbs.numbers_of_feminines),
    Repair("number of a dative", "Der Rat drohte den streikenden Lehrern von Auental.", verbs.numbers_of_datives),
    Repair(
        "joined infinitive",
        "Der Rat wird am Montag nach Ulm reisen und dort die Minister Frankreichs und Großbritanniens treffen.",
        verbs.joined_infinitives,
    ),
    Repair(
        "joined participle",
        "Linde hatte Berg vorgehalten, den Krieg zu riskieren, und ihn wegen mangelnder Dankbarkeit kritisiert.",
        verbs.joined_participles,
    ),
    Repair(
        "participle like its infinitive",
        "Ida Dorn und Karl Holm haben sich am Mittwoch in Rom unterhalten.",
        verbs.participles_like_infinitives,
    ),
    Repair("word of company", "Der Abt traf am Morgen zusammen mit Linde per Zug in Ulm ein.", verbs.words_of_company),
    Repair("relative pronoun", "Der Minister, den Huber lobte, tagt heute.", attachment.relative_pronouns),
    Repair(
        "pronoun behind a preposition",
        "Die Reise nach Rom, zu der Minister Berg aufbrach, dauert lang.",
        relatives.pronouns_behind_prepositions,
    ),
    Repair(
        "preposition before an infinitive",
        "Dorn versprach, während der Begegnung mit Berg auch Zölle anzusprechen.",
        prepositions.before_infinitives,
    ),
    Repair(
        "infinitive behind its object",
        "Ohne Frankreich zu rügen, reiste Ida Berg am Abend ab.",
        prepositions.before_objects,
    ),
    Repair(
        "thing demanded of somebody", "Der Dirigent, dessen Entlassung der Chor verlangte, ging.", whose.things_demanded
    ),
    Repair(
        "thing that demands", "Es geht um den Plan der Innung, die ein Verbot verlangt hatte.", whose.people_who_demand
    ),
    Repair(
        "person behind a preposition",
        "Der Besuch in Split, zu dem Senatorin Lea Holt anreiste, war kurz.",
        whose.people_behind_prepositions,
    ),
    Repair(
        "preposition before an amount",
        "Darin lobte Abt Linde den Plan, mahnte die Wirte aber auch zu mehr Eile bei den Bauten.",
        prepositions.before_amounts,
    ),
    Repair("preposition behind its noun", "Arp traf dem Vernehmen nach auch Linde.", prepositions.behind_utterances),
    Repair("defiance behind its noun", "Allen Warnungen zum Trotz lobte Arp den Rat.", prepositions.defiance),
    Repair("manner at the start", "Scharf kritisierte die Kammer den Rat.", manners.manners_at_the_start),
    Repair("fullness at the start", "Voller Zorn kritisierte Eva Linde den Rat.", manners.fullness_at_the_start),
    Repair(
        "adjective taken for a noun",
        "Anonyme Anrufer drohten der Redaktion mit einem Anschlag.",
        manners.adjectives_for_nouns,
    ),
    Repair("hardly anybody", "Kaum jemand lobte Eva Linde.", names.hardly_anybody),
    Repair("adjective before a name", "Der unterlegene Jan Arp schwieg.", names.adjectives_before_names),
    Repair("participle before a name", "Der vom Rat kritisierte Jan Arp besuchte Rom.", names.participles_before_names),
    Repair("name in front", "Voigt rügte Katja Linde, die Ministerin ist seit Mai im Amt.", names.names_in_front),
    Repair("speaker before a colon", "Linde: „Rom hat den Rat gelobt.“", clauses.speakers_before_colons),
    Repair("kicker beside a dash", "Neues Gesetz - Rätin Linde kritisiert Rom", clauses.kickers_beside_dashes),
    Repair("blame in front", "Schuld an der Pleite sei der Wirt, meinte Kellnerin Eva Linde.", blame.blame_in_front),
    Repair(
        "member in a name",
        "Auch Norwegen und Kanada, der Ostbund und die Arabische Liga verurteilten die Festnahme von Karim Bousaid.",
        members.members_in_names,
    ),
    Repair(
        "member behind a comma",
        "Im Mai wird Ihre Hoheit Ida Holm, Äbtissin der Abtei Thal, und ihre Schwester Eva Holm zu einem Besuch in Rom "
        "weilen.",
        members.members_behind_commas,
    ),
    Repair("name of two", "Am 3. und 4. Mai besuchte Olaf Berg Kiew.", joined.names_of_two),
    Repair("quoted name", "Die Plattform „Wir sind Küste“ lobte den Abt.", quoted.quoted_names),
    Repair("label in front", "„Sheriff“ wird Wirt Huber von den Nachbarn genannt.", quoted.labels_in_front),
    Repair("nickname in a name", "Obmann Zoran „Zoki“ Linde lobte Rom.", titles.nicknames),
    Repair("owner before a name", "Auch Tirols Eva Linde lobte den Rat.", joined.owners_before_names),
    Repair("left out", "Statt Huber traf Linde Thal.", clauses.left_out),
    Repair("name with an article", "Lob kam von der Partei Die Linke.", names.names_with_articles),
    Repair("name for a town", "Heftige Kritik übte die Fraktion Bürger für Lohne.", names.names_for_a_town),
    Repair("body for a cause", "Pro Asyl forderte, alle aufzunehmen.", joined.bodies_for_a_cause),
    Repair(
        "name after its title",
        "Stadtrat Jan Berg und Bürgermeister Karl Holm lobten Rom.",
        titles.names_after_own_titles,
    ),
    Repair(
        "title behind kin",
        "Am Montag reisten Präsident Jan Arp und seine Frau Ministerin Eva Linde nach Rom.",
        members.titles_behind_kin,
    ),
    Repair(
        "owner of a title",
        "Linde und Ungarns Präsident Jan Holm waren am Freitag in Ulm zusammengekommen.",
        members.owners_of_titles,
    ),
    Repair(
        "name behind a body",
        "Die Kammer lobte den Präsidenten des Bundesamtes für Wald und Flur (BAWF), Emil Linde, für den Plan.",
        titles.names_behind_bodies,
    ),
    Repair(
        "name before its verb",
        "Bundespräsident Steinmeier besucht auf einer viertägigen Afrika-Reise Nigeria, Südafrika und Lesotho.",
        titles.names_before_verbs,
    ),
    Repair(
        "day in a name",
        "Am Hafen hat die Gewerkschaft Verdi für Freitag zu Warnstreiks aufgerufen.",
        names.days_in_names,
    ),
    Repair("two beside a dash", "Treffen Eva Linde – Jan Berg in Ulm geplant", names.pairs_beside_dashes),
    Repair("subject too many", "Der Abt ging, ohne Eva Linde Wortbruch vorzuwerfen.", joined.subjects_too_many),
    Repair("names in a row", "Am Montag warf Katharina Weber Lars Berger Untätigkeit vor.", names.names_in_a_row),
    Repair("names for both sides", "Merz habe Orbán gedroht, hieß es in Brüssel.", names.names_for_both_sides),
    Repair("two names", "Später empfing Berger Holm.", joined.two_names),
    Repair("content in a name", "Rom wirft Linde Wortbruch vor.", contents.content_in_name),
    Repair("content of a relative", "Der Abt, dem Eva Linde Untreue vorwarf, schwieg.", contents.contents_of_relatives),
    Repair("thing got in a name", "Für seine Kritik erntete Jan Berg Spott.", contents.contents_got),
    Repair("receiver in a name", "Im Mai warf Ida Holm Dahl persönlich Untreue vor.", joined.receivers_in_name),
    Repair("content behind a name", "Linde warf der EU Willkür vor.", contents.contents_behind_names),
    Repair(
        "name before a content",
        "Die Kammer lobte den Plan und warf Berger Untätigkeit vor.",
        receivers.names_before_contents,
    ),
    Repair(
        "content behind a receiver", "Das Gericht legte dem Notar Meineid zur Last.", receivers.contents_behind_people
    ),
    Repair("titles in a row", "Zudem warf der Präsident Linde vor, Rom zu schaden.", joined.titles_in_a_row),
    Repair("land behind a person", "Danach kritisierte die Ministerin Ungarn.", lands.lands_behind_people),
    Repair("person behind a body", "Am Montag dankte die Kammer Eva Linde für den Plan.", lands.people_behind_bodies),
    Repair("person behind an office", "Am Montag lobte der Abt Dr. Eva Linde.", offices.people_behind_offices),
    Repair("man called as a land", "Er wurde vom Ungarn Jan Linde unterstützt.", lands.people_called_as_lands),
    Repair("place behind a name", "Vom 2. bis 4. Mai besucht Senatorin Nuria Castell Riga.", lands.places_behind_names),
    Repair("people in a row", "In Rom hat Kanzler Berg Papst Leo besucht.", titles.persons_in_a_row),
    Repair("name before a title", "Am Montag lobte auch Berg Präsident Emil Linde.", titles.names_before_titles),
    Repair("title of a town", "Berg sprach mit Kassels Oberbürgermeister Eva Linde.", titles.titles_of_towns),
    Repair("title behind a town", "Ida Berg traf in Washington US-Minister Jan Linde.", titles.titles_behind_towns),
    Repair("name after a place", "Huber lobte auf der Konferenz Karin Linde.", joined.names_after_places),
    Repair("last name behind a name", "In Ulm lobte Anna Berg Linde.", adjoined.last_names_behind_names),
    Repair("name at the end", "Jan Arp verteidigte trotz der Proteste Anna Berg.", adjoined.names_at_the_end),
    Repair("quoted label", "Huber hat den Verein „Räuberbande“ genannt.", joined.quoted_labels),
)
