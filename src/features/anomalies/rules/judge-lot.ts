import { daysBetween, type LocalDate } from '../../../lib/dates.ts';
import type { AnomalyCode } from './codes.ts';
import type { Found, LotFacts, Rule } from './facts.ts';

/** What one rule says of a lot; weights in grams. Nothing is found where a fact is unknown. */
export function judgeLot(lot: LotFacts, rule: Rule): Found[] {
  return judges[rule.code](lot, rule.threshold);
}

type Judge = (lot: LotFacts, threshold: number) => Found[];

const judges: Readonly<Record<AnomalyCode, Judge>> = {
  'quota-exceeded': (lot, percent) =>
    quotaFound(lot, ({ drawnGrams, quotaGrams }) => drawnGrams * 100 > quotaGrams * percent),
  'quota-near': (lot, percent) =>
    quotaFound(
      lot,
      ({ drawnGrams, quotaGrams }) =>
        drawnGrams * 100 >= quotaGrams * percent && drawnGrams <= quotaGrams,
    ),
  'allocated-twice': (lot, percent) => {
    const { grams, grantees } = lot.uses;
    return grams * 100 > lot.grams * percent
      ? [ofLot(lot, { usedGrams: grams, grams: lot.grams, grantees })]
      : [];
  },
  'over-delivered': (lot, percent) =>
    lot.givenGrams * 100 > lot.grams * percent
      ? [ofLot(lot, { givenGrams: lot.givenGrams, grams: lot.grams })]
      : [],
  'mass-gap': massGaps,
  'house-suspended': (lot) =>
    lot.movements.flatMap(({ id, organisationId, happenedOn, suspendedHouse }) =>
      suspendedHouse
        ? [
            {
              ...ofLot(lot, { house: suspendedHouse.name, code: suspendedHouse.code, happenedOn }),
              subject: id,
              organisationId,
            },
          ]
        : [],
    ),
  'outside-season': outsideSeason,
  'before-safe-date': beforeSafeDate,
  'entry-outside': (lot, metres) =>
    lot.metresOutside !== null && lot.metresOutside > metres
      ? [ofLot(lot, { metres: lot.metresOutside, most: metres })]
      : [],
  'picking-capacity': (lot, percent) =>
    lot.picked
      .filter(({ lots, grams, mostGrams }) => lots > 1 && grams * 100 > mostGrams * percent)
      .map(({ plotId, ...facts }) => ({
        ...ofLot(lot, facts),
        subject: `${plotId} ${facts.day}`,
      })),
  'certificate-expired': expiredCertificates,
  'no-authorisation': (lot) =>
    lot.deliveries
      .filter(({ isAuthorised }) => !isAuthorised)
      .map(({ movementId, codeId, codeHolderId, code, buyer, happenedOn }) => ({
        ...ofLot(lot, { code, buyer, happenedOn }),
        subject: `${movementId} ${codeId}`,
        organisationId: codeHolderId,
      })),
};

function ofLot(lot: LotFacts, facts: Record<string, string | number>): Found {
  return {
    subject: lot.id,
    organisationId: lot.organisationId,
    lotId: lot.id,
    areaId: lot.area?.id ?? null,
    facts: { about: lot.number, ...facts },
  };
}

function quotaFound(
  { area, balance }: LotFacts,
  isFound: (balance: NonNullable<LotFacts['balance']>) => boolean,
): Found[] {
  if (!area || !balance || !isFound(balance)) return [];
  const { seasonId, season, quotaGrams, drawnGrams } = balance;
  return [
    {
      subject: `${area.id} ${seasonId}`,
      organisationId: area.holderId,
      lotId: null,
      areaId: area.id,
      facts: { about: area.name, season, quotaGrams, drawnGrams },
    },
  ];
}

/** What came out, was rejected or is usually lost in such work is not what went in. */
function massGaps(lot: LotFacts, percent: number): Found[] {
  return lot.movements.flatMap((movement) => {
    const { inGrams, outGrams, happenedOn, organisationId, usualLoss } = movement;
    const most = Math.max(percent, usualLoss.most);
    const { least } = usualLoss;
    const lost = inGrams - outGrams;
    const isTooLittle = least > 0 && lost * 100 < inGrams * least;
    if (!isTooLittle && Math.abs(lost) * 100 <= inGrams * most) return [];
    const facts = { inGrams, outGrams, gapGrams: Math.abs(lost), least, most, happenedOn };
    return [{ ...ofLot(lot, facts), subject: movement.id, organisationId }];
  });
}

function outsideSeason(lot: LotFacts, days: number): Found[] {
  const { harvest, seasons } = lot;
  if (!harvest || seasons.length === 0) return [];
  const away = Math.max(daysAway(harvest.from, seasons), daysAway(harvest.to, seasons));
  return away > days ? [ofLot(lot, { from: harvest.from, to: harvest.to, days: away })] : [];
}

function daysAway(day: LocalDate, seasons: LotFacts['seasons']): number {
  const distances = seasons.map(({ startsOn, endsOn }) =>
    Math.max(0, daysBetween(day, startsOn), daysBetween(endsOn, day)),
  );
  return Math.min(...distances);
}

/** The spray that asks for the longest wait. */
function beforeSafeDate(lot: LotFacts, days: number): Found[] {
  const { harvest, sprays } = lot;
  const latest = sprays.toSorted((a, b) => (a.safeFrom < b.safeFrom ? 1 : -1))[0];
  if (!harvest || !latest) return [];
  const early = daysBetween(harvest.from, latest.safeFrom);
  return early > days ? [ofLot(lot, { from: harvest.from, days: early, ...latest })] : [];
}

function expiredCertificates(lot: LotFacts, days: number): Found[] {
  const { harvest } = lot;
  if (!harvest) return [];
  return lot.certificates
    .filter(({ validTo }) => daysBetween(validTo, harvest.to) > days)
    .map(({ number, validTo }) => ({
      ...ofLot(lot, { number, validTo, to: harvest.to }),
      subject: `${lot.id} ${number}`,
    }));
}
