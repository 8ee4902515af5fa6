"""What the exit codes mean: one meaning for each in every command."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The status a command ends with."""

    RAN = 0
    WRONG = 1
    """Something is wrong: a finding, a system that does not work."""
    USAGE = 2
    """The command or the configuration was used wrongly."""
    CANNOT_TELL = 3
    """Not testable, or a gap or a lag lies inside the period: no answer is not "nothing"."""
