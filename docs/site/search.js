// The search of the book trims what is no ASCII letter from both ends of a word, so that “đối” would become “i”. The index
// was made with letters of every language: words are trimmed the same way here.
(() => {
  const trim = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const mend = () => {
    if (!window.elasticlunr) return false;
    const trimmer = (token) => trim(token);
    window.elasticlunr.trimmer = trimmer;
    window.elasticlunr.Pipeline.registerFunction(trimmer, "trimmer");
    return true;
  };
  if (!mend()) {
    // The search is loaded when it is first opened.
    let held;
    Object.defineProperty(window, "elasticlunr", {
      configurable: true,
      get: () => held,
      set: (value) => {
        Object.defineProperty(window, "elasticlunr", { value, writable: true, configurable: true });
        held = value;
        mend();
      },
    });
  }
})();
