"""What a group asks of its leaders and of itself, and what it sees of effects, so that every form can be found."""

from __future__ import annotations

from leerkring.accountability import actions
from leerkring.accountability.models import Check, CheckKind, Taken
from leerkring.communities.models import Community
from leerkring.cycles.actions.effects import show
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def conditions_of(community: Community, member: Person) -> list[str]:
    """Pages with an open request, the sentence about the six principles, and something that shows an effect."""
    actions.ask(author=member, community=community, text="Een lokaal met een deur", why="In de hal is het te druk.")
    cycle = Cycle.objects.get(community=community, closed_at=None)
    seen = show(author=member, cycle=cycle, level="pupil", kind="story", text="Zij vragen om boeken.")
    check = Check.objects.filter(community=community, kind=CheckKind.PRINCIPLES).latest("created_at")
    vote = Taken.objects.filter(choice__community=community).latest("created_at").choice
    measured = f"/choices/{vote.pk}/measure/"
    return [measured, f"/plg/{community.pk}/rhythm/", f"/checks/{check.pk}/strengthen/", f"/evidence/{seen.pk}/change/"]
