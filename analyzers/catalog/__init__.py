"""The catalogue of data categories, and the gate that text from the wire passes.

Pure: text comes in as an argument. The seed is the file `categories.json` beside this one; the wiring
reads it.
"""

from analyzers.catalog.assembly import (
    assembled,
    catalogue_version,
    last_days,
    packed,
    parse_whole,
    read_files,
    unpacked,
)
from analyzers.catalog.catalogue import Catalogue, DataCategory, parse_catalogue
from analyzers.catalog.decisions import Decision, State, SystemCatalogue, Term
from analyzers.catalog.errors import CatalogueError
from analyzers.catalog.system_file import Entry, Key, SystemFile, read_system_file
from analyzers.catalog.text_gate import ListedText, TextField, TextGate
from analyzers.catalog.words import joined, spellings, words

__all__ = [
    "Catalogue",
    "CatalogueError",
    "DataCategory",
    "Decision",
    "Entry",
    "Key",
    "ListedText",
    "State",
    "SystemCatalogue",
    "SystemFile",
    "Term",
    "TextField",
    "TextGate",
    "assembled",
    "catalogue_version",
    "joined",
    "last_days",
    "packed",
    "parse_catalogue",
    "parse_whole",
    "read_files",
    "read_system_file",
    "spellings",
    "unpacked",
    "words",
]
