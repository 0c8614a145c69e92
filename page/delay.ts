/** One thing at a time to be done later, named by a token. */
export interface Delay {
  /** Plans it anew if the token is new; without a token, drops what is planned. */
  set(token: number | null, delayMs: number, act: (token: number) => void): void;
  drop(): void;
}

export function createDelay(): Delay {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let planned: number | null = null;
  return {
    set(token, delayMs, act) {
      if (token === planned) return;
      clearTimeout(timer);
      planned = token;
      if (token !== null) timer = setTimeout(act, delayMs, token);
    },
    drop: () => clearTimeout(timer),
  };
}
