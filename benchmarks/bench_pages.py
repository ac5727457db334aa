"""What the pages that people open most cost, against the floor: `./dev bench pages`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.harness import Case, World, run


def cases(world: World) -> Iterator[Case]:
    from django.db.models import Count

    from leerkring.communities.models import Community, Membership
    from leerkring.kit.jinja import new_key

    busiest = Community.objects.annotate(people=Count("memberships")).order_by("-people", "pk").first()
    if busiest is None:
        raise SystemExit("The demo has no community; there is nothing to measure.")
    member = Membership.objects.filter(community=busiest, kind="member").select_related("person").order_by("pk")[0]
    world.sign_in(member.person)
    home = f"/plg/{busiest.pk}/"
    yield Case("home of a community", lambda: world.get(home), 200, limit=6)
    tag = world.answer(world.get(home)).headers.get("ETag", "")
    if tag:
        yield Case("the same, seen before", lambda: world.get(home, if_none_match=tag), 304, limit=1.6)
    fields = {"what": "Bring the worksheets", "due_on": "2030-01-31", "who": str(member.person.pk)}
    add = f"{home}actions/add/"
    yield Case("write: an action is added", lambda: world.post(add, key=new_key(), **fields), 302, limit=3.5)


if __name__ == "__main__":
    sys.exit(run(cases))
