"""How long a text of a size takes in shapes that no paper prints, beside plain sentences of the same size in one run.

    python -m benchmarks.shapes [--sizes 125000 250000 500000 1000000] [--shapes NAME ...]

One line for each shape: CPU seconds at each size, how they grow (1 is linear, 2 the square) from the first size to the
last, and the ratio to plain sentences of the first size. Every text goes through reading, language model, extraction,
resolution and mapping.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_PEOPLE = ("Jutta Öhlund", "Egils Levits", "Minister Piet Vossen", "die Bürgermeisterin", "Alar Karis", "der Verband")
_ACTS = (
    *("traf am Montag {} in Turku", "lobte {} für die neue Brücke", "warf {} Untätigkeit vor", "telefonierte mit {}"),
    *("wohnt seit vielen Jahren neben {}", "sprach lange über das Wetter und {}", "kennt {} aus der Schule"),
)


def _sentences(size: int, end: str = ".\n") -> str:
    rnd = random.Random(1)
    made, length = [], 0
    while length < size:
        made.append(f"{rnd.choice(_PEOPLE).capitalize()} {rnd.choice(_ACTS).format(rnd.choice(_PEOPLE))}{end}")
        length += len(made[-1])
    return "".join(made)[:size]


def _of(piece: str) -> Callable[[int], str]:
    return lambda size: "Alar Karis traf Egils Levits.\n\n" + piece * (size // len(piece))


def _people(last: str) -> Callable[[int], str]:
    """Sentences on people each of whom is named but twice; ``last``: a last name for all, else each has its own."""

    def text(size: int) -> str:
        names = _names(size // 60 + 2)
        full = [f"Jutta {name}" if not last else f"{name} {last}" for name in names]
        return " ".join(f"{full[i]} traf am Montag {full[i + 1]}. Sie lobte ihn." for i in range(size // 60))

    return text


def _names(number: int) -> list[str]:
    rnd = random.Random(2)
    parts = ("ka", "lo", "mi", "ra", "te", "su", "ben", "dor", "fel", "gra")
    return ["".join(rnd.choices(parts, k=4)).capitalize() for _ in range(number)]


def _told(template: str, end: str = " ") -> Callable[[int], str]:
    """One piece of news again and again, each time with other names in the gaps of the template."""

    def text(size: int) -> str:
        asked = template.count("{}")
        number = size // (len(template) + 8 * asked) + 1
        names = _names(number + asked)
        return end.join(template.format(*names[i : i + asked]) for i in range(number))[:size]

    return text


#: news that states a lot, always of others or always of the same
_NEWS: dict[str, Callable[[int], str]] = {
    "journeys": _told("In {}stadt traf der Bürgermeister von {}stadt den Landrat. Er reiste nach {}dorf."),
    "houses": _told("{} Huber, Sprecherin des Verbands {}, kritisierte das Haus. Die Behörde lobte den Minister."),
    "sanctions": _told("Die EU verhängte Sanktionen gegen {} Huber und die Firma {}. Deren Chef nannte sie falsch."),
    "appositions": _told("Alar Karis, der Präsident, {} Huber, die Ministerin, und {}, der Abt, trafen sich."),
    "passives": _told("{} Huber wurde von {} Tamm in Turku empfangen. Er war vom Verband kritisiert worden."),
    "speakers": _told("„Wir treffen {}“, sagte {} Huber. „Er lügt“, sagte die Sprecherin. Sie lobte ihn."),
    "denials": _told("Karis bestritt, {} gelobt zu haben, und werde {} nicht treffen, falls Levits ihn nicht anrufe."),
    "a leader of bodies": _told("Karis, Präsident des Verbands {}, lobte den Imkerchef. Der {}-Chef traf {} Huber."),
    "offices": _told("Präsident {} Huber traf Ministerin {} Tamm. Der Präsident lobte die Ministerin."),
    "live blog": _told("10:15 Uhr: {} Huber trifft {} Tamm\nRussland drohte der Ukraine mit Angriffen.", "\n\n"),
    "list": _told("- {} Huber traf {} Tamm\n- die Ministerin lobte ihn", "\n"),
    "headlines of one": _told("Karis kritisiert {} Huber", "\n\n"),
    "a pair at places": _told("Karis traf Levits in {}stadt."),
    "a pair called names": _told("Karis nannte Levits „einen {}“."),
    "a pair's topics": _told("Karis lobte Levits für {} {}."),
}


def _nested(size: int) -> str:
    return "<html><body><article>" + "<div><p>Sie kam.</p>" * (size // 20)


def _json(size: int) -> str:
    return '{"a":' * (size // 6) + "1" + "}" * (size // 6)


def _columns(size: int) -> str:
    names = ",".join(["text", *(f"c{i}" for i in range(size // 14))])
    return f"{names}\nSie kam.{',1234567' * (size // 14)}\n"


def _records(size: int) -> str:
    return "\n".join([json.dumps({"id": i, "text": "Sie kam."}) for i in range(size // 34)])


#: name → suffix, text of about a size
SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "sentences": (".txt", _sentences),
    "one paragraph": (".txt", lambda size: _sentences(size, ". ")),
    "one sentence": (".txt", lambda size: _sentences(size, " und ")),
    "names and commas": (".txt", _of("Alar Karis, ")),
    "name and pronoun": (".txt", _of("Karis traf ihn. ")),
    "many people": (".txt", _people("")),
    "one last name": (".txt", _people("Huber")),
    **{name: (".txt", made) for name, made in _NEWS.items()},
    "headlines": (".txt", lambda size: _sentences(size, "\n\n")),
    "one-letter words": (".txt", _of("a ")),
    "short words": (".txt", _of("er ")),
    "initials": (".txt", _of("A. ")),
    "digits and blanks": (".txt", _of("1 ")),
    "brackets": (".txt", _of("(")),
    "closing brackets": (".txt", _of(")")),
    "low quotes": (".txt", _of("„")),
    "straight quotes": (".txt", _of('"')),
    "quoted words": (".txt", _of("„Nein“ ")),
    "signs": (".txt", _of("!?")),
    "stops": (".txt", _of(". ")),
    "one word": (".txt", _of("x")),
    "hyphens": (".txt", _of("Ab-")),
    "digits": (".txt", _of("1")),
    "line breaks": (".txt", _of("\n")),
    "blanks": (".txt", _of(" ")),
    "short lines": (".txt", _of("Ja\n")),
    "addresses": (".txt", _of("www.a.de ")),
    "entities": (".txt", _of("&amp;")),
    "page, nested": (".html", _nested),
    "markdown quotes": (".md", _of("> ")),
    "json, nested": (".json", _json),
    "csv, columns": (".csv", _columns),
    "records": (".jsonl", _records),
}


def measured(suffix: str, text: str, folder: Path) -> float:
    """CPU seconds from the file to the quads."""
    from kg.caching import seldom_collecting
    from kg.pipeline import Knowledge
    from kg.pipeline.work import Work
    from kg.read import read_articles
    from kg.settings import Settings

    path = folder / f"a{suffix}"
    path.write_text(text, encoding="utf-8")
    settings = Settings()
    work = Work(Knowledge.load(settings), settings, 0.2)
    with seldom_collecting():  # as a build does
        begun = time.process_time()
        for article in read_articles([str(path)], on_problem=lambda error: None, settings=settings):
            work(article)
        return time.process_time() - begun


def main() -> None:
    """Print one line for each shape."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[125_000, 250_000, 500_000, 1_000_000])
    parser.add_argument("--shapes", nargs="+", choices=SHAPES, default=list(SHAPES))
    given = parser.parse_args()
    first, last = given.sizes[0], given.sizes[-1]
    with tempfile.TemporaryDirectory() as folder:
        measured(".txt", "Sie kam.", Path(folder))  # what is loaded once
        plain = measured(*_text("sentences", first), Path(folder))
        for name in given.shapes:
            took = [measured(*_text(name, size), Path(folder)) for size in given.sizes]
            growth = math.log(max(took[-1], 0.01) / max(took[0], 0.01)) / max(math.log(last / first), 0.01)
            shown = "".join(f"{seconds:8.1f}" for seconds in took)
            print(f"{name:18} {shown} s  growth {growth:4.1f}  {took[0] / plain:6.2f} : sentences", flush=True)


def _text(name: str, size: int) -> tuple[str, str]:
    suffix, made = SHAPES[name]
    return suffix, made(size)


if __name__ == "__main__":
    main()
