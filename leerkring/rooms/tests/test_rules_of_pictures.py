"""What becomes of a picture that comes from a phone."""

import io
import random
import struct
import zlib

import pytest
from PIL import Image

from leerkring.rooms.rules.pictures import LARGEST, LONGEST_SIDE, Drawn, Wrong, drawn_anew, media_type

ORIENTATION, TAKEN_WITH, WHERE = 0x0112, 0x0110, 0x8825
TURNED = 6


def file_of(image: Image.Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def noise(width: int, height: int) -> Image.Image:
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))  # noqa: S311


def opened(drawn: Drawn | Wrong) -> Image.Image:
    assert isinstance(drawn, Drawn)
    image = Image.open(io.BytesIO(drawn.data))
    assert image.size == (drawn.width, drawn.height)
    return image


def test_a_drawing_stays_sharp_and_a_hole_in_it_is_white() -> None:
    drawn = drawn_anew(file_of(Image.new("RGBA", (300, 200), (0, 0, 0, 0)), "PNG"))
    image = opened(drawn)
    assert (image.format, image.size, image.getpixel((5, 5))) == ("PNG", (300, 200), (255, 255, 255))
    assert isinstance(drawn, Drawn)
    assert media_type(drawn.data) == "image/png"


def test_a_photo_comes_upright_and_tells_neither_where_nor_with_what() -> None:
    exif = Image.Exif()
    exif[ORIENTATION], exif[TAKEN_WITH] = TURNED, "Kq-phone"
    exif.get_ifd(WHERE)[1] = "N"
    sent = file_of(
        Image.new("RGB", (400, 200), "red"), "JPEG", exif=exif, icc_profile=b"Kq-profile", comment=b"Kq-here"
    )
    assert b"Kq-phone" in sent
    drawn = drawn_anew(sent)
    image = opened(drawn)
    assert (image.format, image.size) == ("JPEG", (200, 400))
    assert not image.getexif()
    assert isinstance(drawn, Drawn)
    assert not any(word in drawn.data for word in (b"Kq-", b"Exif"))
    assert media_type(drawn.data) == "image/jpeg"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_however_large_it_was_it_is_small_now(kind: str) -> None:
    drawn = drawn_anew(file_of(noise(2400, 1200), kind))
    image = opened(drawn)
    assert isinstance(drawn, Drawn)
    assert len(drawn.data) <= LARGEST
    assert max(image.size) <= LONGEST_SIDE


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that says it is very large."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [4_001, 10_000, 40_000])
def test_what_would_unfold_into_very_much_is_not_unfolded(side: int) -> None:
    assert drawn_anew(bomb(side)) == Wrong.TOO_LARGE


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"\x89PNG\r\n\x1a\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%PDF-1.7",
        file_of(Image.new("RGB", (9, 9)), "GIF"),
        file_of(Image.new("RGB", (900, 900)), "JPEG")[:400],
    ],
)
def test_what_is_no_picture_is_not_taken(data: bytes) -> None:
    assert drawn_anew(data) == Wrong.NO_PICTURE
