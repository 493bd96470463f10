#!/usr/bin/env python3
"""The site of the documents, where mdBook is at hand: it is built, every link inside it leads somewhere, every code has a page in
both languages.

    site.py TTDN     the last line counts
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import tally
from tally import check

ROOT = Path(__file__).resolve().parents[2]
TTDN = os.path.abspath(sys.argv[1])


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value:
                self.links.append(value)
            if name in ("id", "name") and value:
                self.ids.add(value)


def main():
    if not shutil.which(os.environ.get("MDBOOK", "mdbook")):
        print("site: mdbook is not here, nothing was checked")
        return
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        done = subprocess.run([ROOT / "docs/site/build", site], capture_output=True, text=True)
        check("the site is built", done.returncode == 0 and "WARN" not in done.stderr, done.stdout + done.stderr)
        pages = {path: Page(path) for path in site.rglob("*.html")}
        for path, page in pages.items():
            if path.name in ("404.html", "toc.html"):
                continue
            for link in page.links:
                address = urlsplit(link)
                if address.scheme or address.netloc:
                    continue
                target = (path.parent / unquote(address.path)).resolve() if address.path else path
                place = f"{path.relative_to(site)}: {link}"
                check(f"{place}: there", target.exists())
                if address.fragment and target in pages:
                    check(f"{place}: its place", unquote(address.fragment) in pages[target].ids)
        listed = subprocess.run([TTDN, "explain", "--to", "json"], capture_output=True, text=True).stdout
        for one in json.loads(listed):
            for folder_of in ("ma", "codes"):
                check(f"a page for {one['code']}", (site / "docs" / folder_of / f"{one['code']}.html").exists())
        for page in ROOT.glob("docs/*.md"):
            check(f"{page.name} is in the site", (site / "docs" / page.name).with_suffix(".html").exists())
    tally.end("site: ")


if __name__ == "__main__":
    main()
