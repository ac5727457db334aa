"""What people say of a question that was put to many: statements without a writer, answers without a name."""

from django.utils.translation import gettext_lazy as _

from leerkring.privacy.classification.made import made
from leerkring.privacy.rules import Rows, Seen

_SECRET = _(
    "So that a group hears what all think. Nobody can see who answered what: no name, no moment and no order is kept,"
    " and when the question closes even the key that found your own answers is thrown away."
)

PERSPECTIVES: dict[str, Rows] = {
    "perspectives.Exploration": made(
        _("Questions you put to many"),
        # The link for guests stands on the page of the group.
        words="question context aspects follow_up",
        said="guests_token",
        facts="id created_at community audience compare shows_meanwhile stage writes_until closes_on closed_on"
        " standings author",
    ),
    "perspectives.Statement": made(
        _("Statements without names"),
        why=_SECRET,
        by="",
        words="text hidden_because",
        facts="id exploration aspects",
        secrets="writer",
    ),
    "perspectives.Sheet": made(
        _("Answers without names"),
        why=_SECRET,
        seen=Seen.NOBODY,
        by="",
        facts="id exploration answers part",
        secrets="key",
    ),
    "perspectives.Release": made(_("What came of answers"), by="", facts="exploration on sheets told landscape guests"),
}
