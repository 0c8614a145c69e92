// What no page can see, asked of Chromium by the DevTools protocol.

/**
 * Calls a function in the page with the card's closed shadow root; null if no card is open.
 * @param {import('puppeteer-core').Page} page
 * @param {Function | string} callback
 */
export async function inChromiumCard(page, callback) {
  const session = await page.createCDPSession();
  try {
    const { result: host } = await session.send('Runtime.evaluate', {
      expression: `Document.prototype.querySelector.call(document, 'div[popover="manual"]')`,
    });
    if (host.objectId === undefined) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: host.objectId });
    const shadow = node.shadowRoots?.[0]?.backendNodeId;
    if (shadow === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${callback})(this); }`,
      returnByValue: true,
    });
    return result.value;
  } finally {
    await session.detach();
  }
}

/**
 * What the accessibility tree says of the open card.
 * @param {import('puppeteer-core').Page} page
 */
export async function hearChromiumCard(page) {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textIn = (node) =>
    node?.role?.value === 'StaticText'
      ? node.name.value
      : (node?.childIds ?? []).map((id) => textIn(byId.get(id))).join('');
  const withRole = (role) => nodes.filter((node) => node.role?.value === role);
  const [dialog] = withRole('dialog');
  return {
    dialog: dialog?.name?.value ?? null,
    hasFocus:
      dialog?.properties?.some(({ name, value }) => name === 'focused' && value.value) ?? false,
    said: withRole('status').map(textIn).join(''),
  };
}
