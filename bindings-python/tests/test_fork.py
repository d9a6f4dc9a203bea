"""A process that was forked ends by itself, uses clients of its own, and leaves those of its parent alone."""

import json
import os
import socket
import subprocess
import sys
import textwrap
import threading
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
import thingspace as ts
from support import IMEI, fake_platform, in_child

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.mark.parametrize("child", ["pass", "del client", "client.close()", "sim.stop()", "use(sim)", "list(pager)", "raise SystemExit"])
def test_a_child_ends_by_itself(child: str) -> None:
    program = f"""
        import os, sys
        import thingspace as ts
        def use(sim):
            with ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
                return client.software_v3.get_subscription().account_name
        sim = ts.Simulator.start()
        client = ts.Client(sim.credentials, base_url=sim.url, account=sim.account)
        pager = client.software_v3.list_devices()
        next(pager)
        if (pid := os.fork()) == 0:
            try:
                {child}
            except ts.ConfigurationError:
                pass
            sys.exit(7)
        ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        # The parent goes on as before.
        print(ended, use(sim) == sim.account, client.software_v3.get_subscription().account_name == sim.account)
    """
    command = [sys.executable, "-W", "ignore::DeprecationWarning", "-c", textwrap.dedent(program)]
    ended = subprocess.run(command, capture_output=True, text=True)
    code = 0 if child == "raise SystemExit" else 7
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"{code} True True\n", "")


def test_a_fork_during_a_login_leaves_the_child_free_to_log_in() -> None:
    arrived, release = threading.Event(), threading.Event()
    logins: list[str] = []

    def answer(method: str, target: str) -> tuple[int, str]:
        if target.endswith("/oauth2/token"):
            return 200, '{"access_token":"b","token_type":"Bearer","expires_in":3600}'
        if target.endswith("/session/login"):
            logins.append(target)
            if len(logins) == 1:
                arrived.set()
                release.wait()
            return 200, '{"sessionToken":"s"}'
        return 200, '{"accountName":"0642233522-00001"}'

    with fake_platform(answer) as url:

        def use() -> str:
            credentials = ts.Credentials("key", "secret", "forked-during-login", "password")
            with ts.Client(credentials, base_url=url, account="0642233522-00001") as client:
                return client.accounts.get().account_name

        parent = threading.Thread(target=use)
        parent.start()
        arrived.wait()
        outcome = in_child(use)
        release.set()
        parent.join()
    assert outcome == "0642233522-00001"


def test_what_belongs_to_the_parent_says_so_in_the_child(sim: ts.Simulator, client: ts.Client) -> None:
    pager = client.software_v3.list_devices()
    next(pager)
    devices = [ts.DeviceIdentifiers(device_ids=[ts.DeviceId(id=IMEI, kind="imei")])]
    request = client.devices.suspend(ts.DeviceSelectionRequest(devices=devices))
    for work in (
        client.software_v3.get_subscription,
        client.software_v3.list_devices,
        pager.collect,
        request.wait,
        request.status,
        lambda: request.progress,
        lambda: request.callbacks,
        lambda: client.pending_request("x"),
        lambda: sim.advance(days=1),
        lambda: sim.requests,
    ):
        outcome = in_child(lambda work=work: str(work()))  # type: ignore[misc]
        assert outcome.startswith("ConfigurationError: ") and "forked" in outcome, outcome
    # What needs no thread and no lock is still there.
    assert in_child(lambda: f"{client.account} {client.base_url} {request.id}") == f"{client.account} {client.base_url} {request.id}"
    assert in_child(lambda: str(sim.environment)) == str(sim.environment)


# The client of the master made a call before the workers were forked. Each worker uses a client of its own.
SERVED = """
import os
import thingspace as ts
def connect():
    return ts.Client.from_env()
shared = connect()
shared.accounts.get()
own = None
def handle(event):
    global own
    own = own or connect()
    try:
        shared.accounts.get()
    except ts.ConfigurationError as error:
        print(os.getpid() != MASTER, own.accounts.get().account_name, "forked" in str(error), flush=True)
MASTER = os.getpid()
app = ts.wsgi_listener(handle)
"""


def test_gunicorn_serves_a_listener_and_ends_its_workers(sim: ts.Simulator, tmp_path: Path) -> None:
    (tmp_path / "served.py").write_text(SERVED)
    message = {"accountName": sim.account, "type": "campaignStatus", "campaign": {"campaignId": "c"}}
    with socket.create_server(("127.0.0.1", 0)) as listening:
        # A worker that does not end by itself is killed after this time only, which the log says.
        options = ["--workers", "3", "--preload", "--graceful-timeout", "3600", "--bind", f"fd://{listening.fileno()}"]
        command = [sys.executable, "-W", "ignore::DeprecationWarning", "-m", "gunicorn", *options, "served:app"]
        with subprocess.Popen(
            command, cwd=tmp_path, env=os.environ | sim.environment, pass_fds=[listening.fileno()], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as server:
            statuses = []
            for _ in range(5):
                with closing(HTTPConnection(*listening.getsockname())) as connection:
                    connection.request("POST", "/fota", json.dumps(message))
                    statuses.append(connection.getresponse().status)
            server.terminate()
            printed, log = server.communicate()
    assert statuses == [200] * 5
    assert printed == f"True {sim.account} True\n" * 5
    assert server.returncode == 0, log
    assert "SIGKILL" not in log and "Shutting down: Master" in log
