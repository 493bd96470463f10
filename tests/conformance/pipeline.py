#!/usr/bin/env python3
"""A repository of fifty plans, twelve of them broken in different ways, taken through each way of a pipeline: every format of
messages, builds on one machine and on eight, what changed since a revision, the steps of the GitHub action, the GitLab
template, pre-commit, a build that is killed and started again, the manifests of a release.

    pipeline.py TTDN FOLDER [VALIDATORS]     the last line counts
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
from pathlib import Path

import yaml

import tally
from tally import check

ROOT = Path(__file__).resolve().parents[2]
GOOD = (ROOT / "tests/suite/good.yaml").read_text(encoding="utf-8")

BROKEN = {
    "S001": lambda text: text.replace("support: so-ngoai-vu", "support: [so-ngoai-vu"),
    "S002": lambda text: text.replace("output: 01 phim", "outputs: 01 phim"),
    "S003": lambda text: text.replace("archive: {codes: [VT, KGVX]}", "archive: {codes: {a: VT}}"),
    "S004": lambda text: text.replace("number: 36\n", "number: 36\nnumber: 37\n"),
    "S006": lambda text: text.replace("lead: so-tttt", "lead: so-ttt"),
    "S009": lambda text: text.replace("number: 36\n", ""),
    "A002": lambda text: text.replace("support: so-ngoai-vu", "support: so-tttt"),
    "D001": lambda text: text.replace("deadline: Quý III/2024", "deadline: 31/6/2024"),
    "D006": lambda text: text.replace(
        "    deadline: Quý III/2024\n",
        "    deadline:\n      - {when: 30/9/2024, what: In phim}\n      - {when: 30/6/2024, what: Quay phim}\n",
    ),
    "F001": lambda text: text.replace("number: 36", "number: 36/KH-UBND"),
    "F007": lambda text: text.replace("archive: {codes: [VT, KGVX]}", ""),
    "L005": lambda text: text.replace("ngày 07 tháng 9 năm 2015", "ngày 07 tháng 9 năm 2016"),
}


def repository(folder):
    """Fifty plans in ten offices; returns the names of the broken ones with their codes."""
    broken = {}
    codes = list(BROKEN.items())
    for at in range(50):
        path = folder / f"tinh-{at % 10}" / f"ke-hoach-{at:02}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = GOOD.replace("trên địa bàn tỉnh An Bình", f"trên địa bàn tỉnh An Bình, đợt {at + 1}")
        if at % 4 == 1 and codes:
            code, spoil = codes.pop()
            text, before = spoil(text), text
            assert text != before, code
            broken[str(path.relative_to(folder))] = code
        path.write_text(text, encoding="utf-8")
    assert not codes
    (folder / "khac.yaml").write_text("name: không phải kế hoạch\n", encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "một")
    return broken


def git(folder, *words):
    who = ["-c", "user.name=a", "-c", "user.email=a@b.vn"]
    return subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


class Ttdn:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def __call__(self, *words, **more):
        env = dict(os.environ, TTDN_LANG="vi", NO_COLOR="1", SOURCE_DATE_EPOCH="1700000000")
        done = subprocess.run([self.program, *map(str, words)], cwd=self.folder, env=env, capture_output=True, **more)
        done.out, done.err = done.stdout.decode(), done.stderr.decode()
        return done


def formats(ttdn, broken, multitool):
    def of(name):
        done = ttdn("check", ".", "--message-format", name)
        check(f"{name}: exit code", done.returncode == 1, done.err)
        return done

    found = json.loads(of("json").out)
    errors = {(one["file"], one["code"]) for one in found["diagnostics"] if one["level"] == "error"}
    check("json: the broken plans and no others", errors >= set(broken.items()) and {f for f, _ in errors} == set(broken), str(errors ^ set(broken.items())))
    check("json: fifty plans", len(found["files"]) == 50)
    log = of("sarif")
    results = json.loads(log.out)["runs"][0]["results"]
    files = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results if r["level"] == "error"}
    check("sarif: the broken plans", files == set(broken), str(files))
    if multitool:
        path = ttdn.folder / "bao-cao.sarif"
        path.write_text(log.out, encoding="utf-8")
        words = [multitool, "validate", path, "--level", "Error;Warning", "--rule-kind", "Sarif;Ghas"]
        done = subprocess.run(words, capture_output=True, text=True)
        sound = done.returncode == 0 and not re.search("(error|warning) [A-Z]", done.stdout)
        check("sarif: multitool, with the rules of GitHub", sound, done.stdout)
        path.unlink()
    suites = xml.fromstring(of("junit").out)
    failing = {suite.get("name") for suite in suites.iter("testsuite") if int(suite.get("failures")) > 0}
    check("junit: the broken plans", failing == set(broken), str(failing))
    lines = of("concise").out.splitlines()
    check("concise: one line a finding", all(re.match(r"[^:]+:\d+:\d+: \S+ ", line) for line in lines), "\n".join(lines))
    check("concise: the broken plans", {line.split(":")[0] for line in lines if " lỗi" in line or line.split(":")[0] in broken} >= set(broken))
    notices = [line for line in of("github").out.splitlines() if line.startswith("::error ")]
    check("github: the broken plans", {re.search(r"file=([^,]+)", line).group(1) for line in notices} == set(broken), "\n".join(notices))
    quality = json.loads(of("gitlab").out)
    check("gitlab: the broken plans", {one["location"]["path"] for one in quality} >= set(broken))
    check("gitlab: names of their own", len({one["fingerprint"] for one in quality}) == len(quality))


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def builds(ttdn, broken):
    done = ttdn("build", ".", "-o", "out", "--tree")
    whole = tree(ttdn.folder / "out")
    check("build: exit code", done.returncode == 1, done.err)
    check("build: the others are written", len(whole) == 2 * (50 - len(broken)), str(len(whole)))
    check("build: none of the broken", not any(f"{name[:-5]}.pdf" in whole for name in broken))
    check("build: the sum", "50 kế hoạch: 38 không có lỗi, 12 có lỗi; 76 tệp" in done.err.splitlines()[-1], done.err)
    for part in range(8):
        done = ttdn("build", ".", "-o", "shards", "--tree", "--shard", f"{part}/8", "--shard-from-zero")
        check(f"part {part}: exit code", done.returncode in (0, 1), done.err)
    check("eight machines write what one writes", tree(ttdn.folder / "shards") == whole)
    done = ttdn("build", ".", "-o", "fast", "--tree", "--fail-fast")
    check("fail-fast: stops", done.returncode == 1 and len(tree(ttdn.folder / "fast")) == 10, done.err)
    done = ttdn("build", ".", "-o", "out", "--tree", "--check")
    check("build --check: nothing differs but what is not there", done.returncode == 1, done.err)
    killed(ttdn, whole)
    for name in ("out", "shards", "fast"):
        shutil.rmtree(ttdn.folder / name)


def killed(ttdn, whole):
    """Killed as nothing can prepare for, at ten moments; started again, everything is there and nothing else."""
    for at in range(10):
        shutil.rmtree(ttdn.folder / "killed", ignore_errors=True)
        command = [ttdn.program, "build", ".", "-o", "killed", "--tree", "--jobs", "2"]
        env = dict(os.environ, TTDN_LANG="vi", SOURCE_DATE_EPOCH="1700000000")
        running = subprocess.Popen(command, cwd=ttdn.folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.05 + at * 0.11)
        running.send_signal(signal.SIGKILL)
        running.wait()
        left = tree(ttdn.folder / "killed") if (ttdn.folder / "killed").exists() else {}
        kept = {name: data for name, data in left.items() if "~" not in name}
        check("killed: each file is whole", all(whole.get(name) == data for name, data in kept.items()), str(sorted(kept)))
        ttdn("build", ".", "-o", "killed", "--tree")
        after = tree(ttdn.folder / "killed")
        check("killed, and built again: the same files, and no others", after == whole, str(sorted(set(after) ^ set(whole))))
    shutil.rmtree(ttdn.folder / "killed")


def changed(ttdn, broken):
    folder = ttdn.folder
    git(folder, "checkout", "-q", "-b", "nhanh")
    sound = [name for name in sorted(str(p.relative_to(folder)) for p in folder.glob("tinh-*/*.yaml")) if name not in broken]
    path = folder / sound[0]
    path.write_text(path.read_text(encoding="utf-8").replace("deadline: Quý III/2024", "deadline: Quý IV/2024"), encoding="utf-8")
    (folder / "tinh-0/moi.yaml").write_text(GOOD, encoding="utf-8")
    (folder / sound[1]).unlink()
    bad = folder / sound[2]
    bad.write_text(bad.read_text(encoding="utf-8").replace("tasks:", "tasks: ["), encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "hai")
    done = ttdn("check", ".", "--changed-since", "HEAD~1", "--message-format", "json")
    files = json.loads(done.out)["files"]
    check("changed since: three plans", sorted(files) == sorted([sound[0], sound[2], "tinh-0/moi.yaml"]), str(files))
    return sound


def action(ttdn, broken, sound):
    """The steps of action.yml with the environment that GitHub gives them; what they would upload is looked at."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    inputs = {name: about["default"] for name, about in steps["inputs"].items()}
    runs = [step for step in steps["runs"]["steps"] if "run" in step]
    check("action: four steps are run", len(runs) == 4)
    temp = ttdn.folder.parent / "runner"
    stub = temp / "bin"
    stub.mkdir(parents=True)
    (stub / "gh").write_text('#!/bin/sh\nprintf "%s\\n" "$*" >"$RUNNER_TEMP/gh"\n', encoding="utf-8")
    (stub / "gh").chmod(0o755)
    (stub / "ttdn").symlink_to(ttdn.program)
    outputs, paths = temp / "output", temp / "path"
    base = git(ttdn.folder, "rev-parse", "HEAD~1").strip()
    facts = {
        "github.action_path": str(ROOT),
        "github.action_repository": "a/ttdn",
        "github.token": "x",
        "github.event.pull_request.base.sha": base,
        "github.event.pull_request.number": "7",
        **{f"inputs.{name}": value for name, value in inputs.items()},
        "inputs.version": "installed",
        "inputs.plans": ".\n",
    }
    codes, said = [], []
    for step in runs:
        env = dict(os.environ, RUNNER_TEMP=str(temp), GITHUB_OUTPUT=str(outputs), GITHUB_PATH=str(paths), NO_COLOR="1")
        env["PATH"] = f"{stub}:{env['PATH']}"
        for name, value in step["env"].items():
            env[name] = re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: facts[found.group(1)], value)
        # As GitHub runs `shell: bash`.
        words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(words, cwd=ttdn.folder, env=env, capture_output=True, text=True)
        codes.append(done.returncode)
        said.append(done.stdout + done.stderr)
    check("action: only the check fails", codes == [0, 1, 0, 0], f"{codes}\n{said}")
    annotations = {found for found in re.findall(r"::error file=([^,]+)", said[1])}
    check("action: annotations at the broken plans", annotations == set(broken) | {sound[2]}, str(annotations))
    told = dict(line.split("=", 1) for line in outputs.read_text().splitlines())
    check("action: outputs", set(told) == {"sarif", "papers"}, str(told))
    json.loads(Path(told["sarif"]).read_text(encoding="utf-8"))
    check("action: papers", len(tree(ttdn.folder / told["papers"])) == 2 * 37, str(len(tree(ttdn.folder / told["papers"]))))
    shutil.rmtree(ttdn.folder / told["papers"])
    comment = (temp / "ttdn-comment.md").read_text(encoding="utf-8")
    pieces = dict(re.findall(r"^### `(.*?)`\n\n(.*?)(?=^### |\Z)", comment, re.M | re.S))
    check("action: a comment on four plans", set(pieces) == {sound[0], sound[1], sound[2], "tinh-0/moi.yaml"}, comment)
    for name, words in ((sound[0], "**IV/2024**"), (sound[1], "đã bị xóa"), (sound[2], "Không so được"), ("tinh-0/moi.yaml", "Kế hoạch mới")):
        check(f"action: the comment says: {words}", words in pieces.get(name, ""), comment)
    check("action: gh is asked once", (temp / "gh").read_text().startswith("pr comment 7 --body-file "))
    installing(temp)


