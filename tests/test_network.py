"""No test reaches further than this machine."""

import socket

import pytest


@pytest.mark.filterwarnings("ignore:A test tried to use")
@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1"])
def test_the_outer_network_is_refused(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as outgoing, pytest.raises(RuntimeError, match="tried to use"):
        outgoing.connect((host, 443))


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
