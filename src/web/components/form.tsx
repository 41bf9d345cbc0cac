import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.ts';

type HiddenProps = {
  context: PageContext;
  /** for creations: the same key sent twice creates once */
  idempotencyKey?: string | undefined;
  /** for changes: the version the person saw */
  version?: string | number | undefined;
};

export function HiddenFields({ context, idempotencyKey, version }: HiddenProps) {
  return (
    <>
      <input type="hidden" name="csrf" value={context.csrf} />
      {idempotencyKey !== undefined && (
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      )}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
    </>
  );
}

type Props = HiddenProps & {
  action: string;
  multipart?: boolean;
  children: ComponentChildren;
};

/** Checked by the server alone: its answers name the way out, a browser's own do not. */
export function Form({ action, multipart, children, ...hidden }: Props) {
  return (
    <form
      class="form"
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <HiddenFields {...hidden} />
      {children}
    </form>
  );
}
