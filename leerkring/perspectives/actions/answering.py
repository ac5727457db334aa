"""Answering: what is said is kept on a sheet without a name, a moment or an order, and can be said otherwise.

The same answer sent twice is the same answer, so nothing about it is remembered elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.asked import places_asked
from leerkring.kit.errors import Refused
from leerkring.kit.models import the_one
from leerkring.organisations.models import Kind, Post
from leerkring.perspectives.access import Voice
from leerkring.perspectives.actions.releasing import after_new_sheet
from leerkring.perspectives.models import BY_LINK, Compare, Exploration, Sheet, Stage, Statement
from leerkring.perspectives.rules.telling import LEAST


class Says(IntEnum):
    """What one can say of a statement."""

    AGREE = 1
    PASS = 0
    DISAGREE = -1


@dataclass(frozen=True)
class Kept:
    """What became of a sheet: it is the first time that she takes part, and so many answers stand on it."""

    is_new: bool
    answers: int


@transaction.atomic
def answer(*, voice: Voice, exploration: Exploration, answers: Mapping[int, Says | None]) -> Kept:
    """Keep these answers; none takes an earlier one back."""
    voice.require_part()
    now = locked_open(exploration)
    if now.stage != Stage.ANSWERING:
        raise Refused(_("Everybody is still writing. You answer when all have written."))
    there = Statement.objects.filter(exploration=now, pk__in=list(answers), hidden_because="")
    theirs = set(there.exclude(writer=voice.writer_key(now)).values_list("pk", flat=True))
    if not theirs and answers:
        raise Refused(_("This statement is not there any more. Look at the page again, please."))
    return _keep(voice, now, {number: said for number, said in answers.items() if number in theirs})


def agree_with_own(voice: Voice, exploration: Exploration, statement: Statement) -> None:
    """Who writes something agrees with it, so that no gap on a sheet shows whose it is."""
    _keep(voice, exploration, {statement.pk: Says.AGREE})


def _keep(voice: Voice, exploration: Exploration, answers: Mapping[int, Says | None]) -> Kept:
    key = voice.sheet_key(exploration)
    sheet = the_one(Sheet.objects.select_for_update().filter(key=key))
    is_new = sheet is None
    if sheet is None:
        sheet = Sheet(exploration=exploration, key=key, part=_part_of(voice, exploration))
    said = sheet.answers | {str(number): int(one) for number, one in answers.items() if one is not None}
    for number, one in answers.items():
        if one is None:
            said.pop(str(number), None)
    if is_new or said != sheet.answers:
        sheet.answers = dict(sorted(said.items()))
        sheet.save(force_insert=is_new)
    if is_new:
        after_new_sheet(exploration)
    return Kept(is_new, len(sheet.answers))


def locked_open(exploration: Exploration, *, typed: str = "") -> Exploration:
    """The exploration as it is now, if it is open; whoever closes it or changes it waits until we are done."""
    rows = Exploration.objects.select_for_update(of=("self",), no_key=True).select_related("community")
    now = rows.get(pk=exploration.pk)
    if now.is_over(timezone.localdate()):
        raise Refused(_("This question is closed. You can read what came of it."), typed=typed)
    return now


def _part_of(voice: Voice, exploration: Exploration) -> str:
    """That she came by the link; or her school or role, where these are compared and it does not point at her."""
    if voice.is_by_link:
        return BY_LINK
    if exploration.compare == Compare.NOTHING or voice.person is None:
        return ""
    posts = Post.objects.filter(ended_at=None, organisation__in=places_asked(exploration))
    by_school = exploration.compare == Compare.SCHOOL
    column = "organisation" if by_school else "kind"
    if by_school:
        posts = posts.filter(organisation__kind=Kind.SCHOOL)
    mine = posts.filter(person=voice.person).order_by(column).values_list(column, flat=True).first()
    if mine is None or posts.filter(**{column: mine}).values("person").distinct().count() < LEAST:
        return ""
    return str(mine)
