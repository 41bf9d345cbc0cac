import type { ComponentChildren } from 'preact';
import { InlineStyle } from '../../web/components/inline-style.tsx';
import { LanguageLinks } from '../../web/layouts/language-links.tsx';
import { shared } from '../../web/messages.ts';
import type { PageContext } from '../../web/page-context.ts';
import { scanStyle } from './scan-style.ts';

type Props = {
  context: PageContext;
  title: string;
  /** what a chat shows under a shared link */
  description: string;
  /** the address under which this page is known; without one it is kept out of search engines */
  canonical?: string;
  image?: string | undefined;
  footer: ComponentChildren;
  children: ComponentChildren;
};

/** A page that is complete in one answer: style inside, no script, no font, not even an icon to fetch. */
export function ScanDocument(props: Props) {
  const { context, title, description, canonical, image, footer, children } = props;
  const say = shared(context.language);
  return (
    <html lang={context.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${say.platform}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={say.platform} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        {canonical && <meta property="og:url" content={canonical} />}
        {canonical && <link rel="canonical" href={canonical} />}
        {image && <meta property="og:image" content={image} />}
        {!canonical && <meta name="robots" content="noindex" />}
        <link rel="icon" href="data:," />
        <InlineStyle css={scanStyle} />
      </head>
      <body>
        <a class="skip" href="#main">
          {say.skipToContent}
        </a>
        <header>
          <a class="brand" href="/">
            {say.platform}
          </a>
          <LanguageLinks context={context} />
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>{footer}</footer>
      </body>
    </html>
  );
}
