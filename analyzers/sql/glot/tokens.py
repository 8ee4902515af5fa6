"""What the modules of this folder do to sqlglot's tokens."""

from sqlglot.tokenizer_core import Token, TokenType


def remade(token: Token, kind: TokenType, text: str | None = None) -> Token:
    """Give a token of another kind, or text, at the same place."""
    return Token(
        kind, token.text if text is None else text, token.line, token.col, token.start, token.end
    )
