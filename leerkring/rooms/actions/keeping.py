"""Keeping an activity that suited the group as a method of its own."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.meetings.access import require
from leerkring.meetings.models import AgendaItem
from leerkring.methods import actions as methods
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import Faults, method_from, method_to_data
from leerkring.methods.words import say
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.queries import designed_steps
from leerkring.rooms.queries.plans import as_own_method


@transaction.atomic
def keep_as_method(*, author: Person, item: AgendaItem) -> OwnMethod:
    """Copy its steps, as they were designed; nothing of what was written in them."""
    require(author, item, Right.DESIGN_MEETINGS)
    steps = designed_steps([item.pk])
    if not steps:
        raise Refused(_("This activity has no steps yet, so there is no way of working to keep."))
    read = method_from(method_to_data(as_own_method(item, steps)))
    if isinstance(read, Faults):
        sentence = _("This activity cannot be a method yet. %(what)s")
        raise Refused(sentence % {"what": say(read.faults[0])})
    return methods.bring_in(author=author, community=item.community, method=read)
