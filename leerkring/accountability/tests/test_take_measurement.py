import pytest

from leerkring.accountability import actions
from leerkring.accountability.models import Taken
from leerkring.choices.models import Choice, Kind, Paper, Stage
from leerkring.choices.queries import counted
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals.models import About, CountedAs, Indicator, Measurement
from leerkring.kit.errors import Refused
from leerkring.people.models import Person


@pytest.fixture
def share(plg: Community, anna: Person) -> Indicator:
    """So many out of so many, about the group itself."""
    return Indicator.objects.create(
        community=plg,
        level="teacher",
        about=About.COMMUNITY,
        counted=CountedAs.SHARE,
        name="Who has time enough",
        unit="%",
        author=anna,
    )


def voted(plg: Community, author: Person, votes: list[int], kind: str = Kind.POLL) -> Choice:
    """A closed vote, in which so many picked each option."""
    choice = Choice.objects.create(
        community=plg, kind=kind, question="Time enough?", options=["Yes", "Just", "No"], author=author
    )
    for place, many in enumerate(votes):
        for _number in range(many):
            Paper.objects.create(choice=choice, ballot=[place])
    choice.told, choice.stage, choice.closed_on = counted(choice), Stage.CLOSED, plg.started_on
    choice.save()
    return choice


def address(choice: Choice) -> str:
    return f"/choices/{choice.pk}/measure/"


def test_it_becomes_a_measurement_that_says_where_it_came_from(plg: Community, share: Indicator, anna: Person) -> None:
    choice = voted(plg, anna, [9, 6, 5])
    browser = As(anna)
    assert address(choice) in browser.get(f"/choices/{choice.pk}/").content.decode()
    assert "Yes: 9" in browser.get(address(choice)).content.decode()

    response = browser.send(address(choice), answers=[0, 1], indicator=share.pk)

    assert response["Location"] == f"/lines/{share.pk}/"
    made = Measurement.objects.get()
    assert (made.value, made.size, made.on, made.note) == (15, 20, plg.started_on, "Time enough? Yes / Just")
    assert Taken.objects.get().answers == [0, 1]
    page = browser.get(response["Location"]).content.decode()
    assert "from this vote" in page
    assert f"/choices/{choice.pk}/" in page


def test_twice_is_refused(plg: Community, share: Indicator, anna: Person) -> None:
    choice = voted(plg, anna, [9, 6, 5])
    for expected in (302, 422):
        assert As(anna).send(address(choice), answers=[0], indicator=share.pk).status_code == expected
    assert Measurement.objects.count() == 1


@pytest.mark.parametrize("votes", [[5, 5, 4], [12, 6, 2], [2, 1, 1]])
def test_what_was_told_in_words_gives_no_number(
    plg: Community, share: Indicator, anna: Person, votes: list[int]
) -> None:
    choice = voted(plg, anna, votes)
    browser = As(anna)
    assert address(choice) not in browser.get(f"/choices/{choice.pk}/").content.decode()
    assert "No numbers were told of this vote" in browser.get(address(choice)).content.decode()
    assert browser.send(address(choice), answers=[0], indicator=share.pk).status_code == 422
    with pytest.raises(Refused):
        actions.take(author=anna, choice=choice, indicator=share, answers=[0])
    assert not Measurement.objects.exists()


def test_support_of_one_theme_counts_and_two_do_not_add_up(plg: Community, share: Indicator, anna: Person) -> None:
    choice = voted(plg, anna, [9, 6, 5], Kind.APPROVAL)
    assert As(anna).send(address(choice), answers=[0, 1], indicator=share.pk).status_code == 422
    with pytest.raises(Refused):
        actions.take(author=anna, choice=choice, indicator=share, answers=[0, 1])
    assert As(anna).send(address(choice), answers=[0], indicator=share.pk).status_code == 302
    assert Measurement.objects.get().value == 9


def test_only_a_line_of_shares_of_this_group(
    plg: Community, sibling: Community, share: Indicator, anna: Person
) -> None:
    choice = voted(plg, anna, [9, 6, 5])
    share.counted = CountedAs.NUMBER
    share.save()
    assert "no line that is measured" in As(anna).get(address(choice)).content.decode()
    with pytest.raises(Refused):
        actions.take(author=anna, choice=choice, indicator=share, answers=[0])
    share.counted, share.community = CountedAs.SHARE, sibling
    share.save()
    with pytest.raises(Refused):
        actions.take(author=anna, choice=choice, indicator=share, answers=[0])


def test_it_asks_again(plg: Community, share: Indicator, anna: Person) -> None:
    choice = voted(plg, anna, [9, 6, 5])
    assert As(anna).send(address(choice), indicator=share.pk).status_code == 422
    assert As(anna).send(address(choice), answers=["0"]).status_code == 422


def test_the_wrong_person(plg: Community, share: Indicator, anna: Person, fenna: Person, leo: Person) -> None:
    choice = voted(plg, anna, [9, 6, 5])
    assert As(fenna).get(address(choice)).status_code == 403
    assert As(leo).get(address(choice)).status_code == 404
