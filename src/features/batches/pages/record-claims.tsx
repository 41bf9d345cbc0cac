import { formatDate } from '../../../lib/dates.ts';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { recordWords } from '../messages/record.ts';
import type { Claim } from '../view.ts';

const degreeTones = { declared: 'warn', checked: 'ok', confirmed: 'ok', differs: 'stop' } as const;

type Props = { context: PageContext; claims: readonly Claim[] };

/** The certificates a lot claims, how far each was checked, and whether the public page shows it. */
export function Claims({ context, claims }: Props) {
  const { language } = context;
  const say = recordWords(language);
  if (claims.length === 0) return <p>{say.noClaims}</p>;
  const degrees = {
    declared: say.degreeDeclared,
    checked: say.degreeChecked,
    confirmed: say.degreeConfirmed,
    differs: say.degreeDiffers,
  };
  const reasons = {
    holder: say.notShownHolder,
    product: say.notShownProduct,
    place: say.notShownPlace,
    date: say.notShownDate,
    'not-valid': say.notShownNotValid,
  };
  return (
    <Table
      caption={say.claimsTitle}
      rows={claims}
      columns={[
        {
          header: say.certificate,
          cell: ({ certificate }) => (
            <>
              <a href={`/console/certificates/${certificate.id}`}>{certificate.kind[language]}</a>
              <small class="mono">{certificate.number}</small>
              <small>
                {formatDate(certificate.validFrom, language)} –{' '}
                {formatDate(certificate.validTo, language)}
              </small>
            </>
          ),
        },
        {
          header: say.degree,
          cell: ({ degree }) => <Tag tone={degreeTones[degree]}>{degrees[degree]}</Tag>,
        },
        {
          header: say.onPage,
          cell: ({ why }) => <Tag tone={why ? 'stop' : 'ok'}>{why ? reasons[why] : say.shown}</Tag>,
        },
      ]}
    />
  );
}
