/** The languages that the app speaks. */
export type Language = "de" | "en";

/** One thing said in every language: nobody can add it to one of them only. */
export interface Phrase<Text = string> {
  readonly de: Text;
  readonly en: Text;
}

/** What a feature says. A phrase that depends on something is a function of it. */
export type Phrases = Readonly<Record<string, Phrase | Phrase<(...given: never[]) => string>>>;

/** The phrases in one language. */
export type Spoken<P extends Phrases> = { readonly [Name in keyof P]: P[Name]["en"] };

const spoken: Record<Language, WeakMap<Phrases, object>> = { de: new WeakMap(), en: new WeakMap() };

/** The same object each time, so that it may be a dependency of effects. */
export function speak<P extends Phrases>(phrases: P, language: Language): Spoken<P> {
  const known = spoken[language].get(phrases);
  if (known !== undefined) {
    return known as Spoken<P>;
  }
  const said = Object.fromEntries(Object.entries(phrases).map(([name, phrase]) => [name, phrase[language]]));
  spoken[language].set(phrases, said);
  return said as Spoken<P>;
}
