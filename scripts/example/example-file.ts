/** A file of an example: where it belongs in the repository, and what is in it. */
export interface ExampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
