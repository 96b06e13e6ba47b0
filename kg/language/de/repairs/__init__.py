"""All repairs of the German parse, in the order in which they are made; `python -m benchmarks.repairs` says what each is worth."""

from __future__ import annotations

from kg.language.de.repairs import arguments, attachment, clauses, joined
from kg.language.repair import Repair

REPAIRS = (
    Repair("relative pronoun", "Das ist der Rat, den Huber berief.", attachment.relative_pronouns),
    Repair("opening of a name", "Von der Leyen lobte Maia Sandu.", attachment.name_openings),
    Repair("speaker before a colon", "Linde: „Rom hat den Rat gelobt.“", clauses.speakers_before_colons),
    Repair("two names", "Später empfing Berger Holm.", joined.two_names),
    Repair("content in a name", "Rom wirft Linde Wortbruch vor.", joined.content_in_name),
    Repair("titles in a row", "Zudem warf der Präsident Linde vor, Rom zu schaden.", joined.titles_in_a_row),
    Repair("name after a place", "Huber lobte auf der Konferenz Karin Linde.", joined.names_after_places),
    Repair("agent of a passive", "Gelobt wurde der Rat von der Kammer.", clauses.agents_of_passives),
    Repair("verb after a clause", "Huber sagte, dass Rom fehle und verlangte Geld.", clauses.verbs_after_clauses),
    Repair("swallowed object", "Rom wirft dem Rat Untreue vor.", attachment.swallowed_objects),
    Repair("content of a reproach", "Rom warf der Ministerin Täuschung vor.", attachment.contents_of_reproach),
    Repair("genitive object", "Rom beschuldigt den Rat der Stadt der Lüge.", attachment.genitive_objects),
    Repair("source", "„Das reicht nicht“, so Linde weiter.", arguments.sources),
    Repair("case of arguments", "Die Kammer lobte der Rat.", arguments.by_case),
    Repair("gap", "Huber lobte Linde, Berg dagegen Thal.", clauses.gaps),
    Repair("demonstrative object", "Dies bezeichnete Linde als Lüge.", clauses.demonstratives),
    Repair("missing subject", "Der Rat, den Merz berief, tagt heute.", arguments.missing_subjects),
    Repair("receiver", "Die Ministerin dankte Huber.", arguments.receivers),
)
