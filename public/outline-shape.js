// The same measures as src/lib/geometry.ts, for what is being drawn.
const radius = 6378137;
const e2 = 0.00669437999014132;
const e = Math.sqrt(e2);
const radians = (degrees) => (degrees * Math.PI) / 180;

function equalAreaHeight(latitude) {
  const s = Math.sin(latitude);
  const q = (1 - e2) * (s / (1 - e2 * s * s) + Math.log((1 + e * s) / (1 - e * s)) / (2 * e));
  return (radius * radius * q) / 2;
}

export function squareMetresOf(corners) {
  const [first] = corners;
  if (!first) return 0;
  const flat = corners.map(([x, y]) => [
    radians(x - first[0]),
    equalAreaHeight(radians(y)) - equalAreaHeight(radians(first[1])),
  ]);
  const twice = flat.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = flat[(index + 1) % flat.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

export function metresBetween([x1, y1], [x2, y2]) {
  const across = (x2 - x1) * Math.cos(radians((y1 + y2) / 2));
  return Math.hypot(across, y2 - y1) * 111195;
}

// Whether two sides cut through each other; the server looks more closely.
export function crosses(corners) {
  const sides = corners.map((corner, index) => [corner, corners[(index + 1) % corners.length]]);
  const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return sides.some(([a, b], i) =>
    sides
      .slice(i + 2)
      .some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0),
  );
}
