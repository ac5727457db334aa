"""A community begins, and what it is called and about."""

import datetime as dt
from collections.abc import Collection

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community, Frame, Span
from leerkring.communities.queries import members_of, schools_to_span
from leerkring.communities.rules import FrameWords
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.notices.actions import tell
from leerkring.organisations import access as organisations
from leerkring.organisations.models import Organisation
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def found(
    *,
    founder: Person,
    organisation: Organisation,
    name: str,
    theme: str,
    content: str,
    started_on: dt.date,
    schools: Collection[Organisation],
    frame: FrameWords,
) -> Community:
    """A leader or board gives a group its frame; from then on the group fills it itself."""
    organisations.require(founder, organisation, Right.FOUND_COMMUNITY)
    _require_content(content)
    _require_schools(organisation, schools)
    community = Community.objects.create(
        organisation=organisation, name=name, theme=theme, content=content, started_on=started_on
    )
    Span.objects.bulk_create(Span(community=community, school=school) for school in schools)
    Frame.objects.create(community=community, number=1, author=founder, **vars(frame))
    record(by=founder, did="founded", on=community, place_id=community.pk)
    return community


@transaction.atomic
def change(
    *,
    author: Person,
    community: Community,
    name: str,
    theme: str,
    content: str,
    schools: Collection[Organisation],
) -> Community:
    """Change what it is called, what it is about, and which schools take part."""
    require(author, community, Right.WRITE_FRAME)
    _require_content(content)
    _require_schools(community.organisation, schools)
    spanned = set(community.spans.values_list("school", flat=True))
    before = (community.name, community.theme, community.content, spanned)
    if before == (name, theme, content, {school.pk for school in schools}):
        return community
    _tell_changed(author, community)
    community.name, community.theme, community.content = name, theme, content
    community.save(update_fields=["name", "theme", "content"])
    community.spans.exclude(school__in=schools).delete()
    Span.objects.bulk_create(Span(community=community, school=school) for school in schools if school.pk not in spanned)
    record(by=author, did="changed", on=community, place_id=community.pk)
    changed(community)
    return community


def _tell_changed(author: Person, community: Community) -> None:
    """The group hears it, under the name it knows."""
    tell(
        people=members_of(community).exclude(pk=author.pk),
        sentence=gettext_noop("%(name)s changed the name, the theme or the schools of %(plg)s."),
        values={"name": author.name, "plg": community.name},
        address=reverse("communities:show_charter", args=[community.pk]),
    )


def _require_content(content: str) -> None:
    if not content.strip():
        raise Refused(_("A PLG is a means, never a goal in itself. Say which part of teaching it is about."))


def _require_schools(organisation: Organisation, schools: Collection[Organisation]) -> None:
    allowed = set(schools_to_span(organisation).values_list("pk", flat=True))
    if not schools or not {school.pk for school in schools} <= allowed:
        raise Refused(_("Choose at least one school, of this board."))
