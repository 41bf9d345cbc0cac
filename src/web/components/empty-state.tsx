import type { ComponentChildren } from 'preact';
import { LinkButton } from './button.tsx';

type Props = {
  children: ComponentChildren;
  /** what to do next */
  action?: { href: string; label: string } | undefined;
};

export function EmptyState({ children, action }: Props) {
  return (
    <div class="empty">
      <p>{children}</p>
      {action && (
        <LinkButton href={action.href} kind="quiet">
          {action.label}
        </LinkButton>
      )}
    </div>
  );
}
