from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('rooms', '0008_text_to_read'),
    ]

    operations = [
        migrations.AddField(
            model_name='step',
            name='is_told',
            field=models.BooleanField(default=False),
        ),
    ]
