"""Look at a graph and share it: web pages on loopback, a report in one file, the pages as a folder."""

from __future__ import annotations

from kg.serve.app import application
from kg.serve.folder import write_folder
from kg.serve.report import write_report
from kg.serve.running import run_server
from kg.serve.site import Site, open_site

__all__ = ["Site", "application", "open_site", "run_server", "write_folder", "write_report"]
