export type PictureNode = {
  readonly id: string;
  /** two or three short lines; the first is the lot's number */
  readonly lines: readonly string[];
  readonly depth: number;
  readonly grams: number;
  readonly tone: 'here' | 'harvest' | 'outside' | 'delivered' | 'plain';
};
type Edge = { readonly parentId: string; readonly childId: string; readonly grams: number };
type Words = {
  /** '37 lô khác' */
  more: (count: number) => string;
  weight: (grams: number) => string;
};

const [boxWidth, boxHeight, gap, rise, margin] = [164, 64, 22, 76, 12];
/** Boxes side by side that a person can still compare; the rest of a layer is one box with a count. */
const widest = 6;
/** Beyond this many lines every number would lie on another one. */
const mostLabels = 60;

type Box = PictureNode & { readonly x: number; readonly y: number };

/**
 * The graph drawn as a picture: layers from the land at the top to the buyers at the bottom, each lot a
 * box, the weight on each line. Large layers are summed up. Plain SVG text of this service's own.
 */
export function drawGraph(
  nodes: readonly PictureNode[],
  edges: readonly Edge[],
  say: Words,
): string {
  const { shown, stands } = summarise(nodes, say);
  const lines = joined(edges, stands);
  const boxes = placed(shown, lines);
  const width = Math.max(...boxes.map(({ x }) => x + boxWidth), 0) + margin;
  const height = Math.max(...boxes.map(({ y }) => y + boxHeight), 0) + margin;
  const at = new Map(boxes.map((box) => [box.id, box]));
  const [ways, labels] = [[], []] as [string[], string[]];
  for (const line of lines) {
    const [from, to] = [at.get(line.parentId), at.get(line.childId)];
    if (!from || !to) continue;
    ways.push(wayOf(from, to));
    if (lines.length <= mostLabels) labels.push(labelOf(from, to, line, lines, say));
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="lot-graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...ways,
    ...boxes.map(boxOf),
    ...labels,
    '</svg>',
  ].join('');
}

/** Which box stands for a lot: its own, or the one that sums up its layer. */
function summarise(nodes: readonly PictureNode[], say: Words) {
  const stands = new Map<string, string>();
  const shown: PictureNode[] = [];
  const deepest = nodes.reduce((most, { depth }) => Math.max(most, depth), 0);
  for (let depth = 0; depth <= deepest; depth++) {
    const layer = nodes.filter((node) => node.depth === depth);
    const byWeight = layer.toSorted(
      (a, b) => Number(b.tone === 'here') - Number(a.tone === 'here') || b.grams - a.grams,
    );
    const kept = new Set(layer.length > widest ? byWeight.slice(0, widest - 1) : layer);
    const rest = layer.filter((node) => !kept.has(node));
    for (const node of kept) stands.set(node.id, node.id);
    shown.push(...layer.filter((node) => kept.has(node)));
    if (rest.length === 0) continue;
    const id = `more-${depth}`;
    const grams = rest.reduce((sum, node) => sum + node.grams, 0);
    for (const node of rest) stands.set(node.id, id);
    shown.push({
      ...{ id, depth, grams, tone: 'plain' },
      lines: [say.more(rest.length), say.weight(grams)],
    });
  }
  return { shown, stands };
}

/** Lines between the same two boxes are one, with the sum of their grams. */
function joined(edges: readonly Edge[], stands: ReadonlyMap<string, string>): Edge[] {
  const lines = new Map<string, Edge>();
  for (const { parentId, childId, grams } of edges) {
    const [from, to] = [stands.get(parentId), stands.get(childId)];
    if (from === undefined || to === undefined) continue;
    const key = `${from} ${to}`;
    const known = lines.get(key)?.grams ?? 0;
    lines.set(key, { parentId: from, childId: to, grams: known + grams });
  }
  return [...lines.values()];
}

/** Layer under layer, each box near the middle of what leads to it, so that few lines cross. */
function placed(nodes: readonly PictureNode[], lines: readonly Edge[]): Box[] {
  const deepest = nodes.reduce((most, { depth }) => Math.max(most, depth), 0);
  const layers = Array.from({ length: deepest + 1 }, (_, depth) =>
    nodes.filter((node) => node.depth === depth),
  );
  const broadest = layers.reduce((most, { length }) => Math.max(most, length), 1);
  const whole = broadest * (boxWidth + gap) - gap;
  const middle = new Map<string, number>();
  return layers.flatMap((layer, depth) => {
    const pullOf = (node: PictureNode) => {
      const above = lines
        .filter(({ childId }) => childId === node.id)
        .flatMap(({ parentId }) => middle.get(parentId) ?? []);
      return above.length === 0 ? whole / 2 : above.reduce((sum, x) => sum + x, 0) / above.length;
    };
    const pulled = layer.map((node) => ({ node, pull: pullOf(node) }));
    const inOrder = pulled.toSorted((a, b) => a.pull - b.pull);
    const start = margin + (whole - (layer.length * (boxWidth + gap) - gap)) / 2;
    return inOrder.map(({ node }, index) => {
      const x = Math.round(start + index * (boxWidth + gap));
      middle.set(node.id, x + boxWidth / 2);
      return { ...node, x, y: margin + depth * (boxHeight + rise) };
    });
  });
}

function wayOf(from: Box, to: Box): string {
  const [x1, y1] = [from.x + boxWidth / 2, from.y + boxHeight];
  const [x2, y2] = [to.x + boxWidth / 2, to.y];
  const bend = Math.round((y2 - y1) / 2);
  return `<path class="way" d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}"/>`;
}

/** The weight stands near the end that has fewer lines, where there is room for it. */
function labelOf(from: Box, to: Box, line: Edge, lines: readonly Edge[], say: Words): string {
  const out = lines.filter(({ parentId }) => parentId === line.parentId).length;
  const into = lines.filter(({ childId }) => childId === line.childId).length;
  const t = out >= into ? 0.72 : 0.28;
  const [x1, x2] = [from.x + boxWidth / 2, to.x + boxWidth / 2];
  const [y1, y2] = [from.y + boxHeight, to.y];
  const eased = t * t * (3 - 2 * t);
  const x = Math.round(x1 + (x2 - x1) * eased);
  const y = Math.round(y1 + (y2 - y1) * t);
  const text = say.weight(line.grams);
  const half = Math.round(text.length * 3.6) + 5;
  return `<rect class="weight" x="${x - half}" y="${y - 10}" width="${half * 2}" height="20" rx="10"/><text class="weight" x="${x}" y="${y + 4}">${escaped(text)}</text>`;
}

function boxOf({ x, y, lines, tone }: Box): string {
  const texts = lines.map(
    (line, index) =>
      `<text class="${index === 0 ? 'number' : 'line'}" x="${x + boxWidth / 2}" y="${y + 20 + index * 17}">${escaped(shortened(line))}</text>`,
  );
  return `<g class="lot ${tone}"><title>${escaped(lines.join(' · '))}</title><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="10"/>${texts.join('')}</g>`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 23 ? `${letters.slice(0, 22).join('')}…` : text;
}

/** Names of organisations go into the drawing: nothing of them may become markup or an attribute. */
function escaped(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? '');
}
