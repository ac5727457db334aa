"""All addresses as they are in demo mode."""

from django.urls import include, path

from leerkring.config.urls import handler404, urlpatterns

__all__ = ["handler404", "urlpatterns"]

urlpatterns = [path("", include("leerkring.demo.urls")), *urlpatterns]
