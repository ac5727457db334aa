"""Pages about questions."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.guidance import queries
from leerkring.guidance.access import own_question_for, question_for
from leerkring.guidance.actions import questions
from leerkring.guidance.forms import AnswerForm, QuestionForm
from leerkring.guidance.models import Question
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_questions(request: SignedIn, community: Community) -> HttpResponse:
    """What lies before the group, then what it is done with."""
    context = {
        "community": community,
        "open_questions": queries.open_questions(community),
        "ended_questions": queries.ended_questions(community),
        "can_ask": can(request.user, community, Right.ASK_QUESTION),
        "can_reflect": can(request.user, community, Right.REFLECT),
    }
    return show(request, "guidance/list_questions.html", context)


@page(Right.ASK_QUESTION, community_for, *WRITE)
def ask_question(request: SignedIn, community: Community) -> HttpResponse:
    """Put a question before the group."""
    form = QuestionForm(request.POST or None)
    if form.is_valid():
        question = questions.ask(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Your question lies before the group."))
        return redirect("guidance:show_question", question.pk)
    return show_form(request, "guidance/ask_question.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, question_for, *READ)
def show_question(request: SignedIn, question: Question) -> HttpResponse:
    """The question, my own answer, and what others shared."""
    context = {
        "community": question.community,
        "question": question,
        "answers": queries.answers_seen_by(request.user, question),
        "is_mine": question.author_id == request.user.pk,
        "can_ask": can(request.user, question, Right.ASK_QUESTION),
        "can_reflect": can(request.user, question, Right.REFLECT),
    }
    return show(request, "guidance/show_question.html", context)


@page(Right.ASK_QUESTION, own_question_for, *WRITE)
def change_question(request: SignedIn, question: Question) -> HttpResponse:
    """Ask it in other words."""
    form = QuestionForm(request.POST or None, initial={"text": question.text})
    if form.is_valid():
        questions.change(author=request.user, question=question, **form.cleaned_data)
        return redirect("guidance:show_question", question.pk)
    context = {"community": question.community, "question": question, "form": form}
    return show_form(request, "guidance/change_question.html", context)


@page(Right.ASK_QUESTION, own_question_for, *ACT)
def take_back_question(request: SignedIn, question: Question) -> HttpResponse:
    """The facilitator takes her own question back."""
    questions.take_back(author=request.user, question=question)
    messages.success(request, _("Taken back. What was answered stays readable."))
    return redirect("guidance:show_question", question.pk)


@page(Right.REFLECT, question_for, *ACT)
def finish_question(request: SignedIn, question: Question) -> HttpResponse:
    """The group is done with it."""
    questions.finish(finisher=request.user, question=question)
    messages.success(request, _("You are done with this question. It stays readable."))
    return redirect("guidance:show_question", question.pk)


@page(Right.REFLECT, question_for, *ACT)
def reopen_question(request: SignedIn, question: Question) -> HttpResponse:
    """The group takes it up again."""
    questions.reopen(opener=request.user, question=question)
    return redirect("guidance:show_question", question.pk)


@page(Right.REFLECT, question_for, *WRITE)
def answer_question(request: SignedIn, question: Question) -> HttpResponse:
    """Write what one thinks, for oneself until one shares it."""
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        questions.answer(author=request.user, question=question, **form.cleaned_data)
        messages.success(request, _("Kept. Only you see it, until you share it."))
        return redirect("guidance:show_question", question.pk)
    context = {"community": question.community, "question": question, "form": form}
    return show_form(request, "guidance/answer_question.html", context)
