"""A second reader of the archive standards, on pikepdf: what ISO 19005-3 (PDF/A-3, level A) and ISO 14289-1 (PDF/UA-1) ask of a
file like ours, clause by clause, and a control that breaks each of them in turn. It knows nothing of how ttdn writes."""

import re

import pikepdf
from pikepdf import Array, Dictionary, Name

HEADINGS = {f"/H{level}": level for level in range(1, 7)}
# ISO 32000-1, 14.8.4: the types that every reader knows.
STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR "
    "TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split()
)
PAINTING = set("S s f F f* B B* b b* Tj TJ ' \" Do sh EI INLINE IMAGE".split())
# ISO 19005-3, 6.5.1.
ACTIONS = {"/GoTo", "/GoToR", "/GoToE", "/URI", "/Named", "/SubmitForm", "/Thread"}
ANNOTATIONS = {"/Link", "/Widget", "/Popup", "/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Stamp", "/Ink"}


def faults(path):
    """What the file at `path` does against the standards: clause and words, none when it keeps to them."""
    head = open(path, "rb").read(32)
    found = []
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", head):
        found.append(("A 6.1.2", "the header is not one of PDF 1.n with a line of bytes over 127"))
    with pikepdf.open(path) as pdf:
        found += faults_of(pdf)
    return found


def faults_of(pdf):
    """The same of a file in memory, but for the header."""
    reader = Reader(pdf)
    for part in (reader.frame, reader.intents, reader.metadata, reader.fonts, reader.states, reader.annotations, reader.files, reader.tree, reader.content):
        part()
    return reader.found


