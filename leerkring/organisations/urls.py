"""Addresses of organisations."""

from django.urls import path

from leerkring.organisations.views import places, posts, staff

app_name = "organisations"
urlpatterns = [
    path("organisations/", places.list_organisations, name="list_organisations"),
    path("organisations/<uuid:organisation_id>/", places.show_organisation, name="show_organisation"),
    path("organisations/<uuid:organisation_id>/staff/", staff.list_staff, name="list_staff"),
    path("organisations/<uuid:organisation_id>/staff/invite/", staff.invite, name="invite"),
    path("organisations/<uuid:organisation_id>/staff/invite-many/", staff.invite_many, name="invite_many"),
    path("organisations/<uuid:organisation_id>/staff/slips/", staff.list_slips, name="list_slips"),
    path("posts/<uuid:post_id>/", posts.show_post, name="show_post"),
    path("posts/<uuid:post_id>/give/", posts.give_post, name="give_post"),
    path("posts/<uuid:post_id>/end/", posts.end_post, name="end_post"),
    path("posts/<uuid:post_id>/restore/", posts.restore_post, name="restore_post"),
    path("posts/<uuid:post_id>/link/", posts.make_link, name="make_link"),
    path("posts/<uuid:post_id>/revoke/", posts.revoke_link, name="revoke_link"),
    path("posts/<uuid:post_id>/close/", posts.close_account, name="close_account"),
    path("posts/<uuid:post_id>/open/", posts.open_account, name="open_account"),
]
