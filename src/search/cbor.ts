/** What stands before the CBOR of each of Pagefind's files. */
const signature = 'pagefind_dcd';

/** Reads a file of an index of Pagefind 1.6, which is no longer in gzip. */
export function readPagefind(bytes: Uint8Array): unknown {
  return readCbor(bytes.subarray(signature.length));
}

/** Reads CBOR (RFC 8949) as far as an index has it: numbers, texts and arrays. */
function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const decoder = new TextDecoder();
  let at = 0;
  const number = (size: number): number => {
    at += size;
    return size === 1 ? view.getUint8(at - 1) : size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const item = (): unknown => {
    const head = number(1);
    const [kind, low] = [head >> 5, head & 31];
    if (low > 26) throw new Error(`No CBOR of an index: ${head}`);
    const value = low < 24 ? low : number(2 ** (low - 24));
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 3) return decoder.decode(bytes.subarray(at, (at += value)));
    if (kind === 4) return Array.from({ length: value }, item);
    throw new Error(`No CBOR of an index: ${head}`);
  };
  return item();
}
