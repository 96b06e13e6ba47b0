from __future__ import annotations

from kg.findings import Finding, Severity
from kg.validate import to_text


def test_report_groups_findings_by_article_and_counts_them() -> None:
    findings = (
        Finding(
            Severity.VIOLATION,
            "https://example.org/kg/event/rat/1",
            None,
            "An event is either actual, planned or negated.",
            "Event-status",
            "rat",
            "Der Rat lobte\nden Plan.",
            "praise.toml#3",
            "vielleicht",
        ),
        Finding(Severity.WARNING, "https://example.org/kg/event/rat/2", None, "Only one side.", "Call", "rat"),
        Finding(Severity.VIOLATION, "https://example.org/kg/entity/x", None, "No name.", "Label"),
    )
    assert to_text(findings) == (
        "Article rat\n"
        "  Violation: An event is either actual, planned or negated.\n"
        "    sentence: Der Rat lobte den Plan.\n"
        "    value: vielleicht\n"
        "    rule: Event-status, found by praise.toml#3\n"
        "    node: https://example.org/kg/event/rat/1\n"
        "  Warning: Only one side.\n"
        "    rule: Call\n"
        "    node: https://example.org/kg/event/rat/2\n"
        "\n"
        "Not part of an article\n"
        "  Violation: No name.\n"
        "    rule: Label\n"
        "    node: https://example.org/kg/entity/x\n"
        "\n"
        "Does not conform: 2 violations, 1 warning."
    )


def test_report_without_findings_says_so() -> None:
    assert to_text(()) == "Conforms: no findings."


def test_report_warnings_alone_conform() -> None:
    assert to_text((Finding(Severity.INFO, "a:b", None, "Note.", "X"),)).endswith("Conforms: 1 note.")


def test_report_long_or_hostile_text_cannot_disturb_a_terminal() -> None:
    finding = Finding(Severity.INFO, "a:b", None, "Note.", "X", "a", "\x1b[31m" + "Satz " * 100)
    text = to_text((finding,))
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) < 190
    assert "…" in text
