"""Where a community is in its cycle."""

from leerkring.communities.models import Community


def stand_at(*, community: Community, step: int | None) -> None:
    """Keep where the group is in its cycle; called by the act that moves it."""
    Community.objects.filter(pk=community.pk).update(step=step)
    community.step = step


def mark_asked(*, community: Community, page: str) -> None:
    """Keep that something is asked about this page; called by the act that asks it."""
    now = Community.objects.select_for_update().get(pk=community.pk)
    if page not in now.asked_on:
        now.asked_on = [*now.asked_on, page]
        now.save(update_fields=["asked_on"])
    community.asked_on = now.asked_on