def installing(temp):
    """A release is taken only with its sum."""
    releases = temp / "releases"
    name = "ttdn-9.9.9-x86_64-unknown-linux-musl"
    (releases / name).mkdir(parents=True)
    (releases / name / "ttdn").write_text("#!/bin/sh\necho có đây\n", encoding="utf-8")
    (releases / name / "ttdn").chmod(0o755)
    subprocess.run(["tar", "-czf", f"{name}.tar.gz", name], cwd=releases, check=True)
    sums = subprocess.run(["sha256sum", f"{name}.tar.gz"], cwd=releases, check=True, capture_output=True, text=True).stdout
    env = dict(os.environ, RUNNER_TEMP=str(temp / "new"), GITHUB_PATH=str(temp / "path"), RUNNER_OS="Linux", RUNNER_ARCH="X64")
    env |= {"TTDN_SOURCE": str(ROOT), "TTDN_REPOSITORY": "a/ttdn", "TTDN_DOWNLOADS": releases.as_uri()}

    def install(version):
        return subprocess.run([ROOT / "ci/github/install"], env=env | {"TTDN_VERSION": version}, capture_output=True, text=True)

    (releases / "SHA256SUMS").write_text("0" * 64 + sums[64:], encoding="utf-8")
    check("install: another sum is refused", install("9.9.9").returncode != 0)
    (releases / "SHA256SUMS").write_text(sums, encoding="utf-8")
    done = install("9.9.9")
    check("install: a release", done.returncode == 0, done.stderr)
    folder = Path((temp / "path").read_text().splitlines()[-1])
    check("install: it runs", subprocess.run([folder / "ttdn"], capture_output=True, text=True).stdout == "có đây\n")
    for version in ("$(touch x)", "v1", "../../x", ""):
        check(f"install: {version!r} is no release", install(version).returncode == 2)


