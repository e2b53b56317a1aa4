// Pairs of quotation marks in a passage: which stretches of it stand between them.

/** A stretch of text between two marks. */
export interface Stretch {
  /** The opening mark. */
  readonly from: number;
  /** Behind the opening mark and the spaces that follow it. */
  readonly start: number;
  /** Before the closing mark and the spaces that stand before it. */
  readonly end: number;
  /** Behind the closing mark. */
  readonly to: number;
  /** Between single marks, which are apostrophes too. */
  readonly single: boolean;
  /** Goes on behind an attribution that stands within the marks. */
  readonly incised?: true;
}

/** What marks a passage holds. */
export interface QuotedText {
  /** In reading order; none within another. */
  readonly stretches: readonly Stretch[];
  /** A mark that opens and is not closed: the quotation may go on in the next paragraph. */
  readonly open?: { readonly from: number; readonly start: number; readonly family: Family };
}

/** Marks that may close each other. A `title` hides what stands in it. */
export type Family = "double" | "angle" | "small-angle" | "corner" | "white-corner" | "single" | "title";

type Role = "open" | "close" | "either";

interface Opened {
  readonly mark: string;
  readonly family: Family;
  readonly from: number;
  readonly start: number;
}

/** Marks that point one way wherever they stand. */
const ONE_WAY: Readonly<Record<string, readonly [Family, Role]>> = {
  "„": ["double", "open"],
  "‟": ["double", "open"],
  "〝": ["double", "open"],
  "〞": ["double", "close"],
  "〟": ["double", "close"],
  "「": ["corner", "open"],
  "」": ["corner", "close"],
  "﹁": ["corner", "open"],
  "﹂": ["corner", "close"],
  "｢": ["corner", "open"],
  "｣": ["corner", "close"],
  "『": ["white-corner", "open"],
  "』": ["white-corner", "close"],
  "《": ["title", "open"],
  "》": ["title", "close"],
  "‚": ["single", "open"],
  "‛": ["single", "open"],
};

