"""Whose address counts when a password is guessed?"""

import pytest

from newsroom.proxies import client_address


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.9", "127.0.0.1"),
        (1, "198.51.100.9", "198.51.100.9"),
        (1, "203.0.113.1, 198.51.100.9", "198.51.100.9"),
        (2, "203.0.113.1, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
        (1, "", "127.0.0.1"),
        (2, "198.51.100.9", "127.0.0.1"),
    ],
)
def test_address_is_what_our_own_proxy_saw(rf, settings, proxies, forwarded, address):
    settings.PROXIES = proxies

    assert client_address(rf.get("/", headers={"X-Forwarded-For": forwarded})) == address
