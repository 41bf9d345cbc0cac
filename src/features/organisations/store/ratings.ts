import { and, asc, desc, eq } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { files } from '../../../db/schema/files.ts';
import { people } from '../../../db/schema/identity.ts';
import {
  organisationRatingSteps,
  organisationRatings,
} from '../../../db/schema/organisations.ratings.ts';
import { organisations } from '../../../db/schema/organisations.ts';

export type Rating = typeof organisationRatings.$inferSelect;

/** Steps of one organisation follow each other. */
export async function lockOrganisation(tx: Tx, id: string): Promise<void> {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, id))
    .for('update');
}

export async function findRating(
  db: Database | Tx,
  organisationId: string,
  year: number,
): Promise<Rating | undefined> {
  const [found] = await db
    .select()
    .from(organisationRatings)
    .where(
      and(
        eq(organisationRatings.organisationId, organisationId),
        eq(organisationRatings.year, year),
      ),
    );
  return found;
}

/** The latest year first. */
export function listRatings(db: Database, organisationId: string): Promise<Rating[]> {
  return db
    .select()
    .from(organisationRatings)
    .where(eq(organisationRatings.organisationId, organisationId))
    .orderBy(desc(organisationRatings.year));
}

/** The oldest first. */
export function listRatingSteps(db: Database, ratingId: string) {
  return db
    .select({
      step: organisationRatingSteps.step,
      state: organisationRatingSteps.state,
      totalTenths: organisationRatingSteps.totalTenths,
      fineDecision: organisationRatingSteps.fineDecision,
      note: organisationRatingSteps.note,
      takenAt: organisationRatingSteps.takenAt,
      takenByName: people.fullName,
      actingForName: organisations.name,
    })
    .from(organisationRatingSteps)
    .innerJoin(people, eq(people.id, organisationRatingSteps.takenBy))
    .innerJoin(organisations, eq(organisations.id, organisationRatingSteps.actingFor))
    .where(eq(organisationRatingSteps.ratingId, ratingId))
    .orderBy(asc(organisationRatingSteps.takenAt), asc(organisationRatingSteps.id));
}

export async function findFileName(db: Database, id: string): Promise<string | undefined> {
  const [file] = await db.select({ name: files.name }).from(files).where(eq(files.id, id));
  return file?.name;
}

/** Writes the year's rating as it stands now; its steps keep what it was. */
export async function saveRating(
  tx: Tx,
  rating: Rating,
  step: Omit<typeof organisationRatingSteps.$inferInsert, 'ratingId'>,
): Promise<void> {
  const { id, organisationId: _o, year: _y, ...fields } = rating;
  await tx
    .insert(organisationRatings)
    .values(rating)
    .onConflictDoUpdate({ target: organisationRatings.id, set: fields });
  await tx.insert(organisationRatingSteps).values({ ...step, ratingId: id });
}
