"""kg as a process: streams that are closed or full, other locales, signals at any moment."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.rights import AS_ANYBODY, needs_setpriv

KG = f"'{sys.executable}' -m kg"
TEXT = "Alar Karis traf Jürgen Größmann in Køge.\n"
HARMLESS = (0, 2, 3, 141)
IN_NO_FOLDER = "mkdir gone; cd gone; rmdir ../gone;"


def shell(command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    surroundings = {**os.environ, "OMP_NUM_THREADS": "1", **environment}
    return subprocess.run(["bash", "-c", command], cwd=cwd, capture_output=True, timeout=100, env=surroundings)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    (folder / "Größe.txt").write_text(TEXT, encoding="utf-8")
    assert shell(f"{KG} build Größe.txt -o g.nq", folder).returncode == 0
    return folder / "g.nq"


@pytest.mark.parametrize(
    ("redirection", "codes"),
    [
        (">&-", (3,)),
        ("> /dev/full", (3,)),
        ("2>&- > /dev/null", (0,)),
        ("2> /dev/full > /dev/null", (0,)),
        ("<&- >&- 2>&-", (3,)),
        ("| true", (0,)),
    ],
)
@pytest.mark.parametrize("command", ["query entities --from g.nq", "query --list", "validate g.nq"])
def test_process_closed_and_full_streams_give_a_message_or_nothing(
    graph: Path, command: str, redirection: str, codes: tuple[int, ...]
) -> None:
    done = shell(f"{KG} {command} {redirection}", graph.parent)
    assert done.returncode in codes
    assert b"Traceback" not in done.stderr
    assert b"bug in kg" not in done.stderr


@pytest.mark.parametrize("redirection", ["2>&-", "2> /dev/full", "<&- >&- 2>&-"])
def test_process_build_writes_its_graph_whoever_listens(graph: Path, redirection: str, tmp_path: Path) -> None:
    done = shell(f"{KG} build Größe.txt -o {tmp_path}/h.nq {redirection}", graph.parent)
    assert done.returncode == 0
    assert (tmp_path / "h.nq").read_bytes() == graph.read_bytes()


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "utf-16"},
    ],
    ids=["ASCII", "Latin-1", "UTF-16"],
)
def test_process_gives_the_same_bytes_under_every_locale(graph: Path, locale: dict[str, str]) -> None:
    built = shell(f"{KG} build . -o - --format nquads", graph.parent, **locale)
    assert built.stdout == graph.read_bytes()
    asked = shell(f"{KG} query entities --from g.nq --as csv", graph.parent, **locale)
    assert "Größmann".encode() in asked.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("share", [0.2, 0.7])
def test_process_signals_leave_the_old_file_and_nothing_else(
    number: signal.Signals, share: float, graph: Path, tmp_path: Path
) -> None:
    (tmp_path / "h.ttl").write_text("alt", encoding="utf-8")
    arguments = [sys.executable, "-m", "kg", "build", str(graph.parent / "Größe.txt"), "-o", str(tmp_path / "h.ttl")]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE) as process:
        time.sleep(0.1 + 1.5 * share)
        process.send_signal(number)
        _, message = process.communicate(timeout=60)
    # Minus the number: the interpreter had not come to kg yet.
    assert process.returncode in (128 + number, -number, 0)
    assert b"kg/" not in message
    assert [path.name for path in tmp_path.iterdir()] == ["h.ttl"]
    if process.returncode:
        assert (tmp_path / "h.ttl").read_bytes() == b"alt"


#: A build whose process gets a signal the moment that the system is asked for something, by its audit event.
AT_EVENT = """
import os, signal, sys

def at(event, arguments):
    if event == EVENT and any(PART in str(name) for name in arguments):
        os.kill(os.getpid(), NUMBER)

EVENT, PART, NUMBER = sys.argv.pop(1), sys.argv.pop(1), int(sys.argv.pop(1))
if NUMBER != signal.SIGINT:
    signal.signal(NUMBER, signal.SIG_DFL)
sys.addaudithook(at)
from kg.__main__ import main
main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize(
    ("event", "part", "stopped"),
    [("os.link", ".kg-", True), ("os.rename", "h.ttl", False), ("os.remove", ".kg-", False)],
)
def test_process_a_signal_behind_the_replacing_of_a_file_does_not_call_it_undone(
    event: str, part: str, stopped: bool, number: signal.Signals, graph: Path, tmp_path: Path
) -> None:
    (tmp_path / "h.ttl").write_text("alt", encoding="utf-8")
    build = ["build", str(graph.parent / "Größe.txt"), "-o", str(tmp_path / "h.ttl")]
    arguments = [sys.executable, "-c", AT_EVENT, event, part, str(int(number)), *build]
    done = subprocess.run(arguments, capture_output=True, timeout=60)
    assert done.returncode == (128 + number if stopped else 0), done.stderr.decode()
    assert ((tmp_path / "h.ttl").read_text(encoding="utf-8") == "alt") is stopped
    assert [path.name for path in tmp_path.iterdir()] == ["h.ttl"]


