// How the editor looks; colours come from the page, which knows dark and light.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": { height: "100%", fontSize: "var(--size-code)", backgroundColor: "var(--field)", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--code)", lineHeight: "1.62" },
  ".cm-content": { caretColor: "var(--accent)", padding: "10px 0 40vh" },
  ".cm-line": { padding: "0 14px 0 8px" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  ".cm-activeLine": { backgroundColor: "var(--line)" },
  ".cm-gutters": { backgroundColor: "var(--field)", color: "var(--faint)", border: "none" },
  ".cm-activeLineGutter": { backgroundColor: "var(--line)", color: "var(--ink)" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 4px 0 12px", minWidth: "40px" },
  ".cm-foldGutter .cm-gutterElement": { color: "var(--faint)", cursor: "pointer" },
  ".cm-foldPlaceholder": { background: "var(--line)", border: "none", color: "var(--soft)", padding: "0 6px" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--mark)", outline: "none" },
  ".cm-selectionMatch": { backgroundColor: "var(--match)" },
  ".cm-searchMatch": { backgroundColor: "var(--match)", outline: "1px solid var(--edge)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--mark)" },
  ".cm-panels": { backgroundColor: "var(--bar)", color: "var(--ink)", borderColor: "var(--edge)", fontFamily: "var(--ui)" },
  ".cm-panel input, .cm-panel button": { font: "inherit" },
  ".cm-textfield": { backgroundColor: "var(--field)", color: "var(--ink)", border: "1px solid var(--edge-strong)", borderRadius: "4px" },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--button)",
    color: "var(--ink)",
    border: "1px solid var(--edge-strong)",
    borderRadius: "4px",
  },
  ".cm-panel.cm-search": { padding: "8px 30px 8px 10px", fontSize: "var(--size-small)" },
  ".cm-panel.cm-search label": { fontSize: "var(--size-small)" },
  ".cm-panel.cm-search [name=close]": { fontSize: "18px", color: "var(--ink)", right: "8px", top: "6px" },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    borderRadius: "6px",
    boxShadow: "var(--shadow)",
    fontFamily: "var(--ui)",
    fontSize: "var(--size-small)",
    maxWidth: "34rem",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--ui)", maxHeight: "19em", maxWidth: "min(40rem, 90vw)" },
  // A document has its title beside it, which is long.
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 10px", lineHeight: "1.4", whiteSpace: "normal", overflowWrap: "anywhere" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal", marginLeft: "10px" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "650" },
  ".cm-completionIcon": { display: "none" },
  ".cm-tooltip .cm-completionInfo": { padding: "8px 10px" },
  ".cm-lsp-documentation": { padding: "6px 10px" },
  ".cm-tooltip-lint": { padding: "2px 0" },
  ".cm-diagnostic": { padding: "5px 10px 5px 12px", whiteSpace: "pre-line" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--error)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--warning)" },
  ".cm-diagnostic-info": { borderLeft: "3px solid var(--info)" },
  // The package draws its underlines as pictures of fixed colours.
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy 1px", textUnderlineOffset: "3px", paddingBottom: "0" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecorationColor: "var(--error)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecorationColor: "var(--warning)" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecorationColor: "var(--info)" },
  ".cm-gutter-lint": { width: "14px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 0 0 4px" },
  ".cm-lint-marker": { width: "8px", height: "8px", borderRadius: "50%", marginTop: "8px", content: "none" },
  ".cm-lint-marker-error": { backgroundColor: "var(--error)", content: "none" },
  ".cm-lint-marker-warning": { backgroundColor: "var(--warning)", content: "none" },
  ".cm-lint-marker-info": { backgroundColor: "var(--info)", content: "none" },
  ".cm-printed": {
    display: "inline-block",
    whiteSpace: "nowrap",
    lineHeight: "1.3",
    marginLeft: "10px",
    padding: "0 6px",
    borderRadius: "4px",
    backgroundColor: "var(--line)",
    color: "var(--soft)",
    fontFamily: "var(--ui)",
    fontSize: "var(--size-small)",
  },
  ".cm-dialog": { padding: "8px 30px 8px 10px" },
});

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "var(--code-key)" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--soft)" },
  { tag: [tags.typeName, tags.labelName, tags.keyword, tags.meta], color: "var(--code-word)" },
]);

/** The looks of the editor. */
export const looks = [theme, syntaxHighlighting(colours)];
