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
