"""Which certificate authorities are trusted: those of the system, of the variables, and of the client."""

import os
import shutil
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

TLS = Path(__file__).parents[2] / "tests/tests/tls"
AUTHORITY = TLS / "authority.pem"

PROGRAM = """
import sys, thingspace as ts
credentials = ts.Credentials("key", "secret", "user", "password")
with ts.Simulator.start() as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
    print("http:", len(client.software_v3.list_devices().collect()) > 0)
options = {"ca_bundle": sys.argv[2]} if len(sys.argv) > 2 else {}
with ts.Client(credentials, base_url=sys.argv[1], account="0642233522-00001", **options) as client:
    try:
        client.software_v3.get_subscription()
    except ts.ThingSpaceError as error:
        print(f"https: {type(error).__name__}: {error}")
"""


class Rejecting(BaseHTTPRequestHandler):
    """Responds to the token request with the status 401."""

    def do_POST(self) -> None:
        self.send_response(401)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "server.pem", TLS / "server.key")
    with ThreadingHTTPServer(("127.0.0.1", 0), Rejecting) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"https://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def run(url: str, *arguments: str, **variables: str) -> str:
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
    environment = {name: value for name, value in os.environ.items() if name not in names} | variables
    command = [sys.executable, "-c", PROGRAM, url, *arguments]
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert printed.startswith("http: True\n"), "a simulator over http needs no authorities"
    return printed.splitlines()[1]


TRUSTED = "https: AuthenticationError"


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_the_authority_in_a_file_that_a_variable_names_is_trusted(url: str, name: str) -> None:
    assert run(url, **{name: str(AUTHORITY)}).startswith(TRUSTED)


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_the_authority_in_a_folder_that_a_variable_names_is_trusted(url: str, tmp_path: Path, name: str) -> None:
    shutil.copy(AUTHORITY, tmp_path)
    assert run(url, **{name: str(tmp_path)}).startswith(TRUSTED)


def test_the_authority_of_the_client_is_trusted_without_those_of_the_system(url: str) -> None:
    none = {"SSL_CERT_FILE": "/no/such/file.pem", "SSL_CERT_DIR": "/no/such/folder"}
    assert run(url, str(AUTHORITY), **none).startswith(TRUSTED)


def test_an_unknown_authority_is_named_with_the_remedy(url: str) -> None:
    printed = run(url)
    assert printed.startswith("https: TransportError") and "the certificate of 127.0.0.1" in printed
    assert "SSL_CERT_FILE" in printed


# Elsewhere, the system itself verifies certificates.
if sys.platform not in ("darwin", "win32"):

    @pytest.mark.parametrize("file", ["/no/such/file.pem", "/dev/null", __file__])
    def test_a_system_without_authorities_is_an_error_of_https_alone(url: str, file: str) -> None:
        printed = run(url, SSL_CERT_FILE=file, SSL_CERT_DIR="/no/such/folder")
        assert printed.startswith("https: ConfigurationError")
        assert "ca-certificates" in printed and f'SSL_CERT_FILE is "{file}"' in printed


def test_a_variable_that_names_no_authority_is_named(url: str) -> None:
    printed = run(url, REQUESTS_CA_BUNDLE="/no/such/file.pem")
    assert printed.startswith("https: ConfigurationError") and "REQUESTS_CA_BUNDLE names /no/such/file.pem" in printed
