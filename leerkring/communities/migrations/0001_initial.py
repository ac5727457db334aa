import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisations', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Community',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('name', models.CharField(max_length=120)),
                ('theme', models.CharField(max_length=200)),
                ('content', models.CharField(max_length=400)),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('step', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('version', models.PositiveBigIntegerField(default=1)),
                ('calendar_number', models.PositiveIntegerField(default=1)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CharterText',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('section', models.CharField(choices=[('education', 'How we see education'), ('own_role', 'How we see our own work'), ('community', 'What this community is to us'), ('context', 'How we see our surroundings'), ('agreements', 'Our working agreements')], max_length=12)),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField(max_length=10000)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='charter_texts', to='communities.community')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('community', 'section', 'number'), name='charter_versions')],
            },
        ),
        migrations.CreateModel(
            name='Facilitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('role', models.CharField(choices=[('process_facilitator', 'process facilitator'), ('process_guardian', 'process guardian'), ('critical_friend', 'critical friend'), ('external_expert', 'external expert')], max_length=20)),
                ('agreement', models.TextField(blank=True, max_length=2000)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='facilitations', to='communities.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('service', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'community'], name='facilitation_of_person')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('community', 'person', 'role'), name='one_such_role_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Frame',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('mandate', models.TextField(blank=True, max_length=4000)),
                ('limits', models.TextField(blank=True, max_length=4000)),
                ('means', models.TextField(blank=True, max_length=4000)),
                ('hours', models.PositiveIntegerField(blank=True, null=True)),
                ('meetings', models.PositiveIntegerField(blank=True, null=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='frames', to='communities.community')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('community', 'number'), name='frame_versions')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('member', 'member'), ('steering', 'steering group')], default='member', max_length=8)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='communities.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'community'], name='membership_of_person')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('community', 'person', 'kind'), name='one_place_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Span',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='spans', to='communities.community')),
                ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('community', 'school'), name='a_school_once')],
            },
        ),
        migrations.CreateModel(
            name='TimePlan',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('weeks_between', models.PositiveIntegerField()),
                ('minutes', models.PositiveIntegerField()),
                ('hours_between', models.DecimalField(decimal_places=1, max_digits=5)),
                ('school_years', models.PositiveIntegerField()),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='time_plans', to='communities.community')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('community', 'number'), name='time_plan_versions')],
            },
        ),
    ]
