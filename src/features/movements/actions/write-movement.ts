import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import type { lotMovements } from '../../../db/schema/movements.ts';
import type { Deps } from '../../../deps.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { insertDerivedLot } from '../../batches/actions/derived-lots.ts';
import type { LotKind } from '../../batches/rules/life-cycle.ts';
import { shareOut, sumOf } from '../rules/moving.ts';
import { insertEdges, insertInputs, insertMovement, insertOutput } from '../store/write.ts';

type Parent = {
  id: string;
  ordinal: number | null;
  varietyCode: string | null;
  harvestedFrom: LocalDate | null;
  harvestedTo: LocalDate | null;
  takenGrams: number;
};

type Wish = {
  movement: Omit<
    typeof lotMovements.$inferInsert,
    'id' | 'organisationId' | 'createdBy' | 'createdAt'
  >;
  cropCode: string;
  /** what the lots were taken of, stocks lowered already */
  parents: readonly Parent[];
  children: readonly { kind: LotKind; grams: number; note?: string | undefined }[];
  /** of a lot that has no parents */
  product?: Pick<Parent, 'varietyCode' | 'harvestedFrom' | 'harvestedTo'>;
  /** false: the lots have left for good, nothing of them is in any store of ours */
  isStocked?: boolean;
};

/**
 * One movement with its lots, edges and stocks. The grams of all edges into a lot are the lot's grams,
 * and what is taken equals what is made, lost and rejected.
 */
export async function writeMovement(tx: Tx, deps: Deps, actor: Actor, wish: Wish) {
  const { movement, parents, children, cropCode } = wish;
  const id = deps.newId('mov');
  await insertMovement(tx, {
    id,
    organisationId: actor.organisationId,
    createdBy: actor.personId,
    createdAt: deps.now(),
    ...movement,
  });
  await insertInputs(
    tx,
    parents.map((parent) => ({ movementId: id, lotId: parent.id, grams: parent.takenGrams })),
  );
  const product = wish.product ?? productOf(parents);
  const lots: { id: string; ordinal: number; publicCode: string; number: string; grams: number }[] =
    [];
  for (const { kind, grams, note } of children) {
    const lot = await insertDerivedLot(tx, deps, actor, {
      ...{ kind, cropCode, grams, ...product },
      organisationId: actor.organisationId,
      state: 'released',
    });
    const left = wish.isStocked === false ? 0 : grams;
    await insertOutput(tx, { lotId: lot.id, movementId: id, grams, note: note ?? null }, left);
    lots.push({ ...lot, grams });
  }
  const taken = parents.map(({ takenGrams }) => takenGrams);
  const shares =
    parents.length === 0
      ? []
      : shareOut(
          taken,
          children.map(({ grams }) => grams),
        );
  const edges = shares.flatMap(({ parent, child, grams }) => {
    const [from, to] = [parents[parent], lots[child]];
    if (!from || from.ordinal === null || !to) return [];
    return [
      {
        movementId: id,
        parentId: from.id,
        childId: to.id,
        parentOrdinal: from.ordinal,
        childOrdinal: to.ordinal,
        grams,
      },
    ];
  });
  await insertEdges(tx, edges);
  return { id, lots, takenGrams: sumOf(taken) };
}

/** What the ledger keeps of it: weights and ids; what people wrote is proved by its hash. */
export function movementFact(
  movement: { id: string; lots: readonly { id: string; grams: number }[] },
  wish: Pick<Wish, 'movement' | 'parents'>,
) {
  const { kind, happenedOn, reason, lossGrams, rejectedGrams, ...rest } = wish.movement;
  const texts = [rest.counterpartName, rest.counterpartAddress, rest.codeText, rest.document];
  const said = [reason, ...texts].filter(Boolean).join('\n');
  return {
    kind: 'lots.moved',
    subjectType: 'movement',
    subjectId: movement.id,
    happenedOn,
    facts: {
      kind,
      lossGrams,
      rejectedGrams,
      taken: wish.parents.map(({ id, takenGrams }) => `${id} ${takenGrams}`),
      made: movement.lots.map(({ id, grams }) => `${id} ${grams}`),
      ...(rest.counterpartId && { counterpartId: rest.counterpartId }),
      ...(rest.weighedGrams != null && { weighedGrams: rest.weighedGrams }),
      ...(rest.packingHouseId && { packingHouseId: rest.packingHouseId }),
      ...(said && { textSha256: createHash('sha256').update(said).digest('hex') }),
    },
  } as const;
}

/** Of one variety only when all parents are; harvested from the first day to the last, if all are known. */
function productOf(parents: readonly Parent[]) {
  const [first] = parents;
  const isOneVariety = parents.every(({ varietyCode }) => varietyCode === first?.varietyCode);
  const from = parents.map(({ harvestedFrom }) => harvestedFrom);
  const to = parents.map(({ harvestedTo }) => harvestedTo);
  const isKnown = ![...from, ...to].includes(null);
  return {
    varietyCode: isOneVariety ? (first?.varietyCode ?? null) : null,
    harvestedFrom: isKnown ? (from.toSorted().at(0) ?? null) : null,
    harvestedTo: isKnown ? (to.toSorted().at(-1) ?? null) : null,
  };
}
