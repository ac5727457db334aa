import datetime as dt

import pytest

from leerkring.communities.models import Community
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stage, Stand, Voice
from leerkring.journal.models import Entry
from leerkring.kit.errors import NotAllowed, Overtaken, Refused
from leerkring.people.models import Person

LATER = dt.date(2099, 1, 1)


def everybody_consents(decision: Decision, *people: Person) -> None:
    for person in people:
        actions.give_voice(author=person, decision=decision, number=1, stand=Stand.CONSENT)


def test_a_proposal_becomes_a_decision(decision: Decision, anna: Person, bo: Person) -> None:
    everybody_consents(decision, anna, bo)
    adopted = actions.adopt(author=bo, decision=decision, number=1, review_on=LATER, because="It helps")

    assert (adopted.stage, adopted.review_on) == (Stage.ADOPTED, LATER)
    assert adopted.decided_at is not None
    assert [entry.did for entry in Entry.objects.order_by("pk")] == [
        "proposed",
        "spoke about",
        "spoke about",
        "adopted",
    ]


def test_not_before_everybody_spoke(decision: Decision, anna: Person) -> None:
    everybody_consents(decision, anna)
    with pytest.raises(Refused, match="Not everybody"):
        actions.adopt(author=anna, decision=decision, number=1, review_on=LATER, because="It helps")


def test_not_while_somebody_objects(decision: Decision, anna: Person, bo: Person) -> None:
    everybody_consents(decision, anna)
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.OBJECTION, text="No time")
    with pytest.raises(Refused, match="objects"):
        actions.adopt(author=anna, decision=decision, number=1, review_on=LATER, because="It helps")


def test_not_by_who_did_not_speak(decision: Decision, bo: Person) -> None:
    with pytest.raises(Refused, match="First say"):
        actions.adopt(author=bo, decision=decision, number=1, review_on=LATER, because="It helps")


def test_after_the_last_day_half_is_enough(decision: Decision, anna: Person) -> None:
    everybody_consents(decision, anna)
    Decision.objects.update(respond_by=dt.date(2020, 1, 1))

    assert (
        actions.adopt(author=anna, decision=decision, number=1, review_on=LATER, because="It helps").stage
        == Stage.ADOPTED
    )


def test_an_objection_needs_a_reason(decision: Decision, anna: Person) -> None:
    with pytest.raises(Refused):
        actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.OBJECTION, text="  ")
    assert not Voice.objects.exists()


def test_one_may_come_back_on_what_one_said(decision: Decision, anna: Person) -> None:
    everybody_consents(decision, anna)
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONCERN, text="It is much")

    assert [(voice.stand, voice.text) for voice in Voice.objects.all()] == [("concern", "It is much")]


def test_an_amended_proposal_starts_a_new_round(decision: Decision, anna: Person, bo: Person) -> None:
    everybody_consents(decision, anna, bo)
    second = actions.amend(author=bo, decision=decision, number=1, text="We visit every new family")

    assert second.number == 2
    assert not second.voices.exists()
    assert decision.proposals.get(number=1).voices.count() == 2
    with pytest.raises(Refused):
        actions.adopt(author=bo, decision=decision, number=2, review_on=LATER, because="It helps")


def test_who_was_overtaken_loses_nothing(decision: Decision, anna: Person, bo: Person) -> None:
    actions.amend(author=bo, decision=decision, number=1, text="Bo's text")
    with pytest.raises(Overtaken) as amended:
        actions.amend(author=anna, decision=decision, number=1, text="Anna's text")
    with pytest.raises(Overtaken) as spoken:
        actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONCERN, text="Anna's concern")
    with pytest.raises(Overtaken):
        actions.adopt(author=anna, decision=decision, number=1, review_on=LATER, because="It helps")

    assert (amended.value.typed, amended.value.theirs) == ("Anna's text", "Bo's text")
    assert (spoken.value.typed, spoken.value.theirs) == ("Anna's concern", "Bo's text")


def test_withdrawing_asks_why_and_can_be_undone(decision: Decision, anna: Person) -> None:
    with pytest.raises(Refused):
        actions.withdraw(author=anna, decision=decision, because="")
    withdrawn = actions.withdraw(author=anna, decision=decision, because="Too early")
    assert (withdrawn.stage, withdrawn.because) == (Stage.WITHDRAWN, "Too early")
    with pytest.raises(Refused):
        everybody_consents(decision, anna)

    restored = actions.restore(author=anna, decision=decision)
    assert (restored.stage, restored.because) == (Stage.PROPOSED, "")
    with pytest.raises(Refused):
        actions.restore(author=anna, decision=decision)


def test_a_review_keeps_it_or_ends_it(decision: Decision, anna: Person, bo: Person) -> None:
    with pytest.raises(Refused):
        actions.review(author=anna, decision=decision, text="Good", next_review_on=LATER)
    everybody_consents(decision, anna, bo)
    actions.adopt(author=bo, decision=decision, number=1, review_on=dt.date(2026, 12, 1), because="It helps")
    actions.review(author=anna, decision=decision, text="Good", next_review_on=LATER)
    decision.refresh_from_db()
    assert (decision.stage, decision.review_on) == (Stage.ADOPTED, LATER)

    actions.review(author=anna, decision=decision, text="Done", next_review_on=None)
    decision.refresh_from_db()
    assert (decision.stage, decision.review_on) == (Stage.ENDED, None)


def test_a_facilitator_or_leader_decides_nothing(
    decision: Decision, plg: Community, fenna: Person, leo: Person, cas: Person
) -> None:
    for author in (fenna, leo, cas):
        with pytest.raises(NotAllowed):
            actions.propose(author=author, community=plg, title="x", text="y")
        with pytest.raises(NotAllowed):
            actions.give_voice(author=author, decision=decision, number=1, stand=Stand.CONSENT)
        with pytest.raises(NotAllowed):
            actions.amend(author=author, decision=decision, number=1, text="x")
        with pytest.raises(NotAllowed):
            actions.adopt(author=author, decision=decision, number=1, review_on=LATER, because="It helps")
        with pytest.raises(NotAllowed):
            actions.withdraw(author=author, decision=decision, because="x")
        with pytest.raises(NotAllowed):
            actions.review(author=author, decision=decision, text="x", next_review_on=None)
