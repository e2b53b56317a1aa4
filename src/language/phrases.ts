// Lists of phrases as the data files write them.

/**
 * The phrases of a list. A line holds some, parted by commas. A line with a ` + ` holds stems and behind it endings:
 * every stem with every ending, `-` for none, so that no person, number or tense of a verb is left out.
 * `tonn, pest + e, ent` is tonne, tonnent, peste, pestent.
 */
export function phrasesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [stems, endings] = line.split(" + ");
    if (endings === undefined) return line.split(", ");
    const ends = endings.split(", ").map((ending) => (ending === "-" ? "" : ending));
    return stems!.split(", ").flatMap((stem) => ends.map((ending) => stem + ending));
  });
}
