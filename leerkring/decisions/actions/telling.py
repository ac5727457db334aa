"""Who hears what of a decision. A sentence may stand in a mail, so it names the group and never what it is about."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_noop

from leerkring.decisions.models import Decision
from leerkring.notices.actions import tell
from leerkring.people.models import Person

ASKED_ADVICE: Final = gettext_noop("%(name)s asks your advice before deciding something in %(group)s.")
ASKED_TO_DECIDE: Final = gettext_noop("%(name)s asks you to decide something for %(group)s.")
SETTLED: Final = gettext_noop("%(name)s decided something for %(group)s, and tells you what and why.")
TOGETHER: Final = gettext_noop("%(name)s asks that %(group)s decides something together.")
DECIDED: Final = gettext_noop(
    "%(group)s decided something while you were away. You can still say what you think of it."
)
OBJECTED_LATER: Final = gettext_noop(
    "Somebody who was away objects to a decision of %(group)s. It holds, and lies before you again."
)
VOTE: Final = gettext_noop("%(group)s votes about something. Your vote is secret.")
ASKED: Final = gettext_noop("%(name)s asks whether a proposal in %(group)s is clear. Can you answer?")
ANSWERED: Final = gettext_noop("%(name)s answered what you asked about a proposal in %(group)s.")
TAKEN_UP: Final = gettext_noop("%(name)s took up your objection in a better proposal in %(group)s.")


def tell_of(decision: Decision, sentence: str, people: Iterable[Person], *, by: Person) -> None:
    """Tell it to these people, except to who did it."""
    tell(
        people=[person for person in people if person.pk != by.pk],
        sentence=sentence,
        values={"name": by.name, "group": decision.community.name},
        address=reverse("decisions:show_decision", args=[decision.pk]),
    )
