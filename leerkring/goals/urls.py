"""Addresses of goals."""

from django.urls import path

from leerkring.goals import views

app_name = "goals"
urlpatterns = [
    path("plg/<uuid:community_id>/goals/", views.list_goals, name="list_goals"),
    path("plg/<uuid:community_id>/goals/add/", views.add_goal, name="add_goal"),
    path("goals/<uuid:goal_id>/", views.show_goal, name="show_goal"),
    path("goals/<uuid:goal_id>/change/", views.change_goal, name="change_goal"),
    path("goals/<uuid:goal_id>/norm/", views.set_norm, name="set_norm"),
    path("goals/<uuid:goal_id>/let-go/", views.let_go_of_goal, name="let_go_of_goal"),
    path("goals/<uuid:goal_id>/take-up/", views.take_up_goal, name="take_up_goal"),
    path("goals/<uuid:goal_id>/measure/", views.add_measurement, name="add_measurement"),
    path("goals/<uuid:goal_id>/paste/", views.paste_measurements, name="paste_measurements"),
    path("measurements/<uuid:measurement_id>/correct/", views.correct_measurement, name="correct_measurement"),
    path("measurements/<uuid:measurement_id>/remove/", views.remove_measurement, name="remove_measurement"),
]
