"""What Nghị định 30/2020/NĐ-CP and Hướng dẫn 05-HD/VPTW ask of each component, measured in the PDF by MuPDF: font, size,
colour, rules, margins. The figures stand here as the regulation gives them, not as the form files do."""

import re
import subprocess
from xml.etree import ElementTree

MM = 72 / 25.4
FACES = {"U": "Tinos-Regular", "B": "Tinos-Bold", "I": "Tinos-Italic", "BI": "Tinos-BoldItalic"}

# The beginning of a line, its least and largest size in points, its face.
ND30 = {
    "so-vhttdl": [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, "B"),
        ("Độc lập - Tự do - Hạnh phúc", 13, 14, "B"),
        ("UBND TỈNH AN BÌNH", 12, 13, "U"),
        ("SỞ VĂN HÓA, THỂ THAO", 12, 13, "B"),
        ("Số: 128/KH-SVHTTDL", 13, 13, "U"),
        ("An Bình, ngày 15 tháng 7 năm 2026", 13, 14, "I"),
        ("KẾ HOẠCH", 13, 14, "B"),
        ("Tập huấn nghiệp vụ thông tin đối ngoại", 13, 14, "B"),
        ("Căn cứ Nghị định", 13, 14, "I"),
        ("Sở Văn hóa, Thể thao và Du lịch ban hành", 13, 14, "U"),
        ("I. MỤC ĐÍCH, YÊU CẦU", 13, 14, "B"),
        ("1. Mục đích", 13, 14, "B"),
        ("KT. GIÁM ĐỐC", 13, 14, "B"),
        ("PHÓ GIÁM ĐỐC", 13, 14, "B"),
        ("Lê Thị Thu Hà", 13, 14, "B"),
        ("Nơi nhận:", 12, 12, "BI"),
        ("- Ủy ban nhân dân tỉnh", 11, 11, "U"),
        ("- Lưu: VT", 11, 11, "U"),
    ],
    "mau-day-du": [
        ("Phụ lục I", 14, 14, "B"),
        ("DANH MỤC NHIỆM VỤ", 13, 14, "B"),
        ("(Kèm theo Kế hoạch số 36/KH-UBND", 13, 14, "I"),
        ("Địa chỉ:", 11, 12, "U"),
        ("Điện thoại:", 11, 12, "U"),
    ],
    "kem-quyet-dinh": [
        ("QUYẾT ĐỊNH:", 13, 14, "B"),
        ("Điều 1.", 13, 14, "B"),
        ("(Kèm theo Quyết định số 412/QĐ-UBND", 13, 14, "I"),
    ],
    "thanh-pho-2026-2028": [("KHẨN", 13, 14, "B"), ("LTH.(160)", 11, 11, "U")],
    "ban-to-chuc-su-kien": [("HỎA TỐC", 13, 14, "B"), ("XEM XONG TRẢ LẠI", 13, 14, "B"), ("A. NHỮNG VẤN ĐỀ CHUNG", 13, 14, "B")],
}
HD05 = {
    "dang-uy-hd05": [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, 15, "B"),
        ("ĐẢNG BỘ TỈNH AN BÌNH", 14, 14, "U"),
        ("TỈNH ỦY AN BÌNH", 14, 14, "B"),
        ("*", 13, 14, "U"),
        ("Số 47-KH/TU", 14, 14, "U"),
        ("An Bình, ngày 15 tháng 6 năm 2026", 14, 14, "I"),
        ("KẾ HOẠCH", 15, 16, "B"),
        ("về nâng cao chất lượng", 14, 15, "B"),
        ("-----", 14, 15, "U"),
        ("- Căn cứ Nghị quyết số 59-NQ/TW", 14, 15, "U"),
        ("I- MỤC ĐÍCH, YÊU CẦU", 14, 15, "B"),
        ("T/M BAN THƯỜNG VỤ", 14, 14, "B"),
        ("PHÓ BÍ THƯ", 14, 14, "U"),
        ("Trần Quốc Hưng", 14, 14, "B"),
        ("Nơi nhận:", 14, 14, "U"),
        ("- Lưu Văn phòng Tỉnh ủy.", 12, 12, "U"),
    ],
    "quyet-dinh-dang-uy": [("Số 88-QĐ/TU", 14, 14, "U"), ("QUYẾT ĐỊNH", 15, 16, "B"), ("Điều 1.", 14, 15, "B")],
}


class Line:
    """A line of one face: its words, face, size, colour, ends and base line, points."""

    def __init__(self, node):
        font, chars = node.find("font"), list(node.iter("char"))
        self.text = "".join(char.get("c") for char in chars).replace("\u00a0", " ").strip()
        self.face, self.size = font.get("name").split("+")[-1], float(font.get("size"))
        self.color = chars[0].get("color")
        self.left, self.base = float(chars[0].get("x")), float(chars[0].get("y"))
        words = [char for char in chars if char.get("c").strip()]
        self.right = float((words or chars)[-1].get("quad").split()[2])


