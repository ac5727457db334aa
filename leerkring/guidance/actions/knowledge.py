"""Knowledge from outside comes when the group asked for it, and from nobody but an external expert."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.guidance.models import Knowledge, KnowledgeRequest
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def ask_for(*, author: Person, community: Community, text: str) -> KnowledgeRequest:
    """The group asks for knowledge."""
    require(author, community, Right.ASK_KNOWLEDGE)
    request = KnowledgeRequest.objects.create(community=community, text=text, author=author)
    return _done(author, "asked for knowledge", request)


@transaction.atomic
def bring(*, author: Person, request: KnowledgeRequest, text: str, link: str) -> Knowledge:
    """The expert brings what the group asked for, as long as it asks."""
    require(author, request, Right.BRING_KNOWLEDGE)
    open_now = KnowledgeRequest.objects.select_for_update().filter(pk=request.pk, ended_at=None)
    if not open_now.exists():
        sentence = _("The group has enough about this now. Ask whether it would like to hear more.")
        raise Refused(sentence, typed=f"{text}\n{link}".strip())
    knowledge = Knowledge.objects.create(request=request, text=text, link=link, author=author)
    _done(author, "brought knowledge", request)
    return knowledge


@transaction.atomic
def finish(*, finisher: Person, request: KnowledgeRequest) -> KnowledgeRequest:
    """The group has enough about this."""
    require(finisher, request, Right.ASK_KNOWLEDGE)
    if request.ended_at is None:
        request.ended_at = timezone.now()
        request.save(update_fields=["ended_at"])
        _done(finisher, "finished", request)
    return request


@transaction.atomic
def reopen(*, opener: Person, request: KnowledgeRequest) -> KnowledgeRequest:
    """The group would like to hear more after all."""
    require(opener, request, Right.ASK_KNOWLEDGE)
    if request.ended_at is not None:
        request.ended_at = None
        request.save(update_fields=["ended_at"])
        _done(opener, "reopened", request)
    return request


def _done(by: Person, did: str, request: KnowledgeRequest) -> KnowledgeRequest:
    record(by=by, did=did, on=request, place_id=request.community_id)
    changed(request)
    return request
