import { build } from 'vite';

/** How each library is told to draw; `h` and `mount` are what `tests/pages/living/view.html` asks for. */
const ENTRIES = {
  preact: `import { h, render } from 'preact';
    globalThis.view = { h, mount: render };`,
  react: `import { createElement as h } from 'react';
    import { createRoot } from 'react-dom/client';
    const roots = new WeakMap();
    const mount = (node, element) => {
      if (!roots.has(element)) roots.set(element, createRoot(element));
      roots.get(element).render(node);
    };
    globalThis.view = { h, mount };`,
};

const ENTRY = 'view:library';

/** A script that brings a view library to a page, as its authors ship it for development. */
export async function bundleViewLibrary(library: keyof typeof ENTRIES): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      {
        name: 'view-library',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? ENTRIES[library] : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite is watching');
  return output.output[0].code;
}
