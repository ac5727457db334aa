import datetime as dt

from leerkring.communities.models import Community, Facilitation, Membership, Role
from leerkring.conftest import make_member
from leerkring.decisions import actions, queries
from leerkring.decisions.models import Decision, Phase, Stand
from leerkring.decisions.rules import Outlook
from leerkring.people.models import Person

LATER = dt.date(2199, 1, 1)


def read_by(person: Person, decision: Decision, number: int = 1) -> list[str]:
    """Who this person reads, about this version."""
    decision.refresh_from_db()
    person = Person.objects.get(pk=person.pk)
    versions = queries.talk_of(person, decision).versions
    return [voice.person.given_name for v in versions if v.proposal.number == number for voice in v.voices]


def test_think_alone_then_together(decision: Decision, anna: Person, bo: Person, fenna: Person) -> None:
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONCERN, text="The hours")

    assert read_by(anna, decision) == ["Anna"]
    assert read_by(bo, decision) == []
    assert read_by(fenna, decision) == []

    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.CONSENT)
    assert read_by(anna, decision) == ["Anna", "Bo"]
    assert read_by(bo, decision) == ["Anna", "Bo"]
    assert read_by(fenna, decision) == []


def test_a_newer_version_ends_the_round_of_the_earlier(
    decision: Decision, anna: Person, bo: Person, fenna: Person
) -> None:
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    actions.amend(author=anna, decision=decision, number=1, text="Fewer visits")
    actions.give_voice(author=anna, decision=decision, number=2, stand=Stand.CONSENT)

    for person in (bo, fenna):
        assert read_by(person, decision, 1) == ["Anna"]
        assert read_by(person, decision, 2) == []
    assert read_by(anna, decision, 2) == ["Anna"]


def test_after_the_decision_everybody_reads(adopted: Decision, fenna: Person) -> None:
    assert read_by(fenna, adopted) == ["Anna", "Bo"]


def test_withdrawing_and_restoring_opens_nothing(decision: Decision, anna: Person, bo: Person, fenna: Person) -> None:
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    actions.withdraw(author=bo, decision=decision, because="Too early")
    assert read_by(anna, decision) == ["Anna"]
    assert read_by(bo, decision) == read_by(fenna, decision) == []

    actions.restore(author=bo, decision=decision)
    assert read_by(bo, decision) == read_by(fenna, decision) == []


def test_who_spoke_as_a_member_and_guides_now_reads_only_herself(
    plg: Community, decision: Decision, anna: Person, bo: Person
) -> None:
    for person in (anna, bo):
        actions.give_voice(author=person, decision=decision, number=1, stand=Stand.CONSENT)
    Membership.objects.filter(person=bo).update(ended_at="2020-11-01T00:00Z")
    Facilitation.objects.create(community=plg, person=bo, role=Role.CRITICAL_FRIEND)

    assert read_by(bo, decision) == ["Bo"]


def test_who_may_not_read_does_not_hear_it_from_the_outlook(
    plg: Community, decision: Decision, anna: Person, bo: Person, fenna: Person
) -> None:
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    assert queries.talk_of(anna, decision).outlook == Outlook.OBJECTED
    assert queries.talk_of(bo, decision).outlook == Outlook.WAITING
    assert queries.talk_of(fenna, decision).outlook == Outlook.WAITING

    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.CONSENT)
    assert queries.talk_of(bo, decision).outlook == Outlook.OBJECTED
    assert queries.talk_of(fenna, decision).outlook is None
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    assert queries.talk_of(fenna, decision).outlook is None


def test_who_left_is_not_waited_for_and_does_not_object(
    plg: Community, decision: Decision, anna: Person, bo: Person
) -> None:
    gone = make_member(plg, "Zus Zwart")
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.CONSENT)
    actions.give_voice(author=gone, decision=decision, number=1, stand=Stand.OBJECTION, text="No")
    assert queries.talk_of(anna, decision).outlook == Outlook.OBJECTED

    Membership.objects.filter(person=gone).update(ended_at="2020-11-01T00:00Z")
    assert queries.talk_of(anna, decision).outlook == Outlook.READY
    assert read_by(anna, decision) == ["Anna", "Bo", "Zus"]


def test_whose_turn_it_is(plg: Community, decision: Decision, anna: Person, bo: Person) -> None:
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    assert list(queries.waiting_for(anna, [plg])) == []
    assert list(queries.waiting_for(bo, [plg])) == [decision]

    actions.amend(author=anna, decision=decision, number=1, text="Better")
    assert list(queries.waiting_for(anna, [plg])) == [decision]
    assert list(queries.waiting_for(anna, [])) == []


def test_whose_turn_it_is_in_every_phase_and_way(
    plg: Community, decision: Decision, on_advice: Decision, left_to_bo: Decision, anna: Person, bo: Person
) -> None:
    """The question to the database and the rule say the same."""

    def turns(person: Person) -> set[str]:
        waiting = {one.title for one in queries.waiting_for(person, [plg])}
        asked = queries.asked_about(Decision.objects.filter(community=plg))
        assert waiting == {one.title for one in asked if one.is_turn_of(person.pk)}
        shown = queries.overview(person, plg, LATER).open
        assert waiting == {one.decision.title for one in shown if one.is_my_turn}
        return waiting

    assert turns(anna) == {"Home visits"}
    assert turns(bo) == {"Home visits", "The room", "The cake"}
    actions.go_on(author=bo, decision=decision, phase=Phase.CLEAR)
    assert turns(anna) == set()
    asked = actions.ask(author=bo, decision=decision, text="Who?")
    assert turns(anna) == {"Home visits"}
    actions.answer(author=anna, clarification=asked, text="All")
    actions.advise(author=bo, decision=on_advice, text="The hall")
    assert (turns(anna), turns(bo)) == ({"The room"}, {"The cake"})
    actions.go_on(author=bo, decision=decision, phase=Phase.REACT)
    actions.react(author=bo, decision=decision, text="Good")
    assert (turns(anna), turns(bo)) == ({"The room", "Home visits"}, {"The cake"})
    actions.go_on(author=bo, decision=decision, phase=Phase.ROUND)
    assert turns(bo) == {"The cake", "Home visits"}
