"""Two hundred broken files: each has a sentence with a row and a column, and nothing of it is taken."""

import datetime as dt
import io
import itertools
import tracemalloc
import zipfile
from collections.abc import Iterator

import pytest
from openpyxl import Workbook
from openpyxl.styles import numbers as formats

from leerkring.goals.rules.numbers import Wrong
from leerkring.goals.rules.paste import Expected, Fault, Line, Pasted, read_lines, read_rows
from leerkring.goals.rules.sheets import LARGEST_FILE, read_file, write_csv, write_lines

TODAY, DAY = dt.date(2026, 11, 21), dt.date(2026, 3, 12)
EXPECTED = Expected({dt.date(2026, 1, 5): (7.0, None)}, TODAY)
SHARES = Expected({}, TODAY, has_sizes=True, is_share=True)


def read(data: bytes, expected: Expected = EXPECTED) -> Pasted:
    rows = read_file(data, numbers=2 if expected.has_sizes else 1)
    return Pasted((), 0, (rows,)) if isinstance(rows, Fault) else read_rows(rows, expected)


def sheet(*rows: list[object], merge: str = "", percent: str = "") -> bytes:
    book, kept = Workbook(), io.BytesIO()
    page = book.worksheets[0]
    for row in rows:
        page.append(row)
    if merge:
        page.merge_cells(merge)
    if percent:
        page[percent].number_format = formats.FORMAT_PERCENTAGE
    book.save(kept)
    return kept.getvalue()


BAD_DAYS = (
    "29-02-2025",
    "30-2-2026",
    "31/4/2026",
    "2026-13-01",
    "32 maart 2026",
    "12-3",
    "gisteren",
    "1-1-1066",
    "12-3-2099",
)
WORSE = ("12,5,6", "1 2 3", "7 of 8", "ca. 5", "5-6", ">3", "~4", "10%%", "0x10", "1/2", "één", "-", "n.v.t.")
BAD_VALUES = (
    "veel",
    "1.250",
    "62,5,1",
    "1e9",
    "nan",
    "∞",
    "9999999999",
    "",
    "12 ouders",
    "½",
    "--4",
    "=B1",
    "#DIV/0!",
    "٣",
)
BAD_SIZES = ("0", "-4", "", "x", "30")
GOOD = (b"12-3-2026", b"7")


def broken_tables() -> Iterator[bytes]:
    """Lines that cannot be, with each separator and in each encoding."""
    signs, encodings = (";", "\t", "|"), ("utf-8", "utf-8-sig", "cp1252", "utf-16")
    for (day, sign), encoding in zip(itertools.product(BAD_DAYS, signs), itertools.cycle(encodings), strict=False):
        yield f"dag{sign}waarde\n13-3-2026{sign}8\n{day}{sign}7\n".encode(encoding)
    for (value, sign), encoding in zip(
        itertools.product((*BAD_VALUES, *WORSE), signs), itertools.cycle(encodings), strict=False
    ):
        yield f"12-3-2026{sign}{value}\n".encode(encoding, errors="replace")
    for rest in ("62,5", "1,5", "0,7,x", "34,42", "8,1,9"):
        yield f"12-3-2026,{rest}\n".encode()
    yield from (b"", b"  \n\n", b"\xef\xbb\xbf", b"day;value\n", b"12-3-2026\n", b"12-3-2026;7;a;b\n", b";;;\n;;\n")
    yield from (b"12-3-2026;7\n12-3-2026;7\n", b"5-1-2026;8\n", b"12-3-2026;7;" + b"n" * 301, b'12-3-2026;"7\n13-3;8\n')
    yield from (b"12-3-2026;7;\xe2\x80\xae\n", b"12-3-2026;7\x00\n", b"%PDF-1.7\n\x01\x02", b"\x89PNG\r\n\x1a\n\x00")
    yield from (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        b"GIF89a\x00",
        b"\xff\xfe\x00",
        b"a" * (LARGEST_FILE + 1),
    )
    yield "\n".join(f"{1 + n % 28}-{1 + n // 28 % 12}-{2000 + n // 336};1" for n in range(600)).encode()
    yield ";".join(["12-3-2026"] * 40).encode()
    yield from (f"12-3-2026;{sign}cmd|' /C calc'!A0\n".encode() for sign in "=+-@")
    yield "12-3-2026;7\n".encode("utf-32")


