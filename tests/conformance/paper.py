"""What a reader sees of a page, read out of a PDF by MuPDF: ttdn's own, and the one that LibreOffice makes of its DOCX.

A fault that no page may have, by its name:
  SIG    the signatures go on overleaf, or stand below fewer than two lines of text
  HEAD   a heading is the last line of its page
  ORPH   the first line of a paragraph alone at the foot of a page; WID its last line alone at the head of the next
  CUT    a number or a syllable goes on in the next line of its cell
  OUT    letters beyond the margins; LAP two lines over each other
  DASH   a line ends inside a symbol, a code, a span of years, or beside a dash between words
  UNIT   a line ends between a number and its word
What is counted and held under a figure, for not every text has a way out:
  SPACE  a justified line whose spaces are wider than WIDE times the font's
  LONE   a paragraph whose last line is one syllable
  VOID   a page that the text leaves with more than EMPTY of its height empty
  THIN   a last page without signatures with fewer than three lines
"""

import re
import subprocess
import unicodedata
from collections import namedtuple
from statistics import median
from xml.etree import ElementTree

NEVER = ["SIG", "HEAD", "ORPH", "WID", "CUT", "OUT", "LAP", "DASH", "UNIT"]
COUNTED = ["SPACE", "LONE", "VOID", "THIN"]

MM = 72 / 25.4
LEFT, RIGHT, TOP, BOTTOM = 30 * MM, 15 * MM, 20 * MM, 20 * MM
TEXT = 12.9  # the text is of 13 points and more; tables, recipients, notes are smaller
SPACE = 0.25  # the width of a space, ems
WIDE, EMPTY = 2.0, 0.25

CONTACT = re.compile(r"Địa chỉ|Điện thoại|Thư điện tử")  # they stand in the bottom margin of page 1

Letter = namedtuple("Letter", "x0 x1 y top bottom text size bold")
Fault = namedtuple("Fault", "page rule words")


class Line:
    """Letters on one base line with no gap as wide as that between columns."""

    def __init__(self, letters):
        seen = [letter for letter in letters if letter.text.strip()] or letters
        self.letters = letters
        self.x0, self.x1 = seen[0].x0, max(letter.x1 for letter in seen)
        self.y, self.size = median(letter.y for letter in seen), max(letter.size for letter in seen)
        self.top, self.bottom = min(letter.top for letter in seen), max(letter.bottom for letter in seen)
        self.bold = all(letter.bold for letter in seen)
        text = ""
        for before, letter in zip([None, *letters], letters):
            apart = before and letter.x0 - before.x1 > 0.15 * letter.size
            text += (" " if apart and letter.text.strip() and before.text.strip() else "") + letter.text
        self.text = unicodedata.normalize("NFC", text.replace("\u00a0", " ")).strip()

    def gaps(self):
        """The spaces between its words, in widths of the font's own."""
        seen = [letter for letter in self.letters if letter.text.strip()]
        gaps = [(b.x0 - a.x1) / b.size / SPACE for a, b in zip(seen, seen[1:])]
        return [gap for gap in gaps if gap > 0.5]


class Page:
    def __init__(self, element, number):
        self.number = number
        self.width, self.height = float(element.get("width")), float(element.get("height"))
        self.right, self.foot = self.width - RIGHT, self.height - BOTTOM
        lines = [line for line in lines_of(element) if line.text]
        self.label = any(re.fullmatch(r"\d{1,3}", line.text) and line.y < TOP for line in lines)
        self.all = [line for line in lines if line.top > TOP - 8]
        self.recipients = next((line for line in self.all if line.text.startswith("Nơi nhận") and line.x0 < LEFT + 30), None)
        end = self.recipients.y - 8 if self.recipients else self.height
        self.small = [line for line in self.all if line.size < TEXT]
        below = [line.top for line in self.small if line.y > self.height * 0.6 and re.match(r"\d{1,2}\s*[A-ZĐÀ-Ỹ“(]", line.text) and line.x0 < LEFT + 12]
        below += [line.top - 8 for line in self.small if line.y > self.height * 0.85 and CONTACT.match(line.text)]
        self.floor = min([self.foot, *below])
        self.inner = [line for line in self.all if line.y < self.floor]
        self.text = [line for line in self.inner if line.size >= TEXT and line.y < end]

    def paragraphs(self):
        """Lines of the text that go on from the left margin below a line."""
        out = []
        for line in sorted(self.text, key=lambda line: (line.y, line.x0)):
            goes_on = out and abs(line.x0 - LEFT) < 6 and line.y - out[-1][-1].y < 1.75 * line.size
            out[-1].append(line) if goes_on else out.append([line])
        return out


