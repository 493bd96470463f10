"""settle.py FOLDER...: of each folder LibreOffice opens old.docx, new.docx and changes.docx. All changes accepted, the last must
read as the new file, labels of lists too; all rejected, as the old one. Run by a Python that has LibreOffice's `uno`."""

import difflib
import os
import subprocess
import sys
import tempfile
import time

sys.path[:0] = ["/usr/lib/python3/dist-packages", "/usr/lib/libreoffice/program"]
import uno  # noqa: E402
from com.sun.star.beans import PropertyValue  # noqa: E402

PIPE = f"ttdn-{os.getpid()}"


def office():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def read(text, out):
    paragraphs = text.createEnumeration()
    while paragraphs.hasMoreElements():
        one = paragraphs.nextElement()
        if one.supportsService("com.sun.star.text.TextTable"):
            for cell in one.getCellNames():
                read(one.getCellByName(cell), out)
        elif one.getString().strip():
            out.append(f"{getattr(one, 'ListLabelString', '')} {one.getString()}".strip())
    return out


def words(context, path, order=None):
    make = context.ServiceManager.createInstanceWithContext
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    desktop = make("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(f"file://{os.path.abspath(path)}", "_blank", 0, (hidden,))
    if order:
        frame = document.getCurrentController().getFrame()
        make("com.sun.star.frame.DispatchHelper", context).executeDispatch(frame, f".uno:{order}AllTrackedChanges", "", 0, ())
    out = read(document.getText(), [])
    document.close(True)
    return out


def main():
    with tempfile.TemporaryDirectory() as profile:
        running = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={PIPE};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wrong = 0
        try:
            context = office()
            for folder in sys.argv[1:]:
                for order, wanted in (("Accept", "new"), ("Reject", "old")):
                    want = words(context, f"{folder}/{wanted}.docx")
                    got = words(context, f"{folder}/changes.docx", order)
                    if got != want:
                        wrong += 1
                        print(folder, order, *list(difflib.unified_diff(want, got, lineterm="", n=0))[:6], sep="\n")
            context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
        finally:
            time.sleep(1)
            running.terminate()
            running.wait()
    sys.exit(1 if wrong else 0)


main()
