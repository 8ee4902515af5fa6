"""The one error of the catalogue."""


class CatalogueError(ValueError):
    """The catalogue's text is wrong; the message says where, what was expected and what to do."""
