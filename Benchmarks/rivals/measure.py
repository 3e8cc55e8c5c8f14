"""Runs commands in turn, several times each, and prints how long each took and how much memory.

measure.py RUNS FOLDER LABEL COMMAND [LABEL COMMAND ...]: in a command, OUT stands for a folder that is not there yet, and
FILES for the files of the folder that follows it, as in FILES=documents. The folders are removed only when all have run:
file systems are slow to make files where others were just removed. Time is that of the whole process, with its start.
"""

import glob
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time

runs, folder = int(sys.argv[1]), sys.argv[2]
rivals = list(zip(sys.argv[3::2], sys.argv[4::2]))
figures = {label: [] for label, _ in rivals}


def arguments(command, out):
    words = []
    for word in shlex.split(command):
        if word.startswith("FILES="):
            words += sorted(glob.glob(word[6:] + "/*.md"))
        else:
            words.append(word.replace("OUT", out))
    return words


number = 0
made = []
for _ in range(runs):
    for label, command in rivals:
        number += 1
        out = os.path.join(folder, f"out-{number}")
        made.append(out)
        if label.startswith("cmark"):
            os.makedirs(out)
        log = os.path.join(folder, "log")
        with open(log, "wb") as sink:
            start = time.perf_counter()
            process = subprocess.Popen(arguments(command, out), stdout=sink, stderr=sink)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
        if status:
            sys.exit(f"{label} failed:\n" + open(log).read()[-2000:])
        figures[label].append((seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
pages = {label: sum(len(f) for _, _, f in os.walk(made[i])) for i, (label, _) in enumerate(rivals)}
for out in made:
    shutil.rmtree(out, ignore_errors=True)
for label, rows in figures.items():
    wall, processor, memory = (statistics.median(row[i] for row in rows) for i in range(3))
    least = min(row[0] for row in rows)
    print(
        f"  {label:<34} median {wall:7.3f} s  least {least:7.3f} s  processor {processor:7.3f} s"
        f"  {memory:6.1f} MB  {pages[label]} files"
    )
