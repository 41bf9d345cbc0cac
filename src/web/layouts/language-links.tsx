import { type Language, languages } from '../../lib/language.ts';
import { shared } from '../messages.ts';
import type { PageContext } from '../page-context.ts';

const names: Readonly<Record<Language, readonly [short: string, full: string]>> = {
  vi: ['VI', 'VI, Tiếng Việt'],
  en: ['EN', 'EN, English'],
  zh: ['中文', '中文'],
};

export function LanguageLinks({ context }: { context: PageContext }) {
  return (
    <nav class="languages" aria-label={shared(context.language).languages}>
      {languages.map((language) => (
        <a
          key={language}
          href={languageHref(context.url, language)}
          lang={language}
          hreflang={language}
          aria-label={names[language][1]}
          aria-current={language === context.language ? 'true' : undefined}
        >
          {names[language][0]}
        </a>
      ))}
    </nav>
  );
}

/**
 * Only a query: the browser keeps the path. A path such as `//elsewhere.example` that somebody
 * asked us for can so never become a link to another site.
 */
export function languageHref(url: string, language: Language): string {
  const mark = url.indexOf('?');
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1).split('#')[0]);
  query.set('lang', language);
  return `?${query}`;
}
