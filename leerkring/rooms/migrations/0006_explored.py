import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('perspectives', '0001_initial'),
        ('rooms', '0005_open_actions'),
    ]

    operations = [
        migrations.AlterField(
            model_name='step',
            name='kind',
            field=models.CharField(choices=[('round', 'round'), ('timer', 'timer'), ('cards', 'cards'), ('build', 'build'), ('group', 'group'), ('dots', 'dots'), ('rating', 'rating'), ('statements', 'statements'), ('perspectives', 'perspectives'), ('ranking', 'ranking'), ('picture', 'picture'), ('case', 'case'), ('reading', 'reading'), ('pairs', 'pairs'), ('consent', 'consent'), ('actions', 'actions'), ('open_actions', 'open_actions'), ('measurement', 'measurement'), ('reflection', 'reflection'), ('check_in', 'check_in'), ('check_out', 'check_out'), ('pause', 'pause')], max_length=12),
        ),
        migrations.CreateModel(
            name='Explored',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('exploration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='perspectives.exploration')),
                ('step', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='rooms.step')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
