"""Working in small groups: new ones, joining one, and writing together."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.beginning import join_team, make_teams
from leerkring.rooms.actions.fresh import hold, seat_that_writes
from leerkring.rooms.live import counted, went_on, written
from leerkring.rooms.models import Card, Seat, Step
from leerkring.rooms.queries import marked_text, team_of
from leerkring.rooms.rules import State

# In a larger room not every phone is told of every sentence of one small group.
_SMALL_ROOM = 60


@transaction.atomic
def make_anew(*, visitor: Visitor, step: Step) -> None:
    """The chair has other people work together."""
    visitor.require(Right.LEAD_MEETING)
    if step.state != State.OPEN or not step.meeting.is_open:
        raise Refused(_("This step is over. Look at the room again, please."))
    make_teams(step, anew=True)
    went_on(step.meeting)


@transaction.atomic
def join(*, visitor: Visitor, step: Step) -> None:
    """Somebody who is in no small group joins the smallest."""
    seat = seat_that_writes(visitor, step)
    if team_of(step, seat) is None:
        join_team(step, seat)
        written(step.meeting)


@transaction.atomic
def write_together(*, visitor: Visitor, step: Step, text: str, was: str) -> None:
    """What the small group says with one voice; `was` marks the text that the writer had before her."""
    seat = seat_that_writes(visitor, step, typed=text)
    hold(step)
    team = team_of(step, seat)
    if team is None:
        team = join_team(step, seat)
    card = Card.objects.filter(step=step, team=team, removed_at=None).order_by("created_at").first()
    if card is not None and was != marked_text(card.text) and card.text != text:
        sentence = _("Somebody of your small group wrote here meanwhile. Look at both, and make one text of it.")
        raise Overtaken(sentence, typed=text, theirs=card.text)
    if card is None:
        Card.objects.create(step=step, seat=seat, team=team, text=text)
    else:
        Card.objects.filter(pk=card.pk).update(text=text)
    is_small = Seat.objects.filter(meeting=step.meeting).count() <= _SMALL_ROOM
    (written if is_small or not step.is_secret else counted)(step.meeting)
