"""Addresses of methods."""

from django.urls import path

from leerkring.methods.views import composing, finding, sharing

app_name = "methods"
urlpatterns = [
    path("plg/<uuid:community_id>/methods/", finding.list_methods, name="list_methods"),
    path("plg/<uuid:community_id>/methods/show/", finding.show_offer, name="show_offer"),
    path("plg/<uuid:community_id>/methods/export/", finding.export_method, name="export_method"),
    path("plg/<uuid:community_id>/methods/add/", composing.add_method, name="add_method"),
    path("plg/<uuid:community_id>/methods/copy/", sharing.copy_method, name="copy_method"),
    path("plg/<uuid:community_id>/methods/import/", sharing.import_method, name="import_method"),
    path("methods/<uuid:method_id>/", finding.show_method, name="show_method"),
    path("methods/<uuid:method_id>/change/", composing.change_method, name="change_method"),
    path("methods/<uuid:method_id>/steps/add/", composing.add_step, name="add_step"),
    path("methods/<uuid:method_id>/steps/change/", composing.change_step, name="change_step"),
    path("methods/<uuid:method_id>/steps/move/", composing.move_step, name="move_step"),
    path("methods/<uuid:method_id>/steps/remove/", composing.remove_step, name="remove_step"),
    path("methods/<uuid:method_id>/withdraw/", sharing.withdraw_method, name="withdraw_method"),
    path("methods/<uuid:method_id>/restore/", sharing.restore_method, name="restore_method"),
    path("methods/<uuid:method_id>/propose/", sharing.propose_method, name="propose_method"),
    path("methods/<uuid:method_id>/take-back/", sharing.take_back_method, name="take_back_method"),
]
