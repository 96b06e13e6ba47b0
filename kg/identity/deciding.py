"""Decide, key by key: who is who, then which reports tell of one event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.identity.bodies import compare_bodies
from kg.identity.clusters import Verdicts, groups, links_of
from kg.identity.evidence import Evidence
from kg.identity.happenings import Representative, compare_reports, happenings
from kg.identity.people import compare_people
from kg.identity.records import Block, Finding, Profile, Report


@dataclass(frozen=True, slots=True)
class Deciding:
    """What deciding needs to know."""

    evidence: Evidence
    symmetric: frozenset[str]  #: IRIs of the classes whose sides may swap
    verdicts: Verdicts  #: what somebody decided, by the IRIs of both

    def entities(self, key: str, profiles: Iterable[Profile]) -> Block:
        """Who of those with one name key is the same. A known entity represents its local namesakes."""
        profiles = list(profiles)
        linked = {profile.iri for profile in profiles if profile.linked}

        def people(one: Profile, other: Profile) -> Finding | None:
            return compare_people(one, other, self.evidence)

        by, compare = ("people", people) if key.startswith("person ") else ("bodies", compare_bodies)
        links = links_of(profiles, lambda profile: profile.iri, compare, by, self.verdicts)
        same = groups([profile.iri for profile in profiles], links)
        ordered = (sorted(group, key=lambda iri: (iri not in linked, iri)) for group in same)
        return Block(key, links, tuple(map(tuple, ordered)))

    def events(self, key: str, reports: Iterable[Report], known: Representative) -> Block:
        """Which reports with one event key tell of one event, everybody taken as whom identity says they are."""
        reports = list(reports)

        def compare(one: Report, other: Report) -> Finding | None:
            return compare_reports(one, other, known, one.relation in self.symmetric)

        links = links_of(reports, lambda report: report.iri, compare, "happenings", self.verdicts)
        return Block(key, links, happenings=happenings(reports, links, known))
