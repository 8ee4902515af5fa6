"""The rates of accidental passes that the detector weighs with are those that are measured."""

from tests.labelled.false_pass import rates

LEAST = 0.02
"""Below this the constant may be higher: numbers of a business are not random."""


def test_a_constant_is_no_better_than_the_measured_rate_and_not_far_worse() -> None:
    for rate in rates(20_000):
        assert rate.constant >= 0.9 * rate.measured, rate
        assert rate.constant <= max(3 * rate.measured, LEAST), rate
