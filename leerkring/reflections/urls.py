"""Addresses of reflections."""

from django.urls import path

from leerkring.reflections import views

app_name = "reflections"
urlpatterns = [
    path("plg/<uuid:community_id>/reflections/", views.list_reflections, name="list_reflections"),
    path("plg/<uuid:community_id>/reflections/add/", views.add_reflection, name="add_reflection"),
    path("reflections/<uuid:reflection_id>/", views.show_reflection, name="show_reflection"),
    path("reflections/<uuid:reflection_id>/change/", views.change_reflection, name="change_reflection"),
    path("reflections/<uuid:reflection_id>/share/", views.share_reflection, name="share_reflection"),
    path("reflections/<uuid:reflection_id>/take-back/", views.take_back_reflection, name="take_back_reflection"),
    path("reflections/<uuid:reflection_id>/delete/", views.delete_reflection, name="delete_reflection"),
]
