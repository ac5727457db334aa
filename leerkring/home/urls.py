"""Addresses of the first pages."""

from django.urls import URLPattern, path

from leerkring.home.views import circle, person, search, story

app_name = "home"
urlpatterns: list[URLPattern] = [
    path("", person.show_home, name="show_home"),
    path("search/", search.search, name="search"),
    path("plg/<uuid:community_id>/", circle.show_community, name="show_community"),
    path("plg/<uuid:community_id>/story/", story.show_story, name="show_story"),
]
