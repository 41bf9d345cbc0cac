export type Facts = Readonly<Record<string, string>>;

export const findingKeys = [
  'missing',
  'tooLong',
  'formulaEmpty',
  'cellError',
  'merged',
  'notInList',
  'dateUnreadable',
  'dateInFuture',
  'wholeUnreadable',
  'wholeOutside',
  'sizeUnreadable',
  'sizeAmbiguous',
  'sizeNotPositive',
  'sizeTooLarge',
  'sizeTooFine',
  'phoneWrong',
  'phoneRestored',
  'taxCodeWrong',
  'taxCodeShort',
  'taxCodeRestored',
  'taxCodeDoubtful',
  'shortNameWrong',
  'taxCodeTaken',
  'shortNameTaken',
  'communeUnknown',
  'communeIsDistrict',
  'communeNotInDistrict',
  'communeAmbiguous',
  'communeConverted',
  'communeSplit',
  'rowTwice',
  'rowDiffers',
  'existsDiffers',
  'needsColumn',
  'holderUnknown',
  'areaUnknown',
  'areaOtherCrop',
  'varietyOther',
  'parcelWrong',
  'memberLeft',
  'firstRowWrong',
  'consentTooEarly',
  'codeForm',
  'codeOfPackingHouse',
  'codeOtherArea',
  'marketHasCode',
  'ownHolder',
  'meanwhile',
  'columnsUnknown',
  'said',
] as const;
export type FindingKey = (typeof findingKeys)[number];

/**
 * One thing to say about a row or a sheet: a sentence by its key, with what it is filled in with, so
 * that everybody reads it in their own language.
 */
export type Finding = {
  /** the key of the column; none when it concerns the row as a whole */
  readonly column?: string;
  readonly key: FindingKey;
  readonly facts?: Facts;
  /** what the cell says */
  readonly value?: string;
  /** told, but no reason to leave the row out */
  readonly isNote?: true;
};
