// The words of two texts, laid along each other: what stays, what went, what came. For texts in any script.

/** A stretch of two texts. `kept` and `removed`, joined, are the text before; `kept` and `added` the text after. */
export interface TextRun {
  readonly state: "kept" | "removed" | "added";
  readonly text: string;
}

/** Beyond so many words removed and added, two stretches are told as another text altogether. */
const MOST_EDITS = 1_000;

/** Addresses and account names are changed as wholes; white space stands by itself; all else is cut by Unicode's rules for words. */
const WHOLE = /https?:\/\/[^\s<>"']+|[@#][\p{L}\p{M}\p{N}_]+(?:[.@-][\p{L}\p{M}\p{N}_]+)*|\s+/gu;

const WORDS = /* @__PURE__ */ new Intl.Segmenter("und", { granularity: "word" });

/** The words and signs of a text and the white space between them; joined, they are the text. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) for (const { segment } of WORDS.segment(text.slice(from, to))) pieces.push(segment);
  };
  for (const { 0: whole, index } of text.matchAll(WHOLE)) {
    cut(index);
    pieces.push(whole);
    from = index + whole.length;
  }
  cut(text.length);
  return pieces;
}

/**
 * The difference between two texts, word by word. White space between two words that changed goes with them. Texts that have
 * hardly anything in common are one run removed and one added.
 */
export function compareWords(before: string, after: string): TextRun[] {
  return gathered(joined(runsBetween(piecesOf(before), piecesOf(after))));
}

function runsBetween(before: readonly string[], after: readonly string[]): TextRun[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const edits = shortestEdits(a, b) ?? [
    { state: "removed" as const, text: a.join("") },
    { state: "added" as const, text: b.join("") },
  ];
  const kept = (pieces: readonly string[]): TextRun => ({ state: "kept", text: pieces.join("") });
  return [kept(before.slice(0, start)), ...edits, kept(before.slice(before.length - end))];
}

/** The fewest removals and additions that make one row of another (Myers, 1986); `undefined` for more than {@link MOST_EDITS}. */
function shortestEdits(a: readonly string[], b: readonly string[]): TextRun[] | undefined {
  const most = Math.min(MOST_EDITS, a.length + b.length);
  // By diagonal, how far into `a` so many edits lead; one table for each number of edits.
  const tables: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits += 1) {
    tables.push(reach.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepsDown(reach, diagonal, edits, most)
        ? reach[diagonal + 1 + most + 1]!
        : reach[diagonal - 1 + most + 1]! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach[diagonal + most + 1] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkedBack(tables, a, b, most);
    }
  }
  return undefined;
}

/** Whether the way to a diagonal comes from above: by adding a word, not by removing one. */
function stepsDown(reach: Int32Array, diagonal: number, edits: number, most: number): boolean {
  const place = diagonal + most + 1;
  return diagonal === -edits || (diagonal !== edits && reach[place - 1]! < reach[place + 1]!);
}

function walkedBack(
  tables: readonly Int32Array[],
  a: readonly string[],
  b: readonly string[],
  most: number,
): TextRun[] {
  const runs: TextRun[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = tables.length - 1; edits >= 0; edits -= 1) {
    const reach = tables[edits]!;
    const diagonal = x - y;
    const from = stepsDown(reach, diagonal, edits, most) ? diagonal + 1 : diagonal - 1;
    const startX = edits === 0 ? 0 : reach[from + most + 1]!;
    const startY = edits === 0 ? 0 : startX - from;
    while (x > startX && y > startY) runs.push({ state: "kept", text: a[((y -= 1), (x -= 1))]! });
    if (edits === 0) break;
    if (x === startX) runs.push({ state: "added", text: b[(y -= 1)]! });
    else runs.push({ state: "removed", text: a[(x -= 1)]! });
  }
  return runs.reverse();
}

/** Neighbours of one state as one run, what was removed before what was added. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = [];
  let [removed, added] = ["", ""];
  const close = (): void => {
    if (removed !== "") result.push({ state: "removed", text: removed });
    if (added !== "") result.push({ state: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const { state, text } of runs) {
    if (text === "") continue;
    if (state === "removed") removed += text;
    else if (state === "added") added += text;
    else {
      close();
      const last = result.at(-1);
      if (last?.state === "kept") result[result.length - 1] = { state, text: last.text + text };
      else result.push({ state, text });
    }
  }
  close();
  return result;
}

/** `[-one-]{+two+} [-three-]{+four+}` reads as `[-one three-]{+two four+}`: a space alone between changes parts nothing. */
function gathered(runs: readonly TextRun[]): TextRun[] {
  const parted = runs.flatMap((run, index): TextRun[] => {
    const between =
      run.state === "kept" &&
      /^[^\S\n]+$/.test(run.text) &&
      [runs[index - 1], runs[index + 1]].every((beside) => beside !== undefined && beside.state !== "kept");
    return between
      ? [
          { state: "removed", text: run.text },
          { state: "added", text: run.text },
        ]
      : [run];
  });
  return joined(parted);
}
