"""In a real browser: every view opens without a console error and without a request elsewhere, forms work without scripts."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from kg.corrections import NAME, read_corrections
from kg.serve import Site, open_site, write_folder, write_report
from tests.query.dataset import BASE
from tests.robustness.pages import Page, hostile_graph, serving
from tests.serve.conftest import Running

webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium")
wait = pytest.importorskip("selenium.webdriver.support.ui", reason="needs selenium")
conditions = pytest.importorskip("selenium.webdriver.support.expected_conditions", reason="needs selenium")
BROWSER, DRIVER = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs chromium and chromedriver")

#: what of a page is beside the window, where it has to be scrolled sideways: its widths, its margin by its style, elements
BESIDE = """
const page = document.scrollingElement, wide = document.querySelectorAll("body *");
if (page.scrollWidth <= innerWidth) return [];
return [page.scrollWidth, innerWidth, getComputedStyle(document.body).margin,
  ...[...wide].filter(each => each.getBoundingClientRect().right > innerWidth).map(each => each.outerHTML.slice(0, 80))];
"""
#: whether a page is whole: the driver may come back when its style sheet has not arrived yet
LOADED = "return document.readyState === 'complete' && document.styleSheets.length > 0"
VIEWS = (
    "/",
    "/search?q=Lindqvist",
    f"/entity?iri={BASE}entity/anna",
    f"/pair?one={BASE}entity/anna&two={BASE}entity/bruno",
    "/article?id=a",
    "/network",
    "/map",
    "/timeline",
    "/work",
    "/work/single-source",
    "/work/contradictions",
    "/work/unlinked-names",
    "/work/low-confidence",
    "/work/doubtful-pairs",
    "/questions",
    "/questions/who-did-what",
    "/questions/events-by-month",
    "/sparql",
    "/sparql?query=SELECT+*+WHERE+%7B+GRAPH+%3Fg+%7B+%3Fs+%3Fp+%3Fo+%7D+%7D+LIMIT+50",
)


def started(*, scripts: bool) -> Any:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=de"):
        options.add_argument(argument)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    driver.set_page_load_timeout(30)
    return driver


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Scripts are off: everything has to work without them."""
    driver = started(scripts=False)
    yield driver
    driver.quit()


def led_to(browser: Any, deed: Callable[[], None], selector: str) -> Any:
    """An element of the page that a deed leads to: a click comes back when the old page may still be there."""
    before = browser.find_element("tag name", "html")
    deed()
    patience = wait.WebDriverWait(browser, 30)
    patience.until(conditions.staleness_of(before))
    return patience.until(lambda shown: shown.find_element("css selector", selector))


def requested(browser: Any) -> set[str]:
    """The servers that pages have asked since the last call."""
    found = set()
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = urlsplit(message["params"]["request"]["url"])
            if url.scheme not in ("data", "file", "chrome", "about"):
                found.add(f"{url.scheme}://{url.netloc}")
    return found


