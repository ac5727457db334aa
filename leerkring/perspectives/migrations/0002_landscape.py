from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('perspectives', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='release',
            name='landscape',
            field=models.JSONField(blank=True, null=True),
        ),
    ]
