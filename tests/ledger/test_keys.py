"""The pseudonym key: made once, private, and refused when others may have read it."""

import os
from pathlib import Path

import pytest

from analyzers.detection.pseudonym import KEY_BYTES as PSEUDONYMISERS_KEY_BYTES
from analyzers.detection.pseudonym import Pseudonymiser
from ledger.keys import KEY_BYTES, KeyRefused, create_pseudonym_key, read_pseudonym_key
from tests.ledger.journals import child_at_work


def test_a_key_reads_back_as_it_was_made_and_fits_the_pseudonymiser(tmp_path: Path) -> None:
    made = create_pseudonym_key(tmp_path / "keys" / "pseudonym.key")
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
    read = read_pseudonym_key(tmp_path / "keys" / "pseudonym.key")
    assert (read.epoch, read.key) == (made.epoch, made.key) == (1, made.key)
    assert len(read.key) == KEY_BYTES == PSEUDONYMISERS_KEY_BYTES
    assert Pseudonymiser(read.key, read.epoch).epoch == 1


def test_two_keys_differ_and_each_file_says_its_epoch(tmp_path: Path) -> None:
    first = create_pseudonym_key(tmp_path / "a")
    second = create_pseudonym_key(tmp_path / "b", epoch=2)
    assert first.key != second.key
    assert read_pseudonym_key(tmp_path / "b").epoch == 2
    assert (tmp_path / "b").read_text() == (
        f"whosaw pseudonym key 1\nepoch 00002\nkey {second.key.hex()}\n"
    )


@pytest.mark.parametrize("umask", [0, 0o277])
def test_a_key_file_is_for_its_owner_only_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    (tmp_path / "keys").mkdir(mode=0o700)
    before = os.umask(umask)
    try:
        create_pseudonym_key(tmp_path / "keys" / "pseudonym.key")
    finally:
        os.umask(before)
    assert (tmp_path / "keys" / "pseudonym.key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "keys").iterdir()] == ["pseudonym.key"]


def test_a_key_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    made = create_pseudonym_key(tmp_path / "pseudonym.key")
    with pytest.raises(KeyRefused, match="not replaced"):
        create_pseudonym_key(tmp_path / "pseudonym.key")
    assert read_pseudonym_key(tmp_path / "pseudonym.key").key == made.key
    assert [path.name for path in tmp_path.iterdir()] == ["pseudonym.key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660, 0o400, 0o700, 0o4600])
def test_a_key_with_another_mode_is_refused_with_its_repair(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "pseudonym.key"
    create_pseudonym_key(path)
    path.chmod(mode)
    with pytest.raises(KeyRefused, match=f"has {mode:04o}.*chmod 600 .*pseudonym.key"):
        read_pseudonym_key(path)
    path.chmod(0o600)
    read_pseudonym_key(path)


def test_a_key_file_of_another_size_or_content_is_refused_without_showing_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "pseudonym.key"
    key = create_pseudonym_key(path).key.hex()
    whole = path.read_text()
    for content in (
        "",
        whole[:-1],
        whole + "\n",
        whole * 2,
        whole.replace("key 1", "key 2"),
        whole.replace("epoch 00001", "epoch one.."),
        whole.replace(key, key[:-1] + "g"),
        whole.upper(),
    ):
        path.write_text(content)
        with pytest.raises(KeyRefused, match="backup") as refused:
            read_pseudonym_key(path)
        assert key[:8] not in str(refused.value).lower()
        assert str(path) in str(refused.value)


def test_a_key_that_is_not_there_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KeyRefused, match="whosaw init"):
        read_pseudonym_key(tmp_path / "pseudonym.key")


def test_links_folders_and_pipes_are_no_key_files(tmp_path: Path) -> None:
    create_pseudonym_key(tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "folder").mkdir(mode=0o600)
    os.mkfifo(tmp_path / "pipe", 0o600)
    for name in ("link", "folder", "pipe"):
        with pytest.raises(KeyRefused, match="plain file"):
            read_pseudonym_key(tmp_path / name)


AS_ANOTHER = """
import os, sys
from pathlib import Path
from ledger.keys import KeyRefused, read_pseudonym_key
os.setuid(65534)
try:
    read_pseudonym_key(Path(sys.argv[1]))
except KeyRefused as refused:
    print(refused)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="becoming another account needs root")
def test_a_key_of_another_account_is_refused_with_its_repair(tmp_path: Path) -> None:
    create_pseudonym_key(tmp_path / "pseudonym.key")
    told = child_at_work(AS_ANOTHER, tmp_path / "pseudonym.key").communicate(timeout=20)[0].decode()
    assert "belongs to the account whosaw runs as" in told
    assert "Permission denied" in told


def test_a_key_is_not_shown_where_it_is_printed(tmp_path: Path) -> None:
    made = create_pseudonym_key(tmp_path / "pseudonym.key")
    assert repr(made) == str(made) == "PseudonymKey(epoch=1)"
