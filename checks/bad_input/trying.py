"""A small test in each of its steps, and what was taken out of a diagram, so that every form of them can be found."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.drivers import actions
from leerkring.drivers.models import Branch, Trial
from leerkring.goals.queries import goals_of
from leerkring.people.models import Person


def trying(community: Community, member: Person) -> list[str]:
    """Addresses at which the member finds a form about drivers, ideas and small tests."""
    goal = goals_of(community)[0]
    driver, gone = (actions.add_driver(author=member, goal=goal, words=words) for words in ("Tijd", "Geld"))
    idea = actions.add_idea(author=member, driver=driver, words="Een rooster")
    actions.take_out(author=member, branch=gone)
    planned, done, studied, ended = (_plan(member, idea) for _step in range(4))
    done, studied, ended = (_do(member, one) for one in (done, studied, ended))
    studied, ended = (_study(member, one) for one in (studied, ended))
    ended = actions.choose(author=member, trial=ended, number=3, ending="adapt", because="Te vroeg.")
    branches = [f"/drivers/{driver.pk}/split/", f"/drivers/{driver.pk}/idea/", f"/drivers/{idea.pk}/change/"]
    branches += [f"/drivers/{driver.pk}/change/", f"/drivers/{driver.pk}/take-out/", f"/drivers/{gone.pk}/"]
    branches += [f"/goals/{goal.pk}/drivers/add/", f"/drivers/{idea.pk}/test/?after={ended.pk}"]
    steps = {"change": planned, "remove": planned, "do": planned, "study": done, "choose": studied}
    return [*branches, *(f"/small-tests/{one.pk}/{step}/" for step, one in steps.items()), f"/small-tests/{ended.pk}/"]


def _plan(member: Person, idea: Branch) -> Trial:
    today = timezone.localdate()
    return actions.plan(
        author=member,
        idea=idea,
        what="Eén week",
        predicted="Vijf van de acht komen.",
        who=member,
        starts_on=today,
        look_on=today + dt.timedelta(days=14),
    )


def _do(member: Person, trial: Trial) -> Trial:
    return actions.do(author=member, trial=trial, number=1, done="Het is gedaan.", done_on=timezone.localdate())


def _study(member: Person, trial: Trial) -> Trial:
    return actions.study(author=member, trial=trial, number=2, saw="Zes kwamen.", outcome="partly")
