"""What the reader tells apart: classes of events, statuses, roles."""

CLASSES = (
    "Meeting",
    "Call",
    "Visit",
    "Praise",
    "Criticism",
    "Accusation",
    "Congratulation",
    "Naming",
    "Sanction",
    "Threat",
    "Demand",
    "Support",
)
STATUS = ("Actual", "Planned", "Negated")
ROLES = ("agent", "target", "epithet", "topic")
#: type of the gold facts → class of the ontology
OF_GOLD = {
    "MEET": "Meeting",
    "CALL": "Call",
    "VISIT": "Visit",
    "PRAISE": "Praise",
    "CRITICIZE": "Criticism",
    "ACCUSE": "Accusation",
    "CONGRATULATE": "Congratulation",
    "NAME": "Naming",
    "SANCTION": "Sanction",
    "THREATEN": "Threat",
    "DEMAND": "Demand",
    "SUPPORT": "Support",
}
