#!/usr/bin/env python3
"""A country's plans in small: generates plans, lets machines share them by --shard, and counts.

    run.py TTDN [PLANS [SHARDS]]     10,000 plans and 8 shards, else

Every plan must be built exactly once, one in a hundred has a mistake and must be told, and a machine's memory must not follow
the number of plans. Printed: what each machine took, by the clock, in processor seconds and in memory, and how much it wrote;
then the same by one process. Machines are run one behind the other, so that each has all cores of this one.
"""

import json
import os
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROVINCES = 34
# Plans of four sizes in about the shares in which offices write them: most are small.
MODELS = [("so-vhttdl", 4), ("cap-xa-2026", 4), ("gia-lai-2023", 3), ("mau-day-du", 1)]


def generate(folder, count):
    """So many plans, none the same as another. Returns the names of those with a mistake."""
    texts = [(ROOT / f"examples/{name}.yaml").read_text(encoding="utf-8") for name, share in MODELS for _ in range(share)]
    broken = set()
    for at in range(count):
        text = texts[at % len(texts)]
        place = Path(f"tinh-{at % PROVINCES:02}/xa-{at // PROVINCES % 100:02}")
        text = re.sub(r"^title: (.*)$", rf"title: \1, đợt {at + 1}", text, count=1, flags=re.M)
        if at % 100 == 50:
            text = text.replace("\nunits:", "\nunist:", 1)
            broken.add(str(place / f"ke-hoach-{at}.yaml"))
        (folder / place).mkdir(parents=True, exist_ok=True)
        (folder / place / f"ke-hoach-{at}.yaml").write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "examples/so-do-chi-huy.png", folder)
    return broken


def run(ttdn, *words):
    """Runs to the end; exit code, what was printed, seconds by the clock, processor seconds, most memory in MB."""
    with tempfile.TemporaryFile() as out:
        since = time.monotonic()
        pid = os.posix_spawn(ttdn, [str(ttdn), *map(str, words)], os.environ | {"TTDN_LANG": "en"}, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
        _, status, used = os.wait4(pid, 0)
        seconds = time.monotonic() - since
        out.seek(0)
        return os.waitstatus_to_exitcode(status), out.read().decode(), seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def papers(folder):
    return {str(path.relative_to(folder)): path.stat().st_size for path in folder.rglob("*") if path.suffix in (".docx", ".pdf")}


def main():
    ttdn = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    shards = int(sys.argv[3]) if len(sys.argv) > 3 else 8
    with tempfile.TemporaryDirectory() as folder:
        plans, out = Path(folder) / "plans", Path(folder) / "out"
        plans.mkdir()
        broken = generate(plans, count)
        weight = sum(path.stat().st_size for path in plans.rglob("*.yaml"))
        print(f"{count} plans, {weight / 1e6:.0f} MB; {os.cpu_count()} cores\n")
        print("| part | plans | seconds | processor seconds | memory, MB | papers, MB | exit code |\n|---|---|---|---|---|---|---|")
        written, told, sums = {}, set(), [0.0, 0.0, 0.0]
        for part in range(1, shards + 1):
            code, said, *figures = run(ttdn, "build", plans, "-o", out, "--tree", "--shard", f"{part}/{shards}", "--message-format", "json")
            found = {str(Path(one["file"]).relative_to(plans)) for one in json.loads(said)["diagnostics"] if one["level"] == "error"}
            here = papers(out)
            assert not set(here) & set(written) and not found & told, "a plan is in two parts"
            assert code == (1 if found else 0), code
            written |= here
            told |= found
            seconds, processor, memory = figures
            sums = [sums[0] + seconds, sums[1] + processor, max(sums[2], memory)]
            print(f"| {part}/{shards} | {len(here) // 2 + len(found)} | {seconds:.1f} | {processor:.1f} | {memory:.0f} | {sum(here.values()) / 1e6:.0f} | {code} |")
            shutil.rmtree(out)
        assert told == broken, "the mistakes that were told are not those that were made"
        assert len(written) == 2 * (count - len(broken)), "a plan was not built"
        seconds, processor, memory = sums
        print(f"| all | {count} | {seconds:.1f} | {processor:.1f} | {memory:.0f} | {sum(written.values()) / 1e6:.0f} | |")
        code, said, seconds, processor, memory = run(ttdn, "build", plans, "-o", out, "--tree", "--message-format", "json")
        same = papers(out) == written
        print(f"| one process | {count} | {seconds:.1f} | {processor:.1f} | {memory:.0f} | {sum(written.values()) / 1e6:.0f} | {code} |")
        assert same, "one process wrote something else"
        print(f"\nEvery plan exactly once; {len(broken)} mistakes, all told.")


if __name__ == "__main__":
    main()
