import type { ComponentChildren } from 'preact';
import { LinkButton } from '../components/button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { roleName, shared } from '../messages.ts';
import type { FormError, PageContext, Viewer } from '../page-context.ts';
import { Document } from './document.tsx';
import { LanguageLinks } from './language-links.tsx';
import { type NavigationEntry, navigationFor, type Section } from './navigation.ts';

type Props = {
  context: PageContext;
  title: string;
  /** when the page's heading is more than its title, such as a code in its own type */
  heading?: ComponentChildren;
  section: Section;
  action?: { href: string; label: string } | undefined;
  /** one line that says what the page means */
  intro?: ComponentChildren;
  errors?: readonly FormError[] | undefined;
  children: ComponentChildren;
};

/** The desk behind sign-in: a side bar on a computer, a dock under the thumb on a phone. */
export function ConsoleLayout(props: Props) {
  const { context, title, heading, section, action, intro, errors, children } = props;
  return (
    <Document context={context} title={title} hasErrors={Boolean(errors?.length)} noIndex>
      {context.viewer && <Acting context={context} viewer={context.viewer} />}
      <div class="shell">
        {context.viewer && <Sections context={context} viewer={context.viewer} here={section} />}
        <div class="desk">
          <main id="main" tabIndex={-1}>
            <div class="top">
              <h1>{heading ?? title}</h1>
              {action && <LinkButton href={action.href}>{action.label}</LinkButton>}
            </div>
            {intro && <p class="intro">{intro}</p>}
            <ErrorSummary language={context.language} errors={errors} />
            {children}
          </main>
          <footer>
            <p>{shared(context.language).platform}</p>
            <LanguageLinks context={context} />
          </footer>
        </div>
      </div>
    </Document>
  );
}

type ViewerProps = { context: PageContext; viewer: Viewer };

/** Who acts and for whom: nobody should record for the wrong organisation. */
function Acting({ context, viewer }: ViewerProps) {
  const say = shared(context.language);
  return (
    <header class="masthead acting">
      <p>
        <b>{viewer.organisationName}</b>
        <span class="by">
          {roleName(viewer.role, context.language)} ·{' '}
          <a href="/console/account">{viewer.personName}</a>
          {viewer.hasOtherRoles && (
            <>
              {' '}
              · <a href="/console/switch">{say.switchOrganisation}</a>
            </>
          )}
        </span>
      </p>
      <form method="post" action="/sign-out">
        <input type="hidden" name="csrf" value={context.csrf} />
        <button type="submit" class="quiet">
          {say.signOut}
        </button>
      </form>
    </header>
  );
}

function Sections({ context, viewer, here }: ViewerProps & { here: Section }) {
  return (
    <nav class="sections" aria-label={shared(context.language).mainNavigation}>
      {navigationFor(viewer.role, context.language).map((entry) => (
        <a
          key={entry.section}
          href={entry.href}
          class={placeOf(entry)}
          aria-current={entry.section === here ? 'page' : undefined}
        >
          <span class="long">{entry.label}</span>
          <span class="short">{entry.shortLabel}</span>
        </a>
      ))}
    </nav>
  );
}

/** A side bar has room for every entry; a dock for five, of which the last leads to the others. */
function placeOf({ section, inDock }: NavigationEntry): string | undefined {
  if (section === 'more') return 'only-in-dock';
  return inDock ? undefined : 'not-in-dock';
}
