from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('kit', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('name', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('version', models.BigIntegerField()),
                ('serial', models.BigIntegerField(db_index=True)),
            ],
        ),
    ]
