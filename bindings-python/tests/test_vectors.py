"""The cases that every language runs (tests/vectors): same verdicts, codes, paths and bytes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import thingspace as ts

VECTORS = Path(__file__).parent.parent.parent / "tests" / "vectors"
CASES: list[dict[str, Any]] = [
    case for file in sorted(VECTORS.glob("*.json")) for case in json.loads(file.read_text(encoding="utf-8"))["cases"]
]
FACTS: dict[str, Callable[[ts.ThingSpaceError], object]] = {
    "kind": lambda error: type(error).__name__,
    "code": lambda error: error.code,
    "status": lambda error: error.status,
    "path": lambda error: error.path,
    "retryAfter": lambda error: error.retry_after,
    "outcomeUnknown": lambda error: error.outcome_unknown,
    "platformMessage": lambda error: error.platform_message,
    "hint": lambda error: error.hint,
    "failures": lambda error: error.failures,
    "message": str,
}


def script(sim: ts.Simulator, answer: dict[str, Any]) -> None:
    names = {"pathContains": "path_contains"}
    sim.script(**{names.get(name, name): value for name, value in answer.items()})


def invoke(client: ts.Client, case: dict[str, Any]) -> object:
    service, _, operation = case["operation"].partition(".")
    return client._invoke(service, operation, case["arguments"])


def is_own(request: ts.RecordedRequest) -> bool:
    """Whether a request was made by the client for itself."""
    return request.target.startswith(("/api/ts/v1/oauth2/token", "/api/m2m/v1/session/login"))


def run_rules(case: dict[str, Any]) -> None:
    findings = ts.validate(case["operation"], case["request"], case.get("context", {}))
    told = [{"severity": finding.severity, "path": finding.path, "code": finding.code} for finding in findings]
    assert told == case["findings"]


def run_request(case: dict[str, Any], sim: ts.Simulator, client: ts.Client) -> None:
    script(sim, case["answer"])
    invoke(client, case)
    sent = sim.requests[-1]
    if is_own(sent) and not case["operation"].startswith(("oauth.", "sessions.")):
        sent = [request for request in sim.requests if not is_own(request)][-1]
    assert (sent.method, sent.target, sent.body) == (case["sent"]["method"], case["sent"]["target"], case["sent"]["body"] or "")


def run_answer(case: dict[str, Any], sim: ts.Simulator, client: ts.Client) -> None:
    script(sim, case["answer"])
    if "error" not in case:
        assert invoke(client, case) == case["result"]
        return
    with pytest.raises(ts.ThingSpaceError) as caught:
        invoke(client, case)
    assert {name: FACTS[name](caught.value) for name in case["error"]} == case["error"]


def test_there_are_enough() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) >= 300
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    if case["kind"] == "rules":
        return run_rules(case)
    # Each case has a world of its own, so that none depends on those before it.
    run = {"request": run_request, "answer": run_answer}[case["kind"]]
    with ts.Simulator.start(devices=1) as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
        run(case, sim, client)
