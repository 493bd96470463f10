"""Independent validators over the outputs of every example: Open XML SDK, python-docx, LibreOffice, qpdf, MuPDF, poppler,
pikepdf, check-jsonschema, yamllint, SARIF multitool, openpyxl, icalendar, html5lib. None of them is a reader of ours."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from xml.etree import ElementTree
from pathlib import Path

import archive
import figures
import life
import paper

TTDN, VALIDATORS = sys.argv[1], Path(sys.argv[2])
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
SEEDS = {"binh-thuan-2023", "cao-bang-2020", "gia-lai-2023", "binh-tan-2019-2020", "phu-yen-2024"}
counts = {"passed": 0, "failed": 0}


def check(name, good, detail=""):
    counts["passed" if good else "failed"] += 1
    if not good:
        print(f"FAIL {name}: {str(detail)[:1500]}", flush=True)


def command(*words, env=None, cwd=None, data=None):
    merged = {**os.environ, **(env or {})}
    return subprocess.run([str(w) for w in words], capture_output=True, env=merged, cwd=cwd, input=data)


def succeeds(name, *words, **kwargs):
    done = command(*words, **kwargs)
    check(name, done.returncode == 0, done.stdout + done.stderr)
    return done


def squeezed(text):
    """Letters without white space and the signs that let a line end: what must be equal whatever the line breaks."""
    return re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFC", text).replace("\u00a0", " "))


def unruled(text):
    """The plain text without the rules under the headers of its tables, and without the words that stand there for a picture:
    elsewhere they are its alternative text."""
    text = re.sub(r"^\[Ảnh: .*\]$", "", text, flags=re.M)
    return re.sub(r"^-+\+[-+]*$", "", text, flags=re.M)


def pieces(text):
    """The lines and cells of the plain text, squeezed. It marks notes as [1], parts cells with | and lines of a cell with ;"""
    for line in unruled(text).splitlines():
        line = re.sub(r"\[(\d+)\]", r"\1", line)
        for cell in re.split(r"\s\|(?:\s|$)", line):
            yield squeezed(cell).replace(";", "")


def lacking(text, shown):
    """The words of the plain text that `shown` has nowhere."""
    shown = squeezed(shown)
    words = re.sub(r"\[(\d+)\]", r"\1", unruled(text)).replace(" |", " ").split()
    return sorted({word for word in words if squeezed(word).rstrip(";") not in shown})[:20]


# Copies for units, besides the whole plans: one unit, several, every unit of a Party plan.
EXTRACTS = {
    "mau-day-du": ["--unit", "so-tttt"],
    "thanh-pho-2026-2028": ["--unit", "so-vhtt", "--unit", "so-ngoai-vu"],
    "kem-quyet-dinh": ["--unit", "bao"],
    "dang-uy-hd05": ["--each-unit"],
}


def build(folder, **kwargs):
    everything = ["-o", folder, "--to", "docx,pdf,html,text"]
    done = command(TTDN, "build", *EXAMPLES, *everything, **kwargs)
    check("build every example", done.returncode == 0, done.stderr.decode())
    for name, units in EXTRACTS.items():
        done = command(TTDN, "build", ROOT / f"examples/{name}.yaml", *units, *everything, **kwargs)
        check(f"build the copies of {name}", done.returncode == 0, done.stderr.decode())


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What Word counts by itself: "I.", "I-", "1.", "-", "+". Letters are typed, for Word does not know the Vietnamese row.
COUNTED = re.compile(r"^([IVXLC]+[.-]|[A-Z]\.|\d+(\.\d+)*\.|[-+])(?=.)")


def word_text(path, text):
    """Every line and cell of the plain text stands in the package, letter by letter, and there is no other letter: what is
    left of the lines are the labels of Word's own lists."""
    shown, marks = "", 0
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(document|footnotes|header\d+|footer\d+)\.xml", name):
                root = ElementTree.fromstring(package.read(name))
                fields = {leaf for field in root.iter(f"{WORD}fldSimple") if "PAGE" in field.get(f"{WORD}instr") for leaf in field.iter()}
                words = (leaf for leaf in root.iter() if leaf not in fields and leaf.tag in (f"{WORD}t", f"{WORD}noBreakHyphen"))
                shown += "".join("-" if leaf.tag == f"{WORD}noBreakHyphen" else leaf.text or "" for leaf in words)
                marks += len(list(root.iter(f"{WORD}footnoteReference")))
    shown = squeezed(shown).replace(";", "")
    lost, wanted = [], 0
    for piece in filter(None, pieces(text)):
        bare = COUNTED.sub("", piece)
        found = next((one for one in (piece, bare) if one in shown), None)
        if found is None and marks:
            # A line with footnotes: the numbers of its marks are Word's.
            found = next((one for one in (bare, re.sub(r"^\d+", "", bare)) if re.sub(r"\d+", "", one) in re.sub(r"\d+", "", shown)), None)
        if found is None:
            lost.append(piece)
        wanted += len(found or piece)
    check(f"{path.name}: every line of the document is in the package, letter by letter", not lost, lost[:5])
    if not marks:
        check(f"{path.name}: the package has no letter too many", len(shown) == wanted, f"{len(shown)} for {wanted}")


