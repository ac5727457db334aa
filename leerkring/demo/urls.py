"""Addresses of the demo, in front of all others and in demo mode only."""

from django.urls import path

from leerkring.demo import views
from leerkring.kit.pages import WRITE, declare

app_name = "demo"
urlpatterns = [
    path("sign-in/", declare(views.SignInOrChoose.as_view(), "everybody", *WRITE), name="sign_in"),
    path("demo/", views.list_cast, name="list_cast"),
    path("demo/sign-in-as/", views.sign_in_as, name="sign_in_as"),
]
