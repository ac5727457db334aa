"""An attack on votes by who reads every page, every export and every row.

As long as a vote is open nothing that anybody can see depends on what was voted. When it is closed all that can be seen
comes from what was told: two votes of which the same is told read the same, byte for byte, for everybody, and
`test_telling.py` proves that what is told gives nobody away.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict

import pytest

from leerkring.choices import actions, queries
from leerkring.choices.access import voter_for
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
    return [f"/choices/{choice.pk}/", f"{group}choices/", group, f"{group}story/", f"{group}decisions/", *ALL]


@pytest.mark.slow
@pytest.mark.parametrize("kind", [Kind.THEMES, Kind.RANKING, Kind.POLL])
def test_as_long_as_it_is_open_nothing_depends_on_a_vote(
    kind: str, group: list[Person], make_choice: Make, fenna: Person, leo: Person, adi: Person
) -> None:
    anna, bo, *others = group
    choice = make_choice(kind)
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
        told=json.loads(json.dumps(asdict(queries.counted(choice)))), stage="closed", closed_on="2026-01-01"
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
    group: list[Person],
    make_choice: Make,
    fenna: Person,
    leo: Person,
    adi: Person,
) -> None:
    choice, looks = make_choice(kind), []
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
