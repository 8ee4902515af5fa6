"""PostgreSQL's names of client encodings → Python's codecs.

Source: PostgreSQL manual, 24.3.1 (table of character sets). Statement text is in the client's
encoding; systems here speak GBK and GB18030 as often as UTF-8.
"""

from __future__ import annotations

_CODECS = {
    "utf8": "utf-8",
    "unicode": "utf-8",
    "gbk": "gbk",
    "gb18030": "gb18030",
    "euccn": "gb2312",
    "big5": "big5",
    "eucjp": "euc_jp",
    "euckr": "euc_kr",
    "uhc": "cp949",
    "johab": "johab",
    "sjis": "cp932",
    "koi8r": "koi8_r",
    "koi8u": "koi8_u",
    "sqlascii": "utf-8",
    **{f"latin{n}": f"iso8859_{n}" for n in range(1, 5)},
    "latin5": "iso8859_9",
    "latin6": "iso8859_10",
    "latin7": "iso8859_13",
    "latin8": "iso8859_14",
    "latin9": "iso8859_15",
    "latin10": "iso8859_16",
    **{f"iso8859{n}": f"iso8859_{n}" for n in range(5, 9)},
    **{f"win{n}": f"cp{n}" for n in (866, 874, *range(1250, 1259))},
}


def codec_of(client_encoding: str) -> str:
    """Give the codec of a client encoding; UTF-8 where the name is not known.

    Bytes that do not decode must be kept by the caller (`surrogateescape`).
    """
    plain = "".join(c for c in client_encoding.lower() if c.isalnum())
    return _CODECS.get(plain, "utf-8")
