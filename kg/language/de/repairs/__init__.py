"""All repairs of the German parse, in the order in which they are made; docs/repairs.md says what each is worth."""

from __future__ import annotations

from kg.language.de.repairs import arguments, attachment, names
from kg.language.repair import Repair

REPAIRS = (
    Repair("whole name", "Von der Leyen lobte Maia Sandu.", names.whole_names),
    Repair("relative pronoun", "Der Minister, den Huber lobte, tagt heute.", attachment.relative_pronouns),
    Repair("swallowed object", "Rom wirft dem Rat Untreue vor.", attachment.swallowed_objects),
    Repair("genitive object", "Rom beschuldigt den Rat der Stadt der Lüge.", attachment.genitive_objects),
    Repair("case of arguments", "Die Kammer lobte der Rat.", arguments.by_case),
    Repair("missing subject", "Der Rat, den Merz lobte, tagt heute.", arguments.missing_subjects),
)