def lines(path):
    """The level lines of each page."""
    done = subprocess.run(["mutool", "draw", "-F", "stext", "-o", "-", str(path)], capture_output=True)
    pages = ElementTree.fromstring(done.stdout).iter("page")
    return [[Line(node) for node in page.iter("line") if node.get("dir") == "1 0" and node.find("font") is not None] for page in pages]


def rules(path):
    """The level strokes of page 1: left, right, height from the top, colour."""
    done = subprocess.run(["mutool", "trace", str(path), "1"], capture_output=True).stdout.decode()
    found = []
    # A stroke holds one line or many.
    for color, path in re.findall(r'<stroke_path[^>]*color="([^"]*)"[^>]*>(.*?)</stroke_path>', done, flags=re.S):
        pairs = re.findall(r'<moveto x="([\d.]+)" y="([\d.]+)"/>\s*<lineto x="([\d.]+)" y="([\d.]+)"/>', path)
        found += [(color, *map(float, ends)) for ends in pairs]
    return [(min(a, c), max(a, c), b, color) for color, a, b, c, d in found if abs(b - d) < 0.01]


def below(line, strokes):
    """The length of the rule right below a line."""
    near = [(y, right - left) for left, right, y, _ in strokes if 0 < y - line.base < 12 and left < line.right and right > line.left]
    return min(near)[1] if near else 0.0


def measure(check, folder):
    for form, plans in [("nd30", ND30), ("hd05", HD05)]:
        for name, components in plans.items():
            pages = lines(folder / f"{name}.pdf")
            everything = [line for page in pages for line in page]
            for text, low, high, face in components:
                found = next((line for line in everything if line.text.startswith(text)), None)
                good = found and low - 0.01 <= found.size <= high + 0.01 and found.face == FACES[face]
                check(f"{form}, {name}: “{text}” {low}-{high} pt {face}", good, found and (found.size, found.face))
            margins(check, f"{form}, {name}", pages, (13, 14) if form == "nd30" else (14, 14))
    ruled(check, folder)
    stamps(check, folder)


def margins(check, name, pages, size):
    """30 mm left, 15 mm right, 20 mm above and below on portrait pages; the page's number centred in the upper margin, not
    on the first page of a part."""
    bad = []
    for page in pages:
        number = next((line for line in page if re.fullmatch(r"\d+", line.text) and line.base < 20 * MM), None)
        if number:
            middle = (number.left + number.right) / 2
            if not size[0] <= number.size <= size[1] or number.face != FACES["U"] or min(abs(middle - x) for x in (318.9, 442.5)) > 2:
                bad.append(("number", number.size, middle))
        for line in page:
            inside = 20 * MM - 0.5 <= line.base <= 297 * MM - 8 * MM
            if line is not number and line.base > 20 * MM and (line.left < 30 * MM - 0.5 or not inside):
                bad.append((line.text, line.left, line.base))
    if pages and any(re.fullmatch(r"\d+", line.text) and line.base < 20 * MM for line in pages[0]):
        bad.append("a number on page 1")
    check(f"{name}: margins and page numbers", not bad, bad[:5])


def ruled(check, folder):
    """Tiêu ngữ and the Party's name over a rule of their own length; issuer and trích yếu over a third to a half."""
    for name, text, low, high in [
        ("so-vhttdl", "Độc lập - Tự do - Hạnh phúc", 0.98, 1.02),
        ("so-vhttdl", "VÀ DU LỊCH", 0.33, 0.5),
        ("so-vhttdl", "Tập huấn nghiệp vụ", 0.33, 0.5),
        ("dang-uy-hd05", "ĐẢNG CỘNG SẢN VIỆT NAM", 0.98, 1.02),
    ]:
        path = folder / f"{name}.pdf"
        line = next(line for line in lines(path)[0] if line.text.startswith(text))
        share = below(line, rules(path)) / (line.right - line.left)
        check(f"{name}: the rule below “{text}” is {low}-{high} of it", low <= share <= high, share)


def stamps(check, folder):
    """HỎA TỐC 30 × 8 mm, KHẨN 20 × 8 mm, in bright red."""
    for name, text, width in [("ban-to-chuc-su-kien", "HỎA TỐC", 30), ("thanh-pho-2026-2028", "KHẨN", 20)]:
        path = folder / f"{name}.pdf"
        line = next(line for line in lines(path)[0] if line.text == text)
        sides = [(left, right, y) for left, right, y, color in rules(path) if color == "1 0 0" and left <= line.left and right >= line.right]
        heights = sorted(y for _, _, y in sides)
        box = ((sides[0][1] - sides[0][0]) / MM, (heights[-1] - heights[0]) / MM) if len(sides) == 2 else None
        good = box and abs(box[0] - width) < 0.1 and abs(box[1] - 8) < 0.1 and line.color == "#ff0000"
        check(f"{name}: “{text}” in a red box of {width} × 8 mm", good, (box, line.color))
