import type { Deps } from '../../../deps.ts';
import { areaPiece } from '../store/exports.ts';

/** Every area with an outline as GeoJSON, piece by piece. The exact outline is for officers only. */
export async function* areaFeatures(deps: Deps): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let after = '';
  let mark = '';
  for (;;) {
    const rows = await areaPiece(deps.db, { onlyId: undefined }, after);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    for (const { id, outline, name, holder, crop, codes, squareMetres } of rows) {
      if (!outline) continue;
      const properties = { codes, name, crop, holder, hectares: squareMetres / 10_000 };
      yield mark + JSON.stringify({ type: 'Feature', id, geometry: outline, properties });
      mark = ',';
    }
  }
  yield ']}';
}
