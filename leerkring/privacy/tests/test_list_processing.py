from io import StringIO

from django.core.management import call_command

from leerkring.privacy.classification import TABLE


def lines(**options: str) -> list[str]:
    said = StringIO()
    call_command("list_processing", stdout=said, **options)
    return said.getvalue().splitlines()


def test_it_says_every_table_about_people() -> None:
    about_people = [rows for rows in TABLE.values() if rows.by or rows.about]
    found = lines(language="en")

    assert len(found) == len(about_people) + 2
    assert found[1] == "| --- | --- | --- | --- | --- |"
    assert "| Your reflections | So that you can think for yourself" in "\n".join(found)


def test_a_line_is_whole_in_every_language() -> None:
    for language in ("nl", "nl-be", "en"):
        assert {line.count("|") for line in lines(language=language)} == {6}
