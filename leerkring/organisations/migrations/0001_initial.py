import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('school', 'school'), ('board', 'board or school group'), ('service', 'guidance service')], max_length=8)),
                ('name', models.CharField(max_length=120)),
                ('town', models.CharField(blank=True, max_length=80)),
                ('words', models.CharField(choices=[('nl', 'Dutch'), ('nl-be', 'Dutch (Flanders)')], default='nl', max_length=8)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='organisations.organisation')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('teacher', 'teacher'), ('assistant', 'teaching assistant'), ('care_coordinator', 'care coordinator'), ('caretaker', 'caretaker'), ('office', 'office'), ('leader', 'school leader'), ('board_member', 'board member'), ('adviser', 'adviser'), ('administrator', 'administrator'), ('other', 'other staff')], max_length=20)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='posts', to='organisations.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', 'person'], name='post_in_organisation')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('person', 'organisation', 'kind'), name='one_such_post_at_a_time')],
            },
        ),
    ]
