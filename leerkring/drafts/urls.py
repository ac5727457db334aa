"""Addresses of drafts."""

from django.urls import path

from leerkring.drafts import views

app_name = "drafts"
urlpatterns = [
    path("plg/<uuid:community_id>/drafts/", views.list_drafts, name="list_drafts"),
    path("plg/<uuid:community_id>/drafts/begin/", views.begin_draft, name="begin_draft"),
    path("drafts/<uuid:draft_id>/", views.show_draft, name="show_draft"),
    path("drafts/<uuid:draft_id>/fill/", views.fill_draft, name="fill_draft"),
    path("drafts/<uuid:draft_id>/write/", views.write_draft, name="write_draft"),
    path("drafts/<uuid:draft_id>/remove/", views.remove_draft, name="remove_draft"),
    path("drafts/<uuid:draft_id>/propose/", views.propose_draft, name="propose_draft"),
    path("drafts/<uuid:draft_id>/place/", views.place_draft, name="place_draft"),
]
