// What the findings of an article rest on: how each was found, and the versions of posts compared. Closed until asked for.
import { formatKey, serviceCalled } from "../index.ts";
import type { ComparedPost, CreditFacts, PersonShown, ProofItem } from "../index.ts";
import type { ItemFrame } from "./item.ts";
import { shortened } from "./words.ts";
import type { Html } from "../markup.ts";
import { foreign, link, markup } from "../markup.ts";
import type { WriteMoment } from "../markup.ts";
import { BASIS_WORDS, KIND_WORDS } from "./rules.ts";

const MAX_NAME = 300;

/** Two lists: the posts compared, and how the items were found. */
export function methodSection(
  items: readonly ProofItem[],
  { moment, unit }: Pick<ItemFrame, "moment" | "unit">,
): Html | undefined {
  if (items.length === 0) return undefined;
  const posts = new Map(items.flatMap(({ post }) => (post ? [[`${post.url} ${post.version}`, post]] : [])));
  return markup`<details class="ground"><summary>What this rests on: versions, keys, how it was found</summary>
<ul>${[...posts.values()].map((post) => postEntry(post, moment))}</ul>
<ul>${items.map((item) => foundEntry(item, unit))}</ul></details>`;
}

function postEntry(post: ComparedPost, moment: WriteMoment): Html {
  const { author, url, basis, capturedAt, version, key } = post;
  const name = foreign(shortened(author, MAX_NAME));
  return markup`<li>${link(url, name, "address")}: ${BASIS_WORDS[basis]} ${moment(capturedAt)}, version <code>${shortened(version, MAX_NAME)}</code>, key <code>${shortened(formatKey(key), MAX_NAME)}</code></li>
`;
}

function foundEntry(item: ProofItem, unit: ItemFrame["unit"]): Html {
  const { kind, line, column, reason, confidence } = item;
  const read = readAs(item);
  return markup`<li>${unit} ${line}, column ${column}: ${KIND_WORDS[kind].toLowerCase()} (${Math.round(confidence * 100)} %), <bdi>${shortened(reason, MAX_NAME)}</bdi>${read === "" ? "" : "; read as: "}${foreign(shortened(read, MAX_NAME * 4))}</li>
`;
}

/** What was understood of who, where, and of a credit line. */
function readAs({ speaker, platform, credit }: ProofItem): string {
  const facts = credit
    ? creditFacts(credit)
    : ([
        ["by", speaker],
        ["on", platform === undefined ? undefined : labelOf(platform)],
      ] as const);
  return facts
    .flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name} ${value}`]))
    .join(", ");
}

function creditFacts(credit: CreditFacts): readonly (readonly [name: string, value: string | undefined])[] {
  const { platform, sourceName, name, handle, via, manner, description, people, alsoOn = [] } = credit;
  const services = [platform, ...alsoOn].flatMap((each) => (each === undefined ? [] : [labelOf(each)]));
  return [
    ["credits", name],
    ["account", handle === undefined ? undefined : `@${handle}`],
    ["source", sourceWords(sourceName, services)],
    ["through", via],
    ["come by as", manner],
    ["shows", description],
    ["people", people.map(personWords).join(", ")],
  ];
}

function labelOf(platform: string): string {
  return serviceCalled(platform)?.label ?? platform;
}

/** The source as written, and the service meant where that is called otherwise: `Twitter (X)`. */
function sourceWords(written: string | undefined, services: readonly string[]): string | undefined {
  const meant = services.length === 0 ? undefined : services.join(", ");
  if (written === undefined || meant === undefined) return written ?? meant;
  return written.toLowerCase() === meant.toLowerCase() ? written : `${written} (${meant})`;
}

const PLACES = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

function personWords({ name, position }: PersonShown): string {
  if (position === undefined) return name;
  if (typeof position === "string") return `${name} (${position.replace("-", " ")})`;
  const { place: number, from } = position;
  return `${name} (${PLACES[number] ?? `number ${number}`} from ${from})`;
}
