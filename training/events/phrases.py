"""Sentences from verb phrases (phrases.txt): every class in many words, constructions and statuses.

A phrase stands as an infinitive; the sentence puts it into the past, the perfect, a relative or a subordinate clause,
the passive, the future, under modal verbs and negations. Names are made up.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from kg.language import load_language
from training.events.words import BODIES, EPITHETS, FIRST, LAST, LATER, PLACES, THINGS, TITLES, TOPICS, WEAK, WHEN


@dataclass
class Sentence:
    """Words of a sentence with what is known of them."""

    words: list[str] = field(default_factory=list)
    trigger: list[int] = field(default_factory=list)
    sides: dict[str, list[int]] = field(default_factory=dict)  #: role → words of its phrase
    status: str = "Actual"
    klass: str = "-"


@dataclass(frozen=True)
class Verb:
    """The forms of a verb that the sentences need; ``prefix`` may be parted."""

    prefix: str
    infinitive: str
    present: str
    past: str
    past_plural: str
    participle: str

    @property
    def with_zu(self) -> str:
        """The infinitive with "zu", in one word where the verb has a prefix."""
        return f"{self.prefix}zu{self.infinitive}" if self.prefix else f"zu {self.infinitive}"


def verb(word: str) -> Verb:
    """The forms of an infinitive "vor|werfen": irregular ones from the table, all others by rule."""
    prefix, _, base = word.rpartition("|")
    table = _table()
    inseparable = load_language().words.inseparable
    inside = next((p for p in inseparable if base.startswith(p) and base[len(p) :] in table), "")
    if (base in table or inside) and base not in WEAK:
        present, past, participle = table[base[len(inside) :]] if base not in table else table[base]
        lost = participle.removeprefix("ge") if inside and base not in table else participle
        inside = inside if base not in table else ""
        forms = (inside + present, inside + past, inside + lost)
    else:
        stem = re.sub(r"(?<=e[lr])n$|en$|n$", "", base)
        e = "e" if re.search(r"[td]$|[^aeiourlhäöüm]m$|[^aeiourlhäöün]n$|chn$|gn$", stem) else ""
        whole = base.startswith(inseparable) or stem.endswith("ier")
        forms = (f"{stem}{e}t", f"{stem}{e}te", f"{'' if whole else 'ge'}{stem}{e}t")
    present, past, participle = forms
    plural = past + ("n" if past.endswith("e") else "en")
    return Verb(prefix, base, present, past, plural, prefix + participle)


def _table() -> dict[str, tuple[str, str, str]]:
    from kg.resources import language_folder

    found = {
        "sein": ("ist", "war", "gewesen"),
        "haben": ("hat", "hatte", "gehabt"),
        "werden": ("wird", "wurde", "worden"),
    }
    for line in (language_folder() / "words" / "strong_verbs.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            infinitive, present, past, participle, *_ = line.split()
            if participle != "-":
                found.setdefault(infinitive, (present, past, participle))
    return found


def read(path: Path) -> list[tuple[str, str]]:
    """Class and phrase of each line."""
    found, klass = [], "-"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            klass = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append((klass, line))
    return found


class Writer:
    """Makes sentences of a phrase."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def actor(self, case: str) -> tuple[list[str], bool, bool]:
        """Words of a person or body, whether it is plural, whether a pronoun."""
        kind = self.rng.random()
        if kind < 0.55:
            name = (
                [self.rng.choice(FIRST), self.rng.choice(LAST)] if self.rng.random() < 0.7 else [self.rng.choice(LAST)]
            )
            if self.rng.random() < 0.35:
                name = [self.rng.choice(TITLES), *name]
            return name, False, False
        forms = self.rng.choice(BODIES)
        words = forms["nad".index(case)].split()
        return words, words[-1] in ("Grünen", "Abgeordneten"), len(words) == 1

    def parts(self, phrase: str) -> tuple[list[tuple[str, str | None]], Verb]:
        """Words of a phrase before its verb, each with what it is: a role, "*" of the trigger, or None."""
        *tokens, last = phrase.split()
        tokens = [t for t in tokens if t != ","]
        found: list[tuple[str, str | None]] = []
        for token in tokens:
            slot = re.fullmatch(r"([BTEXL])([nad]?)", token)
            if token.startswith("*"):
                found.append((token[1:], "*"))
            elif slot is None:
                found.append((token, None))
            else:
                kind, case = slot.groups()
                if kind == "B":
                    words, role = self.actor(case)[0], "target"
                elif kind == "T":
                    words, role = self.rng.choice(THINGS)["nad".index(case)].split(), "target"
                elif kind == "L":
                    words, role = [self.rng.choice(PLACES)], "target"
                else:
                    pool, role = (EPITHETS, "epithet") if kind == "E" else (TOPICS, "topic")
                    words = re.findall(r"[„“]|[^„“\s]+", self.rng.choice(pool))
                found += [(word, role) for word in words]
        return found, verb(last.removeprefix("*"))

    def write(self, klass: str, phrase: str) -> Sentence:
        """One sentence of a phrase in a construction drawn by lot."""
        inner, v = self.parts(phrase)
        subject, plural, pronoun = self.actor("n")
        agent = [(w, "agent") for w in subject]
        when = [(w, None) for w in self.rng.choice(WHEN).split()]
        later = [(w, None) for w in self.rng.choice(LATER).split()]
        reflexive = any(w == "sich" for w, _ in inner)
        finite = v.past_plural if plural else v.past
        has, will, modal = ("haben", "werden", "wollen") if plural else ("hat", "wird", "will")
        if (
            v.infinitive in ("reisen", "fliegen", "kommen", "brechen", "landen", "treffen", "springen")
            and "nach" in phrase
        ):
            has = "sind" if plural else "ist"
        verb_, tail = [(finite, "*")], [(v.prefix, "*")] if v.prefix else []
        joined, part = [(v.prefix + finite, "*")], [(v.participle, "*")]
        infinitive = [(v.prefix + v.infinitive, "*")]
        zu = [(w, "*" if w != "zu" else None) for w in v.with_zu.split()]
        inverted = (lambda: [("sich", None), *agent]) if reflexive and not pronoun else (lambda: agent)
        rest = [p for p in inner if p[0] != "sich"] if reflexive and not pronoun else inner

        def plain(words: str) -> list[tuple[str, str | None]]:
            return [(w, None) for w in words.split()]

        target = [p for p in inner if p[1] == "target"]
        kinds: list[tuple[str, list[tuple[str, str | None]]]] = [
            ("Actual", [*agent, *verb_, *inner[:0], *(inner if reflexive else [*inner]), *tail]),
            (
                "Actual",
                [*agent, *verb_, *when, *inner, *tail] if not reflexive else [*agent, *verb_, *inner, *when, *tail],
            ),
            ("Actual", [*(when or plain("Zuvor")), *verb_, *inverted(), *rest, *tail]),
            (
                "Actual",
                [*agent, *plain(has), *when, *inner, *part] if not reflexive else [*agent, *plain(has), *inner, *part],
            ),
            ("Actual", [*plain("Medien berichteten , dass"), *agent, *inner, *joined]),
            ("Actual", [*plain("Zur Begründung hieß es ,"), *agent, *plain("habe"), *inner, *part]),
            (
                "Actual",
                [
                    *plain("Der Streit begann , nachdem"),
                    *agent,
                    *inner,
                    *part,
                    *plain("hatte" if not plural else "hatten"),
                ],
            ),
            (
                "Planned",
                [*agent, *plain(will), *later, *inner, *infinitive]
                if not reflexive
                else [*agent, *plain(will), *inner, *infinitive],
            ),
            ("Planned", [*agent, *plain(modal), *inner, *infinitive]),
            ("Planned", [*agent, *plain("kündigten an ," if plural else "kündigte an ,"), *inner, *zu]),
            ("Planned", [*agent, *plain("wollen" if plural else "soll"), *later, *inner, *infinitive]),
            ("Planned", [*agent, *plain("erwägen ," if plural else "plant ,"), *inner, *zu]),
            ("Negated", [*agent, *plain(modal), *inner, *plain("nicht"), *infinitive]),
            ("Negated", [*agent, *plain("weigerten sich ," if plural else "weigerte sich ,"), *inner, *zu]),
            ("Negated", [*agent, *plain("haben" if plural else "hat"), *inner, *plain("nicht"), *part]),
            ("Negated", [*agent, *plain("verzichteten darauf ," if plural else "verzichtete darauf ,"), *inner, *zu]),
        ]
        weights = [4, 4, 4, 4, 2, 2, 1.5, 1, 1, 1, 1, 0.7, 0.8, 0.8, 0.8, 0.6]
        if inner and phrase.startswith(("Ba ", "Ta ")) and not any(w == "sich" for w, _ in inner):
            first = "wurden" if target and target[-1][0] in ("Grünen", "Abgeordneten") else "wurde"
            again = self.parts(phrase.replace("Ba", "Bn", 1).replace("Ta", "Tn", 1))[0]
            top = [p for p in again if p[1] == "target"]
            after = [p for p in inner if p[1] != "target"]
            by = [("von", None), *((w, "agent") for w in self.actor("d")[0])]
            by = by if self.rng.random() < 0.6 else []
            kinds += [("Actual", [*top, *plain(first), *when, *by, *after, *part])]
            weights += [3]
        status, words = self.rng.choices(kinds, weights)[0]
        made = Sentence(status=status, klass=klass)
        for word, what in words:
            at = len(made.words)
            made.words.append(word)
            if what == "*":
                made.trigger.append(at)
            elif what:
                made.sides.setdefault(what, []).append(at)
        made.words[0] = made.words[0][:1].upper() + made.words[0][1:]
        made.words.append(".")
        return made

    def noun(self, klass: str, article: str, noun: str, preposition: str, case: str) -> Sentence:
        """One sentence around a noun of an act: its doer in the genitive, as owner, as "von", or as subject."""
        name = self.rng.choice(LAST)
        other = [self.rng.choice(PLACES)] if case == "L" else self.actor(case)[0]
        side = [(preposition, None), *((w, "target") for w in other)]
        neuter = article != "die"
        sein = "sein" if neuter else "seine"
        bodies = self.rng.choice(["der Regierung", "des Verbandes", "der Gewerkschaft", "des Landrats", "der Grünen"])
        kinds: list[tuple[str, list[tuple[str, str | None]]]] = []

        def add(status: str, text: str, owner: list[tuple[str, str | None]] | None = None) -> None:
            words: list[tuple[str, str | None]] = []
            for word in text.split():
                if word == "A":
                    words += owner or [(name, "agent")]
                elif word == "SIDE":
                    words += side
                else:
                    words.append((word, "*" if word == noun else None))
            kinds.append((status, words))

        genitive: list[tuple[str, str | None]] = [(w, "agent") for w in bodies.split()]
        von: list[tuple[str, str | None]] = [("von", None), (self.rng.choice(FIRST), "agent"), (name, "agent")]
        add("Actual", f"{article} {noun} A SIDE sorgte für Aufsehen", genitive)
        add("Actual", f"{article} {noun} A SIDE stieß auf ein großes Echo", von)
        add("Actual", f"A {noun} SIDE blieb nicht ohne Folgen", [(name + "s", "agent")])
        add("Actual", f"Nach A {noun} SIDE wurde es ruhig", [(name + "s", "agent")])
        add(
            "Actual",
            f"A verteidigte {sein + ('en' if article == 'der' else '')} {noun} SIDE".replace("seineen", "seine"),
        )
        add("Actual", f"Wegen {'der' if article == 'die' else 'dem'} {noun} SIDE geriet A in die Schlagzeilen")
        add("Planned", f"{article} {noun} A SIDE ist für den Herbst geplant", genitive)
        add("Planned", f"Für Montag ist {'eine' if article == 'die' else 'ein'} {noun} A SIDE vorgesehen", von)
        add("Negated", f"{'Eine' if article == 'die' else 'Ein'} {noun} A SIDE wird es nicht geben", von)
        add("Negated", f"{article} {noun} A SIDE wurde abgesagt", genitive)
        planned = klass in ("Meeting", "Call", "Visit")
        pool = kinds if planned else kinds[:6]
        status, words = self.rng.choice(pool)
        made = Sentence(status=status, klass=klass)
        for word, what in words:
            at = len(made.words)
            made.words.append(word)
            if what == "*":
                made.trigger.append(at)
            elif what:
                made.sides.setdefault(what, []).append(at)
        made.words[0] = made.words[0][:1].upper() + made.words[0][1:]
        made.words.append(".")
        return made
