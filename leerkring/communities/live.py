"""What is announced: that something changed in a community, never what."""

from django.db import connection

from leerkring.communities.access import InCommunity
from leerkring.communities.models import Community

# Plain SQL, for every act comes here.
_RAISE = "UPDATE communities_community SET version = version + 1 WHERE id = %s"


def changed(thing: InCommunity) -> None:
    """Raise the version of the community, in the transaction of the act itself."""
    with connection.cursor() as cursor:
        cursor.execute(_RAISE, [Community._meta.pk.get_db_prep_value(thing.community.pk, connection)])
