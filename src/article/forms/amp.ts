// Components of AMP that show a post. AMP pages allow no other form of embed, so they are found and stay.
import type { Element } from "../elements.ts";
import type { Candidate } from "../found.ts";
import type { Reference } from "../../model/reference.ts";
import { candidate, valueOf } from "./form.ts";
import { ROWS } from "../../services/index.ts";
import { parseNamed } from "../services.ts";
import type { FormContext } from "./form.ts";
import type { ServiceRow } from "../../services/service.ts";

/** Components that show whatever their address names. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  "amp-iframe": ["src"],
  "amp-video-iframe": ["src"],
  "amp-embed": ["data-url", "data-src", "data-href"],
};

interface Component {
  readonly service?: ServiceRow;
  /** Attributes that hold an id or an address. */
  readonly post: readonly string[];
}

/** Where each component names its post. */
const COMPONENTS: ReadonlyMap<string, Component> = new Map([
  ...Object.entries(FRAMES).map(([name, post]): [string, Component] => [name, { post }]),
  ...ROWS.flatMap((service) =>
    Object.entries(service.embeds?.elements ?? {}).map(([name, post]): [string, Component] => [
      name,
      { service, post },
    ]),
  ),
]);

/** Reads a component of AMP. */
export function ampComponent(element: Element, { parse }: FormContext): Candidate | undefined {
  const component = COMPONENTS.get(element.name);
  if (!component) return undefined;
  let reference: Reference | undefined;
  for (const name of component.post) {
    const value = valueOf(element, name);
    if (value !== undefined) reference ??= parseNamed(component.service, value, parse);
  }
  const found = candidate(element, "amp", reference);
  return found && { ...found, fixed: "amp" };
}
