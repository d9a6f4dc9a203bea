"""The programs of the READMEs run as they are printed."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def programs() -> list[tuple[str, str]]:
    found = []
    for readme in (ROOT / "README.md", ROOT / "bindings-python" / "README.md"):
        blocks = re.findall(r"^```python\n(.*?)^```", readme.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
        found += [(f"{readme.parent.name}-{index}", block) for index, block in enumerate(blocks)]
    return found


def test_there_are_programs() -> None:
    assert programs()


@pytest.mark.parametrize("program", [program for _, program in programs()], ids=[name for name, _ in programs()])
def test_program(program: str) -> None:
    exec(compile(program, "README.md", "exec"), {"__name__": "__readme__"})
