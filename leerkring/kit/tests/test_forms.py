import datetime as dt
from typing import Any

import pytest
from django import forms
from django.utils.translation import override

from leerkring.kit.forms import Clock, Day, Form, Line, Text


def test_a_line_is_one_line() -> None:
    assert Line().clean("Anna\nBcc: everybody\r\n\tand\u2028more") == "Anna Bcc: everybody and more"


def test_a_text_keeps_its_lines() -> None:
    assert Text().clean("one\r\ntwo") == "one\ntwo"


@pytest.mark.parametrize("unseen", ["\u200b", " \u2060\u00ad ", "\u3164\u2800", "\u200d\ufeff\n\u200b"])
@pytest.mark.parametrize("field", [Line, Text])
def test_what_nobody_sees_is_nothing(field: type[Line] | type[Text], unseen: str) -> None:
    with pytest.raises(forms.ValidationError):
        field().clean(unseen)
    assert field(required=False).clean(unseen) == ""


@pytest.mark.parametrize("seen", ["می\u200cخواهم", "👩\u200d🏫", "a\u00adb", "🧑🏽", "．", "-"])
def test_signs_that_shape_what_is_seen_stay(seen: str) -> None:
    assert Line().clean(seen) == Text().clean(seen) == seen


class Everything(Form):
    """One field of each kind that our forms use."""

    text = Line()
    day = Day()
    at = Clock()
    weeks = forms.IntegerField(max_value=60)
    hours = forms.DecimalField()
    mail = forms.EmailField()
    page = forms.URLField(assume_scheme="https")
    shape = forms.ChoiceField(choices=[("note", "A note")])
    days = forms.MultipleChoiceField(choices=[("mon", "Monday")])
    file = forms.FileField()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            {},
            {
                **dict.fromkeys(("text", "day", "at", "weeks", "hours", "mail", "page"), "Please fill this in."),
                "shape": "Choose one, please.",
                "days": "Choose at least one, please.",
                "file": "Choose a file, please.",
            },
        ),
        (
            {
                "text": "a" * 201,
                "day": "soon",
                "at": "late",
                "weeks": "some",
                "hours": "few",
                "mail": "anna",
                "page": "a b",
                "shape": "song",
                "days": ["sun"],
            },
            {
                "text": "At most 200 signs fit here; you have 201.",
                "day": "We cannot read this day. Choose one, or type it like this: 2026-03-12.",
                "at": "We cannot read this time. Type it like this: 15:30.",
                "weeks": "Fill in a whole number, please.",
                "hours": "Fill in a number, please.",
                "mail": "This is not an e-mail address. Look at it once more, please.",
                "page": "Paste a web address, such as https://example.org/report.",
                "shape": "This cannot be chosen here (any more). Choose again, please.",
                "days": "This cannot be chosen here (any more). Choose again, please.",
                "file": "Choose a file, please.",
            },
        ),
        ({"weeks": "61", "text": "a\0"}, {"weeks": "This has to be 60 or less."}),
    ],
)
def test_a_field_says_kindly_what_is_wrong(typed: dict[str, Any], said: dict[str, str]) -> None:
    with override("en"):
        found = {name: errors[0] for name, errors in Everything(data=typed).errors.items()}

    assert found | said == found


def test_what_a_field_was_given_to_say_it_goes_on_saying() -> None:
    class Weeks(Form):
        weeks = forms.IntegerField(error_messages={"invalid": "Count the weeks."})

    assert Weeks(data={"weeks": "some"}).errors["weeks"] == ["Count the weeks."]


@pytest.mark.parametrize(("language", "day"), [("en", "2026-03-12"), ("nl", "12-3-2026"), ("nl-be", "12-3-2026")])
def test_the_day_in_the_sentence_is_one_we_can_read(language: str, day: str) -> None:
    with override(language):
        form = Everything(data={"day": "soon"})
        assert day in form.errors["day"][0]
        assert Day().clean(day) == dt.date(2026, 3, 12)
