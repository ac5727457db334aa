"""Screenshots small enough for a repository: a palette of at most 256 colours, packed as tightly as zlib can."""

from __future__ import annotations

import struct
import zlib
from collections import Counter

SIGNATURE = b"\x89PNG\r\n\x1a\n"
Colour = bytes


def smaller(png: bytes) -> bytes:
    """The same picture in at most 256 colours; the rare ones are shown as the nearest common one."""
    width, height, channels, data = read(png)
    pixels = [data[at : at + 3] for at in range(0, len(data), channels)]
    palette, numbers = colours(pixels)
    rows = bytearray()
    for row in range(height):
        rows.append(0)
        rows += bytes(numbers[pixel] for pixel in pixels[row * width : (row + 1) * width])
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    small = SIGNATURE + chunk(b"IHDR", header) + chunk(b"PLTE", b"".join(palette))
    small += chunk(b"IDAT", zlib.compress(bytes(rows), 9)) + chunk(b"IEND", b"")
    return min(small, png, key=len)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def read(png: bytes) -> tuple[int, int, int, bytes]:
    """Width, height, channels and the plain pixels of a PNG of 8 bits, with or without transparency."""
    at, packed, header = len(SIGNATURE), b"", b""
    while at < len(png):
        (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        body = png[at + 8 : at + 8 + length]
        header, packed = (body if kind == b"IHDR" else header), (packed + body if kind == b"IDAT" else packed)
        at += length + 12
    width, height, _bits, kind_of_colour = struct.unpack(">IIBB", header[:10])
    channels = {2: 3, 6: 4}[kind_of_colour]
    return width, height, channels, unfiltered(zlib.decompress(packed), width * channels, channels)


def unfiltered(lines: bytes, length: int, step: int) -> bytes:
    """Undo the five filters of PNG, row by row."""
    before, plain = bytearray(length), bytearray()
    for at in range(0, len(lines), length + 1):
        kind, row = lines[at], bytearray(lines[at + 1 : at + 1 + length])
        for i in range(length if kind else 0):
            left, up = (row[i - step] if i >= step else 0), before[i]
            corner = before[i - step] if i >= step else 0
            row[i] = (row[i] + (0, left, up, (left + up) // 2, paeth(left, up, corner))[kind]) & 255
        plain += row
        before = row
    return bytes(plain)


def paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]


def colours(pixels: list[Colour]) -> tuple[list[Colour], dict[Colour, int]]:
    """The palette of what there is most of, and the number in it that stands for each colour of the picture."""
    every = [colour for colour, _ in Counter(pixels).most_common()]
    palette = every[:256]
    numbers = {colour: number for number, colour in enumerate(palette)}
    for colour in every[256:]:
        numbers[colour] = min(range(len(palette)), key=lambda number: distance(palette[number], colour))
    return palette, numbers


def distance(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
