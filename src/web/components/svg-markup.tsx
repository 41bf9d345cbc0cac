/**
 * The one place where SVG text goes into a page unescaped. Only for drawings this service
 * made itself, such as a QR code; never for a file somebody sent.
 */
export function SvgMarkup({ svg, label }: { svg: string; label: string }) {
  if (!isPlainDrawing(svg)) throw new Error('Not a plain drawing: refused to place it in a page');
  return (
    <div class="drawing" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}

const elements = /^(svg|g|path|rect|circle|polygon|line|title|text|defs)$/;

/** A second lock: elements that draw and nothing else, no handlers, no addresses. */
function isPlainDrawing(svg: string): boolean {
  const names = [...svg.matchAll(/<\/?([^\s/>]*)/g)].map((match) => match[1] ?? '');
  if (!svg.startsWith('<svg') || !names.every((name) => elements.test(name))) return false;
  return !/[\s"'/]on\w+\s*=|href\s*=|style\s*=|url\(/i.test(svg);
}
