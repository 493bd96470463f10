"""What happens around a running ttdn: it is killed, the disk is full, the folder may not be written, another ttdn is at the same
plan. After each fault the files are looked at: what stood there is whole, old or new, and the two papers of a plan are of one
build; nothing is left behind. What a machine does not allow is said to be skipped, with the reason.

usage: faults.py TTDN [NAME ...]     (Python's standard library; strace, unshare, setpriv and chattr where they are)"""

import fcntl
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TTDN = str(Path(sys.argv[1]).resolve())
ROOT = Path(__file__).resolve().parents[2]
BEFORE = (ROOT / "examples/so-vhttdl.yaml").read_bytes()
AFTER = BEFORE.replace("title: ".encode(), "title: Tăng cường ".encode(), 1)
PAPERS = ("p.docx", "p.pdf")
ENV = {**{k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}, "TTDN_LANG": "en", "NO_COLOR": "1"}
BUILD = (TTDN, "build", "-q", "--on", "2026-11-24", "p.yaml")
random.seed(20260406)
counts = {"passed": 0, "failed": 0, "skipped": 0}


def check(name, good, detail=""):
    counts["passed" if good else "failed"] += 1
    if not good:
        print(f"FAIL {name}: {str(detail)[:800]}", flush=True)


def skip(name, why):
    counts["skipped"] += 1
    print(f"skipped {name}: {why}", flush=True)


def run(*words, cwd, timeout=60, **kwargs):
    kwargs.setdefault("capture_output", True)
    kwargs.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(words, cwd=cwd, env=ENV, timeout=timeout, **kwargs)


def papers(folder):
    return tuple((folder / name).read_bytes() if (folder / name).is_file() else None for name in PAPERS)


def built(plan):
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "p.yaml").write_bytes(plan)
        done = run(*BUILD, cwd=made)
        assert done.returncode == 0, done.stderr
        return papers(Path(made))


OLD, NEW = built(BEFORE), built(AFTER)
assert OLD != NEW and None not in OLD + NEW