def gitlab(ttdn, broken):
    template = (ROOT / "ci/gitlab.yml").read_text(encoding="utf-8").split("\n---\n")[1]
    jobs = yaml.safe_load(template.replace("$[[ inputs.shards ]]", "3"))
    env = dict(os.environ, TTDN_PLANS=".", TTDN_STRICT="false", CI_NODE_TOTAL="3", PATH=f"{ttdn.folder.parent}/runner/bin:{os.environ['PATH']}")

    def run(job, node):
        script = "\n".join(jobs[job]["script"])
        words = ["bash", "-eo", "pipefail", "-c", script, "job"]
        return subprocess.run(words, cwd=ttdn.folder, env=env | {"CI_NODE_INDEX": str(node)}, capture_output=True, text=True)

    check("gitlab: the check fails", run("ttdn-check", 1).returncode == 1)
    report = ttdn.folder / "gl-code-quality-report.json"
    check("gitlab: the report", len(json.loads(report.read_text(encoding="utf-8"))) >= len(broken))
    codes = [run("ttdn-build", node).returncode for node in (1, 2, 3)]
    check("gitlab: three runners build", set(codes) <= {0, 1} and len(tree(ttdn.folder / "van-ban")) == 2 * 37, str(codes))
    report.unlink()
    shutil.rmtree(ttdn.folder / "van-ban")


