import { formatKilograms } from '../../../lib/numbers.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { codeWords } from '../messages/codes.ts';
import { houseWords } from '../messages/houses.ts';
import { supplyWords } from '../messages/supplies.ts';
import { CodesCard, DecisionHistory } from './house-codes.tsx';
import type { HouseProps } from './house-props.ts';
import { SupplyTable } from './house-supplies.tsx';
import { base } from './names.ts';

export function HouseRecord(props: HouseProps) {
  const { context, house, side } = props;
  const { language } = context;
  const say = houseWords(language);
  const kilograms = (amount: number) => formatKilograms(amount * 1000, language);
  const at = `${base}/${house.id}`;
  const action = props.mayDecide
    ? { href: `${at}/codes/new?way=allot`, label: codeWords(language).giveCode }
    : side === 'operator'
      ? { href: `${at}/supplies/new`, label: supplyWords(language).askSupply }
      : undefined;
  return (
    <ConsoleLayout
      context={context}
      title={house.name}
      section="packing-houses"
      action={action}
      intro={`${house.operatorName} · ${props.address}`}
    >
      <Columns>
        <Card>
          <DataList
            facts={[
              { term: say.operator, value: house.operatorName },
              { term: say.address, value: house.addressLine },
              { term: say.commune, value: props.address },
              { term: say.perDay, value: kilograms(house.kilogramsPerDay) },
              { term: say.perSeason, value: kilograms(house.kilogramsPerSeason) },
              { term: 'GLN', value: house.gln ?? say.noGln, code: house.gln !== null },
            ]}
          />
          {props.mayCorrect && (
            <Buttons>
              <LinkButton kind="quiet" href={`${at}/edit`}>
                {say.edit}
              </LinkButton>
            </Buttons>
          )}
        </Card>
        <CodesCard {...props} />
      </Columns>
      <Card title={supplyWords(language).supplies}>
        <SupplyTable {...props} />
      </Card>
      <Card title={codeWords(language).history}>
        <DecisionHistory {...props} />
      </Card>
    </ConsoleLayout>
  );
}
