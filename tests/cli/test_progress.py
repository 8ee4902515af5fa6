"""Progress is shown where somebody sees it and only once work has gone on for a second."""

import io

import pytest
from rich.console import Console

from cli import progress


@pytest.fixture
def terminal(monkeypatch):
    """Give what a terminal would show."""
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, width=80)
    monkeypatch.setattr(progress, "err", lambda: console)
    return shown


def test_work_that_ends_within_a_second_shows_nothing(terminal):
    with progress.working("asking the log …") as now_doing:
        now_doing("still asking")

    assert "asking" not in terminal.getvalue()


def test_work_that_goes_on_shows_what_it_does(terminal, monkeypatch):
    monkeypatch.setattr(progress, "QUIET_S", 0.0)
    with progress.working("asking the log …"):
        while "asking the log" not in terminal.getvalue():
            pass

    assert "asking the log …" in terminal.getvalue()


def test_what_fails_while_it_is_shown_still_fails(terminal):
    with pytest.raises(ValueError, match="as it was"), progress.working("x"):
        raise ValueError("as it was")
