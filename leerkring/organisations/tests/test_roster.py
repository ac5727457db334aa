import pytest

from leerkring.organisations.rules import POSTS_OF
from leerkring.organisations.rules.posts import post_called
from leerkring.organisations.rules.roster import Column, Problem, Roster, compare, read

SCHOOL = POSTS_OF["school"]


def people(roster: Roster) -> list[tuple[str, ...]]:
    assert roster.faults == ()
    return [(one.given_name, one.family_name, one.sign_in_name, one.email, one.post) for one in roster.newcomers]


def faults(text: str) -> list[tuple[int, str | None, Problem]]:
    return [(fault.line, fault.column, fault.problem) for fault in read(text, SCHOOL).faults]


ANNA = ("Anna", "Aerts", "anna", "anna@school.example", "teacher")
BO = ("Bo", "", "", "", "caretaker")


@pytest.mark.parametrize(
    "text",
    [
        "Anna;Aerts;anna;anna@school.example;leraar\nBo;;;;conciërge",
        "Anna\tAerts\tAnna\tanna@school.example\tLeerkracht\nBo\t\t\t\tconcierge",
        "Anna,Aerts,anna,anna@school.example,teacher\r\nBo,,,,caretaker\r\n",
        "\ufeffAnna;Aerts;anna;anna@school.example;LERAAR\n\n   \nBo;;;;Conciërge\n\n",
        ' Anna ; "Aerts" ;anna;anna@school.example;leraar;;;\nBo;;;;conciërge;;',
        "voornaam;achternaam;inlognaam;e-mail;functie\nAnna;Aerts;anna;anna@school.example;leraar\nBo;;;;conciërge",
        "Functie\tVoornaam\tE-mail\tAchternaam\tInlognaam\nleraar\tAnna\tanna@school.example\tAerts\tanna\nconciërge\tBo",
    ],
)
def test_it_reads(text: str) -> None:
    if 'Aerts" ' in text:
        text = text.replace(' "Aerts" ', '"Aerts"')
    assert people(read(text, SCHOOL)) == [ANNA, BO]


def test_lines_are_counted_as_one_sees_them() -> None:
    text = "voornaam;achternaam;inlognaam;e-mail;functie\n\nAnna;Aerts;;;leraar\n\n;Bakker;;;leraar\n"
    assert faults(text) == [(5, Column.GIVEN_NAME, Problem.MISSING)]


def test_a_cell_of_two_lines_does_not_shift_the_count() -> None:
    assert faults('"Anna\nMaria";Aerts;;;leraar\nBo;;;;') == [(3, Column.POST, Problem.MISSING)]


@pytest.mark.parametrize(
    ("line", "column", "problem"),
    [
        (";Aerts;;;leraar", Column.GIVEN_NAME, Problem.MISSING),
        ("Anna;Aerts;;;", Column.POST, Problem.MISSING),
        ("Anna;Aerts", Column.POST, Problem.MISSING),
        (f"{'x' * 61};Aerts;;;leraar", Column.GIVEN_NAME, Problem.TOO_LONG),
        (f"Anna;{'x' * 81};;;leraar", Column.FAMILY_NAME, Problem.TOO_LONG),
        ("An\u200bna;Aerts;;;leraar", Column.GIVEN_NAME, Problem.INVISIBLE),
        ("Anna;Aerts\u202e;;;leraar", Column.FAMILY_NAME, Problem.INVISIBLE),
        ("Anna;Aerts;anna aerts;;leraar", Column.SIGN_IN_NAME, Problem.NOT_A_NAME),
        ("Anna;Aerts;аnna;;leraar", Column.SIGN_IN_NAME, Problem.NOT_A_NAME),
        ("Anna;Aerts;;anna@school;leraar", Column.EMAIL, Problem.NOT_AN_ADDRESS),
        ("Anna;Aerts;;anna;leraar", Column.EMAIL, Problem.NOT_AN_ADDRESS),
        ("Anna;Aerts;;;tovenaar", Column.POST, Problem.UNKNOWN_POST),
        ("Anna;Aerts;;;bestuurder", Column.POST, Problem.NOT_HERE),
        ("Anna;Aerts;;;leraar;meer", None, Problem.TOO_MANY_COLUMNS),
    ],
)
def test_it_names_the_line_and_the_column(line: str, column: Column | None, problem: Problem) -> None:
    assert faults(f"Bo;Bakker;;;leraar\n{line}") == [(2, column, problem)]


def test_every_fault_is_named_at_once_in_the_order_of_the_lines() -> None:
    found = faults(";;;x;tovenaar\nBo;;;;leraar\nBo;;;;leraar")
    assert [line for line, _, _ in found] == [1, 1, 1, 3]


def test_what_stands_there_twice_is_refused() -> None:
    assert faults("Bo;;bo.b;;leraar\nBea;;BO.B;;leraar") == [(2, Column.SIGN_IN_NAME, Problem.TWICE)]
    assert faults("Bo;Bakker;;;leraar\nbo;BAKKER;;;leraar") == [(2, Column.GIVEN_NAME, Problem.TWICE)]


def test_two_people_of_the_same_name_can_come_in_with_names_of_their_own() -> None:
    assert faults("Bo;Bakker;bo1;;leraar\nBo;Bakker;bo2;;leraar") == []


@pytest.mark.parametrize("text", ["", "\n \n", "voornaam;achternaam;inlognaam;e-mail;functie\n", ";;;;"])
def test_an_empty_list(text: str) -> None:
    assert [problem for _, _, problem in faults(text)] == [Problem.NOTHING_THERE]


def test_a_list_that_is_too_long() -> None:
    text = "\n".join(f"Bo;Bakker {number};;;leraar" for number in range(201))
    assert faults(text) == [(201, None, Problem.TOO_MANY_LINES)]


def test_a_quotation_mark_that_never_closes() -> None:
    assert faults('Anna;;;;leraar\n"Bo;Bakker;;;leraar') == [(2, None, Problem.OPEN_QUOTE)]


def test_against_what_is_there() -> None:
    roster = read("Anna;Aerts;;;leraar\nBo;Bakker;bo;;leraar\nAnna;Aerts;anna2;;leraar", SCHOOL)
    compared = compare(roster, taken={"bo"}, here={"anna AERTS"})

    assert [(fault.line, fault.column, fault.problem) for fault in compared.faults] == [
        (1, Column.GIVEN_NAME, Problem.WORKS_HERE),
        (2, Column.SIGN_IN_NAME, Problem.TAKEN),
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Leraar", "teacher"), ("juf", "teacher"), ("IB'er", "care_coordinator"),
        ("intern  begeleider", "care_coordinator"),
        ("zorgcoördinator", "care_coordinator"), ("Board member", "board_member"), ("school leader", "leader"),
        ("directeur", "leader"), ("tovenaar", None), ("", None),
    ],
)  # fmt: skip
def test_what_posts_are_called(words: str, kind: str | None) -> None:
    assert post_called(words) == kind
