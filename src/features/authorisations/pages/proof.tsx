import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { printPublicCode } from '../../../lib/public-code.ts';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { PublicLayout } from '../../../web/layouts/public.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { standingOn } from '../rules.ts';
import type { Authorisation } from '../store/read.ts';
import { tones } from './list.tsx';

type Props = { context: PageContext; row: Authorisation; today: LocalDate };

/** What tells a forged letter from a real one: organisations and weights, no person's name. */
export function ProofPage({ context, row, today }: Props) {
  const { language } = context;
  const say = words(language);
  const standing = standingOn(row, today);
  return (
    <PublicLayout context={context} title={say.proofTitle} noIndex>
      <h1>{say.proofTitle}</h1>
      <Notice
        tone={standing === 'accepted' ? 'ok' : 'warn'}
        title={standing === 'accepted' ? say.proofGood : say.proofOther}
      >
        <Tag tone={tones[standing]}>{say[standing]}</Tag>
      </Notice>
      <Card>
        <DataList
          facts={[
            { term: say.publicCode, value: printPublicCode(row.publicCode), code: true },
            { term: say.holder, value: row.holderName },
            { term: say.grantee, value: row.granteeName },
            { term: say.code, value: row.codeValue, code: true },
            { term: say.market, value: row.market[language] },
            { term: say.crop, value: row.crop[language] },
            { term: say.cap, value: formatKilograms(row.capGrams, language) },
            {
              term: say.days,
              value: `${formatDate(row.startsOn, language)} – ${formatDate(row.endsOn, language)}`,
            },
          ]}
        />
      </Card>
    </PublicLayout>
  );
}

export function NoProofPage({ context, typed }: { context: PageContext; typed: string }) {
  const say = words(context.language);
  return (
    <PublicLayout context={context} title={say.proofUnknown} noIndex>
      <h1>{say.proofUnknown}</h1>
      <p class="mono">{typed}</p>
      <p>{say.proofUnknownText}</p>
    </PublicLayout>
  );
}
