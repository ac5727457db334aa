"""What the group agrees about deciding: a proposal by consent, that holds as long as its decision is in force."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.models import Community
from leerkring.decisions.actions.round import propose
from leerkring.decisions.models import Decision, Terms
from leerkring.decisions.rules import Quorum
from leerkring.people.models import Person


@transaction.atomic
def propose_terms(
    *,
    author: Person,
    community: Community,
    quorum: str,
    allows_majority: bool,
    respond_by: dt.date | None = None,
) -> Decision:
    """Propose how the group decides from now on; what it says in sentences is the text that lies before the group."""
    terms = Terms(quorum=Quorum(quorum), allows_majority=allows_majority)
    sentences = [
        _("Once the last day to speak has passed, %(enough)s have to have spoken.")
        % {"enough": terms.get_quorum_display()},
        _("In some matters we may vote, in secret; more for it than against it decides.")
        if allows_majority
        else _("We do not vote."),
    ]
    words = "\n".join(sentences)
    decision = propose(author=author, community=community, title=_("How we decide"), text=words, respond_by=respond_by)
    terms.decision = decision
    terms.save()
    return decision
