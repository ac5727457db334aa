"""The live room of a meeting: its steps, who sits in it, and what is written there."""

import hashlib
import secrets

from django.db import models
from django.db.models import Q

from leerkring.choices.models import Choice
from leerkring.communities.models import Community
from leerkring.kit.models import Row
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import TRAITS, Kind, Reveal, Speaks, Use, Yield
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration
from leerkring.rooms.rules import State, state_of


def digest_of(token: str) -> str:
    """What is kept of a guest's secret: enough to recognise it, not to use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """A secret of 192 bits for an address or a cookie."""
    return secrets.token_urlsafe(24)


class Step(Row):
    """One step of an activity: the words of its plan are those of a method, and then how far it is."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in Kind])
    name = models.CharField(max_length=120)
    question = models.TextField(max_length=1000, blank=True)
    minutes = models.PositiveIntegerField(default=5)
    speaks = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Speaks], default=Speaks.NOBODY)
    write = models.CharField(max_length=200, blank=True)
    alone_first = models.BooleanField(default=True)
    reveal = models.CharField(max_length=8, choices=[(r.value, r.value) for r in Reveal], default=Reveal.TOGETHER)
    each = models.PositiveIntegerField(default=0)
    names = models.BooleanField(default=False)
    size = models.PositiveIntegerField(default=2)
    # The earlier step whose cards this one works on.
    source = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    options = models.JSONField(default=list, blank=True)
    # What is read in it: a text, or a table pasted from a spreadsheet.
    text = models.TextField(max_length=20_000, blank=True)
    yields = models.CharField(max_length=17, choices=[(y.value, y.value) for y in Yield], default=Yield.NOTHING)
    # Raised by every change of its plan, so that nobody overwrites what somebody else just designed.
    number = models.PositiveIntegerField(default=1)
    opened_at = models.DateTimeField(null=True, blank=True)
    # From when others read what is written: the moment of reveal, the beginning where all see at once, or never.
    revealed_at = models.DateTimeField(null=True, blank=True)
    # The outcome of what people chose was shown, also if the chair took that back: nothing is added to it any more.
    is_told = models.BooleanField(default=False)
    ended_at = models.DateTimeField(null=True, blank=True)
    # Until when everybody can write before or outside the meeting.
    ahead_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["item", "position"], name="steps_in_order")]

    @property
    def meeting(self) -> Meeting:
        """The meeting it belongs to."""
        return self.item.meeting

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.item.meeting.community

    @property
    def state(self) -> State:
        """How far it is."""
        return state_of(
            opened=self.opened_at is not None,
            revealed=self.revealed_at is not None and self.has_reveal,
            ended=self.ended_at is not None,
        )

    @property
    def has_reveal(self) -> bool:
        """There is a moment at which everybody sees what all wrote; else others see it at once, or never."""
        return TRAITS[Kind(self.kind)].reveals and self.reveal == Reveal.TOGETHER and self.asks_something

    @property
    def asks_something(self) -> bool:
        """There is something to give: a round without words to write has nothing to turn over."""
        is_free = TRAITS[Kind(self.kind)].write == Use.MAY and self.kind != Kind.PICTURE
        return not is_free or bool(self.write or self.options)

    @property
    def is_shown_at_once(self) -> bool:
        """What is written is read by all while it is written."""
        return self.reveal != Reveal.NEVER and not self.has_reveal

    @property
    def is_secret(self) -> bool:
        """What is written in it is read by its writer only."""
        return self.revealed_at is None

    @property
    def tells_whose(self) -> bool:
        """What is turned over has a name to it, or people choose aloud; numbers and votes never have one."""
        return self.kind == Kind.CASE or (self.names and TRAITS[Kind(self.kind)].leaves_cards)


class Room(Row):
    """The room of one meeting: where it is, its clock, and the door for guests."""

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="+")
    step = models.ForeignKey(Step, models.SET_NULL, null=True, blank=True, related_name="+")
    # The steps it came along, as text of their ids: one click back knows where to.
    trail = models.JSONField(default=list, blank=True)
    # Raised by every change that all must see at once; a click that saw an older number does nothing.
    number = models.PositiveIntegerField(default=1)
    # When the time of the running step is over; while it is paused, the seconds that were left.
    rings_at = models.DateTimeField(null=True, blank=True)
    seconds_left = models.PositiveIntegerField(null=True, blank=True)
    # The secret behind the square on the board; a new one when the chair closes the door for guests and opens it again.
    guests_token = models.CharField(max_length=64, blank=True)
    guests_code = models.CharField(max_length=8, blank=True)
    is_shared_with_guests = models.BooleanField(default=False)

    # Whether the seat that asked for the room is ready with its step; found along with the room, and no column.
    is_ready = False

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["guests_token"], condition=~Q(guests_token=""), name="one_room_a_token"),
            models.UniqueConstraint(fields=["guests_code"], condition=~Q(guests_code=""), name="one_room_a_code"),
        ]

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.meeting.community


