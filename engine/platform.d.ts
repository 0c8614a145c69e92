// What every browser and Node have beyond ECMAScript and the engine uses; all else is out of bounds.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
