"""A document of headings, paragraphs and lists, written from top to bottom."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fpdf import FPDF, ViewerPreferences
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont
from fpdf.structure_tree import StructElem

from leerkring.kit.pdf.tags import Tags

_FONTS = Path(__file__).parent / "fonts"
# Our own letters first; then those of other European languages, and of every other script that DejaVu has.
_FAMILIES = {
    "text": "atkinson-hyperlegible-next@5.3.0/atkinson-hyperlegible-next-latin-{weight}-normal.woff",
    "more": "atkinson-hyperlegible-next@5.3.0/atkinson-hyperlegible-next-latin-ext-{weight}-normal.woff",
    "rest": "dejavu-sans@2.37.3/DejaVuSans{bold}.ttf",
}
_INK, _QUIET, _LINK = (32, 42, 46), (88, 97, 100), (10, 92, 92)
# Points of letters, and millimetres of everything else.
_SIZES = {1: 22, 2: 15, 3: 12}
_SPACES = {1: 0, 2: 5, 3: 2}
_TEXT, _SMALL, _LEADING = 11, 9.5, 0.51
_MARGIN, _INDENT, _LINE = 22, 5, 8
# What no letter stands for, so nobody types it: the place of the number of pages.
_PAGES = "\ue000\ue001"


@dataclass(frozen=True)
class Line:
    """One line of a list: its words, quieter ones below them, and where it stands in Leerkring."""

    words: str
    more: str = ""
    address: str = ""


class Paper(FPDF):
    """Ask it for headings, paragraphs and lists in their order, and then for its bytes."""

    def __init__(self, *, title: str, language: str, foot: str, made_at: dt.datetime) -> None:
        super().__init__(format="A4")
        self._foot = _printable(foot)
        self._tags = self.struct_builder = Tags()
        self._saying: StructElem | None = None
        for family, path in _FAMILIES.items():
            self.add_font(family, "", _FONTS / path.format(weight=400, bold=""))
            self.add_font(family, "B", _FONTS / path.format(weight=700, bold="-Bold"))
        self.set_fallback_fonts(["more", "rest"])
        self.set_text_shaping(True)
        self.alias_nb_pages(_PAGES)
        self.set_title(_printable(title))
        self.set_lang(language)
        self.set_creator("Leerkring")
        self.set_creation_date(made_at)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(_MARGIN, _MARGIN)
        self.set_auto_page_break(True, margin=_MARGIN + 4)
        self.set_font("text", "", _TEXT)
        self.add_page()

    def __bytes__(self) -> bytes:
        """The whole document; nothing can be added any more."""
        whole = bytes(self.output())
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()
        return whole

    def heading(self, words: str, level: int = 2) -> None:
        """A heading, 1 to 3; it never stands alone at the end of a page."""
        if self.will_page_break(_SPACES[level] + 26):
            self.add_page()
        elif self.y > _MARGIN + 1:
            self.ln(_SPACES[level])
        if level < 3:
            self.start_section(_printable(words), level=level - 1, strict=False)
        with self._said(self._tags.part(f"H{level}", None, self.page)):
            self._write(words, size=_SIZES[level], style="B")
        self.ln(1)

    def paragraph(self, words: str, *, is_quiet: bool = False, address: str = "") -> None:
        """One paragraph or more; ends of lines stay where they were typed."""
        for part in filter(None, (part.strip() for part in words.split("\n\n"))):
            line = Line("" if is_quiet else part, part if is_quiet else "", address)
            self._line(self._tags.part("P", None, self.page), line)
            self.ln(1.5)

    def points(self, lines: Iterable[Line]) -> None:
        """A list, each line behind its mark."""
        whole = self._tags.part("L", None, self.page)
        for line in lines:
            if self.will_page_break(_LINE):
                self.add_page()
            item = self._tags.part("LI", whole, self.page)
            with self._said(self._tags.part("Lbl", item, self.page)):
                self.set_font("text", "", _TEXT)
                self.set_text_color(*_QUIET)
                self.cell(_INDENT, _TEXT * _LEADING, "•", new_x=XPos.RIGHT, new_y=YPos.TOP)
            self.set_left_margin(_MARGIN + _INDENT)
            self._line(self._tags.part("LBody", item, self.page), line)
            self.set_left_margin(_MARGIN)
            self.ln(1.2)
        self.set_x(_MARGIN)
        self.ln(1)

    def footer(self) -> None:
        """What it is and which page; a screen reader passes it by."""
        self._out("/Artifact BMC")
        self.set_y(-15)
        self.set_x(_MARGIN)
        self.set_font("text", "", _SMALL)
        self.set_text_color(*_QUIET)
        number = 20
        self.cell(self.w - 2 * _MARGIN - number, 5, self._short(self.w - 2 * _MARGIN - number))
        self.cell(number, 5, f"{self.page} / {_PAGES}", align="R")
        self._out("EMC")

    def add_page(self, *args: Any, **kwargs: Any) -> None:
        """A new page; what is being said goes on there."""
        inside = self._saying
        if inside is not None:
            self._hush()
        super().add_page(*args, **kwargs)
        if inside is not None:
            self._say(inside)

    def _short(self, width: float) -> str:
        """As much of the foot as fits on one line."""
        words = self._foot
        while len(words) > 1 and self.get_string_width(words) > width:
            words = words[:-2].rstrip() + "…"
        return words

    def _line(self, part: StructElem, line: Line) -> None:
        if line.words:
            with self._said(self._tags.part("Link", part, self.page) if line.address else part):
                self._write(line.words, color=_LINK if line.address else _INK, address=line.address)
        if line.more:
            with self._said(part):
                self._write(line.more, size=_SMALL, color=_QUIET)

    def _write(
        self, words: str, *, size: float = _TEXT, style: str = "", color: tuple[int, int, int] = _INK, address: str = ""
    ) -> None:
        self.set_font("text", style, size)
        self.set_text_color(*color)
        self.set_x(self.l_margin)
        self.multi_cell(
            0, size * _LEADING, _printable(words), align="L", link=address, new_x=XPos.LMARGIN, new_y=YPos.NEXT
        )

    @contextmanager
    def _said(self, part: StructElem) -> Iterator[None]:
        self._say(part)
        yield
        self._hush()

    def _say(self, part: StructElem) -> None:
        leaf, number, place = self._tags.leaf(part, self.page)
        # Every part says on which page it begins; the library fills that in only at the top of the tree.
        leaf.pg = self.pages[self.page]  # type: ignore[assignment]
        part.pg = part.pg or leaf.pg
        self.pages[self.page].struct_parents = place
        self._saying = part
        self._out(f"/Span <</MCID {number}>> BDC")

    def _hush(self) -> None:
        self._saying = None
        self._out("EMC")


def _printable(words: str) -> str:
    """Without signs that no font draws and that only steer."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in words.replace("\r\n", "\n"))
