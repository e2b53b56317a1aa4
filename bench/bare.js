// The floor for any renderer: a template string made for one post, which prints the same bytes and knows nothing else.

const REFERENCES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\n": "&#10;" };
const escape = (text) =>
  /[&<>"'\n]/.test(text) ? text.replace(/[&<>"'\n]/g, (character) => REFERENCES[character]) : text;

/**
 * A function that prints `html` for its snapshot by one template string. Every string of the snapshot that stands in the
 * HTML is read from the snapshot and escaped, every date is written by the same `Intl` formatter; all else is fixed.
 */
export function bareTemplate(html, snapshot, { locale = "en-GB", timeZone = "UTC" } = {}) {
  const date = { day: "numeric", month: "long", year: "numeric", timeZone };
  const day = new Intl.DateTimeFormat(locale, date);
  const time = new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });
  const places = [];
  for (const [path, value] of stringsOf(snapshot, "snapshot")) {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) {
      const at = new Date(value);
      places.push([`${day.format(at)}, ${time.format(at)}`, `moment(${path})`]);
      places.push([day.format(at), `day.format(new Date(${path}))`]);
    }
    if (value.length > 2) places.push([escape(value), `escape(${path})`]);
  }
  // Longest first: a name that stands within an address is part of that address.
  places.sort(([a], [b]) => b.length - a.length);
  let parts = [html];
  for (const [text, code] of places)
    parts = parts.flatMap((part) => {
      if (typeof part !== "string") return [part];
      return part.split(text).flatMap((piece, index) => (index === 0 ? [piece] : [{ code }, piece]));
    });
  const body = parts
    .map((part) => (typeof part === "string" ? part.replace(/[\\`$]/g, "\\$&") : `\${${part.code}}`))
    .join("");
  const moment = (iso) => {
    const at = new Date(iso);
    return `${day.format(at)}, ${time.format(at)}`;
  };
  const print = new Function("escape", "day", "moment", `return (snapshot) => \`${body}\`;`)(
    escape,
    day,
    moment,
  );
  if (print(snapshot) !== html) throw new Error("The bare template string prints other bytes.");
  return { print, filled: parts.filter((part) => typeof part !== "string").length };
}

function* stringsOf(value, path) {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value))
      yield* stringsOf(each, `${path}[${JSON.stringify(key)}]`);
}
