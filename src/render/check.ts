// Options that no compiler has looked at: a misspelt one is to be noticed, not to be passed over.
import { PostproofError } from "../errors.ts";
import type { Part, RenderOptions, Since } from "./options.ts";

const CHOICES = {
  theme: ["paper", "card", "minimal"],
  alt: ["attribute", "shown"],
  media: ["native", "poster"],
  sensitive: ["details", "show"],
  loginRequired: ["link", "show"],
  gone: ["note", "text", "link", "keep"],
} as const satisfies { readonly [K in keyof RenderOptions]?: readonly RenderOptions[K][] };

/** Every part that can be left out or put in, with whether it is shown by default. */
export const PARTS: Readonly<Record<Part, boolean>> = {
  avatar: true,
  badges: true,
  replyContext: true,
  media: true,
  poll: true,
  card: true,
  quote: true,
  readerNote: true,
  counts: false,
  application: false,
  labels: true,
  place: true,
  edited: true,
  credits: true,
};

const ABSENCES: Readonly<Record<Since["absence"], true>> = {
  gone: true,
  deleted: true,
  suspended: true,
  deactivated: true,
  protected: true,
  withheld: true,
  removed: true,
  withdrawn: true,
  unknown: true,
};

// The same options come again and again.
let checked: RenderOptions | undefined;

/** @throws PostproofError `invalid_input` naming the option and what it may be. */
export function checkOptions(options: RenderOptions): void {
  if (options === checked) return;
  const { assetUrl, show, since } = options;
  if (typeof assetUrl !== "function")
    refuse("assetUrl", assetUrl, ["a function that gives the address of a file on the site"]);
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = options[name as keyof typeof CHOICES];
    if (value !== undefined && !(choices as readonly string[]).includes(value)) refuse(name, value, choices);
  }
  for (const part of Object.keys(show ?? {}))
    if (!Object.hasOwn(PARTS, part)) refuse("show", part, Object.keys(PARTS));
  if (since !== undefined && !Object.hasOwn(ABSENCES, since.absence))
    refuse("since.absence", since.absence, Object.keys(ABSENCES));
  checked = options;
}

function refuse(name: string, value: unknown, choices: readonly string[]): never {
  throw new PostproofError(
    "invalid_input",
    `The option ${name} cannot be ${JSON.stringify(value)}. It is one of: ${choices.join(", ")}.`,
  );
}