def lines_of(element):
    """The level lines of a page, from above; words set upright are left out."""
    letters = []
    for line in element.iter("line"):
        if line.get("dir") != "1 0":
            continue
        for font in line.findall("font"):
            bold, size = "Bold" in font.get("name"), float(font.get("size"))
            for char in font.findall("char"):
                quad = [float(value) for value in char.get("quad").split()]
                letters.append(Letter(quad[0], quad[2], float(char.get("y")), quad[1], quad[5], char.get("c"), size, bold))
    rows = []
    for letter in sorted(letters, key=lambda letter: letter.y):
        if rows and abs(letter.y - rows[-1][-1].y) < 1.2:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    out = []
    for row in rows:
        parts = []
        for letter in sorted(row, key=lambda letter: letter.x0):
            if parts and letter.x0 - parts[-1][-1].x1 < 26:
                parts[-1].append(letter)
            else:
                parts.append([letter])
        out += map(Line, parts)
    return out


def read(path):
    shown = subprocess.run(["mutool", "draw", "-F", "stext", "-o", "-", str(path)], capture_output=True).stdout
    shown = re.sub(rb"&#x([0-8bcefBCEF]|1[0-9a-fA-F]);", b"", shown)
    return [Page(element, number) for number, element in enumerate(ElementTree.fromstring(shown).iter("page"), 1)]


def faults(path):
    """Every fault of every page."""
    pages, out = read(path), []
    for page, following in zip(pages, [*pages[1:], None]):
        follows = following if following and following.label else None
        for rule, words in [*ends(page, follows), *lines(page), *places(page)]:
            out.append(Fault(page.number, rule, words))
    return out


def ends(page, follows):
    """How a page ends; `follows` is the page on which its part goes on."""
    above = {round(line.y) for line in page.text}
    if page.recipients:
        if len(above) < 2:
            yield "SIG", f"{len(above)} line(s) above the signatures"
        if follows and not any(line.bold for line in follows.text[:1]):
            yield "SIG", f"goes on overleaf: {follows.all[0].text[:50] if follows.all else ''}"
    elif page.label and not follows and len({round(line.y) for line in page.inner}) < 3:
        yield "THIN", f"{len(page.inner)} line(s)"
    if not follows or not page.text or not page.inner or page.recipients:
        return
    last, foot = max(page.text, key=lambda line: line.y), max(page.inner, key=lambda line: line.y)
    empty = (page.floor - foot.bottom) / (page.foot - TOP)
    if empty > EMPTY:
        yield "VOID", f"{empty:.0%} empty"
    if foot.y - last.y > 3:
        return
    if last.bold and len(last.text) > 2:
        yield "HEAD", last.text[:60]
    begins = follows.all[0] if follows.all else None
    plain = begins and begins.size >= TEXT and not begins.bold and not re.match(r"(\d+|[a-zđ])[.)]\s", begins.text)
    if plain and begins.x0 < LEFT + 6:
        if last.x0 > LEFT + 20 and last.x1 > page.right - 4:
            yield "ORPH", last.text[:60]
        second = [line for line in follows.all if line.size >= TEXT][1:2]
        if second and (second[0].x0 > LEFT + 20 or second[0].text.startswith("Nơi nhận")):
            yield "WID", begins.text[:60]


