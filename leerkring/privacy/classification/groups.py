"""Organisations and communities: who belongs where, and the frame within which a group works."""

from django.utils.translation import gettext_lazy as _

from leerkring.privacy.rules import Erasure, Rows, Seen, Term

_CHARTER = _("So that the group can go back to what it agreed with itself.")

GROUPS: dict[str, Rows] = {
    "organisations.Organisation": Rows(
        title=_("Schools, boards and services"),
        why=_("So that people and groups have a place where they belong."),
        seen=Seen.ORGANISATION,
        erasure=Erasure.NOBODYS,
        term=Term.GROUP,
        words="name town",
        facts="id created_at kind parent words",
    ),
    "organisations.Post": Rows(
        title=_("Your posts"),
        why=_("So that the software knows what you may see and do at your school."),
        seen=Seen.ORGANISATION,
        erasure=Erasure.ENDS,
        term=Term.GROUP,
        about="person",
        facts="id created_at person organisation kind ended_at",
    ),
    "communities.Community": Rows(
        title=_("Circles"),
        why=_("So that a group can be found by those who belong to it."),
        seen=Seen.KNOWN,
        erasure=Erasure.NOBODYS,
        term=Term.GROUP,
        words="name theme content",
        facts="id created_at organisation started_on ended_on step version",
        secrets="calendar_number",
    ),
    "communities.Span": Rows(
        title=_("Schools that take part"),
        why=_("So that it is known which schools a group belongs to."),
        seen=Seen.KNOWN,
        erasure=Erasure.NOBODYS,
        term=Term.GROUP,
        facts="id created_at community school",
    ),
    "communities.Membership": Rows(
        title=_("Your circles"),
        why=_("So that the group knows who belongs to it, and you can see and do what members may."),
        seen=Seen.KNOWN,
        erasure=Erasure.ENDS,
        term=Term.GROUP,
        about="person",
        facts="id created_at community person kind ended_at",
    ),
    "communities.Facilitation": Rows(
        title=_("Groups you guide"),
        why=_("So that the group knows who guides it, in which role and for how long."),
        seen=Seen.KNOWN,
        erasure=Erasure.ENDS,
        term=Term.GROUP,
        about="person",
        words="agreement",
        facts="id created_at community person role service ends_on ended_at",
        but={"agreement": Seen.AGREEMENT},
    ),
    "communities.Frame": Rows(
        title=_("Frames you gave"),
        why=_("So that the group knows what room, hours and means were promised."),
        seen=Seen.FRAME,
        erasure=Erasure.STAYS,
        term=Term.GROUP,
        by="author",
        words="mandate limits means",
        facts="id created_at community number hours meetings author",
    ),
    "communities.CharterText": Rows(
        title=_("What you wrote in a charter"),
        why=_CHARTER,
        seen=Seen.GROUP,
        erasure=Erasure.STAYS,
        term=Term.GROUP,
        by="author",
        words="text",
        facts="id created_at community section number author",
    ),
    "communities.TimePlan": Rows(
        title=_("Time plans you wrote"),
        why=_CHARTER,
        seen=Seen.GROUP,
        erasure=Erasure.STAYS,
        term=Term.GROUP,
        by="author",
        facts="id created_at community number weeks_between minutes hours_between school_years author",
    ),
}
