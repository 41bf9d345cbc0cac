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
  inlineStyle?: string | undefined;
  children: ComponentChildren;
};

/** Pages anybody may open. The page brings its own `h1`. */
export function PublicLayout({ context, title, errors, noIndex, inlineStyle, children }: Props) {
  const say = shared(context.language);
  return (
    <Document
      context={context}
      title={title}
      hasErrors={Boolean(errors?.length)}
      noIndex={noIndex ?? false}
      inlineStyle={inlineStyle}
    >
      <header class="masthead narrow">
        <a class="brand" href="/">
          {say.platform}
        </a>
        <LanguageLinks context={context} />
      </header>
      <main id="main" class="narrow" tabIndex={-1}>
        <ErrorSummary language={context.language} errors={errors} />
        {children}
      </main>
      <footer class="narrow">
        <p>{say.footer}</p>
        <p class="links">
          <a href="/">{say.home}</a>
          <a href="/console">{say.forOrganisations}</a>
          <a href="/docs">{say.forProgrammers}</a>
        </p>
      </footer>
    </Document>
  );
}
