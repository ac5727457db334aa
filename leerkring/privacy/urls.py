"""Addresses of what is about oneself."""

from django.urls import path

from leerkring.privacy import views

app_name = "privacy"
urlpatterns = [
    path("account/mine/", views.show_mine, name="show_mine"),
    path("account/mine/read/", views.read_mine, name="read_mine"),
    path("account/mine/download/", views.download_mine, name="download_mine"),
    path("account/mine/forget-me/", views.forget_me, name="forget_me"),
]
