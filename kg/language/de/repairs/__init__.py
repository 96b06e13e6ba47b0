"""All repairs of the German parse, in the order in which they are made; docs/repairs.md says what each is worth."""

from __future__ import annotations

from kg.language.de.repairs import arguments, attachment
from kg.language.repair import Repair

REPAIRS = (
    Repair("relative pronoun", "Das ist der Rat, den Huber berief.", attachment.relative_pronouns),
    Repair("opening of a name", "Von der Leyen lobte Maia Sandu.", attachment.name_openings),
    Repair("swallowed object", "Rom wirft dem Rat Untreue vor.", attachment.swallowed_objects),
    Repair("genitive object", "Rom beschuldigt den Rat der Stadt der Lüge.", attachment.genitive_objects),
    Repair("source", "„Das reicht nicht“, so Linde weiter.", arguments.sources),
    Repair("case of arguments", "Die Kammer lobte der Rat.", arguments.by_case),
    Repair("missing subject", "Der Rat, den Merz berief, tagt heute.", arguments.missing_subjects),
    Repair("receiver", "Die Ministerin dankte Huber.", arguments.receivers),
)
