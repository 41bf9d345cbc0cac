import type { Language } from '../../lib/language.ts';
import { shared } from '../messages.ts';

type Props = {
  language: Language;
  /** the next page, when there is one */
  next?: string | undefined;
  /** the first page, when this is not it */
  first?: string | undefined;
};

/** Pages by cursor: a list that grows while it is read shows nothing twice. */
export function Pager({ language, next, first }: Props) {
  if (!next && !first) return null;
  const say = shared(language);
  return (
    <nav class="pager" aria-label={say.pages}>
      {first && (
        <a class="quiet" href={first}>
          {say.firstPage}
        </a>
      )}
      {next && (
        <a class="quiet" href={next} rel="next">
          {say.nextPage}
        </a>
      )}
    </nav>
  );
}
