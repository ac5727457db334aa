from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.drafts import actions
from leerkring.drafts.models import Draft, Target
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration


def address(draft: Draft) -> str:
    return f"/drafts/{draft.pk}/remove/"


def begun(plg: Community, anna: Person, exploration: Exploration | None = None) -> Draft:
    return actions.begin(author=anna, community=plg, target=Target.COMMUNITY, exploration=exploration)


def test_what_was_begun_by_mistake_goes_and_its_question_stays(
    explored: Exploration, plg: Community, anna: Person, bo: Person
) -> None:
    draft = begun(plg, anna, explored)
    assert "Begun by mistake?" in As(bo).get(f"/drafts/{draft.pk}/").content.decode()

    assert As(bo).send(address(draft))["Location"] == f"/plg/{plg.pk}/drafts/"
    assert not Draft.objects.exists()
    assert Exploration.objects.get() == explored


def test_a_text_stays(plg: Community, anna: Person) -> None:
    draft = begun(plg, anna)
    actions.write(author=anna, draft=draft, number=0, text="Here we dare to fail")
    assert "Begun by mistake?" not in As(anna).get(f"/drafts/{draft.pk}/").content.decode()

    refused = As(anna).post(address(draft), {"key": new_key()})
    assert refused.status_code == 422
    assert "There is a text already" in refused.content.decode()
    assert Draft.objects.exists()


def test_who_was_writing_the_first_words_gets_them_back(plg: Community, anna: Person, bo: Person) -> None:
    draft = begun(plg, anna)
    writer, place = As(anna), f"/drafts/{draft.pk}/write/"
    actions.remove(author=bo, draft=draft)

    gone = writer.post(place, {"key": new_key(), "number": 0, "text": "Half an hour of work"})
    assert gone.status_code == 404
    assert "Half an hour of work" in gone.content.decode()


def test_sending_it_ten_times_has_one_effect(plg: Community, anna: Person) -> None:
    draft, browser, key = begun(plg, anna), As(anna), new_key()
    assert {browser.send(address(draft), key=key).status_code for _ in range(10)} == {302}


def test_who_reads_along_cannot(plg: Community, anna: Person, fenna: Person, erik: Person) -> None:
    draft = begun(plg, anna)
    assert "Begun by mistake?" not in As(fenna).get(f"/drafts/{draft.pk}/").content.decode()
    assert As(fenna).send(address(draft)).status_code == 403
    assert As(erik).send(address(draft)).status_code == 404
    assert Draft.objects.exists()
