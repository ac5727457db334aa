from leerkring.choices.models import Choice, Stage
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person

FIELDS = {
    "question": "What do we work on?",
    "options": "Reading\n\n Parents \nPlayground",
    "kind": "themes",
    "seats": "2",
    "audience": "group",
}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/choices/add/"


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), **FIELDS)

    choice = Choice.objects.get()
    assert response["Location"] == f"/choices/{choice.pk}/"
    assert (choice.options, choice.seats, choice.stage) == (["Reading", "Parents", "Playground"], 2, Stage.PREPARED)


def test_sending_it_twice_has_one_effect(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(2):
        browser.send(address(plg), key=key, **FIELDS)

    assert Choice.objects.count() == 1


def test_an_order_needs_no_number(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), **(FIELDS | {"kind": "ranking", "seats": ""})).status_code == 302
    assert Choice.objects.get().seats == 1


def test_it_asks_again(plg: Community, anna: Person) -> None:
    for wrong in (
        {"options": "Reading"},
        {"options": "Reading\nreading"},
        {"options": "Reading\n" + "x" * 201},
        {"options": "\n".join(map(str, range(61)))},
        {"seats": "3"},
        {"seats": "0"},
        {"seats": ""},
        {"kind": "poll"},
        {"closes_on": "2020-01-01"},
        {"question": ""},
    ):
        assert As(anna).send(address(plg), **(FIELDS | wrong)).status_code == 422, wrong
    assert not Choice.objects.exists()


def test_a_facilitator_cannot_and_for_others_it_does_not_exist(plg: Community, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(plg), **FIELDS).status_code == 403
    assert As(erik).get(address(plg)).status_code == 404


def test_how_many_is_asked_for_and_not_called_optional(plg: Community, anna: Person) -> None:
    page = As(anna).send(address(plg), **(FIELDS | {"seats": ""})).content.decode()
    assert "How many do you choose? Please fill this in." in page
    label = page[page.index('for="id_seats"') :]
    assert "optional" not in label[: label.index("</label>")]
