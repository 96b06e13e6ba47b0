"""All repairs of the German parse, in the order in which they are made; `python -m benchmarks.repairs` counts them."""

from __future__ import annotations

from kg.language.de.repairs import (
    arguments,
    attachment,
    blame,
    clauses,
    contents,
    fronted,
    gaps,
    genitives,
    joined,
    lands,
    likewise,
    manners,
    members,
    names,
    owners,
    passives,
    picked,
    prepositions,
    quoted,
    receivers,
    relatives,
    things,
    titles,
    told,
    verbs,
    whose,
)
from kg.language.repair import Repair

REPAIRS = (
    Repair("number of a verb", "Der Minister und die Kanzlerin lobten Rom.", verbs.numbers),
    Repair("tense of a verb", "Der König verflucht Rom.", verbs.tenses),
    Repair("number of a feminine", "Im Juni verpflichtete die Behörde die Deutsche Bahn.", verbs.numbers_of_feminines),
    Repair(
        "joined infinitive",
        "Der Rat wird am Montag nach Ulm reisen und dort die Minister Frankreichs und Großbritanniens treffen.",
        verbs.joined_infinitives,
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
        "Ministerin Ute Dorn versprach, während ihrer Begegnung mit Abt Olaf Berg auch die Zölle anzusprechen.",
        prepositions.before_infinitives,
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
    Repair("manner at the start", "Scharf kritisierte die Kammer den Rat.", manners.manners_at_the_start),
    Repair(
        "adjective at the start",
        "Anonyme Anrufer drohten der Redaktion mit einem Anschlag.",
        manners.adjectives_at_the_start,
    ),
    Repair("pronoun for a noun", "Kaum jemand lobte Eva Linde.", names.pronouns_taken_for_nouns),
    Repair("adjective before a name", "Der unterlegene Jan Arp schwieg.", names.adjectives_before_names),
    Repair(
        "participle before a name", "Der vom Rat kritisierte Jan Linde besuchte Rom.", names.participles_before_names
    ),
    Repair("name in front", "Voigt rügte Katja Linde, die Ministerin ist seit Mai im Amt.", names.names_in_front),
    Repair("speaker before a colon", "Linde: „Rom hat den Rat gelobt.“", clauses.speakers_before_colons),
    Repair(
        "kicker beside a dash", "Erste Auslandsreise - Ministerin Linde besucht Norwegen", clauses.kickers_beside_dashes
    ),
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
    Repair("body for a cause", "Pro Asyl forderte, alle aufzunehmen.", joined.bodies_for_a_cause),
    Repair(
        "name after its title",
        "Stadtrat Jan Berg und Bürgermeister Karl Holm lobten Rom.",
        titles.names_after_own_titles,
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
    Repair("subject too many", "Keiner lobte Eva Linde.", joined.subjects_too_many),
    Repair("two names", "Später empfing Berger Holm.", joined.two_names),
    Repair("content in a name", "Rom wirft Linde Wortbruch vor.", contents.content_in_name),
    Repair("receiver in a name", "Im Mai warf Ida Holm Dahl persönlich Untreue vor.", joined.receivers_in_name),
    Repair("content behind a name", "Linde warf der EU Willkür vor.", contents.contents_behind_names),
    Repair(
        "name before a content",
        "Die Kammer lobte den Plan und warf Berger Untätigkeit vor.",
        receivers.names_before_contents,
    ),
    Repair(
        "content behind a receiver",
        "Das Gericht legte dem Notar Meineid zur Last.",
        receivers.contents_behind_people,
    ),
    Repair("titles in a row", "Zudem warf der Präsident Linde vor, Rom zu schaden.", joined.titles_in_a_row),
    Repair("land behind a person", "Danach kritisierte die Ministerin Ungarn.", lands.lands_behind_people),
    Repair("place behind a name", "Vom 2. bis 4. Mai besucht Senatorin Nuria Castell Riga.", lands.places_behind_names),
    Repair("people in a row", "In Rom hat Kanzler Berg Papst Leo besucht.", titles.persons_in_a_row),
    Repair("name before a title", "Am Montag lobte auch Berg Präsident Emil Linde.", titles.names_before_titles),
    Repair("name after a place", "Huber lobte auf der Konferenz Karin Linde.", joined.names_after_places),
    Repair("quoted label", "Huber hat den Verein „Räuberbande“ genannt.", joined.quoted_labels),
    Repair(
        "speaker behind a clause",
        "Der Rat müsse, anders als die Kammer, die Kosten tragen, verlangte Holm.",
        told.speakers_behind_clauses,
    ),
    Repair(
        "inserted verb of saying",
        "Die Stadt, klagt der Mieterbund, lasse die Bewohner im Stich.",
        clauses.inserted_sayings,
    ),
    Repair(
        "phrase behind an insertion",
        "Äbtissin Ida Linde und Abt Olaf Berg telefonierten, wie der Chor mitteilte, am vergangenen Freitag erstmals.",
        clauses.phrases_after_insertions,
    ),
    Repair("verb after a clause", "Huber sagte, dass Rom fehle und verlangte Geld.", clauses.verbs_after_clauses),
    Repair(
        "act after speech", "„Das Werk zeigt Mut“, sagte die Ministerin und lobte den Abt.", clauses.acts_after_speech
    ),
    Repair(
        "one of a group",
        "Kanzlerin Ida Dorn plant in Oslo mehrere Termine, darunter ein Gespräch mit Jan Berg.",
        picked.singled_out,
    ),
    Repair(
        "clause beside another",
        "Die Kirche befürwortet die Feier, der Landrat missbilligt sie.",
        clauses.clauses_beside_others,
    ),
    Repair("owner behind a verb", "Der Rat lobte Karl Bergs neue Politik.", owners.owners_behind_verbs),
    Repair(
        "owner behind a subject",
        "Der Abt schwieg, weil die Kammer Ida Bergs Antrag kritisiert hatte.",
        owners.owners_behind_subjects,
    ),
    Repair("owner in front", "Ute Dorns Lob für die Räte kam spät.", owners.owners_in_front),
    Repair(
        "owner within a phrase",
        "Vier von fünf Räten lehnen Zölle gegen Karl Bergs Rom ab.",
        attachment.owners_within_phrases,
    ),
    Repair("owner before a quotation", "Die Jurorin Petra Lux lobte Pauls „feines Ohr“.", owners.owners_before_quotes),
    Repair("thing behind a phrase", "Die Fraktionen fordern vom Vorstand Transparenz.", things.things_behind_phrases),
    Repair(
        "genitive joined to its noun",
        "Am Montag haben Wirte gegen die Streichung der Beihilfe und der Prämie für den Umbau protestiert.",
        genitives.joined_genitives,
    ),
    Repair(
        "people asked", "Außerdem fordern die Organisationen Bürger dazu auf, Bäume zu pflanzen.", things.people_asked
    ),
    Repair(
        "aim behind an object",
        "Nach den Plänen hat Rätin Eva Linde das Management zu einer Kurskorrektur aufgefordert.",
        things.aims_behind_objects,
    ),
    Repair(
        "label behind an object",
        "In der Diskussion bezeichneten zahlreiche Abgeordnete die Koalition als „Pakt mit dem Teufel.“",
        things.labels_behind_objects,
    ),
    Repair(
        "receiver without preposition",
        "Zum 80. Geburtstag überbrachte Bürgermeisterin Rita Moll der Jubilarin die Glückwünsche der Stadt.",
        receivers.oblique_receivers,
    ),
    Repair("possessive receiver", "Rom hat ihr Untätigkeit vorgeworfen.", attachment.possessive_receivers),
    Repair("swallowed receiver", "Nun wirft die Opposition der Regierung Untreue vor.", receivers.swallowed_receivers),
    Repair("swallowed object", "Rom wirft dem Rat „Untreue“ vor.", attachment.swallowed_objects),
    Repair("adjectival receiver", "Rom wirft dem 24-Jährigen Mord vor.", attachment.adjectival_receivers),
    Repair(
        "content beside an agent",
        "Der Abt musste sich von seinen Matrosen Feigheit vorhalten lassen.",
        attachment.contents_beside_agents,
    ),
    Repair("content at the end", "Rom warf Teilen der Partei Verrat vor.", attachment.contents_at_the_end),
    Repair(
        "content of a passive",
        "Dem Rat wird von der Staatsanwaltschaft Untreue vorgeworfen.",
        attachment.contents_of_passives,
    ),
    Repair(
        "agent behind the subject",
        "Am Dienstag wird Kanzlerin Linde von König Felipe in Madrid empfangen.",
        passives.agents_behind_subjects,
    ),
    Repair("subject by number", "Die Vorwürfe der Kammer wies Minister Paul Linde zurück.", fronted.subjects_by_number),
    Repair(
        "predicate in front",
        "Schärfster Kritiker des Vorhabens ist Ortsvorsteher Karl Linde.",
        fronted.predicates_in_front,
    ),
    Repair("thing that is wanted", "Ein Verbot forderte Rat Karl Linde.", fronted.things_wanted),
    Repair("thing that is got", "Lob erhielt die Stadträtin vom Mieterbund.", fronted.things_got),
    Repair("thing reproached", "Lohndumping wirft die Kammer dem Konzern vor.", fronted.things_reproached),
    Repair("whole reproacher", "Untätigkeit wirft Otto Lang der Regierung vor.", fronted.whole_reproachers),
    Repair(
        "giver at the end",
        "Unterstützung bekommt der Minister bei seinen Plänen von der Kasse.",
        fronted.givers_at_the_end,
    ),
    Repair(
        "bare subject of a passive",
        "Umstritten ist, ob gegen bewaffnete Siedler EU-Einreiseverbote verhängt werden.",
        passives.bare_subjects,
    ),
    Repair("agent at the end", "Kritisiert wurde der Minister von der Opposition.", passives.agents_at_the_end),
    Repair("genitive object", "Rom beschuldigt den Rat der Stadt der Lüge.", attachment.genitive_objects),
    Repair(
        "participle beside its noun",
        "Ein Mann, des Mordes beschuldigt, floh aus der Haft.",
        relatives.participles_beside_nouns,
    ),
    Repair("gap", "Huber lobte Linde, Berg dagegen Thal.", gaps.gaps),
    Repair(
        "subject of a perfect",
        "Der Kassier soll Gelder veruntreut und Akten gefälscht haben.",
        arguments.subjects_of_perfects,
    ),
    Repair("as told", "Minister Emil Huber lobte wie berichtet den Rat.", likewise.as_told),
    Repair("companion in a deed", "Huber lobte ebenso wie Linde den Rat.", likewise.companions_in_deed),
    Repair("neither and nor", "Weder Linde noch Huber lobten den Vertrag.", likewise.neither_nor),
    Repair("not only", "Nicht nur Huber, auch Linde lobte den Rat.", likewise.not_only),
    Repair("still", "Die Kammer sieht den Plan nach wie vor skeptisch.", likewise.still),
    Repair("part of two", "Ada verlangt von jedem der beiden Zugeständnisse.", genitives.parts_of_two),
    Repair(
        "relative taken for an article",
        "Das Gericht verurteilte einen Mann, der Polizisten kritisiert hatte.",
        relatives.swallowed_pronouns,
    ),
    Repair(
        "receiver taken for an article",
        "Der Arzt, dem Abrechnungsbetrug vorgeworfen wird, schweigt.",
        relatives.swallowed_receivers,
    ),
    Repair("receiver of a relative", "Rom rügte die Bank, der sie Untreue vorwirft.", relatives.feminine_receivers),
    Repair("clause by gender", "Der Kritiker der „Murpost“, der das Buch lobte, kam.", relatives.clauses_by_gender),
    Repair("relative by number", "Er dankte den Ländern, die Russland kritisiert haben.", relatives.pronouns_by_number),
    Repair("body called it", "Es warf der Regierung in Rom vor, Geld verschwendet zu haben.", verbs.bodies_called_it),
    Repair("case of arguments", "Die Kammer lobte der Rat.", arguments.by_case),
    Repair("adjectival noun", "Huber drohte der Vorsitzenden.", arguments.adjectival_nouns),
    Repair("object of a second verb", "Huber schwieg dazu, lobte Linde jedoch.", clauses.objects_of_second_verbs),
    Repair("demonstrative object", "Dies bezeichnete Linde als Lüge.", clauses.demonstratives),
    Repair(
        "object before a comma",
        "Darin bittet Rätin Eva Linde die Vereinigten Staaten, Tee von den Zöllen auszunehmen.",
        arguments.objects_before_a_comma,
    ),
    Repair("party before a content", "Rom warf den Grünen Untreue vor.", receivers.parties_before_contents),
    Repair("missing subject", "Der Rat, den Merz lobte, tagt heute.", arguments.missing_subjects),
)
