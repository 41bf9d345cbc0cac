import { formatDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import type { ReadHouse } from '../actions/read-house.ts';
import { supplyWords } from '../messages/supplies.ts';
import { nextSteps } from '../rules.ts';
import type { HouseProps } from './house-props.ts';
import { toneOfSupply } from './names.ts';

type Supply = ReadHouse['supplies'][number];

/** Which areas may supply the house, were asked, refused or ended. */
export function SupplyTable({ context, house, marketName, side, ...props }: HouseProps) {
  const { language } = context;
  const say = supplyWords(language);
  if (house.supplies.length === 0)
    return (
      <p class="soft">{props.runsIt || props.isAuthority ? say.noSupplies : say.noSuppliesYours}</p>
    );
  return (
    <Table
      caption={say.supplies}
      rows={house.supplies}
      columns={[
        {
          header: say.area,
          cell: (supply) => (
            <>
              {supply.areaName}
              <small>{supply.holderName}</small>
            </>
          ),
        },
        {
          header: say.areaCode,
          cell: (supply) => (
            <AreaCodes supply={supply} marketName={marketName} language={language} />
          ),
        },
        { header: say.period, cell: (supply) => periodOf(supply, language) },
        {
          header: say.state,
          cell: (supply) => {
            const isOutside = supply.state === 'agreed' && !supply.maySupply;
            const steps = side ? nextSteps(supply.state, side) : [];
            return (
              <>
                <Tag tone={isOutside ? 'plain' : toneOfSupply[supply.state]}>
                  {isOutside ? say.outside : say[supply.state]}
                </Tag>
                {supply.lastReason && <small>{say.reasonGiven(supply.lastReason)}</small>}
                {steps.length > 0 && (
                  <Buttons>
                    <LinkButton kind="quiet" href={`/console/supplies/${supply.id}`}>
                      {steps.includes('agree')
                        ? say.answer
                        : supply.state === 'asked'
                          ? say.endRequest
                          : say.end}
                    </LinkButton>
                  </Buttons>
                )}
              </>
            );
          },
        },
      ]}
    />
  );
}

type CodesProps = { supply: Supply; marketName: (code: string) => string; language: Language };

function AreaCodes({ supply, marketName, language }: CodesProps) {
  const say = supplyWords(language);
  if (supply.areaCodes.length === 0) return <Tag tone="warn">{say.noAreaCode}</Tag>;
  return (
    <>
      {supply.areaCodes.map((code) => (
        <div key={`${code.value} ${code.marketCode}`}>
          <span class="mono">{code.value}</span>
          <small>
            {marketName(code.marketCode)}
            {!code.isInForce && ` · ${say.notInForce}`}
          </small>
        </div>
      ))}
    </>
  );
}

export function periodOf(
  { validFrom, validTo }: Pick<Supply, 'validFrom' | 'validTo'>,
  language: Language,
): string {
  const say = supplyWords(language);
  const first = formatDate(validFrom, language);
  return validTo ? say.between(first, formatDate(validTo, language)) : say.since(first);
}
