/** The file that the browser itself runs in every page of our sites. */
export const STATIC_FILE = 'page.js';

/** The files without which nothing is underlined; those that are not built are passed over. */
export const READING_FILES: readonly string[] = [STATIC_FILE, 'reader.js'];

/** All files of ours that run in a page. */
export const PAGE_FILES: readonly string[] = [...READING_FILES, 'card.js', 'cards.js', 'jump.js'];
