import { createHash } from 'node:crypto';

/**
 * The scan page carries its small style sheet inside: one round trip on a field's mobile network.
 * `css` is our own constant, never a visitor's text; the content policy admits it by its hash alone.
 */
export function InlineStyle({ css }: { css: string }) {
  if (css.includes('<')) throw new Error('A style sheet inside a page may not contain "<"');
  return <style dangerouslySetInnerHTML={{ __html: css }} />;
}

/** The source expression for `style-src`, quotes included. */
export function styleHash(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}
