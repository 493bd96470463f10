// What somebody chose, remembered by the browser. A cookie, not the page's own storage: each run of `ttdn edit` has another
// port, which is another storage, and cookies know no ports.

const DAYS = 400;

/** Remembers a choice. A browser that remembers nothing shows it all the same. */
export function remember(name, value) {
  try {
    document.cookie = `ttdn-${name}=${value}; path=/; max-age=${DAYS * 86_400}; samesite=strict`;
  } catch {
    // Cookies are forbidden.
  }
}

/** What was chosen, where it is one of these. */
export function remembered(name, choices) {
  const all = document.cookie.split("; ").map((one) => one.split("="));
  const found = all.find(([key]) => key === `ttdn-${name}`)?.[1];
  return choices.includes(found) ? found : null;
}
