// What lies under the drawing: communes and lines of degrees where there are no tiles, neighbours
// and ground that is claimed twice.
import * as L from '/vendor/leaflet/leaflet-src.esm.js';

export function drawGround(map, known, { say, isPlain }) {
  const places = known.places || [];
  if (isPlain) {
    map.on('moveend', () => drawDegrees(map));
    drawDegrees(map);
    for (const { name, at } of places) {
      L.circleMarker([at[1], at[0]], { radius: 3, color: '#55645a', interactive: false })
        .bindTooltip(name, { permanent: true, direction: 'right', className: 'name' })
        .addTo(map);
    }
  }
  for (const { name, outline } of known.neighbours || []) {
    L.geoJSON(outline, {
      interactive: false,
      style: { color: '#55645a', weight: 1.5, dashArray: '5 3', fillOpacity: 0.06 },
    })
      .bindTooltip(name, { permanent: true, direction: 'center', className: 'name' })
      .addTo(map);
  }
  if (known.overlaps?.length) {
    for (const outline of known.overlaps)
      L.geoJSON(outline, {
        style: { color: '#a4211a', weight: 2, fillColor: 'url(#outline-hatch)', fillOpacity: 1 },
        interactive: false,
      })
        .bindTooltip(say.overlap, { className: 'name' })
        .addTo(map);
    addHatching(map);
  }
}

const svg = 'http://www.w3.org/2000/svg';

function addHatching(map) {
  const layer = map.getPanes().overlayPane.querySelector('svg');
  if (!layer) return;
  const pattern = document.createElementNS(svg, 'pattern');
  const size = { id: 'outline-hatch', width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
  for (const [name, value] of Object.entries(size)) pattern.setAttribute(name, value);
  const line = document.createElementNS(svg, 'path');
  const look = { d: 'M0 8L8 0M-2 2L2 -2M6 10L10 6', stroke: '#a4211a', 'stroke-width': 1.5 };
  for (const [name, value] of Object.entries(look)) line.setAttribute(name, value);
  pattern.append(line);
  layer.prepend(pattern);
}

let degrees;

// Lines every so many degrees, about six across the view.
function drawDegrees(map) {
  degrees?.remove();
  degrees = L.layerGroup().addTo(map);
  const view = map.getBounds().pad(0.1);
  const wide = view.getEast() - view.getWest();
  const step = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001].find((s) => wide / s >= 5);
  if (!step) return;
  const look = { color: '#7d8c80', weight: 1, opacity: 0.4, interactive: false };
  for (let x = Math.ceil(view.getWest() / step) * step; x < view.getEast(); x += step)
    L.polyline(
      [
        [view.getSouth(), x],
        [view.getNorth(), x],
      ],
      look,
    ).addTo(degrees);
  for (let y = Math.ceil(view.getSouth() / step) * step; y < view.getNorth(); y += step)
    L.polyline(
      [
        [y, view.getWest()],
        [y, view.getEast()],
      ],
      look,
    ).addTo(degrees);
}
