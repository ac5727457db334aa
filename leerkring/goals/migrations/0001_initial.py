import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('communities', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('level', models.CharField(choices=[('pupil', 'pupils'), ('teacher', 'teachers and staff'), ('school', 'school')], max_length=8)),
                ('text', models.CharField(max_length=300)),
                ('indicator', models.CharField(max_length=200)),
                ('unit', models.CharField(blank=True, max_length=30)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('because', models.CharField(blank=True, max_length=400)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='communities.community')),
            ],
        ),
        migrations.CreateModel(
            name='Measurement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('on', models.DateField()),
                ('value', models.FloatField()),
                ('note', models.CharField(blank=True, max_length=300)),
                ('is_baseline', models.BooleanField(default=False)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measurements', to='goals.goal')),
            ],
        ),
        migrations.CreateModel(
            name='Norm',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('bound', models.CharField(choices=[('at_least', 'at least'), ('at_most', 'at most'), ('between', 'between')], max_length=8)),
                ('low', models.FloatField(blank=True, null=True)),
                ('high', models.FloatField(blank=True, null=True)),
                ('by_on', models.DateField(blank=True, null=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='norms', to='goals.goal')),
            ],
        ),
        migrations.AddIndex(
            model_name='goal',
            index=models.Index(fields=['community', 'created_at'], name='goals_of_community'),
        ),
        migrations.AddConstraint(
            model_name='measurement',
            constraint=models.UniqueConstraint(fields=('goal', 'on'), name='one_value_a_day'),
        ),
        migrations.AddConstraint(
            model_name='measurement',
            constraint=models.UniqueConstraint(condition=models.Q(('is_baseline', True)), fields=('goal',), name='one_baseline'),
        ),
        migrations.AddConstraint(
            model_name='norm',
            constraint=models.UniqueConstraint(fields=('goal', 'number'), name='norm_versions'),
        ),
        migrations.AddConstraint(
            model_name='norm',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('bound', 'at_least'), ('low__isnull', False)), models.Q(('bound', 'at_most'), ('high__isnull', False)), models.Q(('bound', 'between'), ('high__isnull', False), ('low__isnull', False)), _connector='OR'), name='norm_has_its_numbers'),
        ),
    ]
