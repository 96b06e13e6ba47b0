"""The German words that extraction asks for."""

from __future__ import annotations

import re

from kg.german import CONTRACTIONS as CONTRACTIONS

#: Particles of separable verbs, longest first.
SEPARABLE = tuple(
    sorted(
        (
            *("ab", "an", "auf", "aus", "bei", "durch", "ein", "entgegen", "fest", "frei", "gegen", "gut", "her"),
            *("herab", "heran", "heraus", "hervor", "hin", "hinaus", "hinzu", "hoch", "los", "mit", "nach", "nieder"),
            *("statt", "teil", "über", "um", "unter", "vor", "voran", "vorbei", "weg", "weiter", "wider", "wieder"),
            *("zu", "zurück", "zurecht", "zusammen", "zuvor"),
        ),
        key=lambda particle: (-len(particle), particle),
    )
)
#: "niederzulegen", "einzustellen": the infinitive with "zu" inside.
ZU_INSIDE = re.compile(rf"(?:{'|'.join(SEPARABLE)})zu\w{{2,}}n")
