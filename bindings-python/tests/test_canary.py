"""Random secrets never appear in output: the tests log and print everything, and search it."""

import logging
import os
import secrets
import subprocess
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest
import thingspace as ts
from support import fake_platform, wait_until


class Everything(logging.Handler):
    """Keeps every log record with all its attributes."""

    def __init__(self) -> None:
        super().__init__(level=1)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(f"{record.getMessage()} {record.__dict__}")


class Leaking:
    def __init__(self, secret: str) -> None:
        self.secret = secret

    def tokens(self, rejected: ts.RejectedTokens) -> ts.Tokens:
        raise ValueError(f"cannot use {self.secret}")


def test_secrets_never_appear_in_output() -> None:
    canaries = {name: f"canary-{secrets.token_hex(12)}" for name in ("key", "secret", "user", "password", "bearer", "session", "given", "new")}
    # The secrets that the client sends, which the platform could repeat in a response.
    echo = " ".join(canaries[name] for name in ("key", "secret", "password", "bearer", "session"))
    turns = iter(range(100))

    def answer(method: str, target: str) -> tuple[int, str]:
        if target.endswith("/oauth2/token"):
            return 200, f'{{"access_token":"{canaries["bearer"]}","token_type":"Bearer","expires_in":3600}}'
        if target.endswith("/session/login"):
            return 200, f'{{"sessionToken":"{canaries["session"]}"}}'
        if target.endswith("/actions/reset"):
            return 200, f'{{"newPassword":"{canaries["new"]}"}}'
        match next(turns) % 5:
            case 0:
                return 401, f'{{"fault":{{"code":900901,"message":"{echo}","description":"{echo}"}}}}'
            case 1:
                return 403, f'{{"errorCode":"{echo}","errorMessage":"{echo}"}}'
            case 2:
                return 200, f"<html>{echo}</html>"
            case 3:
                return 200, f'{{"accountName":{{"{canaries["bearer"]}":"{echo}"}}}}'
            case _:
                return 500, echo

    handler = Everything()
    root, logger = logging.getLogger(), logging.getLogger("thingspace")
    before = root.level, logger.level
    root.addHandler(handler)
    root.setLevel(1)
    logger.setLevel(1)
    shown: list[str] = []
    try:
        with fake_platform(answer) as url:
            credentials = ts.Credentials(canaries["key"], canaries["secret"], canaries["user"], canaries["password"])
            tokens = ts.Tokens(canaries["bearer"], canaries["session"])
            request = ts.PasswordResetRequest(old_password=canaries["password"])
            login = ts.LoginRequest(username="ada", password=canaries["given"])
            shown += [repr(credentials), str(credentials), repr(tokens), repr(request), repr(login)]
            for authentication in (credentials, tokens, Leaking(canaries["given"])):
                with ts.Client(authentication, base_url=url, account="0642233522-00001", max_attempts=2) as client:
                    shown.append(repr(client))
                    calls: list[Callable[[], object]] = [client.software_v3.get_subscription] * 8
                    calls += [partial(client.sessions.login, login), partial(client.sessions.reset_password, request)]
                    for call in calls:
                        try:
                            shown.append(repr(call()))
                        except ts.ThingSpaceError as error:
                            shown += [str(error), repr(error), repr(vars(error)), "".join(traceback.format_exception(error))]
            # Records are handled in order, on another thread: after the last one, all are there.
            with ts.Client(tokens, base_url=url, account="0642233522-00001", max_attempts=1) as client, suppress(ts.ThingSpaceError):
                client.accounts.get()
            wait_until(lambda: any("operation=get method=" in text for text in handler.kept))
    finally:
        root.removeHandler(handler)
        root.setLevel(before[0])
        logger.setLevel(before[1])
    assert any(" status=401" in text for text in handler.kept)
    # The output must contain enough, otherwise the canaries prove nothing.
    assert len(handler.kept) > 20
    assert sum("***" in text for text in shown) > 10
    found = [(name, text) for text in handler.kept + shown for name, canary in canaries.items() if canary in text]
    assert found == []


def test_logging_follows_the_level(sim: ts.Simulator, client: ts.Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "thingspace"):
        client.software_v3.get_subscription()
        assert caplog.records == []
    with caplog.at_level(logging.DEBUG, "thingspace"):
        client.software_v3.get_subscription()
        wait_until(lambda: any("operation=get_subscription" in record.getMessage() for record in caplog.records))
    text = [record.getMessage() for record in caplog.records]
    assert any("operation=get_subscription" in line and "status=200" in line for line in text)
    assert {record.name for record in caplog.records} == {"thingspace"}
    assert {record.levelname for record in caplog.records} <= {"DEBUG", "INFO"}


def test_a_program_that_does_not_log_sees_nothing(sim: ts.Simulator) -> None:
    program = "import sys, thingspace as ts; ts.Client.from_env().software_v3.get_subscription(); assert 'logging' not in sys.modules"
    ended = subprocess.run([sys.executable, "-c", program], env=os.environ | sim.environment, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