def word_file(path):
    node = VALIDATORS / "node_modules/.bin/ooxml-validator"
    done = command(node, path)
    check(f"{path.name}: Open XML SDK", b'"ok": true' in done.stdout, done.stdout.decode()[:1500])
    with zipfile.ZipFile(path) as package:
        check(f"{path.name}: zip", package.testzip() is None)
    import docx

    document = docx.Document(path)
    properties = document.core_properties
    check(f"{path.name}: title, author, language", bool(properties.title and properties.author))


def pdf_file(path, text):
    succeeds(f"{path.name}: qpdf", "qpdf", "--check", path)
    succeeds(f"{path.name}: mutool", "mutool", "info", path)
    structure(path)
    fonts = [line.split() for line in command("pdffonts", path).stdout.decode().splitlines()[2:]]
    check(f"{path.name}: fonts embedded, subset, ToUnicode", fonts and all(f[-5:-2] == ["yes"] * 3 for f in fonts), fonts)
    raw = command("pdftotext", "-raw", path, "-").stdout.decode()
    check(f"{path.name}: no replacement character", "\ufffd" not in raw)
    missing = lacking(text, raw)
    check(f"{path.name}: pdftotext has every word of the document", not missing, missing)
    logical = struct_text(path)
    logical = unshaped(logical.replace(";", ""))
    lines = list(map(unshaped, pieces(text)))
    lost = [piece for piece in lines if piece and piece not in logical]
    check(f"{path.name}: every line of the document is in the tagged text, letter by letter", not lost, lost[:5])
    wanted = sum(map(len, lines))
    check(f"{path.name}: the tagged text has no letter too many", len(logical) == wanted, f"{len(logical)} for {wanted}")


def unshaped(text):
    """Without Khmer, whose letters several signs show together: poppler's tree does not read the actual text of such signs, as
    its pages do."""
    return re.sub(r"[\u1780-\u17ff]", "", text)


def struct_text(path):
    """The text of the structure tree, as poppler reads it: artifacts (page numbers, repeated headers) are not in it."""
    done = command("pdfinfo", "-struct-text", path)
    check(f"{path.name}: poppler finds no fault in the tags", not done.stderr, done.stderr.decode())
    shown = done.stdout.decode(errors="replace")
    return squeezed("".join(re.findall(r'^\s*"(.*)"$', shown, flags=re.M)))


def structure(path):
    """The file keeps to PDF/A-3a and PDF/UA-1, and has what a reader of long papers looks for."""
    import pikepdf

    bad = [f"{clause}: {words}" for clause, words in archive.faults(path)]
    with pikepdf.open(path) as pdf:
        if str(pdf.Root.get("/Lang", "")).split("-")[0] != "vi":
            bad.append("language is not vi")
        bad += [f"no {key}" for key in ("/PageLabels", "/Outlines") if key not in pdf.Root]
    check(f"{path.name}: PDF/A-3a, PDF/UA-1", not bad, bad[:10])


