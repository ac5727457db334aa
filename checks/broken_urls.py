"""Addresses with one that breaks, to see how we fail."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from leerkring.config import urls


def break_down(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("broken on purpose")


urlpatterns = [path("broken/", break_down), *urls.urlpatterns]
handler500 = urls.handler500
