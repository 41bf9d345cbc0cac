import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../components/error-summary.tsx';
import { shared } from '../messages.ts';
import type { FormError, PageContext } from '../page-context.ts';
import { Document } from './document.tsx';
import { LanguageLinks } from './language-links.tsx';

type Props = {
  context: PageContext;
  title: string;
  errors?: readonly FormError[] | undefined;
  noIndex?: boolean;
  /** for lists, which need more room than reading does */
  wide?: boolean;
  inlineStyle?: string | undefined;
  children: ComponentChildren;
};

/** Pages anybody may open. The page brings its own `h1`. */
export function PublicLayout(props: Props) {
  const { context, title, errors, noIndex, wide, inlineStyle, children } = props;
  const measure = wide ? 'wide' : 'narrow';
  const say = shared(context.language);
  return (
    <Document
      context={context}
      title={title}
      hasErrors={Boolean(errors?.length)}
      noIndex={noIndex ?? false}
      inlineStyle={inlineStyle}
    >
      <header class={`masthead ${measure}`}>
        <a class="brand" href="/">
          {say.platform}
        </a>
        <LanguageLinks context={context} />
      </header>
      <main id="main" class={measure} tabIndex={-1}>
        <ErrorSummary language={context.language} errors={errors} />
        {children}
      </main>
      <footer class={measure}>
        <p>{say.footer}</p>
        <p class="links">
          <a href="/">{say.home}</a>
          <a href="/register">{say.register}</a>
          <a href="/phan-anh">{say.complain}</a>
          <a href="/console">{say.forOrganisations}</a>
          <a href="/docs">{say.forProgrammers}</a>
        </p>
      </footer>
    </Document>
  );
}
