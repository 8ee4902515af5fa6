"""Routes and bodies → fields touched and data subjects seen.

Pure: an exchange comes in, an analysis goes out. `built_in_texts` gives the words that the wiring lists
with the gate before anybody configures any.
"""

from analyzers.http.analyser import HttpAnalyser
from analyzers.http.route import BadTemplate
from analyzers.http.vocabulary import FIELD_NAMES, FIELD_WORDS, ROUTE_WORDS, built_in_texts

__all__ = [
    "FIELD_NAMES",
    "FIELD_WORDS",
    "ROUTE_WORDS",
    "BadTemplate",
    "HttpAnalyser",
    "built_in_texts",
]
