/** The keys of a shortcut, as the browser tells of it: `Alt+Shift+J`, or `⌥⇧J` on a Mac. */
export function Keys({ shortcut }: { shortcut: string }) {
  const keys = shortcut.includes('+') ? shortcut.split('+') : splitSigns(shortcut);
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** Signs of a Mac stand together; a name such as `Esc` is one key. */
function splitSigns(shortcut: string): string[] {
  return shortcut.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/gu) ?? [];
}
