// What `vite-plugin.ts` makes of the data folder: texts, parsed only when needed.
declare module 'compiled:names' {
  /** `Names` as text; read it with `readNames`. */
  const json: string;
  export default json;
}
declare module 'compiled:cards' {
  /** See `writeCards`; read it with `readCards`. */
  const text: string;
  export default text;
}
declare module 'compiled:search' {
  /** JSON of `Searchable[]`. */
  const json: string;
  export default json;
}
declare module 'compiled:sites' {
  /** The hosts where Sanjyra is on by default. */
  const hosts: readonly string[];
  export default hosts;
}
declare module 'compiled:sources' {
  /** The addresses of the articles that the cards draw on. */
  const addresses: readonly string[];
  export default addresses;
}
