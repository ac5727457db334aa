"""What a person should hear of."""

from django.db import models
from django.utils.translation import gettext

from leerkring.kit.models import Row
from leerkring.people.models import Person


class Notice(Row):
    """One sentence for one person. Kept as a message id with its values, and said in the reader's language."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    sentence = models.CharField(max_length=200)
    values = models.JSONField(default=dict)
    address = models.CharField(max_length=200)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["person", "-created_at"], name="notice_of_person")]

    @property
    def words(self) -> str:
        """The sentence in the language of now."""
        return str(gettext(self.sentence) % self.values)
