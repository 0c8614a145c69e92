import type { ComponentChildren } from 'preact';

/**
 * A link that leaves the page and says nothing of it: the other side does not learn where the
 * reader came from. With an opener, browsers would not scroll to a text fragment.
 */
export function Out({
  href,
  title,
  onLeave,
  children,
}: {
  href: string;
  title: string;
  /** The reader follows the link, in this tab or another; called before the browser does. */
  onLeave?: (() => void) | undefined;
  children: ComponentChildren;
}) {
  return (
    <a
      href={href}
      title={title}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      onClick={(event) => event.isTrusted && onLeave?.()}
      onAuxClick={(event) => event.isTrusted && event.button === MIDDLE && onLeave?.()}
    >
      {children}
    </a>
  );
}

/** The button of a mouse that opens a link in a tab behind; the right one opens a menu. */
const MIDDLE = 1;