def pages(path):
    shown = command("pdfinfo", path).stdout.decode()
    return int(re.search(r"^Pages:\s+(\d+)", shown, flags=re.M).group(1))


def to_pdf(folder, out, documents):
    """Documents through LibreOffice, on a machine that has fonts for Lao and Khmer, as an office's that writes them has."""
    fonts = folder / "fonts"
    if not fonts.exists():
        fonts.mkdir()
        for font in (ROOT / "assets/fonts").glob("Noto*.ttf"):
            (fonts / font.name).write_bytes(font.read_bytes())
        include = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        (fonts / "fonts.conf").write_text(f'<?xml version="1.0"?><fontconfig>{include}<dir>{fonts}</dir></fontconfig>')
    profile = f"-env:UserInstallation=file://{folder}/profile"
    env = {"FONTCONFIG_FILE": str(fonts / "fonts.conf")}
    command("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", out, *documents, env=env)


def rendered(folder):
    """Every DOCX through LibreOffice: it opens, has the same words, and about as many pages as the PDF."""
    out = folder / "libreoffice"
    documents = sorted(folder.glob("*.docx"))
    to_pdf(folder, out, documents)
    for document in documents:
        pdf = out / f"{document.stem}.pdf"
        check(f"{document.name}: LibreOffice opens it", pdf.exists())
        if not pdf.exists():
            continue
        ours, theirs = pages(folder / f"{document.stem}.pdf"), pages(pdf)
        check(f"{document.name}: page count near the PDF's", abs(ours - theirs) <= 1, f"PDF {ours}, LibreOffice {theirs}")
        text = (folder / f"{document.stem}.txt").read_text()
        missing = lacking(text, command("pdftotext", "-raw", pdf, "-").stdout.decode())
        check(f"{document.name}: LibreOffice shows every word of the document", not missing, missing)


# How many lines and pages of all examples, copies and small plans may look so: the text leaves no way out. LibreOffice draws
# no-break spaces of a fixed width, so more of its lines are wide. Ten of the lone syllables are one sentence of the small plans,
# which keeps its two lines above the signatures. The two empty ends stand before blank forms, each of which
# begins a page.
MOST = {
    "ttdn": {"SPACE": 3, "LONE": 11, "VOID": 2, "THIN": 0},
    "LibreOffice": {"SPACE": 4, "LONE": 11, "VOID": 2, "THIN": 0},
}


def papers(folder):
    """Every page of every example and of small plans with one hard thing each, as ttdn and as LibreOffice shows it."""
    small = folder / "paper"
    done = command(TTDN, "build", *sorted((ROOT / "tests/conformance/paper").glob("*.yaml")), "-o", small, "--to", "docx,pdf")
    check("build the small plans", done.returncode == 0, done.stderr.decode())
    to_pdf(folder, small / "libreoffice", sorted(small.glob("*.docx")))
    for reader, within in [("ttdn", "."), ("LibreOffice", "libreoffice")]:
        files = [path for place in (folder, small) for path in sorted((place / within).glob("*.pdf"))]
        paper.measure(check, reader, files, MOST[reader])


def deterministic(folder):
    again = folder / "again"
    build(again, env={"TZ": "America/Lima", "LC_ALL": "C", "LANG": "C"}, cwd=folder)
    for path in sorted(folder.glob("*.*")):
        if path.suffix in {".docx", ".pdf", ".html", ".txt"}:
            other = again / path.name
            check(f"{path.name}: same bytes in another folder, time zone, locale", other.exists() and other.read_bytes() == path.read_bytes())


