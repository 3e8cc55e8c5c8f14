"""Runs a command several times and prints how long it takes and how much memory it needs, children included.

    measure.py LABEL RUNS COMMAND…       prints a line, then after tabs the medians of wall and processor seconds

A folder in MEASURE_CLEAN is removed before each run, so that what a program keeps from one run does not help the next;
with MEASURE_KEEP set it is put aside under another name instead.
"""
import os, shutil, statistics, sys, tempfile, time


def clean(folder):
    if not os.environ.get("MEASURE_KEEP"):
        shutil.rmtree(folder, ignore_errors=True)
    elif os.path.exists(folder):
        os.rename(folder, tempfile.mkdtemp(prefix="old.", dir=os.path.dirname(folder)) + "/old")


label, runs, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
walls, processors, peak, size = [], [], 0, 0
for _ in range(runs):
    if os.environ.get("MEASURE_CLEAN"):
        clean(os.environ["MEASURE_CLEAN"])
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as error:
        start = time.perf_counter()
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, error.fileno(), 2)])
        _, status, usage = os.wait4(process, 0)
        walls.append(time.perf_counter() - start)
        if os.waitstatus_to_exitcode(status) != 0:
            error.seek(0)
            output.seek(0)
            text = error.read() or output.read()
            sys.exit(f"{label}: ended with {os.waitstatus_to_exitcode(status)}: {text.decode()[-2000:]}")
        processors.append(usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss)
        size = output.seek(0, 2)
median = statistics.median(walls)
print(f"{label:<34} median {median:8.3f} s  least {min(walls):8.3f} s  processor {statistics.median(processors):8.3f} s"
      f"  {peak / 1024:7.1f} MB  {size / 1e6:6.2f} MB out\t{median:.6f}"
      f"\t{statistics.median(processors):.6f}")
