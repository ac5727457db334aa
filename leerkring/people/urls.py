"""Addresses of signing in and of one's own account."""

from allauth.account import views as allauth
from django.urls import URLPattern, path

from leerkring.kit.pages import WRITE, declare

app_name = "people"
urlpatterns: list[URLPattern] = []
account = [
    path("sign-in/", declare(allauth.login, "everybody", *WRITE), name="account_login"),
    path("sign-out/", declare(allauth.logout, "everybody", *WRITE), name="account_logout"),
]