def messages(folder):
    done = command(TTDN, "check", *EXAMPLES, "--message-format", "json")
    found = json.loads(done.stdout)
    # The five plans behind the seeds do not say who leads: that is true of them, and A001 says so.
    loud = [
        f"{d['file']}:{d['line']} {d['code']} {d['message']}"
        for d in found["diagnostics"]
        if d["level"] != "note" and not (d["code"] == "A001" and Path(d["file"]).stem in SEEDS)
    ]
    check("no error and no warning in any example, but who leads in the seeds", not loud, "\n".join(loud))
    broken = folder / "broken.yaml"
    text = (ROOT / "examples/mau-day-du.yaml").read_text()
    broken.write_text(text.replace("lead:", "leads:").replace("72/2015/NĐ-CP", "72/NĐ-CP").replace("status: final", "status: finish"))
    schema = folder / "schema.json"
    schema.write_bytes(command(TTDN, "schema", "diagnostics").stdout)
    for format, ending in [("json", "json"), ("sarif", "sarif"), ("gitlab", "gitlab.json")]:
        done = command(TTDN, "check", broken, "--message-format", format)
        check(f"a broken plan ends with 1 ({format})", done.returncode == 1, done.returncode)
        (folder / f"broken.{ending}").write_bytes(done.stdout)
        json.loads(done.stdout)
    jsonschema = VALIDATORS / "venv/bin/check-jsonschema"
    succeeds("messages follow their schema", jsonschema, "--schemafile", schema, folder / "broken.json")
    # The program itself: its wrapper hands `;` to a shell.
    tool = VALIDATORS / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    done = command(tool, "validate", folder / "broken.sarif", "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning")
    check("SARIF multitool, GitHub's rules too", done.returncode == 0 and not re.search(rb"(error|warning) [A-Z]", done.stdout), done.stdout.decode()[-1500:])


def plans(folder):
    schema = folder / "plan.schema.json"
    schema.write_bytes(command(TTDN, "schema", "plan").stdout)
    jsonschema, yamllint = VALIDATORS / "venv/bin/check-jsonschema", VALIDATORS / "venv/bin/yamllint"
    rules = "{extends: relaxed, rules: {line-length: disable}}"
    for plan in EXAMPLES:
        succeeds(f"{plan.name}: JSON Schema", jsonschema, "--schemafile", schema, plan)
        succeeds(f"{plan.name}: yamllint", yamllint, "-d", rules, plan)
        succeeds(f"{plan.name}: in canonical form", TTDN, "fmt", "--check", plan)


def ics_events(path):
    import icalendar

    return icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def trackers(folder):
    import datetime
    import openpyxl

    plan = ROOT / "examples/mau-day-du.yaml"
    for format in ["csv", "xlsx", "ics", "json"]:
        succeeds(f"tasks --to {format}", TTDN, "tasks", plan, "--to", format, "-o", folder / f"tasks.{format}")
    head, *rows = csv.reader(io.StringIO((folder / "tasks.csv").read_bytes().decode("utf-8-sig")))
    rows = [dict(zip(head, row)) for row in rows]
    tasks = json.loads((folder / "tasks.json").read_text())["tasks"]
    check("JSON has the rows of the CSV", [t["number"] for t in tasks] == [r["Số"] for r in rows])
    check("tasks and reports have their printed numbers", all(r["Số"] for r in rows), [r for r in rows if not r["Số"]])
    check("reports are rows", {r["Loại"] for r in rows} >= {"Nhiệm vụ", "Báo cáo"})

    sheet = openpyxl.load_workbook(folder / "tasks.xlsx").active
    cells = [dict(zip(head, row)) for row in sheet.iter_rows(min_row=2, values_only=True)]
    check("XLSX has the rows of the CSV", [c["Số"] for c in cells] == [r["Số"] for r in rows])
    check("XLSX: frozen header, filter over all rows", sheet.freeze_panes and sheet.auto_filter.ref == sheet.dimensions, [sheet.auto_filter.ref, sheet.dimensions])
    check("XLSX: one page wide, header on every page", sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToWidth in (None, 1) and int(sheet.page_setup.fitToHeight) == 0 and sheet.print_title_rows)
    for column in ["Từ ngày", "Đến ngày"]:
        real = [c[column].date().isoformat() if isinstance(c[column], datetime.datetime) else c[column] or "" for c in cells]
        check(f"XLSX: {column} are real dates", real == [r[column] for r in rows] and any(real), real)
    money = [(str(c["Kinh phí (đồng)"] or ""), r["Kinh phí (đồng)"]) for c, r in zip(cells, rows)]
    check("XLSX: money is a number", all(a == b for a, b in money) and any(a for a, _ in money), money)
    formats = {row[head.index("Đến ngày")].number_format for row in sheet.iter_rows(min_row=2) if row[head.index("Đến ngày")].value}
    check("XLSX: dates as dd/mm/yyyy", formats == {"dd/mm/yyyy"}, formats)

    events = ics_events(folder / "tasks.ics")
    check("ICS is read by another program", len(events) > 0 and all(e.get("UID") and e.get("DTSTART") and e.get("DTSTAMP") for e in events))
    dated = sum(len(t["due"]) for t in tasks)
    check("ICS has an event for every day to keep", len(events) == dated, [len(events), dated])
    check("ICS: what comes back is a recurrence", sum(1 for e in events if e.get("RRULE")) == sum(1 for t in tasks for d in t["due"] if d["rrule"]))
    unique = {str(e["UID"]) for e in events}
    check("ICS: no two events have one name", len(unique) == len(events))
    every_plan(folder, unique, plan)
    recurrences(folder)
    matrix(folder, plan)


