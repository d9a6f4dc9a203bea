"""Hostile responses over real connections: each call ends with a value, or with an error of the same code as in Rust.

`tests/src/hostile` describes the responses, and `cargo xtask test python` starts the server that sends them.
"""

import json
import os
import resource
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import thingspace as ts

# The memory that the clients may need, in MiB, and the calls at once. A response without end has 3 GiB.
MEMORY = 400
CONCURRENT = 16


def peak() -> float:
    """Returns the largest resident memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def server() -> str:
    url = os.environ.get("THINGSPACE_TEST_HOSTILE")
    if url is None:
        pytest.fail(
            "THINGSPACE_TEST_HOSTILE is not set: `cargo xtask test python` sets it; or run "
            "`cargo run -p thingspace-tests --bin hostile`, and set it to the URL that this prints"
        )
    return url


def test_every_hostile_response_has_the_outcome_that_it_has_in_rust() -> None:
    url = server()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    listing: dict[str, Any] = json.load(opener.open(f"{url}/cases"))
    cases: list[dict[str, Any]] = listing["cases"]
    assert len(cases) == 2000
    before = peak()

    def call(numbered: tuple[int, dict[str, Any]]) -> str:
        number, case = numbered
        client = ts.Client(
            ts.Credentials("key", "secret", f"case-{number}", "password"),
            base_url=f"{url}/case/{number}",
            account=listing["account"],
            timeout=case["timeout"],
            max_attempts=1,
            max_response_size=listing["limit"],
        )
        service, _, operation = case["operation"].partition(".")
        with client:
            try:
                client._invoke(service, operation, case["arguments"])
            except ts.ThingSpaceError as error:
                return str(error.code)
        return "ok"

    with ThreadPoolExecutor(CONCURRENT) as pool:
        outcomes = list(pool.map(call, enumerate(cases)))
    different = {case["name"]: (outcome, case["outcome"]) for outcome, case in zip(outcomes, cases) if outcome != case["outcome"]}
    assert different == {}
    assert peak() - before < MEMORY