def broken_sheets() -> Iterator[bytes]:
    """Workbooks that cannot be: wrong cells, formulas, merged cells, bombs, and files cut short."""
    for day in BAD_DAYS:
        yield sheet(["dag", "waarde"], [day, 7])
    for value in (*BAD_VALUES, *WORSE):
        yield sheet([dt.date(2026, 3, 12), value])
    for formula in ("=1+1", "=SUM(A1:A3)", '=HYPERLINK("http://x","y")', "=A1", "=cmd|' /C calc'!A0"):
        yield sheet([dt.date(2026, 3, 12), formula])
        yield sheet([formula, 7])
        yield sheet([dt.date(2026, 3, 12), 7, formula])
    for merge in ("A1:B1", "A2:A4", "B3:C9", "A1:A2"):
        yield sheet(["dag", "waarde"], [dt.date(2026, 3, 12), 7], merge=merge)
    yield from (sheet(), sheet([]), sheet(["dag", "waarde"]), sheet([True, 7]), sheet([dt.date(2026, 3, 12), False]))
    yield from (sheet([dt.date(2026, 3, 12)]), sheet([dt.date(2026, 3, 12), 7, "a", "b", "c"]), sheet([dt.time(9), 7]))
    yield sheet(*([dt.date(2020, 1, 1) + dt.timedelta(days=n), n] for n in range(601)))
    whole = sheet([dt.date(2026, 3, 12), 7])
    yield from (whole[:length] for length in range(4, len(whole) - 30, len(whole) // 20))
    yield from (
        b"PK\x03\x04" + bytes(64),
        b"PK\x05\x06" + bytes(18),
        zipped({"x.txt": b"x"}),
        zipped({"[Content_Types].xml": b"<x/>"}),
    )
    yield from bombs()


def zipped(parts: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return kept.getvalue()


def replaced(part: str, data: bytes) -> bytes:
    """A workbook with one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(sheet([dt.date(2026, 3, 12), 7]))) as file:
        return zipped({name: file.read(name) for name in file.namelist()} | {part: data})


def bombs() -> Iterator[bytes]:
    """Files that unfold into very much."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    lol = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "lol">{laughs}]><worksheet>&a9;</worksheet>'.encode()
    page = "xl/worksheets/sheet1.xml"
    yield replaced(page, lol)
    yield replaced("xl/workbook.xml", lol)
    yield replaced(page, b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>')
    yield zipped({page: b"0" * 60_000_000})
    yield replaced("xl/sharedStrings.xml", b"<sst>" + b"<si><t>x</t></si>" * 400_000)
    yield zipped({f"xl/{n}.xml": b"<x/>" for n in range(2000)})
    yield replaced(page, b"<worksheet><sheetData>" + b"<row>" * 240_000)
    far = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576">'
    yield replaced(page, far + b'<c r="XFD1048576"><v>7</v></c></row></sheetData></worksheet>')


BROKEN = [*broken_tables(), *broken_sheets()]
SHARED = [f"12-3-2026;34;{size}\n".encode() for size in BAD_SIZES] + [b"12-3-2026;-1;4\n", b"12-3-2026;5\n"]


def test_there_are_two_hundred() -> None:
    assert len({*BROKEN, *SHARED}) >= 200


def test_each_has_a_row_and_a_column_and_nothing_is_taken() -> None:
    for data in BROKEN:
        pasted = read(data)
        assert pasted.faults, data[:80]
        assert pasted.lines == ()
        assert all(fault.line >= 1 for fault in pasted.faults)
    for data in SHARED:
        assert read(data, SHARES).faults, data
        assert read(data, SHARES).lines == ()


def test_none_of_them_takes_more_than_a_hundred_megabytes() -> None:
    for data in bombs():
        tracemalloc.start()
        read(data)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak <= 100_000_000


GOOD_FILES = {
    "semicolons": b"dag;waarde;opmerking\r\n12-3-2026;62,5;drie ziek\r\n",
    "commas and points": b"day,value,note\n2026-03-12,62.5,drie ziek\n",
    "tabs in UTF-16": "12-3-2026\t62,5\tdrie ziek\n".encode("utf-16"),
    "an old spreadsheet": "12-3-2026;62,5;drie ziek\n".encode("cp1252"),
    "a workbook": sheet(["dag", "waarde"], [dt.datetime(2026, 3, 12), 62.5, "drie ziek"]),
    "a workbook with text": sheet(["12 maart 2026", "62,5", "drie ziek"]),
    "per cents": sheet(["dag", "waarde"], [dt.date(2026, 3, 12), 0.625, "drie ziek"], percent="B2"),
}


@pytest.mark.parametrize("name", GOOD_FILES)
def test_whole_files_are_read(name: str) -> None:
    pasted = read(GOOD_FILES[name])
    assert pasted.faults == ()
    assert pasted.lines == (Line(DAY, 62.5, "drie ziek"),)


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("a; b", "a; b"),
        ("a,b", "a,b"),
        ("een\nand\ttwo", "een and two"),
        ('"ja"', '"ja"'),
        ('zij zei "ja"', 'zij zei "ja"'),
        ("a\u2028b", "a b"),
        ("x" * 300, "x" * 300),
    ],
)
def test_a_note_with_anything_in_it_is_pasted_as_it_was_read(note: str, kept: str) -> None:
    sheet_text = "12-3-2026;62,5;" + '"' + note.replace('"', '""') + '"\n'
    pasted = read(sheet_text.encode())
    assert [line.note for line in pasted.lines] == [kept]
    assert read_lines(write_lines(list(pasted.lines)), EXPECTED).lines == pasted.lines


def test_what_was_read_can_be_pasted_again() -> None:
    lines = [Line(DAY, 1250.125, "a; b"), Line(dt.date(2026, 4, 1), -3, ""), Line(dt.date(2026, 4, 2), 0.1, "x")]
    assert read_lines(write_lines(lines), EXPECTED).lines == tuple(lines)
    assert read_lines(write_lines([Line(DAY, 1.25, "", 3)]), Expected({}, TODAY, has_sizes=True)).lines[0].size == 3


@pytest.mark.parametrize("cell", ["=1+1", "+1 2", "-x", "@a", "\t=1", "\r=1"])
def test_what_we_write_is_never_a_formula(cell: str) -> None:
    assert f"'{cell.strip()}"[0] == "'"
    assert "'" + cell in write_csv([[cell]])


def test_a_plain_number_stays_a_number() -> None:
    assert write_csv([["-3,5", "2026-03-12"]]) == "-3,5;2026-03-12\r\n"
    assert Wrong.FORMULA in Wrong
