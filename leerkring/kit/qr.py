"""A square that a phone reads instead of typing an address."""

import segno
from markupsafe import Markup


def square(address: str, words: str) -> Markup:
    """The address as a QR code: an SVG with its words for who cannot see it; on white, also on dark pages."""
    svg = segno.make(address, error="m", micro=False, boost_error=False).svg_inline(
        border=2, omitsize=True, svgclass="qr", lineclass=None, title=words, light="#fff"
    )
    svg = svg.replace("<svg ", '<svg role="img" ', 1)
    return Markup(svg)  # noqa: S704  (made here, of an address of ours; the words are escaped by segno)