def lines(page):
    """How the lines of the text and of cells end."""
    for paragraph in page.paragraphs():
        for line in paragraph:
            gaps = line.gaps()[1 if re.match(r"[-+] ", line.text) else 0 :]
            full = line.x1 > page.right - 3 and len(gaps) > 1
            if full and (line is not paragraph[-1] or line.x1 > page.right - 2):
                wide = median(gaps) if len(gaps) > 2 else max(gaps)
                if wide > WIDE:
                    yield "SPACE", f"{wide:.2f}: {line.text[:80]}"
        if len(paragraph) > 1 and " " not in paragraph[-1].text and len(paragraph[-1].text) < 9:
            yield "LONE", f"{paragraph[-2].text[-30:]} | {paragraph[-1].text}"
        for above, below in zip(paragraph, paragraph[1:]):
            yield from broken(above.text, below.text)
    cells = sorted((line for line in page.small if line.y < page.floor), key=lambda line: (round(line.x0 / 2), line.y))
    for above, below in zip(cells, cells[1:]):
        if abs(above.x0 - below.x0) < 2 and 0 < below.y - above.y < 1.35 * above.size:
            yield from broken(above.text, below.text)
            yield from cut(above.text, below.text)


NUMBERED = r"(số|Số|ngày|tháng|năm|Quý|Điều|khoản|Khoản|điểm|Mục|Phụ lục|Phần|thứ)"
MEASURES = r"(đồng|triệu|tỷ|nghìn|%|người|tin|lớp|cuộc|bài|km|ha|m2|USD|lượt|buổi|đợt|phim|video|bản|xã)\b"


def broken(above, below):
    where = f"{above[-25:]} | {below[:25]}"
    code = re.search(r"[\dA-ZĐ]-$", above) and re.match(r"[\dA-ZĐ]", below)
    dash = above.endswith(" -") or (below.startswith("- ") and not re.search(r"[;:.,]$", above) and len(above) > 30)
    if code or dash or re.search(r"\d/$", above):
        yield "DASH", where
    counts = re.search(r"(^|[\s(])\d[\d.,]*$", above) and re.match(MEASURES, below)
    if counts or re.search(rf"(^|\s){NUMBERED}$", above) and re.match(r"[\dIVX]", below):
        yield "UNIT", where


def cut(above, below):
    """A number, or a syllable of which a piece without a vowel goes on below."""
    end, start = above.split()[-1], below.split()[0]
    number = "/" not in end + start and re.search(r"\d\.\d*$", end) and re.match(r"\.?\d+", start)
    bare = "".join(c for c in unicodedata.normalize("NFD", start.lower()) if not unicodedata.combining(c))
    syllable = re.fullmatch(r"[b-zđ]{1,3}[,.;]?", bare) and not re.search(r"[aeiouy]", bare) and end[-1].isalpha() and start[0].islower()
    if number or syllable and not re.fullmatch(r"(km|m|ha|kg|g|t|s)[,.;]?", bare):
        yield "CUT", f"{end} | {start}"


def places(page):
    """Where lines stand."""
    for line in (line for line in page.all if not CONTACT.match(line.text)):
        if line.y < page.height - 60 and (line.x0 < LEFT - 2 or line.x1 > page.right + 2):
            yield "OUT", line.text[:50]
        if line.bottom > page.height - 30:
            yield "OUT", f"below the foot: {line.text[:50]}"
    level = [line for line in page.all if not re.fullmatch(r"\d{1,2}", line.text)]
    for at, above in enumerate(level):
        for below in level[at + 1 : at + 12]:
            shared = min(above.x1, below.x1) - max(above.x0, below.x0)
            if 1.5 < abs(below.y - above.y) < 0.62 * min(above.size, below.size) and shared > 6:
                yield "LAP", f"{above.text[:30]} / {below.text[:30]}"


def measure(check, reader, files, most):
    """Every page of `files` as `reader` shows it: no fault of those that may never be, no more of the others than `most` says."""
    found = [(path.name, fault) for path in files for fault in faults(path)]
    for rule in NEVER:
        bad = [f"{name} p{fault.page} {fault.words}" for name, fault in found if fault.rule == rule]
        check(f"pages of {reader}: no {rule} in {len(files)} files", not bad, "\n".join(bad))
    for rule in COUNTED:
        bad = [f"{name} p{fault.page} {fault.words}" for name, fault in found if fault.rule == rule]
        check(f"pages of {reader}: at most {most[rule]} {rule}", len(bad) <= most[rule], f"{len(bad)}\n" + "\n".join(bad))
