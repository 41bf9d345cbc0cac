import type { ComponentChildren } from 'preact';

export function Card({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <section class="card">
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** Two columns of cards on a computer, one on a phone. */
export function Columns({ children }: { children: ComponentChildren }) {
  return <div class="columns">{children}</div>;
}
