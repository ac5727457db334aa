"""Pages about drafts."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.drafts import access, actions, queries
from leerkring.drafts.forms import BeginForm, FillForm, ProposeForm, WriteForm
from leerkring.drafts.models import Draft, Target
from leerkring.drafts.rules import Step
from leerkring.kit.errors import Refused
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_drafts(request: SignedIn, community: Community) -> HttpResponse:
    """The shared vision and the ambition: what is in hand, and what stands."""
    context = {
        "community": community,
        "lines": queries.lines(community),
        "can_write": can(request.user, community, Right.WRITE_CHARTER),
    }
    return show(request, "drafts/list_drafts.html", context)


@page(Right.WRITE_CHARTER, community_for, *WRITE)
def begin_draft(request: SignedIn, community: Community) -> HttpResponse:
    """Begin a text; the address may name what it is for."""
    form = BeginForm(request.POST or None, community=community, initial={"target": request.GET.get("target", "")})
    if form.is_valid():
        draft = actions.begin(author=request.user, community=community, **form.begins)
        return redirect("drafts:show_draft", draft.pk)
    return show_form(request, "drafts/begin_draft.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, access.draft_for, *READ)
def show_draft(request: SignedIn, draft: Draft) -> HttpResponse:
    """Four steps on one page: what everybody thinks, the text, the decision, its place."""
    versions = queries.versions_of(draft)
    step = draft.step(has_text=bool(versions))
    common_ground = queries.common_ground(draft) if step <= Step.WRITE else None
    context = {
        "community": draft.community,
        "draft": draft,
        "step": step,
        "versions": versions,
        "text": queries.text_of(draft, step, versions[0] if versions else None),
        "common_ground": common_ground,
        "can_write": can(request.user, draft, Right.WRITE_CHARTER),
        "fill": FillForm(common_ground=common_ground) if common_ground and not versions else None,
    }
    return show(request, "drafts/show_draft.html", context)


@page(Right.WRITE_CHARTER, access.draft_for, *WRITE)
def fill_draft(request: SignedIn, draft: Draft) -> HttpResponse:
    """A first text, of the statements that (nearly) all agree with."""
    form = FillForm(request.POST or None, common_ground=queries.common_ground(draft) or [])
    if form.is_valid():
        actions.fill(author=request.user, draft=draft, **form.cleaned_data)
        messages.success(request, _("This is a first text. Make it yours, together."))
        return redirect("drafts:show_draft", draft.pk)
    return show_form(request, "drafts/fill_draft.html", _about(draft, form))


@page(Right.WRITE_CHARTER, access.draft_for, *WRITE)
def write_draft(request: SignedIn, draft: Draft) -> HttpResponse:
    """Write a next version of the text."""
    newest = queries.newest_version(draft)
    initial = {"text": newest.text, "number": newest.number} if newest else {"number": 0}
    form = WriteForm(request.POST or None, initial=initial, draft=draft)
    if form.is_valid():
        actions.write(author=request.user, draft=draft, **form.cleaned_data)
        messages.success(request, _("Kept. The earlier text stays readable."))
        return redirect("drafts:show_draft", draft.pk)
    return show_form(request, "drafts/write_draft.html", _about(draft, form))


@page(Right.WRITE_CHARTER, access.draft_for, *ACT)
def remove_draft(request: SignedIn, draft: Draft) -> HttpResponse:
    """Take away what was begun by mistake."""
    actions.remove(author=request.user, draft=draft)
    messages.success(request, _("It is gone."))
    return redirect("drafts:list_drafts", draft.community_id)


@page(Right.DECIDE, access.draft_for, *ACT)
def propose_draft(request: SignedIn, draft: Draft) -> HttpResponse:
    """Lay the text before the group."""
    form = ProposeForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Go back and open the page again: then you see the text that you propose."))
    actions.propose(author=request.user, draft=draft, **form.cleaned_data)
    messages.success(request, _("Your text lies before the group. Everybody says what they think of it."))
    return redirect("drafts:show_draft", draft.pk)


@page(Right.WRITE_CHARTER, access.draft_for, *ACT)
def place_draft(request: SignedIn, draft: Draft) -> HttpResponse:
    """Put the adopted text where it belongs."""
    actions.place(author=request.user, draft=draft)
    is_ambition = draft.target == Target.AMBITION
    messages.success(request, _("This is your ambition now.") if is_ambition else _("It stands in your charter now."))
    return redirect("drafts:show_draft", draft.pk)


def _about(draft: Draft, form: object) -> dict[str, object]:
    return {"community": draft.community, "draft": draft, "form": form}
