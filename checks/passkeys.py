"""A passkey as a device would have made it, so that the pages that read it can."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from fido2.cose import ES256
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

_POINT = bytes(range(32))


def registration(name: str) -> dict[str, Any]:
    """What is kept of a passkey with this name."""
    credential_id = hashlib.sha256(name.encode()).digest()
    key = ES256({1: 2, 3: -7, -1: 1, -2: _POINT, -3: _POINT})
    data = AttestedCredentialData.create(Aaguid.NONE, credential_id, key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    seen = AuthenticatorData.create(hashlib.sha256(b"testserver").digest(), flags, 1, data)
    said = {"type": "webauthn.create", "challenge": _text(b"asked"), "origin": "http://testserver"}
    response = {
        "clientDataJSON": _text(json.dumps(said).encode()),
        "attestationObject": _text(bytes(AttestationObject.create("none", seen, {}))),
    }
    credential = {
        "id": _text(credential_id),
        "rawId": _text(credential_id),
        "type": "public-key",
        "response": response,
        "clientExtensionResults": {"credProps": {"rk": True}},
    }
    return {"name": name, "credential": credential}


def _text(some: bytes) -> str:
    return base64.urlsafe_b64encode(some).decode().rstrip("=")
