// The JSON Schema of the configuration, with what each field means: editors show it.
import { z } from "zod";
import { configSchema } from "../src/site/config.ts";
import { meaningsIn, plainly } from "./meanings.ts";
import type { Meanings } from "./meanings.ts";

interface Fields {
  readonly properties?: Readonly<Record<string, Fields>>;
  description?: string;
}

/** The schema, as it is published. */
export function configJsonSchema(): unknown {
  const schema = z.toJSONSchema(configSchema, { io: "input" }) as Fields;
  const [meanings] = meaningsIn("src/options/config.ts", "CONFIG");
  describe(schema, meanings!);
  return schema;
}

function describe({ properties = {} }: Fields, meanings: Meanings): void {
  for (const [name, field] of Object.entries(properties)) {
    const meaning = meanings[name];
    if (!meaning) continue;
    if (meaning.text !== "") field.description = plainly(meaning);
    describe(field, meaning.fields);
  }
}
