"""Records a review of the catalogue for docs/how-to/review-the-catalogue.md.

Run it anew with `python -m docs.record_review`.

The command runs in a terminal of its own on a small catalogue; what it shows becomes a recording
(asciinema plays it) and the transcript in the page.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from docs.terminal import Terminal, cast

HOW_TO = Path(__file__).parent / "how-to"
PAGE = HOW_TO / "review-the-catalogue.md"
CAST = HOW_TO / "review-the-catalogue.cast"
BEGIN, END = "<!-- transcript: python -m docs.record_review -->", "<!-- end of transcript -->"
THINKING_S = 1.5
"""How long a key waits, so that a recording can be followed."""
CATALOGUE = """\
version: 1
system: crm
db:
  public.t_cust.zjhm: {category: id_number, state: proposed, confidence: 0.95,
    seen: "name:pinyin; comment 证件号码; 198/200 samples pass", at: 2026-11-24T05:00Z}
  public.t_bill.zjhm: {category: id_number, state: proposed, confidence: 0.62,
    seen: "name:pinyin; comment 主叫号码; 3/200 samples pass", at: 2026-11-24T05:00Z}
  public.t_sim.kh: {category: customer_id, state: proposed, confidence: 0.6,
    seen: "comment 卡号", at: 2026-11-24T05:00Z}
api:
  "GET /cust/{id} 200":
    $.data.billSeq: {category: id_number, state: proposed, confidence: 0.55, exchanges: 41210,
      seen: "value:gb11643 31/32", at: 2026-11-24T05:00Z}
    $.data.mobile: {category: mobile_number, state: proposed, confidence: 0.95, exchanges: 41210,
      seen: "name:en; value:mobile 32/32", at: 2026-11-24T05:00Z}
"""
KEYS = (
    ("billSeq", "n"),
    ("why is it none", "bill number; some pass the check digit\n"),
    ("mobile", "y"),
    ("t_sim.kh", "c"),
    ("which category", "sim\n"),
    ("which category", "iccid\n"),
    ("t_bill.zjhm", "c"),
    ("which category", "call_detail\n"),
    ("t_cust.zjhm", "u"),
    ("t_bill.zjhm", "c"),
    ("which category", "mobile_number\n"),
    ("t_cust.zjhm", "y"),
)
"""What the person waits for, and what he presses then."""


def record() -> Terminal:
    """Let somebody review a small catalogue; give what the terminal showed."""
    with tempfile.TemporaryDirectory() as folder:
        house = Path(folder)
        (house / "whosaw.toml").write_text("version = 1\n")
        (house / "catalog").mkdir()
        (house / "catalog" / "crm.yaml").write_text(CATALOGUE, encoding="utf-8")
        command = [sys.executable, "-m", "cli.main", "catalog", "review", "--by", "li.na"]
        env = {
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "WHOSAW_CONFIG": folder,
            "PYTHONPATH": str(Path(__file__).parent.parent),
        }
        with Terminal(command, env) as terminal:
            for awaited, keys in KEYS:
                terminal.expect(awaited)
                time.sleep(THINKING_S)
                terminal.send(keys)
            terminal.expect("a decision")
            terminal.wait()
        return terminal


def main() -> int:
    """Write the recording, and the transcript into the page."""
    terminal = record()
    CAST.write_text(cast(terminal, "whosaw catalog review"), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    lines = [line.rstrip() for line in terminal.text.strip().splitlines()]
    shown = "\n".join(["$ whosaw catalog review --by li.na", *lines])
    PAGE.write_text(f"{before}{BEGIN}\n```text\n{shown}\n```\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
