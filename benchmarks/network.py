"""How long a network takes to be drawn: positions and page by kg, then by Chromium, in CPU seconds of each.

    python -m benchmarks.network [NODES]

The network is made up: groups of several sizes, a few who know many. Needs chromium, chromedriver, selenium.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from selenium import webdriver

import kg.serve
from kg.serve.counting import Tie
from kg.serve.drawing import network
from kg.serve.filters import Filter
from kg.serve.pages import Speaker, templates

STYLE = Path(kg.serve.__file__).parent / "static" / "style.css"


def ties(nodes: int) -> Iterator[Tie]:
    """Half of them in one component with hubs, the others in pairs and small groups."""
    chance = random.Random(7)
    names = [f"https://kueste.de/entity/{number:05}" for number in range(nodes)]
    for number in range(1, nodes):
        other = int(number * chance.random() ** 3) if number < nodes // 2 else number - 1
        if number < nodes // 2 or number % 5:
            yield Tie(names[other], names[number], 1 + int(chance.expovariate(0.4)), ("Meeting",))
        if number < nodes // 2:
            yield Tie(names[int(number * chance.random() ** 2)], names[number], 1, ("Praise",))


def page(nodes: int) -> str:
    """The page, as ``kg serve`` writes it into a folder."""
    found = {(tie.one, tie.two): tie for tie in ties(nodes) if tie.one != tie.two}
    labels = {iri: (f"Anna Muster {iri[-5:]}", "Person") for pair in found for iri in pair}
    speaker = Speaker("de")
    return (
        templates()
        .get_template("network.html")
        .render(
            say=speaker.say,
            speaker=speaker,
            language="de",
            files=True,
            changed=False,
            told_language=None,
            link=lambda path, **_: path,
            other_language="/",
            path="/network",
            query={},
            classes=(),
            net=network(list(found.values()), labels, nodes),
            wanted=Filter(),
            nodes=nodes,
            most=200,
        )
    )


def drawn(file: Path) -> dict[str, float]:
    """CPU seconds of Chromium's main thread: in all, and of style and layout."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
        driver.get(file.as_uri())
        driver.get_screenshot_as_png()  # after it everything is painted
        found = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    finally:
        driver.quit()
    names = ("TaskDuration", "RecalcStyleDuration", "LayoutDuration")
    return {one["name"]: one["value"] for one in found if one["name"] in names}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nodes", type=int, nargs="?", default=2_000)
    nodes = parser.parse_args().nodes
    begun = time.process_time()
    text = page(nodes)
    print(f"{nodes} nodes, {len(text):,} characters: kg {time.process_time() - begun:.2f} s of the CPU")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "network.html"
        file.write_text(text.replace('href="/style.css"', f'href="{STYLE.as_uri()}"'), encoding="utf-8")
        print("Chromium: " + ", ".join(f"{name} {value:.2f} s" for name, value in drawn(file).items()))


if __name__ == "__main__":
    main()
