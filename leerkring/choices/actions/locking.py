"""What acts on a choice begin and end with: one act at a time, a note, and news for who is asked."""

from django.urls import reverse

from leerkring.choices.models import Choice
from leerkring.communities.asked import people_asked
from leerkring.communities.live import changed
from leerkring.journal.actions import record
from leerkring.notices.actions import tell
from leerkring.people.models import Person


def locked(choice: Choice) -> Choice:
    """The choice as it is now; whoever else wants to change it waits until we are done."""
    return Choice.objects.select_for_update(of=("self",)).select_related("community").get(pk=choice.pk)


def tell_asked(sentence: str, choice: Choice, *, but: Person | None) -> None:
    """Tell all who are asked, whether they voted or not: that is nobody's business."""
    people = people_asked(choice)
    if but is not None:
        people = people.exclude(pk=but.pk)
    address = reverse("choices:show_choice", args=[choice.pk])
    tell(people=people, sentence=sentence, values={"group": choice.community.name}, address=address)


def done(author: Person, did: str, choice: Choice) -> Choice:
    """Note it down, and let open pages know."""
    record(by=author, did=did, on=choice, place_id=choice.community_id)
    changed(choice)
    return choice
