"""How fast a reader reads the files of a folder: the median of rounds of processor time, after a warm-up.

Files are read in turn, round and round. One that the reader refuses is left out, with the time that it took.
"""
import json
import pathlib
import statistics
import sys
import time

WARM_UP, ROUND, ROUNDS = 4.0, 0.5, 5


def measure(name, version, weigh, read):
    files = [(p.name, p.read_bytes()) for p in sorted(pathlib.Path(sys.argv[1]).iterdir())]
    turn, refused = [0], set()

    def take(seconds):
        work, start = 0.0, time.process_time()
        now = start
        while now - start < seconds:
            file, data = files[turn[0] % len(files)]
            turn[0] += 1
            if file in refused:
                if len(refused) == len(files):
                    raise SystemExit(f"{name} reads none of {len(files)} files")
                continue
            before = now
            try:
                read(file, data)
                now = time.process_time()
                work += weigh(data)
            except Exception:
                refused.add(file)
                now = time.process_time()
                start += now - before
        return work / (now - start)

    take(WARM_UP)
    rate = statistics.median(take(ROUND) for _ in range(ROUNDS))
    print(json.dumps({"peer": name, "version": version, "rate": rate, "refused": len(refused)}))
