"""Addresses of diagrams and small tests."""

from django.urls import path

from leerkring.drivers.views import branches, trials

app_name = "drivers"
urlpatterns = [
    path("goals/<uuid:goal_id>/drivers/", branches.show_diagram, name="show_diagram"),
    path("goals/<uuid:goal_id>/drivers/add/", branches.add_driver, name="add_driver"),
    path("drivers/<uuid:branch_id>/", branches.show_branch, name="show_branch"),
    path("drivers/<uuid:branch_id>/split/", branches.split_driver, name="split_driver"),
    path("drivers/<uuid:branch_id>/idea/", branches.add_idea, name="add_idea"),
    path("drivers/<uuid:branch_id>/change/", branches.change_branch, name="change_branch"),
    path("drivers/<uuid:branch_id>/take-out/", branches.take_out_branch, name="take_out_branch"),
    path("drivers/<uuid:branch_id>/put-back/", branches.put_back_branch, name="put_back_branch"),
    path("drivers/<uuid:branch_id>/test/", trials.plan_trial, name="plan_trial"),
    path("small-tests/<uuid:trial_id>/", trials.show_trial, name="show_trial"),
    path("small-tests/<uuid:trial_id>/change/", trials.change_plan, name="change_plan"),
    path("small-tests/<uuid:trial_id>/do/", trials.do_trial, name="do_trial"),
    path("small-tests/<uuid:trial_id>/study/", trials.study_trial, name="study_trial"),
    path("small-tests/<uuid:trial_id>/choose/", trials.choose_ending, name="choose_ending"),
    path("small-tests/<uuid:trial_id>/reopen/", trials.reopen_trial, name="reopen_trial"),
    path("small-tests/<uuid:trial_id>/remove/", trials.remove_trial, name="remove_trial"),
]
