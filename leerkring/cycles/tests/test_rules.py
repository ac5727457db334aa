import pytest

from leerkring.cycles import rules


def test_there_are_six_steps_in_order() -> None:
    assert [step.number for step in rules.STEPS] == [1, 2, 3, 4, 5, 6]
    assert all(len(step.questions) == 3 for step in rules.STEPS)


def test_after_the_last_step_there_is_none() -> None:
    following = [rules.next_step(step.number) for step in rules.STEPS]

    assert [step.number if step else None for step in following] == [2, 3, 4, 5, 6, None]
    assert rules.step_numbered(3).name == "interpretation"


@pytest.mark.parametrize(
    ("evaluations", "may"),
    [(set(), False), ({"product"}, False), ({"process"}, False), ({"product", "process"}, True)],
)
def test_a_round_closes_only_with_both_evaluations(evaluations: set[str], may: bool) -> None:
    assert rules.may_close(evaluations) is may


@pytest.mark.parametrize(("number", "numbers", "may"), [(1, [1], True), (1, [1, 2], False), (2, [1, 2], True)])
def test_only_the_latest_round_opens_again(number: int, numbers: list[int], may: bool) -> None:
    assert rules.may_reopen(number, numbers) is may


@pytest.mark.parametrize("text", ["Month\tParents\nMay\t18", "Month;Parents\nMay;18", "Month,Parents\nMay,18\n\n"])
def test_a_table_is_read_from_a_spreadsheet_or_from_what_was_typed(text: str) -> None:
    assert rules.table_of(text) == rules.Table(("Month", "Parents"), (("May", "18"),))


def test_short_rows_are_filled_up() -> None:
    assert rules.table_of("a\tb\tc\nd\te") == rules.Table(("a", "b", "c"), (("d", "e", ""),))


def test_a_comma_in_a_cell_of_a_spreadsheet_stays() -> None:
    assert rules.table_of('Who\tWhat\nAn\t"Yes, often"') == rules.Table(("Who", "What"), (("An", "Yes, often"),))


@pytest.mark.parametrize("text", ["", "one line", "one\ntwo\nthree", "a;b", '"', "a\tb\n\0"])
def test_other_text_is_no_table(text: str) -> None:
    table = rules.table_of(text)

    assert table is None or table.columns


def test_a_table_has_an_end() -> None:
    fits, long = (rules.table_of("a;b\n" + "1;2\n" * rows) for rows in (rules.MOST_ROWS, rules.MOST_ROWS + 1))

    assert fits
    assert long
    assert not rules.is_too_large(fits)
    assert rules.is_too_large(long)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\An\\report.pdf", "report.pdf"),
        ('a"; filename="b.html', "a-- filename=-b.html"),
        ("line\r\nbreak.txt", "linebreak.txt"),
        ("gnp\u202efdp.exe", "gnpfdp.exe"),
        (".htaccess", "htaccess"),
        ("verslag één.docx", "verslag één.docx"),
        ("", "file"),
        ("...", "file"),
    ],
)
def test_a_file_name_is_only_a_name(name: str, safe: str) -> None:
    assert rules.safe_name(name) == safe


def test_a_long_file_name_keeps_its_ending() -> None:
    safe = rules.safe_name("x" * 300 + ".pdf")

    assert len(safe) == rules.LONGEST_NAME
    assert safe.endswith(".pdf")
