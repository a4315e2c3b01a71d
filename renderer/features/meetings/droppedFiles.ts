import type { QueuedFile } from "../importQueue/entries.ts";

/** Files that were chosen or dropped, those of folders among them that are no documents only counted. */
export interface GivenFiles {
  readonly files: readonly QueuedFile[];
  readonly leftOut: number;
}

/** Endings of what may be a record or a list; of a whole folder nothing else is read. */
const DOCUMENT = /\.(?:docx?|docm|dotx?|rtf|odt|ods|odp|xlsx?|xlsm|csv|tsv|txt|text|html?|pdf|pptx?)$/iu;

/** Files that programs leave beside documents: Word's owner files, hidden ones. */
const BESIDE = /^(?:~\$|\.)/u;

const isDocument = (name: string) => DOCUMENT.test(name) && !BESIDE.test(name);

const queued = (file: File, folder: string): QueuedFile => ({
  name: file.name,
  folder,
  size: file.size,
  arrayBuffer: () => file.arrayBuffer(),
});

/** Names as a person orders them: 第2次 before 第10次. */
const inOrder = (files: readonly QueuedFile[]): QueuedFile[] =>
  files.toSorted((one, other) =>
    `${one.folder}/${one.name}`.localeCompare(`${other.folder}/${other.name}`, "zh-TW", { numeric: true }),
  );

/** What a picker gives; a folder's picker tells where in it each file lies. */
export function chosenFiles(files: readonly File[]): GivenFiles {
  const listed = files.filter((file) => file.webkitRelativePath === "" || isDocument(file.name));
  const all = listed.map((file) => queued(file, file.webkitRelativePath.split("/").slice(1, -1).join("／")));
  return { files: inOrder(all), leftOut: files.length - listed.length };
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));

/** A reader gives its entries in portions, an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesBelow(folder: FileSystemDirectoryEntry, path: string): Promise<QueuedFile[]> {
  const files: QueuedFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) files.push(...(await filesBelow(entry, path === "" ? entry.name : `${path}／${entry.name}`)));
    else if (isFile(entry)) {
      const file = await fileOf(entry);
      if (file !== null) files.push(queued(file, path));
    }
  }
  return files;
}

/** What somebody let go over the page, folders opened to the last file. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFiles> {
  // Both are gone as soon as the event is over.
  const loose = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const folders = entries.filter(isFolder);
  const names = new Set(folders.map(({ name }) => name));
  const files = loose.filter(({ name }) => !names.has(name)).map((file) => queued(file, ""));
  const below: QueuedFile[] = [];
  for (const folder of folders) below.push(...(await filesBelow(folder, folders.length === 1 ? "" : folder.name)));
  const documents = below.filter(({ name }) => isDocument(name));
  return { files: inOrder([...files, ...documents]), leftOut: below.length - documents.length };
}
