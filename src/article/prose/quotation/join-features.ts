// Whether a span goes on with the words of the span before: what speaks for it and against it.
import { is } from "../../../language/terms.ts";
import { bin } from "./loglinear.ts";
import { verbKind } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Features } from "./loglinear.ts";

/** What the marks themselves show: an open quotation, or block after block. */
export function isOpenBefore(last: Frame, own: Frame): boolean {
  const [a, b] = [last.quoted, own.quoted];
  return a.passage + 1 === b.passage && (a.goesOn || (a.block && b.block));
}

/** `undefined`: too far apart to be one quotation. `same`: how probable it is that one person said both. */
export function joinFeatures(last: Frame, own: Frame, same: number): Features | undefined {
  const [a, b] = [last.quoted, own.quoted];
  if (a.passage !== b.passage) return undefined;
  const { terms, sentenceOf, text } = own.read;
  const steps = sentenceOf[b.term]! - sentenceOf[a.term]!;
  if (steps > 2) return undefined;
  const between = terms.slice(a.term + 1, b.term);
  const words = text.slice(a.start, a.end);
  const ending = /[,，]$/.test(words) ? "comma" : /[.!?…。！？]$/.test(words) ? "stop" : "none";
  const start = /^[\p{Lu}\p{Lt}]/u.test(text.slice(b.start, b.end)) ? "capital" : "other";
  const prior = between.at(-1);
  const before =
    prior === undefined
      ? "nothing"
      : prior.word
        ? is(prior, "that")
          ? "that"
          : is(prior, "coordinators")
            ? "and"
            : "word"
        : prior.text;
  const where = `sentences ${steps}`;
  const ownVerb = own.verbBehind !== undefined ? `behind ${verbKind(own.read, own.verbBehind)}` : "none";
  const lastVerb =
    last.verbBehind !== undefined && last.verbBehind < b.term
      ? `behind ${verbKind(last.read, last.verbBehind)}`
      : last.verbBefore !== undefined
        ? "before"
        : "none";
  return [
    "j",
    `j:${where}`,
    `j:${where},before=${before}`,
    `j:${where},gap${bin(between.length, 0, 1, 3, 6, 10, 16, 25)}`,
    `j:${where},own verb=${ownVerb}`,
    `j:${where},last verb=${lastVerb}`,
    `j:${where},own verb=${own.verbBehind !== undefined},last verb=${lastVerb === "none" ? "none" : lastVerb === "before" ? "before" : "behind"}`,
    `j:${where},end=${ending},start=${start}`,
    `j:${where},same${bin(same, 0.1, 0.3, 0.6, 0.85)}`,
    b.incised === true && "j:incised",
    a.single !== b.single && "j:other marks",
  ].filter((each) => each !== false);
}
