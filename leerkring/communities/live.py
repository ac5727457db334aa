"""What is announced: that something changed in a community, never what."""

from django.db.models import F

from leerkring.communities.access import InCommunity
from leerkring.communities.models import Community


def changed(thing: InCommunity) -> None:
    """Raise the version of the community, in the transaction of the act itself."""
    Community.objects.filter(pk=thing.community.pk).update(version=F("version") + 1)
