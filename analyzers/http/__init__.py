"""Routes and bodies → fields touched and data subjects seen.

Pure: an exchange comes in, an analysis goes out.
"""

from analyzers.http.analyser import HttpAnalyser
from analyzers.http.route import BadTemplate

__all__ = [
    "BadTemplate",
    "HttpAnalyser",
]
