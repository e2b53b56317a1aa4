// A credit template of one's own: literal text with placeholders, whose separators go with what is missing.
import { PostproofError } from "../errors.ts";

type Piece =
  | { readonly literal: string }
  | { readonly placeholder: string }
  | { readonly group: readonly Piece[]; readonly open: string; readonly close: string };

/**
 * Fills a template such as `Photo: {name}/{platform} via {via}` or `{description} ({credit})`.
 *
 * A placeholder without value goes, together with the text between it and the placeholder before it; if nothing was
 * written before it, together with the text behind it. Text before the first placeholder stays, as does text behind the
 * last, unless every placeholder is empty: then the result is empty. Brackets go with what stands in them where all of
 * that is missing: `{name} ({handle})`.
 *
 * @param values by placeholder: `platform`, `source`, `name`, `handle` (with `@`), `via`, `manner`, `description`,
 *   `credit` (the plain style), `year` and `date` of the post
 * @throws {PostproofError} `invalid_input` for a placeholder that is none of these
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const filled = fill(piecesOf(template, values), values);
  return filled === undefined ? "" : filled.trim();
}

function fill(pieces: readonly Piece[], values: Readonly<Record<string, string>>): string | undefined {
  let text = "";
  let between = "";
  let written = false;
  let afterMissing = false;
  for (const piece of pieces) {
    if ("literal" in piece) {
      if (afterMissing && !written) afterMissing = false;
      else between += piece.literal;
      continue;
    }
    const value = "placeholder" in piece ? values[piece.placeholder]! : bracketed(piece, values);
    if (value === "") {
      if (written) between = "";
      afterMissing = true;
    } else {
      text += between + value;
      between = "";
      written = true;
      afterMissing = false;
    }
  }
  if (!written) return undefined;
  return text + between;
}

function bracketed(
  piece: Extract<Piece, { group: unknown }>,
  values: Readonly<Record<string, string>>,
): string {
  const inside = fill(piece.group, values);
  return inside === undefined ? "" : piece.open + inside + piece.close;
}

function piecesOf(template: string, values: Readonly<Record<string, string>>): Piece[] {
  const pieces: Piece[] = [];
  for (const match of template.matchAll(
    /\{([^{}]*)\}|([([])(?=[^()[\]{]*\{)([^()[\]]*)([)\]])|[^{}()[\]]+|[^]/g,
  )) {
    const [text, placeholder, open, inside, close] = match;
    if (placeholder !== undefined) {
      if (!Object.hasOwn(values, placeholder))
        throw new PostproofError(
          "invalid_input",
          `The template's {${placeholder}} is no placeholder: use ${Object.keys(values)
            .map((name) => `{${name}}`)
            .join(", ")}.`,
        );
      pieces.push({ placeholder });
    } else if (open !== undefined && inside !== undefined && close !== undefined)
      pieces.push({ group: piecesOf(inside, values), open, close });
    else pieces.push({ literal: text });
  }
  return pieces;
}
