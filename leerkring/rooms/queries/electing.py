"""The choice of a step, and whose paper is whose as long as anybody may know."""

from leerkring.choices.access import Voter, voter_called, voter_for
from leerkring.choices.models import Choice
from leerkring.kit.models import the_one
from leerkring.rooms.models import Election, Seat, Step
from leerkring.rooms.queries.cards import source_cards

LONGEST, MOST = 200, 60


def choice_of(step: Step) -> Choice | None:
    """What this step chooses; None before it began, and where there is nothing to choose."""
    election = the_one(Election.objects.filter(step=step).select_related("choice"))
    if election is None:
        return None
    election.choice.community = step.community
    return election.choice


def options_of(step: Step) -> list[str]:
    """The cards of the earlier step, then its own words; what stands there twice once."""
    words = [card.text for card in source_cards(step, None)] + [str(text) for text in step.options]
    found = {" ".join(text.split())[:LONGEST]: None for text in words if text.strip()}
    return list(found)[:MOST]


def voter_of_seat(seat: Seat, choice: Choice) -> Voter:
    """A member votes as herself, wherever she does; a guest as who sits here."""
    known = voter_for(seat.person, choice) if seat.person is not None else None
    return known or voter_called(f"seat:{seat.pk}")
