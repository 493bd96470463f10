#!/usr/bin/env python3
"""The JSON Schemas of ttdn in the hands of another validator: what `ttdn check` accepts is accepted, what a reader of the
schema can know to be wrong is refused, and every example that the schemas show is what they ask for.

    schemas.py TTDN     the last line counts
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

import tally
from tally import check

ROOT = Path(__file__).resolve().parents[2]
GOOD = (ROOT / "tests/suite/good.yaml").read_text(encoding="utf-8")
TTDN = os.path.abspath(sys.argv[1])


def ttdn(*words):
    env = dict(os.environ, TTDN_LANG="vi", NO_COLOR="1")
    return subprocess.run([TTDN, *map(str, words)], env=env, capture_output=True, text=True, encoding="utf-8")


def as_editors_read(text):
    """YAML 1.2 as JSON has it: a day is a text."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def instead(old, new):
    assert old in GOOD, old
    return GOOD.replace(old, new, 1)


# What a strict type could mark and the checker takes.
ACCEPTED = {
    "nothing under a key": GOOD + "closing:\ncirculation: ~\n",
    "a figure for a text": instead("    output: 01 phim\n", "    output: 12\n"),
    "a text that looks like a truth value": instead("    output: 01 phim\n", "    output: true\n"),
    "a number in quotation marks": instead("number: 36\n", 'number: "36"\n'),
    "a number with a nought before it": instead("number: 36\n", "number: 05\n"),
    "one who leads a part": instead("lead: so-tttt", "lead: {unit: so-tttt, scope: phần kỹ thuật}"),
    "several who lead": instead("support: so-ngoai-vu", "support: [{unit: so-ngoai-vu, scope: phần dịch}]"),
    "money by paragraphs": instead("budget:\n  text:", "budget: [Từ ngân sách tỉnh., Từ nguồn xã hội hóa.]\n# text:"),
}

# What the checker refuses and a schema can see.
REFUSED = {
    "a key that is misspelt": instead("title: Công", "titel: Công"),
    "a key of another mapping": instead("archive: {codes", "archive: {code: a, codes"),
    "a word that is none": instead("status: final", "status: nhap"),
    "a mapping for a text": instead("title: Công", "title: {a: Công}\n#"),
    "a list for a text": instead("    output: 01 phim\n", "    output: [01 phim, 02 phim]\n"),
    "a symbol for a number": instead("number: 36\n", "number: 36/KH-UBND\n"),
    "an id with marks": instead("lead: so-tttt", "lead: Sở TTTT"),
    "a lead without its unit": instead("lead: so-tttt", "lead: {scope: phần kỹ thuật}"),
    "a recipient without a name": GOOD + "",
    "tasks that are no list": instead("tasks:\n", "tasks: một việc\nx:\n"),
    "a milestone without what": instead("deadline: Quý III/2024", "deadline: [{when: 30/9/2024}]"),
    "a year that is none": GOOD + "annexes: [{title: A, use: task_table, years: [24]}]\n",
    "a column that is none": GOOD + "annexes: [{title: A, use: task_table, columns: [no, viec]}]\n",
    "a table without columns": GOOD + "annexes: [{title: A, blocks: [{table: {rows: [[1, 2]]}}]}]\n",
    "a cell of cells": GOOD + "annexes: [{title: A, blocks: [{table: {columns: [a], rows: [[[1]]]}}]}]\n",
    "a flag in words": GOOD.replace("signature:\n", "signature:\n  field: có\n", 1),
}
REFUSED["a recipient without a name"] = instead("recipients:\n", "recipients:\n  - {note: để báo cáo}\n")


def plans(folder):
    schema = json.loads(ttdn("schema", "plan").stdout)
    Draft202012Validator.check_schema(schema)
    whole = Draft202012Validator(schema)
    english = json.loads(ttdn("schema", "plan", "--lang", "en").stdout)
    check("both languages hold the same", bare(schema) == bare(english))
    shown(schema, "plan")

    files = sorted((ROOT / "examples").glob("*.yaml")) + sorted((ROOT / "tests/suite").glob("*.yaml"))
    plans = [path for path in files if path.name not in ("so-vhttdl.yaml",)]
    for line in ttdn("new", "--list").stdout.splitlines():
        path = folder / f"{line.split()[0]}.yaml"
        ttdn("new", "--starter", line.split()[0], path)
        plans.append(path)
    for path in plans:
        wrong = [error.message for error in whole.iter_errors(as_editors_read(path.read_text(encoding="utf-8")))]
        check(f"{path.name}: accepted", not wrong, "\n".join(wrong))
    for name, text in ACCEPTED.items():
        (folder / "p.yaml").write_text(text, encoding="utf-8")
        done = ttdn("check", folder / "p.yaml")
        check(f"{name}: the checker accepts", done.returncode == 0, done.stderr)
        wrong = [error.message for error in whole.iter_errors(as_editors_read(text))]
        check(f"{name}: accepted", not wrong, "\n".join(wrong))
    for name, text in REFUSED.items():
        (folder / "p.yaml").write_text(text, encoding="utf-8")
        done = ttdn("check", folder / "p.yaml")
        check(f"{name}: the checker refuses", done.returncode == 1, done.stderr)
        check(f"{name}: refused", not whole.is_valid(as_editors_read(text)))


def bare(schema):
    """A schema without its words."""
    if isinstance(schema, dict):
        words = ("description", "markdownDescription", "enumDescriptions", "title")
        names = lambda key, value: key in words and not isinstance(value, dict)
        return {key: bare(value) for key, value in schema.items() if not names(key, value)}
    return [bare(one) for one in schema] if isinstance(schema, list) else schema


