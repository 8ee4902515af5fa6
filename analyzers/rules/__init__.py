"""Rules and questions: one SQL file each, its cases beside it; the runner is given `ask`."""
