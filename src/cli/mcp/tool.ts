// What a tool of the server is, and what tools have in common.
import { z } from "zod";
import type { Archive } from "../../index.ts";
import type { Config } from "../../site/config.ts";

/** What a tool works with. */
export interface Desk {
  readonly archive: Archive;
  readonly config: Config;
}

/** What a tool came to: for programs, and in a few lines for whoever reads. */
export interface ToolAnswer {
  readonly value: Record<string, unknown>;
  readonly text: string;
}

/** One tool. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly idempotentHint: boolean;
    readonly destructiveHint: boolean;
    readonly openWorldHint: boolean;
  };
  /** Called with arguments that `input` has read. */
  readonly run: (args: unknown, desk: Desk) => Promise<ToolAnswer>;
}

/** How a tool is declared: the arguments of `run` are those that its `input` reads. */
interface Declared<I extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: z.ZodRawShape;
  /** Asks the network and adds to the archive. */
  readonly fetches?: true;
  readonly run: (args: z.output<z.ZodObject<I>>, desk: Desk) => Promise<ToolAnswer>;
}

/**
 * Makes a tool. What comes in is of the fields declared and no others: one that is misspelt would be passed over. What
 * goes out has at least the fields declared.
 */
export function toolOf<I extends z.ZodRawShape>(declared: Declared<I>): Tool {
  const { name, title, description, input, output, fetches = false, run } = declared;
  return {
    name,
    title,
    description,
    input: z.strictObject(input),
    output: z.looseObject(output),
    annotations: {
      readOnlyHint: !fetches,
      idempotentHint: !fetches,
      destructiveHint: false,
      openWorldHint: fetches,
    },
    run: (args, desk) => run(args as z.output<z.ZodObject<I>>, desk),
  };
}
