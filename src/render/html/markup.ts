// Markup made safe by construction: nothing but finished markup fits into a template, and text becomes markup only by being
// escaped. The compiler holds that; a finished piece is a plain string, so that joining costs nothing.

declare const FINISHED: unique symbol;

/**
 * A piece of finished markup: a string that only the functions of this file make. To the compiler no other string is
 * one, so a raw string in a template is an error of types.
 */
export type Html = string & { readonly [FINISHED]: true };

/** No markup. */
export const NOTHING = "" as Html;

// Line ends become character references, so that the whole of an embed is one line and Markdown keeps it whole.
const SPECIAL = /[&<>"'\r\n]/;

/** The one escape function: fit for text and for attribute values in double quotes. */
export function escape(text: string): Html {
  if (!SPECIAL.test(text)) return text as Html;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;") as Html;
}

/** An address as one of the candidates of a `srcset`, in which white space and commas would end it. */
export function candidate(address: string): Html {
  if (!/[\s,&<>"']/.test(address)) return address as Html;
  return escape(address.replace(/[\s,]/g, encodeURIComponent));
}

/** A number in digits. Whatever is none, in a document that nobody checked, is one here all the same: `NaN`. */
export function digits(value: number): Html {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-conversion -- a document may hold anything in its place
  return String(Number(value)) as Html;
}

/** Builds markup from a template literal. Attribute values stand in double quotes: `<p lang="${language}">`. */
export function markup(strings: TemplateStringsArray, ...values: readonly (Html | undefined)[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    text += value === undefined ? strings[index + 1]! : value + strings[index + 1]!;
  }
  return text as Html;
}

/** What is made of each item of a list, in order, with something between two if that is given. */
export function each<T>(
  items: readonly T[],
  make: (item: T) => Html | undefined,
  between: Html = NOTHING,
): Html {
  let text = "";
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += between;
    text += make(items[index]!) ?? NOTHING;
  }
  return text as Html;
}

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
