import { z } from 'zod';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import type { Actor } from '../../../lib/roles.ts';
import { problems } from '../problems/entries.ts';
import { listTemplates } from '../store/read-entries.ts';
import { deleteTemplate, insertTemplate } from '../store/write.ts';
import { readEntry } from './read-diary.ts';

/** What a template keeps of an entry: all but the day, the plots and the photos. */
export type TemplateContent = z.infer<typeof contentSchema>;

/** Keeps an entry as a template of the organisation. */
export async function saveTemplate(
  deps: Deps,
  actor: Actor,
  { entryId, name }: { entryId: string; name: string },
): Promise<{ id: string }> {
  const { entry, version, planting } = await readEntry(deps, actor, entryId);
  if (planting.organisationId !== actor.organisationId) throw http.notFound();
  const id = deps.newId('tpl');
  const content: TemplateContent = contentOf(version);
  try {
    await deps.db.transaction((tx) =>
      insertTemplate(tx, {
        ...{ id, name, kind: entry.kind, cropCode: planting.cropCode, content },
        ...{ organisationId: actor.organisationId, createdBy: actor.personId },
        createdAt: deps.now(),
      }),
    );
  } catch (error) {
    if (isUniqueViolation(error, 'diary_templates_name_key')) throw problems.templateNameTaken();
    throw error;
  }
  return { id };
}

/** A template of that organisation, with its content as it was kept. */
export async function readTemplate(deps: Deps, organisationId: string, id: string) {
  const found = (await listTemplates(deps.db, organisationId)).find((each) => each.id === id);
  if (!found) return undefined;
  const content = contentSchema.safeParse(found.content);
  return content.success
    ? { name: found.name, kind: found.kind, content: content.data }
    : undefined;
}

const contentSchema = z.object({
  workedBy: z.string(),
  details: z.record(z.string(), z.unknown()),
  note: z.string().nullable(),
  uses: z.array(
    z.object({
      productId: z.string().nullable(),
      productName: z.string(),
      doseAmount: z.number().nullable(),
      doseUnit: z.string().nullable(),
      waterLitres: z.number().nullable(),
    }),
  ),
});

/** A template is a help for writing, no record: it may go. */
export async function removeTemplate(deps: Deps, actor: Actor, id: string): Promise<void> {
  const isGone = await deps.db.transaction((tx) => deleteTemplate(tx, actor.organisationId, id));
  if (!isGone) throw http.notFound();
}

export function contentOf(version: {
  workedBy: string;
  details: Record<string, unknown>;
  note: string | null;
  uses: readonly TemplateContent['uses'][number][];
}): TemplateContent {
  return {
    workedBy: version.workedBy,
    details: version.details,
    note: version.note,
    uses: version.uses.map(({ productId, productName, doseAmount, doseUnit, waterLitres }) => ({
      ...{ productId, productName, doseAmount, doseUnit, waterLitres },
    })),
  };
}