def every_plan(folder, unique, plan):
    """Every example has a calendar whose names are its own, with and without a unit."""
    seen = set()
    for example in EXAMPLES:
        path = folder / "plan.ics"
        succeeds(f"{example.name}: calendar", TTDN, "tasks", example, "-o", path)
        names = {str(e["UID"]) for e in ics_events(path)}
        check(f"{example.name}: names of its own", not names & seen, names & seen)
        seen |= names
    matrix = folder / "units.json"
    succeeds("matrix as JSON", TTDN, "tasks", plan, "--to", "matrix", "-o", matrix)
    for unit in json.loads(matrix.read_text())["units"]:
        path = folder / "unit.ics"
        succeeds(f"calendar of {unit['id']}", TTDN, "tasks", plan, "--unit", unit["id"], "-o", path)
        names = {str(e["UID"]) for e in ics_events(path)}
        check(f"{unit['id']}: the same names as in the whole", names <= unique, names - unique)


RECURRENCES = {
    "hằng năm": "2026-12-31 2027-12-31",
    "hằng quý": "2026-03-31 2026-06-30 2026-09-30 2026-12-31 2027-03-31 2027-06-30 2027-09-30 2027-12-31",
    "định kỳ 6 tháng": "2026-06-30 2026-12-31 2027-06-30 2027-12-31",
    "trước ngày 10/12 hằng năm": "2026-12-10 2027-12-10",
    "tháng 02 hằng năm": "2026-02-28 2027-02-28",
    "Quý III hằng năm": "2026-09-30 2027-09-30",
    "trước ngày 30 hằng tháng": " ".join(f"{y}-{m:02}-{28 if m == 2 else 30}" for y in [2026, 2027] for m in range(1, 13)),
    "hằng tháng": " ".join(f"{y}-{m:02}-{[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]}" for y in [2026, 2027] for m in range(1, 13)),
}


def recurrences(folder):
    """The days on which another program sees each recurring deadline."""
    import datetime
    from dateutil.rrule import rrulestr

    thursdays = (datetime.date(2026, 1, 1) + datetime.timedelta(days) for days in range(0, 730, 7))
    RECURRENCES["thứ Năm hằng tuần"] = " ".join(day.isoformat() for day in thursdays)
    text = (ROOT / "templates/starters/tinh.yaml").read_text().replace("{year}", "2026")
    text = re.sub(r"(?m)^period:.*$", "period: 2026-2027", text)
    for words, days in RECURRENCES.items():
        path = folder / "recurring.yaml"
        path.write_text(re.sub(r"(?m)^( +deadline:).*$", lambda found: f"{found[1]} {words}", text))
        succeeds(words, TTDN, "tasks", path, "-o", folder / "recurring.ics")
        event = next(e for e in ics_events(folder / "recurring.ics") if e["CATEGORIES"].to_ical() != "Báo cáo".encode())
        start = event["DTSTART"].dt
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime.datetime.combine(start, datetime.time()))
        seen = " ".join(day.date().isoformat() for day in rule)
        check(f"another program sees the days of {words}", seen == days, [seen, days])


