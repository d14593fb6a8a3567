/** Names that systems put into folders and nobody means to read. */
const JUNK = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

function isMeant(name: string): boolean {
  return !JUNK.test(name);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** `readEntries` gives at most a hundred at a time and an empty list at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) break;
    children.push(...batch);
  }
  return children.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

async function walk(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (!isMeant(entry.name)) return;
  if (entry.isFile) {
    files.push(await fileOf(entry as FileSystemFileEntry));
    return;
  }
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) await walk(child, files);
}

/**
 * The files of a drop or a paste, folders walked to the bottom. Call it inside the event: the browser empties the
 * transfer as soon as the handler returns.
 */
export async function filesOfTransfer(transfer: DataTransfer): Promise<File[]> {
  const entries = Array.from(transfer.items, (item) =>
    item.kind === 'file' ? item.webkitGetAsEntry() : null,
  );
  const plain = Array.from(transfer.files);
  const found = entries.filter((entry) => entry !== null);
  // A pasted image has a file but no entry.
  if (found.length < plain.length) return plain.filter((file) => isMeant(file.name));
  const files: File[] = [];
  for (const entry of found) await walk(entry, files);
  return files;
}

/** The files of a picker; of a folder picker without the system's own files. */
export function filesOfPicker(list: FileList | null): File[] {
  return Array.from(list ?? []).filter(
    (file) => isMeant(file.name) && file.webkitRelativePath.split('/').every(isMeant),
  );
}
