"""Makes tables of 10,000 devices, from the bytes of the response to a `pandas.DataFrame`.

The client and `to_columns` against `json.loads` and the DataFrame of its dictionaries, each in a process of its own.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable

import pandas
from reading import ROUNDS, server

# The maximum ratio of CPU time.
LIMIT = 1.0


def maker(client: str, url: str) -> Callable[[], pandas.DataFrame]:
    """Makes the table from a new response each time it is called."""
    if client == "thingspace":
        import thingspace as ts

        ours = ts.Client(ts.Tokens("bearer", "session"), base_url=url, account="0000123456-00001")
        return lambda: pandas.DataFrame(ts.to_columns(ours.devices.list_devices()))
    import requests

    session = requests.Session()
    session.trust_env = False
    path = f"{url}/api/m2m/v1/devices/actions/list"
    return lambda: pandas.DataFrame(json.loads(session.post(path, json={}, timeout=60).content)["devices"])


def measure(client: str, url: str) -> None:
    """Runs in a separate process, and prints its measurements."""
    make = maker(client, url)
    make()
    rounds = []
    for _ in range(ROUNDS):
        wall, cpu = time.perf_counter(), time.process_time()
        make()
        rounds.append((time.perf_counter() - wall, time.process_time() - cpu))
    print(json.dumps(dict(zip(("wall", "cpu"), map(min, zip(*rounds))))))


def compare(report: Callable[[str, str, int, float, float], None]) -> None:
    """Measures both and reports the time; ends the program when the client exceeds its limit."""
    found = {}
    with server() as url:
        for client in ("json and dictionaries", "thingspace"):
            child = subprocess.run([sys.executable, __file__, client, f"{url}/10000"], check=True, stdout=subprocess.PIPE)
            found[client] = json.loads(child.stdout)
            report("table of 10,000", client, 1, found[client]["wall"], found[client]["cpu"])
    theirs, ours = found["json and dictionaries"]["cpu"], found["thingspace"]["cpu"]
    print(f"a table of 10,000 devices: {ours / theirs:.2f}x (limit {LIMIT:.2f}x)", file=sys.stderr)
    if ours > LIMIT * theirs:
        sys.exit("making a table of 10,000 devices takes more than is promised")


if __name__ == "__main__":
    measure(*sys.argv[1:])
