"""Addresses of rooms."""

from django.urls import path

from leerkring.rooms.views import activity, ahead, choosing, designing, joining, leading, outcome, pictures, taking_part

app_name = "rooms"
urlpatterns = [
    path("join/", joining.type_code, name="type_code"),
    path("join/<str:token>/", joining.join_room, name="join_room"),
    path("meetings/<uuid:meeting_id>/room/", taking_part.show_room, name="show_room"),
    path("meetings/<uuid:meeting_id>/room/now/", taking_part.show_room_now, name="show_room_now"),
    path("meetings/<uuid:meeting_id>/room/sit-down/", taking_part.sit_down, name="sit_down"),
    path("meetings/<uuid:meeting_id>/room/here/", taking_part.be_here, name="be_here"),
    path("meetings/<uuid:meeting_id>/room/leave/", taking_part.leave_room, name="leave_room"),
    path("meetings/<uuid:meeting_id>/room/language/", joining.choose_language, name="choose_language"),
    path("meetings/<uuid:meeting_id>/room/outcome/", outcome.show_outcome, name="show_outcome"),
    path("meetings/<uuid:meeting_id>/room/outcome/share/", outcome.share_outcome, name="share_outcome"),
    path("agenda/<uuid:item_id>/outcome/", activity.show_activity, name="show_activity"),
    path("steps/<uuid:step_id>/take-part/", taking_part.take_part, name="take_part"),
    path("steps/<uuid:step_id>/take-part/unseen/", taking_part.take_part_unseen, name="take_part_unseen"),
    path("meetings/<uuid:meeting_id>/methods/", choosing.choose_method, name="choose_method"),
    path("meetings/<uuid:meeting_id>/methods/use/", choosing.use_method, name="use_method"),
    path("agenda/<uuid:item_id>/steps/", designing.design_item, name="design_item"),
    path("agenda/<uuid:item_id>/steps/add/", designing.add_step, name="add_step"),
    path("agenda/<uuid:item_id>/steps/keep/", designing.keep_as_method, name="keep_as_method"),
    path("agenda/<uuid:item_id>/steps/fit/", designing.fit_item, name="fit_item"),
    path("steps/<uuid:step_id>/change/", designing.change_step, name="change_step"),
    path("steps/<uuid:step_id>/move/", designing.move_step, name="move_step"),
    path("steps/<uuid:step_id>/remove/", designing.remove_step, name="remove_step"),
    path("steps/<uuid:step_id>/preview/", designing.preview_step, name="preview_step"),
    path("steps/<uuid:step_id>/at-home/", ahead.set_ahead, name="set_ahead"),
    path("steps/<uuid:step_id>/at-home/end/", ahead.end_ahead, name="end_ahead"),
    path("steps/<uuid:step_id>/write/", taking_part.write_ahead, name="write_ahead"),
    path("pictures/<uuid:picture_id>/", pictures.show_picture, name="show_picture"),
    path("meetings/<uuid:meeting_id>/lead/", leading.lead_room, name="lead_room"),
    path("meetings/<uuid:meeting_id>/lead/now/", leading.lead_room_now, name="lead_room_now"),
    path("meetings/<uuid:meeting_id>/lead/go/", leading.go, name="go"),
    path("steps/<uuid:step_id>/go/", leading.go_to_step, name="go_to_step"),
    path("steps/<uuid:step_id>/answers/", leading.begin_answers, name="begin_answers"),
    path("meetings/<uuid:meeting_id>/close/", leading.close_meeting, name="close_meeting"),
    path("meetings/<uuid:meeting_id>/lead/clock/", leading.set_clock, name="set_clock"),
    path("meetings/<uuid:meeting_id>/lead/hand-over/", leading.hand_over, name="hand_over"),
    path("meetings/<uuid:meeting_id>/lead/guests/", leading.let_guests_in, name="let_guests_in"),
    path("meetings/<uuid:meeting_id>/lead/no-guests/", leading.close_for_guests, name="close_for_guests"),
    path("meetings/<uuid:meeting_id>/board/", leading.show_board, name="show_board"),
    path("meetings/<uuid:meeting_id>/board/now/", leading.show_board_now, name="show_board_now"),
]
