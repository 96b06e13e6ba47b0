"""The export shelf: what a graph says, in the files that other tools read.

``FORMATS`` is the one list; each format reads a store in a stream through ``kg.facts`` and writes a file or a folder.
"""

from __future__ import annotations

from kg.export.formats import FORMATS, Format, export_to_file, export_to_folder, export_to_stream

__all__ = ["FORMATS", "Format", "export_to_file", "export_to_folder", "export_to_stream"]
