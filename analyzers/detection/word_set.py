"""Sets of words written as text: one blank or line between two words."""


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())
