"""Pages about choices."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.choices import access, actions, queries
from leerkring.choices.access import Voter, voters_page
from leerkring.choices.forms.preparing import ChangeForm, ChoiceForm, PollForm
from leerkring.choices.forms.voting import VoteForm, voted
from leerkring.choices.models import Choice, Kind
from leerkring.choices.pictures import picture_of
from leerkring.choices.rules.telling import Own
from leerkring.communities.access import can, community_for, page
from leerkring.communities.asked import people_asked
from leerkring.communities.models import Community
from leerkring.kit.guests import LanguageForm, asked_language, receive_guest, refuse_link
from leerkring.kit.languages import LANGUAGES
from leerkring.kit.models import the_one
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, open_page, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_choices(request: SignedIn, community: Community) -> HttpResponse:
    """What is open, what is being prepared, and what was chosen."""
    context = {
        "community": community,
        "choices": list(queries.of_community(community)),
        "waiting": queries.waiting_for(request.user, timezone.localdate(), community),
        "can_decide": can(request.user, community, Right.DECIDE),
    }
    return show(request, "choices/list_choices.html", context)


@page(Right.DECIDE, community_for, *WRITE)
def add_choice(request: SignedIn, community: Community) -> HttpResponse:
    """Write down what to choose between."""
    form = ChoiceForm(request.POST or None)
    if form.is_valid():
        choice = actions.prepare(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("This is the list. All of you can add to it, until the vote begins."))
        return redirect("choices:show_choice", choice.pk)
    return show_form(request, "choices/add_choice.html", {"community": community, "form": form})


@page(Right.DECIDE, community_for, *WRITE)
def ask_poll(request: SignedIn, community: Community) -> HttpResponse:
    """Ask one quick question, at once."""
    form = PollForm(request.POST or None, initial={"page": request.GET.get("on", "")})
    if form.is_valid():
        choice = actions.prepare(
            author=request.user, community=community, kind=Kind.POLL, context="", **form.cleaned_data
        )
        actions.begin(author=request.user, choice=choice)
        messages.success(request, _("Your question is asked. What do you answer yourself?"))
        return _back(choice, to_page=True)
    page = form.fields["page"].clean(form["page"].value())
    return show_form(request, "choices/ask_poll.html", {"community": community, "form": form, "page": page})


@voters_page(*READ)
def show_choice(request: HttpRequest, choice: Choice, voter: Voter) -> HttpResponse:
    """The list as it is prepared, one's paper while it is open, and then what was chosen."""
    context = _about(request, choice, voter)
    if choice.is_open:
        stands = queries.standing(choice, voter, _asked(choice))
        initial = voted(choice, stands.mine.places) if stands.mine else {}
        takes = voter.may_take_part and choice.takes_votes(timezone.localdate())
        form = VoteForm(choice=choice, initial=initial) if takes else None
        context |= {"stands": stands, "form": form, "shows_result": bool(choice.told) and stands.mine is not None}
    return _answer(request, choice, voter, context)


def _answer(
    request: HttpRequest, choice: Choice, voter: Voter, context: dict[str, object], status: int = 200
) -> HttpResponse:
    template = "choices/show_choice.html" if "community" in context else "choices/visit_choice.html"
    response = show(request, template, context, status)
    response.headers["Cache-Control"] = "no-store" if voter.is_guest else "private, no-cache"
    return response


def _about(request: HttpRequest, choice: Choice, voter: Voter) -> dict[str, object]:
    """What every page of a choice shows; only who belongs to the group gets its places around it."""
    paper = access.paper_kept(request, choice, voter) if choice.is_closed else None
    own = queries.own_of(choice, paper)
    context: dict[str, object] = {
        "choice": choice,
        "voter": voter,
        "lines": queries.lines_of(choice, own.supported if own else ()),
        "own": own,
        "told": queries.told_of(choice),
        "guests": _of_guests(choice, own),
        "form": None,
        "stands": None,
        "shows_result": False,
    }
    if voter.person is not None and can(voter.person, choice, Right.SEE_CONTENT):
        context |= {
            "community": choice.community,
            "picture": picture_of(choice),
            "can_decide": voter.is_member,
            "proposal": _proposal(choice) if choice.told.get("themes") or choice.told.get("order") else "",
            "guests_address": _guests_address(choice),
        }
    return context