class Folder:
    """A folder with the papers of one state of a plan, and the plan in the next."""

    def __init__(self, papers=OLD):
        self.made = tempfile.TemporaryDirectory()
        self.path = Path(self.made.name) / "kho"
        self.path.mkdir()
        (self.path / "p.yaml").write_bytes(AFTER)
        for name, bytes_ in zip(PAPERS, papers):
            if bytes_ is not None:
                (self.path / name).write_bytes(bytes_)

    def litter(self):
        return sorted(os.fsdecode(name) for name in os.listdir(os.fsencode(self.path)) if name not in (b"p.yaml", b"p.docx", b"p.pdf"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.made.cleanup()


def sane(done, codes=(0, 1, 2)):
    """An end that was meant: no panic, no stack that ran over."""
    said = done.stderr or b""
    return done.returncode in codes and b"panicked" not in said and b"overflow" not in said


def whole(name, folder, done=None, codes=(0, 2), pairs=(OLD, NEW), litter=False):
    """The pair is of one build, the plan is as it was, nothing is left behind; and a next build mends what there is."""
    now = papers(folder.path)
    told = "" if done is None else (done.returncode, (done.stderr or b"")[-300:])
    check(f"{name}: the end", done is None or sane(done, codes), told)
    check(f"{name}: whole pair", now in pairs, [told, [n and len(n) for n in now]])
    check(f"{name}: the plan", (folder.path / "p.yaml").read_bytes() == AFTER)
    left = folder.litter()
    check(f"{name}: no litter", litter or not left, left)


def ends_anew(name, folder):
    """The next run puts everything in order."""
    done = run(*BUILD, cwd=folder.path)
    check(f"{name}: the next build", done.returncode == 0 and papers(folder.path) == NEW, done.stderr)
    check(f"{name}: the next build leaves nothing", not folder.litter(), folder.litter())


# What a kill that nobody can see coming may leave between two renames: each file is whole, but the pair is of two builds.
TORN = (OLD, NEW, (NEW[0], OLD[1]))


def signalled(name, sent, delay, ignoring=()):
    with Folder() as folder:
        prepare = lambda: [signal.signal(one, signal.SIG_IGN) for one in ignoring]
        process = subprocess.Popen(BUILD, cwd=folder.path, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=prepare)
        time.sleep(delay)
        process.send_signal(sent)
        out, err = process.communicate(timeout=60)
        done = subprocess.CompletedProcess(BUILD, process.returncode, out, err)
        killed = sent == signal.SIGKILL
        codes = (0,) if sent in ignoring else (0, -sent)
        whole(name, folder, done, codes, TORN if killed else (OLD, NEW), litter=killed)
        ends_anew(name, folder)


def kills():
    """At moments by chance, over the whole time of a build."""
    with Folder() as folder:
        start = time.monotonic()
        run(*BUILD, cwd=folder.path)
        takes = time.monotonic() - start
    for sent in (signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        for at in range(8):
            signalled(f"{sent.name} {at}", sent, random.random() * takes)
    signalled("nohup", signal.SIGHUP, takes / 2, ignoring=(signal.SIGHUP,))


def calls():
    """At the exact system call: a signal before it, or the error that a full or broken disk gives."""
    if not shutil.which("strace"):
        return skip("calls", "no strace")
    names = "fsync,rename,renameat,renameat2,linkat,link,flock,fchmod,fchown,mkdir,unlink"
    with Folder() as folder:
        log = folder.path.parent / "log"
        done = run("strace", "-f", "-qq", "-o", log, "-e", f"trace={names},write", *BUILD, cwd=folder.path)
        if done.returncode != 0:
            return skip("calls", done.stderr.decode(errors="replace").strip().splitlines()[-1:])
        lines = log.read_text(errors="replace").splitlines()
    seen = {}
    for line in lines:
        call = line.split(maxsplit=1)[-1].split("(")[0].strip()
        seen[call] = seen.get(call, 0) + 1
    faults = ["signal=SIGKILL", "signal=SIGTERM", "signal=SIGINT", "error=EIO", "error=ENOSPC"]
    for call, count in sorted(seen.items()):
        if not call.isalnum():
            continue
        for fault in faults:
            for when in range(1, min(count, 6) + 1):
                name = f"{call} {when} {fault}"
                # The tracer loses a thread now and then on a busy machine: its failure, not ours.
                if not any(injected(name, call, fault, when) for _ in range(3)):
                    skip(name, "strace itself failed")


def injected(name, call, fault, when):
    """One fault at one call; false where the tracer failed by itself."""
    with Folder() as folder:
        inject = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}")
        done = run(*inject, *BUILD, cwd=folder.path)
        if done.stderr.startswith(b"strace: "):
            return False
        killed = "KILL" in fault
        # strace ends as its program did.
        ends = (0, 2, -9, -15, -2, 137, 143, 130)
        # Where the call fails that takes a temporary away, it stays until the next run.
        stays = killed or call == "unlink"
        whole(name, folder, done, ends, TORN if killed else (OLD, NEW), litter=stays)
        ends_anew(name, folder)
    return True


def full_disk():
    """A disk with room for one of two papers, or for a part of one."""
    for size in (max(map(len, OLD)) // 4096 * 4, sum(map(len, OLD)) // 1024 + 48):
        with Folder() as folder:
            out = folder.path.parent / "out"
            build = f"mount -t tmpfs -o size={size}k none disk && cp kho/p.yaml disk && cd disk && '{TTDN}' build -q --on 2026-11-24 p.yaml"
            script = f"mkdir disk && {build}; code=$?; cp -a . ../out; exit $code"
            done = run("unshare", "-m", "sh", "-c", script, cwd=folder.path.parent) if shutil.which("unshare") else None
            if done is None or b"permission" in done.stderr.lower() or b"denied" in done.stderr.lower():
                skip(f"full disk of {size} KiB", "no mount of its own is allowed here")
                continue
            left = sorted(one.name for one in out.iterdir())
            check(f"full disk of {size} KiB: both or none", left in (["p.yaml"], ["p.docx", "p.pdf", "p.yaml"]), left)
            check(f"full disk of {size} KiB: the end", sane(done, (0, 2)), (done.returncode, done.stderr))
    for most in (0, 1000, len(NEW[0]) - 1, len(NEW[1]) - 1):
        def small():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        with Folder() as folder:
            done = run(*BUILD, cwd=folder.path, preexec_fn=small)
            whole(f"files of {most} bytes at most", folder, done, (2,), (OLD,))
            ends_anew(f"files of {most} bytes at most", folder)


def read_only():
    """A folder that may not be written, a paper that may not be replaced."""
    with Folder() as folder:
        folder.made_name = folder.path.parent
        os.chmod(folder.path.parent, 0o755)
        os.chmod(folder.path, 0o555)
        words = BUILD
        if os.geteuid() == 0:
            if not shutil.which("setpriv"):
                return skip("read-only folder", "root may write everywhere, and there is no setpriv")
            words = ("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", *BUILD)
        if run("setpriv", "--reuid", "65534", TTDN, "--version", cwd="/").returncode != 0 and words is not BUILD:
            skip("read-only folder", "nobody may not start this ttdn")
        else:
            done = run(*words, cwd=folder.path)
            whole("read-only folder", folder, done, (2,), (OLD,))
            fix = run(*words[: -5], "fmt", "p.yaml", cwd=folder.path)
            check("read-only folder: fmt", sane(fix, (0, 2)), fix.stderr)
            # The folder would let a new file take the place of one that this user may not write.
            os.chmod(folder.path, 0o777)
            plan = folder.path / "p.yaml"
            plan.write_text("closing: Trên đây là Kế hoạch.\n" + plan.read_text())
            os.chmod(plan, 0o444)
            before = plan.read_bytes()
            fix = run(*words[: -5], "fmt", "p.yaml", cwd=folder.path)
            check("read-only plan: fmt", sane(fix, (2,)) and plan.read_bytes() == before, fix)
        os.chmod(folder.path, 0o755)
    for fixed in PAPERS:
        with Folder() as folder:
            held = run("chattr", "+i", fixed, cwd=folder.path) if shutil.which("chattr") else None
            if held is None or held.returncode != 0:
                skip(f"{fixed} that nobody may replace", "no chattr on this disk" if held is None else held.stderr.decode().strip())
                continue
            done = run(*BUILD, cwd=folder.path)
            whole(f"{fixed} that nobody may replace", folder, done, (2,), (OLD,))
            run("chattr", "-i", fixed, cwd=folder.path)
            ends_anew(f"{fixed} that nobody may replace", folder)
    # The mark does not bind root, who may write everything.
    root = os.geteuid() == 0
    nobody = ("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups")
    if root and run(*nobody, TTDN, "--version", cwd="/").returncode != 0:
        skip("a paper that is marked read-only", "nobody may not start this ttdn")
    else:
        with Folder() as folder:
            if root:
                os.chmod(folder.path.parent, 0o755)
                for owned in (folder.path, *folder.path.iterdir()):
                    os.chown(owned, 65534, 65534)
            os.chmod(folder.path / "p.pdf", 0o444)
            done = run(*(nobody if root else ()), *BUILD, cwd=folder.path)
            whole("a paper that is marked read-only", folder, done, (2,), (OLD,))
            os.chmod(folder.path / "p.pdf", 0o644)
            ends_anew("a paper that was marked read-only", folder)
    for taken in PAPERS:
        with Folder() as folder:
            (folder.path / taken).unlink()
            (folder.path / taken).mkdir()
            done = run(*BUILD, cwd=folder.path)
            other = [name for name in PAPERS if name != taken][0]
            kept = (folder.path / other).read_bytes() == OLD[PAPERS.index(other)]
            check(f"a folder called {taken}", sane(done, (2,)) and kept and not folder.litter(), (done, folder.litter()))


def links():
    """Links stay links; those that lead in a circle or nowhere are told."""
    with Folder() as folder:
        (folder.path / "p.pdf").rename(folder.path.parent / "thật.pdf")
        (folder.path / "p.pdf").symlink_to("../thật.pdf")
        done = run(*BUILD, cwd=folder.path)
        whole("a paper behind a link", folder, done, (0,), (NEW,))
        check("a paper behind a link stays there", (folder.path / "p.pdf").is_symlink())
    with Folder() as folder:
        os.link(folder.path / "p.pdf", folder.path.parent / "hai.pdf")
        done = run(*BUILD, cwd=folder.path)
        whole("a paper with two names", folder, done, (0,), (NEW,))
        check("a paper with two names stays one", (folder.path.parent / "hai.pdf").read_bytes() == NEW[1])
    for target in ("p.pdf", "../không/có/p.pdf"):
        with Folder() as folder:
            (folder.path / "p.pdf").unlink()
            (folder.path / "p.pdf").symlink_to(target)
            done = run(*BUILD, cwd=folder.path)
            check(f"a link to {target}", sane(done, (0, 2)) and not folder.litter(), (done, folder.litter()))
    with Folder() as folder:
        (folder.path / "q.yaml").symlink_to("r.yaml")
        (folder.path / "r.yaml").symlink_to("q.yaml")
        done = run(TTDN, "check", ".", cwd=folder.path)
        check("plans that are links in a circle", sane(done, (2,)), done)


def pipes():
    """Pipes where plans are, and readers that go away."""
    with Folder() as folder:
        os.mkfifo(folder.path / "q.yaml")
        done = run(TTDN, "check", ".", cwd=folder.path, timeout=20)
        check("a pipe in a folder", sane(done, (2,)), done)
        feeder = subprocess.Popen(["sh", "-c", "cat p.yaml > q.yaml"], cwd=folder.path)
        done = run(TTDN, "check", "--on", "2026-11-24", "q.yaml", cwd=folder.path, timeout=20)
        feeder.wait()
        check("a pipe that is named is a plan", sane(done, (0,)), done)
        (folder.path / "q.yaml").unlink()
        for words in ("build -q --to text -o - p.yaml", "build --to pdf -o - p.yaml", "check -v p.yaml", "explain S001", "tasks p.yaml",
                      "schema", "help", "--help", "legal 30/2020/NĐ-CP", "check --message-format sarif p.yaml", "fmt - < p.yaml"):
            for pipe in ("| true", "2>&1 | true", ">&-", "2>&-", ">&- 2>&-", "<&-", "> /dev/full", "2> /dev/full"):
                line = f"{{ '{TTDN}' {words} {pipe if pipe[0] != '|' and '|' not in pipe else ''}; echo $? > ../code; }} {pipe if '|' in pipe else ''}"
                if "< p.yaml" in words and pipe == "<&-":
                    continue
                done = run("bash", "-c", line, cwd=folder.path, timeout=30)
                code = int((folder.path.parent / "code").read_text())
                check(f"{words} {pipe}", code in (0, 1, 2) and b"panicked" not in done.stderr, (code, done.stderr))
        left = [name for name in folder.litter()]
        check("pipes leave nothing", not left, left)


def limits():
    """Little memory, few open files, no further thread."""
    def limited(what, value):
        return lambda: resource.setrlimit(what, (value, value))
    for megabytes in (60, 120, 200, 400, 800, 2000):
        with Folder() as folder:
            done = run(*BUILD, cwd=folder.path, preexec_fn=limited(resource.RLIMIT_AS, megabytes << 20))
            # Without memory for its work a program is ended; nothing may be torn.
            whole(f"{megabytes} MB of memory", folder, done, (0, 2, -signal.SIGABRT, 127))
    for files in (4, 5, 6, 7, 8, 10, 16, 32):
        with Folder() as folder:
            done = run(*BUILD, cwd=folder.path, preexec_fn=limited(resource.RLIMIT_NOFILE, files))
            whole(f"{files} open files", folder, done, (0, 2, 127))
    if os.geteuid() == 0 and run("setpriv", "--reuid", "65533", TTDN, "--version", cwd="/").returncode == 0:
        with Folder() as folder:
            os.chmod(folder.path.parent, 0o755)
            os.chmod(folder.path, 0o777)
            # Papers of another user are not replaced.
            for file in folder.path.iterdir():
                os.chown(file, 65533, 65533)
            words = ("setpriv", "--reuid", "65533", "--regid", "65533", "--clear-groups", *BUILD)
            done = run(*words, cwd=folder.path, preexec_fn=limited(resource.RLIMIT_NPROC, 1))
            whole("no further thread", folder, done, (0,))
    else:
        skip("no further thread", "the limit counts for a user of one's own alone, and none can be had here")


def together():
    """Several builds of one plan, several fixes of it, at once."""
    for at in range(6):
        with Folder() as folder:
            several = [subprocess.Popen(BUILD, cwd=folder.path, env=ENV, stderr=subprocess.PIPE) for _ in range(4)]
            codes = [(one.wait(timeout=120), one.stderr.read()) for one in several]
            check(f"four builds {at}: the end", all(code == 0 for code, _ in codes), codes)
            whole(f"four builds {at}", folder, None, pairs=(NEW,))
    crooked = AFTER.replace(b": ", b":  ", 1) + b"\n\n\n"
    with Folder() as folder:
        (folder.path / "p.yaml").write_bytes(crooked)
        run(TTDN, "fmt", "p.yaml", cwd=folder.path)
        right = (folder.path / "p.yaml").read_bytes()
        for at in range(6):
            (folder.path / "p.yaml").write_bytes(crooked)
            words = (TTDN, "fmt", "p.yaml")
            several = [subprocess.Popen(words, cwd=folder.path, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(4)]
            codes = [(one.wait(timeout=120), one.stderr.read()) for one in several]
            same = (folder.path / "p.yaml").read_bytes() == right
            check(f"four fmt {at}", same and all(code in (0, 2) for code, _ in codes) and not folder.litter(), (codes, folder.litter()))


def names():
    """Names in any bytes; none is an order to ttdn or to a terminal."""
    longest = "k" * 250
    for name in (b"k\xea ho\xe1ch", "kế hoạch năm".encode(), b"hai\ndong", b"-x", b"--fix", b"a\x1b[31m", b"'\"$(true)`", longest.encode()):
        with Folder() as folder:
            plan = os.fsencode(folder.path) + b"/" + name + b".yaml"
            os.rename(folder.path / "p.yaml", plan)
            for path in PAPERS:
                (folder.path / path).unlink()
            for words in ((b"build", b"--", name + b".yaml"), (b"build", b"./" + name + b".yaml"), (b"check", b"."), (b"fmt", b"--check", b".")):
                done = run(TTDN, *words, cwd=folder.path)
                check(f"{name} {words[:1]}", sane(done, (0, 1)) and b"\x1b" not in done.stderr, done)
            made = sorted(os.listdir(os.fsencode(folder.path)))
            check(f"{name}: its papers", made == sorted(name + end for end in (b".yaml", b".docx", b".pdf")), made)
    with Folder() as folder:
        os.rename(folder.path / "p.yaml", folder.path / (longest + ".yaml"))
        done = run(TTDN, "build", "--each-unit", longest + ".yaml", cwd=folder.path)
        check("a name that leaves no room", sane(done, (2,)) and not [one for one in folder.litter() if one[0] == "."], done.stderr)


def stale():
    """What a program left that was ended goes at the next run; what a living one holds stays."""
    with Folder() as folder:
        for name in (".ttdn-abc~", ".ttdn-held~", ".other~"):
            (folder.path / name).write_bytes(b"half a paper")
        (folder.path / ".ttdn-folder~").mkdir()
        os.mkfifo(folder.path / ".ttdn-pipe~")
        (folder.path.parent / "thing").write_bytes(b"kept")
        (folder.path / ".ttdn-link~").symlink_to("../thing")
        with open(folder.path / ".ttdn-held~", "r+b") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            done = run(*BUILD, cwd=folder.path, timeout=20)
        left = folder.litter()
        wanted = sorted([".ttdn-held~", ".other~", ".ttdn-folder~", ".ttdn-pipe~", ".ttdn-link~"])
        check("what was left goes, what is held stays", done.returncode == 0 and left == wanted, left)


def endless():
    """A template whose lists are joined to themselves: what that costs no limit of the engine counts, and a minute ends it.
    Waited for at the end, beside the other faults."""
    made = tempfile.TemporaryDirectory()
    folder = Path(made.name)
    (folder / "p.yaml").write_bytes(BEFORE)
    (folder / "own").mkdir()
    frame = (ROOT / "templates/frame.xml").read_text(encoding="utf-8")
    joined = "{% set a = range(1000) %}" + "{% set a = a + a %}" * 40 + "{{ a|length }}"
    (folder / "own/frame.xml").write_text(joined + frame, encoding="utf-8")
    words = (TTDN, "build", "p.yaml", "--template", "own", "-o", "out")
    return made, subprocess.Popen(words, cwd=folder, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(waiting):
    made, running = waiting
    try:
        _, told = running.communicate(timeout=120)
        check("an endless template: told", running.returncode == 2 and b"60 seconds" in told, told)
    except subprocess.TimeoutExpired:
        running.kill()
        check("an endless template ends", False)
    check("an endless template: nothing written", not (Path(made.name) / "out").exists())


def main():
    all_ = (kills, calls, full_disk, read_only, links, pipes, limits, together, names, stale)
    wanted = sys.argv[2:]
    waiting = endless() if not wanted or "endless" in wanted else None
    for fault in all_:
        if not wanted or fault.__name__ in wanted:
            fault()
    if waiting:
        ended(waiting)
    print(f"faults: {counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
    sys.exit(counts["failed"] > 0)


main()
