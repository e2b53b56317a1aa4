// Golden cases: posts of every kind under every option, as plain data. The embeds made of them lie in `html/`.
import type { MissingPost } from "../../src/render/index.ts";
import type { Sample } from "../render/posts.ts";
import { samples } from "../render/samples.ts";
import { languages } from "./cases/languages.ts";
import { media } from "./cases/media.ts";
import { moving } from "./cases/moving.ts";
import { options } from "./cases/options.ts";
import { people } from "./cases/people.ts";
import { polls } from "./cases/polls.ts";
import { quotes } from "./cases/quotes.ts";
import { states } from "./cases/states.ts";
import { surroundings } from "./cases/surroundings.ts";
import { texts } from "./cases/texts.ts";
import type { CaseOptions } from "./render.ts";

/** One thing to render, and how. */
export interface Case {
  /** A post, an author's chain of posts, or a post of which nothing is archived. */
  readonly of: Sample | readonly Sample[] | MissingPost;
  readonly options?: CaseOptions;
}

const plain = Object.entries(samples).map(([name, of]): [string, Case] => [name, { of }]);

/** Every case by name, in the order in which they are shown. */
export const cases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(plain),
  ...texts,
  ...people,
  ...media,
  ...moving,
  ...quotes,
  ...polls,
  ...surroundings,
  ...states,
  ...languages,
  ...options,
};
