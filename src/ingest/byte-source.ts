import type { Encoding } from '../config/pipeline.js';
import type { Hash } from '../effects.js';

/**
 * The pieces of a file as bytes in which delimiters, quotation marks and newlines are single ASCII bytes: without
 * byte order mark, and UTF-16 turned into UTF-8. Lone surrogates become U+FFFD.
 */
export async function* scannableBytes(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  source: { readonly encoding: Encoding; readonly markLength: number },
): AsyncGenerator<Uint8Array> {
  const wide = source.encoding === 'utf-16le' || source.encoding === 'utf-16be';
  const decoder = wide ? new TextDecoder(source.encoding, { ignoreBOM: true }) : undefined;
  const encoder = new TextEncoder();
  let mark = source.markLength;
  for await (const piece of pieces) {
    const body = piece.subarray(Math.min(mark, piece.length));
    mark -= piece.length - body.length;
    yield decoder ? encoder.encode(decoder.decode(body, { stream: true })) : body;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

/** The same pieces, each added to the hash as it passes. */
export async function* hashedBytes(
  pieces: AsyncIterable<Uint8Array>,
  hash: Hash,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
