// How the blocks of Markdown begin, by their first line.

/** A thematic break. */
export const RULE = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;

/** A definition of a link. */
export const DEFINITION = /^\[(?:[^\]\\]|\\.){1,999}\]:/;

/** The tags with which an HTML block begins wherever it stands. */
const BLOCK_TAG = new RegExp(
  "^</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|" +
    "dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|" +
    "menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|" +
    "tr|track|ul)(?:[\\s>]|/>|$)",
  "i",
);

/** Any other tag: it must be alone on its line, and breaks into no paragraph. */
const WHOLE_TAG =
  /^<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:][a-z0-9_.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>\s*$/i;

/** HTML blocks that end with a mark of their own: where they begin and what ends them. */
const MARKED: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

/** How an HTML block that begins here ends: `undefined` where none begins. */
export function htmlStart(rest: string, inText: boolean): { readonly until: RegExp | undefined } | undefined {
  if (!rest.startsWith("<")) return undefined;
  for (const [start, end] of MARKED) if (start.test(rest)) return { until: end };
  if (BLOCK_TAG.test(rest)) return { until: undefined };
  return !inText && rest.length < 10_000 && WHOLE_TAG.test(rest) ? { until: undefined } : undefined;
}

/** Whether a heading, a fence or a thematic break begins here: these break into a paragraph. */
export function startsBlock(rest: string): boolean {
  return /^(?:#{1,6}(?:[ \t]|$)|`{3,}[^`]*$|~{3,})/.test(rest) || RULE.test(rest);
}
