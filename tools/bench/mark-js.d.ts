// The one method of mark.js that the benchmark calls; the package brings no types.
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(
      texts: readonly string[],
      options: { separateWordSearch: boolean; accuracy: 'exactly' },
    ): void;
  }
}
