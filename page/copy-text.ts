/**
 * Puts a text on the clipboard, in answer to the reader's own click; resolves to whether it is
 * there. Pages that came by http have no `navigator.clipboard`, others forbid it: there the browser
 * is asked to copy, and told what when it asks. Nothing is added to the page for that, and the
 * selection stays as it is.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  const isWritten = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return isWritten === true || copyByCommand(document, text);
}

function copyByCommand(document: Document, text: string): boolean {
  let isSet = false;
  const asking = new AbortController();
  const options = { capture: true, signal: asking.signal };
  // Chromium copies without a selection only if somebody wants to have a say in it.
  window.addEventListener(
    'beforecopy',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
  window.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.clearData();
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      isSet = event.clipboardData !== null;
    },
    options,
  );
  const isDone = document.execCommand('copy');
  asking.abort();
  return isDone && isSet;
}
