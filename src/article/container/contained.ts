// A text within a container, such as a string in JSON: read, edited, and written back without touching another byte.
import { applyEdits, arrangeEdits } from "../edits.ts";
import type { Edit } from "../edits.ts";
import type { Range } from "../found.ts";
import { spellingOf } from "./spelling.ts";
import type { Mark } from "./spelling.ts";

/** A text that stands in a container in a spelling of the container's. */
export interface ContainedText {
  /** What it means. */
  readonly text: string;
  /** Where its spelling stands in the container. */
  readonly range: Range;
  /** How a stretch of it is spelled. */
  spelled(range: Range): string;
  /** How a text is spelled by default: what the lock file leaves out. */
  plain(text: string): string;
  /**
   * The spelling of the whole with edits made; every byte outside of them as it was. An edit's `spelled` is taken as it
   * is. `undefined` if the result would not be read as the edited text, which then must stay as it is.
   */
  rewrite(edits: readonly Edit[]): string | undefined;
}

/** What a kind of container knows of spelling. */
export interface Spelled {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly plain: (text: string) => string;
  /** How new text is spelled at a place of the container, in the manner of what stands around. */
  readonly fresh: (text: string, at: number) => string;
  /** Reads a spelling again. */
  readonly read: (spelling: string) => string | undefined;
}

/** Makes a contained text of what a reader found between two places of a container. */
export function contained(container: string, range: Range, known: Spelled): ContainedText {
  const { text, marks, plain, fresh, read } = known;
  const placeOf = spellingOf(marks, range[0]);
  return {
    text,
    range,
    plain,
    spelled: (part) => container.slice(...placeOf(part)),
    rewrite(edits) {
      const arranged = arrangeEdits(text, edits);
      const parts: string[] = [];
      let at = range[0];
      for (const { range: part, after, spelled } of arranged) {
        const [from, to] = placeOf(part);
        parts.push(container.slice(at, from), spelled ?? fresh(after, from));
        at = to;
      }
      parts.push(container.slice(at, range[1]));
      const spelling = parts.join("");
      return read(spelling) === applyEdits(text, arranged) ? spelling : undefined;
    },
  };
}
