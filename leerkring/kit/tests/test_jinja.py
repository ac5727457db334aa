from decimal import Decimal

import pytest
from django.utils import translation
from markupsafe import Markup, escape

from leerkring.kit.jinja import environment


def shown(text: str) -> str:
    return environment().from_string("{{ text|paragraphs }}").render(text=text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One\n\nTwo", "<p>One</p>\n\n<p>Two</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        (
            'http://x.nl/"onmouseover=1',
            '<p><a href="http://x.nl/" rel="nofollow">http://x.nl/</a>&quot;onmouseover=1</p>',
        ),
        ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
    ],
)
def test_paragraphs(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (15, "15"),
        (15.0, "15"),
        (Decimal("15.00"), "15"),
        (100, "100"),
        (2.5, "2,5"),
        (1 / 3, "0,33"),
        (-0.001, "0"),
        (-7.25, "-7,25"),
        (1234567.0, "1234567"),
        (None, ""),
    ],
)
def test_a_number_has_no_decimals_that_say_nothing(value: float | Decimal | None, words: str) -> None:
    with translation.override("nl"):
        assert environment().from_string("{{ value|number }}").render(value=value) == words


def test_a_key_is_long_enough_and_new_each_time() -> None:
    render = environment().from_string("{{ new_key() }}").render

    assert len({render() for _ in range(100)}) == 100
    assert 16 <= len(render()) <= 64


def test_markup_of_others_is_escaped() -> None:
    assert environment().from_string("{{ text }}").render(text="<b>") == escape("<b>") == Markup("&lt;b&gt;")
