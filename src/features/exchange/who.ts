import type { ImportKind } from '../../db/schema/exchange.ts';
import type { Actor, Role } from '../../lib/roles.ts';

/** What a role may import: each record by those who register it one by one. */
const kindsOf: Partial<Record<Role, readonly ImportKind[]>> = {
  officer: ['organisations', 'areas', 'codes', 'products'],
  'cooperative-head': ['members', 'areas'],
  'cooperative-editor': ['members', 'areas'],
};

export function kindsFor(role: Role): readonly ImportKind[] {
  return kindsOf[role] ?? [];
}

export const importers: readonly Role[] = ['officer', 'cooperative-head', 'cooperative-editor'];

/** An import belongs to the organisation of whoever sent it; nobody else knows of it. */
export function sightOf(actor: Actor): { readonly organisationId: string } {
  return { organisationId: actor.organisationId };
}

/** Whoever reads lists may take them out. */
export const exporters: readonly Role[] = [
  ...importers,
  'packing-house',
  'exporter',
  'commune-officer',
  'inspector',
  'administrator',
];
