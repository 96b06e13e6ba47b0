"""Are names the training data never saw tagged and parsed as names? ``python -m training.foreign_names``.

Puts the 200 invented foreign names of ``foreign_names.txt`` into German sentences, in full and their last word alone,
runs the shipped model on the raw text, and prints the share tagged PROPN, found as one PER entity, and with the
expected relation.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import kg

NAMES = Path(__file__).with_name("foreign_names.txt")
FRAMES = (
    ("{} hat den Entwurf am Dienstag scharf kritisiert.", {"nsubj"}),
    ("Die Ministerin traf {} am Rande der Konferenz.", {"obj"}),
    ("Nach Angaben von {} bleibt die Grenze vorerst geschlossen.", {"nmod", "nmod:poss"}),
    ("Der Haushalt wurde von {} ohne Debatte vorgelegt.", {"obl:agent", "obl"}),
)


def main() -> None:
    """Print the shares in percent, then the names that were missed."""
    nlp = kg.load_german()
    names = NAMES.read_text(encoding="utf-8").split("\n")[:-1]
    cases = [
        (part, frame, rels)
        for i, name in enumerate(names)
        for frame, rels in (FRAMES[i % 4], FRAMES[(i + 1) % 4])
        for part in {name, name.split()[-1]}
    ]
    hits: Counter[str] = Counter()
    missed: list[str] = []
    for (name, frame, rels), doc in zip(cases, nlp.pipe(f.format(n) for n, f, _ in cases), strict=True):
        start = frame.index("{")
        span = doc.char_span(start, start + len(name), alignment_mode="expand")
        tagged = all(t.pos_ == "PROPN" for t in span if not t.is_punct)
        entity = any((e.start_char, e.end_char, e.label_) == (start, start + len(name), "PER") for e in doc.ents)
        parsed = span.root.dep_ in rels
        hits.update({"PROPN": tagged, "PER": entity, "relation": parsed})
        if not (tagged and entity and parsed):
            wrong = ["tag"] * (not tagged) + ["entity"] * (not entity) + [span.root.dep_] * (not parsed)
            missed.append(f"{name} ({' '.join(wrong)})")
    print(f"{len(names)} names, {len(cases)} sentences")
    for kind, n in hits.items():
        print(f"{kind:10} {100 * n / len(cases):.1f}")
    print("missed:", ", ".join(sorted(set(missed))))


if __name__ == "__main__":
    main()
