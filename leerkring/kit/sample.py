"""Invented content for /kit/, the page of the running product that shows every component with its states."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from leerkring.kit.forms import Day, Form, Line, Text

COLORS = {
    "Papier en inkt": ["paper", "paper-raised", "paper-sunken", "ink", "ink-quiet", "line", "line-strong"],
    "De rustige hoofdkleur": ["main", "main-hover", "on-main", "main-soft", "link"],
    "Nu, of jij bent": ["now", "on-now", "now-soft", "now-fill", "now-line", "now-ink"],
    "Alleen bij een formulier": ["wrong", "wrong-soft"],
    "De zes stappen": [f"step-{number}" for number in range(1, 7)],
    "Mensen": [f"person-{number}" for number in range(1, 5)],
}
SPACES = ["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl"]
ROOMS = ["Thuis", "Bijeenkomsten", "Doelen", "Besluiten", "Ons verhaal"]
ENTRIES = [("Vandaag", "home"), ("Mijn kringen", "ring"), ("Agenda", "calendar"), ("Zoeken", "search")]


class SampleForm(Form):
    """One field of each kind."""

    sentence = Text(
        rows=3,
        label="Wat willen jullie samen bereiken?",
        help_text="In één zin, klein genoeg om af te maken.",
    )
    name = Line(required=False, label="Hoe noemen jullie het?")
    look_on = Day(label="Wanneer kijken jullie of het gelukt is?", help_text="Liever dichtbij dan ver weg.")
    level = forms.ChoiceField(
        label="Voor wie is dit vooral?",
        widget=forms.RadioSelect,
        choices=[("pupil", "Leerlingen"), ("teacher", "Leraren"), ("school", "De hele school")],
    )
    keeper = forms.ChoiceField(
        label="Wie kijkt mee?",
        required=False,
        choices=[("", "Kies iemand"), ("amira", "Amira Bouzidi"), ("bram", "Bram de Wit")],
    )
    tell = forms.BooleanField(
        label="De andere leden horen het", required=False, help_text="Eén keer, in de mail van morgenochtend."
    )


def everything() -> dict[str, Any]:
    """What the template `kit/kit.html` shows, around a form in each of its states."""
    today = timezone.localtime()
    return {
        "colors": COLORS,
        "spaces": SPACES,
        "today": today,
        "earlier": today - dt.timedelta(days=70),
        "form": SampleForm(initial={"level": "pupil"}),
        "wrong_form": SampleForm(
            {"wrong-sentence": "Ouders voelen zich welkom", "wrong-level": "pupil"}, prefix="wrong"
        ),
        "sample_nav": [
            {"words": words, "href": "#", "icon": icon, "current": icon == "ring"} for words, icon in ENTRIES
        ],
        "sample_account": {"name": "Amira Bouzidi", "key": "sample", "links": [], "sign_out": "#"},
        "sample_plg": {
            "name": "Iedere ouder telt",
            "href": "#",
            "step": 3,
            "items": [{"words": words, "href": "#", "current": words == ROOMS[0]} for words in ROOMS],
        },
    }
