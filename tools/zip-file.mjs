// Writes zip files that depend on nothing but what is in them.
import JSZip from 'jszip';

/** The earliest date that a zip file can tell. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * A zip file: the same bytes for the same files, whenever, wherever and in whatever order they come.
 * @param {ReadonlyMap<string, Uint8Array>} files contents by path, with slashes
 * @returns {Promise<Uint8Array>}
 */
export function writeZip(files) {
  const archive = new JSZip();
  for (const path of [...files.keys()].sort())
    archive.file(path, files.get(path) ?? '', { date: NO_DATE, createFolders: false });
  return archive.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
