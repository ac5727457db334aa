"""Where a community is in its cycle."""

from leerkring.communities.models import Community


def stand_at(*, community: Community, step: int | None) -> None:
    """Keep where the group is in its cycle; called by the act that moves it."""
    Community.objects.filter(pk=community.pk).update(step=step)
    community.step = step
