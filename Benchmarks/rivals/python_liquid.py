"""Renders the list of the Liquid benchmark with python-liquid: name, seconds a round, bytes."""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

from liquid import Environment

folder = Path(sys.argv[1])
data = json.loads((folder / "list.json").read_text())
template = Environment().from_string((folder / "list.liquid").read_text())
ROUNDS = 20
for _ in range(3):
    template.render(**data)
start = time.perf_counter()
for _ in range(ROUNDS):
    output = template.render(**data)
seconds = (time.perf_counter() - start) / ROUNDS
print(f"python-liquid {version('python-liquid')}\t{seconds}\t{len(output.encode())}")
