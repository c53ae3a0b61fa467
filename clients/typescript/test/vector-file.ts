import { expect, test } from "vitest";
import { ServerLiedError } from "../src/index.js";

/** A committed vector: its members are those of its file's description. */
export type Vector = Readonly<Record<string, any>> & { readonly name: string; readonly valid: boolean };

const FILES = import.meta.glob<{ vectors: Vector[] }>("../../../contracts/vectors/*.json", {
  eager: true,
  import: "default",
});

/** All vectors of a file. */
export function vectorsOf(file: string): readonly Vector[] {
  return FILES[`../../../contracts/vectors/${file}.json`]?.vectors ?? [];
}

/** Runs a check over each vector of a file; one that is to be refused is refused with the name it gives. */
export function vectors(file: string, check: (vector: Vector) => Promise<void> | void): void {
  test.each(vectorsOf(file).map((vector) => [vector.name, vector] as const))("%s", async (_name, vector) => {
    if (vector.valid) {
      await check(vector);
      return;
    }
    const refusal = await Promise.resolve()
      .then(() => check(vector))
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(refusal).toBeInstanceOf(Error);
    if (/^[A-Z_]+$/.test(String(vector["reason"]))) {
      expect(refusal).toBeInstanceOf(ServerLiedError);
      expect((refusal as ServerLiedError).lie).toBe(vector["reason"]);
    }
  });
}
