"""The shape of what is filled in about people and their posts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line, Paste
from leerkring.organisations import queries
from leerkring.organisations.models import Organisation, PostKind
from leerkring.organisations.rules import POSTS_OF
from leerkring.organisations.rules.roster import Column, Fault, Newcomer, Problem, compare, read
from leerkring.people.rules import is_sign_in_name

MOST_FAULTS = 20
_COLUMNS = {
    Column.GIVEN_NAME: _("given name"),
    Column.FAMILY_NAME: _("surname"),
    Column.SIGN_IN_NAME: _("sign-in name"),
    Column.EMAIL: _("e-mail address"),
    Column.POST: _("post"),
}
_SENTENCES = {
    Problem.NOTHING_THERE: _("there is nobody in this list yet."),
    Problem.TOO_MANY_LINES: _("at most %(value)s people fit in one list. Paste the others after these."),
    Problem.OPEN_QUOTE: _('a quotation mark (") opens here and never closes.'),
    Problem.TOO_MANY_COLUMNS: _("there are more than five columns."),
    Problem.MISSING: _("this may not stay empty."),
    Problem.TOO_LONG: _("“%(value)s …” is too long."),
    Problem.INVISIBLE: _("there is an invisible character in “%(value)s”. Type it again, please."),
    Problem.NOT_A_NAME: _("“%(value)s” has other signs than small letters, digits, dots and dashes."),
    Problem.NOT_AN_ADDRESS: _("“%(value)s” is not an e-mail address."),
    Problem.UNKNOWN_POST: _("we do not know “%(value)s”. The posts stand below the list."),
    Problem.NOT_HERE: _("“%(value)s” does not exist in an organisation of this kind."),
    Problem.TWICE: _("“%(value)s” stands in the list twice."),
    Problem.TAKEN: _("somebody already signs in as “%(value)s”."),
    Problem.WORKS_HERE: _("%(value)s works here already. Is this somebody else? Then give a sign-in name too."),
}


def posts_for(organisation: Organisation) -> list[tuple[str, Any]]:
    """The posts there are in an organisation of this kind, with their words."""
    return [(kind, PostKind(kind).label) for kind in POSTS_OF[organisation.kind]]


class InviteForm(Form):
    """Somebody new: a name and a post; the rest may stay empty."""

    given_name = Line(label=_("Given name"), max_length=60)
    family_name = Line(label=_("Surname"), max_length=80, required=False)
    post = forms.ChoiceField(label=_("Post"))
    sign_in_name = Line(
        label=_("Sign-in name"),
        max_length=60,
        required=False,
        help_text=_("When this stays empty we make one of the name. Your colleague can choose another when coming in."),
    )
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["post"].choices = [("", _("Choose a post")), *posts_for(organisation)]  # type: ignore[attr-defined]

    def clean_sign_in_name(self) -> str:
        name: str = self.cleaned_data["sign_in_name"].lower()
        if name and not is_sign_in_name(name):
            raise ValidationError(_("Use 2 to 60 small letters, digits, dots and dashes, and nothing else."))
        if name and queries.names_taken([name]):
            raise ValidationError(_("Somebody already signs in with this name. Choose another one, please."))
        return name


class InviteManyForm(Form):
    """A list of new people, pasted."""

    people = Paste(
        label=_("Paste the list here"),
        max_length=60_000,
        rows=10,
        strip=False,
        help_text=_("One person a line: given name; surname; sign-in name; e-mail address; post."),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation

    def clean_people(self) -> tuple[Newcomer, ...]:
        """The newcomers; or every fault by line and column, and then nobody."""
        roster = read(self.cleaned_data["people"], POSTS_OF[self.organisation.kind])
        roster = compare(
            roster,
            taken=queries.names_taken([one.sign_in_name for one in roster.newcomers]),
            here={colleague.person.name for colleague in queries.colleagues(self.organisation)},
        )
        if roster.faults:
            raise ValidationError(_say_all(roster.faults))
        return roster.newcomers


class GivePostForm(Form):
    """One post more."""

    kind = forms.ChoiceField(label=_("Which post?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = posts_for(organisation)  # type: ignore[attr-defined]


def _say_all(faults: tuple[Fault, ...]) -> list[str]:
    said = [_say(fault) for fault in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        said.append(gettext("… and %(number)s more. Nobody was added.") % {"number": len(faults) - MOST_FAULTS})
    return said


def _say(fault: Fault) -> str:
    what = str(_SENTENCES[fault.problem]) % {"value": fault.value}
    if fault.column is None:
        return gettext("Line %(line)s: %(what)s") % {"line": fault.line, "what": what}
    return gettext("Line %(line)s, %(column)s: %(what)s") % {
        "line": fault.line,
        "column": _COLUMNS[fault.column],
        "what": what,
    }
