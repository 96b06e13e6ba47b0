"""Real SPARQL servers on free loopback ports, started for a test session and always stopped."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

#: Seconds a server may take to start; Virtuoso needs 6 on a quiet machine.
PATIENCE = 90

VIRTUOSO_INI = """\
[Database]
DatabaseFile={folder}/v.db
ErrorLogFile={folder}/v.log
LockFile={folder}/v.lck
TransactionFile={folder}/v.trx
xa_persistent_file={folder}/v.pxa
MaxCheckpointRemap=2000
TempStorage=TempDatabase
[TempDatabase]
DatabaseFile={folder}/t.db
TransactionFile={folder}/t.trx
MaxCheckpointRemap=2000
[Parameters]
ServerPort=127.0.0.1:{sql}
DisableUnixSocket=1
MaxClientConnections=10
DirsAllowed=., {folder}
NumberOfBuffers=20000
MaxDirtyBuffers=15000
[HTTPServer]
ServerPort=127.0.0.1:{http}
ServerRoot={folder}/vsp
MaxClientConnections=10
ServerThreads=10
[SPARQL]
ResultSetMaxRows=10000
MaxQueryCostEstimationTime=0
MaxQueryExecutionTime=60
"""


def free_port() -> int:
    """A port nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def oxigraph() -> Iterator[str]:
    """An Oxigraph server in memory; gives its base URL."""
    binary = shutil.which("oxigraph") or shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if binary is None:
        pytest.skip("the oxigraph server is not installed: pip install oxigraph")
    port = free_port()
    with _running([binary, "serve", "--bind", f"127.0.0.1:{port}"], f"http://127.0.0.1:{port}/query", Path.cwd()) as _:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """A Virtuoso server with user dba, password dba; gives its base URL."""
    binary = shutil.which("virtuoso-t")
    if binary is None:
        pytest.skip("Virtuoso is not installed: apt-get install --no-install-recommends virtuoso-opensource-7")
    (folder / "vsp").mkdir(parents=True)
    port = free_port()
    ini = folder / "virtuoso.ini"
    ini.write_text(VIRTUOSO_INI.format(folder=folder, sql=free_port(), http=port), encoding="utf-8")
    command = [binary, "-f", "-c", str(ini)]
    with _running(command, f"http://127.0.0.1:{port}/sparql", folder) as _:
        yield f"http://127.0.0.1:{port}"


#: Debian's Jena and what it needs.
JARS = Path("/usr/share/java")
_NEEDED = (
    *(
        "jena-arq",
        "jena-base",
        "jena-core",
        "jena-iri",
        "jena-shacl",
        "jena-rdfconnection",
        "commons-cli",
        "commons-codec",
    ),
    *(
        "commons-compress",
        "commons-csv",
        "commons-io",
        "commons-lang3",
        "dexx.collection",
        "gson",
        "guava",
        "httpclient",
        "httpcore",
    ),
    *(
        "jackson-annotations",
        "jackson-core",
        "jackson-databind",
        "jcl-over-slf4j",
        "jsonld-java",
        "protobuf",
        "slf4j-api",
    ),
    *("slf4j-nop", "thrift", "titanium-json-ld"),
)


@contextmanager
def jena(folder: Path) -> Iterator[str]:
    """The engine of Apache Jena, as Fuseki has it, behind a small server of ours; gives its base URL."""
    java, missing = shutil.which("java"), [name for name in _NEEDED if not (JARS / f"{name}.jar").is_file()]
    if java is None or shutil.which("javac") is None or missing:
        pytest.skip(
            "Apache Jena is not installed: apt-get install --no-install-recommends libapache-jena-java default-jdk"
        )
    # Debian's package lacks the messages of its parser of patterns.
    messages = folder / "classes" / "xerces" / "impl" / "xpath" / "regex" / "message.properties"
    messages.parent.mkdir(parents=True)
    messages.write_text("", encoding="ascii")
    port = free_port()
    jars = ":".join([str(folder / "classes"), *(str(JARS / f"{name}.jar") for name in _NEEDED)])
    command = [java, "-cp", jars, str(Path(__file__).with_name("JenaServer.java")), str(port)]
    with _running(command, f"http://127.0.0.1:{port}/query", folder) as _:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def _running(command: list[str], address: str, folder: Path) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(address, process)
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            pytest.fail(f"{process.args!r} ended at once with {process.returncode}")
        try:
            opener.open(f"{address}?query=ASK%7B%7D", timeout=5).close()
            return
        except urllib.error.HTTPError as error:
            error.close()
        except OSError:
            pass
        time.sleep(0.05)
    pytest.fail(f"{address} did not answer within {PATIENCE} s")
