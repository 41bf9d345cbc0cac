// What other features may ask of land.
export { overlapsOf } from './actions/find-overlaps.ts';
export { recordBoundary } from './actions/record-boundary.ts';
