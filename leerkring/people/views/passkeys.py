"""One's passkeys. The work is allauth's."""

from typing import Any

from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth
from django.urls import reverse, reverse_lazy

from leerkring.people.views.sign_in import Ours


class AddPasskey(Ours, webauthn.AddWebAuthnView):  # type: ignore[misc]
    """Add the passkey of this device."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["form"] = kwargs.get("form", context["form"])
        # One that can sign in by itself, without a name typed first.
        context["options"] = auth.begin_registration(self.request.user, True)
        return context

    def get_success_url(self) -> str:
        return reverse("people:show_account")


class RemovePasskey(Ours, webauthn.RemoveWebAuthnView):  # type: ignore[misc]
    """Take away a passkey, after asking."""

    success_url = reverse_lazy("people:show_account")


class RenamePasskey(Ours, webauthn.EditWebAuthnView):  # type: ignore[misc]
    """Call a passkey something else."""

    success_url = reverse_lazy("people:show_account")
