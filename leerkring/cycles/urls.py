"""Addresses of cycles."""

from django.urls import path

from leerkring.cycles.views import (
    ambition,
    consequences,
    cycle,
    evaluation,
    information,
    interpretation,
    results,
)

app_name = "cycles"
urlpatterns = [
    path("plg/<uuid:community_id>/cycle/", cycle.show_cycle, name="show_cycle"),
    path("plg/<uuid:community_id>/cycles/", cycle.list_cycles, name="list_cycles"),
    path("plg/<uuid:community_id>/cycle/start/", cycle.start_cycle, name="start_cycle"),
    path("cycles/<uuid:cycle_id>/", cycle.show_round_of_cycle, name="show_round_of_cycle"),
    path("cycles/<uuid:cycle_id>/move/", cycle.move_cycle, name="move_cycle"),
    path("cycles/<uuid:cycle_id>/close/", cycle.close_cycle, name="close_cycle"),
    path("cycles/<uuid:cycle_id>/reopen/", cycle.reopen_cycle, name="reopen_cycle"),
    path("cycles/<uuid:cycle_id>/ambition/", ambition.show_ambition, name="show_ambition"),
    path("cycles/<uuid:cycle_id>/ambition/write/", ambition.write_ambition, name="write_ambition"),
    path("cycles/<uuid:cycle_id>/ambition/goal/", ambition.add_goal_to_cycle, name="add_goal_to_cycle"),
    path("cycles/<uuid:cycle_id>/ambition/goals/", ambition.choose_goals, name="choose_goals"),
    path("cycles/goals/<uuid:link_id>/take-out/", ambition.unlink_goal, name="unlink_goal"),
    path("cycles/<uuid:cycle_id>/information/", information.show_information, name="show_information"),
    path("cycles/<uuid:cycle_id>/information/ask/", information.add_inquiry, name="add_inquiry"),
    path("cycles/<uuid:cycle_id>/information/add/", information.add_source, name="add_source"),
    path("inquiries/<uuid:inquiry_id>/change/", information.change_inquiry, name="change_inquiry"),
    path("inquiries/<uuid:inquiry_id>/remove/", information.remove_inquiry, name="remove_inquiry"),
    path("sources/<uuid:source_id>/", information.show_source, name="show_source"),
    path("sources/<uuid:source_id>/file/", information.download_file, name="download_file"),
    path("sources/<uuid:source_id>/remove/", information.remove_source, name="remove_source"),
    path("cycles/<uuid:cycle_id>/interpretation/", interpretation.show_interpretation, name="show_interpretation"),
    path("cycles/<uuid:cycle_id>/interpretation/ask/", interpretation.add_question, name="add_question"),
    path("cycles/<uuid:cycle_id>/interpretation/attention/", interpretation.add_attention, name="add_attention"),
    path("rounds/<uuid:round_id>/write/", interpretation.write_interpretation, name="write_interpretation"),
    path("rounds/<uuid:round_id>/reveal/", interpretation.reveal_round, name="reveal_round"),
    path("attention/<uuid:attention_id>/change/", interpretation.change_attention, name="change_attention"),
    path("attention/<uuid:attention_id>/remove/", interpretation.remove_attention, name="remove_attention"),
    path("cycles/<uuid:cycle_id>/consequences/", consequences.show_consequences, name="show_consequences"),
    path("cycles/<uuid:cycle_id>/consequences/add/", consequences.add_consequence, name="add_consequence"),
    path("cycles/<uuid:cycle_id>/consequences/choose/", consequences.choose_actions, name="choose_actions"),
    path("cycles/actions/<uuid:link_id>/take-out/", consequences.unlink_action, name="unlink_action"),
    path("cycles/<uuid:cycle_id>/results/", results.show_results, name="show_results"),
    path("cycles/<uuid:cycle_id>/evaluation/", evaluation.show_evaluation, name="show_evaluation"),
    path("cycles/<uuid:cycle_id>/evaluation/product/", evaluation.evaluate_product, name="evaluate_product"),
    path("cycles/<uuid:cycle_id>/evaluation/process/", evaluation.evaluate_process, name="evaluate_process"),
]
