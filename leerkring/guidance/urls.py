"""Addresses of guidance."""

from django.urls import path

from leerkring.guidance.views import knowledge, questions

app_name = "guidance"
urlpatterns = [
    path("plg/<uuid:community_id>/questions/", questions.list_questions, name="list_questions"),
    path("plg/<uuid:community_id>/questions/ask/", questions.ask_question, name="ask_question"),
    path("questions/<uuid:question_id>/", questions.show_question, name="show_question"),
    path("questions/<uuid:question_id>/change/", questions.change_question, name="change_question"),
    path("questions/<uuid:question_id>/take-back/", questions.take_back_question, name="take_back_question"),
    path("questions/<uuid:question_id>/finish/", questions.finish_question, name="finish_question"),
    path("questions/<uuid:question_id>/reopen/", questions.reopen_question, name="reopen_question"),
    path("questions/<uuid:question_id>/answer/", questions.answer_question, name="answer_question"),
    path("plg/<uuid:community_id>/knowledge/", knowledge.list_knowledge, name="list_knowledge"),
    path("plg/<uuid:community_id>/knowledge/ask/", knowledge.ask_knowledge, name="ask_knowledge"),
    path("knowledge/<uuid:request_id>/", knowledge.show_knowledge, name="show_knowledge"),
    path("knowledge/<uuid:request_id>/bring/", knowledge.bring_knowledge, name="bring_knowledge"),
    path("brought/<uuid:knowledge_id>/change/", knowledge.change_knowledge, name="change_knowledge"),
    path("knowledge/<uuid:request_id>/finish/", knowledge.finish_knowledge, name="finish_knowledge"),
    path("knowledge/<uuid:request_id>/reopen/", knowledge.reopen_knowledge, name="reopen_knowledge"),
]
