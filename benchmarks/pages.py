"""How long the pages of ``kg serve`` take, as a ratio to reading every event of the same store once.

    python -m benchmarks.pages STORE

Needs httpx (``pip install '.[test]'``). One line for each page: seconds and CPU seconds (the best of three of each) and
size. On a busy machine only the CPU seconds tell anything.
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


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _since(begun: tuple[float, float]) -> tuple[float, float]:
    """Seconds on the clock and of the CPU."""
    now = _clocks()
    return now[0] - begun[0], now[1] - begun[1]


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    begun = _clocks()
    work()
    return _since(begun)


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
    print(f"{events} events read once: {baseline[0]:.1f} s, {baseline[1]:.1f} of the CPU, the baseline", flush=True)
    begun = _clocks()
    with open_site(locator) as site:
        opened = _since(begun)
        print(f"start: {opened[0]:.1f} s, {opened[1]:.1f} of the CPU, {opened[1] / baseline[1]:.2f} of the baseline")
        asked = _seconds(site.kept.ask_ahead)
        print(f"saved questions asked ahead, while the pages can be read: {asked[0]:.1f} s, {asked[1]:.1f} of the CPU")
        client = TestClient(application(site), base_url="http://localhost")
        first = client.get("/").text
        found = [re.search(rf'href="(/{kind}\?[^"#]*)', first) for kind in ("entity", "event", "article")]
        for page in (*_PAGES, *_LISTS, *_questions(), *(html.unescape(link[1]) for link in found if link)):
            tries = [_seconds(lambda page=page: client.get(page)) for _ in range(3)]  # type: ignore[misc]
            clock, cpu = (min(one) for one in zip(*tries, strict=True))
            size = len(client.get(page).content)
            print(f"{clock:6.3f} s, {cpu:6.3f} of the CPU  {size:8,} bytes  {page[:60]}", flush=True)


if __name__ == "__main__":
    main()
