import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist",
      "demo-out",
      "wordpress-out",
      "examples/wordpress/{partly,unpacked}",
      "examples/sites/*/{.astro,.next,docs/.vitepress,_site,dist,out,public,site}",
      "coverage",
      "**/*.cjs",
      "tsup.config.bundled_*",
    ],
  }, // the last is there while tsup starts
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: "tsconfig.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off", // indexes proved by the line above; the strict flags ask for them
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**"],
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 80],
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/cli/terminal.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["stdout", "stderr"].map((property) => ({
          object: "process",
          property,
          message: "Say it through src/cli/terminal.ts, which makes it harmless.",
        })),
        { object: "URL", property: "canParse", message: "Ask isUrl of src/model/url.ts, which says why." },
      ],
      "no-restricted-imports": ["error", "process", "node:process", "console", "node:console"],
    },
  },
  { files: ["**/*.js", "**/*.mjs"], ...tseslint.configs.disableTypeChecked },
  {
    files: ["tests/**", "bench/**", "examples/**", "scripts/**"],
    rules: { "no-console": "off", "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off", "no-undef": "off" },
  },
);
