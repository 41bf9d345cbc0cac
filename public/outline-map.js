// Draws an outline on a map: by taps, or by walking around the land. What is drawn goes into the
// form as GeoJSON; without this script the form takes the same by hand.

import { drawGround } from '/outline-ground.js';
import { crosses, metresBetween, squareMetresOf } from '/outline-shape.js';
import * as L from '/vendor/leaflet/leaflet-src.esm.js';

const box = document.getElementById('outline-map');
const field = document.getElementById('outline');
if (box && field) start();

async function start() {
  const say = JSON.parse(box.dataset.say);
  const known = await fetch(box.dataset.source).then((answer) => (answer.ok ? answer.json() : {}));
  await loadStyles('/vendor/leaflet/leaflet.css');
  const view = layOut(say);
  const map = L.map(view.canvas, { attributionControl: Boolean(box.dataset.tiles) });
  if (box.dataset.tiles)
    L.tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution, maxZoom: 19 }).addTo(
      map,
    );
  const draft = readDraft();
  const begun = ringOf(parsed(field.value)) || draft || ringOf(known.outline);
  // Layers that are added before the map looks somewhere are drawn nowhere.
  lookAt(map, begun, known);
  drawGround(map, known, { say, isPlain: !box.dataset.tiles });
  const pen = makePen(map, view, say);
  if (begun) pen.show(begun);
  if (draft && !ringOf(parsed(field.value))) pen.tell(say.draft);
  else if (known.outline && !ringOf(known.outline)) pen.tell(say.several);
  walkWith(view, pen, map, say);
  field.addEventListener('input', () => mark(''));
  field.form.addEventListener('submit', () => keepDraft([]));
}

const province = [105.2, 10.2];

function lookAt(map, begun, { outline, home }) {
  if (begun?.length > 2) map.fitBounds(L.latLngBounds(begun.map(toLatLng)).pad(0.3));
  else if (outline) map.fitBounds(L.geoJSON(outline).getBounds().pad(0.3));
  else map.setView(toLatLng(home || begun?.[0] || province), home || begun ? 14 : 9);
}

function layOut(say) {
  box.hidden = false;
  const make = (name, className, parent = box) => {
    const element = document.createElement(name);
    element.className = className;
    parent.append(element);
    return element;
  };
  const canvas = make('div', 'canvas');
  const size = make('p', 'size');
  const status = make('p', 'soft');
  for (const line of [size, status]) line.setAttribute('role', 'status');
  const tools = make('div', 'tools');
  const button = (text) => {
    const made = make('button', 'quiet', tools);
    made.type = 'button';
    made.textContent = text;
    return made;
  };
  status.textContent = say.draw;
  const [undo, remove, clear, walk] = [say.undo, say.remove, say.clear, say.walk].map(button);
  if (!navigator.geolocation) walk.hidden = true;
  return { canvas, size, status, undo, remove, clear, walk };
}

// Holds the corners [longitude, latitude], draws them and writes them into the form.
function makePen(map, view, say) {
  let corners = [];
  let chosen = -1;
  const before = [];
  const shape = L.polygon([], { className: 'own', color: '#1d6b3f', weight: 3 }).addTo(map);
  const markers = L.layerGroup().addTo(map);

  const change = (next, choose, how = 'drawn') => {
    before.push(corners);
    corners = next;
    chosen = choose;
    draw();
    write(how);
  };
  const draw = () => {
    shape.setLatLngs(corners.map(toLatLng));
    markers.clearLayers();
    for (const [index, corner] of corners.entries()) markers.addLayer(handle(corner, index));
    describe();
  };
  const handle = (corner, index) => {
    const icon = L.divIcon({
      className: index === chosen ? 'corner chosen' : 'corner',
      iconSize: [44, 44],
    });
    const title = say.corner.replace('{n}', index + 1);
    const marker = L.marker(toLatLng(corner), { icon, draggable: true, title, alt: title });
    marker.on('click', () => {
      chosen = index;
      draw();
    });
    marker.on('dragend', () => {
      const moved = fromLatLng(marker.getLatLng());
      change(corners.with(index, moved), index);
    });
    return marker;
  };
  const describe = () => {
    const squareMetres = squareMetresOf(corners);
    const print = (number, most) =>
      new Intl.NumberFormat(say.locale, { maximumFractionDigits: most }).format(number);
    const isCrossing = crosses(corners);
    view.size.classList.toggle('warn', isCrossing);
    if (corners.length < 3) view.size.textContent = corners.length > 0 ? say.tooFew : '';
    else if (isCrossing) view.size.textContent = say.crossing;
    else
      view.size.textContent = say.size
        .replace('{ha}', print(squareMetres / 10000, squareMetres < 10000 ? 4 : 2))
        .replace('{cong}', print(squareMetres / 1000, 1))
        .replace('{n}', print(corners.length, 0));
    view.undo.disabled = before.length === 0;
    view.remove.disabled = chosen < 0;
    view.clear.disabled = corners.length === 0;
  };
  const write = (how) => {
    keepDraft(corners);
    const ring = [...corners, corners[0]];
    field.value =
      corners.length > 2 ? JSON.stringify({ type: 'Polygon', coordinates: [ring] }) : '';
    mark(how);
    const format = document.getElementById('format');
    if (format) format.value = '';
  };
  const add = (corner, how) => {
    const at = chosen < 0 ? corners.length : chosen + 1;
    change(corners.toSpliced(at, 0, corner), at, how);
  };

  map.on('click', (event) => add(fromLatLng(event.latlng)));
  view.undo.addEventListener('click', () => {
    corners = before.pop() || [];
    chosen = corners.length - 1;
    draw();
    write('drawn');
  });
  view.remove.addEventListener('click', () =>
    change(corners.toSpliced(chosen, 1), Math.min(chosen, corners.length - 2)),
  );
  view.clear.addEventListener('click', () => change([], -1));
  describe();
  return {
    add,
    last: () => corners.at(-1),
    tell: (text) => {
      view.status.textContent = text;
    },
    show: (ring) => {
      corners = ring;
      chosen = ring.length - 1;
      draw();
    },
  };
}

