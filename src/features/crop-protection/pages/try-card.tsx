import { doseUnits } from '../../../db/schema/crop-protection.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Notice } from '../../../web/components/notice.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { shared } from '../../../web/messages.ts';
import { unitWords } from '../messages/findings.ts';
import { words } from '../messages/words.ts';
import { levelOf, sayFinding } from '../rules/say-finding.ts';
import { base, levelTones } from './base.ts';
import type { ProductProps } from './product-props.ts';

/** A use that is only thought of, judged as the diary would; an address, so that it can be passed on. */
export function TryCard(props: ProductProps) {
  const { context, found, crops, texts, errors, judgement } = props;
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <div id="try">
      <Card title={say.tryTitle}>
        <p class="soft">{say.tryHint}</p>
        {judgement && <Judgement {...{ judgement, language }} />}
        <form
          class="form"
          method="get"
          action={`${base}/products/${found.product.id}#try`}
          novalidate
        >
          <SelectField
            {...field('crop')}
            label={say.crop}
            empty={shared(language).chooseOne}
            options={crops}
          />
          <DateField {...field('on')} label={say.usedOn} language={language} />
          <TextField {...field('amount')} label={say.dose} inputMode="decimal" maxLength={20} />
          <SelectField
            {...field('unit')}
            label={say.unit}
            options={doseUnits.map((value) => ({ value, label: unitWords(language)[value] }))}
          />
          <TextField {...field('water')} label={say.water} inputMode="numeric" maxLength={5} />
          <Button kind="quiet">{say.tryIt}</Button>
        </form>
      </Card>
    </div>
  );
}

type JudgementProps = {
  judgement: NonNullable<ProductProps['judgement']>;
  language: ProductProps['context']['language'];
};

function Judgement({ judgement, language }: JudgementProps) {
  const say = words(language);
  const { findings, intervalDays } = judgement;
  return (
    <>
      {findings.map((finding) => (
        <Notice key={finding.kind} tone={levelTones[levelOf[finding.kind]]}>
          {sayFinding(finding, language)}
        </Notice>
      ))}
      {findings.length === 0 && <Notice tone="ok">{say.allGood}</Notice>}
      <p>
        <b>{intervalDays === null ? say.intervalUnknown : say.interval(String(intervalDays))}</b>
      </p>
    </>
  );
}
