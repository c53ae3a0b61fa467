import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const FEATURES = [
  "account",
  "activity",
  "charts",
  "lie",
  "login",
  "records",
  "register",
  "shares",
  "summary",
  "transfer",
  "visit",
  "welcome",
];

/** Features know the shared nouns, not each other; where one leads to another it is by an address. */
const apart = FEATURES.map((feature) => ({
  files: [`src/${feature}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: FEATURES.filter((other) => other !== feature).map((other) => ({ regex: `^(\\.\\./)+${other}/` })) },
    ],
  },
}));

/** What people read stands in a `text.ts`, in every language. */
const noText = {
  files: ["src/**/*.tsx"],
  rules: {
    "no-restricted-syntax": [
      "error",
      { selector: "JSXText[value=/\\p{L}/u]", message: "Text belongs into the feature's text.ts" },
      {
        selector:
          "JSXAttribute[name.name=/^(label|title|placeholder|alt|helperText|aria-label|primary|secondary)$/] > Literal[value=/\\p{L}/u]",
        message: "Text belongs into the feature's text.ts",
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ["dist", "test/artefacts"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // The first field of a dialog or a one-field page is where a person wants to be.
      "jsx-a11y/no-autofocus": "off",
    },
  },
  {
    files: ["**/*.js"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        Buffer: false,
        caches: false,
        console: false,
        fetch: false,
        process: false,
        Request: false,
        self: false,
        URL: false,
      },
    },
  },
  ...apart,
  noText,
);
