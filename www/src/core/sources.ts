/** What somebody dropped, chose or pasted → sources: folders are walked, what programs leave in them is passed over. */
import { isLitter, kindByName } from './read/kinds';
import { MANY, type Refused, type Source } from './read/types';

/** Folders in folders. */
const DEEP = 32;

export interface Taken { sources: Source[]; refused: Refused[] }

/** Files of a chooser; those of a chosen folder carry their path. */
export function ofFiles(files: Iterable<File>): Taken {
  const taken: Taken = { sources: [], refused: [] };
  const others = new Map<string, number>();
  for (const file of files) {
    const path = file.webkitRelativePath;
    if (path) add(taken, others, path, file);
    else taken.sources.push({ name: file.name, data: file });
  }
  return ended(taken, others);
}

/** What a drop carries. It must be asked at once: after the event there is nothing left of it. */
export function ofDrop(items: DataTransferItemList, files: FileList): Promise<Taken> | Taken {
  const entries = [...items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? null);
  return entries.some((entry) => entry?.isDirectory) ? walk(entries.filter((entry) => entry !== null)) : ofFiles(files);
}

async function walk(entries: readonly FileSystemEntry[]): Promise<Taken> {
  const taken: Taken = { sources: [], refused: [] };
  const others = new Map<string, number>();
  const one = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    const path = entry.fullPath.replace(/^\//, '');
    if (taken.sources.length >= MANY) return;
    try {
      if (entry.isFile) {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
        if (depth) add(taken, others, path, file);
        else taken.sources.push({ name: file.name, data: file });
      } else if (depth >= DEEP) taken.refused.push({ name: path, reason: 'deep', detail: String(DEEP) });
      else for (const inner of await list(entry as FileSystemDirectoryEntry)) await one(inner, depth + 1);
    } catch {
      taken.refused.push({ name: path, reason: 'unreadable', detail: '' });
    }
  };
  for (const entry of entries) await one(entry, 0);
  return ended(taken, others);
}

/** A folder's entries, in the order of their names; browsers hand them out a hundred at a time. */
async function list(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

/** In a folder only files whose names say that they may hold articles are read; the others are counted. */
function add({ sources }: Taken, others: Map<string, number>, path: string, data: File): void {
  if (isLitter(path)) return;
  const top = path.split('/')[0]!;
  if (kindByName(path)) sources.push({ name: path, data });
  else others.set(top, (others.get(top) ?? 0) + 1);
}

function ended(taken: Taken, others: Map<string, number>): Taken {
  for (const [name, n] of others) taken.refused.push({ name, reason: 'others', detail: String(n) });
  if (taken.sources.length > MANY) taken.refused.push({ name: taken.sources[MANY]!.name, reason: 'many', detail: String(MANY) });
  return { ...taken, sources: taken.sources.slice(0, MANY) };
}
