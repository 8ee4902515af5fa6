"""Lists of words, written as text so that they can be read and compared."""


def words(text: str) -> frozenset[str]:
    """Give the words of a text, which are separated by white space."""
    return frozenset(text.split())
