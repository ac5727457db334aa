"""One person at her post, as who looks after the accounts sees her."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations import actions, queries
from leerkring.organisations.access import looks_after, post_page
from leerkring.organisations.forms import GivePostForm
from leerkring.organisations.models import Post
from leerkring.organisations.rules import Right
from leerkring.organisations.views.staff import to_slips


@post_page(Right.MANAGE_PEOPLE, *READ)
def show_post(request: SignedIn, post: Post) -> HttpResponse:
    """Who she is here, and how she comes in."""
    context = {
        "organisation": post.organisation,
        "post": post,
        "person": post.person,
        "posts": queries.posts_of(post.person, post.organisation),
        "invitation": queries.open_invitation_of(post.person),
        "is_oneself": post.person_id == request.user.pk,
        "looks_after": looks_after(request.user, post.person),
    }
    return show(request, "organisations/show_post.html", context)


@post_page(Right.MANAGE_PEOPLE, *WRITE)
def give_post(request: SignedIn, post: Post) -> HttpResponse:
    """One post more in this organisation."""
    form = GivePostForm(request.POST or None, organisation=post.organisation)
    if form.is_valid():
        given = actions.give_post(administrator=request.user, post=post, **form.cleaned_data)
        return redirect("organisations:show_post", given.pk)
    context = {"organisation": post.organisation, "post": post, "person": post.person, "form": form}
    return show_form(request, "organisations/give_post.html", context)


@post_page(Right.MANAGE_PEOPLE, *ACT)
def end_post(request: SignedIn, post: Post) -> HttpResponse:
    """The post ends today; it can be given back."""
    actions.end_post(administrator=request.user, post=post)
    messages.success(request, _("The post has ended. You can give it back below."))
    return redirect("organisations:show_post", post.pk)


@post_page(Right.MANAGE_PEOPLE, *ACT)
def restore_post(request: SignedIn, post: Post) -> HttpResponse:
    """Give a post back that ended."""
    given = actions.restore_post(administrator=request.user, post=post)
    return redirect("organisations:show_post", given.pk)


@post_page(Right.MANAGE_PEOPLE, *ACT)
def make_link(request: SignedIn, post: Post) -> HttpResponse:
    """A new way in."""
    invitation = actions.make_link(administrator=request.user, post=post)
    return to_slips(post.organisation, [invitation], request)


@post_page(Right.MANAGE_PEOPLE, *ACT)
def revoke_link(request: SignedIn, post: Post) -> HttpResponse:
    """Her open link stops working."""
    actions.revoke_link(administrator=request.user, post=post)
    messages.success(request, _("The link no longer works."))
    return redirect("organisations:show_post", post.pk)


@post_page(Right.MANAGE_PEOPLE, *WRITE)
def close_account(request: SignedIn, post: Post) -> HttpResponse:
    """Asks, and closes the account."""
    if request.method == "POST":
        actions.close_account(administrator=request.user, post=post)
        messages.success(request, _("The account is closed. You can open it again below."))
        return redirect("organisations:show_post", post.pk)
    context = {"organisation": post.organisation, "post": post, "person": post.person}
    return show(request, "organisations/close_account.html", context)


@post_page(Right.MANAGE_PEOPLE, *ACT)
def open_account(request: SignedIn, post: Post) -> HttpResponse:
    """Open a closed account again."""
    actions.open_account(administrator=request.user, post=post)
    messages.success(request, _("The account is open again."))
    return redirect("organisations:show_post", post.pk)
