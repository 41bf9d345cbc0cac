/** The languages of every page and refusal. Vietnamese is the language of record. */
export const languages = ['vi', 'en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** One text in each language, as reference data and refusals carry it. */
export type Text = Readonly<Record<Language, string>>;

// biome-ignore lint/suspicious/noExplicitAny: the parameters of a message are checked against the Vietnamese one below
type Message = string | ((...parameters: any[]) => string);
type Messages = Record<string, Message>;
type Translated<V extends Messages> = {
  readonly [Key in keyof V]: V[Key] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : string;
};

/**
 * A feature's strings, all languages side by side. A key that is missing or takes
 * other parameters than the Vietnamese one does not compile.
 */
export function messages<V extends Messages>(table: {
  vi: V;
  en: Translated<NoInfer<V>>;
  zh: Translated<NoInfer<V>>;
}): (language: Language) => Translated<V> {
  return (language) => table[language] as Translated<V>;
}

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** Explicit choice first, then what the browser prefers, then Vietnamese. */
export function chooseLanguage(
  explicit: readonly (string | undefined)[],
  acceptLanguage: string | undefined,
): Language {
  for (const wish of explicit) if (isLanguage(wish)) return wish;
  for (const tag of preferredTags(acceptLanguage ?? '')) if (isLanguage(tag)) return tag;
  return 'vi';
}

function preferredTags(header: string): string[] {
  return header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase().split('-')[0] ?? '', quality: quality ? Number(quality) : 1 };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((wish) => wish.tag);
}
