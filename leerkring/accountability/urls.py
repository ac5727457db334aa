"""Addresses of accountability."""

from django.urls import path

from leerkring.accountability.views import checks, needs, rhythm, votes

app_name = "accountability"
urlpatterns = [
    path("leader/", rhythm.list_rhythms, name="list_rhythms"),
    path("plg/<uuid:community_id>/rhythm/", rhythm.show_rhythm, name="show_rhythm"),
    path("plg/<uuid:community_id>/needs/add/", needs.add_need, name="add_need"),
    path("needs/<uuid:need_id>/answer/", needs.answer_need, name="answer_need"),
    path("needs/<uuid:need_id>/end/", needs.end_need, name="end_need"),
    path("plg/<uuid:community_id>/time-enough/", checks.ask_about_time, name="ask_about_time"),
    path("plg/<uuid:community_id>/principles/", checks.check_principles, name="check_principles"),
    path("checks/<uuid:check_id>/strengthen/", checks.write_strengthening, name="write_strengthening"),
    path("choices/<uuid:choice_id>/measure/", votes.take_measurement, name="take_measurement"),
]