def pre_commit(ttdn, broken, sound):
    """The hooks as they are but for the language: the program is there, and need not be built again."""
    program = Path(sys.executable).parent / "pre-commit"
    if not program.exists():
        return print("skip: pre-commit is not installed")
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        hook["language"] = "system"
        hook["files"] = "^tinh-"
        hook["entry"] = hook["entry"].replace("ttdn", str(ttdn.program))
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (ttdn.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(ttdn.folder, "add", ".pre-commit-config.yaml")
    env = dict(os.environ, TTDN_LANG="vi", PRE_COMMIT_HOME=str(ttdn.folder.parent / "pre-commit"))
    run = lambda *words: subprocess.run([program, "run", *words], cwd=ttdn.folder, env=env, capture_output=True, text=True)
    done = run("ttdn-check", "--all-files")
    check("pre-commit: the broken plans", done.returncode == 1 and all(name in done.stdout for name in broken), done.stdout)
    done = run("ttdn-check", "--files", sound[0], "khac.yaml")
    check("pre-commit: a sound plan passes", done.returncode == 0, done.stdout)
    done = run("ttdn-fmt", "--files", sound[0])
    check("pre-commit: fmt of a plan in order changes nothing", done.returncode == 0, done.stdout)
    path = ttdn.folder / sound[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("number: 36\ndate: 2024-01-24\n", "date: 2024-01-24\nnumber: 36\n"), encoding="utf-8")
    done = run("ttdn-fmt", "--files", sound[0])
    check("pre-commit: fmt puts keys in order, and says so", done.returncode == 1 and path.read_text(encoding="utf-8") == text, done.stdout)


def release(folder):
    """The manifests of a release: one version, the sums of what is there."""
    folder.mkdir()
    version = subprocess.run([ROOT / "packaging/version"], capture_output=True, text=True, check=True).stdout.strip()
    targets = ["x86_64-unknown-linux-musl", "aarch64-unknown-linux-musl", "x86_64-apple-darwin", "aarch64-apple-darwin"]
    names = [f"ttdn-{version}-{target}.tar.gz" for target in targets]
    make = lambda: subprocess.run([ROOT / "packaging/manifests", "https://example.vn/a/ttdn", folder], capture_output=True, text=True)
    for name in names:
        (folder / name).write_bytes(name.encode())
    check("manifests: an archive that is missing is told", "x86_64-pc-windows-msvc" in make().stderr)
    (folder / f"ttdn-{version}-x86_64-pc-windows-msvc.zip").write_bytes(b"zip")
    done = make()
    check("manifests", done.returncode == 0, done.stderr)
    done = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, capture_output=True, text=True)
    check("manifests: five sums", done.returncode == 0 and done.stdout.count(": OK") == 5, done.stdout + done.stderr)
    scoop = json.loads((folder / "ttdn.json").read_text(encoding="utf-8"))
    check("manifests: scoop", scoop["version"] == version and scoop["architecture"]["64bit"]["url"].startswith("https://example.vn/a/ttdn/releases/download/v"))
    for name in ("ttdn.ttdn.yaml", "ttdn.ttdn.installer.yaml", "ttdn.ttdn.locale.en-US.yaml"):
        one = yaml.safe_load((folder / name).read_text(encoding="utf-8"))
        check(f"manifests: {name}", one["PackageVersion"] == version and one["PackageIdentifier"] == "ttdn.ttdn")
    formula = (folder / "ttdn.rb").read_text(encoding="utf-8")
    check("manifests: homebrew", all(name in formula for name in names) and formula.count("sha256") == 4)


