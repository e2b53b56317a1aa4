// The `srcset` of a picture.

const SPACE = /[\t\n\f\r ]/;

/** The addresses of a `srcset`, as the HTML standard reads it. */
export function candidatesOf(list: string): string[] {
  const urls: string[] = [];
  let at = 0;
  while (at < list.length) {
    while (at < list.length && (SPACE.test(list[at]!) || list[at] === ",")) at++;
    const from = at;
    while (at < list.length && !SPACE.test(list[at]!)) at++;
    const url = list.slice(from, at);
    if (url !== "") urls.push(url.replace(/(?<!,),+$/, ""));
    if (url.endsWith(",")) continue;
    for (let depth = 0; at < list.length && (depth > 0 || list[at] !== ","); at++) {
      if (list[at] === "(") depth++;
      else if (list[at] === ")") depth--;
    }
  }
  return urls;
}
