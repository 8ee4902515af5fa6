"""The frame of every report: whole in itself, escaped, never written over."""

import stat
from html.parser import HTMLParser

import pytest

from cli.door import WrongUse
from cli.options import Language
from cli.report.page import element, escaped, facts, joined, page, paragraph, save, section, table


class Read(HTMLParser):
    """Reads a page as a browser's parser would: tags with attributes, and the text of each."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.open = []
        self.text = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text.append(data)


def test_what_is_put_in_is_text_and_never_markup():
    evil = "<script>alert(1)</script> & \"'\u202e"
    whole = page(
        evil,
        Language.EN,
        section(evil, paragraph(evil), table([evil], [[evil]]), facts([(evil, evil)])),
        element("p", "x", title=evil),
        footer=evil,
    )
    read = Read(whole)

    assert "script" not in {tag for tag, _ in read.tags}
    assert read.open == []
    assert read.text.count("<script>alert(1)</script> & \"'\\u202e") == 9
    assert dict(read.tags)["p"] in ({}, {"title": "<script>alert(1)</script> & \"'\\u202e"})


def test_markup_that_was_made_is_not_escaped_again():
    assert escaped(joined("a<b", element("b", 5))) == "a&lt;b<b>5</b>"
    assert escaped("two\nlines") == "two<br>lines"
    assert element("rect", stroke_width=2, class_="bar", fill=None) == (
        '<rect stroke-width="2" class="bar"></rect>'
    )


@pytest.mark.parametrize("language", list(Language))
def test_a_page_asks_nothing_of_anybody_and_prints(language):
    whole = page("T", language, paragraph("p"))
    read = Read(whole)
    policy = next(a["content"] for _, a in read.tags if "http-equiv" in a)

    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert not {"src", "href", "srcset", "action"} & {name for _, a in read.tags for name in a}
    assert "url(" not in whole
    assert "@import" not in whole
    assert "@media print" in whole
    assert dict(read.tags)["html"] == {"lang": {"zh": "zh-CN", "en": "en"}[language]}


def test_a_report_is_private_and_not_written_over(tmp_path):
    file = tmp_path / "report.html"
    save(file, "first 一")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(WrongUse, match="is there already"):
        save(file, "second")
    assert file.read_text(encoding="utf-8") == "first 一"