def matrix(folder, plan):
    import openpyxl

    shown = succeeds("matrix in the terminal", TTDN, "tasks", plan, "--to", "matrix", env={"COLUMNS": "80"}).stdout.decode()
    check("matrix: 80 letters a line", all(len(line) <= 80 for line in shown.splitlines()))
    for ending in ["xlsx", "csv", "json"]:
        succeeds(f"matrix as {ending}", TTDN, "tasks", plan, "--to", "matrix", "-o", folder / f"matrix.{ending}")
    data = json.loads((folder / "matrix.json").read_text())
    lines = [[t["number"], t["title"], *(t["parts"].get(u["id"], "") for u in data["units"])] for t in data["tasks"]]
    sheet = openpyxl.load_workbook(folder / "matrix.xlsx").active
    head, *cells = ([c or "" for c in row] for row in sheet.iter_rows(values_only=True))
    check("matrix: XLSX says what JSON says", cells == lines and head[2:] == [u["name"] for u in data["units"]])
    check("matrix: CSV says what JSON says", list(csv.reader(io.StringIO((folder / "matrix.csv").read_bytes().decode("utf-8-sig"))))[1:] == lines)
    check("matrix: the names of units are turned", sheet.cell(1, 3).alignment.textRotation == 90 and sheet.freeze_panes == "C2")
    check("matrix: every task has somebody", all(any(line[2:]) for line, t in zip(lines, data["tasks"]) if t["kind"] == "task"))


def html_file(path, text):
    import html5lib

    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(path.read_text())
    check(f"{path.name}: html5lib", not parser.errors, parser.errors[:5])
    check(f"{path.name}: self-contained", not re.search(r'(?:src|<link[^>]* href)="(?:https?:)?//', path.read_text()))
    same_text(path.name, tree, text)
    accessible(path.name, tree)


def spoken(node, skipped=("caption",)):
    """The text of an element in order; what tells of a table those who cannot see it is no part of the paper."""
    if node.tag in skipped or node.get("aria-hidden") == "true":
        return ""
    inner = "".join(spoken(child, skipped) + (child.tail or "") for child in node)
    return (node.text or "") + inner


def same_text(name, tree, text):
    """Every line and every cell of the plain text is an element, letter by letter, and there is no other letter."""
    lines = [piece for piece in pieces(text) if piece]
    blocks = [node for node in tree.iter() if re.fullmatch("p|li|h[1-6]|td|th", str(node.tag))]
    shown = {squeezed(spoken(node, ("caption", "ul"))).replace(";", "") for node in blocks}
    lost = [line for line in lines if line not in shown]
    check(f"{name}: every line and cell of the document is an element, letter by letter", not lost, lost[:5])
    letters = len(squeezed(spoken(tree.find(".//main"))).replace(";", ""))
    wanted = sum(map(len, lines))
    check(f"{name}: the page has no letter too many", letters == wanted, f"{letters} for {wanted}")


def accessible(name, tree):
    """Language, one name for each sheet and table, headings without a jump, header cells with a scope, links that lead on."""
    bad = []
    if tree.get("lang") != "vi":
        bad.append("language is not vi")
    if tree.find(".//main") is None:
        bad.append("no main landmark")
    labels = [node.get("aria-label") for node in tree.iter() if node.get("role") == "region" or node.tag == "article"]
    if not all(labels) or len(labels) != len(set(labels)):
        bad.append(f"regions without a name of their own: {labels}")
    if not all(node.get("tabindex") == "0" for node in tree.iter() if node.get("role") == "region"):
        bad.append("a region that scrolls cannot be reached by keys")
    if not all(node.get("scope") for node in tree.iter("th")):
        bad.append("header cells without a scope")
    for sheet in tree.iter("article"):
        level = 1
        for node in sheet.iter():
            if re.fullmatch("h[1-6]", str(node.tag)):
                if int(node.tag[1]) > level + 1:
                    bad.append(f"{node.tag} below h{level}")
                level = int(node.tag[1])
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    if len(ids) != len(set(ids)):
        bad.append("an id stands twice")
    inside = [node.get("href", "#") for node in tree.iter("a") if ":" not in node.get("href", "#")]
    bad += [href for href in inside if href[1:] not in ids]
    check(f"{name}: accessible", not bad, bad)


