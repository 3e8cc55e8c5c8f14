"""Compares two OSCAL catalogues by their controls, read by compliance-trestle: what was exported, and what came back.

Ids may differ in a prefix and in how they are written; titles, classes of the model and numbers of parameters may not,
nor may a statement of an export of ours. Prints what differs and ends with 1, or counts what is the same.
"""

import re
import sys
from pathlib import Path

from trestle.oscal.catalog import Catalog

NAMESPACE = "gpspec.example"
CLASSES = {"core-and-mandated", "enhanced", "practice-business"}


def controls(holder):
    for group in getattr(holder, "groups", None) or []:
        yield from controls(group)
    for control in getattr(holder, "controls", None) or []:
        yield control
        yield from controls(control)


def statement(control):
    """The statement's prose with the names of its parameters alone."""
    texts = [part.prose or "" for part in control.parts or [] if part.name == "statement"]
    return re.sub(r"\{\{ insert: param, [^ ]*?_([a-z0-9_]+) \}\}", r"{\1}", " ".join(texts))


def withdrawn(control):
    return any(prop.name == "status" and prop.value == "withdrawn" for prop in control.props or [])


def ours(catalog):
    return any(NAMESPACE in str(prop.ns) for prop in catalog.metadata.props or [])


def properties(control):
    """The properties of ours that an import keeps to the letter."""
    names = ("level", "route", "duty-", "standard", "funding", "timescale-", "service-level", "applies-when")
    return sorted(
        (prop.name, prop.value, prop.class_, prop.remarks)
        for prop in control.props or []
        if NAMESPACE in str(prop.ns) and prop.name.startswith(names)
    )


def main(before, after):
    old, new = Catalog.oscal_read(Path(before)), Catalog.oscal_read(Path(after))
    exact = ours(old)
    # A control that says nothing becomes no requirement.
    expected = [
        control for control in controls(old)
        if not withdrawn(control) and any(part.name == "statement" for part in control.parts or [])
    ]
    by_title = {}
    for control in controls(new):
        by_title.setdefault(control.title, []).append(control)
    differences = []
    for control in expected:
        candidates = by_title.get(control.title, [])
        same_id = [c for c in candidates if c.id == control.id or c.id.endswith("-" + control.id)]
        match = (same_id or candidates or [None])[0]
        if match is None:
            differences.append(f"{control.id}: {control.title} did not come back")
            continue
        if control.class_ in CLASSES and control.class_ != match.class_:
            differences.append(f"{control.id}: class {control.class_} became {match.class_}")
        if not exact:
            continue
        if statement(control) != statement(match):
            differences.append(f"{control.id}: its statement differs")
        if properties(control) != properties(match):
            differences.append(f"{control.id}: its properties differ")
        if len(control.params or []) != len(match.params or []):
            differences.append(f"{control.id}: it has another number of parameters")
    if len(expected) != len(list(controls(new))):
        differences.append(f"{len(expected)} controls became {len(list(controls(new)))}")
    for line in differences[:20]:
        print("  " + line)
    print(f"  {len(expected) - len(differences)} of {len(expected)} controls came back as they were")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
