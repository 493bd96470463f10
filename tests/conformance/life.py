"""The life of a plan behind its first paper, judged by others: the source inside a DOCX, before and after LibreOffice saved it;
redlines by Microsoft's Open XML SDK and, accepted and rejected, by LibreOffice."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def carried(check, command, ttdn, plans, folder, word_file):
    """Every DOCX with its plan inside is valid; LibreOffice keeps the plan, and the words, when it saves the file."""
    place, saved = folder / "carried", folder / "carried" / "saved"
    saved.mkdir(parents=True)
    for folder_of_papers in (saved, place):
        named(plans[0].parent, folder_of_papers)
    done = command(ttdn, "build", *plans, "--to", "docx", "--attach-source", "-o", place)
    check("build with the plans inside Word files", done.returncode == 0, done.stderr.decode())
    papers = [place / f"{plan.stem}.docx" for plan in plans]
    command("soffice", f"-env:UserInstallation=file://{folder}/life", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", saved, *papers)
    for plan, paper in zip(plans, papers):
        word_file(paper)
        for one in (paper, saved / paper.name):
            done = command(ttdn, "extract", one, "-o", "-")
            check(f"{one.name}: the plan comes out byte for byte", done.stdout == plan.read_bytes(), done.stderr.decode())
            done = command(ttdn, "verify", one)
            check(f"{one.name}: verified", done.returncode == 0, done.stdout.decode())


def named(home, folder):
    """What plans name lies beside them: pictures, the plan above."""
    for one in [*home.glob("*.png"), *home.glob("*.yaml")]:
        shutil.copy(one, folder)


def redlines(check, command, ttdn, plans, folder, validator):
    """Each plan against its next: valid, and both ways."""
    folders = []
    for plan in plans:
        place = folder / "redline" / plan.stem
        place.mkdir(parents=True)
        named(plan.parent, place)
        shutil.copy(plan, place / "old.yaml")
        done = command(ttdn, "new", "new.yaml", "--from", "old.yaml", cwd=place)
        check(f"{plan.stem}: the next plan", done.returncode == 0, done.stderr.decode())
        change(place / "new.yaml")
        for old, new, paper in (("old", "old", "old"), ("new", "new", "new"), ("old", "new", "changes")):
            done = command(ttdn, "diff", f"{old}.yaml", f"{new}.yaml", "--to", "docx", "-o", f"{paper}.docx", cwd=place)
            check(f"{plan.stem}: {paper}.docx", done.returncode == (paper == "changes"), done.stderr.decode())
        done = command(validator, place / "changes.docx")
        check(f"{plan.stem}: redline: Open XML SDK", b'"ok": true' in done.stdout, done.stdout.decode())
        folders.append(place)
    with_uno = [one for one in ("/usr/bin/python3", sys.executable) if has_uno(one)]
    if not with_uno:
        return print("skip: redlines in LibreOffice (no Python with uno)")
    done = command(with_uno[0], HERE / "settle.py", *folders)
    check("redlines in LibreOffice: accepted the new paper, rejected the old one", done.returncode == 0, done.stdout.decode())


def has_uno(python):
    words = "import sys; sys.path[:0] = ['/usr/lib/python3/dist-packages', '/usr/lib/libreoffice/program']; import uno"
    try:
        return subprocess.run([python, "-c", words], capture_output=True).returncode == 0
    except OSError:
        return False


def change(plan):
    """A line comes in, one goes, one gets other words."""
    lines = plan.read_text().replace("Nâng cao", "Tiếp tục nâng cao", 1).split("\n")
    for at, line in enumerate(lines):
        if line.strip() == "purposes:":
            lines.insert(at + 1, lines[at + 1].split("-")[0] + "- Bảo đảm thiết thực, tiết kiệm.")
            break
    for at in range(len(lines) - 1, 0, -1):
        if lines[at].strip().startswith("- Sở ") and ":" not in lines[at]:
            del lines[at]
            break
    plan.write_text("\n".join(lines))
