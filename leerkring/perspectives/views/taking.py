"""What everybody who is asked sees and does: write alone, answer one at a time, read what came of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language

from leerkring.communities.access import can
from leerkring.kit.errors import Refused
from leerkring.kit.guests import asked_language, refuse_link
from leerkring.kit.kept import seal_of
from leerkring.kit.languages import LANGUAGES
from leerkring.kit.pages import ACT, OURS, READ, WRITE, device_seal, is_from_script, open_page, show_form
from leerkring.organisations.rules import Right
from leerkring.perspectives import queries
from leerkring.perspectives.access import Voice, exploration_of_token, keep_voice, taking_page
from leerkring.perspectives.actions import answering, writing
from leerkring.perspectives.forms.taking import AnswersForm, MendForm, StatementForm
from leerkring.perspectives.models import Exploration


@taking_page(*READ)
def show_exploration(request: HttpRequest, exploration: Exploration, voice: Voice) -> HttpResponse:
    """The question, what one can do now, and what came of it."""
    return _show(request, exploration, voice, StatementForm())


@taking_page(*WRITE, leaves_trace=False)
def write_statement(request: HttpRequest, exploration: Exploration, voice: Voice) -> HttpResponse:
    """One thought in one sentence."""
    form = StatementForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        key = request.POST.get("key", "")
        writing.write(voice=voice, exploration=exploration, text=form.cleaned_data["text"], key=key)
        return redirect("perspectives:show_exploration", exploration.pk)
    return _show(request, exploration, voice, form)


@taking_page(*WRITE, leaves_trace=False)
def mend_statement(request: HttpRequest, exploration: Exploration, voice: Voice) -> HttpResponse:
    """Better words for one's own statement, as long as nobody else answered it; or away with it."""
    seen = queries.statements_seen(voice, exploration)
    own = {str(one.pk): one for one in queries.own_statements(voice, exploration, seen)}
    asked = own.get(request.GET.get("statement", ""))
    initial = {"statement": asked.pk, "text": asked.text} if asked else {}
    typed = request.POST if request.method == "POST" else None
    form = MendForm(typed, initial=initial, exploration=exploration)
    if request.method == "POST" and request.POST.get("does") == "take_back":
        form.fields["text"].required = False
    if form.is_valid():
        statement = form.cleaned_data["statement"]
        if request.POST.get("does") == "take_back":
            writing.take_back(voice=voice, exploration=exploration, statement=statement)
        else:
            text = form.cleaned_data["text"]
            writing.mend(voice=voice, exploration=exploration, statement=statement, text=text)
        return redirect("perspectives:show_exploration", exploration.pk)
    if asked is None and request.method != "POST":
        return redirect("perspectives:show_exploration", exploration.pk)
    return show_form(request, "perspectives/mend_statement.html", _about(exploration, voice) | {"form": form})


@taking_page(*ACT, leaves_trace=False)
def answer_statements(request: HttpRequest, exploration: Exploration, voice: Voice) -> HttpResponse:
    """Agree, disagree, pass, or take it back: for one statement, or for all that waited for the network."""
    form = AnswersForm(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(map(str, form.errors["answers"])))
    answering.answer(voice=voice, exploration=exploration, answers=form.cleaned_data["answers"])
    if is_from_script(request):
        return HttpResponse(status=204, headers={OURS: "kept"})
    return redirect(f"{reverse('perspectives:show_exploration', args=[exploration.pk])}#answer")


@open_page(*READ)
def come_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """A guest comes in: her browser keeps a secret for this one exploration, and the language she reads."""
    exploration = exploration_of_token(token)
    if exploration is None:
        return refuse_link(request)
    response = redirect("perspectives:show_exploration", exploration.pk)
    keep_voice(request, response, exploration, asked_language(request))
    response.headers["Cache-Control"] = "no-store"
    return response


def _show(request: HttpRequest, exploration: Exploration, voice: Voice, form: StatementForm) -> HttpResponse:
    seen = queries.statements_seen(voice, exploration)
    is_answering = voice.may_take_part and not exploration.is_writing and not exploration.is_closed
    results, guests_results = queries.both_results(exploration)
    context = _about(exploration, voice) | {
        "form": form,
        "own": queries.own_statements(voice, exploration, seen) if voice.may_take_part else [],
        "deck": queries.deck_of(voice, exploration) if is_answering else None,
        "turnout": queries.turnout_of(exploration),
        "results": results,
        "guests_results": guests_results,
        "silent": queries.silent_aspects(exploration, seen),
        "taken_out": queries.taken_out(exploration, seen),
        "statements": queries.statements_to_read(exploration, seen),
        "seal": _seal(voice),
    }
    template = "perspectives/visit_exploration.html" if voice.is_guest else "perspectives/show_exploration.html"
    return show_form(request, template, context)


def _about(exploration: Exploration, voice: Voice) -> dict[str, Any]:
    person = voice.person
    inside = person is not None and can(person, exploration, Right.SEE_CONTENT)
    return {
        "community": exploration.community if inside else None,
        "group": exploration.community.name,
        "exploration": exploration,
        "voice": voice,
        "can_ask": person is not None and can(person, exploration, Right.DESIGN_MEETINGS),
        "languages": LANGUAGES if voice.is_guest else {},
        "language_now": get_language(),
    }


def _seal(voice: Voice) -> str:
    """Under which the device keeps answers that wait for the network."""
    return seal_of(str(voice.person.pk)) if voice.person is not None else device_seal(voice.name)