def shown(schema, name):
    """Every key of a schema is described, and its examples are what it asks for."""
    mappings = list(schema.get("$defs", {}).items()) + [("", schema)]
    for mapping, definition in mappings:
        for key, value in definition.get("properties", {}).items():
            place = f"{name}: {mapping}.{key}"
            check(f"{place} is described", bool(value.get("description")))
            check(f"{place} has an example", bool(value.get("examples")))
            own = Draft202012Validator({**value, "$defs": schema.get("$defs", {})})
            for example in value.get("examples", []):
                wrong = [error.message for error in own.iter_errors(example)]
                check(f"{place}: {example}", not wrong, "\n".join(wrong))


# Settings as `ttdn` reads them, and as it does not.
GOOD_SETTINGS = [
    "",
    (ROOT / "examples/ttdn.toml").read_text(encoding="utf-8"),
    'attach_source = true\nexclude = ["luu/**"]\nlocked_register = "2026-11-26"\n[levels]\nS014 = "off"\nl010 = "note"\nmisspelling = "error"\n',
    '[[overrides]]\npaths = ["nam-2020/**"]\nlevels = {L010 = "note", A005 = "off"}\n',
]
BAD_SETTINGS = [
    'attach_sources = true\n',
    'attach_source = "true"\n',
    'exclude = "luu"\n',
    'fonts = [7]\n',
    'form = 30\n',
    'form = ""\n',
    'locked_register = "hôm qua"\n',
    'locked_register = 2026-11-26\n',
    '[levels]\nS014 = "silent"\n',
    '[levels]\nS999 = "off"\n',
    '[levels]\nS001 = "note"\n',
    'S014 = "off"\n',
    'overrides = {}\n',
    '[[overrides]]\npaths = ["a"]\n',
    '[[overrides]]\nlevels = {S014 = "off"}\n',
    '[[overrides]]\npaths = ["a"]\nlevel = {S014 = "off"}\nlevels = {}\n',
]


def settings(folder):
    schema = json.loads(ttdn("schema", "config").stdout)
    Draft202012Validator.check_schema(schema)
    whole = Draft202012Validator(schema)
    english = json.loads(ttdn("schema", "config", "--lang", "en").stdout)
    check("settings: both languages hold the same", bare(schema) == bare(english))
    for key, value in schema["properties"].items():
        check(f"settings: {key} is described", bool(value.get("description")) and bool(value.get("examples")))
        check(f"settings: {key}: its example", Draft202012Validator(value).is_valid(value["examples"][0]))
    (folder / "p.yaml").write_text(GOOD, encoding="utf-8")
    for good, texts in ((True, GOOD_SETTINGS), (False, BAD_SETTINGS)):
        for text in texts:
            (folder / "ttdn.toml").write_text(text, encoding="utf-8")
            done = ttdn("check", folder / "p.yaml")
            check(f"{text!r}: the reader {'takes' if good else 'refuses'} it", (done.returncode != 2) == good, done.stderr)
            wrong = [error.message for error in whole.iter_errors(json.loads(json.dumps(tomllib.loads(text), default=lambda day: [str(day)])))]
            check(f"{text!r}: {'accepted' if good else 'refused'}", good == (not wrong), "\n".join(wrong))
    (folder / "ttdn.toml").unlink()


def printed(folder):
    """What the commands print for programs follows their schemas."""
    for which, words in (
        ("tasks", ["tasks", ROOT / "examples/mau-day-du.yaml", "--to", "json"]),
        ("tasks", ["tasks", ROOT / "examples/so-vhtt-2027.yaml", "--to", "json"]),
        ("tasks", ["tasks", ROOT / "examples/thanh-pho-2026-2028.yaml", "--to", "json"]),
        ("coverage", ["coverage", ROOT / "examples/thanh-pho-2026-2028.yaml", ROOT / "examples/so-vhtt-2027.yaml", "--to", "json"]),
        ("coverage", ["coverage", ROOT / "examples/so-vhtt-2027.yaml", ROOT / "examples/phuong-2027.yaml", ROOT / "examples/toi-thieu.yaml", "--to", "json"]),
    ):
        path = folder / f"{which}.schema.json"
        done = ttdn("schema", which, "-o", path)
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        done = ttdn(*words)
        value = json.loads(done.stdout)
        wrong = [error.message for error in Draft202012Validator(strict(schema)).iter_errors(value)]
        check(f"{' '.join(str(word) for word in words)}: follows its schema", not wrong, "\n".join(wrong))
        check(f"{which}: something to follow it", len(value.get("tasks", value.get("rows"))) > 0)


def strict(schema):
    """A schema that allows no key that it does not name: what is printed is written down."""
    if isinstance(schema, dict):
        more = {"additionalProperties": False} if "properties" in schema and "additionalProperties" not in schema else {}
        return {**{key: strict(value) for key, value in schema.items()}, **more}
    return [strict(one) for one in schema] if isinstance(schema, list) else schema


def found_by_editors(folder):
    """A new plan names the schema that lies beside it, and is what that schema asks for."""
    ttdn("new", folder / "2027/moi.yaml")
    text = (folder / "2027/moi.yaml").read_text(encoding="utf-8")
    named = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((folder / "2027" / named).read_text(encoding="utf-8"))
    check("a new plan follows the schema that it names", Draft202012Validator(schema).is_valid(as_editors_read(text)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        plans(Path(folder))
        settings(Path(folder))
        printed(Path(folder))
        found_by_editors(Path(folder))
    tally.end("schemas: ")


if __name__ == "__main__":
    main()
