import type { JSX } from 'preact';
import type { DiaryKind } from '../../../db/schema/diary.ts';

/** A picture of a kind of work, for those who know it quicker than its word. */
export function KindPicture({ kind }: { kind: DiaryKind }) {
  return (
    <svg class="crop" viewBox="0 0 48 48" aria-hidden="true">
      {pictures[kind]}
    </svg>
  );
}

const green = '#3f8f55';
const blue = '#3b7fb5';
const brown = '#7a5a3a';
const gold = '#dba92f';
const red = '#c0392b';

const pictures: Readonly<Record<DiaryKind, JSX.Element>> = {
  sowing: (
    <>
      <path d="M5 40h38" stroke={brown} stroke-width="5" stroke-linecap="round" />
      <path
        d="M24 38V20M24 26c-9 0-12-6-12-11 8 0 12 4 12 11zM24 22c0-8 5-12 12-12 0 8-5 12-12 12z"
        fill={green}
        stroke={green}
        stroke-width="2"
      />
    </>
  ),
  fertiliser: (
    <>
      <path d="M12 14h24l3 28H9z" fill={gold} />
      <path d="M14 14c-3-4-2-8 0-9h20c2 1 3 5 0 9z" fill="#b98a1e" />
      <path d="M18 32V22l7 10V22M31 32V22" stroke="#fff" stroke-width="3" fill="none" />
    </>
  ),
  spraying: (
    <>
      <rect x="6" y="16" width="16" height="26" rx="5" fill={blue} />
      <path d="M14 16V9h8" stroke={brown} stroke-width="3" fill="none" />
      <path d="M22 34c8 2 10-6 8-12l4-10" stroke={brown} stroke-width="3" fill="none" />
      <path
        d="M37 8h0M42 6h0M40 12h0M45 11h0M38 17h0M44 17h0"
        stroke={blue}
        stroke-width="4"
        stroke-linecap="round"
      />
    </>
  ),
  irrigation: (
    <>
      <path d="M24 4c8 11 13 17 13 24a13 13 0 0 1-26 0c0-7 5-13 13-24z" fill={blue} />
      <path d="M17 28a7 7 0 0 0 7 7" stroke="#fff" stroke-width="3" fill="none" />
    </>
  ),
  draining: (
    <>
      <rect x="18" y="4" width="12" height="38" rx="3" fill="#c9d3cc" stroke={brown} />
      <path d="M5 20h38" stroke={brown} stroke-width="3" />
      <path d="M18 31h12v9H18z" fill={blue} />
      <path d="M38 24v14M33 34l5 6 5-6" stroke={blue} stroke-width="3" fill="none" />
    </>
  ),
  pests: (
    <>
      <ellipse cx="22" cy="26" rx="9" ry="12" fill={red} />
      <circle cx="22" cy="13" r="5" fill="#5b2019" />
      <path
        d="M22 15v22M13 21 5 17M13 27H4M14 32l-8 5M31 21l8-4M31 27h9M30 32l8 5"
        stroke="#5b2019"
        stroke-width="2.5"
      />
    </>
  ),
  bagging: (
    <>
      <path d="M24 4v8" stroke={brown} stroke-width="3" />
      <path d="M16 12h16l5 24c0 6-26 6-26 0z" fill="#f0e6cf" stroke={brown} stroke-width="2" />
      <path d="M16 12h16" stroke={red} stroke-width="4" />
      <ellipse cx="24" cy="29" rx="7" ry="8" fill={gold} opacity=".7" />
    </>
  ),
  harvest: (
    <>
      <path d="M5 24h38l-5 18H10z" fill={brown} />
      <path d="M8 24c2-8 8-9 11-4 1-8 10-9 12-1 5-3 9 0 9 5z" fill={gold} />
      <path d="M12 30h24M13 36h22" stroke="#5f452b" stroke-width="2" />
    </>
  ),
  treatment: (
    <>
      <path d="M5 30h38l-4 13H9z" fill={brown} />
      <circle cx="17" cy="27" r="6" fill={gold} />
      <circle cx="30" cy="27" r="6" fill={gold} />
      <path d="M20 5h8v6l4 4H16l4-4z" fill={blue} />
      <path d="M18 18v3M24 18v5M30 18v3" stroke={blue} stroke-width="2.5" stroke-linecap="round" />
    </>
  ),
  straw: (
    <>
      <ellipse cx="24" cy="28" rx="18" ry="14" fill={gold} />
      <path d="M24 28a4 4 0 1 1 4 4c-6 1-11-3-10-9s9-8 14-4" stroke="#9a7418" fill="none" />
      <path
        d="M18 15c-2 8-2 18 0 26M31 15c2 8 2 18 0 26"
        stroke="#9a7418"
        stroke-width="2.5"
        fill="none"
      />
    </>
  ),
  note: (
    <>
      <rect
        x="9"
        y="5"
        width="30"
        height="38"
        rx="3"
        fill="#f4f1e6"
        stroke={brown}
        stroke-width="2"
      />
      <path d="M15 15h18M15 22h18M15 29h11" stroke={brown} stroke-width="2.5" />
      <path d="m30 38 11-13 4 3-11 13-5 2z" fill={blue} />
    </>
  ),
};
