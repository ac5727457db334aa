"""Addresses of actions."""

from django.urls import path

from leerkring.commitments import views

app_name = "commitments"
urlpatterns = [
    path("plg/<uuid:community_id>/actions/", views.list_actions, name="list_actions"),
    path("plg/<uuid:community_id>/actions/add/", views.add_action, name="add_action"),
    path("actions/<uuid:action_id>/", views.show_action, name="show_action"),
    path("actions/<uuid:action_id>/change/", views.change_action, name="change_action"),
    path("actions/<uuid:action_id>/end/", views.end_action, name="end_action"),
    path("actions/<uuid:action_id>/reopen/", views.reopen_action, name="reopen_action"),
    path("actions/<uuid:action_id>/result/", views.add_result, name="add_result"),
]