const mostMetresOff = 20;
const leastMetresApart = 3;

// Adds a corner every few metres, while the receiver is good enough.
function walkWith(view, pen, map, say) {
  let watch;
  let light;
  const stayAwake = async () => {
    light = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  const heard = ({ coords }) => {
    const here = [round(coords.longitude), round(coords.latitude)];
    const off = Math.round(coords.accuracy);
    map.panTo(toLatLng(here));
    if (coords.accuracy > mostMetresOff) return pen.tell(say.tooRough.replace('{n}', off));
    pen.tell(`${say.walking} ${say.accuracy.replace('{n}', off)}`);
    const last = pen.last();
    if (!last || metresBetween(last, here) >= leastMetresApart) pen.add(here, 'walk');
  };
  const stop = () => {
    navigator.geolocation.clearWatch(watch);
    watch = undefined;
    void light?.release();
    view.walk.textContent = say.walk;
  };
  view.walk.addEventListener('click', () => {
    if (watch !== undefined) {
      pen.tell(say.draw);
      return stop();
    }
    view.walk.textContent = say.walkStop;
    void stayAwake();
    const wishes = { enableHighAccuracy: true, maximumAge: 0, timeout: 30000 };
    const failed = (error) => {
      pen.tell(say.noPosition);
      if (error.code === error.PERMISSION_DENIED) stop();
    };
    watch = navigator.geolocation.watchPosition(heard, failed, wishes);
  });
  // A locked screen takes the wake lock away and leaves the watch.
  document.addEventListener('visibilitychange', () => {
    if (watch !== undefined && document.visibilityState === 'visible') void stayAwake();
  });
}

const draftKey = `outline-draft-${box?.dataset.area}`;

function keepDraft(corners) {
  try {
    if (corners.length === 0) localStorage.removeItem(draftKey);
    else localStorage.setItem(draftKey, JSON.stringify(corners));
  } catch {
    // Private windows keep nothing: the form still holds the shape.
  }
}

function readDraft() {
  try {
    const corners = JSON.parse(localStorage.getItem(draftKey) || '[]');
    return corners.length > 0 ? corners : undefined;
  } catch {
    return undefined;
  }
}

// How the shape in the form came about; what was typed says it by its format.
function mark(how) {
  const source = document.getElementById('source');
  if (source) source.value = how;
}

function loadStyles(href) {
  return new Promise((done) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = link.onerror = done;
    document.head.prepend(link);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The corners of a plain area; undefined for what has holes or parts, which taps would lose.
function ringOf(outline) {
  if (outline?.type !== 'Polygon' || outline.coordinates?.length !== 1) return undefined;
  return outline.coordinates[0].slice(0, -1);
}

function toLatLng([longitude, latitude]) {
  return [latitude, longitude];
}

function fromLatLng({ lng, lat }) {
  return [round(lng), round(lat)];
}

function round(degrees) {
  return Math.round(degrees * 1e6) / 1e6;
}
