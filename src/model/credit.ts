// Credit and rights: who posted, who made, who owns; each with the basis on which it is known.

/** On what a statement about rights rests. A photographer is never inferred from who posted. */
export type RightsBasis = "stated by the platform" | "stated in the file" | "inferred" | "editor";

/** A name and how it is known. */
export interface Stated {
  readonly name: string;
  readonly basis: RightsBasis;
  readonly url?: string;
}

/** A licence as the platform or the file states it. */
export interface Licence {
  /** As stated, for example `CC BY-SA 4.0`. */
  readonly name: string;
  readonly url?: string;
  readonly basis: RightsBasis;
}

/** What is known about the rights in a post or a medium. Absent means unknown, never free. */
export interface Rights {
  readonly creator?: Stated;
  readonly rightsHolder?: Stated;
  readonly licence?: Licence;
  readonly permission?: {
    readonly status: "asked" | "granted" | "refused";
    readonly by?: string;
    readonly at?: string;
    readonly evidence?: string;
  };
}

/**
 * What an editor states about the rights in a post or one of its media. Snapshots never change: a statement is kept
 * beside them, and the latest one about a medium counts.
 */
export interface RightsStatement extends Rights {
  /** When it was stated, ISO 8601 UTC. */
  readonly at: string;
  /** Who states it. */
  readonly statedBy: string;
  /** Which medium, counted from 1; absent: the post with all its media. */
  readonly medium?: number;
}

/** The rights in a medium, with what an editor stated about it later taken first. Oldest statement first. */
export function rightsIn(
  rights: Rights | undefined,
  statements: readonly RightsStatement[],
  medium: number,
): Rights {
  let known: Rights = rights ?? {};
  for (const { at: _at, statedBy: _by, medium: about, ...stated } of statements) {
    if (about === undefined || about === medium) known = { ...known, ...stated };
  }
  return known;
}

/** Whether a medium may be shown on what is known: a licence is stated, or permission was granted and not refused. */
export function isCleared({ licence, permission }: Rights): boolean {
  if (permission !== undefined)
    return permission.status === "granted" || (permission.status === "asked" && !!licence);
  return licence !== undefined;
}
