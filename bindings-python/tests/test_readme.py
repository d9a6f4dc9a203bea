"""Runs the programs of the READMEs and of the pages in docs unchanged."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def programs() -> list[tuple[str, str]]:
    found = []
    pages = [ROOT / "README.md", ROOT / "bindings-python" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    pages += sorted((ROOT / "docs" / "services").glob("*.md"))
    for page in pages:
        blocks = re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
        found += [(f"{page.parent.name}-{page.stem}-{index}", block) for index, block in enumerate(blocks)]
    return found


def test_the_readme_contains_programs() -> None:
    pages = {name.rsplit("-", 1)[0] for name, _ in programs()}
    assert {f"services-{page.stem}" for page in (ROOT / "docs" / "services").glob("*.md")} <= pages
    assert {"docs-any-device-campaign", "docs-callbacks", "docs-http-campaign", "docs-oma-dm-upgrade"} <= pages


@pytest.mark.parametrize("program", [program for _, program in programs()], ids=[name for name, _ in programs()])
def test_a_program_of_the_readme_runs(program: str) -> None:
    exec(compile(program, "README.md", "exec"), {"__name__": "__readme__"})
