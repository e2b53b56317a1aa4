// JSON-LD as a script element that no browser runs and nothing can break out of.

/**
 * A document as one `<script type="application/ld+json">` on one line. Every `<`, `>` and `&`, and the line separators
 * that only JavaScript counts as such, are escaped within JSON: no text can end the element.
 */
export function renderJsonLd(document: object): string {
  const json = JSON.stringify(document)
    .toWellFormed()
    .replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `<script type="application/ld+json" data-postproof="json-ld">${json}</script>`;
}