@pytest.mark.parametrize("module", ["signal", "click.core", "kg.settings", "kg.cli", "kg.store", "kg.facts"])
def test_process_ctrl_c_during_the_imports_is_quiet(graph: Path, module: str) -> None:
    arguments = [sys.executable, "-X", "importtime", "-m", "kg", "query", "entities", "--from", str(graph)]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, b"")
        assert any(line.split(b"|")[-1].strip() == module.encode() for line in lines), f"{module} is not imported"
        process.send_signal(signal.SIGINT)
        _, message = process.communicate(timeout=60)
    assert b"Traceback" not in message
    assert process.returncode in (0, 130)


#: A script as installers make it, whose process gets Ctrl-C the moment that a module is looked for.
SCRIPT = """
import os, signal, sys

class Now:
    def find_spec(self, name, *_):
        if name == MODULE:
            os.kill(os.getpid(), signal.SIGINT)

MODULE = sys.argv.pop(1)
sys.meta_path.insert(0, Now())
from kg.__main__ import main
if MODULE == "main":
    os.kill(os.getpid(), signal.SIGINT)
sys.exit(main())
"""


@pytest.mark.parametrize(
    "module", ["main", "kg.cli.process", "click", "click.core", "kg.cli.stopping", "kg.cli", "kg.query", "pyoxigraph"]
)
def test_process_ctrl_c_at_any_import_ends_with_its_code(graph: Path, module: str) -> None:
    arguments = [sys.executable, "-c", SCRIPT, module, "query", "entities", "--from", str(graph)]
    done = subprocess.run(arguments, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"Stopped.\n")


LOST = """
import os, signal, time, weakref
from kg.cli.stopping import Terminated, listen
class Thing: pass
thing, number = Thing(), signal.{number}
def callback(_):
    os.kill(os.getpid(), number)
    time.sleep(0)
listen()
kept = weakref.ref(thing, callback)
try:
    del thing
    time.sleep(20)
except (KeyboardInterrupt, Terminated):
    print("stopped")
"""


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_process_a_signal_that_comes_in_a_callback_is_not_lost(number: str) -> None:
    script = LOST.replace("{number}", number)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=15, check=False)
    assert (done.stdout, done.stderr) == (b"stopped\n", b"")


def test_process_nothing_slow_is_imported_before_ctrl_c_is_looked_after() -> None:
    known = "import sys; before = set(sys.modules); import kg, kg.__main__; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", known], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["__future__", "kg", "kg.__main__"]


@pytest.mark.parametrize("megabytes", [300, 400, 600])
def test_process_without_enough_memory_says_so(graph: Path, megabytes: int, tmp_path: Path) -> None:
    done = shell(f"ulimit -v {megabytes * 1024}; {KG} build Größe.txt -o {tmp_path}/h.nq", graph.parent)
    assert done.returncode in (0, 3)
    assert b"bug in kg" not in done.stderr


@pytest.mark.parametrize("megabytes", [350, 450, 550])
def test_process_without_enough_memory_for_a_store_says_so(graph: Path, megabytes: int, tmp_path: Path) -> None:
    done = shell(f"ulimit -v {megabytes * 1024}; {KG} load g.nq --to {tmp_path}/s/", graph.parent)
    assert done.returncode in (0, 3)
    assert (b"loaded" if done.returncode == 0 else b"not enough") in done.stderr


@pytest.mark.parametrize("limit", ["-n 12", "-f 4"])
def test_process_without_files_says_so_and_keeps_the_old_graph(graph: Path, limit: str, tmp_path: Path) -> None:
    (tmp_path / "h.ttl").write_text("alt", encoding="utf-8")
    done = shell(f"ulimit {limit}; {KG} build Größe.txt -o {tmp_path}/h.ttl", graph.parent)
    assert done.returncode in (0, 3)
    assert b"bug in kg" not in done.stderr
    if done.returncode:
        assert (tmp_path / "h.ttl").read_text(encoding="utf-8") == "alt"


