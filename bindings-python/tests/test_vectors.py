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
OFFLINE: list[dict[str, Any]] = ts._thingspace._table()["offline"]
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


def check_error(error: ts.ThingSpaceError, wanted: dict[str, Any]) -> None:
    assert {name: FACTS[name](error) for name in wanted} == wanted


def is_own(request: ts.RecordedRequest) -> bool:
    """Whether a request was made by the client for itself."""
    return request.target.startswith(("/api/ts/v1/oauth2/token", "/api/m2m/v1/session/login"))


def check_findings(findings: list[ts.Finding], wanted: list[dict[str, str]]) -> None:
    assert [{"severity": finding.severity, "path": finding.path, "code": finding.code} for finding in findings] == wanted


def run_rules(case: dict[str, Any]) -> None:
    check_findings(ts.validate(case["operation"], case["request"], case.get("context", {})), case["findings"])


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
    check_error(caught.value, case["error"])


PARSERS: dict[str, Callable[[bytes | str], ts.SoftwareCallback | ts.ConnectivityCallback]] = {
    "callbacks.parse": ts.parse_callback,
    "callbacks.parse_connectivity": ts.parse_connectivity_callback,
}


def run_callback(case: dict[str, Any]) -> None:
    parse = PARSERS[case["operation"]]
    if "error" not in case:
        assert parse(case["body"]).to_dict() == case["event"]
        assert parse(case["body"].encode()).to_dict() == case["event"]
        return
    with pytest.raises(ts.UnexpectedAnswerError) as caught:
        parse(case["body"])
    check_error(caught.value, case["error"])


def run_offline(case: dict[str, Any]) -> None:
    group, _, name = case["operation"].partition(".")
    (question,) = (row["question"] for row in OFFLINE if (row["group"], row["name"]) == (group, name))

    def answer() -> dict[str, Any]:
        asked = getattr(ts, question).from_dict(case["question"])
        answered: dict[str, Any] = getattr(getattr(ts, group), name)(asked).to_dict()
        return answered

    if "answer" in case:
        assert case["answer"]
        answered = answer()
        assert {member: answered.get(member) for member in case["answer"]} == case["answer"]
        return
    with pytest.raises(ts.ValidationError) as caught:
        answer()
    check_findings(caught.value.findings, case["findings"])


def test_there_are_enough() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) >= 600
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    if at_once := {"rules": run_rules, "callback": run_callback, "offline": run_offline}.get(case["kind"]):
        return at_once(case)
    # Each case has a world of its own, so that none depends on those before it.
    run = {"request": run_request, "answer": run_answer}[case["kind"]]
    with ts.Simulator.start(devices=1) as sim, ts.Client(sim.credentials, base_url=sim.url, account=sim.account) as client:
        run(case, sim, client)
