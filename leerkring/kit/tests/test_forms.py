from leerkring.kit.forms import Line, Text


def test_a_line_is_one_line() -> None:
    assert Line().clean("Anna\nBcc: everybody\r\n\tand\u2028more") == "Anna Bcc: everybody and more"


def test_a_text_keeps_its_lines() -> None:
    assert Text().clean("one\r\ntwo") == "one\ntwo"
