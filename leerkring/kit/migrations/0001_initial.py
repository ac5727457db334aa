from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Cached',
            fields=[
                ('cache_key', models.CharField(max_length=255, primary_key=True, serialize=False)),
                ('value', models.TextField()),
                ('expires', models.DateTimeField(db_index=True)),
            ],
            options={
                'db_table': 'kit_cache',
            },
        ),
        migrations.CreateModel(
            name='Sent',
            fields=[
                ('key', models.CharField(max_length=80, primary_key=True, serialize=False)),
                ('digest', models.CharField(max_length=64)),
                ('answer', models.CharField(max_length=500)),
                ('at', models.DateTimeField(auto_now_add=True, db_index=True)),
            ],
        ),
    ]
