import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('rooms', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='pile',
            name='card',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='rooms.card'),
        ),
        migrations.AddField(
            model_name='pile',
            name='shared_word',
            field=models.CharField(blank=True, max_length=60),
        ),
    ]
