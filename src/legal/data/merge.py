#!/usr/bin/env python3
"""Rows that were read elsewhere to the register's data files.

    merge.py codified EXPORT.tsv > codified.tsv
    merge.py rows ROWS.yaml ... >> documents.yaml

`codified` cleans an export of the electronic Bộ pháp điển (type, symbol, date, issuer, title, from, amended_by, subject,
vbpl_item, row, doubt): what is doubtful there is left out, symbols and titles are written as the register writes them.
`rows` turns researched rows, each with its own sources, into rows of `documents.yaml` that are not there yet.
Neither invents anything: a field that the source lacks stays empty.
"""
import csv
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent

# ---------------------------------------------------------------- symbols

BODY = r"[A-ZĐƯ][A-Za-zĐƯ&]*[A-ZĐƯg&]\d{0,2}"
CODE = r"(NQ|QĐ|CT|NĐ|TT|TTLT|NQLT|PL|TB|KL)"
WELL_FORMED = re.compile(
    rf"^\d+[a-z]?(\.\d+)?/\d{{4}}/(QH|UBTVQH)\d{{1,2}}$"
    rf"|^\d+(\.\d+)?/\d{{4}}/{CODE}(-{BODY})+$"
    rf"|^\d+/(NQ|QĐ|CT)(-{BODY})+$"
    rf"|^\d+-(L|LCT|PL)/(CTN|HĐNN\d?)$"
    rf"|^\d+[/-](CP|TTg|HĐBT)$"
)


def symbol(text):
    """The symbol as the register writes it; None when it is none."""
    text = text.strip("'\" ").replace("Ð", "Đ").replace("HDNN", "HĐNN")
    text = joined(text).replace("-TTG", "-TTg").replace("/nđ-cp", "/NĐ-CP").replace("/tt-", "/TT-")
    if re.search(r"/TT-[a-zđ]+$", text):
        text = text.upper()
    return text if WELL_FORMED.match(text) else None


def joined(text):
    """Joint documents are printed with a stroke or a hyphen behind their type, the Youth Union's old ones with a blank: the
    register has the hyphen."""
    text = re.sub(r"/(TTLT|NQLT)/", r"/\1-", text)
    return re.sub(r"^(\d+) ([A-ZĐ]+/TWĐTN)", r"\1-\2", text)


def year(text):
    found = re.search(r"/(\d{4})/", text)
    return found and found.group(1)


# ---------------------------------------------------------------- titles

OPENERS = (
    "về quy ban hướng sửa bổ phê công bãi thực tổ kết điều thành giao hủy huỷ cho phân thông triển tăng tiếp đẩy một ngưng chuyển "
    "miễn hợp đính xử gia kéo giảm thí nâng hỗ đình thu xác chấm"
).split()


def title(text, kind):
    """The title as it is printed behind the issuer; of a law its name."""
    text = unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip().strip(".;,:").strip()
    text = re.sub(r"^(Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết|Chỉ thị) (?=(về|quy|ban|hướng|sửa|của) ?)", "", text)
    if kind in ("Luật", "Bộ luật", "Pháp lệnh"):
        text = re.sub(rf"^{kind} ", "", text)
        amends = text.lower().startswith(("sửa đổi", "bổ sung", "bãi bỏ"))
        return text[:1].lower() + text[1:] if amends else text[:1].upper() + text[1:]
    if not text or text.startswith(("/", "Của ")) or text.upper() == text or not re.match(r"[A-Za-zÀ-ỹĐđ]", text):
        return ""
    first = text.split(" ")[0].lower()
    if first.upper() == text.split(" ")[0]:
        return ""
    if first in OPENERS:
        return text[:1].lower() + text[1:]
    # "Quản lý hoạt động …" is printed "về quản lý …"; a name keeps its capital: "Kiểm lâm và …".
    name = text.split(" ")[1:2] and not text.split(" ")[1][:1].islower()
    return "về " + (text if name else text[:1].lower() + text[1:])


ISSUERS = {"CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ"}


def issuer(text, sign):
    """The issuer that the symbol tells, else the one given: of decrees the codification sometimes names who drafted them."""
    last = re.split(r"[/-]", sign)[-1] if sign.count("-") <= 1 else ""
    if last in ISSUERS:
        return ISSUERS[last]
    if re.match(r"UBTVQH\d", last):
        return "Ủy ban Thường vụ Quốc hội"
    if re.match(r"QH\d", last):
        return "Quốc hội"
    return re.sub(r"\s+", " ", text).strip()


