// HTML that was made of the server's Markdown, without anything that could act or reach out.

const KEPT = new Set(
  "A,B,BLOCKQUOTE,BR,CODE,DD,DL,DT,EM,H1,H2,H3,H4,H5,H6,HR,I,LI,OL,P,PRE,SPAN,STRONG,TABLE,TBODY,TD,TH,THEAD,TR,UL".split(","),
);

/** The same words with plain elements only; a link opens elsewhere, when it is clicked. */
export function cleaned(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const node of [...body.querySelectorAll("*")]) {
    if (!KEPT.has(node.tagName)) {
      node.replaceWith(...node.childNodes);
      continue;
    }
    const address = node.tagName === "A" && /^https?:/.test(node.getAttribute("href") ?? "") ? node.getAttribute("href") : null;
    const kind = node.tagName === "SPAN" ? node.getAttribute("class") : null;
    for (const { name } of [...node.attributes]) node.removeAttribute(name);
    if (kind) node.setAttribute("class", kind);
    if (!address) continue;
    node.setAttribute("href", address);
    node.setAttribute("target", "_blank");
    node.setAttribute("rel", "noopener noreferrer");
  }
  return body.innerHTML;
}
