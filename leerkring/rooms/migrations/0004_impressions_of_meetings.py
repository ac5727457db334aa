from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('rooms', '0003_case_term'),
    ]

    operations = [
        migrations.DeleteModel(
            name='Impression',
        ),
    ]
