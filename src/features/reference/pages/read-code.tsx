import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { pageContext, sendPage } from '../../../http/pages.ts';
import { clean } from '../../../lib/fold.ts';
import { Button } from '../../../web/components/button.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { PublicLayout } from '../../../web/layouts/public.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { type CodeParts, readCode } from '../../areas/rules/read-code.ts';
import { words } from '../messages/settings.ts';
import { schemeProblems } from '../problems/schemes.ts';
import { explainCode, type Meaning } from '../rules/explain-code.ts';
import { type CodeScheme, listCodeSchemes, readOrigins } from '../store/schemes.ts';
import { nameOf } from './settings.tsx';

const query = z.object({ value: z.string().max(200).catch('') });

/** Anyone with a box in the hand may ask what the code on it says. */
export function readCodePage(app: App, { db }: Deps): void {
  app.get(
    '/codes/read',
    { config: { access: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const context = pageContext(request);
      const value = clean(query.parse(request.query).value);
      if (!value) return sendPage(reply, <ReadPage context={context} value="" />);
      const schemes = await listCodeSchemes(db);
      const read = readCode(value, schemes);
      if (!read) {
        const examples = schemes.map(({ example }) => example).join(', ');
        const error = schemeProblems.codeUnread({ examples }).text[context.language];
        return sendPage(reply, <ReadPage context={context} value={value} error={error} />, 422);
      }
      const meanings = explainCode(read, await readOrigins(db, read.parts.commune));
      const found = { scheme: read.scheme, normalised: read.normalised, meanings };
      return sendPage(reply, <ReadPage context={context} value={value} found={found} />);
    },
  );
}

type Props = {
  context: PageContext;
  value: string;
  error?: string;
  found?: { scheme: CodeScheme; normalised: string; meanings: readonly Meaning[] };
};

const labels = {
  letters: 'letters',
  province: 'provincePart',
  district: 'district',
  commune: 'communePart',
  kind: 'kindPart',
  crop: 'crop',
  serial: 'serial',
  year: 'yearPart',
  market: 'market',
} as const satisfies Record<keyof CodeParts, string>;

function ReadPage({ context, value, error, found }: Props) {
  const { language } = context;
  const say = words(language);
  return (
    <PublicLayout
      context={context}
      title={say.readTitle}
      errors={error ? [{ field: 'value', text: error }] : undefined}
    >
      <h1>{say.readTitle}</h1>
      <p>{say.readIntro}</p>
      <form class="form" method="get" action="/codes/read">
        <TextField
          name="value"
          value={value}
          label={say.readLabel}
          error={error}
          maxLength={100}
          autoComplete="off"
          code
        />
        <Button>{say.readButton}</Button>
      </form>
      {found && (
        <>
          <h2 class="mono">{found.normalised}</h2>
          <DataList
            facts={[
              {
                term: say.form,
                value: nameOf(found.scheme, language),
                by: found.scheme.source,
              },
              ...found.meanings.map(({ part, value: printed, meaning }) => ({
                term: printed ? `${say[labels[part]]} ${printed}` : say[labels[part]],
                value: meaning[language],
              })),
            ]}
          />
          <p>{say.notProof}</p>
        </>
      )}
    </PublicLayout>
  );
}
