// The facts of a credit, from its parts: who is the source, whose account it is, through whom it came.
import type { CreditFacts } from "../model/credit-line.ts";
import { fold } from "./fold.ts";
import { OUTLETS, OWN } from "./sources.ts";
import { MANNERS } from "./part.ts";
import type { Part } from "./part.ts";

/** What parts say, and how many of them found no place. */
export interface Facts {
  readonly facts: Omit<CreditFacts, "description" | "people">;
  /** Names and handles that found no place. */
  readonly unplaced: number;
}

/** The facts that parts give. A service goes before everything else; an `@handle` without one shows a service too. */
export function factsOf(parts: readonly Part[]): Facts {
  const services = parts.filter(({ kind }) => kind === "service");
  const handles = distinct(parts.filter(({ kind }) => kind === "handle").map(({ text }) => text));
  const social = services.length > 0 || (handles.length > 0 && !parts.some(({ kind }) => kind === "library"));
  const manner = MANNERS.find((each) => parts.some(({ kind, value }) => kind === "manner" && value === each));
  const { name, chain, unplaced } = namesOf(parts, social);
  const rest = {
    ...(name !== undefined && { name: name.text }),
    ...(handles[0] !== undefined && { handle: handles[0] }),
    ...(manner && { manner }),
  };
  return {
    facts: social ? { ...socialFacts(services, chain), ...rest } : { ...chainFacts(parts, chain), ...rest },
    unplaced: unplaced + Math.max(0, handles.length - 1),
  };
}

function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.findIndex((other) => fold(other) === fold(text)) === index);
}

/**
 * The first name is the name. The chain are those through whom the picture came, in order: agencies, libraries, and
 * names behind "via" or behind another name and a slash.
 */
function namesOf(
  parts: readonly Part[],
  social: boolean,
): { readonly name: Part | undefined; readonly chain: readonly Part[]; readonly unplaced: number } {
  let name: Part | undefined;
  let unplaced = 0;
  const chain: Part[] = [];
  parts.forEach((part, index) => {
    if (part.kind === "agency" || part.kind === "library") chain.push(part);
    if (part.kind !== "name") return;
    const outlet = part.glue === "via" && parts.slice(0, index).some(({ kind }) => CREDITED.has(kind));
    if (outlet) chain.push(part);
    else if (name === undefined) name = part;
    else if (part.glue.endsWith("slash") && !(social && chain.length > 0)) chain.push(part);
    else unplaced++;
  });
  return { name, chain, unplaced };
}

const CREDITED: ReadonlySet<Part["kind"]> = new Set(["name", "service", "handle", "agency"]);

function socialFacts(services: readonly Part[], chain: readonly Part[]): Facts["facts"] {
  const [platform, ...alsoOn] = distinct(services.map(({ value }) => value));
  const via = distinct(chain.map(({ text }) => text)).at(-1);
  return {
    source: "platform",
    ...(platform !== undefined && { platform, sourceName: services[0]!.text }),
    ...(alsoOn.length > 0 && { alsoOn }),
    ...(via !== undefined && { via }),
  };
}

/** Whether a line without any known source names an outlet: its archive, its staff, a name as outlets have. */
function isOwn(parts: readonly Part[]): boolean {
  return parts.some(
    ({ kind, text }) =>
      ((kind === "note" || kind === "credit") && OWN.test(text)) ||
      (kind === "name" && text.split(/[\s-]+/).some((word) => OUTLETS.has(fold(word)))),
  );
}

function chainFacts(parts: readonly Part[], chain: readonly Part[]): Facts["facts"] {
  const source = chain.find(({ kind }) => kind !== "name");
  const [first] = chain;
  if (!first) return { source: isOwn(parts) ? "agency" : "none" };
  const last = distinct(chain.map(({ text }) => text)).at(-1)!;
  const library = source?.kind === "library";
  const via =
    chain.length > 1 && last !== first.text
      ? last
      : first.glue === "via" && !library
        ? first.text
        : undefined;
  return {
    source: library ? "library" : "agency",
    ...(library && { platform: source.value }),
    sourceName: first.text,
    ...(via !== undefined && { via }),
  };
}
