from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('rooms', '0007_votes'),
    ]

    operations = [
        migrations.AddField(
            model_name='step',
            name='text',
            field=models.TextField(blank=True, max_length=20000),
        ),
    ]
