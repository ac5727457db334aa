"""The WSGI door for the page server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.config.settings")
application = get_wsgi_application()
