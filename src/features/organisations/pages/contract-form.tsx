import { formatDate } from '../../../lib/dates.ts';
import { formatKilograms, formatNumber, parseHectares, parseWeight } from '../../../lib/numbers.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField, type SelectOption } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { workWords } from '../messages/work.ts';
import type { Contract } from '../store/contracts.ts';
import { inputOf } from './form-input.ts';
import { pathOf } from './tabs.tsx';

type Props = {
  context: PageContext;
  organisation: { id: string };
  crops: readonly SelectOption[];
  /** buyers that are registered here */
  buyers: readonly { id: string; name: string }[];
  values: Record<string, string>;
  errors: readonly FormError[];
  /** the draft to correct; a new contract is recorded without */
  draft?: Contract | undefined;
};

export function ContractForm(props: Props) {
  const { context, organisation, crops, buyers, values, errors, draft } = props;
  const { language } = context;
  const say = workWords(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  const path = pathOf(organisation, 'contracts');
  return (
    <ConsoleLayout
      context={context}
      title={draft ? say.correct : say.newContract}
      section="organisations"
      intro={say.contractsIntro}
      errors={errors}
    >
      <Form
        context={context}
        action={draft ? `${path}/${draft.id}/edit` : `${path}/new`}
        idempotencyKey={draft ? undefined : (values.idempotencyKey ?? context.newKey)}
        version={draft ? (values.version ?? draft.version) : undefined}
      >
        <SelectField
          {...field('partnerId')}
          label={say.partner}
          empty={say.partnerNotListed}
          options={buyers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          {...field('partnerName')}
          label={say.partnerName}
          hint={say.partnerHint}
          maxLength={200}
        />
        <SelectField {...field('cropCode')} label={say.crop} empty="" options={crops} />
        <TextField {...field('grams')} label={say.grams} hint={say.gramsHint} maxLength={40} />
        <TextField
          {...field('squareMetres')}
          label={say.squareMetres}
          hint={say.hectaresHint}
          maxLength={20}
        />
        <TextField
          {...field('priceRule')}
          label={say.priceRule}
          hint={say.priceHint}
          maxLength={300}
        />
        <TextField
          {...field('quality')}
          label={say.quality}
          hint={say.qualityHint}
          maxLength={300}
        />
        <TextField {...field('season')} label={say.season} hint={say.seasonHint} maxLength={100} />
        <DateField {...field('validFrom')} label={say.validFrom} language={language} />
        <DateField {...field('validTo')} label={say.validTo} language={language} />
        <TextField
          {...field('number')}
          label={say.number}
          hint={say.numberLater}
          maxLength={60}
          code
        />
        <Buttons>
          <Button>{say.save}</Button>
          <LinkButton href={draft ? `${path}/${draft.id}` : path} kind="quiet">
            {shared(language).cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}

/** What was typed as the API takes it; what cannot be read stays text, so that its field is told. */
export function contractFrom(values: Record<string, string>): Record<string, unknown> {
  const { squareMetres, ...typed } = inputOf(values, {
    dates: ['validFrom', 'validTo'],
    optional: ['squareMetres', 'partnerId'],
  });
  const size = squareMetres === undefined ? undefined : parseHectares(squareMetres);
  return {
    ...typed,
    grams: gramsFrom(values.grams),
    ...(size && { squareMetres: 'squareMetres' in size ? size.squareMetres : squareMetres }),
  };
}

export function gramsFrom(typed = ''): number | string {
  const weight = parseWeight(typed, 'kg');
  return 'grams' in weight ? weight.grams : typed;
}

/** A draft as it would have been typed. */
export function typedContract(contract: Contract): Record<string, string> {
  const { squareMetres, partnerId } = contract;
  return {
    partnerId: partnerId ?? '',
    partnerName: partnerId ? '' : contract.partnerName,
    number: contract.number ?? '',
    cropCode: contract.cropCode,
    grams: formatKilograms(contract.grams, 'vi'),
    squareMetres: squareMetres === null ? '' : formatNumber(squareMetres / 10_000, 'vi', 4),
    priceRule: contract.priceRule,
    quality: contract.quality,
    season: contract.season,
    validFrom: formatDate(contract.validFrom, 'vi'),
    validTo: formatDate(contract.validTo, 'vi'),
  };
}
