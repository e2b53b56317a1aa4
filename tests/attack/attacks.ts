// Texts made for an expression: an example of how it begins, something that it repeats or reads, often, and an odd end.
import type { AST } from "@eslint-community/regexpp";

/** A text: the unit is repeated as often as wanted. */
export interface Attack {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** Characters that expressions tell apart. */
const CHARACTERS = Array.from(` \n\taA0.,-_:;/"'()[]{}<>=@#?!&|*~é日あ한😀—…`);
/** What follows: nothing, or something that hardly any expression goes on with. */
const ENDS = ["", "\0", "\n\0"];
/** More are not tried for one expression. */
const MOST = 150;

/** The attacks on an expression. */
export function attacksOn(tree: AST.Pattern, flags: string): Attack[] {
  const units = new Map<string, readonly [before: string, unit: string]>();
  const add = (before: string, unit: string): void => {
    if (unit !== "" && unit.length <= 200) units.set(`${before}\0${unit}`, [before, unit]);
  };
  const ends = [...ENDS];
  const visit = (alternatives: readonly AST.Alternative[], before: string): void => {
    for (const { elements } of alternatives) {
      const examples = elements.map((element) => exampleOf(element, flags));
      elements.forEach((element, index) => {
        const begun = before + examples.slice(0, index).join("");
        for (const unit of unitsOf(element, flags)) add(begun, unit);
        // What was begun, begun again.
        add(before, examples.slice(0, index + 1).join(""));
        add(begun, (examples[index] ?? "") + (examples[index + 1] ?? ""));
        // What ends a repetition, over and over.
        if (element.type === "Quantifier") add(begun, examples[index + 1] ?? "");
        const inner = element.type === "Quantifier" ? element.element : element;
        // What a repetition of all but a few characters stops at.
        const [excluded] = inner.type === "CharacterClass" && inner.negate ? inner.elements : [];
        if (excluded?.type === "Character") ends.push(String.fromCodePoint(excluded.value));
        if ("alternatives" in inner) visit(inner.alternatives, begun);
      });
    }
  };
  visit(tree.alternatives, "");
  // Single characters first: they make most of what is slow.
  return [...units.values()]
    .sort(([, a], [, b]) => a.length - b.length)
    .flatMap(([before, unit]) => [...new Set(ends)].map((after) => ({ before, unit, after })))
    .slice(0, MOST);
}

/** What a repetition may repeat. */
function unitsOf(element: AST.Element, flags: string): string[] {
  if (element.type !== "Quantifier" || element.max < 3) return [];
  const inner = element.element;
  return inner.type === "CharacterClass" || inner.type === "CharacterSet"
    ? charactersOf(inner, flags)
    : [exampleOf(inner, flags)];
}

function charactersOf(node: AST.Element, flags: string): string[] {
  const pattern = new RegExp(`^${node.raw}$`, flags.replace(/[gym]/g, ""));
  return CHARACTERS.filter((character) => pattern.test(character)).slice(0, 4);
}

/** A short text that a part matches; of repetitions as few as there may be, but one. */
function exampleOf(node: AST.Element, flags: string): string {
  switch (node.type) {
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterSet":
      return charactersOf(node, flags)[0] ?? "x";
    case "CharacterClass": {
      const [first] = node.elements;
      const literal =
        !node.negate && first?.type === "Character" ? String.fromCodePoint(first.value) : undefined;
      return charactersOf(node, flags)[0] ?? literal ?? "x";
    }
    case "Quantifier":
      return node.max === 0 ? "" : exampleOf(node.element, flags).repeat(Math.min(Math.max(node.min, 1), 50));
    case "Group":
    case "CapturingGroup":
      return (node.alternatives[0]?.elements ?? []).map((each) => exampleOf(each, flags)).join("");
    default:
      return "";
  }
}
