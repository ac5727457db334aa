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
# Invented words, in Dutch, because that is what a page has to carry.
SAY = {
    "kit": "De kit",
    "about": "Alles waarmee een pagina gemaakt wordt. Eén gevulde knop per scherm, behalve hier.",
    "page_title": "Titel van een pagina",
    "part_title": "Titel van een deel",
    "small_title": "Titel van een stuk",
    "text": "Gewone tekst is achttien punten groot en nooit breder dan achtenzestig tekens. Lange samenstellingen "
    "als ouderbetrokkenheidsbijeenkomsten worden netjes afgebroken, ook op een telefoon in de gang.",
    "link": "Een verwijzing is altijd onderstreept",
    "small_text": "Kleine stille tekst. Cijfers staan onder elkaar: 0123456789",
    "ambition": "In juni heeft iedere ouder minstens één keer met ons meegedacht.",
    "agreed": "Afgesproken op 9 oktober",
    "round": "tweede ronde",
    "moment": "Wat we toen deden",
    "yield": "Een zin of twee over wat het opleverde.",
    "main": "Eén ding doen",
    "quiet": "Iets anders",
    "plain": "Toch maar niet",
    "sending": "Een moment …",
    "withdraw": "Intrekken",
    "withdraw_what": "de uitnodiging van Bram",
    "address": "leerkring.example/agenda/7f3a",
    "parents": "31 van de 120 ouders",
    "more": "Alle kaarten",
    "card": "Wie komt, was al welkom",
    "card_text": "Een kaart is er alleen voor wat je kunt openen.",
    "chair": "Jij bent gespreksleider",
    "meeting": "Volgende bijeenkomst",
    "meeting_when": "Donderdag, 15.30 tot 17.00 uur, De Klaver",
    "action": "Vier ouders bellen die nooit komen",
    "action_from": "Uit de bijeenkomst van 4 november",
    "goal": "Ouders die meedenken",
    "goal_words": "62 van de 120. Onze norm: minstens 90 in juni.",
    "reading": "Drie keer op rij meer dan daarvoor. Dat is nog geen zeker teken; meet nog twee keer.",
    "question": "Wat zeggen de ouders die er niet waren?",
    "before_us": "De vraag die voor ons ligt",
    "write": "Schrijf wat jij ziet",
    "alone": "eerst alleen voor jou",
    "quote": "We horen vooral de ouders die we al kenden.",
    "quote_from": "uit de ronde langs negen leden",
    "info": "Je ziet dit omdat je lid bent van deze kring.",
    "done": "Je actie staat erbij.",
    "your_turn": "Morgen is de bijeenkomst, en jij leidt het gesprek.",
    "offline": "Je bent offline. Wat je typt, blijft op dit apparaat.",
    "wrong": "Dit lukte nog niet. Je tekst is bewaard.",
    "why": "Waarom vragen we dit?",
    "because": "Omdat een doel zonder datum vaak blijft liggen.",
    "empty": "Jullie hebben nog niets besloten. Dat hoeft ook niet meteen.",
    "empty_question": "Waarover zijn jullie het al stil eens?",
    "propose": "Doe een voorstel",
    "add_goal": "Zet het doel erbij",
    "what_next": "De groep ziet het meteen en kan het later aanpassen.",
    "leave": "De kring verlaten?",
    "leave_means": "Wat je met de groep maakte, blijft bij de groep. Je eigen overwegingen gaan met je mee.",
    "leave_yes": "Ja, ik ga weg",
    "attendance": "Aanwezig per bijeenkomst",
    "wide_table": "Een brede tabel wordt op een telefoon een lijst",
    "where": "Waar zijn we",
    "since": "Sinds 4 november",
    "next": "Wat komt er",
    "react": "Reageer op het voorstel over de inloop",
    "pages": "5 tot 8 van 11",
}
PEOPLE = [
    ("Amira Bouzidi", "lid"),
    ("Bram de Wit", "gespreksleider"),
    ("Carla Maes", None),
    ("Daan Prins", None),
    ("Esra", None),
    ("Hanneke Vos", "begeleider, kritische vriend"),
]
TERMS = [
    ("Duur", "Twee schooljaren"),
    ("Ritme", "Eens in de twee maanden, anderhalf uur"),
    ("Beloofd", "Achttien uur per lid per jaar"),
]
ATTENDANCE = {
    "columns": ["Bijeenkomst", ("Leden", "number"), ("Gasten", "number")],
    "rows": [["4 november", 8, 2], ["17 september", 9, 0], ["18 juni", 7, 11]],
}
ACTIONS = {
    "columns": ["Actie", "Wie", "Wanneer", "Wat kwam ervan"],
    "rows": [["Bellen", "Amira", "1 december", "nog open"], ["Panel", "Bram", "4 november", "twaalf ouders"]],
}
MEASURED = {"columns": ["Maand", ("Ouders", "number")], "rows": [["juni", 30], ["september", 44], ["november", 62]]}
LISTS = ["Open", "Klaar", "Gestopt"]


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
        "say": SAY,
        "people": PEOPLE,
        "terms": TERMS,
        "attendance": ATTENDANCE,
        "actions": ACTIONS,
        "measured": MEASURED,
        "lists": [{"words": words, "href": "#", "current": words == LISTS[0]} for words in LISTS],
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
        "sample_account": {"name": "Amira Bouzidi", "seal": "sample", "links": [], "sign_out": "#"},
        "sample_plg": {
            "name": "Iedere ouder telt",
            "href": "#",
            "step": 3,
            "items": [{"words": words, "href": "#", "current": words == ROOMS[0]} for words in ROOMS],
        },
    }
