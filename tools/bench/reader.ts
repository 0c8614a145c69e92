// What a page needs of the engine in order to find forms; bundled by itself to be weighed.
export { readIndex } from '../../engine/index-bytes.ts';
export { createScanner } from '../../engine/scan.ts';
