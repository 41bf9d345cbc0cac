import type { JSX } from 'preact';

/** Decoration beside the crop's name: an unknown key shows a leaf. */
export function CropDrawing({ crop }: { crop: string }) {
  return (
    <svg class="crop" viewBox="0 0 48 48" aria-hidden="true">
      {drawings.get(alsoKnown.get(crop) ?? crop) ?? leaf}
    </svg>
  );
}

const green = '#3f8f55';
const dark = '#1d6b3f';
const wood = '#7a5a3a';

const leaf = (
  <>
    <path d="M9 39C7 19 19 8 41 8c1 21-9 33-28 31z" fill={green} />
    <path d="M7 43 29 20M17 33v-9M17 33h10" stroke={dark} stroke-width="2.5" fill="none" />
  </>
);

const drawings = new Map<string, JSX.Element>([
  [
    'mango',
    <>
      <path d="M25 10c12-1 18 9 14 19-4 11-17 15-26 10S5 23 13 18c5-3 6-7 12-8z" fill="#eeb13c" />
      <path d="M33 14c7 6 7 17-2 23-4 3-9 4-13 3 15-3 21-14 15-26z" fill="#d98a2b" />
      <path d="M25 11c0-4 1-6 3-8" stroke={wood} stroke-width="2.5" fill="none" />
      <path d="M27 7c5-5 12-4 15 0-5 3-11 4-15 0z" fill={green} />
    </>,
  ],
  [
    'rice',
    <>
      <path
        d="M20 45c0-16 2-28 14-37M20 45c-1-9-5-16-11-20"
        stroke={green}
        stroke-width="2.5"
        fill="none"
      />
      <path
        d="M35 8l1 0M31 12l6 3M27 13l1-6M27 18l7 3M23 20l0-6M24 25l6 4M20 27l-1-6M22 32l5 4"
        stroke="#dba92f"
        stroke-width="4.5"
        stroke-linecap="round"
      />
    </>,
  ],
  [
    'banana',
    <>
      <path d="M33 6c9 14 2 34-21 36-4 0-5-4-2-5C25 32 30 21 28 8z" fill="#f0c63f" />
      <path d="M33 6c9 14 2 34-21 36 18-5 24-19 19-35z" fill="#d9a42c" />
      <path d="M30 7V3" stroke={wood} stroke-width="4" stroke-linecap="round" />
    </>,
  ],
  [
    'durian',
    <>
      <path
        d="M24 8l4 3 5 0 1 5 5 2-1 5 4 4-3 4 0 5-5 1-2 5-5-1-4 3-4-3-5 1-1-5-5-2 1-5-3-4 4-4-1-5 5-2 1-5 5 1z"
        fill="#8a9a3b"
      />
      <path
        d="M18 18l2 3 2-3M27 18l2 3 2-3M14 27l2 3 2-3M22 27l2 3 2-3M31 27l2 3 2-3"
        stroke="#5f6d22"
        stroke-width="2"
        fill="none"
      />
      <path d="M24 9V3" stroke={wood} stroke-width="3.5" stroke-linecap="round" />
    </>,
  ],
  [
    'jackfruit',
    <>
      <rect x="11" y="9" width="26" height="35" rx="13" fill="#a7ad45" />
      <path
        d="M18 17h0M24 15h0M30 17h0M15 24h0M21 23h0M27 23h0M33 24h0M15 31h0M21 31h0M27 31h0M33 31h0M19 38h0M24 39h0M30 38h0"
        stroke="#747c24"
        stroke-width="3"
        stroke-linecap="round"
      />
      <path d="M24 9c0-3 2-5 5-6" stroke={wood} stroke-width="3.5" fill="none" />
    </>,
  ],
  [
    'longan',
    <>
      <path d="M24 3v14M24 10 13 20M24 10l11 10" stroke={wood} stroke-width="2.5" fill="none" />
      <circle cx="13" cy="25" r="8.5" fill="#c79a5b" />
      <circle cx="35" cy="25" r="8.5" fill="#c79a5b" />
      <circle cx="24" cy="35" r="9.5" fill="#d8b078" />
      <path d="M10 22h0M32 22h0M21 32h0" stroke="#efd9b4" stroke-width="3" stroke-linecap="round" />
    </>,
  ],
  [
    'pomelo',
    <>
      <path d="M24 9c6 4 18 9 17 22-1 8-8 13-17 13S8 39 7 31C6 18 18 13 24 9z" fill="#b5c44a" />
      <path d="M33 16c8 11 4 24-9 28 9 0 16-5 17-13 .5-7-3-12-8-15z" fill="#93a436" />
      <path d="M24 10V4" stroke={wood} stroke-width="3" />
      <path d="M25 8c4-6 11-6 15-3-4 5-10 6-15 3z" fill={green} />
    </>,
  ],
  [
    'orange',
    <>
      <circle cx="24" cy="27" r="16" fill="#ee9a33" />
      <path d="M31 13c9 8 8 24-5 30a16 16 0 0 0 5-30z" fill="#d57d20" />
      <path d="M24 12c3-6 10-8 16-5-3 6-9 8-16 5z" fill={green} />
    </>,
  ],
  [
    'coconut',
    <>
      <circle cx="24" cy="27" r="17" fill="#8a6a45" />
      <path d="M8 24a17 17 0 0 1 32 0z" fill="#f4efe2" />
      <ellipse cx="24" cy="23.5" rx="16" ry="5" fill="#fbf8ef" stroke="#6a4e30" stroke-width="2" />
      <path d="M16 34l3 3M25 36l3 3M32 32l2 3" stroke="#6a4e30" stroke-width="2" />
    </>,
  ],
  [
    'pineapple',
    <>
      <path
        d="M24 19c-1-7-5-10-10-11 1 4 2 8 6 11M24 19c0-7 0-11 0-16M24 19c1-7 5-10 10-11-1 4-2 8-6 11"
        fill={green}
        stroke={green}
        stroke-width="3"
      />
      <rect x="13" y="17" width="22" height="28" rx="10.5" fill="#e2a43a" />
      <path
        d="M14 25l18 17M20 18l15 14M34 25 16 42M28 18 13 32"
        stroke="#b3761f"
        stroke-width="1.8"
      />
    </>,
  ],
  [
    'pepper',
    <>
      <path d="M24 4v38" stroke={green} stroke-width="2.5" />
      <path
        d="M20 14h0M28 14h0M24 20h0M18 23h0M30 23h0M22 28h0M28 30h0M19 33h0M24 37h0M29 38h0M24 43h0"
        stroke="#6f5d4e"
        stroke-width="7"
        stroke-linecap="round"
      />
      <path d="M24 9c3-6 11-8 17-5-3 7-10 9-17 5z" fill={green} />
    </>,
  ],
  [
    'dragon-fruit',
    <>
      <path d="M22 13c-2-5-5-8-9-9 0 5 2 9 5 12M27 13c2-5 5-8 9-9 0 5-2 9-5 12" fill={green} />
      <ellipse cx="24" cy="29" rx="14" ry="16" fill="#d6487f" />
      <path
        d="M11 25c4 0 7 2 8 6M37 25c-4 0-7 2-8 6M24 18c-2 3-2 6 0 9M18 40c0-4 2-6 6-7 4 1 6 3 6 7"
        stroke="#8fbf5a"
        stroke-width="2.5"
        fill="none"
        stroke-linecap="round"
      />
    </>,
  ],
  [
    'chilli',
    <>
      <path d="M30 13c8 3 7 13 0 20-6 7-15 11-24 11 9-4 14-9 15-17 1-9 3-15 9-14z" fill="#cf3b2c" />
      <path d="M33 15c5 5 3 13-3 18-6 7-15 11-24 11 17-5 27-15 27-29z" fill="#a92a20" />
      <path d="M23 15c3-5 10-5 14 1-5-2-9-2-14-1z" fill={green} />
      <path d="M31 13c0-4 2-7 6-9" stroke={green} stroke-width="3" fill="none" />
    </>,
  ],
  [
    'leafy-vegetables',
    <>
      <path d="M22 27C8 28 5 16 13 12c0-7 10-9 12-4 5-5 14-2 13 5 8 4 5 15-10 14z" fill={green} />
      <path d="M19 44c3-8 3-14 2-21h8c-1 7 0 13 2 21z" fill="#dfe9c8" />
      <path d="M25 40V14M25 24l-7-6M25 22l8-6" stroke="#cfe3b4" stroke-width="2" fill="none" />
    </>,
  ],
]);

/** Crops that look alike at this size share a drawing. */
const alsoKnown = new Map([
  ['vegetable', 'leafy-vegetables'],
  ['palmyra-palm', 'coconut'],
  ['mandarin', 'orange'],
]);