def complaints(browser: Any) -> list[str]:
    return [entry["message"] for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def test_every_view_opens_without_complaint_and_asks_nobody_else(browser: Any, site: Site) -> None:
    with Running(site) as address:
        for view in VIEWS:
            browser.get(address + view)
            assert browser.find_element("tag name", "h1").text, view
        assert complaints(browser) == []
        assert requested(browser) == {address}


def test_a_hostile_article_runs_nothing_and_loads_nothing(browser: Any, hostile_graph: Path) -> None:
    with open_site(str(hostile_graph)) as site, Running(site) as address:
        for view in ("/", "/timeline", "/network", "/search?q=Eve", "/questions/who-did-what"):
            browser.get(address + view)
            assert browser.find_elements("tag name", "img") == []
            assert browser.find_elements("tag name", "script") == []
        assert complaints(browser) == []
        assert requested(browser) == {address}


def test_a_graph_hostile_in_every_field_runs_nothing_where_scripts_are_on() -> None:
    browser = started(scripts=True)
    try:
        for seed in (1, 2):
            with serving(hostile_graph(random.Random(seed))) as server:
                address = server.address.rstrip("/")
                links = Page(server.get("/").body.decode()).links
                for view in sorted(
                    {"/network", "/map", "/timeline", "/search?q=%3Cb%3E", "/questions/who-did-what", *links}
                ):
                    browser.get(address + view)
                    # An alert would make this fail.
                    assert browser.execute_script("return document.scripts.length + document.images.length") == 0, view
                assert [said for said in complaints(browser) if "Content Security Policy" in said] == []
                assert requested(browser) == {address}
    finally:
        browser.quit()


def test_a_reader_searches_opens_an_event_and_rejects_it(browser: Any, site: Site, knowledge: Path) -> None:
    with Running(site) as address:
        browser.get(address + "/?lang=de")
        query = browser.find_element("name", "q")
        event = led_to(browser, lambda: query.send_keys("lobte Keller\n"), 'main a[href^="/event"]')
        assert led_to(browser, event.click, "mark.agent")
        browser.find_element("name", "reason").send_keys("Ironie")
        reject = browser.find_element("css selector", 'button[value="reject"]')
        assert "Gespeichert" in led_to(browser, reject.click, '[role="status"]').text
        assert complaints(browser) == []
    (one,) = read_corrections(knowledge / NAME)
    assert (one.verdict.value, one.reason) == ("reject", "Ironie")


def test_filters_work_without_scripts_and_on_a_phone(browser: Any, site: Site) -> None:
    with Running(site) as address:
        browser.set_window_size(390, 800)
        browser.get(address + "/timeline")
        browser.find_element("css selector", 'select[name="kind"] option[value="Meeting"]').click()
        words = led_to(browser, browser.find_element("css selector", "form.filter button").click, "main").text
        assert "Lindqvist traf" in words
        assert "lobte" not in words


def test_the_report_opens_without_a_request(browser: Any, site: Site, tmp_path: Path) -> None:
    target = tmp_path / "bericht.html"
    with target.open("wb") as stream:
        write_report(site, stream)
    requested(browser)
    browser.get(target.as_uri())
    assert browser.find_elements("css selector", "mark.trigger")
    assert complaints(browser) == []
    assert requested(browser) == set()


def test_the_pages_as_files_open_with_their_style_and_links(browser: Any, site: Site, tmp_path: Path) -> None:
    write_folder(site, tmp_path / "site")
    requested(browser)
    browser.get((tmp_path / "site" / "index.html").as_uri())
    assert browser.find_element("css selector", "header").value_of_css_property("display") == "flex"
    assert led_to(browser, browser.find_element("css selector", 'main a[href^="entity"]').click, "svg.net")
    assert complaints(browser) == []
    assert requested(browser) == set()


@pytest.mark.parametrize("width", [1280, 320], ids=["at a desk", "on a small phone"])
def test_nothing_keeps_out_readers_with_disabilities(site: Site, width: int) -> None:
    axe = pytest.importorskip("axe_core_python", reason="needs axe-core-python")
    script = Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    run = "const done = arguments[0]; axe.run().then(r => done([r.passes.length, r.violations.map(v => v.id)]))"
    browser = started(scripts=True)
    try:
        with Running(site) as address:
            browser.set_window_size(width, 800)
            (event,) = site.index.rows("SELECT iri FROM event ORDER BY iri LIMIT 1")
            for view in (*VIEWS, f"/event?iri={event['iri']}"):
                browser.get(address + view)
                wait.WebDriverWait(browser, 30).until(lambda shown: shown.execute_script(LOADED))
                assert browser.execute_script(BESIDE) == [], view
                browser.execute_script(script)
                passes, violations = browser.execute_async_script(run)
                assert (passes > 5, violations) == (True, []), view
    finally:
        browser.quit()
