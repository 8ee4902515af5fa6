"""Names and values → data categories; identifiers → canonical forms and pseudonyms.

Pure: no I/O, clock or randomness. A `Detector` gives verdicts on fields and columns; `canonical`,
`identities` and `identify` give the one form of an identifier that its pseudonym is made of
(docs/reference/subjects.md).
"""

from analyzers.detection.canonical import (
    OTHER_PERSONS,
    canonical,
    identify,
    identities,
    subject_kind,
)
from analyzers.detection.detector import Detector, Verdict
from analyzers.detection.evidence import SAMPLES
from analyzers.detection.pseudonym import KEY_BYTES, Pseudonymiser
from analyzers.detection.steps import is_no_person, is_of_words, says_nothing
from analyzers.detection.text import WORTH_A_LOOK, FoundValue

__all__ = [
    "KEY_BYTES",
    "OTHER_PERSONS",
    "SAMPLES",
    "WORTH_A_LOOK",
    "Detector",
    "FoundValue",
    "Pseudonymiser",
    "Verdict",
    "canonical",
    "identify",
    "identities",
    "is_no_person",
    "is_of_words",
    "says_nothing",
    "subject_kind",
]
