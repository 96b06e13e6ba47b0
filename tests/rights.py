"""Tests of what the system refuses ordinary users, run by root: once more in a process without root's rights."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

_SETPRIV = shutil.which("setpriv")
#: set in the process that has no rights, so that it runs the test itself
_INSIDE = "KG_TEST_WITHOUT_RIGHTS"
_RIGHTS = "--bounding-set=-dac_override,-dac_read_search"
#: how a program is run by a user whom limits hold for, who may still read everything: Python may lie in root's folder
AS_ANYBODY = (
    (_SETPRIV or "", "--reuid=65534", "--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override")
    if os.geteuid() == 0
    else ()
)

needs_setpriv = pytest.mark.skipif(os.geteuid() == 0 and _SETPRIV is None, reason="root needs setpriv for it")


def passed_without_rights(request: pytest.FixtureRequest) -> bool:
    """Run the test that asks without root's rights where this is root; fails as it does. False: run it here."""
    if os.geteuid() != 0 or os.environ.get(_INSIDE):
        return False
    command = [
        str(_SETPRIV),
        _RIGHTS,
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        request.node.nodeid,
    ]
    done = subprocess.run(
        command,
        cwd=request.config.rootpath,
        env={**os.environ, _INSIDE: "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2_000:]
    return True
