import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('goals', '0005_adjustments'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Branch',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('driver', 'driver'), ('idea', 'idea to change something')], max_length=6)),
                ('words', models.CharField(max_length=120)),
                ('meaning', models.CharField(blank=True, max_length=400)),
                ('number', models.PositiveIntegerField(default=1)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('above', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='below', to='drivers.branch')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='goals.goal')),
            ],
        ),
        migrations.CreateModel(
            name='Trial',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('what', models.CharField(max_length=300)),
                ('starts_on', models.DateField()),
                ('predicted', models.TextField(max_length=1000)),
                ('look_on', models.DateField()),
                ('done', models.TextField(blank=True, max_length=2000)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('saw', models.TextField(blank=True, max_length=2000)),
                ('outcome', models.CharField(blank=True, choices=[('expected', 'as we expected'), ('partly', 'partly as we expected'), ('otherwise', 'otherwise than we expected')], max_length=9)),
                ('ending', models.CharField(blank=True, choices=[('adopt', 'we keep doing it'), ('adapt', 'we change it and try again'), ('abandon', 'we let go of it')], max_length=7)),
                ('because', models.CharField(blank=True, max_length=400)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('reminded_on', models.DateField(blank=True, null=True)),
                ('after', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='next', to='drivers.trial')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('idea', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trials', to='drivers.branch')),
                ('indicator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='goals.indicator')),
                ('who', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Wording',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('words', models.CharField(max_length=120)),
                ('meaning', models.CharField(blank=True, max_length=400)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('branch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wordings', to='drivers.branch')),
            ],
        ),
        migrations.AddIndex(
            model_name='branch',
            index=models.Index(fields=['goal', 'created_at'], name='branches_of_goal'),
        ),
        migrations.AddConstraint(
            model_name='branch',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'driver'), ('above__isnull', False), _connector='OR'), name='idea_hangs_on_a_driver'),
        ),
        migrations.AddConstraint(
            model_name='trial',
            constraint=models.UniqueConstraint(fields=('idea', 'number'), name='trials_of_idea'),
        ),
        migrations.AddConstraint(
            model_name='trial',
            constraint=models.CheckConstraint(condition=models.Q(('look_on__gte', models.F('starts_on'))), name='looks_after_it_started'),
        ),
        migrations.AddConstraint(
            model_name='trial',
            constraint=models.CheckConstraint(condition=models.Q(('ending', ''), ('ended_at__isnull', False), _connector='OR'), name='ends_with_a_moment'),
        ),
        migrations.AddConstraint(
            model_name='wording',
            constraint=models.UniqueConstraint(fields=('branch', 'number'), name='wordings_of_branch'),
        ),
    ]
