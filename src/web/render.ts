import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as sent to the browser. Everything between tags and in attributes is escaped. */
export function renderPage(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}