class Reader:
    def __init__(self, pdf):
        self.pdf, self.root, self.found = pdf, pdf.Root, []
        self.owners = {}

    def tell(self, clause, words):
        self.found.append((clause, words))

    def ask(self, good, clause, words):
        if not good:
            self.tell(clause, words)

    def frame(self):
        trailer, root = self.pdf.trailer, self.root
        self.ask("/ID" in trailer and len(trailer.ID) == 2, "A 6.1.3", "the trailer has no ID")
        self.ask("/Encrypt" not in trailer, "A 6.1.3", "the file is encrypted")
        self.ask("/AA" not in root and "/JavaScript" not in root.get("/Names", {}), "A 6.5.2", "the catalog acts by itself")
        self.ask(root.get("/OpenAction", {}) == {} or isinstance(root.OpenAction, Array) or root.OpenAction.get("/S") == "/GoTo", "A 6.5.1", "an action at opening")
        self.ask("/OCProperties" not in root, "A 6.9", "optional content")
        self.ask("/Requirements" not in root, "A 6.11", "requirements")
        self.ask(bool(root.get("/MarkInfo", {}).get("/Marked", False)), "A 6.7.2.2", "not marked")
        self.ask(not bool(root.get("/MarkInfo", {}).get("/Suspects", False)), "UA 7.1", "Suspects is true")
        self.ask(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", str(root.get("/Lang", ""))), "UA 7.2", f"language {root.get('/Lang')}")
        self.ask(bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)), "UA 7.1", "the window shows the name of the file")
        for thing in self.pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                kinds = thing.get("/Filter", Array())
                kinds = list(kinds) if isinstance(kinds, Array) else [kinds]
                self.ask("/LZWDecode" not in [str(kind) for kind in kinds] and "/F" not in thing, "A 6.1.7", "a stream by LZW or in another file")
        for page in self.pdf.pages:
            self.ask("/AA" not in page.obj, "A 6.5.2", "a page acts by itself")
            self.ask("/Annots" not in page.obj or page.obj.get("/Tabs") == "/S", "UA 7.18.3", "the tab order is not that of the structure")

    def intents(self):
        profiles = [one for one in self.root.get("/OutputIntents", Array()) if one.get("/S") == "/GTS_PDFA1"]
        self.ask(len(profiles) == 1, "A 6.2.3", f"{len(profiles)} output intents")
        for one in profiles:
            profile = one.get("/DestOutputProfile")
            if profile is None:
                self.tell("A 6.2.3", "the output intent has no profile")
                continue
            data = profile.read_bytes()
            space = {b"RGB ": 3, b"GRAY": 1, b"CMYK": 4}.get(data[16:20])
            self.ask(data[36:40] == b"acsp" and space == int(profile.get("/N", 0)), "A 6.2.3", "the profile is no ICC profile of its number of colours")
            self.ask(data[8] <= 4, "A 6.2.3", "the profile is newer than ICC 4")

    def metadata(self):
        stream = self.root.get("/Metadata")
        if stream is None:
            return self.tell("A 6.6.2.1", "no metadata")
        self.ask("/Filter" not in stream, "A 6.6.2.1", "the metadata is packed")
        with self.pdf.open_metadata() as meta:
            got = [meta.get("pdfaid:part"), meta.get("pdfaid:conformance")]
            self.ask(got == ["3", "A"], "A 6.6.4", f"declares {got}")
            self.ask(meta.get("pdfuaid:part") == "1", "UA 5", f"declares {meta.get('pdfuaid:part')}")
            self.ask(bool(meta.get("dc:title")), "UA 7.1", "no title")
            said = str(self.pdf.docinfo.get("/Title", meta.get("dc:title")))
            self.ask(said == str(meta.get("dc:title")), "A 6.6.3", "two titles")
            made = str(self.pdf.docinfo.get("/Producer", meta.get("pdf:Producer")))
            self.ask(made == str(meta.get("pdf:Producer")), "A 6.6.3", "two producers")

    def resources(self):
        """Every resource dictionary: of pages, of forms inside them, of what annotations show."""
        waiting = [page.obj.get("/Resources", Dictionary()) for page in self.pdf.pages]
        for page in self.pdf.pages:
            for note in page.obj.get("/Annots", Array()):
                waiting += [one.get("/Resources", Dictionary()) for one in note.get("/AP", Dictionary()).values() if isinstance(one, pikepdf.Stream)]
        seen = set()
        while waiting:
            one = waiting.pop()
            if one.is_indirect and one.objgen in seen:
                continue
            seen.add(one.objgen if one.is_indirect else id(one))
            yield one
            for form in one.get("/XObject", Dictionary()).values():
                waiting.append(form.get("/Resources", Dictionary()))

    def fonts(self):
        for one in self.resources():
            for name, font in one.get("/Font", Dictionary()).items():
                self.ask(str(font.get("/Subtype")) != "/Type3" or "/ToUnicode" in font, "A 6.2.11.7", f"{name}: no ToUnicode")
                self.ask("/ToUnicode" in font, "A 6.2.11.7", f"{name}: no ToUnicode")
                for low in font.get("/DescendantFonts", [font]):
                    described = low.get("/FontDescriptor", Dictionary())
                    program = any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                    self.ask(program or str(font.get("/Subtype")) == "/Type3", "A 6.2.11.4", f"{name}: not embedded")
                    if low.get("/Subtype") == "/CIDFontType2":
                        self.ask("/CIDToGIDMap" in low, "A 6.2.11.3.2", f"{name}: no CIDToGIDMap")
                    if font.get("/Subtype") == "/Type0":
                        self.ask(str(font.get("/Encoding")) in ("/Identity-H", "/Identity-V") or isinstance(font.get("/Encoding"), pikepdf.Stream), "A 6.2.11.3.3", f"{name}: encoding {font.get('/Encoding')}")
                mapped = font.get("/ToUnicode")
                if mapped is not None:
                    to = re.findall(rb"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>", mapped.read_bytes())
                    self.ask(to and not any(code.upper() in (b"0000", b"FEFF", b"FFFE") for code in to), "UA 7.21.7", f"{name}: a glyph without a letter")

    def states(self):
        for one in self.resources():
            for name, state in one.get("/ExtGState", Dictionary()).items():
                bad = [key for key in ("/TR", "/HTP") if key in state]
                self.ask(not bad and state.get("/TR2", Name.Default) == "/Default", "A 6.2.5", f"{name}: {bad}")
            for name, image in one.get("/XObject", Dictionary()).items():
                self.ask(not bool(image.get("/Interpolate", False)) and "/Alternates" not in image and "/OPI" not in image, "A 6.2.8", f"{name}: an image that is not what it is")
                self.ask("/Ref" not in image and "/PS" not in image, "A 6.2.9", f"{name}: another file's page, or PostScript")

    def annotations(self):
        form = self.root.get("/AcroForm", Dictionary())
        self.ask(not bool(form.get("/NeedAppearances", False)) and "/XFA" not in form, "A 6.4.1", "a form that the reader draws")
        for number, page in enumerate(self.pdf.pages, 1):
            for note in page.obj.get("/Annots", Array()):
                kind, place = str(note.get("/Subtype")), f"page {number}"
                self.ask(kind in ANNOTATIONS, "A 6.3.1", f"{place}: {kind}")
                flags = int(note.get("/F", 0))
                self.ask(kind == "/Popup" or flags & 4 and not flags & (1 | 2 | 32 | 256), "A 6.3.2", f"{place}: {kind} does not print ({flags})")
                shown = note.get("/AP", Dictionary()).get("/N")
                self.ask(kind in ("/Popup", "/Link") or shown is not None or [*map(float, note.Rect)] == [0, 0, 0, 0], "A 6.3.3", f"{place}: {kind} without a look")
                action = note.get("/A", Dictionary())
                self.ask(not action or str(action.get("/S")) in ACTIONS, "A 6.5.1", f"{place}: {action.get('/S')}")
                self.ask("/AA" not in note and not (kind == "/Widget" and action), "A 6.4.1", f"{place}: {kind} acts by itself")
                self.ask("/StructParent" in note, "UA 7.18.1", f"{place}: {kind} is not in the structure")
                if kind == "/Link":
                    self.ask(str(note.get("/Contents", "")), "UA 7.18.5", f"{place}: a link without words")
                if kind == "/Widget":
                    self.ask(str(note.get("/TU", "")), "UA 7.18.1", f"{place}: a field without a name to be read aloud")

    def files(self):
        related = {one.objgen for one in self.root.get("/AF", Array())}
        for name in self.pdf.attachments:
            spec = self.pdf.attachments[name].obj
            self.ask("/F" in spec and "/UF" in spec, "UA 7.11", f"{name}: one name only")
            self.ask(str(spec.get("/AFRelationship")) in ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"), "A 6.8", f"{name}: what it is to the document is not said")
            self.ask(spec.objgen in related, "A 6.8", f"{name}: not among the document's files")
            inside = spec.get("/EF", Dictionary()).get("/F")
            self.ask(inside is not None and "/Subtype" in inside, "A 6.8", f"{name}: no kind")

    def tree(self):
        top = self.root.get("/StructTreeRoot")
        if top is None:
            return self.tell("A 6.7.3", "no structure")
        self.roles = {str(key): str(value) for key, value in top.get("/RoleMap", Dictionary()).items()}
        self.level, self.ids, self.items = 0, [], {}
        self.walk(top, None)
        self.ask(len(self.ids) == len(set(self.ids)), "UA 7.9", "an id stands twice")
        numbers = top.get("/ParentTree", Dictionary())
        self.parents = dict(self.number_tree(numbers))

    def number_tree(self, node):
        flat = list(node.get("/Nums", Array()))
        yield from ((int(key), value) for key, value in zip(flat[::2], flat[1::2]))
        for kid in node.get("/Kids", Array()):
            yield from self.number_tree(kid)

    def role(self, node):
        kind = str(node.get("/S"))
        for _ in range(8):
            if kind[1:] in STANDARD or kind not in self.roles:
                return kind
            kind = self.roles[kind]
        return kind

    def walk(self, node, parent):
        kids = node.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR":
                self.owners[kid.Obj.objgen] = self.role(node)
            elif isinstance(kid, Dictionary) and kid.get("/Type") != "/MCR" and "/S" in kid:
                self.element(kid, parent)
                self.walk(kid, self.role(kid))
            else:
                page = kid.get("/Pg", node.get("/Pg")) if isinstance(kid, Dictionary) else node.get("/Pg")
                number = int(kid.MCID) if isinstance(kid, Dictionary) else int(kid)
                key = (page.objgen, number)
                self.ask(key not in self.items, "A 6.7.3", f"content {number} stands twice in the structure")
                self.items[key] = node.objgen

    def element(self, node, parent):
        kind = self.role(node)
        self.ask(kind[1:] in STANDARD, "A 6.7.3.4", f"{kind} is no type that every reader knows")
        if kind in HEADINGS:
            level = HEADINGS[kind]
            self.ask(level <= self.level + 1, "UA 7.4.2", f"{kind} below H{self.level}")
            self.level = level
        if kind in ("/Figure", "/Formula"):
            self.ask(str(node.get("/Alt", node.get("/ActualText", ""))), "UA 7.3", f"{kind} without words")
        if kind == "/Note":
            self.ask("/ID" in node, "UA 7.9", "a note without an id")
        if "/ID" in node:
            self.ids.append(bytes(node.ID))
        allowed = {"/TR": ("/Table", "/THead", "/TBody", "/TFoot"), "/TD": ("/TR",), "/TH": ("/TR",), "/LI": ("/L",), "/LBody": ("/LI",)}
        self.ask(kind not in allowed or parent in allowed[kind], "UA 7.5" if kind[1] == "T" else "UA 7.6", f"{kind} in {parent}")
        if kind == "/TH":
            said = node.get("/A", Array())
            said = list(said) if isinstance(said, Array) else [said]
            self.ask(any("/Scope" in one for one in said if isinstance(one, Dictionary)) or "/Headers" in node, "UA 7.5", "a header cell of nobody knows which cells")

    def content(self):
        """Every mark on a page is in the structure once, or said to be none of it."""
        if "/StructTreeRoot" not in self.root:
            return
        for number, page in enumerate(self.pdf.pages, 1):
            parents = self.parents.get(int(page.obj.get("/StructParents", -1)), Array())
            inside, seen = [], set()
            for operands, operator in pikepdf.parse_content_stream(page):
                word = str(operator)
                if word in ("BDC", "BMC"):
                    marks = operands[1] if word == "BDC" and isinstance(operands[1], Dictionary) else {}
                    mcid = int(marks["/MCID"]) if "/MCID" in marks else None
                    artifact = str(operands[0]) == "/Artifact"
                    inside.append("artifact" if artifact else mcid)
                    if mcid is not None:
                        self.ask(mcid not in seen, "A 6.7.3", f"page {number}: content {mcid} twice")
                        seen.add(mcid)
                elif word == "EMC":
                    self.ask(inside, "A 6.7.3", f"page {number}: an end without a beginning")
                    inside[-1:] = []
                elif word in PAINTING:
                    self.ask(any(one is not None for one in inside), "UA 7.1", f"page {number}: {word} in neither structure nor artifact")
            for mcid in seen:
                key = (page.obj.objgen, mcid)
                owner = parents[mcid].objgen if isinstance(parents, Array) and mcid < len(parents) else None
                self.ask(self.items.get(key) == owner is not None, "A 6.7.3", f"page {number}: content {mcid} has no element that owns it")
            for note in page.obj.get("/Annots", Array()):
                wanted = {"/Link": "/Link", "/Widget": "/Form"}.get(str(note.Subtype), "/Annot")
                self.ask(self.owners.get(note.objgen) == wanted, "UA 7.18.1", f"page {number}: {note.Subtype} in {self.owners.get(note.objgen)}")


def first(pdf, kind):
    """The first element of a type."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop(0)
        if node.get("/S") == kind:
            return node
        kids = node.get("/K", Array())
        waiting += [kid for kid in (kids if isinstance(kids, Array) else [kids]) if isinstance(kid, Dictionary)]
    return None


def note(pdf, kind):
    """The first annotation of a type."""
    return next(one for page in pdf.pages for one in page.obj.get("/Annots", Array()) if one.Subtype == kind)


def font(pdf):
    return next(iter(pdf.pages[0].obj.Resources.Font.values()))


def rename(pdf, key, value):
    with pdf.open_metadata() as meta:
        meta[key] = value


# How a file is spoiled, and the clause that must then be told.
BREAKS = [
    ("A 6.5.2", lambda pdf: pdf.Root.update({"/AA": Dictionary()})),
    ("A 6.9", lambda pdf: pdf.Root.update({"/OCProperties": Dictionary()})),
    ("A 6.7.2.2", lambda pdf: pdf.Root.update({"/MarkInfo": Dictionary()})),
    ("UA 7.1", lambda pdf: pdf.Root.update({"/ViewerPreferences": Dictionary()})),
    ("UA 7.2", lambda pdf: pdf.Root.update({"/Lang": pikepdf.String("tiếng Việt")})),
    ("A 6.2.3", lambda pdf: pdf.Root.OutputIntents[0].update({"/S": Name("/GTS_PDFX")})),
    ("A 6.2.3", lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.update({"/N": 4})),
    ("A 6.6.2.1", lambda pdf: pdf.Root.__delitem__("/Metadata")),
    ("A 6.6.4", lambda pdf: rename(pdf, "pdfaid:conformance", "B")),
    ("UA 5", lambda pdf: rename(pdf, "pdfuaid:part", "2")),
    ("A 6.2.11.7", lambda pdf: font(pdf).__delitem__("/ToUnicode")),
    ("A 6.2.11.4", lambda pdf: font(pdf).DescendantFonts[0].update({"/FontDescriptor": Dictionary()})),
    ("A 6.2.11.3.3", lambda pdf: font(pdf).update({"/Encoding": Name("/WinAnsiEncoding")})),
    ("A 6.2.5", lambda pdf: pdf.pages[0].obj.Resources.update({"/ExtGState": Dictionary(G=Dictionary(TR=Name.Identity))})),
    ("A 6.3.2", lambda pdf: note(pdf, "/Link").update({"/F": 0})),
    ("A 6.3.3", lambda pdf: note(pdf, "/Widget").update({"/AP": Dictionary()})),
    ("A 6.3.1", lambda pdf: note(pdf, "/Link").update({"/Subtype": Name("/Movie")})),
    ("A 6.5.1", lambda pdf: note(pdf, "/Link").update({"/A": Dictionary(S=Name.Launch)})),
    ("A 6.4.1", lambda pdf: pdf.Root.AcroForm.update({"/NeedAppearances": True})),
    ("UA 7.18.1", lambda pdf: note(pdf, "/Widget").update({"/TU": pikepdf.String("")})),
    ("UA 7.18.3", lambda pdf: [page.obj.update({"/Tabs": Name("/R")}) for page in pdf.pages]),
    ("UA 7.18.5", lambda pdf: note(pdf, "/Link").update({"/Contents": pikepdf.String("")})),
    ("A 6.7.3", lambda pdf: pdf.Root.__delitem__("/StructTreeRoot")),
    ("A 6.7.3", lambda pdf: pdf.pages[0].obj.update({"/StructParents": 99999})),
    ("A 6.7.3.4", lambda pdf: first(pdf, "/P").update({"/S": Name("/Paragraph")})),
    ("UA 7.4.2", lambda pdf: first(pdf, "/H1").update({"/S": Name("/H4")})),
    ("UA 7.5", lambda pdf: first(pdf, "/TH").update({"/A": Array()})),
    ("UA 7.6", lambda pdf: first(pdf, "/L").update({"/S": Name("/Sect")})),
    ("UA 7.1", lambda pdf: pdf.pages[0].contents_add(b"0 0 m 9 9 l S")),
]

# The same where the file carries one.
BREAKS_OF_FILES = [
    ("A 6.8", lambda pdf: [pdf.attachments[name].obj.__delitem__("/AFRelationship") for name in pdf.attachments]),
    ("A 6.8", lambda pdf: pdf.Root.__delitem__("/AF")),
    ("UA 7.11", lambda pdf: [pdf.attachments[name].obj.__delitem__("/UF") for name in pdf.attachments]),
]


def control(check, path, breaks):
    """Whether the reader sees each fault when it is put into a good file."""
    for number, (clause, spoil) in enumerate(breaks, 1):
        with pikepdf.open(path) as pdf:
            spoil(pdf)
            told = {clause for clause, _ in faults_of(pdf)}
        check(f"control {number}: {path.name} spoiled against {clause}", clause in told, told)
