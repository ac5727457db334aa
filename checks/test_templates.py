"""The templates of the house, and each check of them shown to fail on a planted fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.templates import all_faults

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.static

SOUND = """{% extends "kit/base.html" %}{% from "kit/macros/forms.html" import field %}
{% block main %}
<h1>{{ _("Goals") }}</h1> <p class="{{ 'a' if goal else 'b' }}">{{ goal.name }} · 3 × 4</p>
{% for one in goals %}<li>{% trans n=one %}No {{ n }}{% endtrans %}</li>{% else %}<p>{{ _("None") }}</p>{% endfor %}
<script type="module" src="{{ static('kit/js/copy.js') }}"></script>
<a href="https://example.org" title="{{ _('Elsewhere') }}">{{ name }}</a><code>POST</code>
{% endblock %}
"""
PLANTED = {
    "does not parse": "{% if x %}<p>",
    "style attribute": '<p style="color: red">{{ x }}</p>',
    "style element": "<style>p { color: red }</style>",
    "script element": "<script>alert(1)</script>",
    "handler": '<button onclick="go()">{{ x }}</button>',
    "htmx handler": '<button hx-on:click="go()">{{ x }}</button>',
    "javascript address": '<a href="javascript:go()">{{ x }}</a>',
    "from elsewhere": '<img src="//example.org/a.png" alt="">',
    "words": "<p>Hello {{ name }}</p>",
    "words in a branch": "{% if x %}<p>{{ x }}</p>{% else %}<p>Nothing</p>{% endif %}",
    "words handed to a macro": '{{ button("Save changes", kind="quiet") }}',
    "words in a label": '<button aria-label="Close"></button>',
}


def page(root: Path, text: str) -> Path:
    folder = root / "leerkring" / "goals" / "templates" / "goals"
    folder.mkdir(parents=True)
    (folder / "show_goal.html").write_text(text)
    return root


def test_the_templates_of_the_house() -> None:
    assert all_faults(ROOT) == []


def test_a_sound_template_has_no_faults(tmp_path: Path) -> None:
    assert all_faults(page(tmp_path, SOUND)) == []


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(fault: str, tmp_path: Path) -> None:
    assert len(all_faults(page(tmp_path, PLANTED[fault]))) == 1
