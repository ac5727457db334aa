"""The pictures in the documents: smaller, and still the same picture."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from tooling.png import SIGNATURE, chunk, read, smaller, unfiltered

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.static


def picture(width: int, rows: list[bytes], *, kind: int = 2) -> bytes:
    header = struct.pack(">IIBBBBB", width, len(rows), 8, kind, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), 0)
    return SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def colours_of(png: bytes) -> list[bytes]:
    """The pixels of a picture with a palette."""
    palette, packed = (png[png.index(kind) + 4 :] for kind in (b"PLTE", b"IDAT"))
    width, height = struct.unpack(">II", png[16:24])
    numbers = unfiltered(zlib.decompressobj().decompress(packed), width, 1)
    return [palette[number * 3 : number * 3 + 3] for number in numbers[: width * height]]


@pytest.mark.parametrize("see_through", [False, True])
def test_few_colours_stay_exactly_what_they_are(see_through: bool) -> None:
    pixels = [b"\xfb\xf8\xf3", b"\x10\x20\x30", b"\xff\x00\x00"] * 40
    row = b"".join(pixel + b"\xff" * see_through for pixel in pixels)
    png = picture(120, [row] * 30, kind=6 if see_through else 2)

    small = smaller(png)
    assert len(small) < len(png) / 10
    assert colours_of(small) == pixels * 30


def test_a_rare_colour_becomes_its_neighbour() -> None:
    rows = [bytes([grey]) * 3 * 300 for grey in range(256)] + [b"\xc8\xc8\xc9" + b"\0" * 3 * 299]
    assert colours_of(smaller(picture(300, rows)))[256 * 300] == b"\xc8\xc8\xc8"


@pytest.mark.parametrize("kind", range(5))
def test_every_filter_is_undone(kind: int) -> None:
    lines = b"\0" + bytes(range(12)) + bytes([kind]) + bytes(range(100, 112))
    plain = unfiltered(lines, 12, 3)
    if kind == 2:
        assert plain[12:] == bytes(100 + 2 * i for i in range(12))
    assert len(plain) == 24
    assert plain[:12] == bytes(range(12))


def test_reading_gives_width_height_and_pixels() -> None:
    assert read(picture(2, [b"\1\2\3\4\5\6"])) == (2, 1, 3, b"\1\2\3\4\5\6")


def test_the_pictures_in_the_documents_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (ROOT / "docs" / "pictures").glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > 150_000} == {}
    assert sum(sizes.values()) <= 2_000_000
