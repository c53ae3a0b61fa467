import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import type { HINTS, Strength } from "./strength";

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** Rates a password on this device: the lists of stolen and common ones came with the app. */
export function estimate(password: string, email: string): Strength {
  const personal = email
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 2);
  const { score, sequence } = zxcvbn.check(password.slice(0, 100), personal);
  const found = sequence.map((part) => hintOf(part as Part)).find((hint) => hint !== undefined);
  return { score, hint: score >= 4 ? undefined : (found ?? "short") };
}

interface Part {
  readonly pattern: string;
  readonly dictionaryName?: string;
}

function hintOf({ pattern, dictionaryName = "" }: Part): keyof typeof HINTS | undefined {
  switch (pattern) {
    case "dictionary":
      return dictionaryName.startsWith("passwords") ? "known" : dictionaryName === "userInputs" ? "personal" : "word";
    case "date":
    case "regex":
      return "date";
    case "spatial":
    case "sequence":
    case "repeat":
      return "pattern";
    default:
      return undefined;
  }
}
