// What options mean: the comments above their rows, read by the compiler wherever a row stands.
import ts from "typescript";

/** A row of options with what the comment above it says. */
export interface Meaning {
  /** Markdown; links lead from the root of the project. */
  readonly text: string;
  /** Of the options within it. */
  readonly fields: Meanings;
}

/** Meanings by the names of the options. */
export type Meanings = Readonly<Record<string, Meaning>>;

/** The meanings of the rows that a module exports, by the name of the constant. */
export function meaningsIn(file: string, ...names: readonly string[]): Meanings[] {
  const options = { target: ts.ScriptTarget.ES2022, lib: ["lib.es2024.d.ts"], strict: true, noEmit: true };
  const more = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const program = ts.createProgram([file], { ...options, ...more, allowImportingTsExtensions: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!);

  const rowsIn = (type: ts.Type): Meanings =>
    Object.fromEntries(
      type.getProperties().map((row) => {
        const text = ts.displayPartsToString(row.getDocumentationComment(checker));
        const fields = checker.getTypeOfSymbol(row).getProperty("fields");
        return [row.name, { text, fields: fields ? rowsIn(checker.getTypeOfSymbol(fields)) : {} }];
      }),
    );
  return names.map((name) => rowsIn(checker.getTypeOfSymbol(exported.find((each) => each.name === name)!)));
}

/** A meaning for readers without links: a schema, a terminal. */
export function plainly({ text }: Meaning): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1")
    .replace(/\{@link (\w+)\}/g, "$1")
    .replace(/\s+/g, " ");
}
