// Of the package, not of Node, whose own module bears the same name and is going.
declare module 'punycode/punycode.js' {
  const punycode: {
    /** @throws RangeError where a label is no punycode. */
    toUnicode(host: string): string;
  };
  export default punycode;
}
