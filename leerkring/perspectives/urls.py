"""Addresses of explorations."""

from django.urls import path

from leerkring.perspectives.views import keeping, listing, taking

app_name = "perspectives"
urlpatterns = [
    path("plg/<uuid:community_id>/explorations/", listing.list_explorations, name="list_explorations"),
    path("plg/<uuid:community_id>/explorations/put/", listing.put_exploration, name="put_exploration"),
    path("explorations/<uuid:exploration_id>/", taking.show_exploration, name="show_exploration"),
    path("explore/<str:token>/", taking.come_by_link, name="come_by_link"),
    path("explorations/<uuid:exploration_id>/write/", taking.write_statement, name="write_statement"),
    path("explorations/<uuid:exploration_id>/mend/", taking.mend_statement, name="mend_statement"),
    path("explorations/<uuid:exploration_id>/answer/", taking.answer_statements, name="answer_statements"),
    path("explorations/<uuid:exploration_id>/change/", keeping.change_exploration, name="change_exploration"),
    path("explorations/<uuid:exploration_id>/begin/", keeping.begin_answering, name="begin_answering"),
    path("explorations/<uuid:exploration_id>/close/", keeping.close_exploration, name="close_exploration"),
    path("explorations/<uuid:exploration_id>/follow-up/", keeping.follow_up, name="follow_up"),
    path("explorations/<uuid:exploration_id>/hide/", keeping.hide_statement, name="hide_statement"),
    path("explorations/<uuid:exploration_id>/put-back/", keeping.restore_statement, name="restore_statement"),
    path("explorations/<uuid:exploration_id>/sides/", keeping.mark_aspects, name="mark_aspects"),
]
