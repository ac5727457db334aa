"""What comes from elsewhere is byte for byte what its folder says it is, and has its licence beside it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = sorted(
    path for top in ("leerkring", "browser") for path in (ROOT / top).rglob("*@*") if path.is_dir() and "@" in path.name
)
pytestmark = pytest.mark.static


def faults(folder: Path) -> list[str]:
    """Files that are not as SHA256SUMS (the form of sha256sum) has them, are not in it, or lack a licence."""
    sums = folder / "SHA256SUMS"
    if not sums.exists():
        return [f"{folder.name} has no SHA256SUMS: (cd {folder.name} && sha256sum * > SHA256SUMS)"]
    listed = {line[66:]: line[:64] for line in sums.read_text().splitlines()}
    present = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path != sums}
    wrong = [f"{name} is not in SHA256SUMS" for name in sorted(present - set(listed))]
    for name, digest in listed.items():
        if name not in present or hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            wrong.append(f"{name} is not what it was when it was vendored")
    if not any(name.upper().startswith("LICEN") for name in present):
        wrong.append(f"{folder.name} has no licence beside it")
    return wrong


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_it_is_what_it_was(folder: Path) -> None:
    assert faults(folder) == []


def vendored(root: Path) -> Path:
    folder = root / "thing@1.0"
    folder.mkdir()
    for name in ("thing.js", "LICENSE"):
        (folder / name).write_text(name)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.iterdir())]
    (folder / "SHA256SUMS").write_text("".join(lines))
    return folder


def test_a_sound_folder_has_no_faults(tmp_path: Path) -> None:
    assert faults(vendored(tmp_path)) == []


def test_planted_faults_are_found(tmp_path: Path) -> None:
    folder = vendored(tmp_path)
    (folder / "thing.js").write_text("changed")
    (folder / "extra.js").write_text("new")
    (folder / "LICENSE").unlink()
    assert len(faults(folder)) == 4
    (folder / "SHA256SUMS").unlink()
    assert len(faults(folder)) == 1
