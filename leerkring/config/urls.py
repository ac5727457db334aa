"""All addresses, app by app; each app writes its own in full, so that one search finds an address."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from leerkring.kit import views
from leerkring.people.urls import account

# An address is looked for in this order, so what people open and send most comes first.
APPS = [
    "home",
    "commitments",
    "goals",
    "rooms",
    "meetings",
    "decisions",
    "privacy",
    "accountability",
    "guidance",
    "drafts",
    "cycles",
    "methods",
    "drivers",
    "choices",
    "reflections",
    "perspectives",
    "communities",
    "organisations",
    "notices",
    "people",
]

urlpatterns: list[URLPattern | URLResolver] = [path("", include(f"leerkring.{app}.urls")) for app in APPS]
urlpatterns += [
    path("healthz", views.show_health, name="show_health"),
    path("live/<str:subscription>/", views.show_stream, name="show_stream"),
]
if settings.DEBUG:
    urlpatterns += [path("kit/", views.show_kit, name="show_kit")]
if settings.DEMO:
    # In front: the demo has a sign-in page of its own.
    urlpatterns.insert(0, path("", include("leerkring.demo.urls")))
# allauth looks its own pages up without a namespace.
urlpatterns += account

handler400 = views.refuse_bad
handler403 = views.refuse_forbidden
handler404 = views.refuse_unknown
handler500 = views.say_sorry