def linted(tools):
    """Workflows, the action, the template and the hooks follow their schemas; nothing in them can be turned against us."""
    template = (ROOT / "ci/gitlab.yml").read_text(encoding="utf-8").split("\n---\n")[1].replace("$[[ inputs.shards ]]", "3")
    with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
        file.write(template)
        file.flush()
        workflows = sorted((ROOT / ".github/workflows").glob("*.yml")) + [ROOT / "examples/ci/github.yml"]
        for schema, files in (
            ("github-workflows", workflows),
            ("github-actions", [ROOT / "action.yml"]),
            ("dependabot", [ROOT / ".github/dependabot.yml"]),
            ("gitlab-ci", [file.name, ROOT / "examples/ci/gitlab.yml"]),
        ):
            words = [tools / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files]
            done = subprocess.run(words, capture_output=True, text=True)
            check(f"lint: {schema}", done.returncode == 0, done.stdout + done.stderr)
    done = subprocess.run([tools / "zizmor", "--offline", "--quiet", ROOT], capture_output=True, text=True)
    check("lint: nothing that zizmor knows", done.returncode == 0, done.stdout + done.stderr)


def main():
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    validators = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    multitool = validators and validators / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    plans = folder / "kho"
    plans.mkdir()
    broken = repository(plans)
    ttdn = Ttdn(program, plans)
    formats(ttdn, broken, multitool)
    builds(ttdn, broken)
    sound = changed(ttdn, broken)
    action(ttdn, broken, sound)
    gitlab(ttdn, broken)
    pre_commit(ttdn, broken, sound)
    release(folder / "release")
    if validators:
        linted(validators / "venv/bin")
    tally.end()


if __name__ == "__main__":
    main()
