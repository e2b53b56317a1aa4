// What a route is: where it stands, who may, what it takes and gives, and the function that answers.
import type { z } from "zod";
import type { Who } from "./access.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./pages/layout.ts";

/** Fields of a path, of what stands behind `?`, and of a body. */
interface Taken {
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
}

/** What a route is handed, as its schemas have read it. */
type Read<T extends Taken> = {
  readonly [Part in keyof T]: T[Part] extends z.ZodType ? z.output<T[Part]> : never;
};

/** What a route answers: a value that becomes JSON, a page, or an answer ready made. */
export type Answer =
  { readonly json: unknown } | { readonly page: Html; readonly status?: number } | Response;

/** What all routes say of themselves. */
interface About {
  readonly method: "get" | "post";
  /** With `{name}` for each field of the path; the last may hold slashes. */
  readonly path: string;
  /** The name of the operation, by which programs call it. */
  readonly name: string;
  readonly does: string;
  readonly who: Who;
  /** What its answer is of. Default: a page of HTML. */
  readonly type?: string;
  /** What JSON it answers. */
  readonly gives?: z.ZodType;
  /** How much it counts of what a client may ask. Default 1. */
  readonly cost?: number;
  /** The longest body, in bytes. Default 64 KiB. */
  readonly most?: number;
  /** The policy of its page, where it is another than that of all pages. */
  readonly policy?: string;
}

/** One route. */
export interface Route extends About {
  readonly takes: Taken;
  readonly run: (input: never, desk: Desk) => Promise<Answer>;
}

/** A route that answers a page or an answer ready made. */
export function route<const T extends Taken>(
  row: About & { readonly takes: T; readonly run: (input: Read<T>, desk: Desk) => Promise<Answer> },
): Route {
  return row;
}

/** A route that answers JSON, of the form that its row says. */
export function jsonRoute<const T extends Taken, G extends z.ZodType>(
  row: About & {
    readonly takes: T;
    readonly gives: G;
    readonly run: (input: Read<T>, desk: Desk) => Promise<z.input<G>>;
  },
): Route {
  const { run } = row;
  return {
    ...row,
    type: "application/json",
    run: async (input: Read<T>, desk) => ({ json: await run(input, desk) }),
  };
}
