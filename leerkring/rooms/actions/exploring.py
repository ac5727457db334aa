"""An exploration in the room: statements, secret answers, and what came of them. Nothing of it is kept in the room."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.kit.errors import NotAllowed, Refused
from leerkring.meetings.access import require
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.access import Voice
from leerkring.perspectives.actions import answering, asking, writing
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.actions.closing import finish, locked
from leerkring.perspectives.actions.releasing import release
from leerkring.perspectives.models import Exploration, Stage, Statement
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.fresh import seat_that_writes
from leerkring.rooms.live import counted, went_on
from leerkring.rooms.models import Explored, Place, Seat, Step
from leerkring.rooms.queries.exploring import exploration_of, voice_in


def begin(step: Step, *, by: Person) -> None:
    """The question of the step is put to everybody in the room; when it begins again it is the same exploration."""
    if exploration_of(step) is not None:
        return
    question = " ".join((step.question or step.name).split())
    context = step.question if len(question) > 300 else ""
    exploration = asking.put(author=by, community=step.community, question=question[:300], context=context, tells=False)
    Explored.objects.create(step=step, exploration=exploration)


def reveal(step: Step) -> None:
    """Tell what the answers come to; told again it is the same, unless many more answered."""
    exploration = exploration_of(step)
    if exploration is not None and exploration.stage == Stage.ANSWERING:
        release(exploration)


def end(step: Step) -> None:
    """What was revealed is closed. A step that is passed by leaves its question open: one can go on at home."""
    exploration = exploration_of(step)
    if exploration is None or step.is_secret:
        return
    now = locked(exploration)
    if now.stage == Stage.ANSWERING:
        finish(now, tells=False)


@transaction.atomic
def write(*, visitor: Visitor, step: Step, text: str, key: str) -> None:
    """One thought in one sentence."""
    _seat, voice, exploration = _taking_part(visitor, step, typed=text)
    writing.write(voice=voice, exploration=exploration, text=text, key=key)
    counted(step.meeting)


@transaction.atomic
def take_back(*, visitor: Visitor, step: Step, statement: Statement) -> None:
    """It should not be there after all."""
    _seat, voice, exploration = _taking_part(visitor, step)
    writing.take_back(voice=voice, exploration=exploration, statement=statement)
    counted(step.meeting)


@transaction.atomic
def begin_answers(*, chair: Person, step: Step) -> None:
    """The chair lets everybody answer; nobody is ready any more."""
    require(chair, step.meeting, Right.LEAD_MEETING)
    exploration = exploration_of(step)
    if exploration is None:
        raise Refused(_("This cannot be done in this step. Look at the room again, please."))
    asking.open_answers(exploration)
    Place.objects.filter(step=step).update(is_ready=False)
    went_on(step.meeting)


@transaction.atomic
def answer(*, visitor: Visitor, step: Step, answers: Mapping[int, Says | None]) -> None:
    """Keep these answers; who answered everything is ready."""
    seat, voice, exploration = _taking_part(visitor, step)
    kept = answering.answer(voice=voice, exploration=exploration, answers=answers)
    there = Statement.objects.filter(exploration=exploration, hidden_because="").count()
    is_ready = kept.answers >= there
    if is_ready:
        Place.objects.update_or_create(step=step, seat=seat, defaults={"is_ready": True})
    if is_ready or kept.is_new:
        counted(step.meeting)


def _taking_part(visitor: Visitor, step: Step, *, typed: str = "") -> tuple[Seat, Voice, Exploration]:
    seat = seat_that_writes(visitor, step, typed=typed)
    exploration = exploration_of(step)
    if exploration is None:
        raise Refused(_("This cannot be done in this step. Look at the room again, please."), typed=typed)
    voice = voice_in(exploration, seat)
    if voice is None:
        raise NotAllowed
    return seat, voice, exploration
