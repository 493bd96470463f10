"""Makes the first inputs of each target from the examples, the samples of the rules and the templates: fuzz/corpus/<target>/.
And the words that plans and templates are made of: fuzz/corpus/words.dict."""

import hashlib
import re
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
plans = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.yaml")) + sorted((ROOT / "tests/suite").glob("*.yaml"))]
plans = [plan for plan in plans if len(plan) < 40_000]
base = (ROOT / "examples/toi-thieu.yaml").read_bytes()
variants = (ROOT / "src/check/variants.txt").read_text()
plans += [base + piece.split("\n", 1)[-1].encode() for piece in re.split(r"^== ", variants, flags=re.M)[1:]]
slips = sorted((ROOT / "tests/suite/slips").rglob("*.yaml"))
plans += [path.read_bytes() for path in slips]
text = b"\n".join(plans).decode(errors="replace")
values = lambda key: [m.encode() for m in dict.fromkeys(re.findall(rf"^[ -]*{key}: *(.+)$", text, flags=re.M))]
papers = [zipfile.ZipFile(path).read("word/document.xml") for path in sorted((ROOT / "tests/word").glob("*.docx"))]
carried = b'<source xmlns="urn:ttdn:source:1" name="a.yaml" version="0.1.0" sha256="%s">dGl0bGU6IHgK</source>'
digest = hashlib.sha256(b"title: x\n").hexdigest().encode()
property = b'<Properties><property name="ttdn.sha256"><lpwstr>%s</lpwstr></property><property name="ttdn"><lpwstr>0.1.0</lpwstr></property></Properties>'
stream = b"1 0 obj<</Type/EmbeddedFile/Subtype/application#2Fyaml/Length 9>>stream\ntitle: x\nendstream endobj\n/Producer(ttdn sha256:%s)"
seeds = {
    "extract": [one % digest for one in (carried, property, stream)],
    "check": plans, "print": plans, "fmt": plans, "fix": plans,
    "deadlines": values("deadline") + values("when") + values("period"),
    "citations": [line.encode() for line in dict.fromkeys(re.findall(r".*(?:số \d|Luật |Nghị định).*", text))][:800],
    "import": [paper for paper in papers if len(paper) < 60_000],
    "templates": [path.read_bytes() for path in sorted((ROOT / "templates").glob("*.xml"))],
}
for target, inputs in seeds.items():
    folder = ROOT / "fuzz/corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    for one in inputs:
        (folder / hashlib.sha1(one).hexdigest()).write_bytes(one)
    print(f"{target}: {len(inputs)} seeds")

KEYS = """status final issuer name code place parent number date title period legal_bases objectives purposes requirements indicators
    target measure by tasks id lead support deadline output budget amount by_year by_source source units duties numbering reporting to
    via when steps signature capacity recipients archive codes annexes use task_table columns rows blocks table items image sections
    heading text contact footnotes secrecy urgency circulation decision closing""".split()
PIECES = ["\n  - ", "\n    ", "- {", "}", "[", "[[", "]]", "]", "[^1]", "**", ": ", "|\n", ">-\n", '"', "'", " # ", "# ttdn: allow ",
          "Quý I/2024", "trước ngày 10/12/2024", "hằng tháng", "30/2020/NĐ-CP", "Nghị định số ", "ngày 05 tháng 3 năm 2020",
          "Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân", "5 triệu đồng", "{{ ", "}}", "{% for a in tasks %}", "{% endfor %}",
          "{% if ", "{% endif %}", "{% macro content() %}", "{% endmacro %}", "<p>", "</p>", "<section>", "<dash>", "<table><row><cell>"]
escaped = lambda word: "".join(f"\\x{byte:02x}" for byte in word.encode())
words = [f'"{escaped(word)}"' for word in [f"{key}: " for key in KEYS] + PIECES]
(ROOT / "fuzz/corpus/words.dict").write_text("\n".join(words) + "\n")
