// A run of inlines, put together piece by piece.
import type { Inline } from "../../model/text.ts";

/** Neighbouring texts in the same marks as one. */
export function joined(run: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of run) {
    const last = out.at(-1);
    if (
      inline.type === "text" &&
      last?.type === "text" &&
      String(inline.marks ?? "") === String(last.marks ?? "")
    )
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    else out.push(inline);
  }
  return out;
}
