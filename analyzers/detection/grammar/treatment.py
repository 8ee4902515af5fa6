"""Names in records of a patient's treatment: remarks are about him, units are of measure.

Diagnoses, findings and what a patient complains of to the doctor are of no category of the list; what
is noted beside them in free text is about a person. Asked where the fields beside say that a record is
of these.
"""

from analyzers.detection.answers import NEGATIVE, SUPPORTED, Answer, says
from analyzers.detection.phrase import Phrase
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set

_NOTED = word_set("remark comment comments observations note notes")
_INFO = word_set("info extrainfo generalinfo criticalinfo additionalinfo otherinfo")
_OF_TREATMENT = word_set("complaint unit org dept")


def treated(phrase: Phrase, scene: Scene) -> Answer:
    """Give what a name means in a record of treatment, None where it means what it does elsewhere."""
    if "sick" not in scene.beside or not phrase.words or scene.thing:
        return None
    if phrase.words[-1] in _NOTED or phrase.joined in _INFO:
        return says("free_text_pi", SUPPORTED)
    if phrase.words == ("relative",):
        return says("contact_list", SUPPORTED)  # which relative had it
    if not _OF_TREATMENT.isdisjoint(phrase.concepts) and not scene.near & {"complaint"}:
        return NEGATIVE
    return None
