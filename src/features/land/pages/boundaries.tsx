import { formatInstant } from '../../../lib/dates.ts';
import type { Outline } from '../../../lib/geometry.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Schematic } from '../../../web/components/schematic.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { nameCommune } from '../../reference/rules.ts';
import type { FoundOverlap } from '../actions/find-overlaps.ts';
import { words } from '../messages.ts';
import { sayNote, sayOverlap, saySize, saySource } from '../sentences.ts';
import type { Boundary, Land, Place } from '../store.ts';
import { closeUpOf, locatorOf } from '../view.ts';
import { LandStyles } from './land-styles.tsx';

type Props = {
  context: PageContext;
  land: Land;
  boundaries: readonly Boundary[];
  overlaps: readonly FoundOverlap[];
  /** of areas that overlap, for authorities */
  others: readonly Outline[];
  places: readonly Place[];
  withNames: boolean;
  mayDraw: boolean;
};

/** The present outline, what overlaps it, and every outline before. */
export function Boundaries(props: Props) {
  const { context, land, boundaries, mayDraw } = props;
  const say = words(context.language);
  const draw = land.outline ? say.draw : say.drawFirst;
  return (
    <ConsoleLayout
      context={context}
      title={say.historyTitle(land.name)}
      section="areas"
      action={mayDraw ? { href: `/console/areas/${land.id}/outline`, label: draw } : undefined}
    >
      <LandStyles />
      <Overlaps {...props} />
      {land.outline ? (
        <Present {...props} outline={land.outline} />
      ) : (
        <EmptyState>{say.none}</EmptyState>
      )}
      {boundaries.length > 0 && (
        <Card title={say.history}>
          <ol class="outlines">
            {boundaries.map((boundary, index) => (
              <Version
                key={boundary.id}
                context={context}
                boundary={boundary}
                before={boundaries[index + 1]}
              />
            ))}
          </ol>
        </Card>
      )}
      <Buttons>
        <LinkButton kind="quiet" href={`/console/areas/${land.id}`}>
          {say.back}
        </LinkButton>
      </Buttons>
    </ConsoleLayout>
  );
}

function Overlaps({ context, overlaps, withNames }: Props) {
  const say = words(context.language);
  if (overlaps.length === 0) return null;
  return (
    <Notice tone="stop" title={say.overlaps}>
      <ul class="plain-list">
        {overlaps.map((overlap) => (
          <li key={overlap.areaId}>
            {sayOverlap(overlap, withNames, context.language)}
            {withNames && (
              <>
                {' '}
                <a href={`/console/areas/${overlap.areaId}/boundaries`}>{say.historyLink}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="soft">{say.overlapRule}</p>
    </Notice>
  );
}

function Present({
  context,
  outline,
  overlaps,
  others,
  places,
  boundaries,
}: Props & { outline: Outline }) {
  const say = words(context.language);
  const locator = locatorOf(outline, places);
  const size = saySize(boundaries[0]?.squareMetres ?? 0, context.language);
  const near = locator.near ? nameCommune(locator.near, context.language) : '';
  return (
    <Columns>
      <Card title={say.present}>
        <Schematic
          label={say.shapeOf(size)}
          shapes={closeUpOf(outline, [
            ...others.map((other) => ({ kind: 'other' as const, outline: other })),
            { kind: 'own', outline },
            ...overlaps.map((overlap) => ({ kind: 'common' as const, outline: overlap.outline })),
          ])}
        />
        <p>{size}</p>
      </Card>
      <Card title={say.where}>
        <Schematic {...locator} label={say.placeOf(near)} />
      </Card>
    </Columns>
  );
}

type VersionProps = { context: PageContext; boundary: Boundary; before: Boundary | undefined };

/** Each at the scale of itself, over the outline before it. */
function Version({ context: { language }, boundary, before }: VersionProps) {
  const say = words(language);
  const size = saySize(boundary.squareMetres, language);
  return (
    <li>
      <Schematic
        label={say.shapeOf(size)}
        shapes={closeUpOf(boundary.outline, [
          ...(before ? [{ kind: 'old' as const, outline: before.outline }] : []),
          { kind: 'own', outline: boundary.outline },
        ])}
      />
      <b>{say.version(String(boundary.version))}</b> {saySource(boundary.source, language)}
      <br />
      {size}
      {boundary.reason && <p>{boundary.reason}</p>}
      {boundary.notes.map((note) => (
        <p key={note.kind} class="soft">
          {sayNote(note, language)}
        </p>
      ))}
      <small class="by">
        {say.drawnBy(boundary.recordedBy, formatInstant(boundary.recordedAt, language))}
      </small>
    </li>
  );
}
