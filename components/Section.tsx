import type { ComponentChildren } from 'preact';

/** A stretch of a page, its name in the margin. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  /** The id of the name, by which groups of controls inside are called. */
  id?: string | undefined;
  title: string;
  /** A line under the name. */
  note?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <section class="sec">
      <h2>
        <span id={id}>{title}</span>
        {note && <small>{note}</small>}
      </h2>
      <div>{children}</div>
    </section>
  );
}