@needs_setpriv
@pytest.mark.parametrize("command", ["validate g.nq", "build Größe.txt --to s/"])
def test_process_without_threads_says_so(graph: Path, command: str) -> None:
    limits = (resource.RLIMIT_NPROC, (1, 1))
    arguments = [*AS_ANYBODY, sys.executable, "-m", "kg", *command.split()]
    done = subprocess.run(
        arguments, cwd=graph.parent, capture_output=True, timeout=60, preexec_fn=lambda: resource.setrlimit(*limits)
    )
    assert done.returncode == 3
    assert b"not enough threads" in done.stderr


def test_process_store_that_may_open_too_few_files_is_not_called_damaged(graph: Path, tmp_path: Path) -> None:
    assert shell(f"{KG} load g.nq --to {tmp_path}/s/", graph.parent).returncode == 0
    done = shell(f"ulimit -n 60; {KG} query entities --from {tmp_path}/s/", graph.parent)
    assert done.returncode == 3
    assert b"ulimit -n" in done.stderr
    assert b"damaged" not in done.stderr


@pytest.mark.parametrize(
    "command", ["build Größe.txt -o h.nq", "export --from g.nq --to xlsx -o t.xlsx", "load g.nq --to s/"]
)
def test_process_that_may_write_no_file_at_all_names_the_limit(graph: Path, command: str) -> None:
    done = shell(f"ulimit -f 0; {KG} {command}", graph.parent)
    assert done.returncode == 3
    assert b"ulimit -f" in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        "build {}/Größe.txt -o h.nq",
        "build . -o {}/h.nq",
        "build a.txt -o {}/h.nq",
        "build 'a/*.txt' -o {}/h.nq",
        "build {}/Größe.txt -o b/h.nq",
        "load {}/g.nq --to s/",
        "load g.nq --to {}/s/",
        "query entities --from g.nq",
        "query entities --from s/",
        "query own.rq --from {}/g.nq",
        "query entities --from {}/g.nq --knowledge w",
        "export --from {}/g.nq --to facts -o a.jsonl",
        "eval gold.jsonl --from {}/g.nq",
        "watch a/ --to {}/s/",
        "check --settings kg.toml",
        "check",
    ],
)
def test_process_in_a_folder_that_was_deleted_says_so(graph: Path, command: str, tmp_path: Path) -> None:
    done = shell(f"{IN_NO_FOLDER} {KG} {command.replace('{}', str(graph.parent))}", tmp_path)
    assert done.returncode == 3
    assert done.stderr == b"Error: the working directory was deleted\n  Go to another one (cd).\n"


@pytest.mark.parametrize(
    ("command", "code"),
    [("query entities --from {}/g.nq", 0), ("query entities --from {}/nix.nq", 2), ("explain x", 0)],
)
def test_process_in_a_folder_that_was_deleted_works_with_what_lies_elsewhere(
    graph: Path, command: str, code: int, tmp_path: Path
) -> None:
    done = shell(f"{IN_NO_FOLDER} {KG} {command.replace('{}', str(graph.parent))}", tmp_path)
    assert done.returncode == code
    assert b"deleted" not in done.stderr


#: kg where the system has no folder for temporary files that can be written, as in a container that is read-only.
NOWHERE = """
import tempfile
tempfile._candidate_tempdir_list = lambda: ["/nowhere"]
from kg.__main__ import main
main()
"""


@pytest.mark.parametrize("command", ["build Größe.txt -o -", "export --from g.nq --to xlsx -o t.xlsx"])
def test_process_without_a_folder_for_temporary_files_says_how_to_name_one(graph: Path, command: str) -> None:
    arguments = [sys.executable, "-c", NOWHERE, *command.split()]
    done = subprocess.run(arguments, cwd=graph.parent, capture_output=True, timeout=60, check=False)
    assert done.returncode == 3
    assert b"TMPDIR" in done.stderr


def test_process_passwords_in_addresses_are_not_shown(graph: Path) -> None:
    for address in ("http://anna:s3cret@127.0.0.1:9/", "http://anna:s3 cret@127.0.0.1:9/", "ftp://anna:s3cret@x/"):
        done = shell(f"{KG} query entities --from '{address}'", graph.parent)
        assert done.returncode in HARMLESS
        assert b"cret" not in done.stderr


def test_nothing_is_left_at_home_but_what_kg_keeps_for_itself(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = shell(f"{KG} explain '{TEXT.strip()}'", tmp_path, HOME=str(home), XDG_CACHE_HOME="")
    assert done.returncode == 0
    assert {path.relative_to(home).parts[:2] for path in home.rglob("*") if path.is_file()} == {(".cache", "kg")}
