"""The same paper by other tools, in one run: typst (PDF), docxtpl (DOCX), docxtpl with LibreOffice (PDF from DOCX).

    python3 -m venv peers && peers/bin/pip install typst docxtpl
    peers/bin/python benches/peers/run.py target/release/ttdn [PLAN]

Prints, for each, processor seconds (the least of some runs, start included for ttdn, Python's own start left out for the
others), seconds by the clock, and ttdn's share of them. Figures of one machine mean nothing by themselves: only the ratios do.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7


def blocks(text):
    """The lines of the plain text: a paragraph, or the rows of a table."""
    out = []
    for line in filter(str.strip, text.splitlines()):
        if set(line) <= set("-+ "):
            continue
        if " | " not in line:
            out.append(line.strip())
        elif out and isinstance(out[-1], list) and len(out[-1][0]) == line.count(" | ") + 1:
            out[-1].append([cell.strip() for cell in line.split(" | ")])
        else:
            out.append([[cell.strip() for cell in line.split(" | ")]])
    return out


def typst_source(content):
    head = '#set page(paper: "a4", margin: (left: 30mm, right: 15mm, y: 20mm), numbering: "1")\n'
    head += '#set text(lang: "vi", size: 14pt)\n#set par(justify: true, first-line-indent: 1cm)\n'
    body = []
    for block in content:
        if isinstance(block, str):
            body.append(f"#par[#{json.dumps(block, ensure_ascii=False)}]")
        else:
            cells = ", ".join(f"[#{json.dumps(cell, ensure_ascii=False)}]" for row in block for cell in row)
            body.append(f"#table(columns: {len(block[0])}, {cells})")
    return head + "\n".join(body)


TYPST = "import sys, time, typst; a = time.process_time(); b = time.perf_counter(); typst.compile(sys.argv[1], output=sys.argv[2]); print(time.process_time() - a, time.perf_counter() - b)"
DOCXTPL = """
import json, sys, time
from docxtpl import DocxTemplate
content = json.load(open(sys.argv[2]))
a = time.process_time(); b = time.perf_counter()
template = DocxTemplate(sys.argv[1]); template.render({'blocks': content}); template.save(sys.argv[3])
print(time.process_time() - a, time.perf_counter() - b)
"""


def template(path):
    """A Word file with a loop over the blocks, and in it one over the rows of a table."""
    import docx

    file = docx.Document()
    for line in ["{%p for block in blocks %}", "{%p if block is string %}", "{{ block }}", "{%p else %}"]:
        file.add_paragraph(line)
    table = file.add_table(rows=3, cols=1)
    table.cell(0, 0).text = "{%tr for row in block %}"
    table.cell(1, 0).text = "{% for cell in row %}{{ cell }} {% endfor %}"
    table.cell(2, 0).text = "{%tr endfor %}"
    for line in ["{%p endif %}", "{%p endfor %}"]:
        file.add_paragraph(line)
    file.save(path)


def inside(code, *words):
    """Processor and clock seconds that a Python program says it took, without its start."""
    done = subprocess.run([sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True, check=True)
    return tuple(map(float, done.stdout.split()))


def outside(*words):
    """Processor and clock seconds of a whole process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([str(word) for word in words], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start


def least(measure, runs=RUNS):
    measure()
    found = [measure() for _ in range(runs)]
    return min(cpu for cpu, _ in found), min(wall for _, wall in found)


def main():
    ttdn = Path(sys.argv[1]).resolve()
    plan = Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / "examples/mau-day-du.yaml").resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(plan.parent, folder / "plan")
        plan = folder / "plan" / plan.name
        outside(ttdn, "build", plan, "--to", "text", "-o", folder)
        content = blocks((folder / f"{plan.stem}.txt").read_text())
        (folder / "paper.typ").write_text(typst_source(content))
        (folder / "paper.json").write_text(json.dumps(content))
        template(folder / "template.docx")
        word = folder / "paper.docx"
        office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, word]
        ours = {
            "check": least(lambda: outside(ttdn, "check", plan)),
            "DOCX": least(lambda: outside(ttdn, "build", plan, "--to", "docx", "-o", folder / "o")),
            "PDF": least(lambda: outside(ttdn, "build", plan, "--to", "pdf", "-o", folder / "o")),
            "DOCX + PDF": least(lambda: outside(ttdn, "build", plan, "-o", folder / "o")),
        }
        theirs = {
            "typst, PDF": least(lambda: inside(TYPST, folder / "paper.typ", folder / "typst.pdf")),
            "docxtpl, DOCX": least(lambda: inside(DOCXTPL, folder / "template.docx", folder / "paper.json", word)),
        }
        if shutil.which("soffice"):
            cpu, wall = least(lambda: outside(*office), 2)
            theirs["docxtpl + LibreOffice, PDF"] = tuple(a + b for a, b in zip((cpu, wall), theirs["docxtpl, DOCX"]))
    print(f"{'':28}{'cpu s':>9}{'clock s':>9}" + "".join(f"{name:>28}" for name in theirs))
    for name, (cpu, wall) in ours.items():
        shares = "".join(f"{cpu / other:>17.3f} cpu{wall / other_wall:>7.3f}" for other, other_wall in theirs.values())
        print(f"{'ttdn ' + name:28}{cpu:>9.3f}{wall:>9.3f}{shares}")
    for name, (cpu, wall) in theirs.items():
        print(f"{name:28}{cpu:>9.3f}{wall:>9.3f}")


main()
