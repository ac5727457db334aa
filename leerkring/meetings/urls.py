"""Addresses of meetings."""

from django.urls import path

from leerkring.meetings.views import agenda, calendars, impressions, made, planning, printing, running

app_name = "meetings"
urlpatterns = [
    path("plg/<uuid:community_id>/meetings/", planning.list_meetings, name="list_meetings"),
    path("plg/<uuid:community_id>/meetings/plan/", planning.plan_meetings, name="plan_meetings"),
    path("meetings/<uuid:meeting_id>/", planning.show_meeting, name="show_meeting"),
    path("meetings/<uuid:meeting_id>/change/", planning.change_meeting, name="change_meeting"),
    path("meetings/<uuid:meeting_id>/cancel/", planning.cancel_meeting, name="cancel_meeting"),
    path("meetings/<uuid:meeting_id>/restore/", planning.restore_meeting, name="restore_meeting"),
    path("meetings/<uuid:meeting_id>/chair/", planning.take_chair, name="take_chair"),
    path("meetings/<uuid:meeting_id>/stay-away/", planning.stay_away, name="stay_away"),
    path("meetings/<uuid:meeting_id>/come/", planning.come_after_all, name="come_after_all"),
    path("meetings/<uuid:meeting_id>/agenda/add/", agenda.add_item, name="add_item"),
    path("meetings/<uuid:meeting_id>/agenda/copy/", agenda.copy_agenda, name="copy_agenda"),
    path("agenda/<uuid:item_id>/change/", agenda.change_item, name="change_item"),
    path("agenda/<uuid:item_id>/move/", agenda.move_item, name="move_item"),
    path("agenda/<uuid:item_id>/remove/", agenda.remove_item, name="remove_item"),
    path("meetings/<uuid:meeting_id>/open/", running.open_meeting, name="open_meeting"),
    path("meetings/<uuid:meeting_id>/attendance/", running.mark_attendance, name="mark_attendance"),
    path("meetings/<uuid:meeting_id>/reopen/", running.reopen_meeting, name="reopen_meeting"),
    path("meetings/<uuid:meeting_id>/minutes/", running.show_minutes, name="show_minutes"),
    path("meetings/<uuid:meeting_id>/minutes.pdf", printing.print_minutes, name="print_minutes"),
    path("meetings/<uuid:meeting_id>/impression/", impressions.give_impression, name="give_impression"),
    path("meetings/<uuid:meeting_id>/made/action/", made.add_action, name="add_action"),
    path("meetings/<uuid:meeting_id>/made/decision/", made.propose_decision, name="propose_decision"),
    path("meetings/<uuid:meeting_id>/made/measurement/", made.add_measurement, name="add_measurement"),
    path("meetings/<uuid:meeting_id>/made/note/", made.add_note, name="add_note"),
    path("meetings/<uuid:meeting_id>/end-action/", made.end_action, name="end_action"),
    path("notes/<uuid:note_id>/change/", made.change_note, name="change_note"),
    path("notes/<uuid:note_id>/remove/", made.remove_note, name="remove_note"),
    path("calendar/", calendars.show_calendars, name="show_calendars"),
    path("calendar/renew/", calendars.renew_my_calendar, name="renew_my_calendar"),
    path("plg/<uuid:community_id>/calendar/renew/", calendars.renew_our_calendar, name="renew_our_calendar"),
    path("calendar/<str:token>.ics", calendars.show_feed, name="show_feed"),
]
