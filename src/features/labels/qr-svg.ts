import { type QrMatrix, quietModules, runsOf } from '../../lib/qr-matrix.ts';

/** A drawing of 30 mm that prints sharp at any size, quiet zone included. */
export function qrSvg(matrix: QrMatrix): string {
  const width = matrix.size + 2 * quietModules;
  const path = runsOf(matrix)
    .map(({ x, y, length }) => `M${x + quietModules} ${y + quietModules}h${length}v1h-${length}z`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}"`,
    ' width="30mm" height="30mm" shape-rendering="crispEdges">',
    `<path fill="#fff" d="M0 0h${width}v${width}H0z"/>`,
    `<path fill="#000" d="${path}"/></svg>`,
  ].join('');
}
