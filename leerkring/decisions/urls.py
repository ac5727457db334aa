"""Addresses of decisions."""

from django.urls import path

from leerkring.decisions import views

app_name = "decisions"
urlpatterns = [
    path("plg/<uuid:community_id>/decisions/", views.list_decisions, name="list_decisions"),
    path("plg/<uuid:community_id>/decisions/propose/", views.propose_decision, name="propose_decision"),
    path("plg/<uuid:community_id>/decisions/ways/", views.choose_way, name="choose_way"),
    path("decisions/<uuid:decision_id>/", views.show_decision, name="show_decision"),
    path("decisions/<uuid:decision_id>/voice/", views.give_voice, name="give_voice"),
    path("decisions/<uuid:decision_id>/amend/", views.amend_proposal, name="amend_proposal"),
    path("decisions/<uuid:decision_id>/adopt/", views.adopt_decision, name="adopt_decision"),
    path("decisions/<uuid:decision_id>/withdraw/", views.withdraw_decision, name="withdraw_decision"),
    path("decisions/<uuid:decision_id>/restore/", views.restore_decision, name="restore_decision"),
    path("decisions/<uuid:decision_id>/review/", views.review_decision, name="review_decision"),
    path("decisions/<uuid:decision_id>/later/", views.speak_later, name="speak_later"),
    path("decisions/<uuid:decision_id>/ask/", views.ask_clarification, name="ask_clarification"),
    path("clarifications/<uuid:clarification_id>/answer/", views.answer_clarification, name="answer_clarification"),
    path("decisions/<uuid:decision_id>/react/", views.give_reaction, name="give_reaction"),
    path("decisions/<uuid:decision_id>/go-on/", views.move_talk, name="move_talk"),
    path("decisions/<uuid:decision_id>/advise/", views.give_advice, name="give_advice"),
    path("decisions/<uuid:decision_id>/settle/", views.settle_decision, name="settle_decision"),
    path("decisions/<uuid:decision_id>/together/", views.decide_together, name="decide_together"),
    path("decisions/<uuid:decision_id>/vote/", views.cast_ballot, name="cast_ballot"),
    path("decisions/<uuid:decision_id>/count/", views.count_ballots, name="count_ballots"),
    path("plg/<uuid:community_id>/decisions/terms/", views.show_terms, name="show_terms"),
    path("plg/<uuid:community_id>/decisions/terms/propose/", views.propose_terms, name="propose_terms"),
]
