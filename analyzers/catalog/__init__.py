"""The catalogue of data categories, and the gate that text from the wire passes.

Pure: text comes in as an argument. The seed is the file `categories.json` beside this one; the wiring
reads it.
"""

from analyzers.catalog.catalogue import Catalogue, CatalogueError, DataCategory, parse_catalogue
from analyzers.catalog.decisions import Decision, State, SystemCatalogue, Term
from analyzers.catalog.text_gate import ListedText, TextField, TextGate
from analyzers.catalog.words import joined, spellings, words

__all__ = [
    "Catalogue",
    "CatalogueError",
    "DataCategory",
    "Decision",
    "ListedText",
    "State",
    "SystemCatalogue",
    "Term",
    "TextField",
    "TextGate",
    "joined",
    "parse_catalogue",
    "spellings",
    "words",
]
