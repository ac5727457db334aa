"""Addresses of notices."""

from django.urls import path

from leerkring.notices import views

app_name = "notices"
urlpatterns = [
    path("notices/", views.list_notices, name="list_notices"),
    path("notices/all-read/", views.read_all, name="read_all"),
    path("notices/<uuid:notice_id>/open/", views.open_notice, name="open_notice"),
]
