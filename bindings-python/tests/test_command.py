"""`python -m thingspace` is the command line."""

import json
import subprocess
import sys

import thingspace as ts


def test_the_command_runs() -> None:
    ended = subprocess.run([sys.executable, "-m", "thingspace", "--version"], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, f"thingspace {ts.__version__}\n")
    ended = subprocess.run([sys.executable, "-m", "thingspace", "campaign", "watch", "--help"], capture_output=True, text=True)
    assert "Usage: thingspace campaign watch" in ended.stdout and "__main__" not in ended.stdout
    ended = subprocess.run([sys.executable, "-m", "thingspace", "fly"], capture_output=True, text=True)
    assert ended.returncode == 2
    assert "fly" in ended.stderr


def test_the_command_serves_a_simulator() -> None:
    command = [sys.executable, "-m", "thingspace", "simulate", "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            facts = json.loads(process.stdout.readline())
            credentials = ts.Credentials(facts["key"], facts["secret"], facts["username"], facts["password"])
            with ts.Client(credentials, base_url=facts["url"], account=facts["account"]) as client:
                assert client.software_v3.get_subscription().account_name == facts["account"]
        finally:
            process.kill()
