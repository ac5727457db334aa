import leerkring.kit.models
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
            name='Exploration',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('question', models.CharField(max_length=300)),
                ('context', models.TextField(blank=True, max_length=2000)),
                ('aspects', models.JSONField(blank=True, default=list)),
                ('audience', models.CharField(choices=[('group', 'our own circle'), ('schools', 'everybody at the schools that take part'), ('network', 'everybody in our network'), ('guests', 'our circle, and guests by a link')], default='group', max_length=8)),
                ('compare', models.CharField(blank=True, choices=[('', 'no groups'), ('school', 'schools'), ('post', 'roles')], default='', max_length=8)),
                ('shows_meanwhile', models.BooleanField(default=False)),
                ('stage', models.CharField(choices=[('writing', 'write'), ('answering', 'answer'), ('closed', 'closed')], default='writing', max_length=10)),
                ('writes_until', models.DateField(blank=True, null=True)),
                ('closes_on', models.DateField(blank=True, null=True)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('guests_token', models.CharField(blank=True, max_length=64)),
                ('standings', models.JSONField(blank=True, default=dict)),
                ('follow_up', models.TextField(blank=True, max_length=4000)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='communities.community')),
            ],
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('exploration', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='release', serialize=False, to='perspectives.exploration')),
                ('on', models.DateField()),
                ('sheets', models.PositiveIntegerField(default=0)),
                ('told', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.BigAutoField(default=leerkring.kit.models.any_number, editable=False, primary_key=True, serialize=False)),
                ('key', models.CharField(default=leerkring.kit.models.any_key, max_length=64, unique=True)),
                ('answers', models.JSONField(default=dict)),
                ('part', models.CharField(blank=True, max_length=36)),
                ('exploration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheets', to='perspectives.exploration')),
            ],
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('id', models.BigAutoField(default=leerkring.kit.models.any_number, editable=False, primary_key=True, serialize=False)),
                ('text', models.CharField(max_length=200)),
                ('writer', models.CharField(blank=True, max_length=64)),
                ('aspects', models.JSONField(blank=True, default=list)),
                ('hidden_because', models.CharField(blank=True, max_length=400)),
                ('exploration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='perspectives.exploration')),
            ],
        ),
        migrations.AddIndex(
            model_name='exploration',
            index=models.Index(fields=['community', 'stage'], name='explorations_of_community'),
        ),
        migrations.AddConstraint(
            model_name='exploration',
            constraint=models.UniqueConstraint(condition=models.Q(('guests_token', ''), _negated=True), fields=('guests_token',), name='one_exploration_a_token'),
        ),
    ]
