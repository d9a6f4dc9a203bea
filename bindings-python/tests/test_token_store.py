"""Token stores: processes and clients that share their tokens."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import thingspace as ts

PROGRAM = """
import sys
import thingspace as ts

with ts.Client.from_env(token_store=sys.argv[1]) as client:
    try:
        client.software_v3.get_subscription()
        print("ok")
    except ts.ThingSpaceError as error:
        print(type(error).__name__)
"""


def run(sim: ts.Simulator, folder: Path, password: str | None = None) -> subprocess.Popen[str]:
    environment = os.environ | sim.environment | ({"THINGSPACE_PASSWORD": password} if password else {})
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def printed(processes: list["subprocess.Popen[str]"]) -> list[str]:
    return sorted(process.communicate()[0].strip() for process in processes)


def client(sim: ts.Simulator, store: "str | os.PathLike[str] | ts.FileTokenStore | ts.MemoryTokenStore | ts.TokenStore") -> ts.Client:
    return ts.Client(sim.credentials, base_url=sim.url, account=sim.account, token_store=store)


def test_processes_share_the_failed_logins_and_the_session(sim: ts.Simulator, tmp_path: Path) -> None:
    wrong = [run(sim, tmp_path / "tokens", "wrong") for _ in range(4)]
    assert printed(wrong) == ["AuthenticationError", *["LockoutGuardError"] * 3]
    assert sim.statistics["failed_logins"] == 1
    right = [run(sim, tmp_path / "tokens") for _ in range(4)]
    assert printed(right) == ["ok"] * 4
    assert (sim.statistics["token_requests"], sim.statistics["logins"]) == (1, 1)


def test_the_clients_of_a_process_share_one_session(sim: ts.Simulator) -> None:
    store = ts.MemoryTokenStore()
    for _ in range(3):
        client(sim, store).software_v3.get_subscription()
    assert sim.statistics["logins"] == 1


class OwnStore:
    """A store as a program might write it."""

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}
        self.locks: dict[str, threading.Semaphore] = {}

    def lock(self, key: str, patience: float) -> None:
        if not self.locks.setdefault(key, threading.Semaphore()).acquire(timeout=patience):
            raise TimeoutError("locked")

    def unlock(self, key: str) -> None:
        self.locks[key].release()

    def read(self, key: str) -> bytes | None:
        return self.values.get(key)

    def write(self, key: str, value: bytes) -> None:
        self.values[key] = value


def test_a_store_of_ones_own_is_used(sim: ts.Simulator) -> None:
    store = OwnStore()
    for _ in range(2):
        client(sim, store).software_v3.get_subscription()
    assert sim.statistics["logins"] == 1
    assert len(store.values) == 2
    assert all(semaphore.acquire(blocking=False) for semaphore in store.locks.values())


def test_nothing_is_sent_when_a_store_fails_and_its_text_stays_secret(sim: ts.Simulator) -> None:
    class Broken(OwnStore):
        def read(self, key: str) -> bytes | None:
            raise RuntimeError("the canary of the store")

    with pytest.raises(ts.AuthenticationError) as caught:
        client(sim, Broken()).software_v3.get_subscription()
    assert caught.value.code == "token.store_failed"
    assert "the token store raised RuntimeError in" in str(caught.value)
    assert "canary" not in str(caught.value)
    assert sim.statistics["requests"] == 0


def test_a_sealed_folder_needs_its_key(sim: ts.Simulator, tmp_path: Path) -> None:
    key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    client(sim, ts.FileTokenStore(tmp_path / "tokens", key=key)).software_v3.get_subscription()
    assert b"Bearer" not in b"".join(path.read_bytes() for path in (tmp_path / "tokens").iterdir())
    with pytest.raises(ts.AuthenticationError, match="is sealed: give the store its key"):
        client(sim, tmp_path / "tokens").software_v3.get_subscription()
    with pytest.raises(ts.ConfigurationError, match="must be 32 bytes in base64"):
        ts.FileTokenStore(tmp_path / "tokens", key="short")
    with pytest.raises(TypeError, match="token_store"):
        client(sim, 5)  # type: ignore[arg-type]