def fields(folder):
    """The unsigned signature fields of the city's plan: the signer's and the agency's, each read aloud by a name."""
    import pikepdf

    with pikepdf.open(folder / "thanh-pho-2026-2028.pdf") as pdf:
        form = pdf.Root.AcroForm
        bad = []
        if len(form.Fields) != 2 or int(form.SigFlags) != 1:
            bad.append(f"{len(form.Fields)} fields, flags {form.SigFlags}")
        for field in form.Fields:
            if field.FT != "/Sig" or "/V" in field or not str(field.TU) or "/N" not in field.AP:
                bad.append(str(field))
            on_page = any(field.objgen == other.objgen for page in pdf.pages for other in page.get("/Annots", []))
            if not on_page or int(field.F) != 4 or "/StructParent" not in field:
                bad.append(f"{field.T}: not a printed place on a page")
        first = pdf.pages[0].Annots
        top = [one for one in first if one.Subtype == "/Widget"]
        if len(top) != 1 or float(top[0].Rect[3]) < 841.89 - 40:
            bad.append("no field in the top margin of page 1")
        check("signature fields: two, unsigned, named, on their pages", not bad, bad)
    done = command("pdfsig", folder / "thanh-pho-2026-2028.pdf")
    check("poppler finds two fields that are not signed", done.stdout.count(b"is not signed") == 2, done.stdout.decode())
    with pikepdf.open(folder / "mau-day-du.pdf") as pdf:
        check("a plan that asks for no field has no form", "/AcroForm" not in pdf.Root)


def source(folder):
    """`--attach-source`: the plan's bytes ride in the PDF as its source, and every file keeps to the same standards."""
    import pikepdf

    place = folder / "source"
    secret = [plan for plan in EXAMPLES if "\nsecrecy:" in plan.read_text()]
    done = command(TTDN, "build", *secret, "--to", "pdf", "--attach-source", "-o", place)
    refused = done.returncode == 2 and not any((place / f"{plan.stem}.pdf").exists() for plan in secret)
    check("a secret plan never carries its source", secret and refused, done.stderr.decode())
    plans = [plan for plan in EXAMPLES if plan not in secret]
    done = command(TTDN, "build", *plans, "--to", "pdf", "--attach-source", "-o", place)
    check("build with the plans attached", done.returncode == 0, done.stderr.decode())
    for plan in plans:
        path = place / f"{plan.stem}.pdf"
        succeeds(f"{plan.stem} with its source: qpdf", "qpdf", "--check", path)
        structure(path)
        with pikepdf.open(path) as pdf:
            whole = pdf.attachments[plan.name].get_file().read_bytes() == plan.read_bytes()
            related = [str(one.AFRelationship) for one in pdf.Root.AF]
            check(f"{plan.stem}: the attached plan is the plan, and the document's source", whole and related == ["/Source"], related)
    archive.control(check, folder / "thanh-pho-2026-2028.pdf", archive.BREAKS)
    archive.control(check, place / "toi-thieu.pdf", archive.BREAKS_OF_FILES)
    life.carried(check, command, TTDN, plans, folder, word_file)
    life.redlines(check, command, TTDN, EXAMPLES, folder, VALIDATORS / "node_modules/.bin/ooxml-validator")
    with pikepdf.open(folder / "toi-thieu.pdf") as pdf:
        check("nothing is attached unless asked for", len(pdf.attachments) == 0)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder)
        plans(folder)
        for text in sorted(folder.glob("*.txt")):
            word_file(text.with_suffix(".docx"))
            word_text(text.with_suffix(".docx"), text.read_text())
            pdf_file(text.with_suffix(".pdf"), text.read_text())
            html_file(text.with_suffix(".html"), text.read_text())
        fields(folder)
        source(folder)
        figures.measure(check, folder)
        rendered(folder)
        papers(folder)
        deterministic(folder)
        messages(folder)
        trackers(folder)
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(1 if counts["failed"] else 0)


main()
