"""Addresses of goals."""

from django.urls import path

from leerkring.goals.views import adjusting, files, goals, holidays, indicators, measurements, phases

app_name = "goals"
urlpatterns = [
    path("plg/<uuid:community_id>/goals/", goals.list_goals, name="list_goals"),
    path("plg/<uuid:community_id>/goals/add/", goals.add_goal, name="add_goal"),
    path("goals/<uuid:goal_id>/", goals.show_goal, name="show_goal"),
    path("goals/<uuid:goal_id>/change/", goals.change_goal, name="change_goal"),
    path("goals/<uuid:goal_id>/let-go/", goals.let_go_of_goal, name="let_go_of_goal"),
    path("goals/<uuid:goal_id>/take-up/", goals.take_up_goal, name="take_up_goal"),
    path("goals/<uuid:goal_id>/spreadsheet/", files.export_goal, name="export_goal"),
    path("plg/<uuid:community_id>/lines/", indicators.list_indicators, name="list_indicators"),
    path("plg/<uuid:community_id>/lines/add/", indicators.add_indicator, name="add_indicator"),
    path("lines/<uuid:indicator_id>/", indicators.show_indicator, name="show_indicator"),
    path("lines/<uuid:indicator_id>/change/", indicators.change_indicator, name="change_indicator"),
    path("lines/<uuid:indicator_id>/chart/", indicators.choose_chart, name="choose_chart"),
    path("lines/<uuid:indicator_id>/norm/", indicators.set_norm, name="set_norm"),
    path("lines/<uuid:indicator_id>/stop/", indicators.stop_measuring, name="stop_measuring"),
    path("lines/<uuid:indicator_id>/start/", indicators.start_measuring, name="start_measuring"),
    path("lines/<uuid:indicator_id>/measure/", measurements.add_measurement, name="add_measurement"),
    path("lines/<uuid:indicator_id>/paste/", measurements.paste_measurements, name="paste_measurements"),
    path("lines/<uuid:indicator_id>/upload/", measurements.upload_measurements, name="upload_measurements"),
    path("lines/<uuid:indicator_id>/export/", files.export_measurements, name="export_measurements"),
    path("lines/<uuid:indicator_id>/spreadsheet/", files.export_spreadsheet, name="export_spreadsheet"),
    path("lines/<uuid:indicator_id>/template/", files.download_template, name="download_template"),
    path("measurements/<uuid:measurement_id>/correct/", measurements.correct_measurement, name="correct_measurement"),
    path("measurements/<uuid:measurement_id>/remove/", measurements.remove_measurement, name="remove_measurement"),
    path("lines/<uuid:indicator_id>/phase/", phases.begin_phase, name="begin_phase"),
    path("phases/<uuid:phase_id>/remove/", phases.remove_phase, name="remove_phase"),
    path("lines/<uuid:indicator_id>/adjust/", adjusting.adjust, name="adjust"),
    path("adjustments/<uuid:adjustment_id>/", adjusting.look_again, name="look_again"),
    path("plg/<uuid:community_id>/holidays/", holidays.list_holidays, name="list_holidays"),
    path("plg/<uuid:community_id>/holidays/add/", holidays.add_holiday, name="add_holiday"),
    path("plg/<uuid:community_id>/holidays/take/", holidays.take_holidays, name="take_holidays"),
    path("holidays/<uuid:holiday_id>/remove/", holidays.remove_holiday, name="remove_holiday"),
]
