"""Which values of a field are read, and what form they have together."""

from collections.abc import Iterator

from access import Form
from analyzers.detection.evidence import (
    CONFIRMS,
    FEW,
    HASHABLE,
    NEGATIVE_PASSES,
    SAMPLES,
    contradicts,
)
from analyzers.detection.names import WEAK, NameReading
from analyzers.detection.values import ValueReading, read_value


def few(reading: NameReading, texts: Iterator[str]) -> list[ValueReading]:
    """Read samples until they can change nothing: enough of them agree with a strong name.

    A name whose values have no form of their own needs one clear value: not all are masked then.
    """
    samples: list[ValueReading] = []
    if not reading.candidates:
        return samples
    category, confidence = reading.candidates[0]
    strong = confidence > WEAK and len(reading.candidates) == 1
    confirms = CONFIRMS.get(category)
    for text in texts:
        sample = read_value(text)
        samples.append(sample)
        if not strong or sample.form is not Form.CLEAR or sample.trivial:
            continue
        if confirms is None and not contradicts(category, confidence, sample):
            break
        if confirms is None:
            continue
        if len(samples) == FEW and all(not confirms.isdisjoint(s.passes) for s in samples):
            break
    return samples


def more(reading: NameReading, samples: list[ValueReading], texts: Iterator[str]) -> None:
    """Read the other samples; behind a name that says something else, until too many fail."""
    failed = 0
    for text in texts:
        sample = read_value(text)
        samples.append(sample)
        if reading.negative and not sample.passes:
            failed += 1
            if failed > SAMPLES - NEGATIVE_PASSES:
                return


def form_of(samples: list[ValueReading], category: str, *, hashed: bool) -> Form:
    """Give the form of a field: masked or hashed only where no clear value was seen."""
    forms = {s.form for s in samples if not s.trivial}
    if forms == {Form.MASKED}:
        return Form.MASKED
    if category in HASHABLE and (forms == {Form.HASHED} or (hashed and not forms)):
        return Form.HASHED
    return Form.CLEAR
