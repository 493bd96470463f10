"""A Word file that another program was at comes home: python-docx changes ten things on the paper of every example, and
`ttdn import --into` brings the changes into the plan. What the plan prints then differs from the corrected
paper only in lines that the command told. Usage: corrections.py TTDN FOLDER"""

import copy
import random
import re
import subprocess
import sys
from pathlib import Path

import docx
from docx.text.paragraph import Paragraph

ROOT = Path(__file__).resolve().parents[2]
BODY = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}body"
PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
KINDS = ["word", "insert", "delete", "append", "word", "insert", "number", "add", "remove", "word"]


def edit(kind, paragraph, pick):
    """Makes one change; whether it could."""
    runs = [run for run in paragraph.runs if len(run.text.split()) > 3]
    if kind in ("add", "remove"):
        if paragraph._p.getparent().tag != BODY or not paragraph.runs:
            return False
        if kind == "remove":
            paragraph._p.getparent().remove(paragraph._p)
            return True
        new = copy.deepcopy(paragraph._p)
        paragraph._p.addnext(new)
        new = Paragraph(new, paragraph._parent)
        for run in new.runs[1:]:
            run._r.getparent().remove(run._r)
        new.runs[0].text = "Rà soát, bổ sung trang thiết bị phục vụ nhiệm vụ được giao."
        return True
    if not runs:
        return False
    run = pick.choice(runs)
    words = run.text.split(" ")
    at = pick.randrange(1, len(words) - 1)
    if kind == "number":
        found = re.search(r"(?<![\d/.,-])(\d{1,3})(?![\d/.,-])", run.text)
        if not found:
            return False
        number = str(int(found.group(1)) + 7).zfill(len(found.group(1)))
        run.text = run.text[: found.start()] + number + run.text[found.end() :]
        return True
    if kind == "append":
        if run is not paragraph.runs[-1]:
            return False
        bare = run.text.rstrip(" .;")
        run.text = bare + " theo quy định" + run.text[len(bare) :]
        return True
    if kind == "insert":
        words.insert(at, "kịp thời,")
    elif words[at].isalpha() and words[at].islower():
        words[at : at + 1] = ["đồng bộ"] if kind == "word" else []
    else:
        return False
    run.text = " ".join(words)
    return True


def corrected(source, target):
    """Ten changes in as many paragraphs."""
    paper = docx.Document(source)
    pick = random.Random(source.stem)
    paragraphs = [Paragraph(found, paper) for found in paper.element.body.iter(PARAGRAPH)]
    paragraphs = [one for one in paragraphs if len(one.text.split()) > 6]
    pick.shuffle(paragraphs)
    for kind in KINDS:
        changed = next((one for one in paragraphs if edit(kind, one, pick)), None)
        paragraphs = [one for one in paragraphs if one is not changed]
    paper.save(target)


def run(*call):
    return subprocess.run([str(part) for part in call], capture_output=True, text=True)


def told(ttdn, paper, plan):
    """How many corrections came in, and what was told of those that did not."""
    done = run(ttdn, "import", paper, "--into", plan)
    assert done.returncode in (0, 1), done.stderr
    lines = done.stderr.splitlines()
    brought = sum(line.startswith("đã đưa vào") for line in lines)
    others = [line for line in lines if line.startswith(("chưa đưa vào được", "đổi theo"))]
    assert done.returncode == int(any(line.startswith("chưa") for line in others)), done.stderr
    return brought, others


def main(ttdn, folder, *_):
    folder = Path(folder)
    (folder / "again").mkdir(parents=True, exist_ok=True)
    failed, sum_brought, sum_others = 0, 0, 0
    for example in sorted((ROOT / "examples").glob(sys.argv[3] if len(sys.argv) > 3 else "*.yaml")):
        for beside in example.parent.iterdir():
            # Pictures, settings, and the plan above.
            if beside.suffix in (".png", ".toml", ".yaml"):
                (folder / beside.name).write_bytes(beside.read_bytes())
        plan = folder / example.name
        plan.write_bytes(example.read_bytes())
        assert run(ttdn, "build", plan, "--to", "docx", "-q").returncode == 0, example
        paper, hand = plan.with_suffix(".docx"), folder / f"{plan.stem}-sua.docx"
        corrected(paper, hand)
        brought, others = told(ttdn, hand, plan)
        # What the plan prints now differs from the corrected paper in what was told, and in nothing else: a line that changed along
        # comes up as one to be corrected, and takes the other with it.
        left = run(ttdn, "import", hand, "--into", plan, "--diff").stderr.splitlines()
        rest = [line for line in left if line.startswith(("đã đưa vào", "chưa đưa vào được"))]
        good = brought + len(others) > 0 and len(rest) <= len(others)
        failed += not good
        sum_brought, sum_others = sum_brought + brought, sum_others + len(others)
        print(f"{'ok' if good else 'FAILED'} corrections {plan.stem}: {brought} brought in, {len(others)} told")
    print(f"corrections: {sum_brought} brought in, {sum_others} told, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) > 0)
