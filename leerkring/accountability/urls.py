"""Addresses of accountability."""

from django.urls import path

from leerkring.accountability import views

app_name = "accountability"
urlpatterns = [
    path("leader/", views.list_rhythms, name="list_rhythms"),
    path("plg/<uuid:community_id>/rhythm/", views.show_rhythm, name="show_rhythm"),
]
