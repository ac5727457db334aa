import datetime as dt
import itertools

import pytest

from leerkring.decisions.models import Stand
from leerkring.decisions.rules import (
    AGAINST,
    BLANK,
    FOR,
    LATER,
    LEAST_BALLOTS,
    Outlook,
    Round,
    is_carried,
    is_enough,
    may_read_voices,
    may_speak_later,
    needs_reason,
    outlook,
)

TODAY = dt.date(2026, 11, 21)
YESTERDAY, TOMORROW = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("members", "spoken", "objections", "respond_by", "expected"),
    [
        (8, 8, 0, None, Outlook.READY),
        (8, 8, 0, TOMORROW, Outlook.READY),
        (8, 7, 0, None, Outlook.WAITING),
        (8, 0, 0, None, Outlook.WAITING),
        (8, 7, 0, TOMORROW, Outlook.WAITING),
        (8, 7, 0, TODAY, Outlook.WAITING),
        (8, 7, 0, YESTERDAY, Outlook.READY),
        (8, 4, 0, YESTERDAY, Outlook.READY),
        (8, 3, 0, YESTERDAY, Outlook.TOO_FEW),
        (7, 4, 0, YESTERDAY, Outlook.READY),
        (7, 3, 0, YESTERDAY, Outlook.TOO_FEW),
        (8, 8, 1, None, Outlook.OBJECTED),
        (8, 4, 1, YESTERDAY, Outlook.OBJECTED),
        (8, 1, 1, TOMORROW, Outlook.OBJECTED),
        (1, 1, 0, None, Outlook.READY),
        (0, 0, 0, None, Outlook.WAITING),
        (0, 0, 0, YESTERDAY, Outlook.TOO_FEW),
    ],
)
def test_what_a_proposal_still_needs(
    members: int, spoken: int, objections: int, respond_by: dt.date | None, expected: Outlook
) -> None:
    assert outlook(Round(members, spoken, objections, respond_by), TODAY) == expected


@pytest.mark.parametrize(
    ("is_over", "is_member", "has_spoken", "expected"),
    [
        (False, True, False, False),
        (False, True, True, True),
        (False, False, False, False),
        # Somebody who was a member and spoke, and guides the group now.
        (False, False, True, False),
        (True, True, False, True),
        (True, True, True, True),
        (True, False, False, True),
        (True, False, True, True),
    ],
)
def test_who_reads_what_others_said(is_over: bool, is_member: bool, has_spoken: bool, expected: bool) -> None:
    assert may_read_voices(is_over=is_over, is_member=is_member, has_spoken=has_spoken) == expected


def test_only_an_objection_needs_a_reason() -> None:
    assert [stand for stand in Stand if needs_reason(stand)] == [Stand.OBJECTION]


@pytest.mark.parametrize(
    ("way", "asked", "spoken", "respond_by", "expected"),
    [
        ("advice", 0, 0, None, Outlook.NOBODY_ASKED),
        ("advice", 3, 2, None, Outlook.WAITING),
        ("advice", 3, 3, None, Outlook.READY),
        ("advice", 3, 2, TODAY, Outlook.WAITING),
        ("advice", 3, 1, YESTERDAY, Outlook.READY),
        ("advice", 3, 0, YESTERDAY, Outlook.TOO_FEW),
        ("delegated", 8, 0, None, Outlook.READY),
    ],
)
def test_what_one_who_decides_still_needs(
    way: str, asked: int, spoken: int, respond_by: dt.date | None, expected: Outlook
) -> None:
    assert outlook(Round(asked, spoken, 0, respond_by, way=way), TODAY) == expected


@pytest.mark.parametrize(
    ("quorum", "members", "least"),
    [
        ("half", 8, 4),
        ("half", 7, 4),
        ("two_thirds", 8, 6),
        ("two_thirds", 9, 6),
        ("three_quarters", 8, 6),
        ("all", 8, 8),
    ],
)
def test_how_many_are_enough(quorum: str, members: int, least: int) -> None:
    assert next(spoken for spoken in range(members + 1) if is_enough(spoken, members, quorum)) == least
    stands = [outlook(Round(members, spoken, 0, YESTERDAY, quorum), TODAY) for spoken in (least - 1, least)]
    assert stands == [Outlook.TOO_FEW, Outlook.READY]


def test_nobody_is_never_enough() -> None:
    assert not is_enough(0, 0, "half")


@pytest.mark.parametrize(
    ("decided_on", "is_member", "has_spoken", "expected"),
    [
        (TODAY, True, False, True),
        (TODAY - LATER, True, False, True),
        (TODAY - LATER - dt.timedelta(days=1), True, False, False),
        (TODAY, True, True, False),
        (TODAY, False, False, False),
        (None, True, False, False),
    ],
)
def test_who_speaks_later(decided_on: dt.date | None, is_member: bool, has_spoken: bool, expected: bool) -> None:
    told = may_speak_later(decided_on=decided_on, today=TODAY, is_member=is_member, has_spoken=has_spoken)
    assert told == expected


@pytest.mark.parametrize(
    ("asked", "voted", "respond_by", "carried", "expected"),
    [
        (8, 8, None, None, Outlook.COUNT),
        (8, 7, None, None, Outlook.WAITING),
        (8, 5, YESTERDAY, None, Outlook.COUNT),
        (8, 4, YESTERDAY, None, Outlook.TOO_OPEN),
        (8, 3, YESTERDAY, None, Outlook.TOO_FEW),
        (4, 4, None, None, Outlook.TOO_OPEN),
        (8, 8, None, True, Outlook.READY),
        (8, 8, None, False, Outlook.NOT_CARRIED),
    ],
)
def test_what_a_vote_still_needs(
    asked: int, voted: int, respond_by: dt.date | None, carried: bool | None, expected: Outlook
) -> None:
    assert outlook(Round(asked, voted, 0, respond_by, way="majority", carried=carried), TODAY) == expected


VOTES = (FOR, AGAINST, BLANK)


def answers_that_one_knows(voters: int) -> int:
    """How often somebody who knows her own vote, how many voted and the outcome, can tell what another one voted."""
    known = 0
    for own, outcome in itertools.product(VOTES, (True, False)):
        others = [
            kinds
            for kinds in itertools.combinations_with_replacement(VOTES, voters - 1)
            if is_carried([own, *kinds]) == outcome
        ]
        # Another one's vote is certain when in all that is possible nobody could have voted otherwise.
        possible = {vote for kinds in others for vote in kinds}
        known += len(possible) == 1
    return known


def test_nobody_can_work_out_the_vote_of_another() -> None:
    assert [answers_that_one_knows(voters) for voters in range(LEAST_BALLOTS, 16)] == [0] * 11
    assert answers_that_one_knows(2)


@pytest.mark.parametrize(
    ("votes", "expected"),
    [([], False), ([FOR], True), ([FOR, AGAINST], False), ([FOR, FOR, AGAINST, BLANK], True), ([BLANK], False)],
)
def test_more_for_it_than_against_it(votes: list[str], expected: bool) -> None:
    assert is_carried(votes) == expected
