import type { ComponentChildren } from 'preact';

type ButtonProps = {
  /** one filled button a page; everything beside it is quiet */
  kind?: 'filled' | 'quiet';
  /** which of several buttons was pressed */
  name?: string;
  value?: string;
  children: ComponentChildren;
};

export function Button({ kind = 'filled', name, value, children }: ButtonProps) {
  return (
    <button type="submit" class={kind === 'filled' ? 'go' : 'quiet'} name={name} value={value}>
      {children}
    </button>
  );
}

/** For what takes something away: a suspension, a revocation, a key withdrawn. */
export function DangerButton({ name, value, children }: Omit<ButtonProps, 'kind'>) {
  return (
    <button type="submit" class="danger" name={name} value={value}>
      {children}
    </button>
  );
}

type LinkButtonProps = {
  href: string;
  kind?: 'filled' | 'quiet' | 'danger';
  children: ComponentChildren;
};

const linkClasses = { filled: 'go', quiet: 'quiet', danger: 'danger' } as const;

export function LinkButton({ href, kind = 'filled', children }: LinkButtonProps) {
  return (
    <a class={linkClasses[kind]} href={href}>
      {children}
    </a>
  );
}

/** Buttons side by side, one under the other where there is no room. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