class Seat(Row):
    """Somebody in the room of one meeting: a person, or a guest with a first name."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    guest_name = models.CharField(max_length=40, blank=True)
    guest_digest = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=8, blank=True)
    seen_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="one_seat_each"),
            models.UniqueConstraint(fields=["guest_digest"], condition=~Q(guest_digest=""), name="one_guest_a_secret"),
            models.CheckConstraint(
                condition=(Q(person__isnull=False) & Q(guest_digest="")) | (Q(person=None) & ~Q(guest_digest="")),
                name="a_person_or_a_guest",
            ),
        ]

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.meeting.community

    @property
    def name(self) -> str:
        """As the others in the room see it."""
        return self.person.name if self.person else self.guest_name

    @property
    def is_guest(self) -> bool:
        """Somebody without a part in the group."""
        return self.person_id is None


class Election(Row):
    """The choice that a step holds: its papers are secret, as those of every choice."""

    step = models.OneToOneField(Step, models.CASCADE, related_name="+")
    choice = models.OneToOneField(Choice, models.CASCADE, related_name="+")

    @property
    def meeting(self) -> Meeting:
        """The meeting it is held in."""
        return self.step.item.meeting

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.step.item.meeting.community


class Pile(Row):
    """Cards that belong together, as the group sees it, under a title."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="piles")
    position = models.PositiveIntegerField()
    title = models.CharField(max_length=120, blank=True)
    # The word that its cards share, as long as the pile is a suggestion that nobody touched.
    shared_word = models.CharField(max_length=60, blank=True)
    # The pile as a card of its step, so that a later step can work on it.
    card = models.OneToOneField("Card", models.SET_NULL, null=True, blank=True, related_name="+")


class Card(Row):
    """What somebody wrote in a step. Its writer is let go when the meeting closes, unless names were to be shown."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="cards")
    seat = models.ForeignKey(Seat, models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.TextField(max_length=1000, blank=True)
    # The card of an earlier step that this one builds on, or the person whose turn, case or team it belongs to.
    onto = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="+")
    team = models.PositiveIntegerField(null=True, blank=True)
    is_picked = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["step", "seat"], name="cards_of_somebody")]

    @property
    def meeting(self) -> Meeting:
        """The meeting it was written in."""
        return self.step.item.meeting

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.step.item.meeting.community


class Placed(Row):
    """Where a card of an earlier step lies in a grouping."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="+")
    card = models.ForeignKey(Card, models.CASCADE, related_name="+")
    pile = models.ForeignKey(Pile, models.CASCADE, related_name="placed")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["step", "card"], name="one_place_a_card")]


class Mark(Row):
    """A dot, a rating, an answer or a rank: a number that somebody gave to a card or to an option of the step."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="marks")
    seat = models.ForeignKey(Seat, models.SET_NULL, null=True, blank=True, related_name="+")
    card = models.ForeignKey(Card, models.CASCADE, null=True, blank=True, related_name="+")
    pile = models.ForeignKey(Pile, models.CASCADE, null=True, blank=True, related_name="+")
    option = models.PositiveIntegerField(null=True, blank=True)
    value = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["step", "seat", "card"], name="one_mark_a_card"),
            models.UniqueConstraint(fields=["step", "seat", "pile"], name="one_mark_a_pile"),
            models.UniqueConstraint(fields=["step", "seat", "option"], name="one_mark_an_option"),
        ]


class Place(Row):
    """Somebody's place in a step: her turn in a round, her team in a small group, whether she is ready."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="places")
    seat = models.ForeignKey(Seat, models.CASCADE, related_name="+")
    position = models.PositiveIntegerField(default=0)
    team = models.PositiveIntegerField(null=True, blank=True)
    is_ready = models.BooleanField(default=False)
    spoke_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["step", "seat"], name="one_place_each")]


class Picture(Row):
    """A drawing, or a photo of a flip-over, that belongs to a card."""

    card = models.OneToOneField(Card, models.CASCADE, related_name="picture")
    data = models.BinaryField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    @property
    def step(self) -> Step:
        """The step it was made in."""
        return self.card.step

    @property
    def meeting(self) -> Meeting:
        """The meeting it was made in."""
        return self.card.meeting

    @property
    def community(self) -> Community:
        """Where its meeting belongs."""
        return self.card.community


class Yielded(Row):
    """What a step yielded in the meeting: its birth place, told in the minutes."""

    step = models.ForeignKey(Step, models.CASCADE, related_name="yielded")
    made = models.ForeignKey(Made, models.CASCADE, related_name="+")


class Explored(Row):
    """The exploration that began in a step, and stays when the meeting is over."""

    step = models.OneToOneField(Step, models.CASCADE, related_name="+")
    exploration = models.ForeignKey(Exploration, models.CASCADE, related_name="+")


# How long the words of a case are kept, unless a group chose otherwise.
USUAL_DAYS_OF_CASES = 28


class CaseTerm(Row):
    """How many days a group keeps the words of the cases that its people bring."""

    community = models.OneToOneField(Community, models.CASCADE, related_name="+")
    days = models.PositiveSmallIntegerField(default=USUAL_DAYS_OF_CASES)
