import type { Language } from '../../lib/language.ts';
import { shared } from '../messages.ts';
import { Options, type SelectOption } from './select-field.tsx';

type Filter = {
  name: string;
  label: string;
  value: string | undefined;
  /** the first option should mean "all" and have an empty value */
  options: readonly SelectOption[];
};

type Props = {
  language: Language;
  action: string;
  /** what can be searched for */
  label: string;
  q: string | undefined;
  filters?: readonly Filter[];
};

/** A search that is an address: it can be kept, shared and reloaded. */
export function SearchBar({ language, action, label, q, filters = [] }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: old web views do not know the element `search`
    <form class="find" method="get" action={action} role="search">
      <span class="grow">
        <label for="q">{label}</label>
        <input id="q" name="q" type="search" value={q} maxLength={100} autoComplete="off" />
      </span>
      {filters.map((filter) => (
        <span key={filter.name}>
          <label for={filter.name}>{filter.label}</label>
          <select id={filter.name} name={filter.name}>
            <Options options={filter.options} chosen={filter.value} />
          </select>
        </span>
      ))}
      <button type="submit" class="quiet">
        {shared(language).search}
      </button>
    </form>
  );
}
