"""How long the pages of ``kg serve`` take, as a ratio to reading every event of the same store once.

    python -m benchmarks.pages STORE

Needs httpx (``pip install '.[test]'``). One line for each page: seconds (the best of three) and size.
"""

from __future__ import annotations

import argparse
import html
import re
import time
from collections.abc import Callable

from starlette.testclient import TestClient

from kg.facts import read_events
from kg.query import saved_queries
from kg.serve import application, open_site
from kg.store import open_store

_PAGES = ("/", "/timeline", "/network", "/network?nodes=2000", "/map", "/search?q=Rom", "/work", "/questions")
_LISTS = tuple(f"/work/{name}" for name in ("contradictions", "single-source", "unlinked-names", "low-confidence"))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _questions() -> list[str]:
    """The pages of the questions that need no parameter."""
    return [f"/questions/{one.name}" for one in saved_queries() if not any(given.required for given in one.parameters)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    locator = parser.parse_args().store
    with open_store(locator) as store:
        events = 0

        def count() -> None:
            nonlocal events
            events = sum(1 for _ in read_events(store))

        baseline = _seconds(count)
    print(f"{events} events read once: {baseline:.1f} s, the baseline")
    begun = time.perf_counter()
    with open_site(locator) as site:
        opened = time.perf_counter() - begun
        print(f"start: {opened:.1f} s, {opened / baseline:.2f} of the baseline")
        site.kept.ask_ahead()
        print(f"saved questions asked ahead, while the pages can be read: {time.perf_counter() - begun - opened:.1f} s")
        client = TestClient(application(site), base_url="http://localhost")
        first = client.get("/").text
        found = [re.search(rf'href="(/{kind}\?[^"#]*)', first) for kind in ("entity", "event", "article")]
        for page in (*_PAGES, *_LISTS, *_questions(), *(html.unescape(link[1]) for link in found if link)):
            best = min(_seconds(lambda page=page: client.get(page)) for _ in range(3))  # type: ignore[misc]
            print(f"{best:6.3f} s  {len(client.get(page).content):8,} bytes  {page[:60]}")


if __name__ == "__main__":
    main()
