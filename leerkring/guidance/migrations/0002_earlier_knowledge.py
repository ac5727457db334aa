import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('guidance', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='knowledge',
            name='changed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='knowledge',
            name='number',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.CreateModel(
            name='EarlierKnowledge',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField(max_length=10000)),
                ('link', models.URLField(blank=True, max_length=600)),
                ('written_at', models.DateTimeField()),
                ('knowledge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='earlier', to='guidance.knowledge')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('knowledge', 'number'), name='knowledge_versions')],
            },
        ),
    ]
