"""Addresses of decisions."""

from django.urls import path

from leerkring.decisions import views

app_name = "decisions"
urlpatterns = [
    path("plg/<uuid:community_id>/decisions/", views.list_decisions, name="list_decisions"),
    path("plg/<uuid:community_id>/decisions/propose/", views.propose_decision, name="propose_decision"),
    path("decisions/<uuid:decision_id>/", views.show_decision, name="show_decision"),
    path("decisions/<uuid:decision_id>/voice/", views.give_voice, name="give_voice"),
    path("decisions/<uuid:decision_id>/amend/", views.amend_proposal, name="amend_proposal"),
    path("decisions/<uuid:decision_id>/adopt/", views.adopt_decision, name="adopt_decision"),
    path("decisions/<uuid:decision_id>/withdraw/", views.withdraw_decision, name="withdraw_decision"),
    path("decisions/<uuid:decision_id>/restore/", views.restore_decision, name="restore_decision"),
    path("decisions/<uuid:decision_id>/review/", views.review_decision, name="review_decision"),
]
