"""Fixtures: a new simulator for each test, and a client of it."""

from collections.abc import Iterator

import pytest
import thingspace as ts


@pytest.fixture
def sim() -> Iterator[ts.Simulator]:
    with ts.Simulator.start() as simulator:
        yield simulator


@pytest.fixture
def client(sim: ts.Simulator) -> Iterator[ts.Client]:
    with ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
        yield client
