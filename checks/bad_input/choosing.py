"""What a group chooses between, looks at again and took up again, in each state in which a form about it is shown."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from leerkring.choices import actions as choices
from leerkring.choices.models import Kind
from leerkring.communities.actions import ending
from leerkring.communities.models import Audience, Community
from leerkring.goals import actions as goals
from leerkring.goals.models import Indicator
from leerkring.people.models import Person


def choosing(community: Community, member: Person) -> list[str]:
    """Where the member finds a form: of a list that is prepared, a line to look at again, a group that ended."""
    prepared = choices.prepare(
        author=member,
        community=community,
        kind=Kind.THEMES,
        question="Waar werken we aan?",
        context="",
        options=["Lezen", "Rekenen", "Ouders"],
        seats=1,
    )
    line = Indicator.objects.filter(goal__community=community).earliest("created_at")
    day = timezone.localdate() + dt.timedelta(days=30)
    adjustment = goals.adjust(author=member, indicator=line, kind="action", words="Wij bellen iedereen.", review_on=day)
    return [f"/choices/{prepared.pk}/?at=prepared", f"/adjustments/{adjustment.pk}/", _ended(community, member)]


def asked_with_guests(community: Community, member: Person) -> str:
    """The link by which a guest comes to vote."""
    asked = choices.prepare(
        author=member,
        community=community,
        kind=Kind.POLL,
        question="Vond je het fijn?",
        context="",
        options=["Ja", "Nee"],
        audience=Audience.GUESTS,
    )
    return f"/choose/{choices.begin(author=member, choice=asked).guests_token}/"


def _ended(like: Community, member: Person) -> str:
    group = Community.objects.create(
        organisation=like.organisation,
        name="Kring die stopte",
        theme="Lezen",
        content="Taal",
        started_on=like.started_on,
    )
    group.memberships.create(person=member, kind="member")
    return f"/plg/{ending.end(author=member, community=group).pk}/charter/?at=ended"
