import type { DiaryKind } from '../../../db/schema/diary.ts';
import type { fieldWords } from '../messages/fields.ts';
import {
  countedPer,
  fertiliserKinds,
  seedKinds,
  sowingMethods,
  strawFates,
} from '../schemas/details.ts';

type Say = ReturnType<typeof fieldWords>;
/** Keys of messages that are plain words. */
type Word = { [Key in keyof Say]: Say[Key] extends string ? Key : never }[keyof Say];

/** How one thing that a kind of work says of itself is typed. */
export type FieldSpec = {
  readonly name: Word;
  readonly type: 'line' | 'weight' | 'whole' | 'signed' | 'percent' | 'day' | 'choice' | 'formula';
  readonly hint?: Word;
  readonly options?: readonly Word[];
  readonly isOptional?: boolean;
};

const optional = { isOptional: true } as const;
const water: FieldSpec = {
  ...{ name: 'waterCentimetres', type: 'signed', hint: 'waterHint', ...optional },
};

export const fieldsOf: Readonly<Record<DiaryKind, readonly FieldSpec[]>> = {
  sowing: [
    { name: 'seedGrams', type: 'weight', hint: 'weightHint', ...optional },
    { name: 'seed', type: 'choice', options: seedKinds },
    { name: 'method', type: 'choice', options: sowingMethods },
  ],
  fertiliser: [
    { name: 'name', type: 'line', hint: 'nameHint' },
    { name: 'grams', type: 'weight', hint: 'weightHint' },
    { name: 'fertiliser', type: 'choice', options: fertiliserKinds },
    { name: 'formula', type: 'formula', hint: 'formulaHint', ...optional },
  ],
  spraying: [
    { name: 'target', type: 'line', ...optional },
    { name: 'equipment', type: 'line', ...optional },
    { name: 'weather', type: 'line', ...optional },
  ],
  irrigation: [water],
  draining: [water],
  pests: [
    { name: 'pest', type: 'line' },
    { name: 'count', type: 'whole' },
    { name: 'per', type: 'choice', options: countedPer },
  ],
  bagging: [
    { name: 'bags', type: 'whole' },
    { name: 'bag', type: 'line', ...optional },
  ],
  harvest: [
    { name: 'grams', type: 'weight', hint: 'weightHint' },
    { name: 'moisturePermille', type: 'percent', hint: 'moistureHint', ...optional },
    { name: 'buyer', type: 'line', ...optional },
  ],
  treatment: [
    { name: 'harvestedOn', type: 'day' },
    { name: 'grams', type: 'weight', hint: 'weightHint', ...optional },
    { name: 'target', type: 'line', ...optional },
  ],
  straw: [{ name: 'fate', type: 'choice', options: strawFates }],
  note: [],
};

/** How many products a form has room for; the API takes five. */
export const productRows = [1, 2, 3] as const;
