import type { Language } from '../../lib/language.ts';
import { shared } from '../messages.ts';
import type { FormError } from '../page-context.ts';

type Props = { language: Language; errors: readonly FormError[] | undefined };

/** Stands above the form and takes the focus, so that nobody looks for what happened. */
export function ErrorSummary({ language, errors }: Props) {
  if (!errors?.length) return null;
  return (
    <div
      class="errors"
      role="alert"
      aria-labelledby="errors-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script this is how focus reaches the summary
      autoFocus
    >
      <p id="errors-title">{shared(language).formErrors(errors.length)}</p>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
