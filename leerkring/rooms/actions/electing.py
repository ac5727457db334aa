"""A vote in the room: it opens with its step, is counted at the reveal, and at its end no paper is anybody's."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.choices import actions as choices
from leerkring.choices.models import Choice, Stage
from leerkring.choices.models import Kind as Way
from leerkring.kit.errors import Refused
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.actions.fresh import seat_that_writes
from leerkring.rooms.models import Election, Step
from leerkring.rooms.queries.electing import choice_of, options_of, voter_of_seat

WAYS = {Kind.CHOICE: Way.THEMES, Kind.POLL: Way.POLL}


def begin(step: Step, *, by: Person) -> None:
    """The vote opens; as long as nobody voted, its list is that of the step as it is now."""
    way = WAYS.get(Kind(step.kind))
    if way is None:
        return
    choice, options = choice_of(step), options_of(step)
    if choice is not None and (choice.is_closed or choice.papers.exists()):
        _set(choice, Stage.CLOSED if choice.is_closed else Stage.OPEN)
        return
    if len(options) < 2:
        return
    seats = min(max(step.each, 1), len(options) - 1)
    words = {"question": (step.question or step.name)[:300], "options": options, "seats": seats, "kind": way}
    if choice is None:
        choice = Choice(community=step.community, author=by, **words)
        choice.save(force_insert=True)
        Election.objects.create(step=step, choice=choice)
    for name, value in words.items():
        setattr(choice, name, value)
    choice.stage, choice.is_live = Stage.OPEN, True
    choice.save()


def tell(step: Step) -> None:
    """Count, once and for all; each phone still knows its own paper, until the step ends."""
    if step.kind in WAYS and (choice := choice_of(step)) is not None and choice.is_open:
        choices.finish(choice, tells=False, lets_go=False)


def end(step: Step) -> None:
    """What was counted is nobody's any more; what was not, the group can still begin on its own page."""
    if step.kind not in WAYS or (choice := choice_of(step)) is None:
        return
    if choice.is_closed:
        choices.let_keys_go(choice)
    else:
        _set(choice, Stage.PREPARED)


@transaction.atomic
def vote(*, visitor: Visitor, step: Step, ballot: Sequence[int]) -> None:
    """Somebody's vote; with it she is ready."""
    seat = seat_that_writes(visitor, step)
    choice = choice_of(step)
    if choice is None:
        raise Refused(_("There is nothing to choose yet."))
    choices.vote_live(voter=voter_of_seat(seat, choice), choice=choice, ballot=ballot)
    writing.be_ready(visitor=visitor, step=step, is_ready=True)


def _set(choice: Choice, stage: Stage) -> None:
    choice.stage, choice.is_live = stage, stage == Stage.OPEN
    choice.save(update_fields=["stage", "is_live"])
