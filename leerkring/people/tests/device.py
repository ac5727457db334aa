"""A device with one passkey, as a browser would speak for it."""

import hashlib
import json
from typing import Any

from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

from leerkring.people.models import Person

_HERE, _NAMED = hashlib.sha256(b"testserver").digest(), websafe_encode(b"phone")
_SEEN = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV


class Device:
    """Made for somebody, who has its passkey in her account."""

    def __init__(self, person: Person) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.owner = websafe_encode(user_pk_to_url_str(person).encode())
        public = ES256.from_cryptography_key(self.key.public_key())  # type: ignore[no-untyped-call]
        known = AttestedCredentialData.create(Aaguid.NONE, b"phone", public)
        seen = AuthenticatorData.create(_HERE, _SEEN | AuthenticatorData.FLAG.AT, 1, known)
        made = {
            "clientDataJSON": _said("create", websafe_encode(b"asked")),
            "attestationObject": websafe_encode(bytes(AttestationObject.create("none", seen, {}))),
        }
        data = {"name": "Phone", "credential": _credential(made)}
        Authenticator.objects.create(user=person, type="webauthn", data=data)

    def shows(self, options: dict[str, Any]) -> str:
        """Its passkey, in answer to what the server asks for."""
        said, seen = _said("get", options["challenge"]), AuthenticatorData.create(_HERE, _SEEN, 2)
        signed = bytes(seen) + hashlib.sha256(websafe_decode(said)).digest()
        shown = {
            "clientDataJSON": said,
            "authenticatorData": websafe_encode(bytes(seen)),
            "signature": websafe_encode(self.key.sign(signed, ec.ECDSA(hashes.SHA256()))),
            "userHandle": self.owner,
        }
        return json.dumps(_credential(shown))


def _credential(response: dict[str, str]) -> dict[str, Any]:
    extensions = {"credProps": {"rk": True}}
    return {
        "id": _NAMED,
        "rawId": _NAMED,
        "type": "public-key",
        "response": response,
        "clientExtensionResults": extensions,
    }


def _said(what: str, challenge: str) -> str:
    words = {"type": f"webauthn.{what}", "challenge": challenge, "origin": "http://testserver"}
    return websafe_encode(json.dumps(words).encode())
