"""How the table is said to people."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from leerkring.privacy.rules import Erasure, Rows, Seen, Term

WHO_SEES = {
    Seen.NOBODY: _("Nobody looks at it"),
    Seen.SELF: _("Only you"),
    Seen.ADMINISTRATORS: _("You, and whoever keeps the accounts at your school"),
    Seen.COLLEAGUES: _("Colleagues in your schools and circles"),
    Seen.ORGANISATION: _("People of that school, board or service"),
    Seen.KNOWN: _("Everybody who belongs to that circle, and its leaders, board and service"),
    Seen.RHYTHM: _("The circle, its facilitators, its leaders and its board"),
    Seen.FRAME: _("The circle, its facilitators, its leaders and its board"),
    Seen.AGREEMENT: _("The circle, its facilitators, its leaders, its board, and the service"),
    Seen.GROUP: _("The circle and its facilitators"),
    Seen.ROOM: _("The circle, its facilitators, and the guests of that meeting"),
    Seen.NETWORK: _("The circle, and the other circles of the same board, with their facilitators"),
}
WHEN_YOU_GO = {
    Erasure.STAYS: _("It stays with the circle, without your name"),
    Erasure.GOES: _("It goes"),
    Erasure.ENDS: _("It ends, and stays without your name"),
    Erasure.NOBODYS: _("It is nobody's"),
}
_HOW_LONG = {
    Term.GROUP: _("As long as the circle or the school is here"),
    Term.ACCOUNT: _("As long as you have an account"),
    Term.MACHINE: _("As long as the software runs"),
}


def how_long(rows: Rows) -> str:
    """How long rows of this table are kept."""
    if rows.term != Term.DAYS:
        return str(_HOW_LONG[rows.term])
    days = rows.days[0][1]
    return ngettext("At most %(days)s day", "At most %(days)s days", days) % {"days": days}


def who_sees(rows: Rows) -> str:
    """Who may see rows of this table."""
    if rows.open_from and rows.seen == Seen.ROOM:
        return str(
            _("Only you, until it is revealed; then also the circle, its facilitators and guests of that meeting")
        )
    if rows.open_from:
        return str(_("Only you, until it is shared or revealed; then the circle and its facilitators"))
    return str(WHO_SEES[rows.seen])


def when_you_go(rows: Rows) -> str:
    """What happens with rows of this table when their person is forgotten."""
    if rows.open_from:
        return str(_("What nobody else has read goes; the rest stays with the circle, without your name"))
    return str(WHEN_YOU_GO[rows.erasure])
