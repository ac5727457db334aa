"""Knowledge from outside comes when the group asked for it, and from nobody but an external expert."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.guidance.access import require_author
from leerkring.guidance.models import EarlierKnowledge, Knowledge, KnowledgeRequest
from leerkring.guidance.queries import experts_of
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def ask_for(*, author: Person, community: Community, text: str) -> KnowledgeRequest:
    """The group asks for knowledge."""
    require(author, community, Right.ASK_KNOWLEDGE)
    request = KnowledgeRequest.objects.create(community=community, text=text, author=author)
    tell(
        people=experts_of(community),
        sentence=gettext_noop("%(name)s asks you for knowledge, for %(plg)s."),
        values={"name": author.name, "plg": community.name},
        address=_address(request),
    )
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
    tell(
        people=[request.author],
        sentence=gettext_noop("%(name)s brought what you asked for in %(plg)s."),
        values={"name": author.name, "plg": request.community.name},
        address=_address(request),
    )
    _done(author, "brought knowledge", request)
    return knowledge


@transaction.atomic
def change(*, author: Person, knowledge: Knowledge, text: str, link: str, number: int) -> Knowledge:
    """Say it in better words; `number` is the version the author had before her. How it read before stays readable."""
    require(author, knowledge, Right.BRING_KNOWLEDGE)
    require_author(author, knowledge)
    last = Knowledge.objects.select_for_update().get(pk=knowledge.pk)
    if last.number != number:
        raise Overtaken(_("You changed this in another window just now."), typed=text, theirs=last.text)
    if (last.text, last.link) == (text, link):
        return knowledge
    EarlierKnowledge.objects.create(
        knowledge=knowledge,
        number=last.number,
        text=last.text,
        link=last.link,
        written_at=last.changed_at or last.created_at,
    )
    knowledge.text, knowledge.link, knowledge.number = text, link, last.number + 1
    knowledge.changed_at = timezone.now()
    knowledge.save(update_fields=["text", "link", "number", "changed_at"])
    _done(author, "changed knowledge", knowledge.request)
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


def _address(request: KnowledgeRequest) -> str:
    return reverse("guidance:show_knowledge", args=[request.pk])


def _done(by: Person, did: str, request: KnowledgeRequest) -> KnowledgeRequest:
    record(by=by, did=did, on=request, place_id=request.community_id)
    changed(request)
    return request
