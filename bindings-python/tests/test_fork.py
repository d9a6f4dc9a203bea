"""A process that was forked ends by itself, uses clients of its own, and leaves those of its parent alone."""

import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable

import pytest
import thingspace as ts
from support import IMEI, fake_platform

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def in_child(work: Callable[[], str]) -> str:
    """Returns what `work` returns in a child of this process, or its exception."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            outcome = work()
        except BaseException as error:
            outcome = f"{type(error).__name__}: {error}"
        os.write(writer, outcome.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as response:
        outcome = response.read()
    os.waitpid(child, 0)
    return outcome


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
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
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