def codified(path):
    rows, seen = [], set()
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            doubt = set(filter(None, row["doubt"].split(",")))
            sign = symbol(row["symbol"])
            day = row["date"]
            if sign is None or "year" in doubt or not re.match(r"^\d{4}-\d\d-\d\d$", day):
                continue
            if year(sign) not in (None, day[:4]):
                continue
            # A normative number of the years since 1997 has its year.
            if year(sign) is None and re.search(r"/(NĐ|TT|TTLT)-", sign):
                continue
            if (sign, day) in seen:
                continue
            seen.add((sign, day))
            start = row["from"] if row["from"] >= day and "from" not in doubt else ""
            amended = [s for s in (symbol(s) for s in re.split(r"[;,| ]+", row["amended_by"]) if s) if s and s != sign]
            words = "" if "title" in doubt else title(row["title"], row["type"])
            named = "codified" if row["row"] == "codified" and row["vbpl_item"] else "related"
            rows.append(
                [row["type"], sign, day, issuer(row["issuer"], sign), words, start, " ".join(dict.fromkeys(amended)),
                 row["vbpl_item"] if named == "codified" else "", named]
            )
    rows.sort(key=lambda row: (row[1], row[2]))
    print("# Documents of the electronic Bộ pháp điển (Bộ Tư pháp), read out of the copy of 20/01/2026 that is kept at")
    print("# github:quangthai87vn/NLP-TraCuuPhapDienVN, folder law-crawler/phap dien. Made by merge.py; not edited by hand.")
    print("# codified: named there in full, item is the number of its page at vbpl.vn; in force in part at least when the copy was")
    print("# made, its youngest document being of 14/11/2025. related: named beside others only; nothing is known of its validity.")
    print("\t".join("type symbol date issuer title from amended_by item row".split()))
    for row in rows:
        print("\t".join(row))


# ---------------------------------------------------------------- researched rows

# What a note says of a title that was not read to its end or stands in other words.
INEXACT = re.compile(r"\[M\]|tail|not compared|first words|description|cut|back-translation|wording|variant", re.I)


def value(text):
    text = text.strip()
    if text in ("null", "~", ""):
        return None
    if text.startswith("["):
        return json.loads(text)
    return json.loads(text) if text.startswith('"') else text


def entries(path):
    """The rows of a YAML list of flat mappings with JSON strings: all that these files have."""
    row, key = None, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("- "):
            if row:
                yield row
            row, line = {}, "  " + line[2:]
        if line.startswith("    - "):
            row[key].append(value(line[6:]))
            continue
        key, text = line.strip().split(":", 1)
        row[key] = value(text) if text.strip() else []
    if row:
        yield row


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def rows(paths):
    known = (HERE / "documents.yaml").read_text(encoding="utf-8")
    keys = set()
    for part in known.split("\n  - type: ")[1:]:
        symbol_of = re.search(r'^    symbol: "([^"]*)"', part, re.M)
        date_of = re.search(r"^    date: (\S+)", part, re.M)
        keys.add((symbol_of[1] if symbol_of else "", date_of[1] if date_of else ""))
    for path in paths:
        for row in entries(pathlib.Path(path)):
            row["symbol"] = joined(row["symbol"] or "")
            key = (row["symbol"], row["date"] or "")
            # A number that holds its year is given once: a row without its date is the same document.
            if key in keys or year(key[0]) and (key[0], "") in keys:
                print(f"known: {key}", file=sys.stderr)
                continue
            keys.add(key)
            write(row)


def write(row):
    note = row.get("status_note")
    lines = [f"  - type: {quoted(row['type'])}"]

    def out(name, text):
        lines.append(f"    {name}: {text}")

    for name in ("symbol", "date", "issuer", "title"):
        if row.get(name):
            text = re.sub(r"\s+", " ", row[name])
            out(name, text if name == "date" else quoted(text))
    if not row.get("title") or note and INEXACT.search(note):
        out("exact", "false")
    if row.get("in_force_from") and (not row.get("date") or row["in_force_from"] >= row["date"]):
        out("from", row["in_force_from"])
    if row.get("until"):
        out("until", row["until"])
    if row.get("replaced_by"):
        out("replaced_by" if row.get("until") else "followed_by", quoted(row["replaced_by"]))
    if row.get("amended_by"):
        out("amended_by", "[" + ", ".join(map(quoted, row["amended_by"])) + "]")
    out("confidence", row["confidence"])
    if note:
        out("note", quoted(note))
    out("sources", "[" + ", ".join(map(quoted, row["sources"])) + "]")
    out("retrieved", row["retrieved"])
    print("\n".join(lines))


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("codified", "rows"):
        sys.exit(__doc__)
    if sys.argv[1] == "codified":
        codified(sys.argv[2])
    else:
        rows(sys.argv[2:])
