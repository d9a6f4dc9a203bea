"""What the built distribution contains beside the program: licences, notices of third parties, the list of components."""

import importlib.metadata
import json
import re

DISTRIBUTION = importlib.metadata.distribution("thingspace")


def text(name: str) -> str:
    (file,) = [file for file in DISTRIBUTION.files or [] if file.name == name and ".dist-info" in file.parts[0]]
    return file.read_text()


def test_the_wheel_has_the_licences_and_the_notices_of_third_parties() -> None:
    assert DISTRIBUTION.metadata["License-Expression"] == "MIT OR Apache-2.0"
    assert set(DISTRIBUTION.metadata.get_all("License-File") or []) == {"LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-NOTICES.txt"}
    assert "Permission is hereby granted" in text("LICENSE-MIT")
    assert "Apache License" in text("LICENSE-APACHE")


def test_the_wheel_has_the_list_of_its_components() -> None:
    sbom = json.loads(text("sbom.cdx.json"))
    component = sbom["metadata"]["component"]
    assert (sbom["bomFormat"], component["purl"], component["version"]) == ("CycloneDX", "pkg:pypi/thingspace", DISTRIBUTION.version)
    components = sbom["components"]
    assert {"ring", "rustls", "pyo3"} <= {component["name"] for component in components}
    notices = text("THIRD-PARTY-NOTICES.txt")
    for component in components:
        if not component["name"].startswith("thingspace"):
            assert f"\n- {component['name']} {component['version']}: " in notices
            assert re.fullmatch("[0-9a-f]{64}", component["hashes"][0]["content"])
