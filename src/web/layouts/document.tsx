import type { ComponentChildren } from 'preact';
import { stylesHref } from '../asset-version.ts';
import { InlineStyle } from '../components/inline-style.tsx';
import { shared } from '../messages.ts';
import type { PageContext } from '../page-context.ts';

export type DocumentProps = {
  context: PageContext;
  title: string;
  /** the title then starts with the word for error: it is read first and seen in the tab */
  hasErrors?: boolean;
  /** for pages behind sign-in, which no search engine should keep */
  noIndex?: boolean;
  /** replaces the style sheet; send `styleHash(inlineStyle)` in the content policy */
  inlineStyle?: string | undefined;
  children: ComponentChildren;
};

export function Document(props: DocumentProps) {
  const say = shared(props.context.language);
  const title = `${props.title} · ${say.platform}`;
  return (
    <html lang={props.context.language}>
      <head>
        <meta charset="utf-8" />
        <title>{props.hasErrors ? say.errorTitle(title) : title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f6f7f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0f1512" media="(prefers-color-scheme: dark)" />
        {props.noIndex && <meta name="robots" content="noindex, nofollow" />}
        <link rel="icon" href="/icons/favicon.svg" type="image/svg+xml" />
        {props.inlineStyle === undefined ? (
          <link rel="stylesheet" href={stylesHref} />
        ) : (
          <InlineStyle css={props.inlineStyle} />
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          {say.skipToContent}
        </a>
        {props.children}
      </body>
    </html>
  );
}
