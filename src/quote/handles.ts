// Whether a name that an article writes is the name of the account that a post mentions.
import { wordsOfNames } from "../language/languages.ts";
import { withoutMarks } from "../language/fold.ts";

/** Words between the words of a name. */
const BETWEEN = new Set(wordsOfNames("between"));
/** What accounts add to a name in their handle. */
const ADDED =
  /^(?:_?(?:official|offiziell|oficial|hq|news|tv|real|the|us|usa|uk|eu|de|fr|es|gov|org|press|online|fc|x|\d))*$/;

/** Whether a name, folded, may stand for a handle: it is the display name or part of it, or the handle spells it. */
export function namesAccount(
  words: readonly string[],
  handle: string,
  name: string | undefined,
  titles: ReadonlySet<string>,
): boolean {
  const bare = words.map(withoutMarks).filter((word) => !titles.has(word) || words.length === 1);
  if (bare.length === 0) return false;
  if (name !== undefined && isPartOf(bare, name)) return true;
  const letters = withoutMarks(handle.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, "");
  const all = words.map(withoutMarks);
  if (spells(letters, all) || spells(letters, bare)) return true;
  // `Barack Obama` for `@obama`, as long as nothing says that the account has another name.
  return name === undefined && letters.length >= 4 && all.includes(letters);
}

function isPartOf(words: readonly string[], name: string): boolean {
  const known: readonly string[] = withoutMarks(name.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.every((word) => BETWEEN.has(word) || known.includes(word)) &&
    words.some((word) => known.includes(word))
  );
}

/** Whether a handle is made of the words in order, each whole or by its beginning, the last one whole or all by initials. */
function spells(handle: string, words: readonly string[]): boolean {
  const content = words.filter((word) => !BETWEEN.has(word));
  if (content.length === 0 || content.length > 8) return false;
  const joined = content.join("");
  if (handle === joined || words.join("") === handle) return true;
  const place = handle.indexOf(joined);
  if (place !== -1 && joined.length >= 4) {
    // `Blinken` for `@antonyblinken`; but not `Ann` for `@channing`.
    const rest = handle.slice(0, place) + handle.slice(place + joined.length);
    return joined.length >= 5 || ADDED.test(rest);
  }
  if (handle === content.map((word) => word[0]).join("") && content.length > 1) return true;
  return beginsWith(handle, content);
}

/** `secblinken` by `secretary blinken`: beginnings of the words, the last one whole. */
function beginsWith(handle: string, words: readonly string[]): boolean {
  const last = words.at(-1)!;
  if (last.length < 3 || !handle.endsWith(last)) return false;
  let rest = handle.slice(0, -last.length);
  for (const word of words.slice(0, -1)) {
    let shared = 0;
    while (shared < word.length && rest[shared] === word[shared]) shared += 1;
    if (shared === 0) return false;
    rest = rest.slice(shared);
  }
  return rest === "" && words.length > 1;
}
