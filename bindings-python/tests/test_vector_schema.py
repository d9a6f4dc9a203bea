"""Checks the files of vectors, which all languages share, against their JSON Schema."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

TESTS = Path(__file__).parent.parent.parent / "tests"
VECTORS = sorted(TESTS.joinpath("vectors").rglob("*.json"))
SCHEMA = json.loads((TESTS / "vectors.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
RULES, REQUEST, RESPONSE, PAGES, CALLBACK, OFFLINE = range(6)


def problems(file: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(file)]


def examples() -> dict[str, Any]:
    """Returns a file that consists of the examples in the README, one of each kind."""
    blocks = re.findall(r"```json\n(.*?)```", (TESTS / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    file: dict[str, Any] = json.loads(blocks[0])
    file["cases"] += map(json.loads, blocks[1:])
    return file


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_file_has_the_format_of_the_schema() -> None:
    assert len(VECTORS) >= 80
    for path in VECTORS:
        assert problems(json.loads(path.read_text(encoding="utf-8"))) == [], path


def test_the_readme_shows_a_real_case_of_each_kind() -> None:
    file = examples()
    assert problems(file) == []
    assert [case["kind"] for case in file["cases"]] == ["rules", "request", "response", "pages", "callback", "offline"]
    real = [case for path in VECTORS for case in json.loads(path.read_text(encoding="utf-8"))["cases"]]
    assert [case["name"] for case in file["cases"] if case not in real] == []


@pytest.mark.parametrize(
    ("case", "member", "value"),
    [
        pytest.param(None, "cases", [], id="a file without cases"),
        pytest.param(None, "about", "", id="a file that says nothing about its cases"),
        pytest.param(None, "cases_of_v1", [], id="an unknown member of the file"),
        pytest.param(None, "base", {"schedule_campaign": {}}, id="a base of no operation"),
        pytest.param(RULES, "name", "", id="no name"),
        pytest.param(RULES, "kind", "rule", id="an unknown kind"),
        pytest.param(RULES, "operation", "scheduleCampaign", id="no operation"),
        pytest.param(RULES, "finding", [], id="an unknown member of a case"),
        pytest.param(RULES, "findings", [{"severity": "fatal", "path": "", "code": "date.past"}], id="no severity"),
        pytest.param(RULES, "request", {}, id="a change and a request"),
        pytest.param(RULES, "sent", {"method": "GET", "target": "/"}, id="a member of another kind"),
        pytest.param(REQUEST, "sent", {"method": "GET", "target": "/", "body": "{}"}, id="JSON in a string"),
        pytest.param(REQUEST, "sent", {"method": "GET", "target": "/", "body": {}, "raw": "{}"}, id="two bodies"),
        pytest.param(REQUEST, "sent", {"method": "GET"}, id="no target"),
        pytest.param(RESPONSE, "response", {"body": {}}, id="no status"),
        pytest.param(RESPONSE, "response", {"status": 200, "header": {}}, id="an unknown member of a response"),
        pytest.param(RESPONSE, "error", {"kind": "ValidationError"}, id="a result and an error"),
        pytest.param(PAGES, "responses", [], id="a list without responses"),
        pytest.param(CALLBACK, "raw", "{}", id="two bodies of a callback"),
        pytest.param(CALLBACK, "error", {"kind": "ValidationError"}, id="an event and an error"),
        pytest.param(OFFLINE, "result", {}, id="nothing to compare"),
        pytest.param(OFFLINE, "findings", [], id="a result and findings"),
    ],
)
def test_a_malformed_file_is_rejected(case: int | None, member: str, value: object) -> None:
    file = copy.deepcopy(examples())
    place = file if case is None else file["cases"][case]
    place[member] = value
    assert problems(file) != []
