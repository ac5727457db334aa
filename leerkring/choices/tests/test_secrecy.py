"""An attack on votes by who reads every page, every export and every row.

As long as a vote is open nothing that anybody can see depends on what was voted. When it is closed all that can be seen
comes from what was told: two votes of which the same is told read the same, byte for byte, for everybody, and
`test_telling.py` proves that what is told gives nobody away.
"""

import json
from collections.abc import Sequence

import pytest

from leerkring.choices import actions, queries
from leerkring.choices.access import Voter, voter_for
from leerkring.choices.models import Choice, Kind, Paper
from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.communities.models import Community
from leerkring.communities.tests.watching import rows_but, seen_by
from leerkring.conftest import As, make_member
from leerkring.kit.models import any_key
from leerkring.people.models import Person

ALL = ["/", "/notices/", "/account/mine/", "/account/mine/download/"]


def pages_of(choice: Choice) -> list[str]:
    group = f"/plg/{choice.community_id}/"
    places = ["choices/", "", "story/", "decisions/", "charter/", "goals/", "rhythm/"]
    own = [f"/choices/{choice.pk}/{page}" for page in ("", "close/", "change/", "measure/")]
    return [*own, *(f"{group}{place}" for place in places), *ALL]


def make_on_page(make_choice: Make, kind: str, community: Community) -> Choice:
    """One that, when it is a poll, stands on another page of its group as well."""
    if kind != Kind.POLL:
        return make_choice(kind)
    page = f"/plg/{community.pk}/charter/"
    choice = make_choice(kind, page=page)
    assert f"asked-{choice.pk}" in As(choice.author).get(page).content.decode()
    return choice


@pytest.mark.slow
@pytest.mark.parametrize("kind", [Kind.THEMES, Kind.RANKING, Kind.POLL])
def test_as_long_as_it_is_open_nothing_depends_on_a_vote(
    kind: str, plg: Community, group: list[Person], make_choice: Make, fenna: Person, leo: Person, adi: Person
) -> None:
    anna, bo, *others = group
    choice = make_on_page(make_choice, kind, plg)
    vote_all(choice, {person: [1] for person in others[:4]})
    watchers = [As(person) for person in (anna, others[0], fenna, leo, adi)]
    looks = []
    for place in (0, 2):
        vote_all(choice, {bo: [place]})
        looks.append((rows_but(Paper), [seen_by(one, pages_of(choice)) for one in watchers]))
    assert looks[0] == looks[1]


def close_with(choice: Choice, ballots: Sequence[Sequence[int]]) -> None:
    """So was voted, and it is closed."""
    choice.papers.all().delete()
    Paper.objects.bulk_create(Paper(choice=choice, key=any_key(), ballot=list(ballot)) for ballot in ballots)
    Choice.objects.filter(pk=choice.pk).update(
        told=json.loads(json.dumps(queries.counted(choice))), stage="closed", closed_on="2026-01-01"
    )


# Each time two votes of which the same is told, though somebody voted otherwise.
ALIKE: list[tuple[str, Sequence[Sequence[int]], Sequence[Sequence[int]]]] = [
    (Kind.THEMES, [[0]] * 5 + [[1]] * 3, [[0]] * 5 + [[1, 2]] * 3),
    (Kind.THEMES, [[0]] * 14 + [[1]], [[0]] * 15),
    (Kind.APPROVAL, [[0]] * 5 + [[1]] * 3, [[0, 1]] * 3 + [[0]] * 5),
    (Kind.RANKING, [[0, 1, 2]] * 8, [[0, 1, 2]] * 7 + [[0, 2, 1]]),
    (Kind.POLL, [[0]] * 8, [[0]] * 5 + [[1]] * 2 + [[2]]),
]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "one", "other"), ALIKE)
def test_afterwards_votes_of_which_the_same_is_told_read_the_same(
    kind: str,
    one: Sequence[Sequence[int]],
    other: Sequence[Sequence[int]],
    plg: Community,
    group: list[Person],
    make_choice: Make,
    fenna: Person,
    leo: Person,
    adi: Person,
) -> None:
    choice, looks = make_on_page(make_choice, kind, plg), []
    watchers = [As(person) for person in (group[0], fenna, leo, adi)]
    for ballots in (one, other):
        close_with(choice, ballots)
        looks.append((rows_but(Paper), [seen_by(watcher, pages_of(choice)) for watcher in watchers]))
    assert looks[0] == looks[1]


