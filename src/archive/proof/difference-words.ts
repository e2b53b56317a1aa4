// How a quotation differs from its post, in words that an editor understands at once.
import type { Comparison, Difference, DiffPiece, Quoting } from "../../model/quotation.ts";

/** A difference with the words before and behind it, which both have. */
interface InPlace extends Difference {
  readonly before: string;
  readonly after: string;
  /** The post's words are left out, and the article marks that. */
  readonly marked: boolean;
}

/** So many words that one side alone has are said by themselves; fewer need the words around them to be understood. */
const FEW = 3;

/** One clause for each difference that alarms, or for each of all where none does. */
export function differencesInWords(
  { differences, diff }: Comparison,
  quoting: Quoting = "article",
): string[] {
  const alarms = differences.filter(({ alarm }) => alarm);
  const told = alarms.length > 0 ? alarms : differences;
  if (told.length === 0) return ["the words differ"];
  return told.map((difference) => inWords(placed(difference, diff), `the ${quoting}`));
}

function placed(difference: Difference, diff: readonly DiffPiece[]): InPlace {
  const { article, post } = difference;
  const first = diff.findIndex(({ in: where, text }, index) => {
    if (article === "") return where !== "both" && where !== "article" && text.includes(post);
    return where === "article" && text.includes(article) && (diff[index + 1]?.text ?? "").includes(post);
  });
  const both = (piece: DiffPiece | undefined): string => (piece?.in === "both" ? piece.text : "");
  const last = article !== "" && post !== "" ? first + 1 : first;
  return {
    ...difference,
    before: both(diff[first - 1]),
    after: first < 0 ? "" : both(diff[last + 1]),
    marked: article === "" && first >= 0 && diff[first]!.in !== "post",
  };
}

function inWords(difference: InPlace, who: string): string {
  const { kind, article, post, note, marked } = difference;
  const more =
    note === undefined ? "" : `: ${note.slice(0, 1).toLowerCase()}${note.slice(1).replace(/\.$/, "")}`;
  const isFew = `${article}${post}`.trim().split(/\s+/).length <= FEW;
  if (article !== "" && post !== "")
    return `${bothHave(kind === "name" ? wholeName(difference) : difference, who)}${more}`;
  const around = isFew && !marked ? between(difference) : undefined;
  if (around) return `${bothHave(around, who)}${more}`;
  if (article === "") return `${who} leaves out “${post}”${marked ? "" : " without a mark"}${more}`;
  return `${who} has “${article}”, which the post has not${more}`;
}

function bothHave({ article, post }: Pick<InPlace, "article" | "post">, who: string): string {
  return `${who} has “${article}”, the post has “${post}”`;
}

/** Words with a capital letter at the end of what stands before, and at the beginning of what stands behind. */
const NAME_BEFORE = /(?<=[^.!?…:“„«"\s]\s{1,3})(?:\p{Lu}[\p{L}\p{M}\p{N}'’.-]*[^\S\n]+){1,4}$/u;
const NAME_BEHIND = /^(?:[^\S\n]+\p{Lu}[\p{L}\p{M}\p{N}'’-]*){1,4}/u;

/** A name as a whole: `Sri Nagar` for `Sri Lanka`. */
function wholeName({ article, post, before, after }: InPlace): Pick<InPlace, "article" | "post"> {
  const opening = NAME_BEFORE.exec(before.slice(-80))?.[0] ?? "";
  const rest = NAME_BEHIND.exec(after.slice(0, 80))?.[0] ?? "";
  return { article: `${opening}${article}${rest}`, post: `${opening}${post}${rest}` };
}

/** A word or two that one side has, between the words that both have: `will pay` for `will not pay`. */
function between({ article, post, before, after }: InPlace): Pick<InPlace, "article" | "post"> | undefined {
  const [last] = /[^\s,.;:!?]{1,24}\s*$/u.exec(before.slice(-40)) ?? [""];
  const [next] = /^\s*[^\s,.;:!?]{1,24}/u.exec(after.slice(0, 40)) ?? [""];
  if (last.trim() === "" && next.trim() === "") return undefined;
  const join = (words: string): string =>
    [last.trim(), words.trim(), next.trim()].filter((word) => word !== "").join(" ");
  return { article: join(article), post: join(post) };
}
