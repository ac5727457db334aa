"""Each goal had one indicator, in its own row: it becomes a row of its own, with its norms and its measurements."""

from django.db import migrations


def give_indicators(apps, schema_editor):
    of = {name: apps.get_model("goals", name) for name in ("Goal", "Indicator", "Norm", "Measurement")}
    for goal in of["Goal"].objects.all():
        indicator = of["Indicator"].objects.create(
            community_id=goal.community_id,
            goal=goal,
            level=goal.level,
            name=goal.indicator,
            unit=goal.unit,
            author_id=goal.author_id,
        )
        # It is as old as its goal.
        of["Indicator"].objects.filter(pk=indicator.pk).update(created_at=goal.created_at)
        of["Norm"].objects.filter(goal=goal).update(indicator=indicator)
        of["Measurement"].objects.filter(goal=goal).update(indicator=indicator)


class Migration(migrations.Migration):

    dependencies = [('goals', '0002_indicators')]

    operations = [migrations.RunPython(give_indicators, migrations.RunPython.noop)]
