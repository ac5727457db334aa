"""Questions put to many in each of their states, outside and in a meeting, so that every form of them can be found."""

from __future__ import annotations

from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.perspectives.access import voice_of_person
from leerkring.perspectives.actions import asking, closing, moderating, writing
from leerkring.perspectives.models import Exploration, Statement
from leerkring.rooms.actions import entering, exploring, leading
from leerkring.rooms.actions.fresh import fresh_room
from leerkring.rooms.models import Step
from leerkring.rooms.queries.exploring import exploration_of


def exploring_pages(community: Community, member: Person, other: Person) -> list[str]:
    """Pages on which the member finds a form: while all write, while all answer, and when it is closed."""
    alone, open_one, closed = (_put(community, other, question) for question in ("Wat?", "Waarom?", "Hoe?"))
    mine = _write(member, alone, "Ik begin.")
    said, gone = (_write(other, open_one, text) for text in ("Het helpt.", "Het schaadt."))
    _write(other, closed, "Zo.")
    open_one, closed = (asking.begin_answering(author=member, exploration=one) for one in (open_one, closed))
    moderating.hide(author=member, exploration=open_one, statement=gone, because="Te scherp.")
    closing.close(author=other, exploration=closed)
    pages = [f"/explorations/{one.pk}/" for one in (alone, open_one, closed)]
    pages += [f"{pages[0]}mend/?statement={mine.pk}", f"{pages[1]}hide/?statement={said.pk}"]
    return [*pages, f"{pages[1]}sides/", f"{pages[2]}follow-up/"]


def exploring_room(community: Community, chair: Person) -> list[str]:
    """Two meetings that go on: in one all write, in the other all answer."""
    found = []
    for answers in (False, True):
        now = timezone.now()
        meeting = Meeting.objects.create(
            community=community, title="Verkennen", starts_at=now, minutes=30, chair=chair, author=chair, opened_at=now
        )
        item = AgendaItem.objects.create(meeting=meeting, position=1, title="Verkennen", author=chair)
        step = Step.objects.create(item=item, position=1, kind=Kind.PERSPECTIVES, name="Verkennen", question="Wat?")
        entering.sit_down(person=chair, meeting=meeting)
        leading.go_to(chair=chair, step=step, number=fresh_room(meeting).number)
        exploration = exploration_of(step)
        assert exploration is not None
        for person in (
            chair,
            community.memberships.exclude(person=chair).filter(kind="member", ended_at=None)[0].person,
        ):
            _write(person, exploration, f"Van {person.given_name}.")
        if answers:
            exploring.begin_answers(chair=chair, step=step)
        found += [f"/meetings/{meeting.pk}/lead/", f"/meetings/{meeting.pk}/room/"]
    return found


def _put(community: Community, author: Person, question: str) -> Exploration:
    return asking.put(author=author, community=community, question=question, aspects=["de tijd", "het kind"])


def _write(person: Person, exploration: Exploration, text: str) -> Statement:
    voice = voice_of_person(person, exploration)
    assert voice is not None
    return writing.write(voice=voice, exploration=exploration, text=text)
