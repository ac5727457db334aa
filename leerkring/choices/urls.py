"""Addresses of choices."""

from django.urls import path

from leerkring.choices import views

app_name = "choices"
urlpatterns = [
    path("plg/<uuid:community_id>/choices/", views.list_choices, name="list_choices"),
    path("plg/<uuid:community_id>/choices/add/", views.add_choice, name="add_choice"),
    path("plg/<uuid:community_id>/choices/ask/", views.ask_poll, name="ask_poll"),
    path("choices/<uuid:choice_id>/", views.show_choice, name="show_choice"),
    path("choices/<uuid:choice_id>/vote/", views.vote, name="vote"),
    path("choices/<uuid:choice_id>/change/", views.change_choice, name="change_choice"),
    path("choices/<uuid:choice_id>/begin/", views.begin_choice, name="begin_choice"),
    path("choices/<uuid:choice_id>/close/", views.close_choice, name="close_choice"),
    path("choose/<str:token>/", views.join_choice, name="join_choice"),
]
