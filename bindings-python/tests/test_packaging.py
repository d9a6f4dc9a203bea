"""Programs that tools make of the package, such as PyInstaller, have every module that the package needs."""

import ast
import re
from pathlib import Path

import thingspace as ts

SOURCES = [Path(__file__).parents[1] / "src", Path(__file__).parents[2] / "core" / "src" / "languages"]


def imported_by_native_code() -> set[str]:
    """Returns the modules that the Rust sources import."""
    found: set[str] = {"datetime"}  # The C API of datetime imports it.
    for path in (path for folder in SOURCES for path in folder.rglob("*.rs")):
        source = path.read_text()
        for arguments in re.findall(r"\.import\(([^;]{0,120})", source):
            found.update(re.findall(r'^(?:\s*py\s*,\s*)?(?:intern!\(py,\s*)?"([\w.]+)"', arguments))
    return found


def imported_by_python() -> set[str]:
    """Returns the modules that the Python sources import, wherever an import stands."""
    found: set[str] = set()
    assert ts.__file__ is not None
    for path in Path(ts.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                found.update(name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level:
                found.add(f"thingspace.{node.module}" if node.module else "thingspace")
                found.update(f"thingspace.{name.name}" for name in node.names if not node.module)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return found


def test_python_imports_what_native_code_imports() -> None:
    native = imported_by_native_code()
    assert {"json", "dataclasses", "asyncio", "thingspace.errors", "thingspace._waiting"} <= native
    assert native - imported_by_python() == set()
