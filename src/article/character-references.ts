// Character references of HTML, resolved as a browser does.
import { Tokenizer } from "htmlparser2";

function ignore(): void {
  // Nothing to keep.
}

const IGNORED = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  onattribend: ignore,
  onopentagname: ignore,
  onopentagend: ignore,
  onselfclosingtag: ignore,
  onclosetag: ignore,
  ontext: ignore,
  ontextentity: ignore,
  oncomment: ignore,
  oncdata: ignore,
  ondeclaration: ignore,
  onprocessinginstruction: ignore,
  onend: ignore,
};

/**
 * Resolves character references in text, as a browser reads it.
 *
 * @param tell told of each piece: what it shows, and where it stands in `run` (a reference as one piece)
 */
export function readReferences(run: string, tell: (shown: string, start: number, end: number) => void): void {
  // No reference holds this sign, and a tag must not begin here.
  const source = run.includes("<") ? run.replaceAll("<", " ") : run;
  let told = 0;
  let resolved = "";
  let end = 0;
  const finish = (): void => {
    if (resolved !== "") tell(resolved, told, end);
    if (resolved !== "") told = end;
    resolved = "";
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...IGNORED,
      ontext(start, to) {
        finish();
        tell(run.slice(start, to), start, to);
        told = to;
      },
      ontextentity(codePoint, to) {
        // One reference may stand for two characters.
        if (to !== end) finish();
        end = to;
        resolved += String.fromCodePoint(codePoint);
      },
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  finish();
}

/** An attribute's value with its character references resolved, as a browser reads it. */
export function decodeAttribute(raw: string): string {
  if (!raw.includes("&")) return raw;
  let value = "";
  const source = `<a b="${raw.replaceAll('"', "&quot;")}">`;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...IGNORED,
      onattribdata: (start, end) => (value += source.slice(start, end)),
      onattribentity: (codePoint) => (value += String.fromCodePoint(codePoint)),
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return value;
}
