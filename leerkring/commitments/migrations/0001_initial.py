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
            name='Action',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('what', models.CharField(max_length=400)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('state', models.CharField(choices=[('open', 'open'), ('done', 'done'), ('stopped', 'stopped')], default='open', max_length=8)),
                ('because', models.TextField(blank=True, max_length=2000)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('reminded_on', models.DateField(blank=True, null=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='communities.community')),
                ('who', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Result',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('text', models.TextField(max_length=4000)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='results', to='commitments.action')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='action',
            index=models.Index(fields=['community', 'state', 'due_on'], name='actions_of_community'),
        ),
        migrations.AddIndex(
            model_name='action',
            index=models.Index(fields=['who', 'state', 'due_on'], name='actions_of_person'),
        ),
    ]
