"""Findings → text that a reader of the article understands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.findings import Finding, Severity

#: Characters of a sentence or value that are shown.
_WIDTH = 160


def to_text(findings: Sequence[Finding]) -> str:
    """Write findings grouped by article, gravest article first, and a last line that counts them."""
    blocks = []
    for article in dict.fromkeys(finding.article for finding in findings):
        lines = [f"Article {article}" if article else "Not part of an article"]
        for finding in (f for f in findings if f.article == article):
            lines.extend(_lines(finding))
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, _count(findings)])


def _lines(finding: Finding) -> list[str]:
    lines = [f"  {finding.severity}: {finding.message}"]
    if finding.sentence:
        lines.append(f"    sentence: {_short(finding.sentence)}")
    if finding.value:
        lines.append(f"    value: {_short(finding.value)}")
    rule = f", found by {finding.rule}" if finding.rule else ""
    lines.append(f"    rule: {finding.shape}{rule}")
    lines.append(f"    node: {finding.focus}")
    return lines


def _count(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Conforms: no findings."
    counts = Counter(finding.severity for finding in findings)
    listed = ", ".join(f"{counts[s]} {_noun(s, counts[s])}" for s in Severity if counts[s])
    verdict = "Does not conform" if counts[Severity.VIOLATION] else "Conforms"
    return f"{verdict}: {listed}."


def _noun(severity: Severity, count: int) -> str:
    noun = {Severity.VIOLATION: "violation", Severity.WARNING: "warning", Severity.INFO: "note"}[severity]
    return noun if count == 1 else noun + "s"


def _short(text: str) -> str:
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
