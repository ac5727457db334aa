"""Our own addresses, and one that costs only what every page must cost: the floor that pages are measured against."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from leerkring.config import urls


def stand(request: HttpRequest, size: int) -> HttpResponse:
    """Who is this (session and person from the database), and a body of `size` bytes that was there already."""
    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    return HttpResponse(b"x" * size)


urlpatterns = [path("floor/<int:size>", stand), *urls.urlpatterns]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
