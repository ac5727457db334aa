"""What a group asks of its leaders and of itself, so that every form about its conditions can be found."""

from __future__ import annotations

from leerkring.accountability import actions
from leerkring.accountability.models import Check, CheckKind
from leerkring.communities.models import Community
from leerkring.people.models import Person


def conditions_of(community: Community, member: Person) -> list[str]:
    """The page with an open request and closed questions, and the sentence about the six principles."""
    actions.ask(author=member, community=community, text="Een lokaal met een deur", why="In de hal is het te druk.")
    check = Check.objects.filter(community=community, kind=CheckKind.PRINCIPLES).latest("created_at")
    return [f"/plg/{community.pk}/rhythm/", f"/checks/{check.pk}/strengthen/"]