const MARK = /``|''|[“”„‟"＂״〝〞〟«»‹›「」﹁﹂｢｣『』《》‘’'‚‛]/g;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that put no space between a mark and what belongs to the quoted words. */
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}、。，：！？]/u;
/** What may stand before an opening mark. */
const BEFORE = /[\s([{<\-–—:;/¿¡“‘«„‚‹"'「『（：，、。＊*_]/;
/** What may stand behind a closing mark. */
const BEHIND = /[\s.,;:!?…)\]}>\-–—/”’»›“"'」』）。，、；：！？*_]/;

/** Short forms that begin with an apostrophe: 'em, 'n', 't, 's. */
const ELIDED =
  /^(?:\d{2,4}s?|em|n|tis|twas|cause|til|till|bout|round|cos|cuz|im|er|t|s|k|ve|sta|ud|orrible|cept)(?![\p{L}\p{N}])/iu;

/**
 * Reads the pairs of marks in one pass, whatever their style: curly, straight, mixed, guillemets either way round,
 * corner brackets, TeX. Marks of unequal style pair where the place of each shows what it does. Time is linear.
 */
export function readQuoted(text: string): QuotedText {
  const pairs: Stretch[] = [];
  const opened: Opened[] = [];
  const counts = new Map<Family, number>();
  const after = marksAfter(text);

  const open = (mark: string, family: Family, at: number): void => {
    opened.push({ mark, family, from: at, start: at + mark.length });
    counts.set(family, (counts.get(family) ?? 0) + 1);
  };
  const close = (family: Family, at: number, length: number): void => {
    for (let top = opened.pop(); top; top = opened.pop()) {
      counts.set(top.family, counts.get(top.family)! - 1);
      if (top.family !== family) continue;
      while (pairs.length > 0 && pairs[pairs.length - 1]!.from > top.from) pairs.pop();
      pairs.push(trimmed(text, top, at, at + length));
      return;
    }
  };
  const isOpen = (family: Family): boolean => (counts.get(family) ?? 0) > 0;

  for (const match of text.matchAll(MARK)) {
    const [mark] = match;
    const at = match.index;
    const top = opened.at(-1);
    const [family, role] = roleOf(text, mark, at, top, isOpen, after);
    if (role === "open") open(mark, family, at);
    // An apostrophe must not close over a double mark that stands open.
    else if (role === "close" && isOpen(family) && (family !== "single" || top?.family === "single"))
      close(family, at, mark.length);
  }
  const stretches = pairs.filter(
    ({ from, start, end }) =>
      text[from] !== "《" && LETTER.test(text.slice(start, Math.min(end, start + 200))),
  );
  const left = opened.find(
    ({ family, from }) => family !== "title" && (family !== "single" || isStart(text, from)),
  );
  if (!left) return { stretches };
  const { from, family } = left;
  return { stretches, open: { from, start: trimmed(text, left, text.length, text.length).start, family } };
}

function isStart(text: string, at: number): boolean {
  return at < 8 && text.slice(0, at).trim() === "";
}

function trimmed(text: string, opened: Opened, end: number, to: number): Stretch {
  let { start } = opened;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { from: opened.from, start, end, to, single: opened.family === "single" };
}

/** What a mark does at its place. `either` marks that open or close nothing are no marks. */
function roleOf(
  text: string,
  mark: string,
  at: number,
  top: Opened | undefined,
  isOpen: (family: Family) => boolean,
  after: (at: number) => string | undefined,
): readonly [Family, Role | "none"] {
  const known = ONE_WAY[mark];
  if (known) return known;
  const place = placeOf(text, at, mark.length);
  switch (mark) {
    case "“":
      // Opens in most languages, closes behind „ and where somebody typed the wrong one.
      if (top?.mark === "„" || (isOpen("double") && top?.mark !== "“" && place === "close"))
        return ["double", "close"];
      return ["double", isOpen("double") && place === "close" ? "close" : "open"];
    case "”":
      // Closes; opens too in Swedish, and in Arabic set the wrong way round.
      return [
        "double",
        isOpen("double") && !(place === "open" && top?.mark === "„")
          ? "close"
          : place === "open"
            ? "open"
            : "none",
      ];
    case "«":
    case "‹": {
      const family = mark === "«" ? "angle" : "small-angle";
      return [family, isOpen(family) && (top?.mark === "»" || top?.mark === "›") ? "close" : "open"];
    }
    case "»":
    case "›": {
      const family = mark === "»" ? "angle" : "small-angle";
      return [family, isOpen(family) ? "close" : place === "open" ? "open" : "none"];
    }
    case "‘":
    case "’":
    case "'":
      return ["single", singleRole(text, mark, at, top, place)];
    case "``":
      return ["double", "open"];
    default:
      return ["double", straightRole(text, at, mark.length, top, place, isOpen("double"), after)];
  }
}

/** Whether a mark's neighbours make it an opening or a closing one. */
function placeOf(text: string, at: number, length: number): Role | "within" {
  const before = text[at - 1];
  const behind = text[at + length];
  const canOpen = (before === undefined || BEFORE.test(before)) && behind !== undefined && !/\s/.test(behind);
  const canClose =
    before !== undefined && !/\s/.test(before) && (behind === undefined || BEHIND.test(behind));
  if (canOpen !== canClose) return canOpen ? "open" : "close";
  if (canOpen) return "either";
  const letters = before !== undefined && behind !== undefined && LETTER.test(before) && LETTER.test(behind);
  return letters && !CJK.test(before) && !CJK.test(behind) ? "within" : "either";
}

function straightRole(
  text: string,
  at: number,
  length: number,
  top: Opened | undefined,
  place: Role | "within",
  open: boolean,
  after: (at: number) => string | undefined,
): Role | "none" {
  if (place === "within") return "none";
  if (place === "open")
    return open && top?.mark === text.slice(at, at + length) && isTypo(text, at) ? "close" : "open";
  // “ … " is a pair only if no ” is on its way: otherwise it closes an inner one, or stands for inches.
  if ((top?.mark === "“" || top?.mark === "„") && place === "close" && /[”“]/.test(after(at) ?? "")) {
    if (top.mark === "“" ? after(at) === "”" : true) return "none";
  }
  return open ? "close" : place === "either" ? "open" : "none";
}

/** `"So it is ,"he said`: a space went astray. */
function isTypo(text: string, at: number): boolean {
  return /[,.!?]/.test(text[at - 1] ?? "");
}

function singleRole(
  text: string,
  mark: string,
  at: number,
  top: Opened | undefined,
  place: Role | "within",
): Role | "none" {
  const behind = text.slice(at + 1, at + 10);
  if (mark === "‘" && top?.mark === "‚") return "close";
  if (place === "within") return "none";
  if (place === "open" && mark !== "’") return ELIDED.test(behind) ? "none" : "open";
  if (place === "close" && top?.family === "single") return isPossessive(text, at) ? "none" : "close";
  return "none";
}

/** `the workers' strike`: s, an apostrophe and a small word behind. */
function isPossessive(text: string, at: number): boolean {
  if (!/[sxz]/i.test(text[at - 1]!)) return false;
  if (!/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  // A closing mark that punctuation proves must still come, or this is the one.
  const rest = text.slice(at + 1, at + 1 + NEAR);
  const sure = rest.search(/[,.!?…]['’](?=\s|$)/);
  const other = rest.search(/(?:^|\s)['‘](?=\p{L})/u);
  return sure >= 0 && (other < 0 || sure < other);
}

/** How far a possessive looks for the mark that closes, in characters. */
const NEAR = 600;

/** Gives the next curly double mark behind a place. Places are asked for in order. */
function marksAfter(text: string): (at: number) => string | undefined {
  const curly = /[“”„]/g;
  let next = -1;
  return (at) => {
    while (next <= at && next !== Infinity) {
      curly.lastIndex = Math.max(next + 1, at + 1);
      next = curly.exec(text)?.index ?? Infinity;
    }
    return text[next];
  };
}
