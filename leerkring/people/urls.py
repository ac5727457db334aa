"""Addresses of signing in and of one's own account."""

from django.urls import path

from leerkring.kit.pages import READ, WRITE, declare
from leerkring.people.views import account as own
from leerkring.people.views import invitations, passkeys, sign_in

app_name = "people"
urlpatterns = [
    path("sign-in/forgotten/", sign_in.ask_new_way_in, name="ask_new_way_in"),
    path("sign-in/asked/", sign_in.show_asked, name="show_asked"),
    path("welcome/<str:token>/", invitations.accept_invitation, name="accept_invitation"),
    path("account/", own.show_account, name="show_account"),
    path("account/change/", own.change_account, name="change_account"),
    path("account/address/<str:key>/", own.confirm_address, name="confirm_address"),
    path("account/sign-out-everywhere/", own.sign_out_everywhere, name="sign_out_everywhere"),
]
# Those that allauth looks up by its own names.
account = [
    path("sign-in/", declare(sign_in.SignIn.as_view(), "everybody", *WRITE), name="account_login"),
    path(
        "sign-in/passkey/", declare(sign_in.SignInWithPasskey.as_view(), "everybody", *WRITE), name="mfa_login_webauthn"
    ),
    path("sign-in/closed/", declare(sign_in.ShowClosed.as_view(), "everybody", *READ), name="account_inactive"),
    path("sign-out/", sign_in.sign_out, name="account_logout"),
    path(
        "account/password/",
        declare(sign_in.ChangePassword.as_view(), "signed_in", *WRITE),
        name="account_change_password",
    ),
    path("account/confirm/", declare(sign_in.Confirm.as_view(), "signed_in", *WRITE), name="account_reauthenticate"),
    path(
        "account/confirm/passkey/",
        declare(sign_in.ConfirmWithPasskey.as_view(), "signed_in", *WRITE),
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/passkeys/add/", declare(passkeys.AddPasskey.as_view(), "signed_in", *WRITE), name="mfa_add_webauthn"),
    path(
        "account/passkeys/<int:pk>/remove/",
        declare(passkeys.RemovePasskey.as_view(), "signed_in", *WRITE),
        name="mfa_remove_webauthn",
    ),
    path(
        "account/passkeys/<int:pk>/rename/",
        declare(passkeys.RenamePasskey.as_view(), "signed_in", *WRITE),
        name="mfa_edit_webauthn",
    ),
]
