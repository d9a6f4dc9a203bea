"""Ctrl-C and forks."""

import signal
import subprocess
import sys

import pytest
import thingspace as ts
from support import in_child, silent_server

# A background process of a shell inherits an ignored Ctrl-C.
PROGRAM = """
import signal
import thingspace as ts
signal.signal(signal.SIGINT, signal.default_int_handler)
client = ts.Client(ts.Tokens("bearer", "session"), base_url={url!r}, account="0642233522-00001", timeout=86400)
try:
    client.{call}
except KeyboardInterrupt:
    print("interrupted")
"""


CALLS = [
    "software_v3.get_subscription()",
    "software_v3.list_devices().collect()",
    "software_v3.wait_for_campaign('x')",
    "software_v3.wait_for_campaign('x', on_progress=print)",
    "sms.send(ts.SmsSendRequest(sms_message='Hello', group_name='meters'))",
    "pending_request('x').status()",
    "pending_request('x').wait()",
    "pending_request('x').wait(on_progress=lambda progress: None)",
]


@pytest.mark.parametrize("call", CALLS)
def test_ctrl_c_ends_a_blocking_call(call: str) -> None:
    with silent_server() as (url, arrived, disconnected):
        program = PROGRAM.format(url=url, call=call)
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
            arrived.wait()
            process.send_signal(signal.SIGINT)
            shown, _ = process.communicate()
        assert (shown, process.returncode) == ("interrupted\n", 0)
        disconnected.wait()


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_client_does_not_cross_a_fork(sim: ts.Simulator, client: ts.Client) -> None:
    client.software_v3.get_subscription()

    def use() -> str:
        with pytest.raises(ts.ConfigurationError, match="forked"):
            client.software_v3.get_subscription()
        with ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as own:
            return str(own.software_v3.get_subscription().account_name)

    assert in_child(use) == sim.account
    assert client.software_v3.get_subscription().account_name == sim.account
