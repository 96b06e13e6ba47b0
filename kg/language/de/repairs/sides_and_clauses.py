"""Repairs of phrases, clauses and the sides of verbs, in order: words and names are right by then."""

from __future__ import annotations

from kg.language.de.repairs import (
    arguments,
    attachment,
    clauses,
    companions,
    fronted,
    gaps,
    genitives,
    likewise,
    names,
    owners,
    passives,
    picked,
    receivers,
    relatives,
    things,
    told,
    verbs,
)
from kg.language.repair import Repair

SIDES_AND_CLAUSES = (
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
        "utterance behind a thing",
        "Die Fraktionen verurteilten die Entgleisung in einer gemeinsamen Erklärung.",
        things.utterances_behind_things,
    ),
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
    Repair(
        "reproach behind its receiver",
        "In einer Rede hat Ministerpräsident Alexis Linde den Geldgebern vorgeworfen, sein Land erpressen zu wollen.",
        receivers.reproaches_behind_receivers,
    ),
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
    Repair(
        "giver at the end",
        "Unterstützung bekommt der Minister bei seinen Plänen von der Kasse.",
        fronted.givers_at_the_end,
    ),
    Repair("infinitive behind a participle", "Berg wurde vom Rat ersucht abzudanken.", passives.infinitives_behind),
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
    Repair("companion at the end", "Der Landrat lobte den Plan, ebenso die Kirche.", companions.companions_at_the_end),
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
    Repair("who is addressed", "Bärbel Bas hat Sie gelobt.", arguments.polite_objects),
    Repair("case of arguments", "Die Kammer lobte der Rat.", arguments.by_case),
    Repair("subject beside a receiver", "Der Kammer warf Karl Linde Täuschung vor.", names.subjects_beside_receivers),
    Repair("adjectival noun", "Huber drohte der Vorsitzenden.", arguments.adjectival_nouns),
    Repair("thing likened", "Eine Obergrenze, wie sie die CSU fordert, lehnte Linde ab.", likewise.things_likened),
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
