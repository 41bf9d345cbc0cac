/** Where the bytes of uploaded files are kept, by their SHA-256: the same bytes are kept once. */
export type FileStorage = {
  readonly write: (sha256: string, content: Buffer) => Promise<void>;
  /** undefined when the bytes are not there */
  readonly read: (sha256: string) => Promise<Buffer | undefined>;
};
