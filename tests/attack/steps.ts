// A regular expression matched as engines match it, by trying and going back, with every look at a character counted.
import { RegExpParser } from "@eslint-community/regexpp";
import type { AST } from "@eslint-community/regexpp";

type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;
/** Whether a part reads forward, or backward as within a lookbehind. */
type Way = 1 | -1;

class TooManySteps extends Error {}

const PARSER = new RegExpParser({ ecmaVersion: 2025 });

/** The expression as a tree. */
export function treeOf({ source, flags }: { source: string; flags: string }): AST.Pattern {
  return PARSER.parsePattern(source, 0, source.length, { unicode: flags.includes("u") });
}

/** A bound of repetitions above this counts as this: what more of them cost is in proportion to the text. */
const LONGEST = 200;

/**
 * Counts the steps of an expression on a text: of its first match, or of all where it is global. Infinity
 * beyond a limit.
 */
export function stepsOf(tree: AST.Pattern, flags: string): (text: string, limit: number) => number {
  let text = "";
  let limit = 0;
  let steps = 0;
  const captures = new Map<number, string>();
  const step = (): void => {
    steps += 1;
    if (steps > limit) throw new TooManySteps();
  };
  const isOne = (node: AST.Element): node is AST.Character | AST.CharacterSet | AST.CharacterClass =>
    ["Character", "CharacterSet", "CharacterClass"].includes(node.type);

  /** Reads one character; where the text goes on, or -1. */
  const reader = (node: AST.Element, way: Way): ((at: number) => number) => {
    const known = new Map<string, boolean>();
    const pattern = new RegExp(`^${node.raw}$`, flags.replace(/[gym]/g, ""));
    return (at) => {
      step();
      const from = way === 1 ? at : at - 1;
      let character = text.charAt(from);
      if (character === "") return -1;
      if (flags.includes("u") && /[\uD800-\uDBFF]/.test(character)) character = text.slice(from, from + 2);
      let fits = known.get(character);
      if (fits === undefined) known.set(character, (fits = pattern.test(character)));
      return fits ? at + way * character.length : -1;
    };
  };

  const either = (alternatives: readonly AST.Alternative[], way: Way): Matcher => {
    const all = alternatives.map(({ elements }) => {
      const parts = elements.map((element) => matcher(element, way));
      return way === 1 ? parts : parts.reverse();
    });
    const run = (parts: readonly Matcher[], index: number, at: number, next: Next): boolean => {
      const part = parts[index];
      return part === undefined ? next(at) : part(at, (to) => run(parts, index + 1, to, next));
    };
    return (at, next) => all.some((parts) => run(parts, 0, at, next));
  };

  const repeated = ({ element, min, max: most, greedy }: AST.Quantifier, way: Way): Matcher => {
    const max = most === Infinity ? most : Math.min(most, Math.max(LONGEST, min));
    if (isOne(element)) {
      const read = reader(element, way);
      return (at, next) => {
        const places = [at];
        if (!greedy) {
          for (let to = at; ; places.push(to)) {
            if (places.length > min && next(to)) return true;
            if (places.length > max || (to = read(to)) < 0) return false;
          }
        }
        for (let to = read(at); to >= 0 && places.length <= max; to = read(to)) places.push(to);
        while (places.length > min) if (next(places.pop()!)) return true;
        return false;
      };
    }
    const once = matcher(element, way);
    const again = (count: number, at: number, next: Next): boolean => {
      const more = (): boolean =>
        count < max && once(at, (to) => (to !== at || count < min) && again(count + 1, to, next));
      return greedy ? more() || (count >= min && next(at)) : (count >= min && next(at)) || more();
    };
    return (at, next) => again(0, at, next);
  };

  const assertion = (node: AST.Assertion): Matcher => {
    if (node.kind === "lookahead" || node.kind === "lookbehind") {
      const inner = either(node.alternatives, node.kind === "lookahead" ? 1 : -1);
      return (at, next) => inner(at, () => true) !== node.negate && next(at);
    }
    const isWord = (at: number): boolean => /\w/.test(text.charAt(at));
    return (at, next) => {
      step();
      if (node.kind === "word") return (isWord(at - 1) !== isWord(at)) !== node.negate && next(at);
      const atEdge = node.kind === "start" ? at === 0 : at === text.length;
      const beside = text.charAt(node.kind === "start" ? at - 1 : at);
      return (atEdge || (flags.includes("m") && /[\n\r\u2028\u2029]/.test(beside))) && next(at);
    };
  };

  const matcher = (node: AST.Element, way: Way): Matcher => {
    if (node.type === "Quantifier") return repeated(node, way);
    if (node.type === "Assertion") return assertion(node);
    if (node.type === "Group") return either(node.alternatives, way);
    if (node.type === "CapturingGroup") {
      const inner = either(node.alternatives, way);
      const place = node.start;
      return (at, next) =>
        inner(at, (to) => {
          const before = captures.get(place);
          captures.set(place, text.slice(Math.min(at, to), Math.max(at, to)));
          if (next(to)) return true;
          if (before === undefined) captures.delete(place);
          else captures.set(place, before);
          return false;
        });
    }
    if (node.type === "Backreference") {
      const group = [node.resolved].flat()[0]!.start;
      return (at, next) => {
        const same = captures.get(group) ?? "";
        steps += same.length;
        step();
        return text.startsWith(same, at) && next(at + same.length);
      };
    }
    const read = reader(node, way);
    return (at, next) => {
      const to = read(at);
      return to >= 0 && next(to);
    };
  };

  const whole = either(tree.alternatives, 1);
  const search = (): void => {
    for (let at = 0; at <= text.length;) {
      captures.clear();
      let end = -1;
      step();
      const found = whole(at, (to) => ((end = to), true));
      if (found ? !flags.includes("g") : flags.includes("y")) return;
      at = found && end > at ? end : at + 1;
    }
  };
  return (given, most) => {
    text = given;
    limit = most;
    steps = 0;
    try {
      search();
      return steps;
    } catch (error) {
      if (error instanceof TooManySteps) return Infinity;
      throw error;
    }
  };
}
