"""The checks of the digest of the Rules that the rules were made from: what each row says."""

JUDGED = [
    ("P5-1", "P5; P9.3", "P23", "high", "disproves"),
    ("P8-1", "P8", "P22", "medium", "disproves"),
    ("P9.1-1", "P9.1", "P23", "critical", "disproves"),
    ("P9.2-1", "P9.2", "P23", "high", "disproves"),
    ("P9.3-1", "P9.3", "P23", "high", "disproves"),
    ("P9.3-2", "P9.3", "P23", "critical", "disproves"),
    ("P9.4-1", "P9.4", "P23", "critical", "disproves"),
    ("P10-1", "P10", "P23", "critical", "disproves"),
    ("P10-2", "P10", "P23", "high", "indicates"),
    ("P10-3", "P10; P13(3)", "P23", "high", "indicates"),
    ("P10-4", "P10", "P23", "critical", "disproves"),
    ("P10-5", "P10", "P23", "high", "indicates"),
    ("P11-1", "P11", "P23", "high", "disproves"),
    ("P11-2", "P11; P13(3)", "P23", "high", "disproves"),
    ("P12-1", "P12", "P22", "medium", "disproves"),
    ("P13.1-1", "P13(1)", "P23", "medium", "disproves"),
    ("P13.3-1", "P13(3)", "P23", "critical", "disproves"),
    ("P13.3-2", "P13(3)", "P23", "critical", "disproves"),
    ("P13.6-1", "P13(6)", "P23", "critical", "disproves"),
    ("P13.6-2", "P13(6)", "P23", "critical", "disproves"),
    ("P13.6-3", "P13(6); P10", "P23", "critical", "disproves"),
    ("P14-1", "P14.1", "P23", "critical", "disproves"),
    ("P14-2", "P14.1", "P23", "critical", "disproves"),
    ("P14-3", "P14.2", "P23", "critical", "disproves"),
    ("P15-1", "P15", "P23", "medium", "disproves"),
    ("P16-1", "P16", "P23", "medium", "disproves"),
    ("P16-2", "P16", "P23", "medium", "disproves"),
    ("P17-1", "P17.2", "P23", "high", "disproves"),
    ("R13-1", "R13", "R17", "critical", "disproves"),
    ("R14-1", "R14", "R17", "high", "disproves"),
    ("R15-1", "R15", "R17", "medium", "disproves"),
]
"""Rule, clause, tier (the penalty article), severity, what it proves."""

ASKED: dict[str, str] = {}
"""Checks that are questions, and their clause."""
