"""Addresses of communities."""

from django.urls import path

from leerkring.communities.views import charter, founding, taking_part

app_name = "communities"
urlpatterns = [
    path("plg/", founding.list_communities, name="list_communities"),
    path("organisations/<uuid:organisation_id>/found/", founding.found_community, name="found_community"),
    path("plg/<uuid:community_id>/change/", founding.change_community, name="change_community"),
    path("plg/<uuid:community_id>/end/", founding.end_community, name="end_community"),
    path("plg/<uuid:community_id>/take-up-again/", founding.take_up_again, name="take_up_again"),
    path("plg/<uuid:community_id>/people/", taking_part.show_people, name="show_people"),
    path("plg/<uuid:community_id>/people/add/", taking_part.add_members, name="add_members"),
    path("plg/<uuid:community_id>/people/steering/", taking_part.add_steering, name="add_steering"),
    path("plg/<uuid:community_id>/people/facilitator/", taking_part.appoint_facilitator, name="appoint_facilitator"),
    path("places/<uuid:membership_id>/end/", taking_part.end_place, name="end_place"),
    path("places/<uuid:membership_id>/give-back/", taking_part.give_back_place, name="give_back_place"),
    path("facilitators/<uuid:facilitation_id>/change/", taking_part.change_agreement, name="change_agreement"),
    path("facilitators/<uuid:facilitation_id>/end/", taking_part.end_facilitation, name="end_facilitation"),
    path("plg/<uuid:community_id>/charter/", charter.show_charter, name="show_charter"),
    path("plg/<uuid:community_id>/charter/frame/", charter.change_frame, name="change_frame"),
    path("plg/<uuid:community_id>/charter/frame/history/", charter.list_frames, name="list_frames"),
    path("frames/<uuid:frame_id>/put-back/", charter.put_back_frame, name="put_back_frame"),
    path("plg/<uuid:community_id>/charter/text/", charter.change_text, name="change_text"),
    path("plg/<uuid:community_id>/charter/text/history/", charter.list_texts, name="list_texts"),
    path("charter-texts/<uuid:text_id>/put-back/", charter.put_back_text, name="put_back_text"),
    path("plg/<uuid:community_id>/charter/time/", charter.change_time_plan, name="change_time_plan"),
    path("plg/<uuid:community_id>/charter/time/history/", charter.list_time_plans, name="list_time_plans"),
    path("time-plans/<uuid:plan_id>/put-back/", charter.put_back_time_plan, name="put_back_time_plan"),
]
