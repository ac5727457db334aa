import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):

    dependencies = [('goals', '0003_indicators_of_goals')]

    operations = [
        migrations.RemoveConstraint(model_name='norm', name='norm_versions'),
        migrations.RemoveConstraint(model_name='measurement', name='one_value_a_day'),
        migrations.RemoveConstraint(model_name='measurement', name='one_baseline'),
        migrations.RemoveField(model_name='norm', name='goal'),
        migrations.RemoveField(model_name='measurement', name='goal'),
        migrations.RemoveField(model_name='goal', name='indicator'),
        migrations.RemoveField(model_name='goal', name='unit'),
        migrations.AlterField(
            model_name='norm',
            name='indicator',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='norms', to='goals.indicator'),
        ),
        migrations.AlterField(
            model_name='measurement',
            name='indicator',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measurements', to='goals.indicator'),
        ),
        migrations.AddConstraint(
            model_name='norm',
            constraint=models.UniqueConstraint(fields=('indicator', 'number'), name='norm_versions'),
        ),
        migrations.AddConstraint(
            model_name='measurement',
            constraint=models.UniqueConstraint(fields=('indicator', 'on'), name='one_value_a_day'),
        ),
        migrations.AddConstraint(
            model_name='measurement',
            constraint=models.UniqueConstraint(condition=Q(('is_baseline', True)), fields=('indicator',), name='one_baseline'),
        ),
    ]
