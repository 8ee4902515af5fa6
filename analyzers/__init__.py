"""Floor 1: pure functions from what was seen to what it means. No I/O, no clock, no global state."""
