"""Pages about what is new."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.kit.pages import ACT, READ, SignedIn, show, signed_in_page
from leerkring.notices import access, actions, queries

A_PAGE = 30


@signed_in_page(*READ)
def list_notices(request: SignedIn) -> HttpResponse:
    """What I did not see yet, and below it what I did."""
    page = Paginator(queries.unread_first(request.user), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "unread": [notice for notice in page if notice.read_at is None],
        "seen": [notice for notice in page if notice.read_at is not None],
        "page": page,
    }
    return show(request, "notices/list_notices.html", context)


@signed_in_page(*ACT)
def open_notice(request: SignedIn, notice_id: UUID) -> HttpResponse:
    """To where it leads; from then on it is seen."""
    notice = access.notice_for(request.user, notice_id)
    actions.read(notice=notice)
    return redirect(notice.address)


@signed_in_page(*ACT)
def read_all(request: SignedIn) -> HttpResponse:
    """I saw all of it."""
    actions.read_all(reader=request.user)
    messages.success(request, _("You have seen all the news."))
    return redirect("notices:list_notices")
