"""A facilitator asks; the group answers itself, by reflecting."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.guidance.access import require_author
from leerkring.guidance.models import Answer, Question
from leerkring.guidance.queries import has_shared_answers
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.reflections import actions as reflections


@transaction.atomic
def ask(*, author: Person, community: Community, text: str) -> Question:
    """A facilitator puts a question before the group."""
    require(author, community, Right.ASK_QUESTION)
    question = Question.objects.create(community=community, text=text, author=author)
    tell(
        people=members_of(community),
        sentence=gettext_noop("%(name)s laid a question before %(plg)s."),
        values={"name": author.name, "plg": community.name},
        address=reverse("guidance:show_question", args=[question.pk]),
    )
    return _done(author, "asked", question)


@transaction.atomic
def change(*, author: Person, question: Question, text: str) -> Question:
    """Ask it in other words, as long as nobody answered it before the group."""
    require(author, question, Right.ASK_QUESTION)
    require_author(author, question)
    if has_shared_answers(question):
        sentence = _("Members answered this question already, in the words it has now. Put a new question beside it.")
        raise Refused(sentence, typed=text)
    question.text = text
    question.save(update_fields=["text"])
    return _done(author, "changed", question)


@transaction.atomic
def take_back(*, author: Person, question: Question) -> Question:
    """The facilitator takes her own question back; what was answered stays."""
    require(author, question, Right.ASK_QUESTION)
    require_author(author, question)
    return _end(author, "took back", question)


@transaction.atomic
def finish(*, finisher: Person, question: Question) -> Question:
    """The group is done with this question."""
    require(finisher, question, Right.REFLECT)
    return _end(finisher, "finished", question)


@transaction.atomic
def reopen(*, opener: Person, question: Question) -> Question:
    """The group takes this question up again."""
    require(opener, question, Right.REFLECT)
    if question.ended_at is not None:
        question.ended_at = None
        question.save(update_fields=["ended_at"])
        _done(opener, "reopened", question)
    return question


@transaction.atomic
def answer(*, author: Person, question: Question, text: str) -> Answer:
    """A member reflects upon the question, for herself until she shares it; also when it was ended meanwhile."""
    require(author, question, Right.REFLECT)
    reflection = reflections.write(author=author, community=question.community, text=text)
    return Answer.objects.create(question=question, reflection=reflection)


def _end(by: Person, did: str, question: Question) -> Question:
    if question.ended_at is None:
        question.ended_at = timezone.now()
        question.save(update_fields=["ended_at"])
        _done(by, did, question)
    return question


def _done(by: Person, did: str, question: Question) -> Question:
    record(by=by, did=did, on=question, place_id=question.community_id)
    changed(question)
    return question