def test_papers_have_no_order_no_moment_and_no_name(plg: Community, group: list[Person], make_choice: Make) -> None:
    people = [*group, *(make_member(plg, f"More {number}") for number in range(7))]
    choice, order = make_choice(), []
    for person in people:
        vote_all(choice, {person: [0]})
        voter = voter_for(person, choice)
        assert voter is not None
        order.append(Paper.objects.get(key=voter.key(choice)).pk)
    assert order != sorted(order)
    assert {field.get_internal_type() for field in Paper._meta.fields}.isdisjoint({"DateTimeField", "DateField"})
    actions.close(author=people[0], choice=choice)
    rows = repr(list(Paper.objects.values_list()))
    for person in people:
        voter = voter_for(person, choice)
        assert voter is not None
        assert voter.key(choice) not in rows
        assert str(person.pk) not in rows
        assert person.pk.hex not in rows


def come_by_link(choice: Choice, ballot: Sequence[int]) -> None:
    """A guest votes; each time in another browser, for nobody can stop somebody who does that."""
    voter = Voter(None, f"guest:{any_key()}", is_member=False, may_take_part=True, is_by_link=True)
    actions.vote(voter=voter, choice=choice, ballot=ballot)


@pytest.mark.parametrize("kind", list(Kind))
def test_votes_by_the_link_change_nothing_of_what_the_circle_chose(
    kind: str, group: list[Person], make_choice: Make
) -> None:
    """Who votes often from other browsers neither moves the outcome nor finds how a colleague voted."""
    outcomes = []
    for guests in (0, 1, 14, 40):
        choice = make_choice(kind, audience="guests")
        vote_all(choice, {person: [place % 2] for place, person in enumerate(group)})
        for number in range(guests):
            come_by_link(choice, [2 if number % 3 else 1])
        actions.close(author=group[0], choice=choice)
        choice.refresh_from_db()
        told = dict(choice.told)
        assert told.pop("guests")["voters"] <= guests
        outcomes.append(told)
    assert [one for one in outcomes if one != outcomes[0]] == []


def test_what_guests_say_stands_apart_on_the_page(group: list[Person], make_choice: Make) -> None:
    choice = make_choice(Kind.POLL, audience="guests")
    vote_all(choice, {person: [0] for person in group})
    for _guest in range(5):
        come_by_link(choice, [2])
    browser = As(group[0])
    assert "Guests by the link" in browser.get(f"/choices/{choice.pk}/").content.decode()
    assert (
        "8 of 8 voted. 5 guests took part by the link." in browser.get(f"/choices/{choice.pk}/close/").content.decode()
    )
    actions.close(author=group[0], choice=choice)
    page = browser.get(f"/choices/{choice.pk}/").content.decode()
    circle, guests = page.split("What guests say")
    assert "More than half say: Reading" in circle.split("What the circle says")[1]
    assert "More than half say: Playground" in guests
    assert "also more than once" in guests


def test_a_poll_tells_each_side_meanwhile_from_fifteen_on(group: list[Person], make_choice: Make) -> None:
    choice = make_choice(Kind.POLL, audience="guests")
    vote_all(choice, {person: [0] for person in group})
    for number in range(15):
        come_by_link(choice, [1 + number % 2])
    choice.refresh_from_db()
    assert list(choice.told) == ["guests"]
    assert choice.told["guests"]["voters"] == 15
    page = As(group[0]).get(f"/choices/{choice.pk}/").content.decode()
    assert "What guests say" in page
    assert "What the circle says" not in page
