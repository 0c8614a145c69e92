import type { Ref } from 'preact';
import { Glyph } from '../Glyph.tsx';
import { useTexts } from '../texts.ts';

/** The field of the search: it commands a list, and keeps the focus while it does. */
export function SearchField({
  query,
  list,
  isListed,
  active,
  fieldRef,
  onType,
  onKeyDown,
}: {
  query: string;
  /** The id of the list. */
  list: string;
  /** Whether the list has anything in it. */
  isListed: boolean;
  /** The id of the active row, if one is. */
  active: string | undefined;
  fieldRef: Ref<HTMLInputElement>;
  onType: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { t } = useTexts();
  return (
    <div class="find">
      <Glyph name="search" />
      <input
        ref={fieldRef}
        type="text"
        role="combobox"
        aria-label={t('popup.search.label')}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={list}
        aria-activedescendant={active}
        placeholder={t('popup.search.label')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' && (
        <span class="key" aria-hidden="true">
          /
        </span>
      )}
    </div>
  );
}
