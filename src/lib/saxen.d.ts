declare module 'saxen' {
  /** Only what is used here: names of elements and the text between them. */
  export class Parser {
    on(event: 'openTag', listener: (name: string) => void): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text' | 'cdata', listener: (text: string) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
