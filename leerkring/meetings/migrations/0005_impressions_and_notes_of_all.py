import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0004_invited'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='made',
            name='is_of_all',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='Impression',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('score', models.PositiveIntegerField(choices=[(1, 'No'), (2, 'Not really'), (3, 'A little'), (4, 'Yes'), (5, 'Very much')])),
                ('text', models.CharField(blank=True, max_length=300)),
                ('told_at', models.DateTimeField(blank=True, null=True)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='meetings.meeting')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('meeting', 'person'), name='one_impression_of_each'), models.CheckConstraint(condition=models.Q(models.Q(('person__isnull', False), ('told_at', None)), models.Q(('person', None), ('told_at__isnull', False)), _connector='OR'), name='told_without_a_name')],
            },
        ),
    ]
