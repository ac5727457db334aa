"""A drawing or a photo that comes from a phone, drawn anew: only its colours stay, and it is never large."""

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image, ImageOps

LONGEST_SIDE, LARGEST = 1600, 600 * 1024
# A small file can unfold into very much, and then we do not unfold it. A photo of a good phone is a JPEG, and that is
# read at a fraction of its size.
MOST_PIXELS = {"JPEG": 64_000_000, "PNG": 16_000_000, "WEBP": 16_000_000}
_TRIES = [(LONGEST_SIDE, 85), (LONGEST_SIDE, 70), (1200, 70), (800, 60)]

warnings.simplefilter("error", Image.DecompressionBombWarning)


class Wrong(StrEnum):
    """Why a file cannot be taken."""

    NO_PICTURE = "no_picture"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as we keep it: a PNG or a JPEG without anything but the picture."""

    data: bytes
    width: int
    height: int


def drawn_anew(data: bytes) -> Drawn | Wrong:
    """The picture in this file, upright, on white, at most 1600 pixels and 600 KB; place, time and device are gone."""
    try:
        with Image.open(io.BytesIO(data), formats=list(MOST_PIXELS)) as image:
            if image.width * image.height > MOST_PIXELS.get(image.format or "", MOST_PIXELS["JPEG"]):
                return Wrong.TOO_LARGE
            is_drawing = image.format == "PNG"
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            canvas = _on_white(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Wrong.TOO_LARGE
    except (OSError, SyntaxError, ValueError, EOFError):
        return Wrong.NO_PICTURE
    return next(one for one in _kept(canvas, is_drawing=is_drawing) if len(one.data) <= LARGEST)


def media_type(data: bytes) -> str:
    """What kind of picture we kept."""
    return "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"


def _on_white(image: Image.Image) -> Image.Image:
    """A canvas of our own, so that nothing but colours comes along."""
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    layer = ImageOps.exif_transpose(image).convert("RGBA")
    canvas = Image.new("RGB", layer.size, "white")
    canvas.paste(layer, mask=layer)
    return canvas


def _kept(canvas: Image.Image, *, is_drawing: bool) -> Iterator[Drawn]:
    """Ways to keep it, the finest first; the last one is always small enough."""
    if is_drawing:
        yield _saved(canvas, "PNG", optimize=True)
    for side, quality in _TRIES:
        canvas.thumbnail((side, side))
        yield _saved(canvas, "JPEG", quality=quality)


def _saved(canvas: Image.Image, kind: str, **how: object) -> Drawn:
    file = io.BytesIO()
    canvas.save(file, kind, **how)
    return Drawn(file.getvalue(), canvas.width, canvas.height)
