import { z } from 'zod';
import { fold } from '../../../lib/fold.ts';
import { printPhone } from '../../../lib/phone.ts';
import { bookNumber } from '../../members/rules.ts';
import type { Option, RowReader } from '../rules/row-reader.ts';
import {
  type Addresses,
  type Area,
  type Basics,
  type CheckRow,
  compare,
  outcomeOf,
  readAddress,
} from './known.ts';
import { communeName } from './organisations.ts';
import { type KnownPlot, plotReader } from './plots.ts';

const consent = z.object({
  areaId: z.string(),
  happenedOn: z.string(),
  means: z.enum(['signed-paper', 'phone-call', 'text-message', 'in-person']),
});
export const memberRow = z.object({
  number: z.string(),
  fullName: z.string(),
  phone: z.string().optional(),
  communeCode: z.string(),
  hamlet: z.string().optional(),
  joinedOn: z.string(),
  plot: z
    .object({
      name: z.string(),
      areaId: z.string().optional(),
      parcelId: z.string().optional(),
      cropCode: z.string(),
      varietyCode: z.string().optional(),
      squareMetres: z.number(),
      treeCount: z.number().optional(),
      plantedYear: z.number().optional(),
    })
    .optional(),
  consent: consent.optional(),
});

export type Member = {
  readonly number: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly communeCode: string;
  readonly hamlet: string | null;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  /** by folded name */
  readonly plots: ReadonlyMap<string, KnownPlot>;
  /** areas that it agreed to and did not take back */
  readonly consents: ReadonlySet<string>;
};
export type KnownForMembers = Basics & {
  readonly areas: readonly Area[];
  readonly varieties: readonly Option<{ code: string; cropCode: string }>[];
  /** by number in the book */
  readonly members: ReadonlyMap<string, Member>;
};

type Address = ReturnType<typeof readAddress>;
/** What the first row of a household said, for the rows of its further plots. */
type First = {
  readonly row: number;
  readonly said: Readonly<Record<'fullName' | 'phone' | 'hamlet' | 'joinedOn', string | undefined>>;
  readonly typed: ReadonlyMap<string, string>;
  readonly address: Address;
  readonly isRight: boolean;
};

const memberKeys = ['fullName', 'phone', 'commune', 'hamlet', 'joinedOn'] as const;

export function memberCheck(known: KnownForMembers): CheckRow {
  const firsts = new Map<string, First>();
  const readPlot = plotReader(known);
  return (row, number, headers) => {
    const typed = row.need('number', row.optional('number', 20));
    const key = typed === undefined ? undefined : bookNumber(typed);
    const there = key === undefined ? undefined : known.members.get(key);
    const before = key === undefined ? undefined : firsts.get(key);
    const first = before ? sameAs(row, before) : readFirst(row, known, number, there);
    if (key !== undefined && !before) firsts.set(key, first);
    if (there && !before) compareMember(row, known, first, there);
    if (there?.leftOn) row.fail('number', 'memberLeft');

    const plot = readPlot(row, {
      number,
      key: key ?? '',
      headers,
      member: there,
      joinedOn: first.said.joinedOn ?? there?.joinedOn,
      isFurther: before !== undefined,
    });
    const isNew = !there || plot.isNew;
    return outcomeOf(
      row,
      first.address,
      () => ({
        number: key,
        fullName: first.said.fullName ?? there?.fullName,
        phone: first.said.phone ?? there?.phone ?? undefined,
        communeCode: first.address.code ?? there?.communeCode,
        hamlet: first.said.hamlet ?? there?.hamlet ?? undefined,
        joinedOn: first.said.joinedOn ?? there?.joinedOn,
        plot: plot.plot,
        consent: plot.consent,
      }),
      isNew,
    );
  };
}

/** A household that is recorded already need not be described again. */
function readFirst(
  row: RowReader,
  known: Addresses & { today: string },
  number: number,
  there: Member | undefined,
): First {
  const required = <Value>(column: string, value: Value | undefined) =>
    there ? value : row.need(column, value);
  const fullName = required('fullName', row.optional('fullName', 120));
  const phone = row.phone('phone');
  const hamlet = row.optional('hamlet', 80);
  const isBlank = there !== undefined && row.raw('commune') === undefined;
  const address = isBlank ? {} : readAddress(row, known, hamlet ?? '');
  const joinedOn = required('joinedOn', row.date('joinedOn', known.today));
  const typed = new Map(memberKeys.map((key) => [key, row.raw(key) ?? '']));
  return {
    row: number,
    said: { fullName, phone, hamlet, joinedOn },
    typed,
    address,
    isRight: !memberKeys.some(row.isTold),
  };
}

/** Further rows may leave the household blank, and must not contradict the first one. */
function sameAs(row: RowReader, first: First): First {
  for (const key of memberKeys) {
    const text = row.raw(key);
    const other = first.typed.get(key) ?? '';
    if (text !== undefined && fold(text) !== fold(other))
      row.fail(key, 'rowDiffers', { row: String(first.row), other: other || '—' });
  }
  if (!first.isRight) row.fail('number', 'firstRowWrong', { row: String(first.row) });
  return first;
}

function compareMember(row: RowReader, known: Addresses, first: First, there: Member): void {
  const { fullName, phone, hamlet, joinedOn } = first.said;
  compare(row, [
    ['fullName', fullName, there.fullName, there.fullName],
    ['phone', phone, there.phone, there.phone ? printPhone(there.phone) : '—'],
    ['commune', first.address.code, there.communeCode, communeName(known, there.communeCode)],
    ['hamlet', hamlet, there.hamlet, there.hamlet ?? '—'],
    ['joinedOn', joinedOn, there.joinedOn, printDay(there.joinedOn)],
  ]);
}

export function printDay(day: string): string {
  return day.split('-').reverse().join('/');
}
