"""What is written in the live room of a meeting, and who sat there."""

from django.utils.translation import gettext_lazy as _

from leerkring.privacy.classification.made import made
from leerkring.privacy.rules import Rows, Seen

_ROOM = _("So that everybody can take part in the meeting, and what you made together stays.")
_ANONYMOUS = _(
    "So that what you made together stays. Where a step shows no names, it is let go the day after the meeting who"
    " wrote what."
)

ROOMS: dict[str, Rows] = {
    "rooms.Step": made(
        _("Steps of activities"),
        seen=Seen.ROOM,
        by="",
        words="name question write options text",
        facts="id created_at item position kind minutes speaks alone_first reveal each names size source yields number"
        " opened_at revealed_at is_told ended_at ahead_until",
    ),
    "rooms.Room": made(
        _("Rooms of meetings"),
        by="",
        # The code stands on the board for all to see.
        words="guests_code",
        facts="id created_at meeting step trail number rings_at seconds_left is_shared_with_guests",
        secrets="guests_token",
    ),
    "rooms.Seat": made(
        _("Rooms of meetings where you sat"),
        seen=Seen.ROOM,
        why=_("So that everybody can take part in the meeting. The first name of a guest goes four weeks after it."),
        by="",
        about="person",
        words="guest_name",
        facts="id created_at meeting person language seen_at left_at",
        secrets="guest_digest",
    ),
    "rooms.Election": made(_("Votes in meetings"), by="", facts="id created_at step choice"),
    "rooms.Pile": made(
        _("Piles of cards"), seen=Seen.ROOM, by="", words="title shared_word", facts="id created_at step position card"
    ),
    "rooms.Card": made(
        _("Cards you wrote in meetings"),
        seen=Seen.ROOM,
        why=_ANONYMOUS,
        by="seat__person",
        words="text",
        facts="id created_at step seat onto team is_picked removed_at expires_on",
        open_from="step__revealed_at",
    ),
    "rooms.CaseTerm": made(_("How long a group keeps cases"), by="", facts="id created_at community days"),
    "rooms.Placed": made(_("Cards on piles"), by="", facts="id created_at step card pile"),
    "rooms.Mark": made(
        _("Dots and answers you gave in meetings"),
        why=_ANONYMOUS,
        by="seat__person",
        facts="id created_at step seat card pile option value",
        but={"seat": Seen.SELF},
    ),
    "rooms.Place": made(
        _("Your turns in meetings"),
        why=_ROOM,
        by="",
        about="seat__person",
        facts="id created_at step seat position team is_ready spoke_at",
    ),
    "rooms.Picture": made(
        _("Drawings and photos you made in meetings"),
        seen=Seen.ROOM,
        why=_ROOM,
        by="card__seat__person",
        facts="id created_at card data width height",
        open_from="card__step__revealed_at",
    ),
    "rooms.Explored": made(_("Questions that began in meetings"), by="", facts="id created_at step exploration"),
    "rooms.Yielded": made(_("What steps yielded"), by="", facts="id created_at step made"),
}
