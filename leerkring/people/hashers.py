"""How passwords are kept."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2id(Argon2PasswordHasher):
    """Argon2id with 19 MiB, two passes, one lane: safe, and a Monday morning of sign-ins does not queue for minutes."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