def _of_guests(choice: Choice, own: Own | None) -> dict[str, object] | None:
    """What came of the votes by the link, which stand apart."""
    told = queries.guests_told_of(choice)
    if told is None:
        return None
    return {"told": told, "lines": queries.lines_of(choice, own.supported if own else (), told)}


def _asked(choice: Choice) -> int:
    return people_asked(choice).count()


def _guests_address(choice: Choice) -> str:
    if not choice.guests_token or not choice.is_open:
        return ""
    return settings.BASE_ADDRESS + reverse("choices:join_choice", args=[choice.guests_token])


def _proposal(choice: Choice) -> str:
    """The address at which the outcome is the text of a proposal."""
    chosen = [line.words for line in queries.lines_of(choice) if line.is_chosen or choice.kind == Kind.RANKING]
    text = "\n".join([_("We chose:"), *(f"- {words}" for words in chosen)])
    query = urlencode({"title": choice.question[:200], "text": text})
    return f"{reverse('decisions:propose_decision', args=[choice.community_id])}?{query}"


def _back(choice: Choice, *, to_page: bool) -> HttpResponse:
    """To the choice itself, or to the page where it stands as well."""
    if to_page and choice.page:
        return redirect(f"{choice.page}#asked-{choice.pk}")
    return redirect("choices:show_choice", choice.pk)


@voters_page(*WRITE, leaves_trace=False)
def vote(request: HttpRequest, choice: Choice, voter: Voter) -> HttpResponse:
    """Keep what she votes. Her browser remembers which paper is hers."""
    if request.method != "POST":
        return redirect("choices:show_choice", choice.pk)
    form = VoteForm(request.POST, choice=choice)
    if not form.is_valid() and choice.takes_votes(timezone.localdate()):
        stands = queries.standing(choice, voter, _asked(choice))
        context = _about(request, choice, voter) | {"stands": stands, "form": form, "shows_result": False}
        return _answer(request, choice, voter, context, status=422)
    paper = actions.vote(voter=voter, choice=choice, ballot=form.cleaned_data.get("ballot", []))
    response = _back(choice, to_page=voter.is_member and "here" in request.POST)
    access.keep_paper(response, paper, voter)
    return response


@page(Right.DECIDE, access.choice_for, *WRITE)
def change_choice(request: SignedIn, choice: Choice) -> HttpResponse:
    """Add to the list, or write it better, as long as nobody can vote."""
    names = ("question", "context", "options", "seats", "audience", "closes_on", "number")
    initial = {name: getattr(choice, name) for name in names}
    form = ChangeForm(request.POST or None, choice=choice, initial=initial)
    if form.is_valid():
        fields = {name: form.cleaned_data[name] for name in names}
        actions.change(author=request.user, choice=choice, **fields)
        return redirect("choices:show_choice", choice.pk)
    return show_form(
        request, "choices/change_choice.html", {"community": choice.community, "choice": choice, "form": form}
    )


@page(Right.DECIDE, access.choice_for, *ACT)
def begin_choice(request: SignedIn, choice: Choice) -> HttpResponse:
    """The list is complete: now everybody votes."""
    actions.begin(author=request.user, choice=choice)
    return redirect("choices:show_choice", choice.pk)


@page(Right.DECIDE, access.choice_for, *WRITE)
def close_choice(request: SignedIn, choice: Choice) -> HttpResponse:
    """Stop voting, after being asked whether it is time."""
    if request.method == "POST":
        actions.close(author=request.user, choice=choice)
        return redirect("choices:show_choice", choice.pk)
    papers = choice.papers
    context = {
        "community": choice.community,
        "choice": choice,
        "voted": papers.filter(is_by_link=False).count(),
        "by_link": papers.filter(is_by_link=True).count(),
        "asked": _asked(choice),
    }
    return show(request, "choices/close_choice.html", context)


@open_page(*WRITE)
def join_choice(request: HttpRequest, token: str) -> HttpResponse:
    """A guest comes in by the link, in her own language."""
    choice = the_one(access.choices().filter(guests_token=token)) if token else None
    if choice is None or choice.is_prepared:
        return refuse_link(request)
    language = asked_language(request)
    receive_guest(request, language)
    form = LanguageForm(request.POST or None)
    if form.is_valid():
        response: HttpResponse = redirect("choices:show_choice", choice.pk)
        access.keep_voter(request, response, choice, language)
        return response
    context = {"choice": choice, "form": form, "languages": list(LANGUAGES.items()), "chosen": language}
    response = show_form(request, "choices/join_choice.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response
